# Two commands do everything on a fresh machine: `make demo` and `make test`.
PYTHON ?= python3
VENV ?= .venv
BIN := $(VENV)/bin

.PHONY: demo test check wheel quality lock clean

demo: $(VENV)/.installed ## build a record from the bundled sample reports and show a brief
	$(BIN)/twosource demo

test: $(VENV)/.test-installed ## run all tests, with branch coverage
	$(BIN)/pytest -n auto --cov --cov-report=term

check: $(VENV)/.test-installed ## lint, types, layout, dependencies
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/basedpyright
	$(BIN)/lint-imports
	$(BIN)/deptry src
	$(BIN)/vulture

wheel: $(VENV)/.test-installed ## build the wheel, install it in an environment of its own, run its demo there
	$(BIN)/python tests/wheel_check.py

# The sets that take seconds; `python bench/quality.py` runs all of them.
QUICK := bundles own-bundles wikiwars tweets polnear-dev meantime-dev wikigold re3d copies lines extract
quality: $(VENV)/.test-installed ## score the quick sets against their floors, where the sets are at hand
	$(BIN)/python bench/quality.py $(QUICK)

lock: $(VENV)/.test-installed ## pin versions and hashes anew
	$(BIN)/uv pip compile pyproject.toml --group build --generate-hashes --no-strip-extras --no-emit-index-url \
	  --universal --python-version 3.11 --no-header -q -o requirements/run.lock
	$(BIN)/uv pip compile pyproject.toml --group build --group dev -c requirements/run.lock --generate-hashes \
	  --no-strip-extras --no-emit-index-url --universal --python-version 3.11 --no-header -q -o requirements/test.lock

clean: ## remove what the other commands made
	rm -rf $(VENV) demo dist .coverage .coverage.*

$(VENV)/bin/python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' \
	  || { echo "twosource needs Python 3.11 or newer; say PYTHON=/path/to/python3.12 make ..."; exit 2; }
	$(PYTHON) -m venv $(VENV)

$(VENV)/.installed: requirements/run.lock pyproject.toml | $(VENV)/bin/python
	$(BIN)/pip install --quiet --disable-pip-version-check --require-hashes -r requirements/run.lock
	$(BIN)/pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation -e .
	@touch $@

$(VENV)/.test-installed: requirements/test.lock $(VENV)/.installed
	$(BIN)/pip install --quiet --disable-pip-version-check --require-hashes -r requirements/test.lock
	@touch $@

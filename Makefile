# Two commands do everything on a fresh machine: `make demo` and `make test`.
PYTHON ?= python3
VENV ?= .venv
BIN := $(VENV)/bin
# What a test runs inside the browser; where there is no npm, that test alone is skipped.
AXE := tests/browser/node_modules/.package-lock.json

.PHONY: demo test check wheel quality accuracy lock clean

demo: $(VENV)/.installed ## build a record from the bundled sample reports and show a brief
	$(BIN)/twosource demo

test: $(VENV)/.test-installed $(AXE) ## run all tests, with branch coverage
	$(BIN)/pytest -n auto --cov --cov-report=term

check: $(VENV)/.check-installed ## lint, types, layout, dependencies, locks
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/basedpyright
	$(BIN)/lint-imports
	$(BIN)/deptry src
	$(BIN)/vulture
	$(BIN)/python tests/lock_check.py

wheel: $(VENV)/.check-installed ## build the wheel, install it in an environment of its own, run its demo there
	$(BIN)/python tests/wheel_check.py

# The sets that take seconds; `make accuracy` runs all of them.
QUICK := real corpus corpus-2 bundles own-bundles wikiwars tweets polnear-dev meantime-dev wikigold re3d lines extract
quality: $(VENV)/.test-installed ## score the quick sets against their floors, where the sets are at hand
	$(BIN)/python bench/quality.py $(QUICK)

accuracy: $(VENV)/.test-installed ## score all sets, raise their floors and make docs/accuracy.md
	$(BIN)/python bench/quality.py --raise-floors --write-table

# Names of the groups of pyproject.toml that a lock holds; each lock pins what the one before it pins.
COMPILE = $(BIN)/uv pip compile pyproject.toml --generate-hashes --no-strip-extras --no-emit-index-url \
  --universal --python-version 3.11 --no-header -q
lock: $(VENV)/.check-installed ## pin versions and hashes anew
	$(COMPILE) --group build -o requirements/run.lock
	$(COMPILE) --group build --group test -c requirements/run.lock -o requirements/test.lock
	$(COMPILE) --group build --group test --group check -c requirements/test.lock -o requirements/check.lock

clean: ## remove what the other commands made
	rm -rf $(VENV) tests/browser/node_modules demo dist .coverage .coverage.*

$(VENV)/bin/python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' \
	  || { echo "twosource needs Python 3.11 or newer; say PYTHON=/path/to/python3.12 make ..."; exit 2; }
	$(PYTHON) -m venv $(VENV)

# A lock names all that is needed (`make check` sees to it), so that pip resolves nothing: the pip of a
# fresh Python would stumble over extras there. Modules are compiled when they are first imported.
INSTALL = $(BIN)/pip install --quiet --disable-pip-version-check --no-compile --no-deps

$(VENV)/.installed: requirements/run.lock pyproject.toml | $(VENV)/bin/python
	$(INSTALL) --require-hashes -r requirements/run.lock
	$(INSTALL) --no-build-isolation -e .
	@touch $@

$(VENV)/.test-installed: requirements/test.lock $(VENV)/.installed
	$(INSTALL) --require-hashes -r requirements/test.lock
	@touch $@

$(AXE): tests/browser/package-lock.json tests/browser/.npmrc
	@if command -v npm >/dev/null; then cd tests/browser && npm ci && touch node_modules/.package-lock.json; \
	  else echo "no npm: the desk is not checked by axe-core"; fi

$(VENV)/.check-installed: requirements/check.lock $(VENV)/.test-installed
	$(INSTALL) --require-hashes -r requirements/check.lock
	@touch $@

"""The shape of the project: sizes, names, and the words that it must not use."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
FILES = sorted(path for folder in ("src", "bench", "tests") for path in (ROOT / folder).rglob("*.py"))
MODULES = [path for path in FILES if "src" in path.parts]
BANNED_NAMES = {"utils", "util", "config", "base", "types", "common", "helpers", "misc"}
MAX_FILE, MAX_FUNCTION = 400, 40


def ids(path: Path) -> str:
    """Name a parameter by the path below the root."""
    return str(path.relative_to(ROOT))


@pytest.mark.parametrize("path", FILES, ids=ids)
def test_no_file_is_longer_than_400_lines(path: Path) -> None:
    """A file can be read in one sitting."""
    assert len(path.read_text(encoding="utf-8").splitlines()) <= MAX_FILE


@pytest.mark.parametrize("path", MODULES, ids=ids)
def test_no_function_is_longer_than_40_lines(path: Path) -> None:
    """A function fits on a screen."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    long = {
        node.name: (node.end_lineno or 0) - node.lineno + 1
        for node in ast.walk(tree)
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
        and (node.end_lineno or 0) - node.lineno + 1 > MAX_FUNCTION
    }
    assert not long


@pytest.mark.parametrize("path", MODULES, ids=ids)
def test_no_module_has_a_name_that_says_nothing(path: Path) -> None:
    """A rule is found by its name."""
    assert path.stem not in BANNED_NAMES

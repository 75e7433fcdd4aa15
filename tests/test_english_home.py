"""English stands in ``language/en`` alone: no stage holds a table of words, or a pattern written in words."""

from __future__ import annotations

import ast
import dataclasses
import re
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any, get_args

import pytest

from twosource import model
from twosource.language import lexicon
from twosource.language.frequency import zipf
from twosource.language.parse.sentences import load
from twosource.model import words

if TYPE_CHECKING:
    from collections.abc import Iterator

ROOT = Path(__file__).parents[1] / "src" / "twosource"
# read knows the names of fields and elements of formats, which are written as English is.
STAGES = ("clean", "understand", "compare")
FILES = sorted(path for stage in STAGES for path in (ROOT / stage).rglob("*.py"))
WORD = re.compile(r"[a-z][a-z'-]+(?: [a-z][a-z'-]*)*")
IN_PATTERN = re.compile(r"(?<![\\\w(?<{])[a-z]{3,}(?![\w}>])")
COMMON = 3.5  # a Zipf frequency: three in a million words; what is rarer names an attribute or a field
FEWEST = 2  # words that make a table, or a pattern in words

# Parts of the stages whose words have not moved to language/en: the list may only get shorter.
NOT_YET: tuple[str, ...] = ()


@cache
def technical() -> frozenset[str]:
    """Return the program's own terms that look like English: labels of the parser, values and fields."""
    labels: set[str] = {"prep", "case", "mark", "agent", "dep", "root", "conj", "neg", "aux", "det", "attr"}
    labels |= {"recipient", "attribute", *lexicon.values("roles.prepositions", str).values()}  # Role.role
    pipeline: Any = load()
    for name in pipeline.pipe_names:
        labels.update(label.lower() for label in getattr(pipeline.get_pipe(name), "labels", ()))
    for value in vars(model).values():
        if isinstance(value, type) and dataclasses.is_dataclass(value):
            labels.update(one.name for one in dataclasses.fields(value))
    for path in FILES:
        labels.update(_values(ast.parse(path.read_text(encoding="utf-8"))))
    labels.update(one for alias in vars(words).values() for one in get_args(alias) if isinstance(one, str))
    return frozenset(labels)


def _values(tree: ast.AST) -> Iterator[str]:
    """Yield the values of the types that a module defines: ``Literal["past", "present"]``."""
    for node in ast.walk(tree):
        if (
            isinstance(node, ast.Subscript)
            and isinstance(node.value, ast.Name)
            and node.value.id == "Literal"
        ):
            yield from _strings(node.slice)


def english(text: str) -> bool:
    """Tell whether ``text`` is an English word, or some, and none of the program's own terms."""
    return (
        bool(WORD.fullmatch(text))
        and text not in technical()
        and all(zipf(word) >= COMMON for word in text.split())
    )


def _strings(node: ast.AST) -> list[str]:
    """Return the strings of a literal set, list, tuple or dictionary, or of a text that is split."""
    if isinstance(node, ast.Set | ast.List | ast.Tuple):
        return [
            one.value for one in node.elts if isinstance(one, ast.Constant) and isinstance(one.value, str)
        ]
    if isinstance(node, ast.Dict):
        return [
            one.value for one in node.keys if isinstance(one, ast.Constant) and isinstance(one.value, str)
        ]
    if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr == "split":
        text = node.func.value
        return text.value.split() if isinstance(text, ast.Constant) and isinstance(text.value, str) else []
    return []


def _pattern(node: ast.AST) -> list[str]:
    """Return the words of a regular expression that is compiled or searched for."""
    if not (isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute)):
        return []
    if not (isinstance(node.func.value, ast.Name) and node.func.value.id == "re" and node.args):
        return []
    texts = [one.value for one in ast.walk(node.args[0]) if isinstance(one, ast.Constant)]
    return [word for text in texts if isinstance(text, str) for word in IN_PATTERN.findall(text)]


def _is_public_names(node: ast.stmt) -> bool:
    """Tell whether a statement is the list of a module's public names."""
    return isinstance(node, ast.Assign) and ast.unparse(node.targets[0]) == "__all__"


def written(path: Path) -> Iterator[tuple[int, list[str]]]:
    """Yield the lines of ``path`` that hold a table of words or a pattern in words, and those words."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    tree.body = [node for node in tree.body if not _is_public_names(node)]
    for node in ast.walk(tree):
        found = [word for word in (*_strings(node), *_pattern(node)) if english(word)]
        if len(found) >= FEWEST and isinstance(node, ast.expr):
            yield node.lineno, found[:6]


def _waits(path: Path) -> bool:
    here = path.relative_to(ROOT).as_posix()
    return any(here.startswith((f"{part}/", f"{part}.py")) for part in NOT_YET)


@pytest.mark.parametrize("path", [one for one in FILES if not _waits(one)], ids=lambda path: path.stem)
def test_a_stage_holds_no_english(path: Path) -> None:
    """Whoever looks for a word finds it in one folder."""
    assert not list(written(path))


@pytest.mark.parametrize("part", NOT_YET)
def test_what_waits_still_holds_english(part: str) -> None:
    """A part whose words have moved is taken off the list."""
    here = [
        path for path in FILES if path.relative_to(ROOT).as_posix().startswith((f"{part}/", f"{part}.py"))
    ]
    assert any(True for path in here for _ in written(path))


@pytest.mark.parametrize(
    "code",
    [
        "SAYS = {'deny', 'refuse'}",
        "SAYS = 'deny refuse'.split()",
        "SAYS = {'deny': 1, 'refuse': 2}",
        "SAYS = re.compile(r'\\\\b(?:deny|refuse)\\\\b')",
        "found = word in ('both', 'each')",
    ],
)
def test_every_way_to_write_words_is_seen(code: str, tmp_path: Path) -> None:
    """Sets, lists, keys, split texts and patterns count, wherever they stand."""
    path = tmp_path / "code.py"
    path.write_text(code, encoding="utf-8")
    assert list(written(path))


@pytest.mark.parametrize(
    "code", ["OF = {'nsubj', 'agent'}", "a = ('asserted', 'denied')", "b = re.compile('[a-z]+')"]
)
def test_terms_of_the_program_are_no_english(code: str, tmp_path: Path) -> None:
    """Labels of the parser and values of the model are not words of reports."""
    path = tmp_path / "code.py"
    path.write_text(code, encoding="utf-8")
    assert not list(written(path))

r"""Rules over text, as records: a name, a pattern, what it makes, and examples of what it finds and must not.

``en/rules/NAME.toml`` holds the rules of one kind in the order in which they are tried::

    [pieces]                                     # what {name} in a pattern stands for
    month = "words:calendar.months"              # the words of a class or table of the lexicon
    day   = "[0-3]?[0-9]"

    [[rule]]
    name     = "month and day"
    find     = "{month} {day}"                   # a regular expression; a space is any white space
    makes    = "day"                             # further keys are the rule's own: what its stage asks
    examples = ["May 3"]
    not      = ["May 3rd Battalion"]

A pattern may go over several lines: a line's end and the indent of the next are no part of it, unless its
flag is "verbose". Before the first table a file may say what holds for all its rules: ``flags`` for those
that name none, what a space of a pattern stands for (``space = '[ \n]+'``), and that texts are searched in
small letters (``small = true``; examples are written as they stand in texts).

One test runs every example of every file. The form follows the rule files of Odin and SUTime: the words stand
in tables, a rule is one record, and the file shows the order.
"""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Any, Final

from twosource.errors import LexiconError
from twosource.language import lexicon

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

__all__ = ["Rule", "any_of", "files", "pattern", "rules"]

_PIECE = re.compile(r"\{([a-z_]+)\}")
_BLANK = re.compile(r"\\.|\[(?:\\.|[^\]])*\]|(?:\A {4}|\n\s*)| ", re.DOTALL)
_OWN: Final = ("name", "find", "flags", "examples", "not")
_FLAGS: Final = {"any case": re.IGNORECASE, "verbose": re.VERBOSE, "lines": re.MULTILINE, "ascii": re.ASCII,
                 "across lines": re.DOTALL}  # fmt: skip
_INDENT: Final = re.compile(r"\A {4}|\n *")


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule:
    """One rule: ``made`` holds what its record says beyond pattern and examples."""

    name: str
    find: re.Pattern[str]
    made: Mapping[str, Any]
    examples: tuple[str, ...]
    never: tuple[str, ...]


def any_of(choices: Iterable[str], space: str = r"\s+") -> str:
    """Return a pattern for any one of ``choices``, the longest first; a space stands for any white space."""
    ordered = sorted(set(choices), key=lambda one: (-len(one), one))
    return "(?:" + "|".join(re.escape(one).replace("\\ ", space) for one in ordered) + ")"


@cache
def _file(name: str) -> Mapping[str, Any]:
    path = lexicon.FOLDER / "rules" / f"{name}.toml"
    try:
        return tomllib.loads(path.read_text(encoding="utf-8"))
    except FileNotFoundError as error:
        raise LexiconError(f"there are no rules {name!r}; there are: {', '.join(files())}") from error
    except tomllib.TOMLDecodeError as error:
        raise LexiconError(f"the rules {path.name} cannot be read: {error}") from error


def files() -> tuple[str, ...]:
    """Return the names of all files of rules."""
    return tuple(sorted(path.stem for path in (lexicon.FOLDER / "rules").glob("*.toml")))


@cache
def _pieces(name: str) -> Mapping[str, str]:
    """Return the pattern of each piece of a file; a piece may use those before it."""
    found: dict[str, str] = {}
    space = _space(name) or r"\s+"
    for piece, told in _file(name).get("pieces", {}).items():
        kind, _, rest = told.partition(":")
        if kind == "words":
            found[piece] = any_of(lexicon.listed(rest), space)
        elif kind == "keys":
            found[piece] = any_of(lexicon.values(rest, object), space)
        else:
            found[piece] = f"(?:{_filled(name, _INDENT.sub('', told), found)})"
    return found


def _space(name: str) -> str | None:
    """Return what a space of a file's patterns stands for, None where it stands for itself."""
    space = _file(name).get("space")
    return f"(?:{space})" if space else None


def _spaced(name: str, told: str) -> str:
    """Return a pattern with its spaces filled in and its lines joined; spaces within [] stay."""
    space = _space(name)
    if space is None:
        return told
    return _BLANK.sub(lambda one: space if one[0] == " " else one[0] if one[0][0] in "\\[" else "", told)


def _filled(name: str, told: str, pieces: Mapping[str, str]) -> str:
    def piece(match: re.Match[str]) -> str:
        if match.group(1) not in pieces:
            raise LexiconError(
                f"rules/{name}.toml: {match.group()} is no piece; there are: {', '.join(sorted(pieces))}"
            )
        return pieces[match.group(1)]

    return _PIECE.sub(piece, _spaced(name, told))


def _compiled(name: str, record: Mapping[str, Any]) -> re.Pattern[str]:
    named = record.get("flags", _file(name).get("flags", ()))
    flags = re.NOFLAG
    for flag in named:
        flags |= _FLAGS[flag]
    find = record["find"] if "verbose" in named else _INDENT.sub("", record["find"])
    try:
        return re.compile(_filled(name, find, _pieces(name)), flags)
    except re.error as error:
        raise LexiconError(f"rules/{name}.toml: {record['name']!r} is no pattern: {error}") from error


@cache
def rules(name: str) -> tuple[Rule, ...]:
    """Return the rules of ``en/rules/NAME.toml``, in the order of the file.

    Raises:
        LexiconError: there is no such file, or a rule of it cannot be read.
    """
    shown = str.lower if _file(name).get("small") else str
    return tuple(
        Rule(
            name=record["name"],
            find=_compiled(name, record),
            made={key: value for key, value in record.items() if key not in _OWN},
            examples=tuple(map(shown, record.get("examples", ()))),
            never=tuple(map(shown, record.get("not", ()))),
        )
        for record in _file(name)["rule"]
    )


@cache
def pattern(name: str) -> re.Pattern[str]:
    """Return the pattern of one rule, named ``FILE.RULE``.

    Raises:
        LexiconError: there is no such rule.
    """
    file, _, wanted = name.partition(".")
    for rule in rules(file):
        if rule.name == wanted:
            return rule.find
    named = ", ".join(rule.name for rule in rules(file))
    raise LexiconError(f"rules/{file}.toml has no rule {wanted!r}; it has: {named}")

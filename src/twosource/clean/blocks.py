"""The parts of a text after residue is marked: paragraphs, title-like lines, residue between them."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import TYPE_CHECKING

from twosource.clean.clocks import find_clock
from twosource.clean.line_features import breaks, ends, verbless, words
from twosource.clean.residue import Mark
from twosource.language import lexicon, match

if TYPE_CHECKING:
    from collections.abc import Sequence

    from twosource.clean.lines import Line

MOST_TITLE_WORDS = 18
FEWEST_SENTENCE_WORDS = 8

_TITLE_OPENING = re.compile(r"['\"\u2018\u201c\u00ab(\[]?[A-Z0-9\u00c0-\u00de]")
_SENTENCE_OR_VALUE = match.pattern("residue.sentence or value that ends like a title")
_QUESTION = re.compile(r"[?!]['\"\u2019\u201d]?$")
_OPENINGS = lexicon.words("pages.sentence_openings")
_REPORTED = lexicon.words("pages.past_reporting_forms")
_CUT_OFF = re.compile(r"(?:\u2026|\.\.\.|\[\.\.\.\]|\[\u2026\])$")


class Role(StrEnum):
    """What a line is to the piece that it stands in."""

    PROSE = "prose"
    TITLE = "title"
    RESIDUE = "residue"
    CLOCK = "clock"


@dataclass(frozen=True, slots=True, kw_only=True)
class Block:
    """A line with its role; ``mark`` says what residue it is, or why a title-like line is one."""

    line: Line
    role: Role
    mark: Mark | None = None


def split_parts(
    lines: Sequence[Line], marks: Sequence[Mark | None], shown: Sequence[Role | None]
) -> list[Block]:
    """Return ``lines`` with their roles; title-like lines that head nothing become residue.

    ``shown`` are roles that the markup of a page tells.
    """
    parts = [_part(line, mark, role) for line, mark, role in zip(lines, marks, shown, strict=True)]
    return _orphans(_teasers(parts))


def _part(line: Line, mark: Mark | None, shown: Role | None) -> Block:
    clock = find_clock(line.text)
    if clock and clock.length >= len(line.text):
        return Block(line=line, role=Role.CLOCK)
    if mark is not None:
        return Block(line=line, role=Role.RESIDUE, mark=mark)
    return Block(line=line, role=shown or (Role.TITLE if is_title(line) else Role.PROSE))


def is_title(line: Line) -> bool:
    """Tell whether ``line`` reads like a title: short, one sentence at most, no full stop."""
    text = line.text
    if line.lines > 1 or not 0 < len(words(text)) <= MOST_TITLE_WORDS or not _TITLE_OPENING.match(text):
        return False
    if (ends(text) and not _QUESTION.search(text)) or _SENTENCE_OR_VALUE.search(text):
        return False
    return not (text.endswith((",", ";", ":")) or breaks(text) or _unstopped_sentence(text))


def _unstopped_sentence(text: str) -> bool:
    """Tell whether a sentence lost its full stop: it reports in the past, or begins as no title does.

    A short one needs a dot at its end: that of an abbreviation ("p.m."), which may be a full stop as well.
    """
    tokens = words(text)
    if len(tokens) < FEWEST_SENTENCE_WORDS and not text.endswith("."):
        return False
    if not _REPORTED.isdisjoint(token.lower() for token in tokens):
        return True
    return tokens[0] in _OPENINGS and not verbless(tokens)


def is_stopped_title(line: Line) -> bool:
    """Tell whether ``line`` is short and one sentence: a title that a digest prints with a full stop."""
    count = len(words(line.text))
    return line.lines == 1 and 1 < count <= MOST_TITLE_WORDS and not breaks(line.text)


def _teasers(parts: list[Block]) -> list[Block]:
    """Mark a paragraph that is cut off, with the title above it: it advertises another page."""
    found = list(parts)
    first = next((index for index, part in enumerate(parts) if part.role == Role.PROSE), len(parts))
    for index in range(first + 2, len(parts)):
        cut = parts[index].role == Role.PROSE and _CUT_OFF.search(parts[index].line.text)
        if cut and parts[index - 1].role == Role.TITLE:
            teaser = Mark(kind="promotion", why="teaser of another page")
            for position in (index - 1, index):
                found[position] = replace(parts[position], role=Role.RESIDUE, mark=teaser)
    return found


def _orphans(parts: list[Block]) -> list[Block]:
    """Mark title-like lines after the first paragraph that head no paragraph of their own."""
    first = next((index for index, part in enumerate(parts) if part.role == Role.PROSE), len(parts))
    found = list(parts)
    below = Role.RESIDUE
    for index in range(len(parts) - 1, first, -1):
        if parts[index].role == Role.TITLE and below == Role.RESIDUE:
            lone = Mark(kind="promotion", why="title without a text")
            found[index] = replace(parts[index], role=Role.RESIDUE, mark=lone)
        mark = parts[index].mark
        if mark is None or mark.kind not in {"caption", "notice", "navigation"}:
            below = found[index].role
    return found

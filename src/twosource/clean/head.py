"""The head of a stored report: a date stamp, or header lines, before the first line of the piece."""

from __future__ import annotations

import re
from dataclasses import dataclass

from twosource.language import lexicon
from twosource.model import Span

_STAMP = re.compile(r"\A\ufeff?\s*date[ \t]+\d{4}-\d{2}-\d{2}(?:[T ]\d{2}:\d{2}[^\s]*)?(?=\s|\Z)")
_FIELD = re.compile(
    r"(?P<name>[A-Za-z][A-Za-z -]{1,24}?)[ \t]*:[ \t]*"
    r"(?P<value>[^\r\n]*(?:\r?\n[ \t]+(?=\S)[^\r\n]+)*)(?:\r\n|\n|\r|\Z)"
)
_BLANK = re.compile(r"[ \t]*(?:\r\n|\n|\r|\Z)")
_START = re.compile(r"\ufeff?\s*")
# Names with which a header may begin; others may stand among them.
_NAMES = lexicon.words("pages.header_names")
_TITLES = lexicon.words("pages.title_headers")
_FEWEST_FIELDS = 2


@dataclass(frozen=True, slots=True, kw_only=True)
class Head:
    """Where the head ends, its parts, and the title's own characters where it has one."""

    end: int = 0
    parts: tuple[Span, ...] = ()
    title: Span | None = None


def find_head(text: str) -> Head:
    """Return the head of ``text``; an empty one (``end`` 0) where the piece starts at once.

    Header lines are one known name and a blank line after the last, or two known names.
    """
    stamp = _STAMP.match(text)
    if stamp:
        left = len(stamp[0]) - len(stamp[0].lstrip("\ufeff \t\r\n"))
        return Head(end=stamp.end(), parts=(Span(start=left, end=stamp.end()),))
    fields = _fields(text)
    known = [field for field in fields if field["name"].lower() in _NAMES]
    if not known or (len(known) < _FEWEST_FIELDS and not _BLANK.match(text, fields[-1].end())):
        return Head()
    parts = tuple(Span(start=field.start(), end=field.start() + len(field[0].rstrip())) for field in fields)
    return Head(end=fields[-1].end(), parts=parts, title=_title(known))


def _fields(text: str) -> list[re.Match[str]]:
    start = _START.match(text)
    position = start.end() if start else 0
    found: list[re.Match[str]] = []
    while match := _FIELD.match(text, position):
        if not found and match["name"].lower() not in _NAMES:
            break
        found.append(match)
        position = match.end()
    return found


def _title(fields: list[re.Match[str]]) -> Span | None:
    for field in fields:
        value = field["value"].rstrip()
        if value and field["name"].lower() in _TITLES:
            return Span(start=field.start("value"), end=field.start("value") + len(value))
    return None

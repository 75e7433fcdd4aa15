"""The head of a stored report: a date stamp, or header lines, before the first line of the piece."""

from __future__ import annotations

import re
from dataclasses import dataclass

from twosource.model import Span

_STAMP = re.compile(r"\A\ufeff?\s*date\s+\d{4}-\d{2}-\d{2}(?:[T ]\d{2}:\d{2}\S*)?(?=\s|\Z)")
_FIELD = re.compile(
    r"(?P<name>Title|Headline|Source|Outlet|Publisher|Site|Published|Date|Updated|Author|Authors|By"
    r"|URL|Link|Language|Section|Id|Place):[ \t]*(?P<value>[^\r\n]*)(?:\r\n?|\n|\Z)",
    re.IGNORECASE,
)
_FEWEST_FIELDS = 2


@dataclass(frozen=True, slots=True, kw_only=True)
class Head:
    """Where the head ends, its parts, and the title's own characters where it has one."""

    end: int = 0
    parts: tuple[Span, ...] = ()
    title: Span | None = None
    names: tuple[str, ...] = ()


def find_head(text: str) -> Head:
    """Return the head of ``text``; an empty one (``end`` 0) where the piece starts at once."""
    stamp = _STAMP.match(text)
    if stamp:
        left = stamp.start() + len(stamp[0]) - len(stamp[0].lstrip("\ufeff \t\r\n"))
        return Head(end=stamp.end(), parts=(Span(start=left, end=stamp.end()),), names=("date",))
    return _fields(text)


def _fields(text: str) -> Head:
    position = 1 if text.startswith("\ufeff") else 0
    parts: list[Span] = []
    names: list[str] = []
    title: Span | None = None
    while match := _FIELD.match(text, position):
        value = Span(start=match.start("value"), end=match.start("value") + len(match["value"].rstrip()))
        parts.append(Span(start=match.start(), end=max(value.end, match.end("name") + 1)))
        names.append(match["name"].lower())
        if names[-1] in {"title", "headline"} and title is None and value.start < value.end:
            title = value
        position = match.end()
    if len(parts) < _FEWEST_FIELDS:
        return Head()
    return Head(end=position, parts=tuple(parts), title=title, names=tuple(names))

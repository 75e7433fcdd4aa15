"""Places, dates and speakers as the gold of a bundle writes them, held against an export's."""

from __future__ import annotations

import calendar
import re
import unicodedata
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping, Sequence

Place = tuple[int, int]

_FOLD = {
    "\u2018": "'",
    "\u2019": "'",
    "\u201c": '"',
    "\u201d": '"',
    "\u2013": "-",
    "\u2014": "-",
    "\u2212": "-",
    "\u00a0": " ",
}
_SKIP = frozenset("\u00ad\ufeff\u200b\u200c\u200d\u2060")
_DATE = re.compile(r"(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?")
_STOP = frozenset(
    """
    the a an of and in for to by at on with from his her its their our my who whom which that as said says
    say told tells according mr mrs ms dr he she it they this these those is was has had be
    """.split()
)
# Of a chain of speakers only the first links can be the one that is asked for.
_LINKS = 3


@dataclass(frozen=True)
class Text:
    """A text in which the strings of the gold are found, whatever became of spaces and marks."""

    text: str

    @cached_property
    def _compact(self) -> tuple[str, tuple[int, ...]]:
        """The text without spaces and invisible marks, quotes made straight, and where each letter stood."""
        letters: list[str] = []
        places: list[int] = []
        for at, letter in enumerate(self.text):
            if letter.isspace() or letter in _SKIP:
                continue
            for one in unicodedata.normalize("NFKC", _FOLD.get(letter, letter)):
                if not one.isspace():
                    letters.append(one)
                    places.append(at)
        return "".join(letters), tuple(places)

    def find(self, words: str) -> Place | None:
        """Return where ``words`` stand: as they are, else with spaces and kinds of marks left out."""
        if not words or not self.text:
            return None
        at = self.text.find(words)
        if at >= 0:
            return at, at + len(words)
        (letters, places), (wanted, _) = self._compact, Text(words)._compact  # noqa: SLF001 - another of this class
        at = letters.find(wanted) if wanted else -1
        return None if at < 0 else (places[at], places[at + len(wanted) - 1] + 1)


def overlap(a: Place, b: Place) -> int:
    """Return how many characters two places share."""
    return max(0, min(a[1], b[1]) - max(a[0], b[0]))


def union_share(a: Place, b: Place) -> float:
    """Return intersection over union of two places."""
    both = overlap(a, b)
    union = (a[1] - a[0]) + (b[1] - b[0]) - both
    return both / union if union else 0.0


def covered(place: Place, spans: Iterable[Place]) -> int:
    """Return how many characters of ``place`` lie in one of ``spans``."""
    count, last = 0, place[0]
    for start, end in sorted(spans):
        first, stop = max(start, last), min(end, place[1])
        if stop > first:
            count, last = count + stop - first, stop
    return count


def place_of(statement: Mapping[str, Any]) -> Place:
    """Return the place of an exported statement."""
    return statement["start"], statement["end"]


def days(written: str | None) -> tuple[date, date] | None:
    """Return the first and last day of an EDTF date or interval; None where it is none."""
    if not written:
        return None
    first, last = (_one(part) for part in (written.split("/")[0], written.split("/")[-1]))
    return (first[0], last[1]) if first and last else None


def _one(written: str) -> tuple[date, date] | None:
    found = _DATE.match(written.strip())
    if not found:
        return None
    year, month, day = (int(part) if part else None for part in found.groups())
    try:
        if year is not None and month and day:
            return date(year, month, day), date(year, month, day)
        if year is not None and month:
            return date(year, month, 1), date(year, month, calendar.monthrange(year, month)[1])
        return date(year or 0, 1, 1), date(year or 0, 12, 31)
    except ValueError:
        return None


def told_days(when: Mapping[str, Any] | None) -> tuple[date, date] | None:
    """Return the first and last day of an exported date."""
    if not when:
        return None
    earliest, latest = when.get("earliest"), when.get("latest")
    first, last = days(earliest or latest), days(latest or earliest)
    return (first[0], last[1]) if first and last else None


def is_speaker(
    gold: str | None, place: Place | None, links: Sequence[Mapping[str, Any]], outlets: Collection[str]
) -> bool:
    """Tell whether an exported attribution names the gold's speaker.

    It does where a link lies on the gold's words at ``place`` or shares half of the shorter one's content
    words; where the gold has none, there must be no link but to one of ``outlets``, in small letters.
    """
    first = links[:_LINKS]
    if gold is None:
        return all((link.get("source_text") or "").strip().casefold() in outlets for link in first)
    return any(_is_link(gold, place, link) for link in first)


def _is_link(gold: str, place: Place | None, link: Mapping[str, Any]) -> bool:
    if place and link.get("start") is not None and overlap(place, place_of(link)) > 0:
        return True
    wanted, told = _content(gold), _content(link.get("source_text"))
    return bool(wanted and told) and 2 * len(wanted & told) >= min(len(wanted), len(told))


def _content(words: str | None) -> set[str]:
    found = re.findall(r"\w+", unicodedata.normalize("NFKC", words or "").casefold())
    return {word for word in found if word not in _STOP and len(word) > 1}

"""Dates of publication as people and programs write them -> ISO 8601 as far as it was told.

Nothing is invented: a date without a clock time stays a day, a time without a zone stays without.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, Literal

from twosource.language import lexicon, match

if TYPE_CHECKING:
    from collections.abc import Iterator

_MONTHS = lexicon.values("calendar.months", int)
_OFFSETS = lexicon.values("calendar.time_zones", str)
_FORMS = match.rules("stamps")
_EPOCH = re.compile(r"(?P<seconds>\d{10})(?:\d{3})?(?:\.\d+)?")
_NOON = 12
# Before there were printed reports, or long after: programs write 0001 and 9999 for "no date".
_FIRST_YEAR, _LAST_YEAR = 1450, 2999


@dataclass(frozen=True, slots=True, kw_only=True)
class Stamp:
    """A date of publication: ISO 8601 ``value``; ``precision`` is day, minute or second."""

    value: str
    precision: str

    @property
    def day(self) -> str:
        """The calendar day as told, ``YYYY-MM-DD``."""
        return self.value[:10]


def _clock(found: dict[str, str | None]) -> str:
    """Return ``THH:MM[:SS][zone]`` of a match, or nothing where it tells no time."""
    if not found.get("hour"):
        return ""
    hour = int(found["hour"] or 0)
    half = (found.get("half") or "").lower()
    if half.startswith("p") and hour < _NOON:
        hour += _NOON
    elif half.startswith("a") and hour == _NOON:
        hour = 0
    second = found.get("second")
    zone = found.get("zone") or ""
    zone = f"{zone[:3]}:{zone[-2:]}" if zone[:1] in {"+", "-"} else _OFFSETS.get(zone.lower(), "")
    return f"T{hour:02d}:{found['minute']}{f':{second}' if second else ''}{zone}"


def _from_match(stamp: re.Match[str]) -> Stamp | None:
    """Return the stamp of a match of one of the forms; None where no calendar or no press holds it."""
    found = stamp.groupdict()
    if not _FIRST_YEAR <= int(found["year"] or 0) <= _LAST_YEAR:
        return None
    month = found["month"] or ""
    number = _MONTHS.get(month.lower()) or (int(month) if month.isdigit() else 0)
    clock = _clock(found)
    value = f"{found['year']}-{number:02d}-{int(found['day'] or 0):02d}{clock}"
    try:
        datetime.fromisoformat(value)
    except ValueError:
        return None
    if not clock:
        return Stamp(value=value, precision="day")
    return Stamp(value=value, precision="second" if found.get("second") else "minute")


def parse_stamp(text: str) -> Stamp | None:
    """Return the date of publication that ``text`` is, or None where it is none or is ambiguous.

    ISO stays as told (``2026-02-07T08:00Z``); feeds' RFC 822 dates, English dates and Unix times
    (10 or 13 digits, as UTC) are turned into ISO.
    """
    text = text.strip()
    epoch = _EPOCH.fullmatch(text)
    if epoch:
        # Plain arithmetic: the platform's own conversion fails for some years.
        moment = datetime(1970, 1, 1, tzinfo=UTC) + timedelta(seconds=int(epoch["seconds"]))
        return Stamp(value=moment.strftime("%Y-%m-%dT%H:%M:%SZ"), precision="second")
    for form in _FORMS:
        found = form.find.match(text)
        if found:
            return _from_match(found)
    return None


# A line that tells when the piece appeared is short; prose that mentions a date is not.
_LINE_WORDS = 16
_HEAD_CHARACTERS = 1500
_CUE = match.pattern("bylines.line of a date")
# A dateline opens a paragraph: a place in capitals, perhaps a land, the day, a dash or an agency in brackets.
_PLACE = re.compile(r"^[^\W\d_a-z][^\W\d_a-z .'-]{1,30}(?:, [^\W\d_][\w.]{1,20}){0,2}, ", re.MULTILINE)
_DASH = re.compile(r"\s*(?:[-\u2013\u2014]|\(|/)")
_MOST = 0.6


def byline_stamp(text: str, start: int = 0) -> tuple[Stamp, int, int] | None:
    """Return the date on a byline, a date line or a dateline near the top of ``text``, with its offsets.

    Only lines of up to 16 words among the first 1,500 characters after ``start`` count, and only
    if they begin as bylines do, tell a clock time, or are little else than the date.
    """
    for line in re.finditer(r"[^\r\n]+", text[start : start + _HEAD_CHARACTERS]):
        words = line.group()
        if len(words.split()) > _LINE_WORDS:
            continue
        for form in _FORMS:
            found = form.find.search(words)
            stamp = _from_match(found) if found else None
            if found and stamp and _tells(words, found, stamp):
                return stamp, start + line.start() + found.start(), start + line.start() + found.end()
    return _dateline_stamp(text, start)


def _dateline_stamp(text: str, start: int) -> tuple[Stamp, int, int] | None:
    """Return the date of a dateline ("MARLOW, October 7, 2025 - The pier"), with its offsets, or None."""
    for place in _PLACE.finditer(text, start, start + _HEAD_CHARACTERS):
        for form in _FORMS:
            found = form.find.match(text, place.end())
            stamp = _from_match(found) if found else None
            if found and stamp and _DASH.match(text, found.end()):
                return stamp, found.start(), found.end()
    return None


def _tells(line: str, date: re.Match[str], stamp: Stamp) -> bool:
    """Say whether the date found is what ``line`` is there for."""
    length = date.end() - date.start()
    return bool(stamp.precision != "day" or _CUE.match(line) or length >= _MOST * len(line.strip()))


_PUBLISHED, _MODIFIED = match.pattern("bylines.published"), match.pattern("bylines.modified")


def printed_stamps(line: str) -> Iterator[tuple[Literal["published", "modified"], Stamp]]:
    """Yield the dates that a line prints right behind "published" and behind "updated"."""
    names: tuple[Literal["published", "modified"], ...] = ("published", "modified")
    for name, cue in zip(names, (_PUBLISHED, _MODIFIED), strict=True):
        for found in cue.finditer(line):
            stamp = parse_stamp(line[found.end() :])
            if stamp:
                yield name, stamp

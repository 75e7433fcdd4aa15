"""Dates of publication as people and programs write them -> ISO 8601 as far as it was told.

Nothing is invented: a date without a clock time stays a day, a time without a zone stays without.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from twosource.language import lexicon, match

_MONTHS = lexicon.values("calendar.months", int)
_MONTH = rf"(?P<month>{match.any_of(_MONTHS)})\b\.?"
_WEEKDAY = rf"(?:{match.any_of(lexicon.values('calendar.weekdays', int))}\.?,?\s+)?"
_CLOCK = (
    r"(?P<hour>\d{1,2})[:.](?P<minute>\d\d)(?::(?P<second>\d\d)(?:\.\d+)?)?\s*(?P<half>[AaPp]\.?[Mm]\b\.?)?"
)
_ZONE = r"(?:\s*\(?(?P<zone>Z|[+-]\d\d:?\d\d|[A-Z]{3,4})\b\)?)?"
_LATER = rf"(?:,?\s+(?:at\s+|-\s+|\|\s+|[\u2013·•]\s+)?{_CLOCK}{_ZONE})?"

# Zone names that mean one offset wherever they are used; "CST" or "IST" do not, and are left out.
_OFFSETS = {
    "Z": "Z", "UTC": "Z", "GMT": "Z", "EST": "-05:00", "EDT": "-04:00", "PST": "-08:00", "PDT": "-07:00",
    "CET": "+01:00", "CEST": "+02:00", "EET": "+02:00", "EEST": "+03:00", "MSK": "+03:00",
}  # fmt: skip

# Each form with an example that the tests run.
FORMS: tuple[tuple[str, re.Pattern[str]], ...] = (
    (
        "2026-02-07T08:00:30+01:00",
        re.compile(
            r"(?P<year>\d{4})[-/](?P<month>\d\d)[-/](?P<day>\d\d)"
            r"(?:[T ]\s*(?P<hour>\d\d):(?P<minute>\d\d)(?::(?P<second>\d\d)(?:[.,]\d+)?)?"
            r"(?:\s*(?P<zone>Z|[+-]\d\d:?\d\d|[A-Z]{3,4})\b)?)?"
        ),
    ),
    (
        "20260207T080030Z",
        re.compile(
            r"(?P<year>(?:19|20)\d\d)(?P<month>\d\d)(?P<day>\d\d)"
            r"(?:T?(?P<hour>\d\d)(?P<minute>\d\d)(?P<second>\d\d)(?P<zone>Z)?)?\b"
        ),
    ),
    (
        "Sat, 07 Feb 2026 08:00:30 GMT",
        re.compile(
            rf"{_WEEKDAY}(?P<day>\d{{1,2}})(?:st|nd|rd|th)?\s+(?:of\s+)?{_MONTH},?\s+"
            rf"(?P<year>\d{{4}})\b{_LATER}",
            re.IGNORECASE,
        ),
    ),
    (
        "February 7, 2026 8:00 AM",
        re.compile(
            rf"{_WEEKDAY}{_MONTH}\s+(?P<day>\d{{1,2}})(?:st|nd|rd|th)?,?\s+"
            rf"(?P<year>\d{{4}})\b{_LATER}",
            re.IGNORECASE,
        ),
    ),
)
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
    zone = f"{zone[:3]}:{zone[-2:]}" if zone[:1] in {"+", "-"} else _OFFSETS.get(zone.upper(), "")
    return f"T{hour:02d}:{found['minute']}{f':{second}' if second else ''}{zone}"


def _from_match(stamp: re.Match[str]) -> Stamp | None:
    """Return the stamp of a match of one of ``FORMS``; None where no calendar or no press holds it."""
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
    for _, pattern in FORMS:
        found = pattern.match(text)
        if found:
            return _from_match(found)
    return None


# A line that tells when the piece appeared is short; prose that mentions a date is not.
_LINE_WORDS = 16
_HEAD_CHARACTERS = 1500
_CUE = re.compile(
    r"\s*(?:by\b|published\b|posted\b|updated\b|last updated\b|date\b|first published\b)", re.IGNORECASE
)
_MOST = 0.6


def byline_stamp(text: str, start: int = 0) -> tuple[Stamp, int, int] | None:
    """Return the date on a byline or date line near the top of ``text``, with its offsets.

    Only lines of up to 16 words among the first 1,500 characters after ``start`` count, and only
    if they begin as bylines do, tell a clock time, or are little else than the date.
    """
    for line in re.finditer(r"[^\r\n]+", text[start : start + _HEAD_CHARACTERS]):
        words = line.group()
        if len(words.split()) > _LINE_WORDS:
            continue
        for _, pattern in FORMS:
            found = pattern.search(words)
            stamp = _from_match(found) if found else None
            if found and stamp and _tells(words, found, stamp):
                return stamp, start + line.start() + found.start(), start + line.start() + found.end()
    return None


def _tells(line: str, date: re.Match[str], stamp: Stamp) -> bool:
    """Say whether the date found is what ``line`` is there for."""
    length = date.end() - date.start()
    return bool(stamp.precision != "day" or _CUE.match(line) or length >= _MOST * len(line.strip()))

"""What looks like a quantity and is none: dates, clock times, numbers that are names."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from twosource.language import match

if TYPE_CHECKING:
    from twosource.language.numerals import Numeral

_CLOCK = match.pattern("quantities.clock time")
_CLOCK_BEFORE = match.pattern("quantities.clock time before")
_DATE = match.pattern("quantities.date")
_HOUSE = match.pattern("quantities.street behind")
_LIST_NUMBER = match.pattern("quantities.number of a list")
_NOT_AFTER = match.pattern("quantities.name before")
_PHONE = match.pattern("quantities.telephone number")
_PRONOUN_ONE = match.pattern("quantities.one as a pronoun")
_YEAR = match.pattern("quantities.year")
_LOOK_BACK = 40  # characters: half and twice as many refuse the same
_HOURS = 24
_CLOSED = match.pattern("quantities.clause ends behind a clock time")
_APPOSED = match.pattern("quantities.apposition before")
_APPOSED_END = match.pattern("quantities.clause ends behind an age")
_SHARE_NEXT = match.pattern("quantities.share behind")
_SHARE_BEFORE = match.pattern("quantities.share before")
_SCORE = match.pattern("quantities.score")


def until(lower: str, start: int) -> int:
    """Return the end of a date, clock time or other number-shaped thing at ``start``, else ``start``."""
    for pattern in (_CLOCK, _DATE, _PHONE, _PRONOUN_ONE):
        if found := pattern.match(lower, start):
            return found.end()
    if found := _LIST_NUMBER.match(lower, start):
        line = lower.rfind("\n", 0, start) + 1
        return start if lower[line:start].strip() else found.end()
    return start


def number(text: str, lower: str, found: Numeral) -> bool:
    """Whether a number without modifier and unit is a name, a date, a time of day or a score."""
    before = lower[max(0, found.start - _LOOK_BACK) : found.start]
    return (
        bool(_NOT_AFTER.search(before))
        or is_year(lower, found)
        or bool(not found.words and _HOUSE.match(text, found.end))
        or _score(lower, found)
        or _clock(lower, before, found)
        or _in_name(text, found)
    )


def is_year(lower: str, found: Numeral) -> bool:
    """Whether a number is a bare figure from 1000 to 2099: a year."""
    return found.end == found.start + 4 and bool(_YEAR.match(lower, found.start))


def _score(lower: str, found: Numeral) -> bool:
    back = lower[max(0, found.start - 3) : found.start]
    return bool(not found.words and (_SCORE.match(lower, found.start) or re.search(r"\d[-\u2013:]$", back)))


def _clock(lower: str, before: str, found: Numeral) -> bool:
    """Whether it tells the hour ("at six", "half past ten"): small, after a preposition, nothing counted."""
    if found.value > _HOURS or not _CLOCK_BEFORE.search(before):
        return False
    return bool(_CLOSED.match(lower, found.end)) or not before.endswith("at ")


def _in_name(text: str, found: Numeral) -> bool:
    """A capitalised number word inside a name ("Channel Six"), or a figure glued to letters ("218A")."""
    if found.words:
        word = text[found.start : found.end]
        previous = text[max(0, found.start - _LOOK_BACK) : found.start].rstrip(" ")
        return word[0].isupper() and previous[-1:].isalpha() and previous.rpartition(" ")[2][:1].isupper()
    following = text[found.end : found.end + 1]
    return following.isalpha() and following not in "kmbKMB"


def is_share(lower: str, start: int, part: re.Match[str]) -> bool:
    """Whether "a third" is a share and no rank: "of" or an end follows, or a measure word precedes."""
    if part.group("s"):
        return True
    follows = bool(_SHARE_NEXT.match(lower, part.end()))
    if part.group("top") in {"a", "an"}:
        led = bool(_SHARE_BEFORE.search(lower, max(0, start - 16), start))
        return lower.startswith(" of ", part.end()) or (led and follows)
    return part.group("top") == "one" and follows


def apposed(lower: str, start: int, end: int) -> bool:
    """Whether the number stands between commas after a name ("Ada Moor, 36, who")."""
    return bool(_APPOSED.search(lower, max(0, start - _LOOK_BACK), start) and _APPOSED_END.match(lower, end))

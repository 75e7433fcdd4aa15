"""What looks like a quantity and is none: dates, clock times, numbers that are names."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from twosource.language import match

if TYPE_CHECKING:
    from twosource.language.numerals import Numeral

_HOUR_LED = match.pattern("quantities.hour before")
_CLOCK = match.pattern("quantities.clock time")
_ROUGHLY = match.pattern("quantities.hour roughly before")
_CLOCK_BEFORE = match.pattern("quantities.clock time before")
_DATE = match.pattern("quantities.date")
_DIALLED = match.pattern("quantities.dialled before")
_FOREIGN_DATE = match.pattern("quantities.date of another calendar")
_HOUSE = match.pattern("quantities.street behind")
_LIST_NUMBER = match.pattern("quantities.number of a list")
_NOT_AFTER = match.pattern("quantities.name before")
_PEOPLE = match.pattern("quantities.people behind")
_PHONE = match.pattern("quantities.telephone number")
_PRONOUN_ONE = match.pattern("quantities.one as a pronoun")
_YEAR = match.pattern("quantities.year")
_LOOK_BACK = 40
_HOURS = 24
_CLOSED = match.pattern("quantities.clause ends behind a clock time")
_APPOSED = match.pattern("quantities.apposition before")
_APPOSED_END = match.pattern("quantities.clause ends behind an age")
_SHARE_NEXT = match.pattern("quantities.share behind")
_SHARE_BEFORE = match.pattern("quantities.share before")
_SCORE = match.pattern("quantities.score")
_CLOSED_CALL = match.pattern("quantities.call ends")
_NEGATED = match.pattern("quantities.negated before")
_NEGATED_NEXT = match.pattern("quantities.correction behind")


def until(text: str, lower: str, start: int) -> int:
    """Return the end of a date, clock time or other number-shaped thing at ``start``, else ``start``."""
    for pattern in (_CLOCK, _DATE, _PHONE, _PRONOUN_ONE):
        if found := pattern.match(lower, start):
            return found.end()
    if found := _FOREIGN_DATE.match(text, start):
        return found.end()
    if found := _LIST_NUMBER.match(lower, start):
        line = text.rfind("\n", 0, start) + 1
        return start if lower[line:start].strip() else found.end()
    return start


def number(text: str, lower: str, found: Numeral, *, modified: bool, measured: bool) -> bool:
    """Whether the number is a name, a date, a time of day, a score or a negated value."""
    before = lower[max(0, found.start - _LOOK_BACK) : found.start]
    if _NEGATED.search(before) and _NEGATED_NEXT.match(lower, found.end):
        return True
    if not measured and found.value <= _HOURS and _ROUGHLY.search(before) and _CLOSED.match(lower, found.end):
        return True
    if measured or modified:
        return False
    return (
        bool(_NOT_AFTER.search(before) and not _magnified(lower, found))
        or is_year(lower, found)
        or bool(not found.words and _HOUSE.match(text, found.end))
        or _score(lower, found)
        or bool(_DIALLED.search(before) and _CLOSED_CALL.match(lower, found.end))
        or _clock(lower, before, found)
        or _in_name(text, found)
    )


def _magnified(lower: str, found: Numeral) -> bool:
    """Tell whether figures go on in words: "last week 3.2 million workers" names no week."""
    return not found.words and any(letter.isalpha() for letter in lower[found.start : found.end])


def is_year(lower: str, found: Numeral) -> bool:
    """A bare figure from 1000 to 2099 is a year unless people or goods follow."""
    if not _YEAR.match(lower, found.start) or found.end != found.start + 4:
        return False
    return not _PEOPLE.match(lower, found.end)


def _score(lower: str, found: Numeral) -> bool:
    back = lower[max(0, found.start - 3) : found.start]
    return bool(not found.words and (_SCORE.match(lower, found.start) or re.search(r"\d[-\u2013:]$", back)))


def _clock(lower: str, before: str, found: Numeral) -> bool:
    """Whether it tells the hour ("at six", "since ten"): small, after a preposition, nothing counted."""
    if _CLOCK_BEFORE.search(before) and found.value <= _HOURS:
        return bool(_CLOSED.match(lower, found.end)) or not before.endswith("at ")
    closed = re.compile(r"[.,;!?\n]|$").match(lower, found.end)
    return bool(found.value <= _HOURS and found.words and closed and _HOUR_LED.search(before))


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

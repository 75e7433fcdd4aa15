"""What looks like a quantity and is none: dates, clock times, numbers that are names."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from twosource.understand.quantities import patterns

if TYPE_CHECKING:
    from twosource.language.numerals import Numeral

_LOOK_BACK = 40
_HOURS = 24
_CLOSED = re.compile(r"(?=[.,;:!?)\]\n]|$| (?:who|and|was|had|has|is|were|from|in|of [A-Z])\b)")
_APPOSED = re.compile(r"[a-z][\w'\u2019-]*[)]?,[ \n](?:now[ \n])?$")
_APPOSED_END = re.compile(r"[,.;)]|$| who\b")
_SHARE_NEXT = re.compile(
    r"(?: (?:of|more|less|fewer|from|since|before|after|in|on|over|to|that|and)\b|[.,;:!?)]|$)"
)
_SHARE_BEFORE = re.compile(
    r"\b(?:by|nearly|almost|about|some|around|over|under|than|to|at|least|just|only)[ \n]$"
)
_AT = re.compile(r"\b(?:at|by|until|till|before|after|since|from|past|to)[ \n]$")
_SCORE = re.compile(r"\d{1,2}[-\u2013:]\d{1,2}(?![\d-])(?! ?(?:per ?cent|%|million|billion))")
_CLOSED_CALL = re.compile(r"[.,;!?)]|$|[ \n](?:now|for|if|or|in|to|immediately)\b")
_NEGATED = re.compile(r"\bnot[ \n]$")
_NEGATED_NEXT = re.compile(r"(?:[ \n][a-z]+)?,? but[ \n]")


def until(text: str, lower: str, start: int) -> int:
    """Return the end of a date, clock time or other number-shaped thing at ``start``, else ``start``."""
    for pattern in (patterns.CLOCK, patterns.DATE, patterns.PHONE, patterns.PRONOUN_ONE):
        if found := pattern.match(lower, start):
            return found.end()
    if found := patterns.FOREIGN_DATE.match(text, start):
        return found.end()
    if found := patterns.LIST_NUMBER.match(lower, start):
        line = text.rfind("\n", 0, start) + 1
        return start if lower[line:start].strip() else found.end()
    return start


def number(text: str, lower: str, found: Numeral, *, modified: bool, measured: bool) -> bool:
    """Whether the number is a name, a date, a time of day, a score or a negated value."""
    before = lower[max(0, found.start - _LOOK_BACK) : found.start]
    if _NEGATED.search(before) and _NEGATED_NEXT.match(lower, found.end):
        return True
    if measured or modified:
        return False
    return (
        bool(patterns.NOT_AFTER.search(before))
        or is_year(lower, found)
        or bool(not found.words and patterns.HOUSE.match(text, found.end))
        or _score(lower, found)
        or bool(patterns.DIALLED.search(before) and _CLOSED_CALL.match(lower, found.end))
        or _clock(lower, before, found)
        or _in_name(text, found)
    )


def is_year(lower: str, found: Numeral) -> bool:
    """A bare figure from 1000 to 2099 is a year unless people or goods follow."""
    if not patterns.YEAR.match(lower, found.start) or found.end != found.start + 4:
        return False
    return not patterns.PEOPLE.match(lower, found.end)


def _score(lower: str, found: Numeral) -> bool:
    back = lower[max(0, found.start - 3) : found.start]
    return bool(not found.words and (_SCORE.match(lower, found.start) or re.search(r"\d[-\u2013:]$", back)))


def _clock(lower: str, before: str, found: Numeral) -> bool:
    """Whether it tells the hour ("at six", "since ten"): small, after a preposition, nothing counted."""
    if patterns.CLOCK_BEFORE.search(before) and found.value <= _HOURS:
        return bool(_CLOSED.match(lower, found.end)) or not before.endswith("at ")
    closed = re.compile(r"[.,;!?\n]|$").match(lower, found.end)
    return bool(
        found.value <= _HOURS
        and found.words
        and closed
        and re.search(r"\b(?:since|until|till)[ \n]$", before)
    )


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

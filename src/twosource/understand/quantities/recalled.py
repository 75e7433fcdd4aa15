"""Recalled amounts: told only for comparison, where the clause tells another one as what holds now."""

from __future__ import annotations

import re

_COUNT = r"(?:toll|count|figure|estimate|total|tally|number|level|price|record|high|low|peak)s?"
_OLD = r"(?:initial|earlier|previous|first|former|original|last)"
_OF = rf"(?:(?:an?|the|its|their)\s)?(?:{_OLD}\s)?(?:(?:death\s)?{_COUNT}\s(?:of\s)?)?"
# "up from 12", "instead of 12", ", not 12", "an earlier toll of 12"
_BEFORE = re.compile(
    rf"\b(?:(?:up|down)(?:\s\w+)?\sfrom\s{_OF}|(?:instead\sof|rather\sthan|compared\s(?:with|to))\s{_OF}"
    rf"|{_OLD}\s(?:death\s)?{_COUNT}\sof\s)$|[,(]\s?(?:and\s)?not\s(?:the\s)?$"
)
_FROM = re.compile(rf"\bfrom\s{_OF}$")
_TO_BEFORE = re.compile(r"\bto\s[^,;.]{1,40}$")
_TO_BEHIND = re.compile(
    r"(?:\s[a-z]+){0,3}\sto\s(?:(?:about|nearly|almost|over|around|some|at\sleast)\s)?[\w$\u20ac\u00a3]"
)
_CHANGE = re.compile(
    r"\b(?:r[io]se|rises|rising|fell|falls?|fallen|falling|climb\w*|drop\w*|gr[eo]w\w*|shrank|shrunk|increas\w*"
    r"|decreas\w*|jump\w*|slip\w*|slid\w*|surg\w*|soar\w*|rais\w*|lower\w*|cut\w*|reduc\w*|revis\w*|up|down|went"
    r"|gone|declin\w*|doubl\w*|tripl\w*|chang\w*|expand\w*|widen\w*|narrow\w*|tumbl\w*|plung\w*|edg\w*)\b"
)
_LOOK = 80  # characters before and behind an amount that are looked at


def recalled(text: str, start: int, end: int) -> bool:
    """Tell whether the amount at ``[start, end)`` of a sentence's ``text`` is only recalled.

    "The toll rose to 14 from 12", "eight, not nine", "down from an initial count of 20".
    """
    before = text[max(0, start - _LOOK) : start].lower()
    if _BEFORE.search(before):
        return True
    found = _FROM.search(before)
    if found is None or not _CHANGE.search(before):
        return False
    return bool(
        _TO_BEFORE.search(before, 0, found.start()) or _TO_BEHIND.match(text[end : end + _LOOK].lower())
    )

"""Recalled amounts: told only for comparison, where the clause tells another one as what holds now."""

from __future__ import annotations

from twosource.language import match

_BEFORE = match.pattern("quantities.recalled before")
_FROM = match.pattern("quantities.change from before")
_TO_BEFORE = match.pattern("quantities.change to before")
_TO_BEHIND = match.pattern("quantities.change to behind")
_CHANGE = match.pattern("quantities.change")
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

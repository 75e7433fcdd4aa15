"""What an item shows its outlet to be: a body that publishes itself, or a newsroom."""

from __future__ import annotations

from typing import TYPE_CHECKING

from twosource.language import match
from twosource.language.parse.quotations import quotes
from twosource.understand.slots.speakers import name_signs

if TYPE_CHECKING:
    from collections.abc import Iterator

    from twosource.model import OutletSign, Reading

_BODY = match.pattern("bodies.body")
_NEWSROOM = match.pattern("bodies.newsroom")
_DATELINE = match.pattern("bodies.agency's dateline")
_RELEASE = match.pattern("bodies.release")
_OWN_PEOPLE = match.pattern("bodies.own people")
_SAYS_WE = match.pattern("bodies.says we")
_HEADING = 160
"""A heading stands within this many characters from the start of a report."""


def outlet_signs(reading: Reading, text: str) -> tuple[OutletSign, ...]:
    """Return the signs of the outlet of an item of the report's ``text``."""
    return tuple(_signs(reading, reading.outlet, text)) if reading.outlet else ()


def _signs(reading: Reading, outlet: str, text: str) -> Iterator[OutletSign]:
    head = text[: reading.statements[0].end] if reading.statements else ""
    if _NEWSROOM.search(outlet) or _DATELINE.search(head):
        yield "newsroom"
    if _BODY.search(outlet):
        yield "body"
    if _RELEASE.search(text[:_HEADING]):
        yield "release"
    own = _own_words(reading, text)
    if any(_OWN_PEOPLE.search(one) for one in own):
        yield "own people"
    if own:
        yield "says we"
    named = set(name_signs(outlet))
    if "any body" in named:
        yield "any body"
    if "described" in named:
        yield "described"


def _own_words(reading: Reading, text: str) -> list[str]:
    """Return the statements in which the outlet itself says "we" or "our", outside quotation marks.

    What is quoted never shows what the outlet is, even where nobody was found to say it.
    """
    found = [one for one in reading.statements if not one.attribution and _SAYS_WE.search(one.text)]
    quoted = quotes(text, reading.item.spans) if found else ()
    return [one.text for one in found if not any(span.start <= one.start < span.end for span in quoted)]

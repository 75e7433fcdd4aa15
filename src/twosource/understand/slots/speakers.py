"""What the words for a speaker tell of him: his class, the body beside him, whose body it is.

And what an item shows its outlet to be: a body that publishes itself, or a newsroom.
"""

from __future__ import annotations

import re
from dataclasses import replace
from functools import lru_cache
from typing import TYPE_CHECKING, cast

from twosource.language import match, outlets
from twosource.language.lexicon import words
from twosource.language.needed import Index
from twosource.language.parse.quotations import quotes

if TYPE_CHECKING:
    from collections.abc import Iterator

    from twosource.model import Attribution, OutletSign, Reading, SpeakerClass, SpeakerSign

_CLASSES = Index(match.rules("speaker_classes"))
_SIGNS = Index(rule for rule in match.rules("voices") if rule.made.get("makes") == "speaker sign")
_OURS = match.pattern("voices.ours")
_OUTLET_ITSELF = words("bodies.outlet_itself")
_OF_ANY_BODY = words("bodies.words_of_any_body")
_BESIDE = match.pattern("bodies.body beside a speaker")
_SEAT = match.pattern("bodies.seat of a body")
_TITLE = match.pattern("bodies.title before a name")
_END_OF_TITLE = match.pattern("bodies.end of a title")
_APPOSITION = match.pattern("bodies.apposition after a name")
_BODY = match.pattern("bodies.body")
_NEWSROOM = match.pattern("bodies.newsroom")
_DATELINE = match.pattern("bodies.agency's dateline")
_RELEASE = match.pattern("bodies.release")
_OWN_PEOPLE = match.pattern("bodies.own people")
_SAYS_WE = match.pattern("bodies.says we")
_HEADING = 160
"""A heading stands within this many characters from the start of a report."""
_LONGEST_TITLE = 60
"""Characters before a name in which a title is sought; an apposition may be twice as long."""
_LETTERS = re.compile(r"[^\W\d_]+")


def called(link: Attribution, text: str) -> Attribution:
    """Return a link of an attribution in the report's ``text`` with the slots that its words fill."""
    name = " ".join((link.name or link.source_text).split())
    beside = body_beside(link.source_text) if link.institution is None and link.type != "document" else None
    body_class, speaker_class = class_of(link.institution or beside), class_of(*_titles(link))
    if body_class is None and speaker_class is None and link.type == "person" and link.entity is not None:
        speaker_class = class_at_first_naming(name, text)
    return replace(
        link,
        speaks_for=beside,
        body_class=body_class,
        speaker_class=speaker_class,
        owner=owner_of(name),
        signs=tuple(_signs(link, name)),
    )


def class_of(*names: str | None) -> SpeakerClass | None:
    """Return the class of the first of ``names`` that tells it, or None."""
    return next((told for name in names if name and (told := _class(name)) is not None), None)


@lru_cache(maxsize=16384)
def _class(name: str) -> SpeakerClass | None:
    told = name.replace("_", " ")
    return next(
        (cast("SpeakerClass", rule.made["makes"]) for rule in _CLASSES.near(told) if rule.find.search(told)),
        None,
    )


def body_beside(source: str) -> str | None:
    """Return the body that a speaker's own words name beside him, or None: a town is none."""
    found = _BESIDE.search(" ".join(source.split()))
    return found[1] if found and class_of(found[1]) else None


def _titles(link: Attribution) -> tuple[str, ...]:
    """Return the words that a speaker is called by, without a person's last name: Ann Porter is no porter."""
    told = tuple(text for text in (link.source_text, link.name) if text)
    given, _, surname = (link.name or "").rpartition(" ")
    if link.type != "person" or link.entity is None or not given:
        return told
    return tuple(re.sub(rf"\b{re.escape(surname)}\b", " ", text) for text in told)


@lru_cache(maxsize=4096)
def class_at_first_naming(name: str, text: str) -> SpeakerClass | None:
    """Return the class that ``text`` tells where it first names ``name``: by a title or an apposition."""
    found = re.search(match.any_of([name]), text) if name else None
    if found is None:
        return None
    before = " ".join(text[max(0, found.start() - _LONGEST_TITLE) : found.start()].split()) + " "
    title = _TITLE.search(_END_OF_TITLE.split(before)[-1])
    after = _APPOSITION.search(text[found.end() : found.end() + 2 * _LONGEST_TITLE])
    return class_of(title[1] if title else None, after[1] if after else None)


@lru_cache(maxsize=4096)
def owner_of(name: str) -> tuple[str, ...]:
    """Return the capitalised words of a body's name that tell whose it is: a land, a town, a firm."""
    told = [word for word in _LETTERS.findall(_SEAT.sub(" ", name)) if word[0].isupper()]
    return tuple(sorted({word.lower() for word in told} - _OF_ANY_BODY))


def name_signs(name: str) -> Iterator[SpeakerSign]:
    """Yield what a name, or the words in its place, say of whom they name."""
    return (cast("SpeakerSign", rule.name) for rule in _SIGNS.near(name) if rule.find.search(name))


def _signs(link: Attribution, name: str) -> Iterator[SpeakerSign]:
    yield from name_signs(name)
    if link.entity is not None:
        return
    if link.institution is None and link.source_text.lower() in _OUTLET_ITSELF:
        yield "outlet itself"
    elif link.type in {"organization", "document"} and _OURS.search(link.source_text):
        yield "ours"


def outlet_signs(reading: Reading, text: str) -> tuple[OutletSign, ...]:
    """Return the signs of the outlet of an item of the report's ``text``."""
    return tuple(_outlet_signs(reading, reading.outlet, text)) if reading.outlet else ()


def _outlet_signs(reading: Reading, outlet: str, text: str) -> Iterator[OutletSign]:
    head = text[: reading.statements[0].end] if reading.statements else ""
    if _NEWSROOM.search(outlet) or outlets.named(outlet) or _DATELINE.search(head):
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

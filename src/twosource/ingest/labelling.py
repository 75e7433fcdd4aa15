"""What a report calls itself (opinion, sponsored, satire, live blog, press release), and where it says so."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Literal, TypeAlias, cast, get_args
from urllib.parse import unquote, urlsplit

from twosource.language import match, outlets
from twosource.model import Fact, Label

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from twosource.ingest.blocks import Block

Place: TypeAlias = Literal["address", "section", "title", "head"]

LABELS: tuple[Label, ...] = get_args(Label)
# Types of schema.org that tell what kind of writing a piece is.
OF_TYPES: dict[str, Label] = {
    "OpinionNewsArticle": "opinion", "SatiricalArticle": "satire", "AdvertiserContentArticle": "sponsored",
    "LiveBlogPosting": "live blog",
}  # fmt: skip
_RULES = match.rules("labels")
_SECTIONS = re.compile(r"\s*[,/|>;]\s*")
_ENDING = re.compile(r"\.\w{2,5}$")
# Parts of a path, and sections told, that are looked at.
_MOST = 12
# The longest line that is a label.
LONGEST = 80
_MENUS = frozenset(("navigation", "list", "banner", "promotion", "hidden", "aside"))


def labels_in(words: str, place: Place) -> Iterator[Label]:
    """Yield the labels that ``words`` at ``place`` give a report."""
    for rule in _RULES:
        if rule.made["place"] == place and rule.find.search(words):
            yield cast("Label", rule.made["makes"])


def of_address(address: str | None, host: str | None) -> Iterator[Fact]:
    """Yield the labels that the path of an address tells, and the one of all reports of its outlet."""
    try:
        path = unquote(urlsplit(address or "").path)
    except ValueError:
        return
    parts = [part for part in path.split("/") if part]
    for number, part in enumerate(parts[-_MOST:]):
        last = number == len(parts[-_MOST:]) - 1
        for label in labels_in(_ENDING.sub("", part), "address"):
            if not last or "-" in part:  # a section by itself is a list of pieces
                yield Fact(name="label", value=label, found_in="address")
    known = outlets.at(host) if host else None
    if known and known.label:
        yield Fact(name="label", value=known.label, found_in="register")


def of_sections(sections: Iterable[str], found_in: Literal["html", "json", "header"]) -> Iterator[Fact]:
    """Yield the labels that the names of sections tell, several in one text or apart."""
    for told in sections:
        for section in _SECTIONS.split(told)[:_MOST]:
            for label in labels_in(section, "section"):
                yield Fact(name="label", value=label, found_in=found_in)


def of_head(near: Iterable[Block]) -> Iterator[Fact]:
    """Yield the labels that whole lines right over or under the headline of a page show, menus left out."""
    for block in near:
        if len(block.text) <= LONGEST and _MENUS.isdisjoint(block.signs):
            for label in labels_in(block.text, "head"):
                yield Fact(name="label", value=label, found_in="text")


def in_order(facts: Iterable[Fact]) -> tuple[Fact, ...]:
    """Return the first fact of each label, in the order of the labels."""
    first: dict[str, Fact] = {}
    for fact in facts:
        first.setdefault(fact.value, fact)
    return tuple(first[label] for label in LABELS if label in first)

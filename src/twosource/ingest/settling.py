"""All that is told of a report -> its facts: one outlet, people as authors, dates that fit, labels."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from twosource.ingest import authors, labelling, naming
from twosource.ingest.dating import dated
from twosource.language import outlets

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from twosource.model import Fact

_DATES = frozenset(("published", "modified", "first_seen"))
_SECTIONS = frozenset(("section", "category"))
_ABOUT = frozenset(("outlet", "publisher", "provider"))
_SETTLED = _DATES | _ABOUT | {"title", "author", "label", "agency"}


def settled(told: Sequence[Fact]) -> tuple[Fact, ...]:
    """Return the facts that hold of all that is told, the surest first for each name.

    ``told`` names them as a reading does (``title``, ``outlet``, ``author``, ...), any number of each. What
    is neither of these nor a date stays as it is, in its place.
    """
    address = next((fact.value for fact in told if fact.name == "url"), None)
    outlet = naming.outlet_facts([fact for fact in told if fact.name in _ABOUT], address)
    names = _names(told, outlet, address)
    title = [_titled(fact, names) for fact in told if fact.name == "title"]
    labels = [
        *(fact for fact in told if fact.name == "label"),
        *_title_labels(told),
        *labelling.of_sections((fact.value for fact in told if fact.name in _SECTIONS), "header"),
        *labelling.of_address(address, naming.host_of(address)),
    ]
    groups = {
        "title": title,
        "outlet": outlet,
        "author": _authors(told, names, outlet),
        "published": dated([fact for fact in told if fact.name in _DATES], address),
        "label": labelling.in_order(labels),
    }
    return tuple(_placed(told, groups))


def _placed(told: Sequence[Fact], groups: Mapping[str, Sequence[Fact]]) -> Iterator[Fact]:
    """Yield each group where the first of its facts was told, what is new behind all."""
    waiting = dict(groups)
    of = dict.fromkeys(_DATES, "published") | dict.fromkeys(_ABOUT, "outlet") | {"agency": "author"}
    for fact in told:
        if fact.name not in _SETTLED:
            yield fact
        yield from waiting.pop(of.get(fact.name, fact.name), ())
    for group in waiting.values():
        yield from group


def _names(told: Sequence[Fact], outlet: Sequence[Fact], address: str | None) -> tuple[str, ...]:
    """Return all that the outlet goes by: as it is told, in the register, by its host."""
    host = naming.host_of(address) or ""
    mine = [fact.value for fact in (*outlet, *told) if fact.name in _ABOUT]
    known = [one for name in mine[:1] if (one := outlets.named(name))]
    aliases = [alias for one in known for alias in one.names]
    publishers = [one.publisher for one in known if one.publisher]
    return tuple(dict.fromkeys((*mine, *aliases, *publishers, *([host, host.split(".")[0]] if host else ()))))


def _titled(fact: Fact, names: Sequence[str]) -> Fact:
    """Return a title without its site's name; the characters that show it end where it does."""
    title = naming.bare_title(fact.value, names)
    if title == fact.value or fact.start is None or fact.end is None:
        return replace(fact, value=title)
    at = fact.value.find(title)
    if at < 0 or fact.end - fact.start != len(fact.value):
        return replace(fact, value=title)
    return replace(fact, value=title, start=fact.start + at, end=fact.start + at + len(title))


def _title_labels(told: Sequence[Fact]) -> Iterator[Fact]:
    title = next((fact for fact in told if fact.name == "title"), None)
    if title is not None:
        for label in labelling.labels_in(naming.shown(title.value), "title"):
            yield replace(title, name="label", value=label)


def _authors(told: Sequence[Fact], names: Sequence[str], outlet: Sequence[Fact]) -> tuple[Fact, ...]:
    """Return the people who signed, and the agencies credited: among the authors, or as publisher."""
    parts = [replace(fact, value=naming.shown(fact.value)) for fact in told if fact.name == "author"]
    people = set(authors.people([fact.value for fact in parts], names))
    own = [fact.value for fact in outlet if fact.name == "outlet"]
    found: dict[tuple[str, str], Fact] = {}
    others = [fact for fact in told if fact.name in _ABOUT and fact.found_in == "html"]
    for fact in (*parts, *others):
        if fact.name == "author" and fact.value in people:
            found.setdefault(("author", fact.value), fact)
        for agency in authors.agencies([fact.value], own):
            found.setdefault(("agency", outlets.called(agency)), replace(fact, name="agency", value=agency))
    return tuple(sorted(found.values(), key=lambda fact: fact.name == "agency"))


def shown_at(fact: Fact, text: str) -> Fact:
    """Return a title, an author, or an agency by any name, with the place where ``text`` first shows it."""
    if fact.start is not None or fact.name not in {"title", "author", "agency"}:
        return fact
    if fact.name != "agency":
        start = text.find(fact.value)
        return fact if start < 0 else replace(fact, start=start, end=start + len(fact.value))
    known = outlets.agency(fact.value)
    names: Iterable[str] = sorted(known.names if known else (fact.value,), key=len, reverse=True)
    found = re.search(rf"(?<!\w)(?:{'|'.join(map(re.escape, names))})(?!\w)", text)
    return fact if found is None else replace(fact, start=found.start(), end=found.end())

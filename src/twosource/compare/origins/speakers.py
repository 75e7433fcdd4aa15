"""Who speaks in a statement, as far as its own slots, its report and its story tell."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal, TypeAlias

from twosource.compare.origins.naming import fold, initials, masthead
from twosource.language.frequency import zipf
from twosource.model import SpeakerClass

if TYPE_CHECKING:
    from twosource.compare.origins.story_context import StoryContext
    from twosource.model import Attribution, OutletSign, SpeakerSign, SpeakerSort, Statement

Class: TypeAlias = SpeakerClass | Literal["own", "person"]
"""The class of a speaker; an outlet's own people and a person of no known body are classes of their own."""
NEVER_PARTED = frozenset({frozenset({"state", "science"}), frozenset({"relief", "medical"})})
"""Classes that may be one body: a ministry's laboratory, a doctors' relief agency."""
RARE = 3.0
"""Zipf frequency below which a word in the name of a body is taken for a name itself: ordinary nouns of such
names ("services", "referendum", "alliance") have 4 and more."""
_SPEAK_AS_ONE = frozenset[Class | None]({"organisers", "counsel", "union", "witnesses"})
"""Classes that speak as one though no name is given: "the organisers", "residents of the street"."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Speaker:
    """The speaker of one statement.

    ``keys`` are stable names of speaker and body; two speakers that share one are the same. ``owner`` and
    ``signs`` are what the words for him tell, as of an attribution or of the outlet. ``silent`` is an outlet
    that does not say how it knows, ``heard`` somebody of whom nothing tells whether he knows it himself.
    ``lands`` are the words of ``owner`` that may name a land or a people. ``family`` is the publisher of an
    outlet that is itself the voice and shows no reporting of its own, where one is known.
    """

    statement: Statement
    sort: SpeakerSort
    name: str
    keys: frozenset[str] = frozenset()
    speaker_class: Class | None = None
    owner: tuple[str, ...] = ()
    lands: tuple[str, ...] = ()
    signs: tuple[SpeakerSign | OutletSign, ...] = ()
    family: str = ""

    @property
    def foretells(self) -> bool:
        """Tell whether the statement tells of what is still to be done."""
        return self.statement.certainty == "planned"


def partable(left: Class | None, right: Class | None) -> bool:
    """Tell whether bodies of two classes are surely two bodies."""
    return None not in {left, right} and left != right and frozenset({left, right}) not in NEVER_PARTED


def speaker_of(statement: Statement, context: StoryContext) -> Speaker:
    """Return the speaker of ``statement``: its innermost attribution, or its outlet itself."""
    link = statement.attribution[-1] if statement.attribution else None
    if link is None or not {"outlet itself", "ours"}.isdisjoint(link.signs):
        return _outlet_itself(statement, context)
    return _attributed(statement, link, context)


def _outlet_itself(statement: Statement, context: StoryContext) -> Speaker:
    reading = context.readings.get(statement.item)
    outlet = reading.outlet if reading else None
    name = outlet or "the report itself"
    folded = fold(name)
    if reading and outlet and folded in context.bodies and "passing mention" not in statement.signs:
        return Speaker(
            statement=statement,
            sort="body",
            name=name,
            keys=_keys_of_body(folded),
            speaker_class=reading.outlet_class or "business",
            owner=reading.outlet_owner,
            lands=_lands(reading.outlet_owner, context),
            signs=reading.outlet_signs,
        )
    if "own reporting" in statement.signs:
        key = f"outlet:{masthead(name)}" if outlet else f"report:{statement.report}"
        return Speaker(statement=statement, sort="own", name=name, keys=frozenset({key}), speaker_class="own")
    if "understood" in statement.signs:
        return Speaker(
            statement=statement,
            sort="unnamed",
            name=name,
            keys=frozenset({f"unnamed:{folded}"}),
            family=context.families.get(masthead(name), ""),
        )
    agency = context.credited.get(statement.item)
    if agency is not None:
        return _cited(statement, agency, context)
    return Speaker(statement=statement, sort="silent", name=name)


def _cited(statement: Statement, outlet: str, context: StoryContext) -> Speaker:
    known = masthead(outlet)
    return Speaker(
        statement=statement,
        sort="cited",
        name=outlet,
        keys=frozenset({f"outlet:{known}"}),
        family=context.families.get(known, ""),
    )


def _keys_of_body(folded: str) -> frozenset[str]:
    return frozenset({f"inst:{folded}", f"named:{folded}"})


def _attributed(statement: Statement, link: Attribution, context: StoryContext) -> Speaker:
    name = " ".join((link.name or link.source_text).split())
    folded = fold(name)
    body, body_class = _body(link, context)
    told = body_class or link.speaker_class
    sort = _sort(statement, link, told, body)
    if sort == "cited" or (masthead(name) in context.outlets and folded not in context.bodies):
        return _cited(statement, name, context)
    return Speaker(
        statement=statement,
        sort=sort,
        name=name,
        keys=_keys(link, sort, name, body) | _host(statement, link, told, context),
        speaker_class="person" if sort == "person" else told,
        owner=link.owner,
        lands=_lands(link.owner, context),
        signs=link.signs,
    )


def _lands(owner: tuple[str, ...], context: StoryContext) -> tuple[str, ...]:
    """Return the words that may name a land: "the Biden administration" is no land's, "Services" is none."""
    own = (word for word in owner if word not in context.persons)
    return tuple(word for word in own if word in context.lands or zipf(word) < RARE)


def _body(link: Attribution, context: StoryContext) -> tuple[str | None, SpeakerClass | None]:
    """Return the key and the class of the body that somebody speaks for, where it is told."""
    elsewhere = context.speaks_for.get(link.entity or "")
    if elsewhere and link.institution is None:
        return elsewhere
    return link.institution or (link.speaks_for and f"inst:{fold(link.speaks_for)}"), link.body_class


def _host(
    statement: Statement, link: Attribution, told: SpeakerClass | None, context: StoryContext
) -> frozenset[str]:
    """Return the keys of the body in whose own release a part of it, or its document, is quoted.

    "The laboratory found" in a ministry's notice is the ministry; a body of a plainly different
    class, a person, or a nameless somebody is not.
    """
    reading = context.readings.get(statement.item)
    folded = fold(reading.outlet) if reading and reading.outlet else ""
    if reading is None or folded not in context.bodies or link.type not in {"organization", "document"}:
        return frozenset()
    apart = partable(told, reading.outlet_class or "business") and told != "evidence"
    return frozenset() if apart else _keys_of_body(folded)


def _sort(
    statement: Statement, link: Attribution, told: SpeakerClass | None, body: str | None
) -> SpeakerSort:
    if link.type == "outlet" and told is None:
        return "cited"
    if link.type == "document":
        return "document"
    unknown = told is None and body is None
    somebody = unknown and link.entity is None and link.name is None and "somebody" in link.signs
    if link.type == "unnamed" or (link.type == "person" and somebody):
        return "body" if told in _SPEAK_AS_ONE else "unnamed"
    if unknown and link.type == "person":
        first_hand = statement.kind != "indirect" or statement.first_hand is not None
        return "person" if link.entity is not None and first_hand else "heard"
    return "heard" if unknown and link.entity is None else "body"


def _keys(link: Attribution, sort: SpeakerSort, name: str, body: str | None) -> frozenset[str]:
    keys = {key for key in (link.entity, body) if key}
    if link.name or sort == "body":
        keys.add(f"named:{fold(name)}")
    if sort == "unnamed":
        keys.add(f"unnamed:{fold(name)}")
    if sort == "body":
        keys |= {f"initials:{letters}" for letters in initials(name)}
    return frozenset(keys)

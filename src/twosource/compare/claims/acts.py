"""The act that a statement tells: its verb, who does it, and to what; and when two acts stand apart."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from twosource.compare.claims.groups import days_of
from twosource.language.lexicon import words
from twosource.language.similar import meets, sets_of_all
from twosource.language.vectors import embed_words

if TYPE_CHECKING:
    from collections.abc import Iterable

    from twosource.compare.claims.groups import Days
    from twosource.model import Outcome, Role, Statement

LIGHT_VERBS = words("acts.light_verbs")
PRONOUNS = words("pronouns.participants")
ANSWERING_VERBS = words("acts.answering_verbs")
_UNCLEAR = LIGHT_VERBS | ANSWERING_VERBS | words("acts.aspectual_verbs")
_AROUND = frozenset({"attribute", "topic"})
"""Roles whose fillers take no part in the act."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Act:
    """The act of one statement.

    ``heads`` are the nouns of its participants, ``entities`` the keys of what they name; ``doers`` are
    such keys, ``objects`` keys and nouns that are no pronouns. ``doings`` are verb and objects; ``days``
    may be told anywhere. ``clear``: its verb tells something, and no pronoun hides its doer.
    """

    verb: str | None
    heads: frozenset[str]
    head_sets: frozenset[int]
    entities: frozenset[str]
    doers: frozenset[str]
    doer_heads: frozenset[str]
    objects: frozenset[str]
    object_sets: frozenset[int]
    doings: frozenset[str]
    concepts: frozenset[str]
    days: Days | None
    counts: bool
    clear: bool


def act_of(statement: Statement) -> Act:
    """Return the act that ``statement`` tells, as far as its roles were found."""
    verb = lemma_of(statement)
    roles = [role for role in statement.roles if role.role not in _AROUND]
    agents = [role for role in roles if role.role == "agent"]
    doing = agents if verb not in ANSWERING_VERBS else []
    done_to = [role for role in roles if role.role == "patient"]
    heads, objects = _heads(roles), _heads(done_to) - PRONOUNS
    return Act(
        verb=verb,
        heads=heads,
        head_sets=sets_of_all(heads),
        entities=_entities(roles),
        doers=_entities(doing),
        doer_heads=_heads(agents) - PRONOUNS,
        objects=objects | _entities(done_to),
        object_sets=sets_of_all(objects),
        doings=objects | frozenset([verb] if verb else ()),
        concepts=frozenset(statement.concepts),
        days=days_of(statement, anywhere=True),
        counts=bool(statement.quantities),
        clear=bool(roles)
        and PRONOUNS.isdisjoint(_heads(doing))
        and verb is not None
        and verb not in _UNCLEAR,
    )


def lemma_of(statement: Statement) -> str | None:
    """Return the verb of a statement, whatever it tells."""
    return statement.predicate.lemma.lower() if statement.predicate else None


def teller_of(statement: Statement) -> str | None:
    """Return by what the first-hand voice of a statement is known, None for the outlet's own."""
    links = statement.attribution
    return (links[-1].entity or links[-1].name or links[-1].source_text) if links else None


def outcomes_of(statement: Statement) -> frozenset[Outcome]:
    """Return what became of those whom the bare counts of a statement count."""
    bare = (quantity for quantity in statement.quantities if quantity.unit is None)
    return frozenset(outcome for quantity in bare for outcome in quantity.outcomes)


def counts_a_part(statement: Statement) -> bool:
    """Tell whether a statement counts some of the dead, the injured or the like, by what else they were."""
    return any("part" in quantity.signs for quantity in statement.quantities)


def refuses(statement: Statement) -> bool:
    """Tell whether a statement only says that its speaker cannot or will not confirm."""
    return statement.certainty == "unconfirmed" and "refusal" in statement.signs


def _heads(roles: Iterable[Role]) -> frozenset[str]:
    return frozenset((role.head or role.text).rpartition(" ")[2].lower() for role in roles)


def _entities(roles: Iterable[Role]) -> frozenset[str]:
    return frozenset(role.entity for role in roles if role.entity)


def _verbs_meet(one: Act, other: Act) -> bool:
    return other.verb is not None and meets(one.verb, {other.verb}, sets_of_all([other.verb]))


def acts_apart(one: Act, other: Act) -> bool:
    """Tell whether two clear acts share neither verb nor any participant, and do not both count.

    "The minister resigned" and "Dockers downed tools" are two acts, whatever else their words share.
    """
    if not (one.clear and other.clear) or (one.counts and other.counts):
        return False
    if one.entities & other.entities or one.concepts & other.concepts or _verbs_meet(one, other):
        return False
    if meets(one.verb, other.heads, other.head_sets) or meets(other.verb, one.heads, one.head_sets):
        return False
    return not any(meets(head, other.heads, other.head_sets) for head in one.heads)


def doers_differ(one: Act, other: Act) -> bool:
    """Tell whether two known doers do two different things: one delivers, the other fires."""
    if not one.doers or not other.doers or one.doers & other.doers:
        return False
    return one.verb is not None and other.verb is not None and not _verbs_meet(one, other)


def same_object(one: Act, other: Act) -> bool:
    """Tell whether two acts are done to one thing, or to things of one kind."""
    return any(meets(thing, other.objects, other.object_sets) for thing in one.objects)


def same_verb(one: Act, other: Act) -> bool:
    """Tell whether two acts have one verb, or near ones, that tells more than that something is done."""
    return one.verb not in LIGHT_VERBS and other.verb not in LIGHT_VERBS and _verbs_meet(one, other)


def nearest(mine: Iterable[str], theirs: Iterable[str]) -> float:
    """Return how near the two nearest of some words and others are by their vectors; 0 where one has none."""
    return max((_near(*sorted((one, other))) for one in mine for other in theirs), default=0.0)


@lru_cache(maxsize=262_144)
def _near(one: str, other: str) -> float:
    if one == other:
        return 1.0
    left, right = embed_words([one, other])
    return round(float(left @ right), 4)

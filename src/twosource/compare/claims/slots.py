"""How near the slots of two statements are: who does what to whom, and on which day."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from twosource.compare.claims.acts import OBJECTS, PRONOUNS
from twosource.compare.claims.groups import days_of
from twosource.language.vectors import embed_words

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from twosource.model import Role, Statement


@dataclass(frozen=True, slots=True, kw_only=True)
class Slots:
    """The heads of a statement's doers, of its verb and objects, and its day, told anywhere."""

    doers: frozenset[str]
    doings: frozenset[str]
    days: tuple[date, date] | None


def slots_of(statement: Statement) -> Slots:
    """Return the slots of a statement; pronouns fill none."""
    verbs = frozenset({statement.predicate.lemma.lower()} if statement.predicate else ())
    return Slots(
        doers=_heads(role for role in statement.roles if role.role == "agent"),
        doings=verbs | _heads(role for role in statement.roles if role.role in OBJECTS),
        days=days_of(statement, anywhere=True),
    )


def _heads(roles: Iterable[Role]) -> frozenset[str]:
    return frozenset((one.head or one.text).rpartition(" ")[2].lower() for one in roles) - PRONOUNS


def nearest(mine: Iterable[str], theirs: Iterable[str]) -> float:
    """Return how near the two nearest of some words and others are by their vectors; 0 where one has none."""
    return max((_near(*sorted((one, other))) for one in mine for other in theirs), default=0.0)


@lru_cache(maxsize=262_144)
def _near(one: str, other: str) -> float:
    if one == other:
        return 1.0
    left, right = embed_words([one, other])
    return round(float(left @ right), 4)


def may_be_one_day(one: Slots, other: Slots) -> float:
    """Return 1 where two statements tell of what can be one day, else 0; also where none tells its day."""
    if one.days is None or other.days is None:
        return 0.0
    return float(one.days[0] <= other.days[1] and other.days[0] <= one.days[1])

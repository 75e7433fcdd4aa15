"""Names that cannot both hold: two of one kind of place, and who did it to whom turned round."""

from __future__ import annotations

from collections import Counter, defaultdict
from itertools import combinations
from typing import TYPE_CHECKING

from twosource.compare.claims.sameness import days_apart, one_act, shared
from twosource.compare.disagreements.slots import Finding, Held, Scene, span_of, whole
from twosource.language.lexicon import words

if TYPE_CHECKING:
    from twosource.model import Mention, Statement

LEAST_SHARED = 0.25
"""Least share of the words of the shorter of two statements whose roles are compared."""
TO_ITS_OBJECT = words("transfers.verbs_of_giving") | words("transfers.verbs_of_beating")
"""Verbs behind which a bare name is the taker, or the loser: "must pay Velm Ltd nine crowns"."""
BESIDE = 5
"""Code points between such a verb and the name: a blank, or "the" with its blanks."""


def weigh_places(scene: Scene) -> list[Finding]:
    """Return the disagreements of place: one kind of place (district, street, bridge), two names.

    Places of different kinds never conflict: a ward lies in a city, a city in a province. A
    statement that names several places of a kind is not compared on that kind.
    """
    told: dict[str, dict[str, list[tuple[Statement, Mention]]]] = defaultdict(lambda: defaultdict(list))
    for statement in scene.statements:
        kinds = Counter(one.place for one in statement.mentions)
        for one in statement.mentions:
            if one.place and kinds[one.place] == 1:
                told[one.place][one.text].append((statement, one))
    found: list[Finding] = []
    for kind, names in sorted(told.items()):
        for pair in [pair for pair in combinations(sorted(names), 2) if _two_places(names, *pair)][:1]:
            held = tuple(
                Held(
                    label=f"{name} {kind}",
                    statements=tuple(statement for statement, _ in names[name]),
                    spans=tuple(span_of(*each) for each in names[name]),
                )
                for name in pair
            )
            found.append(Finding("place", "conflict", held, f"Two names for one {kind}."))
    return found


def _two_places(told: dict[str, list[tuple[Statement, Mention]]], one: str, other: str) -> bool:
    """Tell whether two names surely are two, told of one act: they have no word in common.

    "Havila Central station" and "Central Police Station" may be one.
    """
    return {*one.lower().split()}.isdisjoint(other.lower().split()) and any(
        left.report != right.report and not days_apart(left, right) and one_act(left, right)
        for left, _ in told[one]
        for right, _ in told[other]
    )


def weigh_roles(scene: Scene) -> list[Finding]:
    """Return the disagreement of roles: X to Y in some statements, Y to X in others.

    One report is never set against itself, and only statements of kindred words are compared.
    """
    told = [(statement, directions(statement)) for statement in scene.group.telling]
    told = [(statement, ways) for statement, ways in told if ways]
    for at, (statement, mine) in enumerate(told):
        for other, theirs in told[at + 1 :]:
            apart = other.report != statement.report and _turned(mine, theirs)
            if apart and shared(statement, other) >= LEAST_SHARED:
                return [_finding(scene, mine, theirs)]
    return []


def _turned(mine: set[tuple[str, str]], theirs: set[tuple[str, str]]) -> bool:
    """Tell whether a pair stands the other way round, or a giver here is a second taker there."""
    if {(taker, giver) for giver, taker in theirs} & mine:
        return True
    return _two_takers(mine, theirs) or _two_takers(theirs, mine)


def _two_takers(ways: set[tuple[str, str]], others: set[tuple[str, str]]) -> bool:
    takers = {taker for giver, taker in others if not giver}
    return any(giver and {giver, taker} <= takers for giver, taker in ways)


def directions(statement: Statement) -> set[tuple[str, str]]:
    """Return each pair (giver, taker) that the words about the names of a statement tell.

    A taker stands after "to" or "into", or behind a verb of giving; a giver after "from" or "by", or before
    all takers without a preposition. A taker without a giver is paired with the empty name.
    """
    givers: list[str] = []
    takers: list[str] = []
    for one in sorted(statement.mentions, key=lambda mention: mention.start):
        if one.part == "taker" or _is_object(statement, one):
            takers.append(_bare(one.entity))
        elif one.part == "giver" or (one.part is None and not takers):
            givers.append(_bare(one.entity))
    pairs = {(giver, taker) for giver in givers for taker in takers if giver != taker}
    return pairs or {("", taker) for taker in takers}


def _is_object(statement: Statement, mention: Mention) -> bool:
    """Tell whether a name stands bare behind a verb of giving or of beating."""
    verb = statement.predicate
    return verb is not None and verb.lemma in TO_ITS_OBJECT and 0 < mention.start - verb.end <= BESIDE


def _bare(entity: str) -> str:
    """Return a name's key without its kind: one name may be a place here and a body there."""
    return entity.partition(":")[2] or entity


def _finding(scene: Scene, mine: set[tuple[str, str]], theirs: set[tuple[str, str]]) -> Finding:
    ways = [(one, directions(one)) for one in scene.statements]
    first = [one for one, told in ways if told & mine]
    second = [one for one, told in ways if not told & mine and told & theirs]
    values = whole(_label(mine), first), whole(_label(theirs), second)
    return Finding("roles", "conflict", values, "The same parties in opposite roles.")


def _label(ways: set[tuple[str, str]]) -> str:
    return "; ".join(f"{giver} to {taker}".strip() for giver, taker in sorted(ways))

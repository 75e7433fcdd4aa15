"""Places of one kind and of two names."""

from __future__ import annotations

from collections import Counter, defaultdict
from itertools import combinations
from typing import TYPE_CHECKING

from twosource.compare.claims import days_apart, met, one_act, plain_words
from twosource.compare.disagreements.slots import Finding, Held, Scene, span_of

if TYPE_CHECKING:
    from twosource.model import Mention, Statement

LEAST_MET = 2


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
        values = tuple(_held(f"{name} {kind}", names[name]) for name in _apart(names))
        if values:
            note = f"Two names for one {kind}."
            found.append(Finding(field="place", kind="conflict", values=values, note=note))
    return found


def _held(label: str, told: list[tuple[Statement, Mention]]) -> Held:
    return Held(
        label=label,
        statements=tuple(statement for statement, _ in told),
        spans=tuple(span_of(statement, one.start, one.end) for statement, one in told),
    )


def _apart(names: dict[str, list[tuple[Statement, Mention]]]) -> tuple[str, ...]:
    """Return the names that surely are two: no word in common, and told of one act.

    "Havila Central station" and "Central Police Station" may be one; only the first such pair is kept.
    """
    for pair in combinations(sorted(names), 2):
        left, right = ({*name.lower().split()} for name in pair)
        if not left & right and any(
            _one_act(one, two) for one, _ in names[pair[0]] for two, _ in names[pair[1]]
        ):
            return pair
    return ()


def _one_act(left: Statement, right: Statement) -> bool:
    if left.report == right.report or days_apart(left, right):
        return False
    return met(plain_words(left), plain_words(right)) >= LEAST_MET or one_act(left, right)

"""Places of one kind and of two names."""

from __future__ import annotations

import re
from itertools import combinations
from typing import TYPE_CHECKING

from twosource.compare.claims import days_apart, met, one_act, plain_words
from twosource.compare.disagreements.slots import Finding, Held, Scene, span_of

if TYPE_CHECKING:
    from twosource.model import Evidence, Statement

LEAST_MET = 2
KINDS = (
    "district|province|county|state|region|governorate|prefecture|oblast|canton|municipality|parish|ward|"
    "street|road|avenue|lane|square|bridge|tunnel|station|airport|hospital|prison|school|hotel|church|"
    "stadium|"
    "river|lake|valley|island|mine|quarry|dam|port|harbour|terminal"
)
NAMED = re.compile(rf"\b((?:[A-Z][\w'-]+\s+){{1,2}})({KINDS})\b", re.IGNORECASE)
OF_NAMED = re.compile(rf"\b({KINDS})\s+of\s+((?:[A-Z][\w'-]+)(?:\s+[A-Z][\w'-]+)?)")
ANY_OF_THEM = re.compile(r"\b(?:an?|one|another|two|three|some|several|most)\s+$", re.IGNORECASE)
"""Before a name and a kind of place these tell where it lies: "a Lindmoor hotel" is one of those there."""
NOT_NAMES = frozenset(
    {
        "The", "A", "An", "In", "On", "At", "Of", "This", "That", "His", "Her", "Its", "Their", "From",
        "Near", "Into", "Our", "Same"
    }
)  # fmt: skip


def weigh_places(scene: Scene) -> list[Finding]:
    """Return the disagreements of place: one kind of place (district, street, bridge), two names.

    Places of different kinds never conflict: a ward lies in a city, a city in a province. A
    statement that names several places of a kind is not compared on that kind.
    """
    by_kind: dict[str, dict[str, list[tuple[Statement, Evidence]]]] = {}
    for statement in scene.statements:
        for kind, names in _named(statement).items():
            for name, (start, end) in names.items() if len(names) == 1 else ():
                spot = span_of(statement, statement.start + start, statement.start + end)
                by_kind.setdefault(kind, {}).setdefault(name, []).append((statement, spot))
    found: list[Finding] = []
    for kind, told in sorted(by_kind.items()):
        held_by = _apart(told)
        if len(held_by) > 1:
            values = tuple(
                Held(
                    label=f"{name} {kind}",
                    statements=tuple(one for one, _ in held),
                    spans=tuple(spot for _, spot in held),
                )
                for name, held in sorted(held_by.items())
            )
            found.append(
                Finding(field="place", kind="conflict", values=values, note=f"Two names for one {kind}.")
            )
    return found


def _apart(
    held_by: dict[str, list[tuple[Statement, Evidence]]],
) -> dict[str, list[tuple[Statement, Evidence]]]:
    """Return the names that surely are two: no word in common, and told of one act.

    "Havila Central station" and "Central Police Station" may be one; only the first such pair is kept.
    """
    for name, other in combinations(sorted(held_by), 2):
        if set(name.lower().split()) & set(other.lower().split()):
            continue
        pairs = ((one, two) for one, _ in held_by[name] for two, _ in held_by[other])
        if any(one.report != two.report and _one_act(one, two) for one, two in pairs):
            return {name: held_by[name], other: held_by[other]}
    return {}


def _one_act(left: Statement, right: Statement) -> bool:
    words = met(plain_words(left), plain_words(right))
    return not days_apart(left, right) and (words >= LEAST_MET or one_act(left, right))


def _named(statement: Statement) -> dict[str, dict[str, tuple[int, int]]]:
    """Return, by kind of place, the names given in a statement and where."""
    found: dict[str, dict[str, tuple[int, int]]] = {}
    for match in NAMED.finditer(statement.text):
        if ANY_OF_THEM.search(statement.text[: match.start()]) or match[1].split()[0].lower() in {"a", "an"}:
            continue
        words = [word for word in match[1].split() if word not in NOT_NAMES and word[0].isupper()]
        if words and match[2].islower() | match[2].istitle():
            found.setdefault(match[2].lower(), {})[" ".join(words)] = match.span()
    for match in OF_NAMED.finditer(statement.text):
        # "The Orrin district of Velm" is named already: Velm is what it lies in.
        if match[1].lower() not in found:
            found[match[1].lower()] = {match[2]: match.span()}
    return found

"""Claims as a user ruled them: statements that are of one claim, and statements that are not."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from twosource.compare.claims.align import odds_among
from twosource.compare.claims.groups import Group, group_of, in_order, tie
from twosource.compare.claims.repeats import only
from twosource.compare.runs import Parts
from twosource.model import CORRECTED, Evidence, Why

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from twosource.compare.claims.repeats import Repeats
    from twosource.model import Reading, Rulings, Statement

ONE: Final = "A user ruled that these statements are of one claim."
TWO: Final = "A user ruled that these statements are of two claims."


def as_ruled(
    groups: Sequence[Group], readings: Sequence[Reading], repeats: Repeats, rulings: Rulings
) -> tuple[Group, ...]:
    """Return ``groups`` with those made one that a ruled pair joins, and those parted that one parts.

    Of a group that is parted, each statement goes with the one that it is nearest to, step by step from the
    likest pair on, as alignment weighs pairs; copies of a statement go first. What is like neither stays with
    the earliest. A pair that other pairs join is not parted.
    """
    home = {one.id: at for at, group in enumerate(groups) for one in group.statements}
    same = [pair for pair in rulings.one_claim if home.keys() >= {*pair}]
    apart = [pair for pair in rulings.other_claims if home.keys() >= {*pair}]
    touched = {home[key] for pair in (*same, *apart) for key in pair}
    if not touched:
        return tuple(groups)
    statements = {one.id: one for one in in_order(readings)}
    parts = Parts(same, apart)
    for run in _runs([groups[at] for at in sorted(touched)], readings, repeats, parting=bool(apart)):
        parts.gather(run)
    held: dict[str, list[Statement]] = {}
    for one in statements.values():
        if home.get(one.id) in touched:
            held.setdefault(parts.first(one.id), []).append(one)
    made = [(at, group) for at, group in enumerate(groups) if at not in touched]
    for members in held.values():
        came = [groups[at] for at in sorted({home[one.id] for one in members})]
        whole = _whole(members, came, repeats)
        made.append((home[members[0].id], _reasoned(whole, same, apart, statements)))
    # Stable: parts of one group stand in the order of their first statements.
    return tuple(group for _, group in sorted(made, key=lambda pair: pair[0]))


def _runs(
    groups: Sequence[Group], readings: Sequence[Reading], repeats: Repeats, *, parting: bool
) -> Iterator[list[str]]:
    """Yield what stands together as far as it may: repeats, then the likest pairs, then each group."""
    for group in groups:
        keys = [one.id for one in group.statements]
        if parting:
            copies: dict[str, list[str]] = {}
            for key in keys:
                copies.setdefault(repeats.follows.get(key, key), []).append(key)
            yield from copies.values()
            odds = odds_among({*keys}, readings, repeats)
            # Stable: of pairs that are as like, the earlier goes first.
            yield from ([*pair] for pair in sorted(odds, key=lambda pair: -odds[pair]))
        yield keys


def _whole(members: Sequence[Statement], came: Sequence[Group], repeats: Repeats) -> Group:
    """Return the group of ``members``, which stand in order and ``came`` from some groups."""
    chosen = {one.id for one in members}
    if len(came) == 1 and len(chosen) == len(came[0].statements):
        return came[0]
    kept = [only(group, chosen, repeats) for group in came]
    whole = group_of(
        members,
        tuple(why for group in kept for why in group.why),
        frozenset[tuple[str, str]]().union(*(group.ties for group in kept)),
    )
    return replace(whole, told_by={key: by for group in kept for key, by in group.told_by.items()})


def _reasoned(
    group: Group,
    same: Sequence[tuple[str, str]],
    apart: Sequence[tuple[str, str]],
    statements: Mapping[str, Statement],
) -> Group:
    """Return ``group`` with a reason for each ruled pair that bears on it; a joined pair is tied firmly."""
    held = {one.id for one in group.statements}
    joined = sorted({tie(*pair) for pair in same if held.issuperset(pair)})
    parted = sorted({tie(*pair) for pair in apart if len(held.intersection(pair)) == 1})
    why = [_why(ONE, pair, statements) for pair in joined]
    why += [_why(TWO, pair, statements) for pair in parted]
    return replace(group, why=(*group.why, *why), ties=group.ties | {*joined})


def _why(text: str, pair: tuple[str, str], statements: Mapping[str, Statement]) -> Why:
    told = sorted((statements[key] for key in pair), key=lambda one: (one.report, one.start, one.id))
    spans = tuple(Evidence(report=one.report, start=one.start, end=one.end) for one in told)
    return Why(rule=CORRECTED, text=text, spans=spans)

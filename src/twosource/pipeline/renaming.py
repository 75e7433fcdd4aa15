"""Names of entities and outlets as users ruled them, in copies of the readings."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, TypeAlias

from twosource.model import Applied
from twosource.pipeline.anchoring import GONE
from twosource.pipeline.constraining import Constraints, Pair, newest_first
from twosource.record.bearing import entities

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from twosource.model import Attribution, Event, Mention, Reading, Role, Statement, UserCorrection
    from twosource.pipeline.anchoring import Scene
    from twosource.pipeline.outlet_facts import OutletFacts

Keys: TypeAlias = "Mapping[str, str]"

TWO_STORIES = "the two are not in one story"
ONE_NAME = "both places name one by now"


def renamed(
    near: Sequence[UserCorrection], scene: Scene, facts: OutletFacts, applied: dict[str, Applied]
) -> tuple[Reading, ...]:
    """Return the readings of ``scene`` with the entities and the outlets called as users ruled."""
    wherever = _wherever(near, scene, applied)
    places: dict[str, dict[str, str]] = {}
    for (report, key), now in _at_places(near, scene, applied).items():
        places.setdefault(report, {})[key] = now
    found: list[Reading] = []
    for one in scene.readings:
        keys = {**wherever, **places.get(one.report, {})}
        outlet = facts.called(one.outlet) if one.outlet else None
        found.append(_rekeyed(one if outlet == one.outlet else replace(one, outlet=outlet), keys))
    return tuple(found)


# ------------------------------------------------------------------- entities wherever they stand


def _wherever(near: Sequence[UserCorrection], scene: Scene, applied: dict[str, Applied]) -> dict[str, str]:
    """Return the key that stands for each that is one with others: the first one of the newest ruling."""
    ruled = [one for one in near if one.noun == "entity" and one.names and one.verb in {"same", "different"}]
    made = Constraints.of((one, (one.names[0], one.names[1])) for one in ruled)
    held = frozenset[str]().union(*map(entities, scene.readings)) if ruled else frozenset[str]()
    found: dict[str, str] = {}
    for one in newest_first(ruled):
        on = tuple(sorted(held.intersection(one.names)))
        against = made.refused.get(one.id)
        if on:
            why_not = f"{against} forbids it" if against else ""
            applied[one.id] = Applied(correction=one.id, on=on, not_applied=why_not)
        if one.verb == "same" and not against and one.names[0] not in found:
            found |= dict.fromkeys(made.group(one.names[0]), one.names[0])
    return found


# --------------------------------------------------------------------------- entities at two places


def _at_places(near: Sequence[UserCorrection], scene: Scene, applied: dict[str, Applied]) -> dict[Pair, str]:
    """Return the keys that names have in single reports, by the report and the key that was read."""
    found: list[tuple[UserCorrection, Pair]] = []
    ends: dict[str, Pair] = {}
    for one in near:
        if one.noun == "entity" and one.targets and one.verb in {"same", "different"}:
            pair = _ends(one, scene)
            why_not = pair if isinstance(pair, str) else ""
            applied[one.id] = Applied(correction=one.id, not_applied=why_not)
            if not isinstance(pair, str):
                nodes = ("\t".join(pair[0]), "\t".join(pair[1]))
                ends |= dict(zip(nodes, pair, strict=True))
                applied[one.id] = Applied(correction=one.id, on=tuple(sorted({key for _, key in pair})))
                found.append((one, nodes))
    made = Constraints.of(found)
    for key, other in made.refused.items():
        applied[key] = replace(applied[key], not_applied=f"{other} forbids it")
    held = [(one, pair) for one, pair in found if one.id not in made.refused]
    return _keys_of(made, held, ends)


def _keys_of(
    made: Constraints, held: Iterable[tuple[UserCorrection, Pair]], ends: Mapping[str, Pair]
) -> dict[Pair, str]:
    """Return the new keys: of what is one the first key, of what is told apart from that one of its own."""
    now: dict[Pair, str] = {}
    cut: dict[Pair, str] = {}
    for one, (a, b) in sorted(held, key=lambda each: (each[0].at, each[0].id), reverse=True):
        group = {ends[node] for node in made.group(b)}
        if one.verb == "same" and ends[a] not in now:
            now |= dict.fromkeys(group, ends[a][1])
        elif one.verb == "different" and ends[a][1] == ends[b][1]:
            cut |= dict.fromkeys(group, f"{ends[b][1]} ({min(report for report, _ in group)})")
    return now | cut


def _ends(one: UserCorrection, scene: Scene) -> tuple[Pair, Pair] | str:
    """Return the report and the key of both names that are meant, or why there are not two."""
    if not all(map(scene.holds, one.targets)):
        return TWO_STORIES
    found = [
        (scene.reports[at.sha256].id, mention.entity)
        for at in one.targets
        if (mention := scene.mention(at)) is not None
    ]
    if len(found) != len(one.targets):
        return GONE
    return (found[0], found[1]) if found[0] != found[1] else ONE_NAME


# ----------------------------------------------------------------------------------- new keys


def _rekeyed(reading: Reading, keys: Keys) -> Reading:
    """Return a reading with the keys that are to be others changed wherever they stand."""
    if entities(reading).isdisjoint(keys):
        return reading
    return replace(
        reading,
        mentions=_mentions(reading.mentions, keys),
        statements=tuple(_statement(one, keys) for one in reading.statements),
        events=tuple(_event(one, keys) for one in reading.events),
    )


def _mentions(parts: Iterable[Mention], keys: Keys) -> tuple[Mention, ...]:
    return tuple(replace(one, entity=keys.get(one.entity, one.entity)) for one in parts)


def _roles(parts: Iterable[Role], keys: Keys) -> tuple[Role, ...]:
    return tuple(replace(one, entity=_now(one.entity, keys)) for one in parts)


def _statement(one: Statement, keys: Keys) -> Statement:
    return replace(
        one,
        places=_mentions(one.places, keys),
        mentions=_mentions(one.mentions, keys),
        roles=_roles(one.roles, keys),
        attribution=tuple(_link(link, keys) for link in one.attribution),
    )


def _event(one: Event, keys: Keys) -> Event:
    return replace(one, roles=_roles(one.roles, keys))


def _link(one: Attribution, keys: Keys) -> Attribution:
    return replace(one, entity=_now(one.entity, keys), institution=_now(one.institution, keys))


def _now(key: str | None, keys: Keys) -> str | None:
    return None if key is None else keys.get(key, key)

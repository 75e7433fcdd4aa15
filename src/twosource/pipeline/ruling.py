"""What users ruled on the items of one story: corrected readings, and constraints for comparing them.

The result depends on the set of corrections alone: of two that cannot both hold the newer holds, by the
time at which they were made and then by their ids.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, TypeAlias

from twosource.model import Applied, Rulings
from twosource.pipeline.amending import Amended, Here, amend
from twosource.pipeline.anchoring import GONE, Scene
from twosource.pipeline.constraining import Constraints, newest_first
from twosource.pipeline.item_pairs import item_pairs
from twosource.pipeline.outlet_facts import OutletFacts
from twosource.pipeline.renaming import TWO_STORIES, renamed
from twosource.record.bearing import SET_ANEW, found_by, of_outlet, outlet_keys

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping, Sequence

    from twosource.model import Anchor, Reading, Report, Statement, StoryRecord, UserCorrection
    from twosource.record import Store

Of: TypeAlias = "dict[str, Applied]"

ONE_THING = "both places are one by now"
OF_CLAIMS = frozenset({"statement", "claim"})
_PAIRS = frozenset({"same", "different"})
_NO_RULINGS, _NO_FACTS = Rulings(), OutletFacts(())


@dataclass(frozen=True, slots=True, kw_only=True)
class Ruled:
    """A story's readings as corrected, constraints on comparing them, what became of each correction."""

    readings: tuple[Reading, ...]
    amended: tuple[Reading, ...] = ()
    rulings: Rulings = _NO_RULINGS
    applied: tuple[Applied, ...] = ()
    facts: OutletFacts = _NO_FACTS
    _nouns: Mapping[str, str] = field(default_factory=dict[str, str])

    def outcomes(self, found: StoryRecord) -> tuple[Applied, ...]:
        """Return what became of each correction in the compared story, with the claims and origins meant."""
        claims = {key: claim.id for claim in found.claims for key in claim.statements}
        origins = {key: origin.id for origin in found.origins for key in origin.statements}
        of: dict[str, Sequence[Mapping[str, str]]] = {"claim": (claims,), "origin": (claims, origins)}
        told: list[Applied] = []
        for one in self.applied:
            noun = self._nouns[one.correction]
            more = {held[key] for held in of.get(noun, ()) for key in one.on if key in held}
            story = {found.story.id} if noun == "story" and one.on else set[str]()
            told.append(replace(one, on=tuple(sorted({*one.on, *more, *story}))))
        return tuple(sorted(told, key=lambda one: one.correction))


def rule_on(store: Store, readings: tuple[Reading, ...], reports: Sequence[Report]) -> Ruled:
    """Return what the corrections of a record come to for the items of one story; often there are none."""
    if not store.any_ruled():
        return Ruled(readings=readings)
    bearing = store.bearing(found_by(readings, reports))
    return rule(bearing, readings, reports, item_pairs(store, bearing).applied)


def rule(
    corrections: Sequence[UserCorrection],
    readings: Sequence[Reading],
    reports: Iterable[Report],
    of_items: Iterable[Applied] = (),
) -> Ruled:
    """Return what ``corrections`` come to for the items of one story.

    ``reports`` are those of the readings; ``of_items`` is what became of rulings on whole items. A
    correction that bears on none of them is passed over.
    """
    scene = Scene.of(readings, reports)
    near = [one for one in corrections if any(map(scene.holds, one.targets)) or one.names]
    held = {one.id for one in near}
    applied: Of = {one.correction: one for one in of_items if one.correction in held}
    facts = OutletFacts(near)
    changed = replace(scene, readings=_set_values(near, scene, applied))
    found = renamed(near, changed, facts, applied)
    rulings = _rulings(near, scene, applied)
    _remarks(near, scene, facts, applied)
    return Ruled(
        readings=found,
        amended=tuple(new for old, new in zip(readings, found, strict=True) if new != old),
        facts=facts,
        rulings=rulings,
        applied=tuple(applied[key] for key in sorted(applied)),
        _nouns={one.id: one.noun for one in near},
    )


# ------------------------------------------------------------------------- values of statements


def _set_values(near: Sequence[UserCorrection], scene: Scene, applied: Of) -> tuple[Reading, ...]:
    """Return the readings of ``scene`` with what was set in their statements."""
    readings = {one.id: reading for reading in scene.readings for one in reading.statements}
    changed: dict[str, Statement] = {}
    taken: dict[tuple[object, ...], str] = {}
    for one in newest_first(one for one in near if one.verb == "set" and one.noun == "statement"):
        meant = scene.statement(one.targets[0])
        if meant is None:
            applied[one.id] = Applied(correction=one.id, not_applied=GONE)
            continue
        span = scene.span(one.targets[-1]) if one.field == "quantity" else None
        newer = taken.get((meant.id, one.field, span))
        here = Here(
            statement=changed.get(meant.id, meant),
            reading=readings[meant.id],
            report=scene.reports[one.targets[0].sha256],
            anchor=one.targets[-1],
        )
        made = Amended(statement=meant, why_not=f"{newer} {SET_ANEW}") if newer else amend(one, here)
        applied[one.id] = Applied(correction=one.id, on=(meant.id,), was=made.was, not_applied=made.why_not)
        if not made.why_not:
            taken[meant.id, one.field, span] = one.id
            changed[meant.id] = made.statement
    return tuple(_with(one, changed) for one in scene.readings) if changed else scene.readings


def _with(reading: Reading, changed: Mapping[str, Statement]) -> Reading:
    return replace(reading, statements=tuple(changed.get(one.id, one) for one in reading.statements))


# ------------------------------------------------------------------------------- one, or not one


def _rulings(near: Sequence[UserCorrection], scene: Scene, applied: Of) -> Rulings:
    claims = _pairs(near, scene, applied, OF_CLAIMS)
    origins = _pairs(near, scene, applied, frozenset({"origin"}))
    withdrawn = set[str]()
    for one in near:
        if one.verb == "withdrawn":
            report = scene.reports[one.targets[0].sha256].id
            applied[one.id] = Applied(correction=one.id, on=(report,))
            withdrawn.add(report)
    return Rulings(
        one_claim=tuple(claims.same),
        other_claims=tuple(claims.apart),
        one_origin=tuple(origins.same),
        other_origins=tuple(origins.apart),
        withdrawn=frozenset(withdrawn),
    )


def _pairs(near: Sequence[UserCorrection], scene: Scene, applied: Of, nouns: Collection[str]) -> Constraints:
    """Return which pairs of statements are one and which are not, by what was ruled of ``nouns``."""
    found: list[tuple[UserCorrection, tuple[str, str]]] = []
    for one in near:
        if one.verb in _PAIRS and one.noun in nouns:
            ends = [_statement(scene, place) for place in one.targets]
            why_not = _why_no_pair(scene, one.targets, ends)
            on = tuple(sorted({end.id for end in ends if end}))
            applied[one.id] = Applied(correction=one.id, on=on, not_applied=why_not)
            if not why_not:
                found.append((one, (on[0], on[1])))
    made = Constraints.of(found)
    for key, other in made.refused.items():
        applied[key] = replace(applied[key], not_applied=f"{other} forbids it")
    return made


def _statement(scene: Scene, place: Anchor) -> Statement | None:
    return scene.statement(place) if scene.holds(place) else None


def _why_no_pair(scene: Scene, places: Sequence[Anchor], ends: Sequence[Statement | None]) -> str:
    if not all(map(scene.holds, places)):
        return TWO_STORIES
    if None in ends:
        return GONE
    return ONE_THING if len({end.id for end in ends if end}) == 1 else ""


# ----------------------------------------------------------------------------- notes, and items


def _remarks(near: Sequence[UserCorrection], scene: Scene, facts: OutletFacts, applied: Of) -> None:
    """Tell on what of the story notes, tags and facts of outlets hang."""
    named = _outlets(scene)
    for one in near:
        if one.id in applied or one.verb == "not a report":
            continue
        held = (place for place in one.targets if scene.holds(place))
        on = {key for place in held if (key := _thing(one.noun, scene, place))}
        on |= {word for name in one.names for word in named.get(of_outlet(name), ())}
        if one.targets or on:
            newer = facts.newer(one) if one.noun == "outlet" and one.verb == "set" else None
            why_not = f"{newer.id} {SET_ANEW}" if newer else "" if on else GONE
            applied[one.id] = Applied(correction=one.id, on=tuple(sorted(on)), not_applied=why_not)


def _outlets(scene: Scene) -> dict[str, set[str]]:
    """Return the names of outlets in ``scene``, by what corrections find them by."""
    found: dict[str, set[str]] = {}
    for outlet in {reading.outlet for reading in scene.readings if reading.outlet}:
        for key in outlet_keys(outlet):
            found.setdefault(key, set()).add(outlet)
    return found


def _thing(noun: str, scene: Scene, place: Anchor) -> str | None:
    """Return the id of what stands at ``place``: the report, the item, or the statement."""
    if noun == "report":
        return scene.reports[place.sha256].id
    found = scene.item(place) if noun in {"item", "story"} else scene.statement(place)
    return found.id if found else None

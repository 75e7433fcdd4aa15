"""What a correction bears on: the keys by which it is found, and those that a reading is found by."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from twosource.language.outlets import folded, named

if TYPE_CHECKING:
    from collections.abc import Iterable

    from twosource.model import Reading, Report, UserCorrection

NO_REPORT: Final = "no report:"
SET_ANEW: Final = "set it anew later"


def is_remark(correction: UserCorrection) -> bool:
    """Say whether a correction hangs on a name wherever it stands, and changes nothing that is compared."""
    remark = correction.verb in {"note", "tag"} or correction.field in {"country", "agency", "reliability"}
    return remark and bool(correction.names)


def set_anew(remarks: Iterable[UserCorrection]) -> dict[str, str]:
    """Return why some facts of outlets do not hold, by the ids of their corrections: newer ones do."""
    newest: dict[tuple[str, str], str] = {}
    found: dict[str, str] = {}
    facts = (one for one in remarks if one.verb == "set" and not one.undone)
    for one in sorted(facts, key=lambda one: (one.at, one.id), reverse=True):
        holds = newest.setdefault((of_outlet(one.names[0]), one.field), one.id)
        if holds != one.id:
            found[one.id] = f"{holds} {SET_ANEW}"
    return found


def keys(correction: UserCorrection) -> frozenset[str]:
    """Return what a correction is found by: digests of reports, entities, outlets. Remarks have none."""
    if is_remark(correction):
        return frozenset()
    found = {at_report(place.sha256) for place in correction.targets}
    if correction.verb == "not a report":
        found |= {f"{NO_REPORT}{place.sha256}" for place in correction.targets}
    if correction.noun != "outlet":
        return frozenset(found | {of_entity(name) for name in correction.names})
    names = (*correction.names, *([correction.value] if correction.field == "name" else []))
    return frozenset(found | {of_outlet(name) for name in names})


def at_report(sha256: str) -> str:
    """Return the key of the corrections that were made on the report with these bytes."""
    return f"report:{sha256}"


def of_entity(key: str) -> str:
    """Return the key of the corrections of an entity, by its own key."""
    return f"entity:{key}"


def of_outlet(name: str) -> str:
    """Return the key of the corrections of an outlet, however its name is written."""
    return f"outlet:{folded(name)}"


def outlet_keys(name: str | None) -> frozenset[str]:
    """Return the keys of the corrections of an outlet under any of its names; None has no name."""
    if name is None:
        return frozenset()
    known = named(name)
    return frozenset(map(of_outlet, (name, *(known.names if known else ()))))


def entities(reading: Reading) -> frozenset[str]:
    """Return the keys of all that a reading names."""
    spoken = (link for one in reading.statements for link in one.attribution)
    told = [role for one in reading.statements for role in one.roles]
    told += [role for one in reading.events for role in one.roles]
    found: set[str | None] = {mention.entity for mention in reading.mentions}
    found.update(mention.entity for one in reading.statements for mention in one.mentions)
    found.update(role.entity for role in told)
    return frozenset(key for key in found.union(*((link.entity, link.institution) for link in spoken)) if key)


def found_by(readings: Iterable[Reading], reports: Iterable[Report]) -> frozenset[str]:
    """Return the keys of all corrections that may bear on some readings and their reports."""
    found = {at_report(one.sha256) for one in reports}
    for one in readings:
        found.update(of_entity(key) for key in entities(one))
        found |= outlet_keys(one.outlet)
    return frozenset(found)

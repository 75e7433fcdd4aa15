"""What users ruled, in words fit to print: what, by whom, when, why, and what was read."""

from __future__ import annotations

from dataclasses import asdict
from typing import TYPE_CHECKING, Final

from twosource.show.forms import plain
from twosource.show.phrases import counted

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from twosource.model import Applied, Claim, UserCorrection
    from twosource.pipeline.registering import Registered
    from twosource.show.atlas import Atlas, Corrected
    from twosource.show.export import Json, Object

_ONE: Final[Mapping[str, str]] = {
    "item": "of one story", "statement": "one claim", "claim": "one claim", "origin": "one voice",
    "entity": "one", "outlet": "one",
}  # fmt: skip
_SAID: Final[Mapping[str, str]] = {"note": "noted", "tag": "tagged"}
NOT_APPLIED: Final = "not applied"
UNDONE: Final = "undone by"


def ruled(one: UserCorrection) -> str:
    """Return what a correction says, without what it is said of: ``certainty set to alleged``."""
    if one.verb in {"same", "different"}:
        return f"{'' if one.verb == 'same' else 'not '}{_ONE[one.noun]}"
    if one.verb == "set":
        return f"{one.field} set to {plain(one.value)}"
    if one.verb in _SAID:
        return plain(one.value)
    return f"marked as {'withdrawn' if one.verb == 'withdrawn' else 'no report'}"


def sentence(one: UserCorrection, was: str = "") -> str:
    """Return ``corrected by A. Reader on 2024-02-01: certainty set to alleged (read as asserted): why``."""
    why = f": {plain(one.why)}" if one.why else ""
    return f"{_SAID.get(one.verb, 'corrected')} by {plain(one.by)} on {one.at[:10]}: {said(one, was)}{why}"


def said(one: UserCorrection, was: str = "") -> str:
    """Return what a correction says, with the names that it says it of, and what was read."""
    names = f"{' and '.join(map(plain, one.names))}: " if one.names else ""
    return f"{names}{ruled(one)}" + (f" (read as {plain(was)})" if was else "")


def bearing(keys: Iterable[str], atlas: Atlas) -> tuple[Corrected, ...]:
    """Return the corrections that are applied to one of some things by their ids, each once, as made."""
    once = {pair[0].id: pair for key in keys for pair in atlas.corrected.get(key, ())}
    return tuple(sorted(once.values(), key=lambda pair: (pair[0].at, pair[0].id)))


def of_claim(claim: Claim, atlas: Atlas) -> tuple[Corrected, ...]:
    """Return the corrections that bear on a claim: on itself, its statements, origins, withdrawn reports."""
    reports = {atlas.statements[key].report for key in claim.statements if key in atlas.statements}
    gone = {pair[0].id for pair in bearing(reports, atlas) if pair[0].verb == "withdrawn"}
    found = bearing((claim.id, *claim.statements, *claim.origins.ids, *reports), atlas)
    return tuple(pair for pair in found if pair[0].noun != "report" or pair[0].id in gone)


def lines(found: Sequence[tuple[UserCorrection, Sequence[Applied]]]) -> list[str]:
    """Return the listing of corrections: each with its id, what it bears on and whether it is applied."""
    told: list[str] = []
    for one, outcomes in found:
        told.append(f"{one.id}  {sentence(one, next((each.was for each in outcomes if each.was), ''))}")
        if one.undone:
            why = f": {plain(one.undone.why)}" if one.undone.why else ""
            told.append(f"    {UNDONE} {plain(one.undone.by)} on {one.undone.at[:10]}{why}")
        applied = {key for each in outcomes if not each.not_applied for key in each.on}
        reasons = {each.not_applied for each in outcomes if each.not_applied}
        if applied:
            told.append(f"    on {', '.join(map(plain, sorted(applied)))}")
        elif reasons:
            told.append(f"    {NOT_APPLIED}: {'; '.join(map(plain, sorted(reasons)))}")
        told += [f'    at "{plain(place.exact)}"' for place in one.targets if place.exact]
    return told or ["no corrections yet"]


def to_json(one: UserCorrection, outcomes: Iterable[Applied]) -> Object:
    """Return a correction as JSON, with what became of it."""
    return {**asdict(one), "applied": [asdict(each) for each in outcomes]}


def register_lines(found: Iterable[Registered]) -> list[str]:
    """Return the register as lines: each outlet, how many reports it published, each fact and who says so."""
    told: list[str] = []
    for one in found:
        told.append(f"{plain(one.outlet)}  {counted(one.reports, 'reports')}")
        told += [f"    {fact.field}: {plain(fact.value)} ({plain(fact.by)})" for fact in one.facts]
        if not one.value("reliability"):
            told.append("    reliability: F (nobody has judged it)")
    return told or ["no outlets yet"]


def register_json(found: Iterable[Registered]) -> list[Json]:
    """Return the register as JSON."""
    return [asdict(one) for one in found]

"""The part of a record that a golden pair keeps: small enough to be read, with nothing that only machines need."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from twosource.show.brief.voices import voice
from twosource.show.forms import dated, outlet

if TYPE_CHECKING:
    from twosource.model import Claim, Disagreement, Record, Statement
    from twosource.show.atlas import Atlas

Told = dict[str, Any]


def told(record: Record, atlas: Atlas) -> Told:
    """Return the stories with their claims, origins, voices and disagreements, and what was dropped."""
    order = {report.id: place for place, report in enumerate(_reports(record))}
    return {
        "stories": [
            {
                "title": one.story.title,
                "reports": len({atlas.items[key].report for key in one.story.items}),
                "claims": [
                    _claim(claim, atlas, order)
                    for claim in sorted(one.claims, key=lambda each: _place(each, atlas, order))
                ],
            }
            for one in sorted(record.stories, key=lambda one: (-len(one.story.items), one.story.title))
        ],
        "dropped": [f"{one.path}: {one.reason}" for one in sorted(record.dropped, key=lambda one: one.path)],
    }


def _reports(record: Record) -> list[Any]:
    return sorted(record.reports, key=lambda one: (one.published or "~", one.path))


def _place(claim: Claim, atlas: Atlas, order: dict[str, int]) -> tuple[int, int]:
    return min((order[one.report], one.start) for one in _statements(claim, atlas))


def _statements(claim: Claim, atlas: Atlas) -> list[Statement]:
    return [atlas.statements[key] for key in claim.statements]


def _claim(claim: Claim, atlas: Atlas, order: dict[str, int]) -> Told:
    counts = claim.counts
    statements = sorted(_statements(claim, atlas), key=lambda one: (order[one.report], one.start))
    found: Told = {
        "claim": " ".join(claim.text.split()),
        "label": claim.label,
        "origins": f"{claim.origins.min}..{claim.origins.max}",
        "voices": [atlas.origins[key].name for key in claim.origins.ids],
        "counts": f"{counts.reports} reports, {counts.outlets} outlets, {counts.families} families, {counts.wires} wires",
        "told": [statement(one, atlas) for one in statements],
    }
    disagreements = [one for one in atlas.disagreements.values() if one.claim == claim.id]
    if disagreements:
        found["disagreements"] = sorted(map(disagreement, disagreements))
    return found


def statement(one: Statement, atlas: Atlas) -> str:
    """Return a statement in a line: outlet, certainty, voice, own date, words."""
    who = "".join(run.text for run in voice(one, atlas))
    day = dated(one.when) if one.when is not None and not one.when.inferred else ""
    parts = (outlet(atlas.reports[one.report]), one.certainty, who, day, " ".join(one.text.split()))
    return " | ".join(part for part in parts if part)


def disagreement(one: Disagreement) -> str:
    """Return a disagreement in a line: its field, its kind, its values."""
    return f"{one.field} {one.kind}: {' / '.join(value.value for value in one.values)}"

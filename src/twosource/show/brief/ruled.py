"""The table of what users corrected in a story."""

from __future__ import annotations

from typing import TYPE_CHECKING

from twosource.show import phrases
from twosource.show.brief.blocks import Line, Run, Table, joined
from twosource.show.corrected import NOT_APPLIED, said
from twosource.show.forms import plain

if TYPE_CHECKING:
    from collections.abc import Mapping

    from twosource.model import Applied, UserCorrection
    from twosource.show.brief.desk import Desk


def table(desk: Desk, names: Mapping[str, str]) -> Table:
    """Return a row for each correction that bears on the story, as they were made: what, on what, by whom.

    ``names`` are the names of claims in this brief, by their ids.
    """
    held = {one.id: one for one in desk.atlas.record.corrections}
    found = sorted(
        ((held[one.correction], one) for one in desk.story.applied if one.correction in held),
        key=lambda pair: (pair[0].at, pair[0].id),
    )
    return Table(
        heads=phrases.RULED_HEADS, rows=tuple(_row(desk, one, applied, names) for one, applied in found)
    )


def _row(desk: Desk, one: UserCorrection, applied: Applied, names: Mapping[str, str]) -> tuple[Line, ...]:
    on = _on(desk, applied, names)
    if applied.not_applied:
        on = (Run(text=f"{NOT_APPLIED}: {plain(applied.not_applied)}", role="count"),)
    texts = (plain(one.by), one.at[:10], plain(one.why))
    return (
        (Run(text=said(one, applied.was), role="count"),),
        on,
        *((Run(text=text, role="count"),) for text in texts),
    )


def _on(desk: Desk, applied: Applied, names: Mapping[str, str]) -> Line:
    """Return the claims and reports of this brief that a correction bears on."""
    claims = {names[claim] for key in applied.on if (claim := desk.atlas.claim_of.get(key, key)) in names}
    reports = [key for key in desk.reports if key in applied.on]
    keys = [Run(text=name, role="key") for name in sorted(claims, key=lambda name: int(name[1:]))]
    return joined([(run,) for run in (*keys, *map(desk.named, reports))], ", ")

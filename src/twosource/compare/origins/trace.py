"""Count the origins of a claim: the one function that does."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from twosource.model import Copy, Counts, Origin, OriginRange, Reading, Why, content_id

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from twosource.compare.claims import Group


@dataclass(frozen=True, slots=True, kw_only=True)
class Background:
    """What the tracing of every claim of a story needs beside the claim itself."""

    readings: tuple[Reading, ...]
    copies: tuple[Copy, ...] = ()
    families: Mapping[str, str] = field(default_factory=dict[str, str])

    @classmethod
    def of(
        cls, readings: Sequence[Reading], copies: Sequence[Copy], families: Mapping[str, str]
    ) -> Background:
        """Return the background of a story, in an order of its own."""
        return cls(
            readings=tuple(sorted(readings, key=lambda reading: reading.item.id)),
            copies=tuple(sorted(copies, key=lambda copy: (copy.earlier, copy.later))),
            families=dict(families),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Tracing:
    """The origins of one claim, counted and labelled."""

    origins: tuple[Origin, ...]
    range: OriginRange
    counts: Counts
    label: str
    why: tuple[Why, ...] = ()
    unattributed: int = 0


def trace(group: Group, background: Background) -> Tracing:
    """Return the origins of ``group`` and how many of them there are at least and at most."""
    ids = tuple(sorted(statement.id for statement in group.statements))
    reports = {statement.report for statement in group.statements}
    outlets = {
        reading.outlet or reading.report for reading in background.readings if reading.report in reports
    }
    why = (Why(rule="default", text="One origin unless the texts show two first-hand voices."),)
    origin = Origin(
        id=content_id("o", group.id, *ids), claim=group.id, kind="outlet", name="", statements=ids, why=why
    )
    counts = Counts(
        reports=len(reports), outlets=len(outlets), families=len(outlets), wires=len(reports), origins=1
    )
    return Tracing(
        origins=(origin,),
        range=OriginRange(min=1, max=1, ids=(origin.id,)),
        counts=counts,
        label="single origin",
        why=why,
    )

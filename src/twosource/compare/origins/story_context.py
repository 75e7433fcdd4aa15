"""What the tracing of every claim of a story needs beside the claim itself."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from twosource.compare.origins.naming import fold
from twosource.compare.origins.publishers import publishing_bodies
from twosource.compare.runs import connected

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from twosource.model import Copy, Reading, SpeakerClass

COPIED = 0.5
"""Least share of an item's words that make it another's copy (design: verified, not banded)."""
_PRIVATE = frozenset({"witnesses", "organisers", "counsel", "intimates", "private"})
"""Classes of speakers who are plainly no officers of the body in whose release they are quoted."""


def runs_of_copies(copies: Iterable[Copy]) -> dict[str, str]:
    """Return, for each item of a run of copies, the least id of the run."""
    return connected((copy.earlier, copy.later) for copy in copies if copy.share >= COPIED)


@dataclass(frozen=True, slots=True, kw_only=True)
class StoryContext:
    """What the readings of a story tell of its outlets and speakers, whichever claim is traced.

    ``runs`` gives, by item, the first item of its run of copies. ``bodies`` are the folded names of outlets
    that are institutions: their reports are their own voice (a ministry's release, a company's notice), not
    reporting about them. ``credited`` gives, by item, the agency whose text it is by a dateline or byline, of
    its own or of a copy of it. ``outlets`` are the folded names of all outlets; ``speaks_for`` gives, by a
    person's key, the key and the class of the body that some report of the story names with him, or in whose
    own release he is quoted. ``families`` is the user's register of publisher families.
    """

    readings: Mapping[str, Reading]
    runs: Mapping[str, str] = field(default_factory=dict[str, str])
    families: Mapping[str, str] = field(default_factory=dict[str, str])
    bodies: frozenset[str] = frozenset()
    outlets: frozenset[str] = frozenset()
    credited: Mapping[str, str] = field(default_factory=dict[str, str])
    speaks_for: Mapping[str, tuple[str, SpeakerClass | None]] = field(
        default_factory=dict[str, "tuple[str, SpeakerClass | None]"]
    )

    @classmethod
    def of(
        cls,
        readings: Sequence[Reading],
        copies: Sequence[Copy] = (),
        families: Mapping[str, str] | None = None,
    ) -> StoryContext:
        """Return the context of a story, whatever the order of its parts."""
        ordered = sorted(readings, key=lambda one: one.item.id)
        bodies = publishing_bodies(ordered)
        runs = runs_of_copies(copies)
        return cls(
            readings={reading.item.id: reading for reading in ordered},
            runs=runs,
            families=dict(families or {}),
            bodies=bodies,
            outlets=frozenset(fold(one.outlet) for one in ordered if one.outlet),
            credited=_credited(ordered, runs),
            speaks_for=_spoken_for(ordered, bodies),
        )


def _credited(readings: Sequence[Reading], runs: Mapping[str, str]) -> dict[str, str]:
    """Return the agency that each item is credited to, or a copy of it where all of these name one."""
    own = {
        reading.item.id: credit.name
        for reading in readings
        for credit in reversed(reading.credits)
        if credit.kind in {"dateline", "markup"}
    }
    of_run: dict[str, set[str]] = {}
    for item, name in own.items():
        of_run.setdefault(runs.get(item, item), set()).add(name)
    return own | {
        item: min(of_run[run])
        for item, run in runs.items()
        if item not in own and len(of_run.get(run, ())) == 1
    }


def _spoken_for(
    readings: Sequence[Reading], bodies: frozenset[str]
) -> dict[str, tuple[str, SpeakerClass | None]]:
    """Return the body that each person of the story speaks for, where one report tells it."""
    told: dict[str, tuple[str, SpeakerClass | None]] = {}
    quoted: dict[str, tuple[str, SpeakerClass | None]] = {}
    for reading in readings:
        own = fold(reading.outlet) if reading.outlet else ""
        for link in (link for one in reading.statements for link in one.attribution):
            if link.entity is None or link.type != "person":
                continue
            if link.institution is not None:
                told.setdefault(link.entity, (link.institution, link.body_class))
            elif own in bodies and link.speaker_class not in _PRIVATE:
                quoted.setdefault(link.entity, (f"inst:{own}", reading.outlet_class))
    return quoted | told

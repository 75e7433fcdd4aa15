"""What the tracing of every claim of a story needs beside the claim itself."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from twosource.compare.origins.naming import fold, masthead
from twosource.compare.runs import connected
from twosource.language.wording import letters
from twosource.model import Rulings

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from twosource.model import Copy, Reading, Role, SpeakerClass, Statement

COPIED = 0.5
"""Least share of an item's words that make it another's copy (design: verified, not banded)."""
_SHOWS_ITSELF = frozenset({"body", "release", "own people"})
"""Signs of an outlet any of which shows it to be a body."""
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
    own release he is quoted. ``lands`` are the words of the names of places and peoples, ``persons`` those of
    the names of persons. ``families`` gives the publisher of outlets that have one, by their
    folded names, ``rulings`` what a user ruled.
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
    lands: frozenset[str] = frozenset()
    persons: frozenset[str] = frozenset()
    rulings: Rulings = field(default_factory=Rulings)

    @classmethod
    def of(
        cls,
        readings: Sequence[Reading],
        copies: Sequence[Copy] = (),
        families: Mapping[str, str] | None = None,
        rulings: Rulings | None = None,
    ) -> StoryContext:
        """Return the context of a story, whatever the order of its parts."""
        ordered = sorted(readings, key=lambda one: one.item.id)
        bodies = publishing_bodies(ordered)
        runs = runs_of_copies(copies)
        return cls(
            readings={reading.item.id: reading for reading in ordered},
            runs=runs,
            families={masthead(name): held for name, held in sorted((families or {}).items(), reverse=True)},
            bodies=bodies,
            outlets=frozenset(masthead(one.outlet) for one in ordered if one.outlet),
            credited=_credited(ordered, runs),
            speaks_for=_spoken_for(ordered, bodies),
            lands=_words_of_names(ordered, frozenset({"GPE", "LOC", "NORP"})),
            persons=_words_of_names(ordered, frozenset({"PERSON"})),
            rulings=rulings or Rulings(),
        )


def _words_of_names(readings: Sequence[Reading], labels: frozenset[str]) -> frozenset[str]:
    mentions = (mention for reading in readings for one in reading.statements for mention in one.mentions)
    return frozenset(word for one in mentions if one.label in labels for word in letters(one.text))


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


def publishing_bodies(readings: Sequence[Reading]) -> frozenset[str]:
    """Return the outlets that are bodies: by name, by what they do or have, or named and saying "we".

    An outlet known by the name of its host alone ("tolm.example") says "we" as a newsroom does.
    """
    by_outlet: dict[str, list[Reading]] = {}
    for one in readings:
        if one.outlet:
            by_outlet.setdefault(one.outlet, []).append(one)
    tellers = _tellers(readings)
    found: set[str] = set()
    for outlet, own in by_outlet.items():
        signs = {sign for one in own for sign in one.outlet_signs}
        named_elsewhere = bool(tellers.get(fold(outlet), set()) - {outlet})
        if "newsroom" not in signs and (
            _SHOWS_ITSELF & signs
            or ("." not in outlet and (("says we" in signs and named_elsewhere) or _acts(outlet, own)))
        ):
            found.add(fold(outlet))
    return frozenset(found)


def _tellers(readings: Sequence[Reading]) -> dict[str, set[str | None]]:
    """Return, by name, the outlets that name somebody as one who acts or speaks."""
    found: dict[str, set[str | None]] = {}
    for reading in readings:
        for one in reading.statements:
            names = [role.text for role in _doing(one)]
            names += [link.name or link.source_text for link in one.attribution if link.type != "outlet"]
            for name in names:
                found.setdefault(fold(name), set()).add(reading.outlet)
    return found


def _doing(statement: Statement) -> Iterator[Role]:
    """Yield the participants of a statement that tells of more than asking and reporting."""
    if statement.predicate is not None and "newsroom verb" not in statement.signs:
        yield from statement.roles


def _acts(outlet: str, readings: Sequence[Reading]) -> bool:
    """Tell whether a report tells of its own outlet as a doer, of more than asking and reporting."""
    return any(
        role.role == "agent" and fold(role.text) == fold(outlet)
        for reading in readings
        for one in reading.statements
        for role in _doing(one)
    )

"""The claims of a story by the date of the event."""

from __future__ import annotations

from typing import TYPE_CHECKING

from twosource.model import Statement, TimelineEntry, When

if TYPE_CHECKING:
    from collections.abc import Sequence
    from collections.abc import Set as AbstractSet

    from twosource.compare.claims.groups import Group

REALIS_LAST = ("planned", "conditional")
"""Statements of these certainties date a claim only where no other does."""


def line_up(groups: Sequence[Group], withdrawn: AbstractSet[str] = frozenset()) -> tuple[TimelineEntry, ...]:
    """Return one entry for each distinct event date that a claim's statements tell.

    Entries go by the earliest day, then the latest, then the claim; a date is that of the event,
    never that of publication. Statements without a resolved date give none, nor do those whose
    date is only that of their report's main event. What a ``withdrawn`` report tells dates a claim only where
    no other does.
    """
    entries: dict[tuple[str, str, str], TimelineEntry] = {}
    for group in groups:
        for statement in sorted(
            group.statements, key=lambda one: (one.report in withdrawn, one.certainty in REALIS_LAST)
        ):
            when = statement.when
            if when is None or when.inferred or when.earliest is None or when.latest is None:
                continue
            key = (when.earliest[:10], when.latest[:10], group.id)
            entries.setdefault(key, _entry(group, statement, when))
    return tuple(entry for _, entry in sorted(entries.items(), key=lambda pair: pair[0]))


def _entry(group: Group, statement: Statement, when: When) -> TimelineEntry:
    return TimelineEntry(when=when, claim=group.id, statement=statement.id, certainty=statement.certainty)

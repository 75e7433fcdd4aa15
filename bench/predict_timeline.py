"""The timeline of an entity as the scored set has it: entries by date, with the mentions of their events."""

from __future__ import annotations

import json
from collections import defaultdict
from typing import TYPE_CHECKING, Any

from twosource.errors import UnknownId
from twosource.show.chronicle import chronicle

if TYPE_CHECKING:
    from pathlib import Path

    from twosource.model import When
    from twosource.show.atlas import Atlas

# What did not happen, and what hangs on something, is not annotated in the set.
_LEFT_OUT = frozenset({"denied", "conditional"})
_UNKNOWN = "XXXX-XX-XX"
_LENGTHS = {"year": 4, "month": 7}


def entities_asked(path: Path) -> dict[str, list[str]]:
    """Return the entities that are asked for, by corpus; none where the set has no such file."""
    found: dict[str, list[str]] = defaultdict(list)
    if path.is_file():
        for line in path.read_text(encoding="utf-8").splitlines():
            row = json.loads(line)
            found[row["corpus"]].append(row["entity"])
    return found


def entries(held: Atlas, entity: str, names: dict[str, str]) -> list[dict[str, Any]]:
    """Return the entries of one timeline, the undated first; none where the record has no such name.

    ``names`` are the documents' ids by their reports; a report's text is that of its document.
    """
    try:
        found = chronicle(held, entity)
    except UnknownId:
        return []
    by_date: dict[str, list[dict[str, Any]]] = defaultdict(list)
    known = (line for one in found.dated for line in (one, *one.again))
    for one in (*found.undated, *known):
        for place in one.places:
            if place.report in names and place.event.certainty not in _LEFT_OUT:
                event = place.event
                mention = {"doc": names[place.report], "start": event.start, "end": event.end}
                by_date[written(event.when)].append(mention)
    return [
        {"order": number, "date": date, "mentions": by_date[date]}
        for number, date in enumerate(sorted(by_date, key=lambda date: (date != _UNKNOWN, date)))
    ]


def written(when: When | None) -> str:
    """Return a date as the set writes it: a day, a month or a year, or that none is known."""
    if when is None or when.earliest is None or when.latest is None:
        return _UNKNOWN
    first, last = when.earliest[:10], when.latest[:10]
    if first == last:
        return first
    if first[:7] == last[:7] and when.precision not in {"week", "weekend"}:
        return first[: _LENGTHS["month"]]
    return first[: _LENGTHS["year"]] if first[:4] == last[:4] else _UNKNOWN

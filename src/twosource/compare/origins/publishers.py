"""Which outlets are bodies that publish themselves, and no newsrooms."""

from __future__ import annotations

from typing import TYPE_CHECKING

from twosource.compare.origins.naming import fold

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from twosource.model import Reading, Role, Statement

_SHOWS_ITSELF = frozenset({"body", "release", "own people"})
"""Signs of an outlet any of which shows it to be a body."""


def publishing_bodies(readings: Sequence[Reading]) -> frozenset[str]:
    """Return the outlets that are bodies: by name, by what they do or have, or named and saying "we"."""
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
            _SHOWS_ITSELF & signs or ("says we" in signs and named_elsewhere) or _acts(outlet, own)
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

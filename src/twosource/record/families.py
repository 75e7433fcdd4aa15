"""The user's register of publishers: which outlets belong to one publisher family."""

from __future__ import annotations

from typing import TYPE_CHECKING

from twosource.errors import WrongUse
from twosource.record.derived import forget_stories
from twosource.record.intake import storable
from twosource.record.schema import transaction
from twosource.record.sealing import reseal

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterable, Mapping


def put(connection: sqlite3.Connection, register: Mapping[str, str]) -> None:
    """Hold ``register`` (outlet: publisher) in the place of the one that is held.

    Where it says anything else, every story is forgotten and waits to be compared again.

    Raises:
        WrongUse: one outlet has two publishers.
    """
    rows = _rows(register)
    with transaction(connection):
        held = connection.execute("SELECT outlet, family FROM families ORDER BY outlet").fetchall()
        if held == rows:
            return
        connection.execute("DELETE FROM families")
        connection.executemany("INSERT INTO families VALUES (?, ?)", rows)
        reseal(connection, "families", came=rows, went=held)
        forget_stories(connection)


def register(connection: sqlite3.Connection) -> dict[str, str]:
    """Return the register that is held, by outlet."""
    return dict(connection.execute("SELECT outlet, family FROM families ORDER BY outlet").fetchall())


def of(connection: sqlite3.Connection, outlets: Iterable[str]) -> dict[str, str]:
    """Return the publishers of those of ``outlets`` that the register names, however it writes them."""
    held = register(connection)
    return {outlet: held[key] for outlet in sorted(set(outlets)) if (key := _key(outlet)) in held}


def _rows(register: Mapping[str, str]) -> list[tuple[str, str]]:
    found: dict[str, str] = {}
    for outlet, publisher in register.items():
        kept = found.setdefault(_key(outlet), storable(publisher))
        if kept != storable(publisher):
            raise WrongUse(f"the register of publishers gives {outlet} two: {kept} and {publisher}")
    return sorted(found.items())


def _key(outlet: str) -> str:
    """Return the name of an outlet without regard to capitals, blanks and a leading "The"."""
    words = outlet.casefold().split()
    return storable(" ".join(words[1:] if words[:1] == ["the"] and words[1:] else words))

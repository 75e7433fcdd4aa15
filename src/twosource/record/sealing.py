"""The seals of a record: digests of what arrived and cannot be derived, whatever its order.

Paths, what was dropped and why, how bytes were to be read, under which limits, the register of publishers
and what users ruled: nothing in the
record gives these again, so a removed row would leave no gap. Each such table has a seal: the number
of its rows and the sum of their SHA-256 modulo 2**256, which a row joins and leaves in any order
(the additive multiset hash of Clarke et al. 2003). A seal is no signature: who can run this
program's code on the file can make it anew.
"""

from __future__ import annotations

import hashlib
import json
from typing import TYPE_CHECKING, Any, TypeAlias, cast

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterable

Row: TypeAlias = "tuple[object, ...]"

_MODULUS = 1 << 256

SEALED: dict[str, str] = {
    "corrections": "id, correction",
    "dropped": "path, reason, sha256",
    "families": "outlet, family",
    "paths": "sha256, path",
    "raw": "sha256, media, mapping",
    "reports": "sha256, limits",
}
"""The sealed tables, and the columns of each that its seal covers."""


class Sealed:
    """The SQL aggregate ``sealed(column, ...)``: the digest of all rows that it is given."""

    def __init__(self) -> None:
        self._sum = 0

    def step(self, *row: object) -> None:
        """Take one row in."""
        self._sum += _number(row)

    def finalize(self) -> str:
        """Return the digest as 64 hex digits."""
        return _digits(self._sum)


def install(connection: sqlite3.Connection) -> None:
    """Give an open file the aggregate ``sealed``."""
    connection.create_aggregate("sealed", -1, cast("Any", Sealed))  # declared for whole numbers alone


def reseal(
    connection: sqlite3.Connection, table: str, *, came: Iterable[Row] = (), went: Iterable[Row] = ()
) -> None:
    """Let rows join and leave the seal of ``table``, within the transaction that writes them.

    A row holds the values of the columns that ``SEALED`` names, in that order.
    """
    added, removed = list(came), list(went)
    if not added and not removed:
        return
    held = connection.execute("SELECT rows, digest FROM seals WHERE name = ?", (table,)).fetchone()
    rows, digest = held or (0, "0")
    total = int(digest, 16) + sum(map(_number, added)) - sum(map(_number, removed))
    connection.execute(
        "INSERT OR REPLACE INTO seals VALUES (?, ?, ?)",
        (table, rows + len(added) - len(removed), _digits(total)),
    )


def _number(row: Row) -> int:
    told = json.dumps(row, default=repr)  # a forged value may be of any kind
    return int.from_bytes(hashlib.sha256(told.encode("ascii")).digest())


def _digits(total: int) -> str:
    return f"{total % _MODULUS:064x}"

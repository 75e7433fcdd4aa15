"""A record looked at as it stands, on a copy: nothing of the examined file is written or locked."""

from __future__ import annotations

import sqlite3
from contextlib import closing, contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from twosource.record import comparing, inspecting
from twosource.record.guarding import told
from twosource.record.indexing import fill
from twosource.record.opening import Opened, open_as_it_is
from twosource.record.schema import DAMAGE, MIGRATIONS, bring_up
from twosource.record.store import Store

if TYPE_CHECKING:
    from collections.abc import Generator

    from twosource.record.faults import Faults


class Examination:
    """A copy of a record in a folder of its own, to be checked and compared with another."""

    def __init__(self, connection: sqlite3.Connection, path: str, schema: int) -> None:
        self._connection = connection
        self.path = path
        self.schema = schema
        self.store = Store(Opened(place=Path(path), connection=connection))

    @property
    def is_old(self) -> bool:
        """Whether the record has the tables of an older version of this program."""
        return self.schema < len(MIGRATIONS)

    def inspect(self, faults: Faults) -> bool:
        """Note what does not hold in the file, its indexes, its seals and its bytes.

        Returns whether its tables are those of a record, so that more can be asked of them.
        """
        return inspecting.inspect(self._connection, faults)

    def compare(self, derived: str, faults: Faults, *, stories: bool) -> None:
        """Note where the record is not what its bytes gave anew in the record ``derived``."""
        comparing.compare(self._connection, Path(derived), faults, stories=stories)


@contextmanager
def examine(path: str, folder: str) -> Generator[Examination]:
    """Copy the record at ``path`` into ``folder`` as it stands at one moment, and open the copy.

    An older copy is brought to the present schema.

    Raises:
        NotARecord: there is no such file, or it is something else.
        RecordTooNew: a later version wrote it.
        RecordError: the file is damaged so that it cannot be copied or opened.
    """
    copy = str(Path(folder) / "record")
    with told(Path(path)), closing(sqlite3.connect(copy, isolation_level=None)) as connection:
        connection.text_factory = _text
        schema = _copy(Path(path), connection)
        bring_up(connection, schema, fill)
        yield Examination(connection, copy, schema)


@contextmanager
def noting(faults: Faults, what: str) -> Generator[None]:
    """Note damage that ends a step of a check, so that what was found before it is told too."""
    try:
        yield
    except DAMAGE as error:
        faults.note("file", f"{what}: the file is damaged: {error}")


def _text(raw: bytes) -> str:
    return raw.decode("utf-8", "backslashreplace")


def _copy(path: Path, into: sqlite3.Connection) -> int:
    """Copy a record whole and return its schema number."""
    source, schema = open_as_it_is(path)
    try:
        source.connection.backup(into)
    finally:
        source.close()
    return schema

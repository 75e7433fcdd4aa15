"""The register of publishers: a file of the user's that says which outlets belong to one publisher."""

from __future__ import annotations

import csv
from pathlib import Path
from typing import TYPE_CHECKING

from twosource.errors import WrongUse

if TYPE_CHECKING:
    from collections.abc import Iterable

HEAD = ("outlet", "publisher")
_WANTED = "a register of publishers is CSV: one outlet and its publisher a line"


def read_register(path: str) -> dict[str, str]:
    """Return the publisher of each outlet that the CSV file at ``path`` names.

    A head ``outlet,publisher``, blank lines and lines that begin with ``#`` are passed over.

    Raises:
        WrongUse: there is no such file, a line is no outlet and publisher, or one outlet has two publishers.
    """
    try:
        text = Path(path).read_text(encoding="utf-8-sig")
    except (OSError, ValueError) as error:
        raise WrongUse(f"the register of publishers {path} cannot be read: {error}; {_WANTED}") from error
    return _rows(path, text.splitlines())


def _rows(path: str, lines: Iterable[str]) -> dict[str, str]:
    found: dict[str, str] = {}
    for number, line in enumerate(lines, start=1):
        if not line.strip() or line.startswith("#"):
            continue
        row = tuple(" ".join(cell.split()) for cell in next(csv.reader([line], skipinitialspace=True)))
        if len(row) != len(HEAD) or not all(row):
            raise WrongUse(
                f"{path}, line {number}: {line.strip()[:80]!r} is no outlet and publisher; {_WANTED}"
            )
        if row == HEAD:
            continue
        outlet, publisher = row
        if found.setdefault(outlet, publisher) != publisher:
            raise WrongUse(
                f"{path}, line {number}: {outlet} has two publishers: {found[outlet]} and {publisher}"
            )
    return found

"""The register of outlets that the user gives: which belong to one publisher, beside the built-in ones."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from twosource.errors import WrongUse
from twosource.language.outlets import COLUMNS, SHORT, outlet_of, rows

if TYPE_CHECKING:
    from collections.abc import Iterator

_WANTED = (
    "a register of publishers is CSV: one outlet and its publisher a line, or a first line that names more "
    f"columns: {', '.join(COLUMNS)}"
)


def read_register(path: str) -> dict[str, str]:
    """Return the publisher of each outlet of the CSV file at ``path``, by each of its names and hosts.

    The columns are ``outlet`` and ``publisher``, or those that the first line names, any of
    :data:`twosource.language.outlets.COLUMNS`. Blank lines and lines that begin with ``#`` are passed over;
    a row without a publisher says nothing.

    Raises:
        WrongUse: there is no such file, a line is no outlet and publisher, or one outlet has two publishers.
    """
    found: dict[str, str] = {}
    for number, cells in _rows(path, COLUMNS):
        outlet = outlet_of(cells)
        for name in outlet.names if outlet.publisher else ():
            if found.setdefault(name, outlet.publisher) != outlet.publisher:
                raise WrongUse(
                    f"{path}, line {number}: {name} has two publishers: {found[name]} and {outlet.publisher}"
                )
    return found


def read_facts(path: str) -> tuple[tuple[int, dict[str, str]], ...]:
    """Return the cells of each row of the CSV file at ``path`` by their columns, with its line's number.

    The columns are those of :func:`read_register`, and ``reliability``.

    Raises:
        WrongUse: there is no such file, or a line is none of a register.
    """
    return tuple(_rows(path, (*COLUMNS, "reliability")))


def _rows(path: str, columns: tuple[str, ...]) -> Iterator[tuple[int, dict[str, str]]]:
    """Yield the cells of the rows with the numbers of their lines."""
    try:
        text = Path(path).read_text(encoding="utf-8-sig")
    except (OSError, ValueError) as error:
        raise WrongUse(f"the register of publishers {path} cannot be read: {error}; {_WANTED}") from error
    try:
        held = list(rows(text.splitlines()))
    except ValueError as error:
        number, line = error.args
        raise _wrong(path, number, line) from None
    for number, cells in held:
        if unknown := sorted(set(cells) - set(columns)):
            raise WrongUse(f"{path}: there is no column {unknown[0]!r}; {_WANTED}")
        if not cells["outlet"] or (tuple(cells) == SHORT and not cells["publisher"]):
            raise _wrong(path, number, ",".join(cells.values()))
        yield number, cells


def _wrong(path: str, number: int, line: str) -> WrongUse:
    return WrongUse(f"{path}, line {number}: {line.strip()[:80]!r} is no outlet and publisher; {_WANTED}")

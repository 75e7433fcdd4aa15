"""What comes back from a command, written: a brief in a terminal, lines or JSON, a file."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from twosource.cli.late import Late
from twosource.show import printing

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from rich import console as screen

    from twosource.model import AsOf, Record
    from twosource.show import export, moments, rendering
    from twosource.show import output as files
    from twosource.show.export import Json
else:
    screen, export, moments, files, rendering = (
        Late("rich.console"),
        Late("twosource.show.export"),
        Late("twosource.show.moments"),
        Late("twosource.show.output"),
        Late("twosource.show.rendering"),
    )

WIDEST = 1000
"""Columns that a brief in a pipe may be told to have."""


def show(part: Record, record: str, *, everything: bool = False) -> None:
    """Print a brief with styles on a terminal, or plain in a pipe, there in 100 columns or COLUMNS."""
    stream = printing.output()
    if not stream.isatty():
        columns = os.environ.get("COLUMNS", "")
        width = int(columns) if columns.isdecimal() and 0 < int(columns) <= WIDEST else 100
        encoding = stream.encoding or "utf-8"
        stream.write(rendering.unstyled(part, width, record, encoding=encoding, everything=everything))
        return
    console = screen.Console(highlight=False, emoji=False, markup=False)
    rendering.terminal(part, console, record, everything=everything)


def put_listing(
    lines: Sequence[str], value: Callable[[], Json], *, as_json: bool, then: AsOf | None = None
) -> None:
    """Print ``lines``, or ``value`` as JSON.

    Where the record is shown as of a moment, the first line says so; the JSON is then an object that says it
    under ``as_of`` and holds under ``found`` what it is otherwise.
    """
    if as_json:
        put_json(value() if then is None else {"as_of": export.as_of_json(then), "found": value()})
    else:
        printing.say_all(lines if then is None else (moments.line(then), *lines))


def put_json(value: Json) -> None:
    """Print ``value`` as JSON that no terminal takes for orders."""
    put(printing.escaped_json(printing.indented(value)) + "\n", None)


def may_write(output: str | None, record: str) -> None:
    """Refuse at once what :func:`put` could not write to."""
    if output is None or output == "-":
        printing.output()
    else:
        files.check(output, record)


def put(text: str, output: str | None) -> None:
    """Write ``text`` as UTF-8, whatever the terminal speaks: it is a file's content."""
    if output is None or output == "-":
        printing.put(text)
    else:
        printing.flush()
        files.write(text.encode("utf-8", "backslashreplace"), output)

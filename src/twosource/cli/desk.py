"""Commands that show a record in a browser."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from twosource.cli.group import RECORD, commands
from twosource.cli.late import Late
from twosource.show import printing

if TYPE_CHECKING:
    from twosource.desk import serving
else:
    serving = Late("twosource.desk.serving")


@commands.command()
@RECORD
@click.option("--host", default="127.0.0.1", show_default=True, help="A loopback address.")
@click.option(
    "--port", default=8471, show_default=True, type=click.IntRange(0, 65535), help="0 takes a free one."
)
@click.option("--read-only", is_flag=True, help="Take no corrections.")
def serve(record: str, host: str, port: int, read_only: bool) -> None:  # noqa: FBT001 - a flag of the command line
    """Open the desk of RECORD: pages to browse, ask and correct in, on this machine alone.

    Prints the address to open in a browser; Ctrl-C ends it.
    """
    printing.output()

    def opened(address: str) -> None:
        printing.say(f"The desk of {record} is open at {address}")
        printing.say("Ctrl-C closes it.")
        printing.flush()

    serving.serve(record, host=host, port=port, read_only=read_only, opened=opened)

"""Commands that show a record in a browser."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from twosource.cli.group import AS_OF, RECORD, STORY, commands
from twosource.cli.late import Late
from twosource.show import printing

if TYPE_CHECKING:
    from twosource import pipeline
    from twosource.desk import publishing, records, serving
    from twosource.model import Moment
    from twosource.show import access, brief, moments
else:
    publishing, records, serving = (
        Late(f"twosource.desk.{name}") for name in "publishing records serving".split()
    )
    access, brief, moments = (Late(f"twosource.show.{name}") for name in "access brief moments".split())
    pipeline = Late("twosource.pipeline")


@commands.command()
@RECORD
@click.option("--host", default="127.0.0.1", show_default=True, help="A loopback address.")
@click.option(
    "--port", default=8471, show_default=True, type=click.IntRange(0, 65535), help="0 takes a free one."
)
@click.option("--read-only", is_flag=True, help="Take no corrections.")
@click.option("--by", default="", help="The name that corrections bear; by default the login name.")
def serve(record: str, host: str, port: int, read_only: bool, by: str) -> None:  # noqa: FBT001 - a flag of the command line
    """Open the desk of RECORD: pages to browse, ask and correct in, on this machine alone.

    Prints the address to open in a browser; Ctrl-C ends it.
    """
    printing.output()

    def opened(address: str) -> None:
        printing.say(f"The desk of {record} is open at {address}")
        printing.say("Ctrl-C closes it.")
        printing.flush()

    serving.serve(record, host=host, port=port, read_only=read_only, by=by, opened=opened)


@commands.command()
@RECORD
@click.argument("folder", type=click.Path())
@STORY
@AS_OF
def publish(record: str, folder: str, story: str | None, moment: Moment | None) -> None:
    """Write the pages of the desk of RECORD into FOLDER, as a site of files; of one STORY if one is named.

    The site asks no server for anything: any web server shows it, and a browser from the disk. Nothing of the
    record's place on this machine is in it. Publishing again into the same folder brings it up to date.
    """
    printing.output()
    access.must_exist(record)
    with pipeline.as_of(record, moment) as past:
        chosen = None if story is None else brief.choose(pipeline.list_stories(past.path), story)
        reader = records.Reader(past.path, name=Path(record).name)
        as_of = moments.line(past.told) if past.told else ""
        number = publishing.publish(reader, folder, chosen, as_of=as_of)
    printing.say(f"{number} files written; begin with {folder}/index.html")

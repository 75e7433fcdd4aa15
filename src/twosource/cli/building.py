"""Commands that make a record, or add to one."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from twosource import ending
from twosource.cli.group import JSON, RECORD, commands
from twosource.cli.late import Late
from twosource.cli.writing import may_write, put, put_json, show
from twosource.errors import WrongUse
from twosource.model import limits_of
from twosource.show import printing

if TYPE_CHECKING:
    from collections.abc import Sequence

    from twosource import pipeline, samples
    from twosource.ingest import register as registers
    from twosource.pipeline import AddSummary
    from twosource.show import access, added, progress, rendering
else:
    pipeline, samples = Late("twosource.pipeline"), Late("twosource.samples")
    registers = Late("twosource.ingest.register")
    access, added, progress, rendering = (
        Late(f"twosource.show.{name}") for name in "access added progress rendering".split()
    )


@commands.command()
@RECORD
@click.argument("paths", nargs=-1)
@click.option(
    "--map", "fields", multiple=True, metavar="FIELD=NAME", help="A JSON field's name: title=headline."
)
@click.option("--jobs", default=1, show_default=True, type=click.IntRange(min=1), help="Worker processes.")
@click.option(
    "--limit", "bounds", multiple=True, metavar="NAME=VALUE", help="What a report may take: cpu_s=30."
)
@click.option(
    "--families",
    "register",
    metavar="FILE",
    type=click.Path(),
    help="Outlets and their publishers, as CSV; above the built-in ones.",
)
@JSON
def add(record: str, paths: tuple[str, ...], as_json: bool, **asked: Any) -> None:  # noqa: ANN401, FBT001 - options
    """Read files, folders or - (standard input) into RECORD; with no path, bring RECORD up to date.

    Exits with 0 if all was read, 1 if some was dropped, cut, set aside or not understood at all, 2 on
    wrong use. A report in another language than English is kept and told, and changes nothing of that.
    """
    printing.output()
    if not paths:
        access.must_exist(record)
    summary = _add(record, paths, quiet=as_json, **_asked(**asked))
    if as_json:
        put_json(added.to_json(summary))
    else:
        added.say(summary)
    if summary.dropped or any(note.kind not in {"language", "withdrawn"} for _, note in summary.notes):
        raise click.exceptions.Exit(ending.DROPPED)


def _asked(
    fields: tuple[str, ...], bounds: tuple[str, ...], register: str | None, jobs: int
) -> dict[str, Any]:
    """Return the options of ``add`` as the pipeline takes them."""
    families = None if register is None else registers.read_register(register)
    return {"mapping": _mapping(fields), "limits": limits_of(bounds), "families": families, "jobs": jobs}


def _mapping(fields: tuple[str, ...]) -> dict[str, str]:
    pairs = [field.partition("=") for field in fields]
    for field, equals, name in pairs:
        if not (field and equals and name):
            raise WrongUse(f"--map wants FIELD=NAME, not {field + equals + name!r}")
    return {field: name for field, _, name in pairs}


def _add(record: str, paths: Sequence[str], *, quiet: bool = False, **how: Any) -> AddSummary:  # noqa: ANN401 - options
    with progress.reporter(quiet=quiet) as told:
        stdin = None if sys.stdin is None or sys.stdin.closed else sys.stdin.buffer
        return pipeline.add(record, paths, stdin=stdin, progress=told, **how)


@commands.command()
@click.option("--folder", default="demo", show_default=True, type=click.Path(), help="Where to write.")
def demo(folder: str) -> None:
    """Build a record from the bundled sample reports and show the brief of its largest story."""
    printing.output()
    place = Path(folder)
    try:
        place.mkdir(parents=True, exist_ok=True)
    except (OSError, ValueError) as error:
        raise WrongUse(f"cannot make the folder {folder}: {error}") from error
    record, page = str(place / "demo.db"), str(place / "brief.html")
    may_write(page, record)
    added.say(_add(record, [str(samples.folder())]))
    part = access.story(record, None)
    show(part, record)
    put(rendering.text(part, "html"), page)
    printing.say("")
    printing.say(f"Written: {record} and {page} (open it in a browser).")
    printing.say("Try next:")
    for words in (f"stories {record}", f"explain {record} c1", f"verify {record} {page}"):
        printing.say(f"  twosource {words}")
    printing.say(f"Open the desk in a browser: twosource serve {record}")

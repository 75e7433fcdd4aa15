"""Words typed, turned into calls; what comes back, printed; how it went, as an exit code."""

from __future__ import annotations

import gc
import json
import os
import sys
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from twosource import ending
from twosource.errors import WrongUse
from twosource.model import limits_of
from twosource.show import printing


class _Late:
    """A module that is loaded when something of it is first asked for: help must not pay for it."""

    def __init__(self, name: str) -> None:
        self._name = name

    def __getattr__(self, asked: str) -> object:
        return getattr(import_module(self._name), asked)


if TYPE_CHECKING:
    import difflib
    from collections.abc import Callable, Sequence

    from rich import console as screen

    from twosource import pipeline, samples
    from twosource.ingest import register as registers
    from twosource.model import Record
    from twosource.pipeline import AddSummary
    from twosource.show import access, added, atlas, chronicle, listing, progress, rendering
    from twosource.show import brief as briefs
    from twosource.show import explain as why
    from twosource.show import output as files
    from twosource.show import verify as checks
    from twosource.show.export import Json
else:
    difflib, pipeline, samples = _Late("difflib"), _Late("twosource.pipeline"), _Late("twosource.samples")
    registers, screen = _Late("twosource.ingest.register"), _Late("rich.console")
    access, added, atlas, chronicle, listing, progress, rendering = (
        _Late(f"twosource.show.{name}")
        for name in "access added atlas chronicle listing progress rendering".split()
    )
    briefs, why, files, checks = (
        _Late(f"twosource.show.{name}") for name in "brief explain output verify".split()
    )

WIDEST = 1000
"""Columns that a brief in a pipe may be told to have."""

_JSON = click.option("--json", "as_json", is_flag=True, help="Print JSON instead of lines.")
_RECORD = click.argument("record", type=click.Path())
_STORY = click.argument("story", required=False)


class _Guide(click.Group):
    """A group that offers the likely intended command for one that it does not have."""

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """Return the command that ``args`` begin with, as click does, or fail with an offer."""
        if args and not args[0].startswith("-") and self.get_command(ctx, args[0]) is None:
            near = difflib.get_close_matches(args[0], self.list_commands(ctx), n=1, cutoff=0.5)
            offer = f"; did you mean {near[0]}?" if near else ""
            ctx.fail(f"there is no command {args[0]!r}{offer}")
        return super().resolve_command(ctx, args)


@click.group(cls=_Guide, context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
@click.version_option(package_name="twosource")
def commands() -> None:
    """One sourced record of what many reports say happened.

    Who said it, when, on how many independent origins, and where the reports disagree. STORY is an
    id, the beginning of one, or a number of the stories listing; by default the largest story.
    """


# --------------------------------------------------------------------------------- building


@commands.command()
@_RECORD
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
@_JSON
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
        _put_json(added.to_json(summary))
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


# ----------------------------------------------------------------------------------- asking


@commands.command()
@_RECORD
@_JSON
def stories(record: str, as_json: bool) -> None:  # noqa: FBT001 - a flag of the command line
    """List the stories of RECORD, the largest first."""
    found = access.stories(record)
    _listing(
        listing.stories(found) or ["no stories yet"], lambda: listing.stories_json(found), as_json=as_json
    )


@commands.command()
@_RECORD
@_STORY
@click.option(
    "--format", "form", type=click.Choice(["terminal", "md", "html"]), default="terminal", show_default=True
)
@click.option(
    "--all", "everything", is_flag=True, help="Show every claim and sentence; a page holds them all, folded."
)
@click.option("-o", "--output", type=click.Path(), help="Write there instead of to standard output.")
def brief(record: str, story: str | None, form: str, output: str | None, everything: bool) -> None:  # noqa: FBT001 - a flag of the command line
    """Print the brief of STORY: what is said, by whom, and where the reports disagree."""
    _may_write(output, record)
    part = access.story(record, story)
    if form == "terminal" and output is None:
        _show(part, record, everything=everything)
    else:
        _put(rendering.text(part, form, everything=everything), output)


@commands.command()
@_RECORD
@_STORY
@_JSON
def claims(record: str, story: str | None, as_json: bool) -> None:  # noqa: FBT001 - a flag of the command line
    """List the claims of STORY with their counts, labels and certainty."""
    part = access.story(record, story)
    it = briefs.compose(part)
    _listing(listing.claims(it), lambda: listing.claims_json(part, it), as_json=as_json)


@commands.command()
@_RECORD
@_STORY
@click.option("--entity", metavar="NAME", help="What NAME takes part in, over all stories if none is named.")
@_JSON
def timeline(record: str, story: str | None, entity: str | None, as_json: bool) -> None:  # noqa: FBT001 - a flag of the command line
    """List what happened by the date of the event, and what is planned."""
    if entity is not None:
        held = atlas.chart(access.whole(record) if story is None else access.story(record, story))
        found = chronicle.chronicle(held, entity)
        _listing(chronicle.lines(found, held), lambda: chronicle.as_json(found, held), as_json=as_json)
        return
    part = access.story(record, story)
    it = briefs.compose(part)
    _listing(listing.timeline(it), lambda: listing.timeline_json(part, it), as_json=as_json)


@commands.command()
@_RECORD
@click.argument("words", nargs=-1, required=True)
@click.option("--limit", default=20, show_default=True, type=click.IntRange(min=1))
@_JSON
def search(record: str, words: tuple[str, ...], limit: int, as_json: bool) -> None:  # noqa: FBT001 - a flag of the command line
    """Find the items that hold all WORDS, with the places where they stand."""
    access.must_exist(record)
    found = pipeline.search(record, " ".join(words), limit)
    _listing(listing.hits(found) or ["nothing found"], lambda: listing.hits_json(found), as_json=as_json)


@commands.command()
@_RECORD
@click.argument("name", metavar="ID")
@click.option("--story", help="The story whose brief says c1, r1 or [1].")
@_JSON
def explain(record: str, name: str, story: str | None, as_json: bool) -> None:  # noqa: FBT001 - a flag of the command line
    """Say why: one claim, so many origins, a conflict, each with the words that show it.

    ID is that of a claim, origin, disagreement, statement, item, report or story, the beginning of
    one, or c1, r1 or the number of a citation as the brief of a story prints them.
    """
    found = why.explain(access.part_with(record, name, story), name)
    _listing(why.lines(found), lambda: why.to_json(found), as_json=as_json)


@commands.command()
@_RECORD
@click.option("--format", "form", type=click.Choice(["json", "csv", "md", "html"]), required=True)
@click.option("-o", "--output", type=click.Path(), help="Write there instead of to standard output.")
@click.option("--story", help="For md and html: which story, by default the largest.")
def export(record: str, form: str, output: str | None, story: str | None) -> None:
    """Write the record as JSON or CSV, or the brief of a story as Markdown or HTML."""
    _may_write(output, record)
    whole = form in {"json", "csv"} and story is None
    _put(rendering.text(access.whole(record) if whole else access.story(record, story), form), output)


@commands.command()
@_RECORD
@click.argument("file", required=False, type=click.Path())
@click.option("--sample", type=click.IntRange(min=1), help="Read only so many reports again.")
@click.option(
    "--seed", metavar="WORD", help="What chooses the sample; by default anew each time, and printed."
)
@click.option("--jobs", default=1, show_default=True, type=click.IntRange(min=1), help="Worker processes.")
@_JSON
def verify(record: str, file: str | None, as_json: bool, **asked: Any) -> None:  # noqa: ANN401, FBT001 - options
    """Check that RECORD is what its raw bytes make of it, and that a brief in FILE says what RECORD holds.

    All reports are read and compared again, and every value is compared with what comes of them; with
    --sample the readings of the others are taken as they are held. Prints what holds, then every
    fault. Exits with 0 if all holds, 1 if not, 2 if RECORD is none or damaged.
    """
    printing.output()
    with progress.reporter(quiet=as_json) as told:
        given = {name: value for name, value in asked.items() if value is not None}
        verdict = checks.check(record, file, checks.Asked(**given, progress=told))
    _listing(verdict.checks, lambda: checks.to_json(verdict), as_json=as_json)
    for line in () if as_json else checks.complaints(verdict):
        printing.warn(f"twosource: {line}")
    if verdict.faults:
        raise click.exceptions.Exit(ending.DROPPED)


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
    _may_write(page, record)
    added.say(_add(record, [str(samples.folder())]))
    part = access.story(record, None)
    _show(part, record)
    _put(rendering.text(part, "html"), page)
    printing.say("")
    printing.say(f"Written: {record} and {page} (open it in a browser).")
    printing.say("Try next:")
    for words in (f"stories {record}", f"explain {record} c1", f"verify {record} {page}"):
        printing.say(f"  twosource {words}")


# --------------------------------------------------------------------------------- printing


def _show(part: Record, record: str, *, everything: bool = False) -> None:
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


def _listing(lines: Sequence[str], value: Callable[[], Json], *, as_json: bool) -> None:
    if as_json:
        _put_json(value())
    else:
        printing.say_all(lines)


def _put_json(value: Json) -> None:
    _put(printing.escaped_json(json.dumps(value, indent=1)) + "\n", None)


def _may_write(output: str | None, record: str) -> None:
    """Refuse at once what :func:`_put` could not write to."""
    if output is None or output == "-":
        printing.output()
    else:
        files.check(output, record)


def _put(text: str, output: str | None) -> None:
    """Write ``text`` as UTF-8, whatever the terminal speaks: it is a file's content."""
    if output is None or output == "-":
        printing.put(text)
    else:
        printing.flush()
        files.write(text.encode("utf-8", "backslashreplace"), output)


# ---------------------------------------------------------------------------------- running


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command line and return its exit code; ``arguments`` default to ``sys.argv``.

    0: done; 1: something was dropped or does not hold; 2: wrong use, or the record or a stream cannot
    be used; 70: a fault of the program; 130: interrupted; 141: nobody reads the output any more;
    143: ended by a signal. Messages go to standard error.
    """
    if arguments is not None:
        return ending.run(lambda: _start(list(arguments)))
    # Loading the parser makes many objects and no garbage: fewer collections save a twentieth of a run.
    gc.set_threshold(100_000, 50, 100)
    # The matrices are small: a second thread of the linear algebra only waits, and costs a core.
    os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
    printing.fill_closed()
    with ending.stoppable():
        return ending.run(lambda: _start(None))


def _start(words: list[str] | None) -> object:
    if any("\0" in word for word in words or ()):
        raise WrongUse("an argument cannot hold a NUL character")
    return commands.main(words, "twosource", standalone_mode=False)

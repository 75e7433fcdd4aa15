"""Commands that ask a record: listings, briefs, reasons, exports, and whether it holds."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import click

from twosource import ending
from twosource.cli.group import AS_OF, JSON, RECORD, SINCE, STORY, UNTIL, commands
from twosource.cli.late import Late
from twosource.cli.writing import may_write, put, put_listing, show
from twosource.show import printing

if TYPE_CHECKING:
    from twosource import pipeline
    from twosource.desk import words
    from twosource.model import Moment
    from twosource.show import access, atlas, chronicle, listing, progress, rendering
    from twosource.show import brief as briefs
    from twosource.show import explain as why
    from twosource.show import verify as checks
else:
    pipeline, words = Late("twosource.pipeline"), Late("twosource.desk.words")
    access, atlas, chronicle, listing, progress, rendering, briefs, why, checks = (
        Late(f"twosource.show.{name}")
        for name in "access atlas chronicle listing progress rendering brief explain verify".split()
    )


@commands.command()
@RECORD
@click.option("--since", metavar="DAY", help="Published on DAY or later: 2024-01-09, 2024-01 or 2024.")
@click.option("--until", metavar="DAY", help="Published on DAY or before.")
@click.option("--place", metavar="NAME", help="Something in it happens in NAME.")
@click.option("--entity", metavar="NAME", help="It names the person or body NAME, or what has this key.")
@click.option("--outlet", metavar="NAME", help="NAME reports it.")
@click.option("--certainty", metavar="WORD", help="It holds what is alleged, denied, planned, ...")
@click.option("--origins", metavar="N", help="A claim of it has N origins or more.")
@click.option("--contested", flag_value="yes", help="It has an open conflict.")
@click.option("--text", metavar="WORDS", help="A report of it holds all WORDS.")
@click.option(
    "--order", metavar="newest|largest", help="By its last day, or by its reports.  [default: newest]"
)
@click.option("--limit", metavar="N", help="Stories of a page.  [default: 50]")
@click.option("--page", metavar="N", help="Which page.  [default: 1]")
@AS_OF
@JSON
def stories(record: str, moment: Moment | None, as_json: bool, **asked: str | None) -> None:  # noqa: FBT001 - a flag of the command line
    """List the stories of RECORD, the newest first, then the largest.

    All that is asked for must hold. The number before a story is its place among all, the largest first.
    """
    given = {name: value for name, value in asked.items() if value is not None}
    found = access.browse(record, given, moment)
    nothing = "no story is so" if found.asked else "no stories yet"
    put_listing(
        listing.stories(found) or [nothing],
        lambda: listing.stories_json(found),
        as_json=as_json,
        then=access.told(record, moment),
    )


@commands.command()
@RECORD
@STORY
@click.option(
    "--format", "form", type=click.Choice(["terminal", "md", "html"]), default="terminal", show_default=True
)
@click.option(
    "--all", "everything", is_flag=True, help="Show every claim and sentence; a page holds them all, folded."
)
@click.option("-o", "--output", type=click.Path(), help="Write there instead of to standard output.")
@AS_OF
def brief(record: str, story: str | None, form: str, output: str | None, **asked: Any) -> None:  # noqa: ANN401 - options
    """Print the brief of STORY: what is said, by whom, and where the reports disagree."""
    may_write(output, record)
    part = access.story(record, story, asked["moment"])
    if form == "terminal" and output is None:
        show(part, record, everything=asked["everything"])
    else:
        put(rendering.text(part, form, everything=asked["everything"]), output)


@commands.command()
@RECORD
@STORY
@AS_OF
@JSON
def claims(record: str, story: str | None, moment: Moment | None, as_json: bool) -> None:  # noqa: FBT001 - a flag of the command line
    """List the claims of STORY with their counts, labels and certainty."""
    part = access.story(record, story, moment)
    it = briefs.compose(part)
    put_listing(listing.claims(it), lambda: listing.claims_json(part, it), as_json=as_json, then=part.as_of)


@commands.command()
@RECORD
@STORY
@click.option("--entity", metavar="NAME", help="What NAME takes part in, over all stories if none is named.")
@AS_OF
@JSON
def timeline(
    record: str,
    story: str | None,
    entity: str | None,
    moment: Moment | None,
    as_json: bool,  # noqa: FBT001 - a flag of the command line
) -> None:
    """List what happened by the date of the event, and what is planned."""
    if entity is not None:
        part = access.whole(record, moment) if story is None else access.story(record, story, moment)
        held = atlas.chart(part)
        found = chronicle.chronicle(held, entity)
        lines = chronicle.lines(found, held)
        put_listing(lines, lambda: chronicle.as_json(found, held), as_json=as_json, then=part.as_of)
        return
    part = access.story(record, story, moment)
    it = briefs.compose(part)
    put_listing(
        listing.timeline(it), lambda: listing.timeline_json(part, it), as_json=as_json, then=part.as_of
    )


@commands.command()
@RECORD
@STORY
@SINCE
@UNTIL
@JSON
def changes(record: str, story: str | None, since: Moment, until: Moment | None, as_json: bool) -> None:  # noqa: FBT001 - a flag
    """List what changed in STORY from one time to another: reports, claims, disagreements, dates."""
    found = access.changed(record, story, since, until)
    put_listing(listing.changes(found), lambda: listing.changes_json(found), as_json=as_json)


@commands.command()
@RECORD
@click.argument("words", nargs=-1, required=True)
@click.option("--limit", default=20, show_default=True, type=click.IntRange(min=1))
@AS_OF
@JSON
def search(record: str, words: tuple[str, ...], limit: int, moment: Moment | None, as_json: bool) -> None:  # noqa: FBT001 - a flag of the command line
    """Find the items that hold all WORDS, with the places where they stand."""
    then = access.told(record, moment)
    found = pipeline.search(record, " ".join(words), limit, moment)
    lines = listing.hits(found) or ["nothing found"]
    put_listing(lines, lambda: listing.hits_json(found), as_json=as_json, then=then)


@commands.command()
@RECORD
@click.argument("name", metavar="ID")
@click.option("--story", help="The story whose brief says c1, r1 or [1].")
@AS_OF
@JSON
def explain(record: str, name: str, story: str | None, moment: Moment | None, as_json: bool) -> None:  # noqa: FBT001 - a flag of the command line
    """Say why: one claim, so many origins, a conflict, each with the words that show it.

    ID is that of a claim, origin, disagreement, statement, item, report or story, the beginning of
    one, or c1, r1 or the number of a citation as the brief of a story prints them.
    """
    now = access.now_called(record, name, moment)
    part = access.part_with(record, now, story, moment)
    found = why.explain(part, now)
    if now != name:
        printing.warn(f"twosource: {name} {words.IS_NOW} {now}: {words.RENAMED}")
    put_listing(why.lines(found), lambda: why.to_json(found), as_json=as_json, then=part.as_of)


@commands.command()
@RECORD
@click.option("--format", "form", type=click.Choice(["json", "csv", "md", "html"]), required=True)
@click.option("-o", "--output", type=click.Path(), help="Write there instead of to standard output.")
@click.option("--story", help="For md and html: which story, by default the largest.")
@AS_OF
def export(record: str, form: str, output: str | None, story: str | None, moment: Moment | None) -> None:
    """Write the record as JSON or CSV, or the brief of a story as Markdown or HTML."""
    may_write(output, record)
    whole = form in {"json", "csv"} and story is None
    part = access.whole(record, moment) if whole else access.story(record, story, moment)
    put(rendering.text(part, form), output)


@commands.command()
@RECORD
@click.argument("file", required=False, type=click.Path())
@click.option("--sample", type=click.IntRange(min=1), help="Read only so many reports again.")
@click.option(
    "--seed", metavar="WORD", help="What chooses the sample; by default anew each time, and printed."
)
@click.option("--jobs", default=1, show_default=True, type=click.IntRange(min=1), help="Worker processes.")
@JSON
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
    put_listing(verdict.checks, lambda: checks.to_json(verdict), as_json=as_json)
    for line in () if as_json else checks.complaints(verdict):
        printing.warn(f"twosource: {line}")
    if verdict.faults:
        raise click.exceptions.Exit(ending.DROPPED)

"""Commands by which a user corrects a record: constraints that are kept, applied at every run, undone."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final, cast

import click

from twosource.cli.group import JSON, RECORD, Guide, commands
from twosource.cli.late import Late
from twosource.cli.writing import may_write, put, put_listing
from twosource.errors import WrongUse
from twosource.show import printing

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from twosource import pipeline
    from twosource.model import CorrectionField, CorrectionNoun, CorrectionVerb
    from twosource.pipeline import Asked, registering
    from twosource.pipeline import exchange as exchanges
    from twosource.show import access, corrected, meant
else:
    pipeline, exchanges = Late("twosource.pipeline"), Late("twosource.pipeline.exchange")
    registering = Late("twosource.pipeline.registering")
    access, corrected, meant = (Late(f"twosource.show.{name}") for name in "access corrected meant".split())

NOUNS: Final = ("report", "item", "statement", "claim", "origin", "entity", "outlet", "story")
_BY: Final = (
    click.option("--by", default="", metavar="NAME", help="Who corrects; by default who is logged in."),
    click.option("--why", default="", metavar="WORDS", help="The reason, in a few words."),
    click.option("--at", default="", metavar="TIME", help="When; by default now."),
)
_STORY = click.option("--story", help="The story whose brief says c1 or r1.")


@commands.group(cls=Guide)
@RECORD
@click.pass_context
def correct(context: click.Context, record: str) -> None:
    r"""Correct RECORD: say what is the same and what is not, set values, mark reports, note and tag.

    A correction is kept with who made it, when and why, is applied at every run, shown wherever it bears,
    and never changes what a report says. THING is an id as `explain` takes it, the beginning of one, or c1
    or r1 as the brief of a story prints them. The kind of what is meant may stand before it; `entity` and
    `outlet` are named by their names:

    \b
      twosource correct RECORD same c1 c4
      twosource correct RECORD different origin t-1a2b t-3c4d
      twosource correct RECORD same entity "Ana Sol" "A. Sol"
      twosource correct RECORD set t-1a2b certainty alleged --why "the headline hedges"
      twosource correct RECORD set outlet "Quay Courier" reliability B
    """
    context.obj = record


def _corrects(name: str, *more: Callable[[Any], Any]) -> Callable[[Any], Any]:
    """Return what makes a function the command ``name`` that takes words and says by whom and why."""

    def made(function: Any) -> Any:  # noqa: ANN401 - a function of any options
        for option in (click.pass_obj, *reversed((*more, *_BY, _STORY))):
            function = option(function)
        return correct.command(name)(function)

    return made


_PAIR = click.argument("things", nargs=-1, required=True, metavar="[KIND] THING THING")
_ONE = click.argument("things", nargs=-1, required=True, metavar="[KIND] THING")
_WORDS = click.argument("things", nargs=-1, required=True, metavar="[KIND] THING WORDS...")


@_corrects("same", _PAIR)
def same(record: str, things: tuple[str, ...], **told: str) -> None:
    """Two items are of one story, two statements or claims are one claim, two origins or names are one."""
    _put(record, "same", things, **told)


@_corrects("different", _PAIR)
def different(record: str, things: tuple[str, ...], **told: str) -> None:
    """Two items are of two stories, two statements or claims two claims, two origins two voices.

    Two people of one name are told apart by the reports that name them: entity "Sol@r1" "Sol@r2".
    """
    _put(record, "different", things, **told)


@_corrects(
    "set",
    click.argument("things", nargs=-1, required=True, metavar="[outlet] THING FIELD VALUE..."),
    click.option("--instead-of", default="", metavar="WORDS", help="Which amount, where there are several."),
)
def set_value(record: str, things: tuple[str, ...], **told: str) -> None:
    r"""Set a value of a statement or of an outlet.

    \b
    Of a statement:
      speaker    words of the same report, or: outlet
      certainty  asserted, alleged, unconfirmed, denied, planned or conditional
      when       2024, 2024-01, 2024-01-09 or 2024-01-09/2024-01-11
      quantity   12, 2.5 or 10..12
    Of an outlet:
      name, publisher, country (GB), agency (yes or no), reliability (A to F)
    """
    noun, rest = _split(things)
    if len(rest) < 3:  # noqa: PLR2004 - what, the field, the value
        raise WrongUse("set wants a THING, a FIELD and a VALUE")
    _put(record, "set", (*noun, rest[0]), field=rest[1], value=" ".join(rest[2:]), **told)


@_corrects("withdraw", _ONE)
def withdraw(record: str, things: tuple[str, ...], **told: str) -> None:
    """A report was taken back: what rests on it says so, and counts without it."""
    _put(record, "withdrawn", things, **told)


@_corrects("not-a-report", _ONE)
def not_a_report(record: str, things: tuple[str, ...], **told: str) -> None:
    """A report is none: it is kept, and is in no story."""
    _put(record, "not a report", things, **told)


@_corrects("note", _WORDS)
def note(record: str, things: tuple[str, ...], **told: str) -> None:
    """Hang a note on something; it changes nothing else."""
    _remark(record, "note", things, **told)


@_corrects("tag", _WORDS)
def tag(record: str, things: tuple[str, ...], **told: str) -> None:
    """Hang a tag on something; it changes nothing else."""
    _remark(record, "tag", things, **told)


def _remark(record: str, verb: CorrectionVerb, things: Sequence[str], **told: str) -> None:
    noun, rest = _split(things)
    if len(rest) < 2:  # noqa: PLR2004 - what, and the words
        raise WrongUse(f"{verb} wants a THING and the words of the {verb}")
    _put(record, verb, (*noun, rest[0]), value=" ".join(rest[1:]), **told)


def _split(things: Sequence[str]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return the kind that stands first, where one does, and the other words."""
    first = 1 if things[0] in NOUNS else 0
    return tuple(things[:first]), tuple(things[first:])


def _put(record: str, verb: CorrectionVerb, things: Sequence[str], **told: str) -> None:
    """Make a correction, bring it in, and say what became of it."""
    access.must_exist(record)
    nouns, rest = _split(things)
    noun = cast("CorrectionNoun | None", nouns[0] if nouns else None)
    story = told.pop("story")
    ids = _meant(record, noun, rest, story)
    asked: Asked = pipeline.Asked(verb=verb, noun=noun, things=ids, **cast("dict[str, Any]", told))
    done = pipeline.correct(record, [pipeline.make(record, asked)])
    if not done.changed:
        printing.say("the record holds this correction already")
    _say(done)


def _meant(
    record: str, noun: CorrectionNoun | None, things: tuple[str, ...], story: str | None
) -> tuple[str, ...]:
    if noun == "outlet":
        return things
    return (meant.entities if noun == "entity" else meant.ids)(record, things, story)


def _say(done: pipeline.Corrected) -> None:
    outcomes = dict(done.outcomes)
    printing.say_all(
        corrected.lines([(one, outcomes[one.id]) for one in done.changed]) if done.changed else []
    )
    printing.say(_compared(done))


def _compared(done: pipeline.Corrected) -> str:
    return f"{done.stories} {'story' if done.stories == 1 else 'stories'} compared anew"


@correct.command(name="list")
@JSON
@click.pass_obj
def listing(record: str, *, as_json: bool) -> None:
    """List all corrections, undone ones too, as they were made."""
    access.must_exist(record)
    found = pipeline.corrections(record)
    put_listing(
        corrected.lines(found),
        lambda: [corrected.to_json(one, outcomes) for one, outcomes in found],
        as_json=as_json,
    )


@correct.command()
@click.argument("name", metavar="ID")
@_BY[0]
@_BY[1]
@_BY[2]
@click.pass_context
def undo(context: click.Context, /, name: str, **told: str) -> None:
    """Take the correction ID back; it stays listed, and bears on nothing any more."""
    record = str(context.obj)
    access.must_exist(record)
    _say(pipeline.undo(record, name, pipeline.undoing(**told)))


@correct.command()
@click.option("-o", "--output", type=click.Path(), help="Write there instead of to standard output.")
@click.pass_obj
def export(record: str, output: str | None) -> None:
    """Write all corrections as JSON Lines, for `import` into another record of the same reports."""
    may_write(output, record)
    access.must_exist(record)
    put(exchanges.to_lines([one for one, _ in pipeline.corrections(record)]), output)


@correct.command(name="import")
@click.argument("file", type=click.Path())
@click.pass_obj
def import_(record: str, file: str) -> None:
    """Take the corrections of FILE in, beside those that are held; an undone one stays undone.

    Where a line is no correction, it is told with its number, and nothing of the file is taken in.
    """
    access.must_exist(record)
    found = exchanges.read_lines(file)
    done = pipeline.correct(record, found)
    printing.say(f"{len(found)} corrections read, {len(done.changed)} of them new here")
    _say(done)


@commands.group(cls=Guide)
@RECORD
@click.pass_context
def register(context: click.Context, record: str) -> None:
    """Show or extend the register of outlets: publishers, countries, agencies, reliability, other names.

    What you say here goes before a register given to `add --families`, and that before the built-in one.
    Reliability is only ever yours: a letter from A (reliable) to F (not judged), after the Admiralty code.
    """
    context.obj = record


@register.command()
@click.option("--all", "everything", is_flag=True, help="All outlets that are known.")
@JSON
@click.pass_obj
def show(record: str, *, everything: bool, as_json: bool) -> None:
    """Show what is known of the outlets, and who says so."""
    access.must_exist(record)
    found = registering.register(record, everything=everything)
    put_listing(corrected.register_lines(found), lambda: corrected.register_json(found), as_json=as_json)


@register.command()
@click.argument("outlet")
@click.option("--name", default="", help="The outlet that it is another name of.")
@click.option("--publisher", default="", help="The family of outlets that it is counted with.")
@click.option("--country", default="", help="Two letters of ISO 3166, as GB.")
@click.option(
    "--agency", default="", type=click.Choice(["", "yes", "no"]), help="Whether others print its wire."
)
@click.option("--reliability", default="", metavar="LETTER", help="A to F.")
@_BY[0]
@_BY[1]
@_BY[2]
@click.pass_context
def add(context: click.Context, /, outlet: str, by: str, why: str, at: str, **values: str) -> None:
    """Say something of OUTLET; the newest word on a thing holds."""
    record = str(context.obj)
    access.must_exist(record)
    said = pipeline.undoing(by=by, why=why, at=at)
    told = cast("dict[CorrectionField, str]", values)
    _say(pipeline.correct(record, registering.of_outlet(outlet, told, said)))


@register.command(name="import")
@click.argument("file", type=click.Path())
@_BY[0]
@_BY[1]
@_BY[2]
@click.pass_context
def import_register(context: click.Context, /, file: str, **told: str) -> None:
    """Take the facts of a CSV FILE in: the columns of `add --families`, and reliability.

    Aliases and hosts are taken for other names of the outlet.
    """
    record = str(context.obj)
    access.must_exist(record)
    said = pipeline.undoing(**told)
    found = registering.read(file, said)
    done = pipeline.correct(record, found)
    printing.say(f"{len(found)} facts read, {len(done.changed)} of them new here")
    printing.say(_compared(done))

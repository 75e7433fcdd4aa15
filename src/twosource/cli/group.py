"""The group of all commands, and the arguments and options that several of them have."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from twosource.cli.late import Late
from twosource.model import moment_of

if TYPE_CHECKING:
    import difflib

    from twosource.model import Moment
else:
    difflib = Late("difflib")


def _moment(_: click.Context, __: click.Parameter, words: str | None) -> Moment | None:
    return None if words is None else moment_of(words)


JSON = click.option("--json", "as_json", is_flag=True, help="Print JSON instead of lines.")
RECORD = click.argument("record", type=click.Path())
STORY = click.argument("story", required=False)
SINCE = click.option(
    "--since", metavar="TIME", required=True, callback=_moment, help="From when: a time as --as-of takes it."
)
UNTIL = click.option("--until", metavar="TIME", callback=_moment, help="Until when; by default now.")
AS_OF = click.option(
    "--as-of",
    "moment",
    metavar="TIME",
    callback=_moment,
    help="The record of what had surely been published by then: 2026-03-11, 2026-03-11T12:00+01:00.",
)


class Guide(click.Group):
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


@click.group(cls=Guide, context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
@click.version_option(package_name="twosource")
def commands() -> None:
    """One sourced record of what many reports say happened.

    Who said it, when, on how many independent origins, and where the reports disagree. STORY is an
    id, the beginning of one, or a number of the stories listing; by default the largest story.
    """

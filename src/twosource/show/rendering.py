"""A record in the form that was asked for."""

from __future__ import annotations

from io import StringIO
from typing import TYPE_CHECKING

from twosource.errors import WrongUse

if TYPE_CHECKING:
    from rich.console import Console

    from twosource.model import Record

FORMS = ("json", "csv", "md", "html", "terminal")


def text(record: Record, form: str, story: str | None = None) -> str:
    """Return ``record`` as JSON or CSV, or the brief of one of its stories as Markdown, HTML or plain text.

    Raises:
        WrongUse: there is no such form, or a brief is asked for and there is no such story.
    """
    if form == "json":
        from twosource.show.export import to_text  # noqa: PLC0415 - each form loads what it needs

        return to_text(record)
    if form == "csv":
        from twosource.show.sheet import to_text as to_sheet  # noqa: PLC0415 - ditto

        return to_sheet(record)
    if form not in FORMS:
        raise WrongUse(f"there is no form {form!r}; there are {', '.join(FORMS)}")
    return _brief(record, form, story)


def _brief(record: Record, form: str, story: str | None) -> str:
    from twosource.show.atlas import chart  # noqa: PLC0415 - each form loads what it needs
    from twosource.show.brief import compose  # noqa: PLC0415 - ditto
    from twosource.show.render import markdown, page  # noqa: PLC0415 - ditto

    if form == "terminal":
        from rich.console import Console  # noqa: PLC0415 - ditto

        console = Console(width=100, force_terminal=False, record=True, file=StringIO(), highlight=False)
        terminal(record, console, "RECORD", story)
        return console.export_text()
    if form == "md":
        return markdown.render(compose(record, story), chart(record))
    return page.render(compose(record, story), chart(record))


def terminal(record: Record, console: Console, path: str, story: str | None = None) -> None:
    """Print the brief of a story on ``console``. ``path`` is the record to name in what to try next."""
    from twosource.show.brief import compose  # noqa: PLC0415 - each form loads what it needs
    from twosource.show.render import terminal as look  # noqa: PLC0415 - ditto

    look.render(compose(record, story), console, path)

"""A record in the form that was asked for."""

from __future__ import annotations

from io import StringIO
from typing import TYPE_CHECKING

from rich.console import Console

from twosource.errors import WrongUse
from twosource.show import export, sheet
from twosource.show.atlas import chart
from twosource.show.brief import compose
from twosource.show.render import markdown, page
from twosource.show.render import terminal as look

if TYPE_CHECKING:
    from twosource.model import Record

FORMS = ("json", "csv", "md", "html", "terminal")


def text(record: Record, form: str, story: str | None = None, *, everything: bool = False) -> str:
    """Return ``record`` as JSON or CSV, or the brief of one of its stories as Markdown, HTML or plain text.

    A brief in Markdown or plain text shows its first claims, and all where ``everything`` is asked for;
    a page holds all, those beyond the first folded.

    Raises:
        WrongUse: there is no such form, or a brief is asked for and there is no such story.
    """
    if form not in FORMS:
        raise WrongUse(f"there is no form {form!r}; there are {', '.join(FORMS)}")
    if form in {"json", "csv"}:
        return export.to_text(record) if form == "json" else sheet.to_text(record)
    if form == "terminal":
        return unstyled(record, 100, "RECORD", story, everything=everything)
    brief, atlas = compose(record, story), chart(record)
    return (
        page.render(brief, atlas) if form == "html" else markdown.render(brief, atlas, everything=everything)
    )


_PLAIN_MARKS = str.maketrans({"\u2500": "-", "\u00b7": "-"})


def unstyled(
    record: Record,
    width: int,
    path: str,
    story: str | None = None,
    *,
    encoding: str = "utf-8",
    everything: bool = False,
) -> str:
    """Return the brief of a story as a terminal shows it, in ``width`` columns, without styles.

    What a style would tell is told by brackets and words; no line ends in blanks. Rules and dots
    between facts are of ASCII where ``encoding`` is none of Unicode.
    """
    file = StringIO()
    console = Console(width=width, color_system=None, file=file, highlight=False)
    terminal(record, console, path, story, everything=everything)
    text = "".join(f"{line.rstrip()}\n" for line in file.getvalue().split("\n")).rstrip("\n") + "\n"
    return text if encoding.lower().startswith("utf") else text.translate(_PLAIN_MARKS)


def terminal(
    record: Record, console: Console, path: str, story: str | None = None, *, everything: bool = False
) -> None:
    """Print the brief of a story on ``console``. ``path`` is the record to name in what to try next."""
    look.render(compose(record, story), console, path, everything=everything)

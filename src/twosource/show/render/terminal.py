"""A brief in a terminal, in as many columns as there are."""

from __future__ import annotations

import re
import shlex
from dataclasses import replace
from typing import TYPE_CHECKING

from rich import box
from rich.console import Group
from rich.padding import Padding
from rich.rule import Rule
from rich.table import Table as Grid
from rich.text import Text

from twosource.show import phrases
from twosource.show.brief.blocks import BREAK, Run, joined
from twosource.show.printing import clean, escaped

if TYPE_CHECKING:
    from collections.abc import Callable

    from rich.console import Console, RenderableType

    from twosource.show.brief.blocks import Brief, ClaimBlock, Line, Table

FULL_TABLE = 88
"""From so many columns on a table keeps its columns; below, its cells stand under one another."""

_GAP = Run(text="  ")
_INDENTED = (0, 0, 0, 2)

_RATIO = {"Claim": 1, "Reason": 3}
"""The shares of a table's width by its heads; the others have 2."""

_BEFORE = re.compile(r"^(\s*)(.*?)(\s*[(\"'\u201c\u2018]*)$", re.DOTALL)
_AFTER = re.compile(r"^([^\w\s]*\s*)(.*?)(\s*)$", re.DOTALL)
"""The rest of a sentence: marks that touch the cited words, or blanks, stay outside the brackets."""

_STYLE = {
    "against": "bold red",
    "hedge": "bold yellow",
    "unsure": "bold magenta",
    "plan": "bold green",
    "strong": "bold",
    "plain": "",
}


def render(brief: Brief, console: Console, record: str, *, everything: bool = False) -> None:
    """Print ``brief`` on ``console``; ``record`` is the path to name in what to try next.

    Claims beyond the first, the sentences around their words, and who tells which claim are printed
    where ``everything`` is asked for.
    """
    then = f" --as-of {shlex.quote(brief.as_of)}" if brief.as_of else ""
    console.print(_text(brief.title, "bold"))
    console.print(_text(joined(brief.ladder, BREAK), ""))
    console.print(_text(brief.meta, "dim"))
    console.print(phrases.CREED, style="italic", highlight=False, markup=False)
    console.print(phrases.USUAL_GRADE, style="dim", highlight=False, markup=False)
    console.print(Rule(style="dim"))
    _claims(console, phrases.SAID, brief.claims, everything=everything)
    if everything:
        _claims(console, phrases.ALSO_SAID, brief.folded, everything=True)
    elif brief.folded:
        number, noun = phrases.counted(len(brief.folded), "claims").split()
        more = f"{number} {phrases.MORE} {noun}"
        _say(console, f"  and {more}: twosource brief {record} {brief.story} {phrases.ALL}{then}")
    _tables(console, brief, everything=everything)
    _say(console, "")
    name = brief.claims[0].name if brief.claims else brief.story
    _say(console, f"More: twosource explain {record} {name} --story {brief.story}{then}")
    if brief.citations:
        _say(console, f"      twosource explain {record} 1 --story {brief.story}{then} (what [1] cites)")
    _say(console, f"      twosource brief {record} {brief.story} --format html -o brief.html{then}")


def _tables(console: Console, brief: Brief, *, everything: bool) -> None:
    """Print what stands below the claims, each part under its heading."""
    parts: list[tuple[str, Table, Callable[[Table, int], RenderableType]]] = [
        (phrases.DISAGREE, brief.disagreements, _disagreements),
        (phrases.COUNTS, brief.counts, _table),
        (phrases.HAPPENED, brief.happened, _dates),
        (phrases.PLANNED, brief.planned, _dates),
        (phrases.TRACED, brief.traced, _traced),
        (phrases.READ, brief.read, _read),
        (phrases.VERSIONS, brief.versions, _table),
        (phrases.RULED, brief.ruled, _table),
        (phrases.DROPPED, brief.dropped, _table),
    ]
    if everything:
        parts.insert(4, (phrases.BY_REPORT, brief.by_report, _table))
    for title, table, look in parts:
        shown = table.whole() if everything else table
        if shown.rows or shown.empty:
            _head(console, title)
            console.print(look(shown, console.width) if shown.rows else Text(clean(shown.empty)))


def _say(console: Console, text: str) -> None:
    console.print(escaped(text), style="dim", highlight=False, markup=False)


def _head(console: Console, title: str) -> None:
    console.print()
    console.print(title.upper(), style="bold", highlight=False, markup=False)


def _claims(console: Console, title: str, blocks: tuple[ClaimBlock, ...], *, everything: bool) -> None:
    if blocks:
        _head(console, title)
    for block in blocks:
        console.print(_claim(block, styled=console.color_system is not None, everything=everything))


def _claim(block: ClaimBlock, *, styled: bool, everything: bool) -> RenderableType:
    """Return a claim: its name in a column of its own, its words and facts beside it.

    A claim that one statement makes says in which report; its words stand above already.
    """
    grid = Grid.grid(padding=(0, 1))
    grid.add_column(width=4, no_wrap=True, style="dim")
    grid.add_column(ratio=1)
    grid.add_row(block.name, _text(block.lead, "", mark="bold"))
    for fact in block.facts:
        grid.add_row("", _text(fact, ""))
    if not everything or len(block.told) == 1:
        grid.add_row("", _text(block.where, "dim"))
    if not block.usual:
        grid.add_row("", _text(block.graded, "dim"))
    if not everything or len(block.told) == 1:
        return grid
    for told in block.told:
        grid.add_row("", _text(told.head, "dim"))
        quote = told.quote if styled else _bracketed(told.quote)
        grid.add_row("", Padding(_text(quote, "dim", mark="not dim"), _INDENTED))
    return grid


def _bracketed(quote: Line) -> Line:
    """Return a sentence with what stands around the cited words in brackets: where there are no styles."""
    mark = next(place for place, run in enumerate(quote) if run.role == "mark")
    return tuple(
        replace(run, text=(_BEFORE if place < mark else _AFTER).sub(r"\1[\2]\3", run.text))
        if run.role == "span" and any(char.isalnum() for char in run.text)
        else run
        for place, run in enumerate(quote)
    )


def _disagreements(table: Table, _: int) -> RenderableType:
    """Return each disagreement under a line with its field, kind and note; its values beneath."""
    lines: list[RenderableType] = []
    last: tuple[Line, ...] = ()
    for row in table.rows:
        what, value, bounds, who, when, kind, note = row
        if (what, kind) != last or note:
            last = (what, kind)
            lines.append(_text((*what, _GAP, *kind, _GAP, *_uncited(note)), ""))
        alone = sum(run.role == "cite" for run in value) == 1
        rest = [_uncited(bounds), *(_uncited(cell) if alone else cell for cell in (who, when))]
        if _words_of(bounds) == _words_of(value):
            del rest[0]
        lines.append(Padding(_text(joined((cell for cell in (value, *rest) if cell), BREAK), ""), _INDENTED))
    return Group(*lines)


def _uncited(line: Line) -> Line:
    """Return a line without its citations: they stand beside it already."""
    found = [run for run in line if run.role != "cite"]
    while found and not found[-1].text.strip():
        found.pop()
    return tuple(found)


def _words_of(line: Line) -> str:
    return "".join(run.text for run in _uncited(line)).strip()


def _dates(table: Table, _: int) -> RenderableType:
    """Return a line for each date: the day, then what is said of it. Who says it stands with the claim."""
    grid = Grid.grid(padding=(0, 1))
    grid.add_column(max_width=24)
    grid.add_column(ratio=1)
    for day, _words, what, _who in table.rows:
        grid.add_row(_text(_uncited(day), ""), _text(what, ""))
    return grid


def _traced(table: Table, _: int) -> RenderableType:
    """Return a line for each origin with the reports that carry its words."""
    return Group(*(_text((*origin, _GAP, *reports), "") for origin, reports in table.rows))


def _read(table: Table, _: int) -> RenderableType:
    """Return what was read: each report in a line, its address and what was set aside beneath.

    The digests are cut to 12 digits: a terminal has no room for 64.
    """
    grid = Grid.grid(padding=(0, 1))
    grid.add_column(width=4, no_wrap=True, style="dim")
    grid.add_column(ratio=1, overflow="fold")
    for name, file, teller, day, digest, aside in table.rows:
        short = tuple(replace(run, text=run.text[:12]) for run in digest)
        grid.add_row(_text(name, ""), _text(joined((teller, day, file, short), BREAK), ""))
        if address := next((run.link for run in teller if run.link), ""):
            grid.add_row("", _text((Run(text=address),), "dim"))
        if _words_of(aside) != phrases.NONE_SET_ASIDE:
            grid.add_row("", _text((Run(text=f"{phrases.SET_ASIDE}: "), *aside), "dim"))
    return grid


def _table(table: Table, width: int) -> RenderableType:
    return _wide(table) if width >= FULL_TABLE else _narrow(table)


def _wide(table: Table) -> Grid:
    grid = Grid(box=box.SIMPLE, padding=(0, 1), show_edge=False, pad_edge=False, expand=True)
    for head in table.heads:
        grid.add_column(clean(head), overflow="fold", ratio=_RATIO.get(head, 2))
    for row in table.rows:
        grid.add_row(*(_text(cell, "") for cell in row))
    return grid


def _narrow(table: Table) -> Grid:
    grid = Grid.grid(padding=(0, 1))
    grid.add_column(style="dim")
    grid.add_column(ratio=1, overflow="fold")
    for row in table.rows:
        for head, cell in zip(table.heads, row, strict=True):
            if cell:
                grid.add_row(clean(head), _text(cell, ""))
        grid.add_row("", "")
    return grid


def _text(line: Line, style: str, *, mark: str = "bold") -> Text:
    """Return a line as styled text; nothing in it is read as markup."""
    text = Text(style=style)
    for run in line:
        link = f" link {run.link}" if run.link else ""
        text.append(_words(run), style=f"{_style(run, mark)}{link}".strip())
    return text


def _words(run: Run) -> str:
    text = clean(run.text)
    if run.role == "cite":
        return f"[{text}]"
    return text.upper() if run.role == "label" and run.tone != "plain" else text


def _style(run: Run, mark: str) -> str:
    if run.role == "mark":
        return mark
    return "dim cyan" if run.role == "cite" else _STYLE[run.tone]

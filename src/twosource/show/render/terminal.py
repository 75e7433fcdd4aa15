"""A brief in a terminal, in as many columns as there are."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import takewhile
from typing import TYPE_CHECKING

from twosource.show import phrases
from twosource.show.brief.blocks import BREAK, Run
from twosource.show.printing import clean, escaped

if TYPE_CHECKING:
    from rich.console import Console, RenderableType
    from rich.table import Table as Grid
    from rich.text import Text

    from twosource.show.brief.blocks import Brief, ClaimBlock, Line, Table, Told

FULL_TABLE = 88
"""From so many columns on a table keeps its columns; below, its cells stand under one another."""

LONE = 12
"""Claims told by one report that a terminal lists, at most; the other renderings list them all."""

TOLD = 4
"""Statements of one claim that a terminal quotes, at most."""

_RATIO = {"What": 5, "Who said it": 3, "Report": 1, "Reported in": 3, "Origin": 2, "Claim": 1, "Reason": 3}
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


def render(brief: Brief, console: Console, record: str) -> None:
    """Print ``brief`` on ``console``; ``record`` is the path to name in what to try next."""
    from rich.rule import Rule  # noqa: PLC0415 - only a terminal pays for it

    console.print(_text(brief.title, "bold"))
    console.print(_join(brief.ladder))
    console.print(_text(brief.meta, "dim"))
    console.print(phrases.CREED, style="italic", highlight=False, markup=False)
    console.print(Rule(style="dim"))
    _claims(console, phrases.SAID, brief.claims)
    _claims(console, phrases.ALSO_SAID, tuple(map(_brief_facts, brief.lone[:LONE])))
    if len(brief.lone) > LONE:
        more = len(brief.lone) - LONE
        _say(console, f"  and {more} more: twosource claims {record} {brief.story}")
    for title, table in (
        (phrases.DISAGREE, brief.disagreements),
        (phrases.HAPPENED, _of_claims(brief.happened, brief)),
        (phrases.PLANNED, brief.planned),
        (phrases.TRACED, brief.traced),
        (phrases.BY_REPORT, brief.by_report),
        (phrases.READ, _short(brief.read)),
        (phrases.DROPPED, brief.dropped),
    ):
        if table.rows or table.empty:
            _head(console, title)
            console.print(
                _disagreements(table) if title == phrases.DISAGREE else _table(table, console.width)
            )
    _say(console, "")
    name = brief.claims[0].name if brief.claims else brief.story
    _say(console, f"More: twosource explain {record} {name} --story {brief.story}")
    if brief.citations:
        last = brief.citations[-1].number
        _say(console, f"      twosource explain {record} {last} --story {brief.story} (what [{last}] cites)")
    _say(console, f"      twosource brief {record} {brief.story} --format html -o brief.html")


def _say(console: Console, text: str) -> None:
    console.print(escaped(text), style="dim", highlight=False, markup=False)


def _head(console: Console, title: str) -> None:
    console.print()
    console.print(title.upper(), style="bold", highlight=False, markup=False)


def _claims(console: Console, title: str, blocks: tuple[ClaimBlock, ...]) -> None:
    if blocks:
        _head(console, title)
    for block in blocks:
        console.print(_claim(block, styled=console.color_system is not None))


def _brief_facts(block: ClaimBlock) -> ClaimBlock:
    """Return the block of a claim of one report without its counts: the heading says that it is one."""
    return replace(block, facts=block.facts[:-1])


def _claim(block: ClaimBlock, *, styled: bool) -> RenderableType:
    """Return a claim: its name in a column of its own, its words and facts beside it.

    A claim that one statement makes says in which report; its words stand above already.
    """
    from rich.table import Table as Grid  # noqa: PLC0415 - only a terminal pays for it

    grid = Grid.grid(padding=(0, 1))
    grid.add_column(width=4, no_wrap=True, style="dim")
    grid.add_column(ratio=1)
    grid.add_row(block.name, _text(block.lead, "", mark="bold"))
    for fact in block.facts:
        grid.add_row("", _text(fact, ""))
    for told in _spread(block.told):
        alone = len(block.told) == 1
        grid.add_row("", _text(_teller(told.head) if alone else told.head, "dim"))
        if not alone:
            quote = told.quote if styled else _bracketed(told.quote)
            grid.add_row("", _indented(_text(quote, "dim", mark="not dim")))
    if len(block.told) > TOLD:
        more = len(block.told) - TOLD
        grid.add_row("", f"and {more} more {'statement' if more == 1 else 'statements'}", style="dim")
    return grid


def _teller(head: Line) -> Line:
    """Return the report alone: whose words they are stands beside the count of origins."""
    return tuple(takewhile(lambda run: run != BREAK, head))


def _bracketed(quote: Line) -> Line:
    """Return a sentence with what stands around the cited words in brackets: where there are no styles."""
    mark = next(place for place, run in enumerate(quote) if run.role == "mark")
    return tuple(
        replace(run, text=(_BEFORE if place < mark else _AFTER).sub(r"\1[\2]\3", run.text))
        if _worded(run)
        else run
        for place, run in enumerate(quote)
    )


def _worded(run: Run) -> bool:
    return run.role == "span" and any(char.isalnum() for char in run.text)


def _spread(told: tuple[Told, ...]) -> tuple[Told, ...]:
    """Return at most :data:`TOLD` statements in their order, of as many reports as there can be."""
    reports = [one.head[0].text for one in told]
    again = [report in reports[:place] for place, report in enumerate(reports)]
    chosen = sorted(range(len(told)), key=lambda place: (again[place], place))[:TOLD]
    return tuple(told[place] for place in sorted(chosen))


def _indented(text: RenderableType) -> RenderableType:
    from rich.padding import Padding  # noqa: PLC0415 - only a terminal pays for it

    return Padding(text, (0, 0, 0, 2))


def _disagreements(table: Table) -> RenderableType:
    """Return each disagreement under a line with its field, kind and note; its values beneath."""
    from rich.table import Table as Grid  # noqa: PLC0415 - only a terminal pays for it

    if not table.rows:
        return _text((), "", plain=table.empty)
    outer = Grid.grid()
    outer.add_column()
    last: tuple[Line, ...] = ()
    for row in table.rows:
        what, value, bounds, who, when, kind, note = row
        if (what, kind) != last or note:
            last = (what, kind)
            gap = (Run(text="  "),)
            outer.add_row(_text((*what, *gap, *kind, *gap, *note), ""))
        grid = Grid.grid(padding=(0, 1), expand=True)
        for ratio in (5, 2, 4, 3):
            grid.add_column(ratio=ratio, overflow="fold")
        grid.add_row(*(_text(cell, "") for cell in (value, bounds, who, when)))
        outer.add_row(_indented(grid))
    return outer


def _of_claims(table: Table, brief: Brief) -> Table:
    """Return the dates of the claims shown in full: the rest is in the ``timeline`` listing."""
    names = {block.name for block in brief.claims}
    rows = tuple(row for row in table.rows if row[2][0].text in names)
    return replace(table, rows=rows)


def _short(table: Table) -> Table:
    """Return what was read with the digests cut to 12 digits: a terminal has no room for 64."""
    digest = phrases.READ_HEADS.index("SHA-256")
    rows = tuple(
        (*row[:digest], tuple(replace(run, text=run.text[:12]) for run in row[digest]), *row[digest + 1 :])
        for row in table.rows
    )
    return replace(table, rows=rows)


def _table(table: Table, width: int) -> RenderableType:
    if not table.rows:
        return _text((), "", plain=table.empty)
    return _wide(table) if width >= FULL_TABLE else _narrow(table)


def _wide(table: Table) -> Grid:
    from rich import box  # noqa: PLC0415 - only a terminal pays for it
    from rich.table import Table as Grid  # noqa: PLC0415 - ditto

    grid = Grid(box=box.SIMPLE, padding=(0, 1), show_edge=False, pad_edge=False, expand=True)
    for head in table.heads:
        grid.add_column(clean(head), overflow="fold", ratio=_RATIO.get(head, 2))
    for row in table.rows:
        grid.add_row(*(_text(cell, "") for cell in row))
    return grid


def _narrow(table: Table) -> Grid:
    from rich.table import Table as Grid  # noqa: PLC0415 - only a terminal pays for it

    grid = Grid.grid(padding=(0, 1))
    grid.add_column(style="dim")
    grid.add_column(ratio=1, overflow="fold")
    for row in table.rows:
        for head, cell in zip(table.heads, row, strict=True):
            if cell:
                grid.add_row(clean(head), _text(cell, ""))
        grid.add_row("", "")
    return grid


def _join(lines: tuple[Line, ...]) -> Text:
    from rich.text import Text  # noqa: PLC0415 - only a terminal pays for it

    return Text(" · ").join(_text(line, "") for line in lines)


def _text(line: Line, style: str, *, mark: str = "bold", plain: str = "") -> Text:
    """Return a line as styled text; nothing in it is read as markup."""
    from rich.text import Text  # noqa: PLC0415 - only a terminal pays for it

    text = Text(clean(plain), style=style)
    for run in line:
        text.append(_words(run), style=_style(run, mark))
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

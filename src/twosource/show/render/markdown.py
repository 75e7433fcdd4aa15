"""A brief in Markdown: headings, lists, tables and footnotes, as GitHub and Pandoc read them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from twosource.show import phrases
from twosource.show.forms import plain

if TYPE_CHECKING:
    from twosource.show.atlas import Atlas
    from twosource.show.brief.blocks import Brief, ClaimBlock, Line, Run, Table

SPECIAL = frozenset("\\`*_{}[]<>#|~&$!")
"""Characters that Markdown may take for a mark of its own: each is escaped wherever it stands."""

_OPENING = re.compile(r"^(\d+(?=[.)](?:\s|$))|(?=[-+=]))")


def escape(text: str) -> str:
    """Return ``text`` so that Markdown shows it as it is."""
    shown = "".join("\\" + char if char in SPECIAL else char for char in text)
    return _OPENING.sub(r"\1\\", shown)


def render(brief: Brief, atlas: Atlas) -> str:
    """Return ``brief`` as Markdown text that ends with a line end."""
    parts = [
        f"<!-- twosource brief 1 {brief.story} -->",
        f"# {_line(brief.title)}",
        _line(brief.meta),
        escape(phrases.CREED),
        " · ".join(_line(line) for line in brief.ladder),
        _section(phrases.SAID, *(_claim(one) for one in brief.claims)),
        _section(phrases.ALSO_SAID, *(_claim(one) for one in brief.lone)) if brief.lone else "",
        _section(phrases.DISAGREE, _table(brief.disagreements)),
        _section(phrases.HAPPENED, _table(brief.happened)),
        _section(phrases.PLANNED, _table(brief.planned)) if brief.planned.rows else "",
        _section(phrases.TRACED, _table(brief.traced), _left_out(brief)),
        _section(phrases.BY_REPORT, _table(brief.by_report)) if brief.by_report.rows else "",
        _section(phrases.READ, _table(brief.read)),
        _section(phrases.DROPPED, _table(brief.dropped)),
        "\n".join(_footnotes(brief, atlas)),
    ]
    return "\n\n".join(part for part in parts if part) + "\n"


def _section(title: str, *parts: str) -> str:
    return "\n\n".join([f"## {title}", *(part for part in parts if part)])


def _claim(block: ClaimBlock) -> str:
    parts = [
        f"### {block.name} `{block.id}`",
        f"> {_line(block.lead)}",
        "\n".join(f"- {_line(line)}" for line in block.facts),
    ]
    if block.told:
        parts.append(phrases.TOLD_AS)
        parts.append("\n".join(f"- {_line(one.head)}\n  > {_line(one.quote)}" for one in block.told))
    return "\n\n".join(parts)


def _table(table: Table) -> str:
    if not table.rows:
        return table.empty
    heads = f"| {' | '.join(escape(head) for head in table.heads)} |"
    rule = f"|{' --- |' * len(table.heads)}"
    rows = [f"| {' | '.join(_line(cell) for cell in row)} |" for row in table.rows]
    return "\n".join([heads, rule, *rows])


def _left_out(brief: Brief) -> str:
    return f"{brief.graph.left_out} {phrases.TRACED_MORE}" if brief.graph.left_out else ""


def _footnotes(brief: Brief, atlas: Atlas) -> list[str]:
    """Return the place and the words of each citation."""
    notes: list[str] = []
    for one in brief.citations:
        words = plain(atlas.reports[one.report].text[one.start : one.end])
        where = (
            f"r{brief.reports.index(one.report) + 1}, {phrases.CHARACTERS} {one.start} {phrases.TO} {one.end}"
        )
        notes.append(f"[^{one.number}]: {where}: **{escape(words)}**")
    return notes


def _line(line: Line) -> str:
    return "".join(_run(run) for run in line).strip()


def _run(run: Run) -> str:
    if run.role == "cite":
        return f"[^{run.text}]"
    if run.role == "key":
        return f"`{run.text}`"
    if run.role in {"mark", "label"} or run.tone == "strong":
        return f"**{escape(run.text)}**"
    return escape(run.text)

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

_CITED = re.compile(r"\[\^(\d+)\]")
"""A citation: that of a text has a backslash before each bracket."""

_OPENING = re.compile(r"^(\d+(?=[.)](?:\s|$))|(?=[-+=]))")


def escape(text: str) -> str:
    """Return ``text`` so that Markdown shows it as it is."""
    shown = "".join("\\" + char if char in SPECIAL else char for char in text)
    return _OPENING.sub(r"\1\\", shown)


def render(brief: Brief, atlas: Atlas, *, everything: bool = False) -> str:
    """Return ``brief`` as Markdown text that ends with a line end.

    Claims beyond the first, the sentences around their words, and who tells which claim are printed
    where ``everything`` is asked for. The footnotes hold the words of each place that is cited.
    """
    parts = [
        f"<!-- twosource brief 1 {brief.story}{' all' if everything else ''}{_as_of(brief)} -->",
        f"# {_line(brief.title)}",
        _line(brief.meta),
        escape(phrases.CREED),
        escape(phrases.USUAL_GRADE),
        " · ".join(_line(line) for line in brief.ladder),
        _section(phrases.SAID, *(_claim(one, everything=everything) for one in brief.claims)),
        _folded(brief, everything=everything),
        _section(phrases.DISAGREE, _table(brief.disagreements, everything=everything)),
        _counts(brief, everything=everything),
        _section(phrases.HAPPENED, _table(brief.happened, everything=everything)),
        _planned(brief, everything=everything),
        _section(phrases.TRACED, _table(brief.traced), _left_out(brief)),
        _section(phrases.BY_REPORT, _table(brief.by_report)) if everything and brief.by_report.rows else "",
        _section(phrases.READ, _table(brief.read)),
        _section(phrases.VERSIONS, _table(brief.versions)) if brief.versions.rows else "",
        _section(phrases.RULED, _table(brief.ruled)) if brief.ruled.rows else "",
        _section(phrases.DROPPED, _table(brief.dropped)),
    ]
    body = "\n\n".join(part for part in parts if part)
    cited = frozenset(_CITED.findall(body))
    notes = [note for number, note in _footnotes(brief, atlas) if number in cited]
    return f"{body}\n\n{chr(10).join(notes)}\n" if notes else f"{body}\n"


def _as_of(brief: Brief) -> str:
    return f" {phrases.AS_OF} {brief.as_of}" if brief.as_of else ""


def _folded(brief: Brief, *, everything: bool) -> str:
    """Return the claims that are folded, or how many there are and how they are shown."""
    if not brief.folded:
        return ""
    if everything:
        return _section(phrases.ALSO_SAID, *(_claim(one, everything=True) for one in brief.folded))
    number = phrases.counted(len(brief.folded), "claims")
    return _section(phrases.ALSO_SAID, f"{number}, {phrases.SHOWN_WITH} {phrases.ALL}")


def _counts(brief: Brief, *, everything: bool) -> str:
    table = brief.counts.whole() if everything else brief.counts
    return _section(phrases.COUNTS, _table(table)) if table.rows else ""


def _planned(brief: Brief, *, everything: bool) -> str:
    table = brief.planned.whole() if everything else brief.planned
    return _section(phrases.PLANNED, _table(table)) if table.rows else ""


def _section(title: str, *parts: str) -> str:
    return "\n\n".join([f"## {title}", *(part for part in parts if part)])


def _claim(block: ClaimBlock, *, everything: bool) -> str:
    shown = () if block.usual else (block.graded,)
    parts = [
        f"### {block.name} `{block.id}`",
        f"> {_line(block.lead)}",
        "\n".join(f"- {_line(line)}" for line in (*block.facts, block.where, *shown) if line),
    ]
    if block.told and everything:
        parts.append(phrases.TOLD_AS)
        parts.append("\n".join(f"- {_line(one.head)}\n  > {_line(one.quote)}" for one in block.told))
    return "\n\n".join(parts)


def _table(table: Table, *, everything: bool = False) -> str:
    table = table.whole() if everything else table
    if not table.rows:
        return table.empty
    heads = f"| {' | '.join(escape(head) for head in table.heads)} |"
    rule = f"|{' --- |' * len(table.heads)}"
    rows = [f"| {' | '.join(_line(cell) for cell in row)} |" for row in table.rows]
    return "\n".join([heads, rule, *rows])


def _left_out(brief: Brief) -> str:
    return f"{brief.graph.left_out} {phrases.TRACED_MORE}" if brief.graph.left_out else ""


def _footnotes(brief: Brief, atlas: Atlas) -> list[tuple[str, str]]:
    """Return the number of each citation with its place and its words."""
    notes: list[tuple[str, str]] = []
    for one in brief.citations:
        words = plain(atlas.reports[one.report].text[one.start : one.end])
        where = (
            f"r{brief.reports.index(one.report) + 1}, {phrases.CHARACTERS} {one.start} {phrases.TO} {one.end}"
        )
        notes.append((str(one.number), f"[^{one.number}]: {where}: **{escape(words)}**"))
    return notes


def _line(line: Line) -> str:
    return "".join(_run(run) for run in line).strip()


def _run(run: Run) -> str:
    if run.role == "cite":
        return f"[^{run.text}]"
    if run.role == "key":
        return f"`{run.text}`"
    words = f"[{escape(run.text)}](<{run.link}>)" if run.link else escape(run.text)
    return f"**{words}**" if run.role in {"mark", "label"} or run.tone == "strong" else words

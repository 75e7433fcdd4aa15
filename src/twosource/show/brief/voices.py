"""Who says a statement, and how sure: the words that go with it wherever it is printed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from twosource.show import phrases
from twosource.show.brief.blocks import BLANK, Line, Run
from twosource.show.forms import address, dated, labelled, outlet, plain, published

if TYPE_CHECKING:
    from twosource.model import Attribution, Report, Statement
    from twosource.show.atlas import Atlas


def certainty(statement: Statement) -> Run:
    """Return how sure the statement is said to be, in words."""
    return Run(
        text=phrases.CERTAINTY[statement.certainty], role="label", tone=phrases.TONE[statement.certainty]
    )


def hedge(statement: Statement) -> Line:
    """Return the words that must stand beside a statement that is not said as fact; else nothing."""
    return () if statement.certainty == "asserted" else (BLANK, certainty(statement))


def name(link: Attribution, text: str) -> str:
    """Return the words for a speaker as the report has them, and the name where they hold none."""
    words = plain(text[link.start : link.end])
    if link.name_start is None or link.name_end is None:
        return words
    resolved = plain(text[link.name_start : link.name_end])
    return words if resolved.lower() in words.lower() else f"{words} ({resolved})"


def voice(statement: Statement, atlas: Atlas) -> Line:
    """Return ``said by X (2024-01-09), as told by Y``, or that the outlet does not say how it knows."""
    report = atlas.reports[statement.report]
    links = [(name(link, report.text), link) for link in statement.attribution if link.end > link.start]
    if not links:
        words = outlet(report) if report.outlet else labelled(phrases.THE_OUTLET, report)
        return (Run(text=words, role="form"), Run(text=f" {_knows(statement, report, atlas)}"))
    runs: list[Run] = []
    last = ""
    for words, link in reversed(links):
        if words.lower() == last:  # nobody tells what he said himself
            continue
        lead = f", {phrases.VIA} " if runs else f"{phrases.SAID_BY} "
        runs += [Run(text=lead), Run(text=words, role="span"), *_day_of(link)]
        last = words.lower()
    return tuple(runs)


def said(statement: Statement, atlas: Atlas) -> str:
    """Return the words of :func:`voice`."""
    return "".join(run.text for run in voice(statement, atlas))


def speaks(report: Report, atlas: Atlas) -> bool:
    """Say whether the outlet of a report is itself an origin: a ministry's own release."""
    return (report.outlet or "").lower() in atlas.speakers


def _knows(statement: Statement, report: Report, atlas: Atlas) -> str:
    """Return how the outlet knows what it says in its own voice."""
    if speaks(report, atlas):
        return phrases.OWN_WORDS
    return phrases.OWN_KNOWLEDGE if statement.first_hand else phrases.OWN_VOICE


def _day_of(link: Attribution) -> Line:
    day = dated(link.said)
    return (Run(text=" ("), Run(text=day, role="form"), Run(text=")")) if day else ()


def as_of(statement: Statement, atlas: Atlas) -> Line:
    """Return ``said 2024-01-09``, or when the report was published where the saying is not dated."""
    for link in reversed(statement.attribution):
        if day := dated(link.said):
            return (Run(text=f"{phrases.SAID_ON} "), Run(text=day, role="form"))
    day = published(atlas.reports[statement.report])
    return (Run(text=f"{phrases.PUBLISHED_ON} "), Run(text=day, role="form"))


def linked(report: Report, tone: str = "plain") -> Run:
    """Return the name of the outlet of a report, with the report's address where it has one."""
    return Run(text=outlet(report), role="form", tone=tone, link=address(report))


def teller(statement: Statement, atlas: Atlas) -> Line:
    """Return the outlet in whose report the statement stands, and when that was published."""
    report = atlas.reports[statement.report]
    return (linked(report, "strong"), Run(text=", "), Run(text=published(report), role="form"))

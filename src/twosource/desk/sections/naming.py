"""How a report and a place are named wherever the page links to them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from twosource.show import phrases
from twosource.show.brief.blocks import Run
from twosource.show.forms import outlet, plain, published

if TYPE_CHECKING:
    from twosource.model import Report
    from twosource.show.brief.blocks import Line

AT_ONCE: Final = 5
"""Citations one behind the other that are shown: all of them stand on the page of the claim."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Head:
    """How a report is named: its outlet with what the report calls itself, when, and its title."""

    outlet: str
    when: str
    title: str
    withdrawn: bool


def head(report: Report, withdrawn: frozenset[str]) -> Head:
    """Return how ``report`` is named; ``withdrawn`` are the ids of those that were taken back."""
    return Head(
        outlet=outlet(report),
        when=published(report),
        title=plain(report.title or ""),
        withdrawn=report.id in withdrawn,
    )


def shortened(line: Line) -> Line:
    """Return a line with the first few of many citations, and how many more there are."""
    found: list[Run] = []
    row = 0
    for run in line:
        if run.role == "cite":
            row += 1
            if row > AT_ONCE:
                continue
        else:
            found += _and_more(row)
            row = 0
        found.append(run)
    return (*found, *_and_more(row))


def _and_more(row: int) -> list[Run]:
    return [Run(text=f" {phrases.AND} {row - AT_ONCE} {phrases.MORE}", role="count")] if row > AT_ONCE else []


def cut(text: str, longest: int) -> str:
    """Return ``text`` cut at a blank, with a sign for what is left out."""
    if len(text) <= longest:
        return text
    return (text[:longest].rpartition(" ")[0] or text[:longest]) + " …"

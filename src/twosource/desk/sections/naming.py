"""How a report and a place are named wherever the page links to them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from twosource.show.forms import outlet, plain, published

if TYPE_CHECKING:
    from twosource.model import Report
    from twosource.show.brief.blocks import Brief


@dataclass(frozen=True, slots=True, kw_only=True)
class Head:
    """How a report is named: its outlet with what the report calls itself, when, and its title."""

    outlet: str
    when: str
    title: str
    withdrawn: bool


def head(report: Report) -> Head:
    """Return how ``report`` is named."""
    return Head(
        outlet=outlet(report),
        when=published(report),
        title=plain(report.title or ""),
        withdrawn=report.withdrawn,
    )


def numbers(brief: Brief) -> dict[tuple[str, int, int], int]:
    """Return the number of each citation of ``brief`` by its report and its characters."""
    return {(one.report, one.start, one.end): one.number for one in brief.citations}

"""Clean: mark what every line of a report is, and find the items in it. Nothing is deleted."""

from __future__ import annotations

from typing import TYPE_CHECKING

from twosource.clean.bounds import noted
from twosource.clean.foreign import as_one
from twosource.clean.page import make_page
from twosource.model import LIMITS

if TYPE_CHECKING:
    from twosource.model import Limits, Page, Report

__all__ = ["clean"]


def clean(report: Report, limits: Limits = LIMITS) -> Page:
    """Return ``report`` with every line marked as one zone, and its items.

    Zones are sorted, do not overlap and leave out white space alone. ``Item.spans`` are paragraphs in
    text order. A report without prose has a page with zones and no items; one that is not understood, in
    another language than English or no article, is one item. Of a digest with more than
    ``limits.entries`` the first are items, and the rest is marked alone; a note of the report tells it, and
    one that paragraphs are longer than ``limits.paragraph``. Raises nothing.
    """
    page = make_page(report, limits)
    return noted(as_one(page, report.unread) if report.unread else page)

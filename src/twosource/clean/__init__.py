"""Clean: mark what every line of a report is, and find the items in it. Nothing is deleted."""

from __future__ import annotations

from typing import TYPE_CHECKING

from twosource.clean.foreign import as_one
from twosource.clean.left_out import noted
from twosource.clean.page import make_page
from twosource.clean.page_lines import line_labels
from twosource.model import ENGLISH

if TYPE_CHECKING:
    from twosource.model import Page, Report

__all__ = ["clean", "line_labels"]


def clean(report: Report) -> Page:
    """Return ``report`` with every line marked as one zone, and its items.

    Zones are sorted, do not overlap and leave out white space alone. ``Item.spans`` are paragraphs in
    text order. A report without prose has a page with zones and no items; one in another language than
    English is one item. Raises nothing.
    """
    page = make_page(report)
    return noted(page if report.language == ENGLISH else as_one(page))

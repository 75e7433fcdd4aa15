"""All stories of a record."""

from __future__ import annotations

from typing import TYPE_CHECKING

from twosource.desk import words
from twosource.desk.views import View
from twosource.show import listing

if TYPE_CHECKING:
    from twosource.desk.records import Reader
    from twosource.desk.views import Asked


def stories(reader: Reader, asked: Asked) -> View:  # noqa: ARG001 - every page is asked something
    """Return the list of all stories."""
    found = reader.summaries()
    return View(
        title=words.STORIES,
        template="stories.html.j2",
        values={"stories": found},
        twin=lambda: listing.stories_json(found),
    )

"""One story, in the order in which a desk reads."""

from __future__ import annotations

from typing import TYPE_CHECKING

from twosource.desk.views import View
from twosource.show import listing

if TYPE_CHECKING:
    from twosource.desk.records import Reader
    from twosource.desk.views import Asked


def story(reader: Reader, asked: Asked) -> View:
    """Return the page of a story. Raises UnknownId."""
    held = reader.story(asked.name)
    return View(
        title=listing.line_text(held.brief.title),
        template="story.html.j2",
        values={"brief": held.brief},
        twin=lambda: listing.claims_json(held.atlas.record, held.brief),
    )

"""What changed in a story since a moment."""

from __future__ import annotations

from typing import TYPE_CHECKING

from twosource.desk import words
from twosource.desk.views import View
from twosource.errors import WrongUse
from twosource.model import moment_of
from twosource.show import access, listing

if TYPE_CHECKING:
    from twosource.desk.records import Reader
    from twosource.desk.views import Asked


def changes(reader: Reader, asked: Asked) -> View:
    """Return what changed in the story ``asked.name`` since ``since``. Raises UnknownId, WrongUse."""
    since = asked.query.get("since", "")
    if not since:
        raise WrongUse("what changed is asked since a time: ?since=2026-03-11 or ?since=2026-03-11T12:00")
    found = access.changed(reader.path, asked.name, moment_of(since))
    return View(
        title=f"{words.CHANGED}: {found.title}",
        template="changes.html.j2",
        values={"found": found, "since": since},
        twin=lambda: listing.changes_json(found),
    )

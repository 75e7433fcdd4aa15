"""What users corrected, each with who, why and what became of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from twosource.desk import words
from twosource.desk.views import View
from twosource.show import corrections as told

if TYPE_CHECKING:
    from twosource.desk.records import Reader
    from twosource.desk.views import Asked


def corrections(reader: Reader, asked: Asked) -> View:  # noqa: ARG001 - every page is asked something
    """Return all corrections, the newest first."""
    found = reader.corrections()
    return View(
        title=words.CORRECTIONS,
        template="corrections.html.j2",
        values={"rows": told.rows(reversed(found))},
        twin=lambda: told.as_json(found),
    )

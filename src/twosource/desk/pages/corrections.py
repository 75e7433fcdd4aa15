"""What users corrected, each with who, why and what became of it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from twosource.desk import words
from twosource.desk.views import View
from twosource.show import corrected

if TYPE_CHECKING:
    from collections.abc import Mapping

    from twosource.desk.records import Reader
    from twosource.desk.views import Asked
    from twosource.model import Applied, UserCorrection

_PAGE: Final[Mapping[str, str]] = {"r": "report", "s": "story", "c": "claim", "o": "origin"}
"""The page of what a correction bears on, by the first letter of its id; the reasons of what has none."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """A correction in words: what it bears on with the pages of that, and what became of it."""

    id: str
    line: str
    bears_on: tuple[tuple[str, str], ...]
    outcome: tuple[str, ...]
    undone: bool


def corrections(reader: Reader, asked: Asked) -> View:  # noqa: ARG001 - every page is asked something
    """Return all corrections, the newest first."""
    found = reader.corrections()
    return View(
        title=words.CORRECTIONS,
        template="corrections.html.j2",
        values={"rows": [_row(one, outcomes) for one, outcomes in reversed(found)]},
        twin=lambda: [corrected.to_json(one, outcomes) for one, outcomes in found],
    )


def _row(one: UserCorrection, outcomes: tuple[Applied, ...]) -> Row:
    keys = sorted({key for each in outcomes if not each.not_applied for key in each.on if key[1:2] == "-"})
    first, *more = corrected.lines([(one, outcomes)])
    return Row(
        id=one.id,
        line=first.removeprefix(one.id).strip(),
        bears_on=tuple((_PAGE.get(key[0], "why"), key) for key in keys),
        outcome=tuple(line.strip() for line in more if not line.startswith(f"    {words.ON} ")),
        undone=one.undone is not None,
    )

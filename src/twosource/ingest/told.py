"""What every way of reading hands over: the text, the facts told about it, the marked layout."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from twosource.model import Fact, Note, Zone


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """The text of a report with its facts, best first for each name, and its zones.

    Facts are named ``title``, ``outlet``, ``author`` (one each), ``published`` (ISO 8601), ``url``,
    ``language`` (a code), or by the header line's own key.
    """

    text: str
    facts: tuple[Fact, ...] = ()
    layout: tuple[Zone, ...] = ()
    notes: tuple[Note, ...] = ()

    def first(self, name: str) -> str | None:
        """Return the value of the first fact of that name."""
        return next((fact.value for fact in self.facts if fact.name == name), None)

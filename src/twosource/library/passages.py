"""Characters of a report that show something, and why something is so."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from twosource.library import looks
from twosource.show.forms import plain

if TYPE_CHECKING:
    from twosource.library.things import Report


@dataclass(frozen=True, slots=True, repr=False)
class Passage:
    """Characters ``start`` to ``end`` of the text of a report: what a citation or a reason leads to."""

    report: Report
    start: int
    end: int

    @property
    def text(self) -> str:
        """The words, as the report has them."""
        return self.report.text[self.start : self.end]

    def __repr__(self) -> str:
        """Return where it stands and its first words."""
        return looks.short("Passage", f"{self.report.id}[{self.start}:{self.end}]", f'"{plain(self.text)}"')


@dataclass(frozen=True, slots=True, repr=False)
class Reason:
    """Why something is so: the name of the rule, a sentence, and the passages that show it."""

    rule: str
    text: str
    passages: tuple[Passage, ...]

    def __repr__(self) -> str:
        """Return the rule and its sentence."""
        return looks.short("Reason", self.rule, plain(self.text))

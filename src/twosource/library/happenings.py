"""What happened to one entity, as objects that lead to the claims and words that tell of it."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from twosource.library import looks
from twosource.library.things import Claim, Passage, Report, Statement
from twosource.show import chronicle
from twosource.show.forms import dated

if TYPE_CHECKING:
    from twosource import model
    from twosource.show.atlas import Atlas


@dataclass(frozen=True, slots=True, repr=False)
class Happening:
    """A claim on the timeline of an entity, by one date of its events; ``value`` is what it is read off."""

    value: chronicle.Happening
    atlas: Atlas = field(compare=False)

    @property
    def date(self) -> str:
        """The day of the event, or its first and last day; nothing where it has none."""
        return dated(self.value.when)

    @property
    def inferred(self) -> bool:
        """Whether the date is not told with the event: it is that of the main event, or of the report."""
        return self.value.when is not None and self.value.when.inferred

    @property
    def certainty(self) -> model.Certainty:
        """How sure the event is said to be: ``asserted``, ``planned``, ``denied``, ..."""
        return self.value.certainty

    @property
    def role(self) -> str:
        """The part of the entity in it: ``agent``, ``patient``, ``recipient``, ``with``, ..."""
        return self.value.first.role.role

    @property
    def statement(self) -> Statement | None:
        """The statement that tells it, None where only a headline does."""
        found = self.value.first.statement
        return None if found is None else Statement(found, self.atlas)

    @property
    def claim(self) -> Claim | None:
        """The claim that the statement belongs to."""
        return None if self.value.claim is None else Claim(self.value.claim, self.atlas)

    @property
    def said_by(self) -> str:
        """Who says it, or in whose headline it stands."""
        return chronicle.said_by(self.value, self.atlas)

    @property
    def origins(self) -> str:
        """How many origins the claim has, in words; nothing where there is no claim."""
        return chronicle.origins(self.value)

    @property
    def passage(self) -> Passage:
        """The place where it is told."""
        report, start, end = self.value.span
        return Passage(Report(self.atlas.reports[report], self.atlas), start, end)

    @property
    def text(self) -> str:
        """Its words, as the report has them."""
        return self.passage.text

    @property
    def events(self) -> tuple[Passage, ...]:
        """The words that tell its events, in each report that does."""
        return tuple(
            Passage(Report(self.atlas.reports[one.report], self.atlas), one.event.start, one.event.end)
            for one in self.value.places
        )

    def __repr__(self) -> str:
        """Return its date, how sure it is, and its words."""
        return looks.short("Happening", self.date or chronicle.UNDATED, f"{self.certainty}: {self.text}")

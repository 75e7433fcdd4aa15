"""What all objects of a record have: a value, an id, the reasons for it, and a short form to print."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Generic, TypeVar

from twosource import model
from twosource.library import looks
from twosource.show.explain import explain, lines

if TYPE_CHECKING:
    from twosource.show.atlas import Atlas

M = TypeVar(
    "M",
    model.Report, model.Item, model.Statement, model.StoryRecord,
    model.Claim, model.Origin, model.Disagreement,
)  # fmt: skip


@dataclass(frozen=True, slots=True, repr=False)
class Thing(Generic[M]):
    """One value of a record and the way from it to the others.

    ``value`` is the frozen value of :mod:`twosource.model` behind it, with every field of it. Two things are
    equal where their values are.
    """

    value: M
    atlas: Atlas = field(compare=False)

    @property
    def id(self) -> str:
        """Its id, made from content: the same reports give the same ids."""
        return self.value.story.id if isinstance(self.value, model.StoryRecord) else self.value.id

    def explain(self) -> str:
        """Say why the record holds it, with the words of the reports that show each reason."""
        return "\n".join(lines(explain(self.atlas.record, self.id)))

    def __repr__(self) -> str:
        """Return its kind, its id and what it is in a few words."""
        return looks.short(type(self).__name__, self.id, looks.said(self.value, self.atlas))

    def _repr_html_(self) -> str:
        """Return it as a table for a notebook."""
        return looks.html(self.value, self.atlas)

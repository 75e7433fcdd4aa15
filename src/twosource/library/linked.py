"""What every object of a record is: one value of the model, and the way from it to the others."""

from __future__ import annotations

from dataclasses import dataclass, field
from operator import attrgetter
from typing import TYPE_CHECKING, Any, Generic, Self, TypeVar, cast, overload

from twosource import model
from twosource.library import looks
from twosource.show.explain import explain, lines

if TYPE_CHECKING:
    from collections.abc import Callable

    from twosource.show.atlas import Atlas

M = TypeVar(
    "M",
    model.Report, model.Item, model.Statement, model.StoryRecord,
    model.Claim, model.Origin, model.Disagreement, model.Series,
)  # fmt: skip
T = TypeVar("T")


class Field(property, Generic[T]):
    """A property of a thing that is read off it: by the name of a field of its value, or by a function."""

    def __init__(self, told: str | Callable[[Any], T], meaning: str) -> None:
        read = attrgetter(f"value.{told}") if isinstance(told, str) else told
        super().__init__(cast("Callable[[Any], Any]", read), doc=meaning)

    @overload
    def __get__(self, thing: None, kind: type, /) -> Self: ...
    @overload
    def __get__(self, thing: Any, kind: type | None = None, /) -> T: ...  # noqa: ANN401 - as a property has it
    def __get__(self, thing: Any, kind: type | None = None, /) -> Self | T:
        """Return what the thing has under this name."""
        return cast("T", super().__get__(thing, kind))


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

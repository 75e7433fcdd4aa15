"""A record in memory: everything in it, by kind and by id, its briefs and its export."""

from __future__ import annotations

from typing import TYPE_CHECKING

from twosource import model
from twosource.errors import UnknownId
from twosource.library import looks
from twosource.library.happenings import Happening
from twosource.library.things import (
    Claim,
    Disagreement,
    Item,
    Origin,
    Passage,
    Report,
    Series,
    Statement,
    Story,
)
from twosource.show import phrases
from twosource.show.atlas import chart
from twosource.show.brief import choose, compose, in_order
from twosource.show.chronicle import chronicle
from twosource.show.explain import explain, lines
from twosource.show.export import as_json, to_text
from twosource.show.render import markdown

if TYPE_CHECKING:
    from collections.abc import Callable

    from twosource.show.export import Object

    Any = Report | Item | Statement | Story | Claim | Origin | Disagreement | Series


class Record:
    """What many reports say happened: who said it, when, on how many origins, and where they disagree.

    It is made by :func:`twosource.read` or :func:`twosource.open`, never changes, and needs no file.
    """

    __slots__ = ("_atlas",)

    def __init__(self, value: model.Record) -> None:
        """``value`` is a whole record, or the part of one."""
        self._atlas = chart(value)

    @property
    def value(self) -> model.Record:
        """The frozen values of :mod:`twosource.model` behind it."""
        return self._atlas.record

    @property
    def reports(self) -> tuple[Report, ...]:
        """The reports, by time of publication."""
        return tuple(Report(one, self._atlas) for one in self.value.reports)

    @property
    def items(self) -> tuple[Item, ...]:
        """The articles in the reports."""
        return tuple(item for report in self.reports for item in report.items)

    @property
    def statements(self) -> tuple[Statement, ...]:
        """What the items state."""
        return tuple(Statement(one, self._atlas) for one in self._atlas.statements.values())

    @property
    def stories(self) -> tuple[Story, ...]:
        """The stories, the largest first."""
        return tuple(Story(self._atlas.stories[key], self._atlas) for key in in_order(self.value))

    @property
    def claims(self) -> tuple[Claim, ...]:
        """The claims of all stories."""
        return tuple(claim for story in self.stories for claim in story.claims)

    @property
    def origins(self) -> tuple[Origin, ...]:
        """The origins of all claims."""
        return tuple(origin for story in self.stories for origin in story.origins)

    @property
    def disagreements(self) -> tuple[Disagreement, ...]:
        """Where reports disagree."""
        return tuple(one for story in self.stories for one in story.disagreements)

    @property
    def dropped(self) -> tuple[model.Dropped, ...]:
        """What could not be read: its ``path`` and the ``reason``."""
        return self.value.dropped

    def __getitem__(self, wanted: str) -> Any:
        """Return what has the id ``wanted``, or the one id that begins so.

        Raises:
            UnknownId: nothing, or more than one thing, is called so; the text offers the nearest.
        """
        value = self._atlas.thing(wanted)
        makers: dict[type, Callable[..., Any]] = {
            model.Report: Report,
            model.Item: Item,
            model.Statement: Statement,
            model.StoryRecord: Story,
            model.Claim: Claim,
            model.Origin: Origin,
            model.Disagreement: Disagreement,
            model.Series: Series,
        }
        return makers[type(value)](value, self._atlas)

    def story(self, wanted: str | int | None = None) -> Story:
        """Return the story with an id, the beginning of one, or a place in ``stories`` from 1.

        By default it is the largest.

        Raises:
            WrongUse: the record holds no story.
            UnknownId: no story, or more than one, is named so.
        """
        return Story(self._atlas.stories[self._chosen(wanted)], self._atlas)

    def timeline(self, entity: str, story: str | int | None = None) -> tuple[Happening, ...]:
        """Return what ``entity`` takes part in, by the date of the event; what has no date stands last.

        Args:
            entity: a name in any letters, its short form or acronym, or a key as ``person:ana sol``.
            story: one story only, named as :meth:`story` has it; by default the whole record.

        Raises:
            UnknownId: nothing is named so, or several are; the text lists the nearest names.
        """
        found = chronicle(self._atlas, entity, None if story is None else self._chosen(story))
        return tuple(Happening(one, self._atlas) for one in (*found.dated, *found.undated))

    def brief(self, story: str | int | None = None, *, everything: bool = False) -> str:
        """Return the brief of a story, by default of the largest, as Markdown text.

        ``everything`` prints the claims and sentences, too, that a brief folds. Raises as :meth:`story` does.
        """
        part = compose(self.value, self._chosen(story))
        return markdown.render(part, self._atlas, everything=everything)

    def citation(self, number: int, story: str | int | None = None) -> Passage:
        """Return the place that ``[^number]`` in the brief of a story stands for.

        Raises:
            UnknownId: the brief has no such citation, or there is no such story.
        """
        found = compose(self.value, self._chosen(story)).citations
        if not 1 <= number <= len(found):
            raise UnknownId(f"the brief has no citation {number}: it has {len(found)}, from 1 on")
        place = found[number - 1]
        return Passage(Report(self._atlas.reports[place.report], self._atlas), place.start, place.end)

    def explain(self, name: str, story: str | int | None = None) -> str:
        """Say why: ``name`` is an id, or what the brief of a story calls it (``c1``, ``r1``, ``[1]``).

        Raises:
            UnknownId: nothing, or more than one thing, is called so.
        """
        chosen = None if story is None else self._chosen(story)
        return "\n".join(lines(explain(self.value, name, chosen)))

    def export(self) -> Object:
        """Return the export object (docs/export.md): dicts, lists, strings, numbers and None."""
        return as_json(self.value)

    def to_json(self) -> str:
        """Return the export as the JSON text that ``twosource export`` writes, to the last character."""
        return to_text(self.value)

    def _chosen(self, story: str | int | None) -> str:
        return choose(in_order(self.value), None if story is None else str(story))

    def _said(self) -> str:
        found = self.value
        numbers = ((found.reports, "reports"), (found.stories, "stories"), (self._atlas.claims, "claims"))
        parts = [phrases.counted(len(some), noun) for some, noun in numbers]
        parts += [f"{len(found.dropped)} dropped"] if found.dropped else []
        parts += [f"as of {found.as_of.moment.told}"] if found.as_of else []
        return ", ".join(parts)

    def __repr__(self) -> str:
        """Return how much is in it."""
        return f"<Record: {self._said()}>"

    def _repr_html_(self) -> str:
        """Return its stories as a table for a notebook."""
        return looks.stories([one.value for one in self.stories], self._atlas, self._said())

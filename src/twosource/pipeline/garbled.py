"""A report with wrongly decoded marks is read as it was meant; places stay those of the stored text."""

from __future__ import annotations

from dataclasses import dataclass, fields, is_dataclass, replace
from typing import TYPE_CHECKING, Any, TypeVar, cast

from twosource.language.garbled import mended
from twosource.model import Zone, content_id

if TYPE_CHECKING:
    from twosource.language.garbled import Mended
    from twosource.model import Page, Reading, Report

_Value = TypeVar("_Value")
# Pairs of offsets, and the words that a value has from between them.
_PLACES = (
    ("start", "end", ("text", "source_text")),
    ("name_start", "name_end", ("name",)),
    ("cue_start", "cue_end", ()),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Restoring:
    """A stored report, and the text as it was meant, from which places lead back."""

    stored: Report
    meant: Mended

    @property
    def report(self) -> Report:
        """The report as it was meant: its text and its layout; facts are those of the stored one."""
        layout = tuple(
            Zone(kind=one.kind, start=self.meant.here(one.start), end=self.meant.here(one.end), why=one.why)
            for one in self.stored.layout
        )
        return replace(self.stored, text=self.meant.text, layout=layout)

    def page(self, page: Page) -> Page:
        """Return ``page`` with the stored text and places in it."""
        report = replace(self.stored, notes=page.report.notes)
        items = tuple(self._named(one, "i", one.spans[0].start, one.spans[-1].end) for one in page.items)
        return replace(page, report=report, zones=self._moved(page.zones), items=items)

    def reading(self, reading: Reading, page: Page) -> Reading:
        """Return ``reading`` with places in the stored text; ``page`` is the page with these places."""
        items = {one.spans: one for one in page.items}
        item = items[self._moved(reading.item.spans)]
        statements = tuple(
            replace(self._named(one, "t", one.start, one.end), item=item.id) for one in reading.statements
        )
        return replace(self._moved(replace(reading, statements=())), item=item, statements=statements)

    def _named(self, value: _Value, letter: str, start: int, end: int) -> _Value:
        """Return ``value``, found between ``start`` and ``end``, with places and id of the stored text."""
        places = (self.meant.stored(start), self.meant.stored(end))
        moved: Any = self._moved(value)
        return cast("_Value", replace(moved, id=content_id(letter, self.stored.id, *places)))

    def _moved(self, value: _Value) -> _Value:
        if isinstance(value, tuple):
            return cast("_Value", tuple(self._moved(one) for one in cast("tuple[object, ...]", value)))
        if not is_dataclass(value) or isinstance(value, type):
            return value
        held: dict[str, Any] = {one.name: getattr(value, one.name) for one in fields(value)}
        new: dict[str, Any] = {name: self._moved(one) for name, one in held.items() if _holds_places(one)}
        for first, last, words in _PLACES:
            start, end = held.get(first), held.get(last)
            if start is None or end is None:
                continue
            new[first], new[last] = self.meant.stored(start), self.meant.stored(end)
            told = self.stored.text[new[first] : new[last]]
            new.update({name: told for name in words if held.get(name) is not None})
        return cast("_Value", replace(cast("Any", value), **new))


def _holds_places(value: object) -> bool:
    return isinstance(value, tuple) or is_dataclass(value)


def restoring(report: Report) -> Restoring | None:
    """Return what leads from the text as it was meant back to ``report``, None where it is sound."""
    meant = mended(report.text)
    return None if meant is None else Restoring(stored=report, meant=meant)

"""Places that corrections were made on, found again in the texts as they are read now."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol, TypeVar

from twosource.model import Anchor, Span

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from twosource.model import Item, Mention, Page, Reading, Report, Statement


class _At(Protocol):
    @property
    def start(self) -> int: ...
    @property
    def end(self) -> int: ...


T = TypeVar("T")
P = TypeVar("P", bound=_At)

GONE = "its words stand nowhere in the report as it is read now"


@dataclass(frozen=True, slots=True, kw_only=True)
class Scene:
    """Some items as they are read now, with their readings, and their reports by digest."""

    items: tuple[Item, ...]
    reports: dict[str, Report]
    readings: tuple[Reading, ...] = ()

    @classmethod
    def of(cls, readings: Iterable[Reading], reports: Iterable[Report]) -> Scene:
        """Return the scene of some readings and the reports of them."""
        held = tuple(readings)
        return cls(
            items=tuple(one.item for one in held), reports={one.sha256: one for one in reports}, readings=held
        )

    @classmethod
    def of_pages(cls, pages: Sequence[Page]) -> Scene:
        """Return the scene of all items of some pages, without their readings."""
        return cls(
            items=tuple(item for page in pages for item in page.items),
            reports={page.report.sha256: page.report for page in pages},
        )

    def holds(self, anchor: Anchor) -> bool:
        """Say whether the report of ``anchor`` is in the scene."""
        return anchor.sha256 in self.reports

    def span(self, anchor: Anchor) -> Span | None:
        """Return the characters that ``anchor`` means now, None where its words stand nowhere."""
        return placed(anchor.exact, anchor.start, self.reports[anchor.sha256].text)

    def statement(self, anchor: Anchor) -> Statement | None:
        """Return the statement that fits the place of ``anchor`` best."""
        return self._best(anchor, lambda reading: reading.statements)

    def mention(self, anchor: Anchor) -> Mention | None:
        """Return the mention that fits the place of ``anchor`` best."""
        return self._best(anchor, lambda reading: reading.mentions)

    def item(self, anchor: Anchor) -> Item | None:
        """Return the item of which a paragraph, or the title, fits the place of ``anchor`` best.

        A whole report means its first item.
        """
        report = self.reports[anchor.sha256].id
        items = [one for one in self.items if one.report == report]
        if not anchor.exact:
            return min(items, key=lambda one: (_parts(one)[0].start, one.id), default=None)
        span = self.span(anchor)
        parts = [(part, one) for one in items for part in _parts(one)]
        found = None if span is None else best(span, [part for part, _ in parts])
        return next((one for part, one in parts if part is found), None)

    def _best(self, anchor: Anchor, parts: Callable[[Reading], Sequence[P]]) -> P | None:
        span, report = self.span(anchor), self.reports[anchor.sha256].id
        if span is None or not anchor.exact:
            return None
        return best(span, [part for one in self.readings if one.report == report for part in parts(one)])


def _parts(item: Item) -> tuple[Span, ...]:
    return (*([item.title_span] if item.title_span else []), *item.spans)


def placed(exact: str, start: int, text: str) -> Span | None:
    """Return where ``exact`` stands in ``text`` nearest to ``start``, None where it does not."""
    if text.startswith(exact, start):
        return Span(start=start, end=start + len(exact))
    before = text.rfind(exact, 0, start + len(exact))
    behind = text.find(exact, start)
    found = min(
        (at for at in (before, behind) if at >= 0), key=lambda at: (abs(at - start), at), default=None
    )
    return None if found is None else Span(start=found, end=found + len(exact))


def best(span: _At, parts: Iterable[P]) -> P | None:
    """Return the one of ``parts`` that overlaps ``span`` most for the characters that both have together.

    Of equals it is the first in the text, and of those the shortest; None where none overlaps.
    """
    fits = [(_fit(span, part), -part.start, -part.end, part) for part in parts]
    found = max((one for one in fits if one[0] > 0), key=lambda one: one[:3], default=None)
    return None if found is None else found[3]


def _fit(one: _At, other: _At) -> float:
    both = min(one.end, other.end) - max(one.start, other.start)
    return both / (max(one.end, other.end) - min(one.start, other.start)) if both > 0 else 0.0

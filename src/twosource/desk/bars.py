"""Scores as bars: how far a likeness came, what was asked, what spoke for it and what against, in words."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from twosource.desk import terms

if TYPE_CHECKING:
    from collections.abc import Iterable

    from twosource.compare.claims.weighing import Weighed
    from twosource.pipeline.weighing import Tie

WIDTH: Final = 400
"""Units of the width of a bar that is full; the page scales it."""
_NEAR, _FAR = 0.06, 0.25
"""Up to how much above what was asked, in parts of the whole bar, a score is "just" and "well" above it."""
_PARTS, _LEAST = 6, 0.02
"""Most features drawn of a pair, and the least that one must weigh, in parts of the whole bar."""
_SIDE = 110
"""Units from the middle to either side of the bars of features."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """A feature: what it is in words, and how far its bar goes, to the left where it speaks against."""

    label: str
    width: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Bar:
    """A score drawn: ``reached`` and ``asked`` in units of the width, ``text`` the same in words."""

    text: str
    reached: int
    asked: int
    parts: tuple[Part, ...] = ()


def of_pair(found: Weighed) -> Bar:
    """Return the bar of two statements of a claim, with the features that weigh most."""
    parts = tuple(_parts(found.by))
    told = [
        f"{lead} {', '.join(names)}"
        for lead, names in (
            (terms.SPOKE_FOR, [part.label for part in parts if part.width > 0]),
            (terms.SPOKE_AGAINST, [part.label for part in parts if part.width < 0]),
        )
        if names
    ]
    return _bar(terms.LIKE_STATEMENTS, found.reached, found.asked, told, parts)


def of_tie(found: Tie) -> Bar:
    """Return the bar of two pieces of a story."""
    if found.same_text:
        return Bar(text=terms.SAME_TEXT, reached=WIDTH, asked=0)
    return _bar(terms.LIKE_PIECES, found.reached, found.asked)


def of_share(share: float) -> Bar:
    """Return the bar of the part of a report's words that another has."""
    return Bar(text=terms.SHARE_DRAWN, reached=round(share * WIDTH), asked=0)


def _bar(
    what: str, reached: float, asked: float, told: Iterable[str] = (), parts: tuple[Part, ...] = ()
) -> Bar:
    text = f"{what}: {'; '.join((_how_far(reached - asked), *told))}"
    return Bar(text=text, reached=round(reached * WIDTH), asked=round(asked * WIDTH), parts=parts)


def _how_far(more: float) -> str:
    """Return how far above what was asked a score lies, in words."""
    if more < 0:
        return terms.BELOW_ASKED
    if more < _NEAR:
        return terms.JUST_ABOVE
    return terms.ABOVE if more < _FAR else terms.FAR_ABOVE


def _parts(by: Iterable[tuple[str, float]]) -> Iterable[Part]:
    """Yield the features that weigh most; those that are one thing to a reader are one."""
    summed: dict[str, float] = {}
    for name, share in by:
        label = terms.FEATURES[name]
        summed[label] = summed.get(label, 0.0) + share
    most = sorted(summed.items(), key=lambda one: (-abs(one[1]), one[0]))[:_PARTS]
    for label, share in most:
        if abs(share) >= _LEAST:
            yield Part(label=label, width=round(max(-1.0, min(1.0, 2 * share)) * _SIDE))

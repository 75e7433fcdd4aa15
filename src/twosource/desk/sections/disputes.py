"""The disagreements of a story in the order in which a desk needs them, and the least to show of each."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Sequence

    from twosource.show.brief.blocks import Brief, Dispute, Line, Side

SIDES: Final = 6
"""Values of a disagreement that are shown at first."""

_OPEN: Final = frozenset({"conflict", "update"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Disputes:
    """Conflicts and updates in reading order, and what differs in precision alone or was withdrawn."""

    open: tuple[Dispute, ...]
    settled: tuple[Dispute, ...]

    @classmethod
    def of(cls, brief: Brief) -> Disputes:
        """Return those of ``brief``, those of printed claims first."""
        return cls(
            open=tuple(one for one in brief.disputes if one.kind in _OPEN),
            settled=tuple(one for one in brief.disputes if one.kind not in _OPEN),
        )

    @staticmethod
    def foremost(sides: Sequence[Side], most: int = SIDES) -> list[Side]:
        """Return the ``most`` sides of a dispute that most reports tell, in their order."""
        kept = sorted(range(len(sides)), key=lambda at: (-len(sides[at].reports), at))[:most]
        return [sides[at] for at in sorted(kept)]

    @staticmethod
    def bounds(side: Side) -> str:
        """Return the bounds of a value where they are other words than its own, else nothing."""
        bounds = Disputes.uncited(side.bounds)
        return "" if bounds in {*Disputes.uncited(side.value).split(), ""} else bounds

    @staticmethod
    def uncited(line: Line) -> str:
        """Return a line without its citations, where they stand with the value beside it."""
        parts: list[str] = []
        for run in line:
            if run.role != "cite":
                parts.append(run.text)
            elif parts and not parts[-1].strip():
                parts.pop()
        return "".join(parts).strip()

"""What does not hold in a record: one line for each fault, long lists counted."""

from __future__ import annotations

from dataclasses import dataclass, field

# How many faults of one kind are told one by one; the others are counted.
TOLD = 100
# How much of a long value a line shows.
_SHOWN = 120


@dataclass(frozen=True, slots=True, kw_only=True)
class Fault:
    """One thing that does not hold: ``kind`` groups like faults, ``text`` says what and where."""

    kind: str
    text: str


@dataclass(slots=True)
class Faults:
    """The faults found so far; ``beyond`` counts by kind those that are no longer told one by one."""

    told: list[Fault] = field(default_factory=list)
    beyond: dict[str, int] = field(default_factory=dict)
    _count: dict[str, int] = field(default_factory=dict)

    def note(self, kind: str, text: str) -> None:
        """Note a fault: among the first of its kind in its own words, later as a number."""
        seen = self._count.get(kind, 0)
        self._count[kind] = seen + 1
        if seen < TOLD:
            self.told.append(Fault(kind=kind, text=text))
        else:
            self.beyond[kind] = self.beyond.get(kind, 0) + 1

    def __len__(self) -> int:
        """Return how many faults there are, the counted ones too."""
        return sum(self._count.values())


def shown(value: object) -> str:
    """Return a stored value as a line shows it: long ones with their middle left out."""
    text = f"{len(value)} bytes" if isinstance(value, bytes) else repr(value)
    if len(text) <= _SHOWN:
        return text
    half = _SHOWN // 2
    return f"{text[:half]} ... {text[-half:]}"

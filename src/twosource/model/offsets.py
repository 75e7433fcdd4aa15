"""Places in a text: no value of the model has characters that end before they begin."""

from __future__ import annotations


class Placed:
    """A value that stands at characters ``start`` to ``end`` (exclusive) of a report's text."""

    __slots__ = ()

    start: int
    end: int

    def __post_init__(self) -> None:
        """Refuse characters that no text can have.

        Raises:
            ValueError: they begin below 0, or end before they begin.
        """
        if not 0 <= self.start <= self.end:
            refuse(self, self.start, self.end)


def check_pair(value: object, start: int | None, end: int | None) -> None:
    """Check two offsets of ``value`` that may both be absent.

    Raises:
        ValueError: one is absent alone, they begin below 0, or end before they begin.
    """
    if start is None and end is None:
        return
    if start is None or end is None or not 0 <= start <= end:
        refuse(value, start, end)


def refuse(value: object, start: int | None, end: int | None) -> None:
    """Raise the ValueError that names the kind of value and the offsets that it cannot have."""
    raise ValueError(f"{type(value).__name__}: there are no characters {start} to {end}")

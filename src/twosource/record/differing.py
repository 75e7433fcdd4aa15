"""Where two values of the model differ: the field, by its path, and both sides."""

from __future__ import annotations

from collections import Counter
from dataclasses import fields, is_dataclass
from typing import TYPE_CHECKING, TypeAlias, cast

if TYPE_CHECKING:
    from collections.abc import Iterator

Difference: TypeAlias = "tuple[str, object, object]"


class Absent:
    """Stands where one side has nothing."""

    def __repr__(self) -> str:
        """Return the word that a line prints for it."""
        return "nothing"


NOTHING = Absent()


def differences(held: object, given: object, path: str = "") -> Iterator[Difference]:
    """Yield each place where ``held`` and ``given`` differ: its path, then both values there.

    Values with ids are met by their ids, others in a row by their places; whole numbers and fractions
    are told apart.
    """
    if type(held) is not type(given):
        yield path, held, given
    elif is_dataclass(held):
        for part in fields(held):
            place = f"{path}.{part.name}" if path else part.name
            yield from differences(getattr(held, part.name), getattr(given, part.name), place)
    elif isinstance(held, tuple):
        yield from _rows(cast("tuple[object, ...]", held), cast("tuple[object, ...]", given), path)
    elif held != given:
        yield path, held, given


def _rows(held: tuple[object, ...], given: tuple[object, ...], path: str) -> Iterator[Difference]:
    ours, theirs = _by_id(held), _by_id(given)
    if ours is None or theirs is None:
        yield from _in_a_row(held, given, path)
        return
    if list(ours) != list(theirs) and set(ours) == set(theirs):
        yield f"{path} (their order)", tuple(ours), tuple(theirs)
    for key in (*theirs, *(key for key in ours if key not in theirs)):
        mine, its = ours.get(key, NOTHING), theirs.get(key, NOTHING)
        if mine is NOTHING or its is NOTHING:
            yield f"{path}[{key}]", mine, its
        else:
            yield from differences(mine, its, f"{path}[{key}]")


def _in_a_row(held: tuple[object, ...], given: tuple[object, ...], path: str) -> Iterator[Difference]:
    """Compare values without ids: place by place, or where their numbers differ, what one side lacks."""
    if len(held) == len(given):
        for place, (mine, its) in enumerate(zip(held, given, strict=True)):
            yield from differences(mine, its, f"{path}[{place}]")
        return
    for value in Counter(given) - Counter(held):
        yield f"{path}[{given.index(value)}]", NOTHING, value
    for value in Counter(held) - Counter(given):
        yield f"{path}[{held.index(value)}]", value, NOTHING


def _by_id(values: tuple[object, ...]) -> dict[object, object] | None:
    """Return ``values`` by their ids, None where they have none, or not each its own."""
    found: dict[object, object] = {getattr(value, "id", NOTHING): value for value in values}
    return None if NOTHING in found or len(found) != len(values) else found

"""The boundary of one task: whatever goes wrong inside it stays inside it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeVar

from twosource.errors import TwosourceError

if TYPE_CHECKING:
    from collections.abc import Callable

P = TypeVar("P")
T = TypeVar("T")


@dataclass(frozen=True, slots=True, kw_only=True)
class Failed:
    """A task that gave no result, and why; ``memory`` where there was not enough of it."""

    reason: str
    memory: bool = False


def contained(work: Callable[[P], T], task: P) -> T | Failed:
    """Return ``work(task)``, or Failed with the reason if it raises anything but an interrupt."""
    try:
        return work(task)
    except TwosourceError as error:
        return Failed(reason=str(error))
    except MemoryError:
        return Failed(reason="there was not enough memory for it", memory=True)
    except Exception as error:  # noqa: BLE001 - the boundary: one report or story never stops the others
        return Failed(reason=f"internal error: {type(error).__name__}: {error}")

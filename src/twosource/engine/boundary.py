"""The boundary of one report: whatever goes wrong inside it stays inside it."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from twosource.errors import TwosourceError
from twosource.model import Arrival, Dropped

if TYPE_CHECKING:
    from collections.abc import Callable

T = TypeVar("T")


def contained(work: Callable[[Arrival], T], arrival: Arrival) -> T | Dropped:
    """Return ``work(arrival)``, or Dropped with the reason if it raises anything but an interrupt."""
    try:
        return work(arrival)
    except TwosourceError as error:
        return dropped(arrival, str(error))
    except Exception as error:  # noqa: BLE001 - the per-report boundary: one report never stops the others
        return dropped(arrival, f"internal error: {type(error).__name__}: {error}")


def dropped(arrival: Arrival, reason: str) -> Dropped:
    """Return ``arrival`` as set aside for ``reason``."""
    return Dropped(path=arrival.path, reason=reason, sha256=arrival.sha256)

"""The bounds of one task: processor time and memory; and its faults, which stay inside it."""

from __future__ import annotations

import math
import signal
import time
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from twosource.errors import TwosourceError

if TYPE_CHECKING:
    from collections.abc import Callable

P = TypeVar("P")
T = TypeVar("T")

_MIB = 1 << 20
_PAGES = Path("/proc/self/statm")
# A task that waits without computing passes no limit of processor time: a library written in another
# language may stop for good when it gets no memory. So many looks in a row, this many seconds apart, at
# which a process has not computed show that it stands still; one alone may be a machine that slept.
LOOK_S = 5.0
LOOKS = 4
# Where the system does not tell what a process has computed, the clock decides: a machine on which a
# process gets less than a tenth of a core is overloaded.
_CLOCK = 10.0
# The signal by which the system ends a process at its limit of processor time, as an exit code.
OUT_OF_TIME = -getattr(signal, "SIGXCPU", 0)


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


@dataclass(frozen=True, slots=True, kw_only=True)
class Bounds:
    """Seconds of processor time, and MiB of memory beyond what the process has when a task begins."""

    cpu_s: float
    memory_mb: int

    def out_of_time(self) -> str:
        """Return the reason of a task that was ended at the limit of processor time."""
        return f"it took more than the limit of {self.cpu_s:g} seconds of processor time"

    def out_of_memory(self) -> str:
        """Return the reason of a task that needed more memory than it may have."""
        return f"it needed more memory than the limit of {self.memory_mb:,} MiB"

    def stood_still(self) -> str:
        """Return the reason of a task that was ended since it did nothing."""
        return f"it stood still: its process computed nothing for {LOOK_S * LOOKS:g} seconds"


def confine(bounds: Bounds | None) -> None:
    """Hold this process to ``bounds`` from now on, or to none: the system ends it at the limit of time.

    Memory beyond the limit raises MemoryError where Python asks for it. The system counts whole seconds,
    so the time is rounded up. Where the system knows no such limits nothing is done.
    """
    try:
        import resource  # noqa: PLC0415 - Windows has no limits of this kind: there the pool's watch is all
    except ImportError:  # pragma: no cover - not on this system
        return
    never = resource.RLIM_INFINITY
    limits = {resource.RLIMIT_CPU: never, resource.RLIMIT_AS: never}
    if bounds is not None:
        size = _pages() * resource.getpagesize()
        limits[resource.RLIMIT_CPU] = math.ceil(time.process_time() + bounds.cpu_s)
        limits[resource.RLIMIT_AS] = size + bounds.memory_mb * _MIB
    for kind, most in limits.items():
        hard = resource.getrlimit(kind)[1]  # what the user's own system allows is never passed
        allowed = min((each for each in (most, hard) if each != never), default=never)
        resource.setrlimit(kind, (allowed, hard))


def _pages() -> int:
    """Return the pages of address space that the process has, 0 where the system does not tell."""
    try:
        return int(_PAGES.read_text(encoding="ascii").split()[0])
    except OSError:  # pragma: no cover - not on this system
        return 0


class Watch:
    """Looks at a process again and again, and tells whether it stands still."""

    def __init__(self, pid: int, bounds: Bounds) -> None:
        """``pid`` is the number of the process, ``bounds`` those of the task that it is at."""
        self._pid = pid
        self._until = time.monotonic() + bounds.cpu_s * _CLOCK
        self._spent = -1.0
        self._still = 0
        self.due = time.monotonic() + LOOK_S

    def stands_still(self) -> bool:
        """Look once more, and tell whether the process has done nothing for too long."""
        self.due = time.monotonic() + LOOK_S
        spent = _spent(self._pid)
        if spent is None:  # pragma: no cover - not on this system
            return time.monotonic() > self._until
        self._still = self._still + 1 if spent == self._spent else 0
        self._spent = spent
        return self._still >= LOOKS


def _spent(pid: int) -> float | None:
    """Return the ticks of processor time that a process has spent, None where the system does not tell."""
    try:
        words = (
            Path(f"/proc/{pid}/stat").read_text(encoding="ascii", errors="replace").rpartition(")")[2].split()
        )
    except OSError:  # pragma: no cover - not on this system
        return None
    user, system = 11, 12  # fields 14 and 15 of proc(5), the first two of which stand before the bracket
    return float(words[user]) + float(words[system])

"""One loop over reports or stories; ``jobs`` says in how many processes, ``bounds`` what each may take."""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING, TypeVar

from twosource.engine.bounds import Failed, contained
from twosource.engine.pool import Pool
from twosource.model import Dropped

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from twosource.engine.bounds import Bounds
    from twosource.model import Arrival

P = TypeVar("P")
T = TypeVar("T")


def map_tasks(
    work: Callable[[P], T],
    tasks: Iterable[P],
    *,
    jobs: int = 1,
    bounds: Bounds | None = None,
    warm: Callable[[], None] | None = None,
) -> Iterator[tuple[P, T | Failed]]:
    """Yield each task with ``work``'s result, or Failed with the reason, in the order of ``tasks``.

    ``jobs`` processes work at once (then ``work`` must be picklable), each task within ``bounds``; 0
    stays in this process, without bounds. ``warm`` loads what the work needs, before any bound holds. A
    task that passes a bound, or kills its process twice, is Failed and the others go on. Exceptions
    other than ``Exception`` (an interrupt) pass in the process that they reach.
    """
    if jobs == 0:
        for task in tasks:
            yield task, contained(work, task)
        return
    waiting = iter(tasks)
    for first in waiting:  # no process is started for nothing
        with Pool(work, jobs=jobs, bounds=bounds, warm=warm) as pool:
            yield from pool.run(chain((first,), waiting))


def map_reports(
    work: Callable[[Arrival], T],
    arrivals: Iterable[Arrival],
    *,
    jobs: int = 1,
    bounds: Bounds | None = None,
    warm: Callable[[], None] | None = None,
) -> Iterator[tuple[Arrival, T | Dropped]]:
    """Yield each arrival with ``work``'s result, or Dropped with the reason: see :func:`map_tasks`."""
    for arrival, outcome in map_tasks(work, arrivals, jobs=jobs, bounds=bounds, warm=warm):
        if isinstance(outcome, Failed):
            yield arrival, Dropped(path=arrival.path, reason=outcome.reason, sha256=arrival.sha256)
        else:
            yield arrival, outcome

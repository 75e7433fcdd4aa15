"""One loop over the reports; ``jobs`` says in how many processes."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from twosource.engine.boundary import contained
from twosource.engine.pool import Pool

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from twosource.model import Arrival, Dropped

T = TypeVar("T")


def map_reports(
    work: Callable[[Arrival], T], arrivals: Iterable[Arrival], *, jobs: int = 1, limit_s: float | None = None
) -> Iterator[tuple[Arrival, T | Dropped]]:
    """Yield each arrival with ``work``'s result, or Dropped with the reason, in the order of ``arrivals``.

    ``jobs`` processes work at once (then ``work`` must be picklable); one job and no limit stay in this
    process. ``limit_s`` is the wall time in seconds that one report may take. A report that kills its
    process twice, or takes longer, is Dropped and the others go on. Exceptions other than
    ``Exception`` (an interrupt) pass in the process that they reach.
    """
    if jobs <= 1 and limit_s is None:
        for arrival in arrivals:
            yield arrival, contained(work, arrival)
        return
    with Pool(work, jobs=max(1, jobs), limit_s=limit_s) as pool:
        yield from pool.run(arrivals)

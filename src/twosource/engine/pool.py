"""Worker processes that are replaced when they die, so that one poisonous report costs only itself.

The standard pool breaks as a whole when one process dies and cannot say which task killed it. Here
each worker has a pipe of its own and one report at a time, so the dead worker's report is known.
"""

from __future__ import annotations

import time
from collections import deque
from multiprocessing.connection import wait
from typing import TYPE_CHECKING, Generic, TypeVar, cast

from twosource.engine.boundary import dropped
from twosource.engine.worker import Task, Worker
from twosource.errors import TwosourceError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator
    from types import TracebackType

    from twosource.model import Arrival, Dropped

T = TypeVar("T")

# Reports taken ahead of the first unfinished one, for each worker: bounds the memory held.
_AHEAD = 8
# An innocent report may be under way when the system kills a process for memory: it gets a second try.
_TRIES = 2
# Workers that die before they are ready show that none can start at all.
_FALSE_STARTS = 3


class Pool(Generic[T]):
    """A context manager: ``run`` maps reports over ``jobs`` processes; leaving it ends them all."""

    def __init__(self, work: Callable[[Arrival], T], *, jobs: int, limit_s: float | None) -> None:
        """``work`` must be picklable; ``limit_s`` is the wall time of one report, in seconds."""
        self._work = work
        self._limit_s = limit_s
        self._jobs = jobs
        self._workers: list[Worker] = []
        self._again: deque[Task] = deque()
        self._done: dict[int, tuple[Arrival, T | Dropped]] = {}
        self._false_starts = 0

    def __enter__(self) -> Pool[T]:
        """Start the workers."""
        self._workers = [Worker(self._work) for _ in range(self._jobs)]
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """End the workers, whatever they are at."""
        for worker in self._workers:
            worker.stop()
        self._workers = []

    def run(self, arrivals: Iterable[Arrival]) -> Iterator[tuple[Arrival, T | Dropped]]:
        """Yield each arrival with its result, in order, with at most 8 reports a worker in flight.

        Raises TwosourceError if the processes die before they can take a report.
        """
        source = (Task(index=index, arrival=arrival) for index, arrival in enumerate(arrivals))
        taken = told = 0
        more = True
        while more or told < taken:
            for worker in [w for w in self._workers if w.idle]:
                task = self._again.popleft() if self._again else None
                if task is None and more and taken < told + self._jobs * _AHEAD:
                    task = next(source, None)
                    more = task is not None
                    taken += more
                if task is not None:
                    worker.assign(task, self._limit_s)
            if told < taken or more:
                self._wait()
            while told in self._done:
                yield self._done.pop(told)
                told += 1

    def _wait(self) -> None:
        """Wait until a worker answers, dies or has taken too long, and settle its report."""
        deadlines = [w.deadline for w in self._workers if w.deadline is not None]
        timeout = max(0.0, min(deadlines) - time.monotonic()) if deadlines else None
        heard = set(wait([w.connection for w in self._workers], timeout))
        now = time.monotonic()
        for worker in list(self._workers):
            if worker.connection in heard:
                self._hear(worker)
            elif worker.deadline is not None and worker.deadline <= now:
                self._late(worker)

    def _hear(self, worker: Worker) -> None:
        """Take the answer of a worker, or notice that it has died."""
        task = worker.task
        try:
            answer = worker.receive()
        except (EOFError, OSError):
            self._died(worker)
            return
        self._false_starts = 0
        if task is not None:
            self._done[task.index] = (task.arrival, cast("T | Dropped", answer))

    def _died(self, worker: Worker) -> None:
        """Replace a dead worker; its report is tried once more, then set aside."""
        task = worker.task
        code = self._replace(worker)
        if task is None:
            self._false_starts += 1
            if self._false_starts >= _FALSE_STARTS:
                raise TwosourceError(f"worker processes end before they can start (exit code {code})")
            return
        task.deaths += 1
        if task.deaths < _TRIES:
            self._again.append(task)
            return
        reason = f"its process died {_TRIES} times while reading it (exit code {code}); the others went on"
        self._done[task.index] = (task.arrival, dropped(task.arrival, reason))

    def _late(self, worker: Worker) -> None:
        """End a worker that has taken too long, and set its report aside."""
        task = worker.task
        self._replace(worker)
        if task is not None:
            reason = f"it took longer than the limit of {self._limit_s:g} s; the others went on"
            self._done[task.index] = (task.arrival, dropped(task.arrival, reason))

    def _replace(self, worker: Worker) -> int | None:
        """Put a new worker in the place of this one and return the old one's exit code."""
        code = worker.stop()
        self._workers[self._workers.index(worker)] = Worker(self._work)
        return code

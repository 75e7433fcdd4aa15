"""Worker processes that are replaced when they die, so that one poisonous task costs only itself.

The standard pool breaks as a whole when one process dies and cannot say which task killed it. Here
each worker has a pipe of its own and one task at a time, so the dead worker's task is known.
"""

from __future__ import annotations

import os
import time
from collections import deque
from multiprocessing.connection import wait
from typing import TYPE_CHECKING, Generic, TypeVar, cast

from twosource.engine.bounds import OUT_OF_TIME, Failed
from twosource.engine.worker import Task, Worker
from twosource.errors import TwosourceError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator
    from types import TracebackType

    from twosource.engine.bounds import Bounds

P = TypeVar("P")
T = TypeVar("T")

# Tasks taken ahead of the first unfinished one, for each worker: bounds the memory held.
_AHEAD = 8
# An innocent task may be under way when the system kills a process for memory: it gets a second try.
_TRIES = 2
# Workers that die before they are ready show that none can start at all.
_FALSE_STARTS = 3

# Workers that have nothing to do, by what they have loaded: starting one takes seconds, so a program that
# adds reports again and again keeps them. They end with the program.
_parked: dict[Callable[[], None] | None, list[Worker]] = {}
if hasattr(os, "register_at_fork"):
    os.register_at_fork(after_in_child=_parked.clear)  # a fork shares no worker with its parent


class Pool(Generic[P, T]):
    """A context manager: ``run`` maps ``work`` over tasks in ``jobs`` processes."""

    def __init__(
        self,
        work: Callable[[P], T],
        *,
        jobs: int,
        bounds: Bounds | None = None,
        warm: Callable[[], None] | None = None,
    ) -> None:
        """``work`` and ``warm`` must be picklable; ``bounds`` are those of one task."""
        self._work = work
        self._bounds = bounds
        self._warm = warm
        self._jobs = jobs
        self._workers: list[Worker] = []
        self._again: deque[Task] = deque()
        self._done: dict[int, tuple[P, T | Failed]] = {}
        self._false_starts = 0

    def __enter__(self) -> Pool[P, T]:
        """Take idle workers, or start new ones."""
        parked = _parked.setdefault(self._warm, [])
        while parked and len(self._workers) < self._jobs:
            worker = parked.pop()
            if worker.alive:
                self._workers.append(worker)
            else:
                worker.stop()
        self._workers += [Worker(self._warm) for _ in range(self._jobs - len(self._workers))]
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Keep the idle workers for the next pool and end the others, whatever they are at."""
        for worker in self._workers:
            if worker.idle and kind is None:
                _parked.setdefault(self._warm, []).append(worker)
            else:
                worker.stop()
        self._workers = []

    def run(self, tasks: Iterable[P]) -> Iterator[tuple[P, T | Failed]]:
        """Yield each task with its result, in order, with at most 8 tasks a worker in flight.

        Raises TwosourceError if the processes die before they can take a task.
        """
        source = (Task(index=index, payload=payload) for index, payload in enumerate(tasks))
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
                    worker.assign(task, self._work, self._bounds)
            if told < taken or more:
                self._wait()
            while told in self._done:
                yield self._done.pop(told)
                told += 1

    def _wait(self) -> None:
        """Wait until a worker answers, dies or stands still, and settle its task."""
        due = [worker.watch.due for worker in self._workers if worker.watch is not None]
        timeout = max(0.0, min(due) - time.monotonic()) if due else None
        heard = set(wait([worker.connection for worker in self._workers], timeout))
        now = time.monotonic()
        for worker in list(self._workers):
            if worker.connection in heard:
                self._hear(worker)
            elif worker.watch is not None and worker.watch.due <= now and worker.watch.stands_still():
                self._end(worker)

    def _hear(self, worker: Worker) -> None:
        """Take the answer of a worker, or notice that it has died."""
        task = worker.task
        try:
            answer = worker.receive()
        except (EOFError, OSError):
            self._died(worker)
            return
        self._false_starts = 0
        if task is None:
            return
        if isinstance(answer, Failed) and answer.memory:
            self._replace(worker)  # what it holds half made is not to be trusted
            if self._bounds is not None:
                answer = Failed(reason=self._bounds.out_of_memory(), memory=True)
        self._settle(task, cast("T | Failed", answer))

    def _died(self, worker: Worker) -> None:
        """Replace a dead worker; its task is tried once more unless it was the limit that ended it."""
        task = worker.task
        code = self._replace(worker)
        if task is None:
            self._false_starts += 1
            if self._false_starts >= _FALSE_STARTS:
                raise TwosourceError(f"worker processes end before they can start (exit code {code})")
            return
        if self._bounds is not None and code == OUT_OF_TIME:
            self._settle(task, Failed(reason=self._bounds.out_of_time()))
            return
        task.deaths += 1
        if task.deaths < _TRIES:
            self._again.append(task)
            return
        reason = f"its process died {_TRIES} times while reading it (exit code {code}); the others went on"
        self._settle(task, Failed(reason=reason))

    def _end(self, worker: Worker) -> None:
        """End a worker that does nothing, and set its task aside."""
        task = worker.task
        self._replace(worker)
        if task is not None and self._bounds is not None:
            self._settle(task, Failed(reason=self._bounds.stood_still()))

    def _settle(self, task: Task, outcome: T | Failed) -> None:
        self._done[task.index] = (cast("P", task.payload), outcome)

    def _replace(self, worker: Worker) -> int | None:
        """Put a new worker in the place of this one and return the old one's exit code."""
        code = worker.stop()
        self._workers[self._workers.index(worker)] = Worker(self._warm)
        return code

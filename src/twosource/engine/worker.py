"""One worker process, its pipe and the report that it is at.

Processes are spawned, not forked: they inherit no locks, threads or other pipes, so each ends by
itself when the parent is gone.
"""

from __future__ import annotations

import multiprocessing
import pickle
import signal
import time
from dataclasses import dataclass
from typing import TYPE_CHECKING, cast

from twosource.engine.boundary import contained
from twosource.model import Arrival  # noqa: TC001 - the dataclass below names it

if TYPE_CHECKING:
    from collections.abc import Callable
    from multiprocessing.connection import Connection

_READY = b"ready"
_GRACE_S = 5.0


def serve(connection: Connection, work: Callable[[Arrival], object]) -> None:
    """Answer arrivals from ``connection`` until it closes: the whole life of a worker process."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # an interrupt is the parent's to handle
    connection.send_bytes(_READY)
    while True:
        try:
            arrival = cast("Arrival", connection.recv())
        except EOFError:
            return
        # Pickling is part of the work: a result that cannot be sent is that report's trouble.
        answer = contained(lambda arrival: pickle.dumps(contained(work, arrival)), arrival)
        connection.send_bytes(answer if isinstance(answer, bytes) else pickle.dumps(answer))


@dataclass(slots=True, kw_only=True)
class Task:
    """One report on its way: its place in the order, and how many workers died on it."""

    index: int
    arrival: Arrival
    deaths: int = 0


class Worker:
    """A spawned process that does ``work``; ``deadline`` is on the monotonic clock."""

    def __init__(self, work: Callable[[Arrival], object]) -> None:
        """Start the process; it is idle once it has answered that it is ready."""
        context = multiprocessing.get_context("spawn")
        self.connection, theirs = context.Pipe()
        self._process = context.Process(target=serve, args=(theirs, work), daemon=True)
        self._process.start()
        theirs.close()
        self._ready = False
        self.task: Task | None = None
        self.deadline: float | None = None

    @property
    def idle(self) -> bool:
        """Whether it can be given a report."""
        return self._ready and self.task is None

    @property
    def pid(self) -> int:
        """The number of the process."""
        return self._process.pid or 0

    def assign(self, task: Task, limit_s: float | None) -> None:
        """Send a report; a worker that died meanwhile is noticed when its answer is awaited."""
        self.task = task
        self.deadline = None if limit_s is None else time.monotonic() + limit_s
        try:
            self.connection.send(task.arrival)
        except OSError:
            return

    def receive(self) -> object:
        """Return the answer to the report, or None for the first word of all, that it is ready.

        Raises EOFError or OSError if the process has died.
        """
        answer = self.connection.recv_bytes()
        if not self._ready:
            self._ready = True
            return None
        self.task = self.deadline = None
        return cast("object", pickle.loads(answer))  # noqa: S301 - our own process wrote it

    def stop(self) -> int | None:
        """End the process at once and return its exit code (minus the number of a signal)."""
        self.connection.close()
        self._process.join(0.05)
        self._process.kill()
        self._process.join(_GRACE_S)
        return self._process.exitcode

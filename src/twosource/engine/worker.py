"""One worker process, its pipe and the task that it is at.

Processes are spawned, not forked: they inherit no locks, threads or other pipes. They never run the
main script of the program that uses them, take no interrupt from the keyboard (the parent does), and
end with their parent.
"""

from __future__ import annotations

import multiprocessing
import os
import pickle
import signal
import sys
import threading
from contextlib import contextmanager
from dataclasses import dataclass
from select import select
from types import ModuleType
from typing import TYPE_CHECKING, Any, TypeAlias, cast

from twosource.engine.bounds import Failed, Watch, confine, contained

if TYPE_CHECKING:
    from collections.abc import Callable, Generator
    from multiprocessing.connection import Connection

    from twosource.engine.bounds import Bounds

Work: TypeAlias = "Callable[[Any], object]"

_LINUX = sys.platform == "linux"
_READY = b"ready"
_GRACE_S = 5.0
_MAIN = "__main__"
_NO_MEMORY = pickle.dumps(Failed(reason="there was not enough memory for it", memory=True))


def serve(connection: Connection, parent: Connection | None, warm: Callable[[], None] | None) -> None:
    """Do tasks from ``connection`` until it closes: the whole life of a worker process.

    ``warm`` is called first, so that what every task needs is loaded before any bound holds.
    """
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # an interrupt is the parent's to handle
    if parent is not None:
        _hold(parent)
    if warm is not None:
        warm()
    connection.send_bytes(_READY)
    while True:
        try:
            work, task, bounds = cast("tuple[Work, object, Bounds | None]", connection.recv())
        except EOFError:
            return
        confine(bounds)
        connection.send_bytes(_answer(work, task))


def _answer(work: Work, task: object) -> bytes:
    """Return the result, pickled: what cannot be sent is that task's own trouble."""
    answer = contained(lambda task: pickle.dumps(contained(work, task)), task)
    if isinstance(answer, bytes):
        return answer
    return _NO_MEMORY if answer.memory else pickle.dumps(answer)


def _hold(lifeline: Connection) -> None:
    """End this process as soon as the other end of ``lifeline`` is closed: the parent holds it, never writes.

    When the parent is gone, however it ended, the system closes that end and ends the worker by a signal,
    even one that is deep in a long computation: a thread could not, since a regular expression at work lets
    no other thread run.
    """
    if not _LINUX:  # pragma: no cover - elsewhere the signal is ignored unless somebody asks for it
        threading.Thread(target=_wait, args=(lifeline,), daemon=True).start()
        return
    import fcntl  # noqa: PLC0415 - it is not on every system

    place = lifeline.fileno()
    signal.signal(signal.SIGIO, signal.SIG_DFL)
    fcntl.fcntl(place, fcntl.F_SETOWN, os.getpid())
    fcntl.fcntl(place, fcntl.F_SETFL, fcntl.fcntl(place, fcntl.F_GETFL) | os.O_ASYNC)
    if select([place], [], [], 0)[0]:  # it was closed before anybody listened
        os._exit(1)


def _wait(lifeline: Connection) -> None:  # pragma: no cover - as above
    lifeline.poll(None)
    os._exit(1)


@dataclass(slots=True, kw_only=True)
class Task:
    """One task on its way: its place in the order, and how many workers died on it."""

    index: int
    payload: object
    deaths: int = 0


class Worker:
    """A spawned process, and the watch over the task that it is at, where that has bounds."""

    def __init__(self, warm: Callable[[], None] | None = None) -> None:
        """Start the process; it is idle once it has answered that it is ready."""
        context = multiprocessing.get_context("spawn")
        self.connection, theirs = context.Pipe()
        watched, self._lifeline = context.Pipe(duplex=False)
        self._process = context.Process(target=serve, args=(theirs, watched, warm), daemon=True)
        with _apart():
            self._process.start()
        theirs.close()
        watched.close()
        self._ready = False
        self.task: Task | None = None
        self.watch: Watch | None = None

    @property
    def idle(self) -> bool:
        """Whether it can be given a task."""
        return self._ready and self.task is None

    @property
    def pid(self) -> int:
        """The number of the process."""
        return self._process.pid or 0

    @property
    def alive(self) -> bool:
        """Whether the process still runs."""
        return self._process.is_alive()

    def assign(self, task: Task, work: Work, bounds: Bounds | None) -> None:
        """Send a task; a worker that died meanwhile is noticed when its answer is awaited."""
        self.task = task
        self.watch = None if bounds is None else Watch(self.pid, bounds)
        try:
            self.connection.send((work, task.payload, bounds))
        except OSError:
            return

    def receive(self) -> object:
        """Return the answer to the task, or None for the first word of all, that it is ready.

        Raises EOFError or OSError if the process has died.
        """
        answer = self.connection.recv_bytes()
        if not self._ready:
            self._ready = True
            return None
        self.task = self.watch = None
        return cast("object", pickle.loads(answer))  # noqa: S301 - our own process wrote it

    def stop(self) -> int | None:
        """End the process at once and return its exit code (minus the number of a signal)."""
        self.connection.close()
        self._lifeline.close()
        self._process.join(0.05)
        self._process.kill()
        self._process.join(_GRACE_S)
        return self._process.exitcode


@contextmanager
def _apart() -> Generator[None]:
    """Start processes that know no main script and take no interrupt.

    A spawned process runs the main script anew to find functions there. Tasks come from modules, and a
    script that adds reports outside ``if __name__ == "__main__"`` would start itself again and again.
    """
    main, sys.modules[_MAIN] = sys.modules[_MAIN], ModuleType(_MAIN)
    masks = hasattr(signal, "pthread_sigmask")  # Windows has none
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT}) if masks else set[int]()
    try:
        yield
    finally:
        if masks:
            signal.pthread_sigmask(signal.SIG_SETMASK, before)
        sys.modules[_MAIN] = main

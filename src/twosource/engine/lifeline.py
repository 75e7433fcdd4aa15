"""A pipe by which a worker process learns that its parent has ended, however it ended.

The parent holds the writing end and never writes. When it is gone, the system closes that end and
ends the worker by a signal, even one that is deep in a long computation: a thread could not, since a
regular expression at work lets no other thread run.
"""

from __future__ import annotations

import os
import signal
import sys
import threading
from select import select
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from multiprocessing.connection import Connection

_LINUX = sys.platform == "linux"


def hold(lifeline: Connection) -> None:
    """End this process as soon as the other end of ``lifeline`` is closed."""
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

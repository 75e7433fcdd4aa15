"""How a run of the program ends: one line for a person, an exit code for a program, signals in order."""

from __future__ import annotations

import errno
import os
import signal
import sys
import threading
from contextlib import contextmanager
from typing import TYPE_CHECKING

import click

from twosource.errors import RecordError, TwosourceError, WrongUse
from twosource.show import printing

if TYPE_CHECKING:
    from collections.abc import Callable, Generator
    from types import FrameType

DROPPED = 1
WRONG = 2
BROKEN = 70
_BY_SIGNAL = 128
INTERRUPTED = _BY_SIGNAL + signal.SIGINT
PIPE_CLOSED = _BY_SIGNAL + signal.SIGPIPE
"""What a shell says of ``cat`` or ``git`` in the same place: the reader of the pipe went away."""

_UNWRITTEN = frozenset({errno.ENOSPC, errno.EDQUOT, errno.EIO, errno.EFBIG})
"""What the system says of an output that it cannot take."""

_asked: list[int] = []
"""The signals that asked this process to end."""


class Stopped(BaseException):
    """A signal that asks the program to end: no fault, so nothing on the way may catch it."""


def run(work: Callable[[], object]) -> int:
    """Return the exit code of a command line: what ``work`` returns where it is one, or how it failed."""
    printing.be_forgiving()
    streams = sys.stdout, sys.stderr
    sys.stdout = printing.or_closed(sys.stdout)
    try:
        code = work()
        printing.flush()
    except SystemExit:  # click's answer to a pipe that nobody reads: it puts other streams in place, too
        code = PIPE_CLOSED
    except Stopped:
        code = _stopped()
    except Exception as error:  # noqa: BLE001 - the one place where a fault becomes one line and a code
        code = _stopped() if _asked else _failed(error)
    sys.stdout, sys.stderr = streams
    printing.give_up()
    return code if isinstance(code, int) else 0


@contextmanager
def stoppable() -> Generator[None]:
    """Let the signals that end a program end this one in order: workers, files and record first.

    A second signal ends it at once. What its caller chose to ignore stays ignored.
    """
    before = [(one, signal.getsignal(one)) for one in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP)]
    if threading.current_thread() is not threading.main_thread():
        before = []
    taken = [(one, handler) for one, handler in before if handler != signal.SIG_IGN]
    for one, _ in taken:
        signal.signal(one, _stop)
    try:
        yield
    finally:
        for one, handler in taken:
            signal.signal(one, handler)


def _stop(number: int, _: FrameType | None) -> None:
    _asked.append(number)
    if len(_asked) > 1:
        os._exit(_BY_SIGNAL + number)
    raise Stopped


def _stopped() -> int:
    """Return the exit code of the first signal that asked for the end."""
    number = _asked[0] if _asked else signal.SIGINT
    if number == signal.SIGINT:
        _complain("interrupted; nothing that was read is lost, and a repeated add goes on from there")
    return _BY_SIGNAL + number


def _failed(error: Exception) -> int:
    """Say in one line what went wrong and return the exit code for it."""
    if isinstance(error, click.Abort):
        return _stopped()
    if isinstance(error, click.ClickException):
        _complain(_mistake(error))
        return error.exit_code
    if isinstance(error, TwosourceError):
        _complain(str(error))
        return WRONG if isinstance(error, (WrongUse, RecordError)) else DROPPED
    if isinstance(error, OSError) and error.strerror:
        return _refused(error)
    if os.environ.get("TWOSOURCE_TRACEBACK"):
        raise error
    _complain(f"a fault of the program: {type(error).__name__}: {error}")
    _complain("set TWOSOURCE_TRACEBACK=1 and run again to see where")
    return BROKEN


def _refused(error: OSError) -> int:
    """Say what the system refuses, but for a pipe that nobody reads: there is nobody to tell."""
    if isinstance(error, BrokenPipeError):
        return PIPE_CLOSED
    if error.filename is None and error.errno in _UNWRITTEN:
        _complain(f"cannot write: {error.strerror}")
    else:
        _complain(f"the system refuses {error.filename or 'something'}: {error.strerror}")
    return WRONG


def _mistake(error: click.ClickException) -> str:
    """Return in one line what was mistyped, and where the right words stand."""
    said = " ".join(error.format_message().split())
    context = error.ctx if isinstance(error, click.UsageError) else None
    return said if context is None else f"{said.rstrip('.')}; see: {context.command_path} --help"


def _complain(text: str) -> None:
    printing.warn(f"twosource: {text}")

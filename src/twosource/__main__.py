"""The command ``twosource``, and ``python -m twosource``: a signal while it loads ends it quietly."""

from __future__ import annotations

import os
import signal
import sys
from typing import TYPE_CHECKING, NoReturn

if TYPE_CHECKING:
    from types import FrameType


def main() -> int:
    """Load the command line, run it and return its exit code."""
    for one in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
        if signal.getsignal(one) is not signal.SIG_IGN:
            signal.signal(one, _leave)
    from twosource.cli import main as run  # noqa: PLC0415 - loading it can be interrupted

    return run()


def _leave(number: int, _: FrameType | None) -> NoReturn:
    """End at once: while the program loads, and once it is done, there is nothing to put in order."""
    if number == signal.SIGINT:
        os.write(2, b"twosource: interrupted\n")
    os._exit(128 + number)


if __name__ == "__main__":
    sys.exit(main())

"""Words typed, turned into calls; what comes back, printed; how it went, as an exit code."""

from __future__ import annotations

import gc
import os
from typing import TYPE_CHECKING

from twosource import ending
from twosource.cli import asking, building, correcting, desk
from twosource.cli.group import commands
from twosource.errors import WrongUse
from twosource.show import printing

if TYPE_CHECKING:
    from collections.abc import Sequence

__all__ = ["asking", "building", "commands", "correcting", "desk", "main"]


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command line and return its exit code; ``arguments`` default to ``sys.argv``.

    0: done; 1: something was dropped or does not hold; 2: wrong use, or the record or a stream cannot
    be used; 70: a fault of the program; 130: interrupted; 141: nobody reads the output any more;
    143: ended by a signal. Messages go to standard error.
    """
    if arguments is not None:
        return ending.run(lambda: _start(list(arguments)))
    # Loading the parser makes many objects and no garbage: fewer collections save a twentieth of a run.
    gc.set_threshold(100_000, 50, 100)
    # The matrices are small: a second thread of the linear algebra only waits, and costs a core.
    os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
    printing.fill_closed()
    with ending.stoppable():
        return ending.run(lambda: _start(None))


def _start(words: list[str] | None) -> object:
    if any("\0" in word for word in words or ()):
        raise WrongUse("an argument cannot hold a NUL character")
    return commands.main(words, "twosource", standalone_mode=False)

"""What an ``add`` says while it works: a bar on a terminal, plain lines in a pipe."""

from __future__ import annotations

import sys
from contextlib import contextmanager
from typing import TYPE_CHECKING

from twosource.show.printing import escaped

if TYPE_CHECKING:
    from collections.abc import Callable, Generator

    from twosource.pipeline import Progress

EVERY = 100
"""In a pipe a line is printed for the first report and after so many more."""


@contextmanager
def reporter(*, quiet: bool) -> Generator[Callable[[Progress], None]]:
    """Give a function that shows progress on standard error until the context ends."""
    if quiet or sys.stderr is None or sys.stderr.closed:
        yield _silent
    elif sys.stderr.isatty():
        with _bar() as show:
            yield show
    else:
        yield _line


def _silent(_: Progress) -> None:
    return


def _line(progress: Progress) -> None:
    last = progress.done == progress.total
    if progress.done % EVERY in {0, 1} or last:
        of = "" if progress.total is None else f" of {progress.total}"
        sys.stderr.write(f"{progress.stage} {progress.done}{of} {escaped(progress.path)}".rstrip() + "\n")


@contextmanager
def _bar() -> Generator[Callable[[Progress], None]]:
    from rich.console import Console  # noqa: PLC0415 - only a terminal pays for it
    from rich.markup import escape  # noqa: PLC0415 - ditto
    from rich.progress import BarColumn, MofNCompleteColumn, TextColumn  # noqa: PLC0415 - ditto
    from rich.progress import Progress as Bar  # noqa: PLC0415 - ditto

    columns = (
        TextColumn("{task.description}"),
        BarColumn(),
        MofNCompleteColumn(),
        TextColumn("{task.fields[path]}"),
    )
    with Bar(*columns, console=Console(stderr=True), transient=True) as bar:
        tasks = {stage: bar.add_task(stage, total=None, path="") for stage in ("read", "compare")}

        def show(progress: Progress) -> None:
            task = tasks.setdefault(progress.stage, tasks["read"])
            bar.update(
                task, completed=progress.done, total=progress.total, path=escape(escaped(progress.path))
            )

        yield show

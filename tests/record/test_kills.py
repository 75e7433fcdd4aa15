"""A writer that is killed at any moment leaves every committed report whole."""

from __future__ import annotations

import os
import random
import signal
import subprocess
import sys
import time
from pathlib import Path

import twosource
from twosource.record import Store

_WRITER = """
import sys
from twosource.model import *
from twosource.record import Store
start = int(sys.argv[2])
with Store.open(sys.argv[1], write=True) as store:
    print("open", flush=True)
    for number in range(start, start + 100_000):
        text = f"Title {number}\\n" + "The weir gave way at noon. " * 40
        arrival = Arrival(path=f"{number}", raw=text.encode(), media="text")
        report = Report(id=content_id("r", number), path=f"{number}", sha256=arrival.sha256, text=text)
        item = Item(id=content_id("i", number), report=report.id, kind="article",
                    spans=(Span(start=text.index("\\n") + 1, end=len(text)),))
        said = Statement(id=content_id("t", number), report=report.id, item=item.id, start=0, end=5,
                         text="Title", kind="narration")
        reading = Reading(item=item, report=report.id, outlet=None, published=None, statements=(said,))
        page = Page(report=report, zones=(), items=(item,))
        store.add(arrival, page, [reading], {item.id: ["weir", "noon"]})
        print(number, flush=True)
"""


def _run_and_kill(place: Path, start: int, wait_s: float) -> int:
    """Let the writer work for a moment, kill it, and return the last report that it said was in."""
    command = [sys.executable, "-c", _WRITER, str(place), str(start)]
    where = os.environ | {"PYTHONPATH": str(Path(twosource.__file__).parents[1])}
    with subprocess.Popen(command, stdout=subprocess.PIPE, env=where) as writer:
        assert writer.stdout is not None
        assert writer.stdout.readline() == b"open\n"
        time.sleep(wait_s)
        writer.send_signal(signal.SIGKILL)
        said = writer.stdout.read().split(b"\n")[:-1]
    return int(said[-1]) if said else start - 1


def test_twenty_kills_lose_no_committed_report(tmp_path: Path) -> None:
    """After each kill the record opens at once, for a reader first, with all that was reported in and no half of anything."""
    place = tmp_path / "killed"
    chance = random.Random(7)  # noqa: S311 - moments, no secret
    reached = 0
    for _ in range(20):
        reached = 1 + _run_and_kill(place, reached, chance.uniform(0.0, 0.02))
        found = len(_search(place))
        with Store.open(place, write=True) as store:
            record = store.record()
            held = {int(report.path) for report in record.reports}
            assert set(range(reached)) <= held
            assert len(record.readings) == len(record.reports) == len(store.pending())
            assert all(len(reading.statements) == 1 for reading in record.readings)
            assert all(store.arrival(report.sha256).raw.decode() == report.text for report in record.reports)
            reached = max(held, default=-1) + 1
        assert len(_search(place)) == found == min(5, reached)


def _search(place: Path) -> tuple[object, ...]:
    """Search the record as a reader would."""
    with Store.open(place, write=False) as store:
        return store.search("weir noon", 5)

"""Growth, memory and outcome of hostile inputs: ``python bench/hostile.py [--short] [--only NAME]``.

Each pattern of ``hostile_forms.py`` is made at n, 2n and 4n characters and goes through the journey of
a report (finding it in a file, reading, cleaning, understanding) in a process of its own under the
limits of a run. Printed are the CPU seconds at each size, less those of an ordinary sentence, the
exponent of growth from 2n to 4n, the memory beyond that of the loaded program, and what became of
it: read, cut and told, or dropped with a reason. Exit code 1: time grows faster than n to the power
of 1.2, a limit was not kept, or nothing tells why something is missing. ``--short`` tries small
sizes only and compares the time for a character with that of ordinary prose.
"""

from __future__ import annotations

import argparse
import gc
import json
import math
import os
import resource
import signal
import sys
import tempfile
import time
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

# As on the command line: one thread for small matrices. It must stand before numpy is imported.
os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")

from hostile_forms import PATTERNS
from hostile_patterns import PROSE, Pattern
from twosource import ingest, pipeline
from twosource.engine.bounds import Bounds, Failed, confine, contained
from twosource.model import LIMITS, Dropped, Passed

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from twosource.model import Page
    from twosource.pipeline import Prepared

BOUNDS = Bounds(cpu_s=LIMITS.cpu_s, memory_mb=LIMITS.memory_mb)
STEEPEST = 1.2
# Less time than this is noise: starting the process, the first words of a kind.
LEAST_S = 0.2
REPEATS = 3
# Characters of a pattern in the short form, and how much dearer than prose a character may be there.
SHORT, DEARER = 2_000, 25.0
ORDINARY = Pattern(name="ordinary prose", make=lambda _: PROSE)
MIB = 1024


@dataclass(frozen=True, slots=True, kw_only=True)
class Run:
    """What one input took and what became of it; ``wrong`` says what must not be, "" for nothing."""

    cpu: float
    memory_mb: float
    outcome: str
    wrong: str = ""


def outcome_of(found: Sequence[Dropped | Failed | Prepared]) -> tuple[str, str]:
    """Return what became of the arrivals of one file, in words, and what is wrong with it."""
    dropped = [
        BOUNDS.out_of_memory() if isinstance(one, Failed) and one.memory else one.reason
        for one in found
        if isinstance(one, Dropped | Failed)
    ]
    kept = [one for one in found if not isinstance(one, Dropped | Failed)]
    notes = [note.text for one in kept for note in one.page.report.notes if note.kind == "cut"]
    wrong = next((reason for reason in dropped if not reason or reason.startswith("internal error")), "")
    wrong = wrong or next((trouble for one in kept for trouble in faults(one)), "")
    if not found:
        return "nothing", "nothing was found and no reason told"
    told = [f"read {len(kept)}" if len(kept) > 1 else "read"] if kept else []
    told += [f"cut: {notes[0]}"] if notes else []
    told += [f"dropped{f' {len(dropped)}' if len(dropped) > 1 else ''}: {dropped[0]}"] if dropped else []
    return "; ".join(told), wrong


def faults(prepared: Prepared) -> list[str]:
    """Return what is wrong with the places of zones, items and statements in the text."""
    page = prepared.page
    text = page.report.text
    found = [f"zone {z.start} to {z.end}" for z in page.zones if not 0 <= z.start < z.end <= len(text)]
    found += [
        f"zones meet at {b.start}"
        for a, b in zip(page.zones, page.zones[1:], strict=False)
        if b.start < a.end
    ]
    found += _unlike(page, [(s.start, s.end, None) for item in page.items for s in item.spans])
    for reading in prepared.readings:
        told = reading.statements
        found += _unlike(page, [(s.start, s.end, s.text) for s in told])
        found += _unlike(page, [(s.start, s.end, s.text) for s in reading.mentions])
        found += _unlike(page, [(s.start, s.end, s.text) for s in reading.whens])
        found += _unlike(page, [(s.start, s.end, s.text) for one in told for s in one.roles])
        found += _unlike(page, [(s.start, s.end, s.text) for one in told for s in one.quantities])
    return found


def _unlike(page: Page, places: Sequence[tuple[int, int, str | None]]) -> list[str]:
    text = page.report.text
    return [
        f"place {start} to {end}"
        for start, end, words in places
        if not 0 <= start < end <= len(text)
        or (words is not None and text[start:end].split() != words.split())
    ]


def journey(raw: bytes, ending: str) -> list[Dropped | Failed | Prepared]:
    """Find, read, clean and understand what a file of these bytes holds."""
    with tempfile.NamedTemporaryFile(suffix=ending) as file:
        file.write(raw)
        file.flush()
        return [
            one if isinstance(one, Dropped) else contained(pipeline.prepare, one)
            for one in ingest.find([file.name])
            if not isinstance(one, Passed)  # told of folders alone
        ]


def bytes_of(pattern: Pattern, n: int) -> bytes:
    """Return the pattern at n characters as the bytes of a file."""
    made = pattern.make(n)
    return made if isinstance(made, bytes) else made.encode("utf-8", "surrogatepass")


def apart(work: Callable[[], tuple[str, str]]) -> Run:
    """Run ``work`` in a process of its own under the limits of a report; a dead one is dropped."""
    ours, theirs = os.pipe()
    child = os.fork()
    if not child:
        os.close(ours)
        confine(BOUNDS)
        _tell(theirs, work)
        os._exit(0)
    os.close(theirs)
    with os.fdopen(ours, "rb") as pipe:
        said = pipe.read()
    _, status, used = os.wait4(child, 0)
    cpu = used.ru_utime + used.ru_stime
    memory = used.ru_maxrss / MIB
    if said:
        told = json.loads(said)
        return Run(cpu=cpu, memory_mb=memory, outcome=told[0], wrong=told[1])
    ended = os.WTERMSIG(status) if os.WIFSIGNALED(status) else 0
    if ended == signal.SIGXCPU:
        return Run(cpu=cpu, memory_mb=memory, outcome=f"dropped: {BOUNDS.out_of_time()}")
    return Run(cpu=cpu, memory_mb=memory, outcome="", wrong=f"its process ended with status {status}")


def _tell(pipe: int, work: Callable[[], tuple[str, str]]) -> None:
    try:
        told = work()
    except MemoryError:
        told = (f"dropped: {BOUNDS.out_of_memory()}", "")
    except Exception as error:  # noqa: BLE001 - whatever it is, the table tells it
        told = ("", f"{type(error).__name__}: {error}"[:200])
    with os.fdopen(pipe, "wb") as stream:
        stream.write(json.dumps(told).encode())


def tried(pattern: Pattern, n: int) -> Run:
    """Run one pattern at one size."""
    raw = bytes_of(pattern, n)
    return apart(lambda: outcome_of(journey(raw, pattern.ending)))


def less(run: Run, bare: Run) -> Run:
    """Return ``run`` less what an ordinary sentence takes in time and memory."""
    cpu, memory = max(0.0, run.cpu - bare.cpu), max(0.0, run.memory_mb - bare.memory_mb)
    return Run(cpu=cpu, memory_mb=memory, outcome=run.outcome, wrong=run.wrong)


def exponent(small: float, large: float) -> float:
    """Return the power of n with which time grew when n was doubled; what is below the noise is even."""
    return math.log2(large / max(small, LEAST_S)) if large > LEAST_S else 0.0


def measured(pattern: Pattern, bare: Run) -> tuple[list[Run], float, str]:
    """Return the runs at n, 2n and 4n, the exponent, and what is wrong; a steep one is tried again."""
    runs = [less(tried(pattern, pattern.size * k), bare) for k in (1, 2, 4)]
    steep = exponent(runs[1].cpu, runs[2].cpu)
    for _ in range(REPEATS - 1):
        if steep <= STEEPEST:
            break
        again = [less(tried(pattern, pattern.size * k), bare) for k in (2, 4)]
        runs[1:] = [
            min(one, other, key=lambda run: run.cpu) for one, other in zip(runs[1:], again, strict=True)
        ]
        steep = exponent(runs[1].cpu, runs[2].cpu)
    wrong = next((run.wrong for run in runs if run.wrong), "")
    if not wrong and steep > STEEPEST:
        wrong = f"grows as n^{steep:.2f}"
    if not wrong and runs[2].memory_mb > BOUNDS.memory_mb:
        wrong = f"takes {runs[2].memory_mb:,.0f} MiB"
    return runs, steep, wrong


def full(patterns: Sequence[Pattern], bare: Run) -> int:
    """Print the table of all ``patterns`` and return the number of those that fail.

    What another program takes from the machine for a while can make a row or two look steep: a row
    that fails is measured once more at the end, and its second outcome counts.
    """
    print(
        f"{'pattern':42} {'ending':7} {'n':>8} {'CPU s':>7} {'2n':>7} {'4n':>7} {'exp':>5} {'MiB':>6} "
        " outcome at 4n"
    )
    doubtful = [pattern for pattern in patterns if not row(pattern, bare)]
    if doubtful:
        print("measured again:")
    return sum(not row(pattern, bare) for pattern in doubtful)


def row(pattern: Pattern, bare: Run) -> bool:
    """Measure ``pattern``, print its line, and return whether it holds."""
    runs, steep, wrong = measured(pattern, bare)
    cpu = " ".join(f"{run.cpu:7.2f}" for run in runs)
    print(
        f"{pattern.name[:42]:42} {pattern.ending or '-':7} {pattern.size:8,} {cpu} {steep:5.2f} "
        f"{runs[2].memory_mb:6,.0f}  {runs[2].outcome[:110]}{f'  FAILS: {wrong}' if wrong else ''}",
        flush=True,
    )
    return not wrong


def short(patterns: Sequence[Pattern]) -> dict[str, tuple[Run, float]]:
    """Return for each pattern at a small size the run, and its time for a character against prose's."""
    prose = Pattern(name="prose", make=lambda n: PROSE * (n // len(PROSE)))
    warm = tried(ORDINARY, 1)
    usual = max(0.01, less(tried(prose, 5 * SHORT), warm).cpu) / (5 * SHORT)
    done: dict[str, tuple[Run, float]] = {}
    for pattern in patterns:
        n = min(SHORT, pattern.size)
        run = less(tried(pattern, n), warm)
        done[pattern.name] = (run, run.cpu / max(n, 1) / usual)
    return done


def warmed() -> None:
    """Load what the journey loads, once, before the processes part."""
    for text in (PROSE, "word bridge " * 9, "El puente viejo de la ciudad se cerr\u00f3 por la noche."):
        journey(text.encode(), ".txt")
    journey(f"<html><body><p>{PROSE}</p></body></html>".encode(), ".html")
    gc.collect()
    gc.freeze()


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command line and return the exit code."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--short", action="store_true", help="small sizes only")
    parser.add_argument("--only", default="", help="patterns whose name has these words")
    asked: Any = parser.parse_args(arguments)
    chosen = [pattern for pattern in PATTERNS if asked.only in pattern.name]
    warmed()
    started = time.process_time()
    if asked.short:
        done = short(chosen)
        failing = {name: one for name, one in done.items() if one[0].wrong or one[1] > DEARER}
        for name, (run, ratio) in failing.items():
            print(f"{name:42} {run.cpu:7.2f} s, {ratio:5.1f} times prose  {run.outcome[:100]} {run.wrong}")
        failed = len(failing)
    else:
        failed = full(chosen, tried(ORDINARY, 1))
    spent = resource.getrusage(resource.RUSAGE_CHILDREN)
    total = spent.ru_utime + spent.ru_stime + time.process_time() - started
    print(f"{len(chosen)} patterns, {failed} fail, {total:.0f} s of CPU")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())

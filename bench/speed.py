"""Speed, memory and growth: ``python bench/speed.py [--reports 1000] [--growth] [--copies [N ...]]``.

Writes distinct invented reports, runs the bare spaCy pass over their texts and then the whole
journey into a fresh record file, in the same process, and prints both with their ratio. Only ratios
within one run compare: the machine may be busy. ``--limit`` makes the ratio a gate. ``--copies`` measures
copies of one text instead, and is a gate: they must not cost more than n log n.
"""

from __future__ import annotations

import argparse
import gc
import os
import resource
import sys
import tempfile
import time
from collections import defaultdict
from contextlib import contextmanager
from dataclasses import dataclass
from functools import wraps
from pathlib import Path
from typing import TYPE_CHECKING, Any

# As on the command line: one thread for small matrices. It must stand before numpy is imported.
os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")

import copied
import invented
import twosource.clean
import twosource.compare
import twosource.ingest
import twosource.record
from twosource import pipeline, understand
from twosource.compare import copies, stories
from twosource.language.parse import sentences
from twosource.language.parse.sentences import spacy
from twosource.pipeline import journey as steps
from twosource.understand import statements

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

BATCH = 32
GROWTH = (100, 1_000, 10_000)
WARM_UP = 20


@dataclass(slots=True)
class Cost:
    """Seconds of processor and of wall time, and the greatest memory of the process so far in MiB."""

    cpu: float = 0.0
    wall: float = 0.0
    peak: float = 0.0


@contextmanager
def measured(cost: Cost) -> Iterator[None]:
    """Add what the block takes to ``cost``."""
    cpu, wall = time.process_time(), time.perf_counter()
    try:
        yield
    finally:
        cost.cpu += time.process_time() - cpu
        cost.wall += time.perf_counter() - wall
        cost.peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


# Stage, where its function is looked up, and the function's name there. "parse" is part of "understand".
STAGES: tuple[tuple[str, Any, str], ...] = (
    ("ingest", twosource.ingest, "decode"),
    ("clean", twosource.clean, "clean"),
    ("understand", understand, "understand"),
    ("  of which parse", statements, "sentences_by_item"),
    ("store reports", twosource.record.Store, "add"),
    ("group: pairs", steps, "edges"),
    ("group: cluster", stories, "cluster"),
    ("copies", copies, "find"),
    ("align, trace, weigh", twosource.compare, "compare_story"),
    ("store stories", twosource.record.Store, "replace_stories"),
)


@contextmanager
def timed_stages(costs: dict[str, Cost]) -> Iterator[None]:
    """Time every call of the stages' functions for as long as the block lasts."""
    before = [(place, name, getattr(place, name)) for _, place, name in STAGES]
    for stage, place, name in STAGES:
        setattr(place, name, timed(getattr(place, name), costs[stage]))
    try:
        yield
    finally:
        for place, name, function in before:
            setattr(place, name, function)


def timed(function: Callable[..., Any], cost: Cost) -> Callable[..., Any]:
    """Return ``function`` with its calls added to ``cost``."""

    @wraps(function)
    def call(*args: object, **named: object) -> object:
        with measured(cost):
            return function(*args, **named)

    return call


def spacy_pass(texts: Sequence[str]) -> Cost:
    """Run the default model with its default components over ``texts``, and nothing else."""
    model = spacy().load(sentences.DEFAULT_MODEL)
    list(model.pipe(texts[:WARM_UP], batch_size=BATCH))
    cost = Cost()
    with measured(cost):
        for _ in model.pipe(texts, batch_size=BATCH):
            pass
    return cost


def journey(told: Sequence[invented.Told], costs: dict[str, Cost]) -> Cost:
    """Add the reports to a fresh record file as a user would, timing each stage."""
    cost = Cost()
    with tempfile.TemporaryDirectory() as folder:
        place = Path(folder) / "reports"
        place.mkdir()
        for one in told:
            (place / one.name).write_text(one.text, encoding="utf-8")
        with measured(cost), timed_stages(costs):
            summary = pipeline.add(str(Path(folder) / "record"), [str(place)], jobs=0)
        if summary.dropped or summary.read != len(told):
            sys.exit(f"only {summary.read} of {len(told)} reports were read: {summary.dropped[:3]}")
    return cost


def row(name: str, cost: Cost, count: int, characters: int, base: Cost) -> str:
    """Return one line of the table."""
    cpu = max(cost.cpu, 1e-9)
    return (
        f"  {name:<22}{cost.cpu:>9.2f}{cost.wall:>9.2f}{count / cpu:>11.1f}{characters / cpu:>13,.0f}"
        f"{cost.cpu / base.cpu:>9.3f}{cost.wall / base.wall:>9.3f}"
    )


def run(count: int) -> tuple[Cost, Cost]:
    """Measure ``count`` reports and print the table. Returns the bare pass and the journey."""
    told = invented.reports(count)
    texts = [one.text for one in told]
    characters = sum(map(len, texts))
    print(f"{count:,} reports, {characters:,} characters, {sum(len(t.split()) for t in texts):,} words")
    bare = spacy_pass(texts)
    journey(told[:WARM_UP], defaultdict(Cost))  # loads every model before anything is measured
    costs: dict[str, Cost] = defaultdict(Cost)
    whole = journey(told, costs)
    print(f"  {'':<22}{'cpu s':>9}{'wall s':>9}{'reports/s':>11}{'chars/s':>13}{'cpu x':>9}{'wall x':>9}")
    print(row("bare spaCy", bare, count, characters, bare))
    print(row("whole journey", whole, count, characters, bare))
    for stage, _, _ in STAGES:
        print(row(stage, costs[stage], count, characters, bare))
    print(f"  peak memory in MiB: {bare.peak:,.0f} after the bare pass, {whole.peak:,.0f} after the journey")
    cpu, wall = whole.cpu / bare.cpu, whole.wall / bare.wall
    print(f"  ratio journey / spaCy: {cpu:.2f} in CPU seconds, {wall:.2f} in wall seconds")
    return bare, whole


def growth(costs: Sequence[tuple[int, Cost, Cost]]) -> None:
    """Print how the cost of one report grows with their number, beside that of the bare pass."""
    print("growth: CPU milliseconds per report")
    print(f"  {'reports':>8}{'spaCy':>9}{'journey':>9}{'ratio':>8}")
    for count, bare, whole in costs:
        a, b = bare.cpu / count * 1000, whole.cpu / count * 1000
        print(f"  {count:>8,}{a:>9.1f}{b:>9.1f}{b / a:>8.2f}")


def main() -> int:
    """Run the measurements named on the command line; exit 1 if a ratio is above ``--limit``."""
    # As on the command line, for the bare pass and the journey alike: fewer garbage collections.
    gc.set_threshold(100_000, 50, 100)
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--reports", type=int, default=1_000, help="how many reports (default 1,000)")
    parser.add_argument("--growth", action="store_true", help="100, 1,000 and 10,000 reports (long)")
    parser.add_argument("--limit", type=float, help="exit 1 if the CPU ratio is above this")
    parser.add_argument(
        "--copies", type=int, nargs="*", metavar="N", help="copies of one text: so many (250 to 4,000)"
    )
    asked = parser.parse_args()
    if asked.copies is not None:
        return int(bool(copied.run(sorted(asked.copies) or copied.SIZES)))
    counts = GROWTH if asked.growth else (min(100, asked.reports), asked.reports)
    measures = [(count, *run(count)) for count in dict.fromkeys(counts)]
    growth(measures)
    _, bare, whole = measures[-1]
    if asked.limit is not None and whole.cpu / bare.cpu > asked.limit:
        print(f"the journey costs more than {asked.limit} times the bare spaCy pass")
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())

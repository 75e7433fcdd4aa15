"""Speed, memory and growth: ``python bench/speed.py [--reports 1000] [--lone | --threes] [--growth]``.

Writes distinct invented reports, runs the bare spaCy pass over their texts and then the whole
journey into a fresh record file, in the same process, and prints both with their ratio. Only ratios
within one run compare: the machine may be busy. ``--limit`` makes the ratio a gate. Stories have one to four
reports; with ``--threes`` three, with ``--lone`` four of five reports stand alone.

Instead, ``--copies`` measures copies of one text, and is a gate: they must not cost more than n log n;
``--story`` measures distinct reports of one story, ``--into`` one more report beside a record of so many.
``--desk 2000 --kept FOLDER`` opens the desk on a record of so many reports, made once in FOLDER (of the news
texts that ``--texts`` names, else invented), and fails where a view takes over 300 ms.
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

import browsed
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
    ("group: pairs", steps, "score"),
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


def run(count: int, sizes: Sequence[int]) -> tuple[Cost, Cost]:
    """Measure ``count`` reports in stories of ``sizes``, and print the table: the bare pass, the journey."""
    told = invented.reports(count, sizes)
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


def asked() -> argparse.Namespace:
    """Return what the command line asks for."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--reports", type=int, default=1_000, help="how many reports (default 1,000)")
    parser.add_argument(
        "--lone", dest="sizes", action="store_const", const=invented.LONE, default=invented.MIXED,
        help="four of five reports stand alone",
    )  # fmt: skip
    parser.add_argument(
        "--threes", dest="sizes", action="store_const", const=invented.THREES, help="stories of three"
    )
    parser.add_argument("--growth", action="store_true", help="100, 1,000 and 10,000 reports (long)")
    parser.add_argument("--limit", type=float, help="exit 1 if the CPU ratio is above this")
    for name, what in (("--copies", "copies of one text"), ("--story", "distinct reports of one story")):
        parser.add_argument(name, type=int, nargs="*", metavar="N", help=f"{what}: so many of them")
    parser.add_argument(
        "--desk", type=int, metavar="N", help="the desk on a record of N reports (long, once)"
    )
    parser.add_argument("--kept", default="bench-desk", help="the folder in which that record is kept")
    parser.add_argument("--texts", help="files or a folder of news texts for it, instead of invented reports")
    parser.add_argument("--into", type=int, metavar="N", help="one more report beside N (long)")
    return parser.parse_args()


def main() -> int:
    """Run the measurements named on the command line; exit 1 if a ratio is above ``--limit``."""
    # As on the command line, for the bare pass and the journey alike: fewer garbage collections.
    gc.set_threshold(100_000, 50, 100)
    told = asked()
    if told.copies is not None:
        return int(bool(copied.run(sorted(told.copies) or copied.SIZES)))
    if told.story is not None:
        copied.one_story(sorted(told.story) or copied.STORY_SIZES)
        return 0
    if told.desk:
        return int(bool(browsed.run(told.desk, told.kept, told.texts)))
    if told.into:
        copied.into(told.into)
        return 0
    counts = GROWTH if told.growth else (min(100, told.reports), told.reports)
    measures = [(count, *run(count, told.sizes)) for count in dict.fromkeys(counts)]
    growth(measures)
    _, bare, whole = measures[-1]
    if told.limit is not None and whole.cpu / bare.cpu > told.limit:
        print(f"the journey costs more than {told.limit} times the bare spaCy pass")
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())

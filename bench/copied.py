"""What many reports of one story cost: copies of an agency text, word for word or with other figures, others.

Reading is measured apart: each report is read for itself, at the same cost. What is put into a fresh record
and compared, and what one more copy then costs, must not grow faster than n log n in CPU seconds. What one
more report costs beside those of a large record is printed, too.
"""

from __future__ import annotations

import math
import resource
import tempfile
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING

import invented
from twosource import pipeline
from twosource.model import LIMITS, Arrival
from twosource.pipeline import adding, comparing
from twosource.pipeline.running import Run, Tally, silent
from twosource.record import Store

if TYPE_CHECKING:
    from collections.abc import Sequence

SIZES = (250, 500, 1_000, 2_000, 4_000)
STORY_SIZES = (50, 100, 200, 400, 800)
ADDED = 20
"""Reports that are added to a large record, one by one."""
KINDS = (("word for word", False), ("other figures", True))
WARM_UP = 40
WHOLE = 0.98
"""Least share of the reports that must be in the story: of distinct ones a few are told too much aside."""
# Measured exponents may lie above those of n log n by this much: of one doubling, on a busy machine, and
# of the whole range.
STEP_NOISE, NOISE = 0.25, 0.1


@dataclass(frozen=True, slots=True, kw_only=True)
class Copied:
    """CPU seconds for n reports: putting them into a record, comparing them, and adding one more."""

    count: int
    kept: float
    compared: float
    one_more: float

    @property
    def added(self) -> float:
        """All that adding the copies costs beside reading them."""
        return self.kept + self.compared


def cpu() -> float:
    """Return the CPU seconds of this process and of its workers that have ended."""
    spent = (resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))
    return sum(one.ru_utime + one.ru_stime for one in spent)


def read(told: Sequence[invented.Told]) -> list[tuple[Arrival, pipeline.Prepared]]:
    """Read the copies, and print what the first and the last tenth cost each."""
    ready: list[tuple[Arrival, pipeline.Prepared]] = []
    marks = [cpu()]
    for one in told:
        arrival = Arrival(path=one.name, raw=one.text.encode(), media="text")
        ready.append((arrival, pipeline.prepare(arrival)))
        marks.append(cpu())
    tenth = max(1, len(told) // 10)
    first, last = (marks[tenth] - marks[0]) / tenth, (marks[-1] - marks[-1 - tenth]) / tenth
    print(
        f"  reading {len(told):,} copies: {marks[-1] - marks[0]:.1f} s; "
        f"each of the first tenth {first * 1000:.0f} ms, of the last {last * 1000:.0f} ms"
    )
    return ready


def keep(store: Store, ready: Sequence[tuple[Arrival, pipeline.Prepared]]) -> float:
    """Put copies that have been read into the record; return the CPU seconds."""
    before = cpu()
    for arrival, prepared in ready:
        adding.keep(store, arrival, prepared, Tally(report=silent))
    return cpu() - before


def compare(store: Store) -> float:
    """Compare what waits, in this process; return the CPU seconds."""
    before = cpu()
    run = Run(record=str(store.place), limits=LIMITS, jobs=0)
    comparing.compare(store, run, Tally(report=silent))
    return cpu() - before


def measure(ready: Sequence[tuple[Arrival, pipeline.Prepared]], count: int) -> Copied:
    """Add ``count`` reports to a fresh record, then one more; nearly all must make one story."""
    with tempfile.TemporaryDirectory() as folder, Store.open(Path(folder) / "record", write=True) as store:
        kept, compared = keep(store, ready[:count]), compare(store)
        one_more = keep(store, ready[count : count + 1]) + compare(store)
        largest = max(story.items for story in store.stories())
        if largest < WHOLE * count:
            raise RuntimeError(f"{count + 1} reports of one story made one of {largest}")
    return Copied(count=count, kept=kept, compared=compared, one_more=one_more)


def exponents(found: Sequence[Copied]) -> list[tuple[float, float]]:
    """Return, for each size after the first, the exponents of adding and of adding one more."""
    return [
        (
            exponent(one.count, one.added, other.count, other.added),
            exponent(one.count, one.one_more, other.count, other.one_more),
        )
        for one, other in pairwise(found)
    ]


def exponent(few: int, cost_of_few: float, many: int, cost_of_many: float) -> float:
    """Return the power of n by which the cost grows from ``few`` to ``many``."""
    return math.log(max(cost_of_many, 1e-9) / max(cost_of_few, 1e-9)) / math.log(many / few)


def allowed(few: int, many: int) -> float:
    """Return the exponent of n log n between two sizes."""
    return exponent(few, few * math.log(few), many, many * math.log(many))


def too_steep(found: Sequence[Copied]) -> list[str]:
    """Return what grows faster than n log n, in words."""
    wrong: list[str] = []
    for (one, other), grown in zip(pairwise(found), exponents(found), strict=True):
        bound = allowed(one.count, other.count) + STEP_NOISE
        if max(grown) > bound:
            wrong.append(f"{one.count:,} to {other.count:,}: exponent {max(grown):.2f} above {bound:.2f}")
    first, last = found[0], found[-1]
    bound = allowed(first.count, last.count) + NOISE
    for name in ("added", "one_more"):
        whole = exponent(first.count, getattr(first, name), last.count, getattr(last, name))
        if whole > bound:
            wrong.append(f"{name}, {first.count:,} to {last.count:,}: exponent {whole:.2f} above {bound:.2f}")
    return wrong


def run(sizes: Sequence[int]) -> list[str]:
    """Measure both kinds of copies, print a table of each; return what grows too fast."""
    wrong: list[str] = []
    for name, other_figures in KINDS:
        told = invented.copies(max(sizes) + 1, other_figures=other_figures)
        wrong += _grown(f"copies, {name}", told, sizes)
    print("\n".join(wrong) or "nothing grows faster than n log n")
    return wrong


def one_story(sizes: Sequence[int]) -> None:
    """Measure distinct reports of one story, and print a table."""
    _grown("distinct reports of one story", invented.one_story(max(sizes) + 1), sizes)


def _grown(name: str, told: Sequence[invented.Told], sizes: Sequence[int]) -> list[str]:
    """Print a table of what the first ``sizes`` of ``told`` cost; return what grows too fast, in words."""
    print(f"{name}: CPU seconds, and milliseconds for n log n of them")
    ready = read(told)
    measure(ready, min(WARM_UP, *sizes))
    found: list[Copied] = []
    head = ("n", "put in", "compare", "together", "n^", "/ n log n", "one more", "n^")
    print("  " + "".join(f"{one:>10}" for one in head))
    for count in sizes:
        found.append(measure(ready, count))
        one = found[-1]
        grown = [f"{value:10.2f}" for value in exponents(found[-2:])[0]] if found[1:] else [" " * 10] * 2
        share = 1000 * one.added / (count * math.log(count))
        print(
            f"  {count:>10,}{one.kept:>10.2f}{one.compared:>10.2f}{one.added:>10.2f}{grown[0]}{share:>10.2f}"
            f"{one.one_more:>10.2f}{grown[1]}",
            flush=True,
        )
    return [f"{name}: {what}" for what in too_steep(found)]


def into(count: int) -> None:
    """Add reports one by one to a record of ``count``, and print what each costs beside its own reading."""
    told = invented.reports(count + ADDED)
    with tempfile.TemporaryDirectory() as folder:
        record = str(Path(folder) / "record")
        pipeline.add(record, [], more=[_arrival(one) for one in told[:count]], jobs=0)
        print(f"one more report beside {count:,}: CPU milliseconds beyond its own reading, {ADDED} times")
        print("  " + " ".join(f"{beyond(record, one):.0f}" for one in told[count:]))


def beyond(record: str, told: invented.Told) -> float:
    """Return the CPU milliseconds that adding a report to a record file takes beside reading it."""
    arrival = _arrival(told)
    before = cpu()
    pipeline.prepare(arrival)
    between = cpu()
    pipeline.add(record, [], more=[arrival], jobs=0)
    return 1000 * ((cpu() - between) - (between - before))


def _arrival(told: invented.Told) -> Arrival:
    return Arrival(path=told.name, raw=told.text.encode(), media="text")

"""Weigh the signs of undated clauses anew: ``python bench/train_dates.py [--cross-validate]``.

Learns from ``bench/bundles`` and ``bench/corpus``, our own fiction, which signs tell that a clause
without a date of its own happened on a day told elsewhere in its report, and writes
``understand/times/signs.json``: a logistic regression with a ridge, by Newton's method, rounded.
A clause counts that an annotated quotation fits best; a day is right where it meets the annotated
one. With ``--cross-validate`` it prints, for bundles that took no part in the fit, the share of the
clauses that get their day and of those without one that get a day, by the least log-odds asked for.
"""

from __future__ import annotations

import argparse
import json
from calendar import monthrange
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any, TypeAlias
from unittest.mock import patch

import numpy as np

from train_pairs import COVERED, FOLDS, SETS, Floats, fit
from twosource.model import Arrival
from twosource.pipeline import journey
from twosource.understand.times.inheriting import Clause, Thread
from twosource.understand.times.signs import TABLE, Signs

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence
    from pathlib import Path

    from numpy.typing import NDArray

    from twosource.model import Statement, When

Days: TypeAlias = tuple[str, str]
RIDGE = 100.0  # of 2 to 1600: below it the weights of the fiction fit the real reports less, above no better
ASKED = (-1.8, -1.6, -1.4, -1.3, -1.2, -1.0, -0.8, -0.5, 0.0)
YEAR, MONTH = 4, 7  # characters of "2024", "2024-05"


@dataclass(frozen=True, slots=True, kw_only=True)
class Undated:
    """A clause without a date of its own: its open days with their signs, which are right, its bundle."""

    signs: Floats
    right: NDArray[np.bool_]
    dated: bool
    bundle: int


class Recorder:
    """Stands in for the choice of a day: keeps what was to be weighed, and marks the clause."""

    def __init__(self) -> None:
        """Begin with nothing kept."""
        self.kept: list[list[tuple[Days, Signs]]] = []

    def date_for(self, thread: Thread, clause: Clause) -> When | None:
        """Keep the days that a clause may have; the date returned names the place where they are kept."""
        weighed = list(thread.weighed(clause))
        if not weighed:
            return None
        self.kept.append([(_days(one.when.earliest, one.when.latest), signs) for one, signs in weighed])
        return replace(weighed[0][0].when, why=f"#{len(self.kept) - 1}")


def _bound(recorder: Recorder) -> Callable[[Thread, Clause], When | None]:
    """Return a method of ``Thread`` that asks the recorder."""

    def date_for(thread: Thread, clause: Clause) -> When | None:
        return recorder.date_for(thread, clause)

    return date_for


def _days(first: str | None, last: str | None) -> Days:
    return (first or "")[:10], (last or "")[:10]


def _annotated(told: str) -> Days:
    """Return the first and last day of an annotated date: a day, a month, a year or an interval."""
    first, _, second = told.partition("/")
    last = second or first
    low = first + {YEAR: "-01-01", MONTH: "-01"}.get(len(first), "")
    if len(last) == MONTH:
        last += f"-{monthrange(int(last[:YEAR]), int(last[5:]))[1]:02}"
    return low[:10], (last + "-12-31" if len(last) == YEAR else last)[:10]


def _told(gold: Mapping[str, Any]) -> Iterator[tuple[str, str, str | None]]:
    """Yield (report, quotation, date or None) for every annotated statement."""
    for claim in gold["claims"]:
        for one in claim["statements"]:
            yield one["report"], one["quote"], one["when"]
    for full in gold.get("full", ()):
        for one in full["statements"]:
            yield full["report"], one["quote"], one["when"]


def _fitting(own: Sequence[Statement], start: int, end: int) -> Statement | None:
    """Return the statement that fits a quotation best and covers half of it."""
    fits = [
        (met / (max(end, one.end) - min(start, one.start)), one.start, one)
        for one in own
        if (met := min(end, one.end) - max(start, one.start)) >= COVERED * (end - start)
    ]
    return max(fits, key=lambda fit: fit[:2])[2] if fits else None


def undated(number: int, folder: Path) -> Iterator[Undated]:
    """Yield the clauses of a bundle that have no date of their own and that somebody annotated."""
    recorder = Recorder()
    with patch.object(Thread, "date_for", _bound(recorder)):
        read = {
            path.name: journey.prepare(Arrival(path=path.name, raw=path.read_bytes(), media="text"))
            for path in sorted(folder.glob("*.txt"))
        }
    gold = json.loads((folder / "gold.json").read_text(encoding="utf-8"))
    for name, quote, when in _told(gold):
        start = read[name].page.report.text.find(quote)
        own = [one for reading in read[name].readings for one in reading.statements]
        found = _fitting(own, start, start + len(quote)) if start >= 0 else None
        if found is None or found.when is None or not found.when.why.startswith("#"):
            continue
        days, signs = zip(*recorder.kept[int(found.when.why[1:])], strict=True)
        low, high = _annotated(when) if when else ("9", "0")
        yield Undated(
            signs=np.array(signs, np.float64),
            right=np.array([first <= high and last >= low for first, last in days]),
            dated=when is not None,
            bundle=number,
        )


def learnt(clauses: Sequence[Undated]) -> Floats:
    """Return the bias and the weights of the signs."""
    signs = np.concatenate([one.signs for one in clauses])
    right = np.concatenate([one.right for one in clauses]).astype(np.float64)
    return fit(signs, right, np.ones(len(right)), RIDGE)


def cross_validated(clauses: Sequence[Undated]) -> Iterator[str]:
    """Yield a line for each least odds: what clauses get in bundles that took no part in the fit."""
    chosen: list[tuple[float, bool, bool]] = []
    for fold in range(FOLDS):
        found = learnt([one for one in clauses if one.bundle % FOLDS != fold])
        for one in clauses:
            if one.bundle % FOLDS == fold:
                scores = found[0] + one.signs @ found[1:]
                best = int(scores.argmax())
                chosen.append((float(scores[best]), bool(one.right[best]), one.dated))
    dated = sum(one[2] for one in chosen)
    for least in ASKED:
        taken = [one for one in chosen if one[0] > least]
        right, invented = sum(one[1] for one in taken), sum(not one[2] for one in taken)
        yield f"{least:5.1f}: right {right / dated:.2f}, invented {invented / (len(chosen) - dated):.2f}"


def main() -> None:
    """Write the table of weights, or print what unseen bundles may give."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--cross-validate", action="store_true")
    wanted = parser.parse_args()
    folders = [gold.parent for one in SETS for gold in sorted(one.glob("*/gold.json"))]
    clauses = [one for number, folder in enumerate(folders) for one in undated(number, folder)]
    if wanted.cross_validate:
        print(*cross_validated(clauses), sep="\n")
        return
    bias, *found = (round(float(one), 2) for one in learnt(clauses))
    table = {"bias": bias, "weights": dict(zip(Signs._fields, found, strict=True))}
    TABLE.write_text(json.dumps(table, indent=1) + "\n", encoding="ascii")


if __name__ == "__main__":
    main()

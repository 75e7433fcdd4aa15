"""Weigh the pairs of statements anew: ``python bench/train_pairs.py [--cross-validate]``.

Learns which features tell that two statements answer one question from ``bench/bundles`` and
``bench/corpus``, our own fiction, and writes ``compare/claims/scoring.json``: a logistic regression with
a ridge, by Newton's method, rounded. A pair of which one side or both were
annotated by nobody counts half, as no answer. With ``--cross-validate`` it prints the average
precision of pairs of two items in bundles that took no part in the fit.
"""

from __future__ import annotations

import argparse
import json
import tempfile
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeAlias

import numpy as np
from numpy.typing import NDArray

from twosource import pipeline
from twosource.compare.claims.align import compared
from twosource.compare.claims.features import Pair
from twosource.compare.claims.repeats import repeats_in
from twosource.compare.claims.scoring import TABLE

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from twosource.model import Record

Floats: TypeAlias = NDArray[np.float64]
HERE = Path(__file__).parent
SETS = (HERE / "bundles", HERE / "corpus")
UNKNOWN = 0.5
RIDGE, STEPS, FOLDS, ENOUGH = 2.0, 40, 5, 1e-7
COVERED = 0.5


@dataclass(frozen=True, slots=True, kw_only=True)
class Pairs:
    """The pairs of all bundles: features, whether they are one question, weights, bundle, of two items."""

    features: Floats
    same: Floats
    weights: Floats
    bundle: NDArray[np.int64]
    apart: NDArray[np.bool_]


def read(folder: Path) -> Record:
    """Return the record of the reports of a bundle."""
    with tempfile.TemporaryDirectory() as held:
        path = str(Path(held) / "record.db")
        pipeline.add(path, [str(one) for one in sorted(folder.glob("*.txt"))], jobs=0)
        return pipeline.load(path)


def answers(record: Record, gold: Mapping[str, Any]) -> dict[str, set[str]]:
    """Return, by statement, the annotated claims that it answers: that which covers a quotation best."""
    texts = {Path(one.path).name: one for one in record.reports}
    own = [one for reading in record.readings for one in reading.statements]
    found: dict[str, set[str]] = {}
    for claim in gold["claims"]:
        for told in claim["statements"]:
            report = texts.get(told["report"])
            start = report.text.find(told["quote"]) if report else -1
            if report is None or start < 0:
                continue
            end = start + len(told["quote"])
            fits = [
                (met / (max(end, one.end) - min(start, one.start)), one.id)
                for one in own
                if one.report == report.id
                and (met := min(end, one.end) - max(start, one.start)) >= COVERED * (end - start)
            ]
            if fits:
                found.setdefault(max(fits)[1], set()).add(claim["id"])
    return found


def rows(number: int, folder: Path) -> Iterator[tuple[tuple[float, ...], bool, float, int, bool]]:
    """Yield the features of each pair of a bundle, whether it is one question, its weight and place."""
    gold = json.loads((folder / "gold.json").read_text(encoding="utf-8"))
    record = read(folder)
    told = answers(record, gold)
    items = {reading.item.id: reading for reading in record.readings}
    for story in record.stories:
        readings = [items[key] for key in story.story.items if key in items]
        for run in compared(readings, repeats_in(readings)):
            for at, (left, right) in enumerate(run.keys):
                pair, one, other = run.pair(at), run.statements[left], run.statements[right]
                mine, theirs = told.get(one.id, set()), told.get(other.id, set())
                weight = 1.0 if mine and theirs else UNKNOWN
                yield tuple(pair), bool(mine & theirs), weight, number, one.item != other.item


def gather() -> Pairs:
    """Return the pairs of all bundles."""
    folders = [gold.parent for one in SETS for gold in sorted(one.glob("*/gold.json"))]
    table = [row for number, folder in enumerate(folders) for row in rows(number, folder)]
    features, same, weights, bundle, apart = zip(*table, strict=True)
    return Pairs(
        features=np.array(features, np.float64),
        same=np.array(same, np.float64),
        weights=np.array(weights, np.float64),
        bundle=np.array(bundle, np.int64),
        apart=np.array(apart, np.bool_),
    )


def fit(features: Floats, same: Floats, weights: Floats, ridge: float = RIDGE) -> Floats:
    """Return the bias and the weights of the features; ``ridge`` is what large weights cost."""
    wide = np.column_stack([np.ones(len(features)), features])
    found = np.zeros(wide.shape[1])
    cost = np.eye(len(found)) * ridge
    cost[0, 0] = 0.0
    for _ in range(STEPS):
        odds = 1 / (1 + np.exp(-wide @ found))
        slope = wide.T @ (weights * (same - odds)) - cost @ found
        bend = (wide * (weights * odds * (1 - odds))[:, None]).T @ wide + cost
        step = np.linalg.solve(bend, slope)
        found = found + step
        if float(np.abs(step).max()) < ENOUGH:
            break
    return found


def average_precision(scores: Floats, same: Floats) -> float:
    """Return the mean precision at each pair that is one question, best score first."""
    right = same[np.argsort(-scores, kind="stable")]
    precision = np.cumsum(right) / np.arange(1, len(right) + 1)
    return float(precision[right > 0].mean())


def cross_validated(pairs: Pairs) -> float:
    """Return the average precision of pairs of two items, by bundles that took no part in the fit."""
    scores = np.zeros(len(pairs.same))
    for fold in range(FOLDS):
        out = pairs.bundle % FOLDS == fold
        found = fit(pairs.features[~out], pairs.same[~out], pairs.weights[~out])
        scores[out] = found[0] + pairs.features[out] @ found[1:]
    return average_precision(scores[pairs.apart], pairs.same[pairs.apart])


def main() -> None:
    """Write the table of weights, or print what unseen bundles may give."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--cross-validate", action="store_true")
    wanted = parser.parse_args()
    pairs = gather()
    if wanted.cross_validate:
        print(f"average precision of {len(pairs.same)} pairs: {cross_validated(pairs):.3f}")
        return
    bias, *found = (round(float(one), 2) for one in fit(pairs.features, pairs.same, pairs.weights))
    table = {"bias": bias, "weights": dict(zip(Pair._fields, found, strict=True))}
    TABLE.write_text(json.dumps(table, indent=1) + "\n", encoding="ascii")


if __name__ == "__main__":
    main()

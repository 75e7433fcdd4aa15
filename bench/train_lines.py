"""Train which lines are main text: ``python bench/train_lines.py [--cross-validate | --write]``.

Learns from the pages of WCXB alone (Web Content Extraction Benchmark, CC BY 4.0,
github.com/Murrough-Foley/web-content-extraction-benchmark), as lines in ``../shared/data/page_lines`` (or
``$TWOSOURCE_SHARED``); the pages of other benchmarks in that set belong to their publishers and only tell
what the model reaches on unseen sites. Figures are taken from lines, no text is kept. ``--cross-validate``
learns from two thirds of the sites and prints line F1 and word F1 on the other third and on the other
benchmarks; ``--write`` writes ``src/twosource/clean/page_lines.json``. A second run gives the same file.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import os
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

import numpy as np
from numpy.typing import NDArray

from twosource.clean.page_lines import Model, Pass, Rows, Tree, added, line_rows, second_rows

if TYPE_CHECKING:
    from collections.abc import Sequence

ROOT = Path(__file__).resolve().parents[1]
DATA = Path(os.environ.get("TWOSOURCE_SHARED", ROOT / ".." / "shared")) / "data" / "page_lines"
FILE = ROOT / "src" / "twosource" / "clean" / "page_lines.json"
LEARNT_FROM = "wcxb"
NOTE = "Trained by bench/train_lines.py on the pages of WCXB (Web Content Extraction Benchmark, CC BY 4.0)."
FOLDS = 3
# Twice as many trees, or half, give the same to a hundredth on unseen sites.
TREES, DEPTH, RATE, SHRINK, BINS, SHARE = 80, 4, 0.15, 5.0, 48, 0.5

Whole = NDArray[np.int64]


@dataclass(frozen=True, slots=True, kw_only=True)
class Rendered:
    """A page: its rows, whether each line is main text (-1: not judged), and the words of each."""

    benchmark: str
    site: str
    rows: Rows
    labels: Whole
    words: Whole


def read() -> list[Rendered]:
    """Return the pages of the set."""
    docs, gold = (
        [json.loads(line) for line in (DATA / name).read_text(encoding="utf-8").splitlines()]
        for name in ("docs.jsonl", "gold.jsonl")
    )
    told = {one["id"]: one for one in gold}
    return [
        Rendered(
            benchmark=told[doc["id"]]["set"],
            site=_site(doc["url"]),
            rows=line_rows([line.strip() for line in doc["lines"]]),
            labels=np.array(told[doc["id"]]["labels"]),
            words=np.array(told[doc["id"]]["words"]),
        )
        for doc in docs
    ]


def _site(url: str) -> str:
    return ".".join((urlsplit(url).hostname or url).split(".")[-2:])


def fold(name: str) -> int:
    """Return the part that the site ``name`` falls into, the same in every run."""
    return int(hashlib.sha256(name.encode()).hexdigest(), 16) % FOLDS


def train(pages: Sequence[Rendered]) -> Model:
    """Return both passes; the second learns from what a first pass says of sites that it has not seen."""
    odds: dict[int, Rows] = {}
    for part in range(FOLDS):
        told = boosted([page for page in pages if fold(f"x{page.site}") != part])
        odds |= {at: added(told, page.rows) for at, page in enumerate(pages) if fold(f"x{page.site}") == part}
    second = [
        Rendered(benchmark=page.benchmark, site=page.site, rows=second_rows(page.rows, odds[at]),
                 labels=page.labels, words=page.words)
        for at, page in enumerate(pages)
    ]  # fmt: skip
    return {"first": boosted(pages), "second": boosted(second)}


def boosted(pages: Sequence[Rendered]) -> Pass:
    """Return trees by gradient boosting on the logistic loss; long lines weigh more."""
    rows = np.concatenate([page.rows for page in pages])
    labels = np.concatenate([page.labels for page in pages])
    counts = np.concatenate([page.words for page in pages])
    weight = (labels >= 0) * np.sqrt(np.clip(counts, 1, 60) / 10 + 0.3)
    main = np.maximum(labels, 0).astype(np.float64)
    share = float((weight * main).sum() / weight.sum())
    base = float(np.log(share / (1 - share)))
    bounds = [_bounds(rows[:, column]) for column in range(rows.shape[1])]
    binned = [np.searchsorted(bounds[column], rows[:, column]) for column in range(rows.shape[1])]
    told = [column for column in range(rows.shape[1]) if len(bounds[column])]
    drawn = np.random.default_rng(0)
    odds = np.full(len(main), base)
    trees: list[Tree] = []
    for _ in range(TREES):
        chance = 1 / (1 + np.exp(-odds))
        slope, curve = weight * (main - chance), weight * chance * (1 - chance)
        columns = drawn.choice(told, max(1, int(SHARE * len(told))), replace=False)
        tree, leaf = _grown(columns.tolist(), binned, bounds, (slope, curve))
        odds += np.array(tree["leaves"])[leaf]
        trees.append(tree)
    return {"base": base, "trees": trees}


def _bounds(values: Rows) -> Rows:
    found = np.unique(np.quantile(values, np.linspace(0, 1, BINS + 1)[1:-1], method="nearest"))
    below: Rows = found[found < values.max()]
    return below


def _grown(
    columns: Sequence[int], binned: Sequence[Whole], bounds: Sequence[Rows], loss: tuple[Rows, Rows]
) -> tuple[Tree, Whole]:
    """Return a tree of ``DEPTH`` questions, each the one that gains most, and the leaf of each row."""
    leaf = np.zeros(len(loss[0]), dtype=np.int64)
    asks: list[tuple[int, float]] = []
    for depth in range(DEPTH):
        found = [(*_gain(leaf, 1 << depth, binned[one], len(bounds[one]) + 1, loss), one) for one in columns]
        _, at, column = max(found, key=lambda one: one[0])
        asks.append((column, float(bounds[column][at])))
        leaf = 2 * leaf + (binned[column] > at)
    slope, curve = (np.bincount(leaf, part, 1 << DEPTH) for part in loss)
    leaves = np.round(RATE * slope / (curve + SHRINK), 4)
    return {"asks": asks, "leaves": leaves.tolist()}, leaf


def _gain(leaf: Whole, leaves: int, binned: Whole, bins: int, loss: tuple[Rows, Rows]) -> tuple[float, int]:
    """Return what the best bound of one column gains, and which bound that is."""
    slope, curve = (
        np.bincount(leaf * bins + binned, part, leaves * bins).reshape(leaves, bins) for part in loss
    )
    left, left_curve = slope.cumsum(1)[:, :-1], curve.cumsum(1)[:, :-1]
    right, right_curve = slope.sum(1, keepdims=True) - left, curve.sum(1, keepdims=True) - left_curve
    gain = (left**2 / (left_curve + SHRINK) + right**2 / (right_curve + SHRINK)).sum(0)
    return float(gain.max()), int(gain.argmax())


def scores(pages: Sequence[Rendered], model: Model) -> tuple[float, float]:
    """Return line F1 and word F1 of the main text."""
    found = np.zeros((2, 3))
    for page in pages:
        odds = added(model["second"], second_rows(page.rows, added(model["first"], page.rows)))
        main, told = page.labels == 1, (odds > 0) & (page.labels >= 0)
        for row, weight in enumerate((np.ones_like(page.words), page.words)):
            found[row] += [weight[part].sum() for part in (main & told, told, main)]
    line, word = 2 * found[:, 0] / (found[:, 1] + found[:, 2])
    return float(line), float(word)


def written(model: Model) -> str:
    """Return the file of ``model``, a tree a line."""
    passes = (
        f'"{name}": {{"base": {told["base"]:.6f}, "trees": [\n'
        + ",\n".join(json.dumps(tree, separators=(",", ":")) for tree in told["trees"])
        + "\n]}"
        for name, told in model.items()
    )
    return f'{{"note": {json.dumps(NOTE)}, "passes": {{\n' + ",\n".join(passes) + "\n}}\n"


def main() -> None:
    """Read the pages, learn, and tell or write."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("--cross-validate", action="store_true")
    parser.add_argument("--write", action="store_true")
    told = parser.parse_args()
    pages = read()
    learnt = [page for page in pages if page.benchmark == LEARNT_FROM]
    others = [page for page in pages if page.benchmark != LEARNT_FROM]
    if told.cross_validate:
        for part in range(FOLDS):
            model = train([page for page in learnt if fold(page.site) != part])
            unseen = [page for page in learnt if fold(page.site) == part]
            for name, those in (("unseen sites", unseen), ("other benchmarks", others)):
                line, word = scores(those, model)
                print(
                    f"part {part}: {len(those)} pages, {name}: line F1 {line:.4f}, word F1 {word:.4f}",
                    flush=True,
                )
    if told.write:
        FILE.write_text(written(train(learnt)), encoding="utf-8")


if __name__ == "__main__":
    main()

"""Train the second opinion on names: ``python bench/train_entities.py [--folds 6] [--write]``.

Reads WikiGold (CC BY 4.0) from ``../shared/data`` or ``$TWOSOURCE_SHARED/data``, takes the features
that the program itself computes, and fits a multinomial logistic regression with a quadratic
penalty by gradient descent from zero: no chance is involved, and the weights are rounded, so that
a second run gives the same file. A feature must occur in five blocks of ten sentences. With
``--folds`` it prints typed F1 by cross-validation over contiguous blocks of sentences, whose
articles are not in the training part.
"""

from __future__ import annotations

import argparse
import json
import os
from collections import defaultdict
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np

from twosource.language.parse.sentences import sentences
from twosource.model import Span
from twosource.understand.mentions.labels import drop, evidence, words_elsewhere
from twosource.understand.mentions.retyping import CLASS_OF, CLASSES, SURE, WEIGHTS, beside, features
from twosource.understand.mentions.shapes import candidates
from twosource.understand.mentions.tokens import words_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

DATA = (
    Path(os.environ.get("TWOSOURCE_SHARED", Path(__file__).resolve().parents[2] / "shared")) / "data/wikigold"
)
BLOCK = 10  # sentences, about those of one article
LEAST = 5  # blocks in which a feature must occur
PENALTY, STEPS, RATE = 6.0, 150, 0.1
NOTE = "Trained on WikiGold (Balasuriya et al. 2009, CC BY 4.0); endings, shapes and context words only."

Row = tuple[int, frozenset[str], str, str, bool]  # document, features, gold class, rules' class, sure


def read() -> tuple[list[Row], int]:
    """Return the candidates of all sentences with features and classes, and the number of gold names."""
    docs = [json.loads(line) for line in (DATA / "docs.jsonl").read_text(encoding="utf-8").splitlines()]
    gold = {
        one["id"]: {(e["start"], e["end"]): e["type"] for e in one["entities"]}
        for one in map(json.loads, (DATA / "gold.jsonl").read_text(encoding="utf-8").splitlines())
    }
    rows: list[Row] = []
    for number, doc in enumerate(docs):
        text = doc["text"]
        words = [words_of(one) for one in sentences(text, "i", [Span(start=0, end=len(text))])]
        elsewhere = words_elsewhere(words)
        kept = [
            (one, evidence(one)) for part in words for one in candidates(part) if not drop(one, elsewhere)
        ]
        for (one, told), near in zip(kept, beside(kept), strict=True):
            kind = gold[doc["id"]].get(one.words.span(one.first, one.last), "-")
            label, weight = told
            rows.append((number, frozenset(features(one, told, near)), kind, CLASS_OF[label], weight >= SURE))
    return rows, sum(len(found) for found in gold.values())


def matrix(rows: Sequence[Row], places: dict[str, int]) -> NDArray[np.float64]:
    """Return one row of zeros and ones for each candidate."""
    out = np.zeros((len(rows), len(places)))
    for at, row in enumerate(rows):
        out[at, [places[name] for name in row[1] if name in places]] = 1.0
    return out


def fit(rows: Sequence[Row]) -> tuple[dict[str, int], NDArray[np.float64]]:
    """Return the place of each feature kept and the weights (features x classes)."""
    blocks: dict[str, set[int]] = defaultdict(set)
    for row in rows:
        for name in row[1]:
            blocks[name].add(row[0] // BLOCK)
    names = sorted(name for name, found in blocks.items() if len(found) >= LEAST)
    places = {name: at for at, name in enumerate(names)}
    x = matrix(rows, places)
    y = np.eye(len(CLASSES))[[CLASSES.index(row[2]) for row in rows]]
    weights, mean, square = (np.zeros((len(names), len(CLASSES))) for _ in range(3))
    for step in range(1, STEPS + 1):
        slope = (x.T @ (softmax(x @ weights) - y) + PENALTY * weights) / len(rows)
        mean, square = 0.9 * mean + 0.1 * slope, 0.99 * square + 0.01 * slope**2
        scaled = (mean / (1 - 0.9**step)) / (np.sqrt(square / (1 - 0.99**step)) + 1e-8)
        weights -= RATE * (1 - step / (STEPS + 1)) * scaled
    return places, weights


def softmax(scores: NDArray[np.float64]) -> NDArray[np.float64]:
    """Return probabilities by row."""
    powers = np.exp(scores - scores.max(axis=1, keepdims=True))
    shares: NDArray[np.float64] = powers / powers.sum(axis=1, keepdims=True)
    return shares


def crossed(rows: Sequence[Row], total: int, folds: int) -> float:
    """Return typed F1 by cross-validation over contiguous blocks of sentences."""
    last = rows[-1][0] + 1
    right = told = 0
    for fold in range(folds):
        test = [row for row in rows if row[0] * folds // last == fold]
        places, weights = fit([row for row in rows if row[0] * folds // last != fold])
        for row, chances in zip(test, softmax(matrix(test, places) @ weights), strict=True):
            if not row[4] and chances[-1] > 0.6:  # noqa: PLR2004 - as in the program
                continue
            chances[CLASSES.index(row[3])] *= 3
            kind = row[3] if row[4] else CLASSES[int(chances[:-1].argmax())]
            told += 1
            right += kind == row[2]
    return 2 * right / (told + total)


def main() -> None:
    """Read the command line, train, and print or write."""
    parser = argparse.ArgumentParser(description="Train the second opinion on names.")
    parser.add_argument("--folds", type=int, default=0)
    parser.add_argument("--write", action="store_true")
    words = parser.parse_args()
    rows, total = read()
    if words.folds:
        print(f"typed F1 by cross-validation: {crossed(rows, total, words.folds):.4f}")
    if words.write:
        places, weights = fit(rows)
        found = {name: [round(float(one), 2) for one in weights[at]] for name, at in places.items()}
        kept = {name: row for name, row in found.items() if any(abs(one) >= 0.05 for one in row)}  # noqa: PLR2004 - no weight
        WEIGHTS.write_text(
            json.dumps({"note": NOTE, "classes": CLASSES, "weights": kept}, indent=None, sort_keys=True)
            + "\n",
            encoding="utf-8",
        )
        print(f"{len(kept)} features, {WEIGHTS.stat().st_size} bytes")


if __name__ == "__main__":
    main()

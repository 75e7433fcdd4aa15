"""Train the factuality of events: ``python bench/train_factuality.py [--cross-validate] [--out FILE]``.

Learns from the train parts of two sets and from our own reports, and writes
``src/twosource/understand/certainty/factuality.json``; prints its SHA-256. Nothing is drawn by
chance but from a fixed seed, and all sums are of whole numbers, so that the same data give the same
file. The data, of which no text is kept:

- ``uds_factuality`` (train), UDS-IH2, Rudinger et al. 2018, CC BY-SA 4.0: talk, its values and style;
- ``meantime_factuality`` (train), Minard et al. 2016, CC BY 4.0: the style of reports;
- ``bench/bundles`` (the first ten), our own: the style of reports.

A trait is kept that at least 30 events of at least 10 sentences have.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import os
from collections import Counter, defaultdict
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

import numpy as np

from twosource.understand.certainty.contexts import CONTEXTS, context
from twosource.understand.certainty.factuality import share_of_report
from twosource.understand.certainty.forest import FILE, HUNDREDTHS, THOUSANDTHS, Forest, read
from twosource.understand.certainty.register import style
from twosource.understand.certainty.traits import traits
from twosource.understand.sentences import parse

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from numpy.typing import NDArray

    from twosource.understand.parsed import Parsed, Token

    Floats = NDArray[np.float64]
    Ints = NDArray[np.int64]

ROOT = Path(__file__).resolve().parents[1]
SHARED = Path(os.environ.get("TWOSOURCE_SHARED", ROOT / ".." / "shared")).resolve()
TALK, NEWS, OWN = "uds_factuality", "meantime_factuality", "own"
OUT = ROOT / "src" / "twosource" / "understand" / "certainty" / FILE
# Our own bundles that the file was trained on: later ones are left out, so that it stays the same.
OWN_BUNDLES = 10
LEAST_EVENTS, LEAST_SENTENCES, LEAST_STYLE = 30, 10, 40
# Trees: how many, levels, share of what is wrong that each mends, events that hold a leaf back, and the
# shares of events and traits that each tree sees (chosen by cross-validation; 500 trees lose 0.01).
TREES, DEPTH, RATE, HOLD, ROWS, COLUMNS, SEED = 800, 6, 0.15, 20, 0.7, 0.3, 0
RIDGE, STEPS = 20.0, 25  # of the weights of style
FOLDS = 5
LONG = 4  # words above which a sentence of our own reports is learnt from


class Event(NamedTuple):
    """An event of a set: where it is from, what is told of it, and its value."""

    place: str
    number: int
    traits: frozenset[str]
    style: frozenset[str]
    context: str
    value: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Style:
    """A sentence's traits of style: its set and the number of its text there."""

    place: str
    number: int
    traits: frozenset[str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Rows:
    """Events by their traits: pairs of event and trait, and the same as a table."""

    row: Ints
    column: Ints
    table: NDArray[np.bool_]


def events(place: str) -> Iterator[Event]:
    """Yield the events of the train part of a set."""
    folder = SHARED / "data" / place
    docs = [doc for doc in lines(folder / "docs.jsonl") if doc["split"] == "train"]
    gold = {doc["id"]: doc for doc in lines(folder / "gold.jsonl")}
    for doc, parsed in zip(docs, parse([doc["text"] for doc in docs]), strict=True):
        number = int(doc["id"].rsplit("-", 1)[1])
        for target in gold[doc["id"]]["targets"]:
            token = event_at(parsed, target["start"], target["end"])
            sentence = style(parsed.sentence_of(token))
            yield Event(place, number, traits(token), sentence, context(token), target["factuality"])


def lines(path: Path) -> list[dict[str, Any]]:
    """Return the lines of a file of JSON Lines."""
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]


def event_at(parsed: Parsed, start: int, end: int) -> Token:
    """Return the first word at the characters of a target."""
    return next(token for token in parsed if token.idx < end and start < token.idx + len(token))


def own_styles() -> Iterator[Style]:
    """Yield the sentences of our own reports."""
    texts = [
        path.read_text(encoding="utf-8")
        for number in range(1, OWN_BUNDLES + 1)
        for path in sorted((ROOT / "bench" / "bundles").glob(f"own-{number:02}-*/*.txt"))
    ]
    paragraphs = [line for text in texts for line in text.split("\n") if len(line.split()) > LONG]
    for number, parsed in enumerate(parse(paragraphs)):
        at = 0
        while at < len(parsed):
            sentence = parsed.sentence_of(parsed[at])
            at = sentence[-1].i + 1
            if len(sentence) > LONG:
                yield Style(place=OWN, number=number, traits=style(sentence))


def fold(place: str, number: int) -> int:
    """Return the part for cross-validation; neighbours, which may be of one text, go together."""
    return number // {TALK: 50, NEWS: 5, OWN: 40}[place] % FOLDS


# --- the style of reports: a logistic regression, the sets of equal weight on both sides


def fit_style(styles: Sequence[Style], known: Sequence[str]) -> list[int]:
    """Return the weight of each trait of ``known``, and the base, in hundredths."""
    table = np.array([[trait in one.traits for trait in known] + [True] for one in styles], dtype=float)
    share = {TALK: 1.0, NEWS: 0.5, OWN: 0.5}
    count = Counter(one.place for one in styles)
    weight = np.array([share[one.place] / count[one.place] * len(styles) / 2 for one in styles])
    right = np.array([one.place != TALK for one in styles], dtype=float)
    held = np.full(len(known) + 1, RIDGE)
    held[-1] = 0.0
    found = np.zeros(len(known) + 1)
    for _ in range(STEPS):
        guess = 1 / (1 + np.exp(-table @ found))
        slope = table.T @ (weight * (guess - right)) + held * found
        bend = (table * (weight * guess * (1 - guess))[:, None]).T @ table + np.diag(held + 1e-9)
        found = found - np.linalg.solve(bend, slope)
    return [round(value * HUNDREDTHS) for value in found.tolist()]


# --- the values of talk: trees for the least absolute error, each asking the same traits at a level


def table_of(rows: Sequence[Iterable[str]], number: dict[str, int]) -> Rows:
    """Return the known traits of each event."""
    pairs = [(at, number[trait]) for at, row in enumerate(rows) for trait in sorted(row) if trait in number]
    row, column = np.array(pairs, dtype=np.int64).T
    table = np.zeros((len(rows), len(number)), dtype=bool)
    table[row, column] = True
    return Rows(row=row, column=column, table=table)


def grow(rows: Rows, slope: Floats, seen: NDArray[np.bool_], open_: NDArray[np.bool_]) -> list[int]:
    """Return the traits that a tree asks, level by level: each time the one that parts the slopes best."""
    kept = np.flatnonzero(seen[rows.row] & open_[rows.column])
    row, column, width = rows.row[kept], rows.column[kept], rows.table.shape[1]
    leaf, asked = np.zeros(len(slope), dtype=np.int64), list[int]()
    for level in range(DEPTH):
        size = 1 << level
        all_sum = np.bincount(leaf[seen], slope[seen], size)[:, None]
        all_count = np.bincount(leaf[seen], minlength=size).astype(float)[:, None]
        key = leaf[row] * width + column
        yes_sum = np.bincount(key, slope[row], size * width).reshape(size, width)
        yes_count = np.bincount(key, minlength=size * width).reshape(size, width)
        no_sum, no_count = all_sum - yes_sum, all_count - yes_count
        gain = (yes_sum**2 / (yes_count + HOLD) + no_sum**2 / (no_count + HOLD)).sum(0)
        gain[~open_] = -1
        gain[asked] = -1
        best = int(gain.argmax())
        asked.append(best)
        leaf = leaf * 2 + rows.table[:, best]
    return asked


def leaf_of(table: NDArray[np.bool_], asked: Sequence[int]) -> Ints:
    """Return the leaf of each event, its answers read bit by bit."""
    leaf = np.zeros(len(table), dtype=np.int64)
    for trait in asked:
        leaf = leaf * 2 + table[:, trait]
    return leaf


def leaves_of(leaf: Ints, left: Ints) -> list[int]:
    """Return what each leaf adds: a share of the median of what is left, less where few events are."""
    order = np.lexsort((left, leaf))
    edges = np.searchsorted(leaf[order], np.arange((1 << DEPTH) + 1)).tolist()
    found: list[int] = []
    for first, last in pairwise(edges):
        count = last - first
        middle = int(left[order[(first + last - 1) // 2]]) if count else 0
        found.append(round(RATE * middle * count / (count + HOLD)))
    return found


def fit_trees(rows: Rows, values: Sequence[float]) -> tuple[int, list[tuple[list[int], list[int]]]]:
    """Return the base and the trees (traits asked, leaves), in thousandths."""
    rng = np.random.default_rng(SEED)
    wanted = np.array([round(value * THOUSANDTHS) for value in values], dtype=np.int64)
    base = int(np.sort(wanted)[(len(wanted) - 1) // 2])
    guess, trees = np.full(len(wanted), base, dtype=np.int64), list[tuple[list[int], list[int]]]()
    for _ in range(TREES):
        left = wanted - guess
        seen = np.less(rng.random(len(wanted)), ROWS)
        open_ = np.less(rng.random(rows.table.shape[1]), COLUMNS)
        asked = grow(rows, np.sign(left).astype(float), seen, open_)
        leaf = leaf_of(rows.table, asked)
        leaves = leaves_of(leaf, left)
        guess = guess + np.array(leaves)[leaf]
        trees.append((asked, leaves))
    return base, trees


def known_traits(found: Sequence[Event]) -> list[str]:
    """Return the traits of talk that enough events and sentences have, and not all."""
    count: Counter[str] = Counter()
    sentences: defaultdict[str, set[int]] = defaultdict(set)
    for event in found:
        count.update(event.traits)
        for trait in event.traits:
            sentences[trait].add(event.number)
    most = len(found) - LEAST_EVENTS
    return sorted(
        trait
        for trait, times in count.items()
        if LEAST_EVENTS <= times <= most and len(sentences[trait]) >= LEAST_SENTENCES
    )


def styles_of(found: Iterable[Event]) -> list[Style]:
    """Return the sentences of events, each once."""
    return list(dict.fromkeys(Style(place=e.place, number=e.number, traits=e.style) for e in found))


def train(talk: Sequence[Event], styles: Sequence[Style]) -> dict[str, Any]:
    """Return the trained part as it is written to the file."""
    counts = Counter(trait for one in styles for trait in one.traits)
    told = sorted(trait for trait, times in counts.items() if times >= LEAST_STYLE)
    *weights, style_base = fit_style(styles, told)
    known = known_traits(talk)
    rows = table_of([event.traits for event in talk], {trait: number for number, trait in enumerate(known)})
    base, trees = fit_trees(rows, [event.value for event in talk])
    used = sorted({trait for asked, _ in trees for trait in asked})
    renumbered = {old: new for new, old in enumerate(used)}
    return {
        "style": dict(zip(told, weights, strict=True)),
        "style_base": style_base,
        "traits": [known[trait] for trait in used],
        "base": base,
        "trees": [{"asks": [renumbered[one] for one in asked], "leaves": leaves} for asked, leaves in trees],
    }


# --- cross-validation


def guessed(forest: Forest, event: Event) -> float:
    """Return the value of ``event``, mixed as the program does it."""
    report = share_of_report(event.context, event.style, forest)
    return report * CONTEXTS[event.context][0] + (1 - report) * forest.value(event.traits)


def cross_validate(found: Sequence[Event], own: Sequence[Style]) -> None:
    """Print the figures of the events of each set, each guessed by a model that has not seen its part."""
    pairs: defaultdict[str, list[tuple[float, float]]] = defaultdict(list)
    for part in range(FOLDS):
        seen = [event for event in found if fold(event.place, event.number) != part]
        styles = [one for one in (*styles_of(seen), *own) if fold(one.place, one.number) != part]
        forest = read(train([event for event in seen if event.place == TALK], styles))
        for event in found:
            if fold(event.place, event.number) == part:
                pairs[event.place].append((guessed(forest, event), event.value))
    for place, values in pairs.items():
        table = np.array(values)
        error = np.abs(table[:, 0] - table[:, 1]).mean()
        print(f"{place:20} {len(values):6} events   mae {error:.4f}   r {np.corrcoef(table.T)[0, 1]:.4f}")


def written(model: dict[str, Any]) -> str:
    """Return the file's text: a line for each tree."""
    head = {key: value for key, value in model.items() if key != "trees"}
    trees = ",\n".join(json.dumps(tree, separators=(",", ":")) for tree in model["trees"])
    return f'{json.dumps(head, separators=(",", ":"))[:-1]},"trees":[\n{trees}\n]}}\n'


def main() -> None:
    """Read the command line; train, write and print the hash."""
    parser = argparse.ArgumentParser(description="Train the factuality of events.")
    parser.add_argument("--cross-validate", action="store_true", help="figures on held-out parts of train")
    parser.add_argument("--out", type=Path, default=OUT)
    words = parser.parse_args()
    if not (SHARED / "data" / TALK).is_dir():
        parser.error(f"no sets at {SHARED}; set TWOSOURCE_SHARED to the folder with data/")
    talk, news, own = list(events(TALK)), list(events(NEWS)), list(own_styles())
    if words.cross_validate:
        cross_validate([*talk, *news], own)
    text = written(train(talk, [*styles_of(talk), *styles_of(news), *own]))
    words.out.write_text(text, encoding="utf-8")
    print(f"{words.out} {len(text)} bytes, SHA-256 {hashlib.sha256(text.encode()).hexdigest()}")


if __name__ == "__main__":
    main()

"""A second opinion on what a name names: a linear model over its letters and neighbours.

The rules speak first; the model adds log-probabilities, and where the rules are not sure it may
win. Its weights were trained by ``bench/train_entities.py`` on WikiGold (Balasuriya et al. 2009,
CC BY 4.0) and lie in ``retyping.json``. A feature is kept only if it occurs in several articles, so
that no name of the training set is remembered; endings, shapes, classes of words and context words are all
that there is.
"""

from __future__ import annotations

import json
import re
from functools import lru_cache
from math import exp, log
from pathlib import Path
from typing import TYPE_CHECKING, cast

from twosource.language import lexicon

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from twosource.language.parse.tokens import Token
    from twosource.understand.mentions.labels import Evidence
    from twosource.understand.mentions.shapes import Candidate

__all__ = ["CLASSES", "CLASS_OF", "SURE", "WEIGHTS", "beside", "features", "probabilities", "retyped"]

CLASSES = ("PER", "LOC", "ORG", "MISC", "-")
CLASS_OF = {
    "PERSON": "PER", "GPE": "LOC", "LOC": "LOC", "FAC": "LOC", "ORG": "ORG", "NORP": "MISC",
    "EVENT": "MISC", "WORK": "MISC",
}  # fmt: skip
_DEFAULT = {"PER": "PERSON", "LOC": "GPE", "ORG": "ORG", "MISC": "WORK"}
WEIGHTS = Path(__file__).with_name("retyping.json")
# Chosen by cross-validation over blocks of articles: how many times likelier the rules' class is held
# to be, and how likely no name must be for the words to be left out.
_PRIOR = log(3.0)
_NO_NAME = 0.6
SURE = 3.0
# The classes of words whose names are features.
_WORD_CLASSES = (
    "names.body_heads", "names.building_heads", "names.place_heads", "names.event_heads", "names.work_heads",
    "names.given_names", "names.people_nouns", "names.peoples", "names.craft_kinds", "names.firm_kinds",
    "names.place_kinds", "names.particles", "speakers.title_words", "speakers.legal_forms",
)  # fmt: skip
_BESIDE = lexicon.words("names.between_names")
_INSIDE = lexicon.words("names.inside_names")
_UPPER, _LOWER, _DIGIT = re.compile("[A-Z]"), re.compile("[a-z]"), re.compile(r"\d")
_RUN = re.compile(r"(.)\1+")
_CAPITAL = "^"  # stands for any word with a capital, so that no neighbour is remembered by name
_NEAR = 3  # words on either side


@lru_cache(maxsize=1)
def _word_classes() -> dict[str, tuple[str, ...]]:
    found: dict[str, tuple[str, ...]] = {}
    for name in _WORD_CLASSES:
        for word in lexicon.words(name):
            found[word] = (*found.get(word, ()), name.partition(".")[2])
    return found


@lru_cache(maxsize=4096)
def _shape(word: str) -> str:
    letters = _DIGIT.sub("d", _LOWER.sub("x", _UPPER.sub("X", word)))
    return _RUN.sub(r"\1", letters)[:6]


def features(candidate: Candidate, evidence: Evidence, beside: Sequence[str]) -> Iterator[str]:
    """Yield the features of a candidate.

    Args:
        candidate: the words that may be a name.
        evidence: what the rules say of it, from :func:`labels.evidence`.
        beside: what stands beside it and what that is, as features.
    """
    label, weight = evidence
    yield from ("bias", f"ner={candidate.ner}", f"rule={label}{weight:g}", f"both={candidate.ner}{label}")
    yield from (f"initial={candidate.initial:d}", f"title={bool(candidate.title):d}")
    yield from beside
    yield from _letters(candidate)
    yield from _context(candidate)
    yield from _parse(candidate.words.sentence.tokens[candidate.first : candidate.last])


def _letters(candidate: Candidate) -> Iterator[str]:
    """Yield what the words of the name themselves show."""
    texts = candidate.words.texts[candidate.first : candidate.last]
    lows = candidate.words.lowers[candidate.first : candidate.last]
    last = lows[-1]
    known = _word_classes()
    yield from (f"size={min(4, len(lows))}", f"first={_shape(texts[0])}", f"last={_shape(texts[-1])}")
    yield from (f"end={last[-size:]}" for size in (2, 3, 4) if len(last) > size)
    yield from (f"last:{name}" for name in known.get(last, known.get(last.rstrip("s"), ())))
    yield from (f"first:{name}" for name in known.get(lows[0], ()))
    yield from (f"has:{word}" for word in lows[1:-1] if word in _INSIDE)
    if all(text.isupper() for text in texts):
        yield "upper"
    if any(_DIGIT.search(text) for text in texts):
        yield "digit"
    if any("-" in text for text in texts):
        yield "hyphen"


def _context(candidate: Candidate) -> Iterator[str]:
    """Yield the words around, their parts of speech and their classes."""
    words, known = candidate.words, _word_classes()
    for step in range(1, _NEAR + 1):
        for side, at in (("L", candidate.first - step), ("R", candidate.last + step - 1)):
            low = words.word(at)
            if not low:
                continue
            yield f"{side}{step}={_CAPITAL if words.texts[at][0].isupper() else low}"
            yield from (f"{side}:{name}" for name in known.get(low, ()))
            if step == 1:
                yield from (f"{side}1:{name}" for name in known.get(low, ()))
            if step < _NEAR:
                yield f"{side}p{step}={words.pos[at]}"


def _parse(tokens: Sequence[Token]) -> Iterator[str]:
    """Yield how the name hangs in the sentence."""
    inside = {token.i for token in tokens}
    root = next((token for token in tokens if token.head.i not in inside or token.head is token), tokens[-1])
    head = _CAPITAL if root.head.text[0].isupper() else root.head.lemma_.lower()
    yield from (f"dep={root.dep_}", f"head={head}", f"pos={root.head.pos_}", f"hangs={root.dep_}:{head}")


def beside(row: Sequence[tuple[Candidate, Evidence]]) -> list[list[str]]:
    """Return for each candidate of a sentence, in text order, what stands right before and behind it."""
    found: list[list[str]] = [[] for _ in row]
    for at in range(len(row) - 1):
        (one, mine), (other, theirs) = row[at], row[at + 1]
        gap = " ".join(one.words.lowers[one.last : other.first])
        if one.words is other.words and gap in _BESIDE:
            found[at] += [f"next={gap}{theirs[0]}", f"next:{theirs[0]}"]
            found[at + 1] += [f"before={gap}{mine[0]}", f"before:{mine[0]}"]
    return found


@lru_cache(maxsize=1)
def _weights() -> dict[str, list[float]]:
    read = json.loads(WEIGHTS.read_text(encoding="utf-8"))
    return cast("dict[str, list[float]]", read["weights"])


def probabilities(told: Iterator[str]) -> list[float]:
    """Return the probability of each of :data:`CLASSES` for a candidate with the features ``told``."""
    weights = _weights()
    sums = [0.0] * len(CLASSES)
    for name in set(told):
        row = weights.get(name)
        if row is not None:
            sums = [left + right for left, right in zip(sums, row, strict=True)]
    most = max(sums)
    powers = [exp(one - most) for one in sums]
    return [one / sum(powers) for one in powers]


def retyped(
    labels: Mapping[str, str], kept: Sequence[tuple[Candidate, Evidence]]
) -> tuple[dict[str, str], frozenset[str]]:
    """Return the labels after the second opinion, and the names that are none.

    Args:
        labels: label of each name (lower case), as the rules have voted.
        kept: the candidates of the item in text order with their evidence.
    """
    sure = {one.name.lower() for one, (_, weight) in kept if weight >= SURE}
    sums: dict[str, list[float]] = {}
    places: dict[str, int] = {}
    nearby = beside(kept)
    for (one, evidence), near in zip(kept, nearby, strict=True):
        name = one.name.lower()
        if name not in sure:
            logs = [log(max(p, 1e-9)) for p in probabilities(features(one, evidence, near))]
            before = sums.get(name, [0.0] * len(CLASSES))
            sums[name] = [left + right for left, right in zip(before, logs, strict=True)]
            places[name] = places.get(name, 0) + 1
    out = dict(labels)
    for name, logs in sums.items():
        out[name] = _settled(labels[name], [one / places[name] for one in logs])
    limit = log(_NO_NAME)
    return out, frozenset(name for name, logs in sums.items() if logs[-1] / places[name] > limit)


def _settled(label: str, logs: Sequence[float]) -> str:
    """Return the label of the likeliest class, that of the rules where it is theirs."""
    mine = CLASS_OF[label]
    scores = {
        kind: value + (_PRIOR if kind == mine else 0.0)
        for kind, value in zip(CLASSES[:-1], logs, strict=False)
    }
    best = max(scores, key=scores.__getitem__)
    return label if best == mine else _DEFAULT[best]

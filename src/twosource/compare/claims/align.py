"""Join the statements of a story into claims."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from twosource.compare.claims.bound import most
from twosource.compare.claims.clusters import REACH, cluster
from twosource.compare.claims.features import LARGE, Likeness, pair_of, see, telling
from twosource.compare.claims.groups import Group, days_of, group_of, in_order, taken_together, tie
from twosource.compare.claims.likeness import CALENDAR, covers, words_of, words_shared
from twosource.compare.claims.partners import leads
from twosource.compare.claims.repeats import Repeats
from twosource.compare.claims.scoring import reasons, score
from twosource.compare.runs import connected
from twosource.language.similar import near
from twosource.language.vectors import embed

if TYPE_CHECKING:
    from collections.abc import Sequence
    from collections.abc import Set as AbstractSet

    from numpy.typing import NDArray

    from twosource.compare.claims.features import Pair, Seen
    from twosource.model import Reading, Statement, Why

# How much hangs on the numbers of this package that are set by hand tells ``bench/constants.py``, which tries
# each lower and higher on the bundles of ``bench``: what is written here of a number is what it showed.
NEIGHBOURS = 40
"""Candidates looked at for each statement, nearest first; a claim seldom has more appearances. By hand: half
of it and twice as many change nothing."""
MOST_AT_ONCE = 4000
"""A story of more statements is aligned in runs of this many, by publication: memory grows as the square."""
LEAST = 0.15
"""Pairs whose words and vectors together come to less are never looked at. By hand: with 0.05 or 0.3 the
precision of pairs moves by 0.005."""
FIRM = 0.5
"""Odds of five to three tie two statements firmly enough to count their voices apart. By hand: at 0.0 more
voices are parted that are one, at 1.0 two in a hundred claims lose their right number of origins."""
FEW_WORDS = 3
"""A statement of fewer telling words and no figure ("I knew it") is tied firmly to one that says both. By
hand: 2 and 4 change next to nothing."""
SAME_FIGURE = 0.3
"""How much nearer a telling figure in common brings two statements when partners are compared. By hand: with
0.0 or 0.6 the precision of pairs moves by 0.01."""
TELLING = 0.6
"""A figure that tells as much brings two statements together whatever their words: one of two digits or more.
By hand: 0.3 and 0.9 change next to nothing."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Run:
    """Statements of a story that are compared with each other, and the pairs of them that come near.

    ``keys`` are the places of the two statements of each pair, in order; ``likenesses`` tell how near they
    are by their words; ``figures`` how telling the figures are that both have.
    """

    statements: Sequence[Statement]
    seen: Sequence[Seen]
    keys: Sequence[tuple[int, int]]
    likenesses: Sequence[Likeness]
    figures: Sequence[float]

    def pair(self, at: int) -> Pair:
        """Return the features of a pair."""
        left, right = self.keys[at]
        return pair_of(self.seen[left], self.seen[right], self.likenesses[at])


def align(readings: Sequence[Reading], repeats: Repeats | None = None) -> tuple[Group, ...]:
    """Return the groups of statements of one story that answer the same question, in order.

    Each statement is in one group, but for those that only repeat others; one that nothing matches
    is a group of its own. Vectors and words only bring pairs together; amounts, dates, plans and items
    then speak for or against.
    """
    return tuple(group for run in compared(readings, repeats) for group in _aligned(run))


def odds_among(
    chosen: AbstractSet[str], readings: Sequence[Reading], repeats: Repeats
) -> dict[tuple[str, str], float]:
    """Return the odds that two of the ``chosen`` statements answer one question, by their ids in order.

    Words weigh as they do among these alone; pairs that do not come near each other are left out, as are
    statements that only repeat others.
    """
    return {
        (run.statements[left].id, run.statements[right].id): score(run.pair(at))
        for run in compared(readings, repeats, chosen)
        for at, (left, right) in enumerate(run.keys)
    }


def compared(
    readings: Sequence[Reading], repeats: Repeats | None = None, only: AbstractSet[str] | None = None
) -> list[Run]:
    """Return the statements of a story in order, in runs of not too many, with the pairs of each run.

    ``only`` are the ids of those that are compared, None for all.
    """
    every, known = in_order(readings), repeats or Repeats()
    told = [
        (one, see(one, position, known.places.get(one.id)))
        for one, position in zip(every, _positions(every), strict=True)
        if one.id not in known.follows and (only is None or one.id in only)
    ]
    parts = (told[at : at + MOST_AT_ONCE] for at in range(0, len(told), MOST_AT_ONCE))
    return [_run(*zip(*part, strict=True)) for part in parts]


def _aligned(run: Run) -> list[Group]:
    """Return the groups of one run of statements, with what ties each member."""
    statements, pairs = run.statements, _weighed(run)
    scores = {key: score(pair) for key, pair in pairs.items()}
    firm = [key for key, odds in scores.items() if _bears_out(*_both(statements, key), odds)]
    parts = cluster(len(statements), scores)
    home = {at: number for number, part in enumerate(parts) for at in part}
    tied: dict[int, set[tuple[str, str]]] = {}
    for left, right in (key for key in firm if home[key[0]] == home[key[1]]):
        tied.setdefault(home[left], set()).add(tie(statements[left].id, statements[right].id))
    groups: list[Group] = []
    for number, part in enumerate(parts):
        members = [statements[at] for at in part]
        ties = frozenset(tied.get(number, ()))
        groups.append(group_of(members, _why(part, statements, pairs, scores), ties))
    return groups


def _weighed(run: Run) -> dict[tuple[int, int], Pair]:
    """Return the pairs that may be of one claim: those that may reach it, and what else their members make.

    Of all pairs nine in ten cannot reach it whatever their features are, and join nothing.
    """
    if not run.keys:
        return {}
    reach = most(run.seen, run.keys, run.likenesses, run.figures) >= REACH
    found = {run.keys[at]: run.pair(at) for at in np.flatnonzero(reach).tolist()}
    near = connected(key for key, pair in found.items() if score(pair) >= REACH)
    return found | {
        key: run.pair(at)
        for at, key in enumerate(run.keys)
        if key not in found and key[0] in near and near[key[0]] == near.get(key[1])
    }


def _both(statements: Sequence[Statement], key: tuple[int, int]) -> tuple[Statement, Statement]:
    return statements[key[0]], statements[key[1]]


def _bears_out(left: Statement, right: Statement, odds: float) -> bool:
    """Tell whether one statement, at the ``odds`` that both answer one question, bears out the other."""
    return odds >= FIRM and _firmly(left, right)


def _firmly(left: Statement, right: Statement) -> bool:
    """Tell whether each statement says enough, or is short and says nothing that the other does not say."""
    return all(_telling(one) or _met_in(one, other) for one, other in ((left, right), (right, left)))


def _met_in(one: Statement, other: Statement) -> bool:
    words, others = set(words_of(one)), set(words_of(other))
    return len(words) == FEW_WORDS - 1 and all(near(word, others) for word in words)


def _telling(statement: Statement) -> bool:
    return bool(statement.quantities) or len(set(words_of(statement))) >= FEW_WORDS


def _run(statements: Sequence[Statement], seen: Sequence[Seen]) -> Run:
    """Return a run of statements with the pairs that come near each other, and how near they are."""
    cover = covers([words_of(statement) for statement in statements])
    vectors = embed([statement.text for statement in statements])
    cosine = vectors @ vectors.T
    plain = words_shared([one.plain - CALENDAR for one in seen])
    words = words_shared([one.words - CALENDAR for one in seen])
    keys = sorted(_candidates(cover, cosine) | _by_figure_or_saying(statements))
    left, right = np.array(keys, np.intp).reshape(-1, 2).T
    one, other, alike = cover[left, right], cover[right, left], cosine[left, right]
    figures = [_figure_met(seen, key) for key in keys]
    near = _rounded(np.minimum(one, other) + np.maximum(alike, 0)) + SAME_FIGURE * np.array(figures)
    ahead = leads(dict(zip(keys, near.tolist(), strict=True)), [statement.item for statement in statements])
    own = words.diagonal()
    whole = np.maximum(own[left], own[right])
    least = np.divide(words[left, right], whole, out=np.zeros_like(whole), where=whole > 0)
    columns = (_rounded(part).tolist() for part in (one, other, alike, plain[left, right], least))
    likenesses = [
        Likeness((mine, theirs), vector, shared, share, *ahead[key])
        for key, mine, theirs, vector, shared, share in zip(keys, *columns, strict=True)
    ]
    return Run(statements=statements, seen=seen, keys=keys, likenesses=likenesses, figures=figures)


def _rounded(values: NDArray[np.float32]) -> NDArray[np.float64]:
    return values.astype(np.float64).round(6)


def _figure_met(seen: Sequence[Seen], key: tuple[int, int]) -> float:
    mine, theirs = seen[key[0]].figures, seen[key[1]].figures
    return max((telling(figure) for figure, _ in mine & theirs), default=0.0) if mine and theirs else 0.0


def _positions(statements: Sequence[Statement]) -> list[int]:
    """Return the place of each statement within its item; in the story's order an item's stand in theirs."""
    counted: Counter[str] = Counter()
    places: list[int] = []
    for statement in statements:
        places.append(counted[statement.item])
        counted[statement.item] += 1
    return places


def _candidates(cover: NDArray[np.float32], cosine: NDArray[np.float32]) -> set[tuple[int, int]]:
    near = np.round(np.minimum(cover, cover.T) + np.maximum(cosine, 0), 4)
    np.fill_diagonal(near, -1)
    found: set[tuple[int, int]] = set()
    for row, values in enumerate(near):
        held = np.flatnonzero(values >= LEAST)
        if len(held) > NEIGHBOURS:
            held = held[np.argsort(-values[held], kind="stable")[:NEIGHBOURS]]
        found.update((min(row, at), max(row, at)) for at in held.tolist())
    return found


def _by_figure_or_saying(statements: Sequence[Statement]) -> set[tuple[int, int]]:
    """Return the pairs with a telling figure, or a speaker and a day, in common, whatever their words."""
    holders: dict[tuple[object, str | None], list[int]] = {}
    for at, statement in enumerate(statements):
        for quantity in statement.quantities:
            if quantity.low is not None and telling(quantity.low) >= TELLING:
                holders.setdefault((quantity.low, quantity.unit), []).append(at)
            if quantity.low is not None and quantity.low >= LARGE and quantity.unit is None:
                holders.setdefault((0, "large"), []).append(at)
        days = days_of(statement)
        for key in (link.entity for link in statement.attribution[-1:] if link.entity and days):
            holders.setdefault((days, key), []).append(at)
    return {
        (left, right)
        for held in holders.values()
        for left in held[:NEIGHBOURS]
        for right in held[:NEIGHBOURS]
        if left < right
    }


def _why(
    part: Sequence[int],
    statements: Sequence[Statement],
    pairs: dict[tuple[int, int], Pair],
    scores: dict[tuple[int, int], float],
) -> tuple[Why, ...]:
    """Return, for each statement after the first, the member that holds it most, and by what."""
    found: list[Why] = []
    for at in part[1:]:
        others = ((min(mine, at), max(mine, at)) for mine in part if mine != at)
        known = [(scores[key], -key[0], key) for key in others if key in scores]
        if known:
            _, _, key = max(known)
            found.append(taken_together(*_both(statements, key), reasons(pairs[key])))
    return tuple(found)

"""Which statement of a claim names it: the most central full main clause, no surer than the claim is."""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from twosource.model import Statement

MAIN_CLAUSE = 0.15
"""What a clause that opens its sentence is worth beside its share of the others' words, which lies between
0 and 1: enough to decide between two that share about as much. Chosen by eye on the same titles."""

SPECIFIC, MOST_SPECIFICS = 0.04, 4
"""What each name, amount and own date is worth, so that of two statements alike the fuller leads."""


def leading(statements: Sequence[Statement]) -> Statement:
    """Return the statement whose words name the claim that ``statements`` make, in any order of them.

    It is one of the certainty in which most reports tell the claim, the less sure one where two are
    told by as many: an allegation, a denial or a plan never leads as fact. Among those a clause that
    can be read alone comes first (with a subject that names something, of fair length), then the one
    that shares most words with the others, with a little for main clauses and for names, amounts and
    dates. Of equals the first in ``statements`` leads, which stand by time and place.
    """
    alike = _of_one_certainty([one for one in statements if "bare denial" not in one.signs] or statements)
    shares = _shares(alike, statements)
    ranked = sorted(
        range(len(alike)),
        key=lambda at: ("reads alone" not in alike[at].signs, -round(_worth(alike[at], shares[at]), 6), at),
    )
    return alike[ranked[0]]


def _of_one_certainty(statements: Sequence[Statement]) -> list[Statement]:
    reports: dict[str, set[str]] = defaultdict(set)
    for one in statements:
        reports[one.certainty].add(one.report)
    most = max(len(mine) for mine in reports.values())
    best = [certainty for certainty, mine in reports.items() if len(mine) == most]
    unsure = [certainty for certainty in best if certainty != "asserted"]
    chosen = frozenset(unsure or best)
    return [one for one in statements if one.certainty in chosen]


def _shares(alike: Sequence[Statement], statements: Sequence[Statement]) -> list[float]:
    """Return for each of ``alike`` how much of it the other wordings share, from 0 to 1.

    A word counts by the share of the other wordings that tell it, whichever report they are in: a copy
    adds nothing. A long statement gains nothing by its length, since it is measured by the root of the
    number of its words.
    """
    worded = [frozenset(one.terms) for one in statements]
    wordings = sorted(set(worded), key=sorted)
    told = Counter(term for terms in wordings for term in terms)
    others = max(len(wordings) - 1, 1)
    most = max(map(len, wordings), default=1) or 1
    found: list[float] = []
    for one in alike:
        terms = frozenset(one.terms)
        shared = sum(told[term] - 1 for term in terms) / others
        found.append(shared / math.sqrt(max(len(terms), 1) * most))
    return found


def _worth(one: Statement, share: float) -> float:
    own = one.when is not None and not one.when.inferred
    told = len(_names(one)) + len(one.quantities) + own
    return share + MAIN_CLAUSE * ("opens sentence" in one.signs) + SPECIFIC * min(told, MOST_SPECIFICS)


def _names(one: Statement) -> Counter[str]:
    return Counter(mention.entity for mention in one.mentions if one.start <= mention.start < one.end)

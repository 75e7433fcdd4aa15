"""Denials that do not say what they deny, and the statement told just before that they answer."""

from __future__ import annotations

from typing import TYPE_CHECKING

from twosource.compare.claims.acts import teller_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from twosource.model import Statement

REACH = 250
"""Code points between what was said and a denial that answers it: one sentence, or two short ones.
By hand; 125 and 500 do as well (``bench/constants.py``)."""
_UNANSWERED = frozenset({"asks", "saying", "refusal"})
"""Signs of what asserts nothing that could be denied."""
ANSWERABLE = frozenset({"asserted", "alleged", "unconfirmed"})


def denied_before(statements: Sequence[Statement]) -> dict[str, Statement]:
    """Return, by the id of each bare denial, the statement told just before that it denies.

    It is the last main clause before it in the same item, where another voice says it or it is told as an
    allegation. Narration is left alone: what a denial after it answers cannot be known.
    """
    by_item: dict[str, list[Statement]] = {}
    for one in sorted(statements, key=lambda one: (one.item, one.start, one.end, one.id)):
        by_item.setdefault(one.item, []).append(one)
    found: dict[str, Statement] = {}
    for told in by_item.values():
        main: list[Statement] = []
        for one in told:
            if "bare denial" in one.signs:
                if main and answers(one, main[-1]) and not _one_of_many(one, main):
                    found[one.id] = main[-1]
            elif "leans" not in one.signs:
                main.append(one)
    return found


def _one_of_many(no: Statement, main: Sequence[Statement]) -> bool:
    """Tell whether the voice that is answered said several things just before: which is denied is open."""
    last = main[-1]
    if last.certainty == "alleged" or len(main) == 1:
        return False
    before = main[-2]
    near = no.start - before.end <= REACH
    return near and bool(before.attribution) and teller_of(before) == teller_of(last)


def answers(no: Statement, yes: Statement) -> bool:
    """Tell whether a bare denial answers a statement: near before it in its item, by another voice."""
    if no.item != yes.item or not 0 <= no.start - yes.end <= REACH:
        return False
    if "bare denial" not in no.signs or yes.certainty not in ANSWERABLE:
        return False
    return _said_by_another(no, yes) and _UNANSWERED.isdisjoint(yes.signs)


def _said_by_another(no: Statement, yes: Statement) -> bool:
    if not yes.attribution:
        return yes.certainty == "alleged"
    return teller_of(no) != teller_of(yes)

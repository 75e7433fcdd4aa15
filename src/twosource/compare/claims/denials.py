"""Denials that do not say what they deny, and the statement told just before that they answer."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from twosource.compare.claims.acts import REFUSAL

if TYPE_CHECKING:
    from collections.abc import Sequence

    from twosource.model import Statement

_SAYINGS = (
    r"(?:reports?|claims?|allegations?|accusations?|charges?|accounts?|rumou?rs?|suggestions?|versions?|"
    r"assertions?|story|stories|statements?)"
)
_POINTED = (
    r"(?:(?:the|this|that|these|those|such|any|all|all the|all of the|his|her|its|their) "
    rf"(?:\w+ )?{_SAYINGS}|"
    r"every word(?: of (?:it|this|that))?)"
)
_PRONOUN = r"(?:it|this|that|them|these|those)"
_DENIES = (
    r"(?:den(?:y|ies|ied|ying)|reject(?:s|ed)?|dismiss(?:es|ed)?|disput(?:e|es|ed)|refut(?:e|es|ed)|"
    r"rebut(?:s|ted)?|rebuff(?:s|ed)?)"
)
_REST = (
    r"(?: (?:against|about|of) (?:him|her|it|them|us|themselves|himself|herself))?(?: \w+ly| outright)?"
    r"(?: (?:through|via|in a statement|on \w+day|as)\b.*)?"
)
NAMED_ONLY = re.compile(
    rf"\b{_DENIES}(?: \w+ly)? {_POINTED}{_REST}[\s\"'\u201d\u2019)]*$"
    rf"|\b(?:call(?:s|ed)|describ(?:es|ed)) {_POINTED} (?:as )?(?:[\"'\u201c\u2018].*|"
    r"(?:\w+ ){0,2}(?:false|untrue|"
    r"baseless|unfounded|nonsense|rubbish|lies?|fabrication|invention)\W*)$",
    re.IGNORECASE | re.DOTALL,
)
"""All that is denied is "the allegations", "those reports": what they say stands elsewhere."""
POINTED_ONLY = re.compile(
    rf"\b{_DENIES}(?: \w+ly)? {_PRONOUN}{_REST}[\s\"'\u201d\u2019)]*$"
    rf"|\b(?:call(?:s|ed)|describ(?:es|ed)) {_PRONOUN} "
    rf"|^(?:{_PRONOUN}|{_POINTED}) (?:is|was|are|were|had|has)\b(?:\W+\w+){{1,6}}\W*$"
    rf"|^which (?:(?!who|which|that)\w+ ){{1,6}}?{_DENIES}\W*$",
    re.IGNORECASE | re.DOTALL,
)
"""The same by a pronoun, which may stand for an offer or a place as well: only where a denial is read."""
LEANING = re.compile(
    r"^\W*(?:which|who|whom|whose|when|before|after|because|as|while|where|since|until|although|though|if)\b",
    re.IGNORECASE,
)
"""Openings of a clause that only adds to the one before: it is not what a denial answers."""
SPOKEN_OF = re.compile(rf"\b{_SAYINGS}\b|\bsa(?:id|ys?) (?:it|so|this|that)\b", re.IGNORECASE)
"""What tells of a saying is not what was said."""
REACH = 250
"""Code points between what was said and a denial that answers it: one sentence, or two short ones."""
ANSWERABLE = frozenset({"asserted", "alleged", "unconfirmed", "possible", "probable"})


def bare_denial(statement: Statement) -> bool:
    """Tell whether a statement denies something without saying what: "the firm denied those reports"."""
    if NAMED_ONLY.search(statement.text):
        return True
    return statement.certainty == "denied" and POINTED_ONLY.search(statement.text) is not None


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
            if bare_denial(one):
                if main and answers(one, main[-1]) and not _one_of_many(one, main):
                    found[one.id] = main[-1]
            elif not LEANING.search(one.text):
                main.append(one)
    return found


def _one_of_many(no: Statement, main: Sequence[Statement]) -> bool:
    """Tell whether the voice that is answered said several things just before: which is denied is open."""
    last = main[-1]
    if last.certainty == "alleged" or len(main) == 1:
        return False
    before = main[-2]
    near = no.start - before.end <= REACH
    return near and bool(before.attribution) and _voice(before) == _voice(last)


def answers(no: Statement, yes: Statement) -> bool:
    """Tell whether a bare denial answers a statement: near before it in its item, by another voice."""
    if no.item != yes.item or not 0 <= no.start - yes.end <= REACH or not bare_denial(no):
        return False
    if yes.certainty not in ANSWERABLE or yes.text.rstrip("\"'\u201d\u2019 ").endswith("?"):
        return False
    return _said_by_another(no, yes) and not SPOKEN_OF.search(yes.text) and not REFUSAL.search(yes.text)


def _said_by_another(no: Statement, yes: Statement) -> bool:
    if not yes.attribution:
        return yes.certainty == "alleged"
    return _voice(no) != _voice(yes)


def _voice(statement: Statement) -> str | None:
    """Return by what the first-hand voice of a statement is known."""
    links = statement.attribution
    return (links[-1].entity or links[-1].name or links[-1].source_text) if links else None

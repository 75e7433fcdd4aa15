"""What one voice hedged and an outlet states as a fact."""

from __future__ import annotations

from typing import TYPE_CHECKING

from twosource.compare.claims.acts import refuses
from twosource.compare.claims.sameness import (
    days_apart,
    met,
    names_apart,
    one_act,
    plain_words,
    verb_of,
)
from twosource.compare.disagreements.slots import Finding, Scene, whole
from twosource.language.lexicon import words
from twosource.language.similar import near

if TYPE_CHECKING:
    from twosource.model import Statement

HEDGED = frozenset({"alleged", "unconfirmed"})
LEAST_SHARED = 0.6
"""Least share of the plain words of the shorter of two statements that the other has too."""
FIRM = frozenset({"asserted"})
LEAST_MET = 2
"""Least number of plain words that both have."""
ACCUSING_VERBS = words("hedges.accusing_verbs")
NOTE = "The one who said it hedged; told elsewhere as fact."


def weigh_certainty(scene: Scene) -> list[Finding]:
    """Return the disagreement of certainty: hedged by its speaker, plain fact in an outlet's words.

    A firm statement by another named voice is that voice's own knowledge and no disagreement; a
    firm one by the outlet alone, where the only origin hedged, says more than it can know.
    """
    telling = scene.group.telling
    doubtful = [one for one in telling if _hedged(one)]
    if not doubtful:
        return []
    names = frozenset[str]().union(*(scene.voices[one.id].keys for one in doubtful))
    out = {one.id for one in doubtful}
    rest = [one for one in telling if one.id not in out and _kindred(one, doubtful)]
    firm = [one for one in rest if _firm(scene, one, names, doubtful)]
    hedged = [one for one in doubtful if _kindred(one, firm)]
    if not firm or not hedged:
        return []
    hedged, firm = (list(scene.group.with_repeats(side)) for side in (hedged, firm))
    return [Finding("certainty", "conflict", (whole("hedged", hedged), whole("stated as fact", firm)), NOTE)]


def _kindred(statement: Statement, others: list[Statement]) -> bool:
    return any(_one_thing(statement, other) for other in others if other.report != statement.report)


def _one_thing(left: Statement, right: Statement) -> bool:
    """Tell whether two statements say one thing, hedges apart: one act, one party, most of the same words.

    Whatever part in it both tell, they tell of the like: linked to a deal, and to a probe of it, are two.
    """
    verbs = {verb_of(left), verb_of(right)}
    if None in verbs or ACCUSING_VERBS & verbs:
        return False
    if names_apart(left, right) or days_apart(left, right) or not _same_parties(left, right):
        return False
    shorter, longer = sorted(
        (plain_words(left), plain_words(right)), key=lambda told: (len(told), sorted(told))
    )
    both = met(shorter, longer)
    if both < LEAST_MET or both < LEAST_SHARED * len(shorter):
        return False
    return one_act(left, right) and _one_figure(left, right)


def _one_figure(left: Statement, right: Statement) -> bool:
    """Tell whether two statements have a figure in common, or neither has any: the hedge may be on it."""
    mine, theirs = ({one.low for one in each.quantities} for each in (left, right))
    return bool(mine & theirs) or not (mine or theirs)


def _same_parties(left: Statement, right: Statement) -> bool:
    """Tell whether of each part in the act that both tell, the party is the same."""
    return all(
        any(near(head, theirs) for head in mine)
        for part in {one.role for one in left.roles} & {one.role for one in right.roles}
        for mine, theirs in (tuple(_heads(one, part) for one in (left, right)),)
        if mine and theirs
    )


def _heads(statement: Statement, part: str) -> frozenset[str]:
    return frozenset(one.head.lower() for one in statement.roles if one.role == part and one.head)


def _hedged(statement: Statement) -> bool:
    """Tell whether a statement is said with a hedge; what is asked, and a refusal to confirm, is none."""
    plain = "asks" not in statement.signs and statement.polarity == "positive"
    return plain and statement.certainty in HEDGED and not refuses(statement)


def _firm(scene: Scene, statement: Statement, names: frozenset[str], hedged: list[Statement]) -> bool:
    """Tell whether a statement firmly says what the others hedge, on no voice but theirs or none."""
    if statement.certainty not in FIRM or statement.polarity == "negative" or "hedged" in statement.signs:
        return False
    voice = scene.voices[statement.id]
    if all(one.certainty == "alleged" for one in hedged):
        # An outlet that writes "claims" keeps its own distance; the claimant himself never hedged.
        return voice.sort in {"silent", "cited"}
    return voice.sort in {"silent", "unnamed", "cited"} or bool(voice.keys & names)

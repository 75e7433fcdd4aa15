"""What one voice hedged and an outlet states as a fact."""

from __future__ import annotations

from typing import TYPE_CHECKING

from twosource.compare.claims import days_apart, met, names_apart, one_act, plain_words, verb_of
from twosource.compare.disagreements.slots import Finding, Scene, whole
from twosource.compare.origins import refuses
from twosource.language.lexicon import words

if TYPE_CHECKING:
    from twosource.model import Statement

HEDGED = frozenset({"alleged", "unconfirmed"})
LEAST_SHARED = 0.6
"""Least share of the plain words of the shorter of two statements, hedges apart, that the other has too."""
FIRM = frozenset({"asserted", "planned"})
LEAST_MET = 2
"""Least number of plain words that both have."""
COPULA_SHARED = 0.75
"""Least share of the same words where the verbs, "is" and "has", tell nothing."""
WEIGHING_VERBS = words("hedges.weighing_verbs")
ACCUSING_VERBS = words("hedges.accusing_verbs")
HEDGES = WEIGHING_VERBS | words("hedges.hedging_words")
"""Words of hedging and of deciding, which are no part of what is hedged."""


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
    every = scene.group.with_repeats(rest)
    if not firm or not hedged or any(_known_elsewhere(scene, one, names) for one in every):
        return []
    hedged, firm = (list(scene.group.with_repeats(side)) for side in (hedged, firm))
    values = whole("hedged", hedged), whole("stated as fact", firm)
    return [
        Finding(
            field="certainty",
            kind="conflict",
            values=values,
            note="The one who said it hedged; told elsewhere as fact.",
        )
    ]


def _kindred(statement: Statement, others: list[Statement]) -> bool:
    return any(_one_thing(statement, other) for other in others if other.report != statement.report)


def _one_thing(left: Statement, right: Statement) -> bool:
    """Tell whether two statements say one thing, hedges apart: the same verb, and most of the same words."""
    if names_apart(left, right) or days_apart(left, right):
        return False
    mine, theirs = plain_words(left) - HEDGES, plain_words(right) - HEDGES
    shorter, longer = sorted((mine, theirs), key=lambda told: (len(told), sorted(told)))
    both = met(shorter, longer)
    if both < LEAST_MET or both < LEAST_SHARED * len(shorter):
        return False
    if _weighs(left) or _weighs(right):
        return "decided" in (right if _weighs(left) else left).signs
    return _verbs_alike(left, right, len(shorter & longer), len(shorter))


def _verbs_alike(left: Statement, right: Statement, same: int, least: int) -> bool:
    """Tell whether two verbs are one; where both tell nothing more words must be the same."""
    verbs = verb_of(left), verb_of(right)
    if ACCUSING_VERBS & set(verbs) or left.predicate is None or right.predicate is None:
        return False
    if verbs == (None, None):
        return same > LEAST_MET and same >= COPULA_SHARED * least
    return None not in verbs and (verbs[0] == verbs[1] or one_act(left, right))


def _weighs(statement: Statement) -> bool:
    return verb_of(statement) in WEIGHING_VERBS


def _hedged(statement: Statement) -> bool:
    """Tell whether a statement is said with a hedge; what is asked or hangs on a condition is none."""
    if "asks" in statement.signs or statement.polarity == "negative":
        return False
    if statement.certainty in HEDGED:
        return not refuses(statement)
    return statement.certainty == "asserted" and _weighs(statement) and "decided" not in statement.signs


def _firm(scene: Scene, statement: Statement, names: frozenset[str], hedged: list[Statement]) -> bool:
    """Tell whether a statement firmly says what the others hedge, on no voice but theirs or none."""
    if statement.certainty not in FIRM or statement.polarity == "negative" or _weighs(statement):
        return False
    if "hedged" in statement.signs:
        return False
    voice = scene.voices[statement.id]
    if all(one.certainty == "alleged" for one in hedged):
        # An outlet that writes "claims" keeps its own distance; the claimant himself never hedged.
        return voice.sort in {"silent", "cited"}
    return voice.sort in {"silent", "unnamed", "cited"} or bool(voice.keys & names)


def _known_elsewhere(scene: Scene, statement: Statement, names: frozenset[str]) -> bool:
    voice = scene.voices[statement.id]
    return voice.sort in {"body", "own", "person"} and not voice.keys & names and statement.certainty in FIRM

"""What one voice hedged and an outlet states as a fact."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from twosource.compare.claims import bridged, shared
from twosource.compare.disagreements.slots import Finding, Scene, whole
from twosource.compare.origins import refuses

if TYPE_CHECKING:
    from twosource.model import Statement

HEDGED = frozenset({"alleged", "unconfirmed", "possible", "probable", "conditional"})
LEAST_SHARED = 0.5
FIRM = frozenset({"asserted", "planned"})
WEIGHING = re.compile(
    r"\b(?:weigh(?:s|ed|ing)?|consider(?:s|ed|ing|ation)?|mull(?:s|ed|ing)?|examin(?:es|ing) whether|"
    r"one option|options?|(?-i:may)|might|"
    r"could(?! (?:be (?:seen|heard)|show|see|hear|have))|"
    r"possibl[ye]|possible|proposes?|proposed|thinking about|"
    r"looks? at)\b",
    re.IGNORECASE,
)
QUESTION = re.compile(r"^\W*(?:who|what|when|where|why|how|whether)\b", re.IGNORECASE)
DECIDED = re.compile(
    r"\b(?:has decided|have decided|decided|will|is to|are to|approved|has agreed|is going to|ordered)\b",
    re.IGNORECASE,
)


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
    return any(
        shared(statement, other) >= LEAST_SHARED and bridged(statement, other)
        for other in others
        if other.report != statement.report
    )


def _hedged(statement: Statement) -> bool:
    if QUESTION.match(statement.text):
        return False
    if statement.certainty in HEDGED:
        return not refuses(statement)
    weighing = WEIGHING.search(statement.text) and not DECIDED.search(statement.text)
    return statement.certainty == "asserted" and bool(weighing)


def _firm(scene: Scene, statement: Statement, names: frozenset[str], hedged: list[Statement]) -> bool:
    """Tell whether a statement firmly says what the others hedge, on no voice but theirs or none."""
    if statement.certainty not in FIRM or statement.polarity == "negative":
        return False
    if all(one.certainty == "conditional" for one in hedged) and not DECIDED.search(statement.text):
        return False
    voice = scene.voices[statement.id]
    if all(one.certainty == "alleged" for one in hedged):
        # An outlet that writes "claims" keeps its own distance; the claimant himself never hedged.
        return voice.sort in {"silent", "cited"}
    return voice.sort in {"silent", "unnamed", "cited"} or bool(voice.keys & names)


def _known_elsewhere(scene: Scene, statement: Statement, names: frozenset[str]) -> bool:
    voice = scene.voices[statement.id]
    return voice.sort in {"body", "own", "person"} and not voice.keys & names and statement.certainty in FIRM

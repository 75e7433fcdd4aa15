"""The act that a statement tells: its verb, who does it, and to what; and when two acts stand apart."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from twosource.language.concepts import kin, phrases, sets_of

if TYPE_CHECKING:
    from twosource.model import Statement

PALE_VERBS = frozenset(
    {
        "be", "have", "do", "say", "make", "take", "get", "go", "come", "give", "tell", "see", "put", "find"
    }
)  # fmt: skip
"""Verbs that tell of any act: two sentences that share one share no act by it."""
OPENERS = frozenset({"there", "begin", "start", "become", "remain", "continue", "expect", "plan", "want"})
"""Verbs that only open or keep up what another word names."""
PRONOUNS = frozenset(
    {
        "he", "she", "it", "they", "who", "which", "that", "this", "these", "those", "all", "some",
        "one", "there", "you", "none", "nobody", "both"
    }
)  # fmt: skip
ANSWERING = frozenset(
    {"confirm", "deny", "verify", "comment", "know", "establish", "exclude", "doubt", "suspect", "believe"}
)
"""Verbs of answering: what is told there is the clause that they govern, not they themselves."""
REFUSAL = re.compile(
    r"\b(?:can(?:not|'t)|could(?: not|n't)|unable to|declin\w+ to|refus\w+ to|neither|would not|did not)\s+"
    r"(?:confirm|verify|comment|deny|say)\b",
    re.IGNORECASE,
)
"""Words of a speaker who cannot or will not confirm."""
OBJECTS = frozenset({"patient", "theme"})
CORE = frozenset({"agent", "patient", "recipient", "theme", "with", "to", "from", "at"})
"""Roles whose fillers tell what the act is about."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Act:
    """The act of one statement. ``clear``: its verb tells something, and no pronoun hides its doer."""

    verb: str | None
    heads: frozenset[str]
    head_sets: frozenset[int]
    entities: frozenset[str]
    doers: frozenset[str]
    objects: frozenset[str]
    object_sets: frozenset[int]
    phrases: frozenset[str]
    counts: bool
    clear: bool


def act_of(statement: Statement) -> Act:
    """Return the act that ``statement`` tells, as far as its roles were found."""
    verb = statement.predicate.lemma.lower() if statement.predicate else None
    roles = [role for role in statement.roles if role.role in CORE]
    heads = frozenset(_head(role.head or role.text) for role in roles)
    doing = [role for role in roles if role.role == "agent" and verb not in ANSWERING]
    done_to = [role for role in roles if role.role in OBJECTS]
    objects = frozenset(_head(role.head or role.text) for role in done_to) - PRONOUNS
    named = bool(roles) and PRONOUNS.isdisjoint(_head(role.head or role.text) for role in doing)
    return Act(
        verb=verb,
        heads=heads,
        head_sets=frozenset(number for head in heads for number in sets_of(head)),
        entities=frozenset(role.entity for role in roles if role.entity),
        doers=frozenset(role.entity for role in doing if role.entity),
        objects=objects | {role.entity for role in done_to if role.entity},
        object_sets=frozenset(number for head in objects for number in sets_of(head)),
        phrases=frozenset(phrases(statement.text)),
        counts=bool(statement.quantities),
        clear=named and verb is not None and verb not in PALE_VERBS | OPENERS | ANSWERING,
    )


def replies(statement: Statement) -> bool:
    """Tell whether a statement denies something, or refuses to confirm it."""
    return statement.certainty == "denied" or (
        statement.certainty == "unconfirmed" and bool(REFUSAL.search(statement.text))
    )


def _head(words: str) -> str:
    return words.rpartition(" ")[2].lower()


def meets(word: str | None, words: frozenset[str], sets: frozenset[int]) -> bool:
    """Tell whether ``word`` is near one of ``words``, whose ``sets`` were gathered before."""
    return word is not None and (
        word in words or not sets.isdisjoint(sets_of(word)) or not words.isdisjoint(kin(word)[0])
    )


def _verbs_meet(one: Act, other: Act) -> bool:
    return other.verb is not None and meets(one.verb, frozenset({other.verb}), sets_of(other.verb))


def acts_apart(one: Act, other: Act) -> bool:
    """Tell whether two clear acts share neither verb nor any participant, and do not both count.

    "The minister resigned" and "Dockers downed tools" are two acts, whatever else their words share.
    """
    if not (one.clear and other.clear) or (one.counts and other.counts):
        return False
    if one.entities & other.entities or one.phrases & other.phrases or _verbs_meet(one, other):
        return False
    if meets(one.verb, other.heads, other.head_sets) or meets(other.verb, one.heads, one.head_sets):
        return False
    return not any(meets(head, other.heads, other.head_sets) for head in one.heads)


def doers_differ(one: Act, other: Act) -> bool:
    """Tell whether two known doers do two different things: one delivers, the other fires."""
    if not one.doers or not other.doers or one.doers & other.doers:
        return False
    return one.verb is not None and other.verb is not None and not _verbs_meet(one, other)


def same_object(one: Act, other: Act) -> bool:
    """Tell whether two acts are done to one thing, or to things of one kind."""
    return any(meets(thing, other.objects, other.object_sets) for thing in one.objects)


def same_verb(one: Act, other: Act) -> bool:
    """Tell whether two acts have one verb, or near ones, that tells more than that something is done."""
    return one.verb not in PALE_VERBS and other.verb not in PALE_VERBS and _verbs_meet(one, other)

"""Which voices are one, and which are surely several."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from twosource.compare.claims import counts_a_part, outcomes_of, rival_figures, sets_against, shared
from twosource.compare.origins.described import namesakes, of_two_owners, one_owner, whose
from twosource.compare.origins.kinds import NEVER_PARTED, partable
from twosource.compare.origins.meeting import BY_WORDS, Met, names_of
from twosource.language.wording import masked

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from twosource.compare.claims import Group
    from twosource.compare.origins.background import Background
    from twosource.compare.origins.voices import Voice
    from twosource.model import Outcome, Statement

SAME_WORDS = 0.8
ONE_WORDING = 0.75
"""Two statements of which the shorter has this share of its words in the other are one quotation."""
LEAST_WORDS, LONG_WORDING = 2, 6
"""Fewer words than these may be the same by chance; the second where a figure is told."""
NEGATION = re.compile(
    r"\b(?:no|not|cannot|never|nobody|none|nothing|nor|neither|without)\b|n['\u2019]t\b", re.IGNORECASE
)
WORD = re.compile(r"\w+")
WORD_FOR_WORD = 8
"""Nobody says so many words in the order of another, figures and all, unless one has it from the other."""
NOBODY = re.compile(
    r"^(?:the )?(?:officials?|authorities|government|state|experts?|sources?)$"
    r"|\b(?:countries|states|governments|nations|leaders|allies)\b",
    re.IGNORECASE,
)
"""Names that may stand for any body: they rival none."""
LARGE = 1000.0
"""A figure from here on is seldom counted by two: what is small, each side of an act sees for itself."""
MOST_FIGURES = 40
"""Figures of one party that are set against those of another: copies may give a thousand."""
FORMER = re.compile(r"\b(?:former(?:ly)?|ex-|until|rival)\b", re.IGNORECASE)
DESCRIBED = re.compile(r"^(?:the|its|his|her|their)\s", re.IGNORECASE)
"""A body told by such words and no name was named before, or is named after."""
NAMED = frozenset({"body", "own", "person"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Party:
    """Voices taken as one, earliest first, and the rule that joined each to the others."""

    voices: tuple[Voice, ...]
    rules: tuple[tuple[str, Voice], ...] = ()

    @property
    def lead(self) -> Voice:
        """The first voice that has a name, else the first."""
        return next((voice for voice in self.voices if voice.sort in NAMED), self.voices[0])

    @property
    def publishes(self) -> bool:
        """Tell whether the party is a body that says the claim as its own, in what it publishes itself."""
        return any(voice.sort == "body" and not voice.statement.attribution for voice in self.voices)


class Ties:
    """Which parties of a claim say it in statements that are directly tied, and which in the same words."""

    def __init__(self, group: Group, found: Sequence[Party]) -> None:
        home = {voice.statement.id: id(party) for party in found for voice in party.voices}
        told = {one.id: one for one in group.statements}
        self._tied: set[frozenset[int]] = set()
        self._same: set[frozenset[int]] = set()
        for one, other in group.ties:
            both = frozenset(home[key] for key in (one, other) if key in home)
            if len(both) > 1 and same_words(told[one], told[other]):
                self._same.add(both)
            elif len(both) > 1 and not two_facts(told[one], told[other]):
                self._tied.add(both)

    def meet(self, left: Party, right: Party) -> bool:
        """Tell whether two parties answer one question, each in words of its own."""
        both = frozenset({id(left), id(right)})
        return both in self._tied and both not in self._same

    def same(self, left: Party, right: Party) -> bool:
        """Tell whether two parties say one thing in the same words: then they are one voice."""
        return frozenset({id(left), id(right)}) in self._same


def two_facts(left: Statement, right: Statement) -> bool:
    """Tell whether two tied statements may yet tell two facts.

    People to whom different things happened are not counted twice, a part is not the whole, and what one
    says is not what another says is not so. An outlet does not tell one fact twice: what two say in one item
    are two facts, unless figures clash.
    """
    mine, theirs = _outcomes(left), _outcomes(right)
    if mine and theirs and mine.isdisjoint(theirs):
        return True
    if counts_a_part(left) != counts_a_part(right) or _one_says_no(left, right):
        return True
    return (
        left.item == right.item
        and not rival_figures(left, right)
        and not (sets_against(left, right) or sets_against(right, left))
    )


def _one_says_no(left: Statement, right: Statement) -> bool:
    """Tell whether one statement is negated, and no word of the other negates anything."""
    return left.polarity != right.polarity and bool(NEGATION.search(left.text)) != bool(
        NEGATION.search(right.text)
    )


def _outcomes(statement: Statement) -> frozenset[Outcome]:
    """Return what became of those that a statement counts: in the clauses of its counts, or in all of it."""
    return outcomes_of(statement) or frozenset(statement.outcomes if statement.quantities else ())


def same_words(left: Statement, right: Statement) -> bool:
    """Tell whether the shorter of two statements is said in the other's words.

    Two who count may both say "five people died": a short statement with a figure is no quotation, unless
    both stand in quotation marks or it is long and the same word for word.
    """
    if _word_for_word(left, right):
        return True
    mine, theirs = ({term for term in one.terms if term.isalpha()} for one in (left, right))
    short, long = sorted((mine, theirs), key=lambda words: (len(words), sorted(words)))
    if left.quantities or right.quantities:
        amounts = [{(one.low, one.high) for one in side.quantities} for side in (left, right)]
        quoted = left.kind == right.kind == "direct"
        if amounts[0] != amounts[1] or (len(short) < LONG_WORDING and not quoted):
            return False
    return len(short) >= LEAST_WORDS and len(short & long) >= ONE_WORDING * len(short)


def _word_for_word(left: Statement, right: Statement) -> bool:
    mine, theirs = (WORD.findall(one.text.lower()) for one in (left, right))
    return mine == theirs and len(mine) >= WORD_FOR_WORD


def parties(voices: Sequence[Voice], twins: Mapping[str, str]) -> list[Party]:
    """Join voices that share a key, or whose reports are copies of one text, in order of first voice.

    ``twins`` maps an item to the first item of its run of copies.
    """
    root = list(range(len(voices)))

    def find(at: int) -> int:
        while root[at] != at:
            root[at] = root[root[at]]
            at = root[at]
        return at

    rules: list[tuple[int, str]] = []
    met = Met(voices)
    for later, voice in enumerate(voices):
        for earlier in met.like(voice, twins):
            rule = _same(voices[earlier], voice, twins) if find(earlier) != find(later) else None
            if rule:
                low, high = sorted((find(earlier), find(later)))
                root[high] = low
                rules.append((later, rule))
        met.note(later, voice, twins)
    groups: dict[int, list[int]] = {}
    for at in range(len(voices)):
        groups.setdefault(find(at), []).append(at)
    ruled: dict[int, list[tuple[str, Voice]]] = {}
    for at, rule in rules:
        ruled.setdefault(find(at), []).append((rule, voices[at]))
    return [
        Party(voices=tuple(voices[at] for at in members), rules=tuple(ruled.get(first, ())))
        for first, members in groups.items()
    ]


def parties_of(voices: Sequence[Voice], background: Background) -> dict[str, str]:
    """Return, by statement, a name for the party of its voice, where the voice is known by a key."""
    found = parties([voice for voice in voices if voice.keys], background.runs)
    return {
        voice.statement.id: f"party:{number}" for number, party in enumerate(found) for voice in party.voices
    }


def _same(left: Voice, right: Voice, twins: Mapping[str, str]) -> str | None:
    if left.keys & right.keys:
        return "same speaker or body"
    if _name_within_name(left, right):
        return "same name, shorter"
    if _of_that_body(left, right) or _of_that_body(right, left):
        return "of that body"
    mine, theirs = left.statement.item, right.statement.item
    copied = mine != theirs and twins.get(mine, mine) == twins.get(theirs, theirs)
    # A copy may add a voice of its own: only what it says in the same words is the copied voice, with
    # whatever figures.
    if not copied:
        return None
    same = masked(left.statement.wording) == masked(right.statement.wording)
    return "copied text" if same or shared(left.statement, right.statement) >= SAME_WORDS else None


def _of_that_body(nameless: Voice, body: Voice) -> bool:
    """Tell whether a nameless voice is described by the name of a body: "a Velm Freight foreman"."""
    if nameless.sort != "unnamed" or body.sort != "body" or FORMER.search(nameless.name):
        return False
    return one_owner(nameless.name, body.name)


def _name_within_name(left: Voice, right: Voice) -> bool:
    """Tell whether all words of one voice's name stand in the other's: "the board", "Board of Velm"."""
    mine, theirs = names_of(left), names_of(right)
    return any(
        (one <= other or other <= one) and not namesakes(one, other)
        for one in mine
        for other in theirs
        if one and other
    )


def surely_apart(left: Party, right: Party) -> bool:
    """Tell whether two parties with named leads are plainly two first-hand voices.

    They are where their bodies are of plainly different sorts, where they give figures for one
    thing that cannot both hold (neither can then rest on the other), or where each is a body of
    another owner that publishes the claim as its own.
    """
    if _may_be_named(left, right) or _may_be_named(right, left):
        return False
    if _rivals(left, right):
        return True
    if _of_no_known_body(left, right) or _of_no_known_body(right, left):
        return False
    camps = {voice.camp for voice in left.voices} & {voice.camp for voice in right.voices}
    told = not camps - {None} and not (_only_a_place(left) or _only_a_place(right))
    if told and partable(left.lead.camp, right.lead.camp):
        return True
    if left.publishes and right.publishes and may_be_apart(left, right):
        return not _hand_on(left, right)
    return left.lead.camp == right.lead.camp == "state" and of_two_lands(left, right)


def _only_a_place(party: Party) -> bool:
    """Tell whether a party is known by the name of a place alone: a club or a firm may have the same name."""
    return all(
        voice.camp == "state" and f"place:{voice.name.lower()}" in voice.keys for voice in party.voices
    )


def _may_be_named(one: Party, other: Party) -> bool:
    """Tell whether one party is only described, and the description may be of the other: "the company".

    It may where both are of one sort, or where the noun of the description stands in the other's name.
    """
    name = one.lead.name
    if one.lead.sort != "body" or other.lead.sort != "body" or whose(name) or not DESCRIBED.match(name):
        return False
    camps = {voice.camp for voice in one.voices} & {voice.camp for voice in other.voices}
    return bool(camps - {None}) or name.rpartition(" ")[2].lower() in other.lead.name.lower().split()


def _of_no_known_body(one: Party, other: Party) -> bool:
    """Tell whether a person of whom no body is known may speak for that of the other party, or be its guest.

    One who tells what he saw himself is a voice of his own.
    """
    if one.lead.sort != "person" or other.lead.sort not in {"body", "person"}:
        return False
    return not any(voice.statement.first_hand for voice in one.voices)


def in_doubt(party: Party, others: Sequence[Party]) -> bool:
    """Tell whether only an unknown body keeps a person from being surely apart from the ``others``."""
    rest = [other for other in others if other is not party]
    return bool(rest) and all(
        partable(party.lead.camp, other.lead.camp)
        and (_of_no_known_body(party, other) or _of_no_known_body(other, party))
        for other in rest
    )


def may_be_apart(left: Party, right: Party) -> bool:
    """Tell whether two bodies of different owners are of sorts that may rest on one another."""
    return frozenset({left.lead.camp, right.lead.camp}) in NEVER_PARTED and of_two_lands(left, right)


def _hand_on(left: Party, right: Party) -> bool:
    """Tell whether two parties give one large figure, which one of them may well have from the other."""
    mine, theirs = (
        {quantity.low for voice in party.voices for quantity in voice.statement.quantities}
        for party in (left, right)
    )
    return any(figure is not None and figure >= LARGE for figure in mine & theirs)


def of_two_lands(left: Party, right: Party) -> bool:
    """Tell whether two parties are bodies whose names tell two owners, and no bare crowd of states."""
    names = [_owner(party) for party in (left, right)]
    bodies = left.lead.sort == right.lead.sort == "body"
    return bodies and of_two_owners(*names) and not any(NOBODY.search(name) for name in names)


def _owner(party: Party) -> str:
    """Return the words that name the body of a party: not the name of a person who speaks for it."""
    names = (voice.name for voice in party.voices if not any(key.startswith("person:") for key in voice.keys))
    return next(names, "")


def _rivals(left: Party, right: Party) -> bool:
    """Tell whether two named voices, each of a known body or person, give figures that cannot both hold."""
    return all(
        party.lead.sort != "unnamed"
        and any(key.startswith(BY_WORDS) for key in party.lead.keys)
        and not NOBODY.search(party.lead.name)
        for party in (left, right)
    ) and any(rival_figures(mine, theirs) for mine in _one_figure(left) for theirs in _one_figure(right))


def _one_figure(party: Party) -> list[Statement]:
    """Return the statements of a party that give one figure, the first of each figure, and not many."""
    found: dict[tuple[object, ...], Statement] = {}
    told = (voice.statement for voice in party.voices if len(voice.statement.quantities) == 1)
    for one in (one for one in told if not counts_a_part(one)):
        (amount,) = one.quantities
        found.setdefault((amount.low, amount.high, amount.unit, amount.counted, amount.exactness), one)
    return list(found.values())[:MOST_FIGURES]


def _countable(party: Party) -> bool:
    """Tell whether a party is known well enough to be told from others: by a name, or by its sort."""
    if party.lead.sort in NAMED or party.lead.sort == "heard":
        return True
    if party.lead.sort == "document":
        return party.lead.camp == "evidence"
    return party.lead.sort == "unnamed" and party.lead.camp is not None and not NOBODY.search(party.lead.name)


def choose(found: Sequence[Party], ties: Ties) -> tuple[list[Party], list[Party]]:
    """Return a largest set of parties that are surely apart, and the rest, by order of first voice.

    The parties that stand apart from most others are taken first (greedy, for few parties exact
    enough); the result never claims more origins than pairs that are each surely apart. Two count only
    where a statement of the one is directly tied to one of the other, in words that are not the same.
    """
    named = [party for party in found if _countable(party)]

    def apart(party: Party, other: Party) -> bool:
        return ties.meet(party, other) and surely_apart(party, other)

    degree = {id(party): sum(apart(party, other) for other in named if other is not party) for party in named}
    chosen: list[Party] = []
    for party in sorted(named, key=lambda party: (-degree[id(party)], party.lead.sort == "unnamed")):
        if all(apart(party, other) for other in chosen):
            chosen.append(party)
    chosen = [party for party in found if any(party is one for one in chosen)]
    return chosen, [party for party in found if not any(party is one for one in chosen)]

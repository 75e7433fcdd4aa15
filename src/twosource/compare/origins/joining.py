"""Which voices are one, and which are surely several."""

from __future__ import annotations

from dataclasses import dataclass
from math import inf
from typing import TYPE_CHECKING, TypeAlias

from twosource.compare.claims.acts import counts_a_part, outcomes_of
from twosource.compare.claims.features import NEARLY
from twosource.compare.claims.must_links import sets_against
from twosource.compare.claims.sameness import shared
from twosource.compare.origins.meeting import Met, names_of
from twosource.compare.origins.naming import namesakes, one_stem
from twosource.compare.origins.speakers import Class, partable
from twosource.compare.runs import Parts
from twosource.language.wording import masked
from twosource.model import CORRECTED, Rulings

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping, Sequence

    from twosource.compare.claims.groups import Group
    from twosource.compare.origins.speakers import Speaker
    from twosource.compare.origins.story_context import StoryContext
    from twosource.model import Outcome, Quantity, Statement

Pairs: TypeAlias = "Collection[tuple[str, str]]"
FAMILY = "family"
"""The rule by which outlets of one publisher are one: none of them shows reporting of its own."""
SAME_WORDS = 0.8
ONE_WORDING = 0.75
"""Two statements of which the shorter has this share of its words in the other are one quotation."""
LEAST_WORDS, LONG_WORDING = 2, 6
"""Fewer words than these may be the same by chance; the second where a figure is told."""
WORD_FOR_WORD = 8
"""Nobody says so many words in the order of another, figures and all, unless one has it from the other."""
_OF_ANY_BODY = frozenset[Class | None]({"medical", "science"})
"""Classes that a title alone may tell: "Dr" may stand before the name of a minister."""
NAMED = frozenset({"body", "own", "person"})


@dataclass(frozen=True, slots=True, kw_only=True)
class OriginGroup:
    """Voices taken as one, earliest first, and the rule that joined each to the others."""

    speakers: tuple[Speaker, ...]
    rules: tuple[tuple[str, Speaker], ...] = ()

    @property
    def lead(self) -> Speaker:
        """The first voice that has a name, else the first."""
        return next((speaker for speaker in self.speakers if speaker.sort in NAMED), self.speakers[0])

    @property
    def classes(self) -> set[str]:
        """The classes of its speakers, as far as they are known."""
        return {speaker.speaker_class for speaker in self.speakers if speaker.speaker_class is not None}

    @property
    def publishes(self) -> bool:
        """Tell whether it is a body that says the claim as its own, in what it publishes itself."""
        return any(speaker.sort == "body" and not speaker.statement.attribution for speaker in self.speakers)


class Ties:
    """Which origin groups say a claim in statements that are directly tied, and which in the same words."""

    def __init__(self, group: Group, found: Sequence[OriginGroup], apart: Pairs = ()) -> None:
        """Work out the ties of ``found``; ``apart`` are statements that a user ruled to be of two voices."""
        home = {speaker.statement.id: id(one) for one in found for speaker in one.speakers}
        told = {one.id: one for one in group.statements}
        self._tied: set[frozenset[int]] = set()
        self._same: set[frozenset[int]] = set()
        self._ruled = {
            both for pair in apart if len(both := frozenset(home[key] for key in pair if key in home)) > 1
        }
        for one, other in group.ties:
            both = frozenset(home[key] for key in (one, other) if key in home)
            if len(both) > 1 and same_words(told[one], told[other]):
                self._same.add(both)
            elif len(both) > 1 and not two_facts(told[one], told[other]):
                self._tied.add(both)

    def ruled(self, *groups: OriginGroup) -> bool:
        """Tell whether a user ruled that one of ``groups`` is another voice than a second, or than any."""
        asked = {id(one) for one in groups}
        return any(asked <= both for both in self._ruled)

    def apart(self, left: OriginGroup, right: OriginGroup) -> bool:
        """Tell whether two origin groups count as two: as a user ruled, or as the texts show."""
        return self.ruled(left, right) or (self.meet(left, right) and surely_apart(left, right))

    def meet(self, left: OriginGroup, right: OriginGroup) -> bool:
        """Tell whether two origin groups answer one question, each in words of its own."""
        both = frozenset({id(left), id(right)})
        return both in self._tied and both not in self._same

    def same(self, left: OriginGroup, right: OriginGroup) -> bool:
        """Tell whether two origin groups say one thing in the same words: then they are one voice."""
        return frozenset({id(left), id(right)}) in self._same


def two_facts(left: Statement, right: Statement) -> bool:
    """Tell whether two tied statements may yet tell two facts.

    People to whom different things happened are not counted twice, a part is not the whole, and what is so
    is not what is not so. An outlet does not tell one fact twice: what two say in one item are two facts,
    unless figures clash.
    """
    mine, theirs = _outcomes(left), _outcomes(right)
    if mine and theirs and mine.isdisjoint(theirs):
        return True
    if counts_a_part(left) != counts_a_part(right) or left.polarity != right.polarity:
        return True
    against = sets_against(left, right) or sets_against(right, left)
    return not against and (left.item == right.item or not figures_meet(left, right))


def figures_meet(left: Statement, right: Statement) -> bool:
    """Tell whether an amount of each may be one figure, or one of them gives none.

    Who gives another figure may count another village: of the claims with a second origin on the two newest
    sets of invented bundles 18 of 30 were right with such pairs, 12 of 18 without them.
    """
    mine, theirs = ([one for one in side.quantities if one.low is not None] for side in (left, right))
    return not (mine and theirs) or any(_meet(one, other) for one in mine for other in theirs)


def _meet(one: Quantity, other: Quantity) -> bool:
    low = max(one.low or 0, other.low or 0)
    high = min(inf if side.high is None else side.high for side in (one, other))
    return one.unit == other.unit and low <= high * (1 + NEARLY)


def _outcomes(statement: Statement) -> frozenset[Outcome]:
    """Return what became of those that a statement counts: in the clauses of its counts, or in all of it."""
    return outcomes_of(statement) or frozenset(statement.outcomes if statement.quantities else ())


def same_words(left: Statement, right: Statement) -> bool:
    """Tell whether the shorter of two statements is said in the other's words.

    Two who count may both say "five people died": a short statement with a figure is no quotation, unless
    both stand in quotation marks or it is long and the same word for word.
    """
    if left.wording == right.wording and len(left.wording) >= WORD_FOR_WORD:
        return True
    mine, theirs = ({term for term in one.terms if term.isalpha()} for one in (left, right))
    short, long = sorted((mine, theirs), key=lambda words: (len(words), sorted(words)))
    if left.quantities or right.quantities:
        amounts = [{(one.low, one.high) for one in side.quantities} for side in (left, right)]
        quoted = left.kind == right.kind == "direct"
        if amounts[0] != amounts[1] or (len(short) < LONG_WORDING and not quoted):
            return False
    return len(short) >= LEAST_WORDS and len(short & long) >= ONE_WORDING * len(short)


def origin_groups(
    speakers: Sequence[Speaker], twins: Mapping[str, str], rulings: Rulings | None = None
) -> list[OriginGroup]:
    """Join voices that share a key, or whose reports are copies of one text, in order of first voice.

    ``twins`` maps an item to the first item of its run of copies. What a user ruled of two voices goes before
    that, and holds for the copies of what they say, too.
    """
    parts, rules = _as_ruled(speakers, twins, rulings or Rulings())
    met = Met(speakers)
    for later, speaker in enumerate(speakers):
        for earlier in met.like(speaker, twins):
            rule = _same(speakers[earlier], speaker, twins) if parts.may_join(earlier, later) else None
            if rule:
                parts.join(earlier, later)
                rules.append((later, rule))
        met.note(later, speaker, twins)
    groups: dict[int, list[int]] = {}
    for at in range(len(speakers)):
        groups.setdefault(parts.first(at), []).append(at)
    ruled: dict[int, list[tuple[str, Speaker]]] = {}
    for at, rule in rules:
        ruled.setdefault(parts.first(at), []).append((rule, speakers[at]))
    return [
        OriginGroup(speakers=tuple(speakers[at] for at in members), rules=tuple(ruled.get(first, ())))
        for first, members in groups.items()
    ]


def _as_ruled(
    speakers: Sequence[Speaker], twins: Mapping[str, str], rulings: Rulings
) -> tuple[Parts[int], list[tuple[int, str]]]:
    """Return the voices, by their places, as far as a user ruled, and by what rule each was joined."""
    place = {speaker.statement.id: at for at, speaker in enumerate(speakers)}
    same, apart = (
        [(place[one], place[other]) for one, other in pairs if one in place and other in place]
        for pairs in (rulings.one_origin, rulings.other_origins)
    )
    parts = Parts(same, apart)
    rules = [(max(pair), CORRECTED) for pair in sorted(map(sorted, same))]
    told: dict[tuple[str, tuple[str, ...]], int] = {}
    for at in sorted({at for pair in (*same, *apart) for at in pair}):
        told.setdefault(_told(speakers[at], twins), at)
    for at, speaker in enumerate(speakers if told else ()):
        first = told.get(_told(speaker, twins))
        if first is not None and parts.may_join(first, at):
            parts.join(first, at)
            rules.append((at, "copied text"))
    return parts, rules


def _told(speaker: Speaker, twins: Mapping[str, str]) -> tuple[str, tuple[str, ...]]:
    """Return the text that a voice speaks in, and its words there, figures apart."""
    item = speaker.statement.item
    return twins.get(item, item), masked(speaker.statement.wording)


def origin_groups_of(speakers: Sequence[Speaker], context: StoryContext) -> dict[str, str]:
    """Return, by statement, a name for the origin group of its voice, where the voice is known by a key."""
    known = [speaker for speaker in speakers if speaker.keys]
    return {
        speaker.statement.id: f"party:{number}"
        for number, group in enumerate(origin_groups(known, context.runs, context.rulings))
        for speaker in group.speakers
    }


def _same(left: Speaker, right: Speaker, twins: Mapping[str, str]) -> str | None:
    if left.keys & right.keys:
        return "same speaker or body"
    if _name_within_name(left, right):
        return "same name, shorter"
    if _of_that_body(left, right) or _of_that_body(right, left):
        return "of that body"
    if left.family and left.family == right.family:
        return FAMILY
    mine, theirs = left.statement.item, right.statement.item
    copied = mine != theirs and twins.get(mine, mine) == twins.get(theirs, theirs)
    # A copy may add a voice of its own: only what it says in the same words is the copied voice, with
    # whatever figures.
    if not copied:
        return None
    same = masked(left.statement.wording) == masked(right.statement.wording)
    return "copied text" if same or shared(left.statement, right.statement) >= SAME_WORDS else None


def _of_that_body(nameless: Speaker, body: Speaker) -> bool:
    """Tell whether a nameless voice is described by the name of a body: "a Velm Freight foreman"."""
    if nameless.sort != "unnamed" or body.sort != "body" or "former" in nameless.signs:
        return False
    return one_owner(nameless, body)


def one_owner(left: Speaker, right: Speaker) -> bool:
    """Tell whether two names share a word that tells the owner: "a Torvan source", "Army of Torva"."""
    if namesakes(left.owner, right.owner):
        return False
    return any(one_stem(one, other) for one in left.owner for other in right.owner)


def of_two_owners(left: Speaker, right: Speaker) -> bool:
    """Tell whether two names of bodies tell two owners: "Army of Torv", "Velmian defence ministry"."""
    return bool(left.owner and right.owner) and not one_owner(left, right)


def _name_within_name(left: Speaker, right: Speaker) -> bool:
    """Tell whether all words of one voice's name stand in the other's: "the board", "Board of Velm"."""
    mine, theirs = names_of(left), names_of(right)
    return any(
        (one <= other or other <= one) and not namesakes(one, other)
        for one in mine
        for other in theirs
        if one and other
    )


def surely_apart(left: OriginGroup, right: OriginGroup) -> bool:
    """Tell whether two origin groups with named leads are plainly two first-hand voices.

    They are where their bodies are of plainly different sorts, or where each is a body of another land that
    speaks as a state or publishes the claim as its own.
    """
    if _may_be_named(left, right) or _may_be_named(right, left):
        return False
    if _may_speak_for(left, right) or _may_speak_for(right, left):
        return False
    told = not left.classes & right.classes and not (_only_a_place(left) or _only_a_place(right))
    if told and partable(left.lead.speaker_class, right.lead.speaker_class):
        return True
    states = left.lead.speaker_class == right.lead.speaker_class == "state"
    return (states or (left.publishes and right.publishes)) and of_two_lands(left, right)


def _only_a_place(group: OriginGroup) -> bool:
    """Tell whether one is known by the name of a place alone: a club or a firm may have the same name."""
    return all(
        speaker.speaker_class == "state" and f"place:{speaker.name.lower()}" in speaker.keys
        for speaker in group.speakers
    )


def _may_be_named(one: OriginGroup, other: OriginGroup) -> bool:
    """Tell whether one is only described, and the description may be of the other: "the company".

    It may where both are of one sort, or where the noun of the description stands in the other's name.
    """
    mine, theirs = one.lead, other.lead
    if not mine.sort == theirs.sort == "body" or mine.owner or "described" not in mine.signs:
        return False
    noun = mine.name.rpartition(" ")[2].lower()
    return bool(one.classes & other.classes) or noun in theirs.name.lower().split()


def _of_no_known_body(one: OriginGroup, other: OriginGroup) -> bool:
    """Tell whether a person of whom no body is known may speak for the other's body, or be its guest.

    One who tells what he saw himself is a voice of his own.
    """
    if one.lead.sort != "person" or other.lead.sort not in {"body", "person"}:
        return False
    return not any(speaker.statement.first_hand for speaker in one.speakers)


def _may_speak_for(one: OriginGroup, other: OriginGroup) -> bool:
    return _of_no_known_body(one, other) or _may_be_official(one, other)


def _may_be_official(one: OriginGroup, other: OriginGroup) -> bool:
    """Tell whether a doctor or scholar of whom no body is known may hold an office of the other's state."""
    if one.lead.speaker_class not in _OF_ANY_BODY or other.lead.speaker_class != "state":
        return False
    keys = [key for speaker in one.speakers for key in speaker.keys]
    person = any(key.startswith("person:") for key in keys)
    return person and not any(key.startswith("inst:") for key in keys)


def in_doubt(group: OriginGroup, others: Sequence[OriginGroup]) -> bool:
    """Tell whether only an unknown body keeps a person from being surely apart from the ``others``."""
    rest = [other for other in others if other is not group]
    return bool(rest) and all(
        partable(group.lead.speaker_class, other.lead.speaker_class)
        and (_may_speak_for(group, other) or _may_speak_for(other, group))
        for other in rest
    )


def of_two_lands(left: OriginGroup, right: OriginGroup) -> bool:
    """Tell whether two origin groups are bodies whose names tell two lands, and no bare crowd of states."""
    if not left.lead.sort == right.lead.sort == "body":
        return False
    mine, theirs = _named_body(left), _named_body(right)
    if mine is None or theirs is None or "any body" in (*mine.signs, *theirs.signs):
        return False
    return bool(mine.lands and theirs.lands) and of_two_owners(mine, theirs)


def _named_body(group: OriginGroup) -> Speaker | None:
    """Return the first voice whose name is that of the body, not of a person who speaks for it."""
    bodies = (one for one in group.speakers if not any(key.startswith("person:") for key in one.keys))
    return next(bodies, None)


def _countable(group: OriginGroup) -> bool:
    """Tell whether one is known well enough to be told from others: by a name, or by its sort."""
    lead = group.lead
    if lead.sort == "document":
        return lead.speaker_class == "evidence"
    if lead.sort == "unnamed":
        return lead.speaker_class is not None and "any body" not in lead.signs
    return lead.sort in NAMED or lead.sort == "heard"


def choose(found: Sequence[OriginGroup], ties: Ties) -> tuple[list[OriginGroup], list[OriginGroup]]:
    """Return a largest set of origin groups that are surely apart, and the rest, by order of first voice.

    Those that a user told apart are taken first, then those that stand apart from most others (greedy, for
    few exact enough); the result never claims more origins than pairs that are each surely apart. Two count
    only where a statement of the one is directly tied to one of the other, in words that are not the same,
    or where a user ruled so.
    """
    named = [group for group in found if _countable(group) or ties.ruled(group)]
    degree = {
        id(group): sum(ties.apart(group, other) for other in named if other is not group) for group in named
    }

    def rank(group: OriginGroup) -> tuple[bool, int, bool]:
        return (not ties.ruled(group), -degree[id(group)], group.lead.sort == "unnamed")

    chosen: list[OriginGroup] = []
    for group in sorted(named, key=rank):
        if all(ties.apart(group, other) for other in chosen):
            chosen.append(group)
    chosen = [group for group in found if any(group is one for one in chosen)]
    return chosen, [group for group in found if not any(group is one for one in chosen)]

"""What is known of a pair of statements beside their words: amounts, dates, names, plans."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from twosource.compare.claims.acts import (
    LIGHT_VERBS,
    act_of,
    acts_apart,
    doers_differ,
    lemma_of,
    nearest,
    outcomes_of,
    refuses,
    same_object,
    same_verb,
)
from twosource.compare.claims.groups import days_meet, days_of
from twosource.language.concepts import counts_persons, kin, sets_of
from twosource.language.similar import meets, sets_of_all

if TYPE_CHECKING:
    from twosource.compare.claims.acts import Act
    from twosource.compare.claims.groups import Days
    from twosource.compare.claims.repeats import Place
    from twosource.model import Outcome, Quantity, Statement

# Numbers here are set by hand where nothing else is said: ``align`` tells how they were tried. The weights of
# ``scoring`` were fitted with them as they are.
UNREAL = frozenset({"planned", "conditional"})
BRIDGE = 2
"""Kindred words, names apart, that bind two statements which share neither figure nor verb. With 3 the right
numbers of origins fall by 0.02; 1 binds what is only of one subject."""
ANSWERED = 0.6
"""A denial or a refusal takes up at least this much of the words of what it answers, or has them all.
At 0.45 and 0.75 no figure moves by more than 0.002."""
LARGE = 1000.0
"""Counts from here on that nothing else parts are of one kind: 300 and 3,000 do as well."""
LEADS = 2
"""The first statements of an item mostly tell what the item is about. With 1 or 3 the precision of pairs
moves by 0.002."""
OPENS = 4
"""The first statements of an item, of which the rest tells more. 3 finds a hundredth fewer pairs."""
MANY_WORDS = 4.0
"""Shared words of this weight, four or five of them, tell as much as any more would: 3 and 5 move precision
and recall by 0.01."""
TELLING_DIGITS = 3
"""A figure of this many digits that do not end it in zeros is taken to be the same figure again. With 2 more
voices are parted that are one, 4 finds a hundredth fewer pairs."""


class Pair(NamedTuple):
    """Features of a pair, each 0 to 1; the weights in ``scoring`` have these names and this order."""

    cover_least: float
    cover_most: float
    vector: float
    same_figure: float
    other_figure: float
    same_date: float
    other_date: float
    one_item: float
    plan_against_fact: float
    figures_alike: float
    same_speaker: float
    both_lead: float
    people_counted: float
    large_figures: float
    unbridged: float
    units_clash: float
    acts_apart: float
    doers_differ: float
    reply: float
    outcomes_clash: float
    far_figures: float
    shared_words: float
    same_object: float
    same_verb: float
    partner_ahead: float
    partner_behind: float
    near_top: float
    vector_squared: float
    words_least: float
    acts_near: float
    doers_near: float
    may_be_one_day: float
    both_quoted: float


class Likeness(NamedTuple):
    """How near two statements are by their words, among all of a story.

    ``covers``: how far the words of each cover the other's. ``shared``: the weight of the words that both
    have, names apart; ``least``: what share of the words of the longer the words in common are. ``ahead`` and
    ``behind``: see ``partners.leads``.
    """

    covers: tuple[float, float]
    vector: float
    shared: float = 0.0
    least: float = 0.0
    ahead: float = 0.0
    behind: float = 0.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Seen:
    """What of a statement takes part in pairs, worked out once."""

    statement: Statement
    days: Days | None
    speakers: frozenset[str]
    leads: bool
    opens: bool
    people: bool
    large: bool
    verb: str | None
    names: frozenset[str]
    terms: frozenset[str]
    term_sets: frozenset[int]
    words: frozenset[str]
    plain: frozenset[str]
    plain_sets: frozenset[int]
    plain_kin: frozenset[str]
    figures: frozenset[tuple[float, str | None]]
    units: frozenset[str | None]
    act: Act
    replies: bool
    outcomes: frozenset[Outcome]
    place: Place | None


def see(statement: Statement, position: int, place: Place | None = None) -> Seen:
    """Return what pairs need of ``statement``, the ``position``-th of its item, at ``place`` in its text."""
    last = statement.attribution[-1:]
    verb = lemma_of(statement)
    names = frozenset(word for one in statement.mentions for word in one.text.lower().split())
    terms = frozenset(statement.terms)
    plain = frozenset(word for word in terms - names if word.isalpha())
    return Seen(
        statement=statement,
        days=days_of(statement),
        speakers=frozenset(key for link in last for key in (link.entity, link.institution) if key),
        leads=position < LEADS,
        opens=position < OPENS,
        people=any(one.unit is None and counts_persons(one.counted) for one in statement.quantities),
        large=any(one.unit is None and (one.low or 0) >= LARGE for one in statement.quantities),
        verb=None if verb in LIGHT_VERBS else verb,
        names=names,
        terms=terms,
        term_sets=sets_of_all(terms),
        words=frozenset(word for word in terms if any(map(str.isalpha, word))),
        plain=plain,
        plain_sets=sets_of_all(plain),
        plain_kin=frozenset(near for word in plain for near in kin(word)[0]),
        figures=frozenset((one.low, one.unit) for one in statement.quantities if one.low is not None),
        units=frozenset(one.unit for one in statement.quantities),
        act=act_of(statement),
        replies=statement.certainty == "denied" or refuses(statement),
        outcomes=outcomes_of(statement),
        place=place,
    )


def pair_of(one: Seen, other: Seen, like: Likeness) -> Pair:
    """Return the features of two statements, given how near they are by their words."""
    left, right = one.statement, other.statement
    figure, differing, far = _figures(left, right)
    one_day = days_meet(one.days, other.days)
    together = left.item == right.item or (
        one.place is not None and other.place is not None and one.place.stands_beside(other.place)
    )
    one_voice = bool(one.speakers & other.speakers)
    reply = one.replies != other.replies and max(like.covers) >= ANSWERED and not one_voice
    return Pair(
        cover_least=min(like.covers),
        cover_most=max(like.covers),
        vector=like.vector,
        same_figure=figure,
        other_figure=differing,
        same_date=float(one_day is True),
        other_date=float(one_day is False),
        one_item=float(together and not reply),
        plan_against_fact=float((left.certainty in UNREAL) != (right.certainty in UNREAL)),
        figures_alike=float(bool(left.quantities) == bool(right.quantities)),
        same_speaker=float(not together and one_voice),
        both_lead=float(not together and one.leads and other.leads),
        people_counted=float(one.people and other.people),
        large_figures=float(one.large and other.large),
        unbridged=float(not bridged(one, other)),
        units_clash=float(bool(one.units and other.units) and not one.units & other.units),
        acts_apart=float(acts_apart(one.act, other.act)),
        doers_differ=float(doers_differ(one.act, other.act)),
        reply=max(like.covers) if reply else 0.0,
        outcomes_clash=float(
            bool(one.outcomes and other.outcomes) and one.outcomes.isdisjoint(other.outcomes)
        ),
        far_figures=far,
        shared_words=min(1.0, like.shared / MANY_WORDS),
        same_object=float(same_object(one.act, other.act)),
        same_verb=float(same_verb(one.act, other.act)),
        **_nearness(one, other, like, together=together),
    )


def _nearness(one: Seen, other: Seen, like: Likeness, *, together: bool) -> dict[str, float]:
    """Return the features of the slots and of the partners of two statements."""
    mine, theirs = one.act, other.act
    vector = max(0.0, like.vector)
    return {
        "partner_ahead": like.ahead,
        "partner_behind": like.behind,
        "near_top": float(not together and one.opens and other.opens),
        "vector_squared": vector * vector,
        "words_least": like.least,
        "acts_near": nearest(mine.doings, theirs.doings),
        "doers_near": nearest(mine.doer_heads, theirs.doer_heads),
        "may_be_one_day": float(days_meet(mine.days, theirs.days) is True),
        "both_quoted": float(not together and one.statement.kind == other.statement.kind == "direct"),
    }


def bridged(one: Seen, other: Seen) -> bool:
    """Tell whether a figure, a verb or two words that are no names stand in both statements."""
    if not one.figures.isdisjoint(other.figures):
        return True
    if meets(one.verb, other.terms, other.term_sets) or meets(other.verb, one.terms, one.term_sets):
        return True
    unknown = one.plain.isdisjoint(other.plain) and one.plain_sets.isdisjoint(other.plain_sets)
    if unknown and one.plain_kin.isdisjoint(other.plain):
        return False
    found = 0
    for word in one.plain - other.names:
        found += meets(word, other.plain, other.plain_sets)
        if found >= BRIDGE:
            return True
    return False


def counted_alike(left: Quantity, right: Quantity) -> bool:
    """Tell whether two amounts count the same thing, or are of one unit of measure."""
    if left.unit != right.unit:
        return False
    if left.unit is not None:
        return True
    if left.counted is None or right.counted is None:
        return False
    if left.counted == right.counted or right.counted in kin(left.counted)[0]:
        return True
    return bool(sets_of(left.counted) & sets_of(right.counted))


def _figures(left: Statement, right: Statement) -> tuple[float, float, float]:
    """Return how telling a figure is that both have, and whether both count one thing differently.

    Last, whether all that both count alike differs beyond what one question leaves open: two nurses
    and twelve thousand nurses.
    """
    same = other = far = 0.0
    for mine in left.quantities:
        for theirs in right.quantities:
            if mine.unit == theirs.unit and mine.low is not None and mine.low == theirs.low:
                same = max(same, telling(mine.low))
            elif counted_alike(mine, theirs):
                if far_apart(mine, theirs):
                    far = 1.0
                else:
                    other = 1.0
    return same, other, far if not same and not other else 0.0


FAR_COUNT = 20.0
FAR_MEASURE = 4.0
"""How many times one amount may be the other and still answer the same question; counts of a crowd or
of copied accounts differ by ten times, measures seldom by two. 10 and 40, 3 and 6 move no figure of
claims by more than 0.005."""
LONE_ONE = 5.0
"""A bare "one" is never set against more than this: it mostly points, and does not count. 3 and 9 do as
well."""
SLIPS = frozenset({10.0, 100.0, 1000.0})
"""One figure with a nought more or less is a slip of the pen, however far apart the amounts are."""


def far_apart(left: Quantity, right: Quantity) -> bool:
    """Tell whether two amounts differ so much that they answer two questions, not one differently."""
    mine, theirs = left.low or left.high or 0, right.low or right.high or 0
    least = min(mine, theirs)
    if least == 1 and max(mine, theirs) > LONE_ONE and left.unit is None:
        return True
    if least > 1 and max(mine, theirs) / least in SLIPS:
        return False
    return max(mine, theirs) > (FAR_COUNT * max(1.0, least) if left.unit is None else FAR_MEASURE * least)


NEARLY = 0.03
"""Figures within three parts in a hundred may be one figure rounded; one in a hundred or six do as well."""
TIMES = 4.0
"""Figures farther apart than this many times count different things as a rule; 3 and 6 do as well."""


def rival_figures(left: Statement, right: Statement) -> bool:
    """Tell whether two statements give one figure each for one thing, and both cannot hold."""
    if len(left.quantities) != 1 or len(right.quantities) != 1:
        return False
    mine, theirs = left.quantities[0], right.quantities[0]
    things = {mine.counted, theirs.counted} - {None}
    persons = mine.unit is None and all(counts_persons(one) for one in things)
    if not counted_alike(mine, theirs) and not persons:
        return False
    if mine.low is None or theirs.low is None or mine.exactness == "vague" or theirs.exactness == "vague":
        return False
    low, high = sorted((mine.low, theirs.low))
    meet = max(mine.low, theirs.low) <= min(
        mine.high if mine.high is not None else high, theirs.high if theirs.high is not None else high
    )
    return not meet and high - low > NEARLY * high and high <= TIMES * max(low, 1.0)


def telling(figure: float) -> float:
    """Return how much the same figure again tells, 0 to 1, by its digits that do not end it in zeros."""
    digits = f"{figure:.10g}".replace(".", "").strip("0")
    return min(1.0, len(digits) / TELLING_DIGITS)

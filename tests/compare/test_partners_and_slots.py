"""What tells that two statements answer one question: their partners, their slots, and whose voices they are."""

from __future__ import annotations

from dataclasses import replace

from made_stories import Desk, body, count, says

from twosource.compare.claims.acts import act_of, nearest
from twosource.compare.claims.features import Likeness, pair_of, see
from twosource.compare.claims.groups import days_meet
from twosource.compare.claims.scoring import score
from twosource.compare.origins.joining import two_facts
from twosource.model import Predicate, Role


def test_words_near_in_use_are_nearer_than_any_two() -> None:
    """A ship is nearer to a boat than to a verdict, and a word is nearest to itself."""
    assert nearest({"ship"}, {"boat"}) > nearest({"ship"}, {"verdict"})
    assert nearest({"ship", "verdict"}, {"verdict"}) == 1
    assert nearest((), {"ship"}) == 0


def test_an_act_holds_heads_and_no_pronouns() -> None:
    """Who does and what is done stand in an act by their heads; "they" tells nobody."""
    made = Desk().report("a", says("The wardens sealed the gate")).statements[0]
    roles = (
        Role(role="agent", text="they", start=0, end=3, head="they"),
        Role(role="patient", text="the gate", start=19, end=27, head="gate"),
    )
    found = act_of(replace(made, roles=roles, predicate=Predicate(lemma="seal", start=12, end=18)))
    assert (found.doer_heads, found.doings) == (frozenset(), frozenset({"seal", "gate"}))
    assert days_meet(found.days, found.days) is None


def test_the_best_partner_scores_above_the_second() -> None:
    """Of two pairs alike in all else, the one that is each side's best choice is the likelier."""
    desk = Desk()
    one = see(desk.report("a", says("Wardens sealed the gate")).statements[0], 5)
    other = see(desk.report("b", says("Wardens sealed a gate")).statements[0], 5)
    like = Likeness((0.5, 0.5), 0.5)
    first, second = (
        score(pair_of(one, other, like._replace(ahead=ahead, behind=behind)))
        for ahead, behind in ((0.6, 0.0), (0.0, 0.6))
    )
    assert first > score(pair_of(one, other, like)) > second


def test_what_two_say_in_one_item_and_what_differs_in_figures_are_two_facts() -> None:
    """An outlet does not tell one fact twice, and another figure may be of another count."""
    desk = Desk()
    item = desk.report(
        "a",
        says("Two men were held", by=body("police"), counts=[count("Two", 2, counted="man")]),
        says("Two men were bruised", by=body("clinic"), counts=[count("Two", 2, counted="man")]),
        says("Three men were held", by=body("clinic"), counts=[count("Three", 3, counted="man")]),
    )
    held, bruised, three = item.statements
    elsewhere = desk.report("b", says("Two men were held by the guard", by=body("coastguard"))).statements[0]
    assert two_facts(held, bruised)
    assert two_facts(held, three)
    assert not two_facts(held, elsewhere)

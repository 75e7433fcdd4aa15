"""Acts that stand apart, answers to what was said, and the contest of pairs."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st
from made_stories import Desk, body, count, person, says

from twosource.compare.claims.acts import act_of, acts_apart, doers_differ
from twosource.compare.claims.align import align
from twosource.compare.claims.features import Likeness, pair_of, see
from twosource.compare.claims.partners import leads
from twosource.model import Predicate, Role

if TYPE_CHECKING:
    from twosource.model import Statement


def _act(
    verb: str, *roles: tuple[str, str, str | None], text: str = "Something happened", **parts: object
) -> Statement:
    made = Desk().report("a", says(text)).statements[0]
    found = tuple(
        Role(role=role, text=words, start=0, end=1, entity=entity, head=words.split()[-1])
        for role, words, entity in roles
    )
    return replace(made, predicate=Predicate(lemma=verb, start=0, end=1), roles=found, **parts)  # type: ignore[arg-type] # pyright: ignore[reportArgumentType] - fields of any kind


RESIGNS = _act("resign", ("agent", "the treasurer", None))
SHELLS = _act("shell", ("agent", "gunners", None), ("patient", "the harbour", None))


@pytest.mark.parametrize(
    ("other", "apart"),
    [
        (SHELLS, True),
        (_act("quit", ("agent", "Ada Holm", None)), False),
        (_act("criticise", ("agent", "the treasurer", None)), False),
        (_act("welcome", ("patient", "the resignation", None)), False),
        (_act("shell", ("agent", "they", None), ("patient", "the harbour", None)), False),
        (_act("be", ("agent", "the harbour", None)), False),
        (_act("deny", ("agent", "the harbour", None)), False),
        (_act("shell"), False),
    ],
)
def test_acts_are_apart_where_neither_verb_nor_participant_is_shared(
    other: Statement, *, apart: bool
) -> None:
    """A pronoun, a pale verb, an answer or an act without participants says too little to part them."""
    assert acts_apart(act_of(RESIGNS), act_of(other)) is apart
    assert acts_apart(act_of(other), act_of(RESIGNS)) is apart


def test_a_shared_name_holds_two_acts_together() -> None:
    """The same ship in both is something shared, whatever the words for it."""
    one = _act("resign", ("agent", "the captain", "ship:velm"))
    other = _act("sink", ("agent", "the trawler", "ship:velm"))
    assert not acts_apart(act_of(one), act_of(other))


def test_two_known_doers_of_two_deeds_differ() -> None:
    """Orrin delivers, Velm fires; but Orrin fired, Velm fired is one question turned round."""
    delivers = _act("deliver", ("agent", "Orrin", "state:OR"))
    fires = _act("fire", ("agent", "Velm", "state:VE"))
    fired = _act("fire", ("agent", "Orrin", "state:OR"))
    assert doers_differ(act_of(delivers), act_of(fires))
    assert not doers_differ(act_of(fires), act_of(fired))
    assert not doers_differ(act_of(delivers), act_of(fired))
    assert not doers_differ(act_of(delivers), act_of(SHELLS))


@pytest.mark.parametrize(
    ("text", "certainty", "is_reply"),
    [
        ("The mayor did not sell the hall", "denied", True),
        ("The ministry cannot confirm the sale of the hall", "unconfirmed", True),
        ("The hall may have been sold", "unconfirmed", False),
        ("The hall was sold", "asserted", False),
    ],
)
def test_denials_and_refusals_are_replies(text: str, certainty: str, *, is_reply: bool) -> None:
    """A doubt is none: it answers nothing that was said."""
    assert see(Desk().report("a", says(text, certainty=certainty)).statements[0], 0).replies is is_reply


def test_a_denial_takes_up_the_words_of_another_voice_in_its_own_report() -> None:
    """Beside what it denies it counts as a reply, not as a second sentence of the report."""
    desk = Desk()
    item = desk.report(
        "a",
        says("The mayor sold the town hall", by=person("Ada Holm")),
        says("The mayor never sold the town hall", by=body("council"), certainty="denied"),
    )
    said, denied = (see(one, at) for at, one in enumerate(item.statements))
    pair = pair_of(said, denied, Likeness((0.9, 0.8), 0.9))
    assert (pair.reply, pair.one_item) == (0.9, 0.0)
    assert pair_of(said, denied, Likeness((0.4, 0.5), 0.9)).reply == 0


def test_each_statement_goes_to_the_best_of_another_item() -> None:
    """A pair that either side has a better partner for is behind; the best choice of both is ahead."""
    found = leads({(0, 2): 1.0, (0, 3): 0.6, (1, 3): 0.5}, ["a", "a", "b", "b"])
    assert found[0, 2] == (pytest.approx(0.8), 0.0)
    assert found[0, 3] == (0.0, pytest.approx(0.8))
    assert found[1, 3] == (0.0, pytest.approx(0.2))


def test_a_poor_pair_is_not_made_good_by_having_no_rival() -> None:
    """Two stories' worth of unlike sentences do not pair up for want of better."""
    assert leads({(0, 1): 0.15}, ["a", "b"])[0, 1][0] == 0


@given(
    st.dictionaries(
        st.tuples(st.integers(0, 6), st.integers(7, 12)), st.floats(0, 2, allow_nan=False), max_size=20
    )
)
def test_partners_do_not_depend_on_the_order_of_the_pairs(nearness: dict[tuple[int, int], float]) -> None:
    """The same pairs in any order give the same leads."""
    items = [f"i{at // 3}" for at in range(13)]
    assert leads(nearness, items) == leads(dict(reversed(nearness.items())), items)


def test_a_meeting_and_a_bombardment_are_two_claims() -> None:
    """Shared names of states do not make one question of two acts."""
    desk = Desk()
    met = _act("meet", ("agent", "President Ole Brandt", "person:ole brandt"), ("with", "Premier Lund", "person:lund"),
               text="In May President Ole Brandt of Orrin met Premier Lund in the west of Orrin")  # fmt: skip
    fires = _act("fire", ("agent", "Orrin", "state:OR"), ("patient", "waves of rockets", None),
                 text="Orrin fires waves of rockets at the people of Velm")  # fmt: skip
    one, other = desk.report("a", says(met.text)), desk.report("b", says(fires.text))
    readings = [
        replace(one, statements=(replace(one.statements[0], roles=met.roles, predicate=met.predicate),)),
        replace(
            other, statements=(replace(other.statements[0], roles=fires.roles, predicate=fires.predicate),)
        ),
    ]
    assert len(align(readings)) == 2


def test_counts_of_other_fates_or_of_another_size_speak_against_one_question() -> None:
    """The dead and the admitted are two counts; so are two nurses and twelve thousand."""
    desk = Desk()
    item = desk.report(
        "a",
        says("Nine people died", counts=[count("Nine", 9, counted="people")]),
        says("214 people were admitted", counts=[count("214", 214, counted="people")]),
        says("Two nurses were with him", counts=[count("Two", 2, counted="nurse")]),
        says("12,000 nurses stopped work", counts=[count("12,000", 12_000, counted="nurse")]),
        says("Eleven people perished", counts=[count("Eleven", 11, counted="people")]),
    )
    dead, admitted, two, thousands, perished = (see(one, at) for at, one in enumerate(item.statements))
    assert pair_of(dead, admitted, Likeness((0.2, 0.2), 0.2)).outcomes_clash == 1
    assert pair_of(dead, perished, Likeness((0.2, 0.2), 0.2)).outcomes_clash == 0
    assert pair_of(two, thousands, Likeness((0.2, 0.2), 0.2)).far_figures == 1
    assert pair_of(dead, perished, Likeness((0.2, 0.2), 0.2)).far_figures == 0

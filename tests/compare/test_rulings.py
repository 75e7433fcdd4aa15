"""A user's rulings in a story: claims joined and parted, voices that are one and that are two."""

from __future__ import annotations

from itertools import combinations
from typing import TYPE_CHECKING

from hypothesis import given, settings
from hypothesis import strategies as st
from made_stories import Desk, body, count, says, tied, unnamed

from twosource.compare import compare_story
from twosource.compare.origins.story_context import StoryContext
from twosource.compare.origins.trace import Tracing, trace
from twosource.compare.runs import connected
from twosource.model import Copy, Reading, Rulings, Story, Why

if TYPE_CHECKING:
    from collections.abc import Sequence

    from twosource.model import Claim, StoryRecord

STORY = Story(id="y-1", title="Fall in the Orrin shaft", items=())
SAID = [
    ("Three miners died in the Orrin shaft", "police"),
    ("Five miners were killed in the Orrin shaft", "miners' union"),
    ("Five miners died in the shaft of Orrin", "miners' union"),
    ("The mint of Velm will close in spring", "Velm council"),
    ("The mint in Velm is to be shut in spring", "Velm council"),
    ("A tram stood still", "Tarn Trams"),
]


def _readings() -> list[Reading]:
    desk = Desk()
    figures = {"Three": 3, "Five": 5}
    return [
        desk.report(
            f"{at}",
            says(
                text,
                by=body(who),
                counts=[count(word, low, counted="miner") for word, low in figures.items() if word in text],
            ),
            outlet=f"Paper {at}",
            published=f"2031-03-04T0{at}:00Z",
        )
        for at, (text, who) in enumerate(SAID)
    ]


READINGS = _readings()
IDS = [reading.statements[0].id for reading in READINGS]


def _pair(one: int, other: int) -> tuple[str, str]:
    return (min(IDS[one], IDS[other]), max(IDS[one], IDS[other]))


def _record(copies: Sequence[Copy] = (), **rulings: tuple[tuple[str, str], ...]) -> StoryRecord:
    return compare_story(STORY, READINGS, copies, rulings=Rulings(**rulings))


def _home(record: StoryRecord) -> dict[str, Claim]:
    return {key: claim for claim in record.claims for key in claim.statements}


def _parts(record: StoryRecord) -> set[tuple[int, ...]]:
    return {tuple(map(IDS.index, claim.statements)) for claim in record.claims}


def test_without_rulings_the_story_is_as_it_was() -> None:
    """No ruling, and rulings on statements of other stories, change nothing."""
    plain = compare_story(STORY, READINGS, ())
    assert _parts(plain) == {(0, 1, 2), (3, 4), (5,)}
    far = (("t-x", "t-y"), ("t-x", IDS[0]))
    assert _record(one_claim=far, other_claims=far, one_origin=far, other_origins=far) == plain


def test_statements_that_a_user_puts_together_are_one_claim() -> None:
    """Whole claims are joined, and the reason says who joined them, with both statements."""
    record = _record(one_claim=(_pair(0, 5),))
    assert _parts(record) == {(0, 1, 2, 5), (3, 4)}
    (why,) = [why for why in _home(record)[IDS[5]].why if why.rule == "corrected"]
    assert why.text == "A user ruled that these statements are of one claim."
    assert {span.report for span in why.spans} == {"r-0", "r-5"}


def test_statements_that_a_user_takes_apart_are_two_claims() -> None:
    """What is like the one goes with it, and each claim says that a user parted them."""
    record = _record(other_claims=(_pair(0, 1),))
    assert _parts(record) == {(0,), (1, 2), (3, 4), (5,)}
    for key in IDS[:2]:
        (why,) = [why for why in _home(record)[key].why if why.rule == "corrected"]
        assert why.text == "A user ruled that these statements are of two claims."
    assert not record.disagreements


def test_a_statement_can_be_moved_from_claim_to_claim() -> None:
    """Told apart from its fellows and together with another, it leaves them alone."""
    record = _record(other_claims=(_pair(3, 4),), one_claim=(_pair(4, 5),))
    assert _parts(record) == {(0, 1, 2), (3,), (4, 5)}


def test_a_statement_leaves_with_what_only_repeats_it() -> None:
    """Copies of its text go with it; a copy that is itself told apart from its text leaves alone."""
    desk = Desk()
    words = "The mint of Velm will close in spring"
    readings = [
        desk.report(key, says(words, by=body("Velm council")), published=f"2031-03-04T0{key}:00Z")
        for key in "123"
    ]
    readings.append(
        desk.report("4", says("In spring the mint of Velm will be closed"), published="2031-03-05")
    )
    readings = [
        reading
        if reading.report == "r-4"
        else Reading(**{**{name: getattr(reading, name) for name in reading.__slots__}, "text_keys": ("k",)})
        for reading in readings
    ]
    ids = [reading.statements[0].id for reading in readings]
    (whole,) = compare_story(STORY, readings, ()).claims
    assert len(whole.statements) == 4

    def parted(one: int, other: int) -> list[list[int]]:
        found = compare_story(STORY, readings, (), rulings=Rulings(other_claims=((ids[one], ids[other]),)))
        return [[ids.index(key) for key in claim.statements] for claim in found.claims]

    assert parted(1, 3) == [[0, 1, 2], [3]]
    assert parted(0, 1) == [[0, 2, 3], [1]]


def test_what_a_user_told_apart_does_not_disagree_across_claims() -> None:
    """The depths of two wells are no conflict once a user said that they are two."""
    desk = Desk()
    readings = [
        desk.report(
            key,
            says(
                f"The boy {how} fell into a well {metres} metres deep",
                by=body(who),
                verb="fell",
                counts=[count(f"{metres} metres", metres, unit="m")],
            ),
            outlet=f"Paper {key}",
            published="2031-03-04",
        )
        for key, how, metres, who in (("a", "of Orrin", 30, "police"), ("b", "of Orrin", 12, "fire brigade"))
    ]
    one, other = (reading.statements[0].id for reading in readings)
    assert compare_story(STORY, readings, ()).disagreements
    apart = Rulings(other_claims=((one, other),))
    assert not compare_story(STORY, readings, (), rulings=apart).disagreements


@st.composite
def pairs(draw: st.DrawFn) -> tuple[tuple[str, str], ...]:
    """Return pairs of statements of the story."""
    return tuple(
        draw(st.lists(st.sampled_from([_pair(*both) for both in combinations(range(6), 2)]), max_size=4))
    )


@settings(max_examples=25, deadline=None)
@given(pairs(), pairs(), pairs(), pairs(), st.randoms(use_true_random=False))
def test_rulings_hold_whatever_their_order(
    one_claim: tuple[tuple[str, str], ...],
    other_claims: tuple[tuple[str, str], ...],
    one_origin: tuple[tuple[str, str], ...],
    other_origins: tuple[tuple[str, str], ...],
    chance: object,
) -> None:
    """Each statement is in one claim, each ruled pair where it was ruled to be, in any order."""
    ruled = {
        "one_claim": one_claim,
        "other_claims": other_claims,
        "one_origin": one_origin,
        "other_origins": other_origins,
    }
    record = _record(**ruled)
    home, tied_ones = _home(record), connected(one_claim)
    assert sorted(key for claim in record.claims for key in claim.statements) == sorted(IDS)
    assert all(home[one].id == home[other].id for one, other in one_claim)
    assert all(
        home[one].id != home[other].id
        for one, other in other_claims
        if tied_ones.get(one, one) != tied_ones.get(other, other)
    )
    assert {origin.claim for origin in record.origins} == {claim.id for claim in record.claims}
    turned = {name: tuple(reversed(held)) for name, held in ruled.items()}
    chance.shuffle(order := READINGS[:])  # type: ignore[attr-defined]
    assert compare_story(STORY, order, (), rulings=Rulings(**turned)) == record


# ------------------------------------------------------------------------------------------ voices


def _traced(
    *said: tuple[str, object], copies: Sequence[Copy] = (), **rulings: tuple[tuple[int, int], ...]
) -> Tracing:
    desk = Desk()
    readings = [
        desk.report(f"{at}", says(text, **({"by": by} if by else {})), outlet=f"Paper {at}")
        for at, (text, by) in enumerate(said)
    ]
    told = [one for reading in readings for one in reading.statements]
    ruled = Rulings(
        **{name: tuple((told[a].id, told[b].id) for a, b in held) for name, held in rulings.items()}
    )
    return trace(tied(told), StoryContext.of(readings, copies, rulings=ruled))


OFFICIALS = (
    ("The ministers will meet in Velm", unnamed("an official")),
    ("Talks of the ministers are planned", unnamed("an official")),
    ("They agreed on talks", unnamed("a diplomat")),
)


def _rules(found: Tracing) -> list[str]:
    return [why.text for why in found.why if why.rule == "corrected"]


def test_two_unnamed_officials_are_two_once_a_user_said_so() -> None:
    """Without it they are one by one name, or one to two by two names."""
    assert _traced(*OFFICIALS[:2]).label == "single origin"
    two = _traced(*OFFICIALS[:2], other_origins=((0, 1),))
    assert (two.range.min, two.range.max, two.label, two.counts.origins) == (2, 2, "2 origins", 2)
    assert _rules(two) == ["A user ruled that these are two voices: an official; an official."]
    assert _traced(*OFFICIALS[1:]).label == "1 to 2 origins"
    assert _traced(*OFFICIALS[1:], other_origins=((0, 1),)).label == "2 origins"
    assert _traced(*OFFICIALS, other_origins=((0, 1),)).label == "2 to 3 origins"


def test_a_copy_goes_with_the_voice_that_it_copies() -> None:
    """Of two officials told apart, the copy of what the second said is the second's."""
    copy = Copy(earlier="i-1", later="i-2", share=0.9, why=Why(rule="copy", text="runs"))
    said = (*OFFICIALS[:2], OFFICIALS[1])
    found = _traced(*said, copies=(copy,), other_origins=((0, 1),))
    assert found.label == "2 origins"
    assert [len(origin.statements) for origin in found.origins] == [1, 2]
    assert [why.rule for why in found.origins[1].why] == ["unnamed", "copied text"]


def test_voices_that_a_user_joins_are_one() -> None:
    """Two officials, or two bodies that are surely two, are one by a ruling; the origin says so."""
    said = (
        ("The march began late", body("police")),
        ("The walk of the dockers set out at four", body("dockers' union")),
    )
    assert _traced(*said).label == "2 origins"
    one = _traced(*said, one_origin=((0, 1),))
    assert (one.label, len(one.origins)) == ("single origin", 1)
    (why,) = [why for why in one.origins[0].why if why.rule == "corrected"]
    assert why.text == "dockers' union: a user ruled that it is the same voice."
    assert _traced(*OFFICIALS[1:], one_origin=((0, 1),)).label == "single origin"


def test_an_outlet_that_does_not_say_how_it_knows_counts_where_a_user_says_so() -> None:
    """Its narration adds nothing by itself; ruled another voice it does, ruled the same it goes with that."""
    said = (("The march began late", body("police")), ("The walk set out at four", None))
    plain = _traced(*said)
    assert (plain.label, plain.unattributed) == ("single origin", 1)
    two = _traced(*said, other_origins=((0, 1),))
    assert (two.label, two.unattributed) == ("2 origins", 0)
    one = _traced(*said, one_origin=((0, 1),))
    assert (one.label, one.unattributed) == ("single origin", 0)
    assert [why.rule for why in one.origins[0].why] == ["body", "corrected"]


def test_one_voice_corrects_itself_where_a_user_joined_two() -> None:
    """Two figures of one voice are an update, of two voices a conflict: a ruling decides which."""
    conflict, update = (_record(**ruled).disagreements for ruled in ({}, {"one_origin": (_pair(0, 1),)}))
    assert [one.kind for one in conflict] == ["conflict"]
    assert [one.kind for one in update] == ["update"]

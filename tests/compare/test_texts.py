"""One text is told by its words: figures, the outlet's name and light edits aside."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st
from made_stories import Desk, says

from twosource.compare import texts
from twosource.compare.runs import connected
from twosource.understand.slots import text_keys

SENTENCES = (
    "Two ferries met in the fog off Lower Ede and both lost their rudders in the channel",
    "The coastguard of Tarnmouth sent three boats and a tug from the northern pier at once",
    "Passengers were taken to the school hall where the bakers of the town brought bread and tea",
    "The harbour office said that the lights on the western mole had been dark since Sunday",
    "An inquiry will hear both masters and the keeper of the light before the end of the month",
)


def keys_of(*said: str, outlet: str | None = None, key: str = "a") -> set[str]:
    """Return the keys of an item that says this."""
    return set(texts.keys(Desk().report(key, *map(says, said), outlet=outlet)))


def test_copies_share_the_key_of_the_whole_text() -> None:
    """Whatever their figures and outlets."""
    one = keys_of(*SENTENCES, outlet="Velm Post")
    other = keys_of(*(text.replace("three", "14") for text in SENTENCES), outlet="Echo", key="b")
    assert one == other
    assert len(one) == 7


def test_an_edited_copy_shares_a_key_and_another_text_does_not() -> None:
    """A word changed, a sentence more: still the same text; other sentences: another one."""
    edited = [*SENTENCES[:4], SENTENCES[4].replace("end of the month", "harvest")]
    assert keys_of(*SENTENCES) & keys_of(*edited)
    assert not keys_of(*SENTENCES[:3]) & keys_of(*SENTENCES[3:])


def test_a_few_words_are_no_text() -> None:
    """A set phrase that many items hold does not make them one."""
    assert keys_of("More details follow soon") == set()
    assert keys_of("12 of 40 in 3") == set()
    assert texts.keys(Desk().report("a")) == ()


def test_statements_that_overlap_count_each_word_once() -> None:
    """A clause that stands within another changes nothing."""
    desk = Desk()
    whole = desk.report("a", *map(says, SENTENCES))
    within = replace(whole.statements[0], id="t-within", start=4, end=20, text=whole.statements[0].text[4:20])
    assert text_keys(replace(whole, statements=(*whole.statements, within))) == whole.text_keys


def test_items_of_one_text_get_one_name() -> None:
    """A chain of edits is one text; an item without keys has no name."""
    desk = Desk()
    readings = [
        desk.report("a", *map(says, SENTENCES)),
        desk.report("b", *map(says, SENTENCES)),
        desk.report("c", says("More details follow soon")),
        desk.report("d", *map(says, SENTENCES[:2])),
    ]
    found = texts.gathered(readings)
    assert found["i-a"] == found["i-b"] != found["i-d"]
    assert set(found) == {"i-a", "i-b", "i-d"}


@given(st.lists(st.tuples(st.sampled_from("abcdefgh"), st.sampled_from("abcdefgh")), max_size=12))
def test_connected_members_get_the_least_of_their_run(links: list[tuple[str, str]]) -> None:
    """The same as walking from each member to all that it reaches, in any order of the links."""
    around: dict[str, set[str]] = {}
    for one, other in links:
        around.setdefault(one, set()).add(other)
        around.setdefault(other, set()).add(one)
    expected: dict[str, str] = {}
    for member in around:
        reached, waiting = {member}, [member]
        while waiting:
            fresh = around[waiting.pop()] - reached
            reached |= fresh
            waiting.extend(fresh)
        expected[member] = min(reached)
    assert connected(links) == expected == connected(links[::-1])

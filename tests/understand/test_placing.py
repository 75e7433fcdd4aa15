"""Things of an item looked up by their words and places, not by going through all of them."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from twosource.model import Span
from twosource.understand.mentions.entities import People
from twosource.understand.placing import between

NAMES = st.lists(
    st.lists(st.sampled_from("ida holm per of board leem a".split()), min_size=1, max_size=4), max_size=8
)


@given(st.lists(st.integers(0, 30)), st.integers(0, 30), st.integers(0, 30))
def test_between_gives_what_begins_there(starts: list[int], start: int, end: int) -> None:
    """What bisection finds is what a look at each of them finds."""
    found = [Span(start=at, end=at + 1) for at in sorted(starts)]
    assert list(between(found, start, end)) == [one for one in found if start <= one.start < end]


def fullest(names: list[str], plain: str) -> str:
    """Return the full name that ``plain`` stands for, by going through all names."""
    words = plain.split()
    longer = [one for one in dict.fromkeys(names) if one != plain and set(words) <= set(one.split())]
    chosen = [one for one in longer if one.split()[-len(words) :] == words] or longer
    return chosen[0] if chosen and (len(words) == 1 or len(chosen) == 1) else plain


@given(NAMES, st.lists(st.sampled_from("ida holm per of".split()), min_size=1, max_size=3))
def test_people_are_found_by_their_words(rows: list[list[str]], asked: list[str]) -> None:
    """A surname stands for the first who bears it, a longer form for the only one."""
    names = [" ".join(row) for row in rows]
    plain = " ".join(asked)
    assert People(names).full(plain) == fullest(names, plain)

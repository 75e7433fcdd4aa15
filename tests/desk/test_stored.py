"""The text of a report cut into pieces by what lies over it."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from twosource.desk.stored import LAYERS, pieces
from twosource.show.render.page import shown

TEXTS = st.text(st.sampled_from("ab \n\r\tü\x00🙂\u202e"), max_size=30)


@st.composite
def texts_and_layers(draw: st.DrawFn) -> tuple[str, dict[str, list[tuple[int, int]]]]:
    """Draw a text with places of every layer in it, empty and overlapping ones among them."""
    text = draw(TEXTS)
    end = st.integers(0, len(text))
    place = st.tuples(end, end).map(lambda pair: (min(pair), max(pair)))
    return text, {name: draw(st.lists(place, max_size=5)) for name in LAYERS}


@given(texts_and_layers())
def test_the_pieces_are_the_text_character_for_character(
    drawn: tuple[str, dict[str, list[tuple[int, int]]]],
) -> None:
    """Joined they are what a page can show of it, whatever lies over it."""
    text, layers = drawn
    assert "".join(one.text for one in pieces(text, layers)) == shown(text)


@given(texts_and_layers())
def test_every_place_is_there_once(drawn: tuple[str, dict[str, list[tuple[int, int]]]]) -> None:
    """Each opens one piece, or has an anchor where others cover it; it covers no character outside itself."""
    text, layers = drawn
    found = pieces(text, layers)
    for name, places in layers.items():
        opened = [getattr(one, name) for one in found if name in one.opens]
        anchored = [number for one in found for layer, number in one.anchors if layer == name]
        assert sorted(opened + anchored) == list(range(len(places)))
        at = 0
        for one in found:
            number = getattr(one, name)
            covering = [place for place in places if place[0] <= at and at + len(one.text) <= place[1]]
            assert (number is not None) == (bool(covering) and bool(one.text))
            assert number is None or places[number] in covering
            at += len(one.text)


def test_of_two_statements_one_within_the_other_each_has_its_own_characters() -> None:
    """What lies within covers its own piece, the outer one what is left on both sides."""
    found = pieces("abcdef", {"said": [(0, 6), (2, 4)]})
    assert [(one.text, one.said) for one in found] == [("ab", 0), ("cd", 1), ("ef", 0)]
    assert [one.opens for one in found] == [{"said"}, {"said"}, frozenset()]

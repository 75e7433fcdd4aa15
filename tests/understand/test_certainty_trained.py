"""The trained part of factuality: style, traits, trees, and the file that is shipped."""

from __future__ import annotations

import json
from importlib.resources import files

import pytest
from hypothesis import given
from hypothesis import strategies as st

from twosource.understand.certainty.factuality import share_of_report
from twosource.understand.certainty.forest import load, read
from twosource.understand.certainty.register import TALKING, WORDS, style
from twosource.understand.certainty.traits import traits
from twosource.understand.sentences import parse


def style_of(text: str) -> frozenset[str]:
    """Return the traits of style of the first sentence of ``text``."""
    doc = parse([text])[0]
    return style(doc.sentence_of(doc[0]))


@pytest.mark.parametrize("name", sorted(WORDS))
def test_each_group_of_words_of_style_is_met_by_its_example(name: str) -> None:
    """The example has the trait, and has it no more between quotation marks."""
    assert name in style_of(WORDS[name][1])
    assert name not in style_of(f'"{WORDS[name][1]}"')


@pytest.mark.parametrize(
    ("text", "trait"),
    [
        ("The mill burned in May.", "opens with the"),
        ("The mill was closed.", "passive"),
        ("The mayor said it burned.", "saying"),
        ("Nine boats sank.", "figure"),
        ("The mill burned!", "exclaims"),
        ("Did the mill burn?", "asks"),
        ("Mill burned down", "ends without a mark"),
        ("(it burned)", "opens with no letter"),
        ("the mill burned.", "opens small"),
        ("Velda closes the mill.", "opens with a name"),
        ("The mill (an old one) burned.", "aside"),
        ("``It burned,'' he said.", "quotation"),
        ("The mill, the barn, the shed, and the house burned.", "commas>=3"),
        ("The mill that burned is old.", "somewhere WDT"),
        ("The mill burned.", "root VBD"),
    ],
)
def test_traits_of_style(text: str, trait: str) -> None:
    """What tells a report from talk is told by name."""
    assert trait in style_of(text)


def test_who_speaks_in_quotation_marks_does_not_make_it_talk() -> None:
    """A report may quote what people say of themselves; a lone mark is a part of a quotation."""
    assert "first person" not in style_of('"We left early," said the mayor of Tilby on Monday.')
    assert "first person" not in style_of("We left early and were home by nine o'clock that day.\"")
    assert "first person" in style_of('We left early, said the mayor of "Tilby" on Monday.')
    assert "first person" not in style_of("US sales of the mill at Tilby rose to 5 million in May.")


def test_a_report_is_told_from_talk() -> None:
    """Whoever says "I" talks, whatever else there is; else the likeness decides; of nouns the rules decide."""
    news = style_of("The mayor of Tilby said on Monday that 30 people were hurt in the fire.")
    chat = style_of("well that was really a great place, so just try it, you guys")
    assert share_of_report("past", news, load()) == 1.0
    assert share_of_report("past", chat, load()) == 0.0
    assert share_of_report("called off", chat, load()) == 1.0
    for trait in TALKING:
        assert share_of_report("past", news | {trait}, load()) == 0.0


def test_the_traits_of_an_event() -> None:
    """Its word, what stands upon it, what stands above it, and the sentence; names by their tag."""
    doc = parse(["Velda said it would come and help if Tilby pays on Monday."])[0]
    event = next(token for token in doc if token.text == "help")
    found = traits(event)
    assert {"own tag=VB", "in a row", "row aux=would", "row nsubj=it", "over 1 word=say"} <= found
    assert {"over 1 nsubj=NNP", "before 1=and", "somewhere if", "somewhere MD", "root word=say"} <= found
    assert not any("velda" in trait.lower() or "tilby" in trait.lower() for trait in found)
    assert "before 1=start" in traits(doc[0])


SMALL = {
    "style": {"saying": 200},
    "style_base": -100,
    "traits": ["a", "b"],
    "base": 1000,
    "trees": [
        {"asks": [0, 1], "leaves": [0, 10, 200, 3000]},
        {"asks": [1], "leaves": [0, -5]},
    ],
}


@pytest.mark.parametrize(
    ("met", "expected"),
    [((), 1.0), (("a",), 1.2), (("b",), 1.005), (("a", "b"), 3.0), (("a", "unheard of"), 1.2)],
)
def test_a_leaf_is_read_bit_by_bit(met: tuple[str, ...], expected: float) -> None:
    """The first trait is the highest bit; trees with fewer levels stand beside others; 3 is the limit."""
    assert read(SMALL).value(met) == expected


def test_likeness_grows_with_the_weights() -> None:
    """A logistic function of the hundredths."""
    assert read(SMALL).likeness(["saying"]) == pytest.approx(0.7311, abs=1e-4)
    assert read(SMALL).likeness([]) == pytest.approx(0.2689, abs=1e-4)


def test_the_file_is_small_and_holds_no_text() -> None:
    """Under a megabyte, with its licence beside it; no trait has more than one word of a text."""
    folder = files("twosource.understand.certainty")
    text = folder.joinpath("factuality.json").read_text(encoding="utf-8")
    assert len(text) < 1_000_000
    assert "Attribution-ShareAlike" in folder.joinpath("FACTUALITY_LICENSE.txt").read_text(encoding="utf-8")
    assert max(len(trait) for trait in json.loads(text)["traits"]) < 40


@given(st.sets(st.sampled_from(sorted(load().numbers))))
def test_every_value_of_the_trees_lies_on_the_scale(met: set[str]) -> None:
    """Whatever traits are met."""
    assert -3.0 <= load().value(met) <= 3.0


@given(st.text(max_size=40))
def test_any_text_has_a_style_and_traits(text: str) -> None:
    """No character makes it raise."""
    for doc in parse([text]):
        for token in doc:
            assert traits(token)
            assert style(doc.sentence_of(token)) is not None

"""How far events are presented as facts."""

from __future__ import annotations

import pytest

from twosource.understand.certainty import factuality
from twosource.understand.certainty.factuality import CONTEXTS, context
from twosource.understand.sentences import parse


def marked(text: str) -> tuple[str, int, int]:
    """Return ``text`` without its square brackets, and where they stood."""
    start, end = text.index("["), text.index("]") - 1
    return text.replace("[", "").replace("]", ""), start, end


@pytest.mark.parametrize("name", sorted(CONTEXTS))
def test_each_context_is_met_by_its_example(name: str) -> None:
    """The word in brackets stands in the context that the row names."""
    text, start, end = marked(CONTEXTS[name][2])
    event = next(token for token in parse([text])[0] if token.idx < end and start < token.idx + len(token))
    assert context(event) == name


@pytest.mark.parametrize("name", sorted(CONTEXTS))
def test_every_value_lies_on_the_scale(name: str) -> None:
    """From -3 to 3, in talk and in news."""
    talk, news, _ = CONTEXTS[name]
    assert -3.0 <= talk <= 3.0
    assert -3.0 <= news <= 3.0


def value(text: str) -> float:
    """Return the factuality of the word in brackets."""
    plain, start, end = marked(text)
    return factuality(parse([plain])[0], start, end)


def test_a_fact_a_plan_and_a_denial_stand_in_this_order() -> None:
    """The scale runs from what is not so to what is so."""
    denial = value("Norway did not [close] the mill.")
    chance = value("Norway may [close] the mill.")
    assert denial < chance < value("Norway [closed] the mill.")


def test_plans_in_news_count_for_more_than_plans_in_talk() -> None:
    """A report's announcement is mostly carried out; what people say of themselves mostly not."""
    assert value("I will [close] the door.") < value(
        "Velda will [close] the mill at Tilby in the spring of next year."
    )


@pytest.mark.parametrize(
    "text",
    [
        "They agreed to try to [close] it.",
        "I do not think that they managed to [close] it.",
        "I would like you to help me [close] it.",
        "They left without [closing] it.",
        "They kept him from [closing] it.",
        "The delay of the [closing] was long.",
        "We can have a [meeting] now.",
        "They stopped [closing] it, and did not come and [see] us.",
        "Please come and [see] us.",
        "I hope that they [closed] it.",
        "They came, [closing] the door.",
        "I avoided [closing] it.",
    ],
)
def test_other_ways_of_governing_give_less_than_a_fact(text: str) -> None:
    """Chains of governors, prepositions and rows of verbs are followed."""
    assert -3.0 <= value(text) < value("They [closed] it.")


def test_a_part_of_a_document_counts_from_its_first_character() -> None:
    """Offsets are those of the part that is given."""
    doc = parse(["It rained. They did not leave."])[0]
    part = doc.sentence_of(next(token for token in doc.tokens if token.text == "They"))
    assert factuality(part, 13, 18) < 0


def test_a_place_without_a_word_is_taken_for_a_fact() -> None:
    """There is nothing that would make it less."""
    assert factuality(parse(["It rained."])[0], 100, 101) == 3.0
    assert factuality(parse([""])[0], 0, 1) == 3.0

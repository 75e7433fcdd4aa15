"""How far events are presented as facts."""

from __future__ import annotations

import pytest

from twosource.understand.certainty.contexts import (
    CLAUSE_ROWS,
    CONTEXTS,
    GOVERNORS,
    NOUN_ROWS,
    Group,
    context,
)
from twosource.understand.certainty.factuality import factuality, presented
from twosource.understand.sentences import parse


def marked(text: str) -> tuple[str, int, int]:
    """Return ``text`` without its square brackets, and where they stood."""
    start, end = text.index("["), text.index("]") - 1
    return text.replace("[", "").replace("]", ""), start, end


def context_of(text: str) -> str:
    """Return the context of the word in brackets."""
    plain, start, end = marked(text)
    event = next(token for token in parse([plain])[0] if token.idx < end and start < token.idx + len(token))
    return context(event)


@pytest.mark.parametrize("name", sorted(CONTEXTS))
def test_each_context_is_met_by_its_example(name: str) -> None:
    """The word in brackets stands in the context that the row names."""
    assert context_of(CONTEXTS[name][1]) == name


@pytest.mark.parametrize("name", sorted(CONTEXTS))
def test_every_value_lies_on_the_scale(name: str) -> None:
    """From -3 to 3."""
    assert -3.0 <= CONTEXTS[name][0] <= 3.0


@pytest.mark.parametrize("row", [*GOVERNORS, *CLAUSE_ROWS, *NOUN_ROWS])
def test_each_group_of_words_gives_the_context_that_its_example_shows(row: Group) -> None:
    """The example stands for the row, and the context is one that has a value."""
    assert context_of(row.example) == row.context
    assert row.context in CONTEXTS


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The flight was [delayed].", "past"),
        ("The mill is not [open].", "negated"),
        ("The chairman will step [down].", "will"),
        ("The sale may have an [effect].", "possible"),
        ("The [house] will burn.", "noun"),
        ("The [size] of the mill is known.", "noun"),
        ("[Yes], he came.", "other word"),
    ],
)
def test_words_that_share_the_fate_of_their_verb(text: str, name: str) -> None:
    """Particles and predicates are judged with the verb; a subject is not."""
    assert context_of(text) == name


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


def test_the_reason_is_left_beside_the_value() -> None:
    """The context by the rules, and whether the sentence was read as a report's."""
    plain, start, end = marked("The board of Velda refused to [close] the mill at Tilby in 2019.")
    found = presented(parse([plain])[0], start, end)
    assert found is not None
    assert (found.context, found.report) == ("implied not", 1.0)
    assert found.value == CONTEXTS["implied not"][0]
    plain, start, end = marked("You and I could [close] the door!")
    found = presented(parse([plain])[0], start, end)
    assert found is not None
    assert (found.context, found.report) == ("can", 0.0)


@pytest.mark.parametrize(
    "text",
    [
        "They agreed to try to [close] it.",
        "I do not think that they managed to [close] it.",
        "I would like you to help me [close] it.",
        "They left without [closing] it.",
        "They prevented him from [closing] it.",
        "The delay of the [closing] was long.",
        "We can have a [meeting] now.",
        "They stopped [closing] it, and did not come and [see] us.",
        "Please come and [see] us.",
        "I hope that they [closed] it.",
        "I avoided [closing] it.",
    ],
)
def test_other_ways_of_governing_give_less_than_a_fact(text: str) -> None:
    """Chains of governors, prepositions and rows of verbs are followed."""
    assert -3.0 <= value(text) < value("They [closed] it.")


def test_a_part_of_a_document_counts_from_its_first_character() -> None:
    """Offsets are those of the part that is given."""
    doc = parse(["It rained. Velda did not close the mill at Tilby on Monday."])[0]
    part = doc.sentence_of(next(token for token in doc.tokens if token.text == "Velda"))
    assert factuality(part, 14, 19) < 0


def test_a_place_without_a_word_is_taken_for_a_fact() -> None:
    """There is nothing that would make it less."""
    assert factuality(parse(["It rained."])[0], 100, 101) == 3.0
    assert factuality(parse([""])[0], 0, 1) == 3.0

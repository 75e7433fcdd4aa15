"""The slots that comparing asks for: filled once, from the words of the statement."""

from __future__ import annotations

from typing import get_args

import pytest

from twosource.language import match
from twosource.model import (
    AmountSign,
    Certainty,
    Outcome,
    Polarity,
    Predicate,
    Quantity,
    Sign,
    Statement,
)
from twosource.understand.slots import filled


def _told(
    text: str,
    amount: str = "",
    verb: str = "",
    *,
    certainty: Certainty = "asserted",
    polarity: Polarity = "positive",
) -> Statement:
    at, on = text.index(amount), text.index(verb)
    counted = Quantity(text=amount, start=at, end=at + len(amount), low=9, high=9, exactness="exact")
    return filled(
        Statement(
            id="t-1",
            report="r-1",
            item="i-1",
            start=0,
            end=len(text),
            text=text,
            kind="narration",
            quantities=(counted,) if amount else (),
            predicate=Predicate(lemma=verb, start=on, end=on + len(verb)) if verb else None,
            certainty=certainty,
            polarity=polarity,
        ),
        text,
    )


def test_records_have_the_names_of_the_vocabulary() -> None:
    """A rule can only give a sign or an outcome that the record knows."""
    made = {rule.name for rule in match.rules("signs") if rule.made.get("makes") == "sign"}
    assert made < set(get_args(Sign))
    assert {rule.name for rule in match.rules("outcomes")} == set(get_args(Outcome))


@pytest.mark.parametrize(
    ("text", "signs"),
    [
        ("Nine crates were found on the quay", ("opens sentence",)),
        ("The last tram ran again", ("anew", "last", "opens sentence")),
        ("Will the gate open?", ("asks", "opens sentence")),
        ("He declined to say who paid", ("refusal", "opens sentence")),
    ],
)
def test_words_are_signs(text: str, signs: tuple[str, ...]) -> None:
    """Each sign stands once, in one order, whatever the order of the words."""
    assert _told(text).signs == signs


@pytest.mark.parametrize(
    ("text", "outcomes", "number_of", "signs"),
    [
        ("The storm hurt 9 people, and some died", ("injured",), None, ()),
        ("The number of people killed has since risen, to 9", (), ("killed",), ("runs on",)),
        ("Up there 9 of the injured were nurses", ("injured",), None, ("part", "part of others")),
        ("In all 9 of the coast, it is said, lost their lives", (), None, ("part of others", "in all")),
        ("The city speaks of 9", (), None, ("set against",)),
        ("In Velm 9 people, most of them nurses, were hurt", ("injured",), None, ()),
        ("In Velm 9 people, and not twelve, were hurt", ("injured",), None, ()),
        ("In Velm 9 nurses escaped from Tarn", (), None, ()),
        ("In Velm 9 were missing out of 27", ("missing",), None, ()),
    ],
)
def test_an_amount_knows_what_stands_beside_it(
    text: str, outcomes: tuple[Outcome, ...], number_of: tuple[Outcome, ...] | None, signs: tuple[AmountSign]
) -> None:
    """What became of those whom it counts is told in its own clause; other words are signs."""
    (found,) = _told(text, "9").quantities
    assert (found.outcomes, found.number_of, found.signs) == (outcomes, number_of, signs)


def test_a_statement_has_words_and_what_it_negates() -> None:
    """What is negated is kept in every form that it may have, of a negation alone."""
    found = _told("The pass isn\u2019t closed", verb="closed", polarity="negative")
    assert found.wording == ("the", "pass", "isn't", "closed")
    assert "close" in found.negated
    assert _told("The pass isn\u2019t closed").negated == ()


@pytest.mark.parametrize(
    ("text", "certainty", "bare"),
    [
        ("The mill denied those reports", "asserted", True),
        ("The mill rejects this", "denied", True),
        ("The mill rejects this", "asserted", False),
    ],
)
def test_a_pronoun_is_denied_only_where_a_denial_is_read(
    text: str, certainty: Certainty, *, bare: bool
) -> None:
    """To reject an offer is no denial; "those reports" can only be denied."""
    assert ("bare denial" in _told(text, certainty=certainty).signs) is bare

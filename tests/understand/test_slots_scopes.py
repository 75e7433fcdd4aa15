"""What the words beside an amount and a name say of it, as slots that are kept with the statement."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from twosource.model import Mention, Quantity, Scope, Statement, When
from twosource.record import codec
from twosource.understand.slots import filled

if TYPE_CHECKING:
    from twosource.model import AmountSign, TransferPart


def _statement(text: str, **parts: Any) -> Statement:  # noqa: ANN401 - fields of any kind
    made = Statement(
        id="t-1", report="r-1", item="i-1", start=0, end=len(text), text=text, kind="narration", **parts
    )
    return filled(made, text)


def _amount(text: str, words: str, unit: str | None = None, when: When | None = None) -> Quantity:
    start, value = text.index(words), 9.0
    amount = Quantity(
        text=words, start=start, end=start + len(words), low=value, high=value, exactness="exact", unit=unit
    )
    return _statement(text, quantities=(amount,), when=when).quantities[0]


@pytest.mark.parametrize(
    ("text", "signs"),
    [
        ("The toll rose from nine to twelve", {"former", "runs on"}),
        ("Two of the nine boats sank", {"whole"}),
        ("Boat # 4 lost nine of them", {"part of others"}),
        ("Nine suspects; the rest are confirmed", {"suspected"}),
        ("Most were over nine", set[str]()),
        ("Nine boats sank", set[str]()),
    ],
)
def test_an_amount_has_the_signs_of_its_own_clause(text: str, signs: set[AmountSign]) -> None:
    """What stands beyond a semicolon, or a mark of the text's own, says nothing of an amount."""
    words = "Nine" if text.startswith("Nine") else "nine"
    assert set(_amount(text, words).signs) == signs


def test_a_measure_is_relative_where_a_count_is_not() -> None:
    """Nine metres north of the pier are measured from there; nine boats north of it are nine boats."""
    assert "relative" in _amount("It fell nine metres north of the pier", "nine metres", "m").signs
    assert "relative" not in _amount("It fell nine north of the pier", "nine").signs


def test_a_scope_holds_the_words_that_tell_it_and_only_the_years_of_the_date() -> None:
    """Beside a date of its own an amount is of no other year."""
    text = "The highest wave since the great flood, nine metres"
    assert _amount(text, "nine metres", "m").scope == Scope(extreme="highest", since="since the great flood")
    when = When(text="2033", start=15, end=19, type="DATE", value="2033", edtf="2033")
    told = "In 2031 and in 2033 nine sank"
    assert _amount(told, "nine").scope.years == ("2031", "2033")
    assert _amount(told, "nine", when=when).scope.years == ("2033",)


@pytest.mark.parametrize(
    ("text", "part", "place"),
    [
        ("Arms went to Velm", "taker", None),
        ("Arms came from the northern Velm", "giver", None),
        ("It fell in Velm District at noon", "bystander", "district"),
        ("Velm sent arms", None, None),
    ],
)
def test_a_name_has_its_part_and_its_kind_of_place(
    text: str, part: TransferPart | None, place: str | None
) -> None:
    """The preposition before a name and the noun behind it are read once."""
    start = text.index("Velm")
    name = Mention(text="Velm", start=start, end=start + 4, label="GPE", entity="place:velm")
    [found] = _statement(text, mentions=(name,)).mentions
    assert (found.part, found.place) == (part, place)


def test_slots_are_stored_and_read_back() -> None:
    """A scope survives the record, and an empty one takes no room."""
    amount = _amount("The highest wave, nine metres", "nine metres", "m")
    assert codec.decode(Quantity, codec.encode(amount)) == amount
    assert "scope" not in codec.encode(_amount("Nine boats sank", "Nine"))


@pytest.mark.parametrize(
    ("text", "region"),
    [
        ("Nine per cent of Tolm shops are shut", "place:tolm"),
        ("Nine per cent of the shops in Tolm are shut", "place:tolm"),
        ("Nine people were hurt across the Tolm", "place:tolm"),
        ("Nine men and two women from Tolm were hurt", ""),
        ("Nine drove to Tolm", ""),
        ("In Tolm nine were hurt", ""),
    ],
)
def test_an_amount_has_the_place_whose_things_it_counts(text: str, region: str) -> None:
    """The place behind an amount, before what is counted or in a phrase of place; no other."""
    start = text.index("Tolm")
    tolm = Mention(text="Tolm", start=start, end=start + 4, label="GPE", entity="place:tolm")
    words = "Nine" if text.startswith("Nine") else "nine"
    at = text.index(words)
    amount = Quantity(text=words, start=at, end=at + 4, low=9.0, high=9.0, exactness="exact")
    (told,) = _statement(text, quantities=(amount,), mentions=(tolm,)).quantities
    assert told.scope.region == region


@pytest.mark.parametrize(
    ("text", "outcomes"),
    [
        ("Nine men were killed near the mill", ("killed",)),
        ("Nine men are said to have killed another guard", ()),
        ("Nine engines rescued the crew", ()),
        ("Nine men were arrested the day before", ("arrested",)),
    ],
)
def test_who_does_a_deed_does_not_suffer_it(text: str, outcomes: tuple[str, ...]) -> None:
    """Those counted before an active verb with its object are not of the toll."""
    assert _amount(text, "Nine").outcomes == outcomes

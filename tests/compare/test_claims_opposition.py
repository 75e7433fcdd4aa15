"""Who says the opposite."""

from __future__ import annotations

import pytest
from made_stories import Desk, says

from twosource.compare.claims.features import counted_alike
from twosource.compare.claims.opposition import opposed
from twosource.compare.claims.sameness import shared
from twosource.model import Quantity, Statement


def _statements(*said: dict[str, object]) -> list[Statement]:
    desk = Desk()
    return [one for n, each in enumerate(said) for one in desk.report(str(n), each).statements]


def test_a_negation_of_what_another_asserts_is_against_it() -> None:
    """The negated word must stand in the other statement, in itself or in kin."""
    yes, no = _statements(
        says("The file contains card numbers"), says("It does not contain card numbers", polarity="negative")
    )
    assert opposed([yes, no]) == (no,)


def test_a_negation_of_something_else_is_not_against() -> None:
    """An appeal that "made no impression" does not deny the appeal."""
    appeal, reply = _statements(
        says("Twelve towns sent an appeal"), says("The appeal made no impression", polarity="negative")
    )
    assert opposed([appeal, reply]) == ()


def test_a_negative_without_a_word_for_it_is_not_against() -> None:
    """Polarity alone, with no negator in the words, decides nothing."""
    left, right = _statements(says("The gate opened"), says("The gate opened late", polarity="negative"))
    assert opposed([left, right]) == ()


def test_a_denial_of_kindred_words_is_against() -> None:
    """What is denied must be what the other says."""
    said, denied, other = _statements(
        says("The ship was smuggling fuel"),
        says("The ship carried fuel of its own", certainty="denied"),
        says("Nobody sang", certainty="denied"),
    )
    assert opposed([said, denied]) == (denied,)
    assert opposed([said, other]) == ()


def test_a_denial_and_a_finding_of_nothing_are_on_one_side() -> None:
    """A board that has not found what a firm denies says nothing against the firm."""
    denial, finding = _statements(
        says("the ferry had been overloaded", certainty="denied"),
        says("The board has not found that the ferry was overloaded", polarity="negative"),
    )
    assert opposed([denial, finding]) == ()


def test_nothing_is_against_alone_or_under_a_condition() -> None:
    """One statement has no opponent; a condition asserts nothing."""
    yes, maybe = _statements(
        says("The fair goes ahead"), says("The fair is cancelled if it rains", certainty="conditional")
    )
    assert opposed([yes]) == ()
    assert opposed([yes, maybe]) == ()


def test_all_denials_leave_none_against() -> None:
    """Where nobody asserts there is nothing to be against."""
    one, two = _statements(
        says("The mast fell", certainty="denied"), says("The mast fell down", certainty="denied")
    )
    assert opposed([one, two]) == ()


def test_the_share_of_words_is_of_the_shorter_statement() -> None:
    """Empty statements share nothing."""
    long, short, empty = _statements(
        says("The old mill burned in the night"), says("The mill burned"), says("...", terms=("",))
    )
    assert shared(long, short) == pytest.approx(1)
    object.__setattr__(empty, "terms", ())
    assert shared(long, empty) == 0


@pytest.mark.parametrize(
    ("one", "other", "alike"),
    [
        ((None, "miner"), (None, "miner"), True),
        ((None, "worker"), (None, "employee"), True),
        ((None, "miner"), (None, "bridge"), False),
        ((None, None), (None, "miner"), False),
        (("m", None), ("m", "rope"), True),
        (("m", None), ("kg", None), False),
    ],
)
def test_amounts_count_alike_by_unit_or_by_noun(
    one: tuple[str | None, str | None],
    other: tuple[str | None, str | None],
    alike: bool,  # noqa: FBT001 - a case
) -> None:
    """A measure by its unit, a count by what is counted."""
    left, right = (
        Quantity(text="2", start=0, end=1, low=2, high=2, exactness="exact", unit=unit, counted=counted)
        for unit, counted in (one, other)
    )
    assert counted_alike(left, right) is alike


@pytest.mark.parametrize(
    ("yes", "verb", "no"),
    [
        # the part that is left out is negated on both sides
        ("The rule applies to tenants, and not to owners", "applies", "The rule does not apply to owners"),
        # a negation without a word for no
        ("The pilot had yet to wake up", "wake", "The pilot had not woken up"),
    ],
)
def test_who_affirms_nothing_plainly_is_not_contradicted(yes: str, verb: str, no: str) -> None:
    """Two ways to say no are one side."""
    assert opposed(_statements(says(yes, verb=verb), says(no, polarity="negative"))) == ()


def test_a_negated_verb_denies_the_same_verb() -> None:
    """The manager was dismissed, or was not."""
    sacked, kept = _statements(
        says("The mill dismissed its manager", verb="dismissed"),
        says("The mill did not dismiss its manager", verb="dismiss", polarity="negative", certainty="denied"),
    )
    assert opposed([sacked, kept]) == (kept,)


def test_what_is_not_known_contradicts_nothing() -> None:
    """A service that may not come back in May does not deny that it came back."""
    both = _statements(
        says("The service was restored"),
        says("The service may not be restored", polarity="negative", certainty="unconfirmed"),
    )
    assert opposed(both) == ()


def test_two_who_dismiss_one_report_are_on_one_side() -> None:
    """A denial by the verb itself does not deny another such denial; a negated verb does."""
    both = _statements(
        says("The mill dismissed the report", verb="dismissed"),
        says("The mill dismissed the report at once", verb="dismissed", certainty="denied"),
    )
    assert opposed(both) == ()
    sacked, kept = _statements(
        says("The mill dismissed its manager", verb="dismissed"),
        says("The mill did not dismiss its manager", verb="dismiss", polarity="negative", certainty="denied"),
    )
    assert opposed([sacked, kept]) == (kept,)

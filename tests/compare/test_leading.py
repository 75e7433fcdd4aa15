"""Which of its statements names a claim."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from made_stories import terms_of

from twosource.compare.claims.leading import leading
from twosource.model import Predicate, Quantity, Role, Statement
from twosource.understand.slots import filled


def _told(
    report: str,
    sentence: str,
    words: str,
    subject: str = "",
    verb: str = "",
    **slots: Any,  # noqa: ANN401 - fields of any kind
) -> Statement:
    """Return a statement of ``words`` within ``sentence``, the whole text of ``report``."""
    start = sentence.index(words)
    at = sentence.index(subject, start) if subject else start
    on = sentence.index(verb, start) if verb else start
    made = Statement(
        id=f"t-{report}",
        report=report,
        item=f"i-{report}",
        start=start,
        end=start + len(words),
        text=words,
        kind="narration",
        terms=terms_of(words),
        roles=(Role(role="agent", text=subject, start=at, end=at + len(subject)),) if subject else (),
        predicate=Predicate(lemma=verb, start=on, end=on + len(verb)) if verb else None,
        **slots,
    )
    return filled(made, sentence)


def _leading(*told: Statement) -> str:
    return leading(told).text


FRAGMENT = _told(
    "r-1", "The crane that fell on the Marne quay was old.", "fell on the Marne quay", verb="fell"
)
WHEN = _told(
    "r-2", "Two died when the crane fell on the quay.", "the crane fell on the quay", "the crane", "fell"
)
WHOLE = _told(
    "r-3", "The crane fell on the Marne quay.", "The crane fell on the Marne quay", "The crane", "fell"
)
IT = _told("r-4", "It fell on the Marne quay.", "It fell on the Marne quay", "It", "fell")
LONG = _told(
    "r-5",
    "The crane fell " + "very " * 40 + "far.",
    "The crane fell " + "very " * 40 + "far",
    "The crane",
    "fell",
)


def test_a_full_main_clause_leads_not_the_earliest() -> None:
    """A fragment, a clause after "when", a pronoun and a sentence without end stand back."""
    assert _leading(FRAGMENT, WHEN, IT, LONG, WHOLE) == "The crane fell on the Marne quay"
    assert _leading(FRAGMENT, IT, LONG, WHEN) == "the crane fell on the quay"
    assert _leading(FRAGMENT) == "fell on the Marne quay"


def test_the_words_that_the_others_share_lead() -> None:
    """Of full clauses that which most of the other wordings have words of comes first; a copy adds nothing."""
    aside = _told(
        "r-1", "The quay was closed on Friday.", "The quay was closed on Friday", "The quay", "closed"
    )
    copies = [
        _told(
            f"r-{at}", "The quay was closed on Friday.", "The quay was closed on Friday", "The quay", "closed"
        )
        for at in range(6, 9)
    ]
    night = _told(
        "r-2",
        "A crane fell by night on the Marne quay.",
        "A crane fell by night on the Marne quay",
        "A crane",
        "fell",
    )
    assert _leading(aside, night, WHOLE) == "The crane fell on the Marne quay"
    assert _leading(aside, *copies, night, WHOLE) == "The crane fell on the Marne quay"


def test_of_equals_the_one_with_a_figure_leads() -> None:
    """Names, amounts and own dates tell more."""
    plain = _told(
        "r-1", "Some cranes fell on the quay.", "Some cranes fell on the quay", "Some cranes", "fell"
    )
    two = Quantity(text="Two cranes", start=0, end=10, low=2, high=2, exactness="exact")
    fuller = _told(
        "r-2",
        "Two cranes fell on the quay.",
        "Two cranes fell on the quay",
        "Two cranes",
        "fell",
        quantities=(two,),
    )
    assert _leading(plain, fuller) == "Two cranes fell on the quay"


@pytest.mark.parametrize("certainty", ["alleged", "denied", "unconfirmed", "planned", "conditional"])
def test_what_most_reports_do_not_tell_as_fact_is_not_headed_as_fact(certainty: str) -> None:
    """The certainty of most reports leads, the less sure one where as many tell it as fact."""
    unsure = _told(
        "r-1",
        "The crane was overloaded.",
        "The crane was overloaded",
        "The crane",
        "was",
        certainty=certainty,
    )
    again = _told(
        "r-2",
        "The crane was overloaded.",
        "The crane was overloaded",
        "The crane",
        "was",
        certainty=certainty,
    )
    sure = _told(
        "r-3", "The crane was overloaded by far.", "The crane was overloaded by far", "The crane", "was"
    )
    more = _told(
        "r-4", "The crane was overloaded again.", "The crane was overloaded again", "The crane", "was"
    )
    for told in ((sure, unsure), (unsure, sure), (unsure, again, sure)):
        assert leading(told).certainty == certainty
    assert "by far" in _leading(unsure, sure, more)


@settings(max_examples=20, deadline=None)
@given(order=st.permutations(range(5)))
def test_the_order_of_the_statements_does_not_matter(order: list[int]) -> None:
    """Whatever order unlike statements come in, the same one leads."""
    told = (FRAGMENT, WHEN, IT, LONG, WHOLE)
    assert _leading(*(told[at] for at in order)) == "The crane fell on the Marne quay"

"""Credits: which other outlets an item says it rests on."""

from __future__ import annotations

import re

import pytest

from twosource.language.parse.sentences import sentences
from twosource.model import Fact, Report, Span
from twosource.understand import attribution


def credited(text: str, outlet: str | None = None) -> list[tuple[str, str]]:
    """Return name and kind of the credits of a text whose paragraphs are its lines."""
    spans = tuple(Span(start=m.start(), end=m.end()) for m in re.finditer(r"[^\n]*\S[^\n]*", text))
    parse = attribution.parse_of(text, sentences(text, "item", spans))
    report = Report(id="r", path="p", sha256="0", text=text, outlet=outlet)
    found = attribution.credits_in(report, parse)
    assert all(text[one.start : one.end] == one.name for one in found)
    return [(one.name, one.kind) for one in found]


def test_an_agency_that_signed_a_report_is_credited_where_the_text_shows_it() -> None:
    """One that only metadata name has no place to cite."""
    text = "AP\nThe pier is closed."
    spans = (Span(start=3, end=len(text)),)
    parse = attribution.parse_of(text, sentences(text, "item", spans))
    shown = Fact(name="agency", value="AP", found_in="html", start=0, end=2)
    unseen = Fact(name="agency", value="Reuters", found_in="html")
    report = Report(id="r", path="p", sha256="0", text=text, facts=(shown, unseen))
    assert [(one.name, one.kind) for one in attribution.credits_in(report, parse)] == [("AP", "markup")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("ORM, Feb 7 (QNA) - The pier was closed.", [("QNA", "dateline")]),
        ("ORM, 20 February. /NordTA/. The pier was closed.", [("NordTA", "dateline")]),
        ("The pier is closed, the mayor told QNA on Friday.", [("QNA", "told")]),
        ("The pier is closed, the mayor told the Valley Post.", [("Valley Post", "told")]),
        ("The pier is closed, the mayor told the court.", []),
        ("The pier is closed, as the Valley Post first reported.", [("Valley Post", "cited")]),
        ("The pier is closed, the Valley Post reports.", [("Valley Post", "cited")]),
        ("QNA reported that the pier was closed.", [("QNA", "cited")]),
        ("According to the magazine Quay, the pier is closed.", [("Quay", "cited")]),
        ("The pier was closed (for good) in May.", []),
        ("NATO reported that the pier was closed.", []),
        ("", []),
    ],
)
def test_credits_of_a_text(text: str, expected: list[tuple[str, str]]) -> None:
    """Datelines, "told X", "X reports" and a closing line credit; courts, brackets and alliances do not."""
    assert credited(text) == expected


def test_outlet_does_not_credit_itself() -> None:
    """Its own name, a part of it and its initials are no credit."""
    assert credited("ORM, Feb 7 (QNA) - The pier was closed.", "QNA") == []
    assert credited("ORM, Feb 7 (QNA) - The pier was closed.", "Quarry News Agency") == []
    assert credited("The mayor told the Post that the pier was closed.", "Valley Post") == []

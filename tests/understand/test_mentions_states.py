"""The table of states, and the words that stand for two lands."""

from __future__ import annotations

import pytest

from twosource.language import lexicon
from twosource.understand.mentions.states import capital_of, demonym_of, state_of


def test_no_name_stands_for_two_states() -> None:
    """Each state has a code and a name, and each name, demonym and capital is told once."""
    rows = lexicon.values("states.states", dict)
    assert all(code.isupper() and row["names"] for code, row in rows.items())
    for field in ("names", "people", "capitals"):
        told = [one for row in rows.values() for one in row.get(field, ())]
        assert len(told) == len(set(told))


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("the United States of America", "US"),
        ("U.S.", "US"),
        ("us", None),
        ("Islamic Republic of Iran", "IR"),
        ("the Kingdom of the Netherlands", "NL"),
        ("Democratic People\u2019s Republic of Korea", "KP"),
        ("Republic of Korea", "KR"),
        ("Guinea", "GN"),
        ("Equatorial Guinea", "GQ"),
        ("Guinea-Bissau", "GW"),
        ("Tilby", None),
    ],
)
def test_names_of_states(name: str, code: str | None) -> None:
    """Short, long and dotted names; an abbreviation in small letters is a word."""
    assert state_of(name) == code


def test_demonyms_and_capitals() -> None:
    """Plural demonyms count; a town that governs nothing does not."""
    assert demonym_of("North Koreans") == "KP"
    assert demonym_of("Tilbyan") is None
    assert capital_of("Kiev") == capital_of("Kyiv") == "UA"
    assert capital_of("Tilby") is None

"""The table of states, and the words that stand for two lands."""

from __future__ import annotations

import pytest

from twosource.understand.mentions.states import ROWS, capital_of, demonym_of, state_of


def test_every_row_has_a_code_a_name_and_four_fields() -> None:
    """A row that is cut wrongly would shift its fields."""
    for row in ROWS:
        code, name, demonym, capital = row.split("|")
        assert code.isupper(), row
        assert name, row
        assert demonym == demonym.strip(), row
        assert capital == capital.strip(), row


def test_no_name_stands_for_two_states() -> None:
    """Each name, demonym and capital is told once."""
    for field in (1, 2, 3):
        names = [name for row in ROWS for name in row.split("|")[field].split(";") if name]
        assert len(names) == len(set(names))


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

"""Each rule of times reads what its record says, and refuses what its record refuses."""

from __future__ import annotations

import re

import pytest

from twosource.language import lexicon, match
from twosource.language.parse.sentences import sentences
from twosource.model import Span, When
from twosource.understand import times
from twosource.understand.times.scan import RULES, lowered, scan

# All are read in a report of the evening of Wednesday 10 January 2024.
PUBLISHED = "2024-01-10T20:30+01:00"
RECORDS = {one.name: one.made for one in match.rules("times")}
DAYS = [
    name
    for table in ("fixed_holidays", "feasts", "floating_holidays")
    for name in lexicon.values(f"calendar.{table}", object)
]


def told(text: str) -> tuple[When, ...]:
    """Return the expressions of ``text`` taken as one paragraph."""
    return times.find(text, sentences(text, "item", [Span(start=0, end=len(text))]), published=PUBLISHED)


def names(text: str) -> list[str]:
    """Return the rules that find something in ``text``."""
    return [rule.name for rule, _ in scan(text, lowered(text))]


@pytest.mark.parametrize("name", RECORDS)
def test_a_rule_reads_what_its_record_says(name: str) -> None:
    """Words, type, value and mod of every expression that stands with the rule."""
    rows = RECORDS[name]["reads"]
    assert rows
    for sentence, words, *wanted in rows:
        found = [(one.text, one.type, one.value, one.mod) for one in told(sentence)]
        assert (words, *wanted, *[None] * (3 - len(wanted))) in found, sentence
        assert name in names(sentence)


@pytest.mark.parametrize("name", [one.name for one in RULES if one.guard])
def test_a_guard_refuses_what_only_looks_like_a_time(name: str) -> None:
    """Every guard shows what it is for: the pattern finds something, and nothing comes of it."""
    if "refuses" not in RECORDS[name]:
        pytest.fail(f"{name} shows nothing that its guard refuses")
    for sentence in RECORDS[name]["refuses"]:
        assert match.pattern(f"times.{name}").search(lowered(sentence)), sentence
        assert name not in names(sentence), sentence


@pytest.mark.parametrize("name", DAYS)
def test_each_holiday_falls_on_one_day_of_a_year(name: str) -> None:
    """In 2023."""
    (found,) = told(f"It fell on {name.title()} 2023.".replace("'S", "'s"))
    assert re.fullmatch(r"2023-\d\d-\d\d", found.value)

"""What a rule needs is read off its pattern, and no rule is passed over in a text where it finds something."""

from __future__ import annotations

import re

import pytest

from twosource.language import match
from twosource.language.match import Rule
from twosource.language.needed import Index, needed

RULES = [(file, rule) for file in match.files() for rule in match.rules(file)]


def rule(find: str, flags: re.RegexFlag = re.NOFLAG) -> Rule:
    """Return a rule that looks for a pattern."""
    return Rule(name="made", find=re.compile(find, flags), made={}, examples=(), never=())


@pytest.mark.parametrize(
    ("find", "parts"),
    [
        (r"\b(?:told|tells|spoke to) us\b", {"told", "tells", "spoke"}),
        (r"\b[Ww]e (?:have )?counted\b", {"counted"}),
        (r"\bden(?:y|ies|ied)\b", {"den"}),
        (r"(?:not )?(?:again)?", set()),
        (r"\d+|one", set()),
        (r"(?:again){1,3}", {"again"}),
        (r"(?!never)\w+", set()),
    ],
)
def test_what_a_pattern_needs_stands_in_all_that_it_finds(find: str, parts: set[str]) -> None:
    """Of parts in a row the longest is needed, of ways one each, and of what may be absent nothing."""
    assert needed(re.compile(find)) == parts


@pytest.mark.parametrize(("file", "one"), RULES, ids=lambda value: getattr(value, "name", str(value)))
def test_a_rule_is_near_whatever_it_finds(file: str, one: Rule) -> None:
    """An index of a whole file gives each rule for each of its examples, in the order of the file."""
    rules = match.rules(file)
    for text in (*one.examples, *(text.upper() for text in one.examples)):
        near = Index(rules).near(text)
        assert [other for other in rules if other.find.search(text)] == [
            other for other in near if other.find.search(text)
        ]


def test_a_rule_is_passed_over_where_none_of_its_words_stands() -> None:
    """A text without the words is not searched; letters that only a search in any case takes for others are."""
    told = rule(r"\btold us\b", re.IGNORECASE)
    paid = rule(r"\bpaid in full\b", re.IGNORECASE)
    index = Index([told, paid])
    assert index.near("The harbour master closed the pier.") == ()
    assert index.near("He TOLD US so.") == (told,)
    assert index.near("They pa\u0131d \u0130n full.") == (paid,)

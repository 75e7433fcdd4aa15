"""Who did what to whom in invented sentences."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from twosource.language.parse.sentences import sentences
from twosource.model import Predicate, Role, Span
from twosource.understand import mentions
from twosource.understand.roles import find, places


def frame(text: str, clause: str | None = None) -> tuple[Predicate | None, tuple[Role, ...]]:
    """Return predicate and roles of ``clause`` (all where it is None) of the first sentence of ``text``."""
    parsed = sentences(text, "i", [Span(start=0, end=len(text))])
    start = text.index(clause) if clause else 0
    end = start + len(clause) if clause else parsed[0].end
    return find(parsed[0], start, end, mentions.find(text, parsed))


def told(text: str, clause: str | None = None) -> tuple[str | None, set[tuple[str, str | None]]]:
    """Return the lemma of the predicate, and role and head of each participant."""
    predicate, roles = frame(text, clause)
    return (predicate.lemma if predicate else None), {(role.role, role.head) for role in roles}


@pytest.mark.parametrize(
    ("text", "lemma", "roles"),
    [
        ("The court fined the firm.", "fine", {("agent", "court"), ("patient", "firm")}),
        ("The firm was fined by the court.", "fine", {("agent", "court"), ("patient", "firm")}),
        ("The firm was fined nine crowns by the court.", "fine",
         {("agent", "court"), ("patient", "firm"), ("attribute", "crown")}),
        ("She was given a medal by the queen.", "give",
         {("recipient", "she"), ("patient", "medal"), ("agent", "queen")}),
        ("The driver gave the officer a letter.", "give",
         {("agent", "driver"), ("recipient", "officer"), ("patient", "letter")}),
        ("The firm sold two ships to Arlia.", "sell", {("agent", "firm"), ("patient", "ship"), ("to", "arlia")}),
        ("The board plans to move the records to the archive.", "move",
         {("agent", "board"), ("patient", "record"), ("to", "archive")}),
        ("The clerks were said to have been warned by the police.", "warn",
         {("patient", "clerk"), ("agent", "police")}),
        ("Rebels carried out an attack on the convoy.", "attack", {("agent", "rebel"), ("patient", "convoy")}),
        ("The transfer is in violation of two treaties.", "violate",
         {("agent", "transfer"), ("patient", "treaty")}),
        ("The minister who signed the order resigned.", "resign", {("agent", "minister")}),
        ("Two of the men were arrested at the mill.", "arrest", {("patient", "man"), ("at", "mill")}),
        ("Gretna Holt is the mayor.", "be", {("agent", "holt"), ("attribute", "mayor")}),
        ("Gretna Holt and Odd Varn left the town.", "leave",
         {("agent", "holt"), ("agent", "varn"), ("patient", "town")}),
        ("Police opened the door with an axe.", "open",
         {("agent", "police"), ("patient", "door"), ("with", "axe")}),
        ("They took a hill near the village.", "take", {("agent", "they"), ("patient", "hill"), ("at", "village")}),
        ("The board said the mill had closed.", "close", {("agent", "mill")}),
        ("They complained about the fire.", "complain", {("agent", "they"), ("topic", "fire")}),
        ("The firm gave a letter to the officer.", "give",
         {("agent", "firm"), ("patient", "letter"), ("recipient", "officer")}),
        ("Smoke came out of the mill.", "come", {("agent", "smoke"), ("topic", "mill")}),
        ("Water spread from the mill to the school.", "spread",
         {("agent", "water"), ("from", "mill"), ("to", "school")}),
        ("The guards fought against the rebels.", "fight", {("agent", "guard"), ("patient", "rebel")}),
        ("That was the end.", "be", {("agent", "that"), ("attribute", "end")}),
        ("Two were arrested.", "arrest", {("patient", "two")}),
        ("Nine of them were arrested.", "arrest", {("patient", "they")}),
        ("The board is under pressure.", "be", {("agent", "board")}),
        ("The board seems to want to try to close the mill.", "close", {("agent", "board"), ("patient", "mill")}),
        ("It rained in May.", "rain", {("agent", "it")}),
    ],
)  # fmt: skip
def test_clauses(text: str, lemma: str, roles: set[tuple[str, str]]) -> None:
    """Voice, light verbs and raising verbs do not change who did what to whom."""
    assert told(text) == (lemma, roles)


@pytest.mark.parametrize(
    ("text", "lemma", "roles"),
    [
        ("Expulsion by Arlia of two envoys.", "expel", {("agent", "arlia"), ("patient", "envoy")}),
        ("Arrival of the ferry.", "arrive", {("agent", "ferry")}),
        ("Bresk's purchase of grain from Arlia.", "buy",
         {("agent", "bresk"), ("patient", "grain"), ("from", "arlia")}),
        ("Attack on the convoy.", "attack", {("patient", "convoy")}),
        ("Collapse of the bridge and the dam.", "collapse", {("agent", "bridge"), ("agent", "dam")}),
        ("Chinese invasion of the island.", "invade", {("agent", "chinese"), ("patient", "island")}),
        ("A grey morning.", None, set()),
    ],
)  # fmt: skip
def test_nouns_of_acts(text: str, lemma: str | None, roles: set[tuple[str, str]]) -> None:
    """A clause without a verb has the frame of its noun, if that tells an act."""
    assert told(text) == (lemma, roles)


def test_where_from_and_where_to_of_a_transfer_are_told_by_either_wording() -> None:
    """The act may be the subject; the way is told all the same, and its reversal shows."""
    _, there = frame("The transfer of missiles from Arlia to Bresk violates two treaties.")
    _, back = frame("The transfer of missiles to Arlia violates two treaties.")
    assert {(role.role, role.entity) for role in there if role.role in {"from", "to"}} == {
        ("from", "place:arlia"), ("to", "place:bresk"),
    }  # fmt: skip
    assert {(role.role, role.entity) for role in back if role.role in {"from", "to"}} == {
        ("to", "place:arlia")
    }


def test_a_participle_has_its_noun_as_patient() -> None:
    """What was signed stands before the participle, outside of the clause."""
    assert told("The order, signed by the mayor, is old.", "signed by the mayor") == (
        "sign", {("patient", "order"), ("agent", "mayor")},
    )  # fmt: skip


def test_a_relative_pronoun_is_its_noun() -> None:
    """Who signed is told by the noun before "who"."""
    assert told("The minister who signed the order resigned.", "who signed the order") == (
        "sign", {("agent", "minister"), ("patient", "order")},
    )  # fmt: skip


def test_a_second_verb_shares_the_subject_of_the_first() -> None:
    """Of two verbs with one subject, each has the agent."""
    assert told("The firm closed the mill and sold the barges.", "sold the barges") == (
        "sell", {("agent", "firm"), ("patient", "barge")},
    )  # fmt: skip


def test_a_phrase_has_no_relative_clause_but_its_modifiers() -> None:
    """The text of a participant is the noun phrase alone."""
    _, roles = frame("The old mayor of Tilby who lost the vote sold two red barges that leaked.")
    assert [role.text for role in roles if role.role in {"agent", "patient"}] == [
        "The old mayor of Tilby",
        "two red barges",
    ]


def test_a_span_without_words_has_no_frame() -> None:
    """Nothing happens in nothing."""
    assert frame("The mill burned.", " ") == (None, ())


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("A lamp fell in Tilby on Monday.", ["Tilby"]),
        ("The talks were held in Tilby, Arlia.", ["Tilby", "Arlia"]),
        ("A lamp fell near the town of Ghorm in Arlia.", ["Ghorm", "Arlia"]),
        ("Arlia sold two ships.", []),
        ("They went to Arlia on Monday.", []),
        ("They met in Tilby's hall.", []),
        ("They slept.", []),
    ],
)
def test_places_are_the_names_that_tell_where(text: str, names: list[str]) -> None:
    """Behind a preposition of place, or joined to such a name; not whoever acts."""
    parsed = sentences(text, "i", [Span(start=0, end=len(text))])
    found = places(parsed[0], 0, len(text), mentions.find(text, parsed))
    assert [one.text for one in found] == names


@given(st.text(max_size=60))
def test_any_text_gives_roles_that_lie_in_it(text: str) -> None:
    """Whatever the characters: the span of a role holds the words that it tells."""
    parsed = sentences(text, "i", [Span(start=0, end=len(text))])
    named = mentions.find(text, parsed)
    for sentence in parsed:
        predicate, roles = find(sentence, sentence.start, sentence.end, named)
        assert predicate is None or sentence.start <= predicate.start < predicate.end <= sentence.end
        assert all(len(role.text) == role.end - role.start for role in roles)

"""Nouns of acts, and verbs that carry them, pass their subject on, give or stand over what is said."""

from __future__ import annotations

import pytest

from twosource.language.parse.sentences import sentences
from twosource.model import Span
from twosource.understand import mentions
from twosource.understand.roles import find


def told(text: str) -> tuple[str | None, set[tuple[str, str | None]]]:
    """Return the lemma of the predicate of ``text``, and role and head of each participant."""
    parsed = sentences(text, "i", [Span(start=0, end=len(text))])
    predicate, roles = find(parsed[0], 0, parsed[0].end, mentions.find(text, parsed))
    return (predicate.lemma if predicate else None), {(role.role, role.head) for role in roles}


@pytest.mark.parametrize(
    ("noun", "verb", "role"),
    [
        ("arrest", "arrest", "patient"),
        ("purchase", "buy", "patient"),
        ("sale", "sell", "patient"),
        ("arrival", "arrive", "agent"),
        ("loss", "lose", "agent"),
    ],
)
def test_a_noun_of_an_act_is_read_as_its_verb(noun: str, verb: str, role: str) -> None:
    """A headline without a verb tells what its noun tells, and who does it or whom it befalls."""
    lemma, roles = told(f"{noun.capitalize()} of the barge.")
    again, others = told(f"The {noun} of the barge.")
    assert (lemma, again) == (verb, verb)
    assert (role, "barge") in roles | others


@pytest.mark.parametrize(
    ("text", "predicate", "parts"),
    [
        (
            "Two rebels carry out an attack on the convoy.",
            "attack",
            {("agent", "rebel"), ("patient", "convoy")},
        ),
        ("Two rebels launch an attack on the convoy.", "attack", {("agent", "rebel"), ("patient", "convoy")}),
        ("The boards plan to close the mill.", "close", {("agent", "board"), ("patient", "mill")}),
        ("The board was ordered to close the mill.", "close", {("agent", "board"), ("patient", "mill")}),
        ("The board is alleged to close the mill.", "close", {("agent", "board"), ("patient", "mill")}),
        ("The board says that the mill closed on Monday.", "close", {("agent", "mill")}),
        ("The clerk was given a letter.", "give", {("recipient", "clerk")}),
        ("The clerk was sent a letter.", "send", {("recipient", "clerk")}),
        ("The guards shelled the barge.", "shell", {("agent", "guard"), ("patient", "barge")}),
    ],
)
def test_the_verb_that_tells_the_act_and_its_participants(
    text: str, predicate: str, parts: set[tuple[str, str | None]]
) -> None:
    """Light verbs carry the act of a noun; verbs that plan, say or order pass it on; who is given receives."""
    lemma, roles = told(text)
    assert lemma == predicate
    assert parts <= roles

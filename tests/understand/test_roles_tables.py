"""Every row of the tables of acts and verbs, run in a sentence that shows what the row does."""

from __future__ import annotations

import pytest

from twosource.language.parse.sentences import sentences
from twosource.model import Span
from twosource.understand import mentions
from twosource.understand.roles import derivations, find


def told(text: str) -> tuple[str | None, set[tuple[str, str | None]]]:
    """Return the lemma of the predicate of ``text``, and role and head of each participant."""
    parsed = sentences(text, "i", [Span(start=0, end=len(text))])
    predicate, roles = find(parsed[0], 0, parsed[0].end, mentions.find(text, parsed))
    return (predicate.lemma if predicate else None), {(role.role, role.head) for role in roles}


@pytest.mark.parametrize("noun", sorted(derivations.ACTS))
def test_a_noun_of_an_act_is_read_as_its_verb(noun: str) -> None:
    """A headline without a verb tells what its noun tells, and who does it or whom it befalls."""
    lemma, roles = told(f"{noun.capitalize()} of the barge.")
    again, others = told(f"The {noun} of the barge.")
    assert (lemma, again) == (derivations.ACTS[noun], derivations.ACTS[noun])
    assert ("agent" if noun in derivations.UNDERGONE else "patient", "barge") in roles | others


@pytest.mark.parametrize("verb", sorted(derivations.CARRIERS))
def test_a_light_verb_carries_the_act_of_its_noun(verb: str) -> None:
    """The act is that of the noun, its patient that of the act."""
    particle = " out" if verb == "carry" else ""
    lemma, roles = told(f"Two rebels {verb}{particle} an attack on the convoy.")
    assert (lemma, ("patient", "convoy") in roles) == ("attack", True)


# Verbs that pass a subject on in the passive only, or with a word between.
PASSED = {
    "allege": "The board is alleged to close the mill.",
    "force": "The board was forced to close the mill.",
    "order": "The board was ordered to close the mill.",
    "rumour": "The board is rumoured to close the mill.",
    "go": "The board is going to close the mill.",
}


@pytest.mark.parametrize("verb", sorted(derivations.PASSING_ON))
def test_a_raising_verb_passes_its_subject_on(verb: str) -> None:
    """Who plans, seems or is said to close a mill is the agent of closing it."""
    lemma, roles = told(PASSED.get(verb, f"The boards {verb} to close the mill."))
    assert lemma == "close"
    assert {("agent", "board"), ("patient", "mill")} <= roles


@pytest.mark.parametrize("verb", sorted(derivations.SAYING))
def test_the_act_below_a_verb_of_saying_is_told(verb: str) -> None:
    """The predicate is that of what is said."""
    assert told(f"The board {verb}s that the mill closed on Monday.")[0] == "close"


@pytest.mark.parametrize("verb", sorted(derivations.GIVING))
def test_the_subject_of_a_passive_giving_verb_receives(verb: str) -> None:
    """Beside an object, who is given something is no patient."""
    forms = {"give": "given", "send": "sent", "tell": "told", "pay": "paid", "lend": "lent", "sell": "sold",
             "show": "shown", "teach": "taught", "deny": "denied", "grant": "granted", "allow": "allowed"}  # fmt: skip
    form = forms.get(verb) or (f"{verb}d" if verb.endswith("e") else f"{verb}ed")
    lemma, roles = told(f"The clerk was {form} a letter.")
    assert (lemma, ("recipient", "clerk") in roles) == (verb, True)


@pytest.mark.parametrize("form", sorted(derivations.MISREAD))
def test_a_misread_form_has_its_lemma(form: str) -> None:
    """What the lemmatizer makes no word of is named."""
    assert told(f"The guards {form} the barge.")[0] == derivations.MISREAD[form]

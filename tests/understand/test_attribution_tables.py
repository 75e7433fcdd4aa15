"""Every row of the tables of cues, run in a sentence of its trait: the words are rules, and each works."""

from __future__ import annotations

import pytest

from twosource.language import lexicon
from twosource.language.parse.sentences import sentences
from twosource.model import Span
from twosource.understand import attribution

TRAITS: dict[str, str] = lexicon.table("verbs")["examples"]
PAST = {
    "say": "said", "tell": "told", "write": "wrote", "think": "thought", "find": "found", "show": "showed",
    "deny": "denied", "admit": "admitted", "reply": "replied", "testify": "testified", "quip": "quipped",
    "forecast": "forecast", "radio": "radioed", "speak": "spoke", "refer": "referred", "beg": "begged",
    "plan": "planned", "seek": "sought", "feel": "felt", "slam": "slammed", "pitch": "pitched",
    "decry": "decried", "put": "put", "give": "gave", "withdraw": "withdrew", "run": "ran", "read": "read",
    "identify": "identified", "dub": "dubbed", "laud": "lauded", "let": "let", "make": "made",
}  # fmt: skip
# The small parser reads these otherwise in the sentence of the trait: another sentence shows them.
OWN = {
    ("closes_sentence", "forecast"): "The pier would fall by May, she forecast.",
    ("holds_view", "hate"): 'The ministers hate "a mad idea of children".',
}
# Verbs that the sentence of a trait does not show, since they have another trait as well.
SHOWN_ELSEWHERE = {"takes_object": lexicon.verbs("finds") | lexicon.verbs("turns_down")}
ASIDES: list[dict[str, str]] = [*lexicon.table("attribution")["aside_cues"]["is"].values()]
ROWS = [
    (trait, verb)
    for trait, sentence in TRAITS.items()
    if "{}" in sentence
    for verb in sorted(lexicon.verbs(trait) - SHOWN_ELSEWHERE.get(trait, frozenset()))
]


def lemmas(text: str) -> list[str]:
    """Return the lemmas of the cues found in a text of one paragraph."""
    parsed = sentences(text, "item", (Span(start=0, end=len(text)),))
    return [
        one.cue_lemma
        for one in attribution.find(text, attribution.parse_of(text, parsed), outlet=None, mentions=())
    ]


def past(lemma: str) -> str:
    """Return the past tense of a verb of the tables."""
    return PAST.get(lemma) or (f"{lemma}d" if lemma.endswith("e") else f"{lemma}ed")


@pytest.mark.parametrize(("trait", "verb"), ROWS)
def test_every_verb_attributes_as_its_trait_says(trait: str, verb: str) -> None:
    """The sentence of the trait, with the verb in its place, has an attribution by that verb."""
    heard = "the council " if trait.startswith("with_") and verb in lexicon.verbs("takes_hearer") else ""
    text = OWN.get((trait, verb)) or TRAITS[trait].format(f"{past(verb)} {heard}".strip())
    assert verb in lemmas(text)


@pytest.mark.parametrize("trait", [one for one in TRAITS if one.startswith("cue_")])
def test_example_of_each_class_has_a_cue_of_that_class(trait: str) -> None:
    """The sentence of a class is understood as that class."""
    assert trait.removeprefix("cue_") in {attribution.cue_class(lemma) for lemma in lemmas(TRAITS[trait])}


@pytest.mark.parametrize("noun", sorted(lexicon.words("attribution.reporting_nouns")))
def test_every_noun_of_saying_attributes(noun: str) -> None:
    """A clause behind the noun is what somebody said."""
    assert noun in lemmas(f"There was a {noun} by the mayor that the pier was unsafe.")


@pytest.mark.parametrize("opening", ASIDES, ids=lambda one: one["example"])
def test_every_aside_names_a_source(opening: dict[str, str]) -> None:
    """The example beside the opening of an aside gives an attribution with that cue."""
    assert opening["cue"] in lemmas(opening["example"])


def test_verbs_stand_in_order() -> None:
    """Whoever looks for a verb finds its row by the alphabet."""
    rows = list(lexicon.table("verbs")["rows"])
    assert rows == sorted(rows)


def test_other_cues_are_of_the_classes_of_verbs() -> None:
    """Nouns, adjectives and marks count as a class that verbs have."""
    classes = {trait.removeprefix("cue_") for trait in TRAITS if trait.startswith("cue_")}
    assert set(lexicon.values("attribution.cue_classes", str).values()) <= classes


# Nouns -> the type of the voice behind "according to the ...", where no other table has the noun too. The
# parser takes members of parties in lower case, and two clerics, for names or attributes.
DOCUMENTS, OUTLETS = lexicon.words("speakers.documents"), lexicon.words("speakers.outlets")
PEOPLE, OFFICES = lexicon.words("attribution.people"), lexicon.words("attribution.offices")
SPOKESPERSONS = lexicon.words("speakers.spokespersons")
VOICES: dict[str, frozenset[str]] = {
    "document": DOCUMENTS,
    "outlet": OUTLETS - DOCUMENTS - {"media", "program", "programme"},
    "organization": lexicon.words("attribution.bodies") - DOCUMENTS - OUTLETS - PEOPLE - OFFICES,
    "person": SPOKESPERSONS | (OFFICES - {"abbess", "prior"}),
    "unnamed": PEOPLE - OFFICES - SPOKESPERSONS - {"democrat", "republican"},
}
NOUNS = [(kind, noun) for kind, nouns in VOICES.items() for noun in sorted(nouns)]


@pytest.mark.parametrize(("kind", "noun"), NOUNS)
def test_every_noun_of_the_lexicon_tells_the_kind_of_voice(kind: str, noun: str) -> None:
    """A letter is a document, a ministry a body, a clerk in the port nobody by name."""
    where = " in the port" if kind == "unnamed" else ""
    article = "a" if kind == "unnamed" else "the"
    text = f"Nine boats were lost in the storm, according to {article} {noun}{where}."
    parsed = sentences(text, "item", (Span(start=0, end=len(text)),))
    (found,) = attribution.find(text, attribution.parse_of(text, parsed), outlet=None, mentions=())
    assert found.chain[-1].type == kind

"""Every word of the tables of cues, run in a sentence of its table: the words are rules, and each works."""

from __future__ import annotations

import pytest

from twosource.language.parse.sentences import sentences
from twosource.model import Span
from twosource.understand import attribution
from twosource.understand.attribution import cues, lexicon

# Table -> (a sentence that shows what its words do, its words).
TABLES: dict[str, tuple[str, frozenset[str]]] = {
    "final": ("The pier was unsafe, the harbour master {} on Monday.", cues.FINAL),
    "hearers": ("The minister {} the council that the pier was unsafe.", cues.HEARERS),
    "infinitive": ("The minister {} to close the northern pier.", cues.INFINITIVE),
    "object": (
        "The minister {} a rise in the number of accidents.",
        cues.OBJECT - cues.ACTS - cues.TURNING_DOWN,
    ),
    "turning down": ("The minister {} the claim about the accidents.", cues.TURNING_DOWN),
    "acts": ("The survey {} that most wells were dry.", cues.ACTS),
    "broad": ('The minister {} the plan as "a mad idea of children".', cues.BROAD),
    "nouns": ("There was a {} by the mayor that the pier was unsafe.", cues.NOUNS),
}
PAST = {
    "say": "said", "tell": "told", "write": "wrote", "think": "thought", "find": "found", "show": "showed",
    "deny": "denied", "admit": "admitted", "reply": "replied", "testify": "testified", "quip": "quipped",
    "forecast": "forecast", "radio": "radioed", "speak": "spoke", "refer": "referred", "beg": "begged",
    "plan": "planned", "seek": "sought", "feel": "felt", "slam": "slammed", "pitch": "pitched",
    "decry": "decried", "identify": "identified", "dub": "dubbed", "laud": "lauded",
}  # fmt: skip
# The small parser reads these otherwise in the sentence of the table: another sentence shows them.
OWN = {
    ("final", "forecast"): "The pier would fall by May, she forecast.",
    ("broad", "hate"): 'The ministers hate "a mad idea of children".',
}
ROWS = [(table, word) for table, (_, words) in TABLES.items() for word in sorted(words)]
PREPOSITIONS = [(lemma, one) for lemma, allowed in cues.PREPOSITIONS.items() for one in allowed.split()]


def lemmas(text: str) -> list[str]:
    """Return the lemmas of the cues found in a text of one paragraph."""
    parsed = sentences(text, "item", (Span(start=0, end=len(text)),))
    return [one.cue_lemma for one in attribution.find(text, parsed, outlet=None, mentions=())]


def past(lemma: str) -> str:
    """Return the past tense of a verb of the tables."""
    return PAST.get(lemma) or (f"{lemma}d" if lemma.endswith("e") else f"{lemma}ed")


@pytest.mark.parametrize(("table", "word"), ROWS)
def test_every_word_of_a_table_attributes(table: str, word: str) -> None:
    """The sentence of the table, with the word in its place, has an attribution by that word."""
    text = OWN.get((table, word)) or TABLES[table][0].format(word if table == "nouns" else past(word))
    assert word in lemmas(text)


@pytest.mark.parametrize(("lemma", "preposition"), PREPOSITIONS)
def test_every_preposition_of_a_verb_brings_its_content(lemma: str, preposition: str) -> None:
    """What is spoken of, pointed to or hinted at is reported."""
    hearer = "the council " if lemma in cues.HEARERS else ""
    assert lemma in lemmas(f"The minister {past(lemma)} {hearer}{preposition} the new rules for the pier.")


# Nouns -> the type of the voice behind "according to the ...", where no other table has the noun too. The
# parser takes members of parties in lower case, and two clerics, for names or attributes.
VOICES: dict[str, frozenset[str]] = {
    "document": lexicon.DOCUMENTS,
    "outlet": lexicon.OUTLETS - lexicon.DOCUMENTS - {"media", "program", "programme"},
    "organization": lexicon.BODIES - lexicon.DOCUMENTS - lexicon.OUTLETS - lexicon.PEOPLE - lexicon.OFFICES,
    "person": lexicon.SPEAKERS_FOR | (lexicon.OFFICES - {"abbess", "prior"}),
    "unnamed": lexicon.PEOPLE - lexicon.OFFICES - lexicon.SPEAKERS_FOR - {"democrat", "republican"},
}
NOUNS = [(kind, noun) for kind, nouns in VOICES.items() for noun in sorted(nouns)]


@pytest.mark.parametrize(("kind", "noun"), NOUNS)
def test_every_noun_of_the_lexicon_tells_the_kind_of_voice(kind: str, noun: str) -> None:
    """A letter is a document, a ministry a body, a clerk in the port nobody by name."""
    where = " in the port" if kind == "unnamed" else ""
    article = "a" if kind == "unnamed" else "the"
    text = f"Nine boats were lost in the storm, according to {article} {noun}{where}."
    parsed = sentences(text, "item", (Span(start=0, end=len(text)),))
    (found,) = attribution.find(text, parsed, outlet=None, mentions=())
    assert found.chain[-1].type == kind

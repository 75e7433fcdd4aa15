"""Regions: where the voice changes inside a sentence."""

from __future__ import annotations

from twosource.language.parse.sentences import sentences
from twosource.model import Attribution, Span
from twosource.understand.attribution import Attributed
from twosource.understand.regions import cut


def place(text: str, words: str) -> Span:
    """Return where ``words`` stand in ``text``."""
    at = text.index(words)
    return Span(start=at, end=at + len(words))


def said(text: str, source: str, cue: str, content: str, kind: str = "indirect") -> Attributed:
    """Return an attribution by its words."""
    who = place(text, source) if source else None
    link = Attribution(source_text=source, start=who.start, end=who.end, type="person") if who else None
    return Attributed(
        kind=kind,  # type: ignore[arg-type]
        content=(place(text, content),),
        source=(who,) if who else (),
        cue=(place(text, cue),),
        cue_lemma=cue,
        chain=(link,) if link else (),
    )


def regions(text: str, *attributed: Attributed) -> list[tuple[str, int]]:
    """Return the words of each region and the number of its voices."""
    (sentence,) = sentences(text, "i", [Span(start=0, end=len(text))])
    return [(text[one.start : one.end].strip(), len(one.voices)) for one in cut(sentence, attributed)]


def test_a_sentence_without_attribution_is_one_region() -> None:
    """The outlet's own voice."""
    assert regions("The bridge fell.") == [("The bridge fell.", 0)]


def test_source_and_cue_are_no_region() -> None:
    """Only what was said is asserted, by the one who said it."""
    text = "The mayor said that the bridge had fallen."
    assert regions(text, said(text, "The mayor", "said", "that the bridge had fallen")) == [
        ("that the bridge had fallen", 1)
    ]


def test_what_is_no_clause_stays_with_its_source() -> None:
    """A demand is not cut into fragments."""
    text = "The leaders called on both states to stop the shelling."
    found = regions(text, said(text, "The leaders", "called on", "to stop the shelling"))
    assert found == [("The leaders called on both states to stop the shelling", 1)]


def test_a_raised_subject_stays_with_what_is_expected_of_it() -> None:
    """Nobody is named as expecting, so the subject of the journey must not be lost."""
    text = "The minister is expected to travel to Elmstad."
    found = regions(text, said(text, "", "is expected", "to travel to Elmstad"))
    assert found == [("The minister is expected to travel to Elmstad", 1)]


def test_a_voice_inside_a_voice_has_both() -> None:
    """The agency's words about the mayor's words: innermost last."""
    text = "The agency reported that the mayor said that the bridge had fallen."
    outer = said(text, "The agency", "reported", "that the mayor said that the bridge had fallen")
    inner = said(text, "the mayor", "said", "that the bridge had fallen")
    assert regions(text, outer, inner) == [("that the bridge had fallen", 2)]


def test_leftovers_without_a_clause_are_dropped_and_quoted_words_never() -> None:
    """'on Tuesday' asserts nothing; "Never" in quotation marks does."""
    text = '"Never again," the mayor said on Tuesday.'
    assert regions(text, said(text, "the mayor", "said", '"Never again,"', "direct")) == [
        ('"Never again,"', 1)
    ]

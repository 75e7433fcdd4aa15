"""Whose words are whose where no tag tells it, and which words name nobody."""

from __future__ import annotations

import pytest

from twosource.language.parse.sentences import sentences
from twosource.model import Span
from twosource.understand import attribution, mentions


def told(text: str) -> dict[str, str | None]:
    """Return the first words of each attribution's content with the last speaker of its chain."""
    spans: list[Span] = []
    at = 0
    for part in text.split("\n\n"):
        spans.append(Span(start=at, end=at + len(part)))
        at += len(part) + 2
    parsed = sentences(text, "item", tuple(spans))
    named = mentions.find(text, parsed)
    found = attribution.find(text, attribution.parse_of(text, parsed), outlet="Hollin Mail", mentions=named)
    return {
        text[one.content[0].start : one.content[-1].end]: one.chain[-1].source_text if one.chain else None
        for one in found
        if one.content
    }


@pytest.mark.parametrize(
    ("text", "words", "speaker"),
    [
        ("Mayor Ina Holt stood on the pier.\n\n\u201cWe asked for pumps in May. Nobody came.\u201d", "We asked", "Mayor Ina Holt"),
        ("The storm was loud.\n\nThe roof has gone. \u2014 Ina Holt (@inaholt) May 4, 2025", "The roof has gone", "Ina Holt"),
        ("The club left a notice. The notice reads:\n\nThe pier is closed until the storm has passed.", "The pier is closed", "The notice"),
        ("The clinic issued a statement saying that no nurse had been hurt.", "no nurse", "The clinic"),
        ("The warden said in a statement that the gate was locked.", "the gate was locked", "The warden"),
        ("Five flats stand empty, the tenants' union said.", "Five flats", "the tenants' union"),
        ("The cook denied having sold the boat.", "having sold", "The cook"),
    ],
)  # fmt: skip
def test_words_find_their_speaker(text: str, words: str, speaker: str) -> None:
    """A quotation alone, a colon, a signature, a notice and a statement all lead to who speaks."""
    found = told(text)
    assert next((one for said, one in found.items() if words in said), None) == speaker


def test_guests_of_an_interview_speak_and_hosts_do_not() -> None:
    """Who only asks speaks for the outlet; the label of the other is a person's surname in capitals."""
    text = (
        "Rhea Voss runs the trams.\n\nMORGAN: Is the line safe?\n\nVOSS: The line has been closed since March.\n\n"
        "MORGAN: Did the mayor know?\n\nVOSS: The mayor knew in January."
    )
    found = told(text)
    assert set(found.values()) == {"VOSS"}
    assert len(found) == 2


@pytest.mark.parametrize(
    "text",
    [
        "The operator pledged to rebuild the pier.",
        "The league called on the council to resign.",
        "The clinic declined to comment on the list.",
        "The union announced a strike.",
    ],
)
def test_a_deed_done_by_words_has_no_speaker(text: str) -> None:
    """A promise, a call, a refusal to comment and an announced strike are told by the outlet itself."""
    assert set(told(text).values()) <= {None}


@pytest.mark.parametrize(
    "text",
    [
        "The metal shaft threatened to collapse at noon.",
        "The start has been put back by an hour.",
        "He was absent in May, citing a tendon injury in his left hand.",
    ],
)
def test_things_and_times_are_no_speakers(text: str) -> None:
    """A shaft, an hour and an injury say nothing."""
    assert not {one for one in told(text).values() if one}


def test_he_who_speaks_is_not_named_in_his_words() -> None:
    """A student of whom the warden tells is not the "he" who adds it."""
    text = (
        "The warden, Aro Becker, said the gate was locked. "
        "A student who came back on Monday is kept in a tent, he added."
    )
    parsed = sentences(text, "item", (Span(start=0, end=len(text)),))
    found = attribution.find(
        text, attribution.parse_of(text, parsed), outlet=None, mentions=mentions.find(text, parsed)
    )
    assert found[-1].chain[-1].name == "Aro Becker"


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (
            "Mayor Ona Brel said that Karl Dorn had misled the council when he denied that the dam leaked.",
            "Karl Dorn",
        ),
        ("Mayor Jon Brel laughed when he said that the dam leaked.", "Jon Brel"),
        ("Mayor Jon Brel attacked Karl Dorn when he said that the dam leaked.", "Jon Brel"),
    ],
)
def test_he_of_a_clause_below_is_the_subject_of_the_clause_above(text: str, name: str) -> None:
    """Not who speaks over both; where another is named between, who acts and speaks decides as elsewhere."""
    assert _said_that_the_dam_leaked(text) == name


def test_who_denies_a_report_denies_what_it_says() -> None:
    """The verb over the noun is the cue: what the report says is not asserted by the denier."""
    text = "The palace denied reports that the queen had left."
    parsed = sentences(text, "item", (Span(start=0, end=len(text)),))
    (found,) = attribution.find(text, attribution.parse_of(text, parsed), outlet=None, mentions=())
    assert (found.cue_lemma, found.chain[-1].source_text) == ("deny", "The palace")


@pytest.mark.parametrize(
    ("text", "words", "source"),
    [
        ("An article that said the mayor would not comment was wrong.", "would not", "An article"),
        ("The clerk who said that the pier was closed has left.", "the pier", "The clerk"),
    ],
)
def test_who_speaks_is_named_without_the_relative_pronoun(text: str, words: str, source: str) -> None:
    """The pronoun of the clause joins the speaker to what is said of him, and is no part of his name."""
    assert [speaker for said, speaker in told(text).items() if words in said] == [source]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (
            "Jon Brel shut the ford. The court has charged Karl Dorn with lying; he denied that the dam leaked.",
            "Karl Dorn",
        ),
        (
            "Jon Brel shut the ford. A van hit Karl Dorn and Rolf Velm; he said that the dam leaked.",
            "Jon Brel",
        ),
    ],
)
def test_he_is_the_one_whom_the_sentence_names(text: str, name: str) -> None:
    """Where who acts stands in a sentence before; where it names two, who acts is meant."""
    assert _said_that_the_dam_leaked(text) == name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (
            "Prosecutors searched Brisk Ferries Ltd on Monday. The company said that the dam leaked.",
            "Brisk Ferries Ltd",
        ),
        ("Brisk Ferries Ltd has sold a ship, the company said.", "Brisk Ferries Ltd"),
        (
            "Prosecutors searched Brisk Ferries. Echo Bank paid. The company said that the dam leaked.",
            None,
        ),
        ("The navy spoke. The company was fined. It said that the dam leaked.", "The company"),
    ],
)
def test_the_company_is_the_business_named_last_or_nobody(text: str, name: str | None) -> None:
    """Where another has acted since, a wrong name is worse than none; "it" is the company that acted last."""
    parsed = sentences(text, "item", (Span(start=0, end=len(text)),))
    found = attribution.find(
        text, attribution.parse_of(text, parsed), outlet=None, mentions=mentions.find(text, parsed)
    )
    assert found[-1].chain[-1].name == name


def test_one_office_is_not_another() -> None:
    """The minister is nobody whom the report calls a judge."""
    text = "A judge said that the gate was shut. The minister denied that the dam leaked."
    parsed = sentences(text, "item", (Span(start=0, end=len(text)),))
    found = attribution.find(
        text, attribution.parse_of(text, parsed), outlet=None, mentions=mentions.find(text, parsed)
    )
    assert found[-1].chain[-1].name != "A judge"


def _said_that_the_dam_leaked(text: str) -> str | None:
    """Return the name of whoever is called "he" and says so."""
    parsed = sentences(text, "item", (Span(start=0, end=len(text)),))
    found = attribution.find(
        text, attribution.parse_of(text, parsed), outlet=None, mentions=mentions.find(text, parsed)
    )
    (inner,) = (one for one in found if any(text.startswith("the dam leaked", part.end - 14) for part in one.content)
                and one.chain[-1].source_text == "he")  # fmt: skip
    return inner.chain[-1].name

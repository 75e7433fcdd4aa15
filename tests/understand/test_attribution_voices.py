"""Chains of voices: who is meant, for whom they speak, and what the outlet says for itself."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from twosource.language.parse.sentences import sentences
from twosource.model import Attribution, Span, When
from twosource.understand import attribution, mentions
from twosource.understand.attribution.institutions import body_key, is_outlet, office_key

if TYPE_CHECKING:
    from twosource.understand.attribution import Attributed


def found(text: str, outlet: str | None = None, whens: tuple[When, ...] = ()) -> tuple[Attributed, ...]:
    """Return the attributions of a text whose paragraphs are its lines."""
    spans = tuple(Span(start=m.start(), end=m.end()) for m in re.finditer(r"[^\n]*\S[^\n]*", text))
    parsed = sentences(text, "item", spans)
    named = mentions.find(text, parsed)
    return attribution.find(
        text, attribution.parse_of(text, parsed), outlet=outlet, mentions=named, whens=whens
    )


def holding(text: str, words: str, outlet: str | None = None) -> tuple[Attribution, ...]:
    """Return the chain of the innermost attribution whose content holds ``words``."""
    at = text.index(words)
    holds = [one for one in found(text, outlet) if any(s.start <= at < s.end for s in one.content)]
    sizes = [(sum(s.end - s.start for s in one.content), -len(one.chain)) for one in holds]
    return holds[sizes.index(min(sizes))].chain if holds else ()


MINISTER = "Interior Minister Vera Tolle visited the port. She said that the quay was safe. It was raining."
BRIDGE = (
    "The bridge will be closed, Mayor Olga Brand said.\n"
    '"It is a matter of weeks," she said. "Nobody needs to worry."\n'
    '"The ferry will run."\n'
    "Engineer Jonas Pell was less sure. He warned that the piers were cracked.\n"
    "According to Pell, two of them lean."
)


HARBOUR = (
    "A man with the pen name lanternfish has for sale what he says are nine ledgers of the port. "
    "He claims to hold nine thousand names."
)


def test_a_voice_met_again_by_pronouns_is_named_where_its_words_stand() -> None:
    """A second pronoun names whom the first one meant: the name is read at the first words, never at the pronoun between."""
    (link,) = holding(HARBOUR, "hold nine")
    assert link.source_text == "He"
    assert link.name == "A man with the pen name lanternfish"
    assert (link.name_start, link.name_end) == (0, len(link.name))


def test_pronoun_stands_for_the_person_named_before() -> None:
    """The words "She" is the minister: the name, its place and the key are those of the first mention."""
    (link,) = holding(MINISTER, "the quay")
    assert (link.source_text, link.name, link.entity) == ("She", "Vera Tolle", "person:vera tolle")
    assert MINISTER[link.name_start : link.name_end] == "Vera Tolle"
    assert link.institution == "inst:interior ministry"


def test_speech_goes_on_within_a_paragraph_and_into_the_next() -> None:
    """Quoted sentences without a cue of their own belong to the speaker before them."""
    (link,) = holding(BRIDGE, "Nobody needs")
    assert link.name == "Olga Brand"
    (link,) = holding(BRIDGE, "The ferry")
    assert link.name == "Olga Brand"


def test_nearest_fitting_person_is_he() -> None:
    """The words "He" is not the mayor, who has been "she"; a surname is the person of that name."""
    (link,) = holding(BRIDGE, "the piers")
    assert link.name == "Jonas Pell"
    (link,) = holding(BRIDGE, "two of them")
    assert link.entity == "person:jonas pell"


def test_chain_runs_from_the_outlet_to_the_origin() -> None:
    """The words "QNA reported, citing the ministry, that": the agency first, the ministry last."""
    chain = holding("QNA reported, citing the health ministry, that six people had died.", "six")
    assert [link.type for link in chain] == ["outlet", "organization"]
    assert chain[-1].institution == "inst:health ministry"


def test_nested_clauses_give_a_nested_chain() -> None:
    """What the mayor said that the engineer had told her rests on the engineer."""
    text = "Mayor Olga Brand said that engineer Jonas Pell had warned that the piers were cracked."
    assert [link.name for link in holding(text, "the piers")] == ["Olga Brand", "Jonas Pell"]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("A senior official said that the talks had failed.", "unnamed"),
        ("Two people familiar with the talks said that they had failed.", "unnamed"),
        ("Residents said that the pumps had failed.", "unnamed"),
        ("The ministry said that the talks had failed.", "organization"),
        ("Police said that the talks had failed.", "organization"),
        ("The report said that the talks had failed.", "document"),
        ("The newspaper said that the talks had failed.", "outlet"),
        ("The minister said that the talks had failed.", "person"),
        ("Ida Falk said that the talks had failed.", "person"),
    ],
)
def test_kind_of_source(text: str, kind: str) -> None:
    """Persons, bodies, documents, outlets and people without a name are told apart."""
    (link,) = holding(text, "failed")
    assert link.type == kind
    assert link.type != "unnamed" or (link.entity, link.institution) == (None, None)


@pytest.mark.parametrize(
    "text",
    [
        "The interior ministry said that the talks had failed.",
        "Interior Minister Vera Tolle said that the talks had failed.",
        "A spokesman for the interior ministry said that the talks had failed.",
        "An interior ministry spokeswoman said that the talks had failed.",
        "The Ministry of the Interior said that the talks had failed.",
        "Vera Tolle, spokeswoman for the Ministry of the Interior, said that the talks had failed.",
    ],
)
def test_one_key_for_all_mouths_of_a_body(text: str) -> None:
    """The ministry, its minister and its spokesman have one institution."""
    (link,) = holding(text, "failed")
    assert link.institution == "inst:interior ministry"


@pytest.mark.parametrize(
    ("source", "key"),
    [
        ("Norway", "inst:government@state:NO"),
        ("Norway's foreign ministry", "inst:foreign ministry@state:NO"),
        ("Secretary of State Ida Falk", "inst:state department"),
        ("The minister of health, Ida Falk,", "inst:health ministry"),
        ("Veyl Rail Ltd spokesman Jonas Pell", "inst:veyl rail"),
        ("The hospital's director", "inst:hospital"),
        ("A report by the harbour council", "inst:harbor council"),
        ("The newspaper Valley Post", "inst:valley post"),
        ("Jonas Pell", None),
        ("A brother of Jonas Pell", None),
    ],
)
def test_body_behind_a_source(source: str, key: str | None) -> None:
    """States, their ministries, offices with a field, businesses, documents and outlets have a body."""
    chain = holding(f"{source} said on Monday that the talks had failed.", "failed")
    assert chain[-1].institution == key


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Veyl Rail Ltd closed the line. The company said that the bridge was unsafe.", "Veyl Rail Ltd"),
        ("The Harbour Council met. It said that the bridge was unsafe.", "Harbour Council"),
        ("Ida Falk said that she agreed. The diplomat added that the bridge was unsafe.", "Ida Falk"),
        (
            "A senior official spoke to reporters. The official said that the bridge was unsafe.",
            "A senior official",
        ),
        ("Among them was the son of Mrs Polly Falk. She said that the bridge was unsafe.", "Polly Falk"),
        ("Mayor Olga Brand left. The deputy mayor said that the bridge was unsafe.", None),
        ("It is feared that the bridge was unsafe.", None),
    ],
)
def test_role_or_pronoun_stands_for_a_name(text: str, name: str | None) -> None:
    """A business, a body, the last speaker and an unnamed official are met again; a deputy is another."""
    chain = holding(text, "the bridge")
    assert (chain[-1].name if chain else None) == name


def test_bare_role_takes_the_fuller_key_met_before() -> None:
    """The words "The ministry" after "the health ministry" is the same body."""
    text = "The health ministry said that nine were ill. The ministry said that the water was safe."
    (link,) = holding(text, "the water")
    assert link.institution == "inst:health ministry"


@pytest.mark.parametrize(
    ("name", "key"),
    [
        ("Ministry of Defence", "inst:defense ministry"),
        ("the Defense Ministry", "inst:defense ministry"),
        ("Foreign Office", "inst:foreign ministry"),
        ("Veyl Rail Ltd", "inst:veyl rail"),
        ("highway police", "inst:police"),
        ("town fire brigade", "inst:fire brigade"),
        ("firefighters", "inst:fire brigade"),
        ("", None),
    ],
)
def test_key_of_a_body(name: str, key: str | None) -> None:
    """One key for the spellings and word orders of a name."""
    assert body_key(name) == key


@pytest.mark.parametrize(
    ("title", "key"),
    [
        ("Interior Minister", "inst:interior ministry"),
        ("fire chief", "inst:fire brigade"),
        ("police spokeswoman", "inst:police"),
        ("hospital director", "inst:hospital"),
        ("Prime Minister", None),
        ("pool manager", None),
        ("baker", None),
        ("", None),
    ],
)
def test_key_of_an_office(title: str, key: str | None) -> None:
    """An office speaks for its body where the title tells which."""
    assert office_key(title) == key


def test_names_of_outlets() -> None:
    """A word such as "Post" or "Radio" tells; an acronym only where the verb asks for an outlet."""
    assert is_outlet("Valley Post")
    assert not is_outlet("Valley Mill")
    assert not is_outlet("QNA")
    assert is_outlet("QNA", loose=True)
    assert is_outlet("ValleyWire", loose=True)
    assert not is_outlet("NATO", loose=True)


@pytest.mark.parametrize(
    ("text", "outlet"),
    [
        ("The Ministry said that the water was safe.", "Ministry of Health"),
        ("We believe that the water was safe.", "Valley Post"),
        ("This newspaper reported in May that the water was safe.", "Valley Post"),
    ],
)
def test_outlet_that_speaks_for_itself_is_no_source(text: str, outlet: str | None) -> None:
    """A release that names its own body, "we" and "this newspaper" attribute nothing."""
    assert found(text, outlet) == ()


def test_time_of_saying_stands_outside_what_is_said() -> None:
    """The words "Said on Tuesday" is the time of saying, "opened on Monday" that of the event."""
    text = "The mayor said on Tuesday that the pier had opened on Monday."
    whens = tuple(
        When(text=day, start=text.index(day), end=text.index(day) + len(day), type="DATE", value="2024-01-01")
        for day in ("Tuesday", "Monday")
    )
    ((link,),) = [one.chain for one in found(text, whens=whens)]
    assert link.said is whens[0]


def test_labels_in_capitals_attribute_their_paragraphs() -> None:
    """The turns of an interview are those of the names before the colons."""
    text = "BRAND: The pier is safe.\nPELL: I do not agree.\nBRAND: You were asked in May."
    assert [link.source_text for one in found(text) for link in one.chain] == ["BRAND", "PELL", "BRAND"]


@pytest.mark.parametrize(
    "text",
    [
        "Attendance: 21,340 people came.",
        "What to do: read the label on the crate.",
        "ORM: The pier was closed in May.",
        "Police: nine dead.",
        "The pier - sold in May - is closed.",
        "The pier is closed - adding to the gloom of the town.",
        "The pier is closed - it said so on a board.",
    ],
)
def test_colons_and_dashes_that_attribute_nothing(text: str) -> None:
    """Counts, advice, a dateline's town, labels without a clause and parentheses have no speaker."""
    assert [one.cue_lemma for one in found(text) if one.cue_lemma in {":", "-"}] == []


def test_body_with_a_colon_speaks() -> None:
    """The words "Police: nine people have died" are the police's."""
    (link,) = holding("Police: nine people have died.", "nine")
    assert link.institution == "inst:police"


def test_quotation_signed_with_a_dash() -> None:
    """A quotation and a dash with a name: the name is the source."""
    text = '"The pier will never be finished." \u2014 Olga Brand, mayor'
    (link,) = holding(text, "never")
    assert link.name == "Olga Brand"


def test_quotation_signed_in_the_paragraph_after() -> None:
    """Quotations in a row, each with its signature below, have a source each."""
    text = '"It leans."\n\u2014 Olga Brand, mayor\n\u201dIt never leaned.\u201d\n\u2014 Jonas Pell, engineer'
    assert [link.name for one in found(text) for link in one.chain] == ["Olga Brand", "Jonas Pell"]


def test_quotation_without_a_speaker_goes_to_nobody() -> None:
    """A quotation in a paragraph after plain narration has no source; nor has one far from any speech."""
    assert found('The pier was closed.\n"It was a sad day for the town."') == ()
    text = 'The mayor said that it leaned.\nIt rained.\n"It was a sad day for the town," and so on.'
    assert len(found(text)) == 1


def test_quotation_after_a_colon_in_the_paragraph_before() -> None:
    """The words "The mayor said:" and the quotation in the next paragraph."""
    text = 'Mayor Olga Brand said:\n"The pier will never be finished by the spring."'
    (link,) = holding(text, "never")
    assert link.name == "Olga Brand"


def test_term_in_quotation_marks_is_no_speech() -> None:
    """A short quoted term in narration has no speaker."""
    assert found('The "old pier" was closed in May.') == ()


def test_an_attitude_in_the_outlets_words_is_no_speech() -> None:
    """Whoever opposes a plan has not been quoted; in the holder's own words it is his."""
    assert found("The league opposes the new runway.") == ()
    (one,) = found('The league opposes "a mad idea of children".')
    assert one.chain[-1].source_text == "The league"


@settings(max_examples=40)
@given(
    st.lists(
        st.sampled_from(
            ["said", "the mayor", '"', "\u201c", "\u201d", ",", ":", "that", "it rained", "\n", " - ", ".", "according to",
             "He", "\U0001f600", "e\u0301", "\u05d0\u05d1", "\u00ad", "\u200b", "\r\n", "told", "by", "(", ")"]
        ),
        max_size=25,
    )
)  # fmt: skip
def test_any_text_gives_spans_inside_it_and_the_same_each_time(parts: list[str]) -> None:
    """Odd Unicode and broken sentences never raise; spans lie in the text, in order; runs agree."""
    text = " ".join(parts)
    first = found(text)
    assert first == found(text)
    for one in first:
        for spans in (one.content, one.source, one.cue):
            assert all(0 <= span.start < span.end <= len(text) for span in spans)
            assert list(spans) == sorted(spans)
        for link in one.chain:
            assert text[link.start : link.end] == link.source_text


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Anna Bell told Clara Dorn that it rained. She said that the quay was safe.", "Anna Bell"),
        ("Anna Bell left and Clara Dorn stayed. She said that the quay was safe.", None),
        ("Velda Bank sued and Marl Bank lost. It said that the quay was safe.", None),
        ("Our reporter counted boats. He said that the quay was safe.", None),
    ],
)
def test_a_pronoun_stands_for_somebody_only_where_it_is_clear(text: str, name: str | None) -> None:
    """Two who act in the sentence before leave it open, unless one of them speaks."""
    assert [link.name for link in holding(text, "the quay was safe")] == [name]


def test_a_time_after_by_is_nobody() -> None:
    """The fire was put out by midnight; the river claimed lives: nobody speaks."""
    assert [link for one in found("The order was announced by midnight.") for link in one.chain] == []
    assert found("The river claimed seven lives.") == ()


@pytest.mark.parametrize(
    ("who", "institution"),
    [
        ("Ida Holm of the emergencies ministry", "inst:emergencies ministry"),
        ("Ida Holm from the police", "inst:police"),
        ("Ida Holm of the Velda Orchestra", None),
    ],
)
def test_who_is_only_of_a_body_speaks_for_it_where_it_is_the_states(
    who: str, institution: str | None
) -> None:
    """A name without an office: the ministry speaks through it, an orchestra does not."""
    (link,) = holding(f"{who} said nine people were hurt.", "nine people")
    assert link.institution == institution

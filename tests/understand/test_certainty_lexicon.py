"""Every set of words of the lexicon of certainty has a sentence that shows what it does."""

from __future__ import annotations

import pytest

from twosource.language.parse.sentences import sentences
from twosource.model import Span
from twosource.understand.certainty import answers, judge, lexicon

# set -> (what is asked, sentence with one of its words, answer, the like without one, answer)
SHOWN: dict[str, tuple[str, str, str | None, str, str | None]] = {
    "FALSE": ("certainty", "The story is a hoax.", "denied", "The story is a joke.", "asserted"),
    "OPEN": (
        "certainty",
        "The board is examining a possible fault of the valve.",
        "unconfirmed",
        "The board is repairing a possible fault of the valve.",
        "asserted",
    ),
    "ABILITY": (
        "certainty",
        "Residents could smell the smoke.",
        "asserted",
        "Residents could close the road.",
        "conditional",
    ),
    "EVENTS_WITH_A_DATE": (
        "certainty",
        "The fair opens on 4 May.",
        "planned",
        "The fair costs a crown on 4 May.",
        "asserted",
    ),
    "CALENDAR": (
        "certainty",
        "The fair opens on Monday.",
        "planned",
        "The fair opens at noon.",
        "asserted",
    ),
    "FAILING": (
        "polarity",
        "The guard forgot to stop them.",
        "negative",
        "The guard began to stop them.",
        "positive",
    ),
    "EXCEPTIONS": (
        "polarity",
        "The mill not only burned, it fell.",
        "positive",
        "The mill did not burn.",
        "negative",
    ),
    "UNWILLING": (
        "certainty",
        "The clerk would not be named.",
        "asserted",
        "The clerk would not be paid.",
        "planned",
    ),
    "FIRST_HAND": ("first_hand", "I heard the roof fall.", "witness", "I made the roof fall.", None),
    "INVOLVEMENT": (
        "certainty",
        "The clerk had no role in the theft.",
        "denied",
        "The clerk had no bread in the house.",
        "asserted",
    ),
    "ASKING": (
        "certainty",
        "A judge will decide on Friday if he has to stay.",
        "planned",
        "A judge will leave on Friday if he has to stay.",
        "conditional",
    ),
    "NO_ANSWER": (
        "certainty",
        "The clerk could not say whether it was sold.",
        "unconfirmed",
        "The clerk could not read whether it was sold.",
        "asserted",
    ),
    "CLAIMED": (
        "certainty",
        "The clerk claimed responsibility.",
        "alleged",
        "The clerk claimed his bags.",
        "asserted",
    ),
    "UNTRUE": (
        "certainty",
        "The clerk called the report a fabrication.",
        "denied",
        "The clerk called the report a triumph.",
        "asserted",
    ),
    "CALLING": (
        "certainty",
        "The clerk branded the report a lie.",
        "denied",
        "The clerk framed the report as a lie.",
        "asserted",
    ),
    "REJECTING": (
        "certainty",
        "The clerk disputed claims that he had left.",
        "denied",
        "The clerk printed claims that he had left.",
        "asserted",
    ),
    "REJECTING_PAIRS": (
        "certainty",
        "The clerk waved away claims that he had left.",
        "denied",
        "The clerk gave away claims that he had left.",
        "asserted",
    ),
    "RETRACTING": (
        "certainty",
        "The paper withdrew its report that he had left.",
        "denied",
        "The paper printed its report that he had left.",
        "asserted",
    ),
    "TELLING": (
        "certainty",
        "The paper retracted its statement that he had left.",
        "denied",
        "The paper retracted its proof that he had left.",
        "asserted",
    ),
    "CONFIRMING": (
        "certainty",
        "The paper could not verify claims that he had left.",
        "unconfirmed",
        "The paper could not print claims that he had left.",
        "asserted",
    ),
    "VOUCHED": (
        "certainty",
        "There was his report that he had left.",
        "asserted",
        "There was his claim that he had left.",
        "alleged",
    ),
    "REPROACHING": (
        "certainty",
        "The clerk rejected the accusation.",
        "denied",
        "The clerk rejected the offer.",
        "asserted",
    ),
    "PASSING_ON": (
        "certainty",
        "Rumours spread that he had left.",
        "alleged",
        "Rumours pleased those who knew that he had left.",
        "asserted",
    ),
    "GOODS": (
        "certainty",
        "The clerk denied bail.",
        "asserted",
        "The clerk denied theft.",
        "denied",
    ),
    "ACCUSING": (
        "certainty",
        "She was accused by three clerks of theft.",
        "alleged",
        "She was reported by three clerks of Elmstad.",
        "asserted",
    ),
    "FEARING": (
        "certainty",
        "The clerk feared that he was late.",
        "unconfirmed",
        "The clerk saw that he was late.",
        "asserted",
    ),
    "TRUE": (
        "certainty",
        "It is not true that he left.",
        "denied",
        "It is not nice that he left.",
        "asserted",
    ),
    "SURE": (
        "certainty",
        "It is not certain that he left.",
        "unconfirmed",
        "It is not nice that he left.",
        "asserted",
    ),
    "AIMS": (
        "certainty",
        "The goal is to open the road.",
        "asserted",
        "The board is to open the road.",
        "planned",
    ),
    "WISHING": (
        "certainty",
        "The clerk said he would love to leave.",
        "asserted",
        "The clerk said he would try to leave.",
        "planned",
    ),
    "SPANS": (
        "certainty",
        "The permit expires after 25 years.",
        "asserted",
        "The permit expires after 25 May.",
        "planned",
    ),
    "PLANS": (
        "certainty",
        "The board announced plans to cut jobs.",
        "planned",
        "The board announced efforts to cut jobs.",
        "asserted",
    ),
    "MAKING_KNOWN": (
        "certainty",
        "The board unveiled plans to cut jobs.",
        "planned",
        "The board opposed plans to cut jobs.",
        "asserted",
    ),
    "CONFIRMATIONS": (
        "certainty",
        "There was no confirmation that he left.",
        "unconfirmed",
        "There was no regret that he left.",
        "asserted",
    ),
    "ARRANGING": (
        "certainty",
        "The judge scheduled a hearing for 5 June.",
        "planned",
        "The judge missed a hearing for 5 June.",
        "asserted",
    ),
    "PRINTED": (
        "certainty",
        "The story wrongly said that nine had died.",
        "denied",
        "The clerk wrongly said that nine had died.",
        "asserted",
    ),
    "BEFORE": (
        "certainty",
        "An earlier version of this story said that nine had died.",
        "denied",
        "The Brook version of this story said that nine had died.",
        "asserted",
    ),
    "MISTAKENLY": (
        "certainty",
        "The story incorrectly said that nine had died.",
        "denied",
        "The story boldly said that nine had died.",
        "asserted",
    ),
    "GIVEN_OUT": (
        "certainty",
        "The mayor rejected that account.",
        "denied",
        "The mayor rejected that offer.",
        "asserted",
    ),
    "SUSPECTING": (
        "certainty",
        "We suspect arson.",
        "unconfirmed",
        "We believe him.",
        "asserted",
    ),
    "ASSERTING": (
        "certainty",
        "The mayor did not flee, as the rebels had claimed.",
        "denied",
        "The mayor did not flee, as the rebels had hoped.",
        "asserted",
    ),
    "DISBELIEVING": (
        "certainty",
        "The mill disputes the figure.",
        "denied",
        "The mill prints the figure.",
        "asserted",
    ),
    "DRAFTS": (
        "certainty",
        "The plan provides for nine bridges.",
        "planned",
        "The clerk provides for nine bridges.",
        "asserted",
    ),
    "FORESEEING": (
        "certainty",
        "The plan provides for nine bridges.",
        "planned",
        "The plan asks for nine bridges.",
        "asserted",
    ),
    "GIVEN_WORD": (
        "certainty",
        "The union pledged support.",
        "asserted",
        "The union pledged an inquiry.",
        "planned",
    ),
    "JUDGING": (
        "certainty",
        "It is too early to say.",
        "unconfirmed",
        "It is too early to sow.",
        "asserted",
    ),
    "QUESTIONS": (
        "certainty",
        "The outcome is open.",
        "unconfirmed",
        "The hall is open.",
        "asserted",
    ),
}
# Sets that work beside a cue alone; the judgement of clauses under cues shows them.
WITH_A_CUE = {
    "BEARING_OUT",
    "DEEDS",
    "EVIDENCE",
    "INFLICTED",
    "DEALINGS",
    "GROUNDS",
    "STRESSED",
    "REBUTTING",
    "RECEIVING",
    "REPROACHES",
    "UNCHECKED",
}
TABLES = {"HEDGES", "PASSIVES", "GOVERNED", "CUES", "PREDICATES", "SAYINGS"}


def asked(what: str, text: str) -> str | None:
    """Return what the only sentence of ``text``, judged as the outlet's own words, is found to be."""
    sentence = sentences(text, "i", [Span(start=0, end=len(text))])[0]
    found: str | None = getattr(judge(sentence, 0, len(text)), what)
    return found


@pytest.mark.parametrize("name", sorted(SHOWN))
def test_a_word_of_the_set_does_what_another_does_not(name: str) -> None:
    """The two sentences differ by the word, and so does what is made of them."""
    what, with_word, answer, without, other = SHOWN[name]
    assert (asked(what, with_word), asked(what, without)) == (answer, other)


def test_no_set_of_words_is_left_out() -> None:
    """A set that is added needs a sentence too."""
    sets = {name for name, value in (vars(lexicon) | vars(answers)).items() if isinstance(value, frozenset)}
    assert sets == {*SHOWN, *WITH_A_CUE}


def test_every_table_is_made_of_rows_with_examples() -> None:
    """The examples of the rows run with the judgement of clauses."""
    rows = {name.removesuffix("_ROWS") for name in vars(lexicon) if name.endswith("_ROWS")}
    assert {name.rstrip("SD") for name in TABLES} == {name.rstrip("SD") for name in rows}

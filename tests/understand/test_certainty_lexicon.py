"""Every set of words of the lexicon of certainty has a sentence that shows what it does."""

from __future__ import annotations

import pytest

from twosource.model import Span
from twosource.understand.certainty import judge, lexicon
from twosource.understand.sentences import sentences

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
    "NO_ANSWER": (
        "certainty",
        "The firm would not elaborate.",
        "unconfirmed",
        "The firm would not budge.",
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
    "NEUTRAL": (
        "certainty",
        "The clerk did not reply.",
        "asserted",
        "The clerk did not steal it.",
        "denied",
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
    "WON": (
        "certainty",
        "The flood claimed seven lives.",
        "asserted",
        "The clerk claimed seven cats.",
        "alleged",
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
WITH_A_CUE = {"DEALINGS", "STRESSED", "REBUTTING", "RECEIVING", "REPROACHES"}
TABLES = {"HEDGES", "PASSIVES", "GOVERNED", "CUES", "PREDICATES"}


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
    sets = {name for name, value in vars(lexicon).items() if isinstance(value, frozenset)}
    assert sets == {*SHOWN, *WITH_A_CUE}


def test_every_table_is_made_of_rows_with_examples() -> None:
    """The examples of the rows run with the judgement of clauses."""
    rows = {name.removesuffix("_ROWS") for name in vars(lexicon) if name.endswith("_ROWS")}
    assert {name.rstrip("SD") for name in TABLES} == {name.rstrip("SD") for name in rows}

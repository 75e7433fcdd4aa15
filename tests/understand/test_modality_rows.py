"""Every class of words of modality has a sentence that shows what it does, and runs here."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from twosource.language import lexicon, match
from twosource.language.parse.sentences import sentences
from twosource.model import Span
from twosource.understand.modality import Judgement, judge
from twosource.understand.modality.context import made_by
from twosource.understand.modality.factuality import factuality

CLASSES = lexicon.table("modality")
MAKING = [name for name, row in CLASSES.items() if "makes" in row and "example" in row]
VALUED = [name for name, row in CLASSES.items() if "value" in row]
SHOWING = [name for name, row in CLASSES.items() if "gives" in row]
PACKAGE = Path(judge.__code__.co_filename).parent


def judged(text: str, clause: str | None = None, **cue: str | None) -> Judgement:
    """Judge ``clause`` (all where it is None) of the only sentence of ``text``."""
    sentence = sentences(text, "i", [Span(start=0, end=len(text))])[0]
    start = text.index(clause) if clause else 0
    return judge(sentence, start, start + len(clause or text), **cue)


@pytest.mark.parametrize("name", MAKING)
def test_a_row_makes_of_its_example_what_it_says(name: str) -> None:
    """The example stands for the row; it is judged as the outlet's own words."""
    assert judged(CLASSES[name]["example"]).certainty == CLASSES[name]["makes"]


def valued(text: str) -> float:
    """Return how far the event whose word stands in brackets is told as a fact."""
    start, plain = text.index("["), text.replace("[", "").replace("]", "")
    sentence = sentences(plain, "i", [Span(start=0, end=len(plain))])[0]
    return factuality(next(token for token in sentence.tokens if token.idx <= start < token.idx + len(token)))


@pytest.mark.parametrize("name", VALUED)
def test_a_row_gives_the_event_of_its_example_its_value(name: str) -> None:
    """The same row makes the label of a statement and the value of an event."""
    assert valued(CLASSES[name]["event"]) == CLASSES[name]["value"]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("The mill [burned].", 3.0),
        ("The mill is [empty].", 3.0),
        ("They talked about [closing] it.", 3.0),
        ("They managed to [close] it.", 3.0),
        ("They have not managed to [close] it.", -2.5),
        ("The mill did not [burn].", -2.5),
        ("They [found] nothing.", 0.5),
        ("Did they [call] you?", 1.0),
        ("[Close] the mill.", -1.0),
        ("They came to [close] it.", 2.5),
        ("The plan to [close] it is old.", 2.25),
        ("The door was hard to [close].", 0.75),
        ("They left before [closing] it.", 1.5),
        ("They left without [closing] it.", -2.5),
        ("The chairman will step [down].", 2.5),
        ("The sale may have an [effect].", 0.75),
        ("The [house] will burn.", 3.0),
    ],
)
def test_an_event_is_as_sure_as_its_form_and_what_governs_it(text: str, value: float) -> None:
    """Negation, questions, orders and purpose, where no row of words speaks; a subject is there all the same."""
    assert valued(text) == value


@pytest.mark.parametrize("name", SHOWING)
def test_a_word_of_the_class_does_what_another_does_not(name: str) -> None:
    """The two sentences differ by the word, and so does what is made of them."""
    row = CLASSES[name]
    asked = row.get("asks", "certainty")
    assert getattr(judged(row["example"]), asked) == row["gives"]
    assert getattr(judged(row["unlike"]), asked) != row["gives"]


@pytest.mark.parametrize(("cue", "makes"), sorted(made_by("cue").items()))
def test_a_cue_makes_of_its_content_what_its_row_says(cue: str, makes: str) -> None:
    """The clause behind the cue is judged, the cue stands outside."""
    content = "to print it" if makes == "planned" else "a lamp fell"
    assert judged(content, cue_lemma=cue).certainty == makes


def test_every_class_is_asked_for_and_every_class_asked_for_is_there() -> None:
    """A class that nobody asks for goes, and a name that is mistyped shows before a sentence needs it."""
    code = "\n".join(path.read_text(encoding="utf-8") for path in PACKAGE.glob("*.py"))
    asked = set(re.findall(r"(?:modality\.|aux\(\"|has\(\"|lemma=\"|form=\")([a-z_]+)\"", code))
    assert asked <= set(CLASSES)
    assert {name for name, row in CLASSES.items() if "governs" not in row} <= asked


@pytest.mark.parametrize("rule", match.rules("modality"), ids=lambda rule: rule.name)
def test_each_rule_of_first_hand_knowledge_is_met_by_its_example(rule: match.Rule) -> None:
    """The example has the kind of the rule, and a mark that lies in it."""
    for text in rule.examples:
        found = judged(text)
        assert found.first_hand == rule.made["makes"]
        assert any(one.kind == "first hand" and 0 <= one.start < one.end <= len(text) for one in found.marks)

"""Every class of words of modality has a sentence that shows what it does, and runs here."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from twosource.language import lexicon, match
from twosource.language.parse.sentences import sentences
from twosource.model import Span
from twosource.understand.modality import Judgement, judge
from twosource.understand.modality.context import rows

CLASSES = lexicon.table("modality")
MAKING = [name for name, row in CLASSES.items() if "makes" in row and "example" in row]
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


@pytest.mark.parametrize("name", SHOWING)
def test_a_word_of_the_class_does_what_another_does_not(name: str) -> None:
    """The two sentences differ by the word, and so does what is made of them."""
    row = CLASSES[name]
    asked = row.get("asks", "certainty")
    assert getattr(judged(row["example"]), asked) == row["gives"]
    assert getattr(judged(row["unlike"]), asked) != row["gives"]


@pytest.mark.parametrize(("cue", "makes"), sorted(rows("cue").items()))
def test_a_cue_makes_of_its_content_what_its_row_says(cue: str, makes: str) -> None:
    """The clause behind the cue is judged, the cue stands outside."""
    content = "to print it" if makes == "planned" else "a lamp fell"
    assert judged(content, cue_lemma=cue).certainty == makes


def test_every_class_is_asked_for_and_every_class_asked_for_is_there() -> None:
    """A class that nobody asks for goes, and a name that is mistyped shows before a sentence needs it."""
    code = "\n".join(path.read_text(encoding="utf-8") for path in PACKAGE.glob("*.py"))
    asked = set(re.findall(r"modality\.([a-z_]+)\"", code))
    assert asked <= set(CLASSES)
    assert {name for name, row in CLASSES.items() if "governs" not in row} <= asked


@pytest.mark.parametrize("rule", match.rules("modality"), ids=lambda rule: rule.name)
def test_each_rule_of_first_hand_knowledge_is_met_by_its_example(rule: match.Rule) -> None:
    """The example has the kind of the rule, and a mark that lies in it."""
    for text in rule.examples:
        found = judged(text)
        assert found.first_hand == rule.made["makes"]
        assert any(one.kind == "first hand" and 0 <= one.start < one.end <= len(text) for one in found.marks)

"""The Admiralty scale: the printed rule, one case for each row of its table, and letters from the user alone."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from invented_story import RECORD, STORY_RECORD

import made_record
from twosource.cli import main
from twosource.model import OriginRange, Undoing, UserCorrection
from twosource.pipeline.outlet_facts import OutletFacts
from twosource.show import credibility
from twosource.show.atlas import chart
from twosource.show.brief import compose
from twosource.show.explain import explain, lines
from twosource.show.export import as_json
from twosource.show.rendering import text

LABELS = (Path(__file__).parents[2] / "docs" / "labels.md").read_text(encoding="utf-8")
CLAIM = STORY_RECORD.claims[0]
ATLAS = chart(RECORD)


def graded(**changes: object) -> credibility.Credibility:
    """Return what the rule suggests for the first claim of the invented record, changed."""
    return credibility.suggest(replace(CLAIM, **changes), (), ATLAS)  # type: ignore[arg-type] # fields of a claim


def polarity(*, against: str, least: int = 1) -> credibility.Credibility:
    """Return what it suggests where a statement says that the claim is not so."""
    conflict = next(one for one in STORY_RECORD.disagreements if one.kind == "conflict")
    yes, no = (replace(conflict.values[0], value=side) for side in ("said to be so", "said not to be so"))
    sides = (replace(yes, statements=(CLAIM.lead,)), replace(no, statements=(against,)))
    held = replace(conflict, claim=CLAIM.id, field="polarity", values=sides)
    origins = OriginRange(min=least, max=least, ids=CLAIM.origins.ids)
    return credibility.suggest(replace(CLAIM, label="contested", origins=origins), (held,), ATLAS)


def test_one_origin_alone_cannot_be_judged() -> None:
    """The grade comes with the scale's words and the reason."""
    found = graded(origins=OriginRange(min=1, max=1, ids=CLAIM.origins.ids), label="single origin")
    assert (found.grade, found.words, found.rule) == (6, "truth cannot be judged", "one origin")


def test_a_range_of_origins_counts_by_its_least_number() -> None:
    """Two at most and one at least is no two."""
    found = graded(origins=OriginRange(min=1, max=2, ids=CLAIM.origins.ids), label="1 to 2 origins")
    assert (found.grade, found.rule) == (6, "cannot tell")


def test_two_origins_of_which_fewer_than_two_assert_are_no_confirmation() -> None:
    """What two voices allege is alleged: modality is not lost in a figure."""
    found = graded(origins=OriginRange(min=2, max=2, ids=()), label="2 origins")
    assert (found.grade, found.rule) == (6, "hedged")


def test_only_denials_leave_nothing_to_judge() -> None:
    """A claim that is only denied has no improbable, since nobody stands for it."""
    assert graded(label="denied").rule == "denials alone"


def test_a_conflict_keeps_from_one() -> None:
    """Values that cannot all hold are an open conflict, and the reason names the field."""
    conflict = next(one for one in STORY_RECORD.disagreements if one.kind == "conflict")
    held = replace(conflict, claim=CLAIM.id, field="quantity")
    claim = replace(CLAIM, origins=OriginRange(min=2, max=2, ids=CLAIM.origins.ids), label="2 origins")
    found = credibility.suggest(claim, (held,), ATLAS)
    assert (found.grade, found.rule) == (6, "open conflict")
    assert "how many" in found.reason


def test_a_voice_of_its_own_that_contradicts_makes_five_and_is_shown() -> None:
    """The statement that contradicts is told, so that its words can be quoted."""
    other = next(
        key
        for key, one in ATLAS.statements.items()
        if one.attribution and key not in CLAIM.statements and one.certainty == "denied"
    )
    found = polarity(against=other)
    assert (found.grade, found.words, found.statements) == (5, "improbable", (other,))
    two = polarity(against=other, least=2)
    assert (two.grade, two.rule) == (6, "open conflict"), "where two stand for it, the analyst weighs them"


def test_a_claim_in_the_words_of_a_denial_is_not_called_improbable() -> None:
    """The figure beside a denial would be read as one of the denial."""
    assert polarity(against=CLAIM.lead).rule == "words of a denial"


def test_the_table_of_labels_tells_every_rule_and_every_word_of_the_scale() -> None:
    """The rule is printed: what the code may answer stands in the table, and nothing of 2 to 4 is answered."""
    section = LABELS.partition("## Credibility")[2].partition("## Disagreements")[0]
    for rule in credibility.Rule.__args__:
        assert f"| {rule} |" in section
    for grade, words in credibility.CREDIBILITY.items():
        assert f'{grade}, "{words}"' in section
    for letter, words in credibility.RELIABILITY.items():
        assert f'{letter} "{words}"' in " ".join(section.split())


def letter(value: str, at: str, *names: str) -> UserCorrection:
    """Return a correction that sets the letter of outlets."""
    return UserCorrection(
        id=f"k-{value}{at}", verb="set", noun="outlet", field="reliability", value=value, by="Ana Sol",
        at=at, names=names,
    )  # fmt: skip


@given(st.permutations([("B", "2031-05-01"), ("C", "2031-06-01"), ("A", "2031-04-01")]))
def test_the_letter_set_last_holds_in_whatever_order_they_come(order: list[tuple[str, str]]) -> None:
    """Letters are the user's; the register is the same for the same corrections."""
    held = OutletFacts(letter(value, at, "Quill Herald") for value, at in order)
    told = credibility.reliability(CLAIM, ATLAS, held)
    assert [(one.outlet, one.letter, one.by, one.at) for one in told if one.by] == [
        ("Quill Herald", "C", "Ana Sol", "2031-06-01")
    ]
    assert {one.letter for one in told if not one.by} <= {"F"}


def test_a_letter_is_printed_with_who_set_it_and_an_unset_one_as_set_by_nobody() -> None:
    """Neither a figure nor a letter stands bare."""
    told = credibility.reliability(CLAIM, ATLAS, OutletFacts(()))
    assert credibility.reliability_words(told) == "reliability F: set by nobody"
    held = OutletFacts([letter("B", "2031-05-01T10:00:00Z", "QUILL  herald")])
    told = credibility.reliability(CLAIM, ATLAS, held)
    assert 'Herald B, "usually reliable": set by Ana Sol 2031-05-01' in credibility.reliability_words(
        told
    ).replace("herald", "Herald")


def test_an_undone_letter_is_none() -> None:
    """What was taken back does not count; nor does another correction of the outlet."""
    undone = replace(letter("B", "2031-05-01", "Quill Herald"), undone=Undoing(by="Ana Sol", at="2031-05-02"))
    name = replace(letter("B", "2031-05-01", "Quill Herald"), field="name")
    told = credibility.reliability(CLAIM, ATLAS, OutletFacts([undone, name]))
    assert {one.letter for one in told} == {"F"}


@pytest.mark.parametrize("form", ["md", "html", "terminal"])
def test_every_form_of_a_brief_says_once_what_is_usual_and_the_rest_of_each_claim(form: str) -> None:
    """Suggested, with its words and reason; the word of the scale stands in quotation marks alone."""
    printed = " ".join(text(RECORD, form, everything=True).replace("&#34;", '"').split())
    brief = compose(RECORD)
    told = [one for one in brief.claims + brief.folded if not one.usual]
    assert printed.count("suggested credibility") == len(told)
    assert len(told) < len(brief.claims + brief.folded)
    assert printed.count("on the Admiralty scale") == 1
    assert printed.count("confirmed by other sources") == printed.count('"confirmed by other sources"')


def test_the_export_and_the_reasons_have_it_too() -> None:
    """A program gets the grade with its rule, a reader the rule with the words."""
    row = as_json(RECORD)["claims"][0]  # type: ignore[index, call-overload] # JSON
    assert set(row["credibility"]) == {"grade", "words", "rule", "reason", "statements"}  # type: ignore[index, call-overload, arg-type]
    assert row["reliability"][0]["letter"] == "F"  # type: ignore[index, call-overload]
    told = "\n".join(lines(explain(RECORD, CLAIM.id)))
    assert "[suggested: " in told
    assert "set by nobody [the user's register]" in told


def test_a_letter_set_by_command_is_shown_wherever_the_claim_is(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """In the brief, the reasons and the export, with who set it and when; it comes from nowhere else."""
    record = str(made_record.make(tmp_path))
    words = [
        "correct",
        record,
        "set",
        "outlet",
        "Quay Courier",
        "reliability",
        "B",
        "--by",
        "Ana Sol",
        "--at",
        "2032-04-01",
    ]
    assert main(words) == 0
    capsys.readouterr()
    said = 'Quay Courier B, "usually reliable": set by Ana Sol 2032-04-01'
    for asked in (["brief", record], ["claims", record], ["explain", record, "c1"]):
        assert main(asked) == 0
        assert said in " ".join(capsys.readouterr().out.split()), asked
    page = str(tmp_path / "brief.html")
    assert main(["brief", record, "--format", "html", "-o", page]) == 0
    assert main(["verify", record, page]) == 0, capsys.readouterr().err

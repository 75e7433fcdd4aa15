"""The second opinion on names: what it looks at, when it wins, and what its weights hold."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from twosource.language.parse.sentences import sentences
from twosource.model import Span
from twosource.understand.mentions import find, retyping
from twosource.understand.mentions.labels import evidence
from twosource.understand.mentions.shapes import candidates
from twosource.understand.mentions.tokens import words_of

if TYPE_CHECKING:
    from twosource.understand.mentions.labels import Evidence
    from twosource.understand.mentions.shapes import Candidate


def told(text: str) -> list[tuple[Candidate, Evidence]]:
    """Return the candidates of ``text`` taken as one paragraph, with their evidence."""
    body = sentences(text, "i", [Span(start=0, end=len(text))])
    return [(one, evidence(one)) for part in body for one in candidates(words_of(part))]


def weigh(monkeypatch: pytest.MonkeyPatch, **weights: list[float]) -> None:
    """Let ``weights`` stand for those of the file."""
    monkeypatch.setattr(retyping, "_weights", lambda: weights)


def test_no_neighbour_is_remembered_by_its_name() -> None:
    """Words with a capital around a name are all alike to the model."""
    (first, _), *_ = kept = told("Varn saw Orla Brandt in Tilby-on-Sea 7 on Monday.")
    found = {name for (one, what), near in zip(kept, retyping.beside(kept), strict=True)
             for name in retyping.features(one, what, near)}  # fmt: skip
    assert first.name == "Varn"
    assert not [name for name in found if name.partition("=")[0] in {"L1", "L2", "L3", "R1", "R2", "R3", "head"}
                and any(word in name.lower() for word in ("varn", "brandt", "tilby", "monday"))]  # fmt: skip
    assert "L1=in" in found


def test_names_side_by_side_tell_of_one_another() -> None:
    """In a list each knows what the next one is; not across other words."""
    kept = told("They saw Peru, Chile and then the Velda Ltd of old.")
    near = retyping.beside(kept)
    assert near[0] == ["next=,GPE", "next:GPE"]
    assert near[1] == ["before=,GPE", "before:GPE"]
    assert near[-1] == []


def test_chances_add_up_to_one_and_unknown_features_count_nothing() -> None:
    """Without any known feature all classes are alike."""
    assert retyping.probabilities(iter(["no such feature"])) == [0.2] * 5
    assert sum(retyping.probabilities(iter(["bias", "upper", "digit"]))) == pytest.approx(1)


def test_a_clear_opinion_wins_over_weak_evidence_only(monkeypatch: pytest.MonkeyPatch) -> None:
    """The rules' own class has a start; where a table or a title spoke, nothing changes."""
    text = "Tilbyn and Mrs Holt met Peru today."
    kept = told(text)
    labels = {one.name.lower(): label for one, (label, _) in kept} | {"tilbyn": "PERSON"}
    weigh(monkeypatch, bias=[0.0, 0.0, 5.0, 0.0, 0.0])
    after, none = retyping.retyped(labels, kept)
    assert (after["tilbyn"], after["holt"], after["peru"], none) == ("ORG", "PERSON", "GPE", frozenset())
    weigh(monkeypatch, bias=[0.0, 0.0, 0.5, 0.0, 0.0])
    assert retyping.retyped(labels, kept)[0]["tilbyn"] == "PERSON"
    weigh(monkeypatch, bias=[0.0, 0.0, 0.0, 0.0, 5.0])
    assert retyping.retyped(labels, kept)[1] == {"tilbyn"}
    found = find(text, sentences(text, "i", [Span(start=0, end=len(text))]))
    assert "Tilbyn" not in {one.text for one in found}


def test_the_label_of_the_rules_stays_where_the_class_is_theirs(monkeypatch: pytest.MonkeyPatch) -> None:
    """Town, region and building are one class to the model."""
    kept = told("They walked along Tilbyn today.")
    weigh(monkeypatch, bias=[0.0, 5.0, 0.0, 0.0, 0.0])
    assert retyping.retyped({"tilbyn": "LOC"}, kept)[0] == {"tilbyn": "LOC"}
    assert retyping.retyped({"tilbyn": "ORG"}, kept)[0] == {"tilbyn": "GPE"}


def test_the_weights_are_one_small_file_with_a_note_of_their_licence() -> None:
    """One row of five figures for each feature, and no word with a capital."""
    assert retyping.WEIGHTS.stat().st_size < 100_000
    read = json.loads(retyping.WEIGHTS.read_text(encoding="utf-8"))
    assert "CC BY 4.0" in read["note"]
    assert tuple(read["classes"]) == retyping.CLASSES
    assert all(len(row) == len(retyping.CLASSES) for row in read["weights"].values())
    around = [name for name in read["weights"] if name[:3] in {"L1=", "L2=", "L3=", "R1=", "R2=", "R3="}]
    assert around
    assert all(name[3:] == name[3:].lower() for name in around)

"""What the words for a speaker, and the name and words of an outlet, tell of them."""

from __future__ import annotations

from typing import get_args

import pytest

from twosource.language import match
from twosource.model import Attribution, Item, OutletSign, PublicAct, Reading, SpeakerClass, SpeakerSign
from twosource.understand.slots import completed
from twosource.understand.slots.signs import public_act
from twosource.understand.slots.speakers import (
    body_beside,
    called,
    class_at_first_naming,
    class_of,
    owner_of,
)


def _made(file: str, key: str = "makes") -> set[str]:
    return {str(rule.made.get(key, rule.name)) for rule in match.rules(file)}


def test_the_rules_make_what_the_model_names() -> None:
    """A class or an act that no rule makes, or that the model does not name, is seen at once."""
    assert _made("speaker_classes") == set(get_args(SpeakerClass))
    assert {rule.name for rule in match.rules("public_acts")} == set(get_args(PublicAct))
    signs = {rule.name for rule in match.rules("voices") if rule.made.get("makes") == "speaker sign"}
    assert signs | {"outlet itself", "ours"} == set(get_args(SpeakerSign))
    assert {"body", "newsroom", "release", "own people", "says we", "any body", "described"} == set(
        get_args(OutletSign)
    )


@pytest.mark.parametrize(
    ("told", "rule"),
    [(text, rule) for rule in match.rules("speaker_classes") for text in rule.examples],
    ids=str,
)
def test_each_example_of_a_class_is_of_that_class(told: str, rule: match.Rule) -> None:
    """No rule above takes a class's own example."""
    assert class_of(told) == rule.made["makes"]


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("the dockers' union", "union"),
        ("a health adviser", "state"),
        ("National Bank of Palvo", "state"),
        ("Palvo Savings Bank", "business"),
        ("Zzyx", None),
    ],
)
def test_classes_of_trades_states_and_banks(words: str, told: str | None) -> None:
    """A trade is a private person's, his union is not; who issues money is no firm."""
    assert class_of(None, "", words) == told


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("Ada Holm of the emergencies ministry", "emergencies ministry"),
        ("a doctor at the Velm district hospital", "Velm district hospital"),
        ("Ada Holm of Velm", None),
        ("the mayor", None),
    ],
)
def test_a_body_told_beside_a_speaker(words: str, told: str | None) -> None:
    """Only words that name a class of body count: a town is none."""
    assert body_beside(words) == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("On Monday Governor Ada Holm visited the ward.", "state"),
        ("Ada Holm, who chairs the Electoral Commission, read the figures.", "state"),
        ("The figures were read by Ada Holm, 52, head of the county hospital.", "medical"),
        ("The police told Ada Holm to wait.", None),
        ("Nobody of that name.", None),
    ],
)
def test_a_title_or_an_apposition_tells_the_class(text: str, told: str | None) -> None:
    """Words that belong to another part of the sentence do not."""
    assert class_at_first_naming("Ada Holm", text) == told


def test_the_owner_of_a_body_is_a_land_a_town_or_a_firm() -> None:
    """Where a ministry sits is not whose it is."""
    assert owner_of("Ministry of Defence of Torvia") == ("torvia",)
    assert owner_of("the foreign ministry in Ruven") == ()


def test_a_trade_in_a_surname_is_none() -> None:
    """Ann Porter is no porter; whose name is not known is called by his trade."""
    link = Attribution(
        source_text="Ann Porter",
        start=0,
        end=10,
        type="person",
        entity="person:ann porter",
        name="Ann Porter",
    )
    assert called(link, "Ann Porter came.").speaker_class is None
    trade = Attribution(source_text="a porter", start=0, end=8, type="unnamed")
    assert called(trade, "A porter came.").speaker_class == "private"


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("The council voted to close the pool", "vote"),
        ("The court fined the ferry line", "fine"),
        ("The bank raised its key rate", "rate decision"),
        ("The election will be held in May", None),
        ("He asked for their votes before the election", None),
        ("The damages are not known", None),
    ],
)
def test_only_an_act_is_public(text: str, act: str | None) -> None:
    """A ruling, a vote held, a fine; not the talk of one."""
    assert public_act(text) == act


def test_an_item_without_an_outlet_shows_none() -> None:
    """Nothing is told of an outlet that is not known."""
    item = Item(id="i-a", report="r-a", kind="article", spans=())
    reading = completed(Reading(item=item, report="r-a", outlet=None, published=None), "PRESS RELEASE")
    assert (reading.outlet_class, reading.outlet_owner, reading.outlet_signs) == (None, (), ())

"""Typed slots of a statement: what comparing asks of its words, read once and kept with it."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from twosource.language.concepts import phrases
from twosource.language.wording import words
from twosource.understand.slots.beside import beside, named, outcomes_in
from twosource.understand.slots.signs import negated, public_act, signs_of
from twosource.understand.slots.speakers import called, class_of, outlet_signs, owner_of
from twosource.understand.slots.text_keys import text_keys

if TYPE_CHECKING:
    from twosource.model import Predicate, Reading, Statement

__all__ = ["completed", "filled"]


def completed(reading: Reading, text: str) -> Reading:
    """Return ``reading``, of an item of the report's ``text``, with the slots of the item as a whole."""
    return replace(
        reading,
        text_keys=text_keys(reading),
        outlet_class=class_of(reading.outlet),
        outlet_owner=owner_of(reading.outlet or ""),
        outlet_signs=outlet_signs(reading, text),
    )


def filled(statement: Statement, text: str) -> Statement:
    """Return ``statement``, which stands in the report's ``text``, with the slots that its words fill."""
    if statement.attribution:
        links = tuple(called(link, text) for link in statement.attribution)
        statement = replace(statement, attribution=links)
    return replace(
        statement,
        mentions=tuple(named(statement, one) for one in statement.mentions),
        predicate=_filled(statement.predicate) if statement.predicate else None,
        quantities=tuple(beside(statement, one) for one in statement.quantities),
        wording=words(statement.text),
        concepts=phrases(statement.text),
        outcomes=outcomes_in(statement.text),
        signs=signs_of(statement, text),
        negated=negated(statement.text) if statement.polarity == "negative" else (),
        public_act=public_act(statement.text),
    )


def _filled(predicate: Predicate) -> Predicate:
    outcomes = outcomes_in(predicate.lemma)
    return replace(predicate, outcomes=outcomes) if outcomes else predicate

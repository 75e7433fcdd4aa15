"""No value of the model has characters that end before they begin, or begin before the text does."""

from __future__ import annotations

import zlib
from dataclasses import fields, is_dataclass, replace

import pytest

from twosource import model
from twosource.errors import RecordError
from twosource.record.codec import pack, unpack

FIGURE = model.Quantity(text="47", start=0, end=2, low=47.0, high=47.0, exactness="exact")
ATTRIBUTION = model.Attribution(source_text="she", start=0, end=3, type="person")
CITED = model.Cited(report="r-1", start=0, end=3, text="fog")
PLACED: tuple[object, ...] = (
    model.Span(start=1, end=1),
    model.Zone(kind="body", start=0, end=4),
    model.Fact(name="title", value="Fog", found_in="text", start=0, end=3),
    model.When(text="May", start=0, end=3, type="DATE", value="2031-05"),
    FIGURE,
    model.Mention(text="Tilby", start=0, end=5, label="GPE", entity="place:tilby"),
    model.Role(role="agent", text="she", start=0, end=3),
    model.Predicate(lemma="go", start=0, end=2),
    ATTRIBUTION,
    model.Mark(kind="hedge", start=0, end=2),
    model.Statement(id="t-1", report="r-1", item="i-1", start=0, end=9, text="It rained", kind="narration"),
    model.Event(lemma="sink", start=0, end=4),
    model.Correction(start=0, end=9, before=FIGURE, now=FIGURE),
    model.Credit(name="QNA", start=0, end=3, kind="told"),
    model.Factuality(start=0, end=3, value=1.5),
    model.Evidence(report="r-1", start=0, end=3),
    model.Anchor(sha256="0f", start=0, end=3, exact="fog"),
    CITED,
)


def test_every_value_with_offsets_is_tried() -> None:
    """A class that is added later with a start and an end is tried too."""
    kinds = {kind for kind in vars(model).values() if isinstance(kind, type) and is_dataclass(kind)}
    with_offsets = {kind for kind in kinds if {"start", "end"} <= {part.name for part in fields(kind)}}
    assert with_offsets == {type(value) for value in PLACED}


@pytest.mark.parametrize("value", PLACED, ids=lambda value: type(value).__name__)
@pytest.mark.parametrize(("start", "end"), [(5, 4), (-1, 4), (-3, -2)])
def test_a_span_that_cannot_be_is_refused(value: object, start: int, end: int) -> None:
    """The error names the kind of value and the characters."""
    name = type(value).__name__
    with pytest.raises(ValueError, match=f"{name}: there are no characters {start} to {end}"):
        replace(value, start=start, end=end)  # type: ignore[type-var]  # all of them are dataclasses


@pytest.mark.parametrize(
    "changes",
    [
        {"cue_start": 4, "cue_end": 3},
        {"name_start": -1, "name_end": 3},
        {"name_start": 1},
        {"cue_end": 1},
    ],
)
def test_the_other_pairs_of_an_attribution_are_in_order_too(changes: dict[str, int]) -> None:
    """The resolved name and the cue have both offsets or none, in order."""
    with pytest.raises(ValueError, match="Attribution: there are no characters"):
        replace(ATTRIBUTION, **changes)


def test_a_fact_has_both_offsets_or_none() -> None:
    """What was found in a header has no place in the text."""
    assert model.Fact(name="title", value="Fog", found_in="header").start is None
    with pytest.raises(ValueError, match="Fact: there are no characters 3 to None"):
        model.Fact(name="title", value="Fog", found_in="text", start=3)


def test_a_stored_value_that_cannot_be_is_told_as_such() -> None:
    """A record with such a payload is damaged, which is no fault of the program."""
    assert unpack(model.Span, pack(model.Span(start=3, end=4))) == model.Span(start=3, end=4)
    for text in (b'{"start":3,"end":1}', b'{"start":"3","end":1}', b'{"start":3}', b"[]", b"{"):
        with pytest.raises(RecordError, match="a stored Span cannot be read"):
            unpack(model.Span, zlib.compress(text))
    with pytest.raises(RecordError, match="a stored Span cannot be read"):
        unpack(model.Span, b"none")

"""The codec: every noun of the model comes back from JSON exactly as it went in."""

from __future__ import annotations

import json
import zlib
from dataclasses import dataclass, fields
from typing import get_type_hints

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from twosource import model
from twosource.errors import RecordError
from twosource.record.codec import decode, encode, pack, unpack

_TEXT = st.text(st.characters(codec=None), max_size=12)
st.register_type_strategy(str, _TEXT)
st.register_type_strategy(float, st.floats(allow_nan=False))

_PAIRS = (("start", "end"), ("name_start", "name_end"), ("cue_start", "cue_end"))


def _in_order(given: dict[str, object]) -> dict[str, object]:
    """Return the fields of a value with its offsets in order, or without them where one is absent."""
    found = dict(given)
    for names in _PAIRS:
        pair = [found[name] for name in names if name in found]
        whole = [abs(one) for one in pair if isinstance(one, int)]
        if pair:
            found |= dict(zip(names, sorted(whole) if len(whole) == len(pair) else (None, None), strict=True))
    return found


def _placed(kind: type) -> st.SearchStrategy[object]:
    hints = get_type_hints(kind)
    parts = st.fixed_dictionaries({part.name: st.from_type(hints[part.name]) for part in fields(kind)})
    return parts.map(lambda given: kind(**_in_order(given)))


for _kind in vars(model).values():
    if isinstance(_kind, type) and {"start", "end"} <= set(getattr(_kind, "__dataclass_fields__", ())):
        st.register_type_strategy(_kind, _placed)

_NOUNS = (model.Page, model.Reading, model.StoryRecord, model.Dropped, model.Edge)


@pytest.mark.parametrize("kind", _NOUNS, ids=lambda kind: kind.__name__)
def test_every_noun_comes_back_equal(kind: type) -> None:
    """Any value built from the type hints survives, with any text: emoji, controls, lone surrogates."""

    # A story holds every other noun: what is drawn of it is large.
    @settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.data_too_large])
    @given(st.from_type(kind))
    def holds(value: object) -> None:
        assert decode(kind, encode(value)) == value
        assert unpack(kind, pack(value)) == value

    holds()


def test_types_survive_and_defaults_are_left_out() -> None:
    """47.0 does not come back as 47, and an empty default takes no room."""
    quantity = model.Quantity(text="47", start=0, end=2, low=47.0, high=None, exactness="exact")
    back = decode(model.Quantity, encode(quantity))
    assert isinstance(back.low, float)
    assert "unit" not in json.loads(encode(quantity))


def test_a_field_that_a_later_version_wrote_is_skipped() -> None:
    """An older program reads what it knows of a newer payload."""
    assert decode(model.Span, '{"start":1,"end":2,"colour":"red"}') == model.Span(start=1, end=2)


@pytest.mark.parametrize(
    ("kind", "text"),
    [
        (model.Span, '{"start":"1","end":2}'),
        (model.Span, '{"start":true,"end":2}'),
        (model.Mark, '{"kind":7,"start":1,"end":2}'),
        (model.Zone, '{"kind":["body"],"start":1,"end":2}'),
        (model.Story, '{"id":"s","title":"x","items":"abc"}'),
        (model.Story, '{"id":"s","title":"x","items":["i-1",2]}'),
        (model.Story, '{"id":"s","title":"x","items":[],"title_span":[1,2]}'),
        (model.Story, "[]"),
    ],
)
def test_a_value_of_another_kind_is_refused(kind: type, text: str) -> None:
    """A forged payload does not come back with a number for a word, or a word for a list."""
    with pytest.raises(RecordError, match=f"a stored {kind.__name__} cannot be read"):
        unpack(kind, zlib.compress(text.encode("ascii")))


@dataclass(frozen=True)
class _Loose:
    anything: object


@dataclass(frozen=True)
class _Either:
    value: int | model.Span


@pytest.mark.parametrize("value", [_Loose(anything=1), _Either(value=1)])
def test_a_type_without_a_json_form_is_refused(value: object) -> None:
    """The codec never guesses how to write a type."""
    with pytest.raises(TypeError, match="no JSON form"):
        encode(value)

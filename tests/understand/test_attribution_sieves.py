"""The sieves of attribution: each is needed by its own example."""

from __future__ import annotations

import re

import pytest

from twosource.language.parse.sentences import sentences
from twosource.model import Span
from twosource.understand import attribution, mentions
from twosource.understand.attribution import sieves


def understood(text: str) -> tuple[attribution.Attributed, ...]:
    """Return the attributions of a text whose paragraphs are parted by empty lines."""
    spans = tuple(Span(start=m.start(), end=m.end()) for m in re.finditer(r"[^\n]+", text))
    parsed = sentences(text, "item", spans)
    return attribution.find(
        text, attribution.parse_of(text, parsed), outlet=None, mentions=mentions.find(text, parsed)
    )


@pytest.mark.parametrize("sieve", sieves.SIEVES, ids=lambda sieve: sieve.run.__name__)
def test_each_sieve_is_needed_by_its_example(sieve: sieves.Sieve, monkeypatch: pytest.MonkeyPatch) -> None:
    """Without the sieve its example is understood otherwise."""
    whole = understood(sieve.example)
    monkeypatch.setattr(sieves, "SIEVES", tuple(one for one in sieves.SIEVES if one is not sieve))
    assert understood(sieve.example) != whole

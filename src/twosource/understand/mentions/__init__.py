"""Names in an item, and the stable key of what each names."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from anyascii import anyascii

from twosource.model import Mention

if TYPE_CHECKING:
    from collections.abc import Sequence

    from twosource.model import Span
    from twosource.understand.sentences import Sentence

__all__ = ["find"]

_LABELS = {
    "PERSON": "PERSON", "ORG": "ORG", "GPE": "GPE", "LOC": "LOC", "FAC": "FAC", "NORP": "NORP",
    "EVENT": "EVENT", "WORK_OF_ART": "WORK", "PRODUCT": "WORK", "LAW": "WORK",
}  # fmt: skip
_PREFIX = {"PERSON": "person", "ORG": "org", "GPE": "place", "LOC": "place", "FAC": "place",
           "NORP": "norp", "EVENT": "event", "WORK": "work"}  # fmt: skip


def find(text: str, sentences: Sequence[Sentence], *, title: Span | None = None) -> tuple[Mention, ...]:
    """Return the mentions of one item in text order; they do not overlap."""
    found: list[Mention] = []
    for sentence in sentences:
        for ent in sentence.tokens.ents:
            label = _LABELS.get(ent.label_)
            if label is None:
                continue
            start, end = sentence.offset + ent.start_char, sentence.offset + ent.end_char
            key = re.sub(r"\W+", " ", anyascii(ent.text).casefold()).strip()
            found.append(Mention(text=text[start:end], start=start, end=end, label=label,
                                 entity=f"{_PREFIX[label]}:{key}"))  # fmt: skip
    return tuple(found)

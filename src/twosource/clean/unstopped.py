"""Sentences without their full stop between two paragraphs: captions of pictures, points of a list.

A line alone does not tell them from teasers of other pages; where it stands does, with what it is about.
"""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING

from twosource.clean.blocks import FEWEST_SENTENCE_WORDS, Role
from twosource.clean.line_features import title_case, words
from twosource.clean.segments import ONE_MATTER, Before, cohesion, subject
from twosource.language import lexicon

if TYPE_CHECKING:
    from collections.abc import Sequence

    from twosource.clean.blocks import Block

_AUXILIARIES = lexicon.words("pages.auxiliaries")
_RELATIVES = lexicon.words("pages.relatives")


def read_between(parts: Sequence[Block]) -> list[Block]:
    """Return ``parts``, with title-like lines made paragraphs that are sentences of the text around them.

    Nothing but title-like lines stands between them and a paragraph above and below, and a quarter of their
    rare words stands in the paragraphs above. Of 711 rendered pages with labels 29 lines are read by it, 26
    of them main text; where what lies outside the main text is not marked first, 36 and 30. There, of lines
    that need no paragraph on either side half are, of those that need no shared words three of four.
    """
    found = list(parts)
    prose = [number for number, part in enumerate(parts) if part.role == Role.PROSE]
    above = Before([parts[number] for number in prose])
    for count, (start, stop) in enumerate(pairwise(prose), 1):
        between = range(start + 1, stop)
        if any(parts[number].role != Role.TITLE for number in between):
            continue
        for number in between:
            text = parts[number].line.text
            if _is_sentence(text) and cohesion(subject(text), above.subject(count)) >= ONE_MATTER:
                found[number] = replace(parts[number], role=Role.PROSE)
    return found


def _is_sentence(text: str) -> bool:
    """Tell whether a verb of a compound tense stands in a main clause: titles leave its auxiliary out."""
    tokens = words(text)
    if len(tokens) < FEWEST_SENTENCE_WORDS or text.endswith("?") or title_case(tokens):
        return False
    lowered = [token.lower() for token in tokens]
    return any(one in _AUXILIARIES and before not in _RELATIVES for before, one in pairwise(lowered))

"""Titles inside a text: of other pieces, or sub-headings of one."""

from __future__ import annotations

import itertools
from typing import TYPE_CHECKING

from twosource.clean.cohesion import NOTHING_SHARED, ONE_MATTER
from twosource.clean.drafts import Draft, Setting, draft, goes_on, pieces_of
from twosource.clean.lexicon import ASPECTS
from twosource.clean.signs import words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from twosource.clean.parts import Part
    from twosource.model import ItemKind

FEWEST_TITLE_WORDS = 3
# A text that begins with a title under its own title, and has this many, promises several pieces.
FEWEST_TITLES = 3
MOST_PARAGRAPHS = 3
# A short last section under a title with words of its own is oftener another piece than a sub-heading's.
MOST_LAST = 2
LITTLE_SHARED = 0.2


def titled(parts: Sequence[Part], setting: Setting) -> list[Draft] | None:
    """Return a piece for each title that opens another matter, or None where there is none."""
    pieces = pieces_of(parts)
    heads = [
        index for index in range(len(pieces) - 1)
        if pieces[index].role == "title" and pieces[index + 1].role == "prose"
    ]  # fmt: skip
    promised = setting.digest or _rows(heads, len(pieces), setting)
    opening = 1 if heads and heads[0] == 0 else 0
    cuts = [index for index in heads[opening:] if _new_matter(pieces, index, setting, promised=promised)]
    if not cuts or not any(piece.role == "prose" for piece in pieces[: cuts[0]]):
        return None
    drafts: list[Draft] = []
    for start, stop in zip([0, *cuts], [*cuts, len(pieces)], strict=True):
        kind: ItemKind = "article" if start == 0 and not promised else "entry"
        title = pieces[start] if start in heads else None
        drafts += draft(pieces[start:stop], kind, "title of its own", title)
    return drafts


def _rows(heads: Sequence[int], count: int, setting: Setting) -> bool:
    """Tell whether titles and few paragraphs take turns from the first line on."""
    if len(heads) < FEWEST_TITLES or heads[0] > 0 or not setting.title:
        return False
    return max(stop - start - 1 for start, stop in itertools.pairwise([*heads, count])) <= MOST_PARAGRAPHS


def _new_matter(pieces: Sequence[Part], index: int, setting: Setting, *, promised: bool) -> bool:
    title = pieces[index].line.text
    tokens = [word.lower() for word in words(title)]
    if all(token in ASPECTS for token in tokens) or title.endswith("?"):
        return False
    stop = next((i for i in range(index + 1, len(pieces)) if pieces[i].role == "title"), len(pieces))
    before, section = pieces[:index], pieces[index + 1 : stop]
    if promised:
        return setting.shared(section, before) < 2 * ONE_MATTER
    if len(tokens) < FEWEST_TITLE_WORDS or goes_on(section[0]):
        return False
    last = stop == len(pieces) and len(section) <= MOST_LAST
    if setting.shared(section, before) >= (LITTLE_SHARED if last else NOTHING_SHARED):
        return False
    return not setting.shared(pieces[index : index + 1], before)

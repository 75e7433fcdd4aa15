"""Titles inside a text: of other pieces, or sub-headings of one."""

from __future__ import annotations

import itertools
from typing import TYPE_CHECKING

from twosource.clean.blocks import Role
from twosource.clean.lead_ins import ASPECTS
from twosource.clean.line_features import words
from twosource.clean.segments import (
    NOTHING_SHARED,
    ONE_MATTER,
    Before,
    Segment,
    Setting,
    about,
    cohesion,
    pieces_of,
    segment,
)

if TYPE_CHECKING:
    from collections.abc import Sequence

    from twosource.clean.blocks import Block
    from twosource.model import ItemKind

FEWEST_TITLE_WORDS = 3
# A text that begins with a title under its own title, and has this many, promises several pieces.
FEWEST_TITLES = 3
MOST_PARAGRAPHS = 3
# Sections under short headings, or before the first, that must have nothing in common.
FEWEST_STRANGERS = 3
# Each section is compared with so many before it: no piece of news has as many sections.
_COMPARED = 40


def titled(parts: Sequence[Block], setting: Setting) -> list[Segment] | None:
    """Return a piece for each title that opens another matter, or None where there is none."""
    pieces = pieces_of(parts)
    heads = [
        index for index in range(len(pieces) - 1)
        if pieces[index].role == Role.TITLE and pieces[index + 1].role == Role.PROSE
    ]  # fmt: skip
    if setting.marked and not _strangers(pieces, heads, setting):
        return None
    promised = _rows(heads, pieces)
    opening = 1 if heads and heads[0] == 0 else 0
    before = Before(pieces)
    cuts = [
        index for index in heads[opening:] if _new_matter(pieces, index, before, setting, promised=promised)
    ]
    if len(cuts) < len(heads) - opening and _strangers(pieces, heads, setting):
        cuts, promised = heads[opening:], True
    if not cuts or not any(piece.role == Role.PROSE for piece in pieces[: cuts[0]]):
        return None
    drafts: list[Segment] = []
    titles = frozenset(heads)
    for start, stop in zip([0, *cuts], [*cuts, len(pieces)], strict=True):
        kind: ItemKind = "article" if start == 0 and not promised else "entry"
        title = pieces[start] if start in titles else None
        drafts += segment(pieces[start:stop], kind, "title of its own", title)
    return drafts


def _rows(heads: Sequence[int], pieces: Sequence[Block]) -> bool:
    """Tell whether titles and few paragraphs take turns from the first line on."""
    if len(heads) < FEWEST_TITLES or heads[0] > 0 or _sides(pieces, heads):
        return False
    runs = itertools.pairwise([*heads, len(pieces)])
    return max(stop - start - 1 for start, stop in runs) <= MOST_PARAGRAPHS


def _strangers(pieces: Sequence[Block], heads: Sequence[int], setting: Setting) -> bool:
    """Tell whether short headings stand over sections that have nothing to do with one another.

    One such section proves little, since a paragraph of an article may share no rare word with the
    others; two do, and no heading may name a side of one matter ("Background").
    """
    sections = [pieces[start + 1 : stop] for start, stop in itertools.pairwise([*heads, len(pieces)])]
    before = [pieces[: heads[0]]] if heads and heads[0] > 0 else []
    if len(sections) + len(before) < FEWEST_STRANGERS or max(map(len, sections[-2:])) > MOST_PARAGRAPHS:
        return False
    if _sides(pieces, heads):
        return False
    subjects = [about(section) for section in (*before, *sections)]
    return all(
        cohesion(later, earlier, setting.ignored) < NOTHING_SHARED
        for at, later in enumerate(subjects)
        for earlier in subjects[max(0, at - _COMPARED) : at]
    )


def _sides(pieces: Sequence[Block], heads: Sequence[int]) -> bool:
    """Tell whether half of the headings or more name sides of one matter."""
    return bool(heads) and 2 * sum(_names_side(pieces[index]) for index in heads) >= len(heads)


def _names_side(title: Block) -> bool:
    """Tell whether a heading is a question ("What is next?") or made of words for sides ("Background")."""
    return title.line.text.endswith("?") or all(word.lower() in ASPECTS for word in words(title.line.text))


def _new_matter(
    pieces: Sequence[Block], index: int, above: Before, setting: Setting, *, promised: bool
) -> bool:
    if pieces[index].line.text.endswith("?"):
        return False
    stop = next((i for i in range(index + 1, len(pieces)) if pieces[i].role == Role.TITLE), len(pieces))
    before, section = above.subject(index), pieces[index + 1 : stop]
    if promised:
        return setting.shared(section, before) < 2 * ONE_MATTER
    named = sum(word[0].isalpha() for word in words(pieces[index].line.text))  # "School No. 4": two
    return (
        not _names_side(pieces[index])
        and named >= FEWEST_TITLE_WORDS
        and setting.shared(section, before) < NOTHING_SHARED
        and not setting.shared(pieces[index : index + 1], before)
    )

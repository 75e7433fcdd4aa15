"""Words at the start of a paragraph that open another subject in an article that ends with it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from twosource.clean.blocks import Role
from twosource.clean.cohesion import NOTHING_SHARED, cohesion
from twosource.clean.line_features import words
from twosource.clean.segments import Segment, Setting, about, segment
from twosource.language import match

if TYPE_CHECKING:
    from collections.abc import Sequence

    from twosource.clean.blocks import Block
    from twosource.clean.cohesion import Subject

_OTHER = match.pattern("items.another matter")
_PERHAPS_OTHER = match.pattern("items.perhaps another matter")
# A shorter paragraph shares no rare word by chance.
FEWEST_WORDS = 20


def opened(parts: Sequence[Block], setting: Setting) -> list[Segment] | None:
    """Return the article and an entry for each other subject opened in it, or None where none is.

    A paragraph after such an entry belongs to it.
    """
    groups: list[list[Block]] = [[]]
    whole: Subject = {}
    for part in (part for part in parts if part.role == Role.PROSE):
        own = about([part])
        if whole and _other_subject(part.line.text, own, whole, setting):
            groups.append([])
        groups[-1].append(part)
        whole.update(own)
    if len(groups) == 1:
        return None
    drafts = segment(groups[0], "article", "one article")
    for group in groups[1:]:
        drafts += segment(group, "entry", "another subject opened")
    return drafts


def _other_subject(text: str, own: Subject, before: Subject, setting: Setting) -> bool:
    if _OTHER.match(text):
        return True
    if not _PERHAPS_OTHER.match(text) or len(words(text)) < FEWEST_WORDS:
        return False
    return cohesion(own, before, setting.ignored) < NOTHING_SHARED

"""Items: whether a text is one article, a digest, a live page, or an article with others after it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from twosource.clean.blocks import Role, is_stopped_title
from twosource.clean.lead_ins import by_lead_ins
from twosource.clean.line_features import words
from twosource.clean.live_pages import running
from twosource.clean.segments import (
    NOTHING_SHARED,
    ONE_MATTER,
    Before,
    Segment,
    Setting,
    Subject,
    about,
    cohesion,
    pieces_of,
    segment,
)
from twosource.clean.titled import titled
from twosource.language import match

if TYPE_CHECKING:
    from collections.abc import Sequence

    from twosource.clean.blocks import Block

_OTHER = match.pattern("items.another matter")
_PERHAPS_OTHER = match.pattern("items.perhaps another matter")
# A shorter paragraph shares no rare word by chance.
FEWEST_WORDS = 20
# Pieces of a local page share the town's name; more than this, the article goes on after a link.
SAME_TOWN = 0.4

# The residue itself, the title after it and its paragraph, with some residue between.
_LOOKED_AT = 6


def split(parts: Sequence[Block], setting: Setting) -> list[Segment]:
    """Return the drafts of the items in ``parts``, in text order; none where there is no prose.

    What is glued to the end (the digest of another page, other pieces with their titles) is cut off first;
    then the first form decides that is known: a live page, lead-ins, titles, words that open another subject.
    """
    if setting.marked:
        return running(parts, setting) or titled(parts, setting) or segment(parts, "article", "one article")
    main, rest = cut(parts, setting)
    drafts = running(main, setting) or by_lead_ins(main) or titled(main, setting) or opened(main, setting)
    if drafts is None:
        drafts = segment(main, "article", "one article")
    return drafts + ((by_lead_ins(rest) or appended(rest)) if rest else [])


def cut(parts: Sequence[Block], setting: Setting) -> tuple[Sequence[Block], Sequence[Block]]:
    """Cut ``parts`` where, after residue in the middle, pieces on other matters begin."""
    first = next((index for index, part in enumerate(parts) if part.role == Role.PROSE), len(parts))
    before = Before(parts)
    for index in range(first + 1, len(parts) - 1):
        if parts[index].role == Role.RESIDUE and parts[index + 1].role != Role.RESIDUE:
            after = pieces_of(parts[index : index + _LOOKED_AT])
            if _another(parts[index], after, before.subject(index), setting):
                return parts[:index], parts[index:]
    return parts, ()


def _another(residue: Block, pieces: Sequence[Block], before: Subject, setting: Setting) -> bool:
    mark = residue.mark
    if mark is None or mark.kind == "caption" or not pieces:
        return False
    headed = len(pieces) > 1 and _heads(pieces[0], pieces[1])
    labelled = mark.closes not in {"", "article"}
    if not (labelled or (headed and (mark.closes or pieces[0].role == Role.TITLE))):
        return False
    shared = setting.shared(pieces[:2] if headed else pieces[:1], before)
    if not mark.closes:
        return shared < NOTHING_SHARED
    return shared < (SAME_TOWN if headed or mark.closes == "digest" else ONE_MATTER)


def _heads(upper: Block, lower: Block) -> bool:
    """Tell whether ``upper`` is the title (a full stop allowed) of the paragraph ``lower``."""
    if lower.role != Role.PROSE:
        return False
    longer = len(words(lower.line.text)) > len(words(upper.line.text))
    return upper.role == Role.TITLE or (is_stopped_title(upper.line) and longer)


def appended(parts: Sequence[Block]) -> list[Segment]:
    """Return one draft for each titled piece in ``parts``, and for each paragraph without a title.

    Only where the first title ends with a full stop, others may.
    """
    pieces = pieces_of(parts)
    stopped = bool(pieces) and pieces[0].role == Role.PROSE
    heads = [_opens(pieces, index, stopped=stopped) for index in range(len(pieces))]
    drafts: list[Segment] = []
    index = 0
    while index < len(pieces):
        stop = index + 1
        while heads[index] and stop < len(pieces) and not heads[stop]:
            stop += 1
        title = pieces[index] if heads[index] else None
        drafts += segment(pieces[index + heads[index] : stop], "entry", "after the article", title)
        index = stop
    return drafts


def _opens(pieces: Sequence[Block], index: int, *, stopped: bool) -> bool:
    if pieces[index].role == Role.TITLE:
        return True
    return stopped and index + 1 < len(pieces) and _heads(pieces[index], pieces[index + 1])


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

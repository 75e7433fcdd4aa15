"""Lists of matters without titles: parted by rules, or by nothing but their paragraphs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from twosource.clean.blocks import Role
from twosource.clean.cohesion import NOTHING_SHARED, ONE_MATTER
from twosource.clean.line_features import BULLET
from twosource.clean.segments import Segment, Setting, about, goes_on, pieces_of, segment

if TYPE_CHECKING:
    from collections.abc import Sequence

    from twosource.clean.blocks import Block
    from twosource.clean.cohesion import Subject

_FEWEST = 2
_RULE = "no words"


def ruled(parts: Sequence[Block], setting: Setting) -> list[Segment] | None:
    """Return the pieces between lines without words (``***``, ``---``), or None.

    One such line parts an article from something else only where nothing is shared; two or more, or a
    title that promises a digest, part entries unless they share much.
    """
    groups: list[list[Block]] = [[]]
    for part in parts:
        if part.mark and part.mark.why == _RULE:
            groups.append([])
        else:
            groups[-1].append(part)
    groups = [group for group in groups if any(part.role == Role.PROSE for part in group)]
    if len(groups) < _FEWEST:
        return None
    several = len(groups) > _FEWEST or setting.digest
    limit = ONE_MATTER if several else NOTHING_SHARED
    first = about(groups[0])
    if any(setting.shared(group, first) >= limit for group in groups[1:]):
        return None
    drafts: list[Segment] = []
    for number, group in enumerate(groups):
        opening = pieces_of(group)[0]
        title = opening if opening.role == Role.TITLE else None
        drafts += segment(group, "entry" if number or several else "article", "between rules", title)
    return drafts


def listed(parts: Sequence[Block], setting: Setting) -> list[Segment] | None:
    """Return the paragraphs (or bullets) of a text whose title promises a digest, or None.

    A paragraph joins the one before it where it goes on with it or shares rare words with it.
    """
    prose = [part for part in parts if part.role == Role.PROSE]
    bulleted = sum(bool(BULLET.match(part.line.text)) for part in prose) >= _FEWEST
    if len(prose) < _FEWEST or not (setting.plain_digest or (bulleted and setting.digest)):
        return None
    groups: list[list[Block]] = []
    subject: Subject = {}
    for part in prose:
        opens = bool(BULLET.match(part.line.text)) if bulleted else not _joins(part, subject, setting)
        if opens or not groups:
            groups.append([])
            subject = {}
        groups[-1].append(part)
        subject.update(about([part]))
    return [made for group in groups for made in segment(group, "entry", "paragraph of a digest")]


def _joins(part: Block, group: Subject, setting: Setting) -> bool:
    return goes_on(part) or setting.shared([part], group) >= NOTHING_SHARED

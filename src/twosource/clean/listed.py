"""Lists of matters without titles: parted by rules, or by nothing but their paragraphs."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from twosource.clean.cohesion import NOTHING_SHARED, ONE_MATTER
from twosource.clean.drafts import Draft, Setting, draft, goes_on, pieces_of, span_of
from twosource.clean.leads import BULLET

if TYPE_CHECKING:
    from collections.abc import Sequence

    from twosource.clean.parts import Part

_FEWEST = 2
_RULE = "no words"


def ruled(parts: Sequence[Part], setting: Setting) -> list[Draft] | None:
    """Return the pieces between lines without words (``***``, ``---``), or None.

    One such line parts an article from something else only where nothing is shared; two or more, or a
    title that promises a digest, part entries unless they share much.
    """
    groups: list[list[Part]] = [[]]
    for part in parts:
        if part.mark and part.mark.why == _RULE:
            groups.append([])
        else:
            groups[-1].append(part)
    groups = [group for group in groups if any(part.role == "prose" for part in group)]
    if len(groups) < _FEWEST:
        return None
    several = len(groups) > _FEWEST or setting.digest
    limit = ONE_MATTER if several else NOTHING_SHARED
    if any(setting.shared(group, groups[0]) >= limit for group in groups[1:]):
        return None
    drafts: list[Draft] = []
    for number, group in enumerate(groups):
        first = pieces_of(group)[0]
        title = first if first.role == "title" else None
        drafts += draft(group, "entry" if number or several else "article", "between rules", title)
    return drafts


def listed(parts: Sequence[Part], setting: Setting) -> list[Draft] | None:
    """Return the paragraphs (or bullets) of a text whose title promises a digest, or None.

    A paragraph joins the one before it where it goes on with it or shares rare words with it.
    """
    prose = [part for part in parts if part.role == "prose"]
    bulleted = sum(bool(BULLET.match(part.line.text)) for part in prose) >= _FEWEST
    if len(prose) < _FEWEST or not (setting.plain_digest or (bulleted and setting.digest)):
        return None
    drafts: list[Draft] = []
    group: list[Part] = []
    for part in prose:
        opens = bool(BULLET.match(part.line.text)) if bulleted else not _joins(part, group, setting)
        if drafts and not opens:
            drafts[-1] = replace(drafts[-1], spans=(*drafts[-1].spans, span_of(part)))
            group.append(part)
        else:
            drafts += draft([part], "entry", "paragraph of a digest")
            group = [part]
    return drafts


def _joins(part: Part, group: Sequence[Part], setting: Setting) -> bool:
    return goes_on(part) or setting.shared([part], group) >= NOTHING_SHARED

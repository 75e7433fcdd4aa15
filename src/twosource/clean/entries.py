"""Items: whether a text is one article, a digest, a live page, or an article with others after it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from twosource.clean.appendix import appended, cut
from twosource.clean.lead_ins import by_lead_ins
from twosource.clean.listed import listed, ruled
from twosource.clean.live_pages import running
from twosource.clean.openers import opened
from twosource.clean.segments import Segment, Setting, segment
from twosource.clean.titled import titled

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from twosource.clean.blocks import Block

# Asked in turn, most telling form first.
SPLITTERS: tuple[Callable[[Sequence[Block], Setting], list[Segment] | None], ...] = (
    running,
    by_lead_ins,
    titled,
    ruled,
    opened,
    listed,
)


def split(parts: Sequence[Block], setting: Setting) -> list[Segment]:
    """Return the drafts of the items in ``parts``, in text order; none where there is no prose.

    What is glued to the end is cut off first; then the first splitter that knows the form decides.
    """
    main, rest = cut(parts, setting)
    others = (by_lead_ins(rest, setting) or appended(rest)) if rest else []
    return _main(main, setting) + others


def _main(parts: Sequence[Block], setting: Setting) -> list[Segment]:
    for splitter in SPLITTERS:
        drafts = splitter(parts, setting)
        if drafts is not None:
            return drafts
    return segment(parts, "article", "one article")

"""Items: whether a text is one article, a digest, a live page, or an article with others after it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from twosource.clean.appendix import appended, cut
from twosource.clean.drafts import Draft, Setting, draft
from twosource.clean.led import led
from twosource.clean.listed import listed, ruled
from twosource.clean.openers import opened
from twosource.clean.running import running
from twosource.clean.titled import titled

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from twosource.clean.parts import Part

# Asked in turn, most telling form first.
SPLITTERS: tuple[Callable[[Sequence[Part], Setting], list[Draft] | None], ...] = (
    running,
    led,
    titled,
    ruled,
    opened,
    listed,
)


def split(parts: Sequence[Part], setting: Setting) -> list[Draft]:
    """Return the drafts of the items in ``parts``, in text order; none where there is no prose.

    What is glued to the end is cut off first; then the first splitter that knows the form decides.
    """
    main, rest = cut(parts, setting)
    others = (led(rest, setting) or appended(rest)) if rest else []
    return _main(main, setting) + others


def _main(parts: Sequence[Part], setting: Setting) -> list[Draft]:
    for splitter in SPLITTERS:
        drafts = splitter(parts, setting)
        if drafts is not None:
            return drafts
    return draft(parts, "article", "one article")

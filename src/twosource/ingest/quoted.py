"""What a page quotes apart from its own words: embedded posts with who posted them, and pull-quotes.

A block quotation is read. A post is somebody else's words, and the layout alone says whose, so that it is set
aside with its name; a pull-quote prints words of the article a second time.
"""

from __future__ import annotations

import re
from itertools import groupby
from typing import TYPE_CHECKING

from twosource.language import match

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from twosource.ingest.blocks import Block
    from twosource.model import ZoneKind

_WORD = re.compile(r"[^\W_]+")
_SIGNED = match.pattern("residue.signature of a post")
_POSTED = frozenset(("embed", "quotation"))
_APART = frozenset(("quotation", "aside"))
# Words in a row that must recur for words to be the same.
RUN = 4


def words_of(text: str) -> tuple[str, ...]:
    """Return the words of ``text``, lower case, without marks: what lines are compared by."""
    return tuple(_WORD.findall(text.lower()))


def runs_of(words: tuple[str, ...]) -> Iterable[tuple[str, ...]]:
    """Return the runs of four words: what lines are looked for by."""
    return (words[n : n + RUN] for n in range(len(words) - RUN + 1))


def quotations(blocks: Sequence[Block]) -> dict[int, tuple[ZoneKind, str]]:
    """Return by their numbers the lines that are of embedded posts or pull-quotes, and why."""
    return {**dict(_pulled(blocks)), **dict(_posts(blocks))}


def _posts(blocks: Sequence[Block]) -> Iterator[tuple[int, tuple[ZoneKind, str]]]:
    """Yield the lines of each embedded element or block quotation that ends with the name of its poster."""
    for inside, lines in groupby(enumerate(blocks), lambda one: not _POSTED.isdisjoint(one[1].signs)):
        post: list[int] = []
        for number, block in lines if inside else ():
            post.append(number)
            signed = _SIGNED.match(block.text)
            if signed:
                why = f"a post of {signed['who']}, not read: whose words it is the layout alone says"
                for one in post:
                    yield one, ("post", why)
                post = []


def _pulled(blocks: Sequence[Block]) -> Iterator[tuple[int, tuple[ZoneKind, str]]]:
    """Yield the lines that are named pull-quotes, and those set apart whose words all stand elsewhere too."""
    apart = [n for n, block in enumerate(blocks) if not _APART.isdisjoint(block.signs)]
    plain = (block.text for block in blocks if apart and _APART.isdisjoint(block.signs))
    held = frozenset(run for text in plain for run in runs_of(words_of(text)))
    for number, block in enumerate(blocks):
        if "pull-quote" in block.signs:
            yield number, ("pull-quote", "marked as pull-quote")
    for number in apart:
        runs = list(runs_of(words_of(blocks[number].text)))
        if len(runs) > 1 and held.issuperset(runs):
            yield number, ("pull-quote", "words of the article again, set apart")

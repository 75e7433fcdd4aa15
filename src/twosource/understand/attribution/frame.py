"""A frame: a cue with its source and its content, as word numbers of one paragraph."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Frame:
    """One attribution in one paragraph, in word numbers; ``verb`` is the cue's main word."""

    paragraph: int
    verb: int
    lemma: str
    cue: tuple[int, ...]
    source: tuple[int, ...]
    content: tuple[int, ...]
    rule: str

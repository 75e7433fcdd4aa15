"""What the finder of attributions hands over."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from twosource.model import Attribution, Span, SpeechKind


@dataclass(frozen=True, slots=True, kw_only=True)
class Attributed:
    """Words of a report that somebody other than its outlet answers for.

    ``content``, ``source`` and ``cue`` are spans of the report's text, in text order and possibly
    in pieces ("The bridge," he said, "will hold"). ``cue_lemma`` is the dictionary form of the
    word that attributes (``say``, ``according to``, ``:``), empty where only the layout does.
    """

    kind: SpeechKind
    content: tuple[Span, ...]
    source: tuple[Span, ...]
    cue: tuple[Span, ...]
    cue_lemma: str
    chain: tuple[Attribution, ...] = ()


def without_itself(chain: Sequence[Attribution]) -> tuple[Attribution, ...]:
    """Leave out a link that tells the same speaker again: "police said they believed"."""
    inner = (link for outer, link in pairwise(chain) if not _same(outer, link))
    return (*chain[:1], *inner)


def _same(link: Attribution, inner: Attribution) -> bool:
    named = link.entity is not None and link.entity == inner.entity
    return named or (link.start, link.end) == (inner.start, inner.end)

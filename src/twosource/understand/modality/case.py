"""A clause at court: what the rules are given, and what they find."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from twosource.language.parse.tokens import Token
    from twosource.model import Certainty
    from twosource.understand.modality.clause import Clause

__all__ = ["Case", "Finding", "found"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Case:
    """A clause and how it is attributed: the cue's lemma and class, its token where it was found."""

    clause: Clause
    cue_lemma: str | None
    cue_class: str | None
    cue: Token | None
    negator: Token | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """What a rule says, and the words by which."""

    certainty: Certainty
    kind: str
    words: tuple[Token, ...]


def found(certainty: Certainty, kind: str, *words: Token | None) -> Finding:
    """Return a finding; words that are None are left out."""
    return Finding(certainty=certainty, kind=kind, words=tuple(word for word in words if word is not None))

"""Who did what to whom, where, with what: the participants of a clause."""

from __future__ import annotations

from typing import TYPE_CHECKING

from twosource.model import Predicate, Role

if TYPE_CHECKING:
    from collections.abc import Sequence

    from twosource.model import Mention
    from twosource.understand.sentences import Sentence

__all__ = ["find", "places"]

_BY_DEP = {"nsubj": "agent", "nsubjpass": "patient", "dobj": "patient", "dative": "recipient"}


def find(
    sentence: Sentence, start: int, end: int, mentions: Sequence[Mention]
) -> tuple[Predicate | None, tuple[Role, ...]]:
    """Return the main predicate of the clause at ``[start, end)`` of the report, and its participants."""
    inside = [t for t in sentence.tokens if start <= sentence.offset + t.idx < end]
    root = next((t for t in inside if t.pos_ in {"VERB", "AUX"} and t.head not in inside or t.dep_ == "ROOT"), None)
    if root is None:
        return None, ()
    at = sentence.offset + root.idx
    roles: list[Role] = []
    for child in root.children:
        if child.dep_ in _BY_DEP and child in inside:
            first = sentence.offset + child.left_edge.idx
            last = sentence.offset + child.idx + len(child)
            entity = next((m.entity for m in mentions if m.start <= last - 1 < m.end), None)
            words = sentence.tokens.doc.text[first - sentence.offset : last - sentence.offset]
            roles.append(Role(role=_BY_DEP[child.dep_], text=words, start=first, end=last, entity=entity,
                              head=child.lemma_.lower()))  # fmt: skip
    return Predicate(lemma=root.lemma_.lower(), start=at, end=at + len(root)), tuple(roles)


def places(sentence: Sentence, start: int, end: int, mentions: Sequence[Mention]) -> tuple[Mention, ...]:
    """Return the mentions in the clause that tell where."""
    return tuple(m for m in mentions if start <= m.start and m.end <= end and m.label in {"GPE", "LOC", "FAC"})

"""Clauses: where one assertion ends and the next begins inside a sentence.

A statement is the minimal clause. A sentence is cut before a coordinated clause that has a
subject of its own ("two died and the owner fled"), at a semicolon between clauses, and before or
after an adverbial clause of time, cause or contrast with a subject of its own ("after a pump
failed"); conditions and purposes stay with the clause that they qualify, since without them it
would say more than the report does.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from twosource.understand.parsed import Token
    from twosource.understand.sentences import Sentence

_SUBJECTS = frozenset({"nsubj", "nsubjpass", "csubj", "csubjpass", "expl"})
# Subordinators that add a second assertion. "if", "unless", "so that", "whether" qualify the first.
ADDING = frozenset(
    {"after", "when", "while", "whereas", "although", "though", "because", "since", "as", "before"}
)
# What they add is of the same moment: with a pronoun for a subject it stays with what it hangs on.
_ACCOMPANYING = frozenset({"as", "while", "when", "because", "since"})
CONDITIONS = frozenset({"if", "unless", "provided", "lest"})
# The parts of one result: "9 voted against and 14 abstained".
_OF_A_VOTE = frozenset({"vote", "abstain"})
_MIN_WORDS = 2
_FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
_NAMES_AND_FIGURES = frozenset({"PROPN", "NUM", "PUNCT", "SPACE", "ADP", "SYM"})


def split(sentence: Sentence, start: int, end: int) -> tuple[tuple[int, int], ...]:
    """Return the clauses between ``start`` and ``end`` (report offsets), trimmed, in text order.

    Each clause is one contiguous stretch; stretches do not overlap. White space, joining words
    and punctuation at the ends are left out, quotation marks too. A stretch of fewer than two
    words is joined to the one before it.
    """
    inside = [t for t in sentence.within(start, end) if _at(sentence, t) + len(t) <= end]
    if not inside:
        return ()
    cuts = sorted({0, *_cuts(inside)})
    parts = [inside[a:b] for a, b in zip(cuts, [*cuts[1:], len(inside)], strict=True)]
    merged: list[list[Token]] = []
    for part in parts:
        if merged and _words(part) < _MIN_WORDS:
            merged[-1] = merged[-1] + part
        else:
            merged.append(part)
    trimmed = [_trim(part, opened=len(merged) > 1) for part in merged]
    return tuple(
        (_at(sentence, part[0]), _at(sentence, part[-1]) + len(part[-1]))
        for part in trimmed
        if part and _words(part) >= _MIN_WORDS
    )


def asserts(sentence: Sentence, start: int, end: int) -> bool:
    """Tell whether the words say something: names and figures alone, as in a dateline, do not."""
    words = sentence.within(start, end)
    return any(
        token.text == ":"
        or not (token.pos_ in _NAMES_AND_FIGURES or (token.text.isupper() and token.tag_ not in _FINITE))
        for token in words
    )


def _at(sentence: Sentence, token: Token) -> int:
    return sentence.offset + token.idx


def _words(tokens: list[Token]) -> int:
    return sum(1 for token in tokens if token.is_alpha or token.like_num)


def _cuts(inside: list[Token]) -> Iterator[int]:
    """Yield the positions in ``inside`` at which a new clause opens."""
    first, last = inside[0].i, inside[-1].i
    for token in inside:
        if token.text == ";" and _parts_clauses(inside, token.i - first):
            yield token.i + 1 - first
        if not _opens_clause(token):
            continue
        left, right = token.left_edge.i, token.right_edge.i
        if token.dep_ == "conj":
            left = _after_joiner(token, left)
            right = last
        if first < left <= last:
            yield left - first
        if first <= right < last and token.dep_ != "conj":
            yield right + 1 - first


def _parts_clauses(inside: list[Token], at: int) -> bool:
    """Tell whether a clause stands on either side of a semicolon: not in "Ida Holm, 40; Jon Vale, 50"."""
    return all(
        any(token.tag_ in _FINITE and token.pos_ in {"VERB", "AUX"} for token in side)
        and any(token.dep_ in _SUBJECTS or token.tag_ == "PRP" for token in side)
        for side in (inside[:at], inside[at + 1 :])
    )


def _bare(token: Token) -> bool:
    """Tell whether ``token`` is a number that stands for what was named before: "14 abstained"."""
    return token.pos_ == "NUM" and token.dep_ in _SUBJECTS


def _after_joiner(token: Token, left: int) -> int:
    return max(left, token.head.i + 1)


def _opens_clause(token: Token) -> bool:
    """Tell whether ``token`` heads a clause that asserts something of its own."""
    if token.pos_ not in {"VERB", "AUX"} or not any(child.dep_ in _SUBJECTS for child in token.children):
        return False
    if token.lemma_ in _OF_A_VOTE and any(_bare(child) for child in token.children):
        return False
    if token.dep_ == "conj":
        return token.head.pos_ in {"VERB", "AUX"} and not _conditioned(token.head)
    marks = {
        child.lower_ for child in token.children if child.dep_ in {"mark", "advmod"} and child.i < token.i
    }
    if token.dep_ == "relcl":
        return "when" in marks
    # "as long as there is light" hangs on "long": it measures, and adds no assertion.
    adverbial = token.dep_ == "advcl" and token.head.pos_ in {"VERB", "AUX"}
    if not adverbial or not marks & ADDING or marks & CONDITIONS:
        return False
    return not (marks & _ACCOMPANYING and _goes_on(token))


def _goes_on(token: Token) -> bool:
    """Tell whether the subject is a pronoun for something told just before: "as it prepares"."""
    subject = next((child for child in token.children if child.dep_ in _SUBJECTS), None)
    return subject is not None and subject.lower_ in {"it", "they", "he", "she"} and token.i > token.head.i


def _conditioned(token: Token) -> bool:
    """Tell whether a condition qualifies ``token``: what is joined to it hangs on the same condition."""
    return any(
        child.dep_ == "advcl" and any(mark.lower_ in CONDITIONS for mark in child.children)
        for child in token.children
    )


def _trim(tokens: list[Token], *, opened: bool) -> list[Token]:
    """Leave out joining words and punctuation at the ends; the subordinator too if it was cut off."""
    start, end = 0, len(tokens)
    while start < end and (_is_gap(tokens[start]) or _joins(tokens[start], opened=opened)):
        start += 1
    if end > start and opened and _comes(tokens[end - 1]):
        end -= 1
    while end > start and (
        (_is_gap(tokens[end - 1]) and tokens[end - 1].text != ")") or _is_joiner(tokens[end - 1])
    ):
        end -= 1
    return tokens[start:end]


def _comes(token: Token) -> bool:
    """Tell whether ``token`` only links what stands before it to a clause: "the call comes as"."""
    return token.lemma_ == "come" and any(
        mark.lower_ == "as" for child in token.children if child.dep_ == "advcl" for mark in child.children
    )


def _is_gap(token: Token) -> bool:
    return bool(token.is_punct or token.is_space)


def _is_joiner(token: Token) -> bool:
    return token.dep_ == "cc" and token.lower_ in {"and", "but", "or", "nor", "yet"}


def _joins(token: Token, *, opened: bool) -> bool:
    if _is_joiner(token):
        return True
    if token.dep_ == "mark" and token.lower_ == "that":
        return True
    return opened and token.dep_ in {"mark", "advmod"} and token.lower_ in ADDING

"""What a sentence says that a name is: "Velda is a shipping company", "Tilby, a village near Bresk"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from twosource.understand.mentions import lexicon, states

if TYPE_CHECKING:
    from twosource.understand.mentions.shapes import Candidate

__all__ = ["KINDS", "defined", "in_land", "named_kind"]

# Common nouns that say what a name is -> its label. Each row is tested in "X is a NOUN." and "X, a NOUN,".
KINDS: dict[str, str] = {
    **dict.fromkeys(
        "village town city hamlet suburb municipality commune settlement capital port borough parish county"
        " province district".split(),
        "GPE",
    ),
    **dict.fromkeys("river lake island mountain hill valley region peninsula bay creek".split(), "LOC"),
    **dict.fromkeys("bridge stadium airport museum hotel castle cathedral prison palace".split(), "FAC"),
    **dict.fromkeys(
        "company firm band club team party agency newspaper broadcaster charity university college school"
        " organisation organization association group label manufacturer publisher bank airline retailer"
        " union league magazine orchestra militia".split(),
        "ORG",
    ),
    **dict.fromkeys(
        "film album song single novel book poem play opera musical sitcom game aircraft locomotive"
        " ship tanker car engine missile satellite".split(),
        "WORK",
    ),
    **dict.fromkeys("festival tournament championship battle war holiday award".split(), "EVENT"),
}
# Kinds of works that stand before a name: "the song Winter Road".
_WORKS = frozenset(noun for noun, label in KINDS.items() if label == "WORK")
_IS = lexicon.words("is was are were became remains")
_ARTICLES = lexicon.words("a an the one")
_STOPS = frozenset(
    {",", ".", ";", "(", "of", "in", "on", "for", "who", "which", "that", "from", "by", "and", "'s", "at"}
)
_REACH = 8  # words between the article and the noun that defines, at most


def defined(candidate: Candidate) -> str | None:
    """Return the label of what the words behind a name say that it is, None where they say nothing."""
    words, last = candidate.words, candidate.last
    after = words.word(last)
    if after in {",", "("} and words.word(last + 1) in {"a", "an"}:
        return _noun(candidate, last + 2)
    if after in _IS and words.word(last + 1) in _ARTICLES:
        return _noun(candidate, last + 2)
    return None


def _noun(candidate: Candidate, start: int) -> str | None:
    """Return the label of the last noun before the phrase from ``start`` on ends."""
    words = candidate.words
    noun = ""
    for index in range(start, min(start + _REACH, len(words.lowers))):
        if words.lowers[index] in _STOPS or words.pos[index] in {"VERB", "AUX"}:
            break
        noun = words.lowers[index]
    if noun in lexicon.PEOPLE and candidate.last - candidate.first > 1:
        return "PERSON"
    return KINDS.get(noun)


def named_kind(candidate: Candidate) -> str | None:
    """Return the label that a kind of work straight before a name tells ("the album Long Winter")."""
    words, first = candidate.words, candidate.first
    if words.word(first - 1) in {'"', "'"}:
        first -= 1
    return "WORK" if words.word(first - 1) in _WORKS else None


def in_land(candidate: Candidate) -> bool:
    """Tell whether a state follows behind a comma: "Springfield, Ohio"."""
    words, last = candidate.words, candidate.last
    if words.word(last) != "," or last + 1 >= len(words.texts):
        return False
    ends = [last + size for size in (3, 2) if last + size <= len(words.texts)]
    names = [words.text(last + 1, end) for end in ends]
    return any(states.state_of(name) or name in states.US_STATES for name in names)

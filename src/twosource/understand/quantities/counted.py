"""What an amount counts: the lemma of its head noun, or what the predicate says of those counted."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from twosource.language import lexicon, match

if TYPE_CHECKING:
    from collections.abc import Sequence

    from twosource.language.parse.tokens import Token
    from twosource.understand.quantities.measures import Amount

_CASUALTIES = lexicon.values("quantities.casualties", str)
_TOLLS = lexicon.values("quantities.tolls", str)
_TALLIES = lexicon.words("quantities.tallies")
_CHANGES = lexicon.words("quantities.verbs_of_change")
_LEVELS = lexicon.words("quantities.verbs_of_level")
_BRINGS = lexicon.words("quantities.verbs_of_bringing")
_NO_CLASS = lexicon.words("quantities.verbs_of_no_class")
_TELLING = lexicon.words("quantities.verbs_of_telling")
_TELLS = lexicon.words("quantities.verbs_of_speaking")
_PRONOUNS = lexicon.words("quantities.pronouns_of_the_counted")
_MORE = lexicon.words("quantities.words_for_more")
_PARTS = lexicon.words("quantities.nouns_of_amount")
_COLON = match.pattern("quantities.label before")
_NOUNS = frozenset({"NOUN", "PROPN"})
_SUBJECTS = frozenset({"nsubj", "nsubjpass"})
_SHARES = frozenset({"percent", "percentage point"})
_LABEL = 126  # characters that ``COLON`` takes at most: 60 of a name, 60 in brackets, what stands between


class Heads:
    """Looks up tokens of one sentence by character, relative to the sentence's first character."""

    __slots__ = ("_at", "_latest", "_tokens")

    def __init__(self, tokens: Sequence[Token], base: int) -> None:
        self._tokens = tokens
        self._latest: str | None = None  # what the count before counts
        self._at = {token.idx - base: token for token in tokens}

    def last(self, start: int, end: int) -> Token | None:
        """Return the last token that begins in [start, end) and is no punctuation but a sign of per cent."""
        for position in range(end - 1, start - 1, -1):
            token = self._at.get(position)
            if token is not None and (not token.is_punct or token.text == "%"):
                return token
        return None

    def counted(self, lower: str, amount: Amount) -> str | None:
        """Return the lemma of what ``amount`` counts, or None where the sentence does not say.

        The amounts of a sentence are asked for in text order: a total is of what went before.
        """
        found = self._counted(lower, amount)
        if amount.unit is None:
            self._latest = found or self._latest
        return found

    def _counted(self, lower: str, amount: Amount) -> str | None:
        token = self.last(amount.start, amount.number)
        if token is None:
            return None
        if amount.unit is not None:
            return self._measured(amount, token)
        found = (
            _casualty_next(token) or _head_noun(token) or _noun_next(token) or _of_before(self._tokens, token)
        )
        if found:
            return found
        if (total := _total_of(token)) is not None:
            return _TOLLS.get(total) or self._latest
        label = _COLON.search(lower, max(0, amount.start - _LABEL), amount.start)
        return _label(label.group("name")) if label else _predicate(token)

    def _measured(self, amount: Amount, token: Token) -> str | None:
        """Return what a measure is of; for a share, else what it is said of."""
        unit = self.last(amount.number, amount.end)
        if unit is not None and amount.unit not in _SHARES:
            return _of(unit)
        noun = _of(unit or token) or _of(token)
        if noun or amount.unit not in _SHARES:
            return noun
        bare = amount.end == amount.number  # "one in five pupils"
        return (_head_noun(token) if bare and not _comma_behind(token) else None) or _subject_of(
            unit or token
        )


def _comma_behind(token: Token) -> bool:
    """Tell whether a comma parts the share from what follows: "by a tenth, director Runa Beck said"."""
    return token.i + 1 < len(token.doc) and token.doc[token.i + 1].text == ","


def _lemma(token: Token) -> str:
    lemma = "dose" if token.lower_ == "doses" else token.lemma_.lower()  # the lemmatizer makes "dos" of it
    return _CASUALTIES.get(lemma, lemma)


def _casualty_next(token: Token) -> str | None:
    """Return the class that the next word tells: "four dead", "130 injured", "130 more wounded"."""
    for following in token.doc[token.i + 1 : token.i + 3]:
        if following.lower_ in _CASUALTIES and following.pos_ not in _NOUNS:
            return _CASUALTIES[following.lower_]
        if following.lower_ not in _MORE:
            return None
    return None


def _noun_next(token: Token) -> str | None:
    """Return the noun that follows at once, adjectives between them allowed, where the parse has no link."""
    following = token.doc[token.i + 1 : token.i + 6]
    if len(following) > 1 and following[0].lower_ == "of" and following[1].lower_ in _PRONOUNS:
        following = following[2:]  # "three of them children"
    noun = None
    for one in following:
        if one.pos_ in _NOUNS and one.lower_ != "odd":
            noun = one
        elif noun is not None or not (one.pos_ in {"ADJ", "NUM"} or one.lower_ in {"-", "odd"}):
            break
    return None if noun is None else _lemma(noun)


def _head_noun(token: Token) -> str | None:
    """Return the noun that the number modifies, or that "of" adds to it."""
    head = token
    while (
        head.dep_ in {"nummod", "quantmod", "compound", "amod", "advmod", "npadvmod"}
        and head.head.i != head.i
    ):
        head = head.head
        if (
            head.pos_ in _NOUNS
            and not head.like_num
            and head.i > token.i
            and head.lemma_.lower() not in _PARTS
        ):
            return _lemma(head)
        if head.pos_ in {"VERB", "AUX", "ADP"}:
            break
    return _of(token)


def _of(token: Token) -> str | None:
    """Return the noun after "of" that hangs on ``token`` ("nine of its boats")."""
    for child in token.children:
        if child.lower_ == "of" and child.i > token.i:
            for noun in child.children:
                if (noun.pos_ in _NOUNS and not noun.like_num) or noun.lower_ in _CASUALTIES:
                    return _lemma(noun)  # "nine of the dead" too
    return None


def _of_before(tokens: Sequence[Token], token: Token) -> str | None:
    """Return the noun of an "of" earlier in the clause: "Of the 19 coaches twelve came off"."""
    for other in reversed(list(tokens[: token.i - tokens[0].i])):
        if other.lower_ == "of" and (other.i == tokens[0].i or other.nbor(-1).text in {",", ";", '"'}):
            return next((_lemma(noun) for noun in other.children if noun.pos_ in _NOUNS), None)
        if other.text in {";", ":"}:
            return None
    return None


def _total_of(token: Token) -> str | None:
    """Return the word for a total that a verb brings to the number: "bringing the total to 4,324"."""
    if token.dep_ != "pobj" or token.head.lower_ not in {"to", "at"} or token.head.head.lemma_ not in _BRINGS:
        return None
    totals = (child.lemma_.lower() for child in token.head.head.children if child.dep_ == "dobj")
    return next((word for word in totals if word in _TALLIES or word in _TOLLS), None)


def _predicate(token: Token) -> str | None:
    """Return what the verb above says of the number: its class or lemma, or for a change what changed."""
    head = token.head
    while head.i != head.head.i and head.pos_ not in {"VERB", "AUX"}:
        head = head.head
    if head.dep_ in {"aux", "auxpass"}:
        head = head.head
    if head.lemma_ == "be":
        return next(
            (_CASUALTIES[child.lower_] for child in head.children if child.lower_ in _CASUALTIES), None
        )
    if head.pos_ not in {"VERB", "AUX"} or head.lemma_ in _TELLS:
        return None
    if head.lemma_ in _CHANGES:
        return _changed(head) or (None if head.lemma_ in _LEVELS else _lemma(head))
    return None if head.lemma_ in _NO_CLASS else _lemma(head)


def _changed(verb: Token) -> str | None:
    """Return what the subject of a verb of change counts: "The death toll rose to 41" counts the killed."""
    for child in verb.children:
        if child.dep_ in _SUBJECTS and child.pos_ in _NOUNS:
            lemma = child.lemma_.lower()
            return _TOLLS.get(lemma) or (_of(child) if lemma in _TALLIES else None)
    return None


def _subject_of(token: Token) -> str | None:
    """Return the lemma of the subject of the verb above ``token`` ("turnout was 58 per cent")."""
    verb = token
    while verb.i != verb.head.i and verb.pos_ not in {"VERB", "AUX"}:
        verb = verb.head
    if verb.lemma_ in _TELLING:
        return None  # its subject is who tells the share
    for child in verb.children:
        if child.dep_ in _SUBJECTS and child.pos_ in _NOUNS and child.is_alpha:
            return _lemma(child)
    return None


def _label(name: str) -> str | None:
    """Return the words before a colon as what is counted ("Deaths: 17")."""
    words = re.findall(r"[\w'-]+", name)
    if not words:
        return None
    last = words[-1].lower()
    return _CASUALTIES.get(last.removesuffix("s"), _CASUALTIES.get(last, " ".join(words).lower()))

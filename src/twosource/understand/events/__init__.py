"""Events: what happened, below the statement: each with those who take part in it, its day and its standing.

A statement may tell of several ("won an order and delivered the jet"). A verb tells of one, and so does a
noun of an act. An event is kept where one of its participants has a name, in a headline too; what is told
not to have happened is none, unless somebody denies it.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from twosource.language import lexicon
from twosource.model import Event
from twosource.understand.events.antecedents import Antecedents, definite
from twosource.understand.events.participants import carrier, participants
from twosource.understand.events.standing import Days, certainty_of
from twosource.understand.roles.frames import ACTS

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from twosource.language.parse.sentences import Sentence
    from twosource.language.parse.tokens import Token
    from twosource.model import Reading, Role
    from twosource.understand.times import Thread

__all__ = ["find", "lemma_of"]

_NOUNS = ACTS.keys() | lexicon.words("events.nouns")
_NO_EVENTS = lexicon.words("events.verbs_of_no_event")
_ON_THE_WAY = frozenset({"from", "to"})
_PLACED = ("place:", "state:")
_AS_BEFORE = "as told before"


def find(text: str, sentences: Sequence[Sentence], reading: Reading, thread: Thread) -> tuple[Event, ...]:
    """Return the events of an item in text order, offsets into ``text``.

    Args:
        text: the whole text of the report.
        sentences: the sentences of the item, those of its title included.
        reading: what else was found in it; its names, dates and statements are read.
        thread: what the item tells in order.
    """
    named = Antecedents(reading.mentions, reading.statements)
    days = Days(reading.whens, thread)
    before: dict[str, Event] = {}
    return tuple(event for one in sentences for event in _in_sentence(text, named.entered(one), days, before))


def _in_sentence(text: str, named: Antecedents, days: Days, before: dict[str, Event]) -> Iterator[Event]:
    """Yield the events of the sentence entered last; ``before`` keeps the last event of each lemma."""
    for token in named.here.sentence.tokens:
        if not _tells(token) or _only_carries(token):
            continue
        start = named.here.at(token)
        lemma = lemma_of(token)
        roles = participants(token, named, text)
        known = None if roles or not _takes_up(token) else before.get(lemma)
        if known is not None:
            roles = tuple(_at(one, text, start, start + len(token)) for one in known.roles)
        if not any(_takes_part(one) for one in roles):
            continue
        statement = named.statement(start)
        certainty = certainty_of(token, start, statement)
        if certainty is None:
            continue
        when = days.of(carrier(token) or token, named.here.sentence, statement)
        if known is not None and known.when is not None and (when is None or when.inferred):
            when = replace(known.when, inferred=True, why=_AS_BEFORE)
        before[lemma] = Event(
            lemma=lemma, start=start, end=start + len(token), certainty=certainty, when=when, roles=roles
        )
        yield before[lemma]


def lemma_of(token: Token) -> str:
    """Return the lemma of the event that a word tells: a noun of an act has that of its verb."""
    return ACTS.get(token.lemma_.lower(), token.lemma_.lower())


def _tells(token: Token) -> bool:
    """Tell whether a word tells an event: a verb, or a noun of an act."""
    if token.pos_ == "VERB":
        return token.dep_ not in {"aux", "auxpass"} and token.lemma_ not in _NO_EVENTS
    return token.pos_ == "NOUN" and token.lemma_.lower() in _NOUNS


def _only_carries(token: Token) -> bool:
    """Tell whether a verb only carries the noun that tells the event: "*made* its first flight"."""
    return any(_tells(child) and carrier(child) is token for child in token.children)


def _takes_up(token: Token) -> bool:
    """Tell whether a noun takes up an event told before: "*the deal*", and not "the first deal"."""
    other = any(child.dep_ == "amod" for child in token.children)
    return token.pos_ == "NOUN" and definite(token) and not other


def _at(role: Role, text: str, start: int, end: int) -> Role:
    """Return a role of an event told before, at the words that take the event up."""
    return replace(role, text=text[start:end], start=start, end=end, head=None)


def _takes_part(role: Role) -> bool:
    """Tell whether somebody takes part, and is not only where the way leads from or to."""
    return not (role.role in _ON_THE_WAY and (role.entity or "").startswith(_PLACED))

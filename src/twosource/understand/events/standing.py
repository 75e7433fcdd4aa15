"""How sure an event is told to be, and on which day it was."""

from __future__ import annotations

from typing import TYPE_CHECKING

from twosource.model import Span, When
from twosource.understand import times
from twosource.understand.modality.factuality import FACT, factuality
from twosource.understand.openers import VERBS
from twosource.understand.times.attachment import of_saying, own_head, tense_of, verb_of
from twosource.understand.times.inheriting import Clause
from twosource.understand.times.main_event import of_state

if TYPE_CHECKING:
    from collections.abc import Sequence

    from twosource.language.parse.sentences import Sentence
    from twosource.language.parse.tokens import Token
    from twosource.model import Certainty, Statement
    from twosource.understand.times import Thread

# Marks on the scale of factuality, between the values that its rows have: below 0 stands what did not happen,
# up to 1 what hangs on something, up to 2 what may be, below a fact what is meant to happen.
_OPEN, _LIKELY = 1.0, 2.0
_DOUBTED = frozenset({"alleged", "unconfirmed"})
_DONE = frozenset({"past", "state", "had", "perfect"})
_RECENT = frozenset({"past", "perfect"})
_BARE = frozenset({"VBG", "VBN"})
_ASIDE = frozenset({"acl", "relcl", "amod"})
_SHARING = frozenset({"advcl", "conj", "xcomp", "pcomp", "prep"})
_STEPS = 4
OF_THE_REPORT = "day of the report"
"""Why an event has the day on which its report was published: it is told as news, without a day."""


def certainty_of(token: Token, at: int, statement: Statement | None) -> Certainty | None:
    """Return how sure the event at the character ``at`` is; None where it is said not to have happened."""
    value = factuality(token)
    judged: Certainty = statement.certainty if statement is not None else "asserted"
    main = statement is not None and tells(statement, at)
    if value < 0:
        return judged if main and judged == "denied" else None
    if main and judged != "asserted":
        return judged
    if value < _OPEN:
        return "conditional"
    if value < _LIKELY:
        return "unconfirmed"
    if judged in _DOUBTED:
        return judged
    return "planned" if value < FACT else "asserted"


def tells(statement: Statement, at: int) -> bool:
    """Tell whether the predicate of a statement stands at the character ``at``."""
    return statement.predicate is not None and statement.predicate.start == at


class Days:
    """The days of the events of an item: those told, else those that the telling gives, else the report's."""

    def __init__(self, whens: Sequence[When], thread: Thread) -> None:
        """``whens`` are the item's temporal expressions, ``thread`` what it tells in order."""
        self._whens = whens
        self._thread = thread
        self._today = thread.published.isoformat() if thread.published else ""

    def of(self, token: Token, sentence: Sentence, statement: Statement | None) -> When | None:
        """Return the day of the event that ``token`` tells, None where there is none.

        ``statement`` holds the word, None in a headline. A day that the report does not tell is inferred.
        """
        own = self._told(token, sentence, statement)
        if own is not None and (own.inferred or self._fits(own, verb_of(token), sentence)):
            return own
        verb = _tensed(verb_of(token))
        if tense_of(verb) in {"past", "state"} and not of_saying(verb):
            said = bool(statement is not None and statement.attribution)
            taken = self._thread.date_for(Clause(head=verb, sentence=sentence, attributed=said))
            if taken is not None:
                return taken
        return self._of_report(token, verb, sentence)

    def _told(self, token: Token, sentence: Sentence, statement: Statement | None) -> When | None:
        """Return the date that the sentence tells of the event: that of the statement for its predicate."""
        at = sentence.offset + token.idx
        if statement is not None and tells(statement, at):
            return statement.when
        first, last = token.left_edge, token.right_edge
        start = max(sentence.start, sentence.offset + first.idx)
        end = min(sentence.end, sentence.offset + last.idx + len(last))
        when = times.event_date(self._whens, clause=Span(start=start, end=end), sentence=sentence)
        within = when is not None and start <= when.start < end
        apart = token.dep_ in _ASIDE or (token.dep_ == "advcl" and _infinitive(token))
        return when if within or not apart else None

    def _fits(self, when: When, verb: Token, sentence: Sentence) -> bool:
        """Tell whether a date may be that of a verb.

        Nothing done is of a day to come, and what is said has the date of the saying, not of what is told.
        """
        starts, ends = (when.earliest or "")[:10], (when.latest or "")[:10]
        last = ends if when.type == "DURATION" else starts
        if self._today and tense_of(verb) in _DONE and last > self._today:
            return False
        head = own_head(when, sentence) if of_saying(verb) else None
        return head is None or verb_of(head).i == verb.i

    def _of_report(self, token: Token, verb: Token, sentence: Sentence) -> When | None:
        """Return the day of the report for what is told as news: done, said, or standing in a headline."""
        tense = tense_of(verb)
        news = tense in _RECENT and not of_state(verb)
        says = of_saying(verb) and tense not in {"modal", "had"}
        first = self._thread.sentences[0].start if self._thread.sentences else 0
        heads = sentence.start < first and tense != "modal" and not _infinitive(verb)
        if not self._today or not (news or says or heads):
            return None
        at, day = sentence.offset + token.idx, self._today
        return When(
            text="", start=at, end=at, type="DATE", value=day, edtf=day, earliest=day, latest=day,
            precision="day", why=OF_THE_REPORT, inferred=True,
        )  # fmt: skip


def _tensed(verb: Token) -> Token:
    """Return the verb whose tense a bare participle shares ("left, *carrying* two"), else the verb."""
    token = verb
    for _ in range(_STEPS):
        if token.pos_ in VERBS and (token.tag_ not in _BARE or tense_of(token) != "none"):
            return token
        if token.dep_ not in _SHARING:
            return verb
        token = token.head
    return verb


def _infinitive(verb: Token) -> bool:
    return any(child.dep_ == "aux" and child.lower_ == "to" for child in verb.children)

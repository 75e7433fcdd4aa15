"""How far an event is presented as a fact: from the event's word up through what governs it.

A number from -3 (certainly not) to 3 (certainly so), as in the factuality corpora. The walk starts
at the event and goes up: negation, modal, question or condition on its own clause, then the verb,
adjective or noun that takes it as a complement, and so on. Every step is a row of a table: its
value is what a reader makes of an event in that position, rounded to quarters after a look at the
medians of training data; the tables of verbs are those of the judgement of clauses, sorted by what
they imply (Karttunen's implicative signatures).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from twosource.understand.certainty import lexicon
from twosource.understand.certainty.clause import negation

if TYPE_CHECKING:
    from collections.abc import Sequence

    from twosource.understand.parsed import Parsed, Token

__all__ = ["CONTEXTS", "factuality"]


# context -> (value in talk, value in news, example with the event's word in brackets). What a report
# announces without "I" and "you" is mostly carried out; what people say of themselves mostly not.
CONTEXTS: dict[str, tuple[float, float, str]] = {
    "past": (3.0, 3.0, "The mill [burned]."),
    "present": (2.5, 3.0, "The mill [stands] empty."),
    "other form": (2.25, 3.0, "The man [carrying] a bag is here."),
    "gerund": (1.25, 3.0, "They talked about [closing] it."),
    "noun": (3.0, 3.0, "The [fire] is out."),
    "other word": (1.75, 3.0, "The mill is [empty]."),
    "negated": (-0.75, -2.5, "The mill did not [burn]."),
    "without": (1.5, 0.5, "They [found] nothing."),
    "negated noun": (-2.0, -3.0, "There was no [fire]."),
    "will": (-1.75, 2.75, "The mill will [close]."),
    "would": (-0.75, 1.5, "They would [close] it."),
    "can": (-1.25, 1.5, "The mill can [close]."),
    "may": (-1.25, 0.5, "The mill may [close]."),
    "should": (-1.5, -1.0, "The mill should [close]."),
    "question": (1.0, 1.5, "Did they [call] you?"),
    "imperative": (-1.75, -1.0, "[Close] the mill."),
    "condition": (-0.5, 0.75, "If the mill [closes], we leave."),
    "wish": (-1.25, 2.5, "They want to [close] it."),
    "try": (0.75, 2.0, "They tried to [close] it."),
    "duty": (-1.0, 2.5, "They need to [close] it."),
    "implied": (2.0, 3.0, "They managed to [close] it."),
    "implied not": (-1.5, 0.5, "They failed to [close] it."),
    "called off": (-1.5, -2.0, "They delayed the [closure]."),
    "possible": (0.5, 1.0, "There were plans for a possible [closure]."),
    "seems": (1.75, 2.25, "The mill seems to [close]."),
    "purpose": (0.0, 2.75, "They came to [close] it."),
    "noun to": (-0.75, 2.75, "The plan to [close] it is old."),
    "adjective to": (0.0, 0.5, "The door was hard to [close]."),
    "believed": (2.0, 2.5, "They think that it [closed]."),
    "before": (-1.25, 0.0, "They left before [closing] it."),
}
_PERSONAL = lexicon.words("i you we me my your us our u")
_NAMED = lexicon.words("ORG GPE PERSON PRODUCT")
_LONG = 12  # words of a sentence from which a name in it makes it news
WISH = lexicon.words(
    """
    want hope wish like plan intend expect aim ask tell urge order invite encourage advise recommend
    request require demand agree offer promise pledge vow propose prepare threaten decide choose prefer
    consider long wait persuade beg call schedule set supposed design seek love hate willing ready eager
    unlikely likely
    """
)
TRY = lexicon.words("try attempt struggle work fight")
DUTY = lexicon.words("need have ought must got")
IMPLIED = lexicon.words(
    """
    manage begin start continue happen come get use help succeed proceed remember force cause make let
    stop finish keep see watch hear find go turn learn bother dare able enable allow lead
    """
)
IMPLIED_NOT = lexicon.FAILING | lexicon.words("prevent hesitate deny cease delay cancel")
CALL_OFF = lexicon.words(
    """
    cancel delay postpone prevent avoid avert scrap abandon halt suspend stop lack
    """
)
CANCELLED = lexicon.words(
    """
    cancelled canceled now-cancelled postponed abandoned aborted failed averted scrapped
    """
)
UNREAL = lexicon.words(
    """
    possible potential planned proposed alleged hypothetical likely future would-be expected
    """
)
WANTING = lexicon.words(
    """
    delay delays lack absence cancellation postponement avoidance prevention
    """
)
WANTED = lexicon.words("hope wish want recommend demand suggest ensure make")
SEEMS = lexicon.words("seem appear look tend")
BELIEVED = lexicon.words(
    """
    think believe suspect guess assume suppose feel imagine doubt claim allege expect
    """
)
_MODALS = {
    "will": "will", "'ll": "will", "wo": "will", "shall": "will", "would": "would", "'d": "would",
    "can": "can", "ca": "can", "could": "can", "may": "may", "might": "may", "should": "should",
    "ought": "should", "must": "should",
}  # fmt: skip
_ABOVE = frozenset({"negated", "would", "may", "will", "condition", "imperative", "can", "should"})
_COMPLEMENTS = frozenset({"xcomp", "ccomp", "pcomp"})
_HEIGHT = 4


def factuality(doc: Parsed | Sequence[Token], start: int, end: int) -> float:
    """Return how far the event at characters ``[start, end)`` of ``doc`` is presented as a fact.

    Args:
        doc: a parsed text, or a part of one; offsets count from its first character.
        start: first character of the event's words.
        end: the character after their last.

    Returns:
        a number from -3.0 (certainly not so) to 3.0 (certainly so); 3.0 where no word lies there.
    """
    base = doc[0].idx if len(doc) else 0
    event = next((t for t in doc if t.idx - base < end and start < t.idx - base + len(t)), None)
    return 3.0 if event is None else _value(event)


def _value(event: Token) -> float:
    talk, news, _ = CONTEXTS[context(event)]
    return news if _is_news(event) else talk


def _is_news(event: Token) -> bool:
    """Tell whether the sentence reads like a report: a name in it, and nobody speaks of himself."""
    sentence = event.doc.sentence_of(event)
    if any(token.lower_ in _PERSONAL for token in sentence):
        return False
    return len(sentence) >= _LONG or any(token.ent_type_ in _NAMED for token in sentence)


def context(event: Token) -> str:
    """Return the name of the context that decides over ``event``."""
    if event.pos_ not in {"VERB", "AUX"}:
        return _of_noun(event) or ("noun" if event.pos_ in {"NOUN", "PROPN"} else "other word")
    own = _of_clause(event)
    if own is not None:
        return own
    found = _of_governors(event)
    if found is not None:
        return found
    if event.tag_ in {"VBD", "VBN"}:
        return "past"
    if event.tag_ == "VBG" and event.dep_ in {"pcomp", "csubj", "xcomp"}:
        return "gerund"
    return "present" if event.tag_ in {"VBZ", "VBP"} else "other form"


def _of_noun(event: Token) -> str | None:
    """Judge an event told by a noun: by its own modifiers, and by what is done to it."""
    modifiers = {child.lower_ for child in event.children}
    if modifiers & {"no", "neither"}:
        return "negated noun"
    if modifiers & CANCELLED or _is_called_off(event):
        return "called off"
    if modifiers & UNREAL:
        return "possible"
    head = event.head
    if event.dep_ in {"dobj", "attr"} and head.pos_ in {"VERB", "AUX"}:
        above = _of_clause(head)
        return "possible" if above in {"may", "can", "condition"} else None
    return None


def _is_called_off(event: Token) -> bool:
    """Tell whether the event is what was cancelled, delayed or found wanting."""
    head = event.head
    if event.dep_ == "pobj":
        return head.lower_ in {"of", "in", "to"} and head.head.lower_ in WANTING
    return event.dep_ in {"dobj", "nsubjpass"} and head.lemma_ in CALL_OFF


def _of_clause(verb: Token) -> str | None:
    """Judge by what stands upon the verb, or upon the verb that it is joined to."""
    head = _first_of_row(verb)
    for token in (verb, head) if verb.tag_ == "VB" else (verb,):
        denial = negation(token)
        if denial is not None:
            return "negated" if denial.dep_ == "neg" else "without"
        for child in token.children:
            if child.dep_ == "aux" and child.lower_ in _MODALS:
                return _MODALS[child.lower_]
        mark = next((c.lower_ for c in token.children if c.dep_ in {"mark", "advmod"}), "")
        if mark in {"if", "unless", "whether"}:
            return "condition"
    if _is_imperative(head):
        return "imperative"
    if _is_asked(verb):
        return "question"
    return None


def _first_of_row(verb: Token) -> Token:
    """Return the verb to which ``verb`` is joined without a subject of its own."""
    for _ in range(_HEIGHT):
        if verb.dep_ != "conj" or any(c.dep_ in {"nsubj", "nsubjpass"} for c in verb.children):
            return verb
        verb = verb.head
    return verb


def _is_imperative(verb: Token) -> bool:
    if verb.tag_ != "VB" or verb.dep_ not in {"ROOT", "conj", "ccomp", "parataxis"}:
        return False
    return not any(c.dep_ in {"nsubj", "nsubjpass", "aux", "csubj"} for c in verb.children)


def _is_asked(verb: Token) -> bool:
    if verb.dep_ != "ROOT":
        return False
    last = verb.doc.sentence_of(verb)[-1]
    return last.text == "?"


def _of_governors(verb: Token) -> str | None:
    """Judge by the words that take the verb as their complement, the nearest first."""
    token = _first_of_row(verb)
    for _ in range(_HEIGHT):
        found = _step(token)
        if found is not None and found != "implied":
            return found
        if token.dep_ not in _COMPLEMENTS or token.head.i == token.i:
            return None
        token = _first_of_row(token.head)
        above = _of_clause(token) if token.pos_ in {"VERB", "AUX"} else None
        if above in _ABOVE:
            return above
        if found is not None and token.dep_ not in _COMPLEMENTS:
            return found
    return None


def _step(token: Token) -> str | None:
    """Judge one step up: how ``token`` hangs on its head."""
    head, dep = token.head, token.dep_
    to = any(c.lower_ == "to" and c.dep_ == "aux" for c in token.children)
    if dep == "advcl":
        return _adverbial(token, to=to)
    if dep in {"acl", "relcl"} and to:
        return "noun to"
    if dep == "pcomp":
        return _after_preposition(head)
    return _complement(token, to=to) if dep in {"xcomp", "ccomp"} else None


def _complement(token: Token, *, to: bool) -> str | None:
    """Judge a complement by the verb that takes it: an infinitive, a clause, a gerund."""
    head = token.head
    if to or (token.tag_ == "VB" and token.dep_ == "xcomp"):
        return _infinitive(head)
    if token.dep_ == "xcomp":
        return "implied not" if head.lemma_ in IMPLIED_NOT else None
    if head.lemma_ in WANTED:
        return "wish"
    return "believed" if head.lemma_ in BELIEVED else None


def _infinitive(head: Token) -> str | None:
    for name, table in (
        ("implied not", IMPLIED_NOT), ("wish", WISH), ("try", TRY), ("duty", DUTY), ("implied", IMPLIED),
        ("seems", SEEMS),
    ):  # fmt: skip
        if head.lemma_ in table or head.lower_ in table:
            return name
    return "adjective to" if head.pos_ in {"ADJ", "NOUN"} else "wish"


def _adverbial(token: Token, *, to: bool) -> str | None:
    mark = next((c.lower_ for c in token.children if c.dep_ in {"mark", "advmod"}), "")
    if mark in {"if", "unless"}:
        return "condition"
    return "purpose" if to else None


def _after_preposition(head: Token) -> str | None:
    if head.lower_ in {"before", "without"}:
        return "before" if head.lower_ == "before" else "negated"
    if head.lower_ in {"from", "for"} and head.head.lemma_ in IMPLIED_NOT:
        return "implied not"
    return None

"""The context that decides how far an event is presented as a fact.

The walk starts at the event's word and goes up: negation, modal, question or condition on its own
clause, then the verb, adjective or noun that takes it as a complement, and so on. Every step is a
row of a table with an example; the verbs are sorted by what they imply of their complement
(Karttunen's implicative signatures).
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from twosource.understand.certainty import lexicon
from twosource.understand.certainty.clause import negation

if TYPE_CHECKING:
    from twosource.understand.parsed import Token

__all__ = [
    "CLAUSE_ROWS",
    "CONTEXTS",
    "GOVERNORS",
    "NOUN_ROWS",
    "Group",
    "context",
    "first_of_row",
    "upon_clause",
]


# context -> (what a report makes of it, from -3 to 3; an example with the event's word in brackets).
# A report's plans are mostly carried out, so that they lie nearer to a fact than they do in talk.
CONTEXTS: dict[str, tuple[float, str]] = {
    "past": (3.0, "The mill [burned]."),
    "present": (3.0, "The mill [stands] empty."),
    "other form": (3.0, "The man [carrying] a bag is here."),
    "gerund": (3.0, "They talked about [closing] it."),
    "noun": (3.0, "The [fire] is out."),
    "other word": (3.0, "The mill is [empty]."),
    "negated": (-2.5, "The mill did not [burn]."),
    "without": (0.5, "They [found] nothing."),
    "negated noun": (-2.75, "There was no [fire]."),
    "will": (2.5, "The mill will [close]."),
    "would": (1.5, "They would [close] it."),
    "can": (1.0, "The mill can [close]."),
    "may": (0.75, "The mill may [close]."),
    "should": (0.5, "The mill should [close]."),
    "question": (1.0, "Did they [call] you?"),
    "imperative": (-1.0, "[Close] the mill."),
    "condition": (0.5, "If the mill [closes], we leave."),
    "wish": (2.25, "They want to [close] it."),
    "wished noun": (1.75, "They are seeking a [merger]."),
    "try": (1.5, "They tried to [close] it."),
    "duty": (1.75, "They need to [close] it."),
    "implied": (3.0, "They managed to [close] it."),
    "implied not": (-2.0, "They failed to [close] it."),
    "called off": (-2.0, "They delayed the [closure]."),
    "possible": (0.75, "There were plans for a possible [closure]."),
    "seems": (2.0, "The mill seems to [close]."),
    "purpose": (2.5, "They came to [close] it."),
    "noun to": (2.25, "The plan to [close] it is old."),
    "adjective to": (0.75, "The door was hard to [close]."),
    "believed": (2.5, "They think that it [closed]."),
    "before": (1.5, "They left before [closing] it."),
}


class Group(NamedTuple):
    """Words (space-separated lemmas or forms) that put an event into one context, and an example."""

    context: str
    words: str
    example: str


# What governs an infinitive ("wanted to close") or, for the first, a gerund ("stopped closing").
GOVERNORS = (
    Group(
        "implied not",
        """
        fail refuse decline forget neglect avoid omit lack prevent hesitate deny cease delay cancel
        """,
        "They refused to [close] it.",
    ),
    Group(
        "wish",
        """
        want hope wish like plan intend expect aim ask tell urge order invite encourage advise recommend
        request require demand agree offer promise pledge vow propose prepare threaten decide choose prefer
        consider long wait persuade beg call schedule set supposed design seek love hate willing ready eager
        unlikely likely
        """,
        "They plan to [close] it.",
    ),
    Group("try", "try attempt struggle work fight", "They attempted to [close] it."),
    Group("duty", "need have ought must got", "They have to [close] it."),
    Group(
        "implied",
        """
        manage begin start continue happen come get use help succeed proceed remember force cause make let
        stop finish keep see watch hear find go turn learn bother dare able enable allow lead
        """,
        "They began to [close] it.",
    ),
    Group("seems", "seem appear look tend", "They appear to [close] it."),
)
# What takes a clause ("thinks that it closed").
CLAUSE_ROWS = (
    Group("wish", "hope wish want recommend demand suggest ensure make", "They hope that it [closes]."),
    Group(
        "believed",
        "think believe suspect guess assume suppose feel imagine doubt claim allege expect",
        "They suspect that it [closed].",
    ),
)
# What makes an event told by a noun less than a fact: its modifiers, the verb that it is the object
# of, and the noun before "of", "in", "to" or "for".
MODIFIER_ROWS = (
    Group("negated noun", "no neither", "There was no [fire]."),
    Group(
        "called off",
        "cancelled canceled now-cancelled postponed abandoned aborted failed averted scrapped delayed",
        "They met after the cancelled [march].",
    ),
    Group(
        "possible",
        "possible potential planned proposed alleged hypothetical likely future would-be expected",
        "A potential [merger] is in the news.",
    ),
)
OBJECT_ROWS = (
    Group(
        "called off",
        """
        cancel delay postpone prevent avoid avert scrap abandon halt suspend stop lack scuttle shelve thwart
        """,
        "They postponed the [meeting].",
    ),
    Group(
        "wished noun",
        "want seek demand propose expect plan consider request fear oppose urge threaten",
        "They demanded a [recount].",
    ),
)
OF_ROWS = (
    Group(
        "called off",
        "delay delays lack absence cancellation postponement avoidance prevention",
        "The delay of the [launch] was long.",
    ),
    Group(
        "wished noun",
        """
        call calls possibility chance chances prospect prospects risk threat fear fears hope hopes plan plans
        proposal request demand need likelihood danger ask hope wait push apply
        """,
        "The threat of a [strike] is past.",
    ),
)
NOUN_ROWS = (*MODIFIER_ROWS, *OBJECT_ROWS, *OF_ROWS)
_AFTER_NOUN = frozenset({"of", "in", "to", "for"})
_MODALS = {
    "will": "will", "'ll": "will", "wo": "will", "shall": "will", "would": "would", "'d": "would",
    "can": "can", "ca": "can", "could": "can", "may": "may", "might": "may", "should": "should",
    "ought": "should", "must": "should",
}  # fmt: skip
_ABOVE = frozenset({"negated", "would", "may", "will", "condition", "imperative", "can", "should"})
_COMPLEMENTS = frozenset({"xcomp", "ccomp", "pcomp"})
# How a word that is no verb is tied to the verb whose fate it shares: "step [down]", "is not [open]".
_PART_OF_VERB = frozenset({"prt", "acomp", "advmod", "attr", "oprd"})
_VERBAL = frozenset({"VERB", "AUX"})
_HEIGHT = 4


def _table(rows: tuple[Group, ...]) -> dict[str, str]:
    """Return word -> context; the first row that has the word decides."""
    return {word: row.context for row in reversed(rows) for word in row.words.split()}


_GOVERNORS, _CLAUSES = _table(GOVERNORS), _table(CLAUSE_ROWS)
_MODIFIERS, _OBJECTS, _OF = _table(MODIFIER_ROWS), _table(OBJECT_ROWS), _table(OF_ROWS)
_IMPLIED_NOT = lexicon.words(GOVERNORS[0].words)


def context(event: Token) -> str:
    """Return the name of the context that decides over ``event``, a key of :data:`CONTEXTS`."""
    if event.pos_ not in _VERBAL:
        return _of_noun(event) or ("noun" if event.pos_ in {"NOUN", "PROPN"} else "other word")
    found = _of_verb(event)
    if found is not None:
        return found
    if event.tag_ in {"VBD", "VBN"}:
        return "past"
    if event.tag_ == "VBG" and event.dep_ in {"pcomp", "csubj", "xcomp"}:
        return "gerund"
    return "present" if event.tag_ in {"VBZ", "VBP"} else "other form"


def _of_verb(verb: Token) -> str | None:
    own = upon_clause(verb)
    return own if own is not None else _of_governors(verb)


def _of_noun(event: Token) -> str | None:
    """Judge an event told by another word: by its own modifiers, and by what it hangs on."""
    for child in event.children:
        found = _MODIFIERS.get(child.lower_)
        if found is not None:
            return found
    head = event.head
    if event.dep_ == "pobj":
        return _OF.get(head.head.lemma_) if head.lower_ in _AFTER_NOUN else None
    if event.dep_ in {"dobj", "nsubjpass"}:
        found = _OBJECTS.get(head.lemma_)
        if found is not None:
            return found
    return _with_verb(event)


def _with_verb(event: Token) -> str | None:
    """Judge by the verb that the word is an object or a part of."""
    head = event.head
    if head.pos_ not in _VERBAL:
        return None
    if event.dep_ in {"dobj", "attr"} and event.pos_ in {"NOUN", "PROPN"}:
        return "possible" if upon_clause(head) in {"may", "can", "condition"} else None
    return _of_verb(head) if event.dep_ in _PART_OF_VERB else None


def upon_clause(verb: Token) -> str | None:
    """Judge by what stands upon the verb, or upon the verb that it is joined to; None for nothing."""
    head = first_of_row(verb)
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


def first_of_row(verb: Token) -> Token:
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
    token = first_of_row(verb)
    for _ in range(_HEIGHT):
        found = _step(token)
        if found is not None and found != "implied":
            return found
        if token.dep_ not in _COMPLEMENTS or token.head.i == token.i:
            return None
        token = first_of_row(token.head)
        above = upon_clause(token) if token.pos_ in _VERBAL else None
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
        return "implied not" if head.lemma_ in _IMPLIED_NOT else None
    return _CLAUSES.get(head.lemma_)


def _infinitive(head: Token) -> str:
    found = _GOVERNORS.get(head.lemma_) or _GOVERNORS.get(head.lower_)
    return found or ("adjective to" if head.pos_ in {"ADJ", "NOUN"} else "wish")


def _adverbial(token: Token, *, to: bool) -> str | None:
    mark = next((c.lower_ for c in token.children if c.dep_ in {"mark", "advmod"}), "")
    if mark in {"if", "unless"}:
        return "condition"
    return "purpose" if to else None


def _after_preposition(head: Token) -> str | None:
    if head.lower_ in {"before", "without"}:
        return "before" if head.lower_ == "before" else "negated"
    if head.lower_ in {"from", "for"} and head.head.lemma_ in _IMPLIED_NOT:
        return "implied not"
    return None

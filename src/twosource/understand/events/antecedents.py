"""What a word of an item names, and what a pronoun or "the company" takes up, sentence by sentence."""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING, NamedTuple

from twosource.language import lexicon
from twosource.understand.openers import SUBJECTS, VERBS, is_passive
from twosource.understand.roles import Here, meant

if TYPE_CHECKING:
    from collections.abc import Sequence

    from twosource.language.parse.sentences import Sentence
    from twosource.language.parse.tokens import Token
    from twosource.model import Mention, Statement

_KINDS = {"PERSON": "person", "ORG": "body", "WORK": "thing", "FAC": "thing", "PRODUCT": "thing"}
_NOUNS = (("body", lexicon.words("events.body_nouns")), ("thing", lexicon.words("events.thing_nouns")))
_CASES = lexicon.values("attribution.owners", str)  # "its" and "them", by the pronoun
_OF_PERSONS = frozenset(lexicon.values("attribution.genders", str))
_OF_OTHERS = frozenset(lexicon.values("attribution.antecedents", str))
_OF_SPEAKERS = lexicon.words("attribution.first_person")
_OF_ONE = lexicon.words("events.pronouns_of_one_speaker")
_DEFINITE = lexicon.words("events.definite_determiners")
_OVER_CLAUSES = lexicon.words("events.verbs_over_clauses")
_EMPTY = lexicon.words("events.empty_modifiers")
_TELLING_MORE = frozenset({"amod", "compound", "nummod", "relcl", "acl"})
_MODIFIERS = frozenset({"compound", "nummod", "amod", "nmod", "poss", "det"})
_NAMES = frozenset({"PROPN", "NOUN", "NUM", "ADJ", "X"})
_TEMPORAL = frozenset({"DATE", "TIME", "MONEY", "PERCENT", "QUANTITY", "ORDINAL"})
_CLAUSES = frozenset({"ccomp", "xcomp", "csubj", "advcl"})
_NOT_IT = ("person:", "place:", "norp:")
_OBJECTS = frozenset({"dobj", "dative", "pobj"})
_JOINED = 4  # verbs joined in a row, of which the first has the subject
_WIDE = 4  # words before a noun among which the number of its model is looked for
_NESTED = 6  # statements that are looked at for the one that holds a word


class _Named(NamedTuple):
    """A name in the sentence: the number of its word, its kind, its key, and whether it is a subject."""

    i: int
    kind: str
    key: str
    subject: bool


def definite(noun: Token) -> bool:
    """Tell whether "the" or "this" stands before a noun: it was told of before."""
    return any(child.dep_ == "det" and child.lower_ in _DEFINITE for child in noun.children)


class Antecedents:
    """The names met in an item so far, for the words that take them up.

    "He" takes up the person named last, as a subject if one was; "the council" a name that ends so, "the
    company" the body named last, "the plane" the thing; "it" and "they" a subject before them in the
    sentence, else that of the sentence before.
    """

    here: Here

    def __init__(self, mentions: Sequence[Mention], statements: Sequence[Statement]) -> None:
        """``mentions`` and ``statements`` are those of the item, in text order."""
        self._mentions = mentions
        self._statements = sorted(statements, key=lambda one: (one.start, -one.end))
        self._starts = [one.start for one in self._statements]
        self._last: dict[str, str] = {}
        self._by_noun: dict[str, str] = {}  # by the last word of their names: "the council"
        self._models: set[str] = set()
        self._bodies = {one.entity.partition(":")[2] for one in mentions if one.label == "ORG"}
        self._names: list[_Named] = []
        self._topic: str | None = None

    def entered(self, sentence: Sentence) -> Antecedents:
        """Go on to ``sentence``, which follows the one entered before; returns itself."""
        self._leave()
        self.here = Here(sentence, self._mentions)
        self._names = [
            _Named(token.i, *named, _is_subject(token))
            for token in sentence.tokens
            if (self.here.mentions or not token.is_alpha)
            and token.pos_ in _NAMES
            and (named := self._own(token)) is not None
        ]
        return self

    def _leave(self) -> None:
        """Keep of the sentence what a later one may take up: of each kind a subject before all others."""
        if not self._names and not self._last:
            return
        topic = self._topic_of(self.here.sentence)
        self._topic = topic if topic is not None and not topic.startswith(_NOT_IT) else None
        fresh: dict[str, str] = {}
        for one in sorted(self._names, key=lambda one: not one.subject):
            fresh.setdefault(one.kind, one.key)
            if one.kind in {"body", "thing"}:
                self._by_noun[one.key.partition(":")[2].rpartition(" ")[2].removesuffix("s")] = one.key
        self._last.update(fresh)

    def _topic_of(self, sentence: Sentence) -> str | None:
        """Return the key of what a sentence is about: the subject of its main verb, or its only noun."""
        roots = [one for one in sentence.tokens if one.head is one and not one.is_punct]
        root = next((one for one in roots if one.pos_ in VERBS), roots[0] if roots else None)
        if root is None or root.pos_ not in VERBS:
            return self.key(root) if root is not None else None
        subject = next((one for one in root.children if one.dep_ in SUBJECTS), None)
        return self.key(subject) if subject is not None else None

    def statement(self, start: int) -> Statement | None:
        """Return the innermost statement that holds the character ``start``."""
        at = bisect_right(self._starts, start)
        near = self._statements[max(0, at - _NESTED) : at]
        return next((one for one in reversed(near) if start < one.end), None)

    def key(self, token: Token) -> str | None:
        """Return the key of what ``token`` names or takes up, None where nothing with a name is meant."""
        token = meant(token)
        named = self._model_before(token) or self._own(token) or self._apposed(token)
        if named is not None:
            return named[1]
        if token.pos_ == "PRON":
            return self._of_pronoun(token)
        return self._of_noun(token) if token.pos_ == "NOUN" else None

    def _own(self, token: Token) -> tuple[str, str] | None:
        """Return the kind and the key of the name that ``token`` is a word of."""
        mention = self.here.mention(token)
        own = self._model(token)
        if own is not None and mention is not None and mention.text == token.text:
            return "thing", mention.entity
        model = own or self._number_behind(token)
        if model is not None:
            return "thing", f"work:{model}"
        return (_KINDS.get(mention.label, "place"), mention.entity) if mention is not None else None

    def _model(self, token: Token) -> str | None:
        """Return the number of a model ("C-12", "Norvik *310*"), without its plural s."""
        if token.is_alpha or token.pos_ not in _NAMES or not any(char.isdigit() for char in token.text):
            return None
        word = token.lower_.removesuffix("s")
        lettered = token.pos_ != "NUM" and token.text[0].isalnum() and token.lower_ != token.text
        named = token.i > 0 and token.nbor(-1).pos_ == "PROPN" and token.ent_type_ not in _TEMPORAL
        if lettered or word in self._models or (named and word.isdecimal() and token.dep_ != "npadvmod"):
            self._models.add(word)
            return word
        return None

    def _number_behind(self, name: Token) -> str | None:
        """Return the number that hangs on a name and makes it that of a model: "the *Norvik* 310 sank"."""
        behind = [one for one in name.children if one.i == name.i + 1 and one.dep_ == "nummod"]
        return self._model(behind[0]) if behind and name.pos_ == "PROPN" else None

    def _model_before(self, noun: Token) -> tuple[str, str] | None:
        """Return the model that stands before a noun: "two new *Norvik 310* ferries"."""
        if noun.pos_ not in {"NOUN", "PROPN"}:
            return None
        for word in reversed(noun.doc[max(0, noun.i - _WIDE) : noun.i]):
            if word.dep_ not in _MODIFIERS or word.head.i > noun.i:
                return None
            if (model := self._model(word)) is not None:
                return "thing", f"work:{model}"
        return None

    def _apposed(self, noun: Token) -> tuple[str, str] | None:
        """Return what stands beside a noun as its name: "the shipbuilder, *Norvik*, won", "the ferry *Sela*".

        The parser gives a name right behind its noun the place of the noun now and then.
        """
        if noun.pos_ != "NOUN":
            return None
        behind = noun.doc[noun.i + 1 : noun.i + 2]
        named = [one for one in behind if one.pos_ == "PROPN" and (one.head is noun or _alike(one, noun))]
        beside = [child for child in noun.children if child.dep_ == "appos"]
        found = [self._own(one) for one in named]
        found += [one for one in map(self._own, beside) if one is not None and one[0] != "place"]
        return next((one for one in found if one is not None), None)

    def _of_pronoun(self, token: Token) -> str | None:
        pronoun = _CASES.get(token.lower_, token.lower_)
        if pronoun in _OF_PERSONS:
            return self._before(token, {"person"}, self._last.get("person"))
        if pronoun in _OF_OTHERS and not _expletive(token):
            return self._before(token, {"body", "thing"}, self._topic)
        return self._voice(token) if pronoun in _OF_SPEAKERS else None

    def _of_noun(self, token: Token) -> str | None:
        """Return what "the company" takes up; one of which more is told ("the owner of") is another."""
        more = (child for child in token.children if child.dep_ in _TELLING_MORE)
        if not definite(token) or any(child.lower_ not in _EMPTY for child in more):
            return None
        lemma = token.lemma_.lower()
        if lemma in self._by_noun:
            return self._by_noun[lemma]
        kind = next((kind for kind, nouns in _NOUNS if lemma in nouns), None)
        return self._before(token, {kind}, self._last.get(kind)) if kind else None

    def _before(self, token: Token, kinds: set[str], last: str | None) -> str | None:
        """Return the nearest subject before a word of the sentence, else what was meant before it."""
        own = self._own_subject(token) if token.pos_ == "PRON" and token.dep_ in _OBJECTS else None
        keys = [one.key for one in self._names if one.subject and one.kind in kinds and one.i < token.i]
        others = [key for key in keys if key != own]
        return others[-1] if others else last if last != own else None

    def _own_subject(self, pronoun: Token) -> str | None:
        """Return the key of the subject in the clause of an object: "it" is never the one who opens it."""
        verb = next((one for one in pronoun.ancestors if one.pos_ in VERBS), None)
        for _ in range(_JOINED):
            subject = next((one for one in verb.children if one.dep_ in SUBJECTS), None) if verb else None
            if verb is None or subject is not None:
                # In "all of them praised them" the subject holds the pronoun itself.
                return self.key(subject) if subject is not None and meant(subject) is subject else None
            verb = verb.head if verb.dep_ in {"conj", "xcomp", "advcl"} else None
        return None

    def _voice(self, token: Token) -> str | None:
        """Return who speaks, or the body spoken for: who is meant by "we" in a quotation."""
        statement = self.statement(self.here.at(token))
        link = statement.attribution[-1] if statement is not None and statement.attribution else None
        if link is None or token.lower_ in _OF_ONE or link.institution is None:
            return link.entity if link is not None else None
        named = link.institution.partition(":")[2] in self._bodies
        return link.institution if named else self._last.get("body", link.institution)


def _alike(one: Token, other: Token) -> bool:
    return one.head is other.head and one.dep_ == other.dep_


def _is_subject(name: Token) -> bool:
    """Tell whether a name is the subject, or stands beside it: "the builder, *Norvik*, won"."""
    return (name.head if name.dep_ == "appos" else name).dep_ in SUBJECTS


def _expletive(it: Token) -> bool:
    """Tell whether "it" only stands for a clause that follows: "it is expected that"."""
    verb = it.head
    if it.dep_ not in SUBJECTS or not (is_passive(verb) or verb.lemma_ in _OVER_CLAUSES):
        return False
    return any(
        child.dep_ in _CLAUSES and child.i > verb.i and any(mark.dep_ == "mark" for mark in child.children)
        for child in verb.children
    )

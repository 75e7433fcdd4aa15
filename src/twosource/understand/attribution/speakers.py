"""What the words of a source say of it: person, body, document or nobody by name; whose mouthpiece."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from twosource.language import lexicon
from twosource.model import Span
from twosource.understand.attribution.institutions import body_key, is_outlet, is_public, office_key

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from twosource.model import Mention, SpeakerType
    from twosource.understand.attribution.parse import Parse, Word

_DEFINITE: Final = lexicon.words("attribution.definite_openers")
_KNOWN_PERSON: Final = lexicon.words("attribution.owned_persons")
_SOME: Final = lexicon.words("attribution.some_of_them")
_SINGLE: Final = frozenset(lexicon.values("attribution.genders", str))
_SEVERAL: Final = frozenset(lexicon.values("attribution.antecedents", str))
_WHERE: Final = lexicon.words("attribution.place_prepositions")
_MALE: Final = lexicon.words("attribution.male_words")
_FEMALE: Final = lexicon.words("attribution.female_words")
_FIELDS: Final = lexicon.words("speakers.fields_of_government")
_BODIES_OF_OFFICES: Final = lexicon.values("attribution.bodies_of_offices", str)
_INDEFINITE: Final = lexicon.words("attribution.indefinite_openers")
_LINKS: Final = lexicon.words("attribution.links_of_office")
_BODIES: Final = lexicon.words("attribution.bodies")
_DOCUMENTS: Final = lexicon.words("speakers.documents")
_OUTLETS: Final = lexicon.words("speakers.outlets")
_SPOKESPERSONS: Final = lexicon.words("speakers.spokespersons")
_HOLDERS: Final = lexicon.words("attribution.offices")
_OFFICES: Final = _HOLDERS | _SPOKESPERSONS
_PEOPLE: Final = lexicon.words("attribution.people")
_COURTESY: Final = lexicon.words("attribution.courtesy_titles")
_PERSONAL: Final = (_OFFICES | _PEOPLE) - _BODIES
# Words that make an outlet of what looks like a person's name; "Post" and "Sun" are surnames too.
_PRESS: Final = lexicon.words("attribution.press_names")
# "By his account": he says it.
_OWNERS: Final = lexicon.values("attribution.owners", str)
_ENDS_NAME: Final = frozenset({",", "(", "-", "\u2013", "\u2014"})
_LANDS: Final = frozenset({"GPE", "NORP"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Speaker:
    """A source, or somebody who may turn out to be one, as met in one place of the report.

    ``place`` is where its words stand: a voice met again by a pronoun begins at the pronoun. ``role`` is
    the lemma of its head noun, ``plural`` whether that is a common noun for several; ``mention`` the name
    in it. ``speaks`` tells whether it is the source of something there, ``subject`` whether it is the
    subject of its clause.
    """

    text: str
    start: int
    end: int
    place: Span
    type: SpeakerType
    role: str
    pronoun: bool = False
    plural: bool = False
    definite: bool = False
    mention: Mention | None = None
    institution: str | None = None
    gender: str | None = None
    roles: frozenset[str] = frozenset()
    speaks: bool = False
    subject: bool = False

    @property
    def key(self) -> str:
        """Who it is: the key of its name, or its words."""
        return self.mention.entity if self.mention is not None else self.text.casefold()


@dataclass(frozen=True, slots=True, kw_only=True)
class Known:
    """What the item as a whole tells: the fullest form of each name by its key, the lands by their names."""

    fullest: dict[str, Mention]
    lands: dict[str, str]

    @classmethod
    def of(cls, mentions: Sequence[Mention]) -> Known:
        """Gather the names of an item."""
        fullest: dict[str, Mention] = {}
        lands: dict[str, str] = {}
        for mention in mentions:
            had = fullest.get(mention.entity)
            if had is None or len(mention.text) > len(had.text):
                fullest[mention.entity] = mention
            if mention.label in _LANDS and mention.entity.startswith(("state:", "place:")):
                lands[mention.text.casefold()] = mention.entity
        return cls(fullest=fullest, lands=lands)

    def body(self, mention: Mention) -> str | None:
        """Return the key of the body that ``mention`` names, by its fullest form."""
        name = self.fullest.get(mention.entity, mention).text
        land = next((self.lands[word] for word in name.casefold().split() if word in self.lands), None)
        key = body_key(name)
        return f"{key}@{land}" if key and land and is_public(key) else key


# "An article that", "the clerk who", "the office and": the last word is none of who speaks.
_RELATIVE: Final = frozenset({"WDT", "WP"})
_JOINING: Final = frozenset({"CCONJ", "SCONJ"})


def read(
    text: str, words: Sequence[Word], inside: Sequence[Mention], known: Known, *, speaks: bool
) -> Speaker:
    """Return the voice named by ``words`` (one noun phrase), with the mentions ``inside`` it."""
    head = head_of(words)
    start, end = words[0].start, words[-1].end
    mention = _chosen(words, inside, head)
    if mention is not None and mention.label == "PERSON" and _indefinite_owner(words, head, mention):
        mention = None
    kind = _kind(words, head, mention)
    named = mention if kind != "unnamed" else None
    return Speaker(
        text=text[start:end],
        start=start,
        end=end,
        place=Span(start=start, end=end),
        type=kind,
        role=_OWNERS.get(head.low, head.lemma),
        pronoun=head.pos == "PRON",
        plural=kind == "unnamed" and head.tag in {"NNS", "NNPS"},
        definite=words[0].low in _DEFINITE,
        mention=named,
        institution=_institution(words, head, inside, known, kind),
        gender=_gender(words),
        roles=frozenset(word.lemma for word in words if word.pos in {"NOUN", "PROPN", "ADJ"}),
        speaks=speaks,
        subject=head.dep in {"nsubj", "nsubjpass"},
    )


def head_of(words: Sequence[Word]) -> Word:
    """Return the word on which the others hang: the first one whose head lies outside."""
    inside = {word.at for word in words}
    return next((word for word in words if word.head not in inside or word.head == word.at), words[-1])


def main_run(parse: Parse, source: Iterable[int]) -> list[Word]:
    """Return the longest unbroken stretch of the source's words, without what joins it to what follows."""
    words = [parse.words[at] for at in max(parse.runs(source), key=len, default=())]
    while len(words) > 1 and (words[-1].tag in _RELATIVE or words[-1].pos in _JOINING):
        words.pop()
    return words


def _chosen(words: Sequence[Word], inside: Sequence[Mention], head: Word) -> Mention | None:
    """Return the mention that the phrase is about: at its head, else a person in it."""
    at_head = next((one for one in inside if one.start <= head.start < one.end), None)
    if at_head is not None and at_head.label in {"PERSON", "ORG", "GPE", "NORP", "FAC", "LOC"}:
        return at_head
    if head.lemma in _BODIES | _DOCUMENTS | _OUTLETS:
        return next((one for one in inside if one.label == "ORG" and one.start > head.start), None)
    person = next((one for one in inside if one.label == "PERSON"), None)
    if person is None and head.lemma in _PERSONAL:
        return next((one for one in inside if _apposed(words, one)), None)
    return person


def _kind(words: Sequence[Word], head: Word, mention: Mention | None) -> SpeakerType:
    if any(word.dep == "appos" and word.lemma in _PERSONAL for word in words):
        return "person"
    at_head = mention is not None and mention.start <= head.start < mention.end
    if mention is not None and mention.label == "PERSON":
        return "outlet" if _PRESS & set(mention.text.casefold().split()) else "person"
    for kind, fits in _KINDS:
        if fits(words, head, mention if at_head else None):
            return kind
    return "person" if head.pos == "PROPN" else "unnamed"


def _indefinite_owner(words: Sequence[Word], head: Word, mention: Mention) -> bool:
    """Tell whether the phrase is about somebody of the named person's ("a brother of Olga Brand")."""
    return mention.start > head.end and words[0].low in _INDEFINITE | {"the"} and not _apposed(words, mention)


def _apposed(words: Sequence[Word], mention: Mention) -> bool:
    before = [word for word in words if word.end <= mention.start]
    return bool(before) and before[-1].text in {",", "("}


def _is_outlet(_words: Sequence[Word], head: Word, mention: Mention | None) -> bool:
    if mention is not None:
        return mention.label in {"ORG", "WORK"} and is_outlet(mention.text)
    return head.lemma in _OUTLETS - _DOCUMENTS


def _is_document(_words: Sequence[Word], head: Word, mention: Mention | None) -> bool:
    return mention is None and head.lemma in _DOCUMENTS and head.lemma not in _BODIES


def _is_body(words: Sequence[Word], head: Word, mention: Mention | None) -> bool:
    if mention is not None:
        return mention.label != "PERSON"
    if head.lemma not in _BODIES and head.pos != "PRON":
        return False
    return head.low in _SEVERAL or head.low == "we" if head.pos == "PRON" else words[0].low not in _SOME


def _is_person(words: Sequence[Word], head: Word, _mention: Mention | None) -> bool:
    """Tell whether one person of an office is meant, though no name is told."""
    if head.pos == "PRON":
        return head.low in _SINGLE or head.low == "i"
    if head.lemma in _SPOKESPERSONS:
        return head.tag in {"NN", "NNP"}
    office = head.lemma in _HOLDERS or (head.lemma in _PEOPLE and words[0].low in _KNOWN_PERSON)
    return office and head.tag in {"NN", "NNP"} and words[0].low not in _INDEFINITE


_KINDS: Final[tuple[tuple[SpeakerType, Callable[[Sequence[Word], Word, Mention | None], bool]], ...]] = (
    ("outlet", _is_outlet),
    ("document", _is_document),
    ("person", _is_person),
    ("organization", _is_body),
)


def _gender(words: Sequence[Word]) -> str | None:
    for word in words:
        if word.low in _MALE:
            return "male"
        if word.low in _FEMALE:
            return "female"
    return None


# --------------------------------------------------------------------- whose mouthpiece


def _institution(
    words: Sequence[Word], head: Word, inside: Sequence[Mention], known: Known, kind: SpeakerType
) -> str | None:
    if head.pos == "PRON":
        return None
    if kind in {"organization", "outlet"}:
        return _of_body(words, head, inside, known)
    if kind == "document":
        return _of_document(words, head, inside, known)
    return _of_person(words, inside, known) if kind == "person" else None


def _of_body(words: Sequence[Word], head: Word, inside: Sequence[Mention], known: Known) -> str | None:
    own = next((one for one in inside if one.start <= head.start < one.end), None)
    if own is not None and own.label in _LANDS:
        return f"inst:government@{own.entity}"
    if own is None and head.lemma in _OUTLETS:
        own = next((one for one in inside if one.label == "ORG" and one.start > head.start), None)
    if own is not None:
        return _landed(known.body(own), inside)
    if head.lemma not in _BODIES | _OUTLETS:
        return None
    name = [
        word.text
        for word in words[: next((at for at, one in enumerate(words) if one.text in _ENDS_NAME), len(words))]
        if word.pos in {"NOUN", "PROPN", "ADJ", "ADP"} and not _in_land(word, inside)
    ]
    cut = next((at for at, text in enumerate(name) if text in _WHERE), len(name))
    return _landed(body_key(" ".join(name[:cut])), inside)


def _in_land(word: Word, inside: Sequence[Mention]) -> bool:
    return any(one.label in _LANDS and one.start <= word.start < one.end for one in inside)


def _landed(key: str | None, inside: Sequence[Mention]) -> str | None:
    """Return ``key`` with the land that the phrase names, for a body that every land has."""
    if key is None or "@" in key or not is_public(key):
        return key
    lands = [
        one.entity for one in inside if one.label in _LANDS and one.entity.startswith(("state:", "place:"))
    ]
    return f"{key}@{lands[0]}" if lands else key


def _of_document(words: Sequence[Word], head: Word, inside: Sequence[Mention], known: Known) -> str | None:
    """Return the key of the body whose document it is: "the bank's figures", "a statement by the police"."""
    bodies = [one for one in inside if one.label == "ORG" and not one.start <= head.start < one.end]
    if bodies:
        return _landed(known.body(bodies[0]), inside)
    named = [at for at, word in enumerate(words) if word.lemma in _BODIES and word is not head]
    if not named:
        return None
    first = named[0]
    while first > 0 and words[first - 1].pos in {"NOUN", "ADJ", "PROPN"} and words[first - 1] is not head:
        first -= 1
    return _landed(body_key(" ".join(word.text for word in words[first : named[0] + 1])), inside)


def _of_person(words: Sequence[Word], inside: Sequence[Mention], known: Known) -> str | None:
    person = next((one for one in inside if one.label == "PERSON"), None)
    title, rest = _parts(words, person)
    key = _landed(_of_title(title, inside, known), inside) or _of_field(title, rest)
    if key is not None:
        return key
    office = {word.lemma for word in words} & _OFFICES
    linked = _linked(rest)
    if not linked:
        return None
    key = _of_linked(linked, inside, known)
    # One who is only "of" a body speaks for it where it is the state's; at a university for oneself.
    mouthpiece = office or linked[0].low == "for" or (person is not None and key and is_public(key))
    return key if mouthpiece else None


def _of_linked(linked: Sequence[Word], inside: Sequence[Mention], known: Known) -> str | None:
    """Return the key of the body after "of", "for", "at" or a comma."""
    bodies = [one for one in inside if one.label in {"ORG", "FAC"} and one.start > linked[0].start]
    if bodies:
        return _landed(known.body(bodies[0]), inside)
    named = [
        word.text
        for word in linked[1:]
        if word.pos in {"NOUN", "PROPN", "ADJ"} and not _in_land(word, inside)
    ]
    heads = {word.lemma for word in linked[1:]} & _BODIES
    return _landed(body_key(" ".join(named)), inside) if heads else None


def _of_field(title: Sequence[Word], rest: Sequence[Word]) -> str | None:
    """Return the key of a ministry named after the office: "minister of health", "secretary of state"."""
    linked = _linked(rest)
    if not title or not linked:
        return None
    office = title[-1].low
    named = _BODIES_OF_OFFICES.get(f"{office} {' '.join(word.low for word in linked[:2])}")
    if named is not None:
        return f"inst:{named}"
    field = next((word.low for word in linked[1:3] if word.low in _FIELDS), None)
    return body_key(f"{field} ministry") if office == "minister" and field else None


def _of_title(title: Sequence[Word], inside: Sequence[Mention], known: Known) -> str | None:
    """Return the key of the body in a title: "Interior Minister", "hospital director"."""
    if not title:
        return None
    body = next(
        (one for one in inside if one.label == "ORG" and title[0].start <= one.start < title[-1].end), None
    )
    held = {word.lemma for word in title} & _OFFICES
    if body is not None and held and body.end <= title[-1].start:
        return known.body(body)
    return office_key(" ".join(word.text for word in title))


def _parts(words: Sequence[Word], person: Mention | None) -> tuple[list[Word], list[Word]]:
    """Return the title before the name (or the bare role) and everything after the first link."""
    if person is None:
        before = list(words)
        after: list[Word] = []
    else:
        before = [word for word in words if word.end <= person.start]
        after = [word for word in words if word.start >= person.end]
    cut = next((at for at, word in enumerate(before) if word.low in _LINKS or word.text == ","), len(before))
    return before[:cut], [*before[cut:], *after]


def _linked(rest: Sequence[Word]) -> list[Word]:
    """Return what follows the first "of", "for" or "at" in ``rest``, the link first."""
    at = next((at for at, word in enumerate(rest) if word.low in _LINKS), None)
    return [] if at is None else list(rest[at:])

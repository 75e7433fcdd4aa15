"""What one item states: times, amounts, names, voices, statements."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from twosource.model.offsets import Placed, check_pair
from twosource.model.reports import Item
from twosource.model.words import (
    AmountSign,
    Certainty,
    Exactness,
    Number,
    Outcome,
    OutletSign,
    Polarity,
    PublicAct,
    Sign,
    SpeakerClass,
    SpeakerSign,
    SpeakerType,
    SpeechKind,
    TransferPart,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class When(Placed):
    """A temporal expression, normalised.

    ``type`` and ``value`` follow TIMEX3 (DATE, TIME, DURATION, SET); ``edtf`` is an EDTF level 1
    string. ``earliest`` and ``latest`` are ISO dates, or date-times where a clock time is told,
    in the report's own calendar; ``zone`` is the zone as told. An unresolved expression has
    neither, and ``why`` says what is missing. ``inferred`` marks the date of a statement that its own
    sentence does not tell: the day of the report's main event.
    """

    text: str
    start: int
    end: int
    type: str
    value: str
    edtf: str | None = None
    earliest: str | None = None
    latest: str | None = None
    precision: str | None = None
    mod: str | None = None
    zone: str | None = None
    why: str = ""
    inferred: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Scope:
    """Which of many values an amount is, each in the words of the report, in lower case, empty where untold.

    ``extreme``: the highest, the second; ``spot``: a place that words before have named; ``stretch``: the
    time that it is counted over, ``month`` where that is one; ``since``: where its count begins; ``years``:
    those told beside it; ``region``: the key of the place whose things are counted.
    """

    extreme: str = ""
    spot: str = ""
    stretch: str = ""
    month: str = ""
    since: str = ""
    years: tuple[str, ...] = ()
    region: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Quantity(Placed):
    """An amount with bounds, in the words of the report. ``high`` is None where there is none.

    ``unit`` is a canonical unit for measures and money (``kg``, ``USD``, ``percent``,
    ``percentage point``), None for counts; ``counted`` is the lemma of what is counted.

    Kept for comparing: ``outcomes`` are what became of those whom it counts, by its own clause;
    ``number_of`` the outcomes of those whose number it is told to be, None where none is spoken of; ``signs``
    and ``scope`` what the words beside it say.
    """

    text: str
    start: int
    end: int
    low: Number | None
    high: Number | None
    exactness: Exactness
    unit: str | None = None
    counted: str | None = None
    outcomes: tuple[Outcome, ...] = ()
    number_of: tuple[Outcome, ...] | None = None
    signs: tuple[AmountSign, ...] = ()
    scope: Scope = Scope()


@dataclass(frozen=True, slots=True, kw_only=True)
class Mention(Placed):
    """A name in the text and the stable key of what it names, for example ``state:KP``.

    Kept for comparing, with the names of a statement: ``part`` is its part in what passes from one to
    another, by the preposition before it; ``place`` the kind of place that the noun behind it tells.
    """

    text: str
    start: int
    end: int
    label: str
    entity: str
    part: TransferPart | None = None
    place: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Role(Placed):
    """A participant: ``agent``, ``patient``, ``recipient``, ``from``, ``to``, ``at``, ``with``, ..."""

    role: str
    text: str
    start: int
    end: int
    entity: str | None = None
    head: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Predicate(Placed):
    """The act or state that a statement asserts, by its lemma and its own characters.

    Kept for comparing: the ``outcomes`` that the lemma alone tells of.
    """

    lemma: str
    start: int
    end: int
    outcomes: tuple[Outcome, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Attribution(Placed):
    """One link of an attribution chain (PARC: source and cue); the innermost stands last.

    ``name`` and ``name_start``/``name_end`` give the resolved name where ``source_text`` is a
    pronoun, a role or a surname; ``entity`` is a stable key. ``institution`` is the key of the body
    that the speaker speaks for, where the words tell. ``said`` is the time of saying. Cue offsets
    are None where a colon or a layout attributes.

    Kept for comparing: ``speaks_for`` is the body told beside the speaker in words where there is no
    ``institution``, ``body_class`` the class of either; ``speaker_class`` the class that his own words tell,
    or for a person the words by which the report first names him; ``owner`` the words of the name that tell
    whose body it is; ``signs`` what the words for him say of him.
    """

    source_text: str
    start: int
    end: int
    type: SpeakerType
    entity: str | None = None
    institution: str | None = None
    name: str | None = None
    name_start: int | None = None
    name_end: int | None = None
    cue_start: int | None = None
    cue_end: int | None = None
    said: When | None = None
    speaks_for: str | None = None
    body_class: SpeakerClass | None = None
    speaker_class: SpeakerClass | None = None
    owner: tuple[str, ...] = ()
    signs: tuple[SpeakerSign, ...] = ()

    def __post_init__(self) -> None:
        """Raise ValueError for characters that no text can have."""
        Placed.__post_init__(self)  # super() does not reach a class with slots
        check_pair(self, self.name_start, self.name_end)
        check_pair(self, self.cue_start, self.cue_end)


@dataclass(frozen=True, slots=True, kw_only=True)
class Mark(Placed):
    """Words that decided something: ``kind`` is the rule's name (``negation``, ``hedge``, ...)."""

    kind: str
    start: int
    end: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Statement(Placed):
    """One assertion as one item makes it.

    ``terms`` are the content lemmas in text order (lower case, names included). ``marks`` are the
    words behind certainty, polarity and first-hand knowledge. ``first_hand`` names the mark by
    which the outlet or speaker claims own knowledge (``witness``, ``own reporting``), else None.

    Kept for comparing, which so need not read the text again: ``wording`` are the words in text order, in
    lower case, figures included; ``concepts`` the phrases of the table of concepts, each marked; ``outcomes``
    what became of people, told anywhere in it; ``negated`` the words that its first negation bears on, in
    every form that they may have, where the statement is negative; ``signs`` what single words of it, or its
    place, say about it; ``public_act`` the act done in public that it tells of.
    """

    id: str
    report: str
    item: str
    start: int
    end: int
    text: str
    kind: SpeechKind
    attribution: tuple[Attribution, ...] = ()
    certainty: Certainty = "asserted"
    polarity: Polarity = "positive"
    when: When | None = None
    places: tuple[Mention, ...] = ()
    mentions: tuple[Mention, ...] = ()
    roles: tuple[Role, ...] = ()
    predicate: Predicate | None = None
    quantities: tuple[Quantity, ...] = ()
    terms: tuple[str, ...] = ()
    marks: tuple[Mark, ...] = ()
    first_hand: str | None = None
    wording: tuple[str, ...] = ()
    concepts: tuple[str, ...] = ()
    outcomes: tuple[Outcome, ...] = ()
    signs: tuple[Sign, ...] = ()
    negated: tuple[str, ...] = ()
    public_act: PublicAct | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Event(Placed):
    """One event of a sentence, by the word that tells it: a verb, or a noun of an act ("the *sale* of").

    ``roles`` are those of its participants that have a name, in the words of the report; a pronoun or "the
    company" has the key of what it takes up. ``when`` is the day of this event, not of its statement.
    """

    lemma: str
    start: int
    end: int
    certainty: Certainty = "asserted"
    when: When | None = None
    roles: tuple[Role, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Credit(Placed):
    """A place where an item says whose reporting it rests on (dateline, ``told QNA``, ``reports``)."""

    name: str
    start: int
    end: int
    kind: Literal["dateline", "told", "cited", "markup"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Correction(Placed):
    """A note of an outlet on its own report (``start`` to ``end``): ``before`` did not hold, ``now`` does."""

    start: int
    end: int
    before: Quantity
    now: Quantity


@dataclass(frozen=True, slots=True, kw_only=True)
class Factuality(Placed):
    """The word of an event that is told as less than a fact.

    ``value`` runs from -3 (certainly not so) to below 3 (a fact), the scale of MEANTIME, UW and UDS.
    """

    start: int
    end: int
    value: Number


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """An item understood: everything that comparing needs, so that no parse is kept.

    Items that share one of the ``text_keys`` are one text, whatever figures they give. ``outlet_class`` is
    the class of the outlet by its name, as of a speaker, ``outlet_owner`` the words of the name that tell
    whose it is; ``outlet_signs`` show whether it is a body that publishes itself, or a newsroom.
    ``corrections`` are notes of the report on itself; the first item has them.
    """

    item: Item
    report: str
    outlet: str | None
    published: str | None
    title_terms: tuple[str, ...] = ()
    terms: tuple[tuple[str, int], ...] = ()
    mentions: tuple[Mention, ...] = ()
    whens: tuple[When, ...] = ()
    statements: tuple[Statement, ...] = ()
    credits: tuple[Credit, ...] = ()
    text_keys: tuple[str, ...] = ()
    outlet_class: SpeakerClass | None = None
    outlet_owner: tuple[str, ...] = ()
    outlet_signs: tuple[OutletSign, ...] = ()
    factuality: tuple[Factuality, ...] = ()
    events: tuple[Event, ...] = ()
    corrections: tuple[Correction, ...] = ()

"""What one item states: times, amounts, names, voices, statements."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from twosource.model.offsets import Placed, check_pair
from twosource.model.reports import Item
from twosource.model.words import Certainty, Exactness, Polarity, SpeakerType, SpeechKind


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
class Quantity(Placed):
    """An amount with bounds, in the words of the report. ``high`` is None where there is none.

    ``unit`` is a canonical unit for measures and money (``kg``, ``USD``, ``percent``,
    ``percentage point``), None for counts; ``counted`` is the lemma of what is counted.
    """

    text: str
    start: int
    end: int
    low: float | None
    high: float | None
    exactness: Exactness
    unit: str | None = None
    counted: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Mention(Placed):
    """A name in the text and the stable key of what it names, for example ``state:KP``."""

    text: str
    start: int
    end: int
    label: str
    entity: str


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
    """The act or state that a statement asserts, by its lemma and its own characters."""

    lemma: str
    start: int
    end: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Attribution(Placed):
    """One link of an attribution chain (PARC: source and cue); the innermost stands last.

    ``name`` and ``name_start``/``name_end`` give the resolved name where ``source_text`` is a
    pronoun, a role or a surname; ``entity`` is a stable key. ``institution`` is the key of the body
    that the speaker speaks for, where the words tell. ``said`` is the time of saying. Cue offsets
    are None where a colon or a layout attributes.
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


@dataclass(frozen=True, slots=True, kw_only=True)
class Credit(Placed):
    """A place where an item says whose reporting it rests on (dateline, ``told QNA``, ``reports``)."""

    name: str
    start: int
    end: int
    kind: Literal["dateline", "told", "cited", "markup"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Factuality(Placed):
    """The word of an event that is told as less than a fact.

    ``value`` runs from -3 (certainly not so) to below 3 (a fact), the scale of MEANTIME, UW and UDS.
    """

    start: int
    end: int
    value: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """An item understood: everything that comparing needs, so that no parse is kept."""

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
    factuality: tuple[Factuality, ...] = ()

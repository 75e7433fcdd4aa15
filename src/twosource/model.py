"""The nouns of twosource: frozen values that pass between the stages.

Offsets are Unicode code points into ``Report.text``, half-open. Sequences are tuples. Ids are
made from content, never from the order of arrival. No module here knows how a value is found.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, field
from typing import Literal, TypeAlias

Certainty: TypeAlias = Literal[
    "asserted", "alleged", "probable", "possible", "unconfirmed", "denied", "planned", "conditional"
]
Polarity: TypeAlias = Literal["positive", "negative"]
SpeechKind: TypeAlias = Literal["direct", "indirect", "mixed", "narration"]
SpeakerType: TypeAlias = Literal["person", "organization", "document", "outlet", "unnamed"]
Exactness: TypeAlias = Literal["exact", "about", "at_least", "at_most", "vague"]
ItemKind: TypeAlias = Literal["article", "entry"]
ZoneKind: TypeAlias = Literal[
    "headline",
    "subheading",
    "byline",
    "dateline",
    "caption",
    "notice",
    "navigation",
    "promotion",
    "credit",
    "contact",
    "metadata",
    "body",
]
Field: TypeAlias = Literal["quantity", "date", "place", "polarity", "roles", "certainty"]
DisagreementKind: TypeAlias = Literal["conflict", "update", "precision"]
OriginKind: TypeAlias = Literal["document", "speaker", "unnamed", "agency", "outlet"]


def content_id(prefix: str, *parts: object) -> str:
    """Return ``prefix`` and 16 hex digits of the SHA-256 of ``parts``, joined by unit separators."""
    digest = hashlib.sha256("\x1f".join(str(part) for part in parts).encode("utf-8", "surrogatepass"))
    return f"{prefix}-{digest.hexdigest()[:16]}"


# ------------------------------------------------------------------------------ read


@dataclass(frozen=True, slots=True, kw_only=True, order=True)
class Span:
    """Characters ``start`` to ``end`` (exclusive) of a report's text."""

    start: int
    end: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Arrival:
    """Raw bytes as they came: ``path`` says where from, ``media`` how they are to be read."""

    path: str
    raw: bytes
    media: Literal["text", "html", "json"]
    mapping: tuple[tuple[str, str], ...] = ()

    @property
    def sha256(self) -> str:
        """Hex digest of the raw bytes, the identity of the report."""
        return hashlib.sha256(self.raw).hexdigest()


@dataclass(frozen=True, slots=True, kw_only=True)
class Dropped:
    """Something that was set aside: which, why, and the digest of its bytes where there were any."""

    path: str
    reason: str
    sha256: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Fact:
    """One fact about a report (outlet, title, author, published, ...) and where it was found."""

    name: str
    value: str
    found_in: Literal["header", "html", "json", "byline", "text", "filename"]
    start: int | None = None
    end: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Zone:
    """A marked stretch of a report's text: what it is, and the rule that says so."""

    kind: ZoneKind
    start: int
    end: int
    why: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """One published piece as received.

    ``published`` is ISO 8601 as far as it is known; ``published_precision`` is ``day``,
    ``minute`` or ``second``, and None where no date was found. ``layout`` holds zones that the page's own markup
    names (HTML); ``facts`` says where each piece of metadata was found. ``media`` is how the
    bytes were read, so that the text can be derived again from them.
    """

    id: str
    path: str
    sha256: str
    text: str
    media: str = "text"
    url: str | None = None
    outlet: str | None = None
    title: str | None = None
    authors: tuple[str, ...] = ()
    published: str | None = None
    published_precision: str | None = None
    language: str = "en"
    encoding: str = "utf-8"
    facts: tuple[Fact, ...] = ()
    layout: tuple[Zone, ...] = ()


# ----------------------------------------------------------------------------- clean


@dataclass(frozen=True, slots=True, kw_only=True)
class Item:
    """One article inside a report, or one entry of a digest, round-up or live blog.

    ``spans`` are its body paragraphs in text order (a hard-wrapped paragraph is one span). The
    title is not among them. ``stamp`` is the entry's own time where it prints one.
    """

    id: str
    report: str
    kind: ItemKind
    spans: tuple[Span, ...]
    title: str | None = None
    title_span: Span | None = None
    stamp: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """A report after cleaning: every part of the text marked, and the items found in it."""

    report: Report
    zones: tuple[Zone, ...]
    items: tuple[Item, ...]


# ------------------------------------------------------------------------ understand


@dataclass(frozen=True, slots=True, kw_only=True)
class When:
    """A temporal expression, normalised.

    ``type`` and ``value`` follow TIMEX3 (DATE, TIME, DURATION, SET); ``edtf`` is an EDTF level 1
    string. ``earliest`` and ``latest`` are ISO dates, or date-times where a clock time is told,
    in the report's own calendar; ``zone`` is the zone as told. An unresolved expression has
    neither, and ``why`` says what is missing.
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


@dataclass(frozen=True, slots=True, kw_only=True)
class Quantity:
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
class Mention:
    """A name in the text and the stable key of what it names, for example ``state:KP``."""

    text: str
    start: int
    end: int
    label: str
    entity: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Role:
    """A participant: ``agent``, ``patient``, ``recipient``, ``from``, ``to``, ``at``, ``with``, ..."""

    role: str
    text: str
    start: int
    end: int
    entity: str | None = None
    head: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Predicate:
    """The act or state that a statement asserts, by its lemma and its own characters."""

    lemma: str
    start: int
    end: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Attribution:
    """One link of an attribution chain (PARC: source and cue); the innermost stands last.

    ``name`` and ``name_start``/``name_end`` give the resolved name where ``source_text`` is a
    pronoun, a role or a surname; ``entity`` is a stable key. ``institution`` is the key of the body that the speaker speaks for,
    where the words tell. ``said`` is the time of saying. Cue offsets are None where a colon or a layout attributes.
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


@dataclass(frozen=True, slots=True, kw_only=True)
class Mark:
    """Words that decided something: ``kind`` is the rule's name (``negation``, ``hedge``, ...)."""

    kind: str
    start: int
    end: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Statement:
    """One assertion as one item makes it.

    ``terms`` are the content lemmas in text order (lower case, names included). ``marks`` are the words behind
    certainty, polarity and first-hand knowledge. ``first_hand`` names the mark by which the
    outlet or speaker claims own knowledge (``witness``, ``own reporting``), else None.
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
class Credit:
    """A place where an item says whose reporting it rests on (dateline, ``told NNA``, ``reports``)."""

    name: str
    start: int
    end: int
    kind: Literal["dateline", "told", "cited", "markup"]


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


# --------------------------------------------------------------------------- compare


@dataclass(frozen=True, slots=True, kw_only=True)
class Evidence:
    """Characters of one report that show a reason."""

    report: str
    start: int
    end: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Why:
    """A reason: the rule's name, a sentence about it, and the words that show it."""

    rule: str
    text: str
    spans: tuple[Evidence, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Edge:
    """A scored pair of items that may tell of one happening; ``a`` < ``b``."""

    a: str
    b: str
    score: float
    why: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Copy:
    """Words that one item shares with an earlier one. ``share`` is the part of the later item."""

    earlier: str
    later: str
    share: float
    why: Why


@dataclass(frozen=True, slots=True, kw_only=True)
class Story:
    """The items about one happening."""

    id: str
    title: str
    items: tuple[str, ...]
    first_published: str | None = None
    last_published: str | None = None
    title_report: str | None = None
    title_span: Span | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Counts:
    """The five counts that stand side by side; ``origins`` is the least number."""

    reports: int
    outlets: int
    families: int
    wires: int
    origins: int


@dataclass(frozen=True, slots=True, kw_only=True)
class OriginRange:
    """Least and greatest number of origins, and the ids of those found."""

    min: int
    max: int
    ids: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Origin:
    """Where a claim entered the reporting, with each reason for joining or parting voices."""

    id: str
    claim: str
    kind: OriginKind
    name: str
    statements: tuple[str, ...]
    why: tuple[Why, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Claim:
    """The assertion that statements in different items share.

    ``text`` is the words of its leading statement (``lead``). ``unattributed`` counts the outlets
    that do not say how they know.
    """

    id: str
    story: str
    text: str
    lead: str
    statements: tuple[str, ...]
    origins: OriginRange
    counts: Counts
    label: str
    why: tuple[Why, ...] = ()
    unattributed: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Value:
    """One value of a disagreement, in words, with bounds where it is a quantity."""

    value: str
    statements: tuple[str, ...]
    low: float | None = None
    high: float | None = None
    spans: tuple[Evidence, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Disagreement:
    """Values of one claim that cannot all hold, or hold at different precision."""

    id: str
    claim: str
    field: Field
    kind: DisagreementKind
    statements: tuple[str, ...]
    values: tuple[Value, ...]
    note: str = ""
    why: tuple[Why, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class TimelineEntry:
    """A claim on the timeline, by the date of the event as one of its statements tells it."""

    when: When
    claim: str
    statement: str
    certainty: Certainty


@dataclass(frozen=True, slots=True, kw_only=True)
class StoryRecord:
    """Everything found by comparing the items of one story."""

    story: Story
    claims: tuple[Claim, ...] = ()
    origins: tuple[Origin, ...] = ()
    disagreements: tuple[Disagreement, ...] = ()
    timeline: tuple[TimelineEntry, ...] = ()
    copies: tuple[Copy, ...] = ()


# ---------------------------------------------------------------------------- record


@dataclass(frozen=True, slots=True, kw_only=True)
class Record:
    """A whole record, or the part of it that concerns one story, in memory."""

    reports: tuple[Report, ...] = ()
    pages: tuple[Page, ...] = ()
    readings: tuple[Reading, ...] = ()
    stories: tuple[StoryRecord, ...] = ()
    dropped: tuple[Dropped, ...] = ()
    unread: int = field(default=0)

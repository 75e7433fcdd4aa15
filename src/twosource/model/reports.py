"""Reports as received, and their parts after cleaning."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from typing import Literal

from twosource.model.languages import ENGLISH
from twosource.model.offsets import Placed, check_pair
from twosource.model.words import ItemKind, Label, ZoneKind


@dataclass(frozen=True, slots=True, kw_only=True, order=True)
class Span(Placed):
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
class Passed:
    """Files of a folder that nobody takes for reports: said in one line with their numbers, not set aside."""

    path: str
    what: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Fact:
    """One fact about a report (outlet, title, author, published, ...) and where it was found.

    ``html`` is what a page tells to programs; ``byline`` and ``text`` are what a reader sees; ``address`` is
    the report's own; ``archive`` what whoever saved a page wrote into it; ``register`` the one of outlets.
    """

    name: str
    value: str
    found_in: Literal[
        "header", "html", "json", "byline", "text", "filename", "address", "archive", "register"
    ]
    start: int | None = None
    end: int | None = None

    def __post_init__(self) -> None:
        """Raise ValueError for characters that no text can have."""
        check_pair(self, self.start, self.end)


@dataclass(frozen=True, slots=True, kw_only=True)
class Note:
    """What a user must know of a report that was kept: what of it was not read, or not as it stands.

    ``cut``: a limit cut it; ``set aside``: much of what a page shows was not taken for its article;
    ``no statement``: nothing was understood in it; ``language``: it is kept and searchable, and its
    language is not understood; ``not an article``: it is a page of another kind, kept likewise;
    ``not a report``: a user ruled that it is none; ``withdrawn``: it says that its outlet took it back, or a
    user marked it so. ``text`` says it in words, with the figures, fit to print.
    """

    kind: Literal[
        "cut", "set aside", "no statement", "language", "not an article", "not a report", "withdrawn"
    ]
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Zone(Placed):
    """A marked stretch of a report's text: what it is, and the rule that says so."""

    kind: ZoneKind
    start: int
    end: int
    why: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """One published piece as received.

    ``published`` is ISO 8601 as far as it is known; ``published_precision`` is ``day``,
    ``minute`` or ``second``, and None where no date was found. ``modified`` is when it was last changed, told
    only where that was later; ``first_seen`` when whoever saved it saw it, where the bytes say so; both as
    ``published``. ``labels`` are what it calls itself. ``layout`` holds zones that the
    page's own markup names (HTML); ``facts`` says where each piece of metadata was found. ``media``
    is how the bytes were read, so that the text can be derived again from them. ``notes`` tell what of
    the report was cut, set aside or not understood. ``address`` is ``url`` in the one form by which pages of
    one place meet, None where it names none.
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
    modified: str | None = None
    first_seen: str | None = None
    labels: tuple[Label, ...] = ()
    language: str = "en"
    encoding: str = "utf-8"
    facts: tuple[Fact, ...] = ()
    layout: tuple[Zone, ...] = ()
    notes: tuple[Note, ...] = ()
    address: str | None = None

    @property
    def withdrawn(self) -> bool:
        """Whether it says that its outlet took it back."""
        return any(note.kind == "withdrawn" for note in self.notes)

    @property
    def unread(self) -> str | None:
        """Why it is kept and searchable and not understood; None where it is an article in English."""
        if any(note.kind == "not an article" for note in self.notes):
            return "on a page that is not an article"
        return None if self.language == ENGLISH else "in a language that is not understood"


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

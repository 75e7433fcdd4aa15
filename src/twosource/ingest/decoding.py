"""One arrival -> one report: the single place where raw bytes become characters and facts."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from twosource.errors import UnreadableReport
from twosource.ingest.addresses import canonical
from twosource.ingest.charset import Decoded, to_text
from twosource.ingest.dumps import read_object
from twosource.ingest.language import language_note, language_of
from twosource.ingest.pages import read_page
from twosource.ingest.plain import read_plain
from twosource.ingest.stamps import parse_stamp
from twosource.model import LIMITS, Arrival, Fact, Limits, Note, Report, content_id

if TYPE_CHECKING:
    from twosource.ingest.told import Told
    from twosource.model import Label


def decode(arrival: Arrival, limits: Limits = LIMITS) -> Report:
    """Return the report that ``arrival`` carries: a pure function of its bytes, path and media.

    Offsets of facts and layout are code points into the report's text. Raises UnreadableReport,
    with a text fit to print, for bytes that are empty, no text, or more than ``limits`` allow.
    """
    if not arrival.raw.strip():
        raise UnreadableReport("it is empty" if not arrival.raw else "it holds only white space")
    decoded = to_text(arrival.raw, markup=arrival.media == "html")
    told = _told(arrival, decoded, limits)
    if not told.text.strip():
        raise UnreadableReport("it holds no visible text")
    if len(told.text) > limits.characters:
        raise UnreadableReport(
            f"its text has {len(told.text):,} characters, more than the {limits.characters:,} that one "
            "report may have: split it into the pieces that were published"
        )
    return _report(arrival, decoded, told)


def _told(arrival: Arrival, decoded: Decoded, limits: Limits) -> Told:
    """Read the characters as their media says."""
    if arrival.media == "json":
        return read_object(decoded.text, dict(arrival.mapping), limits)
    if arrival.media == "html":
        return read_page(decoded.text)
    return read_plain(decoded.text)


def _language(told: Told) -> str:
    """Return the language of the text, its menus and header lines left out, else the one that is told."""
    body = [told.text[zone.start : zone.end] for zone in told.layout if zone.kind == "body"]
    head = max((fact.end or 0 for fact in told.facts if fact.found_in == "header"), default=0)
    return language_of(" ".join(body) if body else told.text[head:], told.first("language"))


def _report(arrival: Arrival, decoded: Decoded, told: Told) -> Report:
    """Assemble the report: each field from the first fact of its name."""
    facts = told.facts
    if decoded.replaced:
        note = f"{decoded.replaced} broken bytes shown as U+FFFD"
        facts = (*facts, Fact(name="encoding", value=note, found_in="text"))
    published = told.first("published")
    stamp = parse_stamp(published) if published else None
    language = _language(told)
    url = told.first("url")
    return Report(
        id=content_id("r", arrival.sha256),
        path=arrival.path,
        sha256=arrival.sha256,
        text=told.text,
        media=arrival.media,
        url=url,
        address=canonical(url or ""),
        outlet=told.first("outlet"),
        title=told.first("title"),
        authors=tuple(dict.fromkeys(fact.value for fact in facts if fact.name == "author")),
        published=published,
        published_precision=stamp.precision if stamp else None,
        modified=told.first("modified"),
        first_seen=told.first("first_seen"),
        labels=cast("tuple[Label, ...]", tuple(fact.value for fact in facts if fact.name == "label")),
        language=language,
        encoding=decoded.encoding,
        facts=facts,
        layout=told.layout,
        notes=_notes(told, language),
    )


def _notes(told: Told, language: str) -> tuple[Note, ...]:
    foreign = language_note(language)
    return (*told.notes, *((foreign,) if foreign else ()))

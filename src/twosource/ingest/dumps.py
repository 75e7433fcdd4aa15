"""One JSON object of a dump -> what it tells, by the field names that dumps use or a mapping given."""

from __future__ import annotations

import json
import re
from itertools import islice
from typing import TYPE_CHECKING, cast

from twosource.errors import UnreadableReport
from twosource.ingest.json_stream import within
from twosource.ingest.labelling import of_sections
from twosource.ingest.settling import settled, shown_at
from twosource.ingest.stamps import byline_stamp
from twosource.ingest.told import Told, values_of
from twosource.model import LIMITS, Fact, Limits

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

# What a report tells, and the names that dumps give it, most telling first.
FIELDS: dict[str, tuple[str, ...]] = {
    "title": ("title", "headline"),
    "text": ("text", "maintext", "body", "content", "article", "story", "full_text"),
    "published": (
        "published", "published_at", "date_publish", "date_published", "datePublished", "pubDate", "pub_date",
        "publish_date", "publication_date", "published_date", "publishedAt", "datetime", "date", "timestamp",
    ),
    "url": ("url", "link", "canonical_url", "href"),
    "outlet": (
        "outlet", "source", "publisher", "publication", "site", "site_name", "domain", "source_domain",
    ),
    "author": ("authors", "author", "byline", "creator"),
    "language": ("language", "lang"),
    "modified": (
        "modified", "date_modify", "date_modified", "dateModified", "modified_at", "updated", "updated_at",
        "updatedAt", "date_updated", "last_modified", "lastmod",
    ),
    "first_seen": (
        "first_seen", "date_download", "crawled", "crawled_at", "crawl_date", "date_crawled", "retrieved",
        "retrieved_at", "fetched_at", "scraped_at", "accessed",
    ),
    "section": ("section", "category", "categories", "articleSection"),
}  # fmt: skip
_NOT_TEXT = re.compile("[\ud800-\udfff\x00]")
# More names, dates or addresses of one report tell nothing.
_MOST_FACTS = 50
# A reason names fields, and must stay short.
_LONGEST_NAME = 40
_NAME_FIELDS = ("name", "title", "id")


def read_object(raw: str, mapping: Mapping[str, str], limits: Limits = LIMITS) -> Told:
    """Return what one JSON object tells; its text is title, blank line, text.

    ``mapping`` gives the field to use (dots go into nested objects) for any name of :data:`FIELDS`, and wins
    over the usual names. Raises UnreadableReport
    for JSON that is broken, is no object, holds no text, or more values, names and brackets than allowed.
    """
    if not within(raw, limits.json_tokens):
        raise UnreadableReport(
            f"it has more than {limits.json_tokens:,} values, names and brackets, the limit for one "
            "JSON object: split it"
        )
    fields = _parsed(raw)
    facts = _told(fields, mapping)
    title = next((fact.value for fact in facts if fact.name == "title"), "")
    body = "\n\n".join(_strings(_field(fields, "text", mapping)))
    if not body.strip():
        raise UnreadableReport(_no_text(fields, mapping))
    text, shown = _with_title(title, body)
    facts = tuple(_shown(fact, text) if fact.name != "title" or shown else fact for fact in facts)
    if not any(fact.name == "published" for fact in facts) and (found := byline_stamp(text)):
        stamp, start, end = found
        byline = Fact(name="published", value=stamp.value, found_in="byline", start=start, end=end)
        facts = settled((*facts, byline))
    return Told(text=text, facts=facts)


def _shown(fact: Fact, text: str) -> Fact:
    """Return a fact with the place where the text shows it; names of people may be told of in it."""
    return fact if fact.name == "author" else shown_at(fact, text)


def _told(fields: Mapping[str, object], mapping: Mapping[str, str]) -> tuple[Fact, ...]:
    """Return the facts that the fields of an object tell, settled."""
    named = ("title", "outlet", "url", "published", "author", "language", "modified", "first_seen")
    told = [fact for name in named for fact in _facts(name, _field(fields, name, mapping))]
    sections = islice(_strings(_field(fields, "section", mapping)), _MOST_FACTS)
    return settled([*told, *of_sections(sections, "json")])


_KINDS: dict[type, str] = {list: "array", str: "string", bool: "boolean", type(None): "null"}


def _parsed(raw: str) -> Mapping[str, object]:
    """Return the JSON object, or raise UnreadableReport with what is wrong with it."""
    try:
        value: object = json.loads(raw)
    except (ValueError, RecursionError) as error:
        raise UnreadableReport(f"it is not valid JSON ({error}): mend or leave out this line") from None
    if not isinstance(value, dict):
        kind = _KINDS.get(type(value), "number")
        raise UnreadableReport(f"it is a JSON {kind}, not an object with a text field")
    return cast("Mapping[str, object]", value)


def _no_text(fields: Mapping[str, object], mapping: Mapping[str, str]) -> str:
    """Return why an object without text is set aside, and what could be done."""
    if not fields:
        return "it is an empty JSON object: a text field is needed"
    names = ", ".join(repr(name[:_LONGEST_NAME]) for name in list(fields)[:12])
    wanted = mapping.get("text") or ", ".join(FIELDS["text"])
    return f"no text in it (looked for {wanted}; it has {names}): name the field with the text"


def _field(fields: Mapping[str, object], name: str, mapping: Mapping[str, str]) -> object:
    """Return the value of the first field that tells ``name``."""
    wanted = mapping.get(name)
    if wanted is not None:
        return fields.get(wanted, _nested(fields, wanted))
    for key in FIELDS[name]:
        if fields.get(key) not in (None, "", [], {}):
            return fields[key]
    return None


def _nested(fields: Mapping[str, object], path: str) -> object:
    """Return the value at a dotted path, or None."""
    value: object = fields
    for part in path.split("."):
        if not isinstance(value, dict):
            return None
        value = cast("Mapping[str, object]", value).get(part)
    return value


def _strings(value: object) -> Iterator[str]:
    """Yield the words of a field: a string, a number, a list of them, or an object with a name."""
    if isinstance(value, str):
        if value.strip():
            yield _NOT_TEXT.sub("\ufffd", value)
    elif isinstance(value, bool):
        return
    elif isinstance(value, int | float):
        yield str(value)
    elif isinstance(value, list):
        for part in cast("list[object]", value):
            yield from _named(part)
    elif isinstance(value, dict):
        yield from _named(cast("object", value))


def _named(value: object) -> Iterator[str]:
    """Yield a string itself, or the name of an object."""
    if isinstance(value, str):
        yield from _strings(value)
    elif isinstance(value, dict):
        known = cast("Mapping[str, object]", value)
        name = next((known[key] for key in _NAME_FIELDS if isinstance(known.get(key), str)), None)
        yield from _strings(name)


def _with_title(title: str, body: str) -> tuple[str, bool]:
    """Return title, blank line, text, unless the text begins with the title; and whether it shows."""
    if not title:
        return body, False
    if body.lstrip().startswith(title):
        return body, True
    return f"{title}\n\n{body}", True


def _facts(name: str, value: object) -> Iterator[Fact]:
    """Yield the facts that one field tells; a date or language that is none tells nothing."""
    for words in islice(_strings(value), _MOST_FACTS):
        for each in values_of(name, words.strip()):
            if each:
                yield Fact(name=name, value=each, found_in="json")

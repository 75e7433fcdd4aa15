"""Kinds of tampering with what arrived and what was read: a name, the hands that do it, what is said of it."""

from __future__ import annotations

import zlib
from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

from twosource.model import Mark, Mention, Note, Span, When

if TYPE_CHECKING:
    from collections.abc import Callable

    from forging import Forger

    from twosource.model import Page, Report

FERRY = "coastguard_statement.txt"
PAGE = "odrany_today_ferry.html"


class Kind(NamedTuple):
    """One kind of tampering; ``said`` is a pattern of a line that must name it."""

    name: str
    do: Callable[[Forger], object]
    said: str


def _text(page: Page) -> Page:
    return replace(page, report=replace(page.report, text=page.report.text.replace("58", "85")))


def _facts(report: Report) -> Report:
    return replace(report, facts=(replace(report.facts[0], value="Other"), *report.facts[1:]))


def _zone(page: Page) -> Page:
    return replace(page, zones=(replace(page.zones[0], kind="promotion"), *page.zones[1:]))


def _swap(forger: Forger) -> None:
    (one, other) = forger("SELECT sha256, bytes FROM raw ORDER BY sha256 LIMIT 2")
    forger("UPDATE raw SET bytes = ? WHERE sha256 = ?", other[1], one[0])
    forger("UPDATE raw SET bytes = ? WHERE sha256 = ?", one[1], other[0])


def _remove_statement(forger: Forger) -> None:
    forger.reading(lambda held: held.statements, lambda held: replace(held, statements=held.statements[1:]))


def _add_statement(forger: Forger) -> None:
    forger.reading(
        lambda held: held.statements,
        lambda held: replace(
            held, statements=(*held.statements, replace(held.statements[0], id="t-0123456789abcdef"))
        ),
    )


def _turn_statements(forger: Forger) -> None:
    forger.reading(
        lambda held: len(held.statements) > 1,
        lambda held: replace(held, statements=held.statements[::-1]),
    )


def _hidden(forger: Forger) -> None:
    ((item, blob), *_) = forger("SELECT id, detail FROM items ORDER BY id")
    assert isinstance(blob, bytes)
    longer = zlib.decompress(blob)[:-1] + b',"secret":1}'
    forger("UPDATE items SET detail = ? WHERE id = ?", zlib.compress(longer, 1), item)


# One kind a line, as in a table.
# fmt: off
ARRIVED: tuple[Kind, ...] = (
    Kind("bytes altered, digest kept", lambda f: f("UPDATE raw SET bytes = (SELECT bytes FROM raw ORDER BY sha256 LIMIT 1) WHERE sha256 = (SELECT max(sha256) FROM raw)"), r"the stored bytes have the SHA-256"),
    Kind("bytes of two reports swapped", _swap, r"the stored bytes have the SHA-256"),
    Kind("bytes cut", lambda f: f("UPDATE raw SET bytes = substr(bytes, 1, 40)"), r"cannot be unpacked: their stored form is cut short or goes on"),
    Kind("bytes with a tail", lambda f: f("UPDATE raw SET bytes = CAST(bytes || x'00' AS BLOB)"), r"cannot be unpacked: their stored form is cut short or goes on"),
    Kind("bytes that are none", lambda f: f("UPDATE raw SET bytes = x'6e6f6e65'"), r"cannot be unpacked"),
    Kind("media", lambda f: f("UPDATE raw SET media = 'text' WHERE media = 'html'"), r"seal of raw"),
    Kind("mapping", lambda f: f("UPDATE raw SET mapping = '[]' WHERE mapping <> '[]'"), r"seal of raw"),
    Kind("mapping that is none", lambda f: (f("UPDATE raw SET mapping = '[1]'"), f.reseal()), r"is no mapping"),
    Kind("path altered", lambda f: f("UPDATE paths SET path = 'other.txt' WHERE path LIKE '%kanal4_tunnel.txt'"), r"seal of paths: a row"),
    Kind("path altered and resealed", lambda f: (f("UPDATE paths SET path = 'other.txt' WHERE path LIKE '%kanal4_tunnel.txt'"), f.reseal()), r"did not come from"),
    Kind("path that is no text", lambda f: f("UPDATE paths SET path = CAST(x'ff' AS TEXT) WHERE path LIKE '%kanal4_tunnel.txt'"), r"the seals: it cannot be checked|seal of paths"),
    Kind("path removed", lambda f: f("DELETE FROM paths WHERE path LIKE '%kanal4_tunnel.txt'"), r"nothing says where they came from"),
    Kind("path added", lambda f: f("INSERT INTO paths SELECT sha256, 'z.txt' FROM raw LIMIT 1"), r"seal of paths: it tells of \d+ rows"),
    Kind("path of unknown bytes", lambda f: (f("INSERT INTO paths VALUES ('00', 'z.txt')"), f.reseal()), r"path of the bytes 00: the record does not hold"),
    Kind("dropped row removed", lambda f: f("DELETE FROM dropped"), r"seal of dropped: it tells of 1 rows, the record holds 0"),
    Kind("reason altered", lambda f: f("UPDATE dropped SET reason = 'it is a duplicate'"), r"seal of dropped: a row"),
    Kind("dropped row added", lambda f: f("INSERT INTO dropped VALUES ('a', 'b', NULL)"), r"seal of dropped: it tells"),
    Kind("report both dropped and held", lambda f: (f("INSERT INTO dropped SELECT 'a', 'b', sha256 FROM raw LIMIT 1"), f.reseal()), r"there is a report of them"),
    Kind("limits altered", lambda f: f("""UPDATE reports SET limits = '{"entries":9}'"""), r"seal of reports"),
    Kind("seal altered", lambda f: f("UPDATE seals SET digest = printf('%064d', 1) WHERE name = 'paths'"), r"seal of paths"),
    Kind("seal removed", lambda f: f("DELETE FROM seals WHERE name = 'dropped'"), r"seal of dropped: there is none"),
    Kind("seal of nothing", lambda f: f("INSERT INTO seals VALUES ('more', 0, '0')"), r"seal of more: of no table"),
    Kind("report removed with all that hangs on it", lambda f: f.remove_report("kanal4_tunnel.txt"), r"seal of raw: it tells of \d+ rows"),
    Kind("report removed, its bytes kept", lambda f: (f("PRAGMA foreign_keys = ON"), f("DELETE FROM reports WHERE id = ?", f.report(FERRY))), r"there is no report of them, and no reason"),
    Kind("report without its bytes", lambda f: f("DELETE FROM raw WHERE sha256 = (SELECT sha256 FROM reports WHERE id = ?)", f.report(FERRY)), r"report with the bytes \w+: the record does not hold"),
)
READ: tuple[Kind, ...] = (
    Kind("text", lambda f: f.page(FERRY, _text), r"report r-\w+: page: report\.text"),
    Kind("published", lambda f: f.about(FERRY, published="2026-03-12T02:30+01:00"), r"report\.published: the record holds '2026-03-12"),
    Kind("published precision", lambda f: f.about(FERRY, published_precision="day"), r"report\.published_precision"),
    Kind("instant", lambda f: f("UPDATE reports SET instant = instant - 86400"), r"report r-\w+: instant"),
    Kind("outlet", lambda f: f.about(FERRY, outlet="Sarn Times"), r"report\.outlet: the record holds 'Sarn Times', its bytes give"),
    Kind("title", lambda f: f.about(FERRY, title="All is well"), r"report\.title"),
    Kind("authors", lambda f: f.about(PAGE, authors=("Somebody Else",)), r"report\.authors\[0\]"),
    Kind("author added", lambda f: f.about(FERRY, authors=("Somebody Else",)), r"report\.authors\[0\].*do not give it"),
    Kind("url", lambda f: f.about(FERRY, url="https://elsewhere.example/"), r"report\.url"),
    Kind("language", lambda f: f.about(FERRY, language="de"), r"report\.language"),
    Kind("encoding", lambda f: f.about(FERRY, encoding="latin-1"), r"report\.encoding"),
    Kind("media of the report", lambda f: f.about(PAGE, media="text"), r"report\.media"),
    Kind("facts", lambda f: f.page(FERRY, lambda page: replace(page, report=_facts(page.report))), r"report\.facts\[0\]\.value"),
    Kind("layout", lambda f: f.about(PAGE, layout=()), r"report\.layout\[0\]"),
    Kind("note added", lambda f: f.about(FERRY, notes=(Note(kind="cut", text="cut"),)), r"report\.notes"),
    Kind("path in the page", lambda f: f.about(FERRY, path="elsewhere.txt"), r"did not come from 'elsewhere.txt'"),
    Kind("digest in the page", lambda f: f.about(FERRY, sha256="0" * 64), r"report\.sha256"),
    Kind("zone kind", lambda f: f.page(FERRY, _zone), r"page: zones\[0\]\.kind"),
    Kind("zones removed", lambda f: f.page(FERRY, lambda page: replace(page, zones=())), r"page: zones\[0\]"),
    Kind("item spans", lambda f: f.item(FERRY, spans=(Span(start=0, end=9),)), r"items\[i-\w+\]\.spans"),
    Kind("item kind", lambda f: f.item(FERRY, kind="entry"), r"items\[i-\w+\]\.kind"),
    Kind("item title", lambda f: f.item(FERRY, title="Calm sea"), r"items\[i-\w+\]\.title"),
    Kind("item stamp", lambda f: f.item(FERRY, stamp="2026-03-13T04:00"), r"items\[i-\w+\]\.stamp"),
    Kind("item removed from the page", lambda f: f.page("noon_letter.txt", lambda page: replace(page, items=page.items[1:])), r"items\[i-\w+\]: the record lacks"),
    Kind("item place", lambda f: f("UPDATE items SET place = place + 1"), r"item i-\w+: place"),
    Kind("item day", lambda f: f("UPDATE items SET day = day + 1"), r"item i-\w+: day"),
    Kind("item moved to another report", lambda f: f("UPDATE items SET report = (SELECT min(id) FROM reports)"), r"item i-\w+: report"),
    Kind("item pending", lambda f: f("UPDATE items SET pending = 1 WHERE number = 1"), r"1 of the items wait to be compared"),
    Kind("item removed", lambda f: (f("PRAGMA foreign_keys = ON"), f("DELETE FROM items WHERE number = 1")), r"item i-\w+: the record lacks it"),
    Kind("version of a report", lambda f: f("UPDATE reports SET version = '0' WHERE id = ?", f.report(FERRY)), r"1 report read by version 0 of the journey"),
    Kind("id of the report kept under other bytes", lambda f: f.replace_bytes(FERRY, b"58 people", b"85 people", ids=False), r"give the id r-"),
    Kind("other bytes, ids made anew", lambda f: f.replace_bytes(FERRY, b"58 people", b"85 people", ids=True), r"item i-\w+: the record lacks it"),
    Kind("payload with more than this program writes", _hidden, r"holds what this program never wrote"),
    Kind("payload that is none", lambda f: f("UPDATE items SET outline = x'00' WHERE number = 1"), r"a stored Reading cannot be read"),
    Kind("certainty", lambda f: f.statement(lambda s: s.certainty == "asserted", certainty="alleged"), r"certainty: the record holds 'alleged', its bytes give 'asserted'"),
    Kind("polarity", lambda f: f.statement(lambda s: s.polarity == "positive", polarity="negative"), r"polarity"),
    Kind("kind of speech", lambda f: f.statement(lambda s: s.kind == "indirect", kind="direct"), r"statements\[t-\w+\]\.kind"),
    Kind("text of a statement", lambda f: f.statement(lambda s: "58" in s.text, text="No people were on board"), r"statements\[t-\w+\]\.text"),
    Kind("place of a statement", lambda f: f.statement(lambda s: s.end - s.start > 9, start=0), r"statements\[t-\w+\]\.start"),
    Kind("attribution removed", lambda f: f.statement(lambda s: s.attribution, attribution=()), r"attribution\[0\]: the record lacks"),
    Kind("outer link removed", lambda f: f.statement(lambda s: len(s.attribution) > 1, attribution=()), r"attribution\[1\]: the record lacks"),
    Kind("attribution added", lambda f: f.statement(lambda s: not s.attribution, attribution=next(s.attribution for _, r in f.readings() for s in r.statements if s.attribution)), r"attribution\[0\]"),
    Kind("source text", lambda f: f.voice(lambda _: True, source_text="the mayor"), r"source_text: the record holds 'the mayor'"),
    Kind("speaker's entity", lambda f: f.voice(lambda v: v.entity, entity="person:other"), r"\.entity"),
    Kind("speaker's type", lambda f: f.voice(lambda v: v.type == "person", type="document"), r"\.type"),
    Kind("speaker's name", lambda f: f.voice(lambda v: v.name, name="Other Name"), r"\.name"),
    Kind("speaker's institution", lambda f: f.voice(lambda v: v.institution, institution="inst:other"), r"\.institution"),
    Kind("time of saying", lambda f: f.voice(lambda v: v.said, said=None), r"\.said"),
    Kind("cue", lambda f: f.voice(lambda v: v.cue_start, cue_start=0, cue_end=2), r"\.cue_start"),
    Kind("date removed", lambda f: f.statement(lambda s: s.when, when=None), r"\.when"),
    Kind("date altered", lambda f: f.within("when", earliest="2020-01-01"), r"\.when\.earliest"),
    Kind("date made", lambda f: f.statement(lambda s: s.when is None, when=When(text="x", start=0, end=1, type="DATE", value="2026")), r"\.when"),
    Kind("low bound", lambda f: f.within("quantities", low=1.0), r"quantities\[0\]\.low: the record holds 1\.0"),
    Kind("high bound", lambda f: f.within("quantities", high=1e6), r"quantities\[0\]\.high"),
    Kind("exactness", lambda f: f.within("quantities", exactness="vague"), r"quantities\[0\]\.exactness"),
    Kind("unit", lambda f: f.within("quantities", unit="kg"), r"quantities\[0\]\.unit"),
    Kind("what is counted", lambda f: f.within("quantities", counted="goat"), r"quantities\[0\]\.counted"),
    Kind("amount removed", lambda f: f.statement(lambda s: s.quantities and s.quantities[0].low, quantities=()), r"quantities\[0\]: the record lacks"),
    Kind("places", lambda f: f.statement(lambda s: s.places, places=()), r"places\[0\]"),
    Kind("roles", lambda f: f.within("roles", role="recipient"), r"roles\[0\]\.role"),
    Kind("predicate", lambda f: f.within("predicate", lemma="sink"), r"predicate\.lemma"),
    Kind("mentions of a statement", lambda f: f.within("mentions", entity="state:XX"), r"mentions\[0\]\.entity"),
    Kind("marks", lambda f: f.statement(lambda s: not s.marks, marks=(Mark(kind="hedge", start=0, end=2),)), r"marks\[0\]"),
    Kind("terms of a statement", lambda f: f.statement(lambda s: s.terms, terms=("goat",)), r"statements\[t-\w+\]\.terms"),
    Kind("first hand", lambda f: f.statement(lambda s: s.first_hand is None, first_hand="witness"), r"first_hand"),
    Kind("statement removed", _remove_statement, r"statements, row t-\w+: the record lacks it"),
    Kind("statement added", _add_statement, r"statements, row t-0123456789abcdef: the record holds it"),
    Kind("statements in another order", _turn_statements, r"statements \(their order\)"),
    Kind("words of an item", lambda f: f.reading(lambda r: r.terms, lambda r: replace(r, terms=r.terms[1:])), r"outline: terms"),
    Kind("words of a title", lambda f: f.reading(lambda r: r.title_terms, lambda r: replace(r, title_terms=())), r"outline: title_terms"),
    Kind("names of an item", lambda f: f.reading(lambda _: True, lambda r: replace(r, mentions=(*r.mentions, Mention(text="x", start=0, end=1, label="GPE", entity="state:XX")))), r"mentions"),
    Kind("dates of an item", lambda f: f.reading(lambda r: r.whens, lambda r: replace(r, whens=())), r"outline: whens"),
)
# fmt: on

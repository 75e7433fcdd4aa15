"""Kinds of tampering with what was compared, with lookups and with the file: see kinds_read."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from kinds_read import Kind

from twosource.model import Copy, StoryRecord, Value, Why

if TYPE_CHECKING:
    from forging import Forger

    from twosource.model import Disagreement


def _count(name: str) -> Kind:
    return Kind(
        f"count of {name}",
        lambda f: f.claim(lambda c: replace(c, counts=replace(c.counts, **{name: 9}))),
        rf"claims\[c-\w+\]\.counts\.{name}: the record holds 9",
    )


def _merge(record: StoryRecord) -> StoryRecord:
    first, second, *rest = record.claims
    return replace(
        record, claims=(replace(first, statements=(*first.statements, *second.statements)), *rest), origins=tuple(
            one for one in record.origins if one.claim != second.id
        ), disagreements=tuple(one for one in record.disagreements if one.claim != second.id),
        timeline=tuple(one for one in record.timeline if one.claim != second.id),
    )  # fmt: skip


def _drop_last(name: str) -> object:
    return lambda f: f.story(lambda record: replace(record, **{name: getattr(record, name)[:-1]}))


def _value(one: Disagreement) -> Disagreement:
    return replace(one, values=(replace(one.values[0], value="12"), *one.values[1:]))


def _copy(forger: Forger) -> None:
    forger.story(
        lambda record: replace(
            record,
            copies=(
                Copy(
                    earlier=record.story.items[0],
                    later=record.story.items[1],
                    share=0.9,
                    why=Why(rule="copied", text="x"),
                ),
            ),
        )
    )


def _claim_row_only(forger: Forger) -> None:
    forger("UPDATE claims SET text = 'Nobody was hurt' WHERE id = (SELECT min(id) FROM claims)")


def _merge_stories(forger: Forger) -> None:
    one, other, *_ = forger.stories()
    forger.forget(other)
    forger.story(
        lambda record: replace(
            record, story=replace(record.story, items=tuple(sorted((*one.story.items, *other.story.items))))
        )
    )


def _text_and_lookup(forger: Forger) -> None:
    forger.claim(lambda claim: replace(claim, text="Nobody was on board"))


def _flip(forger: Forger) -> None:
    ((page,),) = forger("SELECT rootpage FROM sqlite_schema WHERE name = 'statements_by_item'")
    ((size,),) = forger("PRAGMA page_size")
    forger.close()
    raw = bytearray(forger.path.read_bytes())
    start = (int(str(page)) - 1) * int(str(size))
    for place in range(start + 1200, start + 2400):
        raw[place] ^= 0x5A
    forger.path.write_bytes(bytes(raw))


# One kind a line, as in a table.
# fmt: off
COMPARED: tuple[Kind, ...] = (
    Kind("claim text", _text_and_lookup, r"claims, row c-\w+: text: the record holds 'Nobody was on board'"),
    Kind("claim label", lambda f: f.claim(lambda c: replace(c, label="9 origins")), r"claims\[c-\w+\]\.label"),
    Kind("claim lead", lambda f: f.claim(lambda c: replace(c, lead=c.statements[-1] if c.lead != c.statements[-1] else c.statements[0])), r"claims\[c-\w+\]\.lead"),
    Kind("claim statements", lambda f: f.claim(lambda c: replace(c, statements=c.statements[:-1])), r"claim_statements, row t-\w+ c-\w+: the record lacks it"),
    Kind("claim's origins at least", lambda f: f.claim(lambda c: replace(c, origins=replace(c.origins, min=7))), r"origins\.min"),
    Kind("claim's origins at most", lambda f: f.claim(lambda c: replace(c, origins=replace(c.origins, max=9))), r"origins\.max"),
    Kind("claim's origins by id", lambda f: f.claim(lambda c: replace(c, origins=replace(c.origins, ids=()))), r"origins\.ids"),
    Kind("claim's reasons", lambda f: f.claim(lambda c: replace(c, why=())), r"claims\[c-\w+\]\.why"),
    Kind("unattributed", lambda f: f.claim(lambda c: replace(c, unattributed=5)), r"\.unattributed"),
    Kind("claim id", lambda f: f.claim(lambda c: replace(c, id="c-0123456789abcdef")), r"claims, row c-0123456789abcdef: the record holds it"),
    *(_count(name) for name in ("reports", "outlets", "families", "wires", "origins")),
    Kind("claim removed", lambda f: f.story(lambda r: replace(r, claims=r.claims[1:])), r"claims\[c-\w+\]: the record lacks"),
    Kind("claims merged", lambda f: f.story(_merge), r"claims, row c-\w+: the record lacks it"),
    Kind("claims in another order", lambda f: f.story(lambda r: replace(r, claims=r.claims[::-1])), r"claims \(their order\)"),
    Kind("origin removed", _drop_last("origins"), r"origins, row o-\w+: the record lacks it"),
    Kind("origin renamed", lambda f: f.origin(name="A witness"), r"origins, row o-\w+: name: the record holds 'A witness'"),
    Kind("origin kind", lambda f: f.origin(kind="unnamed"), r"origins, row o-\w+: kind"),
    Kind("origin reasons", lambda f: f.origin(why=(Why(rule="x", text="y"),)), r"origins\[o-\w+\]\.why"),
    Kind("origin statements", lambda f: f.origin(statements=()), r"origins\[o-\w+\]\.statements"),
    Kind("disagreement removed", _drop_last("disagreements"), r"disagreements, row d-\w+: the record lacks it"),
    Kind("disagreement kind", lambda f: f.disagreement(lambda d: replace(d, kind="conflict" if d.kind != "conflict" else "precision")), r"disagreements, row d-\w+: kind"),
    Kind("disagreement field", lambda f: f.disagreement(lambda d: replace(d, field="place")), r"disagreements, row d-\w+: field"),
    Kind("disagreement value", lambda f: f.disagreement(_value), r"values\[0\]\.value: the record holds '12'"),
    Kind("disagreement value added", lambda f: f.disagreement(lambda d: replace(d, values=(*d.values, Value(value="9", statements=())))), r"values\[\d\].*do not give it"),
    Kind("disagreement note", lambda f: f.disagreement(lambda d: replace(d, note="All agree.")), r"\.note"),
    Kind("disagreement reasons", lambda f: f.disagreement(lambda d: replace(d, why=(Why(rule="x", text="y"),))), r"disagreements\[d-\w+\]\.why"),
    Kind("timeline entry removed", _drop_last("timeline"), r"timeline\[\d+\]: the record lacks"),
    Kind("timeline date", lambda f: f.first("timeline", lambda e: (replace(e, when=replace(e.when, earliest="1999-01-01")),)), r"timeline\[0\]\.when\.earliest"),
    Kind("timeline certainty", lambda f: f.first("timeline", lambda e: (replace(e, certainty="denied"),)), r"timeline\[0\]\.certainty"),
    Kind("copy made or removed", _copy, r"copies"),
    Kind("story title", lambda f: f.story(lambda r: replace(r, story=replace(r.story, title="Calm"))), r"story s-\w+: title: the record holds 'Calm'"),
    Kind("story items", lambda f: f.story(lambda r: replace(r, story=replace(r.story, items=r.story.items[1:]))), r"story_items, row i-\w+: the record lacks it"),
    Kind("story's first day", lambda f: f.story(lambda r: replace(r, story=replace(r.story, first_published="1999-01-01"))), r"story s-\w+: first_published"),
    Kind("story's last day", lambda f: f.story(lambda r: replace(r, story=replace(r.story, last_published="1999-01-01"))), r"story s-\w+: last_published"),
    Kind("story's title taken from another report", lambda f: f.story(lambda r: replace(r, story=replace(r.story, title_report="r-0"))), r"story\.title_report"),
    Kind("story removed", lambda f: f.forget(f.stories()[0]), r"story s-\w+: the record lacks it"),
    Kind("stories merged", _merge_stories, r"story s-\w+: the record lacks it"),
    Kind("story's payload altered alone", lambda f: f("UPDATE stories SET record = (SELECT record FROM stories ORDER BY id LIMIT 1) WHERE id = (SELECT max(id) FROM stories)"), r"story s-\w+: record: story\.id"),
    Kind("edge score", lambda f: f("UPDATE edges SET score = score / 2"), r"edge i-\w+ i-\w+: score"),
    Kind("edge reason", lambda f: f("UPDATE edges SET why = 'both speak of goats'"), r"edge i-\w+ i-\w+: why"),
    Kind("edge removed", lambda f: f("DELETE FROM edges WHERE a = (SELECT min(a) FROM edges)"), r"edge i-\w+ i-\w+: the record lacks it"),
    Kind("edge added", lambda f: f("INSERT INTO edges SELECT max(id), min(id), 0.9, '' FROM items"), r"edge i-\w+ i-\w+: the record holds it"),
)
LOOKUPS: tuple[Kind, ...] = (
    Kind("reports near an item", lambda f: f("UPDATE nodes SET near = near + 1"), r"nodes, row i-\w+: near"),
    Kind("time of an item", lambda f: f("UPDATE nodes SET instant = 0"), r"nodes, row i-\w+: instant"),
    Kind("profile altered", lambda f: f("UPDATE profiles SET profile = x'00'"), r"profiles, row i-\w+: profile"),
    Kind("profile removed", lambda f: f("DELETE FROM profiles"), r"profiles, row i-\w+: the record lacks it"),
    Kind("key removed", lambda f: f("DELETE FROM keys WHERE key = (SELECT min(key) FROM keys)"), r"keys, row .*: the record lacks it"),
    Kind("key added", lambda f: f("INSERT INTO keys SELECT 'goat', day, item FROM keys LIMIT 1"), r"keys, row goat \d+ i-\w+: the record holds it"),
    Kind("key on another day", lambda f: f("UPDATE keys SET day = day + 1"), r"keys, row"),
    Kind("statements row removed", lambda f: f("DELETE FROM statements WHERE id = (SELECT min(id) FROM statements)"), r"statements, row t-\w+: the record lacks it"),
    Kind("statements row altered", lambda f: f("UPDATE statements SET item = (SELECT min(id) FROM items)"), r"statements, row t-\w+: item"),
    Kind("story_items row removed", lambda f: f("DELETE FROM story_items WHERE item = (SELECT min(item) FROM story_items)"), r"story_items, row i-\w+: the record lacks it"),
    Kind("story_items row altered", lambda f: f("UPDATE story_items SET story = (SELECT min(id) FROM stories)"), r"story_items, row i-\w+: story"),
    Kind("claims row removed", lambda f: f("DELETE FROM claims WHERE id = (SELECT min(id) FROM claims)"), r"claims, row c-\w+: the record lacks it"),
    Kind("claim text in the lookup alone", _claim_row_only, r"claims, row c-\w+: text: the record holds 'Nobody was hurt'"),
    Kind("claim label in the lookup alone", lambda f: f("UPDATE claims SET label = 'contested'"), r"claims, row c-\w+: label"),
    Kind("claim_statements row added", lambda f: f("INSERT INTO claim_statements SELECT 't-0', id FROM claims LIMIT 1"), r"claim_statements, row t-0 c-\w+: the record holds it"),
    Kind("claim_statements row removed", lambda f: f("DELETE FROM claim_statements WHERE claim = (SELECT min(claim) FROM claim_statements)"), r"claim_statements, row t-\w+ c-\w+: the record lacks it"),
    Kind("origins row altered", lambda f: f("UPDATE origins SET name = 'X' WHERE id = (SELECT min(id) FROM origins)"), r"origins, row o-\w+: name"),
    Kind("overview altered", lambda f: f("UPDATE overviews SET origins = 99 WHERE story = (SELECT min(story) FROM overviews)"), r"overviews, row s-\w+: origins: the record holds 99"),
    Kind("facet removed", lambda f: f("DELETE FROM facets WHERE kind = 'named' AND key = (SELECT min(key) FROM facets WHERE kind = 'named')"), r"facets, row named \S.*: the record lacks it"),
    Kind("telling altered", lambda f: f("UPDATE tellings SET silent = 77 WHERE item = (SELECT min(item) FROM tellings)"), r"tellings, row i-\w+: silent: the record holds 77"),
    Kind("origins row removed", lambda f: f("DELETE FROM origins WHERE id = (SELECT min(id) FROM origins)"), r"origins, row o-\w+: the record lacks it"),
    Kind("disagreements row altered", lambda f: f("UPDATE disagreements SET kind = 'update' WHERE kind = 'conflict'"), r"disagreements, row d-\w+: kind"),
    Kind("disagreements row removed", lambda f: f("DELETE FROM disagreements"), r"disagreements, row d-\w+: the record lacks it"),
    Kind("full-text row altered", lambda f: f("UPDATE words SET body = 'goats' WHERE rowid = 1"), r"words, row of item i-\w+: body: the record holds 'goats'"),
    Kind("full-text title altered", lambda f: f("UPDATE words SET title = 'goats' WHERE rowid = 1"), r"words, row of item i-\w+: title"),
    Kind("full-text row removed", lambda f: f("DELETE FROM words WHERE rowid = 1"), r"words, row of item i-\w+: the record lacks it"),
    Kind("full-text row added", lambda f: f("INSERT INTO words (rowid, title, body) VALUES (999, 'a', 'b')"), r"words, row of item 999: the record holds it"),
    Kind("full-text text behind the index", lambda f: f("UPDATE words_content SET c1 = 'goats' WHERE id = 1"), r"the full-text index does not fit its texts"),
    Kind("way into the full-text index altered", lambda f: f("UPDATE words_idx SET pgno = 98"), r"full-text index"),
    Kind("way into the full-text index removed", lambda f: f("DELETE FROM words_idx"), r"full-text index: no way leads to its part"),
    Kind("full-text sizes altered", lambda f: f("UPDATE words_docsize SET sz = x'0101'"), r"full-text index"),
    Kind("full-text ranking altered", lambda f: f("INSERT INTO words (words, rank) VALUES ('rank', 'bm25(9.0, 0.0)')"), r"words_config, row rank: the record holds it"),
)
FILE: tuple[Kind, ...] = (
    Kind("index dropped", lambda f: f("DROP INDEX edges_by_b"), r"index edges_by_b: the record lacks it"),
    Kind("index altered", lambda f: (f("DROP INDEX items_pending"), f("CREATE INDEX items_pending ON items (id)")), r"index items_pending: it is made otherwise"),
    Kind("table added", lambda f: f("CREATE TABLE goats (name TEXT)"), r"table goats: no record of this program has it"),
    Kind("table emptied and dropped", lambda f: f("DROP TABLE edges"), r"table edges: the record lacks it"),
    Kind("trigger added", lambda f: f("CREATE TRIGGER hush AFTER INSERT ON dropped BEGIN DELETE FROM dropped; END"), r"trigger hush: no record"),
    Kind("schema that is no text", lambda f: f.schema("UPDATE sqlite_schema SET sql = CAST(x'637265ff' AS TEXT) WHERE name = 'edges'"), r"is not a record of twosource|damaged"),
    Kind("view in the place of a table", lambda f: (f("DROP TABLE edges"), f("CREATE VIEW edges AS WITH RECURSIVE n (a) AS (SELECT 1 UNION ALL SELECT a + 1 FROM n) SELECT a, a AS b, 0.5 AS score, '' AS why FROM n")), r"table edges: the record lacks it"),
    Kind("view added", lambda f: f("CREATE VIEW v AS SELECT 1"), r"view v: no record"),
    Kind("column added", lambda f: f("ALTER TABLE claims ADD COLUMN more TEXT"), r"table claims: it is made otherwise"),
    Kind("constraint taken out of the schema", lambda f: f.schema("UPDATE sqlite_schema SET sql = replace(sql, ' REFERENCES raw', '') WHERE name = 'reports'"), r"table reports: it is made otherwise"),
    Kind("reference to nothing", lambda f: f("INSERT INTO claims VALUES ('c-0', 's-0', 'x', 'y')"), r"claims: a row refers to nothing in stories"),
    Kind("leaf page damaged", _flip, r"SQLite finds|cannot be|damaged|malformed"),
    Kind("schema number raised", lambda f: f("PRAGMA user_version = 99"), r"schema 99"),
    Kind("schema number lowered", lambda f: f("PRAGMA user_version = 2"), r"damaged"),
    Kind("schema number taken away", lambda f: f("PRAGMA user_version = 0"), r"damaged"),
    Kind("mark of the program altered", lambda f: f("PRAGMA application_id = 7"), r"database of another program"),
)
# fmt: on

"""A page whose article a rule takes for something else: found by another account of it, or told."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from twosource.ingest import decode, voting
from twosource.model import Arrival, Report, ZoneKind

if TYPE_CHECKING:
    import pytest

PARAGRAPHS = [
    "The north quay of Marrow stays shut until the spring, since divers found eleven cracks in its oak piles.",
    "Boats that used to land there must go round by the old lock, which takes them an hour longer each way.",
    "The fish market has moved its stalls into the customs house for as long as the repairs will last.",
    "Ines Calloway, who chairs the harbour board, told traders that she would ask the county for money.",
    "A first estimate puts the whole bill at four million crowns, twice what was set aside for the year.",
    "Engineers from Vellmar will hammer new timber into the mud once the winter storms have passed over.",
    "Nobody was hurt when part of the planking gave way on Thursday evening under a cart of wet sand.",
]
TEASERS = "".join(f'<li><a href="/{n}">Other news of the coast, part {n}</a></li>' for n in range(30))


def read(body: str, head: str = "") -> Report:
    """Return the report of a page with menus around ``body``."""
    page = (
        f"<!doctype html><html><head><title>Quays shut</title>{head}</head><body><nav><ul>{TEASERS}</ul></nav>"
        f"<h1>Quays shut</h1>{body}<footer><p>All rights reserved by the Marrow Gazette.</p></footer></body></html>"
    )
    return decode(Arrival(path="a.html", raw=page.encode(), media="html"))


def kept(report: Report, kind: ZoneKind = "body") -> int:
    """Return how many of the paragraphs are of this kind."""
    text = "\n".join(report.text[zone.start : zone.end] for zone in report.layout if zone.kind == kind)
    return sum(paragraph in text for paragraph in PARAGRAPHS)


def paragraphs(chosen: list[str] = PARAGRAPHS) -> str:
    """Return the markup of these paragraphs."""
    return "".join(f"<p>{paragraph}</p>" for paragraph in chosen)


def _extracted(monkeypatch: pytest.MonkeyPatch, found: list[str]) -> None:
    """Let every extraction find these paragraphs alone."""
    monkeypatch.setattr(voting, "_main_text", lambda _, **__: "\n".join(found))


def test_a_page_that_keeps_its_article_has_no_note(monkeypatch: pytest.MonkeyPatch) -> None:
    """Nor one with a few lines of promotion beside it, or with more comments of readers than article."""
    assert read(f"<article>{paragraphs()}</article>").notes == ()
    aside = f"<aside><p>{PARAGRAPHS[0]}</p></aside>"
    assert read(f"<article>{paragraphs(PARAGRAPHS[1:])}</article>{aside}").notes == ()
    _extracted(monkeypatch, PARAGRAPHS[:2])
    comments = f'<div class="comments">{paragraphs(PARAGRAPHS[2:])}</div>'
    report = read(f"<article>{paragraphs(PARAGRAPHS[:2])}</article>{comments}")
    assert (kept(report), report.notes) == (2, ())


def test_an_article_in_an_aside_is_found_by_the_thorough_extraction_or_told() -> None:
    """Whatever the outcome, no page loses most of its prose without a word."""
    report = read(f"<aside>{paragraphs()}</aside>")
    assert kept(report) == len(PARAGRAPHS) or [note.kind for note in report.notes] == ["set aside"]


def test_the_note_says_how_much_was_read(monkeypatch: pytest.MonkeyPatch) -> None:
    """Where no account finds the article, with the figures of the page."""
    _extracted(monkeypatch, PARAGRAPHS[:1])
    report = read(f"<article><p>{PARAGRAPHS[0]}</p></article><aside>{paragraphs(PARAGRAPHS[1:])}</aside>")
    (note,) = report.notes
    assert note.kind == "set aside"
    read_words = len(voting.words_of(PARAGRAPHS[0]))
    visible = sum(len(voting.words_of(report.text[zone.start : zone.end])) for zone in report.layout)
    assert note.text.startswith(f"only {read_words} of {visible} visible words read")
    assert kept(report) == 1


def test_the_article_in_the_linked_data_leads_to_the_visible_one() -> None:
    """The words that the page shows are kept where they stand, marked as they are."""
    body = json.dumps(
        {"@type": "NewsArticle", "headline": "Quays shut", "articleBody": "\n".join(PARAGRAPHS)}
    )
    head = f'<script type="application/ld+json">{body}</script>'
    report = read(f'<aside class="promo">{paragraphs()}</aside>', head)
    assert (kept(report), report.notes) == (len(PARAGRAPHS), ())
    assert report.text.count(PARAGRAPHS[0]) == 1


def test_an_article_that_the_page_does_not_show_is_read_from_its_linked_data() -> None:
    """A page that shows the beginning alone has the rest there, with markup; nothing is read twice."""
    body = "".join(f"<p>{paragraph} R&amp;D.</p>" for paragraph in PARAGRAPHS)
    data = json.dumps({"@type": "NewsArticle", "headline": "Quays shut", "articleBody": body})
    head = f'<script type="application/ld+json">{data}</script>'.replace("</p>", "<\\/p>")
    report = read(f"<div id=app><p>{PARAGRAPHS[0]}</p></div>", head)
    last = report.layout[-1]
    assert kept(report) == len(PARAGRAPHS)
    assert "R&D." in report.text
    assert last.why == "the article as the page tells it to programs (JSON-LD)"
    assert report.text[last.start : last.end].startswith(PARAGRAPHS[0])
    assert [zone.why for zone in report.layout if zone.kind == "body"] == [last.why]
    assert report.notes == ()


def test_the_article_told_wins_over_longer_prose_beside_it(monkeypatch: pytest.MonkeyPatch) -> None:
    """The extraction took other lines of prose, and more of them, for the article."""
    others = [
        f"Reader {n} of the coast writes that the boats are late again and that nobody cares."
        for n in range(12)
    ]
    _extracted(monkeypatch, others)
    data = json.dumps({"@type": "NewsArticle", "articleBody": " ".join(PARAGRAPHS)})
    beside = "".join(f"<p>{one}</p>" for one in others)
    report = read(
        f"<aside>{paragraphs()}</aside><section>{beside}</section>",
        f'<script type="application/ld+json">{data}</script>',
    )
    assert kept(report) == len(PARAGRAPHS)
    assert "Reader 1 " not in "".join(
        report.text[zone.start : zone.end] for zone in report.layout if zone.kind == "body"
    )


def test_a_mere_summary_for_programs_does_not_hide_that_the_article_was_lost(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """It is in the body, and most of the prose is not: the note stands; a longer one would be the article."""
    _extracted(monkeypatch, [])
    monkeypatch.setattr(voting, "_LEAST", 10)
    monkeypatch.setattr(voting, "_others", lambda *_: iter(()))
    monkeypatch.setattr(voting, "_largest", lambda *_: ())
    for told, kinds in ((PARAGRAPHS[:1], ["set aside"]), (PARAGRAPHS, [])):
        data = json.dumps({"@type": "NewsArticle", "articleBody": " ".join(told)})
        report = read(
            f'<aside class="promo">{paragraphs()}</aside>',
            f'<script type="application/ld+json">{data}</script>',
        )
        assert [note.kind for note in report.notes] == kinds


def test_an_article_in_an_element_of_promotion_is_found_by_its_title(monkeypatch: pytest.MonkeyPatch) -> None:
    """The element with most of the prose set aside is the article where the title speaks of it."""
    others = [f"Reader {n} of the coast writes that nobody cares." for n in range(4)]
    _extracted(monkeypatch, others)
    beside = "".join(f"<p>{one}</p>" for one in others)
    named = PARAGRAPHS[0].replace("north quay", "quays") + " The quays are of oak."
    found = read(
        f'<div class="promo"><p>{named}</p>{paragraphs(PARAGRAPHS[1:])}</div><section>{beside}</section>'
    )
    assert (kept(found), found.notes) == (len(PARAGRAPHS) - 1, ())

"""Saved pages that are no article: told, kept, and not understood; an article is never one of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from twosource import pipeline
from twosource.ingest import decode
from twosource.model import Arrival, Report
from twosource.pipeline.journey import prepare

if TYPE_CHECKING:
    from pathlib import Path

HEADLINES = (
    "Pier at Marrow shut until the spring",
    "Ferry fares rise by a tenth in May",
    "Owl found asleep in the town clock",
    "Lock keeper of Vellmar retires at ninety",
    "Bakers count their last rye loaves",
)
TEASED = "".join(
    f'<div><h3><a href="/news/{n}">{line}</a></h3><p>The council of Marrow said so on Monday after a long talk.</p></div>'
    for n, line in enumerate(HEADLINES)
)
PROSE = (
    "<p>The harbour board of Marrow said on Monday that the old pier would stay shut until the spring.</p>"
)


def page(title: str, body: str, head: str = "", url: str = "") -> bytes:
    """Return a page with an address, where one is given, and nothing that calls it an article."""
    link = f'<link rel="canonical" href="{url}">' if url else ""
    return (
        f"<!doctype html><html lang='en'><head><title>{title}</title>{link}{head}</head>"
        f"<body><nav><a href='/'>News</a></nav>{body}</body></html>"
    ).encode()


def read(raw: bytes) -> Report:
    """Return the report of a page."""
    return decode(Arrival(path="a.html", raw=raw, media="html"))


def called(raw: bytes) -> str:
    """Return what the page is called in its note, empty for an article."""
    told = [note.text for note in read(raw).notes if note.kind == "not an article"]
    return told[0].split(": ")[1] if told else ""


WEBSITE = '<meta property="og:type" content="website">'
HOME = page("The Marrow Gazette", TEASED, url="https://gazette.example/")
NONE = {
    "a home page": HOME,
    "a section page": page("News", f"<h1>News</h1>{TEASED}", WEBSITE, "https://gazette.example/news"),
    "a search page": page(
        "Search results for pier", f"<h1>Search</h1>{TEASED}", "", "https://gazette.example/search?q=pier"
    ),
    "an error page": page(
        "Page not found | Gazette", "<h1>Page not found</h1><p>Try the front page of the Gazette instead.</p>"
    ),
    "a consent page": page(
        "Your privacy | Gazette",
        "<h1>Your privacy</h1><p>We and our 40 partners use cookies and other such things on your device for "
        "advertising.</p><button>Accept all</button>",
    ),
    "a challenge page": page("Just a moment...", "<h2>Checking your browser</h2><p>This takes a moment.</p>"),
    "a video page": page(
        "Whale in the lock",
        f"<h1>Whale in the lock</h1>{PROSE}",
        '<meta property="og:type" content="video.other">',
    ),
}


@pytest.mark.parametrize("kind", NONE)
def test_a_page_that_is_no_article_is_told_by_what_it_is(kind: str) -> None:
    """Each kind of page is told by its own name, with the reason in the note."""
    assert called(NONE[kind]) == kind


LIKE = {
    "a video of its own": page(
        "Whale in the lock",
        f"<h1>Whale in the lock</h1>{PROSE * 8}",
        '<script type="application/ld+json">{"@type":"VideoObject","name":"Whale"}</script>',
    ),
    "a title with words of errors": page("Page not found in library book", f"<h1>Page not found in library book</h1>{PROSE}"),
    "a report on privacy": page("Your privacy is for sale", f"<h1>Your privacy is for sale</h1>{PROSE * 4}"),
    "a report on a search": page("Search results in two arrests", f"<h1>Search results in two arrests</h1>{PROSE}{TEASED}"),
    "links after an article": page(
        "Pier shut", f"<h1>Pier shut</h1>{PROSE * 3}{TEASED}", WEBSITE, "https://gazette.example/news"
    ),
    "a home page that says it is an article": page(
        "Pier shut", TEASED, '<meta property="og:type" content="article">', "https://gazette.example/"
    ),
}  # fmt: skip


@pytest.mark.parametrize("likeness", LIKE)
def test_an_article_is_never_called_anything_else(likeness: str) -> None:
    """What only looks like one of these pages is read."""
    assert not called(LIKE[likeness])


def test_such_a_page_is_kept_and_found_and_has_no_statement(tmp_path: Path) -> None:
    """A home page is one item that a search finds, and nothing of it is understood."""
    found = prepare(Arrival(path="a.html", raw=HOME, media="html"))
    assert [one.kind for one in found.page.items] == ["article"]
    assert not any(reading.statements for reading in found.readings)
    path = tmp_path / "home.html"
    path.write_bytes(HOME)
    record = str(tmp_path / "record.db")
    summary = pipeline.add(record, [str(path)], jobs=0)
    assert [note.kind for _, note in summary.notes] == ["not an article"]
    assert pipeline.search(record, "council")

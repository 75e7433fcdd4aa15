"""Saved pages as many kinds of sites make them: what reading and cleaning state of each, against the truth by hand.

``pages/NAME.html`` is the page, ``pages/NAME.toml`` what a careful reader would state of it. A field that is
absent there must be absent in the report, but for the title and the date of a page that is no article. ``body``
has the first words of every paragraph of the main text, in order, entries of a live page among them;
``may_be_body`` those that may be read or not; ``not_body`` words that no paragraph may hold. Where an entry's
``title`` or ``stamp`` is absent, nothing is asked of it. A page that is no article is kept and not understood:
nothing is asked of its items.
"""

from __future__ import annotations

import tomllib
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from twosource.clean import clean
from twosource.ingest import decode
from twosource.model import Arrival

if TYPE_CHECKING:
    from collections.abc import Iterator

    from twosource.model import Page

PAGES = Path(__file__).parent / "pages"
NAMES = sorted(path.stem for path in PAGES.glob("*.html"))
FIELDS = ("title", "outlet", "url", "language", "published", "modified")
NOT_AN_ARTICLE = "not an article"
SEVENTEEN_O_CLOCK = "2025-03-04T17:00:00+01:00"


def read(name: str) -> Page:
    """Return the page ``name`` as the journey reads and cleans it."""
    raw = (PAGES / f"{name}.html").read_bytes()
    return clean(decode(Arrival(path=f"{name}.html", raw=raw, media="html")))


def truth(name: str) -> dict[str, Any]:
    """Return what is stated by hand of the page ``name``."""
    return tomllib.loads((PAGES / f"{name}.toml").read_text(encoding="utf-8"))


def moment(told: str | None) -> str | datetime | None:
    """Return a time to compare by: an instant where a zone is told, a day as it stands."""
    if told is None or "T" not in told:
        return told
    return datetime.fromisoformat(told)


def differences(page: Page, hand: dict[str, Any]) -> Iterator[str]:
    """Yield a line for each field that differs: its name, what is stated by hand, what was read."""
    report = page.report
    for field in FIELDS:
        told, expected = getattr(report, field, "(no such field)"), hand.get(field)
        if expected is None and field in (("title", "published") if "not_an_article" in hand else ()):
            continue
        timed = field in {"published", "modified"} and told != "(no such field)"
        if (moment(told) != moment(expected)) if timed else told != expected:
            yield f"{field}: {expected!r} by hand, {told!r} read"
    if set(report.authors) - set(hand.get("may_be_authors", ())) != set(hand.get("authors", ())):
        yield f"authors: {hand.get('authors', [])} by hand, {[*report.authors]} read"
    labels = sorted(getattr(report, "labels", ("(no such field)",)))
    if labels != sorted(hand.get("labels", ())):
        yield f"labels: {hand.get('labels', [])} by hand, {labels} read"
    yield from _kind(page, hand)
    if "not_an_article" not in hand:
        yield from _items(page, hand)
        yield from _body(page, hand)


def _kind(page: Page, hand: dict[str, Any]) -> Iterator[str]:
    told = [note.text for note in page.report.notes if note.kind == NOT_AN_ARTICLE]
    expected = [f"{NOT_AN_ARTICLE}: {hand['not_an_article']}"] if "not_an_article" in hand else []
    if len(told) != len(expected) or not all(map(str.startswith, told, expected)):
        yield f"not_an_article: {hand.get('not_an_article')!r} by hand, {told} read"


def _items(page: Page, hand: dict[str, Any]) -> Iterator[str]:
    kinds, told = [item["kind"] for item in hand["items"]], [item.kind for item in page.items]
    if kinds != told:
        yield f"items: {kinds} by hand, {told} read"
        return
    for number, (expected, item) in enumerate(zip(hand["items"], page.items, strict=True), 1):
        if "title" in expected and expected["title"] != item.title:
            yield f"title of item {number}: {expected['title']!r} by hand, {item.title!r} read"
        if "stamp" in expected and moment(expected["stamp"]) != moment(item.stamp):
            yield f"stamp of item {number}: {expected['stamp']!r} by hand, {item.stamp!r} read"


def _body(page: Page, hand: dict[str, Any]) -> Iterator[str]:
    paragraphs = [page.report.text[span.start : span.end] for item in page.items for span in item.spans]
    either = tuple(hand.get("may_be_body", ()))
    for snippet in hand.get("not_body", ()):
        yield from (f"not_body: {snippet!r} read in {text[:80]!r}" for text in paragraphs if snippet in text)
    waiting = list(hand["body"])
    for text in paragraphs:
        if waiting and text.startswith(waiting[0]):
            waiting.pop(0)
        elif any(map(text.startswith, waiting)):
            missed = next(at for at, words in enumerate(waiting) if text.startswith(words))
            yield f"body: {waiting[:missed]} not read before {text[:40]!r}"
            del waiting[: missed + 1]
        elif not text.startswith(either):
            yield f"body: {text[:80]!r} read, which is no body"
    if waiting:
        yield f"body: {waiting} not read"


@pytest.mark.parametrize("name", NAMES)
def test_a_page_is_read_as_a_careful_reader_would(name: str) -> None:
    """Every field that is stated by hand holds."""
    found = [*differences(read(name), truth(name))]
    assert not found, "\n".join([f"{name}:", *found])


def test_every_page_has_a_truth_by_hand() -> None:
    """No page stands without one, and no truth without a page."""
    assert sorted(path.stem for path in PAGES.glob("*.toml")) == NAMES
    assert len(NAMES) >= 32


def test_the_comparison_sees_what_differs() -> None:
    """A paragraph that is missing, one too many, a stub in the body, another time and another label are told."""
    hand = truth("plain_article")
    wrong = {
        **hand,
        "body": ["No such paragraph", *hand["body"][:-1]],
        "not_body": ["Nobody was hurt"],
        "published": SEVENTEEN_O_CLOCK,
        "labels": ["opinion"],
        "items": [{"kind": "entry"}],
    }
    found = [line.partition(":")[0] for line in differences(read("plain_article"), wrong)]
    for field in ("body", "not_body", "published", "labels", "items"):
        assert field in found
    other = [*differences(read("plain_article"), {**hand, "not_an_article": "a home page"})]
    assert "not_an_article: 'a home page' by hand, [] read" in other

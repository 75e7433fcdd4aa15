"""The one form of an address: what makes no difference, what does, and what names no page."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from twosource.ingest.addresses import canonical

PAGE = "keltpost.example/news/market-blast"
SAME = [
    ("http://www.Keltpost.example:80/news/market-blast/", PAGE),
    ("https://keltpost.example:443/news/market-blast?utm_source=mail&fbclid=1#photos", PAGE),
    ("//m.keltpost.example/news/market-blast", PAGE),
    ("https://amp.keltpost.example/news/market-blast?gclid=x&ref=home", PAGE),
    ("https://keltpost.example/amp/news/market-blast", PAGE),
    ("https://keltpost.example/news/market-blast/amp/", PAGE),
    ("https://keltpost.example/news//market-blast.amp", PAGE),
    ("https://keltpost.example/news/market-blast?outputType=amp", PAGE),
    ("https://keltpost.example/news/market-blast/print", PAGE),
    ("https://keltpost.example/news/market-blast/index.html?print=1", PAGE),
    ("https://user:word@keltpost.example./news/market%2Dblast", PAGE),
    ("keltpost.example/news/market-blast", PAGE),
    ("https://web.archive.org/web/20250304101500/https://www.keltpost.example/news/market-blast", PAGE),
    ("https://www.google.com/amp/s/keltpost.example/news/market-blast", PAGE),
    ("https://keltpost-example.cdn.ampproject.org/v/s/keltpost.example/news/market-blast", PAGE),
    ("https://keltpost.example/a.amp.html", "keltpost.example/a.html"),
    ("https://keltpost.example/a?page=2&id=7&at_medium=x", "keltpost.example/a?id=7&page=2"),
    ("https://en.m.vale.keltpost.example/a", "en.vale.keltpost.example/a"),
    ("https://m\u00fchle.example/\u00e4", "xn--mhle-0ra.example/%C3%A4"),
    ("https://keltpost.example/?utm_source=x", "keltpost.example"),
]
OTHER = [
    ("https://keltpost.example/news/1", "https://keltpost.example/news/2"),
    ("https://keltpost.example/story?id=1", "https://keltpost.example/story?id=2"),
    ("https://keltpost.example/News", "https://keltpost.example/news"),
    ("https://sport.keltpost.example/a", "https://keltpost.example/a"),
    ("https://keltpost.example:8080/a", "https://keltpost.example/a"),
    ("https://amp.example/a", "https://example.org/a"),
]


@pytest.mark.parametrize(("url", "page"), SAME)
def test_forms_of_one_address_are_one(url: str, page: str) -> None:
    """Scheme, front, form, tracking and fragment make no difference."""
    assert canonical(url) == page


@pytest.mark.parametrize(("one", "other"), OTHER)
def test_addresses_of_two_pages_stay_two(one: str, other: str) -> None:
    """What may name another page is kept: path with its capitals, parameters, host and port."""
    assert canonical(one) != canonical(other)


@pytest.mark.parametrize(
    "url",
    ["", "  ", "mailto:desk@keltpost.example", "file:///home/a.html", "http://[::1]/a", "localhost/a", "no address",
     "https://", "https://keltpost.example:port/a", f"https://keltpost.example/{'a' * 5_000}",
     f"https://{'a' * 70}.example/a"],
)  # fmt: skip
def test_what_names_no_page_has_no_form(url: str) -> None:
    """Files, mail and broken addresses make no versions."""
    assert canonical(url) is None


@given(st.one_of(st.text(), st.text("ab./:?#%&=[]@-_ \u00e4").map("https://a.example/{}".format)))
def test_any_text_has_a_form_or_none_and_a_form_is_its_own(url: str) -> None:
    """Nothing raises, and the form of a form is that form."""
    form = canonical(url)
    assert form is None or canonical(form) == form

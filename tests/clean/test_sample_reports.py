"""The reports that come with the program are read and cleaned as they are meant to be."""

from __future__ import annotations

from twosource.clean import clean
from twosource.ingest import decode, find
from twosource.model import Arrival, Page
from twosource.samples import folder


def pages() -> dict[str, Page]:
    """Return the page of each sample by its file name."""
    found = [arrival for arrival in find([str(folder())]) if isinstance(arrival, Arrival)]
    return {arrival.path.rsplit("/", 1)[-1]: clean(decode(arrival)) for arrival in found}


def test_every_sample_has_items_and_the_letter_has_five() -> None:
    """One item each, and five entries in the letter."""
    found = pages()
    assert len(found) >= 16
    counts = {name: len(page.items) for name, page in found.items()}
    assert counts.pop("noon_letter.txt") == 5
    assert set(counts.values()) == {1}


def test_no_sample_keeps_its_residue() -> None:
    """Menus, credits and slogans are out of every item."""
    words = (
        "Skip to",
        "Read also",
        "Sign in",
        "Follow ",
        "Got a story",
        "ENDS",
        "Copyright",
        "98.2 FM",
        "(Reporting",
        "Share ",
    )
    for name, page in pages().items():
        body = [page.report.text[span.start : span.end] for item in page.items for span in item.spans]
        assert not [line for line in body if line.startswith(words) or "98.2 FM" in line], name

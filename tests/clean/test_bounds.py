"""What is left out of a digest that is too long, and what is told of it; work that grows with the text."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from twosource.clean import clean, segments
from twosource.model import Limits, Report

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from twosource.clean.blocks import Block


def report_of(text: str) -> Report:
    """Return a report of the text alone."""
    return Report(id="r", path="a.txt", sha256="0", text=text, published="2031-05-03")


def live(entries: int) -> str:
    """Return a live page of so many entries."""
    rows = [
        f"{at // 60:02}:{at % 60:02} The {at}th boat left the quay of Leem, a pilot said."
        for at in range(entries)
    ]
    return "Live: boats\n\n" + "\n\n".join(rows)


def test_the_first_entries_of_a_long_live_page_are_items() -> None:
    """The rest is marked with the reason, no character is outside of a zone, and a note tells it."""
    text = live(30)
    page = clean(report_of(text), Limits(entries=20))
    assert [item.kind for item in page.items] == ["entry"] * 20
    assert [(note.kind, note.text) for note in page.report.notes] == [
        ("cut", "30 entries, only the first 20 were read")
    ]
    beyond = [zone for zone in page.zones if "beyond the first 20 entries" in zone.why]
    first = next(zone for zone in beyond if zone.kind == "body")
    assert text[first.start : first.end].startswith("The 20th boat")
    left = list(text)
    for zone in page.zones:
        left[zone.start : zone.end] = " " * (zone.end - zone.start)
    assert not "".join(left).strip()


def test_a_live_page_within_the_limit_is_read_whole() -> None:
    """As many entries as the limit are no reason for a note."""
    page = clean(report_of(live(20)), Limits(entries=20))
    assert (len(page.items), page.report.notes) == (20, ())


def test_an_article_before_the_entries_counts_for_none() -> None:
    """The limit is one of entries."""
    text = "The quay of Leem was closed at dawn, the harbour office said on Friday.\n\n" + live(8)
    page = clean(report_of(text), Limits(entries=8))
    assert [item.kind for item in page.items] == ["article"] + ["entry"] * 8
    assert page.report.notes == ()


@pytest.mark.parametrize(
    ("paragraphs", "told"),
    [
        ([4], ()),
        ([9], ("a paragraph of 395 characters was parsed in pieces of at most 200",)),
        ([9, 8, 1], ("2 paragraphs of up to 395 characters were parsed in pieces of at most 200",)),
    ],
)
def test_long_paragraphs_are_told_in_one_note(paragraphs: list[int], told: tuple[str, ...]) -> None:
    """Their number and the length of the longest."""
    text = "\n\n".join(" ".join(["The ferry to Leem sank on Friday, they say."] * n) for n in paragraphs)
    page = clean(report_of(text), Limits(paragraph=200))
    assert tuple(note.text for note in page.report.notes) == told


def titled(n: int) -> str:
    """Return a digest of pieces with titles."""
    rows = [
        f"Vale{at} bridge falls in storm\n\nThe keeper of Marn{at} told a clerk of Oll{at} so."
        for at in range(n)
    ]
    return "News in brief\n\n" + "\n\n".join(rows)


def sections(n: int) -> str:
    """Return sections under short headings."""
    return "\n\n".join(
        f"Vale{at} notes\n\nThe Marn{at} mill broke near Oll{at} on Monday." for at in range(n)
    )


def residue(n: int) -> str:
    """Return paragraphs with residue between them."""
    return "\n\n".join(f"Read also: Vale{at}\n\nThe Marn{at} mill broke on Monday." for at in range(n))


@pytest.mark.parametrize("make", [live, titled, sections, residue])
def test_the_work_of_finding_items_grows_with_the_text(
    make: Callable[[int], str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Twice as many pieces are looked at twice as often, not four times."""
    plain = segments.about
    counts: list[int] = []

    def counted(parts: Sequence[Block]) -> dict[str, float]:
        counts[-1] += len(parts)
        return plain(parts)

    for name in ("segments", "titled", "entries"):
        monkeypatch.setattr(f"twosource.clean.{name}.about", counted)
    for n in (100, 200):
        counts.append(0)
        clean(report_of(make(n)))
    assert counts[1] <= 2.2 * counts[0] + 20

"""Marks that were decoded wrongly before a report was stored: read as meant, with places in the stored text."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from twosource import pipeline
from twosource.language.garbled import mended
from twosource.model import Arrival, Record
from twosource.record import Faults
from twosource.show.verify.stored import verify_reports

if TYPE_CHECKING:
    from collections.abc import Callable

    from twosource.model import Statement

MEANT = (
    "Title: Ferry lost off Harn\nPublished: 2031-05-07\n\n"
    "HARN \u2014 The ferry sank off Harn\u2019s old pier on Tuesday, the harbour board said.\n\n"
    "\u201cWe counted 47 boats and they didn\u2019t turn back,\u201d said Ida Holm, who leads the watch. "
    "\u201cThe caf\u00e9 was shut.\u201d\n"
)


def _as_latin(text: str) -> str:
    return text.encode().decode("latin-1")


def _as_windows(text: str) -> str:
    """UTF-8 read as Windows-1252, the bytes that it does not know kept as control characters."""
    return "".join(
        bytes([byte]).decode("cp1252") if byte not in {0x81, 0x8D, 0x8F, 0x90, 0x9D} else chr(byte)
        for byte in text.encode()
    )


WAYS: dict[str, Callable[[str], str]] = {
    "UTF-8 as Latin-1": _as_latin,
    "UTF-8 as Windows-1252": _as_windows,
    "twice": lambda text: _as_windows(_as_windows(text)),
    "Windows-1252 as Latin-1": lambda text: text.encode("cp1252").decode("latin-1"),
    "marks lost": lambda text: "".join("\ufffd" if one in "\u2019\u201c\u201d" else one for one in text),
    "marks as question marks": lambda text: "".join(
        "?" if one in "\u2019\u201c\u201d" else one for one in text
    ),
}


def _told(text: str) -> list[Statement]:
    done = pipeline.prepare(Arrival(path="a.txt", raw=text.encode(), media="text"))
    return [one for reading in done.readings for one in reading.statements]


@pytest.mark.parametrize("way", WAYS)
def test_a_quotation_with_broken_marks_has_its_speaker(way: str) -> None:
    """Broken marks give the speakers, certainties and predicates of the whole ones, in the stored words."""
    spoil = WAYS[way]
    whole, broken = _told(MEANT), _told(spoil(MEANT))
    assert [(one.kind, one.certainty, one.polarity) for one in broken] == [
        (one.kind, one.certainty, one.polarity) for one in whole
    ]
    voices = [[[link.entity for link in one.attribution] for one in told] for told in (broken, whole)]
    assert voices[0] == voices[1]
    assert sum(map(bool, voices[0])) >= len(whole) - 1
    assert [one.text for one in broken] == [spoil(one.text) for one in whole]


@pytest.mark.parametrize("way", WAYS)
def test_every_place_is_one_of_the_stored_text(way: str) -> None:
    """What a record holds of a garbled report is checked as that of any other."""
    faults = Faults()
    done = pipeline.prepare(Arrival(path="a.txt", raw=WAYS[way](MEANT).encode(), media="text"))
    verify_reports(Record(reports=(done.page.report,), pages=(done.page,), readings=done.readings), faults)
    assert [fault.text for fault in faults.told] == []
    assert done.page.report.text == WAYS[way](MEANT)


@pytest.mark.parametrize(
    "text",
    [
        "Did she know? \u201cNo,\u201d said Brisk. Why? Nobody asked him.",
        "Le ch\u00e2teau was sold for 3\u20ac. The p\u00e2t\u00e9, too.",
        "See http://news.example/?Id=4 and http://news.example/all?s=2 or ask at the caf\u00e9.",
    ],
)
def test_a_sound_text_is_left_alone(text: str) -> None:
    """Questions, accents and addresses are no broken marks."""
    assert mended(text) is None


def test_places_lead_there_and_back() -> None:
    """Each character of the mended text knows where it stands in the stored one."""
    text = "It\u00e2\u0080\u0099s shut."
    found = mended(text)
    assert found is not None
    assert found.text == "It\u2019s shut."
    assert [found.stored(at) for at in (2, 3, len(found.text))] == [2, 5, len(text)]
    assert [found.here(at) for at in (2, 3, 4, 5)] == [2, 2, 2, 3]

"""Sentences without their full stop between two paragraphs: which are read, and which stay titles."""

from __future__ import annotations

import pytest

from twosource.clean import clean
from twosource.clean.blocks import is_title
from twosource.clean.lines import Line
from twosource.model import Report, Zone

ABOVE = (
    "The ferry Harn lost its rudder off Orlemouth on Monday with forty miners of the Quarry Lane pit on board.",
    "Tugs towed the ferry back to Orlemouth, harbour engineer Petra Dunholt said.",
)
BELOW = "The miners were taken home in two buses, and nobody was hurt."
CAPTION = "Rudder of the ferry has been found on the beach at Orlemouth"


def body(*lines: str, layout: tuple[Zone, ...] = ()) -> list[str]:
    """Return what is read of ``lines``, a paragraph each."""
    text = "\n\n".join(lines)
    found = clean(Report(id="r-1", path="a.txt", sha256="", text=text, title="Ferry adrift", layout=layout))
    return [text[span.start : span.end] for item in found.items for span in item.spans]


def test_a_caption_between_paragraphs_is_read() -> None:
    """It has a verb of a compound tense, and the paragraphs above it speak of the same."""
    lines = (*ABOVE, CAPTION, "Miners wait for their bus", BELOW)
    assert body(*lines) == [*ABOVE, CAPTION, BELOW]


@pytest.mark.parametrize(
    "line",
    [
        "Bakery of the old town has been fined for loaves that were too light",
        "Rudder of ferry found on beach at Orlemouth by miners of Quarry Lane pit",
        "Rudder of ferry that has lost forty miners found at Orlemouth beach",
        "Rudder of the Ferry Has Been Found on the Beach at Orlemouth",
        "Why has the rudder of the ferry been found on the beach at Orlemouth?",
        "Rudder has been found at Orlemouth",
    ],
    ids=["another matter", "no tense", "relative clause", "title case", "question", "few words"],
)
def test_what_may_be_a_title_is_not_read(line: str) -> None:
    """Each lacks one of the signs."""
    assert body(*ABOVE, line, BELOW) == [*ABOVE, BELOW]


@pytest.mark.parametrize("lines", [(*ABOVE, BELOW, CAPTION), (CAPTION, *ABOVE, BELOW)], ids=["end", "head"])
def test_only_a_line_between_paragraphs_is_read(lines: tuple[str, ...]) -> None:
    """At an edge stand the titles of other pages."""
    assert CAPTION not in body(*lines)


def test_a_line_among_residue_is_not_read() -> None:
    """What stands below a line of the page belongs to the page."""
    assert CAPTION not in body(*ABOVE, "Read more: Tugs sold", CAPTION, BELOW)


def test_markup_is_believed_before_words() -> None:
    """A heading by the markup of a page stays one."""
    lines = (*ABOVE, CAPTION, BELOW)
    zones: list[Zone] = []
    start = 0
    for line in lines:
        kind = "subheading" if line == CAPTION else "body"
        zones.append(Zone(kind=kind, start=start, end=start + len(line), why="markup"))
        start += len(line) + 2
    assert body(*lines, layout=tuple(zones)) == [*ABOVE, BELOW]


@pytest.mark.parametrize("line", ["It happened at 5:40 p.m.", "The pilots blamed Leem Ferries Inc."])
def test_the_dot_of_an_abbreviation_may_end_a_short_sentence(line: str) -> None:
    """Where the line begins as no title does, and has a finite verb."""
    assert not is_title(Line(text=line, start=0, end=len(line), block=0))


@pytest.mark.parametrize("line", ["The bridge at 4 p.m.", "Leem Ferries Inc.", "It sank at noon"])
def test_a_short_line_is_a_title_without_a_verb_or_a_dot(line: str) -> None:
    """The same dot ends names and times."""
    assert is_title(Line(text=line, start=0, end=len(line), block=0))

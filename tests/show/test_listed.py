"""Listings and progress: the same for a person and for a program, on a terminal and in a pipe."""

from __future__ import annotations

import io
import sys
from dataclasses import replace
from typing import TYPE_CHECKING

from invented_story import RECORD, STORY

from twosource.model import Cited, Glance, Overview, Span
from twosource.pipeline import Progress
from twosource.record import Hit, Listed
from twosource.show import listing
from twosource.show.brief import compose
from twosource.show.filtering import Answer
from twosource.show.progress import reporter

if TYPE_CHECKING:
    import pytest

BRIEF = compose(RECORD)


def _glance(text: str, **more: object) -> Glance:
    words = Cited(report="r-1", start=3, end=3 + len(text), text=text)
    return Glance(claim="k-1", words=words, reports=2, origins_min=1, origins_max=2, **more)  # type: ignore[arg-type] # of a test


ANSWER = Answer(
    asked={"contested": "yes"}, meant={}, order="largest", page=1, limit=2, total=3,
    stories=(
        Listed(
            number=1,
            overview=Overview(
                id=STORY, title="Bridge\ncloses", first_published="2031-04-16", last_published="2031-04-17T08:30",
                reports=2, items=2, claims=5, outlets=2, origins=1, agreed=0, contested=1, conflicts=1,
                central=_glance("The bridge is shut"),
                disputes=_glance(
                    "47 boats were moved", fields=("quantity",),
                    sides=(
                        Cited(report="r-1", start=3, end=5, text="47"),
                        Cited(report="r-2", start=9, end=11, text="48", certainty="alleged"),
                    ),
                ),
            ),
        ),
        Listed(
            number=2,
            overview=Overview(
                id="y-2", title="", first_published=None, last_published=None, reports=1, items=1, claims=1,
                outlets=1, origins=0, agreed=0, contested=0, conflicts=0,
            ),
        ),
    ),
)  # fmt: skip


def test_stories_are_numbered_lines() -> None:
    """A line holds the number that may be typed, the id, the days, the counts and the title."""
    first, *more = listing.stories(ANSWER)
    assert first.split() == (f"1 {STORY} 2031-04-16 to 2031-04-17 2 reports, 5 claims Bridge closes".split())
    assert more[-2].endswith("1 report, 1 claim         untitled")
    assert more[-1] == "page 1 of 2, 3 stories in all"
    assert [one["number"] for one in listing.stories_json(ANSWER)["stories"]] == [1, 2]  # type: ignore[index, call-overload, union-attr] # JSON


def test_what_is_contested_stands_in_one_line_with_its_places_and_its_certainty() -> None:
    """Both values are cited, and the one that is only alleged is called so."""
    _, *lines = listing.stories(ANSWER)
    assert lines[0] == (
        "     contested: how many 47 r-1[3:5] against 48 r-2[9:11] alleged"
        " · 47 boats were moved r-1[3:22] · 1 to 2 origins in 2 reports"
    )


def test_claims_are_listed_with_their_certainty_and_ids() -> None:
    """Each claim stands with its name, its certainty in words, its counts and its id."""
    text = "\n".join(listing.claims(BRIEF))
    assert "c2   The contractor allegedly cut the main cable [4] alleged" in text
    assert "     k-cable" in text
    names = [(one["name"], one["id"]) for one in listing.claims_json(RECORD, BRIEF)]
    assert names[:2] == [("c1", "k-boats"), ("c2", "k-cable")]


def test_the_timeline_keeps_planned_events_apart() -> None:
    """First what happened, then what is planned."""
    lines = listing.timeline(BRIEF)
    assert lines[0].startswith("2031-04-15 [2]  on Tuesday [2]  c1 47 boats were moved [2]")
    assert lines[2:][0] == "Planned, as announced"
    assert lines[3].startswith("2031-05-03 [7]")
    assert [one["certainty"] for one in listing.timeline_json(RECORD, BRIEF)] == ["asserted", "planned"]


def test_hits_show_the_found_words_in_brackets() -> None:
    """The words that were asked for are marked in what stands around them."""
    hit = Hit(
        item="i-1", report="r-1", title=None, start=10, end=29, snippet="two boats\nand a boat",
        marks=(Span(start=14, end=19), Span(start=26, end=30)),
    )  # fmt: skip
    assert listing.hits([hit]) == ["i-1  untitled", "    two [boats] and a [boat]"]
    assert listing.hits_json([hit])[0]["marks"] == [[14, 19], [26, 30]]


def test_progress_in_a_pipe_is_plain_lines(capsys: pytest.CaptureFixture[str]) -> None:
    """A line for the first report, for every hundredth, and for the last."""
    with reporter(quiet=False) as show:
        for done in range(1, 103):
            show(Progress(stage="read", done=done, total=None, path=f"{done}.txt"))
        show(Progress(stage="compare", done=3, total=3))
    assert capsys.readouterr().err.split("\n") == [
        "read 1 1.txt", "read 100 100.txt", "read 101 101.txt", "compare 3 of 3", "",
    ]  # fmt: skip


def test_progress_may_be_silent(capsys: pytest.CaptureFixture[str]) -> None:
    """With JSON asked for, nothing else is printed."""
    with reporter(quiet=True) as show:
        show(Progress(stage="read", done=1, total=None, path="x"))
    assert capsys.readouterr() == ("", "")


class Terminal(io.StringIO):
    """A stream that says it is a terminal."""

    def isatty(self) -> bool:
        """Say yes."""
        return True


def test_progress_on_a_terminal_is_a_bar(monkeypatch: pytest.MonkeyPatch) -> None:
    """On a terminal a bar is drawn, with the path that is read."""
    stream = Terminal()
    monkeypatch.setattr(sys, "stderr", stream)
    with reporter(quiet=False) as show:
        show(Progress(stage="read", done=1, total=2, path="[a].txt"))
        show(Progress(stage="compare", done=1, total=1))
    assert "read" in stream.getvalue()
    assert "1/2" in stream.getvalue()


def test_words_that_are_a_side_of_a_conflict_stand_once() -> None:
    """Where the whole statement is one of the values, it is not printed again."""
    (first, *rest) = ANSWER.stories
    both = _glance(
        "The bridge is shut",
        fields=("polarity",),
        sides=(
            Cited(report="r-1", start=3, end=21, text="The bridge is shut"),
            Cited(report="r-2", start=0, end=18, text="The bridge is open", certainty="denied"),
        ),
    )
    story = replace(first.overview, central=both, disputes=both)
    lines = listing.stories(replace(ANSWER, stories=(replace(first, overview=story), *rest)))
    assert lines[1] == (
        "     contested: whether it is so The bridge is shut r-1[3:21] against The bridge is open r-2[0:18] denied"
        " · 1 to 2 origins in 2 reports"
    )

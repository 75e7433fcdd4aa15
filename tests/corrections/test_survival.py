"""Corrections survive: re-adding, new reports, a new version of the program, a rebuild from nothing, any order."""

from __future__ import annotations

import shutil
from dataclasses import replace
from itertools import count
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import made_record
from twosource import pipeline
from twosource.model import moment_of
from twosource.pipeline import exchange, journey
from twosource.show.export import to_text

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from twosource.model import Record, UserCorrection

LATER = """Title: Crane at Ostrel Quay: five hurt
Source: Harbour Post
Published: 2032-03-10

The crane fell onto the quay on Monday, the port office said. Five people were hurt, the ambulance service said.
"""
EVENTS = ("again", "new report", "new version")
BY = {"by": "A. Reader", "why": "read again"}


def statement(record: Record, words: str) -> str:
    """Return the id of the statement that begins with ``words``."""
    return next(
        one.id for reading in record.readings for one in reading.statements if one.text.startswith(words)
    )


def rulings(record: str) -> tuple[UserCorrection, ...]:
    """Return corrections of each sort, some of which contradict others."""
    held = pipeline.load(record)
    four, three = statement(held, "Four people"), statement(held, "Three people")
    cable, told = statement(held, "We are looking"), statement(held, "harbour master")
    quay, town = (one.id for one in sorted(held.reports, key=lambda one: one.outlet or ""))
    names = sorted({one.entity for reading in held.readings for one in reading.mentions})
    asked: tuple[dict[str, object], ...] = (
        {"verb": "set", "things": (four,), "field": "certainty", "value": "alleged"},
        {"verb": "set", "things": (four,), "field": "certainty", "value": "denied"},
        {"verb": "set", "things": (four,), "field": "speaker", "value": "Edda Norling"},
        {"verb": "set", "things": (three,), "field": "quantity", "value": "4"},
        {"verb": "set", "things": (three,), "field": "when", "value": "2032-03-07"},
        {"verb": "same", "things": (cable, told)},
        {"verb": "different", "things": (four, three)},
        {"verb": "same", "things": (four, three)},
        {"verb": "different", "noun": "origin", "things": (four, three)},
        {"verb": "different", "things": (quay, town)},
        {"verb": "same", "things": (quay, town)},
        {"verb": "not a report", "things": (town,)},
        {"verb": "withdrawn", "things": (quay,)},
        {"verb": "note", "things": (four,), "value": "see the court file"},
        {"verb": "tag", "noun": "outlet", "things": ("Quay Courier",), "value": "local"},
        {
            "verb": "set",
            "noun": "outlet",
            "things": ("Town Letter",),
            "field": "name",
            "value": "Quay Courier",
        },
        {
            "verb": "set",
            "noun": "outlet",
            "things": ("Quay Courier",),
            "field": "publisher",
            "value": "Hollow Press",
        },
        {"verb": "same", "noun": "entity", "things": (names[0], names[-1])},
    )
    return tuple(
        pipeline.make(record, pipeline.Asked(**{**BY, "at": f"2032-04-01T00:{minute:02}:00Z", **one}))
        for minute, one in enumerate(asked)
    )


class Place:
    """A folder with a record of two reports, a third report, and records made from them."""

    def __init__(self, folder: Path) -> None:
        """Make the record and the corrections of it."""
        self.folder = folder
        self.record = made_record.make(folder)
        self.texts = [str(folder / "quay.txt"), str(folder / "town.txt")]
        (folder / "later.txt").write_text(LATER, encoding="utf-8")
        self.later = str(folder / "later.txt")
        self.rulings = rulings(str(self.record))
        self._numbers = count()

    def copy(self) -> str:
        """Return a copy of the record without corrections."""
        path = self.folder / f"{next(self._numbers)}.db"
        shutil.copyfile(self.record, path)
        return str(path)

    def fresh(self, corrections: list[UserCorrection]) -> str:
        """Return what a record of the three reports exports that takes a file of corrections in at the end."""
        path, file = self.folder / f"{next(self._numbers)}.db", self.folder / "corrections.jsonl"
        pipeline.add(str(path), [*self.texts, self.later], jobs=0)
        file.write_text(exchange.to_lines(corrections), encoding="utf-8")
        pipeline.correct(str(path), exchange.read_lines(str(file)))
        return to_text(pipeline.load(str(path)))


@pytest.fixture(scope="module")
def place(tmp_path_factory: pytest.TempPathFactory) -> Place:
    """One folder for all examples."""
    return Place(tmp_path_factory.mktemp("survival"))


def chosen(place: Place) -> st.SearchStrategy[list[UserCorrection]]:
    """Return some of the corrections in any order."""
    return st.lists(st.sampled_from(place.rulings), unique_by=lambda one: one.id, min_size=1, max_size=8)


@settings(max_examples=10, deadline=None, suppress_health_check=list(HealthCheck))
@given(data=st.data())
def test_the_same_corrections_in_any_order_and_batches_give_the_same_record(
    place: Place, data: st.DataObject
) -> None:
    """Contradictions are settled by the times at which the corrections were made, not by when they came in."""
    some = data.draw(chosen(place))
    one, other = place.copy(), place.copy()
    pipeline.correct(one, sorted(some, key=lambda each: each.at))
    while some:
        size = data.draw(st.integers(1, len(some)))
        pipeline.correct(other, some[:size])
        some = some[size:]
    assert to_text(pipeline.load(other)) == to_text(pipeline.load(one))


@settings(max_examples=8, deadline=None, suppress_health_check=list(HealthCheck))
@given(data=st.data())
def test_corrections_survive_what_happens_to_a_record(
    place: Place, monkeypatch_of: Callable[[str], None], data: st.DataObject
) -> None:
    """Added to again, with a new report, read anew by another version, some undone: as if built from nothing."""
    some = data.draw(chosen(place))
    gone = data.draw(st.lists(st.sampled_from(some), unique_by=lambda one: one.id))
    steps = data.draw(st.permutations([*some, *EVENTS]))
    record, at = place.copy(), pipeline.undoing(by="B", at="2032-05-01", why="a mistake")
    monkeypatch_of("")
    for step in steps:
        if step == "again":
            pipeline.add(record, place.texts, jobs=0)
        elif step == "new report":
            pipeline.add(record, [place.later], jobs=0)
        elif step == "new version":
            monkeypatch_of("next")
            pipeline.add(record, [], jobs=0)
        else:
            pipeline.correct(record, [step])
            if step in gone:
                pipeline.undo(record, step.id, at)
    held = [one for one, _ in pipeline.corrections(record)]
    assert {one.id for one in held if one.undone} == {one.id for one in gone}
    assert to_text(pipeline.load(record)) == place.fresh(held)


@pytest.fixture
def monkeypatch_of(monkeypatch: pytest.MonkeyPatch) -> Callable[[str], None]:
    """Return what fakes the version of the journey; an empty word is the real one."""
    real = journey.version()

    def fake(word: str) -> None:
        monkeypatch.setattr(journey, "version", lambda: word or real)

    return fake


def test_a_union_of_two_files_is_that_of_their_corrections(place: Place) -> None:
    """Importing again changes nothing, and one that is undone in either file is undone."""
    record, other = place.copy(), place.copy()
    pipeline.correct(record, place.rulings[:3])
    pipeline.correct(other, place.rulings[2:5])
    pipeline.undo(other, place.rulings[2].id, pipeline.undoing(by="B"))
    pipeline.undo(other, place.rulings[3].id, pipeline.undoing(by="B"))
    theirs = [one for one, _ in pipeline.corrections(other)]
    assert len(pipeline.correct(record, theirs).changed) == 3
    assert pipeline.correct(record, theirs).changed == ()
    held = {one.id: bool(one.undone) for one, _ in pipeline.corrections(record)}
    assert held == dict(
        zip((one.id for one in place.rulings[:5]), (False, False, True, True, False), strict=True)
    )
    assert pipeline.correct(other, [place.rulings[3]]).changed == ()


def test_the_record_as_of_a_moment_is_corrected_as_one_of_the_reports_until_then(place: Place) -> None:
    """What was ruled holds for the past, too, and tells what the past did not hold."""
    record, past = place.copy(), place.folder / "past.db"
    pipeline.add(record, [place.later], jobs=0)
    pipeline.add(str(past), place.texts, jobs=0)
    held = pipeline.load(record)
    reports = {one.outlet: one.id for one in held.reports}
    more = pipeline.make(
        record,
        pipeline.Asked(
            **BY, at="2032-04-02", verb="different", things=(reports["Quay Courier"], reports["Harbour Post"])
        ),
    )
    some = (*place.rulings[:7], more)
    for each in (record, str(past)):
        pipeline.correct(each, some)
    then = pipeline.load(record, moment=moment_of("2032-03-09"))
    assert to_text(replace(then, as_of=None)) == to_text(pipeline.load(str(past)))
    reasons = {applied.not_applied for story in then.stories for applied in story.applied}
    assert "the record does not hold both reports" in reasons

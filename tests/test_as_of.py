"""The record as of a moment is the record of what had surely been published by then."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import twosource
from twosource import pipeline
from twosource.errors import NotARecord, UnknownId, WrongUse
from twosource.model import Report, moment_of
from twosource.pipeline import Asked, make
from twosource.pipeline.as_of import MOST, left_out
from twosource.show import access, verify
from twosource.show.export import to_text

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from twosource.model import CorrectionVerb, UserCorrection

_BLAST = "An explosion at the covered market in Kelt injured {} people on Tuesday, police said. "
_HALL = "The blast went off shortly before nine in the fish hall, fire chief Anselm Roe said."
PILE: tuple[dict[str, str], ...] = (
    {"outlet": "Kelt Post", "url": "https://keltpost.example/blast-1", "title": "Blast at Kelt market injures 12", "text": _BLAST.format(12) + _HALL},
    {"outlet": "Kelt Post", "url": "http://m.keltpost.example/blast-1/", "title": "Blast at Kelt market injures 17", "text": _BLAST.format(17) + _HALL},
    {"outlet": "Kelt Post", "url": "https://keltpost.example/blast-1?utm_source=a", "title": "Market blast in Kelt: 21 hurt", "text": _BLAST.format(21) + _HALL + " Three of them are in a serious condition, the hospital in Kelt said."},
    {"outlet": "Vale Courier", "title": "Blast at Kelt market injures 12", "text": _BLAST.format(12) + _HALL},
    {"outlet": "Seil Herald", "title": "Blast at Kelt market injures 12", "text": _BLAST.format(12) + _HALL},
    {"outlet": "Brenn Echo", "title": "Market blast in Kelt was no attack, mayor says", "text": "The explosion at the covered market in Kelt was an accident, mayor Ulla Marn said. She denied that 21 people were injured in the blast."},
    {"outlet": "Seil Herald", "title": "Ferry aground off Seil", "text": "The ferry Odra ran aground off Seil on Monday, the coastguard said. All 58 aboard are safe."},
    {"outlet": "Odra Letter", "title": "Odra aground with 61 aboard", "text": "The ferry Odra ran aground off Seil on Monday with 61 people aboard, a passenger said."},
)  # fmt: skip
"""Three versions of one page, two copies of the first, a denial, and another story."""

STAMPS = (
    None, "2025-03-04", "2025-03-05", "2025-03-04T10:00Z", "2025-03-04T10:00", "2025-03-04T22:15:30+05:00",
    "2025-03-05T06:00-08:00", "2025-03-06T09:30Z",
)  # fmt: skip
MOMENTS = (
    "2025-03-03", "2025-03-04", "2025-03-05", "2025-03-07", "2025-03-04T10:00", "2025-03-04T23:00Z",
    "2025-03-05T12:00+01:00", "2025-03-05T14:00:00", "2025-03-06T09:30Z",
)  # fmt: skip
_dates = st.fixed_dictionaries(
    {"published": st.sampled_from(STAMPS), "modified": st.sampled_from((None, None, None, *STAMPS[4:]))}
)


def build(folder: Path, dates: Mapping[int, Mapping[str, str | None]], name: str) -> str:
    """Write the reports of the pile that ``dates`` names with their dates, and return a record of them."""
    paths: list[str] = []
    for number, told in sorted(dates.items()):
        path = folder / f"{number}.json"
        path.write_text(json.dumps(PILE[number] | {k: v for k, v in told.items() if v}), encoding="utf-8")
        paths.append(str(path))
    record = str(folder / name)
    pipeline.add(record, paths, jobs=0)
    return record


@settings(max_examples=20, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(
    dates=st.dictionaries(st.integers(0, len(PILE) - 1), _dates, min_size=1), words=st.sampled_from(MOMENTS)
)
def test_the_record_as_of_a_moment_is_the_record_of_the_reports_up_to_it(
    dates: dict[int, dict[str, str | None]], words: str
) -> None:
    """The law, for versions, copies, days, minutes, zones, changes and undated reports alike."""
    moment = moment_of(words)
    with TemporaryDirectory() as place:
        folder = Path(place)
        record = build(folder, dates, "all.db")
        now = pipeline.load(record)
        kept = {int(Path(one.path).stem) for one in now.reports if left_out(one, moment) is None}
        with pipeline.as_of(record, moment) as past:
            then = to_text(pipeline.load(past.path))
            hits = pipeline.search(past.path, "market")
            assert past.told is not None
            assert past.told.reports == len(kept)
            assert (
                past.told.reports + sum(count for _, count in past.told.left_out)
                == past.told.of
                == len(dates)
            )
        if kept:
            built = build(folder, {number: dates[number] for number in kept}, "kept.db")
            assert then == to_text(pipeline.load(built))
            assert hits == pipeline.search(built, "market")
        assert to_text(pipeline.load(record)) == to_text(now), "the record itself stays as it is"


@settings(max_examples=8, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(
    order=st.permutations(range(len(PILE))),
    words=st.sampled_from(MOMENTS),
    pairs=st.lists(st.tuples(*[st.integers(0, 40)] * 2), max_size=3),
    marked=st.lists(st.integers(0, len(PILE) - 1), max_size=2, unique=True),
)
def test_the_law_holds_with_corrections_as_they_stand_now(
    order: list[int], words: str, pairs: list[tuple[int, int]], marked: list[int]
) -> None:
    """What a user ruled applies then too, but for what it says of reports that were not there yet."""
    dates: dict[int, dict[str, str | None]] = {
        number: {"published": STAMPS[1:][place % (len(STAMPS) - 1)]} for place, number in enumerate(order)
    }
    with TemporaryDirectory() as place:
        record = build(Path(place), dates, "all.db")
        ruled = list(_corrections(record, pairs, marked))
        pipeline.correct(record, ruled)
        moment = moment_of(words)
        kept = {
            int(Path(one.path).stem) for one in pipeline.load(record).reports if left_out(one, moment) is None
        }
        with pipeline.as_of(record, moment) as past:
            then = to_text(pipeline.load(past.path))
        if kept:
            built = build(Path(place), {number: dates[number] for number in kept}, "kept.db")
            pipeline.correct(built, ruled)
            assert then == to_text(pipeline.load(built))


def _corrections(record: str, pairs: list[tuple[int, int]], marked: list[int]) -> Iterator[UserCorrection]:
    """Yield corrections of pairs of statements and items, of reports, and of an outlet."""
    held = pipeline.load(record)
    story = max(held.stories, key=lambda one: len(one.story.items)).story
    mine = (reading for reading in held.readings if reading.item.id in story.items)
    statements = sorted(one.id for reading in mine for one in reading.statements)
    items = sorted(reading.item.id for reading in held.readings)
    asked = [Asked(verb="set", things=("Kelt Post",), noun="outlet", field="publisher", value="Big Press")]
    ways: tuple[tuple[list[str], CorrectionVerb], ...] = (
        (statements, "different"), (statements, "same"), (items, "same"),
    )  # fmt: skip
    for at, (one, other) in enumerate(pairs):
        shelf, verb = ways[at % 3]
        if len(shelf) > 1 and one % len(shelf) != other % len(shelf):
            asked.append(Asked(verb=verb, things=(shelf[one % len(shelf)], shelf[other % len(shelf)])))
    for at, number in enumerate(marked):
        of_report: CorrectionVerb = "withdrawn" if at else "not a report"
        asked.append(Asked(verb=of_report, things=(held.reports[number].id,)))
    for one in asked:
        yield make(record, replace(one, by="Ana Sol", at="2025-03-08T10:00Z"))


def test_the_record_as_of_a_moment_holds_before_its_own_bytes(tmp_path: Path) -> None:
    """Every check of `verify` holds on it: seals, spans, references, and what its bytes give anew."""
    days = {number: {"published": f"2025-03-0{1 + number % 4}"} for number in range(len(PILE))}
    record = build(tmp_path, days, "r.db")
    (tmp_path / "none.txt").write_bytes(b"")
    pipeline.add(record, [str(tmp_path / "none.txt")], jobs=0)
    with pipeline.as_of(record, moment_of("2025-03-02")) as past:
        assert past.told is not None
        assert (past.told.reports, past.told.dropped) == (4, 1)
        assert verify.check(past.path, None, verify.Asked()).faults == ()


@pytest.mark.parametrize(
    ("published", "more", "moment", "why"),
    [
        ("2025-03-04", {}, "2025-03-04", None),
        ("2025-03-04", {}, "2025-03-04T20:00", "hour unknown"),
        ("2025-03-04", {}, "2025-03-05T12:00Z", None),  # the day has ended in every zone
        ("2025-03-04", {}, "2025-03-05T11:00Z", "hour unknown"),
        ("2025-03-04T10:00", {}, "2025-03-04T10:00", "zone unknown"),
        ("2025-03-04T10:00", {}, "2025-03-04T22:00", None),
        ("2025-03-04T10:00", {}, "2025-03-03", "later"),
        ("2025-03-04T10:00Z", {}, "2025-03-04T10:00", None),  # a minute ends with its last second
        ("2025-03-04T10:00Z", {}, "2025-03-04T11:00+01:00", None),
        ("2025-03-04T10:00Z", {}, "2025-03-04T10:00+01:00", "later"),
        ("2025-03-04T10:00Z", {}, "2025-03-04T10:00:20", "later"),
        ("2025-03-04T10:00:20Z", {}, "2025-03-04T10:00:20", None),
        ("2025-03-04T10:00Z", {"modified": "2025-03-06T08:00Z"}, "2025-03-05", "changed"),
        ("2025-03-04T10:00Z", {"modified": "2025-03-06T08:00Z"}, "2025-03-06", None),
        ("2025-03-04", {"first_seen": "2025-03-04T14:00Z"}, "2025-03-04T15:00Z", None),
        (None, {"first_seen": "2025-03-04T14:00Z"}, "2025-03-04T15:00Z", None),
        (None, {"first_seen": "2025-03-04T14:00Z"}, "2025-03-04T13:00Z", "later"),
        (None, {}, "2025-03-04", "undated"),
        ("soon", {}, "2025-03-04", "undated"),
    ],
)
def test_a_report_is_in_only_where_it_had_surely_been_published(
    published: str | None, more: dict[str, str], moment: str, why: str | None
) -> None:
    """The last instant that its times allow decides, in the zone that makes it latest; a day asked is a day."""
    precision = None if published is None else "minute" if "T" in published else "day"
    report = Report(
        id="r-1", path="a", sha256="0", text="", published=published, published_precision=precision,
        modified=more.get("modified"), first_seen=more.get("first_seen"),
    )  # fmt: skip
    assert left_out(report, moment_of(moment)) == why


@pytest.mark.parametrize("words", ["noon", "2025-13-01", "", "2025-03", "9999-12-31T23:59-99:00"])
def test_what_is_no_time_is_refused_with_what_one_looks_like(words: str) -> None:
    """The error names the words and shows a date, and a date and hour."""
    with pytest.raises(WrongUse, match=r"is no time; a time is a date \(2026-03-11\)"):
        moment_of(words)


def test_the_copies_are_kept_few_made_anew_after_a_change_and_gone_when_let_go(tmp_path: Path) -> None:
    """One moment asked twice is one file; an added report shows; the oldest file goes, never one in use."""
    record = build(tmp_path, {0: {"published": "2025-03-04"}}, "r.db")
    moment = moment_of("2025-03-04")
    with pipeline.as_of(record, moment) as first, pipeline.as_of(record, moment) as again:
        assert first.path == again.path
        for day in range(1, MOST + 3):
            with pipeline.as_of(record, moment_of(f"2025-04-{day:02}")) as other:
                assert other.path != first.path
        assert Path(first.path).is_file()
    with pipeline.as_of(record, moment_of("2025-05-01")) as other:
        pass
    assert not Path(first.path).exists()
    build(tmp_path, {3: {"published": "2025-03-04"}}, "r.db")
    beside = sorted(tmp_path.iterdir())
    with pipeline.as_of(record, moment) as anew:
        assert anew.told is not None
        assert anew.told.reports == 2
        assert sorted(tmp_path.iterdir()) == beside, "no trace beside it"
        assert not Path(other.path).exists(), "it is of the record as it was"


def test_the_library_opens_a_record_as_of_a_date_or_a_time(tmp_path: Path) -> None:
    """Text, date and datetime alike; the record of then is that of the reports up to then."""
    record = build(tmp_path, {0: {"published": "2025-03-04"}, 6: {"published": "2025-03-06T09:30Z"}}, "r.db")
    for moment in ("2025-03-05", date(2025, 3, 5), datetime(2025, 3, 6, 9, 0, tzinfo=UTC)):
        assert [one.outlet for one in twosource.open(record, as_of=moment).reports] == ["Kelt Post"]
    assert len(twosource.open(record).reports) == 2


def test_a_story_of_today_leads_to_the_one_that_had_its_items(tmp_path: Path) -> None:
    """Stories have other ids as reports come in: the one of then is met by its items, or said to be none."""
    record = build(
        tmp_path,
        {3: {"published": "2025-03-04"}, 5: {"published": "2025-03-05"}, 6: {"published": "2025-03-06"}},
        "r.db",
    )
    blast, ferry = pipeline.list_stories(record)
    moment = moment_of("2025-03-04")
    then = access.story(record, blast, moment)
    assert then.as_of is not None
    assert (then.stories[0].story.id, len(then.reports)) != (blast, 2)
    with pytest.raises(UnknownId, match=r"nothing of the story .* had surely been published by 2025-03-04"):
        access.story(record, ferry, moment)
    with pytest.raises(UnknownId, match="holds no story as of 2025-03-01"):
        access.story(record, None, moment_of("2025-03-01"))


def test_a_record_that_is_not_there_is_told_as_ever(tmp_path: Path) -> None:
    """Asking for a moment makes no file and changes no error."""
    with (
        pytest.raises(NotARecord, match="there is no record"),
        pipeline.as_of(str(tmp_path / "no.db"), moment_of("2025-03-04")),
    ):
        pass
    assert not list(tmp_path.iterdir())

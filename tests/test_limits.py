"""What one report or one story may take: whatever passes a limit is told with it, and the rest goes on."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from twosource import pipeline
from twosource.errors import TwosourceError, WrongUse
from twosource.model import LIMITS, Limits, limits_of
from twosource.pipeline import journey
from twosource.show import rendering
from twosource.show.verify import Asked, check, verify_brief

if TYPE_CHECKING:
    from collections.abc import Collection
    from pathlib import Path

    from twosource.model import StoryRecord
    from twosource.record import Store

SHORT = """Title: Bridge at Orlemouth closed
Source: Orlemouth Courier
Published: 2031-05-06

The footbridge at Orlemouth was closed on Monday, the harbour office said.
"""
OTHER = SHORT.replace("Orlemouth Courier", "Tarn Post").replace("was closed", "has been closed")


@pytest.fixture
def pile(tmp_path: Path) -> Path:
    """A folder with one short report and one of 5,000 sentences."""
    folder = tmp_path / "reports"
    folder.mkdir()
    (folder / "short.txt").write_text(SHORT, encoding="utf-8")
    sentences = (f"The mill at Number {n} was closed on Monday, the owner said." for n in range(5000))
    (folder / "long.txt").write_text("\n\n".join(sentences), encoding="utf-8")
    return folder


@pytest.mark.parametrize(
    ("limits", "reason"),
    [
        (Limits(cpu_s=1), "it took more than the limit of 1 seconds of processor time"),
        (Limits(memory_mb=40), "it needed more memory than the limit of 40 MiB"),
    ],
)
def test_a_report_that_passes_a_limit_is_dropped_with_it(
    pile: Path, tmp_path: Path, limits: Limits, reason: str
) -> None:
    """The limit and its figure are the reason; the other report is read."""
    record = str(tmp_path / "record")
    summary = pipeline.add(record, [str(pile)], limits=limits)
    assert [one.reason for one in summary.dropped] == [reason]
    assert summary.read == 1
    held = pipeline.load(record)
    assert [report.outlet for report in held.reports] == ["Orlemouth Courier"]
    assert [one.reason for one in held.dropped] == [reason]


REASON = "it took more than the limit of 600 seconds of processor time"


def two(tmp_path: Path) -> list[str]:
    """Write two reports of one happening."""
    paths = [tmp_path / "one.txt", tmp_path / "two.txt"]
    for path, text in zip(paths, (SHORT, OTHER), strict=True):
        path.write_text(text, encoding="utf-8")
    return [str(path) for path in paths]


def test_a_story_that_passes_a_limit_is_kept_without_claims_and_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The reports are held, the story has both, and the reason is in the summary and in the record."""
    record = str(tmp_path / "record")

    def starved(*_: object) -> StoryRecord:
        raise TwosourceError(REASON)

    with monkeypatch.context() as patch:
        patch.setattr(journey, "compare", starved)
        summary = pipeline.add(record, two(tmp_path), jobs=0)
    (story,) = pipeline.load(record).stories
    assert len(story.story.items) == 2
    assert story.claims == ()
    assert [note.text for note in story.notes] == [f"not compared: {REASON}"]
    assert summary.notes == ((f"story {story.story.id}", story.notes[0]),)
    part = pipeline.load(record, story.story.id)
    for form in ("md", "html"):
        text = rendering.text(part, form)
        assert story.notes[0].text in text
        assert verify_brief(part, text)
    said = [fault.text for fault in check(record, None, Asked()).faults]
    assert said[0] == f"story {story.story.id}: not compared: {REASON}"
    assert "with no path compares these again" in said[1]
    assert len(said) == 2
    assert pipeline.add(record, []).stories == 1
    assert pipeline.load(record).stories[0].claims
    assert not check(record, None, Asked()).faults


def test_items_that_cannot_be_grouped_within_the_limits_stand_alone(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Each is a story of its own, compared, and says why."""
    record = str(tmp_path / "record")
    cut = journey.cut

    def starved(store: Store, items: Collection[str], *pairs: Any) -> tuple[Any, ...]:  # noqa: ANN401 - passed on
        if len(items) > 1:
            raise MemoryError(items)
        return cut(store, items, *pairs)

    monkeypatch.setattr(journey, "cut", starved)
    pipeline.add(record, two(tmp_path), jobs=0)
    stories = pipeline.load(record).stories
    assert len(stories) == 2
    for story in stories:
        assert story.claims
        assert [note.text for note in story.notes] == [
            "not grouped with 1 others: there was not enough memory for it"
        ]


def test_limits_are_set_by_name() -> None:
    """What is not named keeps its default; whole numbers stay whole."""
    assert limits_of(["cpu_s=2.5", "entries=7"]) == Limits(cpu_s=2.5, entries=7)
    assert limits_of([]) == LIMITS


@pytest.mark.parametrize("word", ["cpu=3", "cpu_s", "cpu_s=", "cpu_s=-1", "cpu_s=inf", "entries=2.5", "=3"])
def test_a_limit_that_makes_no_sense_is_wrong_use(word: str) -> None:
    """The message says which limits there are, or what the value must be."""
    with pytest.raises(WrongUse, match=r"the names are|wants a"):
        limits_of([word])

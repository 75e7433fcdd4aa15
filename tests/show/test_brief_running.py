"""The table of running counts: each figure with its words, who gave it, its step, its sum and its place."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from invented_story import MOVED_47, MOVED_52, told, with_story

from twosource.model import Evidence, Record, Series, SeriesEntry
from twosource.show import rendering
from twosource.show.brief import compose, running
from twosource.show.explain import explain, lines
from twosource.show.verify import verify_brief

if TYPE_CHECKING:
    import pytest

    from twosource.model import SeriesStep, Statement


def _entry(one: Statement, step: SeriesStep, note: str = "") -> SeriesEntry:
    amount = one.quantities[0]
    return SeriesEntry(
        value=amount.text,
        claim="k-boats",
        statements=(one.id,),
        step=step,
        exactness="exact",
        low=amount.low,
        high=amount.high,
        note=note,
        spans=(Evidence(report=one.report, start=amount.start, end=amount.end),),
    )


def _record(*entries: SeriesEntry, group: str = "", suspected: bool = False) -> Record:
    series = Series(id="n-1", fate="displaced", group=group, suspected=suspected, entries=entries)
    return with_story(series=(series,))


RISEN = _entry(MOVED_47, "first"), _entry(MOVED_52, "rises")


def test_each_figure_has_a_row_with_its_step() -> None:
    """What is counted, the words, the bounds, the voice, the time and the step stand beside each other."""
    rows = compose(_record(*RISEN)).counts.rows
    assert [told(row[5]) for row in rows] == ["first told", "rises"]
    assert [told(row[1]).split(" ")[0] for row in rows] == ["47", "52"]
    assert all(told(row[0]).startswith("displaced") for row in rows)


def test_the_noun_of_a_group_and_a_suspicion_are_printed() -> None:
    """A count of a group has the noun that the report gives it; one that is only suspected says so."""
    row = compose(_record(*RISEN, group="boat", suspected=True)).counts.rows[0]
    assert told(row[0]).startswith("displaced, suspected")
    assert told(row[1]).startswith("47 boats")


def test_a_running_count_is_explained() -> None:
    """Its id leads to each figure with its step and the words that tell it."""
    text = "\n".join(lines(explain(_record(*RISEN, group="boat", suspected=True), "n-1")))
    assert "n-1  running count, 2 figures" in text
    assert "suspected displaced boat" in text
    assert "[first told]" in text
    assert "[rises]" in text
    assert f'"{RISEN[1].value}"' in text


def test_a_count_that_stands_still_is_folded() -> None:
    """A figure that is only told again is shown where all is shown, in one row with the first of its words."""
    again = replace(_entry(MOVED_47, "repeats"), value="47")
    table = compose(_record(_entry(MOVED_47, "first"), again)).counts
    assert table.rows == ()
    assert [told(row[5]) for row in table.more] == ["first told", "told again"]


def test_a_sum_is_printed_where_its_numbers_are_cited() -> None:
    """The numbers of a sum stand at the places it cites; a sum of others is left out."""
    borne_out = _record(RISEN[0], _entry(MOVED_52, "part", "47 + 52 = 52"))
    assert ": 47 + 52 = 52" in told(compose(borne_out).counts.rows[1][5])
    other = _record(RISEN[0], _entry(MOVED_52, "part", "13 + 4 = 17"))
    assert "17" not in told(compose(other).counts.rows[1][5])


def test_an_entry_of_an_unknown_statement_is_left_out() -> None:
    """What the record does not hold is not printed."""
    unknown = replace(_entry(MOVED_52, "rises"), statements=("s-unknown",))
    assert len(compose(_record(RISEN[0], unknown)).counts.rows) == 1


def test_of_very_many_figures_the_first_and_the_last_are_printed(monkeypatch: pytest.MonkeyPatch) -> None:
    """A count of a thousand figures says how many are left out."""
    monkeypatch.setattr(running, "MOST_ROWS", 2)
    record = _record(RISEN[0], RISEN[1], _entry(MOVED_47, "other"), _entry(MOVED_52, "rises"))
    rows = compose(record).counts.rows
    assert [told(row[5]) for row in rows] == ["first told", "", "rises"]
    assert told(rows[1][1]) == "2 more"


def test_a_brief_with_counts_holds_in_each_look() -> None:
    """Markdown and page print the table, and each word of it is at the place it cites."""
    record = _record(*RISEN)
    for look in ("md", "html"):
        text = rendering.text(record, look)
        assert "Counts that were followed" in text
        assert verify_brief(record, text)

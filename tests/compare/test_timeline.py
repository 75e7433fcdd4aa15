"""The claims by the date of the event."""

from __future__ import annotations

from dataclasses import replace

from made_stories import Desk, day, says

from twosource.compare.claims.groups import group_of
from twosource.compare.timeline import line_up


def test_entries_go_by_the_day_of_the_event() -> None:
    """Not by the day of publication; what has no date is left out."""
    desk = Desk()
    late = desk.report(
        "a", says("It will open on Friday", when=day("Friday", "2031-03-07"), certainty="planned")
    )
    early = desk.report("b", says("It closed on Monday", when=day("Monday", "2031-03-03")), says("It is red"))
    groups = [group_of(late.statements), group_of(early.statements[:1]), group_of(early.statements[1:])]
    entries = line_up(groups)
    assert [entry.when.edtf for entry in entries] == ["2031-03-03", "2031-03-07"]
    assert [entry.certainty for entry in entries] == ["asserted", "planned"]
    assert line_up(groups[::-1]) == entries


def test_one_day_of_one_claim_is_one_entry_told_by_the_firmest() -> None:
    """A plan that was carried out stands as done."""
    desk = Desk()
    plan = desk.report(
        "a", says("It will open on Friday", when=day("Friday", "2031-03-07"), certainty="planned")
    )
    done = desk.report("b", says("It opened on Friday", when=day("Friday", "2031-03-07")))
    (entry,) = line_up([group_of([*plan.statements, *done.statements])])
    assert entry.certainty == "asserted"
    assert entry.statement == done.statements[0].id


def test_the_day_of_the_reports_main_event_is_no_entry() -> None:
    """A date that the statement's own sentence does not tell orders nothing."""
    desk = Desk()
    told = desk.report("a", says("It opened on Friday", when=day("Friday", "2031-03-07")), says("It is red"))
    own, other = told.statements
    assert own.when is not None
    carried = replace(other, when=replace(own.when, inferred=True))
    entries = line_up([group_of([own]), group_of([carried])])
    assert [entry.statement for entry in entries] == [own.id]

"""Values of times: the days they span, their EDTF, the calendar behind holidays."""

from __future__ import annotations

from datetime import date

import pytest

from twosource.understand.times import values

SPANS = (
    ("2024-01-09", "2024-01-09", "2024-01-09", "day", "2024-01-09"),
    ("2024-01-09TNI", "2024-01-09", "2024-01-09", "part of day", "2024-01-09"),
    ("2024-01-09T22:35", "2024-01-09T22:35", "2024-01-09T22:35", "minute", "2024-01-09T22:35:00"),
    ("2024-01-09T24:00", "2024-01-09T23:59", "2024-01-09T23:59", "minute", "2024-01-09T23:59:00"),
    ("2024-02", "2024-02-01", "2024-02-29", "month", "2024-02"),
    ("2024-W01", "2024-01-01", "2024-01-07", "week", "2024-01-01/2024-01-07"),
    ("2024-W01-WE", "2024-01-06", "2024-01-07", "weekend", "2024-01-06/2024-01-07"),
    ("2023-Q3", "2023-07-01", "2023-09-30", "quarter", "2023-07-01/2023-09-30"),
    ("2023-H2", "2023-07-01", "2023-12-31", "half year", "2023-07-01/2023-12-31"),
    ("2022-SU", "2022-06-01", "2022-08-31", "season", "2022-22"),
    ("2022-WI", "2022-12-01", "2023-02-28", "season", "2022-24"),
    ("1939", "1939-01-01", "1939-12-31", "year", "1939"),
    ("199", "1990-01-01", "1999-12-31", "decade", "199X"),
    ("18", "1800-01-01", "1899-12-31", "century", "18XX"),
)


@pytest.mark.parametrize(("value", "first", "last", "precision", "written"), SPANS)
def test_a_value_spans_its_days(value: str, first: str, last: str, precision: str, written: str) -> None:
    """First and last day, precision and EDTF of each form of value."""
    known = values.days(value)
    assert known == values.Days(earliest=first, latest=last, precision=precision)
    assert values.edtf(value, None) == written


@pytest.mark.parametrize("value", ["PRESENT_REF", "XXXX-01", "2024-13-40", "2024-13", "P3D", "2024-W99"])
def test_what_is_no_date_spans_nothing(value: str) -> None:
    """Vague, broken and unresolved values have neither days nor EDTF."""
    assert values.days(value) is None
    assert values.edtf(value, None) is None


def test_about_and_before_christ_in_edtf() -> None:
    """EDTF marks "about" with a tilde and counts years before Christ from zero."""
    assert values.edtf("1939", "APPROX") == "1939~"
    assert values.edtf("BC0480", None) == "-0479"


def test_easter_and_nth_weekdays() -> None:
    """Easter of known years, the fourth Thursday and the last Monday of a month."""
    assert [values.easter(year) for year in (2023, 2024)] == [date(2023, 4, 9), date(2024, 3, 31)]
    assert values.nth_weekday(2023, 11, 4, 4) == date(2023, 11, 23)
    assert values.nth_weekday(2024, 5, 1, -1) == date(2024, 5, 27)


def test_shifting_by_units() -> None:
    """A shifted day has the granularity of the unit; the calendar's end raises."""
    day = date(2024, 1, 31)
    shifts = {"D": 1, "W": 1, "M": 1, "Q": -1, "Y": -1, "DE": -1, "CE": -1, "WE": 0}
    found = [values.shifted(day, amount, letter) for letter, amount in shifts.items()]
    assert found == ["2024-02-01", "2024-W06", "2024-02", "2023-Q4", "2023", "201", "19", "2024-W05-WE"]
    with pytest.raises(ValueError, match="out of range"):
        values.shifted(day, -3000, "Y")

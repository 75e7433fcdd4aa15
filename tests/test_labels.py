"""What a report calls itself is shown wherever the report is: no rendering leaves it out."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

import twosource
from twosource.cli import main

if TYPE_CHECKING:
    from pathlib import Path

TEXT = (
    "{head}Outlet: {outlet}\nPublished: 2031-05-06\nURL: https://{host}/{path}/bridge-closed\n\n"
    "The council of Ahle closed the old bridge on Monday, the mayor said. Four people were hurt.\n"
)


@pytest.fixture
def record(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> str:
    """A record of two reports on one happening, of which one is of opinion."""
    for name, outlet, path in (("a", "Ahle Courier", "opinion"), ("b", "Hill Echo", "news")):
        text = TEXT.format(head="Title: Bridge closed\n", outlet=outlet, host=f"{name}.example", path=path)
        (tmp_path / f"{name}.txt").write_text(text, encoding="utf-8")
    place = str(tmp_path / "desk.db")
    assert main(["add", place, str(tmp_path / "a.txt"), str(tmp_path / "b.txt")]) == 0
    assert f"labelled opinion: {tmp_path / 'a.txt'}" in capsys.readouterr().out
    return place


@pytest.mark.parametrize("form", ["terminal", "md", "html"])
def test_a_brief_shows_the_label_beside_the_outlet_and_is_verified(
    record: str, form: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """In every form, at the head too; the statements stand, labelled."""
    brief = str(tmp_path / f"brief.{form}")
    assert main(["brief", record, "--format", form, "-o", brief]) == 0
    with open(brief, encoding="utf-8") as file:  # noqa: PTH123 - a path as typed
        text = file.read()
    assert "Ahle Courier (opinion)" in text
    assert "1 report labelled opinion" in text
    assert "Hill Echo (" not in text
    if form != "terminal":
        capsys.readouterr()
        assert main(["verify", record, brief]) == 0


def test_listings_and_exports_show_it(record: str, capsys: pytest.CaptureFixture[str]) -> None:
    """Stories with a count, reports with a field, the table with a column, reasons with the place."""
    assert main(["stories", record]) == 0
    assert "[1 report labelled opinion]" in capsys.readouterr().out
    assert main(["stories", record, "--json"]) == 0
    assert json.loads(capsys.readouterr().out)["stories"][0]["labels"] == {"opinion": 1}
    assert main(["export", record, "--format", "json"]) == 0
    reports = {one["outlet"]: one for one in json.loads(capsys.readouterr().out)["reports"]}
    assert (reports["Ahle Courier"]["labels"], reports["Hill Echo"]["labels"]) == (["opinion"], [])
    assert reports["Ahle Courier"]["modified"] is None
    assert main(["export", record, "--format", "csv"]) == 0
    assert ",opinion,\r\n" in capsys.readouterr().out.replace("\n", "\r\n").replace("\r\r\n", "\r\n")
    assert main(["explain", record, reports["Ahle Courier"]["id"]]) == 0
    out = capsys.readouterr().out
    assert "Ahle Courier (opinion)" in out
    assert "label: opinion [found in address]" in out


def test_the_library_has_it(record: str) -> None:
    """As a field of a report, and in what is printed of it."""
    (report,) = [one for one in twosource.open(record).reports if one.outlet == "Ahle Courier"]
    assert (report.labels, report.modified, report.first_seen) == (("opinion",), None, None)
    assert "Ahle Courier (opinion)" in repr(report)

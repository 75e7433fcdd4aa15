"""A report's page: its text as stored, what was read in it, and where each fact comes from."""

from __future__ import annotations

from typing import TYPE_CHECKING

import papers
import pytest
from lxml import html

from twosource import pipeline, samples
from twosource.desk.links import FileLinks
from twosource.desk.pages.report import places, report
from twosource.desk.records import Reader
from twosource.desk.views import Asked
from twosource.record import Store
from twosource.show.render.page import shown

if TYPE_CHECKING:
    from starlette.testclient import TestClient

    from twosource.model import Report


@pytest.fixture(scope="module")
def path(tmp_path_factory: pytest.TempPathFactory) -> str:
    """Return a record of the papers and of the sample reports."""
    found = papers.record(tmp_path_factory.mktemp("papers"))
    pipeline.add(found, [str(samples.folder())], jobs=0)
    return found


@pytest.fixture(scope="module")
def client(path: str) -> TestClient:
    """Return a browser without a screen in front of their desk."""
    return papers.browser(path)


@pytest.fixture(scope="module")
def reports(path: str) -> dict[str, Report]:
    """Return the reports by the names of their files."""
    with Store.open(path, write=False) as store:
        return {one.path.rpartition("/")[2]: one for one in store.reports()}


def page(client: TestClient, name: str, **query: str) -> html.HtmlElement:
    """Return the page of a report, read by a parser of HTML."""
    answer = client.get(f"/report/{name}", params=query)
    assert answer.status_code == 200, answer.text
    return html.fromstring(answer.text)


def test_every_text_stands_as_it_is_stored(client: TestClient, reports: dict[str, Report]) -> None:
    """The words of the page's text are those of the report, character for character, and ids are unique."""
    for one in reports.values():
        found = page(client, one.id)
        assert found.find_class("stored")[0].text_content() == shown(one.text)
        ids = found.xpath("//@id")
        assert len(ids) == len(set(ids))


def test_every_statement_can_be_reached_and_read(client: TestClient, path: str) -> None:
    """Each is a link with its id, to a place that says who says it, how sure, and of which claim it is."""
    for reading in pipeline.load(path).readings:
        for one in reading.statements:
            found = page(client, one.report)
            (link,) = found.xpath(f"//a[@id='{one.id}']")
            (about,) = found.xpath(f"//*[@id='{link.get('href')[1:]}']")
            assert one.certainty in link.get("class", "") or not link.text_content()
            assert about.xpath(".//strong")[0].text_content()
            assert " ".join(one.text.split()) in " ".join(about.text_content().split())
            assert any("/why/" in each for each in about.xpath(".//a/@href"))


def test_modality_stands_beside_the_words(client: TestClient, reports: dict[str, Report]) -> None:
    """A denial has its word at its number, and again where it is told in full."""
    found = page(client, reports["denial.txt"].id)
    (denied,) = found.xpath("//a[contains(@class, 'denied')]")
    assert denied.get("data-label").endswith("denied")
    (about,) = found.xpath(f"//*[@id='{denied.get('href')[1:]}']")
    assert "denied" in about.xpath(".//strong")[0].text_content()


def test_what_was_set_apart_has_its_kind_and_rule(client: TestClient, reports: dict[str, Report]) -> None:
    """A line that leads elsewhere is marked where it stands, and listed with the rule."""
    found = page(client, reports["copy.txt"].id)
    (zone,) = (one for one in found.xpath("//*[@data-zone]") if "Read also" in one.text_content())
    assert zone.get("data-zone") == "navigation line"
    assert any("Read also" in row.text_content() for row in found.xpath("//tr"))


def test_copied_words_lead_to_the_same_words_there(client: TestClient, reports: dict[str, Report]) -> None:
    """The link of a copied passage opens the other report, where the same words are marked."""
    found = page(client, reports["copy.txt"].id)
    link = found.xpath("//a[@class='twin']")[0]
    mine = link.getnext().text_content()
    address, _, mark = link.get("href").partition("#")
    other = html.fromstring(client.get(address).text)
    assert f"/report/{reports['second.txt'].id}" in address
    assert other.xpath(f"//*[@id='{mark}']")[0].text_content().startswith(mine[:20])


def test_passages_that_are_asked_for_are_marked(client: TestClient, reports: dict[str, Report]) -> None:
    """Each has its own id, and its characters are marked, whatever statements lie over them."""
    text = reports["first.txt"].text
    start = text.index("fire chief")
    spans = [(start, start + 10), (start + 5, start + 40)]
    found = page(client, reports["first.txt"].id, at=",".join(f"{first}-{last}" for first, last in spans))
    for first, last in spans:
        assert found.xpath(f"//*[@id='at-{first}-{last}']")
    (stored,) = found.find_class("stored")
    assert "".join(one.text_content() for one in stored.find_class("at")) == text[start : start + 40]


def test_only_places_in_the_text_are_places() -> None:
    """What names no characters of the text is left out, in any number and order."""
    assert places("5-9,2-4,2-4,9-5,x-3,3-,-4,8-99,\u0663-\u0664", 20) == [(2, 4), (5, 9)]


def test_versions_are_set_beside_each_other(client: TestClient, reports: dict[str, Report]) -> None:
    """The earlier says at its top that a newer one stands for it, and both show title and figure then and now."""
    first, second = (reports[name] for name in ("first.txt", "second.txt"))
    earlier, later = (page(client, one.id) for one in (first, second))
    assert earlier.find_class("status")[0].xpath(".//a/@href") == [f"/report/{second.id}"]
    for one, other in ((earlier, second), (later, first)):
        rows = [
            row.text_content()
            for row in one.xpath("//tr")
            if f"/report/{other.id}" in row.xpath(".//a/@href")
        ]
        assert any("hurts nine" in row and "hurts eleven" in row for row in rows)
        assert any("Nine" in row and "Eleven" in row for row in rows)


def test_a_report_in_another_language_has_its_page(client: TestClient, reports: dict[str, Report]) -> None:
    """It says that it was not understood, and shows its text and facts all the same."""
    found = page(client, reports["german.txt"].id)
    assert "in German" in found.text_content()
    assert "No statement was read" in found.text_content()


def test_each_fact_says_where_it_was_found(client: TestClient, reports: dict[str, Report]) -> None:
    """A fact of the head cites its characters; what nothing tells is said to be worked out."""
    one = reports["first.txt"]
    rows = {row[0].text_content(): row for row in page(client, one.id).xpath("//table[@class='known']//tr")}
    assert rows["Outlet"].xpath(".//a/@href")[0] == "/outlet/Orvel%20Post"
    (fact,) = (each for each in one.facts if each.name == "outlet")
    assert rows["Outlet"].xpath(".//a/@href")[1].endswith(f"#at-{fact.start}-{fact.end}")
    assert "worked out" in rows["Language"].text_content()
    assert one.sha256 in rows["File"].text_content()
    assert rows["Address"].xpath(".//a/@href") == ["https://orvelpost.example/fire"]


def test_no_folder_of_the_machine_is_told(client: TestClient, path: str, reports: dict[str, Report]) -> None:
    """Neither the page nor its twin nor the reasons say where a file lay; its name alone is told."""
    folder = path.rpartition("/")[0]
    for one in reports.values():
        for address in (
            f"/report/{one.id}",
            f"/report/{one.id}.json",
            f"/why/{one.id}",
            f"/why/{one.id}.json",
        ):
            assert folder not in client.get(address).text
    twin = client.get(f"/report/{reports['first.txt'].id}.json").json()
    assert twin["report"]["path"] == "first.txt"
    assert twin["report"]["superseded_by"] == reports["second.txt"].id
    assert {one["report"] for one in twin["statements"]} == {reports["first.txt"].id}


def test_in_a_site_of_files_all_cited_passages_have_their_place(
    path: str, reports: dict[str, Report]
) -> None:
    """The page is told all of them at once, and links to files beside it."""
    links = FileLinks(depth=1, wanted=set(), passages={})
    one = reports["copy.txt"]
    view = report(Reader(path), Asked(links=links, name=one.id, query={"at": "3-9,20-30"}))
    assert view.values["marks"] == [(3, 9), (20, 30)]


def test_an_unknown_report_is_told(client: TestClient) -> None:
    """There is no page of what is not held."""
    assert client.get("/report/r-none").status_code == 404


def test_of_very_many_copies_the_first_are_shown(
    reports: dict[str, Report], monkeypatch: pytest.MonkeyPatch, path: str
) -> None:
    """The page says how many more share its words; their texts are not read for it."""
    monkeypatch.setattr("twosource.record.lookup._BESIDE", 0)
    part = pipeline.load_report(path, reports["copy.txt"].id)
    assert [one.id for one in part.reports] == [reports["copy.txt"].id]
    found = html.fromstring(papers.browser(path).get(f"/report/{reports['copy.txt'].id}").text)
    assert "2 reports beyond these have words in common" in found.text_content()
    assert not found.find_class("twin")

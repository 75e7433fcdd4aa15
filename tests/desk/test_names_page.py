"""The pages of a name and of an outlet, and the lists of both."""

from __future__ import annotations

from typing import TYPE_CHECKING

import papers
import pytest
from lxml import html

import yard

if TYPE_CHECKING:
    from starlette.testclient import TestClient


@pytest.fixture(scope="module")
def client(tmp_path_factory: pytest.TempPathFactory) -> TestClient:
    """Return a browser without a screen in front of the desk of two stories."""
    return papers.browser(yard.record(tmp_path_factory.mktemp("yard")))


def page(client: TestClient, path: str, **query: str) -> html.HtmlElement:
    """Return a page, read by a parser of HTML."""
    answer = client.get(path, params=query)
    assert answer.status_code == 200, answer.text
    return html.fromstring(answer.text)


def rows(found: html.HtmlElement, section: str) -> list[list[str]]:
    """Return the cells of the tables of a section."""
    return [
        [" ".join(cell.text_content().split()) for cell in row.xpath("./td")]
        for row in found.xpath(f"//section[@aria-labelledby='{section}']//tbody/tr")
    ]


def test_the_page_of_a_name_tells_what_it_said_over_time(client: TestClient) -> None:
    """The latest first, with the day of saying, the words, whose they are and who tells them."""
    found = page(client, "/entity/person:ana sol")
    said = rows(found, "said")
    assert said[0][0] == "said 2025-05-03"
    assert said[-1][0].endswith("2025-05-01 09:00Z") or "2025-05-01" in said[-1][0]
    assert any("Seven people were hurt" in row[1] and "director Ana Sol" in row[2] for row in said)
    assert {row[3].split(",")[0] for row in said} == {"Tarn Echo", "Dale Courier", "Nerrin Herald"}


def test_a_change_of_mind_stands_in_the_order_of_saying(client: TestClient) -> None:
    """Three hurt on Thursday, seven on Saturday: an update by one voice, with both in its words."""
    found = page(client, "/entity/person:ana sol")
    assert [row[1].split(" [")[0] for row in rows(found, "changes")] == [
        "Three people were hurt",
        "Seven people were hurt",
    ]
    assert "update: how many" in found.xpath("//section[@aria-labelledby='changes']//h3")[0].text_content()


def test_what_others_say_of_it_is_told_apart(client: TestClient) -> None:
    """The union speaks of her: that is no word of hers."""
    found = page(client, "/entity/Ana Sol")
    others = rows(found, "of-it")
    assert any("Ana Sol must go" in row[1] and "union of metal workers" in row[2] for row in others)
    assert not any("Ana Sol must go" in row[1] for row in rows(found, "said"))


def test_a_name_as_typed_means_what_the_timeline_of_the_command_line_takes_it_for(client: TestClient) -> None:
    """A surname leads to the same person; an unknown one is answered with the nearest."""
    assert page(client, "/entity/Sol").xpath("//h1")[0].text_content() == "Ana Sol"
    answer = client.get("/entity/Anna Soll.json")
    assert (answer.status_code, "did you mean Ana Sol" in answer.json()["error"]) == (404, True)
    assert client.get("/entity/person:ana sol?page=9").status_code == 404


def test_the_page_of_a_name_and_its_twin_hold_the_same(client: TestClient) -> None:
    """As many statements in the JSON as rows on the page, and the stories that it stands in."""
    found, twin = page(client, "/entity/place:holm"), client.get("/entity/place:holm.json").json()
    assert len(twin["of_it"]) == len(rows(found, "of-it")) > 0
    assert (twin["stories"], twin["items"]) == (1, 3)
    assert found.xpath("//section[@aria-labelledby='stories']//ol/li")


def test_names_are_listed_the_most_told_first_and_can_be_sought(client: TestClient) -> None:
    """Each leads to its page; words of a name find it in any letters."""
    found = page(client, "/entities")
    links = found.xpath("//tbody//a/@href")
    assert links[0] in {"/entity/place%3Aholm", "/entity/person%3Aana%20sol"}
    assert [one.text_content() for one in page(client, "/entities", text="ánA s").xpath("//tbody//a")] == [
        "Ana Sol"
    ]
    assert client.get(links[0]).status_code == 200


def test_an_outlet_tells_how_often_it_does_not_say_how_it_knows(client: TestClient) -> None:
    """In words, with both numbers; how often it was first, and whom it credits."""
    twin = client.get("/outlet/Tarn Echo.json").json()
    text = page(client, "/outlet/Tarn Echo").text_content()
    assert f"{twin['silent']} of {twin['statements']} statements do" in text
    assert "surely before all others in 1 of 1 story that others tell too" in text
    assert "The register does not know it." in text
    courier = page(client, "/outlet/Dale Courier")
    assert rows(courier, "credits") == [["Tarn Echo", "1"]]
    assert "surely before all others in 0 of 1 story" in courier.text_content()


def test_a_report_that_corrects_itself_stands_with_its_outlet(client: TestClient) -> None:
    """It is listed apart; outlets without one say so."""
    assert [row[1] for row in rows(page(client, "/outlet/Nerrin Herald"), "amended")] == [
        "Crane accident at Holm"
    ]
    assert "None of its reports corrects itself" in page(client, "/outlet/Tarn Echo").text_content()


def test_an_outlet_has_its_reports_and_stories(client: TestClient) -> None:
    """The latest first, each with its day; the stories as in the list of all."""
    found = page(client, "/outlet/the TARN echo")
    assert [row[0] for row in rows(found, "reports")] == ["2025-06-11 08:00Z", "2025-05-01 09:00Z"]
    assert len(found.xpath("//section[@aria-labelledby='stories']//ol/li")) == 2
    assert client.get("/outlet/Tarn").status_code == 404


def test_outlets_are_listed_with_how_they_tell(client: TestClient) -> None:
    """One row each; no outlet is called a source."""
    found = page(client, "/outlets")
    assert found.xpath("//tbody//a")[0].text_content() == "Tarn Echo"
    assert len(found.xpath("//tbody/tr")) == 3
    assert "source" not in found.xpath("//main")[0].text_content().lower()
    assert client.get("/outlets.json?text=dale").json()["total"] == 1

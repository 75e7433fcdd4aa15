"""The list of stories: what stands in it, each filter, and the same answer on the command line."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING
from urllib.parse import parse_qsl, urlsplit

import papers
import pytest
from lxml import html

import yard
from twosource.cli import main
from twosource.record import Store

if TYPE_CHECKING:
    from starlette.testclient import TestClient

CRANE, GOAT = "Seven hurt as crane falls in Holm", "Goat crowned in Vestry"


@pytest.fixture(scope="module")
def path(tmp_path_factory: pytest.TempPathFactory) -> str:
    """Return a record of two stories."""
    return yard.record(tmp_path_factory.mktemp("yard"))


@pytest.fixture(scope="module")
def client(path: str) -> TestClient:
    """Return a browser without a screen in front of its desk."""
    return papers.browser(path)


def page(client: TestClient, **query: str) -> html.HtmlElement:
    """Return the list of stories, read by a parser of HTML."""
    answer = client.get("/stories", params=query)
    assert answer.status_code == 200, answer.text
    return html.fromstring(answer.text)


def titles(found: html.HtmlElement) -> list[str]:
    """Return the titles of the stories of a list, in their order."""
    return [one.text_content() for one in found.xpath("//ol[@class='stories']/li/h2/a[1]")]


def test_a_story_stands_with_its_counts_and_what_is_new_in_words_of_its_reports(client: TestClient) -> None:
    """Days, reports, outlets and claims; a line for what most tell and for what is new, each with certainty."""
    found = page(client)
    assert titles(found) == [GOAT, CRANE]
    crane = found.xpath("//ol[@class='stories']/li")[1]
    assert "2025-05-01 to 2025-05-03 · 3 reports in 3 outlets" in crane.text_content()
    lines = [" ".join(one.text_content().split()) for one in crane.xpath(".//ul/li")]
    assert [line.split(" ")[0] for line in lines] == ["most", "new"]
    assert lines[1].startswith("new 2025-05-03")


def test_every_citation_of_the_list_leads_to_words_of_a_report(client: TestClient, path: str) -> None:
    """What stands before the number of a citation is what the report has at the place that it links to."""
    with Store.open(path, write=False) as store:
        texts = {one.id: one.text for one in store.reports()}
    links = page(client).xpath("//a[@class='cite']")
    assert len(links) >= 4
    for link in links:
        address = urlsplit(link.get("href"))
        start, end = map(int, dict(parse_qsl(address.query))["at"].split("-"))
        words = texts[address.path.rpartition("/")[2]][start:end]
        before = link.getprevious()
        assert before.text_content() == " ".join(words.split())


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ({"since": "2025-06"}, [GOAT]),
        ({"until": "2025-05-02"}, [CRANE]),
        ({"since": "2025-05-02", "until": "2025-05-02"}, [CRANE]),
        ({"place": "Vestry"}, [GOAT]),
        ({"entity": "Ana Sol"}, [CRANE]),
        ({"entity": "sol"}, [CRANE]),
        ({"entity": "person:piet zon"}, [GOAT]),
        ({"outlet": "tarn echo"}, [GOAT, CRANE]),
        ({"outlet": "The Dale Courier"}, [CRANE]),
        ({"certainty": "alleged"}, [CRANE]),
        ({"certainty": "not confirmed"}, []),
        ({"origins": "1"}, [GOAT, CRANE]),
        ({"origins": "7"}, []),
        ({"text": "crowned goats"}, [GOAT]),
        ({"text": '"village fair"'}, [GOAT]),
        ({"order": "largest"}, [CRANE, GOAT]),
        ({"outlet": "Tarn Echo", "text": "crane", "entity": "Ana Sol", "until": "2025"}, [CRANE]),
        ({"outlet": "Nerrin Herald", "place": "Vestry"}, []),
    ],
)
def test_each_filter_and_several_together(
    client: TestClient, query: dict[str, str], expected: list[str]
) -> None:
    """A story is listed where all that is asked for holds of it."""
    assert titles(page(client, **query)) == expected


def test_an_open_conflict_is_a_filter_of_what_is_called_contested(client: TestClient) -> None:
    """Asking for open conflicts lists exactly the stories whose JSON counts one."""
    every = client.get("/stories.json").json()["stories"]
    contested = client.get("/stories.json?contested=yes").json()["stories"]
    assert [one["id"] for one in contested] == [one["id"] for one in every if one["conflicts"]]


def test_a_filter_is_seen_and_can_be_dropped_alone(client: TestClient) -> None:
    """Each stands with its name and its value in words, and a link to the same question without it."""
    found = page(client, entity="sol", certainty="alleged", order="largest")
    chips = found.xpath("//div[@class='chips']//li")
    shown = [" ".join(one.text_content().split()) for one in chips]
    assert shown == ["Person or body: Ana Sol ×", "Certainty: alleged ×"]
    without = urlsplit(chips[0].xpath("./a/@href")[0])
    assert dict(parse_qsl(without.query)) == {"certainty": "alleged", "order": "largest"}
    assert found.xpath("//option[@selected]/@value") == ["alleged", "largest"]


def test_words_are_shown_where_they_stand(client: TestClient) -> None:
    """The snippet marks each word that was asked for, and leads to it."""
    found = page(client, text="ambulance nine")
    assert found.xpath("//p[@class='snippet']/mark/text()") == ["Nine", "ambulance"]
    address = found.xpath("//p[@class='snippet']/a/@href")[0]
    assert client.get(address).status_code == 200


def test_a_long_list_has_pages(client: TestClient) -> None:
    """Each page links to those around it, with the same question."""
    first = page(client, limit="1")
    assert titles(first) == [GOAT]
    assert "2 stories, page 1 of 2" in first.text_content()
    behind = first.xpath("//nav[@class='pager']/a/@href")
    assert behind == ["/stories?limit=1&page=2"]
    second = html.fromstring(client.get(behind[0]).text)
    assert titles(second) == [CRANE]
    assert second.xpath("//nav[@class='pager']/a/@href") == ["/stories?limit=1"]


@pytest.mark.parametrize(
    ("query", "status", "said"),
    [
        ({"since": "May"}, 400, "since: 'May' is no day; write 2024-01-09, 2024-01 or 2024"),
        ({"until": "2025-13"}, 400, "is no day"),
        ({"until": "20250101"}, 400, "is no day"),
        (
            {"certainty": "sure"},
            400,
            "there are asserted, alleged, unconfirmed, denied, planned, conditional",
        ),
        ({"origins": "many"}, 400, "'many' is no whole number from 1"),
        ({"origins": "0"}, 400, "is no whole number from 1"),
        ({"contested": "maybe"}, 400, "it is yes or no, not 'maybe'"),
        ({"text": "?!"}, 400, "holds no word to search for"),
        ({"order": "best"}, 400, "there are newest, largest"),
        ({"page": "3"}, 400, "there is no page 3"),
        ({"limit": "201"}, 400, "from 1 to 200"),
        ({"entity": "Anna Soll"}, 404, "did you mean Ana Sol"),
        ({"place": "Vestri"}, 404, "did you mean Vestry"),
        ({"outlet": "Dale Curier"}, 404, "did you mean Dale Courier"),
        ({"outlet": "echo"}, 404, "did you mean Tarn Echo"),
    ],
)
def test_a_value_that_makes_no_sense_is_told_with_what_is_possible(
    client: TestClient,
    path: str,
    capsys: pytest.CaptureFixture[str],
    query: dict[str, str],
    status: int,
    said: str,
) -> None:
    """On the page and its twin with a status, on the command line with the code of wrong use."""
    answer = client.get("/stories.json", params=query)
    assert (answer.status_code, said in answer.json()["error"]) == (status, True), answer.text
    words = [one for name, value in query.items() for one in (f"--{name}", value) if name != "contested"]
    if words:
        assert main(["stories", path, *words]) == 2
        assert said in capsys.readouterr().err


@pytest.mark.parametrize(
    "query",
    [{}, {"order": "largest"}, {"text": "crane", "limit": "1"}, {"entity": "Sol", "contested": "yes"}],
)
def test_the_command_line_gives_the_bytes_of_the_twin(
    client: TestClient, path: str, capsys: pytest.CaptureFixture[str], query: dict[str, str]
) -> None:
    """The same question gives the same JSON, byte for byte."""
    words: list[str] = []
    for name, value in query.items():
        words += [f"--{name}"] if name == "contested" else [f"--{name}", value]
    assert main(["stories", path, "--json", *words]) == 0
    assert capsys.readouterr().out == client.get("/stories.json", params=query).text


def test_the_lines_of_the_command_line_tell_how_many_more_there_are(
    path: str, capsys: pytest.CaptureFixture[str]
) -> None:
    """A page that is not all says so; what holds for no story says so, too."""
    assert main(["stories", path, "--limit", "1"]) == 0
    assert capsys.readouterr().out.splitlines()[-1] == "page 1 of 2, 2 stories in all"
    assert main(["stories", path, "--origins", "9"]) == 0
    assert capsys.readouterr().out == "no story is so\n"


def test_numbers_are_those_that_other_commands_take(client: TestClient) -> None:
    """The number of a story is its place among all, the largest first, whatever the list is ordered by."""
    newest = client.get("/stories.json").json()
    assert [(one["number"], one["title"]) for one in newest["stories"]] == [(2, GOAT), (1, CRANE)]
    only = client.get("/stories.json?place=Vestry").json()
    assert (only["total"], [one["number"] for one in only["stories"]]) == (1, [2])
    assert only["meant"] == {"place": "Vestry"}


def test_an_empty_record_says_how_to_fill_it(tmp_path_factory: pytest.TempPathFactory) -> None:
    """Nothing was added yet: the page says what to do."""
    place = tmp_path_factory.mktemp("empty") / "r.db"
    Store.open(place, write=True).close()
    assert "No story yet" in papers.browser(str(place)).get("/stories").text


def test_titles_and_names_of_reports_are_never_markup(tmp_path_factory: pytest.TempPathFactory) -> None:
    """What a report calls itself is printed as text on every list."""
    text = (
        yard.HEAD.format("<b>Goat</b> & <script>x</script>", "Echo <i>", "2025-06-11T08:00Z")
        + "A goat ran off.\n"
    )
    desk = papers.browser(yard.record(tmp_path_factory.mktemp("marks"), {"a.txt": text}))
    for place in ("/stories", "/outlets", "/outlet/Echo%20%3Ci%3E", "/entities"):
        answer = desk.get(place)
        assert answer.status_code == 200, answer.text
        assert "<script>x" not in answer.text
        assert "<b>Goat" not in answer.text
        assert "<i>" not in answer.text


def test_json_of_a_story_says_where_each_of_its_words_stands(client: TestClient, path: str) -> None:
    """Each passage of the twin is the report's text at its offsets."""
    with Store.open(path, write=False) as store:
        texts = {one.id: one.text for one in store.reports()}
    found = json.loads(client.get("/stories.json").text)["stories"]
    glances = [
        one[name] for one in found for name in ("central", "agrees", "disputes", "newest") if one[name]
    ]
    assert len(glances) >= 3
    for one in [*(glance["words"] for glance in glances), *(story["title_at"] for story in found)]:
        assert texts[one["report"]][one["start"] : one["end"]] == one["text"]

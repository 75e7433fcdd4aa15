"""The page of a story: its parts in the order in which a desk reads, and nothing in it without its place."""

from __future__ import annotations

import json
import re
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from itertools import pairwise
from typing import TYPE_CHECKING, cast
from urllib.parse import parse_qs, unquote, urlsplit

import papers
import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import html

from twosource import pipeline, samples
from twosource.desk import drawn, story_words
from twosource.desk.links import FileLinks, ServerLinks
from twosource.desk.pages.story import FEW, story
from twosource.desk.records import Reader, StoryView
from twosource.desk.sections.matrix import ROWS
from twosource.desk.sections.recent import recent
from twosource.desk.views import Asked
from twosource.errors import WrongUse
from twosource.record import Store
from twosource.show import phrases
from twosource.show.brief import compose
from twosource.show.export import as_json

if TYPE_CHECKING:
    from lxml.html import HtmlElement
    from starlette.testclient import TestClient

    from twosource.desk.links import Links
    from twosource.model import Claim


@pytest.fixture(scope="module")
def path(tmp_path_factory: pytest.TempPathFactory) -> str:
    """Return the sample record."""
    found = str(tmp_path_factory.mktemp("story") / "sample.db")
    pipeline.add(found, [str(samples.folder())], jobs=0)
    return found


@pytest.fixture(scope="module")
def client(path: str) -> TestClient:
    """Return a browser without a screen in front of its desk."""
    return papers.browser(path)


@pytest.fixture(scope="module")
def ferry(path: str) -> str:
    """Return the id of the largest story."""
    with Store.open(path, write=False) as store:
        return max(store.stories(), key=lambda one: one.reports).id


@pytest.fixture(scope="module")
def held(path: str, ferry: str) -> StoryView:
    """Return that story with its brief."""
    return Reader(path).story(ferry)


def page(client: TestClient, name: str, **query: str) -> HtmlElement:
    """Return the page of a story."""
    answer = client.get(f"/story/{name}", params={key.rstrip("_"): value for key, value in query.items()})
    assert answer.status_code == 200, answer.text
    return html.fromstring(answer.text)


def part(shown: HtmlElement, name: str) -> HtmlElement:
    """Return a part of the page."""
    (found,) = shown.xpath(f"//section[@id='{name}']")
    return cast("HtmlElement", found)


def text(one: HtmlElement) -> str:
    """Return the words of an element on one line."""
    return " ".join(" ".join(str(words) for words in one.itertext()).split())


def made(held: StoryView, links: Links, **query: str) -> HtmlElement:
    """Return the page of a story that need not stand in a record."""

    class Shelf:
        def story(self, _: str) -> StoryView:
            return held

    view = story(cast("Reader", Shelf()), Asked(links=links, name=held.brief.story, query=query))
    return html.fromstring(drawn.html(view, links, menu=(), as_of="", twin="", token=""))


def test_the_parts_stand_in_the_order_in_which_a_desk_reads(client: TestClient, ferry: str) -> None:
    """What happened, contested, said, new, planned, who from whom, who says what, when, read."""
    shown = page(client, ferry)
    found = [str(one.get("id")) for one in shown.xpath("//main/section")]
    assert found == ["event", *(at for at, _ in story_words.STORY_PARTS)]
    levels = [int(one.tag[1]) for one in shown.xpath("//h1|//h2|//h3|//h4")]
    assert levels.count(1) == 1
    assert all(after - before <= 1 for before, after in pairwise(levels))


def test_the_event_is_the_claim_that_most_reports_tell(
    client: TestClient, ferry: str, held: StoryView
) -> None:
    """The central sentence is no choice of taste: of all claims it has the most reports that are no copies."""

    def size(claim: Claim) -> int:
        return min(claim.counts.reports, claim.counts.families, claim.counts.wires)

    first = held.atlas.claims[held.brief.claims[0].id]
    assert size(first) == max(size(one) for one in held.atlas.claims.values()) == 4
    event = part(page(client, ferry), "event")
    assert first.text in text(event)
    assert event.xpath(".//a[@class='cite']")
    assert "1 origin in 4 reports" in text(event)


def test_a_contested_value_stands_with_who_said_it_and_when(client: TestClient, ferry: str) -> None:
    """58 aboard by the passenger list, sixty-two by the harbour master: one table, a row for each."""
    tables = part(page(client, ferry), "contested").xpath(".//section[@class='dispute']")
    (mine,) = [one for one in tables if "Sixty-two" in text(one) and "conflict" in text(one)]
    assert [text(one) for one in mine.xpath(".//thead//th")] == list(story_words.DISPUTE_HEADS)
    rows = [text(one) for one in mine.xpath(".//tbody/tr")]
    assert len(rows) == 2
    assert re.search(r"58 .*passenger list.*LNS", rows[0])
    assert re.search(r"Sixty-two .*Tolwin Kessling.*said 2026-03-13 Odrany Today", rows[1])


def test_no_claim_loses_how_sure_it_is(client: TestClient, ferry: str, held: StoryView) -> None:
    """Whatever is alleged, denied, planned or not confirmed says so wherever its words stand."""
    shown = page(client, ferry)
    hedged = {
        one.id: phrases.CERTAINTY[lead.certainty]
        for one in held.atlas.claims.values()
        if (lead := held.atlas.statements[one.lead]).certainty != "asserted"
    }
    assert len(set(hedged.values())) > 2
    for key, word in hedged.items():
        places = shown.xpath(
            f"//a[contains(@href, '/claim/{key}')]/ancestor::*[self::article or self::th or self::li][1]"
        )
        assert places
        assert all(word in text(one) for one in places), (key, word)


def test_each_citation_leads_to_characters_of_a_report(
    client: TestClient, ferry: str, held: StoryView
) -> None:
    """The numbers are those of the brief, and each address names a report and a place within its text."""
    cited = page(client, ferry).xpath("//main//a[contains(@href, 'at=')]")
    assert len(cited) > 100
    numbers = {
        (one.report, one.start, one.end): one.number for one in compose(held.atlas.record, ferry).citations
    }
    for one in cited:
        address = urlsplit(one.get("href") or "")
        start, end = map(int, parse_qs(address.query)["at"][0].split("-"))
        report = unquote(address.path).removeprefix("/report/")
        assert 0 <= start < end <= len(held.atlas.reports[report].text)
        assert address.fragment == f"at-{start}-{end}"
        if one.get("class") == "cite":
            assert text(one) == f"[{numbers[report, start, end]}]"


@pytest.mark.parametrize("name", [name for name in FEW if name != "new"])
def test_all_of_a_part_is_one_click_away(client: TestClient, ferry: str, name: str) -> None:
    """Each part answers when all of it is asked for, and stays within the page of the story."""
    assert text(part(page(client, ferry, all=name), name))


def test_every_claim_stands_on_one_page_of_the_claims(
    held: StoryView, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Turned over, the pages of a long list show each claim once."""
    monkeypatch.setattr("twosource.desk.sections.window.MANY", 7)
    found: list[str] = []
    for start in range(0, len(held.draft.rest), 7):
        shown = made(held, ServerLinks(), all="said", **{"from": str(start)})
        found += [str(one.get("id")) for one in part(shown, "said").xpath(".//details//article")]
    assert found == [one.id for one in held.draft.rest]
    turned = part(made(held, ServerLinks(), all="said"), "said").xpath(".//nav//a")
    assert [text(one) for one in turned][:2] == ["1–7", "8–14"]


@pytest.mark.parametrize(
    ("query", "help_"),
    [
        ({"sort": "truth"}, "reports, origins, outlet"),
        ({"all": "truth"}, "contested, said"),
        ({"from": "-1"}, "from 0 on"),
        ({"since": "yesterday"}, "2026-03-17T09:30"),
    ],
)
def test_a_wrong_question_is_told_what_could_be_asked(
    client: TestClient, ferry: str, query: dict[str, str], help_: str
) -> None:
    """A page says what is wrong with its address, and what would be right."""
    answer = client.get(f"/story/{ferry}", params=query)
    assert answer.status_code == 400
    assert help_ in answer.text


def test_what_is_new_by_itself_is_the_last_day(client: TestClient, ferry: str) -> None:
    """Without a time the page tells what the last day of reporting brought."""
    new = part(page(client, ferry), "new")
    assert [text(one) for one in new.xpath(".//ul[1]/li")] == [
        "Harbour Radio Pellwick , 2026-03-17 18:00+01:00: Stern door of Sea Thrift was open, investigators find"
    ]
    assert "Sixty-two people" not in text(new)
    (field,) = new.xpath(".//input[@name='since']")
    assert field.get("value") == "2026-03-17T00:00"


@given(st.integers(0, 7 * 24 * 60))
def test_what_is_new_shrinks_as_time_goes_on(held: StoryView, minutes: int) -> None:
    """Since any moment only reports from then on are new, and no claim that an earlier report tells."""
    moment = datetime(2026, 3, 12, tzinfo=UTC) + timedelta(minutes=minutes)
    found = recent(held, moment.isoformat())
    atlas = held.atlas
    new = set(found.reports)
    assert all(atlas.reports[key].published for key in new)
    later = recent(held, "2026-03-19T00:00")
    assert set(later.reports) <= new
    for one in found.claims:
        assert {atlas.statements[key].report for key in atlas.claims[one.id].statements} <= new
    for dispute, side in found.values:
        assert set(side.reports) <= new
        assert dispute.kind != "precision"


def test_a_time_to_look_back_to_has_a_zone(held: StoryView) -> None:
    """A moment with a zone is that moment; without one it is taken as UTC; words are refused."""
    assert recent(held, "2026-03-13T17:45+01:00").reports == recent(held, "2026-03-13T16:45").reports
    with pytest.raises(WrongUse, match="no time"):
        recent(held, "noon")


def test_the_twin_is_what_the_export_says(client: TestClient, ferry: str, held: StoryView) -> None:
    """Claims, disagreements, dates, who cites whom and running counts are the export's, word for word."""
    twin = client.get(f"/story/{ferry}.json").json()
    whole = json.loads(json.dumps(as_json(held.atlas.record)))
    for name in ("disagreements", "timeline", "citations", "series"):
        assert twin[name] == whole[name]
        assert twin[name]
    by_id = {one["id"]: one for one in whole["claims"]}
    assert [{key: value for key, value in one.items() if key != "name"} for one in twin["claims"]] == [
        by_id[one["id"]] for one in twin["claims"]
    ]
    assert [one["name"] for one in twin["claims"]] == [f"c{at + 1}" for at in range(len(by_id))]
    assert [one["id"] for one in twin["reports"]] == [one["id"] for one in whole["reports"]]
    assert not {"path", "text"} & twin["reports"][0].keys()


def test_the_matrix_says_it_with_a_sign_and_a_word(client: TestClient, ferry: str) -> None:
    """A cell holds both, a head names the report and leads to it, and rows and columns have their scope."""
    matrix = part(page(client, ferry), "matrix")
    cells = {text(one) for one in matrix.xpath(".//td/a")}
    assert {"✓ says", "✗ denies", "→ planned", "≈ alleged"} <= cells
    heads = matrix.xpath(".//thead/tr/th")
    assert all(one.get("scope") == "col" for one in heads)
    assert any(text(one) == "Odrany Today 2026-03-13" for one in heads)
    assert all(one.get("scope") == "row" for one in matrix.xpath(".//tbody/tr/th"))


@pytest.mark.parametrize("sort", ["reports", "origins"])
def test_the_matrix_is_sorted_by_its_address(
    client: TestClient, ferry: str, held: StoryView, sort: str
) -> None:
    """The most come first, and the order that was asked for is marked."""
    matrix = part(page(client, ferry, sort=sort, all="matrix"), "matrix")
    shown = [
        held.atlas.claims[urlsplit(str(one.get("href"))).path.rpartition("/")[2]]
        for one in matrix.xpath(".//tbody/tr/th/a[1]")
    ]
    sizes = [one.counts.reports if sort == "reports" else one.origins.min for one in shown]
    assert len(sizes) == ROWS
    assert sizes == sorted(sizes, reverse=True)
    (marked,) = matrix.xpath(".//*[@aria-current='true']")
    assert text(marked) == story_words.SORT[sort]


def test_columns_can_stand_by_outlet(client: TestClient, ferry: str) -> None:
    """Sorted by outlet, the reports of one outlet stand side by side."""
    heads = part(page(client, ferry, sort="outlet"), "matrix").xpath(".//thead/tr/th/a")
    names = [text(one).casefold() for one in heads]
    assert names == sorted(names)
    assert len(set(names)) < len(names)


def test_each_node_of_a_drawing_is_a_link_with_a_name(client: TestClient, ferry: str) -> None:
    """Nothing is drawn in a style of its own, which the policy forbids, and every shape that means one leads on."""
    shown = page(client, ferry)
    for name in ("flow", "dates"):
        (svg,) = part(shown, name).xpath(".//svg")
        assert svg.get("aria-label")
        assert not svg.xpath(".//*[@style]")
        assert svg.xpath(".//a[@href]/rect")
        assert all(text(one) for one in svg.xpath(".//a"))
        assert not svg.xpath(".//rect[not(ancestor::a) and not(@class='ahead')]")
        assert part(shown, name).xpath(".//details//table")


def test_pages_that_are_files_ask_nothing(held: StoryView) -> None:
    """As a file the page has no form and no question in a link, and shows every claim."""
    links = FileLinks(depth=1, wanted=set(), passages={})
    shown = made(held, links)
    assert not shown.xpath("//form")
    assert not [one for one in shown.xpath("//a/@href") if "?" in one]
    assert len(part(shown, "said").xpath(".//article")) == len(held.atlas.claims)
    assert {key for kind, key in links.wanted if kind == "claim"} == set(held.atlas.claims)


def test_what_was_taken_back_is_marked_where_it_was_read(held: StoryView) -> None:
    """A report that a user or its outlet withdrew says so in the list of what was read."""
    key = held.brief.reports[2]
    taken_back = replace(held, atlas=replace(held.atlas, withdrawn=frozenset({key})))
    read = part(made(taken_back, ServerLinks()), "read")
    (mine,) = read.xpath(f".//tr[.//a[contains(@href, '{key}')]]")
    assert phrases.WITHDRAWN in text(mine)
    assert phrases.WITHDRAWN not in text(part(made(held, ServerLinks()), "read"))


def test_what_a_report_calls_itself_stands_beside_its_outlet(client: TestClient, ferry: str) -> None:
    """The coastguard's own statement is a press release in the matrix and in what was read."""
    shown = page(client, ferry)
    for name in ("matrix", "read"):
        assert "Coastguard of Lorvenia (press release)" in text(part(shown, name))


def test_no_page_tells_where_a_file_lay(client: TestClient, ferry: str) -> None:
    """Neither the page nor its twin holds a folder of the machine."""
    folder = str(samples.folder())
    assert folder not in client.get(f"/story/{ferry}").text
    assert folder not in client.get(f"/story/{ferry}.json").text

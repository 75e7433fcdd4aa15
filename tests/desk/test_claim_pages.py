"""A claim's and an origin's page: on whose word, what stands against it, and all in context."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import papers
import pytest
from lxml import html

from twosource import pipeline, samples
from twosource.cli import main
from twosource.show import phrases
from twosource.show.export import as_json
from twosource.show.forms import plain

if TYPE_CHECKING:
    from pathlib import Path

    from starlette.testclient import TestClient

    from twosource.model import Record


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
def record(path: str) -> Record:
    """Return the whole record."""
    return pipeline.load(path)


def page(client: TestClient, address: str) -> html.HtmlElement:
    """Return a page, read by a parser of HTML."""
    answer = client.get(address)
    assert answer.status_code == 200, answer.text
    return html.fromstring(answer.text)


def test_every_claim_has_its_statements_in_context_once(client: TestClient, record: Record) -> None:
    """Each stands there with its words marked, how sure it is said to be, and a link to the characters."""
    told = {one.id: one for reading in record.readings for one in reading.statements}
    for story in record.stories:
        for claim in story.claims:
            found = page(client, f"/claim/{claim.id}")
            assert sorted(one.get("id") for one in found.find_class("told")) == sorted(claim.statements)
            for key in claim.statements:
                one, (block,) = told[key], found.xpath(f"//*[@id='{key}']")
                assert plain(one.text) in block.xpath(".//blockquote")[0].text_content()
                assert any(f"#at-{one.start}-{one.end}" in each for each in block.xpath(".//a/@href"))
                if one.certainty != "asserted":
                    assert phrases.CERTAINTY[one.certainty] in block.text_content()


def test_all_counts_of_a_claim_stand_side_by_side(client: TestClient, record: Record) -> None:
    """Origins with their range, reports, outlets, families, wire groups, and who does not say how he knows."""
    for story in record.stories:
        for claim in story.claims:
            found = page(client, f"/claim/{claim.id}")
            numbers = found.xpath("//table[contains(@class, 'counts')]/tbody/tr/td[1]/text()")
            counts = claim.counts
            assert numbers == [
                phrases.ranged(claim.origins.min, claim.origins.max, "origins"),
                *map(
                    str, (counts.reports, counts.outlets, counts.families, counts.wires, claim.unattributed)
                ),
            ]


def test_what_a_claim_is_told_to_be_stands_on_its_page(client: TestClient, record: Record) -> None:
    """Its disagreements in a table with their reasons, and all its origins with links."""
    for story in record.stories:
        for claim in story.claims:
            links = set(page(client, f"/claim/{claim.id}").xpath("//a/@href"))
            mine = [one for one in story.disagreements if one.claim == claim.id]
            assert links >= {f"/why/{one.id}" for one in mine}
            assert links >= {f"/origin/{key}" for key in claim.origins.ids}


def test_a_count_that_grew_is_told_with_both_values(client: TestClient, record: Record) -> None:
    """Thirty and eleven injured are set beside each other, with who says which."""
    (claim,) = (
        claim
        for story in record.stories
        for claim in story.claims
        if claim.text == "Eleven people were injured"
    )
    found = page(client, f"/claim/{claim.id}")
    rows = [row.text_content() for row in found.xpath("//tr")]
    assert any("Thirty" in row and "nurse" in row for row in rows)
    assert any("Eleven" in row and "Maud Renn" in row for row in rows)


def test_the_twin_of_a_claim_is_what_the_export_has(client: TestClient, record: Record, path: str) -> None:
    """The claim, its origins and its disagreements are the rows of the export of its story, and no more."""
    for story in record.stories:
        rows = as_json(pipeline.load(path, story.story.id))
        for claim in story.claims:
            twin = client.get(f"/claim/{claim.id}.json").json()
            assert twin["claim"] == next(one for one in rows["claims"] if one["id"] == claim.id)
            for name in ("origins", "disagreements"):
                mine = [one for one in rows[name] if one["claim"] == claim.id]
                assert sorted(twin[name], key=str) == sorted(mine, key=str)
            assert {one["id"] for one in twin["statements"]} == set(claim.statements)


def test_every_origin_has_its_statements_and_its_reasons(client: TestClient, record: Record) -> None:
    """What is the voice's own and what is listed with it stands there, and each reason with its rule."""
    for story in record.stories:
        for origin in story.origins:
            found = page(client, f"/origin/{origin.id}")
            assert sorted(one.get("id") for one in found.find_class("told")) == sorted(origin.statements)
            words = " ".join(found.text_content().split())
            for why in origin.why:
                assert plain(why.text) in words
                assert f"rule: {why.rule}" in words
            assert f"/claim/{origin.claim}" in found.xpath("//a/@href")
            assert client.get(f"/origin/{origin.id}.json").json()["origin"]["id"] == origin.id


def test_what_else_a_voice_says_is_told(client: TestClient, record: Record) -> None:
    """The fire chief's two claims each name the other."""
    mine = [one for story in record.stories for one in story.origins if one.name == "Maud Renn"]
    assert len({one.claim for one in mine}) == len(mine) == 2
    for one, other in (mine, mine[::-1]):
        assert f"/claim/{other.claim}" in page(client, f"/origin/{one.id}").xpath(
            "//ul[@class='claims']//@href"
        )


@pytest.mark.parametrize(
    "address", ["/claim/c-none", "/origin/o-none", "/why/x-none", "/claim/o-", "/origin/"]
)
def test_what_is_not_held_has_no_page(client: TestClient, address: str) -> None:
    """An id that names nothing, or something of another kind, is told as not here."""
    assert client.get(address).status_code == 404


def test_an_id_from_before_an_earlier_report_leads_on(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """The story and its claims are named after their first piece; under the old names they are found again."""
    place = tmp_path / "reports"
    place.mkdir()
    for name in ("copy.txt", "denial.txt"):
        (place / name).write_text(papers.REPORTS[name], encoding="utf-8")
    path = str(tmp_path / "early.db")
    pipeline.add(path, [str(place)], jobs=0)
    before = [one for one in pipeline.load(path).stories if one.claims]
    (place / "second.txt").write_text(papers.REPORTS["second.txt"], encoding="utf-8")
    pipeline.add(path, [str(place)], jobs=0)
    client = papers.browser(path)
    (now,) = (one for one in pipeline.load(path).stories if one.claims)
    kept = {claim.id: claim.statements for claim in now.claims}
    assert before[0].story.id != now.story.id
    answer = client.get(f"/story/{before[0].story.id}", follow_redirects=False)
    assert answer.status_code == 303
    assert answer.headers["location"] == f"/story/{now.story.id}?was={before[0].story.id}"
    gone = [claim for one in before for claim in one.claims if claim.id not in kept]
    assert gone
    for claim in gone:
        answer = client.get(f"/claim/{claim.id}")
        assert f"{claim.id} is now " in answer.text
        assert claim.statements[0] in kept[answer.url.path.rpartition("/")[2]]
        assert client.get(f"/why/{claim.id}.json").json()["id"] in kept
    assert main(["explain", path, gone[0].id, "--json"]) == 0
    told = capsys.readouterr()
    assert json.loads(told.out)["id"] in kept
    assert f"{gone[0].id} is now " in told.err


def test_a_claim_of_very_many_statements_shows_the_first(
    client: TestClient, record: Record, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The rest is one click away, and the page says how many there are."""
    monkeypatch.setattr("twosource.desk.telling.MOST", 2)
    (claim,) = (
        claim
        for story in record.stories
        for claim in story.claims
        if claim.text == "Eleven people were injured"
    )
    found = page(client, f"/claim/{claim.id}")
    assert len(found.find_class("told")) == 2
    assert "2 of 3 statements are shown" in found.text_content()
    (link,) = found.xpath("//a[contains(@href, 'all=yes')]/@href")
    assert len(page(client, link).find_class("told")) == 3

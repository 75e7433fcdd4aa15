"""Corrections from the desk's pages."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest
from starlette.testclient import TestClient

from twosource import pipeline, samples
from twosource.desk.application import application
from twosource.desk.records import Reader
from twosource.desk.safety import Key

if TYPE_CHECKING:
    from pathlib import Path

ORIGIN = {"origin": "http://127.0.0.1:8471"}


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the sample record, made once."""
    path = tmp_path_factory.mktemp("corrected") / "sample.db"
    pipeline.add(str(path), [str(samples.folder())], jobs=0)
    return path


@pytest.fixture
def client(built: Path, tmp_path: Path) -> TestClient:
    """Return a browser that has opened the desk of a record of its own with the printed address."""
    path = tmp_path / "sample.db"
    path.write_bytes(built.read_bytes())
    key = Key.new()
    client = TestClient(application(Reader(str(path)), key, by="Ada Reader"), base_url=ORIGIN["origin"])
    client.get(f"/?token={key.token}")
    return client


def first(client: TestClient, kind: str, page: str, start: str = "") -> str:
    """Return the first name, with a ``start``, that a page links to on a page of some kind."""
    found = re.search(rf'href="/{kind}/({start}[^"?#]+)', client.get(page).text)
    assert found is not None
    return found[1]


def fields(text: str) -> dict[str, str]:
    """Return what the hidden fields of the first form that changes something hold."""
    form = text[text.index('method="post"') :]
    return dict(
        re.findall(r'<input type="hidden" name="(\w+)" value="([^"]*)"', form[: form.index("</form>")])
    )


def test_a_certainty_is_set_shown_and_taken_back(client: TestClient) -> None:
    """What a form sets stands on the pages with who said so, until it is taken back."""
    story = first(client, "story", "/stories")
    claim = first(client, "claim", f"/story/{story}")
    statement = first(client, "correct", f"/claim/{claim}", "t-")
    page = f"/correct/{statement}"
    form = fields(client.get(page).text) | {"value": "alleged", "by": "Ada Reader", "why": "the head hedges"}
    assert form["field"] == "certainty"
    answer = client.post("/correct", data=form, headers=ORIGIN)
    assert answer.status_code == 200
    assert answer.url.path == page
    assert "corrected by Ada Reader" in answer.text
    assert "certainty set to alleged" in client.get("/corrections").text
    listed = client.get("/corrections").text
    undo = fields(listed) | {"by": "Ada Reader", "why": "a slip"}
    client.post("/undo", data=undo, headers=ORIGIN)
    assert "corrected by" not in client.get(page).text
    assert "undone by Ada Reader" in client.get("/corrections").text


def test_a_withdrawn_report_reaches_the_claims_that_rest_on_it(client: TestClient) -> None:
    """The claim shows its count before and after."""
    story = first(client, "story", "/stories")
    claim = first(client, "claim", f"/story/{story}")
    report = first(client, "report", f"/claim/{claim}")
    form = fields(client.get(f"/correct/{report}").text) | {"by": "Ada Reader", "why": "taken down"}
    assert form["verb"] == "withdrawn"
    client.post("/correct", data=form, headers=ORIGIN)
    assert "withdrawn" in client.get(f"/claim/{claim}").text


def test_a_change_wants_the_token_and_a_page_of_the_desk(client: TestClient) -> None:
    """Without token, cookie or origin nothing is changed, and the record holds no correction."""
    story = first(client, "story", "/stories")
    report = first(client, "report", f"/story/{story}")
    form = fields(client.get(f"/correct/{report}").text) | {"by": "Ada Reader"}
    assert client.post("/correct", data=form | {"token": "guessed"}, headers=ORIGIN).status_code == 403
    assert client.post("/correct", data=form).status_code == 403
    assert client.post("/correct", data=form, headers={"origin": "http://evil.example"}).status_code == 403
    client.cookies.clear()
    assert client.post("/correct", data=form, headers=ORIGIN).status_code == 403
    assert 'method="post"' not in client.get(f"/correct/{report}").text
    assert client.get("/corrections.json").json() == []


def test_a_read_only_desk_has_no_form_and_takes_none(built: Path) -> None:
    """No page of it asks for a change, and none is made."""
    client = TestClient(application(Reader(str(built)), Key(token=None)), base_url=ORIGIN["origin"])
    story = first(client, "story", "/stories")
    report = first(client, "report", f"/story/{story}")
    assert 'method="post"' not in client.get(f"/correct/{report}").text
    form = {"verb": "withdrawn", "thing": report, "by": "Ada Reader", "token": ""}
    assert client.post("/correct", data=form, headers=ORIGIN).status_code == 403


def test_what_makes_no_sense_is_told_and_changes_nothing(client: TestClient) -> None:
    """A wrong date comes back as words, with what would do."""
    claim = first(client, "claim", f"/story/{first(client, 'story', '/stories')}")
    statement = first(client, "correct", f"/claim/{claim}", "t-")
    form = fields(client.get(f"/correct/{statement}").text) | {"field": "when", "value": "soon", "by": "A"}
    answer = client.post("/correct", data=form, headers=ORIGIN)
    assert answer.status_code == 400
    assert "soon" in answer.text
    assert client.get("/corrections.json").json() == []


def test_corrections_go_out_as_a_file_and_come_in_again(
    client: TestClient, built: Path, tmp_path: Path
) -> None:
    """What one desk exports another takes in."""
    story = first(client, "story", "/stories")
    report = first(client, "report", f"/story/{story}")
    form = fields(client.get(f"/correct/{report}").text) | {"by": "Ada Reader", "why": "taken down"}
    client.post("/correct", data=form, headers=ORIGIN)
    lines = client.get("/corrections.jsonl").text
    other = tmp_path / "other.db"
    other.write_bytes(built.read_bytes())
    key = Key.new()
    second = TestClient(application(Reader(str(other)), key), base_url=ORIGIN["origin"])
    second.get(f"/?token={key.token}")
    second.post(
        "/import", data={"token": str(key.token), "back": "//evil.example", "lines": lines}, headers=ORIGIN
    )
    assert second.get("/corrections.jsonl").text == lines

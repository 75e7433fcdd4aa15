"""Who may ask the desk what."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from starlette.testclient import TestClient

from twosource import pipeline, samples
from twosource.desk.application import application, fault
from twosource.desk.records import Reader
from twosource.desk.safety import Key, must_be_loopback
from twosource.errors import NotARecord, WrongUse

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture(scope="module")
def client(tmp_path_factory: pytest.TempPathFactory) -> TestClient:
    """Return a browser without a screen in front of the desk of the sample record."""
    path: Path = tmp_path_factory.mktemp("desk") / "sample.db"
    pipeline.add(str(path), [str(samples.folder())], jobs=0)
    return TestClient(application(Reader(str(path)), Key.new()), base_url="http://127.0.0.1:8471")


def test_a_page_answers_to_the_names_of_this_machine_alone(client: TestClient) -> None:
    """A name that a foreign server could give to 127.0.0.1 is refused."""
    assert client.get("/stories").status_code == 200
    assert client.get("/stories", headers={"host": "localhost:8471"}).status_code == 200
    assert client.get("/stories", headers={"host": "rebound.example:8471"}).status_code == 403


def test_every_answer_forbids_foreign_script_and_frames(client: TestClient) -> None:
    """The policy holds on pages, on faults and on files."""
    for path in ("/stories", "/story/s-none", "/static/desk.css", "/stories.json"):
        assert "default-src 'none'" in client.get(path).headers["content-security-policy"]


def test_a_fault_tells_no_folder_of_the_machine(client: TestClient) -> None:
    """What is not there is told with the name of the record alone."""
    answer = client.get("/story/s-none")
    assert answer.status_code == 404
    assert "/tmp" not in answer.text  # noqa: S108 - it is what must not be told


def test_a_fault_names_no_folder_of_a_record_or_of_its_past() -> None:
    """The copy that shows a record as it stood lies in a folder of its own, which no page names either."""
    now, past = Reader("/home/ada/desk.db"), Reader("/past/twosource-1/then.db", name="desk.db")
    for reader in (now, past):
        status, text = fault(NotARecord(f"{reader.path}: there is no such record"), (now, past))
        assert (status, text) == (500, "desk.db: there is no such record")


@pytest.mark.parametrize("host", ["0.0.0.0", "192.0.2.7", "desk.example"])  # noqa: S104 - refused
def test_the_desk_listens_on_this_machine_alone(host: str) -> None:
    """An address that other machines reach is refused, with the way to show them the pages."""
    with pytest.raises(WrongUse, match="publish"):
        must_be_loopback(host)

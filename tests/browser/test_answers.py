"""What the desk answers to those who are no page of it, and that its answers are those of the command line."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from typing import TYPE_CHECKING, Any

import httpx
import pytest

from browser.opened import PATIENCE
from browser.places import FERRY, KINDS, claim, place, story

if TYPE_CHECKING:
    from pathlib import Path

    from browser.conftest import Opener
    from browser.opened import OpenDesk


def said(*words: str | Path) -> Any:  # noqa: ANN401 - whatever the JSON holds
    """Return the JSON that the command line prints."""
    line = [sys.executable, "-m", "twosource", *map(str, words), "--json"]
    return json.loads(subprocess.run(line, check=True, capture_output=True, text=True).stdout)


def test_the_twin_of_a_page_is_what_the_command_line_says(desk: OpenDesk) -> None:
    """Stories, the claims of one, and why one of them stands as it does: word for word."""
    assert desk.asked("/stories.json") == said("stories", desk.record)
    assert desk.asked(f"/story/{story(desk)}.json")["claims"] == said("claims", desk.record, story(desk))
    assert desk.asked(f"/why/{claim(desk)}.json") == said("explain", desk.record, claim(desk))


@pytest.mark.parametrize("kind", KINDS)
def test_every_page_leads_to_its_twin(visit: Opener, desk: OpenDesk, kind: str) -> None:
    """The link at the foot of the page answers with JSON."""
    page = visit(desk, place(desk, kind))
    address = page.get_by_role("link", name="the same as JSON").get_attribute("href")
    answer = httpx.get(f"{desk.at}{address}", timeout=PATIENCE)
    assert answer.status_code == 200
    assert isinstance(json.loads(answer.text), dict | list)


def test_a_desk_for_reading_has_no_form_that_changes(shown_desk: OpenDesk) -> None:
    """Read-only, no page offers a change, and one that is sent all the same is refused."""
    for kind in KINDS:
        page = httpx.get(f"{shown_desk.at}{place(shown_desk, kind)}", timeout=PATIENCE).text
        assert "<form" not in page.lower().replace('<form method="get"', "")
    sent = httpx.post(
        f"{shown_desk.at}/correct", headers={"origin": shown_desk.at}, data={"token": "x"}, timeout=PATIENCE
    )
    assert sent.status_code == 403


@pytest.mark.parametrize("foreign", ["http://orlemouth.invalid", "null", "http://127.0.0.1:1"])
def test_a_change_from_a_foreign_page_is_refused(desk: OpenDesk, foreign: str) -> None:
    """The right token does not help a page of another origin."""
    cookies = {"twosource-desk": desk.token or ""}
    sent = httpx.post(
        f"{desk.at}/correct",
        headers={"origin": foreign},
        data={"token": desk.token},
        cookies=cookies,
        timeout=PATIENCE,
    )
    assert sent.status_code == 403


def test_a_foreign_name_of_the_machine_is_refused(desk: OpenDesk) -> None:
    """A name that leads here all the same, as a rebound one does, gets no page."""
    answer = httpx.get(f"{desk.at}/stories", headers={"host": "orlemouth.invalid"}, timeout=PATIENCE)
    assert answer.status_code == 403


def test_the_command_opens_the_desk(sample_record: Path) -> None:
    """``twosource serve`` prints an address that opens with its token, and ends by an interrupt."""
    line = [sys.executable, "-m", "twosource", "serve", str(sample_record), "--port", "0"]
    with subprocess.Popen(
        line, stdout=subprocess.PIPE, text=True, env={**os.environ, "PYTHONUNBUFFERED": "1"}
    ) as running:
        assert running.stdout
        try:
            address = running.stdout.readline().rsplit(" ", 1)[-1].strip()
            answer = httpx.get(address, follow_redirects=True, timeout=PATIENCE)
        finally:
            running.terminate()
    assert "?token=" in address
    assert FERRY in answer.text

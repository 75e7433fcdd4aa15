"""Corrections, made and taken back in the browser."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import TYPE_CHECKING

from playwright.sync_api import expect

from browser.opened import open_desk
from browser.places import claim, report

if TYPE_CHECKING:
    from playwright.sync_api import Locator, Page

    from browser.conftest import Opener
    from browser.opened import OpenDesk

ACCUSED = "The company is accused of having loaded more lorries"
RESIGNS = "Transport Minister Edda Corvane will resign"


def holds(page: Page, words: str) -> None:
    """See that the page says something."""
    assert words in " ".join(page.get_by_role("main").inner_text().split())


def said(form: Locator, button: str) -> None:
    """Sign a form and send it."""
    form.get_by_label("Your name").fill("Anna Berg")
    form.get_by_label("Why").fill("The prosecutor said so in court")
    with form.page.expect_navigation():
        form.get_by_role("button", name=button).click()


def undo(page: Page, desk: OpenDesk) -> None:
    """Take back the one correction that there is."""
    page.goto(f"{desk.at}/corrections")
    form = page.locator("form[action='/undo']")
    form.get_by_label("Your name").fill("Bo Lind")
    with page.expect_navigation():
        form.get_by_role("button").click()
    holds(page, "Bo Lind")


def test_a_certainty_is_corrected_and_corrected_back(visit: Opener, own_desk: OpenDesk) -> None:
    """What was alleged is said as fact by a user's word, shown so where it bears, listed, and undone."""
    page = visit(own_desk, f"/claim/{claim(own_desk, ACCUSED)}")
    before = page.get_by_role("main").inner_text()
    page.locator("article.told").first.get_by_role("link", name="Correct").click()
    form = page.locator("form:has(input[value=certainty])")
    form.locator("select").select_option("asserted")
    said(form, "Set")
    page.goto(f"{own_desk.at}/claim/{claim(own_desk, ACCUSED)}")
    holds(page, "Anna Berg")
    undo(page, own_desk)
    page.goto(f"{own_desk.at}/claim/{claim(own_desk, ACCUSED)}")
    assert page.get_by_role("main").inner_text() == before


def test_two_officials_are_told_apart_and_the_count_follows(visit: Opener, own_desk: OpenDesk) -> None:
    """One to two origins become two when a user who knows says that the officials are two, and one when he takes it back."""
    address = f"/claim/{claim(own_desk, RESIGNS)}"
    page = visit(own_desk, address)
    holds(page, "1 to 2 origins")
    page.locator(".correct").first.get_by_role("link", name="Correct").click()
    form = page.locator("form:has(select[name=ruling])")
    form.locator("select[name=ruling]").select_option("from two voices")
    said(form, "Say so")
    page.goto(f"{own_desk.at}{address}")
    holds(page, "2 origins in 2 reports")
    undo(page, own_desk)
    page.goto(f"{own_desk.at}{address}")
    holds(page, "1 to 2 origins")


def test_a_withdrawn_report_reaches_its_claims(visit: Opener, own_desk: OpenDesk) -> None:
    """The agency takes its first report back: the report says so, and a claim that rests on it, with the count before."""
    page = visit(own_desk, f"/report/{report(own_desk)}")
    page.get_by_role("main").get_by_role("link", name="Correct Report").click()
    said(page.locator("form:has(input[value=withdrawn])"), "Mark as withdrawn")
    page.goto(f"{own_desk.at}/report/{report(own_desk)}")
    expect(page.get_by_role("main").get_by_role("note").first).to_contain_text("withdrawn")
    page.goto(f"{own_desk.at}/claim/{claim(own_desk)}")
    holds(page, "withdrawn")
    holds(page, "before")


def test_corrections_go_from_one_record_to_another_as_a_file(
    visit: Opener, own_desk: OpenDesk, sample_record: Path, tmp_path: Path
) -> None:
    """A note is kept, taken out as lines, and brought into the record of a colleague."""
    page = visit(own_desk, f"/correct/{report(own_desk)}")
    note = page.locator("form:has(input[value=note])")
    note.get_by_label("Note").fill("Call the night editor")
    said(note, "Note")
    page.goto(f"{own_desk.at}/corrections")
    with page.expect_download() as taken:
        page.get_by_role("link", name="All corrections as a file").click()
    lines = taken.value.path().read_text(encoding="utf-8")
    assert "Call the night editor" in lines
    with open_desk(Path(shutil.copy(sample_record, tmp_path / "colleague.db"))) as colleague:
        there = visit(colleague, "/corrections")
        there.get_by_label("Bring corrections in").fill(lines)
        with there.expect_navigation():
            there.get_by_role("button", name="Set").click()
        holds(there, "Call the night editor")


def test_no_form_is_shown_to_who_has_no_token(visit: Opener, own_desk: OpenDesk) -> None:
    """Who comes by another address than the printed one reads, and finds no form that would change anything."""
    stranger = visit(own_desk)
    stranger.context.clear_cookies()
    for address in (f"/claim/{claim(own_desk)}", f"/correct/{claim(own_desk)}", "/corrections"):
        stranger.goto(f"{own_desk.at}{address}")
        assert stranger.locator("form[method=post i]").count() == 0

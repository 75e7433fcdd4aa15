"""What a brief folds and how it is shown, and where its links lead."""

from __future__ import annotations

from dataclasses import replace
from io import StringIO
from typing import TYPE_CHECKING

import pytest
from invented_story import (
    COURIER_REPORT,
    MOVED_47,
    MOVED_52,
    RECORD,
    STORY_RECORD,
    told,
    with_address,
    with_story,
)
from rich.console import Console

from twosource.errors import VerificationFailed
from twosource.show import rendering
from twosource.show.atlas import chart
from twosource.show.brief import compose
from twosource.show.brief.choosing import ENOUGH
from twosource.show.brief.counted import NAMED
from twosource.show.render import terminal
from twosource.show.verify import page as page_look
from twosource.show.verify import verify_brief
from twosource.show.verify.markdown import read as read_markdown
from twosource.show.verify.tokens import verify_tokens

if TYPE_CHECKING:
    from twosource.model import Record


def test_claims_beyond_the_first_fifteen_are_folded() -> None:
    """A long story prints its first claims; the others keep their names and stand in the same brief."""
    claim = STORY_RECORD.claims[2]
    more = tuple(replace(claim, id=f"k-{place:02}") for place in range(16))
    brief = compose(with_story(claims=(*STORY_RECORD.claims, *more)))
    assert len(brief.claims) == ENOUGH
    assert [block.name for block in brief.folded] == [f"c{place}" for place in range(16, 22)]
    assert told(brief.folded[0].where) == "told by Quill Herald [8]"


def test_what_is_contested_or_updated_is_never_folded_for_what_is_not() -> None:
    """A claim that the reports contradict each other about has its place before all that agree."""
    many = tuple(replace(STORY_RECORD.claims[0], id=f"k-{place:02}") for place in range(20))
    late = STORY_RECORD.claims[2]
    conflict = replace(STORY_RECORD.disagreements[0], claim=late.id)
    update = replace(STORY_RECORD.disagreements[0], id="d-u", claim="k-opens", kind="update")
    brief = compose(
        with_story(claims=(*many, late, STORY_RECORD.claims[3]), disagreements=(conflict, update))
    )
    assert {"k-closed", "k-opens"} <= {block.id for block in brief.claims}
    assert {row[0][2].text for row in brief.disagreements.rows} == {"c14", "c15"}


def test_what_the_latest_day_brought_comes_before_what_was_known() -> None:
    """Of claims that as many tell, one first told on the latest of several days stands before the others."""
    late = replace(STORY_RECORD.claims[2], id="k-late", lead=MOVED_52.id, statements=(MOVED_52.id,))
    early = replace(STORY_RECORD.claims[0], id="k-early", statements=(MOVED_47.id,))
    early = replace(early, counts=late.counts, origins=late.origins)
    brief = compose(with_story(claims=(early, late), disagreements=()))
    assert [block.id for block in brief.claims] == ["k-late", "k-early"]


def test_a_claim_that_very_many_tell_names_the_first_outlets() -> None:
    """A line of a claim names so many outlets as can be read, and counts the others; the brief verifies."""
    reports = tuple(
        replace(COURIER_REPORT, id=f"r-{place:02}", sha256=f"{place:064}", outlet=f"Paper {place}")
        for place in range(NAMED + 3)
    )
    statements = tuple(
        replace(MOVED_52, id=f"s-{one.id}", report=one.id, item=f"i-{one.id}") for one in reports
    )
    readings = tuple(
        replace(
            RECORD.readings[1],
            report=one.report,
            statements=(one,),
            item=replace(RECORD.readings[1].item, id=one.item, report=one.report),
        )
        for one in statements
    )
    claim = replace(
        STORY_RECORD.claims[0],
        statements=tuple(one.id for one in statements),
        lead=statements[0].id,
        label="single origin",
    )
    story = replace(STORY_RECORD.story, items=tuple(one.item.id for one in readings))
    record = replace(
        with_story(claims=(claim,), story=story, disagreements=(), timeline=(), origins=()),
        reports=reports,
        readings=readings,
        pages=(),
    )
    where = told(compose(record).claims[0].where)
    assert where.startswith("told by Paper 0 [1], Paper 1 [2], ")
    assert where.endswith(f"Paper {NAMED - 1} [{NAMED}] and 3 more")
    for form in ("md", "html"):
        assert verify_brief(record, rendering.text(record, form))


def test_the_places_that_are_printed_are_numbered_before_the_folded_ones() -> None:
    """A citation has one number, whether the folded claims are shown or not."""
    claim = STORY_RECORD.claims[2]
    more = tuple(replace(claim, id=f"k-{place:02}") for place in range(16))
    brief = compose(with_story(claims=(*more, *STORY_RECORD.claims)))
    printed = {
        int(run.text)
        for block in brief.claims
        for line in (block.lead, *block.facts, block.where)
        for run in line
        if run.role == "cite"
    }
    assert max(printed) == len(printed) + 1


def many() -> Record:
    """Return the invented record with twenty claims of one report more than a brief prints."""
    claim = STORY_RECORD.claims[2]
    lone = tuple(replace(claim, id=f"k-{place:02}") for place in range(30))
    entry = replace(STORY_RECORD.timeline[0], claim="k-29")
    story = replace(
        STORY_RECORD,
        claims=(*STORY_RECORD.claims, *lone),
        timeline=(*STORY_RECORD.timeline, entry),
    )
    return replace(RECORD, stories=(story,))


def test_a_short_brief_counts_what_it_folds_and_says_how_it_is_shown() -> None:
    """A terminal and Markdown name how many claims more there are, and that --all prints them."""
    assert "and 20 more claims: twosource brief RECORD y-quillmouth --all" in rendering.text(
        many(), "terminal"
    )
    text = rendering.text(many(), "md")
    assert "## Also told\n\n20 claims, shown with --all\n" in text
    assert "### c15 " in text
    assert "### c16 " not in text


@pytest.mark.parametrize("form", ["md", "terminal"])
def test_all_is_printed_where_it_is_asked_for(form: str) -> None:
    """With everything asked for, each claim stands with the sentences around its words."""
    short = rendering.text(many(), form)
    text = rendering.text(many(), form, everything=True)
    assert "c35" not in short
    assert "c35" in text
    for words in ("QUILLMOUTH: The harbour office said", "r1 Quill Herald"):
        assert text.count(words.replace("r1 Quill", "Quill")) > short.count(
            words.replace("r1 Quill", "Quill")
        )
    assert ("Claims by report" in text, "CLAIMS BY REPORT" in text) == (form == "md", form == "terminal")


@pytest.mark.parametrize("everything", [False, True])
def test_short_and_whole_briefs_in_markdown_verify(everything: bool) -> None:  # noqa: FBT001 - a parameter of the test
    """A brief in Markdown says whether it is whole; either verifies, and neither passes for the other."""
    text = rendering.text(many(), "md", everything=everything)
    assert verify_brief(many(), text)
    mark, other = (" all -->", " -->")[:: 1 if everything else -1]
    with pytest.raises(VerificationFailed, match=r"line|characters"):
        verify_brief(many(), text.replace(mark, other, 1))


def test_a_page_holds_all_with_the_rest_folded() -> None:
    """A page needs no second printing: what is not printed at once opens where it stands."""
    page = rendering.text(many(), "html")
    assert "<details><summary>20 claims</summary>" in page
    assert page.count('<article class="claim"') == 35
    assert "<summary>More of these</summary>" in page
    assert verify_brief(many(), page)


ADDRESS = "https://quill.example/2031/bridge?id=7&x=%20_*"


def test_reports_are_linked_to_their_addresses() -> None:
    """The name of the outlet leads to the report on a page and in Markdown; a terminal prints the address."""
    record = with_address(ADDRESS)
    page, text = rendering.text(record, "html"), rendering.text(record, "md")
    assert (
        f'<a href="{ADDRESS.replace("&", "&amp;")}" rel="external noopener noreferrer">Quill Herald</a>'
        in page
    )
    assert f"[Quill Herald](<{ADDRESS}>)" in text
    assert ADDRESS in rendering.text(record, "terminal")
    assert verify_brief(record, page)
    assert verify_brief(record, text)


@pytest.mark.parametrize("form", ["md", "html"])
def test_an_address_that_was_changed_is_found(form: str) -> None:
    """A link that leads elsewhere than to the report, or stands behind another outlet, does not verify."""
    record = with_address(ADDRESS)
    text = rendering.text(record, form)
    reader = {"md": read_markdown, "html": page_look.read}[form]
    for old, new in (("quill.example", "quill.invalid"), (">Quill Herald</a>", ">Coast Courier</a>"),
                     ("[Quill Herald](", "[Coast Courier](")):  # fmt: skip
        if old in text:
            changed = text.replace(old, new, 1)
            with pytest.raises(VerificationFailed, match="line"):
                verify_brief(record, changed)
            with pytest.raises(VerificationFailed, match="is not the address of a report of"):
                verify_tokens(reader(changed), compose(record), chart(record))


def test_a_styled_terminal_carries_the_links() -> None:
    """On a terminal that knows links the name of the outlet is one."""
    out = StringIO()
    console = Console(width=100, file=out, highlight=False, force_terminal=True, color_system="standard")
    terminal.render(compose(with_address(ADDRESS)), console, "quill.db")
    assert f";{ADDRESS}\x1b\\" in out.getvalue()


def test_a_report_is_linked_to_its_address_where_it_has_a_safe_one() -> None:
    """The outlet's name carries the address; what is no plain web address is not linked."""
    record = with_address("https://quill.example/2031/bridge?id=7")
    assert {run.link for run in compose(record).claims[0].where} == {
        "",
        "https://quill.example/2031/bridge?id=7",
    }
    for wrong in (
        "javascript:alert(1)",
        "https://quill.example/a b",
        "https://q.example/\u202e",
        'http://q"x/',
    ):
        assert {run.link for run in compose(with_address(wrong)).claims[0].where} == {""}

"""The three looks of a brief: safe, self-contained, readable at any width."""

from __future__ import annotations

import re
from dataclasses import replace
from html.parser import HTMLParser
from io import StringIO

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from invented_story import CLOSED, COURIER_REPORT, HERALD_REPORT, RECORD, STORY_RECORD
from rich.console import Console

from twosource.errors import WrongUse
from twosource.model import (
    Attribution,
    Claim,
    Counts,
    Item,
    Origin,
    OriginRange,
    Page,
    Reading,
    Record,
    Report,
    Span,
    Statement,
    Story,
    StoryRecord,
    Why,
)
from twosource.show import rendering
from twosource.show.brief import compose
from twosource.show.brief.blocks import Citation
from twosource.show.render import markdown, terminal
from twosource.show.render.page import pieces, shown
from twosource.show.render.svg import draw
from twosource.show.verify import verify_brief
from twosource.show.verify.markdown import pieces as read_pieces

PAGE = rendering.text(RECORD, "html")


class Tags(HTMLParser):
    """Collects tags and attributes, and checks that tags are closed in the order of opening."""

    VOID = frozenset({"meta", "rect"})

    def __init__(self) -> None:
        """Start with nothing open."""
        super().__init__()
        self.open: list[str] = []
        self.seen: list[tuple[str, dict[str, str | None]]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note a tag."""
        self.seen.append((tag, dict(attrs)))
        if tag not in self.VOID:
            self.open.append(tag)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note a tag that closes itself."""
        self.seen.append((tag, dict(attrs)))

    def handle_endtag(self, tag: str) -> None:
        """Expect the last tag to close."""
        assert self.open.pop() == tag


def tags(text: str) -> list[tuple[str, dict[str, str | None]]]:
    """Return the tags of a page, once they are known to nest."""
    reader = Tags()
    reader.feed(text)
    reader.close()
    assert reader.open == []
    return reader.seen


def test_the_page_needs_no_network_and_runs_no_script() -> None:
    """No address, no script, no outside style; the page's own policy forbids them all."""
    assert "default-src 'none'" in PAGE
    assert not re.search(r"https?:|//[a-z]|url\(|@import|<script|\son\w+=|src=", PAGE)
    assert {tag for tag, _ in tags(PAGE)}.isdisjoint({"script", "link", "img", "iframe", "object"})


def test_every_citation_leads_to_the_exact_characters() -> None:
    """Each link has one target, and the marked characters there are those that are cited."""
    seen = tags(PAGE)
    ids = [given["id"] for _, given in seen if given.get("id")]
    assert len(ids) == len(set(ids))
    assert {(given["href"] or "")[1:] for tag, given in seen if tag == "a"} <= set(ids)
    assert '<span id="m2"></span><mark>47 boats were moved</mark>' in PAGE


def test_markup_in_a_report_is_shown_not_obeyed() -> None:
    """Angle brackets of a report are characters, on the page and in Markdown."""
    assert "<b>at all</b>" not in PAGE
    assert "&lt;b&gt;at all&lt;/b&gt; &amp; said so" in PAGE
    assert "\\<b\\>at all\\</b\\> \\& said so" in rendering.text(RECORD, "md")


def test_the_page_says_its_language_and_names_its_parts() -> None:
    """Tables have captions and column heads; the picture has a label; headings go in order."""
    seen = tags(PAGE)
    assert ("html", {"lang": "en"}) in seen
    assert all("aria-label" in given for tag, given in seen if tag == "svg")
    assert sum(tag == "caption" for tag, _ in seen) == sum(tag == "table" for tag, _ in seen)
    assert [tag for tag, _ in seen if tag == "h1"] == ["h1"]


def test_light_and_dark_are_both_drawn() -> None:
    """The page follows the reader's setting."""
    assert "prefers-color-scheme:dark" in PAGE
    assert '<meta name="color-scheme" content="light dark">' in PAGE


def test_the_origin_graph_is_drawn_with_reasons_on_hover() -> None:
    """Curves lead from each origin to each report that carries it, with the reason as their title."""
    assert PAGE.count("<path d=") == 4
    assert "<title>The statements name one speaker. [2]</title>" in PAGE


def test_a_long_name_is_cut_at_a_word_in_the_picture_and_whole_on_hover() -> None:
    """No box of the picture overflows, and nothing is lost."""
    long = replace(HERALD_REPORT, outlet="The Very Long And Winding Herald Of Upper And Lower Quillmouth")
    record = replace(
        RECORD, reports=(long, COURIER_REPORT), pages=(replace(RECORD.pages[0], report=long), RECORD.pages[1])
    )
    box = next(box for box in draw(compose(record).graph).boxes if box.key == "r1")
    assert box.text == "r1 The Very Long And Winding Herald Of …"
    assert box.full.endswith("Lower Quillmouth, 2031-04-16")
    assert verify_brief(record, rendering.text(record, "html"))


def test_a_story_without_origins_has_no_picture() -> None:
    """An empty graph is not drawn."""
    record = replace(RECORD, stories=(replace(STORY_RECORD, claims=(), disagreements=(), timeline=()),))
    for form in ("md", "html"):
        text = rendering.text(record, form)
        assert "<svg" not in text
        assert "No two statements of one claim contradict each other." in text
        assert verify_brief(record, text)
    assert "WHAT IS SAID" not in rendering.text(record, "terminal")


@pytest.mark.parametrize("width", [40, 72, 88, 120, 200])
def test_a_terminal_of_any_width_is_kept(width: int) -> None:
    """No line is wider than the terminal; certainty stands in words at each width."""
    out = StringIO()
    terminal.render(compose(RECORD), Console(width=width, file=out, highlight=False), "quill.db")
    lines = out.getvalue().split("\n")
    assert max(map(len, lines)) <= width
    assert "ALLEGED" in out.getvalue()


def test_a_terminal_shows_no_control_characters() -> None:
    """Escape sequences in a report cannot drive the terminal."""
    nasty = replace(HERALD_REPORT, outlet="Quill\x1b[31m\u202eHerald\x07")
    record = replace(
        RECORD,
        reports=(nasty, COURIER_REPORT),
        pages=(replace(RECORD.pages[0], report=nasty), RECORD.pages[1]),
    )
    text = rendering.text(record, "terminal")
    assert "Quill[31mHerald" in text
    assert not {"\x1b", "\u202e", "\x07"} & set(text)
    assert verify_brief(record, rendering.text(record, "md"))


def test_without_styles_the_cited_words_are_told_from_the_rest_of_their_sentence() -> None:
    """In a pipe the rest of the sentence stands in brackets; on a terminal the words are bright."""
    text = rendering.text(RECORD, "terminal", everything=True)
    assert "[QUILLMOUTH: The harbour office said on Tuesday that] 47 boats were moved. [2]" in text
    claim = replace(STORY_RECORD.claims[0], statements=(*STORY_RECORD.claims[0].statements, CLOSED.id))
    story = replace(STORY_RECORD, claims=(claim, *STORY_RECORD.claims[1:]))
    assert '"The old bridge is closed," [harbour' in rendering.text(
        replace(RECORD, stories=(story,)), "terminal", everything=True
    )
    out = StringIO()
    console = Console(width=100, file=out, highlight=False, force_terminal=True, color_system="standard")
    terminal.render(compose(RECORD), console, "quill.db", everything=True)
    assert "[QUILLMOUTH" not in out.getvalue()
    assert "QUILLMOUTH" in out.getvalue()


def test_no_line_of_a_plain_brief_ends_in_blanks() -> None:
    """What goes into a pipe can be compared and searched line by line."""
    text = rendering.text(RECORD, "terminal")
    assert all(line == line.rstrip() for line in text.split("\n"))
    assert text.endswith(".html\n")


def test_a_plain_brief_for_an_old_terminal_draws_with_ascii() -> None:
    """Rules and dots would come out as long escapes there."""
    text = rendering.unstyled(RECORD, 80, "quill.db", encoding="latin-1")
    assert "-" * 80 in text
    assert not {"\u2500", "\u00b7"} & set(text)
    assert "\u2500" in rendering.unstyled(RECORD, 80, "quill.db", encoding="UTF-8")


def test_an_unknown_form_is_wrong_use() -> None:
    """A form that there is not is answered with those that there are."""
    with pytest.raises(WrongUse, match="there is no form 'pdf'; there are json, csv, md, html, terminal"):
        rendering.text(RECORD, "pdf")


# ------------------------------------------------------------------------------ any characters


@given(st.text())
def test_markdown_is_read_back_as_it_was_written(text: str) -> None:
    """Escaping loses nothing and leaves no mark of Markdown in force."""
    found = read_pieces(markdown.escape(text))
    assert "".join(piece.text for piece in found) == text
    assert {piece.kind for piece in found} <= {"text"}


@given(st.text(max_size=60), st.lists(st.tuples(st.integers(0, 60), st.integers(0, 60)), max_size=6))
def test_stored_texts_keep_every_character_in_its_place(text: str, spans: list[tuple[int, int]]) -> None:
    """However citations overlap, the pieces join to the text, and each citation opens at its start."""
    citations = [
        Citation(number=number, report="r", start=start, end=end, left=start, right=end)
        for number, pair in enumerate(spans, start=1)
        for start, end in [sorted(min(place, len(text)) for place in pair)]
    ]
    found = pieces(text, citations)
    assert "".join(piece.text for piece in found) == shown(text)
    assert len(shown(text)) == len(text)
    place = 0
    for piece in found:
        for number in piece.opens:
            assert citations[number - 1].start == place
        place += len(piece.text)


WORDS = st.text(st.characters(codec="utf-8"), min_size=1, max_size=25) | st.sampled_from(
    [
        "a [^1] b",
        "[2] c1 r1",
        "**x**",
        "`y`",
        "# z",
        "| p | q |",
        "1. w",
        "- v",
        "\r\n",
        "</div>",
        "&amp;",
        "e\u0301\u0301 \U0001d7dc",
        "٣ مرحبا",
    ]
)


def record_of(texts: list[str], outlet: str) -> Record:
    """Return a record of one story in which every text is a statement of one report."""
    body = " ".join(texts)
    report = Report(id="r-x", path=f"{outlet}.txt", sha256="a" * 64, text=body, outlet=outlet)
    item = Item(id="i-x", report="r-x", kind="article", spans=(Span(start=0, end=len(body)),), title=texts[0])
    statements: list[Statement] = []
    start = 0
    for place, words in enumerate(texts):
        end = start + len(words)
        link = Attribution(source_text=words, start=start, end=end, type="person")
        statements.append(
            Statement(
                id=f"t-{place}", report="r-x", item="i-x", start=start, end=end, text=words, kind="narration",
                attribution=(link,) if place % 2 else (), certainty="alleged" if place % 3 else "asserted",
            )
        )  # fmt: skip
        start = end + 1
    counts = Counts(reports=1, outlets=1, families=1, wires=1, origins=1)
    claims = tuple(
        Claim(
            id=f"c-{one.id}", story="s-x", text=one.text, lead=one.id, statements=(one.id,), counts=counts,
            origins=OriginRange(min=1, max=1, ids=(f"o-{one.id}",)), label="single origin",
        )
        for one in statements
    )  # fmt: skip
    reason = Why(rule="said", text=f"All of it is {' '.join(texts)}, twice.")
    origins = tuple(
        Origin(
            id=f"o-{one.id}",
            claim=f"c-{one.id}",
            kind="speaker",
            name=one.text,
            statements=(one.id,),
            why=(reason,),
        )
        for one in statements
    )
    story = Story(id="s-x", title=texts[0], items=("i-x",))
    return Record(
        reports=(report,),
        pages=(Page(report=report, zones=(), items=(item,)),),
        readings=(
            Reading(item=item, report="r-x", outlet=outlet, published=None, statements=tuple(statements)),
        ),
        stories=(StoryRecord(story=story, claims=claims, origins=origins),),
    )


@settings(max_examples=40, deadline=None)
@given(st.lists(WORDS, min_size=1, max_size=5), st.text(st.characters(codec="utf-8"), max_size=12))
def test_briefs_of_any_characters_verify(texts: list[str], outlet: str) -> None:
    """Whatever characters a report holds, the brief that the program prints of it verifies."""
    record = record_of(texts, outlet)
    for form in ("md", "html"):
        assert verify_brief(record, rendering.text(record, form))
    assert rendering.text(record, "terminal")

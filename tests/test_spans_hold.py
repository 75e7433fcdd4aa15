"""Whatever a page holds, every span of every value lies in its text, in order, and quotes its words."""

from __future__ import annotations

from dataclasses import fields, is_dataclass
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from twosource import pipeline
from twosource.errors import UnreadableReport
from twosource.language.parse.sentences import sentences
from twosource.model import Arrival, Evidence, Record, Span
from twosource.record import Faults
from twosource.show.verify.stored import verify_reports
from twosource.understand import roles

if TYPE_CHECKING:
    from collections.abc import Iterator

SENTENCES = (
    "The dam at Ostrel broke on Tuesday, mayor Ines Brandt said.",
    "It is a place where two other candidates \u2014 Sens. Arlo Brisk and Oda Marl \u2014 have struggled to win votes.",
    "\u201cWe counted 47 boats,\u201d said Lt. Col. Pia Thorne, who leads the watch, \u201cand none was hers.\u201d",
    '"Nobody told us," she said. "Not the port. Not the council."',
    "Police in Marl say that the mayor told reporters that his deputy had denied that the vault was open.",
    "According to a report by the Dunholt Herald, citing two officials, some 1,200 people fled (half of them by rail).",
    "Gov. Mara Tell and Rep. J.T. Vane \u2013 both of whom voted against it \u2013 were not asked.",
    "The group state that the two modes are similar. While users enjoy a solid 30fps, others will not.",
    "Asked whether he would resign, Brisk answered: \u201cNo.\u201d",
    "At least three \u2014 perhaps as many as 12 \u2014 were hurt at 9.40 p.m. on 3 March 2031, the ministry of works saidthat evening.",
    "She\u2019s the minister\u2019s sister-in-law; he isn't.",
    "Who was there? Nobody. Why? \u201cIt rained,\u201d he said...",
    "U.S. Sen. Dana Quill (R-Tilby), 61, arrived with Mr. and Mrs. Thorne, No. 4 on the list, etc. and left.",
    "Ms. Vane said vs. Mr. Brisk said vs. nobody said.",
    "RT @dunholt: fire!!! #marl http://news.example/a?b=c \U0001f525\U0001f525 \u2026",
    "TILBY, March 3 (QNA) \u2014 The bank cut its rate to 4.5 per cent from 5, a fall of half a percentage point.",
    "The firm, which was said to have been accused of having hidden it, was reported to be considering an appeal.",
    "\u00abNein\u00bb, sagte er. \u201eJa\u201c, she said.",
    "- 40 kg of rice\n- two lorries\n- 3,000 litres of water",
    ")(\u201d\u201c\"'' .,;: \u2014\u2014 ...",
    "The village that the road that the army built crosses burned, said the man who the paper that the mayor owns quoted.",
)
BREAKS = (" ", " ", "\n", "\n\n", "\n\n", "\r\n", "\r\n\r\n", "\r", "  \n", "\u00a0", "\t")
HEADS = (
    "",
    "Title: Dam breaks at Ostrel\nSource: Dunholt Herald\nPublished: 2031-03-04T10:00Z\n\n",
    "Ostrel dam breaks, dozens hurt\nBy Pia Thorne and Arlo Brisk\nMarch 4, 2031 6:40 AM 3 min read\n",
    "LIVE: the dam at Ostrel\n\n10.40 ",
)
WRAPS = (
    ("<p>", "</p>"),
    ("<p>", ""),
    ("<blockquote><p>", "</p></blockquote>"),
    ("<figure><img src=a.png alt='A dam'><figcaption>", "</figcaption></figure>"),
    ("<ul><li>", "</li><li>More: <b>here</b></li></ul>"),
    ("<h2>", "</h2>"),
    ("<aside class=related>", "</aside>"),
    ("<div><span>", "</span><br>"),
    ("<table><tr><td>", "<td>4&nbsp;kg</table>"),
    ("<p class=byline>By ", "</p><time datetime='2031-03-04T10:00Z'>4 March</time>"),
)
words = st.sampled_from(SENTENCES) | st.text(
    st.characters(codec="utf-8", categories=("L", "P", "Zs", "N", "S", "Cc")), max_size=20
)
texts = st.builds(
    lambda head, parts: head + "".join(a + b for a, b in parts),
    st.sampled_from(HEADS),
    st.lists(st.tuples(words, st.sampled_from(BREAKS)), min_size=1, max_size=7),
)
pages = st.builds(
    lambda parts: (
        "<html><head><title>Dam breaks at Ostrel | Dunholt Herald</title></head><body><article>"
        "<h1>Dam breaks at Ostrel</h1>"
        + "".join(f"{a}{text}{b}" for text, (a, b) in parts)
        + "</article></body></html>"
    ),
    st.lists(st.tuples(words, st.sampled_from(WRAPS)), min_size=1, max_size=7),
)


def offsets(value: object) -> Iterator[tuple[object, int | None, int | None]]:
    """Yield every pair of offsets in ``value`` with the value that has it."""
    if isinstance(value, tuple):
        for part in value:
            yield from offsets(part)
    elif is_dataclass(value) and not isinstance(value, Evidence):
        for first, last in (("start", "end"), ("name_start", "name_end"), ("cue_start", "cue_end")):
            if hasattr(value, first):
                yield value, getattr(value, first), getattr(value, last)
        for part in fields(value):
            yield from offsets(getattr(value, part.name))


def held(raw: str, media: str) -> None:
    """Read one report and look at every span of it."""
    arrival = Arrival(path="a", raw=raw.encode("utf-8", "replace"), media=media)  # type: ignore[arg-type]  # text or html
    try:
        done = pipeline.prepare(arrival)
    except UnreadableReport:
        return
    text = done.page.report.text
    for value, start, end in offsets((done.page, done.readings)):
        if start is not None or end is not None:
            assert start is not None
            assert end is not None
            assert 0 <= start <= end <= len(text), value
    faults = Faults()
    verify_reports(Record(reports=(done.page.report,), pages=(done.page,), readings=done.readings), faults)
    assert [fault.text for fault in faults.told] == []


@settings(max_examples=40)
@given(texts)
def test_every_span_of_a_text_holds(raw: str) -> None:
    """Headers, bylines, quotations, nested voices, lists, odd marks and all line ends, in any mixture."""
    held(raw, "text")


@settings(max_examples=30)
@given(pages)
def test_every_span_of_a_page_holds(raw: str) -> None:
    """The same in paragraphs, captions, lists, quotations, tables and headings of a page."""
    held(raw, "html")


@pytest.mark.parametrize("sentence", SENTENCES)
def test_every_sentence_alone_holds(sentence: str) -> None:
    """Each piece of the mixture by itself, after a sentence that it could be hung on."""
    held(f"The council met on Monday. {sentence} The mayor of Tilby left.", "text")


@pytest.mark.parametrize("text", SENTENCES)
def test_participants_stand_in_their_own_sentence(text: str) -> None:
    """Where punctuation cuts what the parser took for one sentence, no word beyond the cut takes part."""
    for sentence in sentences(text, "i-1", (Span(start=0, end=len(text)),)):
        predicate, found = roles.find(sentence, sentence.start, sentence.end, ())
        assert predicate is None or predicate.start >= sentence.start
        assert all(sentence.start <= role.start < role.end <= sentence.end for role in found), found
        assert all(
            role.text == sentence.text[role.start - sentence.start :][: len(role.text)] for role in found
        )

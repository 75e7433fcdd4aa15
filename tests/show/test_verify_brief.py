"""A brief that was tampered with is found out, in Markdown and in HTML, and named where it lies."""

from __future__ import annotations

from dataclasses import replace

import pytest
from invented_story import COURIER_REPORT, HERALD_REPORT, RECORD

from twosource.errors import VerificationFailed
from twosource.show import rendering
from twosource.show.atlas import chart
from twosource.show.brief import compose
from twosource.show.verify import markdown, page, verify_brief
from twosource.show.verify.brief import verify_same
from twosource.show.verify.tokens import verify_tokens

FORMS = ("md", "html")
BRIEFS = {form: rendering.text(RECORD, form) for form in FORMS}

# What is done to a brief: a name, the words as Markdown and as HTML have them, and what becomes of them.
# Where only one pair is given, both looks have the same words.
Swap = tuple[str, str]
TAMPERINGS: tuple[tuple[str, Swap, Swap], ...] = (
    ("a digit of an amount", ("**47 boats were moved**", "**48 boats were moved**"),
     ('<b class="said">47 boats were moved</b>', '<b class="said">48 boats were moved</b>')),
    ("a digit of a count", ("2 reports and outlets", "3 reports and outlets"),
     ("2 reports and outlets", "3 reports and outlets")),
    ("a count of origins", ("1 to 2 origins", "1 to 3 origins"), ("1 to 2 origins", "1 to 3 origins")),
    ("who tells a claim", ("told by Quill Herald", "told by Quill Times"),
     ("told by Quill Herald", "told by Quill Times")),
    ("who tells a claim, exchanged", ("told by Quill Herald", "told by Coast Courier"),
     ("told by Quill Herald", "told by Coast Courier")),
    ("a name swapped", ("harbour master Ada Penhallow", "harbour master Ada Trevose"),
     ("harbour master Ada Penhallow", "harbour master Ada Trevose")),
    ("a day of saying", ("The harbour office (2031-04-15)", "The harbour office (2031-04-14)"),
     ("The harbour office (2031-04-15)", "The harbour office (2031-04-14)")),
    ("an event's day", ("event 2031-05-03", "event 2031-05-04"), ("event 2031-05-03", "event 2031-05-04")),
    ("a word of a quotation", ("**The old bridge is closed**", "**The old bridge is open**"),
     ('<b class="said">The old bridge is closed</b>', '<b class="said">The old bridge is open</b>')),
    ("a word left out of a quotation", ("**The old bridge is closed**", "**The bridge is closed**"),
     ('<b class="said">The old bridge is closed</b>', '<b class="said">The bridge is closed</b>')),
    ("alleged taken away", ("[^4] **alleged**", "[^4]"),
     ('[4]</a> <strong class="chip hedge">alleged</strong></blockquote>', "[4]</a></blockquote>")),
    ("alleged made planned", ("[^4] **alleged**", "[^4] **planned**"),
     ('[4]</a> <strong class="chip hedge">alleged</strong></blockquote>',
      '[4]</a> <strong class="chip hedge">planned</strong></blockquote>')),
    ("the number of a citation", ("> **47 boats were moved** [^2]", "> **47 boats were moved** [^6]"),
     ('moved</b> <a class="cite" href="#m2">[2]</a>', 'moved</b> <a class="cite" href="#m6">[6]</a>')),
    ("a citation that is not there", ("> **47 boats were moved** [^2]", "> **47 boats were moved** [^99]"),
     ('moved</b> <a class="cite" href="#m2">[2]</a>', 'moved</b> <a class="cite" href="#m99">[99]</a>')),
    ("the place of a citation", ("r1, characters 98 to 117", "r1, characters 97 to 117"),
     ("r1, characters 98 to 117", "r1, characters 97 to 117")),
    ("the report of a citation", ("r1, characters 98 to 117", "r2, characters 98 to 117"),
     ("r1, characters 98 to 117", "r2, characters 98 to 117")),
    ("a sentence added", ("- **contested: how many**", "- The mayor resigned\n- **contested: how many**"),
     ('<ul class="facts">', '<ul class="facts">\n<li>The mayor resigned</li>')),
    ("a vague sentence added",
     ("- **contested: how many**", "- everyone knows it\n- **contested: how many**"),
     ('<ul class="facts">', '<ul class="facts">\n<li>everyone knows it</li>')),
    ("a label taken away", ("- **contested: how many**, **47** [^2] against **52 boats** [^3]\n", ""),
     ('<strong class="chip against">contested: how many</strong>', "")),
    ("values swapped between speakers", ("| **47** [^2] |", "| **52** [^2] |"),
     ('<b class="said">47</b>', '<b class="said">52</b>')),
    ("bounds widened", ("| 47 [^2] |", "| 47 to 50 [^2] |"),
     ("<td><bdi>47 <a", "<td><bdi>47 to 50 <a")),
    ("a conflict made an update", ("**conflict** | 47 against", "**update** | 47 against"),
     ('<strong class="chip against">conflict</strong>', '<strong class="chip against">update</strong>')),
    ("a field renamed", ("**how many** `c1`", "**when** `c1`"),
     ("<strong>how many</strong>", "<strong>when</strong>")),
    ("a digest", (HERALD_REPORT.sha256, "0" * 64), (f"<code>{HERALD_REPORT.sha256}", f"<code>{'0' * 64}")),
    ("an outlet in what was read", ("| herald.txt | Quill Herald", "| herald.txt | Quill Times"),
     ("<bdi>Quill Herald</bdi>", "<bdi>Quill Times</bdi>")),
    ("a day of publication", ("Quill Herald | 2031-04-16", "Quill Herald | 2031-04-17"),
     ("<bdi>2031-04-16</bdi>", "<bdi>2031-04-17</bdi>")),
    ("the reason of something dropped", ("no text in it", "no sense in it"),
     ("no text in it", "no sense in it")),
    ("the title", ("# Bridge at Quillmouth closes", "# Bridge at Quillmouth opens"),
     ("<title>Bridge at Quillmouth closes", "<title>Bridge at Quillmouth opens")),
    ("an id", ("`k-boats`", "`k-coats`"), ("<code>k-boats</code>", "<code>k-coats</code>")),
    ("another story", ("1 y-quillmouth -->", "1 y-elsewhere -->"),
     ('content="y-quillmouth"', 'content="y-else"')),
)  # fmt: skip


def tampered(form: str, swaps: tuple[Swap, Swap]) -> str:
    """Return the brief in ``form`` with the first occurrence of some words exchanged."""
    before, after = swaps[FORMS.index(form)]
    assert before in BRIEFS[form], before
    return BRIEFS[form].replace(before, after, 1)


@pytest.mark.parametrize("form", FORMS)
def test_a_brief_that_the_program_printed_verifies(form: str) -> None:
    """Nothing in an untouched brief is a fault."""
    lines = verify_brief(RECORD, BRIEFS[form])
    assert lines[0] == "8 citations quote the characters that they cite"
    assert lines[-1] == "the record prints the same brief"


@pytest.mark.parametrize("form", FORMS)
def test_the_kind_of_line_end_is_free(form: str) -> None:
    """A brief that passed through an editor or a mail still verifies."""
    text = "\ufeff" + BRIEFS[form].replace("\n", "\r\n") + "\n"
    assert verify_brief(RECORD, text)


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize(("what", "swaps"), [(one[0], one[1:]) for one in TAMPERINGS])
def test_tampering_is_found(form: str, what: str, swaps: tuple[Swap, Swap]) -> None:
    """Whatever is changed in a brief, the check fails and says where."""
    with pytest.raises(VerificationFailed, match=r"line \d+|story|link") as failure:
        verify_brief(RECORD, tampered(form, swaps))
    assert str(failure.value), what


BY_WORDS_ALONE = (
    "who tells a claim",
    "a digit of an amount", "a digit of a count", "a count of origins", "a name swapped", "a day of saying",
    "an event's day", "a word of a quotation", "a word left out of a quotation", "alleged taken away",
    "alleged made planned", "the number of a citation", "a citation that is not there",
    "the place of a citation", "the report of a citation", "a sentence added", "a vague sentence added",
    "values swapped between speakers", "bounds widened", "a digest", "an outlet in what was read",
    "a day of publication", "the reason of something dropped", "the title", "an id",
)  # fmt: skip
"""The tamperings that the words and the places they cite give away, with no second printing."""


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize(
    ("what", "swaps"), [(one[0], one[1:]) for one in TAMPERINGS if one[0] in BY_WORDS_ALONE]
)
def test_the_words_alone_give_it_away(form: str, what: str, swaps: tuple[Swap, Swap]) -> None:
    """The look-up of each word at the place it cites needs no printing of the brief anew."""
    reader = {"md": markdown, "html": page}[form]
    printed = reader.read(tampered(form, swaps))
    with pytest.raises(VerificationFailed):
        verify_tokens(printed, compose(RECORD), chart(RECORD))
    assert what


@pytest.mark.parametrize("form", FORMS)
def test_a_missing_claim_is_found(form: str) -> None:
    """Leaving a claim out is tampering, though every word that is left is true."""
    start, end = {
        "md": ("### c3", "### c4"),
        "html": ('<article class="claim" id="c3">', '<article class="claim" id="c4">'),
    }[form]
    text = BRIEFS[form]
    with pytest.raises(VerificationFailed, match="line"):
        verify_brief(RECORD, text[: text.index(start)] + text[text.index(end) :])


@pytest.mark.parametrize("form", FORMS)
def test_the_end_cut_off_or_added_to_is_found(form: str) -> None:
    """A brief that stops short, or goes on, is none that the record prints."""
    lines = BRIEFS[form].rstrip("\n").split("\n")
    with pytest.raises(VerificationFailed):
        verify_brief(RECORD, "\n".join(lines[:-1]))
    with pytest.raises(VerificationFailed):
        verify_brief(RECORD, "\n".join([*lines, "the end"]))


def test_the_first_wrong_token_is_named() -> None:
    """The message says which word fails, and at which citation it was looked up."""
    swap = ("**47 boats were moved** [^2]", "**48 boats were moved** [^2]")
    with pytest.raises(
        VerificationFailed, match=r"line 17: '48' does not occur at the place it cites: \[2\]"
    ):
        verify_brief(RECORD, tampered("md", (swap, swap)))


def test_the_stored_text_on_a_page_is_checked() -> None:
    """The reports that a page repeats must be the stored ones, to the letter."""
    text = BRIEFS["html"].replace("Share this page", "Share that page")
    with pytest.raises(VerificationFailed, match="the text of r1 is not the stored one"):
        verify_brief(RECORD, text)


def test_a_link_that_leads_elsewhere_is_found() -> None:
    """The anchor of a citation stands at its first character."""
    anchor = '<span id="m2"></span>'
    text = (
        BRIEFS["html"]
        .replace(anchor, "", 1)
        .replace("<mark>The contractor", f"{anchor}<mark>The contractor", 1)
    )
    with pytest.raises(VerificationFailed, match="the link of citation 2 leads elsewhere"):
        verify_brief(RECORD, text)


def test_hidden_markup_is_found() -> None:
    """A script or a style that the program did not write is no part of the brief."""
    text = BRIEFS["html"].replace("</style>", "main{display:none}</style>", 1)
    with pytest.raises(VerificationFailed, match="the file has 'main'"):
        verify_brief(RECORD, text)


def test_a_changed_mark_alone_is_found() -> None:
    """Emphasis that was moved is a difference, though no word changed."""
    with pytest.raises(VerificationFailed, match="the marks around the words differ"):
        verify_same("a **b** c", "a b **c**")


@pytest.mark.parametrize("text", ["", "hello\n", "<!doctype html><p>hello"])
def test_a_file_that_is_no_brief_is_refused(text: str) -> None:
    """A file without the mark of a story cannot be verified."""
    with pytest.raises(VerificationFailed, match="a brief of no story"):
        verify_brief(RECORD, text)


def test_another_record_refutes_a_brief() -> None:
    """A brief of reports that the record does not hold fails at their digests."""
    other = replace(COURIER_REPORT, sha256="f" * 64)
    record = replace(
        RECORD,
        reports=(HERALD_REPORT, other),
        pages=(RECORD.pages[0], replace(RECORD.pages[1], report=other)),
    )
    with pytest.raises(VerificationFailed, match="no stored report has the SHA-256"):
        verify_brief(record, BRIEFS["md"])

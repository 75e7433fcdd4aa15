"""The language of a report: English unless it is surely another, and then kept, marked and left alone."""

from __future__ import annotations

import re

import pytest
from foreign_texts import ENGLISH, TEN, THREE

from twosource.clean import clean
from twosource.ingest import decode
from twosource.ingest.language import declared_language, language_note, language_of
from twosource.model import LANGUAGES, Arrival
from twosource.understand import understand

BODY = (
    "The old bridge over the Ahle will stay shut for three weeks, the mayor of Tarnau said on Monday. A lorry had "
    "damaged two of its piers in the night, and nobody was hurt. Traders on the bank fear for their takings."
)


def sentences(text: str) -> list[str]:
    """Return the sentences of a text in any script."""
    return [one for one in re.split(r"(?<=[.!?])\s+|(?<=。)", text) if one]


@pytest.mark.parametrize("code", sorted(TEN | THREE))
def test_a_foreign_text_is_known_whole_and_by_three_sentences(code: str) -> None:
    """Also in capitals; the note names the language."""
    whole = (TEN | THREE)[code]
    parts = sentences(whole)
    assert language_of(whole) == code
    assert language_of(" ".join(parts[:3])) == code
    assert language_of(whole.upper()) == code
    note = language_note(code)
    assert note is not None
    assert (note.kind, f"in {LANGUAGES[code]}: kept and searchable") == (
        "language",
        note.text[: note.text.find("searchable") + 10],
    )


@pytest.mark.parametrize("code", sorted(TEN))
def test_most_single_sentences_are_known(code: str) -> None:
    """Two of ten may be too short to tell: they are read as English."""
    parts = sentences(TEN[code])
    assert sum(language_of(one) != "en" for one in parts) >= len(parts) - 2


@pytest.mark.parametrize("name", sorted(ENGLISH))
def test_english_that_resembles_something_else_is_english(name: str) -> None:
    """Foreign names and quotations, capitals, tables, results, bare headlines: a false alarm loses a report."""
    assert language_of(ENGLISH[name]) == "en"


@pytest.mark.parametrize("code", sorted(TEN))
def test_a_text_that_is_english_for_more_than_half_is_read(code: str) -> None:
    """A report with long quotations in another language, before or after its own words."""
    quotation = " ".join(sentences(TEN[code])[:4])
    assert language_of(f"{BODY} {BODY}\n\n{quotation}") == "en"
    assert language_of(f"{quotation}\n\n{BODY} {BODY}") == "en"


def test_a_foreign_text_with_an_english_name_or_line_is_foreign() -> None:
    """The title of a paper or a line of a page's own English changes nothing."""
    assert language_of(f"{TEN['de']} Das schrieb The Guardian.\n\nRead more") == "de"


def test_what_is_declared_holds_only_where_the_words_do_not_tell() -> None:
    """Pages and dumps are often built with a wrong language."""
    assert language_of(BODY, "de") == "en"
    assert language_of(TEN["de"], "en") == "de"
    assert language_of("Ja.", "de") == "de"
    assert language_of("Ja.") == "en"
    assert [language_of("Yes.", code) for code in ("eng", "und", "mul", "en")] == ["en"] * 4
    assert language_of("1 2 3 4 5") == "en"


def test_names_of_languages_lead_to_codes_and_back() -> None:
    """As header lines and dumps give them; what has no name is told by its code."""
    assert [declared_language(name) for name in ("German", "pt_BR", "EN-gb", "???")] == [
        "de",
        "pt",
        "en",
        None,
    ]
    assert language_note("en") is None
    note = language_note("xx")
    assert note is not None
    assert "the language 'xx'" in note.text


@pytest.mark.parametrize("code", sorted(TEN | THREE))
def test_a_foreign_report_is_one_item_that_nothing_is_understood_of(code: str) -> None:
    """All its sentences are kept in it, in any form: one paragraph, many, a page; none becomes a statement."""
    parts = sentences((TEN | THREE)[code])
    page = "".join(f"<p>{one}</p>" for one in parts)
    for raw, media in (
        (" ".join(parts), "text"),
        ("Title: Pons\nSource: Tarna\n\n" + "\n\n".join(parts), "text"),
        (f"<html><head><title>Pons</title></head><body><article>{page}</article></body></html>", "html"),
    ):
        report = decode(Arrival(path="a", raw=raw.encode(), media=media))  # type: ignore[arg-type] # one of two
        assert (report.language, [note.kind for note in report.notes]) == (code, ["language"])
        cleaned = clean(report)
        (item,) = cleaned.items
        held = "\n".join(report.text[span.start : span.end] for span in item.spans) + (item.title or "")
        assert all(one in held for one in parts)
        (reading,) = understand(cleaned)
        assert (reading.statements, reading.mentions, reading.terms) == ((), (), ())

"""Undeclared bytes in old encodings are read as what some language says."""

from __future__ import annotations

import pytest

from twosource.errors import UnreadableReport
from twosource.ingest.charset import to_text
from twosource.ingest.guessing import Language, guesses, languages

CASES = [(language, encoding) for language in languages() for encoding in language.encodings]


def readable(case: object) -> str:
    """Name a parameter by its language or encoding."""
    return case.name if isinstance(case, Language) else str(case)


def written(text: str, encoding: str) -> tuple[bytes, str]:
    """Return a text in an encoding, without the marks that it lacks, and what is left of the text."""
    raw = text.encode(encoding, "ignore")
    return raw, raw.decode(encoding)


@pytest.mark.parametrize(("language", "encoding"), CASES, ids=readable)
def test_the_example_of_each_language_is_read_in_each_of_its_encodings(
    language: Language, encoding: str
) -> None:
    """Every row of the table does what it is there for, in a text and in a report of many lines."""
    raw, text = written(language.example, encoding)
    assert to_text(raw).text == text
    lines, long = written("\n".join([language.example] * 60), encoding)
    assert to_text(lines).text == long


@pytest.mark.parametrize("encoding", ["cp1252", "mac_roman"])
@pytest.mark.parametrize(
    "text",
    [
        "The harbour master’s log, he said, hadn’t been kept. It wasn’t the crew’s fault.",
        "A dinghy – hired for £40 – was found off Tilby.",
        "“Get out,” the warden shouted. “Now!”",
        "Clerk Zoë Marl and José Ibarra were fined… twice.",
        "The Ærø ferry was late; the café at Pier 4 stayed open.",
    ],
)
def test_english_with_few_marks_is_read_as_english(text: str, encoding: str) -> None:
    """Quotation marks, dashes, pounds and names of other countries, as two systems wrote them."""
    raw, text = written(text, encoding)
    assert to_text(raw).text == text


def test_lines_of_plain_letters_in_front_do_not_hide_what_decides() -> None:
    """Only lines that hold something beyond ASCII are looked at, however far down they stand."""
    text = "Nothing new at the pier.\n" * 2_000 + "The mayor of Grünau said “no”."
    assert to_text(text.encode("cp1252")).text == text


def test_a_sample_may_end_inside_a_character() -> None:
    """What is looked at is cut at a number of bytes; a character cut in two spoils no encoding."""
    text = "橋は安全ではないと技師は語った" * 400
    for lead in ("", "x", "xy"):
        assert to_text((lead + text).encode("cp932")).text == lead + text


def test_the_likeliest_encoding_that_reads_all_is_taken() -> None:
    """A byte that an encoding lacks, far behind the sample, leaves the next encoding."""
    raw = ("“Closed,” he said.\n" * 400).encode("cp1252") + b"\x81\n"
    assert next(guesses(raw)) == "cp1252"
    decoded = to_text(raw)
    assert decoded.encoding != "cp1252"
    assert decoded.replaced == 0


def test_noise_is_no_text() -> None:
    """Bytes that read as text in no encoding are refused, not shown as some alphabet."""
    with pytest.raises(UnreadableReport, match="no text in any encoding"):
        to_text(bytes((number * number + 7 * number) % 256 or 1 for number in range(4_000)))

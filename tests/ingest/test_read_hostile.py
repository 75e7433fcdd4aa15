"""Input that is made to cost more than it should is read, or set aside with a reason, in linear time."""

from __future__ import annotations

import io
import time
from typing import TYPE_CHECKING

import pytest
from hostile_pages import PATTERNS, Pattern

from twosource.errors import UnreadableReport
from twosource.ingest import decode
from twosource.ingest.json_stream import JsonSplitter
from twosource.ingest.kinds import is_page, unread_content
from twosource.ingest.markup import bare_text, most_attributes, size
from twosource.ingest.pieces import Stream, pieces
from twosource.model import Arrival, Dropped, Limits

if TYPE_CHECKING:
    from collections.abc import Callable

    from twosource.ingest.kinds import Media

MEDIA: dict[str, Media] = {"html": "html", "json": "json", "jsonl": "json", "txt": "text"}


def outcomes(pattern: Pattern, length: int) -> list[str]:
    """Return ``read``, or the reason, for each thing found in about ``length`` bytes of a pattern."""
    stream = Stream(path="", media=MEDIA[pattern.end], lines=pattern.end == "jsonl")
    found: list[str] = []
    for one in pieces(io.BytesIO(pattern.make(length)), stream):
        if isinstance(one, Dropped):
            found.append(one.reason)
            continue
        try:
            decode(one)
            found.append("read")
        except UnreadableReport as refused:
            found.append(str(refused))
    return found


@pytest.mark.parametrize("pattern", PATTERNS, ids=[f"{one.end}: {one.name}" for one in PATTERNS])
def test_hostile_input_is_read_or_set_aside_with_a_short_reason(pattern: Pattern) -> None:
    """No fault of the program, no line of output for each of a thousand elements, no endless reason."""
    found = outcomes(pattern, 6_000)
    assert found
    assert all(len(one) < 400 for one in found)
    assert len(found) <= 2


def test_the_names_of_the_patterns_differ() -> None:
    """A table of what was tried names each once."""
    names = [one.name for one in PATTERNS]
    assert len(names) == len(set(names)) >= 110


def _split(raw: bytes) -> None:
    splitter = JsonSplitter(longest=1_000, tokens=10**9)
    for at in range(0, len(raw), 4_096):
        for _ in splitter.feed(raw[at : at + 4_096]):
            continue


SCANNERS: dict[str, Callable[[bytes], object]] = {
    "splitting": _split,
    "first element": is_page,
    "first bytes": lambda raw: unread_content(raw, None),
    "size": lambda raw: size(raw.decode()),
    "attributes": lambda raw: most_attributes(raw.decode()),
    "bare text": lambda raw: bare_text(raw.decode()),
}
UNITS = ["<!---->", "<!--", "<", "</", "<a ", "<p a='", '<p a="', "a=", "&amp;", "&", "<![CDATA[", "[", "{", '"',
         "\\", "1,", " ", ">", "<script>", "<?", "A: b\n", "A: b\n c\n", "From: <", "=", "<p a= b"]  # fmt: skip


@pytest.mark.parametrize("scanner", sorted(SCANNERS))
def test_the_scanners_take_time_that_grows_with_the_length_alone(scanner: str) -> None:
    """Eight times the bytes cost less than thirty times the processor time: a square would be sixty-four."""
    scan = SCANNERS[scanner]
    for unit in UNITS:
        short, long = (unit * (length // len(unit)) for length in (40_000, 320_000))
        first = min(_spent(scan, short.encode()) for _ in range(2))
        assert _spent(scan, long.encode()) < 30 * max(first, 0.005), unit


def _spent(scan: Callable[[bytes], object], raw: bytes) -> float:
    start = time.process_time()
    scan(raw)
    return time.process_time() - start


@pytest.mark.parametrize(
    ("raw", "media"),
    [
        ("word " * 300, "text"),
        (f"<html><body><p>{'word ' * 300}</p></body></html>", "html"),
        ('{"text": "' + "word " * 300 + '"}', "json"),
    ],
)
def test_the_limit_of_characters_holds_for_every_kind(raw: str, media: Media) -> None:
    """A report beyond it is set aside with the limit and its own figure; one below is read."""
    arrival = Arrival(path="a", raw=raw.encode(), media=media)
    assert decode(arrival, Limits(characters=1_500)).text
    with pytest.raises(UnreadableReport, match=r"1,(499|500) characters, more than the 1,000 that one"):
        decode(arrival, Limits(characters=1_000))

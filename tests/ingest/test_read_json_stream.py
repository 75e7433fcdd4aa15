"""JSON of any size is split into its elements; what is no report is told in few words, and nothing is lost."""

from __future__ import annotations

import io
import json
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from twosource.errors import UnreadableReport
from twosource.ingest import decode, find
from twosource.ingest.json_stream import JsonSplitter, whole_object, within
from twosource.ingest.pieces import Stream, pieces
from twosource.model import Arrival, Dropped, Limits

if TYPE_CHECKING:
    from collections.abc import Sequence

    from twosource.ingest.kinds import Media

VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=4), inner, max_size=4),
    max_leaves=12,
)


def split(raw: bytes, size: int = 1_000, tokens: int = 10_000) -> tuple[list[str], list[bytes], str]:
    """Return the kinds, the bytes of the objects, and the trouble, ``raw`` fed in chunks of ``size``."""
    splitter = JsonSplitter(longest=1_000, tokens=tokens)
    found = [one for at in range(0, len(raw), size) for one in splitter.feed(raw[at : at + size])]
    found += splitter.end()
    return (
        [one.kind for one in found],
        [one.raw for one in found if one.kind == "object" and one.raw is not None],
        splitter.trouble,
    )


def told(
    raw: bytes, *, media: Media | None = "json", lines: bool = False, tokens: int = 10_000
) -> list[tuple[str, str]]:
    """Return what is found in ``raw``: the number in the file, and how it is read or why it is not."""
    stream = Stream(path="", media=media, lines=lines, tokens=tokens)
    return [
        (one.path, one.reason if isinstance(one, Dropped) else one.media)
        for one in pieces(io.BytesIO(raw), stream)
    ]


@given(values=st.lists(VALUES, max_size=5), after=VALUES, indent=st.sampled_from([None, 1]))
def test_every_element_is_found_with_its_own_bytes(
    values: list[object], after: object, indent: int | None
) -> None:
    """An array and what follows it, whole or in chunks of any size, give the same elements."""
    raw = json.dumps(values, indent=indent).encode() + b"\n" + json.dumps([after]).encode()
    whole = split(raw)
    assert len(whole[0]) == len(values) + 1
    assert [json.loads(one) for one in whole[1]] == [
        one for one in [*values, after] if isinstance(one, dict) and one
    ]
    assert whole[2] == ""
    assert all(split(raw, size) == whole for size in (1, 2, 3, 7))


@given(raw=st.binary(max_size=60) | st.text(alphabet='[]{}",:\\ 1ae', max_size=60).map(str.encode))
def test_any_bytes_are_split_alike_in_chunks_of_any_size(raw: bytes) -> None:
    """Whatever the bytes are, the scan ends, and the size of the chunks does not show."""
    assert split(raw, 1) == split(raw, 3) == split(raw)


@pytest.mark.parametrize(
    ("raw", "kinds", "trouble"),
    [
        (b'[{"a": 1}', ["object"], "it ends in the middle (byte 9)"),
        (b'[{"a": [1}, {"b": 2}]', [], "} closes nothing (byte 9)"),
        (b"[1, oops]", ["number"], "'oops' is no value (byte 4)"),
        (b'"abc', [], "it ends in the middle"),
        (b"]", [], "] closes nothing (byte 0)"),
        (b'{"a": "\\', [], "it ends in the middle"),
        (b"tru", [], "'tru' is no value"),
        (b"[" * 3_000, [], "it ends in the middle"),
    ],
)
def test_broken_json_is_told_with_its_place(raw: bytes, kinds: list[str], trouble: str) -> None:
    """What was whole before is told, then why and at which byte the scan stopped."""
    found = split(raw)
    assert found[0] == kinds
    assert trouble in found[2]
    assert found[2].startswith("it is not valid JSON")


def test_tokens_are_counted_and_limited() -> None:
    """Values, names and brackets: one more than allowed stops the scan, in any chunks."""
    raw = b'{"a": [1, true, "x"]}'  # four brackets, a name, three values
    assert split(raw, tokens=8) == split(raw, 1, tokens=8) == (["object"], [raw], "")
    assert "more than 7 values, names and brackets" in split(raw, tokens=7)[2]
    assert split(raw, 1, tokens=7) == split(raw, tokens=7)
    assert (within(raw.decode(), 8), within(raw.decode(), 7)) == (True, False)
    assert (whole_object(raw, 8), whole_object(raw, 7), whole_object(raw + raw, 99)) == (True, False, False)


@pytest.mark.parametrize(
    ("raw", "expected"),
    [
        (b"[" + b"1," * 3_999 + b"1]", [("#1-4000", "elements 1 to 4,000 are numbers")]),
        (b'["a"]', [("#1", "it is a string")]),
        (
            b'[1, [2], null, true, {"text": "x"}, {}, {}]',
            [
                ("#1-4", "numbers or arrays or null or true or false"),
                ("#5", "json"),
                ("#6-7", "are empty objects"),
            ],
        ),
        (
            b'[{"text": "a"}]\n[{"text": "b"}] {"text": "c"}',
            [("#1", "json"), ("#2", "json"), ("#3", "json")],
        ),
        (
            b'[{"text": "a"}] and so on {"text": "b"}',
            [("#1", "json"), ("#2", "'and' is no value (byte 16); from there on nothing was read")],
        ),
        (b'[{"text": "a"}, {"text": oops}, {"text": "c"}]', [("#1", "json"), ("#2", "json"), ("#3", "json")]),
        (b'{\n"text": "a"} oops', [("#1", "json"), ("#2", "'oops' is no value")]),
        (b'\xef\xbb\xbf{\n"text": "a"}', [("", "json")]),
        (b"", [("", "it is empty")]),
        (b" \n\n", [("", "it is empty")]),
        (b"[]", [("", "no JSON object")]),
        ('[{"text": "a"}]'.encode("utf-16"), [("", "JSON in UTF-16 or UTF-32: save it as UTF-8")]),
        ('{"text": "a"}'.encode("utf-16-be"), [("", "JSON in UTF-16 or UTF-32")]),
        ('{"text": "a"}'.encode("utf-32"), [("", "JSON in UTF-16 or UTF-32")]),
    ],
)
def test_a_json_file_is_read_or_set_aside_to_its_last_byte(
    raw: bytes, expected: Sequence[tuple[str, str]]
) -> None:
    """Each object is an arrival; runs of anything else are one line; what cannot be read has its place."""
    found = told(raw)
    assert [path for path, _ in found] == [path for path, _ in expected]
    assert all(want in reason for (_, reason), (_, want) in zip(found, expected, strict=True))


@pytest.mark.parametrize(
    ("raw", "expected"),
    [
        (b"", [("", "it is empty")]),
        (b"\n \n", [("", "it is empty")]),
        (b'1\n2\n\n{"text": "a"}\n', [("#1-2", "lines 1 to 2 are numbers"), ("#4", "json")]),
        (b'{"text": "a"\n{"text": "b"}', [("#1", "breaks off"), ("#2", "json")]),
        (b'[{"text": "a"}]\nwords\n', [("#1-2", "arrays or no JSON")]),
        ('{"text": "a"}\n'.encode("utf-16"), [("", "UTF-16")]),
    ],
)
def test_lines_that_are_no_objects_are_told_together(raw: bytes, expected: Sequence[tuple[str, str]]) -> None:
    """A file of JSON Lines that holds something else costs a line for each run, not for each line."""
    found = told(raw, lines=True)
    assert [path for path, _ in found] == [path for path, _ in expected]
    assert all(want in reason for (_, reason), (_, want) in zip(found, expected, strict=True))


@pytest.mark.parametrize(
    ("raw", "media"),
    [
        (b"[Photo] The mayor of Tarnau spoke.", "text"),
        (b"[1] The mayor of Tarnau spoke.", "text"),
        (b'["Never again"] said the mayor.', "text"),
        (b"{unclear} said the mayor.", "text"),
        ("[Photo] The mayor spoke.".encode("utf-16"), "text"),
        (b'[{"text": "a"}]', "json"),
        (b'\n\n{"text": "a"}\n', "json"),
    ],
)
def test_text_that_begins_with_a_bracket_is_text(raw: bytes, media: str) -> None:
    """Without a name that tells, JSON is what can be split as such."""
    assert [how for _, how in told(raw, media=None)] == [media]


def test_the_limit_of_tokens_holds_for_a_file_and_for_an_object() -> None:
    """What is whole before the limit is read; the rest, or an object beyond it, is set aside with the figure."""
    raw = b'[{"text": "a"}, {"text": "b"}, {"text": "c"}]'
    found = told(raw, tokens=9)
    assert [path for path, _ in found] == ["#1", "#2", "#3"]
    assert "more than 9 values, names and brackets, the limit for one JSON file" in found[2][1]
    heavy = Arrival(path="a", raw=b'{"text": "a", "tags": [1, 2, 3, 4, 5, 6, 7]}', media="json")
    assert decode(heavy, Limits(json_tokens=20)).text == "a"
    with pytest.raises(
        UnreadableReport, match="more than 10 values, names and brackets, the limit for one JSON"
    ):
        decode(heavy, Limits(json_tokens=10))


def test_find_hands_the_limit_on() -> None:
    """A caller sets the limit once, for everything that is found."""
    stream = io.BytesIO(b'[{"text": "a"}, {"text": "b"}]')
    found = list(find(["-"], stdin=stream, limits=Limits(json_tokens=5)))
    assert [type(one) for one in found] == [Arrival, Dropped]


def test_a_stream_is_held_one_element_at_a_time() -> None:
    """After two elements no more than a chunk has been taken of an array without an end."""
    taken = 0

    class Endless:
        def readline(self, _: int) -> bytes:
            return self.read(14)

        def read(self, size: int) -> bytes:
            nonlocal taken
            piece = b'{"text": "a"},' * (size // 14)
            taken += len(piece)
            return piece if taken > len(piece) else b"[" + piece

    found = pieces(Endless(), Stream(path="", media="json"))  # type: ignore[arg-type] # what it needs of a stream
    assert [type(next(found)) for _ in range(1_000)] == [Arrival] * 1_000
    assert taken < 1_000_000

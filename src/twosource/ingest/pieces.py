"""One stream of bytes -> the arrivals in it: itself, or the objects of a JSON dump.

Nothing is built and nothing is tried twice: whatever the bytes are, the time grows as their number
does, and no more is held than one report.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import chain
from typing import TYPE_CHECKING, BinaryIO, TypeAlias

from twosource.ingest.json_stream import JsonSplitter, Value, whole_object
from twosource.ingest.kinds import is_page, unread_content
from twosource.model import LIMITS, Arrival, Dropped

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from twosource.ingest.kinds import Media

Piece: TypeAlias = Arrival | Dropped

# One report: pages with pictures inside them reach some megabytes, pieces of news never do.
MOST_BYTES = 20_000_000
_CHUNK = 1 << 18
# What is looked at to tell what a stream without a telling name holds.
_HEAD = 4096
_BOM = b"\xef\xbb\xbf"
_NOTHING = "it is empty: no JSON object in it"
_OBJECT = "a report is a JSON object with a text field"
# How the elements that are no reports are called, one and many.
_CALLED = {
    "array": ("an array", "arrays"), "string": ("a string", "strings"), "number": ("a number", "numbers"),
    "boolean": ("true or false", "true or false"), "null": ("null", "null"),
    "empty object": ("an empty object", "empty objects"), "": ("no JSON", "no JSON"),
    "cut": ("a JSON object that breaks off", "JSON objects that break off"),
}  # fmt: skip
_BY_BYTE = {b"[": "array", b'"': "string", b"t": "boolean", b"f": "boolean", b"n": "null", b"-": "number"}
_BEGINS = re.compile(rb'\[|\{\s*+["}]')
# UTF-16 and UTF-32 as they begin, with a mark or with the first bracket of a JSON text.
_WIDE_MARKS = (b"\xff\xfe", b"\xfe\xff", b"\x00\x00\xfe\xff")
_WIDE_BRACKETS = tuple(
    bracket.encode(form) for bracket in "[{" for form in ("utf-16-le", "utf-16-be", "utf-32-le", "utf-32-be")
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Stream:
    """Where bytes come from: the printable path, how to read them (None: look), the field mapping.

    ``lines`` says that the name promises JSON Lines; ``tokens`` bounds the values, names and brackets of
    any other JSON.
    """

    path: str
    media: Media | None
    mapping: tuple[tuple[str, str], ...] = ()
    lines: bool = False
    tokens: int = LIMITS.json_tokens

    def arrival(self, raw: bytes, media: Media, number: int | None = None) -> Arrival:
        """Return the arrival of ``raw``, by line or element number where there are several."""
        path = self.path if number is None else f"{self.path}#{number}"
        return Arrival(path=path, raw=raw, media=media, mapping=self.mapping if media == "json" else ())

    def dropped(self, reason: str, number: int | str | None = None) -> Dropped:
        """Return what is told of bytes that are set aside, by line or element number."""
        return Dropped(path=self.path if number is None else f"{self.path}#{number}", reason=reason)


def pieces(bytes_in: BinaryIO, stream: Stream) -> Iterator[Piece]:
    """Yield the arrivals in ``bytes_in``, and what is set aside of it with the reason.

    A report of more than 20 MB is Dropped, unread. Elements of JSON that are no objects are told in one
    Dropped for each run of them.
    """
    if stream.media in {"text", "html"}:
        yield from _one(bytes_in.read(MOST_BYTES + 1), stream)
        return
    lines = _first_lines(bytes_in)
    head = b"".join(lines)
    wide = _wide(head, stream)
    if wide:
        yield stream.dropped(wide)
    elif stream.lines or _is_lines(lines, stream.tokens):
        yield from _lines(chain(lines, iter(lambda: bytes_in.readline(MOST_BYTES + 1), b"")), stream)
    elif stream.media == "json" or _is_json(head):
        # Blanks for the byte order mark: the bytes keep their places.
        start = b"   " + head[3:] if head.startswith(_BOM) else head
        yield from _values(chain((start,), iter(lambda: bytes_in.read(_CHUNK), b"")), stream)
    else:
        yield from _one(head + bytes_in.read(max(0, MOST_BYTES + 1 - len(head))), stream)


def _first_lines(bytes_in: BinaryIO) -> list[bytes]:
    """Return the first lines, enough of them to tell what the stream holds."""
    lines: list[bytes] = []
    while sum(map(len, lines)) < _HEAD and (line := bytes_in.readline(MOST_BYTES + 1)):
        lines.append(line)
    return lines


def _wide(head: bytes, stream: Stream) -> str | None:
    """Return why JSON in UTF-16 or UTF-32 is not read; text and pages in them are."""
    wide = head.startswith((*_WIDE_MARKS, *_WIDE_BRACKETS))
    if wide and (stream.media == "json" or _is_json(head.replace(b"\x00", b"").lstrip(b"\xff\xfe"))):
        return "it is JSON in UTF-16 or UTF-32: save it as UTF-8"
    return None


def _is_lines(lines: list[bytes], tokens: int) -> bool:
    """Say whether the first line that is not blank is one whole object."""
    first = next((line for line in lines if line.removeprefix(_BOM).strip()), b"").removeprefix(_BOM).strip()
    likely = first.startswith(b"{") and first.endswith(b"}") and len(first) <= MOST_BYTES
    return likely and whole_object(first, tokens)


def _is_json(head: bytes) -> bool:
    """Say whether a stream without a telling name begins as JSON: ``[Photo] The mayor`` does not."""
    start = head.removeprefix(_BOM).lstrip()[:_HEAD]
    if not _BEGINS.match(start):
        return False
    splitter = JsonSplitter(longest=_HEAD, tokens=_HEAD)
    whole = start if len(start) == _HEAD else start + b" "  # a blank ends the last word
    objects = sum(value.kind == "object" for value in splitter.feed(whole))
    return not splitter.trouble or objects > 0


def _one(raw: bytes, stream: Stream) -> Iterator[Piece]:
    """Yield the whole stream as one arrival, as HTML where it begins like HTML."""
    if len(raw) > MOST_BYTES:
        yield stream.dropped(_too_long())
    elif reason := unread_content(raw, stream.media):
        yield stream.dropped(reason)
    else:
        yield stream.arrival(raw, "html" if is_page(raw) else stream.media or "text")


def _too_long() -> str:
    return f"it is longer than the {MOST_BYTES // 1_000_000} MB that one report may have: split it"


class _Run:
    """Elements in a row that are no reports: told together, whatever their number."""

    def __init__(self, stream: Stream, *, line: bool) -> None:
        self._stream = stream
        self._noun = ("line", "lines") if line else ("element", "elements")
        self._first = self._last = 0
        self._kinds: dict[str, None] = {}

    def add(self, number: int, kind: str) -> None:
        """Take one more, which stands behind the last."""
        self._first, self._last = self._first or number, number
        self._kinds.setdefault(kind)

    def told(self) -> Iterator[Dropped]:
        """Yield what is told of the run, if there is any, and begin anew."""
        if not self._kinds:
            return
        if self._first == self._last:
            (kind,) = self._kinds
            number: int | str = self._first
            reason = f"it is {_CALLED[kind][0]}: {_OBJECT}"
        else:
            number = f"{self._first}-{self._last}"
            kinds = " or ".join(_CALLED[kind][1] for kind in self._kinds)
            reason = f"{self._noun[1]} {self._first:,} to {self._last:,} are {kinds}: {_OBJECT}"
        yield self._stream.dropped(reason, number)
        self._first, self._kinds = 0, {}


def _lines(lines: Iterable[bytes], stream: Stream) -> Iterator[Piece]:
    """Yield the arrival of each line that is not blank; a line too long is passed over, never held."""
    run = _Run(stream, line=True)
    number = found = 0
    rest = False  # of a line that was too long
    for raw in lines:
        if rest:
            rest = not raw.endswith(b"\n")
            continue
        number += 1
        line = (raw.removeprefix(_BOM) if number == 1 else raw).strip()
        found += bool(line)
        if len(raw) > MOST_BYTES:
            yield from run.told()
            yield stream.dropped(_too_long(), number)
            rest = not raw.endswith(b"\n")
        elif line and (kind := _kind(line)) is not None:
            run.add(number, kind)
        elif line:
            yield from run.told()
            yield stream.arrival(raw.rstrip(b"\r\n"), "json", number)
    yield from run.told()
    if not found:
        yield stream.dropped(_NOTHING)


def _kind(line: bytes) -> str | None:
    """Return what a line that cannot be an object is, by its first and last characters."""
    first = line[:1]
    if first != b"{":
        return "number" if first.isdigit() else _BY_BYTE.get(first, "")
    if not line.endswith(b"}"):
        return "cut"
    return "empty object" if not line[1:-1].strip() else None


def _values(chunks: Iterable[bytes], stream: Stream) -> Iterator[Piece]:
    """Yield the arrivals of the elements of JSON arrays, and of values that follow one another.

    A lone object goes by the path of its file, several by their numbers.
    """
    splitter = JsonSplitter(longest=MOST_BYTES, tokens=stream.tokens)
    values = _split(chunks, splitter)
    first = next(values, None)
    listed = splitter.in_array
    second = next(values, None)
    alone = second is None and not listed and not splitter.trouble
    if first is not None and first.raw and alone:
        yield stream.arrival(first.raw, "json")
        return
    number = 0
    run = _Run(stream, line=False)
    for number, value in enumerate(chain(filter(None, (first, second)), values), start=1):
        if value.kind != "object":
            run.add(number, value.kind)
            continue
        yield from run.told()
        yield (
            stream.dropped(_too_long(), number)
            if value.raw is None
            else stream.arrival(value.raw, "json", number)
        )
    yield from run.told()
    if splitter.trouble:
        yield stream.dropped(f"{splitter.trouble}; from there on nothing was read", number + 1)
    elif not number:
        yield stream.dropped(_NOTHING)


def _split(chunks: Iterable[bytes], splitter: JsonSplitter) -> Iterator[Value]:
    """Yield the elements in ``chunks`` until there is trouble."""
    for chunk in chunks:
        yield from splitter.feed(chunk)
        if splitter.trouble:
            return
    yield from splitter.end()

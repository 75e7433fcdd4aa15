"""One stream of bytes -> the arrivals in it: itself, or the objects of a JSON dump."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, BinaryIO, TypeAlias

from twosource.model import Arrival, Dropped

if TYPE_CHECKING:
    from collections.abc import Iterator

    from twosource.read.folders import Media

Found: TypeAlias = Arrival | Dropped

# One report: pages with pictures inside them reach some megabytes, pieces of news never do.
MOST_BYTES = 20_000_000
# A JSON array has to be held whole; JSON Lines have no limit.
MOST_ARRAY_BYTES = 500_000_000
_BOM = b"\xef\xbb\xbf"
_MARKUP = re.compile(
    rb"\A(?:\xef\xbb\xbf)?\s*(?:<\?xml[^>]{0,200}>\s*)?(?:<!--.{0,2000}?-->\s*)*<(?:!doctype\s+html|html|head|body)\b",
    re.IGNORECASE | re.DOTALL,
)
_BETWEEN = re.compile(r"[\s,]*")


@dataclass(frozen=True, slots=True, kw_only=True)
class Origin:
    """Where a stream comes from: its printable path, how to read it (None: look), the field mapping."""

    path: str
    media: Media | None
    mapping: tuple[tuple[str, str], ...] = ()
    lines: bool = False

    def arrival(self, raw: bytes, media: Media, number: int | None = None) -> Arrival:
        """Return the arrival of ``raw``, by line or element number where there are several."""
        path = self.path if number is None else f"{self.path}#{number}"
        return Arrival(path=path, raw=raw, media=media, mapping=self.mapping if media == "json" else ())


def pieces(stream: BinaryIO, origin: Origin) -> Iterator[Found]:
    """Yield the arrivals in ``stream``; a report of more than 20 MB is Dropped, unread."""
    if origin.media in {"text", "html"}:
        yield from _one(stream.read(MOST_BYTES + 1), origin)
        return
    first = stream.readline(MOST_BYTES + 1)
    if origin.lines or _is_object(first):
        yield from _lines(first, stream, origin)
    elif origin.media == "json" or first.removeprefix(_BOM).lstrip()[:1] in {b"[", b"{"}:
        yield from _values(first + stream.read(MOST_ARRAY_BYTES), origin)
    else:
        yield from _one(first + stream.read(max(0, MOST_BYTES + 1 - len(first))), origin)


def _one(raw: bytes, origin: Origin) -> Iterator[Found]:
    """Yield the whole stream as one arrival, as HTML where it begins like HTML."""
    if len(raw) > MOST_BYTES:
        yield Dropped(path=origin.path, reason=_too_long())
        return
    media = origin.media or "text"
    yield origin.arrival(raw, "html" if _MARKUP.match(raw) else media)


def _too_long() -> str:
    return f"it is longer than the {MOST_BYTES // 1_000_000} MB that one report may have: split it"


def _is_object(line: bytes) -> bool:
    """Say whether ``line`` alone is a JSON object."""
    if line.removeprefix(_BOM).lstrip()[:1] != b"{" or len(line) > MOST_BYTES:
        return False
    try:
        json.loads(line.removeprefix(_BOM))
    except (ValueError, RecursionError):
        return False
    return True


def _lines(first: bytes, stream: BinaryIO, origin: Origin) -> Iterator[Found]:
    """Yield the arrival of each line that is not blank; a line too long is skipped, never held."""
    number, line = 1, first
    while line:
        if len(line) > MOST_BYTES:
            yield Dropped(path=f"{origin.path}#{number}", reason=_too_long())
            while line and not line.endswith(b"\n"):
                line = stream.readline(MOST_BYTES)
        elif line.strip():
            yield origin.arrival(line.rstrip(b"\r\n"), "json", number)
        number, line = number + 1, stream.readline(MOST_BYTES + 1)


def _values(raw: bytes, origin: Origin) -> Iterator[Found]:
    """Yield the arrivals of a JSON array's elements, or of objects that follow one another."""
    if len(raw) > MOST_ARRAY_BYTES:
        yield Dropped(
            path=origin.path, reason="the JSON is too long to be read at once: save it as JSON Lines"
        )
        return
    text = raw.removeprefix(_BOM).decode("utf-8", "surrogateescape")
    position = _skip(text, 0)
    array = text[position : position + 1] == "["
    position += array
    slices: list[tuple[int, int]] = []
    trouble = ""
    while (position := _skip(text, position)) < len(text) and text[position] != "]":
        try:
            end = json.JSONDecoder().raw_decode(text, position)[1]
        except (ValueError, RecursionError) as error:
            trouble = f"it is not valid JSON ({error}): mend it and add it again"
            break
        slices.append((position, end))
        position = end
    alone = not array and len(slices) == 1
    for number, (start, end) in enumerate(slices, start=1):
        element = text[start:end].encode("utf-8", "surrogateescape")
        yield origin.arrival(element, "json", None if alone else number)
    if trouble:
        yield Dropped(path=f"{origin.path}#{len(slices) + 1}", reason=trouble)
    elif not slices:
        yield Dropped(path=origin.path, reason="it is empty: no JSON object in it")


def _skip(text: str, position: int) -> int:
    """Return where white space and commas end."""
    match = _BETWEEN.match(text, position)
    return match.end() if match else position

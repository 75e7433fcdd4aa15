"""A stream of JSON bytes -> its elements, found by strings and brackets alone, no value ever built.

The scan is linear and holds the element in hand and nothing else. Whether an element is valid JSON
inside is found when it is read.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Generator, Iterator

# A whole string or a bare word; a bracket; a string that is not closed in this chunk. Every repetition is
# possessive: nothing is tried twice.
_TOKEN = re.compile(
    rb"""[\s,:]*+(?:("(?:[^"\\]++|\\.)*+"|[^\s,:"{}\[\]]++)|([{}\[\]])|("))""",
    re.DOTALL,
)
_WHOLE, _BRACKET = 1, 2
_IN_STRING = re.compile(rb'(?:[^"\\]++|\\.)*+', re.DOTALL)
_IN_WORD = re.compile(rb'[^\s,:"{}\[\]]*+')
_WORD = re.compile(
    rb"(?P<number>-?(?:\d++(?:\.\d++)?(?:[eE][+-]?\d++)?|Infinity)|NaN)|(?P<boolean>true|false)|(?P<null>null)"
)
_CLOSERS = {b"{": ord("}"), b"[": ord("]")}
# Bare words are kept this far: the longest that mean something are numbers.
_LONGEST_WORD = 400
# A reason must stay short.
_SHOWN = 20


@dataclass(frozen=True, slots=True, kw_only=True)
class Value:
    """One element: its kind, and the bytes of an object; None for one that is too long to be held."""

    kind: str
    raw: bytes | None = b""


_PLAIN = {kind: Value(kind=kind) for kind in ("string", "number", "boolean", "null")}


class JsonSplitter:
    """Elements of arrays, and values that follow one another, out of chunks of bytes in their order.

    ``trouble`` says why the scan has stopped, with the byte; what is fed after that is passed over. An
    object of more than ``longest`` bytes is told without its bytes; ``tokens`` bounds the values, names
    and brackets of the whole stream.
    """

    def __init__(self, *, longest: int, tokens: int) -> None:
        """Start before the first byte."""
        self.trouble = ""
        self._longest = longest
        self._most = self._left = tokens
        self._base = 0  # bytes before this chunk
        self._array = False  # inside an array whose elements are told one by one
        self._closers = bytearray()  # what closes the brackets that are open in the element in hand
        self._object = False  # the element in hand is an object, to be held
        self._held: list[bytes] = []
        self._size = self._start = 0
        self._string = self._escaped = False  # the last chunk ended inside a string, after a backslash
        self._word = b""  # the bare word at the end of the last chunk

    @property
    def spent(self) -> bool:
        """Whether there were more tokens than allowed."""
        return self._left < 0

    @property
    def in_array(self) -> bool:
        """Whether the element told last stands in an array."""
        return self._array

    def feed(self, chunk: bytes) -> Iterator[Value]:
        """Yield the elements that end in ``chunk``."""
        self._start = 0
        position, found = self._carried(chunk)
        yield from found
        closers, length = self._closers, len(chunk)
        while not self.trouble and (match := _TOKEN.match(chunk, position)):
            position = match.end()
            self._left -= 1
            if self._left < 0:
                self._stop(match.start(), self._too_many())
            elif match.lastindex == _WHOLE and closers and position < length:
                continue  # most tokens: inside an element nothing more is asked of them
            else:
                position = yield from self._token(match, chunk)
        self._hold(chunk)
        self._base += len(chunk)

    def _token(self, match: re.Match[bytes], chunk: bytes) -> Generator[Value, None, int]:
        """Take one token; yield the element that it completes, and return where to go on."""
        position = match.end()
        token = match[match.lastindex or 0]
        if match.lastindex == _BRACKET:
            yield from self._bracket(token, chunk, position)
        elif match.lastindex != _WHOLE:
            self._string = True
            return self._close_string(chunk, position)
        elif position == len(chunk) and not token.startswith(b'"'):
            self._word = token[:_LONGEST_WORD]
        else:
            yield from self._plain(token, position)
        return position

    def end(self) -> Iterator[Value]:
        """Yield what the end of the stream completes, and see whether anything was left open."""
        word, self._word = self._word, b""
        if word and not self.trouble:
            yield from self._plain(word, 0)
        if not self.trouble and (self._closers or self._string or self._array):
            self._stop(0, "it is not valid JSON: it ends in the middle")

    def _carried(self, chunk: bytes) -> tuple[int, tuple[Value, ...]]:
        """Go on with the string or word that the last chunk left open; return where it ends, and it."""
        if self._string:
            position = self._close_string(chunk, 0)
            return position, () if self._string or self._closers else (_PLAIN["string"],)
        if not self._word:
            return 0, ()
        match = _IN_WORD.match(chunk)
        end = match.end() if match else 0
        self._word = (self._word + chunk[: min(end, _LONGEST_WORD)])[:_LONGEST_WORD]
        if end == len(chunk):
            return end, ()
        word, self._word = self._word, b""
        return end, tuple(self._plain(word, end))

    def _close_string(self, chunk: bytes, position: int) -> int:
        """Pass over the inside of a string; return where it, or the chunk, ends."""
        if self._escaped and chunk:
            position, self._escaped = position + 1, False
        match = _IN_STRING.match(chunk, position)
        end = match.end() if match else position
        if chunk[end : end + 1] == b'"':
            self._string = False
            return end + 1
        self._escaped = chunk[end : end + 1] == b"\\"
        return len(chunk)

    def _plain(self, token: bytes, position: int) -> Iterator[Value]:
        """Yield a string or a bare word that is an element of its own."""
        if self._closers:
            return
        if token.startswith(b'"'):
            yield _PLAIN["string"]
        elif match := _WORD.fullmatch(token):
            yield _PLAIN[match.lastgroup or ""]
        else:
            shown = token[:_SHOWN].decode("utf-8", "replace")
            self._stop(position - len(token), f"it is not valid JSON: {shown!r} is no value")

    def _bracket(self, bracket: bytes, chunk: bytes, position: int) -> Iterator[Value]:
        """Open or close a bracket; yield the element that it completes."""
        closer = _CLOSERS.get(bracket)
        if closer is not None:
            self._open(bracket, closer, position)
        elif self._closers and self._closers[-1] == bracket[0]:
            self._closers.pop()
            if not self._closers:
                yield self._complete(chunk, position)
        elif bracket == b"]" and self._array and not self._closers:
            self._array = False
        else:
            self._stop(position - 1, f"it is not valid JSON: {bracket.decode()} closes nothing")

    def _open(self, bracket: bytes, closer: int, position: int) -> None:
        if not self._closers:
            if bracket == b"[" and not self._array:
                self._array = True
                return
            self._object = bracket == b"{"
            self._start = position - 1
        self._closers.append(closer)

    def _hold(self, chunk: bytes) -> None:
        """Keep what this chunk holds of an object that goes on in the next."""
        if not (self._object and self._closers):
            return
        self._size += len(chunk) - self._start
        if self._size > self._longest:
            self._held.clear()
        else:
            self._held.append(chunk[self._start :])

    def _complete(self, chunk: bytes, position: int) -> Value:
        """Return the element that ends at ``position``."""
        if not self._object:
            return Value(kind="array")
        size = self._size + position - self._start
        raw = b"".join([*self._held, chunk[self._start : position]]) if size <= self._longest else None
        self._held.clear()
        self._size, self._object = 0, False
        if raw is not None and not raw[1:-1].strip():
            return Value(kind="empty object")
        return Value(kind="object", raw=raw)

    def _too_many(self) -> str:
        return (
            f"it has more than {self._most:,} values, names and brackets, the limit for one JSON file: "
            "save it as JSON Lines"
        )

    def _stop(self, position: int, why: str) -> None:
        self.trouble = f"{why} (byte {max(self._base + position, 0):,})"


def whole_object(line: bytes, tokens: int) -> bool:
    """Say whether ``line`` is one object of at most ``tokens`` tokens, whatever is inside."""
    splitter = JsonSplitter(longest=0, tokens=tokens)
    kinds = [value.kind for value in (*splitter.feed(line), *splitter.end())]
    return not splitter.trouble and len(kinds) == 1 and kinds[0] in {"object", "empty object"}


def within(text: str, tokens: int) -> bool:
    """Say whether a JSON text has no more than ``tokens`` values, names and brackets."""
    if len(text) <= tokens:
        return True
    splitter = JsonSplitter(longest=0, tokens=tokens)
    return all(value.kind for value in splitter.feed(text.encode("utf-8", "replace"))) and not splitter.spent

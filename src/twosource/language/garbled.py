"""Letters and marks that were decoded wrongly before a text was stored, and what they stood for.

A curled quotation mark that was written as UTF-8 and read as a one-byte code comes out as three characters,
a one-byte mark read as Latin-1 as a control character, one that a code does not hold as a question mark or
as U+FFFD. A rule that looks for marks sees none of them.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

# What a text holds that may have something to mend; most texts hold nothing of it.
_SUSPECT = re.compile(
    "[\u00c2\u00c3\u00e2\u0080\u0091-\u0097\u0099\u00b4\ufffd]|(?<!\\S)\\?[A-Z]|[a-z]\\?[a-z]"
)
# The signs that Windows-1252 has in the place of control characters.
_HIGH = (
    "\u20ac\u201a\u0192\u201e\u2026\u2020\u2021\u02c6\u2030\u0160\u2039\u0152\u017d"
    "\u2018\u2019\u201c\u201d\u2022\u2013\u2014\u02dc\u2122\u0161\u203a\u0153\u017e\u0178"
)
# Two bytes for a letter with a sign (C2, C3; C5, C6 and CB for signs that were themselves made so), three
# for a mark or a currency (E2).
_AS_BYTES = re.compile(
    f"[\u00c2\u00c3\u00c5\u00c6\u00cb][\u0080-\u00bf{_HIGH}]|\u00e2[\u0080-\u0084\u20ac\u201a\u0192\u201e][\u0080-\u00bf{_HIGH}]"
)
# The last byte of a closing mark has no sign in Windows-1252 and is often lost.
_CUT_SHORT = re.compile("\u00e2\u20ac\ufffd?(?!\\S)")
_CONTROL = re.compile("[\u0080\u0091-\u0094\u0096\u0097\u0099]")
_ENDING = r"(?=(?:s|t|re|ve|ll|d|m)\b(?![=&/]))"
_APOSTROPHE = re.compile(rf"(?<=[^\W\d_])[?\ufffd]{_ENDING}|(?<=[^\W\d_])\u00b4(?=[^\W\d_])")
_LOST_MARK = re.compile(
    "(?<![^\\s(\\[\u2013\u2014-])\ufffd(?=[^\\W_])|(?<=[\\w,.!?\u2026])\ufffd(?![^\\s,.;:)\\]])"
)
# "?We saw it,? she said": two question marks where no question can be.
_ASKED_FOR = re.compile(r"(?<!\S)\?(?=[A-Z])(?P<told>[^?\r\n]{2,600}?[,.!])\?(?!\S)")


@dataclass(frozen=True, slots=True, kw_only=True)
class Mended:
    """A text with its marks as they were meant, and where each of its characters stands in the stored one.

    ``starts`` has one place for each character, and one more for the end.
    """

    text: str
    starts: tuple[int, ...]

    def stored(self, place: int) -> int:
        """Return the place in the stored text of ``place`` in this one."""
        return self.starts[place]

    def here(self, place: int) -> int:
        """Return the place in this text of ``place`` in the stored one."""
        return bisect_right(self.starts, place) - 1


def mended(text: str) -> Mended | None:
    """Return ``text`` with marks that were decoded wrongly as they were meant, None where none was."""
    if not _SUSPECT.search(text):
        return None
    read, starts = text, list(range(len(text) + 1))
    for pattern, meant in _RULES:
        read, starts = _replaced(read, starts, pattern, meant)
    return None if read == text else Mended(text=read, starts=tuple(starts))


def _replaced(
    text: str, starts: Sequence[int], pattern: re.Pattern[str], meant: Callable[[str], str]
) -> tuple[str, list[int]]:
    """Replace what ``pattern`` finds; a replacement of several characters is as long as what it replaces."""
    pieces: list[str] = []
    places: list[int] = []
    done = 0
    for match in pattern.finditer(text):
        new = meant(match[0])
        first, stop = match.span()
        pieces += text[done:first], new
        places += starts[done:first]
        places += starts[first:stop] if len(new) == stop - first else [starts[first]]
        done = stop
    return "".join((*pieces, text[done:])), [*places, *starts[done:]]


def _from_bytes(found: str) -> str:
    """Return the one character whose UTF-8 bytes were read one by one; ``found`` itself where none was."""
    data = b"".join(bytes([ord(one)]) if ord(one) < _ONE_BYTE else one.encode("cp1252") for one in found)
    try:
        return data.decode()
    except UnicodeDecodeError:
        return found


_ONE_BYTE = 256
# The first rule twice: a text may have been decoded wrongly two times.
_RULES: tuple[tuple[re.Pattern[str], Callable[[str], str]], ...] = (
    (_AS_BYTES, _from_bytes),
    (_AS_BYTES, _from_bytes),
    (_CUT_SHORT, lambda _: "\u201d"),
    (_CONTROL, lambda found: found.encode("latin-1").decode("cp1252")),
    (_APOSTROPHE, lambda _: "\u2019"),
    (_LOST_MARK, lambda _: '"'),
    (_ASKED_FOR, lambda found: f'"{found[1:-1]}"'),
)

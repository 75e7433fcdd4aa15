"""The way to a person's screen: nothing on it can drive a terminal, turn or hide words, or forge a line."""

from __future__ import annotations

import io
import json
import os
import re
import sys
from contextlib import suppress
from typing import TYPE_CHECKING, TextIO, cast

import msgspec

from twosource.errors import WrongUse

if TYPE_CHECKING:
    from collections.abc import Iterable

# Unicode's categories Cc, Cf, Cs, Zl and Zp, and what else is drawn as nothing (its property
# Default_Ignorable_Code_Point) but for the two selectors that choose a picture or a letter.
_UNSEEN = (
    "\x00-\x1f\x7f-\x9f\u00ad\u034f\u0600-\u0605\u061c\u06dd\u070f\u0890\u0891\u08e2\u115f\u1160\u17b4\u17b5"
    "\u180b-\u180f\u200b-\u200f\u2028-\u202e\u2060-\u206f\u3164\ud800-\udfff\ufe00-\ufe0d\ufeff\uffa0"
    "\ufff0-\ufffb\U000110bd\U000110cd\U00013430-\U0001343f\U0001bca0-\U0001bca3\U0001d173-\U0001d17a"
    "\U000e0000-\U000e0fff"
)
_HIDDEN = re.compile(f"[{_UNSEEN}]")
_IN_JSON = re.compile(f"(?!\n)[{_UNSEEN}]")
# Hyphens and joints that honest texts are full of: a title is shown without them, a name never.
_JOINTS = re.compile("[\u00ad\u200b-\u200d\u2060\ufeff]")
_SHORT = {"\n": "\\n", "\r": "\\r", "\t": "\\t"}
_BYTE = 0xFF
_PLANE = 0xFFFF


def escaped(text: str) -> str:
    r"""Return ``text`` with everything that is not seen as a visible escape: ``\n``, ``\x1b``, ``\u202e``."""
    if text.isascii() and text.isprintable():
        return text
    return _HIDDEN.sub(lambda found: _escape(found[0]), text)


def _escape(char: str) -> str:
    code = ord(char)
    if char in _SHORT:
        return _SHORT[char]
    if code <= _BYTE:
        return f"\\x{code:02x}"
    return f"\\u{code:04x}" if code <= _PLANE else f"\\U{code:08x}"


def clean(text: str) -> str:
    """Return words of a report fit to print: without soft hyphens and joints, the rest as :func:`escaped`."""
    if text.isascii() and text.isprintable():
        return text
    return escaped(_JOINTS.sub("", text))


def escaped_json(text: str) -> str:
    r"""Return JSON of the same meaning in which what is not seen is written ``\uxxxx``."""
    return _IN_JSON.sub(lambda found: json.dumps(found[0])[1:-1] if found[0] != "\x7f" else "\\u007f", text)


def indented(value: object) -> str:
    """Return ``value`` as the json module writes it with ``indent=1``, in a fifth of the time."""
    text = json.dumps(value)
    try:
        return msgspec.json.format(text, indent=1)
    except msgspec.DecodeError:  # half of a surrogate pair, which the json module alone takes
        return json.dumps(value, indent=1)


# ----------------------------------------------------------------------------------- streams


class Closed(io.TextIOBase):
    """Stands for standard output where the program was started without one."""

    def write(self, _: str, /) -> int:
        """Refuse."""
        raise WrongUse("standard output is closed; send it to /dev/null where nobody is to read it")


def or_closed(stream: TextIO | None) -> TextIO:
    """Return ``stream``, or what stands for it where it is closed."""
    return cast("TextIO", Closed()) if stream is None or stream.closed else stream


def output() -> TextIO:
    """Return standard output.

    Raises:
        WrongUse: the program was started without one.
    """
    stream = or_closed(sys.stdout)
    if isinstance(stream, Closed):
        stream.write("")
    return stream


def say(text: str) -> None:
    """Print one line for a person."""
    output().write(f"{clean(text)}\n")


def say_all(lines: Iterable[str]) -> None:
    """Print lines for a person."""
    stream = output()
    for text in lines:
        stream.write(f"{clean(text)}\n")


def warn(text: str) -> None:
    """Print one line on standard error, or on standard output where there is no standard error.

    Nothing is left to be done where neither takes it.
    """
    streams: tuple[TextIO | None, ...] = (sys.stderr, sys.stdout)
    for stream in streams:
        if not (stream is None or isinstance(stream, Closed) or stream.closed):
            with suppress(OSError):
                stream.write(f"{escaped(text)}\n")
                stream.flush()
            return


def put(text: str) -> None:
    """Write the text of a file to standard output as UTF-8; on a terminal with visible escapes."""
    stream = output()
    if stream.isatty():
        say_all(text.removesuffix("\n").replace("\r\n", "\n").split("\n"))
        return
    stream.flush()
    raw = getattr(stream, "buffer", None)
    if raw is None:
        stream.write(text)
    else:
        raw.write(text.encode("utf-8", "backslashreplace"))
        raw.flush()


def flush() -> None:
    """Hand everything printed to the system, so that what it refuses is known. Raises OSError."""
    stream: TextIO | None = sys.stdout
    if stream is not None and not stream.closed:
        stream.flush()


def give_up() -> None:
    """Throw away what a stream refused, so that the end of the program does not try again."""
    streams: tuple[TextIO | None, ...] = (sys.stdout, sys.stderr)
    for stream in streams:
        if stream is None or stream.closed:
            continue
        try:
            stream.flush()
        except OSError:
            with suppress(OSError, ValueError):
                nowhere = os.open(os.devnull, os.O_WRONLY)
                os.dup2(nowhere, stream.fileno())
                os.close(nowhere)
                stream.flush()


def be_forgiving() -> None:
    """Let the streams write what their encodings lack as escapes: a name must not end the program."""
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure is not None:
            reconfigure(errors="backslashreplace")


def fill_closed() -> None:
    """Open nothing in the place of standard streams that are closed.

    Otherwise the next file opened would take the place, and what a library prints would go into it.
    """
    for number in range(3):
        try:
            os.fstat(number)
        except OSError:
            nowhere = os.open(os.devnull, os.O_RDWR)
            os.set_inheritable(nowhere, True)  # noqa: FBT003 - its only argument

"""Raw bytes -> characters: what the bytes declare, then UTF-8, then a guess that must look like text."""

from __future__ import annotations

import codecs
import re
from dataclasses import dataclass

from twosource.errors import UnreadableReport
from twosource.ingest.guessing import guesses

_MARKS: tuple[tuple[bytes, str], ...] = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
# How files begin that people put among reports by mistake. A word that a text may begin with ("PK",
# "RIFF", "MZ") tells nothing: what such a file has behind it must be there too.
_MAGIC: tuple[tuple[re.Pattern[bytes], str], ...] = tuple(
    (re.compile(pattern, re.DOTALL), name)
    for pattern, name in (
        (rb"%PDF-[12]\.\d[ \t]*[\r\n].{0,200}?(?:[\x80-\xff]|\d obj)", "a PDF"),
        (rb"PK(?:\x03\x04|\x05\x06|\x07\x08)", "a ZIP archive or an Office document"),
        (rb"\x1f\x8b", "a gzip archive"),
        (rb"BZh[1-9](?:1AY&SY|\x17rE8P\x90)", "a bzip2 archive"),
        (rb"\xfd7zXZ\x00", "an xz archive"),
        (rb"\x28\xb5\x2f\xfd", "a Zstandard archive"),
        (rb"7z\xbc\xaf\x27\x1c", "a 7z archive"),
        (rb"Rar!\x1a\x07", "a RAR archive"),
        (rb"\x89PNG\r\n", "a picture (PNG)"),
        (rb"\xff\xd8\xff", "a picture (JPEG)"),
        (rb"GIF8[79]a.{2,}[\x00-\x08\x80-\xff]", "a picture (GIF)"),
        (rb"RIFF.{4}(?:WAVE|AVI |WEBP|ACON|RMID|CDXA)", "a media file"),
        (rb"ID3[\x02-\x04]", "a sound file"),
        (rb"OggS\x00", "a sound file"),
        (rb".{4}ftyp(?:[a-z0-9]{4}|M4[AV] |qt  )[\x00-\x02]", "a media file"),
        (rb"\x7fELF", "a program"),
        (rb"MZ\x90\x00", "a program"),
        (rb"\xd0\xcf\x11\xe0", "an old Office document"),
        (rb"SQLite format 3\x00", "an SQLite database"),
        (rb"\{\\rtf1?[\\\s]", "an RTF document"),
    )
)
_DECLARED = re.compile(
    rb"""<meta[^>]{0,200}?charset\s*=\s*["']?\s*([A-Za-z0-9_.:-]{2,30})"""
    rb"""|\A\s*<\?xml[^>]{0,100}?encoding\s*=\s*["']([A-Za-z0-9_.:-]{2,30})""",
    re.IGNORECASE,
)
# Browsers look for a declaration in the first 1,024 bytes; saved pages often carry a comment before it.
_DECLARED_WITHIN = 4096
# What the HTML standard reads these names as.
_ALIASES = {
    "iso-8859-1": "windows-1252",
    "latin1": "windows-1252",
    "ascii": "windows-1252",
    "us-ascii": "windows-1252",
}
_CONTROL = re.compile(r"[\x00-\x08\x0e-\x1a\x1c-\x1f\x7f]")
# One-byte encodings read any bytes: more control characters than this share shows that they are no text.
_CONTROL_SHARE = 0.005
# Broken UTF-8 is still read as UTF-8 if whole sequences are this many times as frequent as broken bytes.
_WHOLE_TO_BROKEN = 4
_WHOLE = re.compile(rb"[\xc2-\xdf][\x80-\xbf]|[\xe0-\xef][\x80-\xbf]{2}|[\xf0-\xf4][\x80-\xbf]{3}")
_GUESS_FROM = 200_000


@dataclass(frozen=True, slots=True, kw_only=True)
class Decoded:
    """Characters and the encoding they came in; ``replaced`` counts bytes shown as U+FFFD."""

    text: str
    encoding: str
    replaced: int = 0


def is_binary(head: bytes) -> str | None:
    """Return what the first bytes say the file is (``a PDF``) if that is no text, else None."""
    return next((name for magic, name in _MAGIC if magic.match(head)), None)


def to_text(raw: bytes, *, markup: bool = False) -> Decoded:
    """Decode ``raw``: byte order mark, declared encoding (``markup``), UTF-8, then a guess.

    A byte order mark is not part of the text. Raises UnreadableReport for bytes that are no text.
    """
    what = is_binary(raw[:256])
    if what:
        raise UnreadableReport(f"it is {what}, not text: save the article as text or HTML and add that")
    decoded = _marked(raw) or (_declared(raw) if markup else None) or _utf8(raw) or _guessed(raw)
    if decoded is None or "\x00" in decoded.text:
        raise UnreadableReport(
            "its bytes are no text in any encoding that was tried (byte order mark, declared, UTF-8, "
            "detected): save it as UTF-8 text and add that"
        )
    return decoded


def _try(raw: bytes, encoding: str) -> Decoded | None:
    """Decode strictly, or return None."""
    try:
        return Decoded(text=raw.decode(encoding), encoding=codecs.lookup(encoding).name)
    except (LookupError, UnicodeDecodeError, UnicodeError):
        return None


def _marked(raw: bytes) -> Decoded | None:
    """Decode by the byte order mark, if there is one."""
    for mark, encoding in _MARKS:
        if raw.startswith(mark):
            return _try(raw[len(mark) :], encoding)
    return None


def _declared(raw: bytes) -> Decoded | None:
    """Decode as the markup declares, unless it declares a one-byte encoding and is UTF-8 in truth."""
    match = _DECLARED.search(raw, 0, _DECLARED_WITHIN)
    if match is None:
        return None
    name = (match[1] or match[2]).decode("ascii").lower()
    # Text of a one-byte encoding is next to never valid UTF-8 by chance.
    return _try(raw, "utf-8") or _try(raw, _ALIASES.get(name, name))


def _utf8(raw: bytes) -> Decoded | None:
    """Decode as UTF-8, forgiving a few broken bytes among many whole sequences."""
    strict = _try(raw, "utf-8")
    if strict:
        return strict
    text = raw.decode("utf-8", "replace")
    broken = text.count("\ufffd")
    whole = len(_WHOLE.findall(raw))
    if whole >= _WHOLE_TO_BROKEN * broken and "\x00" not in text:
        return Decoded(text=text, encoding="utf-8", replaced=broken)
    return None


def _guessed(raw: bytes) -> Decoded | None:
    """Decode in the likeliest encoding that reads all of the bytes."""
    decoded = next(filter(None, (_try(raw, name) for name in guesses(raw))), None)
    if decoded is None:
        return None
    sample = decoded.text[:_GUESS_FROM]
    return None if len(_CONTROL.findall(sample)) > _CONTROL_SHARE * len(sample) else decoded

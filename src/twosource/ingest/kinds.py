"""Kinds of files by the ends of their names and by their first bytes: read, not read, beside the matter."""

from __future__ import annotations

import re
from typing import Literal, TypeAlias

Media: TypeAlias = Literal["text", "html", "json"]

# How files are read, by the end of their names. Files without any are looked at.
MEDIA: dict[str, Media | None] = {
    ".txt": "text", ".text": "text", ".md": "text",
    ".html": "html", ".htm": "html", ".xhtml": "html",
    ".json": "json", ".jsonl": "json", ".ndjson": "json",
    "": None,
}  # fmt: skip
LINES = frozenset({".jsonl", ".ndjson"})

# Files that may well hold reports and that are not read: the ends of their names, what they are, what to do.
_UNREAD: tuple[tuple[str, str, str], ...] = (
    (".mhtml .mht", "a page saved as MHTML", "open it in a browser and save it as HTML alone"),
    (".eml .mbox .mbx .msg", "mail", "save the report in it as text or HTML"),
    (".warc .warc.gz .wacz .arc .arc.gz", "a web archive", "take the pages out of it as HTML files"),
    (".csv .tsv .xls .xlsx .ods .parquet", "a table", "save its rows as JSON Lines, one object a row"),
    (".rss .atom", "a feed", "save the articles that it links to as HTML"),
    (".xml", "XML", "save the report in it as text or HTML, or its entries as JSON Lines"),
    (".pdf .ps .djvu", "a printed document", "save its text as a .txt file"),
    (".doc .docx .odt .rtf .pages .epub .mobi .ppt .pptx .odp", "a document", "save it as text or HTML"),
    (".webarchive", "a page saved by Safari", "save it as HTML or text"),
    (
        ".zip .gz .bz2 .xz .zst .lz4 .lzma .br .tar .7z .rar .tgz .tbz2 .txz",
        "an archive",
        "unpack it and add what is inside",
    ),
)  # fmt: skip
UNREAD: dict[str, str] = {
    ending: f"{ending} files are not read ({what}): {todo}"
    for endings, what, todo in _UNREAD
    for ending in endings.split()
}

# Files that stand beside saved pages, or come with a folder: they are counted, and no report is looked for.
_BESIDE: tuple[tuple[str, str], ...] = (
    (
        "pictures, sounds and films",
        """.jpg .jpeg .png .gif .webp .svg .ico .bmp .avif .heic .tif .tiff .mp3 .m4a .aac .ogg .oga .opus
        .wav .flac .mp4 .m4v .webm .ogv .mov .avi .mkv .m3u8 .ts .vtt .srt""",
    ),
    (
        "styles, scripts and fonts",
        ".css .js .mjs .cjs .map .wasm .woff .woff2 .ttf .otf .eot .download .webmanifest",
    ),
    ("databases", ".db .db-wal .db-shm .db-journal .sqlite .sqlite3 .sqlite-wal .sqlite-shm .sqlite-journal"),
    ("files of the system", ".ini .lnk .url .webloc .desktop .tmp .part .crdownload"),
)
BESIDE: dict[str, str] = {ending: what for what, endings in _BESIDE for ending in endings.split()}

_DOUBLE = re.compile(r"\.w?arc\.gz\Z")


def ending_of(name: str) -> str:
    """Return the end of a file's name in lower case, with its dot: ``.txt``, ``.warc.gz``, or nothing.

    A name that begins with its only dot has none.
    """
    last = name.replace("\\", "/").rpartition("/")[2].lower()
    double = _DOUBLE.search(last)
    if double:
        return double.group()
    stem, dot, end = last.rpartition(".")
    return f".{end}" if dot and stem.strip(".") and end else ""


# ------------------------------------------------------------------------------- by content

# Mail's own header lines, with how their values begin: no head of a report has any of them.
_OF_MAIL = (
    (b"mime-version", re.compile(rb"\d")),
    (b"message-id", re.compile(rb"<")),
    (b"in-reply-to", re.compile(rb"<")),
    (b"return-path", re.compile(rb"<")),
    (b"list-unsubscribe", re.compile(rb"<")),
    (b"received", re.compile(rb"(?:from|by)\s|\(")),
    (b"delivered-to", re.compile(rb"\S+@")),
    (b"dkim-signature", re.compile(rb"\w+=")),
    (b"content-transfer-encoding", re.compile(rb"[78]bit|binary|quoted-printable|base64")),
)
_ADDRESSED = frozenset((b"from", b"to", b"subject", b"date"))
_HEADER = re.compile(rb"(?P<key>[!-9;-~]{1,60}):[ \t]*+(?P<value>[^\r\n]*+(?:\r?\n[ \t]++[^\r\n]++)*+)\r?\n?")
# Heads of mail that came a long way have some thousands of bytes.
_HEAD = 20_000
_MAILBOX = re.compile(
    rb"From \S++ ++(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun) "
    rb"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) [ \d]\d \d\d:\d\d:\d\d"
)
_ARCHIVED = re.compile(rb"WARC/[01]\.\d+\s++WARC-|filedesc://\S++\.arc\b")
_SPACE = re.compile(rb"\s*+")
_NAME = re.compile(rb"<!?[a-zA-Z][a-zA-Z0-9:_-]*+")
_FEEDS = frozenset((b"rss", b"feed", b"rdf:rdf"))
_PAGES = frozenset((b"html", b"head", b"body"))
_DOCTYPE = re.compile(rb"<!doctype\s++html\b", re.IGNORECASE)


def is_page(raw: bytes) -> bool:
    """Say whether bytes begin as a page of HTML does, after any comments and declarations."""
    at = _after_prologue(raw)
    name = _element(raw, at)
    return name in _PAGES or bool(_DOCTYPE.match(raw, at))


def unread_content(raw: bytes, media: Media | None) -> str | None:
    """Return why bytes that could be text are of a kind that is not read, and what to do; else None.

    Told by what no report begins with: header lines that only mail has, a web archive's first record, the
    root of a feed. A text that begins ``From: our correspondent`` is a text. ``media`` is what the name of
    the file says: only where it does not say HTML is other XML refused.
    """
    raw = raw.removeprefix(b"\xef\xbb\xbf")
    if _ARCHIVED.match(raw):
        return _reason("web archive")
    if _MAILBOX.match(raw):
        return _reason("mail")
    kind = _of_mail(raw.lstrip()[:_HEAD])
    if kind:
        return _reason(kind)
    at = _after_prologue(raw)
    name = _element(raw, at)
    if name in _FEEDS:
        return _reason("feed")
    declared = media != "html" and raw.lstrip().startswith(b"<?xml")
    return _reason("XML") if declared and name and not is_page(raw) else None


def _reason(kind: str) -> str:
    what, todo = next((what, todo) for _, what, todo in _UNREAD if kind in what)
    return f"it is {what}, which is not read: {todo}"


def _of_mail(head: bytes) -> str | None:
    """Return which kind of mail a block of header lines is."""
    keys: dict[bytes, bytes] = {}
    position = 0
    while (match := _HEADER.match(head, position)) and match.end() > position:
        keys.setdefault(match["key"].lower(), match["value"].lower())
        position = match.end()
    if keys.get(b"from", b"").startswith(b"<saved by ") or (
        b"mime-version" in keys and b"multipart/related" in keys.get(b"content-type", b"")
    ):
        return "MHTML"
    own = any(value.match(keys.get(key, b"")) for key, value in _OF_MAIL)
    return "mail" if own and keys.keys() & _ADDRESSED else None


def _after_prologue(raw: bytes) -> int:
    """Return where white space, XML declarations and comments at the beginning end; linear."""
    position = 3 if raw.startswith(b"\xef\xbb\xbf") else 0
    while True:
        space = _SPACE.match(raw, position)
        position = space.end() if space else position
        if raw.startswith(b"<!--", position):
            # Two characters of a comment's opening may close it: "<!-->".
            end, length = raw.find(b"-->", position + 2), 3
        elif raw.startswith(b"<?", position):
            end, length = raw.find(b">", position), 1
        else:
            return position
        if end < 0:
            return len(raw)
        position = end + length


def _element(raw: bytes, at: int) -> bytes:
    """Return the name of the element that begins at ``at``, in lower case; nothing where none does."""
    match = _NAME.match(raw, at)
    return match.group()[1:].lower() if match else b""

"""Check a printed brief: its words against the texts they cite, then the whole against the record."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from twosource.errors import VerificationFailed
from twosource.show.atlas import chart
from twosource.show.brief import compose
from twosource.show.brief.grounds import tokens
from twosource.show.render import markdown as markdown_look
from twosource.show.render import page as page_look
from twosource.show.verify import markdown, page
from twosource.show.verify.tokens import verify_tokens

if TYPE_CHECKING:
    from twosource.model import Record

_HEAD = 1000
_PAGE = re.compile(r'<meta name="twosource-story" content="([^"<>\s]+)"')
_THEN = re.compile(r'<meta name="twosource-as-of" content="([-+:.0-9T]+)">')
"""Where a page says of which story it is, and as of when."""

_LONGER = 2
"""A file so many times as long as the brief is not read: a fault is to be named, not a book."""


def verify_brief(record: Record, text: str) -> tuple[str, ...]:
    """Check ``text``, a brief in Markdown or HTML, and return what was checked, a line each.

    First each number, date, name and quotation is looked up at the place that its line cites, in the
    stored texts. Then the brief is printed anew from ``record`` and must be the same line by line:
    so a label, a count or a sentence that was taken away is missed as well. The kind of
    line end is free.

    Raises:
        VerificationFailed: something does not hold; the text names the line and the first such token.
    """
    held = _normal(text)
    html = held[:_HEAD].lstrip().lower().startswith("<!doctype html")
    mark = markdown.HEAD.search(held)
    story = next(iter(_PAGE.findall(held)), "") if html else mark["story"] if mark else ""
    atlas = chart(record)
    if story not in atlas.stories:
        known = f"a brief of the story {story}" if story else "a brief of no story"
        raise VerificationFailed(f"this is {known}, which the record does not hold")
    brief = compose(record, story)
    if html:
        ours = _normal(page_look.render(brief, atlas))
    else:
        ours = _normal(markdown_look.render(brief, atlas, everything=bool(mark and mark["all"])))
    if len(held) > _LONGER * len(ours):
        raise VerificationFailed(f"the file has {len(held):,} characters, the brief of {story} {len(ours):,}")
    printed = page.read(held) if html else markdown.read(held)
    count = verify_tokens(printed, brief, atlas)
    verify_same(ours, held)
    return (
        f"{count} citations quote the characters that they cite",
        f"{len(printed.lines)} lines print nothing that does not stand at the places they cite",
        "the record prints the same brief",
    )


def moment_told(text: str) -> str:
    """Return the moment that a brief says it is as of, empty where it says none."""
    head = _normal(text)[:_HEAD]
    mark = markdown.HEAD.search(head)
    return next(iter(_THEN.findall(head)), "") or (mark["then"] if mark else "") or ""


def _normal(text: str) -> str:
    """Return ``text`` without byte order mark, with line feeds for line ends, none of them at its ends."""
    return text.removeprefix("\ufeff").replace("\r\n", "\n").strip("\n")


def verify_same(expected: str, held: str) -> None:
    """Check that two renderings are equal, line by line.

    Raises:
        VerificationFailed: they are not; the text names the first line and token that differ.
    """
    if expected == held:
        return
    ours, theirs = expected.split("\n"), held.split("\n")
    for number, (one, other) in enumerate(zip(ours, theirs, strict=False), start=1):
        if one != other:
            raise VerificationFailed(f"line {number}: {_difference(one, other)}")
    if len(ours) > len(theirs):
        raise VerificationFailed(f"line {len(theirs)}: the brief stops short of {ours[len(theirs)]!r}")
    raise VerificationFailed(f"line {len(ours) + 1}: the record says nothing of {theirs[len(ours)]!r}")


def _difference(one: str, other: str) -> str:
    """Return in words how a line of the file differs from that of the record: by its first token."""
    ours, theirs = tokens(one), tokens(other)
    for mine, its in zip(ours, theirs, strict=False):
        if mine != its:
            return f"the record has {mine!r} where the file has {its!r}"
    if len(ours) != len(theirs):
        longer, whose = (ours, "record") if len(ours) > len(theirs) else (theirs, "file")
        return f"only the {whose} has {longer[min(len(ours), len(theirs))]!r}"
    return "the marks around the words differ from those that the record gives"

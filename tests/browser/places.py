"""One address of each page of the sample record, and words that the page must hold."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, Final
from urllib.parse import quote

from twosource import pipeline
from twosource.desk.application import LISTS, PAGES
from twosource.show.atlas import Atlas, chart

if TYPE_CHECKING:
    from pathlib import Path

    from browser.opened import OpenDesk

FERRY: Final = "Capsizing of the ferry Sea Thrift"
DAM: Final = "River states turn on Odrany"
ABOARD: Final = "Sixty-two people were on the ferry"
"""A claim that is contested: the passenger list has 58."""
LNS_FIRST: Final = "At least three dead as ferry capsizes off Lorvenia"
"""A report of an agency, which another outlet prints."""

KINDS: Final = tuple(sorted(PAGES))
"""Every page of the desk: one that is added without an address here fails each test of all pages."""

HEADINGS: Final = {
    "stories": "Stories",
    "story": FERRY,
    "report": LNS_FIRST,
    "claim": ABOARD,
    "origin": "coastguard of Lorvenia",
    "why": "Why",
    "entities": "People, bodies, places",
    "entity": "Ilse Varnham",
    "outlets": "Outlets",
    "outlet": "LNS",
    "changes": "What changed",
    "correct": ABOARD,
    "corrections": "Corrections",
}
"""Words of the one heading of each page."""

HOLDS: Final = {
    "stories": (FERRY, "8 reports", DAM, "Storks"),
    "story": (ABOARD, "alleged"),
    "report": ("Forty-nine people were rescued", "Oswin Petrak", "SHA-256", "coastguard of Lorvenia"),
    "claim": ("58", "Odrany Today", "Tolwin Kessling", "passenger list", "conflict"),
    "origin": ("58 people on board", "LNS", ABOARD),
    "why": ("58 people on board", "Taken as one question"),
    "entities": ("Ilse Varnham", "Thrift Line", "Pellwick"),
    "entity": ("We will go on searching for as long as there is light", "planned", FERRY),
    "outlets": ("Odrany Today", "The Pellwick Observer", "Coastguard of Lorvenia"),
    "outlet": (LNS_FIRST, "Death toll in Lorvenia ferry accident rises to five", FERRY),
    "changes": (FERRY, "new report", "Stern door of Sea Thrift was open, investigators find"),
    "correct": ("Two of its statements", "It never changes what a report says"),
    "corrections": ("Bring corrections in from a file",),
}
"""What stands on each page: words of the sample reports and of the record, modality and counts among them."""


@lru_cache
def held(record: Path) -> Atlas:
    """Return all of a record."""
    return chart(pipeline.load(str(record)))


def story(desk: OpenDesk, words: str = FERRY) -> str:
    """Return the id of a story."""
    (found,) = [one.story.id for one in held(desk.record).stories.values() if words in one.story.title]
    return found


def claim(desk: OpenDesk, words: str = ABOARD) -> str:
    """Return the id of a claim."""
    (found,) = [one.id for one in held(desk.record).claims.values() if words in " ".join(one.text.split())]
    return found


def report(desk: OpenDesk, title: str = LNS_FIRST) -> str:
    """Return the id of a report."""
    (found,) = [one.id for one in held(desk.record).reports.values() if one.title == title]
    return found


def place(desk: OpenDesk, kind: str) -> str:
    """Return the address of a page of this kind, below that of the desk."""
    if kind in LISTS:
        return f"/{kind}"
    atlas = held(desk.record)
    name = {
        "story": lambda: story(desk),
        "report": lambda: report(desk),
        "claim": lambda: claim(desk),
        "origin": lambda: atlas.claims[claim(desk)].origins.ids[0],
        "why": lambda: claim(desk),
        "entity": lambda: "Ilse Varnham",
        "outlet": lambda: "LNS",
        "changes": lambda: story(desk),
        "correct": lambda: claim(desk),
    }[kind]()
    return f"/{kind}/{quote(name)}" + ("?since=2026-03-14" if kind == "changes" else "")

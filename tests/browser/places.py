"""One address of each page of the sample record, and words that the page must hold."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from twosource.desk.application import PAGES

if TYPE_CHECKING:
    from browser.opened import OpenDesk

FERRY: Final = "Capsizing of the ferry Sea Thrift"
DAM: Final = "River states turn on Odrany"

KINDS: Final = tuple(sorted(PAGES))
"""Every page of the desk: one that is added without an address here fails each test of all pages."""

HEADINGS: Final = {"stories": "Stories", "story": FERRY}
"""Words of the one heading of each page."""

HOLDS: Final = {
    "stories": (FERRY, "8 reports", DAM, "Storks"),
    "story": ("Sixty-two people were on the ferry", "alleged"),
}
"""What stands on each page: words of the sample reports and of the record, modality and counts among them."""


def place(desk: OpenDesk, kind: str) -> str:
    """Return the address of a page of this kind, below that of the desk."""
    if kind == "stories":
        return "/stories"
    return f"/story/{desk.story(FERRY)}"

"""No link of the desk leads nowhere."""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import unquote, urldefrag, urljoin, urlsplit

import httpx
from lxml import html

from browser.opened import PATIENCE
from browser.places import KINDS, place

if TYPE_CHECKING:
    from collections.abc import Iterator

    from browser.opened import OpenDesk


def test_every_link_of_a_page_of_each_kind_leads_somewhere(desk: OpenDesk) -> None:
    """Each address answers, and each place in a page to which a link leads is there; of a report, one passage."""
    lost: list[str] = []
    with httpx.Client(timeout=PATIENCE) as client:
        seen: dict[str, set[str]] = {}
        marked: set[str] = set()
        for here, link in links(desk, client):
            address, at = urldefrag(urljoin(here, link))
            parts = urlsplit(address)
            if parts.netloc != urlsplit(desk.at).netloc or (
                parts.query[:3] == "at=" and parts.path in marked
            ):
                continue
            if parts.query[:3] == "at=":
                marked.add(parts.path)
            if address not in seen:
                seen[address] = places(client.get(address))
            if "answered" not in seen[address] or (at and unquote(at) not in seen[address]):
                lost.append(f"{here}: {link}")
    assert not lost


def links(desk: OpenDesk, client: httpx.Client) -> Iterator[tuple[str, str]]:
    """Yield each link of one page of each kind, with the address of that page."""
    for kind in KINDS:
        here = f"{desk.at}{place(desk, kind)}"
        for link in html.fromstring(client.get(here).text).xpath("//@href"):
            yield here, link


def places(answer: httpx.Response) -> set[str]:
    """Return the ids of a page, and that there was one."""
    if answer.status_code != httpx.codes.OK:
        return set()
    if "html" not in answer.headers["content-type"]:
        return {"answered"}
    return {"answered", *html.fromstring(answer.text).xpath("//@id")}

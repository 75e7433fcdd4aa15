"""No link of the desk leads nowhere."""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import unquote, urldefrag, urljoin, urlsplit

import httpx
from lxml import html

from browser.opened import PATIENCE
from browser.places import KINDS, place

if TYPE_CHECKING:
    from browser.opened import OpenDesk


def test_every_link_of_a_page_of_each_kind_leads_somewhere(desk: OpenDesk) -> None:
    """Each address answers, and each place in a page to which a link leads is there."""
    lost: list[str] = []
    with httpx.Client(timeout=PATIENCE) as client:
        seen: dict[str, set[str]] = {}
        for kind in KINDS:
            here = f"{desk.at}{place(desk, kind)}"
            for link in html.fromstring(client.get(here).text).xpath("//@href"):
                address, at = urldefrag(urljoin(here, link))
                if urlsplit(address).netloc != urlsplit(desk.at).netloc:
                    continue
                if address not in seen:
                    seen[address] = _places(client.get(address))
                if "answered" not in seen[address] or (at and unquote(at) not in seen[address]):
                    lost.append(f"{kind}: {link}")
    assert not lost


def _places(answer: httpx.Response) -> set[str]:
    """Return the ids of a page, and that there was one."""
    if answer.status_code != httpx.codes.OK:
        return set()
    if "html" not in answer.headers["content-type"]:
        return {"answered"}
    return {"answered", *html.fromstring(answer.text).xpath("//@id")}

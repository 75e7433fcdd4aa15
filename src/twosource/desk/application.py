"""The desk as a web application: which address is which page, and how a fault is told."""

from __future__ import annotations

import json
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Final

from starlette.applications import Starlette
from starlette.concurrency import run_in_threadpool
from starlette.middleware import Middleware
from starlette.responses import HTMLResponse, JSONResponse, PlainTextResponse, RedirectResponse, Response
from starlette.routing import Mount, Route
from starlette.staticfiles import StaticFiles

from twosource.desk import drawn, words
from twosource.desk.links import ServerLinks
from twosource.desk.pages.claim import claim
from twosource.desk.pages.entity import entities, entity
from twosource.desk.pages.origin import origin
from twosource.desk.pages.outlet import outlet, outlets
from twosource.desk.pages.report import report
from twosource.desk.pages.stories import stories
from twosource.desk.pages.story import story
from twosource.desk.pages.why import why
from twosource.desk.safety import COOKIE, Guard, Key
from twosource.desk.views import Asked, View, told_anew
from twosource.errors import RecordBusy, TwosourceError, UnknownId, WrongUse

if TYPE_CHECKING:
    from collections.abc import Mapping

    from starlette.requests import Request

    from twosource.desk.links import Links
    from twosource.desk.records import Reader
    from twosource.desk.views import Page

PAGES: Final[Mapping[str, Page]] = {
    "stories": stories,
    "story": story,
    "report": report,
    "claim": claim,
    "origin": origin,
    "why": why,
    "entities": entities,
    "entity": entity,
    "outlets": outlets,
    "outlet": outlet,
}
"""Each page by its name, which its address begins with; pages of one thing have that thing's name behind."""

LISTS: Final = frozenset({"stories", "entities", "outlets"})
"""The pages that show no one thing."""

RENAMED: Final = frozenset({"story", "claim", "why"})
"""The pages of things whose id changes when an earlier report comes."""

MENU: Final = (
    ("stories", words.STORIES),
    ("entities", words.ENTITIES),
    ("outlets", words.OUTLETS),
)
"""What stands at the head of every page."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Desk:
    """A desk that is open: the record, and what a change asks for."""

    reader: Reader
    key: Key

    def routes(self) -> list[Route | Mount]:
        """Return the address of every page and of its twin."""
        found: list[Route | Mount] = [
            Route("/", self.enter),
            Route("/report/{name}/raw", self.raw),
            Mount("/static", StaticFiles(directory=Path(__file__).with_name("static"))),
        ]
        for name, page in PAGES.items():
            path = f"/{name}" if name in LISTS else f"/{name}/{{name:path}}"
            found += [
                Route(f"{path}.json", partial(self.twin, page)),
                Route(path, partial(self.show, page)),
            ]
        return found

    async def enter(self, request: Request) -> Response:
        """Take the token that the printed address brings, and go on to the stories without it."""
        answer = RedirectResponse("/stories", status_code=303)
        if self.key.opens(given := request.query_params.get("token")):
            answer.set_cookie(COOKIE, given or "", httponly=True, samesite="strict")
        return answer

    async def show(self, page: Page, request: Request) -> Response:
        """Answer with a page."""
        return await run_in_threadpool(self._show, page, request)

    async def twin(self, page: Page, request: Request) -> Response:
        """Answer with the JSON twin of a page."""
        return await run_in_threadpool(self._twin, page, request)

    async def raw(self, request: Request) -> Response:
        """Answer with the bytes of a report, never as a page."""
        return await run_in_threadpool(self._raw, request)

    def _show(self, page: Page, request: Request) -> Response:
        asked = _asked(request)
        status = 200
        try:
            view = told_anew(page(self.reader, asked), asked)
        except TwosourceError as error:
            if now := self._now(request, error):
                return RedirectResponse(now, status_code=303)
            status, text = _told(error, self.reader)
            view = View(
                title=words.NOT_HERE, template="error.html.j2", values={"text": text}, twin=lambda: text
            )
        twin = f"{request.url.path}.json" + (f"?{request.url.query}" if request.url.query else "")
        text = drawn.html(view, asked.links, menu=MENU, as_of="", twin=twin, token=self._token(request))
        return HTMLResponse(text, status_code=status)

    def _twin(self, page: Page, request: Request) -> Response:
        try:
            value = page(self.reader, _asked(request)).twin()
        except TwosourceError as error:
            if now := self._now(request, error, twin=True):
                return RedirectResponse(now, status_code=303)
            status, text = _told(error, self.reader)
            return JSONResponse({"error": text}, status_code=status)
        text = json.dumps(value, indent=1)
        return Response(text + "\n", media_type="application/json")

    def _now(self, request: Request, error: TwosourceError, *, twin: bool = False) -> str:
        """Return the address of what became of a story or claim that has another id now, else nothing."""
        name, kind = request.path_params.get("name", ""), request.url.path.split("/")[1]
        if not isinstance(error, UnknownId) or kind not in RENAMED:
            return ""
        now = self.reader.former(name)
        links = _asked(request).links
        return "" if now is None else (links.twin if twin else links.page)(kind, now, was=name)

    def _raw(self, request: Request) -> Response:
        try:
            content = self.reader.raw(request.path_params["name"])
        except TwosourceError as error:
            status, text = _told(error, self.reader)
            return PlainTextResponse(text, status_code=status)
        headers = {"content-disposition": "attachment"}
        return Response(content, media_type="application/octet-stream", headers=headers)

    def _token(self, request: Request) -> str:
        """Return the token that forms carry, nothing where this browser may change nothing."""
        return self.key.token or "" if self.key.held_by(request) else ""


def application(reader: Reader, key: Key) -> Starlette:
    """Return the desk of a record as an ASGI application."""
    desk = Desk(reader=reader, key=key)
    return Starlette(routes=desk.routes(), middleware=[Middleware(Guard)])


def _asked(request: Request) -> Asked:
    query = dict(request.query_params)
    kept = {"as-of": query["as-of"]} if query.get("as-of") else {}
    links: Links = ServerLinks(kept=kept)
    return Asked(links=links, name=request.path_params.get("name", ""), query=query)


def _told(error: TwosourceError, reader: Reader) -> tuple[int, str]:
    """Return the HTTP status and the words for a fault, without the folders of this machine."""
    status = 500
    for kind, number in ((UnknownId, 404), (WrongUse, 400), (RecordBusy, 503)):
        if isinstance(error, kind):
            status = number
            break
    return status, str(error).replace(reader.path, reader.name)

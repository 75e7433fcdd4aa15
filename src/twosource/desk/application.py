"""The desk as a web application: which address is which page, and how a fault is told."""

from __future__ import annotations

from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Final
from urllib.parse import urlencode

from starlette.applications import Starlette
from starlette.concurrency import run_in_threadpool
from starlette.middleware import Middleware
from starlette.responses import HTMLResponse, JSONResponse, PlainTextResponse, RedirectResponse, Response
from starlette.routing import Mount, Route
from starlette.staticfiles import StaticFiles

from twosource import pipeline
from twosource.desk import changing, drawn, words
from twosource.desk.changing import CHANGES, Refused
from twosource.desk.links import ServerLinks
from twosource.desk.pages.changes import changes
from twosource.desk.pages.claim import claim
from twosource.desk.pages.correct import correct
from twosource.desk.pages.corrections import corrections
from twosource.desk.pages.entity import entities, entity
from twosource.desk.pages.origin import origin
from twosource.desk.pages.outlet import outlet, outlets
from twosource.desk.pages.report import report
from twosource.desk.pages.stories import stories
from twosource.desk.pages.story import story
from twosource.desk.pages.why import why
from twosource.desk.records import Reader
from twosource.desk.safety import COOKIE, Guard, Key
from twosource.desk.views import Asked, View, told_anew
from twosource.errors import RecordBusy, TwosourceError, UnknownId, WrongUse
from twosource.model import moment_of
from twosource.pipeline import exchange
from twosource.show import moments
from twosource.show.printing import indented

if TYPE_CHECKING:
    from collections.abc import Generator, Iterable, Mapping

    from starlette.requests import Request

    from twosource.desk.links import Links
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
    "changes": changes,
    "correct": correct,
    "corrections": corrections,
}
"""Each page by its name, which its address begins with; pages of one thing have that thing's name behind."""

LISTS: Final = frozenset({"stories", "entities", "outlets", "corrections"})
"""The pages that show no one thing."""

RENAMED: Final = frozenset({"story", "claim", "why"})
"""The pages of things whose id changes when an earlier report comes."""

MENU: Final = (
    ("stories", words.STORIES),
    ("entities", words.ENTITIES),
    ("outlets", words.OUTLETS),
    ("corrections", words.CORRECTIONS),
)
"""What stands at the head of every page."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Desk:
    """A desk that is open: the record, what a change asks for, and who works at it.

    ``pasts`` are the records as of moments that were asked for, by their paths.
    """

    reader: Reader
    key: Key
    by: str
    pasts: dict[str, Reader] = field(default_factory=dict[str, Reader])

    def routes(self) -> list[Route | Mount]:
        """Return the address of every page and of its twin."""
        found: list[Route | Mount] = [
            Route("/", self.enter),
            Route("/report/{name}/raw", self.raw),
            Route("/favicon.ico", _icon),
            Route("/corrections.jsonl", self.file),
            *(Route(f"/{name}", self.change, methods=["POST"]) for name in CHANGES),
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

    def _lines(self) -> str:
        return exchange.to_lines([one for one, _ in self.reader.corrections()])

    def _show(self, page: Page, request: Request) -> Response:
        asked = _asked(request)
        try:
            with self._read(asked) as (reader, as_of):
                view = told_anew(page(reader, asked), asked)
                return self._drawn(view, request, asked, as_of=as_of)
        except TwosourceError as error:
            if now := self._now(request, error):
                return RedirectResponse(now, status_code=303)
            return self._fault(error, request)

    def _drawn(
        self, view: View, request: Request, asked: Asked, *, as_of: str = "", status: int = 200
    ) -> Response:
        query = f"?{request.url.query}" if request.url.query else ""
        asking = {name: value for name, value in asked.query.items() if name != "as-of"}
        frame = {
            "asking": asking,
            "now": f"{request.url.path}?{urlencode(asking)}",
            "menu": MENU,
            "as_of": as_of,
            "moment": asked.query.get("as-of", ""),
            "twin": f"{request.url.path}.json{query}",
            "here": f"{request.url.path}{query}",
            "token": "" if as_of else self._token(request),
            "by": self.by,
        }
        return HTMLResponse(drawn.html(view, asked.links, **frame), status_code=status)

    def _fault(self, error: TwosourceError, request: Request) -> Response:
        status, text = fault(error, (self.reader, *self.pasts.values()))
        view = View(title=words.NOT_HERE, template="error.html.j2", values={"text": text}, twin=lambda: text)
        return self._drawn(view, request, _asked(request), status=status)

    def _twin(self, page: Page, request: Request) -> Response:
        asked = _asked(request)
        try:
            with self._read(asked) as (reader, _):
                value = page(reader, asked).twin()
        except TwosourceError as error:
            if now := self._now(request, error, twin=True):
                return RedirectResponse(now, status_code=303)
            status, text = fault(error, (self.reader, *self.pasts.values()))
            return JSONResponse({"error": text}, status_code=status)
        return Response(indented(value) + "\n", media_type="application/json")

    @contextmanager
    def _read(self, asked: Asked) -> Generator[tuple[Reader, str]]:
        """Give the record, or as of the moment that is asked for, with what is said of that."""
        told = asked.query.get("as-of", "")
        if not told:
            yield self.reader, ""
            return
        with pipeline.as_of(self.reader.path, moment_of(told)) as past:
            for gone in [path for path in self.pasts if not Path(path).exists()]:
                self.pasts.pop(gone, None)
            reader = self.pasts.setdefault(past.path, Reader(past.path, name=self.reader.name))
            yield reader, "" if past.told is None else moments.line(past.told)

    async def change(self, request: Request) -> Response:
        """Take a form that changes something, and go on to the page that it came from."""
        try:
            return await changing.change(self.reader, self.key, request)
        except Refused as error:
            return PlainTextResponse(str(error), status_code=403)
        except TwosourceError as error:
            return self._fault(error, request)

    async def file(self, _: Request) -> Response:
        """Answer with all corrections, one a line."""
        text = await run_in_threadpool(self._lines)
        headers = {"content-disposition": 'attachment; filename="corrections.jsonl"'}
        return Response(text, media_type="application/x-ndjson", headers=headers)

    def _now(self, request: Request, error: TwosourceError, *, twin: bool = False) -> str:
        """Return the address of what became of a story or claim that has another id now, else nothing."""
        name, kind = request.path_params.get("name", ""), request.url.path.split("/")[1]
        if not isinstance(error, UnknownId) or kind not in RENAMED:
            return ""
        told = _asked(request).query.get("as-of", "")
        now = self.reader.former(name) if not told else self._then(kind, name, told)
        links = _asked(request).links
        return "" if now is None else (links.twin if twin else links.page)(kind, now, was=name)

    def _then(self, kind: str, name: str, told: str) -> str | None:
        """Return the story of a moment that has most items of one of today."""
        if kind != "story":
            return None
        try:
            return pipeline.story_then(self.reader.path, name, moment_of(told))
        except UnknownId:
            return None

    def _raw(self, request: Request) -> Response:
        try:
            content = self.reader.raw(request.path_params["name"])
        except TwosourceError as error:
            status, text = fault(error, (self.reader, *self.pasts.values()))
            return PlainTextResponse(text, status_code=status)
        headers = {"content-disposition": "attachment"}
        return Response(content, media_type="application/octet-stream", headers=headers)

    def _token(self, request: Request) -> str:
        """Return the token that forms carry, nothing where this browser may change nothing."""
        return self.key.token or "" if self.key.held_by(request) else ""


def application(reader: Reader, key: Key, *, by: str = "") -> Starlette:
    """Return the desk of a record as an ASGI application; ``by`` is the name that its forms begin with."""
    desk = Desk(reader=reader, key=key, by=by)
    return Starlette(routes=desk.routes(), middleware=[Middleware(Guard)])


async def _icon(_: Request) -> Response:
    """Lead browsers that ask of their own accord to the picture of the desk."""
    return RedirectResponse("/static/desk.svg", status_code=301)


def _asked(request: Request) -> Asked:
    query = dict(request.query_params)
    kept = {"as-of": query["as-of"]} if query.get("as-of") else {}
    links: Links = ServerLinks(kept=kept)
    return Asked(links=links, name=request.path_params.get("name", ""), query=query)


def fault(error: TwosourceError, readers: Iterable[Reader]) -> tuple[int, str]:
    """Return the HTTP status and the words for a fault, without the folders of this machine."""
    status = 500
    for kind, number in ((UnknownId, 404), (WrongUse, 400), (RecordBusy, 503)):
        if isinstance(error, kind):
            status = number
            break
    text = str(error)
    for reader in readers:
        for path in (str(Path(reader.path).absolute()), reader.path):
            text = text.replace(path, reader.name)
    return status, text

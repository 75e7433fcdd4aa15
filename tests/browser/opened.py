"""An open desk, and a page of a browser that keeps watch while a test clicks."""

from __future__ import annotations

import json
import socket
import threading
from contextlib import closing, contextmanager
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Final
from urllib.parse import urlsplit

import httpx
import uvicorn

from twosource.desk.application import application
from twosource.desk.records import Reader
from twosource.desk.safety import Key

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from playwright.sync_api import BrowserContext, ConsoleMessage, Page, Request, WebError


PATIENCE: Final = 60.0
"""Seconds that a test waits for an answer: a busy machine is no fault of the desk."""


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenDesk:
    """A desk that listens: ``at`` is its address without a slash at the end, ``record`` its file."""

    at: str
    record: Path
    token: str | None

    @property
    def entrance(self) -> str:
        """What ``twosource serve`` prints: the address that lets this browser change things."""
        return f"{self.at}/?token={self.token}" if self.token else f"{self.at}/"

    def asked(self, path: str) -> Any:  # noqa: ANN401 - whatever the JSON holds
        """Return the JSON at a path."""
        return json.loads(httpx.get(f"{self.at}{path}", timeout=PATIENCE).raise_for_status().text)


@contextmanager
def open_desk(record: Path, *, read_only: bool = False) -> Iterator[OpenDesk]:
    """Serve the desk of ``record`` beside the test, on a free port, until the block ends."""
    key = Key(token=None) if read_only else Key.new()
    with closing(socket.create_server(("127.0.0.1", 0))) as listening:
        settings = uvicorn.Config(
            application(Reader(str(record)), key),
            log_level="warning",
            access_log=False,
            timeout_graceful_shutdown=1,
        )
        server = uvicorn.Server(settings)
        beside = threading.Thread(target=server.run, kwargs={"sockets": [listening]}, daemon=True)
        beside.start()
        try:
            yield OpenDesk(
                at=f"http://127.0.0.1:{listening.getsockname()[1]}", record=record, token=key.token
            )
        finally:
            server.should_exit = True
            beside.join(timeout=10)


@dataclass(kw_only=True)
class Watch:
    """What a browser did while a test ran."""

    addresses: list[str] = field(default_factory=list[str])
    troubles: list[str] = field(default_factory=list[str])
    expected: list[str] = field(default_factory=list[str])
    """Words of troubles that the test provokes: a page that is not there is told on the console, too."""

    def over(self, context: BrowserContext) -> None:
        """Watch every page of ``context``."""
        context.on("request", self._asked)
        context.on("console", self._said)
        context.on("weberror", self._failed)

    def found(self) -> list[str]:
        """Return what must not be: requests that leave the machine, errors, and refusals by the policy."""
        strange = [f"asked {one}" for one in self.addresses if not _here(one)]
        return strange + [one for one in self.troubles if not any(words in one for words in self.expected)]

    def taken(self) -> list[str]:
        """Return what must not be and forget it: for a test that provokes it."""
        found = self.found()
        self.addresses.clear()
        self.troubles.clear()
        return found

    def _asked(self, request: Request) -> None:
        self.addresses.append(request.url)

    def _said(self, message: ConsoleMessage) -> None:
        if message.type in {"error", "warning", "assert"}:
            self.troubles.append(f"{message.type} on {message.location.get('url')}: {message.text}")

    def _failed(self, error: WebError) -> None:
        self.troubles.append(f"script failed: {error.error}")


def _here(address: str) -> bool:
    parts = urlsplit(address)
    return parts.scheme in {"data", "about", "blob", "file"} or parts.hostname == "127.0.0.1"


def overflow(page: Page) -> int:
    """Return by how many pixels the page is wider than its window."""
    return int(page.evaluate("document.documentElement.scrollWidth - window.innerWidth"))

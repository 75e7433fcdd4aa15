"""Who may ask the desk what: this machine alone, and a change only from a page of its own.

Guards against DNS rebinding (the Host header), requests forged by other pages (Origin, a cookie with
SameSite=Strict, a token in the form) and injected script (the Content-Security-Policy), as OWASP's cheat
sheets on cross-site request forgery and content security have them.
"""

from __future__ import annotations

import ipaddress
import secrets
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final
from urllib.parse import urlsplit

from starlette.responses import PlainTextResponse

from twosource.errors import WrongUse

if TYPE_CHECKING:
    from starlette.requests import Request
    from starlette.types import ASGIApp, Message, Receive, Scope, Send

COOKIE: Final = "twosource-desk"
LARGEST: Final = 1_000_000
"""Bytes of the largest body that is read: an imported register of some thousand lines."""

POLICY: Final = (
    "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; form-action 'self'; "
    "base-uri 'none'; frame-ancestors 'none'"
)
HEADERS: Final = (
    (b"content-security-policy", POLICY.encode()),
    (b"x-content-type-options", b"nosniff"),
    (b"referrer-policy", b"same-origin"),  # with "no-referrer" a browser hides the origin of our own forms
    (b"cross-origin-opener-policy", b"same-origin"),
    (b"cross-origin-resource-policy", b"same-origin"),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Key:
    """What a change asks for: the ``token`` that ``serve`` prints; None refuses all changes."""

    token: str | None

    @classmethod
    def new(cls) -> Key:
        """Return a key that nobody has seen."""
        return cls(token=secrets.token_urlsafe(24))

    def opens(self, given: str | None) -> bool:
        """Say whether ``given`` is the token, in a time that does not tell how much of it is."""
        return (
            self.token is not None
            and given is not None
            and secrets.compare_digest(self.token.encode(), given.encode())
        )

    def held_by(self, request: Request) -> bool:
        """Say whether the browser has shown the token before."""
        return self.opens(request.cookies.get(COOKIE))


class Guard:
    """The middleware around every page: refuses foreign hosts and origins, and puts the headers on."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer a request, or refuse it."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        headers = {name.lower(): value.decode("latin-1") for name, value in scope["headers"]}

        async def sending(message: Message) -> None:
            if message["type"] == "http.response.start":
                message["headers"] = [*message["headers"], *HEADERS]
            await send(message)

        if refusal := _refusal(scope["method"], headers):
            await PlainTextResponse(refusal, status_code=403)(scope, receive, sending)
            return
        await self._app(scope, receive, sending)


def _refusal(method: str, headers: dict[bytes, str]) -> str:
    """Return why a request is refused, nothing where it is not."""
    host = headers.get(b"host", "")
    if not is_loopback(urlsplit(f"//{host}").hostname):
        return "this desk answers to the names of this machine alone (127.0.0.1, localhost)"
    if method in {"GET", "HEAD"}:
        return ""
    origin = headers.get(b"origin", "")
    if origin != f"http://{host}":
        return "a change must come from a page of this desk"
    length = headers.get(b"content-length", "")
    if not length.isdecimal() or int(length) > LARGEST:
        return f"a change must tell its length, of at most {LARGEST:,} bytes"
    return ""


def is_loopback(host: str | None) -> bool:
    """Say whether ``host`` names this machine and nothing beside it."""
    if host == "localhost":
        return True
    try:
        return ipaddress.ip_address(host or "").is_loopback
    except ValueError:
        return False


def must_be_loopback(host: str) -> None:
    """Refuse to listen where other machines could ask.

    Raises:
        WrongUse: ``host`` is no loopback address.
    """
    if not is_loopback(host):
        raise WrongUse(
            f"the desk listens on this machine alone, not on {host}; use 127.0.0.1, ::1 or localhost, and for"
            " others write the pages with: twosource publish RECORD FOLDER"
        )

"""Opening the desk: a server on this machine."""

from __future__ import annotations

import gc
import socket
import threading
from contextlib import closing, suppress
from typing import TYPE_CHECKING

import uvicorn
from starlette.concurrency import run_in_threadpool

from twosource import pipeline
from twosource.desk import drawn
from twosource.desk.application import application
from twosource.desk.records import Reader
from twosource.desk.safety import Key, must_be_loopback
from twosource.errors import TwosourceError, WrongUse
from twosource.pipeline import weighing
from twosource.show import access

if TYPE_CHECKING:
    from collections.abc import Callable

    from starlette.types import ASGIApp, Receive, Scope, Send

_MADE = 1_000_000
"""Objects that may be made before the interpreter looks for cycles among them of its own accord: it did so
in the midst of one view in twenty, which took 250 ms more for it. A large story is some 100,000 objects."""

_WHOLE = 50
"""Answers after which all that is kept is looked through, not only what is new."""


class Swept:
    """An application behind which cycles are collected after an answer, not in the midst of one.

    What a template was drawn with stands in a cycle, with the whole of a story behind it.
    """

    def __init__(self, desk: ASGIApp) -> None:
        self._desk = desk
        self._answers = 0

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer, then collect."""
        await self._desk(scope, receive, send)
        if scope["type"] == "http":
            self._answers += 1
            await run_in_threadpool(gc.collect, 1 if self._answers % _WHOLE else 2)


def serve(
    record: str, *, host: str = "127.0.0.1", port: int = 0, read_only: bool = False, by: str = "",
    opened: Callable[[str], None],
) -> None:  # fmt: skip
    """Serve the desk of ``record`` until it is interrupted; ``opened`` is told its address once it listens.

    Args:
        record: path of the record file.
        host: a loopback address.
        port: where to listen; 0 takes a free one.
        read_only: take no changes.
        by: the name that stands in every form of a correction at first.
        opened: called once, with the address to open in a browser.

    Raises:
        RecordError: there is no such file, or it is no record.
        WrongUse: ``host`` is no loopback address, or the port is taken.
    """
    must_be_loopback(host)
    access.must_exist(record)
    pipeline.list_stories(record)  # a record that cannot be read is told here, not on the first page
    key = Key(token=None) if read_only else Key.new()
    with closing(_listening(host, port)) as listening:
        where = f"http://{f'[{host}]' if ':' in host else host}:{listening.getsockname()[1]}/"
        opened(where if key.token is None else f"{where}?token={key.token}")
        reader = Reader(record)
        gc.set_threshold(_MADE)
        desk = Swept(application(reader, key, by=by))
        settings = uvicorn.Config(desk, log_level="warning", access_log=False)
        threading.Thread(target=_warm, args=(reader,), daemon=True).start()
        uvicorn.Server(settings).run(sockets=[listening])


def _warm(reader: Reader) -> None:
    """Do beforehand what the first pages would wait for; a record that cannot be read is told by them."""
    drawn.warm()
    with suppress(TwosourceError):
        reader.warm()
    weighing.warm()
    gc.freeze()  # what is there now stays: nobody need look through it again


def _listening(host: str, port: int) -> socket.socket:
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    listening = socket.socket(family, socket.SOCK_STREAM)
    listening.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        listening.bind((host, port))
        listening.listen()  # who follows the address at once waits, and is not refused
    except OSError as error:
        listening.close()
        raise WrongUse(
            f"cannot listen on {host} port {port}: {error.strerror}; try another --port"
        ) from error
    return listening

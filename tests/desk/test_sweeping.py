"""Cycles are collected behind an answer: what is new each time, all that is kept now and then."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

from twosource.desk import serving

if TYPE_CHECKING:
    import pytest
    from starlette.types import Message, Receive, Scope, Send


def test_cycles_are_collected_behind_each_answer(monkeypatch: pytest.MonkeyPatch) -> None:
    """After the answer, and for answers alone; every so many times the whole is looked through."""
    seen: list[str | int] = []
    monkeypatch.setattr(serving.gc, "collect", seen.append)
    monkeypatch.setattr(serving, "_WHOLE", 2)

    async def desk(scope: Scope, _receive: Receive, _send: Send) -> None:
        seen.append(scope["type"])

    async def nothing(_message: Message) -> None:
        raise AssertionError

    async def never() -> Message:
        raise AssertionError

    async def asked() -> None:
        swept = serving.Swept(desk)
        for kind in ("lifespan", "http", "http"):
            await swept({"type": kind}, never, nothing)

    asyncio.run(asked())
    assert seen == ["lifespan", "http", 1, "http", 2]

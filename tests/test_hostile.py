"""Hostile inputs in small sizes: each ends as read, cut or dropped with a reason, at no great price."""

from __future__ import annotations

import importlib
import os
import signal
import sys
from pathlib import Path
from typing import Any

import pytest

from twosource.engine.bounds import Bounds

BENCH = Path(__file__).parents[1] / "bench"


@pytest.fixture(scope="module")
def hostile() -> Any:  # noqa: ANN401 - a script, not a package
    """The script that tries the patterns, with all that it needs loaded."""
    sys.path.insert(0, str(BENCH))
    try:
        module = importlib.import_module("hostile")
    finally:
        sys.path.remove(str(BENCH))
    module.warmed()
    return module


def test_hostile_inputs_end_as_read_cut_or_dropped(hostile: Any) -> None:  # noqa: ANN401 - a script
    """None raises, takes a character for many times the price of prose, or gives a place that is none."""
    done = hostile.short(hostile.PATTERNS)
    assert len(done) >= 120
    assert {name: run.wrong for name, (run, _) in done.items() if run.wrong} == {}
    assert {name: run.outcome for name, (run, _) in done.items() if not run.outcome} == {}
    assert {name: round(ratio) for name, (_, ratio) in done.items() if ratio > hostile.DEARER} == {}


def test_a_pattern_that_grows_too_fast_fails(hostile: Any, monkeypatch: pytest.MonkeyPatch) -> None:  # noqa: ANN401
    """The square of n is more than the steepest growth allowed, and twice n is not."""
    bare = hostile.Run(cpu=0.0, memory_mb=0.0, outcome="read")
    pattern = hostile.Pattern(name="x", make=lambda n: "x" * n, size=100)
    for power, failing in ((2, True), (1, False)):
        monkeypatch.setattr(
            hostile,
            "tried",
            lambda _, n, power=power: hostile.Run(cpu=(n / 100) ** power, memory_mb=0.0, outcome="read"),
        )
        assert bool(hostile.measured(pattern, bare)[2]) == failing


@pytest.mark.parametrize("fault", ["memory", "time", "error", "death"])
def test_a_limit_ends_the_process_with_a_reason(
    hostile: Any,  # noqa: ANN401 - a script
    fault: str,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Too much memory or time is dropped with the figure; an error or a death is wrong."""
    monkeypatch.setattr(hostile, "BOUNDS", Bounds(cpu_s=1.0, memory_mb=200))

    def work() -> tuple[str, str]:
        if fault == "memory":
            return str(len(bytearray(400 << 20))), ""
        if fault == "error":
            raise ValueError("no")
        if fault == "death":
            os.kill(os.getpid(), signal.SIGKILL)
        while True:
            pass

    run = hostile.apart(work)
    expected = {
        "memory": ("dropped: it needed more memory than the limit of 200 MiB", ""),
        "time": ("dropped: it took more than the limit of 1 seconds of processor time", ""),
        "error": ("", "ValueError: no"),
        "death": ("", "its process ended with status 9"),
    }
    assert (run.outcome, run.wrong) == expected[fault]

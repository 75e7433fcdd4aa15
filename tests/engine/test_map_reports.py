"""The engine keeps order and results whatever one report does to its process."""

from __future__ import annotations

import os
import pickle
import signal
import time
from typing import TYPE_CHECKING, cast

import pytest

from twosource.engine import map_reports
from twosource.engine.pool import Pool
from twosource.engine.worker import serve
from twosource.errors import TwosourceError, UnreadableReport
from twosource.model import Arrival, Dropped

if TYPE_CHECKING:
    from multiprocessing.connection import Connection


def arrival(words: str) -> Arrival:
    """Return a report that says ``words``."""
    return Arrival(path=f"{words}.txt", raw=words.encode(), media="text")


def shout(arrival: Arrival) -> str:
    """A piece of work that can be told to misbehave."""
    words = arrival.raw.decode()
    if words == "killed":
        os.kill(os.getpid(), signal.SIGKILL)
    if words == "hung":
        time.sleep(60)
    if words == "broken":
        raise ValueError("bad value")
    if words == "refused":
        raise UnreadableReport("it is empty")
    if words == "unsendable":
        return lambda: words  # type: ignore[return-value]
    return words.upper()


def run(words: list[str], *, jobs: int, limit_s: float | None = None) -> list[tuple[str, str]]:
    """Return path and result, or path and reason, of each."""
    out = []
    for one, result in map_reports(shout, map(arrival, words), jobs=jobs, limit_s=limit_s):
        out.append((one.path, result.reason if isinstance(result, Dropped) else result))
    return out


@pytest.mark.parametrize("jobs", [1, 2])
def test_order_and_reasons_are_the_same_in_one_process_and_in_two(jobs: int) -> None:
    """Results come in the order of arrival; errors of one report become its reason."""
    words = ["one", "broken", "two", "refused", *(f"w{n}" for n in range(30))]
    expected = [(f"{w}.txt", w.upper()) for w in words]
    expected[1] = ("broken.txt", "internal error: ValueError: bad value")
    expected[3] = ("refused.txt", "it is empty")
    assert run(words, jobs=jobs) == expected


def test_no_reports_no_results() -> None:
    """Nothing in, nothing out, and the processes end."""
    assert run([], jobs=2) == []


def test_a_report_that_kills_its_process_is_set_aside_and_the_others_go_on() -> None:
    """Death by SIGKILL costs one report, not the run."""
    found = dict(run(["a", "killed", "b", "unsendable", "c"], jobs=2))
    assert "died 2 times" in found["killed.txt"]
    assert "-9" in found["killed.txt"]
    assert found["unsendable.txt"].startswith("internal error")
    assert [found[f"{w}.txt"] for w in "abc"] == ["A", "B", "C"]


def test_a_report_that_hangs_is_ended_at_the_limit() -> None:
    """The wall limit holds for one job too, and the next report gets a fresh process."""
    assert run(["a", "hung", "b"], jobs=1, limit_s=0.5) == [
        ("a.txt", "A"),
        ("hung.txt", "it took longer than the limit of 0.5 s; the others went on"),
        ("b.txt", "B"),
    ]


def test_only_a_bounded_number_is_taken_ahead() -> None:
    """A consumer that stops early has not pulled the whole source in."""
    taken = []

    def source():  # type: ignore[no-untyped-def] # noqa: ANN202 - a generator for this test alone
        for n in range(1000):
            taken.append(n)
            yield arrival(f"w{n}")

    results = map_reports(shout, source(), jobs=2)
    for _ in range(3):
        next(results)
    results.close()  # type: ignore[attr-defined]
    assert len(taken) < 40


def test_an_interrupt_passes() -> None:
    """Only Exception is contained: the user can always stop the run."""

    def interrupted(one: Arrival) -> str:
        raise KeyboardInterrupt(one.path)

    with pytest.raises(KeyboardInterrupt):
        list(map_reports(interrupted, [arrival("a")]))


class Unloadable:
    """Work that cannot even be unpickled in another process."""

    def __reduce__(self):  # type: ignore[no-untyped-def] # noqa: ANN204, D105 - pickle's own protocol
        return os._exit, (3,)

    def __call__(self, one: Arrival) -> str:
        """Do nothing of note."""
        return one.path


def test_processes_that_cannot_start_end_the_run_with_a_reason() -> None:
    """No endless restarting."""
    with pytest.raises(TwosourceError, match="exit code 3"):
        list(map_reports(Unloadable(), [arrival("a")], jobs=2))


class FakeConnection:
    """A pipe that holds what a worker would be sent."""

    def __init__(self, arrivals: list[Arrival]) -> None:
        self.arrivals = arrivals
        self.sent: list[bytes] = []

    def recv(self) -> Arrival:
        """Return the next arrival; the end of the pipe is EOFError."""
        if not self.arrivals:
            raise EOFError
        return self.arrivals.pop(0)

    def send_bytes(self, words: bytes) -> None:
        """Keep an answer."""
        self.sent.append(words)


def test_a_worker_answers_until_its_pipe_closes() -> None:
    """Ready first, then one answer for each report, whatever comes of it."""
    before = signal.getsignal(signal.SIGINT)
    pipe = FakeConnection([arrival("a"), arrival("broken"), arrival("unsendable")])
    try:
        serve(cast("Connection", pipe), shout)
        assert signal.getsignal(signal.SIGINT) == signal.SIG_IGN
    finally:
        signal.signal(signal.SIGINT, before)
    ready, *answers = pipe.sent
    assert ready == b"ready"
    first, second, third = (pickle.loads(answer) for answer in answers)  # noqa: S301 - written just above
    assert first == "A"
    assert "bad value" in second.reason
    assert "pickle" in third.reason


def test_a_worker_that_died_while_idle_costs_no_report() -> None:
    """Its report is given to another."""
    with Pool(shout, jobs=1, limit_s=None) as pool:
        results = pool.run(arrival(word) for word in ("a", "b"))
        assert next(results)[1] == "A"
        (worker,) = pool._workers  # noqa: SLF001 - the one way to kill it between two reports
        os.kill(worker.pid, signal.SIGKILL)
        time.sleep(0.2)
        assert next(results)[1] == "B"

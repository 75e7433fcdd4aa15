"""The engine keeps order and results whatever one report does to its process."""

from __future__ import annotations

import os
import pickle
import re
import signal
import subprocess
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING, Any, cast

import pytest

from twosource.engine import Bounds, Failed, map_reports, map_tasks
from twosource.engine.pool import Pool
from twosource.engine.worker import Worker, serve
from twosource.errors import TwosourceError, UnreadableReport
from twosource.model import Arrival, Dropped

if TYPE_CHECKING:
    from multiprocessing.connection import Connection

ENDLESS = "(a*)*b"
"""An expression that takes as long as one likes on a run of the letter a."""


def arrival(words: str) -> Arrival:
    """Return a report that says ``words``."""
    return Arrival(path=f"{words}.txt", raw=words.encode(), media="text")


def shout(arrival: Arrival) -> str:
    """A piece of work that can be told to misbehave."""
    words = arrival.raw.decode()
    if words == "killed":
        os.kill(os.getpid(), signal.SIGKILL)
    if words == "waiting":
        time.sleep(60)
    if words == "endless":
        re.match(ENDLESS, "a" * 100)
    if words == "greedy":
        return f"{len(bytearray(1 << 29))} bytes"
    if words == "broken":
        raise ValueError("bad value")
    if words == "refused":
        raise UnreadableReport("it is empty")
    if words == "unsendable":
        return lambda: words  # type: ignore[return-value] # what cannot be pickled is the point
    return words.upper()


def run(words: list[str], *, jobs: int, bounds: Bounds | None = None) -> list[tuple[str, str]]:
    """Return path and result, or path and reason, of each."""
    out = []
    for one, result in map_reports(shout, map(arrival, words), jobs=jobs, bounds=bounds):
        out.append((one.path, result.reason if isinstance(result, Dropped) else result))
    return out


@pytest.mark.parametrize("jobs", [0, 1, 2])
def test_order_and_reasons_are_the_same_in_this_process_in_another_and_in_two(jobs: int) -> None:
    """Results come in the order of arrival; errors of one report become its reason."""
    words = ["one", "broken", "two", "refused", *(f"w{n}" for n in range(30))]
    expected = [(f"{w}.txt", w.upper()) for w in words]
    expected[1] = ("broken.txt", "internal error: ValueError: bad value")
    expected[3] = ("refused.txt", "it is empty")
    assert run(words, jobs=jobs) == expected


def test_no_reports_no_results(monkeypatch: pytest.MonkeyPatch) -> None:
    """Nothing in, nothing out, and no process is started for it."""
    monkeypatch.setattr("twosource.engine.mapping.Pool", None)
    assert run([], jobs=2) == []


def test_a_report_that_kills_its_process_is_set_aside_and_the_others_go_on() -> None:
    """Death by SIGKILL costs one report, not the run."""
    found = dict(run(["a", "killed", "b", "unsendable", "c"], jobs=2))
    assert "died 2 times" in found["killed.txt"]
    assert "-9" in found["killed.txt"]
    assert found["unsendable.txt"].startswith("internal error")
    assert [found[f"{w}.txt"] for w in "abc"] == ["A", "B", "C"]


def test_a_report_without_end_is_ended_at_the_limit_of_processor_time() -> None:
    """A regular expression that never ends takes no other report with it, and no second try."""
    assert run(["a", "endless", "b"], jobs=1, bounds=Bounds(cpu_s=1, memory_mb=500)) == [
        ("a.txt", "A"),
        ("endless.txt", "it took more than the limit of 1 seconds of processor time"),
        ("b.txt", "B"),
    ]


def test_a_report_that_does_nothing_is_ended(monkeypatch: pytest.MonkeyPatch) -> None:
    """Waiting takes no processor time; a few looks at which nothing was done end it."""
    monkeypatch.setattr("twosource.engine.bounds.LOOK_S", 0.3)
    found = dict(run(["waiting", "b"], jobs=1, bounds=Bounds(cpu_s=20, memory_mb=500)))
    assert found["waiting.txt"].startswith("it stood still")
    assert found["b.txt"] == "B"


def test_a_report_that_wants_too_much_memory_is_set_aside() -> None:
    """The limit is told with its figure, and the next report has all that it may have."""
    found = run(["greedy", "b", "greedy", "c"], jobs=1, bounds=Bounds(cpu_s=20, memory_mb=300))
    reason = "it needed more memory than the limit of 300 MiB"
    assert [what for _, what in found] == [reason, "B", reason, "C"]


def test_a_bound_of_one_run_does_not_hold_in_the_next() -> None:
    """A worker is kept for the next run, without the bounds of the one before."""
    assert run(["a"], jobs=1, bounds=Bounds(cpu_s=20, memory_mb=300)) == [("a.txt", "A")]
    assert run(["greedy"], jobs=1) == [("greedy.txt", "536870912 bytes")]


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
    results.close()  # type: ignore[attr-defined] # a generator, typed as the iterator that it is to users
    assert len(taken) < 40


@pytest.mark.parametrize("jobs", [0])
def test_an_interrupt_passes(jobs: int) -> None:
    """Only Exception is contained: the user can always stop the run."""

    def interrupted(one: Arrival) -> str:
        raise KeyboardInterrupt(one.path)

    with pytest.raises(KeyboardInterrupt):
        list(map_reports(interrupted, [arrival("a")], jobs=jobs))


def test_memory_that_this_process_lacks_is_a_reason_too() -> None:
    """Without bounds the words are those of the system's own limit."""

    def starved(one: int) -> int:
        raise MemoryError(one)

    ((_, outcome),) = map_tasks(starved, [1], jobs=0)
    assert outcome == Failed(reason="there was not enough memory for it", memory=True)


class Unloadable:
    """Work that cannot even be unpickled in another process."""

    def __reduce__(self):  # type: ignore[no-untyped-def] # noqa: ANN204, D105 - pickle's own protocol
        return os._exit, (3,)

    def __call__(self, one: Arrival) -> str:
        """Do nothing of note."""
        return one.path


def fail_to_start() -> None:
    """End a process before it is ready."""
    os._exit(3)


def test_processes_that_cannot_start_end_the_run_with_a_reason() -> None:
    """No endless restarting."""
    with pytest.raises(TwosourceError, match="exit code 3"):
        list(map_reports(shout, [arrival("a")], jobs=2, warm=fail_to_start))


def test_work_that_cannot_be_loaded_costs_its_task() -> None:
    """The process dies of it twice, and the run ends."""
    ((_, outcome),) = map_reports(Unloadable(), [arrival("a")], jobs=1)
    assert isinstance(outcome, Dropped)
    assert "exit code 3" in outcome.reason


class FakeConnection:
    """A pipe that holds what a worker would be sent."""

    def __init__(self, tasks: list[Any]) -> None:
        self.tasks = tasks
        self.sent: list[bytes] = []

    def recv(self) -> tuple[Any, Any, None]:
        """Return the next task; the end of the pipe is EOFError."""
        if not self.tasks:
            raise EOFError
        return shout, self.tasks.pop(0), None

    def send_bytes(self, words: bytes) -> None:
        """Keep an answer."""
        self.sent.append(words)


def test_a_worker_answers_until_its_pipe_closes() -> None:
    """It warms up, says that it is ready, then one answer for each report, whatever comes of it."""
    before = signal.getsignal(signal.SIGINT)
    pipe = FakeConnection([arrival("a"), arrival("broken"), arrival("unsendable")])
    warmed: list[bool] = []
    try:
        serve(cast("Connection", pipe), None, lambda: warmed.append(True))
        assert signal.getsignal(signal.SIGINT) == signal.SIG_IGN
    finally:
        signal.signal(signal.SIGINT, before)
    ready, *answers = pipe.sent
    assert ready == b"ready"
    assert warmed == [True]
    first, second, third = (pickle.loads(answer) for answer in answers)  # noqa: S301 - written just above
    assert first == "A"
    assert "bad value" in second.reason
    assert "pickle" in third.reason


def test_a_worker_that_died_while_idle_costs_no_report() -> None:
    """Its report is given to another."""
    with Pool(shout, jobs=1) as pool:
        results = pool.run(arrival(word) for word in ("a", "b"))
        assert next(results)[1] == "A"
        (worker,) = pool._workers  # noqa: SLF001 - the one way to kill it between two reports
        os.kill(worker.pid, signal.SIGKILL)
        time.sleep(0.2)
        assert next(results)[1] == "B"


def test_workers_without_work_are_kept_for_the_next_pool() -> None:
    """A second run starts no process; one that died meanwhile is not taken."""
    with Pool(shout, jobs=1) as pool:
        assert [found for _, found in pool.run([arrival("a")])] == ["A"]
        (first,) = pool._workers  # noqa: SLF001 - which process it is, nothing else tells
    with Pool(shout, jobs=1) as pool:
        (second,) = pool._workers  # noqa: SLF001 - as above
        assert second.pid == first.pid
        assert [found for _, found in pool.run([arrival("b")])] == ["B"]
    os.kill(first.pid, signal.SIGKILL)
    first._process.join()  # noqa: SLF001 - until the system says that it is gone
    with Pool(shout, jobs=1) as pool:
        assert [found for _, found in pool.run([arrival("c")])] == ["C"]


PARENT = """
import sys
sys.path.insert(0, {folder!r})
from test_map_reports import arrival, shout
from twosource.engine import pool
with pool.Pool(shout, jobs=1) as it:
    results = it.run([arrival("a"), arrival("endless")])
    print(next(results)[1], it._workers[0].pid, flush=True)
    next(results)
"""


@pytest.mark.parametrize("end", [signal.SIGKILL, signal.SIGTERM, signal.SIGINT])
def test_a_worker_at_work_ends_with_its_parent(end: signal.Signals) -> None:
    """However the parent ends, a worker deep in a computation is gone at once, and says nothing."""
    script = PARENT.format(folder=str(Path(__file__).parent))
    with subprocess.Popen(
        [sys.executable, "-c", script], stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    ) as parent:
        assert parent.stdout is not None
        word, pid = parent.stdout.readline().split()
        assert word == "A"
        time.sleep(0.3)
        parent.send_signal(end)
        try:
            _, said = parent.communicate(timeout=20)
        finally:
            parent.kill()
    assert "Process Spawn" not in said
    for _ in range(100):
        if not _runs(int(pid)):
            break
        time.sleep(0.05)
    assert not _runs(int(pid))


def _runs(pid: int) -> bool:
    """Tell whether a process is there and is no zombie."""
    try:
        return Path(f"/proc/{pid}/stat").read_text(encoding="ascii").rpartition(")")[2].split()[0] != "Z"
    except OSError:
        return False


UNGUARDED = """
import sys
sys.path.insert(0, {folder!r})
from test_map_reports import run
print(run(["a"], jobs=1))
"""


def test_a_script_without_a_guard_is_not_run_again_by_its_workers(tmp_path: Path) -> None:
    """A worker loads the modules that its work needs, never the main script."""
    script = tmp_path / "script.py"
    script.write_text(UNGUARDED.format(folder=str(Path(__file__).parent)), encoding="utf-8")
    done = subprocess.run(
        [sys.executable, str(script)], capture_output=True, text=True, check=False, timeout=60
    )
    assert (done.stdout, done.returncode) == ("[('a.txt', 'A')]\n", 0)


def test_a_worker_that_is_stopped_leaves_nothing() -> None:
    """Its pipes are closed and its process is gone."""
    worker = Worker()
    worker.receive()
    assert worker.idle
    assert worker.alive
    worker.stop()
    assert not _runs(worker.pid)

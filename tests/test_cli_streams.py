"""Streams that are closed, full or no longer read, and signals, in processes of their own."""

from __future__ import annotations

import os
import pty
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

import made_record
import twosource
from twosource import ending

HERE = os.environ | {"PYTHONPATH": str(Path(twosource.__file__).parents[1])}
PROGRAM = f"{sys.executable} -m twosource"


@pytest.fixture(scope="module")
def record(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the path of a record that the commands of a test read."""
    return made_record.make(tmp_path_factory.mktemp("record"))


def shell(command: str, record: Path) -> subprocess.CompletedProcess[str]:
    """Run a line of a shell in which ``$T`` is the program and ``$R`` the record, in the record's folder."""
    words = ["bash", "-c", f"set -o pipefail; {command}"]
    env = HERE | {"T": PROGRAM, "R": record.name}
    done = subprocess.run(words, capture_output=True, text=True, env=env, cwd=record.parent, check=False)
    assert "Traceback" not in done.stderr
    assert "Exception ignored" not in done.stderr
    return done


@pytest.mark.parametrize(
    "command",
    [
        "$T stories $R", "$T brief $R", "$T brief $R --format html", "$T claims $R --json", "$T search $R crane",
        "$T export $R --format json", "$T verify $R", "$T --help", "$T --version", "$T add $R quay.txt", "$T demo",
    ],
)  # fmt: skip
def test_a_closed_standard_output_is_told(command: str, record: Path) -> None:
    """What must print says that it cannot, before it does anything; so it does with no input and a full disk."""
    names = sorted(path.name for path in record.parent.iterdir())
    done = shell(f"{command} >&-", record)
    assert (done.returncode, done.stderr.count("\n")) == (ending.WRONG, 1)
    assert "standard output is closed" in done.stderr
    assert shell(f"{command} <&- >&- 2>&-", record).returncode == ending.WRONG
    assert sorted(path.name for path in record.parent.iterdir()) == names


@pytest.mark.parametrize(
    "command", ["$T stories $R", "$T brief $R", "$T export $R --format json", "$T --help"]
)
def test_a_full_disk_is_told(command: str, record: Path) -> None:
    """What the system cannot take ends the program with one line, as output and as the place of messages."""
    done = shell(f"{command} > /dev/full", record)
    assert (done.returncode, done.stderr) == (
        ending.WRONG,
        "twosource: cannot write: No space left on device\n",
    )
    assert shell(f"{command} 2> /dev/full", record).returncode == 0
    assert shell("$T storis 2> /dev/full", record).returncode == ending.WRONG


def test_an_output_file_on_a_full_disk_is_told(record: Path) -> None:
    """The device itself is written to, and refuses."""
    done = shell("$T brief $R --format md -o /dev/full", record)
    assert done.returncode == ending.WRONG
    assert done.stderr == "twosource: cannot write /dev/full: No space left on device\n"


def test_what_needs_no_stream_does_without(record: Path) -> None:
    """Standard input and the place of messages may be closed where nothing is read and nothing to be told."""
    listing = shell("$T stories $R", record).stdout
    for closed in ("<&-", "2>&-", "<&- 2>&-"):
        done = shell(f"$T stories $R {closed}", record)
        assert (done.returncode, done.stdout) == (0, listing)
    done = shell("$T brief $R --format md -o closed.md >&- && cat closed.md && rm closed.md", record)
    assert done.stdout == shell("$T brief $R --format md", record).stdout
    done = shell("$T storis $R 2>&-", record)
    assert done.returncode == ending.WRONG
    assert "did you mean stories?" in done.stdout


def test_standard_input_that_is_closed_cannot_be_read(record: Path) -> None:
    """A dash stands for standard input, and there is none."""
    done = shell("$T add new.db - <&-", record)
    assert (done.returncode, done.stderr.count("\n")) == (ending.WRONG, 1)
    assert "standard input" in done.stderr
    assert not (record.parent / "new.db").exists()


@pytest.mark.parametrize(
    "command", ["$T stories $R", "$T brief $R", "$T export $R --format json", "$T --help"]
)
def test_a_pipe_that_nobody_reads_ends_the_program_quietly(command: str, record: Path) -> None:
    """The exit code is the one that a shell gives for a program that SIGPIPE ends, as for ``cat``."""
    done = shell(f"(sleep 0.5; {command}) | true", record)
    assert (done.returncode, done.stderr) == (ending.PIPE_CLOSED, "")


def test_an_output_through_the_shell_is_where_the_shell_put_it(record: Path) -> None:
    """A name for an open stream is written through, between what others write there."""
    brief = shell("$T brief $R --format md", record).stdout
    for place in ("/dev/stdout", "/dev/fd/1", "/proc/self/fd/1", "-"):
        done = shell(f"(echo first; $T brief $R --format md -o {place}; echo last) > s.md; cat s.md", record)
        assert done.stdout == f"first\n{brief}last\n", place
    assert shell("$T brief $R --format md -o /dev/fd/3 3> s.md; cat s.md", record).stdout == brief
    assert shell("$T brief $R --format md -o /dev/stdout | cat", record).stdout == brief


def test_a_terminal_shows_no_raw_control_of_a_file(record: Path, tmp_path: Path) -> None:
    """On a real terminal Markdown, HTML, CSV and JSON come without a control of their own."""
    shutil.copy(record, tmp_path / "r.db")
    report = tmp_path / "x.txt"
    nasty = made_record.QUAY.replace("Crane", "Cra\x9b2J\u202ene").replace("Four", "Fo\x9bur\u202e")
    report.write_text(nasty, encoding="utf-8")
    shell(f"$T add {tmp_path}/r.db {report}", record)
    for form in ("md", "html", "csv", "json"):
        shown = _on_terminal(["export", str(tmp_path / "r.db"), "--format", form])
        text = shown.decode().replace("\r\n", "\n")
        assert all(char.isprintable() or char in "\n\u00a0" for char in text), form
        assert "Fo" in text


def _on_terminal(words: list[str]) -> bytes:
    """Run a command whose standard output is a terminal, and return what the terminal gets."""
    ours, theirs = pty.openpty()
    with subprocess.Popen([sys.executable, "-m", "twosource", *words], stdout=theirs, env=HERE) as process:
        os.close(theirs)
        shown = b""
        while True:
            try:
                piece = os.read(ours, 1 << 16)
            except OSError:  # a terminal without a program at its other end
                break
            if not piece:
                break
            shown += piece
    os.close(ours)
    assert process.returncode == 0
    return shown


# ---------------------------------------------------------------------------------- signals

_SLOW = """
import sys, time
from twosource.show import access
from twosource.pipeline import adding
from twosource.__main__ import main
moment = sys.argv.pop(1)
if moment == "loading":
    sys.modules["twosource.cli"] = None
    class Slow:
        def find_spec(self, name, path=None, target=None):
            if name == "twosource.cli":
                print("now", flush=True)
                time.sleep(60)
    del sys.modules["twosource.cli"]
    sys.meta_path.insert(0, Slow())
def slow(*_, **__):
    print("now", flush=True)
    time.sleep(60)
if moment == "reading":
    adding.read = slow
elif moment == "comparing":
    adding.compare = slow
elif moment == "listing":
    access.browse = slow
elif moment == "writing":
    import os
    os.fsync = slow
sys.exit(main())
"""


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM, signal.SIGHUP])
@pytest.mark.parametrize(
    ("moment", "words"),
    [
        ("loading", ["stories", "r.db"]),
        ("comparing", ["add", "r.db", "quay.txt"]),
        ("listing", ["stories", "r.db"]),
        ("writing", ["brief", "r.db", "--format", "md", "-o", "out.md"]),
    ],
)
def test_a_signal_ends_the_program_in_order_at_any_moment(
    moment: str, words: list[str], number: signal.Signals, record: Path, tmp_path: Path
) -> None:
    """One line for an interrupt, the code that a shell gives for the signal, and no half file anywhere."""
    for name in ("r.db", "quay.txt"):
        shutil.copy(record.parent / name, tmp_path)
    command = [sys.executable, "-c", _SLOW, moment, *words]
    pipes = {"stdout": subprocess.PIPE, "stderr": subprocess.PIPE}
    with subprocess.Popen(command, text=True, env=HERE, cwd=tmp_path, **pipes) as process:  # type: ignore[call-overload] - pipes alone
        assert process.stdout is not None
        assert process.stdout.readline() == "now\n"
        process.send_signal(number)
        _, said = process.communicate(timeout=30)
    assert process.returncode == 128 + number
    assert "Traceback" not in said
    assert said.count("\n") == (1 if number == signal.SIGINT else 0), said
    left = {path.name for path in tmp_path.iterdir()} - {"r.db.lock"}
    assert left == {"r.db", "quay.txt"}


def test_a_second_signal_does_not_wait(record: Path) -> None:
    """Whoever asks twice is not kept by what puts the first end in order."""
    code = (
        "import os, signal, time; from twosource import ending\n"
        "with ending.stoppable():\n"
        " try: os.kill(os.getpid(), signal.SIGTERM); time.sleep(9)\n"
        " finally: os.kill(os.getpid(), signal.SIGTERM); time.sleep(60)"
    )
    start = time.monotonic()
    done = subprocess.run([sys.executable, "-c", code], env=HERE, cwd=record.parent, check=False)
    assert done.returncode == 128 + signal.SIGTERM
    assert time.monotonic() - start < 50


def test_a_signal_that_the_caller_ignores_stays_ignored(record: Path) -> None:
    """A program started with ``nohup`` is not ended by the end of its terminal."""
    code = (
        "import os, signal; signal.signal(signal.SIGHUP, signal.SIG_IGN); from twosource import ending\n"
        "with ending.stoppable(): os.kill(os.getpid(), signal.SIGHUP); print('went on')"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], env=HERE, cwd=record.parent, capture_output=True, text=True, check=False
    )
    assert (done.returncode, done.stdout) == (0, "went on\n")

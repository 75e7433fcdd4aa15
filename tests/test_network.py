"""The whole journey opens no connection."""

from __future__ import annotations

import os
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from twosource import samples

if TYPE_CHECKING:
    from pathlib import Path

# Loaded by every Python process that is started, workers included.
GUARD = """
import sys

def refuse(event, details):
    if event in {"socket.connect", "socket.getaddrinfo", "socket.gethostbyname", "socket.sendto"}:
        raise PermissionError(f"{event} {details[1:]}")

sys.addaudithook(refuse)
"""
PAGE = """<html><head><title>Bridge at Orlemouth closed</title>
<link rel="stylesheet" href="http://orlemouth.invalid/style.css"><script src="http://orlemouth.invalid/a.js"></script>
</head><body><article><p>The footbridge at Orlemouth was closed on Monday, the harbour office said.</p>
<img src="http://orlemouth.invalid/bridge.png"></article></body></html>
"""


def run(guard: Path, *words: str) -> subprocess.CompletedProcess[str]:
    """Run Python with the guard in every process."""
    return subprocess.run(
        [sys.executable, *words],
        env={**os.environ, "PYTHONPATH": os.pathsep.join([str(guard), *sys.path])},
        capture_output=True,
        text=True,
        check=False,
    )


@pytest.fixture
def guard(tmp_path: Path) -> Path:
    """A folder with what every Python process loads at its start."""
    place = tmp_path / "guard"
    place.mkdir()
    (place / "sitecustomize.py").write_text(GUARD, encoding="utf-8")
    return place


def test_the_guard_refuses_a_connection(guard: Path) -> None:
    """Without this the test below could not fail."""
    done = run(guard, "-c", "import socket; socket.create_connection(('orlemouth.invalid', 80))")
    assert "PermissionError" in done.stderr


def test_reading_comparing_and_showing_open_no_connection(guard: Path, tmp_path: Path) -> None:
    """Samples and a page full of addresses are read, shown and verified with every socket refused."""
    page = tmp_path / "page.html"
    page.write_text(PAGE, encoding="utf-8")
    record, out = str(tmp_path / "record"), str(tmp_path / "brief.html")
    steps = (
        ("add", record, str(samples.folder()), str(page)),
        ("brief", record, "--format", "html", "-o", out),
        ("verify", record, out),
    )
    for step in steps:
        done = run(guard, "-m", "twosource", *step)
        assert (done.returncode, "PermissionError" in done.stderr) == (0, False), done.stderr

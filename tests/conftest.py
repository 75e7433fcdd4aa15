"""What several test files share."""

from __future__ import annotations

import os
import signal
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import HealthCheck, settings

from twosource import engine
from twosource.pipeline import adding, comparing

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

settings.register_profile(
    "default", deadline=None, suppress_health_check=[HealthCheck.too_slow], derandomize=True
)
settings.load_profile("default")
# A shell that starts the tests in the background lets them ignore interrupts, nohup the end of the terminal,
# and all that they start ignores them too: then no test of a signal could tell anything.
signal.signal(signal.SIGINT, signal.default_int_handler)
if hasattr(signal, "SIGHUP"):
    signal.signal(signal.SIGHUP, signal.SIG_DFL)


def pytest_addoption(parser: pytest.Parser) -> None:
    """Add the options that write expected files and pictures anew."""
    parser.addoption(
        "--rewrite-golden", action="store_true", help="write tests/golden/*/record.json and brief.md anew"
    )
    parser.addoption(
        "--screenshots", metavar="FOLDER", type=Path, help="write the pictures of the desk there: docs"
    )


@pytest.fixture
def one_process(monkeypatch: pytest.MonkeyPatch) -> None:
    """Read and compare in this process, so that a step which a test replaces is the one that is taken."""

    def here(work: Callable[[Any], Any], tasks: Iterable[Any], **_: object) -> Iterator[tuple[Any, Any]]:
        return engine.map_reports(work, tasks, jobs=0)

    def there(work: Callable[[Any], Any], tasks: Iterable[Any], **_: object) -> Iterator[tuple[Any, Any]]:
        return engine.map_tasks(work, tasks, jobs=0)

    monkeypatch.setattr(adding, "map_reports", here)
    monkeypatch.setattr(comparing, "map_tasks", there)


@pytest.fixture(scope="session")
def shared() -> Path:
    """The folder of scored sets; tests that need it are skipped where it is absent."""
    place = Path(os.environ.get("TWOSOURCE_SHARED", Path(__file__).parents[1] / ".." / "shared")).resolve()
    if not (place / "data").is_dir():
        pytest.skip(f"scored sets are not here ({place}); set TWOSOURCE_SHARED to their folder")
    return place

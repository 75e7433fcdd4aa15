"""A browser, the desk of the sample record, and pages that keep watch."""

from __future__ import annotations

import fcntl
import os
import shutil
from contextlib import ExitStack
from pathlib import Path
from typing import TYPE_CHECKING, Any, NoReturn, Protocol

import pytest
from playwright.sync_api import expect, sync_playwright

from browser.opened import PATIENCE, OpenDesk, Watch, open_desk
from twosource import pipeline, samples

if TYPE_CHECKING:
    from collections.abc import Iterator

    from playwright.sync_api import Browser, Page

HERE = Path(__file__).parent
CHROMIUM = "/usr/bin/chromium"
"""Where Debian's package puts it; the variable TWOSOURCE_CHROMIUM names another."""
# The browser's own connections (updates, lists of bad addresses) are switched off, and it can resolve no name.
ARGUMENTS = (
    "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
    "--disable-component-update", "--disable-sync", "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",
)  # fmt: skip
expect.set_options(timeout=PATIENCE * 1000)
WIDE = {"width": 1280, "height": 900}


def lacking(what: str) -> NoReturn:
    """Fail where everything must be checked, skip with the reason elsewhere."""
    if os.environ.get("CI") == "true":
        pytest.fail(what)
    pytest.skip(what)


class Opener(Protocol):
    """What opens a page of the browser: ``options`` are those of a Playwright context."""

    def __call__(self, desk: OpenDesk, path: str = "/stories", **options: Any) -> Page:  # noqa: ANN401
        """Go to ``path`` of ``desk`` by its entrance."""


@pytest.fixture(scope="session")
def sample_record(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The record of the sample reports, built once for all workers; to be read, never changed."""
    place = tmp_path_factory.getbasetemp()
    if "PYTEST_XDIST_WORKER" in os.environ:
        place = place.parent
    record = place / "desk-sample" / "sample.db"
    record.parent.mkdir(exist_ok=True)
    with (record.parent / "built").open("a+") as turn:
        fcntl.flock(turn, fcntl.LOCK_EX)
        turn.seek(0)
        if not turn.read():
            pipeline.add(str(record), [str(samples.folder())], jobs=0)
            turn.write("built")
    return record


@pytest.fixture(scope="package")
def desk(sample_record: Path) -> Iterator[OpenDesk]:
    """The desk of the sample record, opened with its token."""
    with open_desk(sample_record) as opened:
        yield opened


@pytest.fixture
def own_desk(sample_record: Path, tmp_path: Path) -> Iterator[OpenDesk]:
    """A desk of its own for a test that changes the record."""
    with open_desk(Path(shutil.copy(sample_record, tmp_path / "own.db"))) as opened:
        yield opened


@pytest.fixture
def shown_desk(sample_record: Path) -> Iterator[OpenDesk]:
    """The desk of the sample record as ``--read-only`` opens it."""
    with open_desk(sample_record, read_only=True) as opened:
        yield opened


@pytest.fixture(scope="package")
def chromium() -> Iterator[Browser]:
    """The browser, one to a worker."""
    path = os.environ.get("TWOSOURCE_CHROMIUM", CHROMIUM)
    if not Path(path).exists():
        lacking(f"no browser at {path}: install Debian's chromium, or name one in TWOSOURCE_CHROMIUM")
    with sync_playwright() as driver:
        browser = driver.chromium.launch(executable_path=path, args=ARGUMENTS)
        yield browser
        browser.close()


@pytest.fixture
def watch() -> Iterator[Watch]:
    """What the browser does in this test: no request off the machine, no error, no refusal by the policy."""
    seen = Watch()
    yield seen
    assert not seen.found()


@pytest.fixture
def visit(chromium: Browser, watch: Watch) -> Iterator[Opener]:
    """Open pages, each in a browser that has seen nothing before."""
    with ExitStack() as stack:

        def opened(desk: OpenDesk, path: str = "/stories", **options: Any) -> Page:  # noqa: ANN401
            context = chromium.new_context(**({"viewport": WIDE} | options))
            stack.callback(context.close)
            context.set_default_timeout(PATIENCE * 1000)
            watch.over(context)
            page = context.new_page()
            page.goto(desk.entrance)
            if path != "/stories":
                page.goto(f"{desk.at}{path}")
            return page

        yield opened


@pytest.fixture
def page(visit: Opener, desk: OpenDesk) -> Page:
    """The first page of the desk of the sample record, 1280 pixels wide."""
    return visit(desk)


@pytest.fixture(scope="session")
def axe() -> str:
    """The script of axe-core, as ``npm ci`` puts it beside these tests."""
    script = HERE / "node_modules" / "axe-core" / "axe.min.js"
    if not script.exists():
        lacking("axe-core is not here: npm ci --prefix tests/browser (make test does it where there is npm)")
    return script.read_text(encoding="utf-8")

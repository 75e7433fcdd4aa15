"""The desk's views over a big record: server time of each, first and again, and the bytes of its page.

Times are those of the processor, since the machine may be busy with other things.

The record is made once and kept in a folder, since making it takes long: of news texts where a folder of
them is given (files that ``add`` reads, the first N reports of them), else of invented reports.
"""

from __future__ import annotations

import asyncio
import gc
import statistics
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING

import httpx

import invented
from twosource import pipeline
from twosource.desk import drawn
from twosource.desk.application import application
from twosource.desk.records import Reader
from twosource.desk.safety import Key
from twosource.record import Sieve, Store

if TYPE_CHECKING:
    from collections.abc import Iterator

LONGEST_MS = 300
"""Most milliseconds of processor time that a view may take at the server, the median of its runs; of a large
story its first opening."""
LARGE = 40
"""So many of the largest stories are opened for the first time."""
HEAVIEST = 300_000
"""Most bytes of the page of the largest story."""
RUNS = 5
COMMON = "said"
"""A word that stands in nearly every report: the worst that full text may be asked for."""


def run(count: int, folder: str, texts: str | None) -> int:
    """Print the table for a record of ``count`` reports kept in ``folder``; return how many views fail."""
    record = _record(count, Path(folder), texts)
    with Store.open(record, write=False, check=False) as store:
        print(f"{len(store.report_ids()):,} reports, {store.count(Sieve()):,} stories")
    drawn.warm()  # as the server does when it opens
    gc.set_threshold(1_000_000)  # as the server does
    print(f"  {'view':<34}{'first ms':>9}{'again ms':>9}{'bytes':>10}")
    failed = sum(asyncio.run(_measured(record)))
    print(f"  {f'the {LARGE} largest stories, first':<34}{'median':>9}{'worst':>9}{'bytes':>10}")
    return failed + sum(asyncio.run(_opened(record)))


async def _opened(record: str) -> list[bool]:
    """Open the largest stories, and a page of each kind about them, each as if nothing were read yet."""
    failed: list[bool] = []
    with Store.open(record, write=False, check=False) as store:
        large = store.by_size()[:LARGE]
        claims = [store.record(name).stories[0].claims[-1].id for name in large]
    for name, addresses in (
        ("the story", [f"/story/{name}" for name in large]),
        ("a page of all its claims", [f"/story/{name}?all=said" for name in large]),
        ("a page of who says what", [f"/story/{name}?all=matrix" for name in large]),
        ("a claim of it", [f"/claim/{name}" for name in claims]),
        ("why of the claim", [f"/why/{name}" for name in claims]),
        ("the story as JSON", [f"/story/{name}.json" for name in large]),
    ):
        found: list[tuple[float, int]] = []
        for address in addresses:
            async with _asking(record) as asking:
                (took, *_), size = await _asked(asking, address, runs=1)
            found.append((took, size))
            gc.collect()  # as the server does behind an answer
        worst = max(took for took, _ in found)
        failed.append(worst > LONGEST_MS)
        median, size = statistics.median(took for took, _ in found), max(size for _, size in found)
        print(f"  {name:<34}{median:>9.0f}{worst:>9.0f}{size:>10,}{'  over' if failed[-1] else ''}")
    return failed


def _asking(record: str) -> httpx.AsyncClient:
    """Return who asks a desk of its own, of which nothing was read before."""
    app = application(Reader(record), Key(token=None))
    return httpx.AsyncClient(transport=httpx.ASGITransport(app), base_url="http://127.0.0.1")


async def _measured(record: str) -> list[bool]:
    """Ask for each view in this process, and print its line; return which of them pass a bound."""
    failed: list[bool] = []
    for name, address in _views(record):
        async with _asking(record) as asking:
            took, size = await _asked(asking, address)
        median = statistics.median(took)
        over = median > LONGEST_MS or (name == "the largest story" and size > HEAVIEST)
        failed.append(over)
        print(f"  {name:<34}{took[0]:>9.0f}{median:>9.0f}{size:>10,}{'  over' if over else ''}")
    return failed


async def _asked(asking: httpx.AsyncClient, address: str, runs: int = RUNS) -> tuple[list[float], int]:
    took: list[float] = []
    answer = httpx.Response(0)
    for _ in range(runs):
        begun = time.process_time()
        answer = await asking.get(address)
        took.append((time.process_time() - begun) * 1000)
    if answer.status_code != httpx.codes.OK:
        sys.exit(f"{address} is answered with {answer.status_code}: {answer.text[:300]}")
    return took, len(answer.content)


def _views(record: str) -> Iterator[tuple[str, str]]:
    """Yield each view with its address: the lists, each filter, and one page of each kind."""
    with Store.open(record, write=False, check=False) as store:
        largest = store.by_size()[0]
        whole = store.record(largest)
        (place,), (named,), (outlet,) = (
            store.most_told(kind, most=1) for kind in ("place", "named", "outlet")
        )
        (last,) = store.browse(Sieve(), order="newest", first=0, most=1)
    claim = max(whole.stories[0].claims, key=lambda one: (len(one.statements), one.id))
    name = named.name.replace(" ", "+")
    yield from (("stories", "/stories"), ("stories, the largest first", "/stories?order=largest"))
    yield from (
        (f"stories by {part}", f"/stories?{part}={value}")
        for part, value in (
            ("since", (last.overview.last_published or "")[:4]), ("until", "2100"), ("place", place.key),
            ("entity", named.key), ("outlet", outlet.name.replace("&", "%26")), ("certainty", "alleged"),
            ("origins", "2"), ("contested", "yes"), ("text", COMMON), ("text", name),
        )
    )  # fmt: skip
    yield "stories by a name as typed", f"/stories?entity={name}"
    yield (
        "stories by four filters",
        f"/stories?text={COMMON}&entity={named.key}&certainty=asserted&order=largest",
    )
    yield from (
        ("names", "/entities"),
        ("names that hold a word", "/entities?text=an"),
        ("outlets", "/outlets"),
    )
    yield from (("the most told name", f"/entity/{named.key}"), ("the same, typed", f"/entity/{name}"))
    yield "the outlet of most stories", f"/outlet/{outlet.name}"
    yield "the largest story", f"/story/{largest}"
    yield "a report of it", f"/report/{whole.reports[0].id}"
    yield "its most told claim", f"/claim/{claim.id}"
    yield from (("why of the claim", f"/why/{claim.id}"), ("why of the story", f"/why/{largest}"))


def _record(count: int, folder: Path, texts: str | None) -> str:
    """Return the path of a record of ``count`` reports, made where it is not kept."""
    place = folder / f"desk-{count}-{'texts' if texts else 'invented'}.db"
    if place.exists():
        Store.open(place, write=True).close()  # an earlier version's is brought to the present tables
        return str(place)
    reports = folder / f"reports-{count}"
    reports.mkdir(parents=True, exist_ok=True)
    if texts is None:
        for one in invented.reports(count):
            (reports / one.name).write_text(one.text, encoding="utf-8")
    making = str(place.with_suffix(".making"))
    pipeline.add(making, [str(reports) if texts is None else texts], jobs=1)
    Path(making).rename(place)
    return str(place)

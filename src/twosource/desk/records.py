"""A record file as the desk reads it: each story composed once, until the file changes."""

from __future__ import annotations

import threading
from collections import OrderedDict
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar, cast

from twosource import pipeline
from twosource.errors import UnknownId
from twosource.record import Store
from twosource.show import access
from twosource.show.atlas import chart
from twosource.show.brief import compose

if TYPE_CHECKING:
    from collections.abc import Callable, Collection

    from twosource.compare.claims.weighing import Weighed
    from twosource.pipeline.weighing import Tie
    from twosource.model import Applied, UserCorrection
    from twosource.record import Found, Summary
    from twosource.show.atlas import Atlas
    from twosource.show.brief.blocks import Brief

T = TypeVar("T")

KEPT = 16
"""Most answers that are kept: a story of a hundred reports with its brief takes some 20 MB."""


@dataclass(frozen=True, slots=True, kw_only=True)
class StoryView:
    """A story with its ids looked up, and its brief."""

    atlas: Atlas
    brief: Brief


class Reader:
    """A record file, read for pages. Safe to be used by several threads."""

    def __init__(self, path: str, *, name: str = "") -> None:
        """``path`` is that of a record file that exists, ``name`` what it is called: by default as the file."""
        self.path = path
        self.name = name or Path(path).name  # without its folders: no page tells where on the machine it lies
        self._kept: OrderedDict[tuple[object, ...], object] = OrderedDict()
        self._lock = threading.Lock()

    def summaries(self) -> tuple[Summary, ...]:
        """Return the stories, the largest first. Raises RecordError."""
        return self._once(("stories",), lambda: access.stories(self.path))

    def story(self, name: str) -> StoryView:
        """Return the story with the id ``name``. Raises RecordError, UnknownId."""
        return self._once(("story", name), lambda: self._story(name))

    def report(self, name: str) -> Atlas:
        """Return what concerns one report, with its ids looked up. Raises RecordError, UnknownId."""
        return self._once(("report", name), lambda: chart(pipeline.load_report(self.path, name)))

    def ties(self, story: str, items: Collection[str]) -> tuple[Tie, ...]:
        """Return the scored pairs of the pieces of a story, the most alike first. Raises RecordError."""
        return self._once(("ties", story), lambda: pipeline.ties(self.path, items))

    def weighed(self, story: str) -> dict[tuple[str, str], Weighed]:
        """Return the scores of the pairs of statements that join the claims of a story, weighed anew."""
        return self._once(("weighed", story), lambda: pipeline.weighed(self.story(story).atlas.record))

    def corrections(self) -> tuple[tuple[UserCorrection, tuple[Applied, ...]], ...]:
        """Return all corrections, each with what became of it. Raises RecordError."""
        return self._once(("corrections",), lambda: pipeline.corrections(self.path))

    def find(self, name: str) -> Found:
        """Return what an id, or its beginning, names. Raises RecordError, UnknownId."""
        return pipeline.find_id(self.path, name)

    def former(self, name: str) -> str | None:
        """Return the id of what the story or claim that was called ``name`` became. Raises RecordError."""
        return self._once(("former", name), lambda: pipeline.former(self.path, name))

    def raw(self, report: str) -> bytes:
        """Return the bytes of a report as they came. Raises RecordError, UnknownId."""
        with Store.open(self.path, write=False, check=False) as store:
            for one in store.reports((report,)):
                return store.raw(one.sha256)
        raise UnknownId(f"there is no report {report}")

    def _story(self, name: str) -> StoryView:
        record = pipeline.load(self.path, name)
        return StoryView(atlas=chart(record), brief=compose(record, name))

    def _once(self, key: tuple[object, ...], make: Callable[[], T]) -> T:
        """Return what ``make`` gives, kept by ``key`` until the file changes."""
        whole = (*key, self._state())
        with self._lock:
            if whole in self._kept:
                self._kept.move_to_end(whole)
                return cast("T", self._kept[whole])
        made = make()
        with self._lock:
            self._kept[whole] = made
            while len(self._kept) > KEPT:
                self._kept.popitem(last=False)
        return made

    def _state(self) -> tuple[int, ...]:
        """Return what changes whenever the record does: times and sizes of its file and of its log."""
        found: list[int] = []
        for name in (self.path, f"{self.path}-wal"):
            try:
                stat = Path(name).stat()
            except FileNotFoundError:
                found += [0, 0]
            else:
                found += [stat.st_mtime_ns, stat.st_size]
        return tuple(found)

"""A record file as the desk reads it: each story composed once, until the file changes."""

from __future__ import annotations

import threading
from collections import OrderedDict
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar, cast

from twosource import pipeline
from twosource.errors import UnknownId
from twosource.record import Sieve, Store
from twosource.show import filtering, habits
from twosource.show.atlas import chart
from twosource.show.brief import draft, finish
from twosource.show.dossier import dossier

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Mapping

    from twosource.compare.claims.weighing import Weighed
    from twosource.model import Applied, UserCorrection
    from twosource.pipeline.weighing import Tie
    from twosource.record import FacetKind, Found, Habits, Listed, Named
    from twosource.show.atlas import Atlas
    from twosource.show.brief import Brief, Draft
    from twosource.show.dossier import Dossier
    from twosource.show.filtering import Answer
    from twosource.show.habits import OutletView

T = TypeVar("T")

ITEMS = 20
"""Items that the page of a name is read off at once, the latest: some 60 ms of reading."""
STORIES = 10
"""Stories that the page of a name or of an outlet lists."""
REPORTS = 50
"""Reports that the page of an outlet lists at once."""
NAMES = 100
"""Names that a list of names holds at once."""

LARGEST = 4
"""So many stories are composed before anybody asks for them."""

KEPT = 16
"""Most answers that are kept: a story of a hundred reports with its brief takes some 20 MB."""


@dataclass(frozen=True, slots=True, kw_only=True)
class StoryView:
    """A story with its ids looked up, its claims in order, and its brief without those that stand folded."""

    atlas: Atlas
    draft: Draft
    brief: Brief


@dataclass(frozen=True, slots=True, kw_only=True)
class NameView:
    """Who or what the reports name, read off a page of its ``items``; the newest of its ``total`` stories."""

    atlas: Atlas
    dossier: Dossier
    stories: tuple[Listed, ...]
    total: int
    items: int


class Reader:
    """A record file, read for pages. Safe to be used by several threads."""

    def __init__(self, path: str, *, name: str = "") -> None:
        """``path`` is that of a record file that exists, ``name`` what it is called, by default as it is."""
        self.path = path
        self.name = name or Path(path).name  # without its folders: no page tells where on the machine it lies
        self._kept: OrderedDict[tuple[object, ...], object] = OrderedDict()
        self._lock = threading.Lock()

    def browse(self, asked: Mapping[str, str], *, whole: bool = False) -> Answer:
        """Return the stories that ``asked`` asks for, a page of them or the ``whole`` list.

        Raises RecordError, WrongUse (see :func:`~twosource.show.filtering.answer`).
        """
        with self.opened() as store:
            return filtering.answer(store, asked, whole=whole)

    def opened(self) -> Store:
        """Return the record, open for reading; a ``with`` block closes it. Raises RecordError."""
        return Store.open(self.path, write=False, check=False)

    def entity(self, name: str, page: int) -> NameView:
        """Return whom ``name`` means, with a page of its latest items. Raises RecordError, UnknownId."""
        return self._once(("entity", name, page), lambda: self._entity(name, page))

    def outlet(self, name: str, page: int) -> OutletView:
        """Return how an outlet tells, with a page of its reports. Raises RecordError, UnknownId."""
        with self.opened() as store:
            return habits.outlet(store, name, first=(page - 1) * REPORTS, most=REPORTS)

    def habits(self) -> dict[str, Habits]:
        """Return how each outlet tells, by its key. Raises RecordError."""
        with self.opened() as store:
            return self._once(("habits",), store.all_habits)

    def told(self, kind: FacetKind, text: str, page: int) -> tuple[tuple[Named, ...], int]:
        """Return a page of the names of a kind that hold ``text``, the most told first, and their number."""

        def ask() -> tuple[tuple[Named, ...], int]:
            with self.opened() as store:
                found = store.most_told(kind, text, first=(page - 1) * NAMES, most=NAMES)
                return found, store.count_told(kind, text)

        return self._once(("told", kind, text, page), ask)

    def warm(self) -> None:
        """Compose the largest stories, whose first opening takes longest. Raises RecordError."""
        for name in pipeline.list_stories(self.path)[:LARGEST]:
            self.story(name)

    def story(self, name: str) -> StoryView:
        """Return the story with the id ``name``. Raises RecordError, UnknownId."""
        return self._once(("story", name), lambda: self._story(name))

    def atlas(self, name: str) -> Atlas:
        """Return the story with the id ``name`` without its brief. Raises RecordError, UnknownId."""
        return self._once(("atlas", name), lambda: chart(pipeline.load(self.path, name)))

    def report(self, name: str) -> Atlas:
        """Return what concerns one report, with its ids looked up. Raises RecordError, UnknownId."""
        return self._once(("report", name), lambda: chart(pipeline.load_report(self.path, name)))

    def ties(self, story: str, items: Collection[str]) -> tuple[Tie, ...]:
        """Return the scored pairs of the pieces of a story, the most alike first. Raises RecordError."""
        return self._once(("ties", story), lambda: pipeline.ties(self.path, items))

    def weighed(self, story: str) -> dict[tuple[str, str], Weighed]:
        """Return the scores of the pairs of statements that join the claims of a story, weighed anew."""
        return self._once(("weighed", story), lambda: pipeline.weighed(self.atlas(story).record))

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
        with self.opened() as store:
            for one in store.reports((report,)):
                return store.raw(one.sha256)
        raise UnknownId(f"there is no report {report}")

    def _entity(self, name: str, page: int) -> NameView:
        with self.opened() as store:
            entity = filtering.find(store, "named", name)
            total = store.count_with("named", entity.keys)
            items = store.items_with("named", entity.keys, first=(page - 1) * ITEMS, most=ITEMS)
            if not items:
                raise UnknownId(f"there is no page {page} of {name}")
            sieve = Sieve(entities=tuple(sorted(entity.keys)))
            stories = store.browse(sieve, order="newest", first=0, most=STORIES)
            atlas = chart(store.excerpt(items))
            return NameView(
                atlas=atlas,
                dossier=dossier(atlas, entity),
                stories=stories,
                total=store.count(sieve),
                items=total,
            )

    def _story(self, name: str) -> StoryView:
        atlas = self.atlas(name)
        held = draft(atlas.record, name)
        return StoryView(atlas=atlas, draft=held, brief=finish(held))

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

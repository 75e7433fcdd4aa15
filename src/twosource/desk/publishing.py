"""The desk's pages as files: a site that any web server shows, or a browser from the disk."""

from __future__ import annotations

import json
from collections import deque
from dataclasses import dataclass, field
from importlib.resources import files
from pathlib import Path
from typing import TYPE_CHECKING, Final

from twosource.desk import drawn, words
from twosource.desk.application import MENU, PAGES
from twosource.desk.links import NOT_PUBLISHED, FileLinks, file_of
from twosource.desk.views import Asked, View
from twosource.errors import UnknownId, WrongUse
from twosource.show.printing import indented

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from twosource.desk.records import Reader

LISTED: Final = "published.json"
"""The file that names all others, so that publishing again takes away what is not there any more."""

Wanted = tuple[str, str]


@dataclass(slots=True, kw_only=True)
class Site:
    """A site under way. ``within`` bounds it to the pages of one story; None publishes all that is linked."""

    reader: Reader
    folder: Path
    within: frozenset[Wanted] | None = None
    as_of: str = ""
    passages: dict[str, set[tuple[int, int]]] = field(default_factory=dict[str, set[tuple[int, int]]])
    written: set[str] = field(default_factory=set[str])

    def write(self, first: Wanted) -> None:
        """Write ``first`` and every page that is reached from it.

        Reports come last, and again where a page written after them cites more of them: then all is marked.
        """
        seen: set[Wanted] = {first}
        waiting, reports = deque([first]), deque[Wanted]()
        marked: dict[str, int] = {}
        while waiting or reports:
            kind, name = waiting.popleft() if waiting else reports.popleft()
            if kind == "report":
                marked[name] = len(self.passages.get(name, ()))
            fresh = self._page(kind, name) - seen
            seen |= fresh
            for new in sorted(fresh):
                (reports if new[0] == "report" else waiting).append(new)
        for name in sorted(self.passages):
            if len(self.passages[name]) > marked.get(name, 0):
                self._page("report", name)

    def _page(self, kind: str, name: str) -> set[Wanted]:
        """Write one page and its twin; return what it links to."""
        if kind == "raw":
            self.put(f"raw/{name}.bin", self.reader.raw(name))
            return set()
        place = file_of(kind, name)
        wanted: set[Wanted] = set()
        links = FileLinks(depth=place.count("/"), wanted=wanted, passages=self.passages, within=self.within)
        view = self._view(kind, name, links)
        menu = MENU if self.within is None else ()
        twin = links.twin(kind, name)
        text = drawn.html(view, links, menu=menu, as_of=self.as_of, twin=twin, token="", here="", by="")
        self.put(f"{place}.html", text.encode("utf-8", "replace"))
        self.put(f"{place}.json", (indented(view.twin()) + "\n").encode())
        return wanted - {(kind, name)}

    def _view(self, kind: str, name: str, links: FileLinks) -> View:
        if kind == NOT_PUBLISHED:
            text = words.NOT_PUBLISHED
        else:
            marks = sorted(self.passages.get(name, ())) if kind == "report" else ()
            query = {"at": ",".join(f"{start}-{end}" for start, end in marks)} if marks else {}
            try:
                return PAGES[kind](self.reader, Asked(links=links, name=name, query=query))
            except UnknownId as error:
                text = str(error)
        return View(title=words.NOT_HERE, template="error.html.j2", values={"text": text}, twin=lambda: text)

    def put(self, name: str, content: bytes) -> None:
        """Write one file of the site."""
        place = self.folder / name
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_bytes(content)
        self.written.add(name)


def publish(reader: Reader, folder: str, story: str | None = None, *, as_of: str = "") -> int:
    """Write the pages of a record into ``folder``, or those of one story; return how many files there are.

    The same record gives the same files. ``as_of`` says of which moment ``reader`` is. Files of an earlier
    publishing that no page needs go.

    Raises:
        WrongUse: the folder holds something else, or cannot be written.
        UnknownId: there is no such story.
    """
    place = Path(folder)
    earlier = set(_earlier(place))
    within = None if story is None else frozenset(_of_story(reader, story))
    site = Site(reader=reader, folder=place, within=within, as_of=as_of)
    try:
        place.mkdir(parents=True, exist_ok=True)
        site.put(LISTED, _listed(earlier))  # so that a publishing that was killed can be done again
        _put_assets(site)
        site.write(("stories", "") if story is None else ("story", story))
        if story is not None:
            site.put("index.html", _forwarding(story))
        site.put(LISTED, _listed(site.written))
        for name in sorted(earlier - site.written):
            (place / name).unlink(missing_ok=True)
    except OSError as error:
        raise WrongUse(f"cannot write the site into {folder}: {error.strerror}") from error
    return len(site.written)


def _earlier(place: Path) -> Iterator[str]:
    """Yield the files of an earlier publishing. Raises WrongUse where the folder holds something else."""
    listed = place / LISTED
    if place.exists() and not place.is_dir():
        raise WrongUse(f"{place} is no folder; name a new one, or one that holds an earlier publishing")
    if not place.exists() or not any(place.iterdir()):
        return
    if not listed.is_file():
        raise WrongUse(
            f"{place} holds other files; name a new folder, or one that holds an earlier publishing"
        )
    for name in json.loads(listed.read_text(encoding="utf-8")):
        if not Path(name).is_absolute() and ".." not in Path(name).parts:
            yield name


def _listed(names: set[str]) -> bytes:
    return (json.dumps(sorted(names | {LISTED}), indent=0) + "\n").encode()


def _of_story(reader: Reader, story: str) -> Iterator[Wanted]:
    """Yield the pages of one story: itself, its reports, claims, origins, and the reasons of each."""
    held = reader.story(story)
    named: dict[str, Iterable[str]] = {
        "story": held.atlas.stories,
        "report": held.atlas.reports,
        "claim": held.atlas.claims,
        "origin": held.atlas.origins,
        "disagreement": held.atlas.disagreements,
    }
    for kind, found in named.items():
        for key in found:
            yield from ((kind, key), ("why", key))
    yield from (("why", key) for key in held.atlas.statements)
    yield from (("raw", key) for key in held.atlas.reports)


def _forwarding(story: str) -> bytes:
    place = f"{file_of('story', story)}.html"
    head = f'<!doctype html><html lang="en"><meta charset="utf-8"><title>{words.DESK}</title>'
    go = f'<meta http-equiv="refresh" content="0;url={place}"><p><a href="{place}">{words.STORIES}</a></p>'
    return f"{head}{go}</html>\n".encode()


def _put_assets(site: Site) -> None:
    for one in files("twosource.desk").joinpath("static").iterdir():
        if one.is_file():
            site.put(f"static/{one.name}", one.read_bytes())

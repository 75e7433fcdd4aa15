"""What a page is before it is drawn, and what it was asked for."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Any, Final

from twosource.desk import words

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from twosource.desk.links import Links
    from twosource.desk.records import Reader
    from twosource.show.export import Json


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """What a page is asked for: ``name`` of what it shows, and the parts of the question, each by its name.

    ``links`` makes the addresses that the page holds.
    """

    links: Links
    name: str = ""
    query: Mapping[str, str] = field(default_factory=dict[str, str])


@dataclass(frozen=True, slots=True, kw_only=True)
class View:
    """A page before it is drawn: its template with the values, and the same answer as JSON.

    ``twin`` is called only where the JSON is wanted. ``note`` is said above it all.
    """

    title: str
    template: str
    values: Mapping[str, Any]
    twin: Callable[[], Json]
    note: str = ""


def told_anew(view: View, asked: Asked) -> View:
    """Return ``view`` with a line about the id under which it was asked for, where it has another now."""
    if not _RENAMED.fullmatch(was := asked.query.get("was", "")):
        return view
    return replace(view, note=f"{was} {words.IS_NOW} {asked.name}: {words.RENAMED}")


_RENAMED: Final = re.compile(r"[cs]-[0-9a-f]{16}")

if TYPE_CHECKING:
    from typing import TypeAlias

    Page: TypeAlias = "Callable[[Reader, Asked], View]"

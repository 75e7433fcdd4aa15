"""What a page is before it is drawn, and what it was asked for."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

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

    ``twin`` is called only where the JSON is wanted.
    """

    title: str
    template: str
    values: Mapping[str, Any]
    twin: Callable[[], Json]


if TYPE_CHECKING:
    from typing import TypeAlias

    Page: TypeAlias = "Callable[[Reader, Asked], View]"

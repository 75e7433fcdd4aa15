"""An outlet as a record knows it: what the register says of it, and how it tells."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING

from twosource.language import outlets
from twosource.record import Sieve
from twosource.show import filtering
from twosource.show.forms import plain

if TYPE_CHECKING:
    from twosource.model import Report
    from twosource.record import Habits, Listed, Named, Store
    from twosource.show.export import Json


@dataclass(frozen=True, slots=True, kw_only=True)
class OutletView:
    """An outlet: its names, its row of the register, its publisher and how that is known, how it tells.

    ``publisher`` is by the user's register where ``given``, else by the built-in one; empty where neither
    tells. ``credits`` are key, name and number of reports of whom it credits; ``amended`` are its reports
    that correct themselves or were withdrawn; ``reports`` are a page of all.
    """

    named: Named
    row: outlets.Outlet | None
    publisher: str
    given: bool
    habits: Habits
    credits: tuple[tuple[str, str, int], ...]
    amended: tuple[Report, ...]
    reports: tuple[Report, ...]
    stories: tuple[Listed, ...]


def outlet(store: Store, name: str, *, first: int, most: int, listed: int = 10) -> OutletView:
    """Return the outlet that is called ``name``, with ``most`` of its reports from the place ``first`` on.

    Raises:
        UnknownId: no report of the record is of such an outlet; the text offers the nearest.
    """
    named = filtering.outlet_called(store, name)
    row = outlets.named(named.name)
    known = (named.name, *(row.names if row is not None else ()))
    given = store.families(known)
    return OutletView(
        named=named,
        row=row,
        publisher=next(iter(given.values()), row.publisher if row is not None else ""),
        given=bool(given),
        habits=store.habits(named.key),
        credits=store.credits_of(named.key),
        amended=tuple(page.report for page in store.pages_of(named.key, first=0, most=most, amended=True)),
        reports=tuple(page.report for page in store.pages_of(named.key, first=first, most=most)),
        stories=store.browse(Sieve(outlets=(named.key,)), order="newest", first=0, most=listed),
    )


def as_json(found: OutletView) -> Json:
    """Return the same as JSON."""
    return {
        "key": found.named.key,
        "names": [name for name, _ in found.named.names],
        "publisher": found.publisher or None,
        "publisher_by": "user" if found.given else "register" if found.publisher else None,
        "register": {**asdict(found.row)} if found.row is not None else None,
        **asdict(found.habits),
        "credits": [{"outlet": key, "name": name, "reports": number} for key, name, number in found.credits],
        "amended": [_report(one) for one in found.amended],
        "listed": [_report(one) for one in found.reports],
        "latest_stories": [one.overview.id for one in found.stories],
    }


def _report(report: Report) -> Json:
    return {
        "id": report.id,
        "title": plain(report.title or ""),
        "published": report.published,
        "withdrawn": report.withdrawn,
        "labels": [*report.labels],
    }

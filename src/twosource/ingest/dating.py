"""When a report was published, changed and first seen: what is told, held against its address and its text.

Nothing asks what day it is today: the same bytes give the same dates.
"""

from __future__ import annotations

import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING

from twosource.ingest.stamps import parse_stamp
from twosource.language import lexicon, match
from twosource.model import Fact

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

_MONTHS = lexicon.values("calendar.months", int)
_MONTH = match.any_of(_MONTHS)
_IN_ADDRESS = re.compile(
    rf"/(?P<year>(?:19|20)\d\d)(?:[/-](?P<month>[01]?\d|{_MONTH})(?:[/-](?P<day>[0-3]?\d))?(?![\d\w])|"
    r"[/-]?(?P<digits>[01]\d[0-3]\d)(?=[/.-]|$))"
    r"|-(?P<stamp>(?:19|20)\d\d[01]\d[0-3]\d)(?=/?$|\.)",
    re.IGNORECASE,
)
# Days by which publication may stand off from the day in the address: a night and the zones of the world.
# Of 82 saved pages 53 have such a day, and publication stands off by no more than 1.
_OFF = timedelta(days=2)
# A day apart is a night or a zone; printed dates are days of the outlet's own clock.
_NIGHT = timedelta(days=1)
# A page is not published a year after it was last changed: then its date is no date of publication.
_YEAR = timedelta(days=366)


@dataclass(frozen=True, slots=True, kw_only=True)
class Days:
    """The first and the last day that an address may mean; ``whole`` where it names a day."""

    first: date
    last: date

    @property
    def whole(self) -> bool:
        """Whether it names a day and no month."""
        return self.first == self.last


def days_of(address: str | None) -> Days | None:
    """Return the day or month that an address names in its path: ``/2024/03/05/``, ``/2024-03/``, or None."""
    for found in _IN_ADDRESS.finditer((address or "").partition("?")[0]):
        days = _days(found)
        if days:
            return days
    return None


def _days(found: re.Match[str]) -> Days | None:
    digits = found["digits"] or (found["stamp"] or "")[4:]
    year = int(found["year"] or found["stamp"][:4])
    told = digits[:2] or found["month"]
    if not told:
        return None
    month = _MONTHS.get(told.lower()) or (int(told) if told.isdigit() else 0)
    day = digits[2:] or found["day"]
    try:
        if day:
            return Days(first=date(year, month, int(day)), last=date(year, month, int(day)))
        return Days(first=date(year, month, 1), last=date(year, month, monthrange(year, month)[1]))
    except ValueError:
        return None


def dated(told: Sequence[Fact], address: str | None) -> tuple[Fact, ...]:
    """Return the facts of publication, change and first sight that hold together, the surest first.

    ``told`` are facts named ``published``, ``modified`` and ``first_seen``, the surest first. Publication is
    the first that fits the address and what came later; one that the text prints wins over metadata of a
    later day, which are those of an update. Where none fits, it is the day of the address.
    """
    seen = next((fact for fact in told if fact.name == "first_seen"), None)
    within = days_of(address)
    told_published = [fact for fact in told if fact.name == "published"]
    changed = [fact for fact in told if fact.name == "modified"]
    fitting = [fact for fact in told_published if _fits(fact, within, seen, changed)]
    best = _finer(_earliest_printed(fitting), fitting)
    if best is None and within and within.whole:
        best = Fact(name="published", value=within.first.isoformat(), found_in="address")
    rest = (fact for fact in told_published if fact.found_in in {"header", "json"} and fact is not best)
    later = next((fact for fact in changed if best is None or _later(fact, best)), None)
    return tuple(fact for fact in (best, *rest, later, seen) if fact is not None)


def _fits(fact: Fact, within: Days | None, seen: Fact | None, changed: Iterable[Fact]) -> bool:
    """Tell whether a date of publication agrees with the address and with what came after it."""
    day = _day(fact)
    if within and not within.first - _OFF <= day <= within.last + _OFF:
        return False
    if seen and day > _day(seen) + _NIGHT:
        return False
    return not any(day > _day(one) + _YEAR for one in changed)


def _earliest_printed(fitting: Sequence[Fact]) -> Fact | None:
    """Return the first date, or the earliest one printed as that of publication where it stands before it."""
    if not fitting:
        return None
    best = fitting[0]
    printed = [fact for fact in fitting if fact.found_in == "byline" and _day(fact) < _day(best) - _NIGHT]
    return min(printed, key=_day, default=best) if best.found_in == "html" else best


def _finer(best: Fact | None, fitting: Sequence[Fact]) -> Fact | None:
    """Return the same day with its clock time where another place tells it."""
    if best is None or "T" in best.value:
        return best
    return next((fact for fact in fitting if fact.value.startswith(f"{best.value}T")), best)


def _later(fact: Fact, published: Fact) -> bool:
    """Tell whether a change came after publication, as finely as both are told."""
    one, other = (datetime.fromisoformat(each.value) for each in (fact, published))
    if "T" in fact.value and "T" in published.value and bool(one.tzinfo) == bool(other.tzinfo):
        return one > other
    return one.date() > other.date()


def _day(fact: Fact) -> date:
    return date.fromisoformat(fact.value[:10])


def earliest_first(facts: Sequence[Fact]) -> tuple[Fact, ...]:
    """Return dates of publication that metadata tell, at the front one that is days before the first.

    Where a page tells two, the later is of an update that took the place of publication.
    """
    first = min(facts, key=_day, default=None)
    if first is None or _day(first) >= _day(facts[0]) - _NIGHT:
        return tuple(facts)
    return (first, *(fact for fact in facts if fact is not first))


# ------------------------------------------------------------------------- when it was first seen

_ARCHIVED = re.compile(r'__wm\.wombat\("(?P<address>[^"]*)","(?P<stamp>\d{14})"')
_ARCHIVED_ON = re.compile(r"FILE ARCHIVED ON (?P<clock>\d\d:\d\d:\d\d) (?P<day>\w{3} \d{1,2}, \d{4})")
_ARCHIVE = re.compile(r"//(?:web|wayback)\.archive\.org/web/(?P<stamp>\d{14})")
_SAVED = re.compile(
    r"<!--\s*Page saved with SingleFile\s+url:\s*(?P<address>\S+)\s+saved date:\s*(?P<date>[^\n]{10,60})"
    r"|<!--\s*Mirrored from (?P<mirrored>\S+) by HTTrack[^,>]{0,80}?\[[^\]]*\],\s*(?P<on>[^>]{10,40}?)\s*-->"
)
_FROM = re.compile(r"<!--\s*saved from url=\(\d+\)(?P<address>https?://\S+)")
# Browsers and tools put their comment at the head of the page; archives put theirs at its head and its end.
_HEAD, _TAIL = 4_000, 4_000


def saved(page: str, meta: dict[str, str], address: str | None) -> tuple[Fact, ...]:
    """Return what whoever saved a page wrote into it: its address, and when it was first seen.

    ``meta`` holds the meta elements of the page, ``address`` the one that it tells itself.
    """
    for form in (_ARCHIVED, _SAVED, _FROM):
        found = form.search(page, 0, _HEAD)
        if found:
            return tuple(_saved(found.groupdict()))
    at = _ARCHIVE.search(address or "")
    if at:
        return tuple(_saved({"stamp": at["stamp"]}))
    end = _ARCHIVED_ON.search(page, max(0, len(page) - _TAIL))
    if end:
        return tuple(_saved({"date": f"{end['day']} {end['clock']} GMT"}))
    return tuple(_saved({"address": meta.get("savepage-url"), "date": meta.get("savepage-date")}))


def _saved(told: dict[str, str | None]) -> Iterable[Fact]:
    """Yield the address and the date of one who saved a page."""
    address = told.get("address") or told.get("mirrored")
    if address:
        whole = address if "://" in address else f"https://{address}"
        yield Fact(name="url", value=whole, found_in="archive")
    stamp = parse_stamp(told.get("date") or told.get("on") or _as_iso(told.get("stamp")))
    if stamp:
        yield Fact(name="first_seen", value=stamp.value, found_in="archive")


def _as_iso(stamp: str | None) -> str:
    """Return the 14 figures of an archive, which are in UTC, as ISO 8601."""
    return (
        f"{stamp[:4]}-{stamp[4:6]}-{stamp[6:8]}T{stamp[8:10]}:{stamp[10:12]}:{stamp[12:]}Z" if stamp else ""
    )

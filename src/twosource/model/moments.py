"""A moment that a record is looked at as of, and what of the record had surely been published by then."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from typing import Final, Literal, TypeAlias

from twosource.errors import WrongUse
from twosource.model.words import Number

LeftOutBy: TypeAlias = Literal["later", "undated", "hour unknown", "zone unknown", "changed"]

_MINUTE: Final = "2026-03-11T12:00"


@dataclass(frozen=True, slots=True, kw_only=True)
class Moment:
    """A point in time up to the end of the unit that it is told in.

    ``told`` is it as ISO 8601 has it, ``at`` its last instant in seconds since 1970; ``whole_day`` is
    a date without an hour, which ends with its day in UTC; ``zoned`` tells that a zone was named (else UTC).
    """

    told: str
    at: Number
    whole_day: bool = False
    zoned: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class AsOf:
    """Which part of a record had surely been published by ``moment``.

    ``reports`` of the ``of`` reports held are in it; ``left_out`` counts the others by the reason.
    ``dropped`` counts what was set aside unread, of which no date is known.
    """

    moment: Moment
    reports: int
    of: int
    left_out: tuple[tuple[LeftOutBy, int], ...] = ()
    dropped: int = 0


def moment_of(words: str) -> Moment:
    """Return the moment that ``words`` name: a date, or a date and a time with or without a zone.

    Raises:
        WrongUse: they name none.
    """
    stamp = words.strip()
    try:
        if is_day(stamp):
            day = date.fromisoformat(stamp).isoformat()
            return Moment(told=day, at=last_instant(day), whole_day=True)
        told = datetime.fromisoformat(stamp).isoformat(timespec="auto" if _to_second(stamp) else "minutes")
        return Moment(told=told, at=last_instant(told), zoned=not without_zone(told))
    except (ValueError, OverflowError) as error:
        raise WrongUse(
            f"{words!r} is no time; a time is a date (2026-03-11) or a date and an hour ({_MINUTE}, with a"
            f" zone {_MINUTE}+01:00; without one it is taken for UTC)"
        ) from error


def is_day(stamp: str) -> bool:
    """Say whether an ISO 8601 stamp tells a day and no hour."""
    try:
        date.fromisoformat(stamp)
    except ValueError:
        return False
    return True


def without_zone(stamp: str) -> bool:
    """Say whether an ISO 8601 stamp names no zone, as a day does. Raises ValueError."""
    return datetime.fromisoformat(stamp).tzinfo is None


def first_instant(stamp: str) -> float:
    """Return the first instant (seconds since 1970) of an ISO 8601 stamp, read in UTC where it has no zone.

    Raises:
        ValueError: it is no stamp.
    """
    moment = datetime.fromisoformat(stamp)
    return (moment if moment.tzinfo else moment.replace(tzinfo=UTC)).timestamp()


def last_instant(stamp: str) -> float:
    """Return the last instant of the day, minute or second that a stamp tells. Raises ValueError."""
    if is_day(stamp):
        return datetime.combine(date.fromisoformat(stamp), time.max, UTC).timestamp()
    unit = timedelta(seconds=1) if _to_second(stamp) else timedelta(minutes=1)
    return first_instant(stamp) + (unit - timedelta(microseconds=1)).total_seconds()


def _to_second(stamp: str) -> bool:
    """Say whether the hour of a stamp is told to the second."""
    clock = stamp[len("2026-03-11") :].partition("+")[0].partition("-")[0]
    return clock.count(":") > 1 or datetime.fromisoformat(stamp).second > 0

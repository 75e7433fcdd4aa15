"""Which part of a record is shown as of a moment, and what was left out and why, in words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from twosource.show import phrases
from twosource.show.forms import instant

if TYPE_CHECKING:
    from twosource.model import AsOf, Moment


def named(moment: Moment) -> str:
    """Return ``the end of 2026-03-11 (UTC)`` or ``2026-03-11 12:00+01:00``; where no zone is told, UTC."""
    if moment.whole_day:
        return f"{phrases.END_OF} {moment.told} ({phrases.UTC})"
    words = instant(moment.told)
    return words if moment.zoned else f"{words} ({phrases.TAKEN_FOR} {phrases.UTC})"


def line(as_of: AsOf) -> str:
    """Return one line: as of when, how many of the reports of the record, how many were left out, and why."""
    parts = [f"{phrases.AS_OF} {named(as_of.moment)}: {as_of.reports} {phrases.OF} {_held(as_of)}"]
    if as_of.left_out:
        told = (f"{count} {phrases.LEFT_OUT_BY[why]}" for why, count in as_of.left_out)
        parts.append(f"{phrases.LEFT_OUT}: {', '.join(told)}")
    if as_of.dropped:
        parts.append(f"{phrases.counted(as_of.dropped, 'files')} {phrases.DROPPED_UNDATED}")
    return "; ".join(parts)


def _held(as_of: AsOf) -> str:
    return f"{phrases.counted(as_of.of, 'reports')} {phrases.IN_THE_RECORD}"

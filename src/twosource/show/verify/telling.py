"""The verdict of a check in lines and as JSON."""

from __future__ import annotations

from typing import TYPE_CHECKING

from twosource.show.forms import plain

if TYPE_CHECKING:
    from twosource.show.export import Json
    from twosource.show.verify.check import Verdict


def complaints(verdict: Verdict) -> tuple[str, ...]:
    """Return what does not hold, a line each, and how much more of each kind there is."""
    told = [plain(fault.text) for fault in verdict.faults]
    more = [f"and {count} more of the kind: {kind}" for kind, count in verdict.beyond]
    count = len(told) + sum(count for _, count in verdict.beyond)
    return (*told, *more, f"{count} {'fault' if count == 1 else 'faults'} found") if told else ()


def to_json(verdict: Verdict) -> Json:
    """Return the verdict as one object: whether all holds, what was checked, the faults."""
    return {
        "verified": not verdict.faults,
        "checks": list(verdict.checks),
        "faults": [{"kind": fault.kind, "text": plain(fault.text)} for fault in verdict.faults],
        "beyond": dict(verdict.beyond),
    }

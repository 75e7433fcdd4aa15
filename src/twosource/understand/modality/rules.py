"""The rules of certainty in their order; the first that speaks decides.

A rule sees the clause and the cue that attributes it and returns a certainty with the words that
show it, or None. What no rule speaks about is asserted.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from twosource.understand.modality import content, denial, hearsay, outlook, rebuttal

if TYPE_CHECKING:
    from collections.abc import Callable

    from twosource.understand.modality.clause import Case, Finding

__all__ = ["RULES"]

RULES: tuple[Callable[[Case], Finding | None], ...] = (
    denial.corrected,
    rebuttal.contrary,
    content.rejected,
    content.rejects,
    content.called_false,
    denial.denied_by_cue,
    denial.denied_above,
    denial.no_answer,
    denial.open_question,
    denial.supposed,
    outlook.conditional,
    hearsay.passive_verb,
    hearsay.feared,
    hearsay.seeming,
    hearsay.unchecked,
    content.by_noun,
    hearsay.hedge,
    outlook.timetable,
    outlook.deadline,
    hearsay.what_they_say,
    hearsay.active_verb,
    hearsay.by_cue,
    outlook.unsure_modal,
    hearsay.predicate,
    rebuttal.denied,
)

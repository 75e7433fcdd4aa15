"""The rules of certainty in their order; the first that speaks decides.

A rule sees the clause and the cue that attributes it and returns a certainty with the words that
show it, or None. What no rule speaks about is asserted.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from twosource.understand.certainty.denial import denied, denied_by_cue, no_answer, open_question
from twosource.understand.certainty.hearsay import (
    active_verb,
    by_cue,
    hedge,
    passive_verb,
    predicate,
    what_they_say,
)
from twosource.understand.certainty.outlook import conditional, deadline, timetable, unsure_modal

if TYPE_CHECKING:
    from collections.abc import Callable

    from twosource.understand.certainty.case import Case, Finding

__all__ = ["RULES"]

RULES: tuple[Callable[[Case], Finding | None], ...] = (
    denied_by_cue,
    no_answer,
    open_question,
    conditional,
    passive_verb,
    timetable,
    deadline,
    what_they_say,
    active_verb,
    by_cue,
    hedge,
    unsure_modal,
    predicate,
    denied,
)

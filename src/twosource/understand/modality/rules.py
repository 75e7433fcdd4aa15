"""The rules of certainty in their order; the first that speaks decides.

A rule sees the clause and the cue that attributes it and returns a certainty with the words that
show it, or None. What no rule speaks about is asserted.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from twosource.understand.modality.denial import (
    corrected,
    denied_above,
    denied_by_cue,
    no_answer,
    open_question,
    supposed,
)
from twosource.understand.modality.hearsay import (
    active_verb,
    by_cue,
    feared,
    hedge,
    passive_verb,
    predicate,
    seeming,
    unchecked,
    what_they_say,
)
from twosource.understand.modality.outlook import conditional, deadline, timetable, unsure_modal
from twosource.understand.modality.over import by_noun, called_false, rejected, rejects
from twosource.understand.modality.rebuttal import contrary, denied

if TYPE_CHECKING:
    from collections.abc import Callable

    from twosource.understand.modality.case import Case, Finding

__all__ = ["RULES"]

RULES: tuple[Callable[[Case], Finding | None], ...] = (
    corrected,
    contrary,
    rejected,
    rejects,
    called_false,
    denied_by_cue,
    denied_above,
    no_answer,
    open_question,
    supposed,
    conditional,
    passive_verb,
    feared,
    seeming,
    unchecked,
    by_noun,
    hedge,
    timetable,
    deadline,
    what_they_say,
    active_verb,
    by_cue,
    unsure_modal,
    predicate,
    denied,
)

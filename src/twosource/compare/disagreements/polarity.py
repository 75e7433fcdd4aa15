"""One proposition asserted and denied."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from twosource.compare.claims import opposed
from twosource.compare.disagreements.slots import Finding, Scene, whole
from twosource.compare.origins import refuses

if TYPE_CHECKING:
    from collections.abc import Sequence

    from twosource.model import Statement


AHEAD = re.compile(r"\b(?:will|won['\u2019]t|would|shall|going to|plans? to|is to|are to)\b", re.IGNORECASE)
"""Who ruled out a step to come, and later took it, has turned."""


def weigh_polarity(scene: Scene) -> list[Finding]:
    """Return the disagreement of yes and no: a conflict, or an update where one voice turned.

    A refusal to confirm is neither yes nor no.
    """
    spoken = [one for one in scene.statements if not refuses(one)]
    against = opposed(spoken)
    if not against:
        return []
    ids = {one.id for one in against}
    asserted = [one for one in spoken if one.id not in ids]
    sides = (whole("said to be so", asserted), whole("said not to be so", against))
    if all(_taken_back(scene, one, asserted) for one in against):
        note = "Who first said so later said the opposite."
        return [Finding(field="polarity", kind="update", values=sides, note=note)]
    if all(AHEAD.search(one.text) and scene.updates(whole("", [one]), sides[0]) for one in against):
        note = "Who first said that it was not so later said that it was."
        return [Finding(field="polarity", kind="update", values=sides, note=note)]
    note = "One side says that it is so, the other that it is not."
    return [Finding(field="polarity", kind="conflict", values=sides, note=note)]


def _taken_back(scene: Scene, denial: Statement, asserted: Sequence[Statement]) -> bool:
    """Tell whether a denial comes from the voice that asserted, or the outlet where it began."""
    if scene.updates(whole("", asserted), whole("", [denial])):
        return True
    first = min(asserted, key=lambda one: (scene.when_said(one), one.id))
    own_word = scene.voices[denial.id].sort in {"silent", "own"}
    later = scene.when_said(first) < scene.when_said(denial)
    return (
        own_word and later and scene.outlet(first) is not None and scene.outlet(first) == scene.outlet(denial)
    )

"""One proposition asserted and denied."""

from __future__ import annotations

from typing import TYPE_CHECKING

from twosource.compare.claims.acts import refuses
from twosource.compare.claims.opposition import contradictions
from twosource.compare.disagreements.slots import Finding, Scene, whole

if TYPE_CHECKING:
    from collections.abc import Sequence

    from twosource.model import Statement

_DAY = 10  # characters of a time that tell its day


def weigh_polarity(scene: Scene) -> list[Finding]:
    """Return the disagreement of yes and no: a conflict, or an update where one voice turned.

    A refusal to confirm is neither yes nor no.
    """
    telling = [one for one in scene.group.telling if not refuses(one)]
    pairs = [(no, yes) for no, yes in contradictions(telling) if not _one_saying(scene, no, yes)]
    against = {no.id: no for no, _ in pairs}
    asserting = {yes.id: yes for _, yes in pairs if yes.id not in against}
    if not asserting:
        return []
    against_all = list(scene.group.with_repeats(against.values()))
    asserted = list(scene.group.with_repeats(asserting.values()))
    sides = (whole("said to be so", asserted), whole("said not to be so", against_all))
    if _taken_back(scene, against_all, asserted):
        return [Finding("polarity", "update", sides, "Who first said so later said the opposite.")]
    note = "One side says that it is so, the other that it is not."
    return [Finding("polarity", "conflict", sides, note)]


def _one_saying(scene: Scene, no: Statement, yes: Statement) -> bool:
    """Tell whether one voice says both in one report or on one day, or a denial holds the other.

    They are of two things: nobody says that a thing is so, and is not, at the same time.
    """
    if no.report != yes.report:
        same = scene.is_named(no) and scene.keys(no) & scene.keys(yes)
        return bool(same) and scene.when_said(no)[:_DAY] == scene.when_said(yes)[:_DAY]
    if no.start <= yes.start and yes.end <= no.end:
        return True  # "The firm, whose works were searched, denied it"
    mine, theirs = scene.keys(no), scene.keys(yes)
    return bool(mine & theirs) or (not no.attribution and not yes.attribution)


def _taken_back(scene: Scene, against: Sequence[Statement], asserted: Sequence[Statement]) -> bool:
    """Tell whether each denial comes from the voice that asserted, or the outlet where it began."""
    said = scene.spoken(asserted)
    first = min(asserted, key=lambda one: (scene.when_said(one), one.id))
    began, outlet = scene.when_said(first), scene.outlet(first)
    return all(
        said.before(scene.spoken([denial]))
        or (
            scene.voices[denial.id].sort in {"silent", "own"}
            and began < scene.when_said(denial)
            and outlet is not None
            and outlet == scene.outlet(denial)
        )
        for denial in against
    )

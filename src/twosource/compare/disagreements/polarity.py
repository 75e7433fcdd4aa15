"""One proposition asserted and denied."""

from __future__ import annotations

from typing import TYPE_CHECKING

from twosource.compare.claims import opposed
from twosource.compare.disagreements.slots import Finding, Scene, whole
from twosource.compare.origins import refuses

if TYPE_CHECKING:
    from collections.abc import Sequence

    from twosource.model import Statement


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
    turned = [one for one in asserted if _turned(scene, one, against)]
    sides = (whole("said to be so", turned or asserted), whole("said not to be so", against))
    if turned and all(_turned(scene, one, asserted) for one in against):
        sides = (whole("said to be so", asserted), sides[1])
        note = "The same voice later said the opposite."
        return [Finding(field="polarity", kind="update", values=sides, note=note)]
    sides = (whole("said to be so", asserted), sides[1])
    note = "One side says that it is so, the other that it is not."
    return [Finding(field="polarity", kind="conflict", values=sides, note=note)]


def _turned(scene: Scene, statement: Statement, others: Sequence[Statement]) -> bool:
    return scene.updates(whole("", [statement]), whole("", others))

"""Who did it to whom, turned round."""

from __future__ import annotations

from typing import TYPE_CHECKING

from twosource.compare.disagreements.slots import Finding, Scene, whole

if TYPE_CHECKING:
    from collections.abc import Sequence

    from twosource.model import Role, Statement

GIVING = frozenset({"agent", "from", "by"})
TAKING = frozenset({"patient", "to", "recipient", "against"})


def weigh_roles(scene: Scene) -> list[Finding]:
    """Return the disagreement of roles: X to Y in some statements, Y to X in others."""
    for at, statement in enumerate(scene.statements):
        mine = _directions(statement)
        for other in scene.statements[at + 1 :]:
            turned = {(taker, giver) for giver, taker in _directions(other)} & mine
            if turned or _flipped(statement, other):
                return [_finding(scene, statement, other)]
    return []


def _finding(scene: Scene, one: Statement, other: Statement) -> Finding:
    ways = _directions(one), _directions(other)
    first = [
        s for s in scene.statements if s is one or (s is not other and _directions(s) & ways[0] - ways[1])
    ]
    second = [s for s in scene.statements if s is other or (s not in first and _directions(s) & ways[1])]
    values = whole(_label(ways[0]), first), whole(_label(ways[1]), second)
    return Finding(field="roles", kind="conflict", values=values, note="The same parties in opposite roles.")


def _label(ways: set[tuple[str, str]]) -> str:
    return "; ".join(f"{_bare(giver)} to {_bare(taker)}" for giver, taker in sorted(ways)) or "other roles"


def _bare(entity: str) -> str:
    return entity.partition(":")[2] or entity


def _directions(statement: Statement) -> set[tuple[str, str]]:
    """Return each pair (giver, taker) of names that the statement's roles tell."""
    givers = _names(statement, [role for role in statement.roles if role.role in GIVING])
    takers = _names(statement, [role for role in statement.roles if role.role in TAKING])
    return {(giver, taker) for giver in givers - takers for taker in takers - givers}


def _flipped(left: Statement, right: Statement) -> bool:
    """Tell whether a name that things come from in one statement is where they go in the other."""
    for one, other in ((left, right), (right, left)):
        come = _names(one, [role for role in one.roles if role.role == "from"])
        go = _names(other, [role for role in other.roles if role.role == "to"])
        still = _names(one, [role for role in one.roles if role.role == "to"])
        if come & go and still:
            return True
    return False


def _names(statement: Statement, roles: Sequence[Role]) -> set[str]:
    """Return the stable names of what stands in the spans of ``roles``."""
    found = {role.entity for role in roles if role.entity}
    for role in roles:
        found.update(
            one.entity for one in statement.mentions if role.start <= one.start and one.end <= role.end
        )
    return found

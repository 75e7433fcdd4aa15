"""What a user names in a record file: ids, names that a brief gives, people and bodies by their names."""

from __future__ import annotations

from typing import TYPE_CHECKING

from twosource.errors import WrongUse
from twosource.language.wording import folded
from twosource.show import access, phrases
from twosource.show.brief.compose import compose
from twosource.show.entities import Directory
from twosource.show.explain import named

if TYPE_CHECKING:
    from collections.abc import Sequence


def ids(record: str, things: Sequence[str], story: str | None) -> tuple[str, ...]:
    """Return ``things`` with ``c1`` and ``r1`` of the brief of ``story`` (by default the largest) as ids.

    Raises:
        UnknownId: the brief has no such claim or report.
        WrongUse: a number of a citation was given: it names a place, and several statements may stand there.
    """
    own = [one for one in things if phrases.OWN_NAME.match(one)]
    if not own:
        return tuple(things)
    brief = compose(access.story(record, story))
    for one in own:
        if not one.startswith(("c", "r")):
            raise WrongUse(
                f"{one} is a place: `twosource explain {record} {one}` tells the ids of its statements"
            )
    return tuple(named(brief, one) if one in own else one for one in things)


def entities(record: str, things: Sequence[str], story: str | None) -> tuple[str, ...]:
    """Return the keys of people, bodies and places by their names; ``NAME@REPORT`` stays a place.

    Raises:
        UnknownId: the record names nothing so, or several; the text lists them.
        WrongUse: two names mean one.
    """
    if any("@" in one for one in things):
        places = [one.rpartition("@") for one in things]
        at = ids(record, [where for _, _, where in places], story)
        return tuple(f"{name}@{where}" for (name, _, _), where in zip(places, at, strict=True))
    directory = Directory(access.whole(record).readings)
    found = tuple(_key(directory, one) for one in things)
    if len(set(found)) < len(found):
        raise WrongUse(
            f"{' and '.join(things)} are both {found[0]}: to tell two of one name apart, say in which reports"
            " they are named: NAME@REPORT NAME@REPORT"
        )
    return found


def _key(directory: Directory, name: str) -> str:
    keys = directory.find(name).keys
    return name if name in keys else min(keys, key=lambda key: (folded(name) not in folded(key), key))

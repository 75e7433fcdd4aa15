"""How much one report, one file and one story may take before it is cut or set aside."""

from __future__ import annotations

import math
from dataclasses import asdict, dataclass, replace
from typing import TYPE_CHECKING

from twosource.errors import WrongUse
from twosource.model.words import Number

if TYPE_CHECKING:
    from collections.abc import Sequence


@dataclass(frozen=True, slots=True, kw_only=True)
class Limits:
    """The bounds of a run. All are on by default; what passes one is cut and told, or dropped with it.

    ``cpu_s`` (seconds of processor time) and ``memory_mb`` (MiB beyond what the loaded program takes) hold
    for reading one report, ``story_cpu_s`` and ``story_memory_mb`` for comparing one story; they depend
    on the machine and stand far above what any ordinary report needs (a long read of 60,000 characters:
    3 s, 200 MiB). The others do not depend on the machine: ``characters`` of one report's text, above
    which it is dropped; ``paragraph``, the characters of a paragraph that the parser gets at once, longer
    ones are parsed in pieces; ``entries`` of one digest that are understood; ``json_tokens``, the values,
    names and brackets of one JSON file that is no JSON Lines, or of one object.

    How ``paragraph`` was found: 40,000 characters of prose in one paragraph take the parser 2 MiB in
    pieces of 1,000 characters, 13 in pieces of 5,000, 32 of 10,000, 71 of 20,000 and 129 at once, and the
    same time (1.1 to 1.3 s) in all of them. Of 409,000 lines of news in the scored sets four are longer
    than 5,000 characters and one, a page printed in one line, is longer than 10,000.
    """

    cpu_s: Number = 120.0
    memory_mb: int = 2_000
    story_cpu_s: Number = 600.0
    story_memory_mb: int = 4_000
    characters: int = 500_000
    paragraph: int = 10_000
    entries: int = 500
    json_tokens: int = 10_000_000


LIMITS = Limits()
"""The bounds that hold where nothing else is said."""


def limits_of(words: Sequence[str]) -> Limits:
    """Return the default limits with those that ``words`` (``cpu_s=30``) set otherwise.

    Raises:
        WrongUse: there is no such limit, or its value is no number above zero, whole where it counts.
    """
    known: dict[str, float] = asdict(LIMITS)
    given: dict[str, float] = {}
    for word in words:
        name, equals, value = word.partition("=")
        if not equals or name not in known:
            raise WrongUse(f"a limit is NAME=VALUE, not {word!r}; the names are {', '.join(known)}")
        given[name] = _number(name, value, whole=isinstance(known[name], int))
    return replace(LIMITS, **given)  # type: ignore[arg-type] # each value has the type of its default


def _number(name: str, value: str, *, whole: bool) -> float:
    """Return a limit's value, a whole number where it counts."""
    try:
        number = int(value) if whole else float(value)
    except ValueError:
        number = 0
    if not (number > 0 and math.isfinite(number)):
        what = "a whole number" if whole else "a number"
        raise WrongUse(f"the limit {name} wants {what} above zero, not {value!r}")
    return number

"""How much one report, one file and one story may take before it is cut or set aside."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Limits:
    """The bounds of a run. All are on by default; what passes one is cut and told, or dropped with it.

    ``cpu_s`` (seconds of processor) and ``memory_mb`` (MiB beyond what the loaded program takes) hold
    for reading one report, ``story_cpu_s`` for comparing one story; they depend on the machine and
    stand far above what any ordinary report needs (a long read of 60,000 characters: 3 s, 200 MiB).
    The others do not depend on the machine: ``characters`` of one report's text, above which it is
    dropped; ``paragraph``, the characters of a paragraph that the parser gets at once, longer ones are
    parsed in pieces; ``entries`` of one digest that are understood; ``json_tokens``, the values, names
    and brackets of one JSON file that is no JSON Lines, or of one object.
    """

    cpu_s: float = 120.0
    memory_mb: int = 2_000
    story_cpu_s: float = 600.0
    characters: int = 500_000
    paragraph: int = 10_000
    entries: int = 500
    json_tokens: int = 10_000_000


LIMITS = Limits()
"""The bounds that hold where nothing else is said."""

"""twosource: one sourced record of what many reports say happened.

``read`` makes a record in memory from reports, ``open`` takes one from a file; both give a ``Record``, whose
stories, claims, statements, origins, disagreements and reports lead to one another. All names are loaded when
they are first used: importing the package loads no parser.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from twosource.errors import TwosourceError
    from twosource.library import Claim, Disagreement, Origin, Record, Report, Statement, Story, read
    from twosource.library import open_record as open  # noqa: A004 - twosource.open, as gzip.open

__version__ = "0.1.0"

__all__ = [
    "Claim",
    "Disagreement",
    "Origin",
    "Record",
    "Report",
    "Statement",
    "Story",
    "TwosourceError",
    "open",
    "read",
]

_CALLED = {"open": "open_record"}
"""The names that a module calls otherwise."""


def __getattr__(name: str) -> object:
    if name not in __all__:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from twosource import errors, library  # noqa: PLC0415 - loaded when a name is first used

    value: object = getattr(library, _CALLED.get(name, name), None) or getattr(errors, name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return [*__all__, "__version__"]

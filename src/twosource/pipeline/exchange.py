"""Corrections as a file: one JSON object a line, as the record keeps them."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Final

from twosource.errors import WrongUse
from twosource.model import UserCorrection
from twosource.pipeline.checking import check
from twosource.record.codec import Undecodable, decode, encode

if TYPE_CHECKING:
    from collections.abc import Iterable

LONGEST: Final = 64 * 1024 * 1024
"""The bytes of a file of corrections at most: some hundred thousand corrections."""


def to_lines(corrections: Iterable[UserCorrection]) -> str:
    """Return ``corrections`` as JSON Lines, in the order in which they were made."""
    ordered = sorted(corrections, key=lambda one: (one.at, one.id))
    return "".join(f"{encode(one)}\n" for one in ordered)


def read_lines(path: str) -> tuple[UserCorrection, ...]:
    """Return the corrections of the file at ``path``, each checked; blank lines are passed over.

    Raises:
        WrongUse: there is no such file, it is too long, or a line is no correction; the text names the line.
    """
    try:
        with Path(path).open("rb") as stream:
            raw = stream.read(LONGEST + 1)
        text = raw.decode("utf-8-sig")
    except (OSError, ValueError) as error:
        raise WrongUse(f"the corrections in {path} cannot be read: {error}") from error
    if len(raw) > LONGEST:
        raise WrongUse(f"{path} is longer than {LONGEST:,} bytes: no file of corrections")
    return of_text(text, path)


def of_text(text: str, where: str) -> tuple[UserCorrection, ...]:
    """Return the corrections of JSON Lines; ``where`` names them in the text of an error.

    Raises:
        WrongUse: a line is no correction; the text names the line.
    """
    return tuple(
        _correction(where, number, line)
        for number, line in enumerate(text.split("\n"), start=1)
        if line.strip()
    )


def _correction(path: str, number: int, line: str) -> UserCorrection:
    try:
        return check(decode(UserCorrection, line))
    except WrongUse as error:
        raise WrongUse(f"{path}, line {number}: {error}; nothing was taken in") from None
    except Undecodable as error:
        raise WrongUse(
            f"{path}, line {number}: {line.strip()[:60]!r} is no correction as `correct RECORD export` writes"
            f" them ({error}); nothing was taken in"
        ) from None

"""Check a record file, and a brief printed from it."""

from __future__ import annotations

from pathlib import Path

from twosource.errors import VerificationFailed, WrongUse
from twosource.show import access
from twosource.show.verify.brief import verify_brief
from twosource.show.verify.stored import verify_record

LONGEST = 256 * 1024 * 1024
"""The bytes of a brief at most: the texts of ten thousand reports fit in it."""


def check(record: str, file: str | None) -> tuple[str, ...]:
    """Check the record file ``record``, then the brief in ``file``; return what was checked, a line each.

    Raises:
        VerificationFailed: something does not hold; the text names the first such thing.
        RecordError: ``record`` is no record.
        WrongUse: ``file`` cannot be read.
    """
    from twosource import pipeline  # noqa: PLC0415 - it loads the stages

    whole = access.whole(record)
    lines = verify_record(
        whole,
        lambda digest: pipeline.raw_bytes(record, digest),
        lambda digest: pipeline.read_again(record, digest),
    )
    return lines if file is None else (*lines, *verify_brief(whole, _text(file)))


def _text(file: str) -> str:
    try:
        with Path(file).open("rb") as stream:
            raw = stream.read(LONGEST + 1)
    except OSError as error:
        raise WrongUse(f"cannot read {file}: {error.strerror}") from error
    except ValueError as error:
        raise WrongUse(f"cannot read {file!r}: {error}") from error
    if len(raw) > LONGEST:
        raise VerificationFailed(f"{file}: longer than {LONGEST:,} bytes: no brief of this program")
    try:
        return raw.decode("utf-8")
    except UnicodeDecodeError as error:
        raise VerificationFailed(
            f"{file}: byte {error.start} is not UTF-8: no brief of this program"
        ) from error

"""Check a record file, and a brief printed from it."""

from __future__ import annotations

from pathlib import Path

from twosource.errors import VerificationFailed, WrongUse
from twosource.show import access
from twosource.show.verify.brief import verify_brief
from twosource.show.verify.stored import verify_record


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
        raw = Path(file).read_bytes()
    except OSError as error:
        raise WrongUse(f"cannot read {file}: {error.strerror}") from error
    try:
        return raw.decode("utf-8")
    except UnicodeDecodeError as error:
        raise VerificationFailed(
            f"{file}: byte {error.start} is not UTF-8: no brief of this program"
        ) from error

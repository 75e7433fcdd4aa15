"""What users ruled of a record between two moments: a line for each correction made or taken back."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from twosource.model import first_instant
from twosource.show.corrected import UNDONE, said, sentence
from twosource.show.forms import plain

if TYPE_CHECKING:
    from collections.abc import Iterator

    from twosource.model import Record


def made_between(before: Record, after: Record) -> Iterator[tuple[str, str]]:
    """Yield the id and the words of what was ruled since the moment of ``before``, up to that of ``after``.

    In both records corrections apply as they stand now: this tells when they came.
    """
    since = before.as_of.moment.at if before.as_of else math.inf
    until = after.as_of.moment.at if after.as_of else math.inf
    for one in after.corrections:
        if since < first_instant(one.at) <= until:
            yield one.id, sentence(one)
        if (undone := one.undone) and since < first_instant(undone.at) <= until:
            why = f": {plain(undone.why)}" if undone.why else ""
            yield one.id, f"{UNDONE} {plain(undone.by)} on {undone.at[:10]}: {said(one)}{why}"

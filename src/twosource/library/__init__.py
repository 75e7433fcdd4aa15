"""The face of twosource for programs and notebooks: reports in, a record of navigable objects out."""

from __future__ import annotations

from twosource.library.reading import open_record, read
from twosource.library.record import Record
from twosource.library.things import (
    Claim,
    Disagreement,
    Item,
    Origin,
    Passage,
    Report,
    Series,
    Statement,
    Story,
)

__all__ = [
    "Claim",
    "Disagreement",
    "Item",
    "Origin",
    "Passage",
    "Record",
    "Report",
    "Series",
    "Statement",
    "Story",
    "open_record",
    "read",
]

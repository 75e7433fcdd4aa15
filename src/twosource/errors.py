"""Every error that twosource raises on purpose.

The tree::

    TwosourceError                something the caller can act on
    ├── UnreadableReport          one report could not be read (the others go on)
    ├── WrongUse                  an argument, path or option makes no sense (exit code 2)
    │   └── UnknownId             an id that the record does not hold
    ├── RecordError               the record file cannot be used
    │   ├── NotARecord            the file is something else
    │   ├── RecordTooNew          written by a later version
    │   ├── RecordTooOld          written by an earlier version, and opened for reading
    │   ├── RecordDamaged         its pages, tables or payloads are not those of a record
    │   └── RecordBusy            another process holds it
    ├── LexiconError              a table of words or rules under language/en/ does not hold together
    └── VerificationFailed        a stored text, a span or a printed brief does not hold
"""

__all__ = [
    "LexiconError",
    "NotARecord",
    "RecordBusy",
    "RecordDamaged",
    "RecordError",
    "RecordTooNew",
    "RecordTooOld",
    "TwosourceError",
    "UnknownId",
    "UnreadableReport",
    "VerificationFailed",
    "WrongUse",
]


class TwosourceError(Exception):
    """Base of all errors raised on purpose; its text is fit to print."""


class UnreadableReport(TwosourceError):
    """One report could not be read; the text is the reason kept in ``dropped``."""


class WrongUse(TwosourceError):
    """The caller asked for something that makes no sense."""


class UnknownId(WrongUse):
    """An id that the record does not hold."""


class RecordError(TwosourceError):
    """The record file cannot be used as it is."""


class NotARecord(RecordError):
    """The file exists and is not a twosource record."""


class RecordTooNew(RecordError):
    """The record was written by a later version of twosource."""


class RecordTooOld(RecordError):
    """The record was written by an earlier version; the next ``add`` brings it up to date."""


class RecordDamaged(RecordError):
    """The file was a record, and something in it was cut, overwritten or taken away."""


class RecordBusy(RecordError):
    """Another process holds the record."""


class LexiconError(TwosourceError):
    """A table of words or rules cannot be read, or has no entry of the name asked for."""


class VerificationFailed(TwosourceError):
    """A stored report, a span or a printed brief does not hold."""

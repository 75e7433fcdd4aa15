"""Every error that twosource raises on purpose.

The tree::

    TwosourceError                something the caller can act on
    ├── UnreadableReport          one report could not be read (the others go on)
    ├── WrongUse                  an argument, path or option makes no sense (exit code 2)
    │   └── UnknownId             an id that the record does not hold
    ├── RecordError               the record file cannot be used
    │   ├── NotARecord            the file is something else
    │   ├── RecordTooNew          written by a later version
    │   └── RecordBusy            another writer holds it
    └── VerificationFailed        a stored text, a span or a printed brief does not hold
"""

__all__ = [
    "NotARecord",
    "RecordBusy",
    "RecordError",
    "RecordTooNew",
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


class RecordBusy(RecordError):
    """Another process is writing to the record."""


class VerificationFailed(TwosourceError):
    """A stored report, a span or a printed brief does not hold."""

"""Normal forms: how a text, a date, an instant and an amount are printed."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from typing import TYPE_CHECKING

from twosource.show import phrases

if TYPE_CHECKING:
    from twosource.model import Report, When

_SPACE = re.compile(r"\s+")
_UNSEEN = frozenset({"Cc", "Cs"})
# An address of visible ASCII letters without marks that could end a link in Markdown, HTML or a terminal.
_ADDRESS = re.compile(r"https?://[A-Za-z0-9][!#$%&*+,\-./0-9:=?@A-Z_a-z~]{0,1999}")
# The bidirectional controls: they could turn the words around them (Unicode TR 36, 2.8).
_TURNING = frozenset("\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")


@lru_cache(maxsize=8192)
def plain(text: str) -> str:
    """Return ``text`` on one line: white space made single blanks, unprintable characters left out.

    Control characters could drive a terminal, and direction controls could reorder what stands
    beside them, so neither is printed.
    """
    if not (text.isascii() and text.isprintable()):
        text = "".join(map(_seen, text))
    return _SPACE.sub(" ", text).strip()


def inner(text: str) -> str:
    """Return ``text`` as :func:`plain` does, but keep one blank at each end where there was any."""
    body = plain(text)
    if not body:
        return " " if text else ""
    return (" " if text[0].isspace() else "") + body + (" " if text[-1].isspace() else "")


@lru_cache(maxsize=4096)
def _seen(char: str) -> str:
    if char.isspace():
        return " "
    return "" if char in _TURNING or unicodedata.category(char) in _UNSEEN else char


@lru_cache(maxsize=4096)
def instant(iso: str) -> str:
    """Return an ISO date or date-time with a blank for the ``T`` and without a zero second."""
    return re.sub(r"(T\d\d:\d\d):00(?:\.0+)?(?=$|[Z+-])", r"\1", iso).replace("T", " ")


def dated(when: When | None) -> str:
    """Return the normal form of ``when``: ``2024-01-09``, ``2024-01-09 to 2024-01-10``, or nothing."""
    if when is None:
        return ""
    if when.edtf:
        return " to ".join(instant(part) for part in when.edtf.split("/"))
    if when.earliest is None or when.latest is None:
        return ""
    first, last = instant(when.earliest), instant(when.latest)
    return first if first == last else f"{first} to {last}"


def published(report: Report) -> str:
    """Return when ``report`` was published as far as it is known, in words where it is not."""
    if not report.published:
        return phrases.NO_DATE
    return report.published[:10] if report.published_precision == "day" else instant(report.published)


def outlet(report: Report) -> str:
    """Return the name of the outlet with what the report calls itself: ``Tarn Echo (opinion)``.

    Where no outlet was found, words say so.
    """
    return labelled(plain(report.outlet or "") or phrases.NO_OUTLET, report)


def labelled(words: str, report: Report) -> str:
    """Return ``words`` for a report, and behind them what it calls itself: no rendering leaves that out."""
    labels = ", ".join(phrases.LABEL[label] for label in report.labels)
    return f"{words} ({labels})" if labels else words


def address(report: Report) -> str:
    """Return the address of ``report`` on the web if it is one that can be shown safely, else nothing."""
    return report.url if report.url is not None and _ADDRESS.fullmatch(report.url) else ""


def number(value: float) -> str:
    """Return ``value`` with thousands apart and no needless decimals: ``1,200``, ``0.5``."""
    whole = round(value)
    return f"{whole:,}" if whole == value else f"{value:,.6g}"


def bounds(low: float | None, high: float | None) -> str:
    """Return ``47``, ``40 to 49``, ``at least 40``, ``at most 50``, or nothing."""
    if low is not None and high is not None:
        return number(low) if low == high else f"{number(low)} to {number(high)}"
    if low is not None:
        return f"at least {number(low)}"
    return f"at most {number(high)}" if high is not None else ""

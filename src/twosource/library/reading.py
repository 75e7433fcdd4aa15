"""Reports in memory, in files or in a record file -> a record in memory."""

from __future__ import annotations

import io
import json
import math
import os
import tempfile
from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, TypeAlias, cast

from twosource import pipeline
from twosource.errors import WrongUse
from twosource.ingest import find
from twosource.ingest.register import read_register
from twosource.library.record import Record
from twosource.model import LIMITS, Limits, limits_of, moment_of
from twosource.show import access
from twosource.show.forms import plain

if TYPE_CHECKING:
    from collections.abc import Iterator

    from twosource.ingest.finding import Found

Given: TypeAlias = "str | os.PathLike[str] | Mapping[str, object]"
"""One report or more: a path, a text, or the fields of a report."""

_ENDS = (".", "!", "?", '"', "'", "\u201d", "\u2019", "\u2026")
# Characters of a text's first line by which it is called in the record.
_CALLED = 60


def read(
    reports: Given | Iterable[Given],
    *,
    mapping: Mapping[str, str] | None = None,
    families: str | os.PathLike[str] | Mapping[str, str] | None = None,
    limits: Mapping[str, float] | None = None,
    jobs: int = 1,
) -> Record:
    """Read ``reports``, compare them, and return the record in memory; no file is left behind.

    The same reports give the same record as ``twosource add``, in any order.

    Args:
        reports: one report or many, of these kinds in any mixture: the path of a file or folder; a text (a
            string with a line break, or a sentence); a mapping with ``text`` and, where they are known,
            ``title``, ``outlet``, ``published``, ``url``, ``author`` and ``language``.
        mapping: the names of fields in JSON and in mappings, by what they tell: ``{"title": "headline"}``.
        families: outlets and their publishers, or the path of a register (CSV) of them.
        limits: what a report or a story may take, by name: ``{"cpu_s": 30}``.
        jobs: worker processes; 0 does the work in this one, where nothing holds a report or a story to the
            limits of time and memory.

    Raises:
        WrongUse: something given is no report, a path does not exist, or an option makes no sense. What
            cannot be read is no error: :attr:`Record.dropped` tells it with its reason.
    """
    paths, texts = _sorted_out(reports)
    bounds = _limits(limits)
    with tempfile.TemporaryDirectory(prefix="twosource-") as folder:
        place = str(Path(folder) / "record.db")
        pipeline.add(
            place,
            paths,
            more=[one for text in texts for one in _arrived(text, mapping, bounds)],
            mapping=mapping,
            families=_register(families),
            jobs=jobs,
            limits=bounds,
        )
        return Record(pipeline.load(place))


def open_record(path: str | os.PathLike[str], *, as_of: str | date | None = None) -> Record:
    """Return the record that ``twosource add`` made at ``path``, whole and in memory; the file is closed.

    With ``as_of`` it is the record of what had surely been published by then: a date (to its end in UTC), or
    a date and time, as ISO 8601 text or as Python's own; without a zone it is taken for UTC.

    Raises:
        RecordError: there is no such file, it is no record, or an older version wrote it.
        WrongUse: ``as_of`` is no date or time.
    """
    told = as_of.isoformat() if isinstance(as_of, date) else as_of
    return Record(access.whole(os.fspath(path), None if told is None else moment_of(told)))


def _sorted_out(reports: object) -> tuple[list[str], list[str | Mapping[str, object]]]:
    """Return the paths among ``reports``, and the texts and mappings."""
    paths: list[str] = []
    texts: list[str | Mapping[str, object]] = []
    for one in _each(reports):
        if isinstance(one, os.PathLike):
            paths.append(os.fspath(cast("os.PathLike[str]", one)))
        elif isinstance(one, str) and not _is_text(one):
            paths.append(_path(one))
        elif isinstance(one, (str, Mapping)):
            texts.append(cast("str | Mapping[str, object]", one))
        else:
            raise WrongUse(
                f"a report is a path, a text or a mapping with a text, not {type(one).__name__}:"
                f" {plain(repr(one))[:60]}"
            )
    return paths, texts


def _each(reports: object) -> Iterator[object]:
    """Yield the reports among ``reports``, which may be a single one."""
    if isinstance(reports, (str, os.PathLike, Mapping)):
        yield cast("object", reports)
        return
    if not isinstance(reports, Iterable) or isinstance(reports, (bytes, bytearray)):
        raise WrongUse(f"reports are paths, texts or mappings with a text, not {type(reports).__name__}")
    yield from cast("Iterable[object]", reports)


def _is_text(given: str) -> bool:
    """Say whether a string is a text: it has a line break, or is words with the end of a sentence."""
    body = given.strip()
    lines = "\n" in body or "\r" in body
    return lines or (" " in body and body.endswith(_ENDS) and not os.path.lexists(given))


def _path(given: str) -> str:
    if given == "-" or not os.path.lexists(given):
        raise WrongUse(
            f"no such file or folder: {plain(given)!r:.80}; a string of one line is a path unless it is a"
            f' sentence with its full stop, and {{"text": ...}} is always a text'
        )
    return given


def _arrived(
    given: str | Mapping[str, object], mapping: Mapping[str, str] | None, limits: Limits
) -> Iterator[Found]:
    """Yield what a text or a mapping gives, called by its first words: a name that no order changes."""
    text = given if isinstance(given, str) else _as_line(given)
    words = given if isinstance(given, str) else str(given.get("title") or given.get("text") or text)
    called = f"text: {plain(words.strip()[:_CALLED])}"
    stream = io.BytesIO(text.encode("utf-8", "replace"))
    for one in find(["-"], stdin=stream, mapping=mapping, limits=limits):
        yield replace(one, path=called)


def _as_line(fields: Mapping[str, object]) -> str:
    """Return the fields of a report as the line of a JSON Lines file, without those that are empty.

    Raises:
        WrongUse: a field holds what JSON cannot tell.
    """
    held = {name: value for name, value in fields.items() if not _is_missing(value)}
    try:
        return json.dumps(held, ensure_ascii=False, default=_told, sort_keys=True)
    except (TypeError, ValueError) as error:
        raise WrongUse(f"a report with the fields {', '.join(map(str, fields))}: {error}") from error


def _is_missing(value: object) -> bool:
    """Say whether a table has nothing there: no value, or what data frames write for none."""
    return value is None or (isinstance(value, float) and math.isnan(value))


def _told(value: object) -> str:
    if isinstance(value, date):  # a datetime is one
        return value.isoformat()
    raise TypeError(f"{plain(repr(value))[:60]} is no text, number or date")


def _register(families: str | os.PathLike[str] | Mapping[str, str] | None) -> Mapping[str, str] | None:
    if families is None or isinstance(families, Mapping):
        return families
    return read_register(os.fspath(families))


def _limits(limits: Mapping[str, float] | None) -> Limits:
    return LIMITS if limits is None else limits_of([f"{name}={value}" for name, value in limits.items()])

"""Statements with what a user set in them: a copy each, the reading as it was read stays what it is."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final, cast, get_args

from twosource.errors import WrongUse
from twosource.model import Attribution, Certainty, Quantity, Span, When
from twosource.pipeline.anchoring import best, placed

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from twosource.model import Anchor, Reading, Report, SpeakerType, Statement, UserCorrection

OUTLET_ITSELF: Final = "outlet"
"""The value by which a statement is set to be the outlet's own."""
CERTAINTIES: Final[tuple[str, ...]] = get_args(Certainty)
_TYPES: Mapping[str, SpeakerType] = {"PERSON": "person", "WORK": "document"}
_DAY_FORMS: Final = "a year, a month, a day or two of them: 2024, 2024-01, 2024-01-09, 2024-01-09/2024-01-11"


@dataclass(frozen=True, slots=True, kw_only=True)
class Here:
    """Where a value is set: the statement with its reading and report, and the last place that was meant."""

    statement: Statement
    reading: Reading
    report: Report
    anchor: Anchor


@dataclass(frozen=True, slots=True, kw_only=True)
class Amended:
    """A statement with a value set, and in words what stood there; or why the value cannot be set."""

    statement: Statement
    was: str = ""
    why_not: str = ""


def amend(correction: UserCorrection, here: Here) -> Amended:
    """Return the statement of ``here`` with the value that ``correction`` sets."""
    return _SETTERS[correction.field](correction.value, here)


def check_value(field: str, value: str) -> None:
    """Refuse a value that no statement could have.

    Raises:
        WrongUse: the field is none of a statement, or the value none of the field; the text says what is.
    """
    if field not in _SETTERS:
        raise WrongUse(f"a statement has no field {field!r}; there are: {', '.join(_SETTERS)}")
    if not value.strip():
        raise WrongUse(f"nothing is said about what the {field} is to be")
    if field == "certainty" and value not in CERTAINTIES:
        raise WrongUse(f"there is no certainty {value!r}; there are: {', '.join(CERTAINTIES)}")
    if field == "when" and _days(value) is None:
        raise WrongUse(f"{value!r} is no date; a date is {_DAY_FORMS}")
    if field == "quantity" and _bounds(value) is None:
        raise WrongUse(f"{value!r} is no number; a number is 12, 2.5 or a range as 10..12")


# ---------------------------------------------------------------------------------- who said it


def _speaker(value: str, here: Here) -> Amended:
    statement = here.statement
    links = statement.attribution
    was = links[-1].source_text if links else "the outlet itself"
    if value == OUTLET_ITSELF:
        told = replace(statement, attribution=(), kind="narration")
        return Amended(statement=told, was=was)
    span = placed(value, statement.start, here.report.text)
    if span is None:
        return Amended(statement=statement, why_not=f'the report does not hold the words "{value}"')
    link = _link(value, span, here)
    if links:  # the words of saying stay where they stand
        last = links[-1]
        link = replace(link, cue_start=last.cue_start, cue_end=last.cue_end, said=last.said)
    told = replace(
        statement,
        attribution=(*links[:-1], _called(link, here.report.text)),
        kind="indirect" if statement.kind == "narration" else statement.kind,
        first_hand=None,
    )
    return Amended(statement=told, was=was)


def _link(words: str, span: Span, here: Here) -> Attribution:
    """Return the speaker who is called ``words``: as he is known elsewhere in the item, or by his name."""
    spoken = (link for one in here.reading.statements for link in one.attribution)
    known = next((link for link in spoken if words in (link.source_text, link.name)), None)
    if known is not None:
        return replace(known, source_text=words, start=span.start, end=span.end)
    named = best(span, here.reading.mentions)
    return Attribution(
        source_text=words,
        start=span.start,
        end=span.end,
        type=_TYPES.get(named.label, "organization") if named else "unnamed",
        entity=named.entity if named else None,
        name=named.text if named else None,
        name_start=named.start if named else None,
        name_end=named.end if named else None,
    )


def _called(link: Attribution, text: str) -> Attribution:
    from twosource.understand.slots.speakers import called  # noqa: PLC0415 - only where a speaker was set

    return called(link, text)


# ------------------------------------------------------------------------ how sure, when, how many


def _certainty(value: str, here: Here) -> Amended:
    if value not in CERTAINTIES:
        return Amended(statement=here.statement, why_not=f"there is no certainty {value}")
    was = here.statement.certainty
    return Amended(statement=replace(here.statement, certainty=cast("Certainty", value)), was=was)


def _when(value: str, here: Here) -> Amended:
    statement, days = here.statement, _days(value)
    if days is None:
        return Amended(statement=statement, why_not=f"{value} is no date")
    held = statement.when
    earliest, latest, precision = days
    when = When(
        text=held.text if held else statement.text,
        start=held.start if held else statement.start,
        end=held.end if held else statement.end,
        type="DATE",
        value=value,
        edtf=value,
        earliest=earliest,
        latest=latest,
        precision=precision,
    )
    was = (held.edtf or held.text) if held else "no date"
    return Amended(statement=replace(statement, when=when), was=was)


def _days(value: str) -> tuple[str, str, str] | None:
    """Return the first and the last day of an EDTF value and how precise it is; None where it is no date."""
    from twosource.understand.times.values import days  # noqa: PLC0415 - only where a date was set

    parts = [days(part) for part in value.split("/")]
    found = [one for one in parts if one and one.precision in {"day", "month", "year"}]
    if len(found) != len(parts) or len(found) > 2 or found[0].earliest > found[-1].latest:  # noqa: PLR2004 - a first and a last
        return None
    if any(len(part) < len("2024") for part in value.split("/")):
        return None
    return found[0].earliest, found[-1].latest, found[0].precision if len(found) == 1 else "day"


def _quantity(value: str, here: Here) -> Amended:
    statement, bounds = here.statement, _bounds(value)
    if bounds is None:
        return Amended(statement=statement, why_not=f"{value} is no number")
    span = placed(here.anchor.exact, here.anchor.start, here.report.text)
    meant = best(span, statement.quantities) if span else None
    if meant is None:
        return Amended(statement=statement, why_not="it tells no amount there")
    low, high = bounds
    told = replace(meant, low=low, high=high, exactness="exact" if low == high else "about")
    quantities = tuple(told if one is meant else one for one in statement.quantities)
    return Amended(statement=replace(statement, quantities=quantities), was=amount(meant))


def _bounds(value: str) -> tuple[float, float] | None:
    """Return the least and the greatest of "12" or "10..12", None where it is no number."""
    first, dots, last = value.replace(",", "").partition("..")
    try:
        low = float(first)
        high = float(last) if dots else low
    except ValueError:
        return None
    return (low, high) if 0 <= low <= high < float("inf") else None


def amount(one: Quantity) -> str:
    """Return an amount in the words of the report."""
    return " ".join(one.text.split())


_SETTERS: Mapping[str, Callable[[str, Here], Amended]] = {
    "speaker": _speaker, "certainty": _certainty, "when": _when, "quantity": _quantity,
}  # fmt: skip

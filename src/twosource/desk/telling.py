"""A statement as a page prints it: its words in their sentence, who says it, how sure, when and where."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, TypeVar

from twosource.desk import terms
from twosource.show import phrases
from twosource.show.brief import voices
from twosource.show.corrected import bearing, sentence
from twosource.show.forms import bounds, dated, outlet, plain, published

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from twosource.desk.views import Asked
    from twosource.model import Attribution, Claim, Quantity, Report, Statement
    from twosource.show.atlas import Atlas
    from twosource.show.brief.blocks import Line, Run
    from twosource.show.brief.citing import Citing


T = TypeVar("T")

MOST: Final = 100
"""Most statements, and most reasons of one thing, on a page; the others are one click away."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Named:
    """Words of a report with the number of their citation.

    ``entity`` is the key of who or what they name, ``form`` their normal form or what is known beside them,
    ``lead`` what the program says before them.
    """

    text: str
    cite: int
    entity: str = ""
    form: str = ""
    lead: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Telling:
    """A statement ready to be printed.

    ``outlet`` is what the report's outlet is called, ``cite`` the number of the statement's own place,
    ``quote`` its sentence with its words marked, ``chain`` who says it, the innermost speaker first, or in
    words how the outlet ``knows``. ``slots`` are its date, amounts and places, each under its name,
    ``corrected`` is what users corrected in it.
    """

    statement: Statement
    report: Report
    outlet: str
    published: str
    cite: int
    quote: Line
    certainty: Run
    chain: tuple[Named, ...]
    knows: str
    slots: tuple[tuple[str, tuple[Named, ...]], ...]
    claim: Claim | None
    corrected: tuple[str, ...] = ()


def first(found: Sequence[T], asked: Asked) -> Sequence[T]:
    """Return the first :data:`MOST` of ``found``, all where all are asked for or the page is a file."""
    return found if asked.links.static or asked.query.get("all") else found[:MOST]


def tellings(statements: Iterable[Statement], atlas: Atlas, citing: Citing) -> tuple[Telling, ...]:
    """Return ``statements`` ready to be printed, by publication and place; undated ones come last."""

    def order(one: Statement) -> tuple[str, str, int, int]:
        return (atlas.reports[one.report].published or "~", one.report, one.start, one.end)

    return tuple(telling(one, atlas, citing) for one in sorted(statements, key=order))


def telling(statement: Statement, atlas: Atlas, citing: Citing) -> Telling:
    """Return ``statement`` ready to be printed; its own place is numbered before those of its slots."""
    report = atlas.reports[statement.report]
    cite = citing.of(statement)
    quote = (*citing.quoted(cite), *voices.hedge(statement))
    chain = tuple(_chain(statement, report.text, citing))
    return Telling(
        statement=statement,
        report=report,
        outlet=outlet(report),
        published=published(report),
        cite=cite.number,
        quote=quote,
        certainty=voices.certainty(statement),
        chain=chain,
        knows="" if chain else _knows(statement, report, atlas),
        slots=tuple((name, found) for name, found in _slots(statement, citing) if found),
        claim=atlas.claims.get(atlas.claim_of.get(statement.id, "")),
        corrected=tuple(sentence(one, applied.was) for one, applied in bearing((statement.id,), atlas)),
    )


def _knows(statement: Statement, report: Report, atlas: Atlas) -> str:
    if voices.speaks(report, atlas):
        return phrases.OWN_WORDS
    return phrases.OWN_KNOWLEDGE if statement.first_hand else phrases.OWN_VOICE


def _chain(statement: Statement, text: str, citing: Citing) -> Iterator[Named]:
    """Yield who says it, then through whom it came; nobody tells what he said himself."""
    last = ""
    for link in reversed(statement.attribution):
        name = voices.name(link, text)
        if link.end == link.start or name.lower() == last:
            continue
        yield Named(
            text=name,
            cite=citing.place(statement.report, link.start, link.end, statement.item).number,
            entity=link.entity or "",
            form=_said(link),
            lead=phrases.VIA if last else phrases.SAID_BY,
        )
        last = name.lower()


def _said(link: Attribution) -> str:
    day = dated(link.said)
    return f"{phrases.SAID_ON} {day}" if day else ""


def _slots(statement: Statement, citing: Citing) -> Iterator[tuple[str, tuple[Named, ...]]]:
    def named(start: int, end: int, text: str, form: str = "", entity: str = "", lead: str = "") -> Named:
        cite = citing.place(statement.report, start, end, statement.item).number
        return Named(text=plain(text), cite=cite, form=form, entity=entity, lead=lead)

    when = statement.when
    if when is not None:
        lead = terms.TAKEN_OVER if when.inferred else ""
        yield (
            terms.EVENT_DATE,
            (named(when.start, when.end, when.text, dated(when) or plain(when.why), lead=lead),),
        )
    yield (
        phrases.FIELD["quantity"],
        tuple(named(one.start, one.end, one.text, amount(one)) for one in statement.quantities),
    )
    yield (
        phrases.FIELD["place"],
        tuple(named(one.start, one.end, one.text, entity=one.entity) for one in statement.places),
    )


def amount(one: Quantity) -> str:
    """Return the bounds of an amount with its unit, or with the noun that is counted."""
    return " ".join(
        part for part in (bounds(one.low, one.high), plain(one.unit or one.counted or "")) if part
    )

"""The register of outlets of a record: the built-in one, the user's file, and what users said since."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from twosource.errors import WrongUse
from twosource.language import outlets
from twosource.model import UserCorrection
from twosource.pipeline.checking import OF_OUTLET, check, identified
from twosource.pipeline.outlet_facts import OutletFacts
from twosource.record import Store

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from twosource.model import CorrectionField, Undoing

BUILT_IN: Final = "built in"
FILE: Final = "your register"


@dataclass(frozen=True, slots=True, kw_only=True)
class Fact:
    """One fact of an outlet, and who says so: ``built in``, ``your register``, or a user by a correction."""

    field: CorrectionField
    value: str
    by: str
    correction: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Registered:
    """An outlet, what is known of it, and ``reports``, how many of the record it published."""

    outlet: str
    reports: int
    facts: tuple[Fact, ...]

    def value(self, field: CorrectionField) -> str:
        """Return the value of a fact, nothing where it is not known."""
        return next((one.value for one in self.facts if one.field == field), "")


def register(record: str, *, everything: bool = False) -> tuple[Registered, ...]:
    """Return what is known of the outlets of a record file, by name; of all outlets with ``everything``.

    What a user said goes before the user's register, and that before the built-in one. Raises RecordError.
    """
    with Store.open(record, write=False) as store:
        counts: dict[str, int] = {}
        for report in store.reports():
            if report.outlet:
                counts[report.outlet] = counts.get(report.outlet, 0) + 1
        facts = OutletFacts(store.corrections())
        names = {*counts, *(one.names[0] for one in facts.made)}
        if everything:
            names |= {one.name for one in outlets.register()}
        held = store.families({each for name in names for each in _names(name)})
    found = (
        Registered(outlet=name, reports=counts.get(name, 0), facts=tuple(_facts(name, facts, held)))
        for name in names
    )
    return tuple(sorted(found, key=lambda one: (outlets.folded(one.outlet), one.outlet)))


def _names(name: str) -> tuple[str, ...]:
    known = outlets.named(name)
    return (name, *(known.names if known else ()))


def _facts(name: str, facts: OutletFacts, held: Mapping[str, str]) -> Iterable[Fact]:
    """Yield what is known of an outlet, field by field."""
    called = facts.called(name)
    known = outlets.named(called)
    ours: dict[CorrectionField, str] = {}
    if known:
        ours = {
            "publisher": known.publisher,
            "country": known.country,
            "agency": "yes" if known.agency else "",
        }
    publisher = next((held[each] for each in _names(name) if each in held), "")
    for field in OF_OUTLET:
        one = facts.of(name if field == "name" else called, field) or facts.of(name, field)
        if one:
            yield Fact(field=field, value=one.value, by=f"{one.by} on {one.at[:10]}", correction=one.id)
        elif field == "publisher" and publisher:
            yield Fact(field=field, value=publisher, by=FILE)
        elif ours.get(field):
            yield Fact(field=field, value=ours[field], by=BUILT_IN)


def of_outlet(
    outlet: str, values: Mapping[CorrectionField, str], said: Undoing
) -> tuple[UserCorrection, ...]:
    """Return the corrections that set facts of an outlet; ``said`` is who says so, when and why.

    Raises:
        WrongUse: nothing is set, or a value cannot be.
    """
    name = " ".join(outlet.split())
    found = [
        UserCorrection(
            id="", verb="set", noun="outlet", by=said.by, at=said.at, why=said.why, names=(name,),
            field=field, value=" ".join(value.split()),
        )
        for field, value in values.items()
        if value
    ]  # fmt: skip
    if not found:
        raise WrongUse(f"nothing is said of {name}; say any of: {', '.join(OF_OUTLET)}")
    return tuple(check(identified(one)) for one in found)


def read(path: str, said: Undoing) -> tuple[UserCorrection, ...]:
    """Return the corrections that the register at ``path`` makes, each of them as ``said``.

    Raises:
        WrongUse: there is no such file, or a line is none of a register; the text names the line.
    """
    from twosource.ingest.register import read_facts  # noqa: PLC0415 - listings do without the stages

    found: list[UserCorrection] = []
    for number, cells in read_facts(path):
        try:
            found += of_row(cells, said)
        except WrongUse as error:
            raise WrongUse(f"{path}, line {number}: {error}; nothing was taken in") from None
    return tuple(found)


def of_row(cells: Mapping[str, str], said: Undoing) -> tuple[UserCorrection, ...]:
    """Return the corrections that one row of a register makes: its facts, and its other names as its name.

    Raises:
        WrongUse: a value cannot be; a row that says nothing makes none.
    """
    told: dict[CorrectionField, str] = {field: cells.get(field, "") for field in OF_OUTLET if field != "name"}
    outlet = outlets.outlet_of(cells)
    made = list(of_outlet(outlet.name, told, said)) if any(told.values()) else []
    for other in (*outlet.aliases, *outlet.hosts):
        made += of_outlet(other, {"name": outlet.name}, said)
    return tuple(made)

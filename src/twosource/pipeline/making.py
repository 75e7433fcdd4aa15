"""A user's words turned into a correction: ids into places in reports, everything checked first."""

from __future__ import annotations

import getpass
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Final

from twosource.errors import UnknownId, WrongUse
from twosource.model import Anchor, UserCorrection
from twosource.pipeline.amending import amount, check_value
from twosource.pipeline.checking import PAIRS, check, identified
from twosource.record import Store

if TYPE_CHECKING:
    from collections.abc import Sequence

    from twosource.model import (
        CorrectionField,
        CorrectionNoun,
        CorrectionVerb,
        Evidence,
        Origin,
        Page,
        Quantity,
        Reading,
        Report,
        Span,
        Statement,
    )
    from twosource.model.offsets import Placed
    from twosource.record import Found

ANY: Final[tuple[CorrectionNoun, ...]] = ("report", "item", "statement", "claim", "origin", "story")
"""The kinds of ids that corrections are made on, as :meth:`Store.find_id` names them."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """A correction as a user asks for it.

    ``things`` are ids or the beginnings of ids; of an ``entity`` keys as ``person:ana sol``, or ``NAME@ID``
    for the one that the report ``ID`` calls so; of an ``outlet`` its name. ``noun`` may be left out for ids:
    a pair is of the kind of its ids. ``instead_of`` are the words of the amount that ``quantity`` sets,
    where a statement tells several. ``by`` is by default the name of who is logged in, ``at`` is now.
    """

    verb: CorrectionVerb
    things: tuple[str, ...]
    noun: CorrectionNoun | None = None
    by: str = ""
    at: str = ""
    why: str = ""
    field: CorrectionField = ""
    value: str = ""
    instead_of: str = ""


def make(record: str, asked: Asked) -> UserCorrection:
    """Return the correction that ``asked`` means in the record file ``record``; nothing is written.

    Raises:
        RecordError: the record cannot be used.
        UnknownId: the record holds no such thing, or several.
        WrongUse: the correction makes no sense; the text says what would.
    """
    with Store.open(record, write=False) as store:
        noun, targets, names = _meant(store, asked)
    made = UserCorrection(
        id="",
        verb=asked.verb,
        noun=noun,
        by=line(asked.by) or login(),
        at=moment(asked.at),
        why=line(asked.why),
        targets=targets,
        names=names,
        field=asked.field,
        value=line(asked.value),
    )
    return check(identified(made))


def moment(told: str) -> str:
    """Return a time as a user tells it, or now, as ISO 8601 in UTC to the second.

    Raises:
        WrongUse: it is no time.
    """
    if not told:
        return _utc(datetime.now(UTC))
    try:
        found = datetime.fromisoformat(told)
    except ValueError as error:
        raise WrongUse(f"{told!r} is no time; a time is 2024-02-01 or 2024-02-01T14:30:00Z") from error
    return _utc(found if found.tzinfo else found.replace(tzinfo=UTC))


def _utc(at: datetime) -> str:
    return at.astimezone(UTC).isoformat(timespec="seconds").replace("+00:00", "Z")


def login() -> str:
    """Return the name of who is logged in. Raises WrongUse where the system tells none."""
    try:
        return getpass.getuser()
    except (OSError, KeyError, ImportError) as error:
        raise WrongUse("nobody is known to be logged in: say by whom the correction is") from error


def line(words: str) -> str:
    """Return ``words`` on one line, with single blanks."""
    return " ".join(words.split())


def _meant(store: Store, asked: Asked) -> tuple[CorrectionNoun, tuple[Anchor, ...], tuple[str, ...]]:
    """Return the noun, the places and the names that a user asks for."""
    if asked.noun == "outlet":
        return "outlet", (), tuple(line(name) for name in asked.things)
    if asked.noun == "entity":
        return _entities(store, asked.things)
    found = [store.find_id(thing) for thing in asked.things]
    noun = asked.noun or _noun(found)
    if noun == "report" and asked.verb in PAIRS:  # their articles are meant
        noun = "item"
    if asked.verb in PAIRS:
        _must_pair(noun, found)
    targets = tuple(_anchor(store, noun, one) for one in found)
    if asked.verb == "set":
        check_value(asked.field, asked.value)
        targets = _set(store, asked, found, targets)
    return noun, targets, ()


def _noun(found: Sequence[Found]) -> CorrectionNoun:
    kinds = {one.kind for one in found}
    noun: CorrectionNoun | None = next((one for one in ANY if one in kinds), None)
    if noun is None or len(kinds) > 1:
        named = ", ".join(f"{one.id} is a {one.kind}" for one in found)
        raise WrongUse(f"no correction is made on that: {named or 'nothing'}; name {' or '.join(ANY)}s")
    return noun


def _must_pair(noun: CorrectionNoun, found: Sequence[Found]) -> None:
    if len(found) != 2:  # noqa: PLR2004 - a pair
        raise WrongUse(f"same and different want two of a kind, not {len(found)}")
    if found[0].id == found[1].id:
        raise WrongUse(f"both are {found[0].id}")
    if noun not in {"statement", "claim", "origin"}:
        return
    stories = {one.story for one in found}
    if None in stories or len(stories) > 1:
        raise WrongUse(
            f"{found[0].id} and {found[1].id} are not of one story: say first that their items are the same"
        )


# --------------------------------------------------------------------------------- ids into places


def _anchor(store: Store, noun: CorrectionNoun, found: Found) -> Anchor:
    """Return the place that stands for what was found, as the ``noun`` meant of it."""
    if noun == "report":
        return Anchor(sha256=_page(store, found.report).report.sha256)
    if found.kind in {"claim", "origin", "story"}:
        return _of_story(store, found)
    page = _page(store, found.report)
    if found.kind == "statement" and noun != "item":
        place: Placed | None = _statement(store, page, found.id)
    else:
        place = _item(page, found) if noun == "item" else None
    if place is None:
        raise WrongUse(f"{found.id} is a {found.kind}: no {noun} is meant by it")
    return anchored(page.report, place)


def _of_story(store: Store, found: Found) -> Anchor:
    (story,) = store.part((str(found.story),)).stories
    if found.kind == "story":
        return _anchor(store, "item", store.find_id(story.story.items[0]))
    if found.kind == "claim":
        (lead,) = (one.lead for one in story.claims if one.id == found.id)
    else:
        (origin,) = (one for one in story.origins if one.id == found.id)
        lead = _voice(store, origin)
    return _anchor(store, "statement", store.find_id(lead))


def _voice(store: Store, origin: Origin) -> str:
    """Return the statement by which an origin is known: the one whose words its first reason shows."""
    shown: tuple[Evidence, ...] = origin.why[0].spans if origin.why else ()
    for key in origin.statements:
        page = _page(store, store.find_id(key).report)
        held = _statement(store, page, key)
        links = held.attribution if held else ()
        if held and any(
            one.report == held.report and one.start in {held.start, *(link.start for link in links)}
            for one in shown
        ):
            return key
    return origin.statements[0]


def _page(store: Store, report: str | None) -> Page:
    (page,) = store.pages((str(report),))
    return page


def _item(page: Page, found: Found) -> Span | None:
    """Return the first paragraph of an item, or of the first item of a report."""
    of = [one for one in page.items if found.kind == "report" or one.id == found.id]
    return of[0].spans[0] if of else None


def _readings(store: Store, page: Page) -> tuple[Reading, ...]:
    return store.readings(item.id for item in page.items)


def _statement(store: Store, page: Page, key: str) -> Statement | None:
    statements = (one for reading in _readings(store, page) for one in reading.statements)
    return next((one for one in statements if one.id == key), None)


def anchored(report: Report, place: Placed) -> Anchor:
    """Return the anchor of characters of a report."""
    exact = report.text[place.start : place.end]
    return Anchor(sha256=report.sha256, start=place.start, end=place.end, exact=exact)


def _set(
    store: Store, asked: Asked, found: Sequence[Found], targets: tuple[Anchor, ...]
) -> tuple[Anchor, ...]:
    """Return the places of a value that is set: the statement, and of an amount its own words."""
    if len(found) != 1 or found[0].kind != "statement":
        raise WrongUse(f"a {asked.field} is set in one statement: name it by its id")
    page = _page(store, found[0].report)
    statement = _statement(store, page, found[0].id)
    if asked.field == "speaker":
        words = line(asked.value)
        if words != "outlet" and words not in page.report.text:
            raise WrongUse(
                f'{page.report.id} does not hold the words "{words}": name the speaker in words of that'
                " report, or say outlet"
            )
    if asked.field == "quantity" and statement is not None:
        return (*targets, anchored(page.report, _amount(statement, asked.instead_of)))
    return targets


def _amount(statement: Statement, words: str) -> Quantity:
    held = statement.quantities
    meant = [one for one in held if not words or amount(one) == line(words)]
    if len(meant) == 1:
        return meant[0]
    listed = ", ".join(f'"{amount(one)}"' for one in held)
    if not held:
        raise WrongUse(f"{statement.id} tells no amount")
    raise WrongUse(f"{statement.id} tells {listed}: say which of them the new number stands instead of")


# --------------------------------------------------------------------------------------- entities


def _entities(
    store: Store, things: Sequence[str]
) -> tuple[CorrectionNoun, tuple[Anchor, ...], tuple[str, ...]]:
    """Return the places of names in reports (``NAME@ID``), or the keys of names wherever they stand."""
    at = [thing for thing in things if "@" in thing]
    if not at:
        for key in things:
            if not store.names_entity(key):
                raise UnknownId(f"the record names nothing by the key {key!r}; a key is person:ana sol")
        return "entity", (), tuple(things)
    if len(at) != len(things):
        raise WrongUse("name both wherever they stand, or both at a place (NAME@REPORT)")
    return "entity", tuple(_named_at(store, thing) for thing in at), ()


def _named_at(store: Store, thing: str) -> Anchor:
    name, _, where = thing.rpartition("@")
    page = _page(store, store.find_id(where).report)
    for reading in _readings(store, page):
        for one in sorted(reading.mentions, key=lambda mention: mention.start):
            if line(one.text) == line(name):
                return anchored(page.report, one)
    raise UnknownId(f"{page.report.id} names nothing {name!r}")

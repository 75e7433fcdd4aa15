"""What happened to one entity, over the whole record or in one story, by the date of the event."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from twosource.compare.happenings import kindred
from twosource.show import phrases
from twosource.show.brief.voices import said
from twosource.show.entities import Directory, Entity
from twosource.show.export import told
from twosource.show.forms import dated, outlet, plain

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from twosource.model import Certainty, Claim, Event, Item, Reading, Role, Statement, When
    from twosource.show.atlas import Atlas
    from twosource.show.export import Json

UNDATED = "Without a date"
NOTHING = "takes part in nothing that the record tells"
_IN_HEADLINE = "in the headline of"
_INFERRED = {"day of the report": "the day of the report"}
_SAYS = "says:"
_AGAIN = "told again"
_MAIN, _BEFORE = "main event", "the day told before"
"""In the reason of an inferred date, and what is printed for a date that another sentence tells."""

_Key = tuple[str, str, str, bool]


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """An event as one report tells it, and the role in it of the entity whose timeline it is.

    ``statement`` is the one that holds it. Where the event is that somebody ``says`` something, it is the
    first of what he says; a headline has that of the body which tells its event, where one does.
    """

    report: str
    item: Item
    event: Event
    role: Role
    statement: Statement | None
    says: bool = False

    @property
    def heads(self) -> bool:
        """Whether it stands in the headline."""
        title = self.item.title_span
        return title is not None and title.start <= self.event.start < title.end


@dataclass(frozen=True, slots=True, kw_only=True)
class Happening:
    """A claim on the timeline of an entity, by one date of its events; ``first`` is the event that is shown.

    ``claim`` is None for what no claim holds: a statement alone, or a headline, where there is no
    ``statement`` either. ``places`` are all events of the claim on that date in which the entity takes part,
    ``again`` the lines of other claims of the story that tell the same event of that date.
    """

    when: When | None
    certainty: Certainty
    first: Place
    claim: Claim | None
    places: tuple[Place, ...]
    again: tuple[Happening, ...] = ()

    @property
    def span(self) -> tuple[str, int, int]:
        """The report and the characters that show it: those of the statement, the headline or the event."""
        first = self.first
        title = first.item.title_span if first.heads else None
        shown = first.statement or title
        if shown is not None:
            return first.report, shown.start, shown.end
        ends = (first.event, first.role)
        return first.report, min(one.start for one in ends), max(one.end for one in ends)


@dataclass(frozen=True, slots=True, kw_only=True)
class Chronicle:
    """The timeline of ``entity``: what has a date, the earliest first, and what has none, by report."""

    entity: Entity
    dated: tuple[Happening, ...]
    undated: tuple[Happening, ...] = field(default=())


def chronicle(atlas: Atlas, name: str, story: str | None = None) -> Chronicle:
    """Return the timeline of who or what ``name`` means, over all of a record or the ``story`` of an id.

    Raises:
        UnknownId: the record names nothing so, or the name may mean several; the text lists them.
    """
    stand = (key for key, one in atlas.readings.items() if one.report not in atlas.newest)
    held = sorted(key for key in stand if story is None or atlas.story_of.get(key) == story)
    readings = [atlas.readings[key] for key in held]
    return of_entity(atlas, Directory(readings).find(name), readings)


def of_entity(atlas: Atlas, entity: Entity, readings: Iterable[Reading]) -> Chronicle:
    """Return the timeline of ``entity`` over some ``readings`` of the record."""
    found: dict[_Key, list[Place]] = {}
    for reading in readings:
        for place in _with_headline(list(_places(reading, entity))):
            found.setdefault(_key(place, atlas), []).append(place)
    happenings = [_happening(some, atlas) for some in found.values()]
    known = sorted(_told_again([one for one in happenings if _days(one.when)], atlas), key=_order)
    rest = sorted((one for one in happenings if not _days(one.when)), key=lambda one: one.span)
    return Chronicle(entity=entity, dated=tuple(known), undated=tuple(rest))


def _places(reading: Reading, entity: Entity) -> Iterator[Place]:
    """Yield the events of an item in which the entity takes part."""
    held = sorted(reading.statements, key=lambda one: (one.start, -one.end))
    cues = {
        link.cue_start: one
        for one in reversed(held)
        for link in one.attribution
        if link.cue_start is not None
    }
    at = 0
    around: list[Statement] = []
    for event in reading.events:
        while at < len(held) and held[at].start <= event.start:
            around.append(held[at])
            at += 1
        around = [one for one in around if one.end > event.start]
        role = next((one for one in event.roles if one.entity in entity.keys), None)
        if role is not None:
            said_then = cues.get(event.start)
            yield Place(
                report=reading.report,
                item=reading.item,
                event=event,
                role=role,
                statement=said_then or (around[-1] if around else None),
                says=said_then is not None,
            )


def _with_headline(places: list[Place]) -> Iterator[Place]:
    """Yield the places of an item; a headline tells of the statement that tells its event on that day."""
    by_event = {(one.event.lemma, _days(one.event.when)): one for one in reversed(places) if one.statement}
    for one in places:
        same = by_event.get((one.event.lemma, _days(one.event.when))) if one.heads else None
        yield replace(one, statement=same.statement, says=same.says) if same is not None else one


def _days(when: When | None) -> tuple[str, str] | None:
    """Return the first and the last day of a date, None where it has none."""
    if when is None or when.earliest is None or when.latest is None:
        return None
    return when.earliest[:10], when.latest[:10]


def _key(place: Place, atlas: Atlas) -> _Key:
    """Return what a line of the timeline goes by: its date, and its claim, else its statement or event."""
    statement = place.statement
    alone = statement.id if statement is not None else f"{place.report} {place.event.start}"
    first, last = _days(place.event.when) or ("", "")
    return first, last, atlas.claim_of.get(alone, alone), place.says


def _happening(places: list[Place], atlas: Atlas) -> Happening:
    """Return one line: a date that is told goes before one inferred, then the claim's own words."""

    def rank(one: Place) -> tuple[bool, bool, str, int]:
        leads = one.statement is not None and claim is not None and one.statement.id == claim.lead
        when = one.event.when
        return when is not None and when.inferred, not leads, one.report, one.event.start

    statement = places[0].statement
    claim = atlas.claims.get(atlas.claim_of.get(statement.id, "")) if statement is not None else None
    first, *others = sorted(places, key=rank)
    return Happening(
        when=first.event.when,
        certainty=_certainty(first),
        first=first,
        claim=claim,
        places=(first, *others),
    )


def _told_again(happenings: Sequence[Happening], atlas: Atlas) -> list[Happening]:
    """Return the lines with those of one event made one: of one story, one date, and words for one event.

    The line of the claim that most reports tell stands for them.
    """
    kinds = kindred(one.first.event.lemma for one in happenings)
    found: dict[object, list[Happening]] = {}
    by_event: dict[object, set[object]] = {}
    for one in sorted(happenings, key=_only_headed):
        story = atlas.story_of.get(one.first.item.id)
        event = (story, kinds[one.first.event.lemma]) if story and not one.first.says else one.span
        day = (_days(one.when), event)
        days = by_event.setdefault(event, set())
        # "Norvik launches a ferry" over a report is no event of the day on which it was printed; of which of
        # several days it is, nothing tells.
        if not _only_headed(one):
            days.add(day)
        (key,) = days if _only_headed(one) and len(days) == 1 else (day,)
        found.setdefault(key, []).append(one)
    return [
        replace(some[0], again=tuple(some[1:]))
        for some in (sorted(one, key=_most_told) for one in found.values())
    ]


def _only_headed(one: Happening) -> bool:
    """Tell whether only a headline tells it, without a date of its own."""
    return one.first.heads and one.first.statement is None and one.when is not None and one.when.inferred


def _most_told(one: Happening) -> tuple[bool, int, object]:
    return _only_headed(one), -(one.claim.counts.reports if one.claim else 0), one.span


def _certainty(place: Place) -> Certainty:
    """Return how sure the words are that are shown: an event within a plan makes no fact of them."""
    told_as, statement = place.event.certainty, place.statement
    return statement.certainty if statement is not None and (place.says or told_as == "asserted") else told_as


def _order(one: Happening) -> tuple[object, ...]:
    return (_days(one.when) or ("", ""), one.span)


# ---------------------------------------------------------------------------------- shown


def said_by(one: Happening, atlas: Atlas) -> str:
    """Return who says it, or in whose headline it stands."""
    if one.first.statement is None:
        place = outlet(atlas.reports[one.first.report])
        return f"{_IN_HEADLINE} {place}" if one.first.heads else place
    return said(one.first.statement, atlas)


def origins(one: Happening) -> str:
    """Return how many origins its claim has, nothing where there is no claim."""
    if one.claim is None:
        return ""
    return phrases.ranged(one.claim.origins.min, one.claim.origins.max, "origins")


def words(one: Happening, atlas: Atlas) -> str:
    """Return its words, as the report has them; what somebody says stands behind a word that tells so."""
    report, start, end = one.span
    lead = f"{_SAYS} " if one.first.says else ""
    return lead + plain(atlas.reports[report].text[start:end])


def lines(found: Chronicle, atlas: Atlas) -> list[str]:
    """Return two lines for each happening: date and words; how sure, who says so, origins, the place."""
    known, rest = printed(found.dated), printed(found.undated)
    listed = {one.span for one in known}
    rest = [one for one in rest if one.span not in listed]  # words above tell no more below
    if not (known or rest):
        return [f"{found.entity.name}: {NOTHING}"]
    return [*_lines(known, atlas), *([UNDATED, *_lines(rest, atlas)] if rest else [])]


def printed(happenings: Sequence[Happening]) -> list[Happening]:
    """Return what is listed: what a statement or a headline tells, but for the mere saying of it."""
    shown = [one for one in happenings if one.first.statement is not None or one.first.heads]
    own = {(one.span, _days(one.when)) for one in shown if not one.first.says}
    return [one for one in shown if not one.first.says or (one.span, _days(one.when)) not in own]


def _lines(happenings: Iterable[Happening], atlas: Atlas) -> Iterator[str]:
    for one in happenings:
        day = dated(one.when)
        yield f"{day}{_whence(one.when) if day else ''}  {words(one, atlas)}".strip()
        report, start, end = one.span
        known = (phrases.CERTAINTY[one.certainty], said_by(one, atlas), origins(one))
        claim = f"{one.claim.id}  " if one.claim is not None else ""
        yield f"    {'; '.join(part for part in known if part)}  {claim}{report}[{start}:{end}]"
        for other in printed(one.again):
            report, start, end = other.span
            yield f"    {_AGAIN}: {words(other, atlas)}  {said_by(other, atlas)}  {report}[{start}:{end}]"


def _whence(when: When | None) -> str:
    """Return where a date comes from that the sentence itself does not tell."""
    if when is None or not when.inferred:
        return ""
    return f" ({phrases.MAIN_DAY if _MAIN in when.why else _INFERRED.get(when.why, _BEFORE)})"


def as_json(found: Chronicle, atlas: Atlas) -> Json:
    """Return the timeline as JSON; offsets are code points into the report's text."""
    keys: list[Json] = [*sorted(found.entity.keys)]
    names: list[Json] = [*found.entity.names]
    return {
        "entity": {"name": found.entity.name, "keys": keys, "names": names},
        "dated": [_json(one, atlas) for one in found.dated],
        "undated": [_json(one, atlas) for one in found.undated],
    }


def _json(one: Happening, atlas: Atlas) -> Json:
    report, start, end = one.span
    return {
        "when": told(one.when),
        "why": one.when.why if one.when is not None else None,
        "certainty": one.certainty,
        "role": one.first.role.role,
        "says": one.first.says,
        "text": plain(atlas.reports[report].text[start:end]),
        "report": report,
        "start": start,
        "end": end,
        "said_by": said_by(one, atlas),
        "statement": one.first.statement.id if one.first.statement is not None else None,
        "claim": one.claim.id if one.claim is not None else None,
        "story": atlas.story_of.get(one.first.item.id),
        "origins": {"min": one.claim.origins.min, "max": one.claim.origins.max} if one.claim else None,
        "events": [
            {
                "report": place.report,
                "start": place.event.start,
                "end": place.event.end,
                "lemma": place.event.lemma,
                "role": place.role.role,
                "certainty": place.event.certainty,
            }
            for place in one.places
        ],
        "again": [_json(other, atlas) for other in one.again],
    }

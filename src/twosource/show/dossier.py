"""Who or what the reports name: what it is called, what it said over time, what is said of it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from twosource.show import chronicle, phrases
from twosource.show.brief.blocks import BLANK, Line, Run
from twosource.show.brief.citing import Citing
from twosource.show.brief.desk import told_apart
from twosource.show.brief.voices import as_of, hedge, said, teller, voice
from twosource.show.forms import dated, plain

if TYPE_CHECKING:
    from collections.abc import Iterator

    from twosource.model import Disagreement, DisagreementKind, Field, Statement
    from twosource.show.atlas import Atlas
    from twosource.show.brief.blocks import Citation
    from twosource.show.chronicle import Chronicle, Happening
    from twosource.show.entities import Entity
    from twosource.show.export import Json

NAMES = 8
"""Names that are shown of one, the most usual first."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Saying:
    """A statement on the page of a name: when, its words, whose they are, who tells it, claim and story."""

    statement: Statement
    when: Line
    words: Line
    who: Line
    told: Line
    claim: str | None
    story: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """What one voice said first, and what it said then, in the order of saying."""

    kind: DisagreementKind
    field: Field
    claim: str
    sayings: tuple[Saying, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Moment:
    """A line of its timeline: the date, the words, how sure, who says so, on how many origins."""

    day: str
    words: Line
    sure: Line
    who: str
    origins: str
    claim: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Dossier:
    """What some items of a record hold of one name; what it cites stands in ``citations``, by number.

    ``said`` are its own statements and ``of_it`` those of others that name it, the latest first.
    """

    entity: Entity
    names: tuple[Line, ...]
    said: tuple[Saying, ...]
    changes: tuple[Change, ...]
    of_it: tuple[Saying, ...]
    timeline: tuple[Moment, ...]
    happened: Chronicle
    citations: tuple[Citation, ...]


def dossier(atlas: Atlas, entity: Entity) -> Dossier:
    """Return what the readings of ``atlas`` hold of ``entity``."""
    composing = _Composing(atlas, entity)
    statements = sorted(atlas.statements.values(), key=composing.order, reverse=True)
    mine = [one for one in statements if composing.speaks(one)]
    others = [one for one in statements if not composing.speaks(one) and composing.names_it(one)]
    happened = chronicle.of_entity(atlas, entity, atlas.readings.values())
    return Dossier(
        entity=entity,
        names=tuple(composing.names()),
        said=tuple(map(composing.saying, mine)),
        changes=tuple(composing.changes()),
        of_it=tuple(map(composing.saying, others)),
        timeline=tuple(map(composing.moment, chronicle.printed(happened.dated))),
        happened=happened,
        citations=composing.citing.citations,
    )


class _Composing:
    """Turns statements into lines, and numbers what they cite."""

    def __init__(self, atlas: Atlas, entity: Entity) -> None:
        self.citing = Citing(atlas)
        self._atlas = atlas
        self._entity = entity

    def speaks(self, statement: Statement) -> bool:
        """Say whether the innermost voice of a statement is the entity's."""
        voices = statement.attribution[-1:]
        return any({one.entity, one.institution} & self._entity.keys for one in voices)

    def names_it(self, statement: Statement) -> bool:
        """Say whether a statement names the entity."""
        named = (*statement.mentions, *statement.places)
        return any(one.entity in self._entity.keys for one in named)

    def order(self, statement: Statement) -> tuple[str, str, str, int]:
        """Return the key by which statements stand in time: when it was said, else published."""
        told = (link.said for link in reversed(statement.attribution) if link.said is not None)
        day = next((one.earliest for one in told if one.earliest), None)
        published = self._atlas.reports[statement.report].published or ""
        return (day or published)[:10], published, statement.report, -statement.start

    def names(self) -> Iterator[Line]:
        """Yield its most usual names, each with the first place where a report has it."""
        places: dict[str, list[tuple[str, int, int]]] = {}
        for reading in self._atlas.readings.values():
            for one in reading.mentions:
                if one.entity in self._entity.keys:
                    places.setdefault(plain(one.text), []).append((reading.report, one.start, one.end))
        for name in sorted(places, key=lambda each: (-len(places[each]), each))[:NAMES]:
            number = self.citing.place(*min(places[name])).number
            yield (Run(text=name, role="mark"), BLANK, Run(text=str(number), role="cite"))

    def saying(self, statement: Statement) -> Saying:
        """Return a statement as its page shows it."""
        return Saying(
            statement=statement,
            when=as_of(statement, self._atlas),
            words=self._words(statement),
            who=voice(statement, self._atlas),
            told=teller(statement, self._atlas),
            claim=self._atlas.claim_of.get(statement.id),
            story=self._atlas.story_of.get(statement.item),
        )

    def _words(self, statement: Statement) -> Line:
        text = self._atlas.reports[statement.report].text[statement.start : statement.end]
        cite = self.citing.mark(statement)
        return (Run(text=plain(text), role="mark"), BLANK, cite, *hedge(statement))

    def changes(self) -> Iterator[Change]:
        """Yield where what it said later contradicts or updates what it said before."""
        for one in self._atlas.disagreements.values():
            held = self._own(one)
            if one.kind != "precision" and len(held) > 1 and told_apart(one, self._atlas):
                said_so = tuple(map(self.saying, sorted(held, key=self.order)))
                yield Change(kind=one.kind, field=one.field, claim=one.claim, sayings=said_so)

    def _own(self, one: Disagreement) -> list[Statement]:
        """Return a statement of the entity for each value that it gave, the first of each."""
        held = (
            [self._atlas.statements[key] for key in value.statements if key in self._atlas.statements]
            for value in one.values
        )
        spoken = ([each for each in some if self.speaks(each)] for some in held)
        return [min(some, key=self.order) for some in spoken if some]

    def moment(self, one: Happening) -> Moment:
        """Return a line of the timeline."""
        report, start, end = one.span
        cite = Run(text=str(self.citing.place(report, start, end).number), role="cite")
        sure = Run(text=phrases.CERTAINTY[one.certainty], role="label", tone=phrases.TONE[one.certainty])
        return Moment(
            day=dated(one.when),
            words=(Run(text=chronicle.words(one, self._atlas), role="mark"), BLANK, cite),
            sure=(sure,),
            who=chronicle.said_by(one, self._atlas),
            origins=chronicle.origins(one),
            claim=one.claim.id if one.claim is not None else None,
        )


def as_json(found: Dossier, atlas: Atlas) -> Json:
    """Return the same as JSON; offsets are code points into the report's text."""

    def told(one: Saying) -> Json:
        statement = one.statement
        return {
            "statement": statement.id,
            "report": statement.report,
            "start": statement.start,
            "end": statement.end,
            "text": plain(atlas.reports[statement.report].text[statement.start : statement.end]),
            "certainty": statement.certainty,
            "when": _text(one.when),
            "said_by": said(statement, atlas),
            "claim": one.claim,
            "story": one.story,
        }

    return {
        "names": [*found.entity.names],
        "keys": [*sorted(found.entity.keys)],
        "said": [told(one) for one in found.said],
        "changes": [
            {
                "kind": one.kind,
                "field": one.field,
                "claim": one.claim,
                "said": [told(each) for each in one.sayings],
            }
            for one in found.changes
        ],
        "of_it": [told(one) for one in found.of_it],
        "timeline": chronicle.as_json(found.happened, atlas),
    }


def _text(line: Line) -> str:
    return "".join(run.text for run in line)

"""What a record holds, as objects that lead to one another: reports, statements, claims and the rest."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from twosource import model
from twosource.library import looks
from twosource.library.thing import Thing
from twosource.show.brief.counted import five
from twosource.show.brief.voices import name, voice
from twosource.show.forms import dated, plain

if TYPE_CHECKING:
    from collections.abc import Iterable

    from twosource.show.atlas import Atlas


@dataclass(frozen=True, slots=True, repr=False)
class Passage:
    """Characters ``start`` to ``end`` of the text of a report: what a citation or a reason leads to."""

    report: Report
    start: int
    end: int

    @property
    def text(self) -> str:
        """The words, as the report has them."""
        return self.report.text[self.start : self.end]

    def __repr__(self) -> str:
        """Return where it stands and its first words."""
        return looks.short("Passage", f"{self.report.id}[{self.start}:{self.end}]", f'"{plain(self.text)}"')


@dataclass(frozen=True, slots=True, repr=False)
class Reason:
    """Why something is so: the name of the rule, a sentence, and the passages that show it."""

    rule: str
    text: str
    passages: tuple[Passage, ...]

    def __repr__(self) -> str:
        """Return the rule and its sentence."""
        return looks.short("Reason", self.rule, plain(self.text))


class Report(Thing[model.Report]):
    """One published piece as received. Offsets everywhere are characters of its ``text``."""

    __slots__ = ()

    @property
    def path(self) -> str:
        """Where it came from."""
        return self.value.path

    @property
    def outlet(self) -> str | None:
        """Who published it, where that was found."""
        return self.value.outlet

    @property
    def title(self) -> str | None:
        """Its headline, where one was found."""
        return self.value.title

    @property
    def published(self) -> str | None:
        """When it was published: ISO 8601 as far as it is known."""
        return self.value.published

    @property
    def url(self) -> str | None:
        """Its address, where one was found; nothing is ever fetched."""
        return self.value.url

    @property
    def text(self) -> str:
        """The whole decoded text."""
        return self.value.text

    @property
    def notes(self) -> tuple[str, ...]:
        """What of it was cut, set aside or not understood, in words."""
        return tuple(note.text for note in self.value.notes)

    @property
    def items(self) -> tuple[Item, ...]:
        """The articles in it: its own, or the entries of a digest, a round-up or a live page."""
        page = self.atlas.pages.get(self.id)
        return tuple(Item(one, self.atlas) for one in (() if page is None else page.items))

    @property
    def statements(self) -> tuple[Statement, ...]:
        """What it states, in the order of its items."""
        return tuple(one for item in self.items for one in item.statements)


class Item(Thing[model.Item]):
    """One article inside a report, or one entry of a digest, a round-up or a live page."""

    __slots__ = ()

    @property
    def title(self) -> str | None:
        """Its headline, where it has one."""
        return self.value.title

    @property
    def report(self) -> Report:
        """The report that it stands in."""
        return Report(self.atlas.reports[self.value.report], self.atlas)

    @property
    def text(self) -> str:
        """Its paragraphs, a blank line between two."""
        return "\n\n".join(self.report.text[span.start : span.end] for span in self.value.spans)

    @property
    def statements(self) -> tuple[Statement, ...]:
        """What it states."""
        reading = self.atlas.readings.get(self.id)
        return tuple(Statement(one, self.atlas) for one in (() if reading is None else reading.statements))

    @property
    def story(self) -> Story | None:
        """The story that it belongs to."""
        key = self.atlas.story_of.get(self.id)
        return None if key is None else Story(self.atlas.stories[key], self.atlas)


class Statement(Thing[model.Statement]):
    """One assertion as one item makes it: its words, who answers for it, how sure, when, where, how many."""

    __slots__ = ()

    @property
    def text(self) -> str:
        """Its words, as the report has them."""
        return self.value.text

    @property
    def report(self) -> Report:
        """The report that makes it."""
        return Report(self.atlas.reports[self.value.report], self.atlas)

    @property
    def item(self) -> Item:
        """The item that makes it."""
        return Item(self.atlas.items[self.value.item], self.atlas)

    @property
    def claim(self) -> Claim | None:
        """The claim that it belongs to, where reports share one."""
        found = self.atlas.claims.get(self.atlas.claim_of.get(self.id, ""))
        return None if found is None else Claim(found, self.atlas)

    @property
    def speaker(self) -> str | None:
        """Who it is attributed to, in the words of the report; None where the outlet says it of its own."""
        links = [link for link in self.value.attribution if link.end > link.start]
        return name(links[-1], self.report.text) if links else None

    @property
    def said_by(self) -> str:
        """Who says it, with all who pass it on and the day of saying; or that the outlet does not say."""
        return "".join(run.text for run in voice(self.value, self.atlas))

    @property
    def certainty(self) -> model.Certainty:
        """How sure it is said to be: ``asserted``, ``alleged``, ``denied``, ..."""
        return self.value.certainty

    @property
    def date(self) -> str:
        """The day of the event, or its first and last day; nothing where it is not known."""
        return dated(self.value.when)

    @property
    def places(self) -> tuple[str, ...]:
        """Where it happened, in the words of the report."""
        return tuple(place.text for place in self.value.places)

    @property
    def quantities(self) -> tuple[model.Quantity, ...]:
        """The amounts in it, each with its bounds, its unit and what is counted."""
        return self.value.quantities

    @property
    def passage(self) -> Passage:
        """The place where it stands."""
        return Passage(self.report, self.value.start, self.value.end)


class Story(Thing[model.StoryRecord]):
    """The items about one happening, with all that comparing them found."""

    __slots__ = ()

    @property
    def title(self) -> str:
        """The headline of one of its reports."""
        return self.value.story.title

    @property
    def items(self) -> tuple[Item, ...]:
        """Its items."""
        return tuple(Item(self.atlas.items[key], self.atlas) for key in self.value.story.items)

    @property
    def reports(self) -> tuple[Report, ...]:
        """The reports that its items stand in."""
        return tuple(dict.fromkeys(item.report for item in self.items))

    @property
    def claims(self) -> tuple[Claim, ...]:
        """What its items claim together."""
        return tuple(Claim(one, self.atlas) for one in self.value.claims)

    @property
    def origins(self) -> tuple[Origin, ...]:
        """The origins of all its claims."""
        return tuple(Origin(one, self.atlas) for one in self.value.origins)

    @property
    def disagreements(self) -> tuple[Disagreement, ...]:
        """Where its reports disagree."""
        return tuple(Disagreement(one, self.atlas) for one in self.value.disagreements)

    @property
    def timeline(self) -> tuple[Statement, ...]:
        """The statements that date its claims, by the date of the event."""
        return tuple(
            Statement(self.atlas.statements[one.statement], self.atlas) for one in self.value.timeline
        )


class Claim(Thing[model.Claim]):
    """The assertion that statements of different items share, with its counts; never a score of its truth."""

    __slots__ = ()

    @property
    def text(self) -> str:
        """The words of its leading statement."""
        return self.value.text

    @property
    def lead(self) -> Statement:
        """The statement whose words stand for it."""
        return Statement(self.atlas.statements[self.value.lead], self.atlas)

    @property
    def statements(self) -> tuple[Statement, ...]:
        """The statements that make it."""
        return _statements(self.value.statements, self.atlas)

    @property
    def reports(self) -> tuple[Report, ...]:
        """The reports that tell it."""
        return tuple(dict.fromkeys(one.report for one in self.statements))

    @property
    def story(self) -> Story:
        """The story that it belongs to."""
        return Story(self.atlas.stories[self.value.story], self.atlas)

    @property
    def origins(self) -> tuple[Origin, ...]:
        """The first-hand voices found behind it; ``counts.origins`` is their least number."""
        return tuple(Origin(self.atlas.origins[key], self.atlas) for key in self.value.origins.ids)

    @property
    def disagreements(self) -> tuple[Disagreement, ...]:
        """The values in it that cannot all hold, or differ in precision."""
        return tuple(one for one in self.story.disagreements if one.value.claim == self.id)

    @property
    def counts(self) -> model.Counts:
        """The five counts side by side: reports, outlets, publisher families, wire groups, origins."""
        return self.value.counts

    @property
    def counted(self) -> str:
        """The five counts in words, the origins as a range where the texts cannot tell."""
        return five(self.value)

    @property
    def label(self) -> str:
        """``single origin``, ``2 origins``, ``contested`` or ``denied``."""
        return self.value.label

    @property
    def why(self) -> tuple[Reason, ...]:
        """Why these statements are one claim, and why it has so many origins."""
        return _reasons(self.value.why, self.atlas)


class Origin(Thing[model.Origin]):
    """Where a claim entered the reporting: a document, a speaker, an agency, an outlet's own reporting."""

    __slots__ = ()

    @property
    def name(self) -> str:
        """Its name, in the words of a report."""
        return self.value.name

    @property
    def kind(self) -> model.OriginKind:
        """``document``, ``speaker``, ``unnamed``, ``agency`` or ``outlet``."""
        return self.value.kind

    @property
    def claim(self) -> Claim:
        """The claim that it is an origin of."""
        return Claim(self.atlas.claims[self.value.claim], self.atlas)

    @property
    def statements(self) -> tuple[Statement, ...]:
        """The statements that go back to it."""
        return _statements(self.value.statements, self.atlas)

    @property
    def why(self) -> tuple[Reason, ...]:
        """Why its voices are one, and others are not."""
        return _reasons(self.value.why, self.atlas)


@dataclass(frozen=True, slots=True)
class Value:
    """One value of a disagreement in words, its bounds where it is an amount, and who gives it."""

    value: str
    low: float | None
    high: float | None
    statements: tuple[Statement, ...]


class Disagreement(Thing[model.Disagreement]):
    """Values of one claim that cannot all hold, that were replaced, or that differ in precision."""

    __slots__ = ()

    @property
    def field(self) -> model.Field:
        """What they are values of: ``quantity``, ``date``, ``place``, ``polarity``, ..."""
        return self.value.field

    @property
    def kind(self) -> model.DisagreementKind:
        """``conflict``, ``update`` or ``precision``."""
        return self.value.kind

    @property
    def claim(self) -> Claim:
        """The claim that they are values of."""
        return Claim(self.atlas.claims[self.value.claim], self.atlas)

    @property
    def values(self) -> tuple[Value, ...]:
        """The values side by side; none is picked."""
        return tuple(
            Value(one.value, one.low, one.high, _statements(one.statements, self.atlas))
            for one in self.value.values
        )

    @property
    def statements(self) -> tuple[Statement, ...]:
        """The statements that give them."""
        return _statements(self.value.statements, self.atlas)

    @property
    def why(self) -> tuple[Reason, ...]:
        """Why it is one."""
        return _reasons(self.value.why, self.atlas)


def _statements(keys: Iterable[str], atlas: Atlas) -> tuple[Statement, ...]:
    return tuple(Statement(atlas.statements[key], atlas) for key in keys)


def _reasons(reasons: Iterable[model.Why], atlas: Atlas) -> tuple[Reason, ...]:
    return tuple(
        Reason(
            one.rule,
            one.text,
            tuple(Passage(Report(atlas.reports[at.report], atlas), at.start, at.end) for at in one.spans),
        )
        for one in reasons
    )

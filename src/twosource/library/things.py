"""What a record holds, as objects that lead to one another: reports, statements, claims and the rest."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from twosource import model
from twosource.library import looks
from twosource.library.linked import Field, Thing
from twosource.show.brief.counted import five
from twosource.show.brief.voices import name, said
from twosource.show.credibility import credibility_words, of_claim
from twosource.show.forms import dated, plain

if TYPE_CHECKING:
    from twosource.show.atlas import Atlas


def _statements(thing: Claim | Origin | Disagreement) -> tuple[Statement, ...]:
    return _stated(thing.value.statements, thing.atlas)


def _stated(keys: tuple[str, ...], atlas: Atlas) -> tuple[Statement, ...]:
    return tuple(Statement(atlas.statements[key], atlas) for key in keys)


def _claim(thing: Origin | Disagreement) -> Claim:
    return Claim(thing.atlas.claims[thing.value.claim], thing.atlas)


def _report(thing: Item | Statement) -> Report:
    return Report(thing.atlas.reports[thing.value.report], thing.atlas)


def _reports(thing: Story | Claim) -> tuple[Report, ...]:
    return tuple(
        dict.fromkeys(one.report for one in (thing.items if isinstance(thing, Story) else thing.statements))
    )


def _reasons(thing: Claim | Origin | Disagreement) -> tuple[Reason, ...]:
    reports, atlas = thing.atlas.reports, thing.atlas
    return tuple(
        Reason(
            one.rule,
            one.text,
            tuple(Passage(Report(reports[at.report], atlas), at.start, at.end) for at in one.spans),
        )
        for one in thing.value.why
    )


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

    path = Field[str]("path", "Where it came from.")
    outlet = Field[str | None]("outlet", "Who published it, where that was found.")
    title = Field[str | None]("title", "Its headline, where one was found.")
    published = Field[str | None]("published", "When it was published: ISO 8601 as far as it is known.")
    modified = Field[str | None]("modified", "When it was last changed after that, where it says so.")
    first_seen = Field[str | None]("first_seen", "When whoever saved it saw it, where the bytes say so.")
    labels = Field[tuple[model.Label, ...]](
        "labels", "What it calls itself: sponsored, satire, opinion, live blog, press release."
    )
    url = Field[str | None]("url", "Its address, where one was found; nothing is ever fetched.")
    text = Field[str]("text", "The whole decoded text.")

    @property
    def notes(self) -> tuple[str, ...]:
        """What of it was cut, set aside or not understood, in words."""
        return tuple(note.text for note in self.value.notes)

    @property
    def superseded_by(self) -> Report | None:
        """The newest version of it, where the record holds one: that one stands, this one counts no more."""
        newest = self.atlas.newest.get(self.id)
        return None if newest is None else Report(self.atlas.reports[newest], self.atlas)

    @property
    def versions(self) -> tuple[model.Version, ...]:
        """The earlier versions that it took the place of, each with what the next one changed."""
        return tuple(one for one in self.atlas.versions if one.newest == self.id)

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

    title = Field[str | None]("title", "Its headline, where it has one.")
    report = Field(_report, "The report that it stands in.")

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

    text = Field[str]("text", "Its words, as the report has them.")
    report = Field(_report, "The report that makes it.")

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
        return said(self.value, self.atlas)

    certainty = Field[model.Certainty](
        "certainty", "How sure it is said to be: ``asserted``, ``alleged``, ``denied``, ..."
    )

    @property
    def date(self) -> str:
        """The day of the event, or its first and last day; nothing where it is not known."""
        return dated(self.value.when)

    @property
    def places(self) -> tuple[str, ...]:
        """Where it happened, in the words of the report."""
        return tuple(place.text for place in self.value.places)

    quantities = Field[tuple[model.Quantity, ...]](
        "quantities", "The amounts in it, each with its bounds, its unit and what is counted."
    )

    @property
    def passage(self) -> Passage:
        """The place where it stands."""
        return Passage(self.report, self.value.start, self.value.end)


class Story(Thing[model.StoryRecord]):
    """The items about one happening, with all that comparing them found."""

    __slots__ = ()

    title = Field[str]("story.title", "The headline of one of its reports.")

    @property
    def items(self) -> tuple[Item, ...]:
        """Its items."""
        return tuple(Item(self.atlas.items[key], self.atlas) for key in self.value.story.items)

    reports = Field(_reports, "The reports that its items stand in.")

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
        return _stated(tuple(one.statement for one in self.value.timeline), self.atlas)

    @property
    def series(self) -> tuple[Series, ...]:
        """The running counts followed across its claims."""
        return tuple(Series(one, self.atlas) for one in self.value.series)

    citations = Field[tuple[model.Citation, ...]](
        "citations", "Who cites whom: the edges from an item or a voice to whom it has its words from."
    )


class Claim(Thing[model.Claim]):
    """The assertion that statements of different items share, with its counts; never a score of its truth."""

    __slots__ = ()

    text = Field[str]("text", "The words of its leading statement.")

    @property
    def lead(self) -> Statement:
        """The statement whose words stand for it."""
        return Statement(self.atlas.statements[self.value.lead], self.atlas)

    statements = Field(_statements, "The statements that make it.")
    reports = Field(_reports, "The reports that tell it.")

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

    counts = Field[model.Counts](
        "counts", "The five counts side by side: reports, outlets, publisher families, wire groups, origins."
    )

    @property
    def counted(self) -> str:
        """The five counts in words, the origins as a range where the texts cannot tell."""
        return five(self.value)

    before = Field[model.Retracted | None](
        "before", "Its counts before reports that it rests on were withdrawn, else None."
    )
    label = Field[str](
        "label", "``single origin``, ``2 origins``, ``contested``, ``denied`` or ``withdrawn``."
    )

    @property
    def credibility(self) -> str:
        """What the Admiralty scale might give it, in words: suggested by a printed rule, to be set by you."""
        story = self.atlas.stories[self.value.story]
        return credibility_words(of_claim(self.value, story, self.atlas))

    why = Field(_reasons, "Why these statements are one claim, and why it has so many origins.")


class Origin(Thing[model.Origin]):
    """Where a claim entered the reporting: a document, a speaker, an agency, an outlet's own reporting."""

    __slots__ = ()

    name = Field[str]("name", "Its name, in the words of a report.")
    kind = Field[model.OriginKind](
        "kind", "``document``, ``speaker``, ``unnamed``, ``agency`` or ``outlet``."
    )
    claim = Field(_claim, "The claim that it is an origin of.")
    statements = Field(_statements, "The statements that go back to it.")
    why = Field(_reasons, "Why its voices are one, and others are not.")


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

    field = Field[model.Field](
        "field", "What they are values of: ``quantity``, ``date``, ``place``, ``polarity``, ..."
    )
    kind = Field[model.DisagreementKind]("kind", "``conflict``, ``update``, ``precision`` or ``withdrawn``.")
    claim = Field(_claim, "The claim that they are values of.")

    @property
    def values(self) -> tuple[Value, ...]:
        """The values side by side; none is picked."""
        return tuple(
            Value(one.value, one.low, one.high, _stated(one.statements, self.atlas))
            for one in self.value.values
        )

    statements = Field(_statements, "The statements that give them.")
    why = Field(_reasons, "Why it is one.")


class Series(Thing[model.Series]):
    """A running count of people of one fate: each figure, who gave it, as of when, and what it does."""

    __slots__ = ()

    fate = Field[model.Outcome]("fate", "What became of those counted: ``killed``, ``missing``, ...")
    group = Field[str]("group", "The noun for those counted, empty for anybody.")
    suspected = Field[bool]("suspected", "Whether they are only suspected to be so.")
    entries = Field[tuple[model.SeriesEntry, ...]]("entries", "The figures by the time they are told for.")

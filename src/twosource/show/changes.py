"""What changed in a story between two moments: a pure function of the record as of each.

Stories are met by the items they share, claims and disagreements by the statements; the words of a report
and of its newer version are one statement where they are the same.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final, Literal, TypeAlias

from twosource.show import phrases
from twosource.show.atlas import chart
from twosource.show.brief import choose, in_order
from twosource.show.brief.counted import five
from twosource.show.brief.desk import told_apart
from twosource.show.credibility import credibility_words, of_story
from twosource.show.forms import dated, outlet, plain, published
from twosource.show.rulings import made_between

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from twosource.model import (
        AsOf,
        Claim,
        Disagreement,
        Evidence,
        Record,
        Report,
        Statement,
        StoryRecord,
        TimelineEntry,
        Version,
    )
    from twosource.show.atlas import Atlas
    from twosource.show.credibility import Credibility

Kind: TypeAlias = Literal[
    "report", "version", "withdrawn", "new claim", "claim", "gone claim", "new disagreement", "disagreement",
    "resolved", "date", "correction",
]  # fmt: skip
_Key: TypeAlias = "tuple[str, str]"

SHOWN: Final = 3
"""Places quoted for one change, at most: more stand with the claim."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """Words of a report: characters ``start`` to ``end`` of the text of ``report``."""

    report: str
    outlet: str
    start: int
    end: int
    words: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """What became otherwise: ``what`` it is, how it was and how it is, in words."""

    what: str
    before: str
    now: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Changed:
    """One change: of what, by its id, what it says, what of it became otherwise, and the words for it."""

    kind: Kind
    id: str
    text: str
    steps: tuple[Step, ...] = ()
    places: tuple[Place, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Changes:
    """What changed in ``story`` from ``since`` to ``until`` (None: now), in reading order."""

    story: str
    title: str
    since: AsOf | None
    until: AsOf | None
    found: tuple[Changed, ...] = ()


def changes(before: Record, after: Record, story: str | None = None) -> Changes:
    """Return what changed in a story of ``after``, by default its largest, against ``before``.

    ``before`` holds the stories that share items with it; others in it do no harm.

    Raises:
        WrongUse: ``after`` holds no story, or not the one that is asked for.
    """
    now = chart(after)
    it = now.stories[choose(in_order(after), story)]
    scene = _Scene(was=chart(before), now=now, story=it)
    ruled = (Changed(kind="correction", id=key, text=words) for key, words in made_between(before, after))
    found = (*_reports(scene), *_claims(scene), *_disagreements(scene), *_dates(scene), *ruled)
    return Changes(
        story=it.story.id,
        title=plain(it.story.title),
        since=before.as_of,
        until=after.as_of,
        found=tuple(found),
    )


# -------------------------------------------------------------------------- what meets what


@dataclass(slots=True)
class _Scene:
    """The story now, the stories that it was, and for each of its claims the one that it was.

    ``gone`` are the claims that none of today's is, ``grades`` what the Admiralty scale would say of each.
    """

    was: Atlas
    now: Atlas
    story: StoryRecord
    then: list[StoryRecord] = field(default_factory=list)
    earlier: dict[str, Claim] = field(default_factory=dict)
    gone: list[Claim] = field(default_factory=list)
    grades: dict[str, Credibility] = field(default_factory=dict)
    grades_now: dict[str, Credibility] = field(default_factory=dict)

    def __post_init__(self) -> None:
        """Meet stories by items, then claims by statements: each with the one it shares most with."""
        mine = self.items()
        self.then = [one for one in self.was.stories.values() if not mine.isdisjoint(one.story.items)]
        claims = {one.id: one for part in self.then for one in part.claims}
        self.grades = {key: one for part in self.then for key, one in of_story(part, self.was).items()}
        self.grades_now = of_story(self.story, self.now)
        of: dict[_Key, str] = {
            key: one.id for one in claims.values() for key in self.keys(one.statements, self.was)
        }
        met: set[str] = set()
        for one in self.story.claims:
            shared = [of[key] for key in self.keys(one.statements, self.now) if key in of]
            met.update(shared)
            if shared:
                self.earlier[one.id] = claims[min(set(shared), key=lambda name: (-shared.count(name), name))]
        mine_then = (one for key, one in claims.items() if key not in met)
        self.gone = [one for one in mine_then if self.reports(one, self.was) <= self.held()]

    def items(self) -> set[str]:
        """Return the items of the story, and those of earlier versions of its reports."""
        old = {one.report for one in self.story.versions}
        return {*self.story.story.items, *(key for key, one in self.now.items.items() if one.report in old)}

    def held(self) -> frozenset[str]:
        """Return the reports of the story, its earlier versions among them."""
        return frozenset(self.now.items[key].report for key in self.items())

    def keys(self, statements: Iterable[str], atlas: Atlas) -> list[_Key]:
        """Return what statements are met by: the report that stands now, and the words."""
        found = (atlas.statements[key] for key in statements if key in atlas.statements)
        return [(self.now.newest.get(one.report, one.report), plain(one.text).lower()) for one in found]

    def reports(self, claim: Claim, atlas: Atlas) -> set[str]:
        """Return the reports that tell a claim."""
        return {atlas.statements[key].report for key in claim.statements if key in atlas.statements}

    def new(self, statements: Sequence[str], than: Sequence[str]) -> list[Statement]:
        """Return those of the statements now that are not among the statements ``than`` before."""
        known = set(self.keys(than, self.was))
        held = [key for key in statements if key in self.now.statements]
        found = zip(held, self.keys(held, self.now), strict=True)
        fresh = [self.now.statements[name] for name, key in found if key not in known]
        return sorted(
            fresh, key=lambda one: (self.now.reports[one.report].published or "~", one.report, one.start)
        )


def _place(atlas: Atlas, at: Statement | Evidence) -> Place:
    report = atlas.reports[at.report]
    words = plain(report.text[at.start : at.end])
    return Place(report=report.id, outlet=outlet(report), start=at.start, end=at.end, words=words)


def _places(atlas: Atlas, found: Iterable[Statement | Evidence]) -> tuple[Place, ...]:
    return tuple(_place(atlas, one) for one in found if one.report in atlas.reports)[:SHOWN]


def _step(what: str, before: str, now: str) -> tuple[Step, ...]:
    return () if before == now else (Step(what=what, before=before, now=now),)


# ---------------------------------------------------------------------------------- reports


def _reports(scene: _Scene) -> Iterator[Changed]:
    """Yield the reports that came, what newer versions changed, and what was taken back."""
    atlas = scene.now
    known = {scene.was.items[key].report for part in scene.then for key in part.story.items}
    old = {one.report: one for one in scene.story.versions}
    mine = {atlas.items[key].report for key in scene.story.story.items}
    replaced = {one.next for one in old.values()}
    for report in sorted((atlas.reports[key] for key in mine - known - replaced), key=_by_publication):
        yield Changed(kind="report", id=report.id, text=_called(report), places=_title(atlas, report))
    for one in sorted(old.values(), key=lambda one: _by_publication(atlas.reports[one.next])):
        if one.next not in scene.was.reports:
            yield _version(atlas, one)
    for report in sorted((atlas.reports[key] for key in mine), key=_by_publication):
        before = scene.was.reports.get(report.id)
        if report.withdrawn and not (before and before.withdrawn):
            notes = "; ".join(plain(note.text) for note in report.notes if note.kind == "withdrawn")
            yield Changed(kind="withdrawn", id=report.id, text=f"{_called(report)}: {notes}")


def _by_publication(report: Report) -> tuple[str, str]:
    return (report.published or "~", report.id)


def _called(report: Report) -> str:
    return f"{outlet(report)}, {published(report)}"


def _title(atlas: Atlas, report: Report) -> tuple[Place, ...]:
    page = atlas.pages.get(report.id)
    spans = (item.title_span for item in (page.items if page else ()) if item.title_span is not None)
    span = next(spans, None)
    if span is None:
        return ()
    words = plain(report.text[span.start : span.end])
    return (Place(report=report.id, outlet=outlet(report), start=span.start, end=span.end, words=words),)


def _version(atlas: Atlas, one: Version) -> Changed:
    """Return what a newer version of a report changed, in the words of both."""

    def words(spans: Iterable[Evidence]) -> str:
        return ", ".join(_place(atlas, span).words for span in spans if span.report in atlas.reports)

    steps = (
        Step(what=phrases.CHANGED[each.field], before=words(each.before), now=words(each.now))
        for each in one.changes
    )
    places = (span for each in one.changes for span in (*each.before, *each.now))
    return Changed(
        kind="version",
        id=one.next,
        text=f"{_called(atlas.reports[one.next])}: a newer version of {one.report}",
        steps=tuple(steps),
        places=tuple(_place(atlas, span) for span in places if span.report in atlas.reports),
    )


# ----------------------------------------------------------------------------------- claims


def _claims(scene: _Scene) -> Iterator[Changed]:
    """Yield the claims that are new, those of which something became otherwise, and those told no more."""
    ordered = sorted(scene.story.claims, key=lambda one: (-one.counts.reports, one.id))
    for one in ordered:
        if one.id not in scene.earlier:
            said = _said(one, scene.now, five(one), *_label(one))
            places = _places(scene.now, scene.new(one.statements, ()))
            yield Changed(kind="new claim", id=one.id, text=said, places=places)
    for one in ordered:
        if (before := scene.earlier.get(one.id)) and (steps := _otherwise(scene, before, one)):
            places = _places(scene.now, scene.new(one.statements, before.statements))
            yield Changed(kind="claim", id=one.id, text=_said(one, scene.now), steps=steps, places=places)
    for one in scene.gone:
        told = (scene.was.statements[key] for key in one.statements if key in scene.was.statements)
        yield Changed(
            kind="gone claim", id=one.id, text=_said(one, scene.was), places=_places(scene.was, told)
        )


def _said(claim: Claim, atlas: Atlas, *more: str) -> str:
    """Return the words of a claim, and behind them how sure they are said to be: nothing leaves that out."""
    return f'"{plain(claim.text)}" ({", ".join((*_sure(claim, atlas), *more))})'


def _otherwise(scene: _Scene, before: Claim, now: Claim) -> tuple[Step, ...]:
    """Return what of a claim became otherwise, in words."""
    sure = (", ".join(_sure(before, scene.was)), ", ".join(_sure(now, scene.now)))
    label = (", ".join(_label(before)) or phrases.UNCONTESTED, ", ".join(_label(now)) or phrases.UNCONTESTED)
    was, grade = scene.grades[before.id], scene.grades_now[now.id]
    suggested = (credibility_words(was), credibility_words(grade)) if was.grade != grade.grade else ("", "")
    return (
        *_step("origins and counts", five(before), five(now)),
        *_step("label", *label),
        *_step("how sure", *sure),
        *_step("suggested", *suggested),
        *_step("leading words", plain(before.text), plain(now.text)),
    )


def _sure(claim: Claim, atlas: Atlas) -> tuple[str, ...]:
    """Return how sure the statements of a claim are said to be, in words."""
    held = {atlas.statements[key].certainty for key in claim.statements if key in atlas.statements}
    return tuple(words for degree, words in phrases.CERTAINTY.items() if degree in held)


def _label(claim: Claim) -> tuple[str, ...]:
    return (claim.label,) if claim.label in {phrases.CONTESTED, "denied"} else ()


# ------------------------------------------------------------------- disagreements and dates


def _disagreements(scene: _Scene) -> Iterator[Changed]:
    """Yield the disagreements that are new, that have other values or another kind, and that are no more."""
    then = {one.id: one for part in scene.then for one in part.disagreements if told_apart(one, scene.was)}
    of: dict[tuple[str, _Key], list[str]] = {}
    for one in then.values():
        for key in set(scene.keys(one.statements, scene.was)):
            of.setdefault((one.field, key), []).append(one.id)
    met: set[str] = set()
    for one in sorted(scene.story.disagreements, key=lambda one: (one.kind, one.field, one.id)):
        if not told_apart(one, scene.now):
            continue
        keys = set(scene.keys(one.statements, scene.now))
        shared = Counter(name for key in keys for name in of.get((one.field, key), ()))
        places = _sides(scene.now, one)
        if not shared:
            yield Changed(kind="new disagreement", id=one.id, text=_told(one), places=places)
            continue
        before = then[min(shared, key=lambda name: (-shared[name], name != one.id, name))]
        met.add(before.id)
        steps = (
            *_step("kind", phrases.KIND[before.kind], phrases.KIND[one.kind]),
            *_step("values", _values(before), _values(one)),
        )
        if steps:
            yield Changed(kind="disagreement", id=one.id, text=_told(one), steps=steps, places=places)
    yield from _resolved(scene, (one for key, one in then.items() if key not in met))


def _resolved(scene: _Scene, before: Iterable[Disagreement]) -> Iterator[Changed]:
    """Yield those of the disagreements ``before`` that reports of the story had."""
    held = scene.held()
    for one in before:
        if held.issuperset(scene.was.statements[key].report for key in one.statements):
            yield Changed(kind="resolved", id=one.id, text=_told(one), places=_sides(scene.was, one))


def _told(one: Disagreement) -> str:
    return f"{phrases.FIELD[one.field]}, {phrases.KIND[one.kind]}: {_values(one)}"


def _values(one: Disagreement) -> str:
    between = {"conflict": f" {phrases.AGAINST} ", "update": f", {phrases.THEN} ", "precision": ", "}[
        one.kind
    ]
    return between.join(dict.fromkeys(plain(value.value) for value in one.values))


def _sides(atlas: Atlas, one: Disagreement) -> tuple[Place, ...]:
    """Return one place for each value of a disagreement."""
    firsts = (
        next((key for key in value.statements if key in atlas.statements), None) for value in one.values
    )
    return tuple(_place(atlas, atlas.statements[key]) for key in firsts if key is not None)


def _dates(scene: _Scene) -> Iterator[Changed]:
    """Yield the dates of events that the timeline did not have before, of claims that were told before."""
    known = {key for part in scene.then for one in part.timeline for key in _dated(scene, one, scene.was)}
    for one in scene.story.timeline:
        before = scene.earlier.get(one.claim)
        told = scene.now.statements.get(one.statement)
        if before is None or told is None or not dated(one.when):
            continue
        mine = {(before.id, dated(one.when)), *_dated(scene, one, scene.now)}
        if known.isdisjoint(mine):
            text = f'{dated(one.when)} ({phrases.CERTAINTY[one.certainty]}): "{plain(told.text)}"'
            yield Changed(kind="date", id=one.claim, text=text, places=(_place(scene.now, told),))


def _dated(scene: _Scene, one: TimelineEntry, atlas: Atlas) -> Iterator[tuple[str, str]]:
    """Yield what an entry of the timeline is met by: its claim and its statement, each with the date."""
    day = dated(one.when)
    yield one.claim, day
    yield from ((f"{report}\x1f{words}", day) for report, words in scene.keys((one.statement,), atlas))

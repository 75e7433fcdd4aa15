"""Compose the brief of a story from its record."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from twosource.errors import UnknownId, WrongUse
from twosource.model import ENGLISH
from twosource.pipeline.outlet_facts import OutletFacts
from twosource.show import credibility, moments, phrases
from twosource.show.atlas import chart, resolve, speakers
from twosource.show.brief import ruled, running, tables, tracing
from twosource.show.brief.blocks import BLANK, Brief, Line, Run
from twosource.show.brief.choosing import ranked
from twosource.show.brief.citing import Citing
from twosource.show.brief.claims import blocks
from twosource.show.brief.counted import of_families
from twosource.show.brief.desk import Desk, by_claim, conflicts
from twosource.show.forms import dated, plain

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from twosource.model import Claim, Disagreement, Record, StoryRecord
    from twosource.show.atlas import Atlas


def in_order(record: Record) -> tuple[str, ...]:
    """Return the ids of the stories of a record, the largest first: by reports, items, claims, then id."""
    atlas = chart(record)

    def size(one: StoryRecord) -> tuple[int, int, int, str]:
        reports = {atlas.items[key].report for key in one.story.items if key in atlas.items}
        return (-len(reports), -len(one.story.items), -len(one.claims), one.story.id)

    return tuple(one.story.id for one in sorted(record.stories, key=size))


def choose(stories: Sequence[str], wanted: str | None) -> str:
    """Return the id that ``wanted`` names: an id, the beginning of one, or a place in the listing.

    ``stories`` are the ids in the order of the listing, the largest first; None stands for it.

    Raises:
        WrongUse: there is no story at all.
        UnknownId: no story, or more than one, is named so.
    """
    if not stories:
        raise WrongUse("the record holds no story yet; add reports with: twosource add RECORD PATH")
    if wanted is None:
        return stories[0]
    if wanted.isdecimal() and len(wanted) <= len(str(len(stories))) + 1:
        if 1 <= int(wanted) <= len(stories):
            return stories[int(wanted) - 1]
        raise UnknownId(f"there is no story number {wanted}: the record holds {len(stories)}")
    return resolve(wanted, tuple(stories))


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """A story with its claims in reading order: those that a brief prints, and the ``rest``, folded there.

    ``names`` are what the brief calls them, by id.
    """

    desk: Desk
    printed: tuple[Claim, ...]
    rest: tuple[Claim, ...]
    names: dict[str, str]


def draft(record: Record, story: str | None = None) -> Draft:
    """Return a story of ``record`` ready for :func:`finish`, by default the largest.

    Raises as :func:`compose`.
    """
    desk = opened(record, story)
    printed, rest = ranked(desk)
    return Draft(desk=desk, printed=printed, rest=rest, names=named((*printed, *rest)))


def compose(record: Record, story: str | None = None) -> Brief:
    """Return the brief of a story of ``record``, by default of the largest.

    Raises:
        WrongUse: the record holds no story, or not the one that is asked for.
    """
    held = draft(record, story)
    brief = finish(held)
    folded = blocks(held.desk, held.rest, held.names)
    return replace(brief, folded=folded, citations=held.desk.citing.citations)


def finish(held: Draft) -> Brief:
    """Return the brief of a story without the claims that stand folded."""
    desk, names = held.desk, held.names
    title, meta = _title(desk), _meta(desk)
    # What is printed is numbered before what stands folded, the claims there last of all.
    claims, printed = blocks(desk, held.printed, names), frozenset(claim.id for claim in held.printed)
    others = frozenset(names) - printed
    disputes = tables.disputes(desk, names, lambda one: _open(one, printed))
    happened, planned = (tables.timeline(desk, names, printed, ahead=ahead) for ahead in (False, True))
    counts, graph = running.counts(desk, moved=True), tracing.trace(desk, held.printed)
    by_report = tables.by_report(desk, held.printed, names)
    unprinted = tables.disputes(desk, names, lambda one: not _open(one, printed))
    return Brief(
        story=desk.story.story.id,
        title=title,
        meta=meta,
        ladder=_ladder(desk, len(graph.origins) + graph.left_out),
        claims=claims,
        folded=(),
        disagreements=tables.disagreements(disputes).and_more(tables.disagreements(unprinted)),
        disputes=disputes + unprinted,
        counts=counts.and_more(running.counts(desk, moved=False)),
        happened=happened.and_more(tables.timeline(desk, names, others, ahead=False)),
        planned=planned.and_more(tables.timeline(desk, names, others, ahead=True)),
        graph=graph,
        traced=tracing.table(graph),
        by_report=by_report,
        read=tables.read(desk),
        versions=tables.versions(desk),
        ruled=ruled.table(desk, names),
        dropped=tables.dropped(desk),
        reports=desk.reports + desk.earlier,
        citations=desk.citing.citations,
        as_of=past.moment.told if (past := desk.atlas.record.as_of) else "",
    )


def named(claims: Sequence[Claim]) -> dict[str, str]:
    """Return the names, ``c1`` and so on, that a brief gives to ``claims`` in their order, by id."""
    return {claim.id: f"c{place}" for place, claim in enumerate(claims, start=1)}


def opened(record: Record, story: str | None = None) -> Desk:
    """Return what composing a text about a story needs, with no citation yet. Raises as :func:`compose`."""
    atlas = chart(record)
    chosen = atlas.stories[choose(in_order(record), story)]
    # A brief of the story is the same whether the record holds other stories beside it or not.
    atlas = replace(atlas, speakers=speakers([chosen]))
    reports, against = _reports(atlas, chosen), conflicts(chosen, atlas)
    return Desk(
        atlas=atlas,
        story=chosen,
        citing=Citing(atlas),
        reports=reports,
        earlier=_by_publication(atlas, {one.report for one in chosen.versions}),
        conflicts=against,
        credibility=credibility.of_story(chosen, atlas),
        letters=OutletFacts(record.corrections),
        told=by_claim(chosen, atlas),
    )


def _open(one: Disagreement, printed: frozenset[str]) -> bool:
    """Say whether a disagreement is printed: that values are compatible is told where all is shown."""
    return one.kind != "precision" and one.claim in printed


def _title(desk: Desk) -> Line:
    """Return the title as the report has it; a title found nowhere in a text is not printed."""
    for report, start, end in _title_places(desk):
        words = plain(desk.atlas.reports[report].text[start:end])
        if words:
            cite = desk.citing.place(report, start, end)
            return (Run(text=words, role="span"), BLANK, Run(text=str(cite.number), role="cite"))
    return (Run(text=phrases.NO_TITLE),)


def _title_places(desk: Desk) -> Iterator[tuple[str, int, int]]:
    """Yield where the title stands by the record, then where an item of the story has its words."""
    story = desk.story.story
    if story.title_span is not None and story.title_report in desk.atlas.reports:
        yield story.title_report, story.title_span.start, story.title_span.end
    for item in (desk.atlas.items[key] for key in story.items if key in desk.atlas.items):
        start = desk.atlas.reports[item.report].text.find(story.title)
        if start >= 0:
            yield item.report, start, start + len(story.title)


def _reports(atlas: Atlas, story: StoryRecord) -> tuple[str, ...]:
    """Return the ids of the story's reports by publication."""
    return _by_publication(
        atlas, {atlas.items[key].report for key in story.story.items if key in atlas.items}
    )


def _by_publication(atlas: Atlas, reports: set[str]) -> tuple[str, ...]:
    return tuple(sorted(reports, key=lambda key: (atlas.reports[key].published or "~", key)))


def _meta(desk: Desk) -> Line:
    last = desk.story.story.last_published
    runs = [Run(text=f"{phrases.HEADER} "), Run(text=desk.story.story.id, role="key")]
    if last and not desk.atlas.record.as_of:  # then the line below says as of when
        runs += [Run(text=f" · {phrases.AS_OF} "), Run(text=last[:10], role="form")]
    return (*runs, *_main_day(desk), Run(text=f" · {phrases.NO_MODEL}"))


def _main_day(desk: Desk) -> Line:
    """Return the day of the story where statements have theirs from the main event of their reports.

    It is the day that more than half of such reports have so, cited at the first statement that tells it
    of its own.
    """
    mine = [one for claim in desk.story.claims for one in desk.statements(claim) if one.when is not None]
    days = {(one.report, dated(one.when)) for one in mine if one.when is not None and one.when.inferred}
    reports = Counter(day for _, day in days if day)
    if not reports:
        return ()
    day = min(reports, key=lambda one: (-reports[one], one))
    if 2 * reports[day] <= len({report for report, _ in days}):
        return ()
    own = [one for one in mine if one.when is not None and not one.when.inferred and dated(one.when) == day]
    if not own:
        return ()
    cite = desk.citing.mark(min(own, key=desk.order))
    return (Run(text=f" · {phrases.MAIN_DAY} "), Run(text=day, role="form"), BLANK, cite)


def _families(desk: Desk, outlets: set[str]) -> tuple[int, int]:
    """Return the publisher families of ``outlets``, and of how many of these no publisher is known."""
    publishers = {plain(name).lower(): publisher for name, publisher in desk.story.publishers}
    unknown = outlets - publishers.keys()
    return len({publishers[name] for name in outlets - unknown}) + len(unknown), len(unknown)


def _ladder(desk: Desk, origins: int) -> tuple[Line, ...]:
    """Return the counts of the story as a whole. All five counts stand beside each claim."""
    outlets = {plain(desk.atlas.reports[key].outlet or key).lower() for key in desk.reports}
    shown = [
        phrases.counted(len(desk.reports), "reports"),
        of_families(len(outlets), *_families(desk, outlets)),
        phrases.counted(len(desk.story.claims), "claims"),
        phrases.counted(origins, "origins"),
    ]
    foreign = Counter(code for key in desk.reports if (code := desk.atlas.reports[key].language) != ENGLISH)
    shown += [phrases.not_understood(number, code) for code, number in sorted(foreign.items())]
    if taken_back := len(desk.atlas.withdrawn.intersection(desk.reports)):
        shown.append(f"{phrases.counted(taken_back, 'reports')} {phrases.WITHDRAWN}")
    labels = Counter(label for key in desk.reports for label in desk.atlas.reports[key].labels)
    shown += [phrases.called(number, label) for label, number in sorted(labels.items())]
    shown += [note.text for note in desk.story.notes]
    if past := desk.atlas.record.as_of:
        shown.insert(0, moments.line(past))
    return tuple((Run(text=text, role="count"),) for text in shown)

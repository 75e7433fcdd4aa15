"""A small record built by hand: an invented town, invented outlets, every kind of label."""

from __future__ import annotations

import hashlib
from dataclasses import replace
from typing import TYPE_CHECKING

from twosource.model import (
    Attribution,
    Claim,
    Copy,
    Counts,
    Disagreement,
    Dropped,
    Evidence,
    Fact,
    Item,
    Mark,
    Origin,
    OriginRange,
    Page,
    Predicate,
    Quantity,
    Reading,
    Record,
    Report,
    Role,
    Span,
    Statement,
    Story,
    StoryRecord,
    TimelineEntry,
    Value,
    When,
    Why,
    Zone,
)

if TYPE_CHECKING:
    from twosource.show.brief.blocks import Line

HERALD = """Share this page

Bridge at Quillmouth closes

QUILLMOUTH: The harbour office said on Tuesday that 47 boats were moved. "The old bridge is closed," \
harbour master Ada Penhallow told reporters.

The contractor allegedly cut the main cable. The bridge reopens on 3 May 2031.
"""
COURIER = """Bridge shut in Quillmouth

The harbour office moved 52 boats on Tuesday, the coast guard said. It could not confirm that the \
contractor cut the main cable.

Penhallow denied that anyone was hurt <b>at all</b> & said so twice.
"""


def _report(path: str, text: str, outlet: str, published: str) -> Report:
    digest = hashlib.sha256(text.encode()).hexdigest()
    return Report(
        id=f"r-{digest[:16]}",
        path=path,
        sha256=digest,
        text=text,
        outlet=outlet,
        title=text.split("\n", maxsplit=1)[0],
        published=published,
        published_precision="day" if len(published) == 10 else "minute",
        facts=(Fact(name="outlet", value=outlet, found_in="header"),),
    )


HERALD_REPORT = _report("herald.txt", HERALD, "Quill Herald", "2031-04-16")
COURIER_REPORT = _report("courier.txt", COURIER, "Coast Courier", "2031-04-17T08:30:00+02:00")


def find(report: Report, words: str) -> tuple[int, int]:
    """Return where ``words`` stand, once, in the text of ``report``."""
    assert report.text.count(words) == 1, words
    start = report.text.index(words)
    return start, start + len(words)


def _when(report: Report, words: str, day: str) -> When:
    start, end = find(report, words)
    return When(text=words, start=start, end=end, type="DATE", value=day, edtf=day, earliest=day, latest=day)


def _speaker(report: Report, words: str, said: When | None = None) -> Attribution:
    start, end = find(report, words)
    return Attribution(source_text=words, start=start, end=end, type="organization", entity=words, said=said)


def _boats(report: Report, words: str, number: int) -> Quantity:
    start, end = find(report, words)
    return Quantity(
        text=words, start=start, end=end, low=number, high=number, exactness="exact", counted="boat"
    )


def _statement(name: str, report: Report, words: str, **slots: object) -> Statement:
    start, end = find(report, words)
    return Statement(
        id=f"s-{name}", report=report.id, item=f"i-{report.id}", start=start, end=end, text=words,
        kind="indirect", **slots,
    )  # fmt: skip


def _slot(report: Report, words: str) -> dict[str, object]:
    start, end = find(report, words)
    return {"text": words, "start": start, "end": end}


TUESDAY = "2031-04-15"
MOVED_47 = _statement(
    "moved47",
    HERALD_REPORT,
    "47 boats were moved",
    attribution=(_speaker(HERALD_REPORT, "The harbour office", _when(HERALD_REPORT, "on Tuesday", TUESDAY)),),
    when=_when(HERALD_REPORT, "on Tuesday", TUESDAY),
    quantities=(_boats(HERALD_REPORT, "47 boats", 47),),
    predicate=Predicate(
        lemma="move", start=find(HERALD_REPORT, "moved")[0], end=find(HERALD_REPORT, "moved")[1]
    ),
    roles=(Role(role="patient", **_slot(HERALD_REPORT, "47 boats")),),
)
MOVED_52 = _statement(
    "moved52",
    COURIER_REPORT,
    "The harbour office moved 52 boats on Tuesday",
    attribution=(_speaker(COURIER_REPORT, "the coast guard"),),
    when=_when(COURIER_REPORT, "on Tuesday", TUESDAY),
    quantities=(_boats(COURIER_REPORT, "52 boats", 52),),
)
CLOSED = _statement(
    "closed",
    HERALD_REPORT,
    "The old bridge is closed",
    attribution=(_speaker(HERALD_REPORT, "harbour master Ada Penhallow"),),
)
CUT = _statement(
    "cut",
    HERALD_REPORT,
    "The contractor allegedly cut the main cable",
    certainty="alleged",
    marks=(
        Mark(
            kind="hedge", start=find(HERALD_REPORT, "allegedly")[0], end=find(HERALD_REPORT, "allegedly")[1]
        ),
    ),
)
NOT_CONFIRMED = _statement(
    "notconfirmed",
    COURIER_REPORT,
    "contractor cut the main cable",
    attribution=(
        Attribution(
            source_text="It",
            start=find(COURIER_REPORT, "It could")[0],
            end=find(COURIER_REPORT, "It could")[0] + 2,
            type="organization",
            name="the coast guard",
            name_start=find(COURIER_REPORT, "the coast guard")[0],
            name_end=find(COURIER_REPORT, "the coast guard")[1],
        ),
    ),
    certainty="unconfirmed",
)
REOPENS = _statement(
    "reopens",
    HERALD_REPORT,
    "The bridge reopens on 3 May 2031",
    certainty="planned",
    when=_when(HERALD_REPORT, "on 3 May 2031", "2031-05-03"),
)
DENIED = _statement(
    "hurt",
    COURIER_REPORT,
    "anyone was hurt <b>at all</b> & said so twice",
    attribution=(
        Attribution(
            source_text="Penhallow",
            start=find(COURIER_REPORT, "Penhallow")[0],
            end=find(COURIER_REPORT, "Penhallow")[1],
            type="person",
        ),
    ),
    certainty="denied",
    polarity="negative",
)


def _page(report: Report, *paragraphs: str) -> Page:
    spans = tuple(Span(start=find(report, words)[0], end=find(report, words)[1]) for words in paragraphs)
    title = report.text.split("\n\n")[0]
    item = Item(id=f"i-{report.id}", report=report.id, kind="article", spans=spans, title=title)
    zones = [Zone(kind="body", start=span.start, end=span.end) for span in spans]
    zones.append(Zone(kind="headline", start=0, end=len(title), why="first line"))
    return Page(report=report, zones=tuple(zones), items=(item,))


HERALD_PAGE = _page(HERALD_REPORT, *(part.strip() for part in HERALD.split("\n\n")[2:]))
COURIER_PAGE = _page(COURIER_REPORT, *(part.strip() for part in COURIER.split("\n\n")[1:]))
STORY = "y-quillmouth"


def _origin(name: str, claim: str, words: str, *statements: Statement, kind: str = "speaker") -> Origin:
    spans = tuple(Evidence(report=one.report, start=one.start, end=one.end) for one in statements)
    why = (Why(rule="one speaker", text="The statements name one speaker.", spans=spans),)
    return Origin(
        id=name, claim=claim, kind=kind, name=words, statements=tuple(one.id for one in statements), why=why
    )


def _claim(name: str, label: str, origins: tuple[str, ...], *statements: Statement) -> Claim:
    reports = len({one.report for one in statements})
    counts = Counts(
        reports=reports, outlets=reports, families=reports, wires=reports, origins=max(len(origins), 1)
    )
    return Claim(
        id=name,
        story=STORY,
        text=statements[0].text,
        lead=statements[0].id,
        statements=tuple(one.id for one in statements),
        origins=OriginRange(min=len(origins), max=len(origins) + (label == "1 to 2 origins"), ids=origins),
        counts=counts,
        label=label,
        why=(Why(rule="same act", text="Both tell of boats moved.", spans=()),),
        unattributed=1 if name == "k-cable" else 0,
    )


def _evidence(one: Statement, words: str) -> Evidence:
    start = one.text.index(words)
    return Evidence(report=one.report, start=one.start + start, end=one.start + start + len(words))


DISAGREEMENTS = (
    Disagreement(
        id="d-boats",
        claim="k-boats",
        field="quantity",
        kind="conflict",
        statements=(MOVED_47.id, MOVED_52.id),
        values=(
            Value(value="47", low=47, high=47, statements=(MOVED_47.id,), spans=(_evidence(MOVED_47, "47"),)),
            Value(value="52 boats", low=52, high=52, statements=(MOVED_52.id,)),
        ),
        note="47 against 52: the bounds do not meet",
        why=(Why(rule="bounds", text="47 and 52 cannot both hold.", spans=(_evidence(MOVED_47, "47"),)),),
    ),
    Disagreement(
        id="d-cable",
        claim="k-cable",
        field="certainty",
        kind="conflict",
        statements=(CUT.id, NOT_CONFIRMED.id),
        values=(
            Value(value="alleged", statements=(CUT.id,)),
            Value(value="unconfirmed", statements=(NOT_CONFIRMED.id,)),
        ),
        note="Zanzibar saw it otherwise",
    ),
)

STORY_RECORD = StoryRecord(
    story=Story(
        id=STORY,
        title="Bridge at Quillmouth closes",
        items=(f"i-{HERALD_REPORT.id}", f"i-{COURIER_REPORT.id}"),
        first_published="2031-04-16",
        last_published="2031-04-17T08:30:00+02:00",
    ),
    claims=(
        _claim("k-boats", "contested", ("o-office", "o-guard"), MOVED_47, MOVED_52),
        _claim("k-cable", "1 to 2 origins", ("o-narration",), CUT, NOT_CONFIRMED),
        _claim("k-closed", "single origin", ("o-penhallow",), CLOSED),
        _claim("k-opens", "single origin", ("o-outlet",), REOPENS),
        _claim("k-hurt", "denied", (), DENIED),
    ),
    origins=(
        _origin("o-office", "k-boats", "The harbour office", MOVED_47),
        _origin("o-guard", "k-boats", "the coast guard", MOVED_52),
        _origin("o-narration", "k-cable", "", CUT, kind="outlet"),
        _origin("o-penhallow", "k-closed", "Ada Penhallow", CLOSED),
        _origin("o-outlet", "k-opens", "", REOPENS, kind="outlet"),
    ),
    disagreements=DISAGREEMENTS,
    timeline=(
        TimelineEntry(when=MOVED_47.when, claim="k-boats", statement=MOVED_47.id, certainty="asserted"),
        TimelineEntry(when=REOPENS.when, claim="k-opens", statement=REOPENS.id, certainty="planned"),
    ),
    copies=(
        Copy(
            earlier=f"i-{HERALD_REPORT.id}",
            later=f"i-{COURIER_REPORT.id}",
            share=0.2,
            why=Why(
                rule="shared run",
                text="A run of words is shared.",
                spans=(_evidence(CUT, "cut the main cable"),),
            ),
        ),
    ),
)


def _reading(page: Page, *statements: Statement) -> Reading:
    report = page.report
    return Reading(
        item=page.items[0],
        report=report.id,
        outlet=report.outlet,
        published=report.published,
        statements=statements,
    )


RECORD = Record(
    reports=(HERALD_REPORT, COURIER_REPORT),
    pages=(HERALD_PAGE, COURIER_PAGE),
    readings=(
        _reading(HERALD_PAGE, MOVED_47, CLOSED, CUT, REOPENS),
        _reading(COURIER_PAGE, MOVED_52, NOT_CONFIRMED, DENIED),
    ),
    stories=(STORY_RECORD,),
    dropped=(Dropped(path="broken.bin", reason="no text in it", sha256="0" * 64),),
)


def told(line: Line) -> str:
    """Return a line as words, with its citations in brackets."""
    return "".join(f"[{run.text}]" if run.role == "cite" else run.text for run in line)


def with_story(**changes: object) -> Record:
    """Return the invented record with parts of its story exchanged."""
    return replace(RECORD, stories=(replace(STORY_RECORD, **changes),))


def with_address(address: str) -> Record:
    """Return the invented record with the Herald's report found at ``address``."""
    herald = replace(HERALD_REPORT, url=address)
    return replace(
        RECORD,
        reports=(herald, COURIER_REPORT),
        pages=(replace(HERALD_PAGE, report=herald), COURIER_PAGE),
    )

"""Check a printed brief word by word against the places that it cites.

Each line may print the words at the places that it cites, their normal forms, the facts about those
reports, the counts of its claim, and the program's own words. Anything else is a fault.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import takewhile
from typing import TYPE_CHECKING

from twosource.errors import VerificationFailed
from twosource.show import phrases
from twosource.show.brief.blocks import Brief, Citation, Line, Run
from twosource.show.brief.citing import Citing
from twosource.show.brief.grounds import of_report, strange, texts_of, tokens
from twosource.show.forms import address, outlet, plain
from twosource.show.render.page import shown

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from twosource.model import Evidence, Report, Statement, StoryRecord
    from twosource.show.atlas import Atlas
    from twosource.show.verify.printed import Printed, PrintedLine

_NAME = re.compile(r"\b([cr]\d+)\b")
_WHERE = re.compile(r"^:? ?(r\d+), characters (\d{1,12}) to (\d{1,12}):(?: |$)")
_SHA256 = re.compile(r"\b[0-9a-f]{64}\b")


@dataclass(frozen=True, slots=True, kw_only=True)
class Cited:
    """A place that the brief cites, its statements, and what may therefore be printed beside it."""

    place: Citation
    statements: tuple[Statement, ...]
    texts: tuple[str, ...]
    grounds: frozenset[str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Bench:
    """What a brief is checked against: the record, and what the brief itself says of its places.

    ``reports`` are those that the brief calls ``r1``, ``r2``; ``citations`` those that it numbers;
    ``rows`` are the names of reports that stand in each row of a table;
    ``counts`` are the counts that the record allows in each section; ``words`` are those of the
    record's reasons and notes.
    """

    atlas: Atlas
    story: StoryRecord
    reports: dict[str, Report]
    citations: dict[int, Cited]
    rows: dict[int, tuple[str, ...]]
    counts: dict[str, tuple[str, ...]]
    keys: frozenset[str]
    words: frozenset[str]


def verify_tokens(printed: Printed, brief: Brief, atlas: Atlas) -> int:
    """Check every line of ``printed`` against the texts in ``atlas``; return how many citations held.

    ``brief`` is the same story composed from the record: counts and names must be its own.

    Raises:
        VerificationFailed: something printed does not occur at the place that it cites.
    """
    bench = _bench(printed, brief, atlas)
    _texts(printed, bench)
    _links(printed, bench)
    for line in printed.lines:
        _line(line, printed, bench)
    return len(bench.citations)


def _fail(line: PrintedLine, what: str) -> VerificationFailed:
    return VerificationFailed(f"line {line.number}: {what}")


# ---------------------------------------------------------------------- what the brief rests on


def _bench(printed: Printed, brief: Brief, atlas: Atlas) -> Bench:
    story = atlas.stories[brief.story]
    reports = _named_reports(printed, atlas)
    return Bench(
        atlas=atlas,
        story=story,
        reports=reports,
        citations=_citations(printed, story, reports, atlas),
        rows=_rows(printed),
        counts=_counts(brief),
        keys=frozenset(run.text for line in lines_of(brief) for run in line if run.role == "key"),
        words=_reason_words(story),
    )


def _citations(
    printed: Printed, story: StoryRecord, reports: dict[str, Report], atlas: Atlas
) -> dict[int, Cited]:
    """Return the citations by their numbers, once each is known to quote its place."""
    titled = {number for line in printed.lines if line.kind == "title" for number in line.cites}
    known = _statements_by_place(story, atlas)
    noted = {(place.report, place.start, place.end) for place in _noted(story)}
    citing = Citing(atlas)
    found: dict[int, Cited] = {}
    for line in printed.lines:
        if line.kind == "note":
            number, report, start, end = _place(line, reports)
            statements = known.get((report.id, start, end), ())
            if not statements and number not in titled and (report.id, start, end) not in noted:
                raise _fail(line, f"citation {number} is the place of no statement")
            place = citing.place(report.id, start, end, statements[0].item if statements else None)
            texts = texts_of(place, statements, atlas)
            grounds = frozenset(token for text in texts for token in tokens(text))
            found[number] = Cited(place=place, statements=statements, texts=texts, grounds=grounds)
    return found


def _noted(story: StoryRecord) -> Iterator[Evidence]:
    """Yield the places of a story that no statement has: what versions changed, and notes of correction."""
    for change in (one for version in story.versions for one in version.changes):
        yield from (*change.before, *change.now)
    for value in (one for each in story.disagreements for one in each.values):
        yield from value.spans if not value.statements else ()


def _statements_by_place(
    story: StoryRecord, atlas: Atlas
) -> dict[tuple[str, int, int], tuple[Statement, ...]]:
    mine = set(story.story.items)
    found: dict[tuple[str, int, int], tuple[Statement, ...]] = {}
    for one in atlas.statements.values():
        if one.item in mine:
            key = (one.report, one.start, one.end)
            found[key] = (*found.get(key, ()), one)
    return found


def _rows(printed: Printed) -> dict[int, tuple[str, ...]]:
    """Return the names of reports and claims that stand in each row."""
    found: dict[int, tuple[str, ...]] = {}
    for line in printed.lines:
        if line.row is not None:
            found[line.row] = (*found.get(line.row, ()), *_NAME.findall(line.text))
    return found


def _named_reports(printed: Printed, atlas: Atlas) -> dict[str, Report]:
    """Return the reports by the names that the table of what was read gives them, by their digests."""
    by_digest = {report.sha256: report for report in atlas.record.reports}
    found: dict[str, Report] = {}
    name = ""
    for line in printed.lines:
        if line.section == phrases.READ and line.kind == "cell":
            name = line.text if _NAME.fullmatch(line.text) else name
            if digest := _SHA256.search(line.text):
                if digest[0] not in by_digest:
                    raise _fail(line, f"no stored report has the SHA-256 {digest[0]}")
                found[name] = by_digest[digest[0]]
    return found


def _place(line: PrintedLine, reports: dict[str, Report]) -> tuple[int, Report, int, int]:
    """Return the place that a line of the list of citations names, once its words are those there."""
    where = _WHERE.match(line.text)
    if where is None or where[1] not in reports or not line.cites:
        raise _fail(line, f"{line.text!r} names no place of a report")
    report, start, end = reports[where[1]], int(where[2]), int(where[3])
    held = plain(report.text[start:end])
    said = plain(line.text[where.end() :])
    if held != said:
        raise _fail(line, f"citation {line.cites[0]} quotes {said!r}; the place it cites holds {held!r}")
    return line.cites[0], report, start, end


def _counts(brief: Brief) -> dict[str, tuple[str, ...]]:
    """Return the counts that each section may print, the longest first."""
    found: dict[str, set[str]] = {"": _count_runs(lines_of(brief))}
    for block in (*brief.claims, *brief.folded):
        found[block.name] = _count_runs((*block.facts, block.where, block.graded))
    shared = _count_runs(line for line in brief.ladder)
    found[phrases.READ] = _count_runs(cell for row in brief.read.rows for cell in row) | {*phrases.READ_HEADS}
    found[phrases.COUNTS] = _count_runs(cell for row in brief.counts.whole().rows for cell in row)
    found[phrases.RULED] = _count_runs(cell for row in brief.ruled.rows for cell in row)
    found[phrases.ALSO_SAID] = {phrases.counted(len(brief.folded), "claims")}
    found[phrases.TRACED] = {f"{brief.graph.left_out} {phrases.TRACED_MORE}"}
    found[""] = shared
    return {name: tuple(sorted(texts, key=lambda text: (-len(text), text))) for name, texts in found.items()}


def _count_runs(lines: Iterable[Line]) -> set[str]:
    return {run.text for line in lines for run in line if run.role == "count"}


def lines_of(brief: Brief) -> Iterator[Line]:
    """Yield every line of a brief."""
    yield from (brief.title, brief.meta, *brief.ladder)
    for block in (*brief.claims, *brief.folded):
        yield (Run(text=block.name, role="key"), Run(text=block.id, role="key"))
        yield from (block.lead, *block.facts, block.where, block.graded)
        for told in block.told:
            yield from (told.head, told.quote)
    for table in (
        brief.disagreements, brief.counts, brief.happened, brief.planned, brief.traced, brief.by_report,
        brief.read, brief.versions, brief.ruled, brief.dropped,
    ):  # fmt: skip
        for row in table.whole().rows:
            yield from row
    for node in (*brief.graph.origins, *brief.graph.reports):
        yield node.line


def _reason_words(story: StoryRecord) -> frozenset[str]:
    """Return the lower-case words of the record's notes and reasons: names and numbers are not among them."""
    texts = [one.note for one in story.disagreements]
    texts += [why.text for origin in story.origins for why in origin.why]
    found = {token.lower() for text in texts for token in tokens(plain(text))}
    return frozenset(token for token in found if not token[0].isdecimal())


# ------------------------------------------------------------------------------- what it prints


def _texts(printed: Printed, bench: Bench) -> None:
    """Check the stored texts of a page, and that each citation's link leads to its first character."""
    for stored in printed.texts:
        report = bench.reports.get(stored.report)
        if report is None or stored.text != shown(report.text):
            raise VerificationFailed(
                f"line {stored.number}: the text of {stored.report} is not the stored one"
            )
    for anchor in printed.anchors:
        cited, report = bench.citations.get(anchor.number), bench.reports.get(anchor.report)
        if not cited or not report or (cited.place.report, cited.place.start) != (report.id, anchor.offset):
            raise VerificationFailed(f"the link of citation {anchor.number} leads elsewhere than it says")


def _links(printed: Printed, bench: Bench) -> None:
    """Check that each address is that of a report of the brief, behind the name of its outlet."""
    known = {(outlet(report), address(report)) for report in bench.reports.values()}
    for link in printed.links:
        if (plain(link.text), link.address) not in known:
            raise VerificationFailed(
                f"line {link.number}: {link.address!r} is not the address of a report of {plain(link.text)!r}"
            )


def _line(line: PrintedLine, printed: Printed, bench: Bench) -> None:
    for number in line.cites:
        if number not in bench.citations:
            raise _fail(line, f"there is no citation {number}")
    for piece in line.pieces:
        if piece.kind == "key" and piece.text not in bench.keys:
            raise _fail(line, f"{piece.text!r} is no name of this brief")
    if line.kind == "note":
        return
    grounds = _grounds(line, printed, bench)
    if odd := strange(_without_counts(line, bench), grounds):
        raise _fail(line, f"{odd!r} does not occur at {_where(line)}")
    _quoted(line, bench)
    _hedged(line, bench)


def _where(line: PrintedLine) -> str:
    if not line.cites:
        return "any place that the line cites"
    return "the place it cites: " + "".join(f"[{number}]" for number in line.cites)


def _without_counts(line: PrintedLine, bench: Bench, text: str | None = None) -> str:
    """Return the words of a line but for names of the brief and the counts that its section may print."""
    if text is None:
        text = "".join(piece.text if piece.kind in {"text", "bold"} else " " for piece in line.pieces)
    for count in bench.counts.get(line.section, bench.counts[""]):
        text = re.sub(rf"(?<![\w.,]){re.escape(count)}(?!\w)", " ", text)
    return _NAME.sub(" ", text)


def _grounds(line: PrintedLine, printed: Printed, bench: Bench) -> frozenset[str]:
    """Return the tokens that a line may print."""
    found = set(bench.words)
    cites, names = line.cites, tuple(_NAME.findall(line.text))
    if line.row is not None and not cites and not names:
        names = bench.rows[line.row]
    if line.kind == "text" and not line.section and not cites:
        cites = next((one.cites for one in printed.lines if one.kind == "title"), ())
    for number in cites:
        if number not in bench.citations:
            raise _fail(line, f"there is no citation {number}")
        found |= bench.citations[number].grounds
    for name in names:
        found |= of_report(bench.reports[name]) if name in bench.reports else set()
    if line.section == phrases.DROPPED:
        dropped = bench.atlas.record.dropped
        found.update(token for one in dropped for token in tokens(plain(f"{one.path} {one.reason}")))
    found.update(tokens((bench.story.story.last_published or "")[:10]) if not line.section else ())
    return frozenset(found)


def _quoted(line: PrintedLine, bench: Bench) -> None:
    """Check that a quotation stands, word after word, at a place that the line cites."""
    if line.kind == "quote" and not line.cites:
        raise _fail(line, "a quotation without a citation")
    bold = (at for at, piece in enumerate(line.pieces) if piece.kind == "bold")
    quotes = [(line.pieces[at].text, _behind(line, at)) for at in bold]
    if line.kind in {"quote", "title"} and line.cites:
        quotes.append((_before_cite(line), line.cites))
    for text, cites in quotes:
        quote = plain(text)
        places = [text for number in cites for text in bench.citations[number].texts]
        known = not cites or strange(_without_counts(line, bench, quote), frozenset()) is None
        if not known and not any(quote in place for place in places):
            raise _fail(line, f"{quote!r} does not stand so at {_where(line)}")


def _behind(line: PrintedLine, at: int) -> tuple[int, ...]:
    """Return the citations right behind the piece at place ``at``, else all of the line."""
    rest = takewhile(lambda piece: piece.kind == "cite" or not piece.text.strip(), line.pieces[at + 1 :])
    found = [int(piece.text) for piece in rest if piece.kind == "cite"]
    return tuple(found) or line.cites


def _before_cite(line: PrintedLine) -> str:
    last = max(at for at, piece in enumerate(line.pieces) if piece.kind == "cite")
    return "".join(piece.text for piece in line.pieces[:last] if piece.kind != "cite")


def _hedged(line: PrintedLine, bench: Bench) -> None:
    """Check that the words of a statement that is not said as fact have their certainty beside them."""
    said = {plain(piece.text) for piece in line.pieces if piece.kind == "bold"}
    for number in line.cites if line.kind in {"quote", "cell"} else ():
        cited = bench.citations[number]
        place = cited.place
        words = plain(bench.atlas.reports[place.report].text[place.start : place.end])
        for one in cited.statements:
            word = phrases.CERTAINTY[one.certainty]
            if one.certainty != "asserted" and words in said and word not in said:
                raise _fail(line, f"the words of citation {number} are {word}, and the line does not say so")

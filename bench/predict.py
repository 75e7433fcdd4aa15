"""Predict for a scored set: ``python bench/predict.py TASK --data DOCS.jsonl --out PRED.jsonl``.

Reads documents only, never gold, and calls what the journey calls. A set of single texts goes through
``understand`` as the one item of a page, a saved page through ``decode`` and ``clean``, a collection through
``add``; the answers are read off what a record would hold: statements, names, times, stories, copies, zones.
"""

from __future__ import annotations

import argparse
import gzip
import json
import tempfile
from collections import defaultdict
from pathlib import Path
from typing import TYPE_CHECKING, Any

from predict_events import events
from predict_timeline import entities_asked, entries
from twosource import pipeline
from twosource.clean import clean
from twosource.ingest import decode
from twosource.language import lexicon
from twosource.model import Arrival, Item, Page, Report, Span
from twosource.show.atlas import chart
from twosource.understand import understand

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from twosource.model import Attribution, Reading, Record, Statement

Doc = dict[str, Any]
Place = tuple[int, int, str]  # first character, end, class

# spaCy's labels, as corrected by the mentions step, in the four classes of CoNLL.
CONLL = {
    "PERSON": "PER",
    "ORG": "ORG",
    "GPE": "LOC",
    "LOC": "LOC",
    "FAC": "LOC",
    "NORP": "MISC",
    "EVENT": "MISC",
    "WORK_OF_ART": "MISC",
    "WORK": "MISC",
    "PRODUCT": "MISC",
    "LAW": "MISC",
    "LANGUAGE": "MISC",
}
RE3D = {
    "PERSON": "Person",
    "ORG": "Organisation",
    "GPE": "Location",
    "LOC": "Location",
    "FAC": "Location",
    "NORP": "Nationality",
}
UNREAD = frozenset(("subheading", "post", "pull-quote"))
CODES = frozenset(lexicon.values("units.currencies", str).values())

FACT = 3.0  # what is told as a fact, on the scale from -3 (certainly not so) to 3
# A copy that shares this part of the later text is what the set of copies means by one.
NEAR = 0.5


def paragraphs(text: str) -> tuple[Span, ...]:
    """Return each line of ``text`` that is not blank as a span."""
    found: list[Span] = []
    at = 0
    for line in text.splitlines(keepends=True):
        if line.strip():
            found.append(Span(start=at, end=at + len(line.rstrip("\r\n"))))
        at += len(line)
    return tuple(found)


def read_whole(text: str, *, published: str | None = None, outlet: str | None = None) -> Reading | None:
    """Return ``text`` understood as the one item of a report; None where it is blank."""
    spans = paragraphs(text)
    if not spans:
        return None
    report = Report(id="r", path="-", sha256="", text=text, published=published, outlet=outlet)
    item = Item(id="i", report="r", kind="article", spans=spans)
    return understand(Page(report=report, zones=(), items=(item,)))[0]


def predict_times(docs: Iterable[Doc]) -> Iterator[Doc]:
    """Temporal expressions as TIMEX3."""
    for doc in docs:
        reading = read_whole(doc["text"], published=doc.get("dct"))
        yield {
            "id": doc["id"],
            "timexes": [
                {"start": one.start, "end": one.end, "type": one.type, "value": one.value}
                for one in (reading.whens if reading else ())
            ],
        }


def predict_attribution(docs: Iterable[Doc]) -> Iterator[Doc]:
    """Source, cue and content of each attribution: a speaker with the statements that he is given."""
    for doc in docs:
        reading = read_whole(doc["text"], published=doc.get("date"))
        yield {"id": doc["id"], "attributions": list(voices(reading.statements if reading else ()))}


def voices(statements: Sequence[Statement]) -> Iterator[Doc]:
    """Yield each link of the statements' attributions once, with the words that hang on it."""
    held: dict[Attribution, list[Statement]] = defaultdict(list)
    for statement in statements:
        for link in statement.attribution:
            held[link].append(statement)
    for link, said in held.items():
        cue = [[link.cue_start, link.cue_end]] if link.cue_start is not None else []
        content = [[one.start, one.end] for one in said]
        yield {"source": [[link.start, link.end]], "cue": cue, "content": content}


def predict_certainty(docs: Iterable[Doc]) -> Iterator[Doc]:
    """Factuality of each target: a fact, but for the words that the reading holds as less than one."""
    for doc in docs:
        reading = read_whole(doc["text"])
        less = reading.factuality if reading else ()
        yield {
            "id": doc["id"],
            "targets": [
                {
                    "start": target["start"],
                    "end": target["end"],
                    "factuality": next(
                        (one.value for one in less if one.start <= target["start"] < one.end),
                        FACT,
                    ),
                }
                for target in doc["targets"]
                if reading is not None
            ],
        }


def predict_entities(docs: Iterable[Doc]) -> Iterator[Doc]:
    """Names with the classes of the set: CoNLL's four, or those of re3d where documents have an outlet."""
    for doc in docs:
        wide = "source" in doc
        classes = RE3D if wide else CONLL
        reading = read_whole(doc["text"])
        found: set[Place] = set()
        if reading:
            named = (one for one in reading.mentions if one.label in classes)
            found.update((one.start, one.end, classes[one.label]) for one in named)
            found.update(beside_names(reading) if wide else ())
        yield {
            "id": doc["id"],
            "entities": [{"start": start, "end": end, "type": kind} for start, end, kind in sorted(found)],
        }


def beside_names(reading: Reading) -> Iterator[Place]:
    """Yield what re3d annotates besides names: persons who speak, times, amounts, money."""
    for statement in reading.statements:
        for link in statement.attribution:
            if link.type == "person":
                yield link.start, link.end, "Person"
        for one in statement.quantities:
            if not any(other.start < one.end and one.start < other.end for other in reading.whens):
                money = (one.unit or "").split("/")[0].split(" ")[0] in CODES
                yield one.start, one.end, "Money" if money else "Quantity"
    for when in reading.whens:
        yield when.start, when.end, "Frequency" if when.type == "SET" else "Temporal"


def recorded(docs: Sequence[Doc]) -> tuple[Record, dict[str, str]]:
    """Return a record of all documents, and for each document the item that holds most of it."""
    with tempfile.TemporaryDirectory() as folder:
        pile = Path(folder) / "pile.jsonl"
        with pile.open("w", encoding="utf-8") as out:
            for doc in docs:
                fields = {key: doc[key] for key in ("title", "text", "date", "url") if doc.get(key)}
                if doc.get("source"):
                    fields["outlet"] = doc["source"]
                # The id keeps two documents with the same words two reports.
                out.write(json.dumps({**fields, "document": doc["id"]}) + "\n")
        path = str(Path(folder) / "record.db")
        pipeline.add(path, [str(pile)], jobs=0)
        record = pipeline.load(path)
    pages = {page.report.path: page for page in record.pages}
    main: dict[str, str] = {}
    for number, doc in enumerate(docs, start=1):
        page = pages.get(f"{pile}#{number}")
        items = page.items if page else ()
        if items:
            main[doc["id"]] = max(items, key=lambda item: sum(s.end - s.start for s in item.spans)).id
    return record, main


def predict_stories(docs: Iterable[Doc]) -> Iterator[Doc]:
    """The story of each document, from a record built of all of them.

    A document that a newer version took the place of is in the story of that one.
    """
    record, main = recorded(list(docs))
    story_of = {item: found.story.id for found in record.stories for item in found.story.items}
    report_of = {item.id: page.report.id for page in record.pages for item in page.items}
    newest = dict(record.superseded)
    standing = {report_of[item]: story for item, story in story_of.items()}
    for name, item in main.items():
        yield {"id": name, "story": story_of.get(item) or standing[newest[report_of[item]]]}


def predict_events(docs: Iterable[Doc]) -> Iterator[Doc]:
    """The event that each given mention tells, by the stories of a record of all documents."""
    held = list(docs)
    story_of = {one["id"]: one["story"] for one in predict_stories(held)}
    return events(held, story_of, {doc["id"]: paragraphs(doc["text"]) for doc in held})


def predict_copies(docs: Iterable[Doc]) -> Iterator[Doc]:
    """Pairs of documents of which the record says that one has most of its words from the other."""
    record, main = recorded(list(docs))
    name_of = {item: name for name, item in main.items()}
    for found in record.stories:
        for copy in found.copies:
            if copy.share >= NEAR and copy.earlier in name_of and copy.later in name_of:
                yield {"a": name_of[copy.earlier], "b": name_of[copy.later]}


def predict_timeline(docs: Iterable[Doc]) -> Iterator[Doc]:
    """The timeline of each entity that is asked for, from one record of all documents of its corpus."""
    by_corpus: dict[str, list[Doc]] = defaultdict(list)
    for doc in docs:
        by_corpus[doc["corpus"]].append(doc)
    for corpus, some in by_corpus.items():
        record, main = recorded(some)
        held = chart(record)
        names = {held.items[item].report: name for name, item in main.items()}
        for entity in some[0]["asked"]:
            yield {"corpus": corpus, "entity": entity, "timeline": entries(held, entity, names)}


def predict_lines(docs: Iterable[Doc]) -> Iterator[Doc]:
    """Main text (1) or not (0), for each line of a page rendered to text."""
    for doc in docs:
        text = "\n".join(doc["lines"])
        page = clean(decode(Arrival(path="-", raw=text.encode(), media="text")))
        yield {"id": doc["id"], "labels": labels(doc["lines"], page)}


def labels(lines: Sequence[str], page: Page) -> list[int]:
    """Return 1 for each of ``lines`` that lies for the most part in an item of ``page``."""
    spans = sorted(span for item in page.items for span in item.spans)
    found: list[int] = []
    at = 0
    for line in lines:
        start = page.report.text.find(line, at) if line.strip() else -1
        if start < 0:
            found.append(0)
            continue
        at = start + len(line)
        inside = sum(max(0, min(at, span.end) - max(start, span.start)) for span in spans)
        found.append(int(2 * inside > len(line)))
    return found


def predict_extract(docs: Iterable[Doc]) -> Iterator[Doc]:
    """The article of each saved page as the page shows it: what is read, and what of it is not."""
    for doc in docs:
        raw = gzip.decompress(Path(doc["html"]).read_bytes())
        page = clean(decode(Arrival(path=doc["html"], raw=raw, media="html")))
        spans = sorted(span for item in page.items for span in item.spans)
        between = (Span(start=zone.start, end=zone.end) for zone in page.zones if zone.kind in UNREAD)
        spans = sorted({*spans, *(one for one in between if spans and spans[0] < one < spans[-1])})
        text = "\n".join(page.report.text[span.start : span.end] for span in spans)
        yield {"id": doc["id"], "text": text}


TASKS: dict[str, Callable[[Iterable[Doc]], Iterator[Doc]]] = {
    "times": predict_times,
    "attribution": predict_attribution,
    "certainty": predict_certainty,
    "entities": predict_entities,
    "stories": predict_stories,
    "copies": predict_copies,
    "events": predict_events,
    "timeline": predict_timeline,
    "lines": predict_lines,
    "extract": predict_extract,
}


def read_docs(path: Path) -> Iterator[Doc]:
    """Yield the documents of a set; paths of pages are made absolute.

    Where timelines are asked for, each document has under ``asked`` the entities of its corpus.
    """
    asked = entities_asked(path.with_name("targets.jsonl"))
    with path.open(encoding="utf-8") as lines:
        for line in lines:
            doc = json.loads(line)
            if isinstance(doc.get("html"), str):
                doc["html"] = str(path.parent / doc["html"])
            if asked:
                doc["asked"] = asked[doc["corpus"]]
            yield doc


def write(task: str, docs: Iterable[Doc], out: Path) -> None:
    """Write one prediction a line."""
    with out.open("w", encoding="utf-8") as lines:
        for prediction in TASKS[task](docs):
            lines.write(json.dumps(prediction, ensure_ascii=False) + "\n")


def main() -> None:
    """Read the command line and write one prediction a line."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("task", choices=sorted(TASKS))
    parser.add_argument("--data", type=Path, required=True, help="docs.jsonl of a set")
    parser.add_argument("--out", type=Path, required=True, help="file to write")
    words = parser.parse_args()
    write(words.task, read_docs(words.data), words.out)


if __name__ == "__main__":
    main()

"""Predict for a scored set: ``python bench/predict.py TASK --data DOCS.jsonl --out PRED.jsonl``.

Reads documents only, never gold. Each task runs the same functions as the journey does.
"""

from __future__ import annotations

import argparse
import gzip
import json
import re
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING, Any

from twosource import pipeline
from twosource.clean import clean, line_labels
from twosource.compare.copies import near_duplicates
from twosource.model import Arrival, Report, Span
from twosource.read import decode
from twosource.understand import attribution, certainty, mentions, quantities, times
from twosource.understand.quantities.lexicon import CURRENCIES
from twosource.understand.sentences import parse, sentences

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from twosource.understand.sentences import Sentence

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

PERSONS = frozenset({"i", "me", "he", "him", "she", "her"})
TITLED = re.compile(
    r"\b(?:(?:[A-Z][a-z]+ ){0,3}(?:Minister|President|Secretary|General|Ambassador|King)|Dr|Mr|Mrs|Ms"
    r"|Gen\.|Lt\. Gen\.|Col\.|Maj\.|Capt\.|Sir|Lord|Prof(?:essor|\.)?) "
)
CODES = frozenset(CURRENCIES.values())


def paragraphs(text: str) -> tuple[Span, ...]:
    """Return each line of ``text`` that is not blank as a span."""
    found: list[Span] = []
    at = 0
    for line in text.splitlines(keepends=True):
        if line.strip():
            found.append(Span(start=at, end=at + len(line.rstrip("\r\n"))))
        at += len(line)
    return tuple(found)


def predict_times(docs: Iterable[Doc]) -> Iterator[Doc]:
    """Temporal expressions as TIMEX3."""
    for doc in docs:
        found = times.find_in_text(doc["text"], dct=doc.get("dct"))
        yield {
            "id": doc["id"],
            "timexes": [{"start": w.start, "end": w.end, "type": w.type, "value": w.value} for w in found],
        }


def predict_attribution(docs: Iterable[Doc]) -> Iterator[Doc]:
    """Source, cue and content of each attribution."""
    for doc in docs:
        text = doc["text"]
        body = sentences(text, "item", paragraphs(text))
        named = mentions.find(text, body)
        # The set counts attitudes and bare objects as attributions, and names the outlet's own voice too.
        found = attribution.find(text, body, outlet=None, mentions=named, broad=True)
        yield {
            "id": doc["id"],
            "attributions": [
                {
                    part: [[span.start, span.end] for span in getattr(one, part)]
                    for part in ("source", "cue", "content")
                }
                for one in found
            ],
        }


def predict_certainty(docs: Iterable[Doc]) -> Iterator[Doc]:
    """Factuality of each target, from -3 (certainly not) to 3 (certainly)."""
    for doc in docs:
        parsed = parse([doc["text"]])[0]
        yield {
            "id": doc["id"],
            "targets": [
                {**target, "factuality": certainty.factuality(parsed, target["start"], target["end"])}
                for target in ({"start": t["start"], "end": t["end"]} for t in doc["targets"])
            ],
        }


def predict_entities(docs: Iterable[Doc]) -> Iterator[Doc]:
    """Names with the classes of the set: CoNLL's four, or those of re3d where documents have an outlet."""
    for doc in docs:
        text = doc["text"]
        wide = "source" in doc
        classes = RE3D if wide else CONLL
        body = sentences(text, "item", paragraphs(text))
        found = [
            (one.start, one.end, classes[one.label])
            for one in mentions.find(text, body)
            if one.label in classes
        ]
        if wide:
            found = sorted({*found, *beside_names(text, body, found)})
        yield {
            "id": doc["id"],
            "entities": [{"start": start, "end": end, "type": kind} for start, end, kind in found],
        }


def beside_names(text: str, body: Sequence[Sentence], named: Sequence[Place]) -> Iterator[Place]:
    """Yield what re3d annotates besides names: persons with their titles, pronouns, times, amounts, money."""
    people = {start for start, _, kind in named if kind == "Person"}
    for match in TITLED.finditer(text):
        yield from (
            (match.start(), end, kind) for start, end, kind in named if start == match.end() in people
        )
    yield from (
        (sentence.offset + token.idx, sentence.offset + token.idx + len(token), "Person")
        for sentence in body
        for token in sentence.tokens
        if token.lower_ in PERSONS
    )
    told = times.find(text, body, published=None)
    yield from ((one.start, one.end, "Frequency" if one.type == "SET" else "Temporal") for one in told)
    for one in quantities.find(text, body):
        if not any(other.start < one.end and one.start < other.end for other in told):
            money = (one.unit or "").split("/")[0].split(" ")[0] in CODES
            yield one.start, one.end, "Money" if money else "Quantity"


def predict_stories(docs: Iterable[Doc]) -> Iterator[Doc]:
    """The story of each document, from a record built of all of them."""
    kept = list(docs)
    with tempfile.TemporaryDirectory() as folder:
        pile = Path(folder) / "pile.jsonl"
        with pile.open("w", encoding="utf-8") as out:
            for doc in kept:
                fields = {key: doc[key] for key in ("title", "text", "date", "url") if doc.get(key)}
                if doc.get("source"):
                    fields["outlet"] = doc["source"]
                # The id keeps two documents with the same words two reports.
                out.write(json.dumps({**fields, "document": doc["id"]}) + "\n")
        pipeline.add(str(Path(folder) / "record.db"), [str(pile)])
        record = pipeline.load(str(Path(folder) / "record.db"))
    story_of = {item: found.story.id for found in record.stories for item in found.story.items}
    by_path = {page.report.path: page for page in record.pages}
    for number, doc in enumerate(kept, start=1):
        page = by_path.get(f"{pile}#{number}")
        items = page.items if page else ()
        main = max(items, key=lambda item: sum(s.end - s.start for s in item.spans), default=None)
        if main is not None:
            yield {"id": doc["id"], "story": story_of[main.id]}


def predict_copies(docs: Iterable[Doc]) -> Iterator[Doc]:
    """Pairs of near-duplicate documents."""
    for a, b in near_duplicates({doc["id"]: doc["text"] for doc in docs}):
        yield {"a": a, "b": b}


def predict_lines(docs: Iterable[Doc]) -> Iterator[Doc]:
    """Main text (1) or not (0), for each line of a page rendered to text."""
    for doc in docs:
        yield {"id": doc["id"], "labels": line_labels(doc["lines"])}


def predict_extract(docs: Iterable[Doc]) -> Iterator[Doc]:
    """The body of each saved page."""
    for doc in docs:
        raw = gzip.decompress(Path(doc["html"]).read_bytes())
        page = clean(decode(Arrival(path=doc["html"], raw=raw, media="html")))
        yield {"id": doc["id"], "text": body_text(page.report, [s for i in page.items for s in i.spans])}


def body_text(report: Report, spans: Iterable[Span]) -> str:
    """Return the paragraphs of ``report`` in text order, one a line."""
    return "\n".join(report.text[span.start : span.end] for span in sorted(spans))


TASKS: dict[str, Callable[[Iterable[Doc]], Iterator[Doc]]] = {
    "times": predict_times,
    "attribution": predict_attribution,
    "certainty": predict_certainty,
    "entities": predict_entities,
    "stories": predict_stories,
    "copies": predict_copies,
    "lines": predict_lines,
    "extract": predict_extract,
}


def read_docs(path: Path) -> Iterator[Doc]:
    """Yield the documents of a set; paths of pages are made absolute."""
    with path.open(encoding="utf-8") as lines:
        for line in lines:
            doc = json.loads(line)
            if isinstance(doc.get("html"), str):
                doc["html"] = str(path.parent / doc["html"])
            yield doc


def main() -> None:
    """Read the command line and write one prediction a line."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("task", choices=sorted(TASKS))
    parser.add_argument("--data", type=Path, required=True, help="docs.jsonl of a set")
    parser.add_argument("--out", type=Path, required=True, help="file to write")
    words = parser.parse_args()
    with words.out.open("w", encoding="utf-8") as out:
        for prediction in TASKS[words.task](read_docs(words.data)):
            out.write(json.dumps(prediction, ensure_ascii=False) + "\n")


if __name__ == "__main__":
    main()

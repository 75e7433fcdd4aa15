"""The record as one JSON object: the contract that other programs read.

The fields keep their meaning within version 1; fields may be added. Offsets are Unicode code
points into ``reports[].text``, half-open. Every list is sorted by report and place, or by id, so
that equal records give equal bytes.
"""

from __future__ import annotations

import json
from dataclasses import asdict
from typing import TYPE_CHECKING, TypeAlias

from twosource.show.atlas import Atlas, chart
from twosource.show.printing import escaped_json

if TYPE_CHECKING:
    from twosource.model import (
        Attribution,
        Claim,
        Copy,
        Disagreement,
        Dropped,
        Item,
        Origin,
        Page,
        Predicate,
        Quantity,
        Record,
        Report,
        Statement,
        StoryRecord,
        TimelineEntry,
        When,
        Why,
    )

Json: TypeAlias = dict[str, "Json"] | list["Json"] | str | int | float | bool | None
Object: TypeAlias = dict[str, Json]

FORMAT = "twosource"
VERSION = 1

_FOR_COMPARING = frozenset({"number_of", "outcomes", "poles", "scope", "signs"})
# Words that name nobody outside their report.
_PRONOUNS = frozenset(
    """
    i we you he she it they him her them who himself herself itself themselves his its their
    """.split()
)


def as_json(record: Record) -> Object:
    """Return ``record`` as the export object, made of dicts, lists, strings, numbers and None."""
    atlas = chart(record)
    stories = sorted(record.stories, key=lambda one: one.story.id)
    statements = sorted(atlas.statements.values(), key=lambda one: (one.report, one.start, one.end, one.id))
    return {
        "format": FORMAT,
        "version": VERSION,
        "reports": [_report(one) for one in sorted(record.reports, key=lambda one: one.id)],
        "items": [_item(atlas.items[key], atlas) for key in sorted(atlas.items)],
        "stories": [_story(one) for one in stories],
        "statements": [_statement(one, atlas) for one in statements],
        "claims": [_claim(one) for one in sorted(atlas.claims.values(), key=_id)],
        "origins": [_origin(one) for one in sorted(atlas.origins.values(), key=_id)],
        "disagreements": [_disagreement(one) for one in sorted(atlas.disagreements.values(), key=_id)],
        "timeline": [_entry(one, story) for story in stories for one in story.timeline],
        "dropped": [_dropped(one) for one in sorted(record.dropped, key=_dropped_order)],
        "zones": [_zones(one) for one in sorted(record.pages, key=lambda page: page.report.id)],
        "copies": [_copy(one) for story in stories for one in story.copies],
    }


def to_text(record: Record) -> str:
    r"""Return the export object as indented JSON text with a final line end.

    Characters that are not seen, direction marks among them, and lone surrogates, which no encoding
    could write, are escaped as ``\uxxxx``.
    """
    return escaped_json(json.dumps(as_json(record), ensure_ascii=False, indent=1)) + "\n"


def _id(one: Claim | Origin | Disagreement) -> str:
    return one.id


def _report(report: Report) -> Object:
    return {
        "id": report.id,
        "path": report.path,
        "url": report.url,
        "sha256": report.sha256,
        "outlet": report.outlet,
        "title": report.title,
        "authors": list(report.authors),
        "published": report.published,
        "published_precision": report.published_precision,
        "language": report.language,
        "encoding": report.encoding,
        "media": report.media,
        "facts": [dict(asdict(fact)) for fact in report.facts],
        "notes": [dict(asdict(note)) for note in report.notes],
        "text": report.text,
    }


def _item(item: Item, atlas: Atlas) -> Object:
    return {
        "id": item.id,
        "report": item.report,
        "kind": item.kind,
        "title": item.title,
        "spans": [[span.start, span.end] for span in item.spans],
        "story": atlas.story_of.get(item.id),
    }


def _story(one: StoryRecord) -> Object:
    story = one.story
    return {
        "id": story.id,
        "title": story.title,
        "first_published": story.first_published,
        "last_published": story.last_published,
        "items": list(story.items),
        "notes": [dict(asdict(note)) for note in one.notes],
    }


def _when(when: When | None) -> Json:
    if when is None:
        return None
    return {
        "text": when.text,
        "start": when.start,
        "end": when.end,
        "edtf": when.edtf,
        "earliest": when.earliest,
        "latest": when.latest,
        "precision": when.precision,
        "zone": when.zone,
        "inferred": when.inferred,
    }


# Descriptions that tell no more of somebody than a pronoun does.
_MERE = frozenset({"the man", "the woman", "the person", "the boy", "the girl"})


def _attribution(link: Attribution, text: str) -> Object:
    """Return a link: a pronoun by the name that it stands for, the words at hand under ``printed``."""
    start, end = link.start, link.end
    words = link.source_text.lower()
    stands = words in _PRONOUNS or words in _MERE or words.endswith("-year-old")
    if link.name_start is not None and link.name_end is not None and stands:
        start, end = link.name_start, link.name_end
    return {
        "source_text": text[start:end],
        "start": start,
        "end": end,
        "printed": {"text": link.source_text, "start": link.start, "end": link.end},
        "cue_start": link.cue_start,
        "cue_end": link.cue_end,
        "entity": link.entity,
        "type": link.type,
        "name": link.name,
        "institution": link.institution,
        "said": _when(link.said),
    }


def _statement(one: Statement, atlas: Atlas) -> Object:
    predicate, text = one.predicate, atlas.reports[one.report].text
    return {
        "id": one.id,
        "report": one.report,
        "item": one.item,
        "start": one.start,
        "end": one.end,
        "text": one.text,
        "claim": atlas.claim_of.get(one.id),
        "kind": one.kind,
        "attribution": [_attribution(link, text) for link in one.attribution],
        "certainty": one.certainty,
        "polarity": one.polarity,
        "when": _when(one.when),
        "places": [
            {"text": place.text, "start": place.start, "end": place.end, "entity": place.entity}
            for place in one.places
        ],
        "roles": [
            {
                "role": role.role,
                "text": role.text,
                "start": role.start,
                "end": role.end,
                "entity": role.entity,
            }
            for role in one.roles
        ],
        "predicate": None if predicate is None else _shown(predicate),
        "quantities": [_shown(quantity) for quantity in one.quantities],
        "marks": [dict(asdict(mark)) for mark in one.marks],
        "first_hand": one.first_hand,
    }


def _shown(slot: Predicate | Quantity) -> Object:
    """Return a slot of a statement, without what is kept with it only for comparing."""
    return {name: value for name, value in asdict(slot).items() if name not in _FOR_COMPARING}


def _why(reasons: tuple[Why, ...]) -> list[Json]:
    return [
        {"rule": why.rule, "text": why.text, "spans": [dict(asdict(span)) for span in why.spans]}
        for why in reasons
    ]


def _claim(claim: Claim) -> Object:
    return {
        "id": claim.id,
        "story": claim.story,
        "text": claim.text,
        "lead": claim.lead,
        "statements": list(claim.statements),
        "origins": {"min": claim.origins.min, "max": claim.origins.max, "ids": list(claim.origins.ids)},
        "counts": dict(asdict(claim.counts)),
        "unattributed": claim.unattributed,
        "label": claim.label,
        "why": _why(claim.why),
    }


def _origin(origin: Origin) -> Object:
    return {
        "id": origin.id,
        "claim": origin.claim,
        "kind": origin.kind,
        "name": origin.name,
        "statements": list(origin.statements),
        "why": _why(origin.why),
    }


def _disagreement(one: Disagreement) -> Object:
    return {
        "id": one.id,
        "claim": one.claim,
        "field": one.field,
        "kind": one.kind,
        "statements": list(one.statements),
        "values": [
            {
                "value": value.value,
                "low": value.low,
                "high": value.high,
                "statements": list(value.statements),
                "spans": [dict(asdict(span)) for span in value.spans],
            }
            for value in one.values
        ],
        "note": one.note,
        "why": _why(one.why),
    }


def _entry(entry: TimelineEntry, story: StoryRecord) -> Object:
    return {
        "when": _when(entry.when),
        "claim": entry.claim,
        "certainty": entry.certainty,
        "statement": entry.statement,
        "story": story.story.id,
    }


def _dropped_order(one: Dropped) -> tuple[str, str]:
    return (one.path, one.reason)


def _dropped(one: Dropped) -> Object:
    return {"path": one.path, "reason": one.reason, "sha256": one.sha256}


def _zones(page: Page) -> Object:
    return {"report": page.report.id, "zones": [dict(asdict(zone)) for zone in page.zones]}


def _copy(copy: Copy) -> Object:
    return {
        "earlier": copy.earlier,
        "later": copy.later,
        "share": copy.share,
        "why": _why((copy.why,)),
    }

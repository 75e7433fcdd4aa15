"""The record as one JSON object: the contract that other programs read.

The fields keep their meaning within version 1; fields may be added. Offsets are Unicode code
points into ``reports[].text``, half-open. Every list is sorted by report and place, or by id, so
that equal records give equal bytes.
"""

from __future__ import annotations

import json
from dataclasses import fields, is_dataclass
from datetime import UTC, datetime
from functools import cache
from typing import TYPE_CHECKING, TypeAlias, cast

from twosource.model import (
    Attribution,
    Citation,
    Claim,
    Item,
    Mention,
    Predicate,
    Quantity,
    Report,
    Role,
    Series,
    Statement,
    Story,
    TimelineEntry,
    UserCorrection,
    Value,
    When,
)
from twosource.pipeline.outlet_facts import OutletFacts
from twosource.show import credibility
from twosource.show.atlas import Atlas, chart
from twosource.show.printing import escaped_json

if TYPE_CHECKING:
    from collections.abc import Iterable

    from twosource.model import AsOf, Disagreement, Dropped, Origin, Record, StoryRecord

Json: TypeAlias = dict[str, "Json"] | list["Json"] | str | int | float | bool | None
Object: TypeAlias = dict[str, Json]

FORMAT = "twosource"
VERSION = 1

_FIELDS: dict[type, str] = {
    Report: """id path url sha256 outlet title authors published published_precision modified first_seen
        labels language encoding media facts notes superseded_by text""",
    Item: "id report kind title spans story",
    Story: "id title first_published last_published items notes",
    When: "text start end edtf earliest latest precision zone inferred",
    Attribution: """source_text start end printed cue_start cue_end entity type name institution said""",
    Mention: "text start end entity",
    Role: "role text start end entity",
    Predicate: "lemma start end",
    Quantity: "text start end low high exactness unit counted",
    Statement: """id report item start end text claim kind attribution certainty polarity when places roles
        predicate quantities marks first_hand corrected""",
    UserCorrection: "id verb noun by at why targets names field value undone applied",
    Claim: "id story text lead statements origins counts unattributed label before why",
    Value: "value low high statements spans withdrawn",
    Citation: "story by to name rule statements spans",
    Series: "id fate group suspected entries story",
    TimelineEntry: "when claim certainty statement story",
}
"""What is exported of a value, in this order, without what is kept only for comparing; of others all."""

_PLAIN = frozenset({str, int, float, bool, type(None)})

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
    letters = OutletFacts(record.corrections)
    grades = {key: one for story in stories for key, one in credibility.of_story(story, atlas).items()}
    statements = sorted(atlas.statements.values(), key=lambda one: (one.report, one.start, one.end, one.id))
    return {
        "format": FORMAT,
        "version": VERSION,
        "as_of": as_of_json(record.as_of),
        "reports": [
            told(one, superseded_by=atlas.newest.get(one.id))
            for one in sorted(record.reports, key=lambda one: one.id)
        ],
        "items": [of_item(atlas.items[key], atlas) for key in sorted(atlas.items)],
        "stories": [told(one.story, notes=told(one.notes)) for one in stories],
        "statements": [of_statement(one, atlas) for one in statements],
        "claims": [
            of_claim(one, atlas, grades[one.id], letters) for one in sorted(atlas.claims.values(), key=_id)
        ],
        "origins": [told(one) for one in sorted(atlas.origins.values(), key=_id)],
        "disagreements": [told(one) for one in sorted(atlas.disagreements.values(), key=_id)],
        "timeline": [told(one, story=story.story.id) for story in stories for one in story.timeline],
        "series": [told(one, story=story.story.id) for story in stories for one in story.series],
        "dropped": [told(one) for one in sorted(record.dropped, key=_dropped_order)],
        "zones": [
            {"report": one.report.id, "zones": told(one.zones)}
            for one in sorted(record.pages, key=lambda page: page.report.id)
        ],
        "copies": [
            {"earlier": one.earlier, "later": one.later, "share": one.share, "why": [told(one.why)]}
            for story in stories
            for one in story.copies
        ],
        "citations": [told(one, story=story.story.id) for story in stories for one in story.citations],
        "versions": [told(one) for one in atlas.versions],
        "corrections": [told(one, applied=_applied(one, stories)) for one in record.corrections],
    }


def as_of_json(as_of: AsOf | None) -> Json:
    """Return the same as an object; None where the record is shown as it stands.

    ``until`` is the last instant of the moment, in UTC.
    """
    if as_of is None:
        return None
    last = datetime.fromtimestamp(as_of.moment.at, UTC).replace(microsecond=0, tzinfo=None)
    return {
        "moment": as_of.moment.told,
        "until": f"{last.isoformat()}Z",
        "reports": as_of.reports,
        "of": as_of.of,
        "left_out": dict(as_of.left_out),
        "dropped": as_of.dropped,
    }


def to_text(record: Record) -> str:
    r"""Return the export object as indented JSON text with a final line end.

    Characters that are not seen, direction marks among them, and lone surrogates, which no encoding
    could write, are escaped as ``\uxxxx``.
    """
    return escaped_json(json.dumps(as_json(record), ensure_ascii=False, indent=1)) + "\n"


def _id(one: Claim | Origin | Disagreement) -> str:
    return one.id


def of_claim(
    one: Claim, atlas: Atlas, grade: credibility.Credibility, letters: OutletFacts | None = None
) -> Json:
    """Return a claim with what the Admiralty scale would say of it, and the letters of who tells it.

    ``letters`` are those that the user set, by default as the record has them.
    """
    tellers = credibility.reliability(one, atlas, letters or OutletFacts(atlas.record.corrections))
    return {**cast("Object", told(one)), "credibility": told(grade), "reliability": told(tellers)}


def _dropped_order(one: Dropped) -> tuple[str, str]:
    return (one.path, one.reason)


def told(value: object, **more: Json) -> Json:
    """Return a value of the model as JSON; ``more`` are fields that it has not of its own."""
    if value.__class__ in _PLAIN:
        return cast("Json", value)  # nine values in ten
    if isinstance(value, tuple):
        return [told(part) for part in cast("tuple[object, ...]", value)]
    if is_dataclass(value):
        kind: type = type(value)
        return {name: more[name] if name in more else told(getattr(value, name)) for name in _names(kind)}
    return cast("Json", value)


@cache
def _names(kind: type) -> tuple[str, ...]:
    named = _FIELDS.get(kind)
    return tuple(part.name for part in fields(kind)) if named is None else tuple(named.split())


def of_item(item: Item, atlas: Atlas) -> Json:
    """Return an item with the id of its story, its places as pairs."""
    spans: list[Json] = [[span.start, span.end] for span in item.spans]
    return told(item, spans=spans, story=atlas.story_of.get(item.id))


# Descriptions that tell no more of somebody than a pronoun does.
_MERE = frozenset({"the man", "the woman", "the person", "the boy", "the girl"})


def _attribution(link: Attribution, text: str) -> Json:
    """Return a link: a pronoun by the name that it stands for, the words at hand under ``printed``."""
    start, end = link.start, link.end
    words = link.source_text.lower()
    stands = words in _PRONOUNS or words in _MERE or words.endswith("-year-old")
    if link.name_start is not None and link.name_end is not None and stands:
        start, end = link.name_start, link.name_end
    printed: Json = {"text": link.source_text, "start": link.start, "end": link.end}
    return told(link, source_text=text[start:end], start=start, end=end, printed=printed)


def of_statement(one: Statement, atlas: Atlas) -> Json:
    """Return a statement with the id of its claim, each speaker by the name that a pronoun stands for."""
    text = atlas.reports[one.report].text
    links = [_attribution(link, text) for link in one.attribution]
    corrected: list[Json] = [correction.id for correction, _ in atlas.corrected.get(one.id, ())]
    return told(one, claim=atlas.claim_of.get(one.id), attribution=links, corrected=corrected)


def _applied(one: UserCorrection, stories: Iterable[StoryRecord]) -> Json:
    """Return what became of a correction in each of ``stories``."""
    return [
        {"story": story.story.id, "on": told(each.on), "was": each.was, "not_applied": each.not_applied}
        for story in stories
        for each in story.applied
        if each.correction == one.id
    ]

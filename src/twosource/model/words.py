"""The closed vocabularies of the record, and ids made from content."""

from __future__ import annotations

import hashlib
from typing import Literal, TypeAlias

Number: TypeAlias = int | float
"""A number that stays whole where it was: 47 is not printed as 47.0."""

Certainty: TypeAlias = Literal["asserted", "alleged", "unconfirmed", "denied", "planned", "conditional"]
Polarity: TypeAlias = Literal["positive", "negative"]
SpeechKind: TypeAlias = Literal["direct", "indirect", "mixed", "narration"]
SpeakerType: TypeAlias = Literal["person", "organization", "document", "outlet", "unnamed"]
Exactness: TypeAlias = Literal["exact", "about", "at_least", "at_most", "vague"]
ItemKind: TypeAlias = Literal["article", "entry"]
ZoneKind: TypeAlias = Literal[
    "headline",
    "subheading",
    "byline",
    "dateline",
    "caption",
    "post",
    "pull-quote",
    "notice",
    "navigation",
    "promotion",
    "credit",
    "contact",
    "metadata",
    "body",
]
Label: TypeAlias = Literal[
    "sponsored",
    "satire",
    "opinion",
    "live blog",
    "press release",
]  # of a report, by what it calls itself
Sign: TypeAlias = Literal[
    "asks",
    "refusal",  # to confirm, or to comment
    "anew",  # a further happening of the same sort
    "first",  # of a series: a thing has one first time
    "last",
    "stock phrase",  # of reporting: its negation denies nothing
    "nobody",  # its subject
    "part negated",  # by a word that need not bear on its verb
    "bare denial",  # which does not say what it denies
    "leans",  # on the clause before, to which it only adds
    "saying",  # is what it tells of, not what was said
    "by night",  # it happened, and so has two dates
    "hedged",  # by a word, whatever the clause as a whole is taken for
    "dated",  # the words of its date name a day, a month or a year
    "opens sentence",  # behind a quotation mark or a dateline at most
    "reads alone",  # with a verb, a subject that names something, and the length of a title
    "passing mention",  # of what another did, or is to do
    "own reporting",  # the outlet's own people saw, counted or measured it
    "understood",  # by the outlet, from somebody whom it does not name
    "newsroom verb",  # of what an outlet does in its own reports
    "on itself",  # a note of the report on what it printed before
]
AmountSign: TypeAlias = Literal[
    "set against",  # one told just before, by another voice
    "part",  # of the dead, the injured or the like, by what else they were
    "age",  # "over 75", where nothing is counted
    "former",  # a value that does not hold, or held before
    "whole",  # of which a part is told
    "part of others",  # of them, among the dead, from one town of several
    "listed part",  # behind its whole
    "slightly hurt",
    "gravely hurt",
    "on top",  # of an amount told before
    "suspected",
    "confirmed",
    "rate",  # for each of something
    "with the doers",  # counted in
    "relative",  # to another point or moment
    "runs on",  # while a happening lasts
    "in all",  # summed over several happenings, places or days
]
SpeakerClass: TypeAlias = Literal[
    "state", "organisers", "witnesses", "intimates", "union", "private", "evidence", "counsel", "medical",
    "fire", "science", "relief", "rebels", "business",
]  # fmt: skip
SpeakerSort: TypeAlias = Literal[
    "body", "person", "own", "unnamed", "heard", "document", "cited", "silent"
]  # of a statement, by what its speaker may know and is known by
SpeakerSign: TypeAlias = Literal[
    "outlet itself",  # "we"
    "ours",  # the outlet's own survey, register or laboratory
    "somebody",  # of whom no more is told than that
    "former",
    "any body",  # may be meant: "officials"
    "described",  # by no name: "the company"
    "several",
]
OutletSign: TypeAlias = Literal[
    "body",  # by its name
    "newsroom",  # by its name, or by a dateline
    "release",  # by the report's head
    "own people",  # "our volunteers", outside quotations
    "says we",  # outside quotations
    "any body",  # as of a speaker
    "described",
]
PublicAct: TypeAlias = Literal[
    "vote", "law", "ruling", "verdict", "election", "fine", "sanction", "rate decision", "expulsion",
    "appointment",
]  # fmt: skip
Outcome: TypeAlias = Literal[
    "killed", "injured", "missing", "arrested", "rescued", "aboard", "treated", "ill", "displaced"
]
TransferPart: TypeAlias = Literal["giver", "taker", "bystander"]
Field: TypeAlias = Literal["quantity", "date", "place", "polarity", "roles", "certainty"]
CitationRule: TypeAlias = Literal["copied text", "credit", "attribution", "speaks for"]
DisagreementKind: TypeAlias = Literal["conflict", "update", "precision", "withdrawn"]
SeriesStep: TypeAlias = Literal[
    "first",
    "repeats",  # the stand, in other words or rounded
    "rises",
    "falls",  # a correction downwards, or fewer still missing
    "other",  # a second counter beside the first
    "new",  # on top of the stand
    "part",  # of it
]
OriginKind: TypeAlias = Literal["document", "speaker", "unnamed", "agency", "outlet"]


def content_id(prefix: str, *parts: object) -> str:
    """Return ``prefix`` and 16 hex digits of the SHA-256 of ``parts``, joined by unit separators."""
    digest = hashlib.sha256("\x1f".join(str(part) for part in parts).encode("utf-8", "surrogatepass"))
    return f"{prefix}-{digest.hexdigest()[:16]}"

"""Every word that a brief prints of its own accord.

Whatever else stands in a brief is taken from a report or follows from the record. The check of a
printed brief relies on that: a word that is neither here nor at the cited place is a fault.
"""

from __future__ import annotations

import re
from typing import Final, cast

from twosource.model import language_name

OWN_NAME: Final = re.compile(r"(?:[cr]\d+|\[?(?P<number>\d+)\]?)$")
"""A name that a brief gives: ``c1`` for a claim, ``r1`` for a report, ``12`` or ``[12]`` for a citation."""

HEADER: Final = "Story brief"
CREED: Final = "Reporting corroboration, not truth. Counts say who told it, not whether it happened."
USUAL_GRADE: Final = (
    "Unless a claim says otherwise: one origin, so that its credibility cannot be judged on the Admiralty"
    " scale, and nobody has set a letter of reliability."
)
NO_MODEL: Final = "Every name, number, date and quotation is taken from a stored report."
LADDER: Final = "How far the reporting can be traced"
AS_OF: Final = "as of"
END_OF: Final = "the end of"
TAKEN_FOR: Final = "taken for"
UTC: Final = "UTC"
OF: Final = "of"
IN_THE_RECORD: Final = "in the record"
LEFT_OUT: Final = "left out"
DROPPED_UNDATED: Final = "that could not be read, of no known date"
NOW: Final = "now"
SINCE: Final = "since"
UNTIL: Final = "until"
THEN: Final = "then"
UNCONTESTED: Final = "not contested"
NOTHING: Final = "nothing"
NOTHING_CHANGED: Final = "Nothing changed."
CHANGES: Final = {
    "report": "Reports that are new",
    "version": "Newer versions",
    "withdrawn": "Reports that were withdrawn",
    "new claim": "Claims that are new",
    "claim": "Claims that changed",
    "gone claim": "Claims that are told no more",
    "new disagreement": "Disagreements that are new",
    "disagreement": "Disagreements that changed",
    "resolved": "Disagreements that are no more",
    "date": "Dates that are new",
    "correction": "Corrections made or taken back",
}
"""What changed in a story between two moments, by its kind, in reading order."""

LEFT_OUT_BY: Final = {
    "later": "published later",
    "undated": "without a date",
    "hour unknown": "of that day without an hour",
    "zone unknown": "without a time zone",
    "changed": "changed later",
}
"""Why a report is not in the record as of a moment."""

SAID: Final = "What is said"
ALSO_SAID: Final = "Also told"
DISAGREE: Final = "Where the reports disagree"
NO_DISAGREEMENT: Final = "No two statements of one claim contradict each other."
COUNTS: Final = "Counts that were followed"
SUSPECTED: Final = "suspected"
HAPPENED: Final = "When it happened"
PLANNED: Final = "Planned, as announced"
NO_DATES: Final = "No statement gives a date that could be resolved."
TRACED: Final = "Who got it from whom"
TRACED_MORE: Final = "more not drawn"
BY_REPORT: Final = "Claims by report"
CLAIM: Final = "Claim"
IN_WORDS: Final = "The same in words"
READ: Final = "What was read"
VERSIONS: Final = "What newer versions changed"
RULED: Final = "What users corrected"
RULED_HEADS: Final = ("Correction", "Bears on", "By", "Date", "Why")
SUPERSEDED_BY: Final = "superseded by"
WITHDRAWN: Final = "withdrawn"
CORRECTED_BY: Final = "corrected by"
BEFORE: Final = "before"
NONE: Final = "none"
NO_PUBLISHER: Final = "no known publisher"
NO_PUBLISHER_OF: Final = "no publisher known of"
UNCHANGED: Final = "neither title nor figures"
DROPPED: Final = "What was dropped"
NOTHING_DROPPED: Final = "Nothing was dropped."
CITATIONS: Final = "Citations"
TEXTS: Final = "The stored reports"
TOLD_AS: Final = "Told as"
TOLD_BY: Final = "told by"
IN: Final = "in"
AND: Final = "and"
MORE: Final = "more"
MORE_ROWS: Final = "More of these"
SHOWN_WITH: Final = "shown with"
ALL: Final = "--all"
NOT_COUNTED: Final = "not counted"
BECAUSE: Final = "because"
NOT_ANOTHER: Final = "nothing shows another first-hand voice"
CANNOT_TELL: Final = "the texts cannot tell whether this is another voice"
PUBLIC: Final = "an act done in public is one origin"
SILENT: Final = "it is not said how they know"
MAIN_DAY: Final = "the day of the main event"

SUGGESTED: Final = "suggested"
CREDIBILITY: Final = "credibility"
RELIABILITY: Final = "reliability"
SET_BY: Final = "set by"
SET_BY_USER: Final = "the user's register"
SET_BY_NOBODY: Final = "set by nobody"
OTHERS: Final = "others"

LABEL: Final = {
    "sponsored": "sponsored",
    "satire": "satire",
    "opinion": "opinion",
    "live blog": "live blog",
    "press release": "press release",
}
"""What a report calls itself, as it is printed beside its outlet."""

CERTAINTY: Final = {
    "asserted": "said as fact",
    "alleged": "alleged",
    "unconfirmed": "not confirmed",
    "denied": "denied",
    "planned": "planned",
    "conditional": "conditional",
}
"""Each certainty of the model in the words of a brief."""

TONE: Final = {
    "asserted": "plain",
    "alleged": "hedge",
    "unconfirmed": "unsure",
    "denied": "against",
    "planned": "plan",
    "conditional": "plan",
    "conflict": "against",
    "update": "plan",
    "precision": "plain",
    "withdrawn": "plain",
}
"""The tone of a label. A colour may go with it, never without the word."""

FIELD: Final = {
    "quantity": "how many",
    "date": "when",
    "place": "where",
    "polarity": "whether it is so",
    "roles": "who did what to whom",
    "certainty": "how sure",
}

CHANGED: Final = {"title": "title", "quantity": "how many"}

KIND: Final = {
    "conflict": "conflict",
    "update": "update",
    "precision": "compatible",
    "withdrawn": WITHDRAWN,
}

FATE: Final = {
    "killed": "killed",
    "injured": "injured",
    "missing": "missing",
    "arrested": "arrested",
    "rescued": "rescued",
    "aboard": "aboard",
    "treated": "treated",
    "ill": "ill",
    "displaced": "displaced",
}

STEP: Final = {
    "first": "first told",
    "repeats": "told again",
    "rises": "rises",
    "falls": "falls",
    "other": "another count",
    "new": "on top",
    "part": "part",
}
"""What a figure does to the running count before it."""

SIDES: Final = ("said to be so", "said not to be so")
"""The values of a disagreement about polarity, as the record names them."""

ROLE: Final = {
    "agent": "by",
    "patient": "whom",
    "recipient": "to",
    "from": "from",
    "to": "to",
    "with": "with",
}
"""The roles that can stand against each other, as a word before the participant."""

VOICE: Final = {
    "document": "a document",
    "speaker": "a speaker",
    "unnamed": "an unnamed speaker",
    "agency": "an agency",
    "outlet": "an outlet",
}

SAID_BY: Final = "said by"
VIA: Final = "as told by"
SAID_ON: Final = "said"
PUBLISHED_ON: Final = "published"
OWN_VOICE: Final = "does not say how it knows"
OWN_WORDS: Final = "in its own words"
OWN_KNOWLEDGE: Final = "from its own reporting"
NO_OUTLET: Final = "outlet not named"
THE_OUTLET: Final = "the outlet"
NO_DATE: Final = "date not found"
NO_TITLE: Final = "untitled"
NARRATORS: Final = "outlets that do not say how they know"
CONTESTED: Final = "contested"
AGAINST: Final = "against"
UPDATED: Final = "updated"
LATEST: Final = "latest"
SAME_SENTENCE: Final = "in the sentence of"
EVENT: Final = "event"
SET_ASIDE: Final = "set aside"
NONE_SET_ASIDE: Final = "nothing"
LABELLED: Final = "labelled"
NOT_UNDERSTOOD: Final = "not understood"
CHARACTERS: Final = "characters"
TO: Final = "to"

DISAGREE_HEADS: Final = ("What", "Value", "Bounds", "Who said it", "As of", "Kind", "Note")
COUNT_HEADS: Final = ("Who are counted", "Value", "Bounds", "Who said it", "As of", "Step")
TIMELINE_HEADS: Final = ("When", "In words", "What", "Who said it")
TRACED_HEADS: Final = ("Origin", "Reported in")
READ_HEADS: Final = ("Report", "File", "Outlet", "Published", "SHA-256", "Set aside")
VERSION_HEADS: Final = ("Earlier version", "Newer version", "What", "Before", "Now")
DROPPED_HEADS: Final = ("File", "Reason")

ZONE: Final = {
    "headline": ("headline", "headlines"),
    "subheading": ("subheading", "subheadings"),
    "byline": ("byline", "bylines"),
    "dateline": ("dateline", "datelines"),
    "caption": ("caption", "captions"),
    "post": ("embedded post", "embedded posts"),
    "pull-quote": ("pull-quote", "pull-quotes"),
    "notice": ("notice", "notices"),
    "navigation": ("navigation line", "navigation lines"),
    "promotion": ("promotion", "promotions"),
    "credit": ("credit", "credits"),
    "contact": ("contact line", "contact lines"),
    "metadata": ("metadata line", "metadata lines"),
    "other": ("entry in another story", "entries in other stories"),
}

COUNTED: Final = {
    "reports": ("report", "reports"),
    "outlets": ("outlet", "outlets"),
    "families": ("publisher family", "publisher families"),
    "wires": ("wire group", "wire groups"),
    "origins": ("origin", "origins"),
    "unattributed": ("outlet does not say how it knows", "outlets do not say how they know"),
    "claims": ("claim", "claims"),
    "stories": ("story", "stories"),
    "figures": ("figure", "figures"),
    "files": ("file", "files"),
}


def counted(number: int, noun: str) -> str:
    """Return ``number`` with the noun of :data:`COUNTED` or :data:`ZONE` in singular or plural."""
    one, many = (COUNTED | ZONE)[noun]
    return f"{number} {one if number == 1 else many}"


def not_understood(number: int, code: str) -> str:
    """Return ``1 report in German not understood``: how many reports of a story are in a language."""
    return f"{counted(number, 'reports')} in {language_name(code)} {NOT_UNDERSTOOD}"


def called(number: int, label: str) -> str:
    """Return ``1 report labelled satire``: how many reports of a story call themselves so."""
    return f"{counted(number, 'reports')} {LABELLED} {LABEL[label]}"


def ranged(low: int, high: int, noun: str) -> str:
    """Return ``1 to 2 origins``, or ``2 origins`` where both ends are equal."""
    return counted(high, noun) if low == high else f"{low} {TO} {counted(high, noun)}"


def vocabulary() -> frozenset[str]:
    """Return every word of this module's phrases, in lower case."""
    texts: list[str] = ["c", "r", "e"]
    for value in list(globals().values()):
        texts.extend(_texts(value))
    return frozenset(word.lower() for text in texts for word in re.findall(r"[^\W\d_]+", text))


def _texts(value: object) -> list[str]:
    """Return the strings in a constant of this module, whatever its shape."""
    if isinstance(value, str):
        return [value]
    if isinstance(value, tuple):
        return [text for part in cast("tuple[object, ...]", value) for text in _texts(part)]
    if isinstance(value, dict):
        return [text for part in cast("dict[object, object]", value).values() for text in _texts(part)]
    return []

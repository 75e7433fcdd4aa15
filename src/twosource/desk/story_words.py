"""Every word that the page of a story prints of its own accord."""

from __future__ import annotations

from typing import Final

EVENT: Final = "What happened, as most reports have it (copies counted once)"
CONTESTED_PART: Final = "What is contested"
DISPUTE_HEADS: Final = ("Value", "Who said it", "As of", "Reports")
ON_THIS_PAGE: Final = "On this page"
SETTLED: Final = "Values that can all hold, or of which some were withdrawn"
TOLD: Final = "What is said, and on how many origins"
REST: Final = "The other claims"
CLAIM: Final = "Claim"
WHY: Final = "Why?"
NEW: Final = "What is new"
SINCE: Final = "Published since"
NOTHING_NEW: Final = "Nothing was published since."
NEW_REPORTS: Final = "Reports"
NEW_CLAIMS: Final = "Claims that no earlier report tells"
NEW_VALUES: Final = "Values that no earlier report gives"
UNDATED: Final = "without a date, and not looked at"
NOT_PLANNED: Final = "No report tells of a plan with a date."
FLOW: Final = "Who got it from whom"
FLOW_COLUMNS: Final = ("Behind a voice", "Named as the voice", "Told by", "With the same words")
FLOW_GROUP: Final = {
    "naming": "that name",
    "silent": "that name nobody",
    "rest": "more",
    "printers": "with its words",
}
FLOW_LEGEND: Final = (
    "A line leads from who is named to who names them, a broken one to reports most of whose words stand in"
    " an earlier report. The thicker a line, the more reports."
)
FLOW_NONE: Final = "No report names a voice, and none shares its words with another."
FLOW_GROUPS: Final = "Which reports a node holds"
FLOW_HEADS: Final = ("Report", "Names as its voice", "Shares words with")
VOICES_LEFT_OUT: Final = "more voices have no node; they stand in the table"
NAMES: Final = "names"
PRINTS: Final = "prints the words of"
DRAWING: Final = "Drawing"
NEARER: Final = "Larger"
FARTHER: Final = "Smaller"
FITTED: Final = "As it was"
ZOOM_KEYS: Final = "Keys + and - make it larger and smaller, 0 as it was; arrows move it."
IN_WORDS: Final = "The same in words"
MATRIX: Final = "Who says what"
SORTED: Final = "Sorted by"
SORT: Final = {
    "claim": "reading order",
    "reports": "number of reports",
    "origins": "number of origins",
    "outlet": "outlet",
}
SAYS: Final = {
    "asserted": ("✓", "says"),
    "alleged": ("≈", "alleged"),
    "unconfirmed": ("?", "not confirmed"),
    "denied": ("✗", "denies"),
    "against": ("✗", "says not"),
    "planned": ("→", "planned"),
    "conditional": ("◇", "conditional"),
}
"""What a report says of a claim, by the certainty of its statement: a sign and a word."""
SILENT: Final = "An empty cell: the report does not tell it."
NOT_SHOWN: Final = "not shown"
SHOW_FEW: Final = "Show the most important only"
CLAIMS_PART: Final = "said"
COLUMNS_LEFT_OUT: Final = "tell less of these claims and have no column"
TURNED: Final = "Pages"
TIMELINE: Final = "When it happened"
TIMELINE_KEY: Final = (
    "A bar is as long as the date is unsure, an upright line is a minute, an arrow goes on. Filled: said as"
    " fact. Outlined: alleged, not confirmed or denied. Broken: planned or conditional. Shaded: after the"
    " last report."
)
AFTER_LAST: Final = "after the last report"
AGAIN: Final = "told so again"
READ: Final = "What was read, and what was set aside"
READ_HEADS: Final = ("Report", "Title", "Outlet", "Published", "Set aside")
STORY_PARTS: Final = (
    ("contested", "contested"),
    ("said", "said"),
    ("new", "new"),
    ("planned", "planned"),
    ("flow", "who from whom"),
    ("matrix", "who says what"),
    ("dates", "when"),
    ("read", "what was read"),
)


def named_in(reports: str) -> str:
    """Return ``named in 5 reports``."""
    return f"named in {reports}"


def named_too(number: int) -> str:
    """Return ``3 voices more``: voices of a node that have no node of their own."""
    return f"{number} voice more" if number == 1 else f"{number} voices more"

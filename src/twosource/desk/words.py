"""Every word that the desk prints of its own accord, beside those of a brief (``show/phrases.py``)."""

from __future__ import annotations

from typing import Final

DESK: Final = "twosource desk"
STORIES: Final = "Stories"
AS_JSON: Final = "the same as JSON"
SKIP: Final = "Skip to the content"
NOT_HERE: Final = "Not here"
NO_STORIES: Final = "No story yet. Add reports with: twosource add RECORD PATH"

NOT_PUBLISHED: Final = "This page was not published with the story that led here."

REPORT: Final = "Report"
STATEMENT: Final = "statement"
ORIGIN: Final = "Origin"
IS_NOW: Final = "is now"
RENAMED: Final = "a story or a claim is named after its first piece, and that stands here now."

# ---------------------------------------------------------------------- pages with long lists

LOOK: Final = "Look"
SHOW_ALL: Final = "Show all"

# ---------------------------------------------------------------------------------- corrections

CORRECT: Final = "Correct"
CORRECTIONS: Final = "Corrections"
NO_CORRECTIONS: Final = "Nobody has corrected anything yet."
BY: Final = "Your name"
BECAUSE: Final = "Why"
SET: Final = "Set"
SAY_SO: Final = "Say so"
JOIN: Final = "Join"
NOTE: Final = "Note"
TAG: Final = "Tag"
UNDO: Final = "Take back"
ON: Final = "on"
ONE: Final = "This statement"
OTHER: Final = "and this one"
ARE: Final = "are"
INSTEAD_OF: Final = "Instead of"
CERTAINTY: Final = "Certainty"
SPEAKER: Final = "Speaker"
SPEAKER_HINT: Final = "words of this report, or: outlet"
DATE: Final = "Date of the event (EDTF)"
DATE_HINT: Final = "2024-01-09"
AMOUNT: Final = "Amount"
AMOUNT_HINT: Final = "47, or 40..49"
SAME_CLAIM: Final = "The same as the claim (id)"
SAME_ENTITY: Final = "The same as (key)"
WITHDRAW: Final = "Mark as withdrawn"
NO_REPORT: Final = "Not a report"
NOT_OF_STORY: Final = "Not of this story"
RELIABILITY: Final = "Reliability (Admiralty)"
OTHER_ENTITY: Final = "Another than (key)"
OTHER_VOICE: Final = "The other voice"
ONE_VOICE: Final = "One voice"
TWO_VOICES: Final = "Two voices"
TELL_APART: Final = "Tell apart"
TWO_STATEMENTS: Final = "Two of its statements"
OF_STORY: Final = "Of another story"
STORY_ID: Final = "The story (id)"
BACK_TO_IT: Final = "Back to it"
RULED: Final = "Corrected already"
READ_ONLY: Final = (
    "This desk takes no corrections from here: open it with the address that twosource serve printed."
)
CORRECT_NOTE: Final = (
    "A correction is kept with your name, the time and your reason, is applied at every run and shown"
    " wherever it bears. It never changes what a report says, and can be taken back."
)
RULINGS: Final = {
    "different:origin": "from two voices",
    "same:origin": "from one voice",
    "different:statement": "not one claim",
}
"""What two statements of a claim can be said to be: the verb and the noun of the correction, in words."""
OUTLET_FIELDS: Final = (
    ("name", "Another name of the outlet", "Tarn Echo"),
    ("publisher", "Publisher", "Tarn Media"),
    ("country", "Country", "NO"),
    ("agency", "Is a news agency", "yes or no"),
)
LETTERS: Final = tuple((letter, letter) for letter in "ABCDEF")
BRING_IN: Final = "Bring corrections in from a file (JSON Lines)"
TAKE_OUT: Final = "All corrections as a file"

# ---------------------------------------------------------------------------------- then and now

AS_OF_LABEL: Final = "As of"
NOW: Final = "Back to now"
CHANGED: Final = "What changed"
SINCE_THEN: Final = "since"
SINCE_LABEL: Final = "Since"
NOTHING_CHANGED: Final = "Nothing changed."
CHANGE: Final = {
    "report": "new report",
    "version": "new version",
    "withdrawn": "withdrawn",
    "new claim": "new claim",
    "claim": "claim changed",
    "gone claim": "no longer a claim of its own",
    "new disagreement": "new disagreement",
    "disagreement": "disagreement changed",
    "resolved": "no longer a disagreement",
    "date": "new date",
}
# ------------------------------------------------------------------ the list of stories and its filters

FILTERS: Final = "What to list"
FILTER: Final = {
    "text": "Words",
    "since": "From day",
    "until": "To day",
    "place": "Place",
    "entity": "Person or body",
    "outlet": "Outlet",
    "certainty": "Certainty",
    "origins": "Origins, at least",
    "contested": "Only with an open conflict",
    "order": "Order",
}
"""What the parts of a question are called, by their names in the address."""
ORDER: Final = {"newest": "newest first", "largest": "largest first"}
ANY: Final = "any"
LIST: Final = "List"
LISTED_BY: Final = "Listed are stories with all of"
OPEN_CONFLICT: Final = "an open conflict"
ALL_AGAIN: Final = "list all stories"
DROP: Final = "drop this filter"
FOUND_WORDS: Final = "Where the words stand"
SO_MANY_AGREED: Final = "agreed"
SO_MANY_CONTESTED: Final = "contested"
PAGE_BEFORE: Final = "Previous"
PAGE_BEHIND: Final = "Next"
PAGE: Final = "page"
OF: Final = "of"
LIST_PAGES: Final = "Pages of the list"

# ------------------------------------------------------------------------------- names and outlets

ENTITIES: Final = "People, bodies, places"
OUTLETS: Final = "Outlets"
KIND_OF: Final = {
    "person": "person",
    "org": "body",
    "inst": "body",
    "state": "country",
    "place": "place",
    "norp": "group",
    "event": "event",
    "work": "work",
}
"""What the kinds of keys are called."""
FIND: Final = "Find"
NAME_HEADS: Final = ("Name", "Kind", "Stories", "Mentions")
OUTLET_HEADS: Final = ("Outlet", "Reports", "Stories", "How it knows", "First")
CALLED: Final = "The reports call it"
READ_OFF: Final = "Read off its latest"
PIECES: Final = "pieces"
OLDER_PIECES: Final = "Pages of its pieces"
SAID_OVER_TIME: Final = "What it said, the latest first"
SAID_NOTHING: Final = "Nothing in these pieces is attributed to it."
CHANGES_OF_MIND: Final = "Where it said otherwise later"
NO_CHANGES: Final = "Nothing that it said in these pieces contradicts or updates another thing that it said."
SAID_OF_IT: Final = "What others say of it"
NOT_SPOKEN_OF: Final = "No statement of another in these pieces names it."
TAKES_PART: Final = "What it takes part in, by the date of the event"
NO_PART: Final = "No event in these pieces has a date and names it."
LATEST_STORIES: Final = "Its latest stories"
ALL_STORIES: Final = "all its stories, with filters"
SAYING_HEADS: Final = ("When", "In words", "Whose words", "Told by", "Claim")
MOMENT_HEADS: Final = ("When", "In words", "How sure", "Who says so", "Claim")
TO_CLAIM: Final = "claim"
FIRST_THEN: Final = "First, and then"
BY_REGISTER: Final = "By the register"
GIVEN: Final = "by your register"
BUILT_IN: Final = "by the built-in register"
NOT_REGISTERED: Final = "The register does not know it."
PUBLISHER: Final = "Publisher"
NO_PUBLISHER: Final = "not known"
COUNTRY: Final = "Country"
AGENCY: Final = "A news agency, whose texts others print"
ALL_LABELLED: Final = "All its reports are"
HABITS: Final = "How it tells"
CREDITED: Final = "Whom it credits"
NO_CREDITS: Final = "It credits nobody in these reports."
CREDIT_HEADS: Final = ("Credited", "In reports")
AMENDED: Final = "Corrections and withdrawals"
NO_AMENDED: Final = "None of its reports corrects itself or was withdrawn."
ITS_REPORTS: Final = "Its reports, the latest first"
REPORT_HEADS: Final = ("Published", "Report")
REPORT_PAGES: Final = "Pages of its reports"
NAME_PAGES: Final = "Pages of names"


def do_not_say(silent: int, statements: int) -> str:
    """Return ``17 of 40 statements do not say how it knows``."""
    if not statements:
        return "no statement of it stands in a claim"
    verb = "does" if silent == 1 else "do"
    return f"{silent} of {statements} statements {verb} not say how it knows"


def was_first(first: int, shared: int) -> str:
    """Return ``before all others in 3 of 7 stories that others tell too``."""
    if not shared:
        return "it tells no story that others tell too"
    noun = "story" if shared == 1 else "stories"
    return f"surely before all others in {first} of {shared} {noun} that others tell too"

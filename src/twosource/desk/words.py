"""Every word that the desk prints of its own accord, beside those of a brief (``show/phrases.py``)."""

from __future__ import annotations

from typing import Final

DESK: Final = "twosource desk"
STORIES: Final = "Stories"
SEARCH: Final = "Search"
AS_JSON: Final = "the same as JSON"
SKIP: Final = "Skip to the content"
NOT_HERE: Final = "Not here"
NO_STORIES: Final = "No story yet. Add reports with: twosource add RECORD PATH"

NOT_PUBLISHED: Final = "This page was not published with the story that led here."

# ------------------------------------------------------------- a report, a claim, an origin, and why

REPORT: Final = "Report"
STATEMENT: Final = "statement"
STATEMENTS: Final = "What it states"
NO_STATEMENTS: Final = "No statement was read in this report."
AS_STORED: Final = "The text as stored"
STORED_NOTE: Final = (
    "Underlined: statements, by number; the line tells how sure each is said to be. Follow one to read who"
    " says it."
)
LEGEND: Final = "How the text is marked"
LINES: Final = {
    "asserted": "one line",
    "alleged": "dashes",
    "unconfirmed": "dots",
    "denied": "two lines",
    "planned": "a wave",
    "conditional": "a wave",
}
"""How the underline of each certainty looks."""
SET_APART: Final = "set apart, and why"
ZONES: Final = "What was set apart, not read as the article"
ZONE_HEADS: Final = ("What it is", "Words", "Rule")
SHARED: Final = "Words that other reports have too"
SHARED_HEADS: Final = ("Passage", "The other report", "Which came first", "How much")
IN_OTHER: Final = "the same words in"
OTHER_FIRST: Final = "the other"
THIS_FIRST: Final = "this one"
MORE_SHARE: Final = "beyond these have words in common with it"
PASSAGE: Final = "passage"
TO_TEXT: Final = "back to the text"
CITED_HERE: Final = "Cited"
FACTS: Final = "What is known of the report, and where it was found"
FACT_HEADS: Final = ("What", "Value", "Where it was found")
FACT: Final = {
    "title": "Title",
    "outlet": "Outlet",
    "publisher": "Publisher",
    "author": "Authors",
    "agency": "Agency",
    "published": "Published",
    "modified": "Changed",
    "first_seen": "First seen",
    "label": "It calls itself",
    "language": "Language",
    "encoding": "Encoding",
    "entry": "Times of entries",
}
FOUND_IN: Final = {
    "header": "in its head",
    "html": "in what the page tells to programs",
    "json": "in a field of its data",
    "byline": "in its byline",
    "text": "in its text",
    "filename": "in the name of its file",
    "address": "in its address",
    "archive": "in what was written when it was saved",
    "register": "in the register of outlets",
}
WORKED_OUT: Final = "told by nothing in it: worked out from its words or bytes"
NOT_TOLD: Final = "told by nothing in it"
ITEMS: Final = "Pieces"
ADDRESS: Final = "Address"
RAW: Final = "the bytes as they came"
FILE: Final = "File"
PIECES_IN: Final = "pieces of it"
NO_STORY: Final = "in no story"
VERSION_HEADS: Final = ("The other version", "What was changed", "Before", "Now")
NEWER_VERSION: Final = "a newer version"
EARLIER_VERSION: Final = "an earlier version"
EVENT_DATE: Final = "date of the event"
TAKEN_OVER: Final = "taken over from the report's main event:"
WHY_SO: Final = "Why"
WHY_READ_SO: Final = "why it is read so"
IN_STORY: Final = "in the story"
RESTS_ON_WITHDRAWN: Final = "It rests, in part or wholly, on what an outlet took back:"
COUNTS: Final = "How often, and on how many independent origins"
COUNT_HEADS: Final = ("Counted", "How many", "What that means")
COUNTED_AS: Final = {
    "origins": ("Origins", "voices from which it entered the reporting, each counted once."),
    "reports": ("Reports", "reports that tell it."),
    "outlets": ("Outlets", "outlets that printed them."),
    "families": ("Publisher families", "publishers of these outlets: one owner counts once."),
    "wires": ("Wire groups", "groups of reports that copy one text: one text counts once."),
    "unattributed": ("Not saying how they know", "outlets that tell it in their own voice."),
}
"""The counts of a claim: the name of each, and what it means."""
RANGE: Final = "The least is what is surely apart; the most is what may be."
ON_WHOSE_WORD: Final = "On whose word"
OF_STATEMENTS: Final = "statements are shown"
OF_REASONS: Final = "reasons are shown"
NO_OWN_WORDS: Final = "It is known only by what others tell of it."
NO_ORIGIN: Final = "No origin was found."
UNCOUNTED: Final = {
    "against": (
        "What stands against it",
        "Denials and refusals to confirm; none of them is counted as an origin of the claim.",
    ),
    "not another": (
        "Told as well, and not counted",
        "Nothing shows these to be further first-hand voices.",
    ),
    "silent": (
        "Told without saying how they know",
        "These outlets tell it in their own voice and name nobody.",
    ),
    "withdrawn": ("Taken back, and not counted", "These reports were withdrawn."),
}
"""The statements of a claim that no origin counts: under which head they stand, and why."""
BEFORE_WITHDRAWAL: Final = "Before reports were withdrawn"
ORIGIN: Final = "Origin"
ORIGIN_OF: Final = "An origin of claim"
ITS_STATEMENTS: Final = "What this voice says of it"
LISTED_WITH: Final = "Listed with it"
LISTED_WITH_NOTE: Final = "Nothing shows these to be another first-hand voice; they are not its own words."
WHY_ONE: Final = "Why these are one voice, and no other"
NO_REASON: Final = "It is one voice, told once: nothing was joined or parted."
SAYS_ALSO: Final = "What the same voice says of other claims"
SAYS_NOTHING_ELSE: Final = "Nothing else in this story."
RULE: Final = "rule"
ASKED: Final = "asked"
REASONS: Final = "Reasons"
SCORES: Final = "draw the scores of the pairs"
SCORES_NOTE: Final = "Weighing the pairs of so large a story anew takes a moment:"
TIES: Final = "What holds the pieces of the story together"
TIES_NOTE: Final = (
    "Each piece with the one that it is most like: by its words, its names and its days. How much is asked"
    " grows with the number of reports that are near."
)
OPEN_IT: Final = "open it"
LIKE_STATEMENTS: Final = "Likeness of the two statements"
LIKE_PIECES: Final = "Likeness of the two pieces"
SAME_TEXT: Final = "Both print one text: no likeness is asked"
SHARE_DRAWN: Final = "The part of the later report's words, outside quotations, that the earlier one has"
BELOW_ASKED: Final = "below what is asked of two alone, joined through others"
JUST_ABOVE: Final = "just above what is asked"
ABOVE: Final = "above what is asked"
FAR_ABOVE: Final = "far above what is asked"
SPOKE_FOR: Final = "for it:"
SPOKE_AGAINST: Final = "against it:"
FEATURES: Final = {
    "cover_least": "words in common",
    "cover_most": "words in common",
    "shared_words": "words in common",
    "words_least": "length beside words in common",
    "vector": "near in meaning",
    "vector_squared": "near in meaning",
    "same_figure": "the same figure",
    "other_figure": "other figures of one thing",
    "figures_alike": "figures in both or neither",
    "large_figures": "large figures of one kind",
    "far_figures": "figures far apart",
    "people_counted": "people counted in both",
    "units_clash": "other units",
    "same_date": "one date",
    "may_be_one_day": "may be of one day",
    "other_date": "other dates",
    "one_item": "both in one report",
    "plan_against_fact": "a plan beside a fact",
    "same_speaker": "one speaker",
    "both_lead": "both lead their reports",
    "near_top": "both near the top",
    "both_quoted": "both in quotation marks",
    "unbridged": "no figure, verb or two words shared",
    "acts_apart": "other acts",
    "acts_near": "acts alike",
    "doers_differ": "other doers",
    "doers_near": "doers alike",
    "same_object": "done to one thing",
    "same_verb": "one verb",
    "reply": "an answer to the other",
    "outcomes_clash": "other fates",
    "partner_ahead": "nearest to each other",
    "partner_behind": "others are nearer",
}
"""What a reader is told of each feature of a pair of statements; features of one name are drawn as one."""
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
UNDONE: Final = "taken back by"
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
    "A correction is kept with your name, the time and your reason, is applied at every run and shown wherever it"
    " bears. It never changes what a report says, and can be taken back."
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
AGREED: Final = "agreed"
LATER: Final = "Next"
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

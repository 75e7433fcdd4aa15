"""What the pages of a report, a claim, an origin and of reasons print of their own accord."""

from __future__ import annotations

from typing import Final

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

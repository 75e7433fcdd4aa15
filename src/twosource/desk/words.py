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
NONE_SO: Final = "No story is so. Drop a filter:"
FOUND_WORDS: Final = "Where the words stand"
AGREED: Final = "agreed"
CONTESTED: Final = "contested"
UP_TO: Final = "up to"
EARLIER: Final = "Previous"
LATER: Final = "Next"
PAGE: Final = "page"
OF: Final = "of"
PAGES: Final = "Pages of the list"
TOLD_IN: Final = "told by"
TAKEN_BACK: Final = "withdrawn"

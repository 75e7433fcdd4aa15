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

"""Who says what: attributions of an item, with their chains, and the credits it gives."""

from twosource.language.parse.quotations import quotes
from twosource.understand.attribution.attributed import Attributed, without_itself
from twosource.understand.attribution.crediting import credits_in
from twosource.understand.attribution.crediting import credits_of as credits  # noqa: A004 - the word for it
from twosource.understand.attribution.cues import cue_class
from twosource.understand.attribution.finding import find, find_in, read

__all__ = [
    "Attributed",
    "credits",
    "credits_in",
    "cue_class",
    "find",
    "find_in",
    "quotes",
    "read",
    "without_itself",
]

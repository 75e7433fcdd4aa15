"""Who says what: attributions of an item, with their chains, and the credits it gives."""

from twosource.understand.attribution.crediting import credits_in
from twosource.understand.attribution.cues import cue_class
from twosource.understand.attribution.finding import Attributed, find, without_itself
from twosource.understand.attribution.parse import parse_of

__all__ = ["Attributed", "credits_in", "cue_class", "find", "parse_of", "without_itself"]

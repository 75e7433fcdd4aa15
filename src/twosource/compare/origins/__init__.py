"""How many separate first-hand voices a claim has."""

from __future__ import annotations

from twosource.compare.origins.joining import origin_groups_of
from twosource.compare.origins.speakers import Speaker, refuses, speaker_of
from twosource.compare.origins.story_context import StoryContext
from twosource.compare.origins.trace import Tracing, trace

__all__ = ["Speaker", "StoryContext", "Tracing", "origin_groups_of", "refuses", "speaker_of", "trace"]

"""How many separate first-hand voices a claim has."""

from __future__ import annotations

from twosource.compare.origins.background import Background
from twosource.compare.origins.joining import parties_of
from twosource.compare.origins.trace import Tracing, trace
from twosource.compare.origins.voices import Voice, refuses, voice_of

__all__ = ["Background", "Tracing", "Voice", "parties_of", "refuses", "trace", "voice_of"]

"""spaCy is imported here as the program imports it: without its command line, which need not be installed."""

from __future__ import annotations

from twosource.language.parse.sentences import spacy

spacy()

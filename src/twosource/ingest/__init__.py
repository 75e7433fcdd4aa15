"""Bytes in any form -> Report: files, folders, standard input; text, saved pages, JSON dumps."""

from __future__ import annotations

from twosource.ingest.decoding import decode
from twosource.ingest.finding import find

__all__ = ["decode", "find"]

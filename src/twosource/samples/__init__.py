"""Invented reports that come with the program: stories to try it on, in several forms and styles."""

from __future__ import annotations

from importlib.resources import files
from pathlib import Path

__all__ = ["folder"]


def folder() -> Path:
    """Return the folder of the reports, as installed. People, places and outlets in them are invented."""
    return Path(str(files("twosource.samples").joinpath("reports")))

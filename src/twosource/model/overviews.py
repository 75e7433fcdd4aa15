"""A story at a glance: what a list of stories tells of each, kept with it so that no list reads it whole."""

from __future__ import annotations

from dataclasses import dataclass

from twosource.model.offsets import Placed
from twosource.model.words import Certainty, Field


@dataclass(frozen=True, slots=True, kw_only=True)
class Cited(Placed):
    """Words of a report, where they stand in its text, and how sure the statement is that holds them."""

    report: str
    start: int
    end: int
    text: str
    certainty: Certainty = "asserted"


@dataclass(frozen=True, slots=True, kw_only=True)
class Glance:
    """One claim of a story: the words of its leading statement, its counts, and what is contested in it.

    ``first_told`` is the earliest publication of a report that tells it, as that report has it. ``sides``
    are the values of its first conflict, each in the words of a report, where the record marks any.
    """

    claim: str
    words: Cited
    reports: int
    origins_min: int
    origins_max: int
    first_told: str | None = None
    fields: tuple[Field, ...] = ()
    sides: tuple[Cited, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Overview:
    """A story in a list: its counts, and the claims that stand for it.

    ``origins`` is the greatest number of origins that a claim has for certain. ``agreed`` counts claims on
    two origins or more of which nothing is contested, ``contested`` those with an open conflict,
    ``conflicts`` the open conflicts. ``foreign`` counts the reports in each language that is not
    understood, ``labels`` those that call themselves opinion, satire and the like, ``withdrawn`` those that
    were taken back. ``title_at`` is where the title stands, its certainty aside. Of the claims, ``central``
    is the one that most reports tell, ``agrees`` the one on most origins, ``disputes`` the contested one
    that most tell, and ``newest`` the one that the latest of several publications brought.
    """

    id: str
    title: str
    first_published: str | None
    last_published: str | None
    reports: int
    items: int
    claims: int
    outlets: int
    origins: int
    agreed: int
    contested: int
    conflicts: int
    title_at: Cited | None = None
    foreign: tuple[tuple[str, int], ...] = ()
    labels: tuple[tuple[str, int], ...] = ()
    withdrawn: int = 0
    central: Glance | None = None
    agrees: Glance | None = None
    disputes: Glance | None = None
    newest: Glance | None = None

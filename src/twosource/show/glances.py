"""A story of a list in a few lines: what is agreed, contested and new in it, in the words of its reports."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from twosource.show import phrases
from twosource.show.brief.blocks import BLANK, BREAK, Line, Run, joined
from twosource.show.forms import plain

if TYPE_CHECKING:
    from twosource.model import Cited, Glance, Overview

AGREED: Final = "agreed"
TOLD: Final = "told"
MOST_TOLD: Final = "most told"
NEW: Final = "new"

LONGEST: Final = 220
"""Most characters of a statement in a list: some two lines; the citation leads to the whole."""


def days(story: Overview) -> str:
    """Return the day of a story, or its first and its last, nothing where it has none."""
    first, last = (story.first_published or "")[:10], (story.last_published or "")[:10]
    return first if first == last else f"{first} {phrases.TO} {last}"


def of(story: Overview, cites: list[Cited]) -> tuple[Line, ...]:
    """Return the lines of a story; what they cite is put behind ``cites``, whose places are their numbers.

    First what is agreed on two origins, or else what most reports tell; then what is contested; then what
    the latest report brought.
    """
    newest = story.newest
    lines: list[Line] = []
    for label, glance in (_first(story), (_contested(story.disputes), story.disputes)):
        if glance is not None:
            told = (BREAK, _new(glance)) if newest is not None and newest.claim == glance.claim else ()
            lines.append((label, BLANK, *_sides(glance, cites), *_counted(glance, cites), *told))
    if newest is not None and newest.claim not in {one.claim for one in _shown(story)}:
        lines.append((_new(newest), BLANK, *_counted(newest, cites)))
    return tuple(lines)


def _first(story: Overview) -> tuple[Run, Glance | None]:
    if story.agrees is not None:
        return Run(text=AGREED, role="label", tone="plan"), story.agrees
    alone = story.disputes is not None and story.central is not None
    shown = None if alone and story.disputes.claim == story.central.claim else story.central  # type: ignore[union-attr] # alone
    return Run(text=MOST_TOLD if story.reports > 1 else TOLD, role="label"), shown


def _shown(story: Overview) -> tuple[Glance, ...]:
    return tuple(one for one in (story.agrees or story.central, story.disputes) if one is not None)


def _contested(glance: Glance | None) -> Run:
    fields = ", ".join(phrases.FIELD[field] for field in glance.fields) if glance is not None else ""
    return Run(text=f"{phrases.CONTESTED}: {fields}", role="label", tone="against")


def _new(glance: Glance) -> Run:
    return Run(text=f"{NEW} {(glance.first_told or '')[:10]}", role="label")


def _counted(glance: Glance, cites: list[Cited]) -> Line:
    """Return the words of a claim, unless a side of it has them, then how many origins and reports."""
    origins = phrases.ranged(glance.origins_min, glance.origins_max, "origins")
    counts = f"{origins} {phrases.IN} {phrases.counted(glance.reports, 'reports')}"
    said = () if glance.words in glance.sides else (*words(glance.words, cites), BREAK)
    return (*said, Run(text=counts, role="count"))


def _sides(glance: Glance, cites: list[Cited]) -> Line:
    """Return ``47 [1] against 48 [2] · ``, nothing where the values have no words of their own."""
    sides = [words(side, cites) for side in glance.sides]
    return (*joined(sides, f" {phrases.AGAINST} "), BREAK) if sides else ()


def words(cited: Cited, cites: list[Cited]) -> Line:
    """Return the words of a report with their citation, and how sure they are where they are no fact."""
    cites.append(cited)
    text = plain(cited.text)
    if len(text) > LONGEST:
        text = f"{text[: text.rfind(' ', 0, LONGEST) if ' ' in text[:LONGEST] else LONGEST]} …"
    hedge = (
        ()
        if cited.certainty == "asserted"
        else (
            BLANK,
            Run(text=phrases.CERTAINTY[cited.certainty], role="label", tone=phrases.TONE[cited.certainty]),
        )
    )
    return (Run(text=text, role="mark"), BLANK, Run(text=str(len(cites)), role="cite"), *hedge)

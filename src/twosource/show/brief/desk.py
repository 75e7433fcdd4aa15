"""What composing a brief needs everywhere: the record at hand, names of reports, citations."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import islice
from typing import TYPE_CHECKING

from twosource.show import phrases
from twosource.show.brief.blocks import BLANK, Line, Run, joined
from twosource.show.brief.voices import hedge, speaks
from twosource.show.forms import plain

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from twosource.model import Claim, Disagreement, Statement, StoryRecord
    from twosource.pipeline.outlet_facts import OutletFacts
    from twosource.show.atlas import Atlas
    from twosource.show.brief.citing import Citing
    from twosource.show.credibility import Credibility

NAMED = 12
"""Most outlets or voices that a line names: all of them stand with the statements of a claim."""

TAKEN_BACK = Run(text=phrases.WITHDRAWN, role="label", tone="against")
"""The word beside what a withdrawn report tells."""

AGAINST = frozenset({"denied", "unconfirmed"})
"""How sure they are who speak against a claim."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Desk:
    """What composing a brief needs everywhere.

    ``reports`` are the ids of ``r1``, ``r2``, ..., and ``earlier`` go on with their earlier versions, which
    count for nothing; ``conflicts`` gives for the id of a claim the fields in which its statements contradict
    each other, in words, and ``credibility`` what the Admiralty scale would say of it; ``letters`` are those
    that the user set for outlets. ``told`` holds the statements of each claim by its id, its leading one
    first, then by publication and place.
    """

    atlas: Atlas
    story: StoryRecord
    citing: Citing
    reports: tuple[str, ...]
    earlier: tuple[str, ...]
    conflicts: dict[str, tuple[str, ...]]
    credibility: dict[str, Credibility]
    letters: OutletFacts
    told: dict[str, tuple[Statement, ...]]

    def named(self, report: str) -> Run:
        """Return the name of a report in this brief: ``r1``."""
        return Run(text=f"r{(self.reports + self.earlier).index(report) + 1}", role="key")

    def statements(self, claim: Claim) -> tuple[Statement, ...]:
        """Return the statements of a claim, its leading one first, then by publication and place."""
        return self.told[claim.id]

    def order(self, statement: Statement) -> tuple[str, str, int, int]:
        """Return the key by which statements stand: publication, report, place. Undated ones last."""
        return order(statement, self.atlas)

    def contested(self, claim: Claim) -> tuple[str, ...]:
        """Return the fields in which statements of ``claim`` contradict each other, in words."""
        return self.conflicts.get(claim.id, ())

    def speaks(self, statement: Statement) -> bool:
        """Say whether the outlet that tells a statement is itself an origin."""
        return speaks(self.atlas.reports[statement.report], self.atlas)

    def cites(self, statements: Iterable[Statement]) -> Line:
        """Return ``[1][2]`` for some statements."""
        return tuple(self.citing.mark(one) for one in statements)

    def words(self, statement: Statement) -> Line:
        """Return the words of a statement, cited, with their certainty where they are not said as fact."""
        text = self.atlas.reports[statement.report].text[statement.start : statement.end]
        return (Run(text=plain(text), role="mark"), BLANK, self.citing.mark(statement), *hedge(statement))

    def once(
        self, statements: Iterable[Statement], words: Callable[[Statement], Line], between: str = "; "
    ) -> Line:
        """Return what ``words`` says of each statement, equal words once with all citations."""
        found: dict[Line, list[Statement]] = {}
        for one in statements:
            found.setdefault(words(one), []).append(one)
        parts = [(*line, BLANK, *self.cites(alike[:NAMED])) for line, alike in islice(found.items(), NAMED)]
        if len(found) > NAMED:
            more = Run(text=f"{phrases.AND} {len(found) - NAMED} {phrases.MORE}", role="count")
            return (*joined(parts, between), BLANK, more)
        return joined(parts, between)


def order(statement: Statement, atlas: Atlas) -> tuple[str, str, int, int]:
    """Return the key by which statements stand: publication, report, place. Undated ones last."""
    return (
        atlas.reports[statement.report].published or "~",
        statement.report,
        statement.start,
        statement.end,
    )


def by_claim(story: StoryRecord, atlas: Atlas) -> dict[str, tuple[Statement, ...]]:
    """Return the statements of each claim of ``story``, its leading one first, then in their order."""

    def told(claim: Claim) -> tuple[Statement, ...]:
        found = [atlas.statements[key] for key in claim.statements if key in atlas.statements]
        return tuple(sorted(found, key=lambda one: (one.id != claim.lead, *order(one, atlas))))

    return {claim.id: told(claim) for claim in story.claims}


def told_apart(one: Disagreement, atlas: Atlas) -> bool:
    """Say whether the sides of a disagreement can be told apart in print.

    Those about how sure are printed by the certainty of their statements: where all have the same, the
    reader would see one word against itself.
    """
    if one.field != "certainty":
        return True
    held = [atlas.statements[key].certainty for key in one.statements if key in atlas.statements]
    return len(set(held)) > 1


def conflicts(story: StoryRecord, atlas: Atlas) -> dict[str, tuple[str, ...]]:
    """Return the fields of the conflicts of each claim of ``story``, in words and in their order."""
    found: dict[str, set[str]] = {}
    for one in story.disagreements:
        if one.kind == "conflict" and told_apart(one, atlas):
            found.setdefault(one.claim, set()).add(one.field)
    return {
        key: tuple(words for field, words in phrases.FIELD.items() if field in fields)
        for key, fields in found.items()
    }

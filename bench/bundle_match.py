"""The gold of one bundle and the export of its record, part by part beside one another."""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass, field
from pathlib import PurePath
from typing import TYPE_CHECKING, Any

from bundle_text import Place, Text, overlap, place_of

if TYPE_CHECKING:
    from collections.abc import Iterator

Row = dict[str, Any]
Key = tuple[int, int]  # claim and statement of the gold, by number

# A system statement must cover this share of a gold quote; of those that do, the best fits are asked.
COVER, TIE = 0.5, 0.02
_NOBODY = frozenset({"", "outlet", "narration", "none"})


@dataclass(slots=True)
class Match:
    """One bundle: where its gold strings stand in the export, and which system statement answers which."""

    gold: Row
    record: Row
    texts: dict[str, Text] = field(default_factory=dict)
    name_of: dict[str, str] = field(default_factory=dict)
    reports: dict[str, Row] = field(default_factory=dict)
    statements: dict[str, list[Row]] = field(default_factory=lambda: defaultdict(list))
    items: dict[str, list[tuple[Row, list[Place]]]] = field(default_factory=lambda: defaultdict(list))
    covers: dict[Key, list[Row]] = field(default_factory=dict)
    best: dict[Key, Row] = field(default_factory=dict)

    def rows(self, part: str) -> list[Row]:
        """Return one part of the export, none where it has no such part."""
        return self.record.get(part) or []

    def place(self, report: str, words: str | None) -> Place | None:
        """Return where ``words`` stand in a report of the export, None where they do not."""
        return self.texts[report].find(words) if words and report in self.texts else None

    def spans(self, report: str) -> list[Place]:
        """Return all that lies in an item of a report."""
        return [span for _, spans in self.items[report] for span in spans]

    def quotes(self) -> Iterator[tuple[Key, Row]]:
        """Yield the statements of the gold's claims."""
        for number, claim in enumerate(self.gold["claims"]):
            for at, statement in enumerate(claim["statements"]):
                yield (number, at), statement

    def claim_of(self, key: Key) -> tuple[str, str]:
        """Return the claim of the system statement that answers ``key``, or that statement alone."""
        found = self.best[key]
        return ("claim", found["claim"]) if found.get("claim") else ("statement", found["id"])

    @property
    def outlets(self) -> set[str]:
        """What stands for the outlet's own voice, in small letters."""
        told = [report.get("outlet") for report in (*self.rows("reports"), *self.gold["reports"].values())]
        return {name.casefold() for name in told if name} | _NOBODY


def matched(gold: Row, record: Row) -> Match:
    """Return the export ``record`` matched with ``gold``: reports by file name, statements by their words."""
    match = Match(gold=gold, record=record)
    for report in match.rows("reports"):
        name = PurePath(report.get("path") or report.get("id") or "").name
        if name in gold["reports"] and name not in match.texts:
            match.name_of[report["id"]] = name
            match.texts[name], match.reports[name] = Text(report["text"]), report
    for item in match.rows("items"):
        if item["report"] in match.name_of and item["spans"]:
            spans = [(span[0], span[1]) for span in item["spans"]]
            match.items[match.name_of[item["report"]]].append((item, spans))
    for statement in match.rows("statements"):
        if statement["report"] in match.name_of and statement["end"] > statement["start"]:
            match.statements[match.name_of[statement["report"]]].append(statement)
    _answer(match)
    return match


def _answer(match: Match) -> None:
    """Find the system statement for each of the gold; equal fits are told apart by one vote a claim."""
    fits: dict[Key, list[Row]] = {}
    for key, quote in match.quotes():
        place = match.place(quote["report"], quote["quote"])
        found = _fitting(place, match.statements[quote["report"]]) if place else []
        match.covers[key] = [statement for _, statement in found]
        top = max((fit for fit, _ in found), default=0.0)
        fits[key] = [statement for fit, statement in found if fit >= top - TIE]
    votes = Counter(
        (key[0], claim) for key, found in fits.items() for claim in {one.get("claim") for one in found}
    )
    chosen = _chosen(match, votes)
    for key, equal in fits.items():
        if equal:
            match.best[key] = max(
                equal,
                key=lambda one: (
                    one.get("claim") == chosen.get(key[0]),
                    votes[key[0], one.get("claim")],
                ),
            )


def _fitting(place: Place, statements: list[Row]) -> list[tuple[float, Row]]:
    """Return the statements that cover enough of ``place``, each with how well it fits."""
    found: list[tuple[float, Row]] = []
    for one in statements:
        own = place_of(one)
        both = overlap(place, own)
        if both >= COVER * (place[1] - place[0]):
            found.append((both / (max(place[1], own[1]) - min(place[0], own[0])), one))
    return found


def _chosen(match: Match, votes: Counter[tuple[int, Any]]) -> dict[int, Any]:
    """Return the system claim of each gold claim, one to one, most votes first."""
    first: dict[Any, int] = {}
    for number, one in enumerate(match.rows("statements")):
        first.setdefault(one.get("claim"), number)
    chosen: dict[int, Any] = {}
    taken: set[Any] = set()
    for (number, claim), _ in sorted(
        votes.items(), key=lambda vote: (-vote[1], vote[0][0], first.get(vote[0][1], 0))
    ):
        if number not in chosen and claim not in taken:
            chosen[number] = claim
            taken.add(claim)
    return chosen

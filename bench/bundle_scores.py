"""Scores of bundles: items, stories, statements, claims, origins and disagreements against their gold.

``bench/bundles/README.md`` tells the conventions of ``gold.json``, and what each figure is. Gold that the
record lacks is wrong, never skipped; figures of several bundles are sums of rights over sums of cases.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass, field
from itertools import combinations
from typing import TYPE_CHECKING

from bundle_match import matched
from bundle_text import covered, days, is_speaker, told_days

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from bundle_match import Key, Match, Row

# An item must hold this share of each of its gold's strings, and less than that of another's.
_INSIDE, _OTHERS = 0.9, 0.5
LIVE = frozenset({"conflict", "update"})


@dataclass(slots=True)
class Tally:
    """Cases and how many of them are right, by figure."""

    right: dict[str, float] = field(default_factory=lambda: defaultdict(float))
    cases: dict[str, float] = field(default_factory=lambda: defaultdict(float))

    def count(self, figure: str, right: float, cases: float = 1) -> None:
        """Add cases of one figure."""
        self.right[figure] += right
        self.cases[figure] += cases

    def add(self, other: Tally) -> None:
        """Add all cases of another bundle."""
        for figure, cases in other.cases.items():
            self.count(figure, other.right[figure], cases)

    def share(self, figure: str) -> float | None:
        """Return the share of right cases; None where there is no case."""
        cases = self.cases.get(figure)
        return self.right[figure] / cases if cases else None


def tally(gold: Row, record: Row) -> Tally:
    """Return the cases of one bundle."""
    counts, match = Tally(), matched(gold, record)
    _items(counts, match)
    _boilerplate(counts, match)
    _statements(counts, match)
    _pairs(counts, match)
    _origins(counts, match)
    _disagreements(counts, match)
    return counts


def _items(counts: Tally, match: Match) -> None:
    """Count items that were cut as the gold cuts them, and their stories by B-cubed."""
    items = match.gold["items"]
    places = {item["id"]: [match.place(item["report"], one) for one in item["contains"]] for item in items}
    held: dict[str, tuple[str, str]] = {}
    for item in items:
        others = [
            place
            for other in items
            if other["report"] == item["report"] and other["id"] != item["id"]
            for place in places[other["id"]]
            if place
        ]
        own, cut, most = places[item["id"]], False, 0
        for found, spans in match.items[item["report"]]:
            inside = sum(covered(place, spans) for place in own if place)
            if inside > most:
                story = found.get("story")
                most, held[item["id"]] = inside, ("story", story) if story else ("item", found["id"])
            cut |= all(
                place and covered(place, spans) >= _INSIDE * (place[1] - place[0]) for place in own
            ) and not any(covered(place, spans) >= _OTHERS * (place[1] - place[0]) for place in others)
        counts.count("items", cut)
    _stories(counts, {item["id"]: item["story"] for item in items}, held)


def _stories(counts: Tally, story: dict[str, str], held: dict[str, tuple[str, str]]) -> None:
    for item, own in story.items():
        beside = [other for other in held if held[other] == held.get(item)]
        true = [other for other in story if story[other] == own]
        both = sum(story[other] == own for other in beside)
        counts.count("b3_p", both / len(beside) if beside else 0)
        counts.count("b3_r", both / len(true))


def _boilerplate(counts: Tally, match: Match) -> None:
    for name, report in match.gold["reports"].items():
        for words in report["boilerplate"]:
            place, right = match.place(name, words), 0.0
            if name in match.texts:
                inside = covered(place, match.spans(name)) / (place[1] - place[0]) if place else 0
                right = len(words) * (1 - inside)
            counts.count("boilerplate", right, len(words))


def _statements(counts: Tally, match: Match) -> None:
    """Count for each gold statement whether it is found, and with its speaker, certainty and date."""
    outlets = match.outlets
    for key, quote in match.quotes():
        found = match.best.get(key)
        counts.count("statements", found is not None)
        place = match.place(quote["report"], quote["speaker"])
        heard = found is not None and is_speaker(quote["speaker"], place, found["attribution"], outlets)
        counts.count("speaker", heard)
        counts.count("speaker_named" if quote["speaker"] else "speaker_none", heard)
        counts.count("certainty", found is not None and found["certainty"] == quote["certainty"])
        _date(counts, quote["when"], found)


def _date(counts: Tally, when: str | None, found: Row | None) -> None:
    """Count a date as right where it meets the gold's and is not much wider."""
    gold, told = days(when), told_days(found["when"]) if found else None
    if gold is None:
        if found is not None:
            counts.count("date_invented", told is not None)
        return
    narrow = told is not None and (told[1] - told[0]).days <= 2 * ((gold[1] - gold[0]).days + 1)
    meets = told is not None and told[0] <= gold[1] and gold[0] <= told[1]
    counts.count("date_equal", told == gold)
    counts.count("date_overlap", narrow and meets)


def _pairs(counts: Tally, match: Match) -> None:
    """Count pairs of statements that gold, record or both put into one claim."""
    for a, b in combinations([key for key, _ in match.quotes()], 2):
        gold = a[0] == b[0]
        told = a in match.best and b in match.best and match.claim_of(a) == match.claim_of(b)
        if told:
            counts.count("pair_p", gold)
        if gold:
            counts.count("pair_r", told)


def _origins(counts: Tally, match: Match) -> None:
    """Count claims whose range of origins is the gold's, says more than it, or says less."""
    claims = {("claim", claim["id"]): claim for claim in match.rows("claims")}
    size = Counter(("claim", one.get("claim")) for one in match.rows("statements"))
    for number, claim in enumerate(match.gold["claims"]):
        keys = [(number, at) for at in range(len(claim["statements"])) if (number, at) in match.best]
        votes = Counter(match.claim_of(key) for key in keys)
        mine = max(votes, key=lambda one: (votes[one], -size[one]), default=None)
        range_ = claims[mine]["origins"] if mine in claims else None
        low, high = (range_["min"], range_["max"]) if range_ else (0, 0)
        true = claim["origins"]
        counts.count("origins", range_ is not None and (low, high) == (true["min"], true["max"]))
        counts.count("false_independence", low > true["max"])
        counts.count("missed_independence", high < true["min"])


def _disagreements(counts: Tally, match: Match) -> None:
    """Pair disagreements of gold and record one to one by field and values; the rest is noise or unjudged."""
    golds = [
        (number, one) for number, claim in enumerate(match.gold["claims"]) for one in claim["disagreements"]
    ]
    live = [one for one in match.rows("disagreements") if one["kind"] in LIVE]
    options = [
        (one["kind"] == gold["kind"], _touched(match, one, number, gold), -g, -s)
        for g, (number, gold) in enumerate(golds)
        for s, one in enumerate(live)
        if one["field"] == gold["field"] and values_met(match, one, number, gold) > 1
    ]
    of_gold: dict[int, int] = {}
    taken: dict[int, int] = {}
    for _, _, g, s in sorted(options, reverse=True):
        if -g not in of_gold and -s not in taken:
            of_gold[-g], taken[-s] = -s, -g
    for g, (_, gold) in enumerate(golds):
        counts.count("dis_r", g in of_gold)
        counts.count("dis_kind", g in of_gold and live[of_gold[g]]["kind"] == gold["kind"])
    doubles = {-s for _, _, _, s in options}
    rest = [one for s, one in enumerate(live) if s not in doubles]
    counts.count("dis_p", len(taken), len(taken))
    for one in rest:
        if any(_meets(match, one, number, claim) for number, claim in enumerate(match.gold["claims"])):
            counts.count("dis_p", right=False)
        else:
            counts.count("dis_unjudged", right=False)
    _none_at_all(counts, match, rest)


def _none_at_all(counts: Tally, match: Match, rest: Sequence[Row]) -> None:
    """Count what the gold says is no disagreement, by whether the record shows one."""
    for number, claim in enumerate(match.gold["claims"]):
        for one in claim["not_disagreements"]:
            keys = [(number, at) for at in one["statements"]]
            shown = any(
                told["field"] == one["field"] and sum(_touches(match, told, key) for key in keys) > 1
                for told in rest
            )
            counts.count("false_disagreement", shown)
            whole = all(key in match.best for key in keys)
            kept = whole and not shown and len({match.claim_of(key) for key in keys}) == 1
            counts.count("not_dis_kept", kept)


def _touches(match: Match, told: Row, key: Key) -> bool:
    """Tell whether a disagreement of the record holds a statement that answers ``key``."""
    ids = set(told["statements"])
    return (key in match.best and match.best[key]["id"] in ids) or any(
        one["id"] in ids and one.get("claim") == told["claim"] for one in match.covers[key]
    )


def _meets(match: Match, told: Row, number: int, claim: Row) -> bool:
    return sum(_touches(match, told, (number, at)) for at in range(len(claim["statements"]))) > 1


def _touched(match: Match, told: Row, number: int, gold: Row) -> int:
    return sum(_touches(match, told, (number, at)) for value in gold["values"] for at in value["statements"])


def values_met(match: Match, told: Row, number: int, gold: Row) -> int:
    """Return how many of the gold's values a disagreement of the record touches."""
    return sum(
        any(_touches(match, told, (number, at)) for at in value["statements"]) for value in gold["values"]
    )


def f1(precision: float | None, recall: float | None) -> float | None:
    """Return the harmonic mean; None where there is neither."""
    if precision is None and recall is None:
        return None
    return 2 * precision * recall / (precision + recall) if precision and recall else 0.0


def figures(counts: Tally) -> dict[str, float | None]:
    """Return the figures of what was counted; None for one without a case."""
    share = counts.share
    found = {
        "item_split": share("items"),
        "story_b3_f1": f1(share("b3_p"), share("b3_r")),
        "boilerplate_out": share("boilerplate"),
        "statement_recall": share("statements"),
        "claim_pair_p": _proposed(share("pair_p"), share("pair_r")),
        "claim_pair_r": share("pair_r"),
        "origin_exact": share("origins"),
        "dis_p": _proposed(share("dis_p"), share("dis_r")),
    }
    same = ("speaker", "speaker_named", "speaker_none", "certainty", "date_equal", "date_overlap",
            "date_invented", "false_independence", "missed_independence", "dis_r", "dis_kind",
            "false_disagreement", "not_dis_kept")  # fmt: skip
    found |= {figure: share(figure) for figure in same}
    found["claim_pair_f1"] = f1(found["claim_pair_p"], found["claim_pair_r"])
    found["dis_f1"] = f1(found["dis_p"], found["dis_r"])
    return found


def _proposed(precision: float | None, recall: float | None) -> float | None:
    """Return the precision: none at all is 0 where there was something to be found."""
    return 0.0 if precision is None and recall is not None else precision


def total(tallies: Iterable[Tally]) -> Tally:
    """Return the cases of all bundles together."""
    whole = Tally()
    for one in tallies:
        whole.add(one)
    return whole

"""What a record says beyond the annotated claims of a bundle, and how it reads one whole report.

Noise: the important facts that reports share are annotated, so what is printed beyond them is mostly wrong.
``shared_*`` are claims of two or more reports, ``many_*`` those with two origins or more, ``dis_all_p`` and
``dis_r`` conflicts and updates; each right only where it answers one gold claim, or one gold disagreement.
These are lower bounds, and comparable between versions. Whole reports: for a stretch of one report every
statement is annotated (``full``); ``invented_when`` is the share of undated ones that the record dates.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from pathlib import PurePath
from typing import TYPE_CHECKING

from bundle_scores import LIVE, f1
from bundle_text import Text, days, is_speaker, overlap, place_of, told_days, union_share

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bundle_match import Row
    from bundle_text import Place

_SAME = 0.5  # intersection over union from which two places are one statement


def noise(gold: Row, record: Row) -> Counter[str]:
    """Return the counts of one bundle, noise and whole reports."""
    counts: Counter[str] = Counter()
    reports = {PurePath(report["path"]).name: report for report in record.get("reports", [])}
    own: dict[str, list[Row]] = defaultdict(list)
    for statement in record.get("statements", []):
        own[statement["report"]].append(statement)
    answers = _answers(gold, reports, own)
    _claims(counts, gold, record, answers)
    _disagreements(counts, gold, record, answers)
    for full in gold.get("full", []):
        _whole(counts, full, reports.get(full["report"]), own, gold["reports"].get(full["report"], {}))
    return counts


def _answers(gold: Row, reports: dict[str, Row], own: dict[str, list[Row]]) -> dict[tuple[str, int], str]:
    """Return the id of the system statement that fits each gold statement best and covers half of it."""
    found: dict[tuple[str, int], str] = {}
    for claim in gold["claims"]:
        for number, statement in enumerate(claim["statements"]):
            report = reports.get(statement["report"])
            place = Text(report["text"]).find(statement["quote"]) if report else None
            best = _best(place, own[report["id"]]) if report and place else None
            if best is not None:
                found[claim["id"], number] = best["id"]
    return found


def _best(place: Place, statements: Sequence[Row]) -> Row | None:
    half = (place[1] - place[0]) / 2
    fitting = [one for one in statements if overlap(place, place_of(one)) >= half]
    return max(fitting, key=lambda one: union_share(place, place_of(one)), default=None)


def _claims(counts: Counter[str], gold: Row, record: Row, answers: dict[tuple[str, int], str]) -> None:
    """Count claims of several reports and of several origins, and those of them that are one gold claim."""
    claims = {claim["id"]: claim for claim in gold["claims"]}
    shared = {name for name, one in claims.items() if len({s["report"] for s in one["statements"]}) > 1}
    many = {name for name, one in claims.items() if one["origins"]["min"] > 1}
    of: dict[str, set[str]] = defaultdict(set)
    for (name, _), statement in answers.items():
        of[statement].add(name)
    members: dict[str, list[Row]] = defaultdict(list)
    for statement in record.get("statements", []):
        members[statement["claim"]].append(statement)
    met: dict[str, set[str]] = {"shared": set(), "many": set()}
    for claim in record.get("claims", []):
        told = members[claim["id"]]
        if len({one["report"] for one in told}) < 2:  # noqa: PLR2004 - a claim of two reports
            continue
        answered, pure = _judged(told, of)
        met["shared"] |= answered & shared
        counts.update(shared=1, shared_right=pure)
        if claim["origins"]["min"] > 1:
            right = answered & many if pure else set()
            met["many"] |= right
            counts.update(many=1, many_right=bool(right))
    counts.update(shared_gold=len(shared), shared_hit=len(met["shared"]))
    counts.update(many_gold=len(many), many_hit=len(met["many"]))


def _judged(told: Sequence[Row], of: dict[str, set[str]]) -> tuple[set[str], bool]:
    """Return the gold claims that a claim answers from two reports, and whether it is all of one."""
    reports: dict[str, set[str]] = defaultdict(set)
    for one in told:
        for name in of[one["id"]]:
            reports[name].add(one["report"])
    answered = {name for name, held in reports.items() if len(held) > 1}
    sets = [of[one["id"]] for one in told if of[one["id"]]]
    return answered, any(all(name in one for one in sets) for name in answered)


def _disagreements(counts: Counter[str], gold: Row, record: Row, answers: dict[tuple[str, int], str]) -> None:
    golds = [(claim["id"], one) for claim in gold["claims"] for one in claim["disagreements"]]
    met: set[int] = set()
    for told in record.get("disagreements", []):
        if told["kind"] not in LIVE:
            continue
        ids = set(told["statements"])
        touched = {key for key, statement in answers.items() if statement in ids}
        right = next(
            (
                number
                for number, (claim, one) in enumerate(golds)
                if one["field"] == told["field"] and _values_met(claim, one, touched) > 1
            ),
            None,
        )
        counts.update(dis=1, dis_right=right is not None)
        met |= {right} if right is not None else set()
    counts.update(dis_gold=len(golds), dis_hit=len(met))


def _values_met(claim: str, gold: Row, touched: set[tuple[str, int]]) -> int:
    return sum(any((claim, at) in touched for at in value["statements"]) for value in gold["values"])


def _whole(
    counts: Counter[str], full: Row, report: Row | None, own: dict[str, list[Row]], about: Row
) -> None:
    """Count the statements of a stretch of one report, paired one to one, best fit first."""
    counts.update(gold=len(full["statements"]), dated=sum(bool(one["when"]) for one in full["statements"]))
    if report is None:
        return
    text = Text(report["text"])
    golds = [(place, one) for one in full["statements"] if (place := text.find(one["quote"]))]
    if not golds:
        return
    low, high = min(place[0] for place, _ in golds), max(place[1] for place, _ in golds)
    told = [one for one in own[report["id"]] if one["start"] < high and one["end"] > low]
    counts.update(system=len(told))
    outlets = {name.strip().casefold() for name in (report["outlet"], about.get("outlet")) if name}
    for g, s in _paired([place for place, _ in golds], [place_of(one) for one in told]):
        gold, one = golds[g][1], told[s]
        place = text.find(gold["speaker"]) if gold["speaker"] else None
        heard = is_speaker(gold["speaker"], place, one["attribution"], outlets)
        counts.update(pairs=1, speaker=heard, certainty=gold["certainty"] == one["certainty"])
        true, date = days(gold["when"]), told_days(one["when"])
        if gold["when"]:
            meets = true is not None and date is not None and date[0] <= true[1] and date[1] >= true[0]
            counts.update(when=meets)
        else:
            counts.update(undated=1, invented=date is not None)


def _paired(golds: Sequence[Place], told: Sequence[Place]) -> list[tuple[int, int]]:
    shares = [(-union_share(a, b), g, s) for g, a in enumerate(golds) for s, b in enumerate(told)]
    pairs: dict[int, int] = {}
    used: set[int] = set()
    for share, g, s in sorted(shares):
        if -share >= _SAME and g not in pairs and s not in used:
            pairs[g] = s
            used.add(s)
    return sorted(pairs.items())


def figures(counts: Counter[str]) -> dict[str, float | None]:
    """Return the figures of what was counted; None for one without a case."""

    def share(right: str, cases: str) -> float | None:
        return counts[right] / counts[cases] if counts[cases] else None

    return {
        "shared_p": share("shared_right", "shared"),
        "shared_r": share("shared_hit", "shared_gold"),
        "many_p": share("many_right", "many"),
        "many_r": share("many_hit", "many_gold"),
        "dis_all_p": share("dis_right", "dis"),
        "dis_r": share("dis_hit", "dis_gold"),
        "full_f1": f1(share("pairs", "system"), share("pairs", "gold")),
        "full_speaker": share("speaker", "gold"),
        "full_certainty": share("certainty", "gold"),
        "full_when": share("when", "dated"),
        "invented_when": share("invented", "undated"),
    }

"""Quality on the scored sets: ``python bench/quality.py [SET ...] [--raise-floors] [--write-table]``.

Reads each set of ``../shared`` (or ``$TWOSOURCE_SHARED``) and the bundles beside this file as a user's
reports are read, scores what comes out, prints a table and compares with ``bench/floors.json``: for each
set the hash of its data, the floors reached, and what was found when they were last written.
Exit code 1: a figure fell below its floor by more than the set's margin, a figure has no floor, or the
data are not those that the floors are for. ``--raise-floors`` writes better figures down, sets floors
where there are none, and never lowers one; ``--accept-lower WHY`` lowers the floors of the named sets, and
keeps the reason beside them. ``--write-table`` makes ``docs/accuracy.md`` anew.
"""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import Any

import accuracy
import bundle_runs
import predict
from scored_sets import LOWER_IS_BETTER, ROOT, SETS, SHARED, Scored

FLOORS = ROOT / "bench" / "floors.json"

Figures = dict[str, float]
Floor = dict[str, Any]


def part(scored: Scored, path: Path, out: Path) -> Path:
    """Write the lines of the part that is scored to ``out``; a set without parts is used as it is."""
    if scored.split is None and scored.without is None:
        return path
    with path.open(encoding="utf-8") as lines, out.open("w", encoding="utf-8") as kept:
        kept.writelines(line for line in lines if in_part(scored, json.loads(line)))
    return out


def in_part(scored: Scored, row: dict[str, Any]) -> bool:
    """Tell whether a document, or its gold, belongs to the part of its set that is scored."""
    if scored.without is not None and row["id"].startswith(scored.without):
        return False
    return scored.split in {None, row.get("split")}


def score_set(scored: Scored) -> Figures:
    """Predict and score one set; returns all figures that its scorer prints."""
    with tempfile.TemporaryDirectory() as name:
        work = Path(name)
        gold = part(scored, scored.folder / "gold.jsonl", work / "gold.jsonl")
        out = work / "predicted.jsonl"
        docs = (doc for doc in predict.read_docs(scored.folder / "docs.jsonl") if in_part(scored, doc))
        predict.write(scored.task, docs, out)
        command = [sys.executable, str(SHARED / "score" / "score.py"), scored.task, str(gold), str(out)]
        printed = subprocess.run(command, check=True, capture_output=True, text=True).stdout  # noqa: S603 - our own
    return {key: value for key, value in json.loads(printed).items() if isinstance(value, int | float)}


def score_bundles(scored: Scored) -> Figures:
    """Build a record of each bundle, each from nothing, and score the exports.

    A share of nothing counts as 0: a record that shows no conflict at all is not right in all it shows.
    """
    found = bundle_runs.scores(scored.folder)
    print(bundle_runs.table(found))
    return {figure: value or 0.0 for figure, value in found["all"].items()}


def compare(scored: Scored, found: Figures, floor: Floor) -> list[str]:
    """Print one line a figure; return what is wrong."""
    wrong: list[str] = []
    if floor and floor["data"] != scored.data_hash:
        wrong.append(f"{scored.name}: the data are not those that the floors were set on")
    for figure in scored.figures:
        bound = floor.get("floors", {}).get(figure)
        fault = ""
        if bound is None:
            fault = "has no floor"
        elif fell(figure, found[figure], bound, scored.margin):
            fault = f"{found[figure]:.4f} is below its floor {bound:.4f}"
        shown = "-" if bound is None else f"{bound:.4f}"
        mark = "   WRONG" if fault else ""
        print(f"{scored.name:14} {figure:20} {found[figure]:8.4f}   floor {shown:>7}{mark}")
        if fault:
            wrong.append(f"{scored.name}: {figure} {fault}")
    return wrong


def fell(figure: str, found: float, bound: float, margin: float) -> bool:
    """Tell whether a figure is worse than its floor by more than ``margin``."""
    return found > bound + margin if figure in LOWER_IS_BETTER else found < bound - margin


def raised(scored: Scored, found: Figures, floor: Floor, why: str | None) -> Floor:
    """Return the floors moved up to what was found; down only where a reason is given."""
    old = floor.get("floors", {})
    best: Figures = {}
    for figure in scored.figures:
        better = min if figure in LOWER_IS_BETTER else max
        value = round(found[figure], 4)
        best[figure] = value if why or figure not in old else better(value, old[figure])
    kept: Floor = {"data": scored.data_hash, "floors": best}
    reasons = [*floor.get("lowered", []), *([why] if why else [])]
    return {**kept, "lowered": reasons} if reasons else kept


def read_words() -> argparse.Namespace:
    """Return the words of the command line; ends the program where they name no set."""
    parser = argparse.ArgumentParser(description="Quality on the scored sets, against floors.")
    parser.add_argument("sets", nargs="*", help="names of sets; all where none is given")
    parser.add_argument("--raise-floors", action="store_true")
    parser.add_argument("--accept-lower", metavar="WHY")
    parser.add_argument("--write-table", action="store_true", help="make docs/accuracy.md of what was found")
    words = parser.parse_args()
    unknown = set(words.sets) - {one.name for one in SETS}
    if unknown:
        parser.error(f"no set {', '.join(sorted(unknown))}; there are {', '.join(one.name for one in SETS)}")
    chosen = [one for one in SETS if not words.sets or one.name in words.sets]
    missing = [one.name for one in chosen if not one.folder.is_dir()]
    if missing:
        parser.error(
            f"{', '.join(missing)}: not at {SHARED}; set TWOSOURCE_SHARED to the folder that holds them"
        )
    return words


def main() -> int:
    """Score the named sets, all where none is named; returns the exit code."""
    words = read_words()
    floors: dict[str, Floor] = json.loads(FLOORS.read_text(encoding="utf-8"))
    wrong: list[str] = []
    for scored in SETS:
        if words.sets and scored.name not in words.sets:
            continue
        began = time.monotonic()
        found = score_bundles(scored) if scored.task == "bundles" else score_set(scored)
        floor = floors.get(scored.name, {})
        wrong += compare(scored, found, floor)
        print(f"{scored.name:14} {time.monotonic() - began:.0f} s", flush=True)
        if words.raise_floors or words.accept_lower:
            floor = raised(scored, found, floor, words.accept_lower)
        if words.raise_floors or words.accept_lower or words.write_table:
            last = {figure: round(found[figure], 4) for figure in scored.figures}
            floors[scored.name] = {"floors": {}, "data": scored.data_hash, **floor, "found": last}
            FLOORS.write_text(json.dumps(floors, indent=1, sort_keys=True) + "\n", encoding="utf-8")
    if words.write_table:
        accuracy.PAGE.write_text(accuracy.page(floors), encoding="utf-8")
    if words.raise_floors:
        wrong = [fault for fault in wrong if not fault.endswith("has no floor")]
    print("\n".join(wrong) or "no figure fell below its floor")
    return 1 if wrong and not words.accept_lower else 0


if __name__ == "__main__":
    sys.exit(main())

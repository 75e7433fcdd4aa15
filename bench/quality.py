"""Quality on the scored sets: ``python bench/quality.py [SET ...] [--raise-floors]``.

Runs ``bench/predict.py`` on each set of ``../shared/data`` (or ``$TWOSOURCE_SHARED/data``), scores
it with the set's scorer, prints a table and compares with ``bench/floors.json``: for each set the
hash of its data files, the floors reached, and the noise margin within which a fall is no fall.
Exit code 1: a figure fell below its floor, or the data are not those that the floors are for.
``--raise-floors`` writes better figures down and never lowers one; ``--accept-lower WHY`` lowers
the floors of the named sets, and keeps the reason beside them.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import os
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from twosource import pipeline
from twosource.show.export import as_json

ROOT = Path(__file__).resolve().parents[1]
SHARED = Path(os.environ.get("TWOSOURCE_SHARED", ROOT / ".." / "shared")).resolve()
FLOORS = ROOT / "bench" / "floors.json"
# Half a point for sets of hundreds of cases; in the bundles one item of sixty is nearly two points.
MARGIN, BUNDLE_MARGIN = 0.005, 0.02

Figures = dict[str, float]


@dataclass(frozen=True, slots=True, kw_only=True)
class Scored:
    """One scored set: its task, its part, and the figures that have floors."""

    name: str
    task: str
    folder: str
    figures: tuple[str, ...]
    split: str | None = None
    lower_is_better: tuple[str, ...] = ()


SETS: tuple[Scored, ...] = (
    Scored(name="wikiwars", task="times", folder="wikiwars", figures=("strict_f1", "relaxed_f1", "value_f1")),
    Scored(name="tweets", task="times", folder="tweets_timex", figures=("strict_f1", "value_f1")),
    Scored(
        name="polnear-dev",
        task="attribution",
        folder="polnear",
        split="dev",
        figures=("content_f1", "direct_r", "mixed_r", "indirect_r", "source_accuracy"),
    ),
    Scored(
        name="meantime-dev",
        task="certainty",
        folder="meantime_factuality",
        split="dev",
        figures=("pearson_r", "mae"),
        lower_is_better=("mae",),
    ),
    Scored(
        name="uds-dev",
        task="certainty",
        folder="uds_factuality",
        split="dev",
        figures=("pearson_r", "mae"),
        lower_is_better=("mae",),
    ),
    Scored(name="wikigold", task="entities", folder="wikigold", figures=("typed_f1", "extent_f1")),
    Scored(name="re3d", task="entities", folder="re3d", figures=("typed_f1",)),
    Scored(
        name="ecbplus-dev",
        task="stories",
        folder="ecbplus_stories",
        split="dev",
        figures=("bcubed_f1", "pairs_f1"),
    ),
    Scored(name="neus-dated", task="stories", folder="neus_dated", figures=("bcubed_f1", "pairs_f1")),
    Scored(name="basil", task="stories", folder="basil", figures=("bcubed_f1", "pairs_f1")),
    Scored(name="wikinews", task="stories", folder="wikinews", figures=("bcubed_f1", "pairs_f1")),
    Scored(name="giveme5w1h", task="stories", folder="giveme5w1h", figures=("bcubed_f1", "pairs_f1")),
    Scored(name="copies", task="copies", folder="minhash_copies", figures=("pairs_f1",)),
    Scored(name="lines", task="lines", folder="page_lines", figures=("line_f1", "word_f1")),
    Scored(name="extract", task="extract", folder="scrapinghub", figures=("f1",)),
)
BUNDLE_FIGURES = (
    "item_split",
    "story_b3_f1",
    "boilerplate_out",
    "statement_recall",
    "claim_pair_f1",
    "speaker",
    "certainty",
    "date_overlap",
    "origin_exact",
    "dis_f1",
    "false_independence",
    "false_disagreement",
)
BUNDLES: tuple[Scored, ...] = tuple(
    Scored(
        name=name,
        task="bundles",
        folder=folder,
        figures=BUNDLE_FIGURES,
        lower_is_better=("false_independence", "false_disagreement"),
    )
    for name, folder in (("bundles", "bundles"), ("own-bundles", str(ROOT / "bench" / "bundles")))
)


def data_hash(scored: Scored) -> str:
    """Return the SHA-256 over the names and bytes of the set's documents and gold."""
    folder = SHARED / "data" / scored.folder
    digest = hashlib.sha256()
    for path in sorted(folder.rglob("*")):
        if path.suffix in {".jsonl", ".txt", ".gz"} or path.name == "gold.json":
            digest.update(str(path.relative_to(folder)).encode() + b"\0" + path.read_bytes())
    return digest.hexdigest()


def part(path: Path, split: str | None, out: Path) -> Path:
    """Write the lines of ``split`` to ``out``; a set without parts is used as it is."""
    if split is None:
        return path
    with path.open(encoding="utf-8") as lines, out.open("w", encoding="utf-8") as kept:
        kept.writelines(line for line in lines if json.loads(line).get("split") == split)
    return out


def score_set(scored: Scored) -> Figures:
    """Predict and score one set; returns all figures that its scorer prints."""
    folder = SHARED / "data" / scored.folder
    with tempfile.TemporaryDirectory() as name:
        work = Path(name)
        docs = part(folder / "docs.jsonl", scored.split, work / "docs.jsonl")
        gold = part(folder / "gold.jsonl", scored.split, work / "gold.jsonl")
        out = work / "predicted.jsonl"
        run(ROOT / "bench" / "predict.py", scored.task, "--data", str(docs), "--out", str(out))
        printed = run(SHARED / "score" / "score.py", scored.task, str(gold), str(out))
    return {key: value for key, value in json.loads(printed).items() if isinstance(value, int | float)}


def score_bundles(scored: Scored) -> Figures:
    """Build a record of each bundle, each from nothing, and score the exports."""
    gold = SHARED / "data" / scored.folder
    with tempfile.TemporaryDirectory() as name:
        work = Path(name)
        for folder in sorted(path.parent for path in gold.glob("*/gold.json")):
            record = work / f"{folder.name}.db"
            pipeline.add(str(record), [str(path) for path in sorted(folder.glob("*.txt"))])
            export = as_json(pipeline.load(str(record)))
            (work / f"{folder.name}.json").write_text(json.dumps(export), encoding="utf-8")
        out = work / "scores"
        printed = run(
            SHARED / "score" / "score_bundles.py", str(work), "--gold", str(gold), "--json", str(out)
        )
        print(printed)
        overall: dict[str, Any] = json.loads(out.read_text(encoding="utf-8"))["overall"]
    return {key: value for key, value in overall.items() if isinstance(value, int | float)}


def run(script: Path, *words: str) -> str:
    """Run a Python script and return what it prints; its messages go to standard error."""
    command = [sys.executable, str(script), *words]
    return subprocess.run(command, check=True, stdout=subprocess.PIPE, text=True).stdout  # noqa: S603 - our own


def compare(scored: Scored, found: Figures, floor: dict[str, Any]) -> list[str]:
    """Print one line a figure; return what is wrong."""
    wrong: list[str] = []
    if floor and floor["data"] != data_hash(scored):
        wrong.append(f"{scored.name}: the data are not those that the floors were set on")
    for figure in scored.figures:
        bound = floor.get("floors", {}).get(figure)
        sign = -1 if figure in scored.lower_is_better else 1
        margin = BUNDLE_MARGIN if scored in BUNDLES else MARGIN
        fell = bound is not None and sign * found[figure] < sign * bound - margin
        shown = "-" if bound is None else f"{bound:.4f}"
        print(
            f"{scored.name:14} {figure:20} {found[figure]:8.4f}   floor {shown:>7}{'   FELL' if fell else ''}"
        )
        if fell:
            wrong.append(f"{scored.name}: {figure} {found[figure]:.4f} is below its floor {bound:.4f}")
    return wrong


def raised(scored: Scored, found: Figures, floor: dict[str, Any], why: str | None) -> dict[str, Any]:
    """Return the floors moved up to what was found; down only where a reason is given."""
    old = floor.get("floors", {})
    best: Figures = {}
    for figure in scored.figures:
        better = min if figure in scored.lower_is_better else max
        value = round(found[figure], 4)
        best[figure] = value if why or figure not in old else better(value, old[figure])
    kept = {"data": data_hash(scored), "floors": best}
    reasons = [*floor.get("lowered", []), *([why] if why else [])]
    return {**kept, "lowered": reasons} if reasons else kept


def main() -> int:
    """Score the named sets, all where none is named; returns the exit code."""
    parser = argparse.ArgumentParser(description="Quality on the scored sets, against floors.")
    parser.add_argument("sets", nargs="*", help="names of sets; all where none is given")
    parser.add_argument("--raise-floors", action="store_true")
    parser.add_argument("--accept-lower", metavar="WHY")
    words = parser.parse_args()
    if not (SHARED / "score").is_dir():
        parser.error(f"no scored sets at {SHARED}; set TWOSOURCE_SHARED to the folder with data/ and score/")
    floors: dict[str, Any] = json.loads(FLOORS.read_text(encoding="utf-8")) if FLOORS.exists() else {}
    wrong: list[str] = []
    known = (*SETS, *BUNDLES)
    unknown = set(words.sets) - {one.name for one in known}
    if unknown:
        parser.error(f"no set {', '.join(sorted(unknown))}; there are {', '.join(one.name for one in known)}")
    for scored in known:
        if words.sets and scored.name not in words.sets:
            continue
        began = time.monotonic()
        found = score_bundles(scored) if scored in BUNDLES else score_set(scored)
        wrong += compare(scored, found, floors.get(scored.name, {}))
        print(f"{scored.name:14} {time.monotonic() - began:.0f} s", flush=True)
        if words.raise_floors or words.accept_lower:
            floors[scored.name] = raised(scored, found, floors.get(scored.name, {}), words.accept_lower)
            FLOORS.write_text(json.dumps(floors, indent=1, sort_keys=True) + "\n", encoding="utf-8")
    print("\n".join(wrong) or "no figure fell below its floor")
    return 1 if wrong and not words.accept_lower else 0


if __name__ == "__main__":
    sys.exit(main())

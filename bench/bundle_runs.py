"""Records of bundles, each built from nothing in this process, and their scores.

A bundle is a folder with report files (``*.txt``) and ``gold.json``; ``bench/bundles/README.md`` tells more.
"""

from __future__ import annotations

import json
import tempfile
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING

import bundle_scores
import noise_scores
from twosource import pipeline
from twosource.show.export import as_json

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bundle_match import Row

Figures = dict[str, float | None]
# What the lines of single bundles show.
SHOWN = ("item_split", "story_b3_f1", "claim_pair_p", "claim_pair_r", "speaker", "certainty", "date_overlap",
         "origin_exact", "shared_p", "dis_all_p", "dis_r")  # fmt: skip


def bundles(folder: Path) -> Iterator[Path]:
    """Yield the bundles of ``folder`` by name."""
    yield from sorted(path.parent for path in folder.glob("*/gold.json"))


def export(bundle: Path) -> Row:
    """Return the export of a record built of the reports of ``bundle`` alone."""
    with tempfile.TemporaryDirectory() as folder:
        record = str(Path(folder) / "record.db")
        pipeline.add(record, [str(path) for path in sorted(bundle.glob("*.txt"))], jobs=0)
        # Through JSON, since that is what readers of an export get.
        found: Row = json.loads(json.dumps(as_json(pipeline.load(record))))
        return found


def scores(folder: Path) -> dict[str, Figures]:
    """Return the figures of each bundle of ``folder`` by name, and those of all together under ``all``."""
    found: dict[str, Figures] = {}
    whole, noise = bundle_scores.Tally(), Counter[str]()
    for bundle in bundles(folder):
        gold: Row = json.loads((bundle / "gold.json").read_text(encoding="utf-8"))
        record = export(bundle)
        tally, counts = bundle_scores.tally(gold, record), noise_scores.noise(gold, record)
        found[bundle.name] = _figures(tally, counts)
        whole.add(tally)
        noise.update(counts)
    return found | {"all": _figures(whole, noise)}


def _figures(tally: bundle_scores.Tally, counts: Counter[str]) -> Figures:
    """Return both kinds of figures; recall of disagreements is that of the noise scores."""
    return bundle_scores.figures(tally) | noise_scores.figures(counts)


def table(found: dict[str, Figures]) -> str:
    """Return one line for each bundle."""
    lines = [" " * 24 + " ".join(f"{name[:8]:>8}" for name in SHOWN)]
    for name, figures in found.items():
        told = (figures[figure] for figure in SHOWN)
        lines.append(f"{name:24}" + " ".join(f"{'-' if one is None else f'{one:.3f}':>8}" for one in told))
    return "\n".join(lines)

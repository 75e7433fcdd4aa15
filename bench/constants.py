"""How much hangs on a number set by hand: ``python bench/constants.py [WORD ...]``.

Compares the reports of ``bench/bundles`` and ``bench/corpus``, read once, anew with each constant of the
claims lower and higher, and prints by how much the figures move. With words only constants whose names
hold one.
"""

from __future__ import annotations

import json
import sys
from dataclasses import replace
from importlib import import_module
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Final

import bundle_runs
import bundle_scores
from twosource import pipeline
from twosource.compare import compare_story
from twosource.show.export import as_json

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from twosource.model import Record

HERE: Final = Path(__file__).parent
SETS: Final = (HERE / "bundles", HERE / "corpus")
FIGURES: Final = ("claim_pair_p", "claim_pair_r", "origin_exact", "false_independence", "dis_p", "dis_r")
TRIED: Final[Mapping[str, tuple[float, float]]] = {
    "align.NEIGHBOURS": (20, 80),
    "align.LEAST": (0.05, 0.3),
    "align.FIRM": (0.0, 1.0),
    "align.FEW_WORDS": (2, 4),
    "align.SAME_FIGURE": (0.0, 0.6),
    "align.TELLING": (0.3, 0.9),
    "clusters.LINK": (0.1, 0.3),
    "clusters.ABSENT": (-5.0, -3.0),
    "clusters.CEILING": (4.0, 6.0),
    "features.BRIDGE": (1, 3),
    "features.ANSWERED": (0.45, 0.75),
    "features.LARGE": (300.0, 3000.0),
    "features.LEADS": (1, 3),
    "features.OPENS": (3, 6),
    "features.MANY_WORDS": (3.0, 5.0),
    "features.TELLING_DIGITS": (2, 4),
    "features.FAR_COUNT": (10.0, 40.0),
    "features.FAR_MEASURE": (3.0, 6.0),
    "features.LONE_ONE": (3.0, 9.0),
    "features.NEARLY": (0.01, 0.06),
    "features.TIMES": (3.0, 6.0),
    "likeness.SAME_SET": (0.8, 1.0),
    "likeness.NEAR_KIN": (0.6, 0.9),
    "likeness.FAR_KIN": (0.35, 0.65),
    "likeness.VECTOR_FLOOR": (0.3, 0.5),
    "likeness.VECTOR_SHARE": (0.55, 0.85),
    "opposition.NEGATED_SHARED": (0.15, 0.45),
    "sameness.ENOUGH": (1, 3),
    "partners.NO_RIVAL": (0.1, 0.3),
    "partners.WIDEST": (0.35, 0.7),
    "scoring.LEAST_ALIKE": (0.2, 1.0),
    "denials.REACH": (125, 500),
}


def read() -> list[tuple[Path, Record]]:
    """Return the record of each bundle of all sets."""
    found: list[tuple[Path, Record]] = []
    for bundle in (one for folder in SETS for one in bundle_runs.bundles(folder)):
        with TemporaryDirectory() as folder:
            path = str(Path(folder) / "record.db")
            pipeline.add(path, [str(one) for one in sorted(bundle.glob("*.txt"))], jobs=0)
            found.append((bundle, pipeline.load(path)))
    return found


def anew(record: Record) -> Record:
    """Return ``record`` with its stories compared anew."""
    readings = {one.item.id: one for one in record.readings}
    stories = tuple(
        compare_story(one.story, [readings[key] for key in one.story.items], one.copies)
        for one in record.stories
    )
    return replace(record, stories=stories)


def figures(records: Sequence[tuple[Path, Record]]) -> list[float]:
    """Return the figures of all bundles, compared anew."""
    tallies = (
        bundle_scores.tally(
            json.loads((bundle / "gold.json").read_text(encoding="utf-8")),
            json.loads(json.dumps(as_json(anew(record)))),
        )
        for bundle, record in records
    )
    found = bundle_scores.figures(bundle_scores.total(tallies))
    return [found[name] or 0.0 for name in FIGURES]


def main() -> None:
    """Print the figures as they are, and by how much each constant moves them."""
    records = read()
    base = figures(records)
    print(f"{'':36}" + " ".join(f"{name:>18}" for name in FIGURES))
    print(f"{'as they are':36}" + " ".join(f"{one:18.3f}" for one in base))
    for name, values in TRIED.items():
        if sys.argv[1:] and not any(word in name for word in sys.argv[1:]):
            continue
        module, _, constant = name.partition(".")
        home = import_module(f"twosource.compare.claims.{module}")
        own = getattr(home, constant)
        for value in values:
            setattr(home, constant, value)
            moved = [one - held for one, held in zip(figures(records), base, strict=True)]
            label = f"{name} {own:g} to {value:g}"
            print(f"{label:36}" + " ".join(f"{one:+18.3f}" for one in moved), flush=True)
        setattr(home, constant, own)


if __name__ == "__main__":
    main()

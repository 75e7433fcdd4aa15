"""The scored sets: what each is scored for, and where its documents stand."""

from __future__ import annotations

import hashlib
import os
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
SHARED = Path(os.environ.get("TWOSOURCE_SHARED", ROOT / ".." / "shared")).resolve()
# Half a point for sets of hundreds of cases; in the bundles one item of sixty is nearly two points.
MARGIN, BUNDLE_MARGIN = 0.005, 0.02
LOWER_IS_BETTER = frozenset(
    {"mae", "invented_when", "false_independence", "missed_independence", "false_disagreement"}
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Scored:
    """One scored set: its task, its part, and the figures that have floors.

    Documents whose ids begin with ``without`` are left out: a part of the program learnt from them.
    """

    name: str
    task: str
    folder: Path
    figures: tuple[str, ...]
    split: str | None = None
    without: str | None = None

    @property
    def margin(self) -> float:
        """The fall of a figure that is no fall."""
        return BUNDLE_MARGIN if self.task == "bundles" else MARGIN

    @property
    def data_hash(self) -> str:
        """The SHA-256 over the names and bytes of the set's documents and gold."""
        digest = hashlib.sha256()
        for path in sorted(self.folder.rglob("*")):
            if path.suffix in {".jsonl", ".txt", ".gz"} or path.name == "gold.json":
                digest.update(str(path.relative_to(self.folder)).encode() + b"\0" + path.read_bytes())
        return digest.hexdigest()


def _set(
    name: str, task: str, folder: str, *figures: str, split: str | None = None, without: str | None = None
) -> Scored:
    place = SHARED / "data" / folder
    return Scored(name=name, task=task, folder=place, figures=figures, split=split, without=without)


def _bundles(name: str, folder: Path, *figures: str) -> Scored:
    return Scored(
        name=name, task="bundles", folder=folder, figures=(*NOISE_FIGURES, *figures, *BUNDLE_FIGURES)
    )


NOISE_FIGURES = ("shared_p", "shared_r", "many_p", "many_r", "dis_all_p", "dis_r")
WHOLE_FIGURES = ("full_f1", "full_speaker", "full_certainty", "full_when", "invented_when")
BUNDLE_FIGURES = (
    "item_split",
    "story_b3_f1",
    "boilerplate_out",
    "statement_recall",
    "claim_pair_p",
    "claim_pair_r",
    "claim_pair_f1",
    "speaker",
    "certainty",
    "date_overlap",
    "origin_exact",
    "dis_f1",
    "false_independence",
    "missed_independence",
    "false_disagreement",
)
STORY_FIGURES = ("bcubed_f1", "pairs_f1")

SETS: tuple[Scored, ...] = (
    _bundles("real", SHARED / "data" / "real", *WHOLE_FIGURES),
    _bundles("corpus", SHARED / "corpus", *WHOLE_FIGURES),
    _bundles("corpus-2", ROOT / "bench" / "corpus-2", *WHOLE_FIGURES),
    _bundles("bundles", SHARED / "data" / "bundles"),
    _bundles("own-bundles", ROOT / "bench" / "bundles"),
    _set("wikiwars", "times", "wikiwars", "strict_f1", "relaxed_f1", "value_f1"),
    _set("tweets", "times", "tweets_timex", "strict_f1", "value_f1"),
    _set("polnear-dev", "attribution", "polnear",
         "content_f1", "direct_r", "mixed_r", "indirect_r", "source_accuracy", split="dev"),
    _set("meantime-dev", "certainty", "meantime_factuality", "pearson_r", "mae", split="dev"),
    _set("uds-dev", "certainty", "uds_factuality", "pearson_r", "mae", split="dev"),
    _set("wikigold", "entities", "wikigold", "typed_f1", "extent_f1"),
    _set("re3d", "entities", "re3d", "typed_f1"),
    _set("ecbplus-dev", "stories", "ecbplus_stories", *STORY_FIGURES, split="dev"),
    _set("neus-dated", "stories", "neus_dated", *STORY_FIGURES),
    _set("basil", "stories", "basil", *STORY_FIGURES),
    _set("wikinews", "stories", "wikinews", *STORY_FIGURES),
    _set("giveme5w1h", "stories", "giveme5w1h", *STORY_FIGURES),
    _set("timeline", "timeline", "semeval2015_timeline", "dates_f1", "ordering_f1", "mentions_f1"),
    _set("events-dev", "events", "ecbplus_events", "conll_f1", split="dev"),
    _set("copies", "copies", "minhash_copies", "pairs_f1"),
    _set("lines", "lines", "page_lines", "line_f1", "word_f1", without="wcxb"),
    _set("extract", "extract", "scrapinghub", "f1"),
)  # fmt: skip

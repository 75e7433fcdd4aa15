"""The page of all figures, ``docs/accuracy.md``, made of the floors, the peers and the first sights."""

from __future__ import annotations

import tomllib
from typing import TYPE_CHECKING, Any

from scored_sets import LOWER_IS_BETTER, ROOT, SETS

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from scored_sets import Scored

PAGE = ROOT / "docs" / "accuracy.md"
PEERS = ROOT / "bench" / "peers.toml"
READINGS = ROOT / "bench" / "readings.toml"
FIRST_SIGHT = ROOT / "bench" / "first_sight.toml"

BUNDLES = tuple(scored for scored in SETS if scored.task == "bundles")
# Error rates that nobody else publishes: name, the figure, whether the rate is what it lacks to 1.
RATES = (
    ("false independence: claims with more origins than there are", "false_independence", False),
    ("missed independence: claims with fewer origins than there are", "missed_independence", False),
    ("false disagreement: conflicts and updates that are none, of all printed", "dis_all_p", True),
    ("false disagreement: pairs known to agree that are shown as disagreeing", "false_disagreement", False),
    ("missed disagreement: disagreements that are not shown", "dis_r", True),
)
SEEN = "rules were made with their errors in view"
WHAT = {
    "real": "98 real reports in 26 bundles; " + SEEN,
    "corpus": "295 invented reports in 58 bundles, in the manner of real news; " + SEEN,
    "corpus-2": "214 invented reports in 33 bundles (`bench/corpus-2`), in the manner of real news; " + SEEN,
    "bundles": "older invented bundles; " + SEEN,
    "own-bundles": "invented bundles in `bench/bundles`; " + SEEN,
    "wikiwars": "dates and times in histories of wars",
    "tweets": "dates and times in short messages",
    "polnear-dev": "who said what, political news; attitudes (backs, wants) count in the set alone",
    "meantime-dev": "factuality of events in business news, as a record holds it; " + SEEN,
    "uds-dev": "factuality of events in texts of the web, as a record holds it",
    "wikigold": "names, sentences of an encyclopaedia",
    "re3d": "names, times, amounts in reports on a conflict; a record lacks five classes of the set",
    "ecbplus-dev": "stories",
    "neus-dated": "stories, two or three reports each",
    "basil": "stories, three reports each",
    "wikinews": "stories, translated summaries",
    "giveme5w1h": "stories",
    "timeline": "what an entity takes part in, by date, over the reports of a corpus; " + SEEN,
    "events-dev": "given mentions of events across reports, with the stories that the program makes",
    "copies": "near copies",
    "lines": "main text of pages given as plain lines; without WCXB, which was learnt from",
    "extract": "main text of saved pages",
}
HEAD = """\
# How right it is

Made by `python bench/quality.py --write-table`; the figures stand in `bench/floors.json`, those of others in
`bench/peers.toml`. All lie between 0 and 1 but `mae`. Less is better in {lower};
more in all others.

Every figure is one of the product: texts go through the steps of `pipeline/journey.py`, and what is scored is
what a record holds (statements, names, times, stories, copies, zones). `bench/predict.py` says which.

```
python bench/quality.py                       # all sets, against their floors
python bench/quality.py own-bundles           # one of them; this one needs nothing but the project
python bench/quality.py --raise-floors --write-table
```

The sets of others are not part of the project: `TWOSOURCE_SHARED` names the folder that holds them. The
tests score `own-bundles` each time. A figure that falls below its floor by more than 0.005 (bundles: 0.02), a
figure without a floor, and data that are not those of the floors fail.
"""
SIGHT = """\
## At first sight

**These are the figures to quote.** Rules get better on the reports that their makers read, so figures on
those show too much. Below are figures on bundles that no rule of the version had seen, taken once.
"""
READ_HEAD = """\
## Read by hand

Real reports that stand in no set of bundles, their briefs read line by line by the makers. Scored sets count
what nobody annotated as wrong; a reader sees whether it is.

| what was printed | reports | read | right |
|---|---|---|---|"""
RATES_HEAD = """\
## Four rates that nobody publishes

Of this version, on bundles that its makers have read: to be compared between versions, not to be quoted.
"""
BUNDLES_HEAD = """\
## Bundles

This version, with each floor beside it. `shared`: claims of two or more reports; `many`: claims with two or
more origins; `dis_all_p`, `dis_r`: conflicts and updates; `p` is the share of what is printed that is right,
`r` the share of what is there that is printed. `full`: every statement of a stretch of one report.
`claim_pair`: two statements in one claim. Nobody else has published figures of these kinds.
"""
SETS_HEAD = """\
## Sets of others

| set | figure | this version | floor | best peer |
|---|---|---|---|---|"""


def page(floors: Mapping[str, Any]) -> str:
    """Return the page, of what stands in ``floors`` for each set (``floors`` and ``found``)."""
    peers = tomllib.loads(PEERS.read_text(encoding="utf-8"))
    lower = ", ".join(f"`{name}`" for name in sorted(LOWER_IS_BETTER))
    parts = [
        HEAD.format(lower=lower),
        SIGHT,
        "\n".join(_sights()) + "\n",
        READ_HEAD + "\n" + "\n".join(_readings()) + "\n",
        RATES_HEAD,
        "\n".join(_rates(floors)) + "\n",
        BUNDLES_HEAD,
        "\n".join(_bundle_rows(floors)) + "\n",
        SETS_HEAD,
    ]
    others = (scored for scored in SETS if scored not in BUNDLES)
    rows = (row for scored in others for row in _rows(scored, floors, peers.get(scored.name, {})))
    return "\n".join(parts) + "\n" + "\n".join(rows) + "\n\n" + "\n".join(_told()) + "\n"


def _sights() -> Iterator[str]:
    """Yield the table of first sights, a column for each."""
    sights = tomllib.loads(FIRST_SIGHT.read_text(encoding="utf-8"))["sight"]
    for number, one in enumerate(sights, start=1):
        yield f"{number}. version {one['version']}, {one['taken']}: {one['bundles']}"
    yield ""
    yield "| figure | " + " | ".join(str(number) for number in range(1, len(sights) + 1)) + " |"
    yield "|---" * (len(sights) + 1) + "|"
    for figure in dict.fromkeys(name for one in sights for name in one["figures"]):
        yield f"| {figure} | " + " | ".join(_shown(one["figures"].get(figure)) for one in sights) + " |"


def _readings() -> Iterator[str]:
    """Yield a row for each reading by hand."""
    for one in tomllib.loads(READINGS.read_text(encoding="utf-8"))["reading"]:
        yield f"| {one['what']} | {one['reports']} | {one['read']} | {one['right']} |"


def _rates(floors: Mapping[str, Any]) -> Iterator[str]:
    yield "| rate | " + " | ".join(scored.name for scored in BUNDLES) + " |"
    yield "|---" * (len(BUNDLES) + 1) + "|"
    for name, figure, lacking in RATES:
        found = [floors.get(scored.name, {}).get("found", {}).get(figure) for scored in BUNDLES]
        rates = [1 - one if lacking and one is not None else one for one in found]
        yield f"| {name} | " + " | ".join(map(_shown, rates)) + " |"


def _bundle_rows(floors: Mapping[str, Any]) -> Iterator[str]:
    """Yield a row for each figure, two columns for each set of bundles."""
    yield "| figure | " + " | ".join(f"{scored.name} | floor" for scored in BUNDLES) + " |"
    yield "|---" * (2 * len(BUNDLES) + 1) + "|"
    for figure in dict.fromkeys(name for scored in BUNDLES for name in scored.figures):
        kept = [floors.get(scored.name, {}) for scored in BUNDLES]
        told = (_shown(one.get(part, {}).get(figure)) for one in kept for part in ("found", "floors"))
        yield f"| {figure} | " + " | ".join(told) + " |"


def _rows(scored: Scored, floors: Mapping[str, Any], peers: Mapping[str, Any]) -> Iterator[str]:
    own = floors.get(scored.name, {})
    for figure in scored.figures:
        found, bound = own.get("found", {}).get(figure), own.get("floors", {}).get(figure)
        peer = f"{_shown(peers[figure][0])}, {peers[figure][1]}" if figure in peers else "-"
        yield f"| {scored.name} | {figure} | {_shown(found)} | {_shown(bound)} | {peer} |"


def _told() -> Iterator[str]:
    """Yield what each set holds."""
    for scored in SETS:
        yield f"- `{scored.name}`: {WHAT[scored.name]}"


def _shown(value: float | None) -> str:
    return "-" if value is None else f"{value:.3f}"

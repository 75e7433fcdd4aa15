"""Exports as a perfect program would give them, made of the gold of the bundles in the project."""

from __future__ import annotations

import json
import re
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from bundle_scores import Tally, figures, tally
from bundle_text import Text, days

if TYPE_CHECKING:
    from collections.abc import Callable

Row = dict[str, Any]
OWN = Path(__file__).parents[2] / "bench" / "bundles"
PARTS = ("reports", "items", "statements", "claims", "disagreements")


@cache
def golds() -> dict[str, Row]:
    """Return the gold of each bundle by name."""
    return {
        path.parent.name: json.loads(path.read_text(encoding="utf-8")) for path in OWN.glob("*/gold.json")
    }


def texts(bundle: str, *, cleaned: bool) -> dict[str, Text]:
    """Return the text of each report; ``cleaned``: without residue and line ends, with other quotes."""
    found: dict[str, Text] = {}
    for name, report in golds()[bundle]["reports"].items():
        text = (OWN / bundle / name).read_text(encoding="utf-8")
        if cleaned:
            for words in report["boilerplate"]:
                text = text.replace(words, " ")
            text = re.sub(r"\s+", " ", text).replace("'", "\u2019")
        found[name] = Text(text)
    return found


def export(bundle: str, *, cleaned: bool = False) -> Row:
    """Return the export that is right in everything."""
    gold, read = golds()[bundle], texts(bundle, cleaned=cleaned)
    disagreements: list[Row] = []
    statements: list[Row] = []
    for claim in gold["claims"]:
        made = [_statement(claim["id"], at, one, read) for at, one in enumerate(claim["statements"])]
        statements += made
        for one in claim["disagreements"]:
            held = [made[at]["id"] for value in one["values"] for at in value["statements"]]
            disagreements.append({**one, "claim": claim["id"], "statements": held})
        for one in claim["not_disagreements"]:
            held = [made[at]["id"] for at in one["statements"]]
            disagreements.append({**one, "claim": claim["id"], "kind": "precision", "statements": held})
    return {
        "reports": [
            {"id": name, "path": f"/x/{name}", "outlet": report["outlet"], "text": read[name].text}
            for name, report in gold["reports"].items()
        ],
        "items": [
            {**item, "spans": [list(place(read, item["report"], words)) for words in item["contains"]]}
            for item in gold["items"]
        ],
        "statements": statements,
        "claims": [{"id": one["id"], "origins": one["origins"]} for one in gold["claims"]],
        "disagreements": disagreements,
    }


def place(read: dict[str, Text], report: str, words: str) -> tuple[int, int]:
    """Return where ``words`` stand; they must."""
    found = read[report].find(words)
    assert found, words
    return found


def _statement(claim: str, at: int, gold: Row, read: dict[str, Text]) -> Row:
    start, end = place(read, gold["report"], gold["quote"])
    links: list[Row] = []
    if gold["speaker"]:
        first, last = place(read, gold["report"], gold["speaker"])
        links.append({"source_text": gold["speaker"], "start": first, "end": last})
    told = days(gold["when"])
    return {
        "id": f"{claim}.{at}",
        "report": gold["report"],
        "start": start,
        "end": end,
        "claim": claim,
        "attribution": links,
        "certainty": gold["certainty"],
        "when": {"earliest": str(told[0]), "latest": str(told[1])} if told else None,
    }


def scored(bent: Callable[[Row], None] | None = None, *, cleaned: bool = False) -> dict[str, float | None]:
    """Return the figures over all bundles of perfect exports, each after ``bent`` has spoilt it."""
    whole = Tally()
    for bundle, gold in golds().items():
        record = export(bundle, cleaned=cleaned)
        if bent:
            bent(record)
        whole.add(tally(gold, record))
    return figures(whole)

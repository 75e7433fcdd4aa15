"""The statements of a record as one CSV sheet, a row for each."""

from __future__ import annotations

import csv
import io
from typing import TYPE_CHECKING

from twosource.show import phrases
from twosource.show.atlas import chart
from twosource.show.forms import bounds, dated, plain

if TYPE_CHECKING:
    from twosource.model import Claim, Record, Statement
    from twosource.show.atlas import Atlas

COLUMNS = (
    "story", "claim", "label", "reports", "outlets", "families", "wires", "origins_min", "origins_max",
    "statement", "report", "outlet", "published", "start", "end", "text", "kind", "speaker", "said",
    "certainty", "polarity", "when", "when_earliest", "when_latest", "places", "quantities",
    "superseded_by", "no_publisher", "withdrawn", "labels", "as_of",
)  # fmt: skip
"""The columns in their order. Offsets are code points into the report's text."""

_FORMULA = ("=", "+", "-", "@", "\t", "\r")


def to_text(record: Record) -> str:
    """Return the sheet as CSV text with CRLF line ends (RFC 4180), by story, claim, report and place.

    A cell that a spreadsheet could take for a formula begins with an apostrophe.
    """
    atlas = chart(record)
    out = io.StringIO()
    writer = csv.writer(out)
    writer.writerow(COLUMNS)
    rows = [_row(one, atlas) for one in atlas.statements.values()]
    for row in sorted(
        rows, key=lambda row: [str(row[name]) for name in ("story", "claim", "report")] + _place(row)
    ):
        writer.writerow([_safe(row[name]) for name in COLUMNS])
    return out.getvalue()


def _place(row: dict[str, object]) -> list[str]:
    return [f"{row['start']:>12}", f"{row['end']:>12}", str(row["statement"])]


def _safe(value: object) -> object:
    return f"'{value}" if isinstance(value, str) and value.startswith(_FORMULA) else value


def _row(one: Statement, atlas: Atlas) -> dict[str, object]:
    report = atlas.reports[one.report]
    link = one.attribution[-1] if one.attribution else None
    return {
        **_claim(atlas.claims.get(atlas.claim_of.get(one.id, ""))),
        "story": atlas.story_of.get(one.item, ""),
        "statement": one.id,
        "report": report.id,
        "outlet": plain(report.outlet or ""),
        "published": report.published or "",
        "start": one.start,
        "end": one.end,
        "text": plain(one.text),
        "kind": one.kind,
        "speaker": "" if link is None else plain(link.name or link.source_text),
        "said": "" if link is None else dated(link.said),
        "certainty": one.certainty,
        "polarity": one.polarity,
        "when": dated(one.when),
        "when_earliest": (one.when and one.when.earliest) or "",
        "when_latest": (one.when and one.when.latest) or "",
        "places": "; ".join(plain(place.text) for place in one.places),
        "quantities": "; ".join(
            f"{plain(each.text)} ({bounds(each.low, each.high)})" for each in one.quantities
        ),
        "superseded_by": atlas.newest.get(report.id, ""),
        "labels": "; ".join(report.labels),
        "withdrawn": phrases.WITHDRAWN if report.id in atlas.withdrawn else "",
        "as_of": atlas.record.as_of.moment.told if atlas.record.as_of else "",
    }


def _claim(claim: Claim | None) -> dict[str, object]:
    if claim is None:
        return dict.fromkeys((*COLUMNS[1:9], "no_publisher"), "")
    counts = claim.counts
    return {
        "claim": claim.id,
        "label": claim.label,
        "reports": counts.reports,
        "outlets": counts.outlets,
        "families": counts.families,
        "wires": counts.wires,
        "origins_min": claim.origins.min,
        "origins_max": claim.origins.max,
        "no_publisher": counts.no_publisher,
    }

"""What a golden pair must show whatever else changes: the hand-written ``must.toml`` of each pair."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from told_record import disagreement, statement

from twosource.show.forms import dated

if TYPE_CHECKING:
    from collections.abc import Iterator

    from twosource.model import Claim, Record, Statement
    from twosource.show.atlas import Atlas

KEYS = set("shows claim statement absent brief dropped stories apart".split())
_CLAIM = {"holds", "origins", "reports", "wires", "lead", "lead_lacks", "label", "voices", "has", "lacks"}
_STATEMENT = {"holds", "certainty", "speaker", "when", "count"}


def failures(must: dict[str, Any], record: Record, atlas: Atlas, brief: str) -> Iterator[str]:
    """Yield what a pair should show and does not. Words are looked for without regard to case.

    ``[[claim]]``: each claim with a statement that holds all the words ``holds`` (there must be one) has
    ``origins`` ("1..2"), ``reports``, ``wires``, ``label``, ``voices``, a leading statement with ``lead`` and
    without ``lead_lacks``, disagreements that begin with ``has`` and none that begins with ``lacks``.
    ``[[statement]]``: each that holds the words (``count`` of them, or any) has ``certainty``, ``speaker``
    and ``when``, "" for none. ``[[absent]]``: no statement holds the words. ``[[apart]]``: no claim has
    statements with ``one`` and with ``other``. ``brief``: words that it has, and that it lacks.
    ``dropped``: beginnings of what was dropped, all of it. ``stories``: their number.
    """
    yield from _of_the_whole(must, record)
    for one in must.get("claim", ()):
        yield from _of_claims(one, record, atlas)
    for one in must.get("statement", ()):
        yield from _of_statements(one, atlas)
    for one in must.get("absent", ()):
        yield from (f"there is {found.text!r}" for found in _holding(one["holds"], atlas))
    for one in must.get("apart", ()):
        yield from _of_apart(one, record, atlas)
    words = must.get("brief", {})
    if set(words) - {"has", "lacks"}:
        yield f"unknown keys of brief: {set(words)}"
    yield from (f"the brief lacks {word!r}" for word in words.get("has", ()) if word not in brief)
    yield from (f"the brief has {word!r}" for word in words.get("lacks", ()) if word in brief)


def _of_the_whole(must: dict[str, Any], record: Record) -> Iterator[str]:
    if strange := set(must) - KEYS or "shows" not in must:
        yield f"must.toml has keys that nothing asserts, or does not say what it shows: {strange}"
    if "stories" in must and len(record.stories) != must["stories"]:
        yield f"{len(record.stories)} stories, not {must['stories']}"
    if "dropped" in must:
        yield from _of_dropped(must["dropped"], record)


def _holds(one: Statement, words: list[str]) -> bool:
    text = " ".join(one.text.lower().split())
    return all(word.lower() in text for word in words)


def _holding(words: list[str], atlas: Atlas) -> list[Statement]:
    return [one for one in atlas.statements.values() if _holds(one, words)]


def _claims(record: Record, words: list[str], atlas: Atlas) -> list[Claim]:
    every = [claim for story in record.stories for claim in story.claims]
    return [claim for claim in every if any(_holds(atlas.statements[key], words) for key in claim.statements)]


def _of_claims(must: dict[str, Any], record: Record, atlas: Atlas) -> Iterator[str]:
    found = _claims(record, must["holds"], atlas)
    if not found or set(must) - _CLAIM:
        yield f"no claim holds {must['holds']}, or unknown keys: {set(must) - _CLAIM}"
    for claim in found:
        yield from (f"{must['holds']}: {each}" for each in _of_claim(must, claim, atlas))


def _of_claim(must: dict[str, Any], claim: Claim, atlas: Atlas) -> Iterator[str]:
    lead = claim.text.lower()
    real: dict[str, Any] = {
        "origins": f"{claim.origins.min}..{claim.origins.max}",
        "reports": claim.counts.reports,
        "wires": claim.counts.wires,
        "label": claim.label,
        "voices": [atlas.origins[key].name for key in claim.origins.ids],
    }
    for key, value in real.items():
        if must.get(key, value) != value:
            yield f"{key} {value}, not {must[key]}"
    if must.get("lead", "").lower() not in lead or (
        "lead_lacks" in must and must["lead_lacks"].lower() in lead
    ):
        yield f"led by {claim.text!r}"
    told = [disagreement(one) for one in atlas.disagreements.values() if one.claim == claim.id]
    if "has" in must and not any(one.startswith(must["has"]) for one in told):
        yield f"no disagreement {must['has']!r} among {told}"
    if "lacks" in must and any(one.startswith(must["lacks"]) for one in told):
        yield f"a disagreement {must['lacks']!r} among {told}"


def _of_statements(must: dict[str, Any], atlas: Atlas) -> Iterator[str]:
    found = _holding(must["holds"], atlas)
    if len(found) != must.get("count", len(found) or 1) or set(must) - _STATEMENT:
        yield f"{len(found)} statements hold {must['holds']}, or unknown keys: {set(must) - _STATEMENT}"
    for one in found:
        link = one.attribution[-1] if one.attribution else None
        when = dated(one.when) if one.when is not None and not one.when.inferred else ""
        real = {
            "certainty": one.certainty,
            "when": when,
            "speaker": "" if link is None else (link.name or link.source_text),
        }
        if any(must.get(key, value) != value for key, value in real.items()):
            yield f"{must}: {statement(one, atlas)}"


def _of_apart(must: dict[str, Any], record: Record, atlas: Atlas) -> Iterator[str]:
    ones, others = _claims(record, must["one"], atlas), _claims(record, must["other"], atlas)
    if not ones or not others or {one.id for one in ones} & {one.id for one in others}:
        yield f"{must['one']} and {must['other']} are not both told, or stand in one claim"


def _of_dropped(must: list[str], record: Record) -> Iterator[str]:
    told = sorted(f"{one.path}: {one.reason}" for one in record.dropped)
    if len(told) != len(must) or any(
        not one.startswith(want) for one, want in zip(told, sorted(must), strict=False)
    ):
        yield f"dropped {told}, not {must}"

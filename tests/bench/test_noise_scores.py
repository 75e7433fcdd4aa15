"""Noise scores: what a record says beyond the annotated claims, and one whole report, in one small case."""

from __future__ import annotations

from collections import Counter
from typing import Any

from noise_scores import figures, noise

Row = dict[str, Any]
NAMES = ("a.txt", "b.txt", "c.txt")
# Each report is one line of two clauses.
TOLL, ROAD = "Nine people died at Orlemouth", "the coast road is shut"
TEXTS = (f"{TOLL} and {ROAD}.", f"Nine drowned there; {ROAD}.", "Eleven people died at Orlemouth on Monday.")


def gold() -> Row:
    """Return the toll told by three reports, in two values and two voices, and the road by one."""
    quotes = (TOLL, "Nine drowned there", "Eleven people died at Orlemouth")
    toll = [quoted(name, words) for name, words in zip(NAMES, quotes, strict=True)]
    values = [{"value": "9", "statements": [0, 1]}, {"value": "11", "statements": [2]}]
    return {
        "reports": {name: {"outlet": None} for name in NAMES},
        "claims": [
            {"id": "toll", "statements": toll, "origins": {"min": 2, "max": 2},
             "disagreements": [{"field": "quantity", "kind": "conflict", "values": values}]},
            {"id": "road", "statements": [quoted("a.txt", ROAD)], "origins": {"min": 1, "max": 1}, "disagreements": []},
        ],
        "full": [{"report": "a.txt", "statements": [
            {**quoted("a.txt", TOLL), "when": "2031-05-05"}, {**quoted("a.txt", ROAD), "speaker": "Police"}]}],
    }  # fmt: skip


def quoted(report: str, quote: str) -> Row:
    """Return a statement of the gold."""
    return {"report": report, "quote": quote, "speaker": None, "certainty": "asserted", "when": None}


def told(number: int, quote: str, claim: str) -> Row:
    """Return a statement of the record."""
    start = TEXTS[number].index(quote)
    day = {"earliest": "2031-05-05", "latest": "2031-05-05"}
    return {"id": f"{claim}{number}.{start}", "report": f"r{number}", "start": start, "end": start + len(quote), "claim": claim,
            "attribution": [], "certainty": "asserted", "when": day}  # fmt: skip


def record(statements: list[Row], minimum: int = 2, field: str = "quantity") -> Row:
    """Return an export with these statements, and one conflict over all of each claim."""
    claims = sorted({one["claim"] for one in statements})
    held = {claim: [one["id"] for one in statements if one["claim"] == claim] for claim in claims}
    return {
        "reports": [
            {"id": f"r{number}", "path": f"x/{name}", "outlet": None, "text": TEXTS[number]}
            for number, name in enumerate(NAMES)
        ],
        "statements": statements,
        "claims": [{"id": claim, "origins": {"min": minimum, "max": 2}} for claim in claims],
        "disagreements": [
            {"claim": claim, "field": field, "kind": "conflict", "statements": ids}
            for claim, ids in held.items()
        ],
    }


PURE = [
    told(0, TOLL, "k"),
    told(1, "Nine drowned there", "k"),
    told(2, "Eleven people died at Orlemouth", "k"),
]


def test_a_pure_claim_with_its_origins_and_its_conflict_is_right() -> None:
    """All shares of what is printed, and of what is there, are 1."""
    found = figures(noise(gold(), record(PURE)))
    names = ("shared_p", "shared_r", "many_p", "many_r", "dis_all_p", "dis_r")
    assert [found[name] for name in names] == [1] * 6


def test_a_claim_with_a_statement_of_another_question_is_noise() -> None:
    """It answers the question, for recall, and is not pure; its origins are not right either."""
    mixed = [*PURE, told(0, ROAD, "k")]
    found = figures(noise(gold(), record(mixed)))
    assert (found["shared_p"], found["shared_r"], found["many_p"], found["many_r"]) == (0, 1, 0, 0)


def test_a_conflict_in_another_field_is_noise() -> None:
    """Field and values must be those of the gold."""
    found = figures(noise(gold(), record(PURE, field="place")))
    assert (found["dis_all_p"], found["dis_r"]) == (0, 0)


def test_a_claim_of_one_origin_is_not_among_the_many() -> None:
    """Nothing printed with many origins has no precision, and misses the gold's."""
    found = figures(noise(gold(), record(PURE, minimum=1)))
    assert (found["many_p"], found["many_r"], found["shared_p"]) == (None, 0, 1)


def test_a_whole_report_is_paired_statement_by_statement() -> None:
    """Two of two found; one date met and one invented; the speaker of the second is missing."""
    found = figures(noise(gold(), record([*PURE, told(0, ROAD, "m")])))
    assert (found["full_f1"], found["full_certainty"]) == (1, 1)
    assert (found["full_when"], found["invented_when"], found["full_speaker"]) == (1, 1, 0.5)


def test_an_empty_record_is_noise_of_no_kind_and_finds_nothing() -> None:
    """Shares of nothing are none; recall is 0."""
    counts = noise(gold(), {})
    assert isinstance(counts, Counter)
    found = figures(counts)
    none = {name for name, value in found.items() if value is None}
    assert none == {"shared_p", "many_p", "dis_all_p", "invented_when"}
    assert found["shared_r"] == found["many_r"] == found["dis_r"] == found["full_f1"] == 0

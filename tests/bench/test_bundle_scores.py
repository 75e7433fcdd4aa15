"""Scores of bundles: a perfect export scores 1, an empty one 0, and each damage shows where it belongs."""

from __future__ import annotations

from copy import deepcopy
from itertools import count
from typing import TYPE_CHECKING

import pytest
from perfect import PARTS, golds, scored

from bundle_scores import figures, tally
from bundle_text import Text, covered, days, is_speaker, told_days

if TYPE_CHECKING:
    from perfect import Row

ERRORS = {"false_independence", "missed_independence", "false_disagreement"}


@pytest.mark.parametrize("cleaned", [False, True])
def test_a_perfect_export_is_right_in_everything(cleaned: bool) -> None:  # noqa: FBT001 - a parameter of the test
    """Every figure is 1, every error rate 0, also where residue, line ends and quotes are not kept."""
    found = scored(cleaned=cleaned)
    for figure, value in found.items():
        assert value == (0 if figure in ERRORS or figure == "date_invented" else 1), figure


def emptied(record: Row) -> None:
    """Leave nothing."""
    for part in PARTS:
        record[part] = []


def without_parts(record: Row) -> None:
    """Leave not even the names of the parts."""
    record.clear()


def with_reports_alone(record: Row) -> None:
    """Leave the reports and nothing of what was understood."""
    for part in PARTS[1:]:
        record[part] = []


@pytest.mark.parametrize("bent", [emptied, without_parts, with_reports_alone])
def test_an_empty_export_earns_nothing(bent: object) -> None:
    """All figures are 0, all claims miss their origins; only residue is left out of no items."""
    found = scored(bent)  # type: ignore[arg-type] - one of the three above
    free = {"boilerplate_out"} if bent is with_reports_alone else set()
    assert {figure for figure, value in found.items() if value} - free == {"missed_independence"}
    assert found["missed_independence"] == 1


def test_origins_too_many_and_too_few() -> None:
    """One more than the gold allows is false independence, one less is missed independence."""

    def more(record: Row) -> None:
        for claim in record["claims"]:
            claim["origins"] = {"min": claim["origins"]["max"] + 1, "max": claim["origins"]["max"] + 1}

    def fewer(record: Row) -> None:
        for claim in record["claims"]:
            claim["origins"] = {"min": 0, "max": claim["origins"]["min"] - 1}

    found = scored(more)
    assert (found["false_independence"], found["missed_independence"], found["origin_exact"]) == (1, 0, 0)
    found = scored(fewer)
    assert (found["false_independence"], found["missed_independence"], found["origin_exact"]) == (0, 1, 0)


def test_agreement_shown_as_conflict_is_false_disagreement() -> None:
    """What the gold says is none, shown as one, counts against the record."""

    def shown(record: Row) -> None:
        for one in record["disagreements"]:
            one["kind"] = "conflict" if one["kind"] == "precision" else one["kind"]

    found = scored(shown)
    assert found["false_disagreement"] is not None
    assert found["false_disagreement"] > 0.9
    assert found["not_dis_kept"] == pytest.approx(1 - found["false_disagreement"])
    assert found["dis_r"] == 1


def test_kinds_of_disagreement_that_are_exchanged_are_found_and_wrong() -> None:
    """The kind is a figure of its own; some claims have one of each kind over the same statements."""

    def exchanged(record: Row) -> None:
        other = {"conflict": "update", "update": "conflict"}
        for one in record["disagreements"]:
            one["kind"] = other.get(one["kind"], one["kind"])

    found = scored(exchanged)
    assert found["dis_r"] is not None
    assert found["dis_kind"] is not None
    assert found["dis_r"] > 0.9
    assert found["dis_kind"] < 0.1


def test_a_conflict_that_no_gold_knows_costs_precision_where_it_touches_a_claim() -> None:
    """Two statements of one claim in a field without a disagreement lower precision and not recall."""

    def noisy(record: Row) -> None:
        for claim in record["claims"]:
            held = [one["id"] for one in record["statements"] if one["claim"] == claim["id"]]
            noise = {"claim": claim["id"], "field": "weather", "kind": "conflict", "statements": held}
            record["disagreements"].append(noise)

    found = scored(noisy)
    assert found["dis_r"] == 1
    assert found["dis_p"] is not None
    assert 0 < found["dis_p"] < 0.6


def test_all_in_one_claim_and_each_alone() -> None:
    """One claim for all has full recall of pairs and little precision; no claim of two has neither."""

    def joined(record: Row) -> None:
        for one in record["statements"]:
            one["claim"] = "all"
        record["claims"] = [{"id": "all", "origins": {"min": 1, "max": 1}}]

    def parted(record: Row) -> None:
        for number, one in enumerate(record["statements"]):
            one["claim"] = f"k{number}"

    found = scored(joined)
    assert found["claim_pair_r"] == 1
    assert found["claim_pair_p"] is not None
    assert found["claim_pair_p"] < 0.7
    found = scored(parted)
    assert (found["claim_pair_f1"], found["statement_recall"]) == (0, 1)


def test_one_story_for_all_and_whole_files_as_items() -> None:
    """Both cost what they should: B-cubed precision; the residue and the cut into items."""
    numbers = count()

    def one_story(record: Row) -> None:
        for item in record["items"]:
            item["story"] = "all"

    def each_its_own(record: Row) -> None:
        for item in record["items"]:
            item["story"] = f"s{next(numbers)}"

    def whole_files(record: Row) -> None:
        length = {report["id"]: len(report["text"]) for report in record["reports"]}
        for item in record["items"]:
            item["spans"] = [[0, length[item["report"]]]]

    for bent in (one_story, each_its_own):
        stories = scored(bent)["story_b3_f1"]
        assert stories is not None
        assert stories < 0.95
    found = scored(whole_files)
    assert found["boilerplate_out"] == 0
    assert found["item_split"] is not None
    assert found["item_split"] < 1


def test_without_attributions_only_the_outlets_own_words_are_right() -> None:
    """A speaker that the gold names must be named, and one that it does not must not."""

    def silent(record: Row) -> None:
        for one in record["statements"]:
            one["attribution"] = []

    def alike(record: Row) -> None:
        for one in record["statements"]:
            one["attribution"] = [{"source_text": "Qwxyz", "start": -2, "end": -1}]

    found = scored(silent)
    assert (found["speaker_named"], found["speaker_none"]) == (0, 1)
    found = scored(alike)
    assert (found["speaker_named"], found["speaker_none"]) == (0, 0)


def test_certainty_and_dates_that_are_all_the_same() -> None:
    """The figures fall to what the gold holds of that one value; a date for all is invented for the rest."""

    def alike(record: Row) -> None:
        for one in record["statements"]:
            one["certainty"] = "conditional"
            one["when"] = {"earliest": "1830-01-01", "latest": "1830-01-01"}

    found = scored(alike)
    quotes = [one for gold in golds().values() for claim in gold["claims"] for one in claim["statements"]]
    held = sum(one["certainty"] == "conditional" for one in quotes)
    assert found["certainty"] == held / len(quotes)
    assert (found["date_overlap"], found["date_invented"]) == (0, 1)


def test_two_statements_over_one_sentence_go_to_two_claims() -> None:
    """Where two fit a quote equally, each claim of the gold takes its own."""
    gold = deepcopy(next(iter(golds().values())))
    report = next(iter(gold["reports"]))
    words = ("nine died in it", "two were hurt in it")
    text = f"Police say {words[0]} and {words[1]}."
    quote = {"report": report, "quote": text, "speaker": None, "certainty": "asserted", "when": None}
    same: Row = {
        "statements": [quote],
        "origins": {"min": 1, "max": 1},
        "disagreements": [],
        "not_disagreements": [],
    }
    gold["claims"] = [{**same, "id": "a"}, {**same, "id": "b"}]
    twin: Row = {
        "report": "r",
        "start": 0,
        "end": len(text),
        "attribution": [],
        "certainty": "asserted",
        "when": None,
    }
    record: Row = {
        "reports": [{"id": "r", "path": report, "outlet": None, "text": text}],
        "statements": [{**twin, "id": "1", "claim": "x"}, {**twin, "id": "2", "claim": "y"}],
        "claims": [
            {"id": "x", "origins": {"min": 1, "max": 1}},
            {"id": "y", "origins": {"min": 1, "max": 1}},
        ],
    }
    found = figures(tally(gold, record))
    assert (found["statement_recall"], found["claim_pair_p"], found["origin_exact"]) == (1, None, 1)


def test_a_place_is_found_whatever_became_of_spaces_and_quotes() -> None:
    """Line ends, soft hyphens and curly marks make no difference; other words do."""
    text = Text("He said\n\u201cthe mill is shut\u201d, and the work\u00ader left.")
    assert text.find('"the mill is shut"') == (8, 26)
    assert text.find("worker left") == (36, 48)
    assert text.find("the mill is open") is None
    assert text.find("") is None


def test_days_of_a_date_and_of_an_interval() -> None:
    """Months and years are their days; what is no date is none."""
    assert [str(day) for day in days("2031-02") or ()] == ["2031-02-01", "2031-02-28"]
    assert [str(day) for day in days("2031/2032-03-04") or ()] == ["2031-01-01", "2032-03-04"]
    assert (days("soon"), days(None), days("2031-13"), told_days({})) == (None, None, None, None)
    assert [str(day) for day in told_days({"earliest": "2031-02-03T10:00", "latest": None}) or ()] == [
        "2031-02-03",
        "2031-02-03",
    ]


def test_spans_that_overlap_cover_each_character_once() -> None:
    """Characters in two spans count once."""
    assert covered((2, 10), [(0, 5), (3, 6), (8, 20)]) == 6


def test_a_speaker_is_known_by_place_or_by_half_of_the_words() -> None:
    """An overlap, or half of the shorter one's words; an outlet is nobody."""
    link = {"source_text": "she", "start": 5, "end": 8}
    assert is_speaker("Mayor Ora Lind", (4, 9), [link], set())
    assert not is_speaker("Mayor Ora Lind", (40, 54), [link], set())
    assert is_speaker("Mayor Ora Lind", None, [{"source_text": "Ora Lind"}], set())
    assert is_speaker(None, None, [{"source_text": "The Flare"}], {"the flare"})
    assert not is_speaker(None, None, [{"source_text": "Ora Lind"}], {"the flare"})

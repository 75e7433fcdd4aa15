"""The disagreements of a story: values in the words of a report, bounds, sides, roles, updates."""

from __future__ import annotations

from dataclasses import replace

from invented_story import (
    COURIER_REPORT,
    CUT,
    HERALD_REPORT,
    MOVED_47,
    MOVED_52,
    RECORD,
    STORY_RECORD,
    find,
    told,
    with_story,
)

from twosource.model import (
    Disagreement,
    Evidence,
    Record,
    Value,
)
from twosource.show import rendering
from twosource.show.brief import Brief, compose
from twosource.show.verify import verify_brief

BRIEF = compose(RECORD)


def test_values_of_certainty_are_its_words() -> None:
    """A disagreement about how sure shows the degrees."""
    assert [told(row[1]) for row in BRIEF.disagreements.rows[2:]] == ["alleged [4]", "not confirmed [5]"]


def test_a_disagreement_whose_sides_read_alike_is_not_printed() -> None:
    """Where both sides are said as fact, nothing is contested about how sure they are."""
    sides = (Value(value="hedged", statements=(MOVED_47.id,)), Value(value="fact", statements=(MOVED_52.id,)))
    both = (MOVED_47.id, MOVED_52.id)
    one = Disagreement(
        id="d", claim="k-boats", field="certainty", kind="conflict", statements=both, values=sides
    )
    claim = replace(STORY_RECORD.claims[0], label="2 origins")
    brief = compose(with_story(claims=(claim,), disagreements=(one,)))
    assert brief.disagreements.rows == ()
    assert told(brief.claims[0].facts[0]).startswith("2 origins in ")


def _disagree(one: Disagreement) -> Brief:
    return compose(with_story(disagreements=(one,)))


def test_a_value_in_words_that_no_report_has_gives_way_to_the_statement() -> None:
    """A value that cannot be found in its statement is not printed; the statement is."""
    values = (Value(value="Atlantis", statements=(MOVED_47.id,)), Value(value="x", statements=("s-unknown",)))
    one = Disagreement(
        id="d", claim="k-boats", field="place", kind="conflict", statements=(MOVED_47.id,), values=values
    )
    rows = _disagree(one).disagreements.rows
    assert [told(row[1]) for row in rows] == ["47 boats were moved [2]"]


def test_a_value_whose_words_stand_outside_its_statement_gives_way_too() -> None:
    """A span that the citation does not hold is not printed beside it."""
    start, end = find(HERALD_REPORT, "Share this page")
    span = CUT.marks[0]
    outside = replace(STORY_RECORD.disagreements[0].values[0], spans=(replace_evidence(start, end),))
    one = replace(STORY_RECORD.disagreements[0], values=(outside,), note="")
    assert told(_disagree(one).disagreements.rows[0][1]) == "47 boats were moved [2]"
    assert span.kind == "hedge"


def replace_evidence(start: int, end: int) -> object:
    """Return evidence at other characters of the same report."""
    return replace(STORY_RECORD.disagreements[0].values[0].spans[0], start=start, end=end)


def test_each_wording_of_a_value_has_its_own_words_and_bounds() -> None:
    """No statement is cited for the words of another: two wordings of one value are two rows."""
    value = Value(value="52", low=52, high=52, statements=(MOVED_47.id, MOVED_52.id))
    one = replace(STORY_RECORD.disagreements[0], values=(value,), note="")
    assert told(_disagree(one).disagreements.rows[0][1]) == "52 [2][3]"
    start, end = find(COURIER_REPORT, "52 boats")
    spans = (*STORY_RECORD.disagreements[0].values[0].spans,
             Evidence(report=COURIER_REPORT.id, start=start, end=end))  # fmt: skip
    rows = _disagree(replace(one, values=(replace(value, spans=spans),))).disagreements.rows
    assert [told(row[1]) for row in rows] == ["47 [2]", "52 boats [3]"]
    assert [told(row[2]) for row in rows] == ["47 [2]", "52 [3]"]


def test_a_value_of_polarity_says_which_side_it_is() -> None:
    """Whether it is said to be so stands before the words."""
    values = (Value(value="said to be so", statements=(MOVED_47.id,)),)
    one = Disagreement(
        id="d", claim="k-boats", field="polarity", kind="conflict", statements=(MOVED_47.id,), values=values
    )
    assert told(_disagree(one).disagreements.rows[0][1]) == "said to be so: 47 boats were moved [2]"


def test_a_value_of_roles_shows_the_participants_in_their_roles() -> None:
    """Who stands in which role is told by a word and the participant's own words."""
    role = replace(MOVED_47.roles[0], entity="thing:boats")
    statements = (replace(MOVED_47, roles=(role,)), *RECORD.readings[0].statements[1:])
    values = (
        Value(value="whom boats", statements=(MOVED_47.id,)),
        Value(value="q to z", statements=(CUT.id,)),
    )
    one = Disagreement(
        id="d",
        claim="k-boats",
        field="roles",
        kind="conflict",
        statements=(MOVED_47.id, CUT.id),
        values=values,
    )
    record = replace(
        with_story(disagreements=(one,)),
        readings=(replace(RECORD.readings[0], statements=statements), RECORD.readings[1]),
    )
    rows = compose(record).disagreements.rows
    assert told(rows[0][1]) == "whom 47 boats [2]"
    assert told(rows[1][1]) == "The contractor allegedly cut the main cable [4] alleged"


def test_a_date_disagreement_shows_the_normal_form_of_each_date() -> None:
    """The bounds of a date are its normal form."""
    values = (Value(value="Tuesday", statements=(MOVED_47.id,)),)
    one = Disagreement(
        id="d", claim="k-boats", field="date", kind="update", statements=(MOVED_47.id,), values=values
    )
    row = _disagree(one).disagreements.rows[0]
    assert told(row[0]) == "when c1"
    assert told(row[2]) == "2031-04-15 [2]"
    assert told(row[5]) == "update"


def _boats(record: Record) -> str:
    """Return the line of labels of the claim about the boats, and check that the brief verifies."""
    block = next(one for one in compose(record).claims if one.id == "k-boats")
    for form in ("md", "html"):
        assert verify_brief(record, rendering.text(record, form))
    return told(block.facts[0])


def test_an_updated_claim_says_what_was_told_last() -> None:
    """The lead is the first report's; beside it stands the value of the latest, in its own words."""
    start, end = find(COURIER_REPORT, "52 boats")
    values = (
        Value(value="47", statements=(MOVED_47.id,)),
        Value(
            value="52",
            statements=(MOVED_52.id,),
            spans=(Evidence(report=COURIER_REPORT.id, start=start, end=end),),
        ),
    )
    both = (MOVED_47.id, MOVED_52.id)
    one = Disagreement(
        id="d", claim="k-boats", field="quantity", kind="update", statements=both, values=values
    )
    assert _boats(with_story(disagreements=(one,))).startswith(
        "contested · updated: how many, latest 52 boats [3]"
    )
    wordless = replace(one, values=(replace(values[1], spans=()),))
    assert _boats(with_story(disagreements=(wordless,))).startswith("contested · updated: how many [3]")
    record = with_story(disagreements=(one,))
    undated = tuple(replace(report, published=None) for report in record.reports)
    pages = tuple(replace(page, report=report) for page, report in zip(record.pages, undated, strict=True))
    record = replace(record, reports=undated, pages=pages)
    assert _boats(record).startswith("contested · updated: how many ·") or _boats(record).endswith("how many")

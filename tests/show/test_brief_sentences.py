"""A sentence that several claims lean on is printed once; labels tell of what the lead tells."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from invented_story import DENIED, HERALD_REPORT, MOVED_47, RECORD, STORY_RECORD, find, told

from twosource.show import rendering
from twosource.show.brief import Brief, compose
from twosource.show.verify import verify_brief

if TYPE_CHECKING:
    from twosource.model import Claim, Record, Statement

START, END = find(HERALD_REPORT, "harbour office said on Tuesday")
SAID = replace(
    MOVED_47, id="s-said", start=START, end=END, text="harbour office said on Tuesday", quantities=()
)


def _with(statement: Statement, *claims: Claim, disagreements: bool = False) -> Record:
    herald, courier = RECORD.readings
    readings = (replace(herald, statements=(*herald.statements, statement)), courier)
    story = replace(
        STORY_RECORD,
        claims=claims,
        disagreements=STORY_RECORD.disagreements if disagreements else (),
    )
    return replace(RECORD, readings=readings, stories=(story,))


def _alone(name: str, statement: Statement) -> Claim:
    claim = STORY_RECORD.claims[2]
    return replace(claim, id=name, lead=statement.id, statements=(statement.id,))


def _leads(brief: Brief) -> list[str]:
    return [told(block.lead) for block in brief.claims]


def test_two_claims_of_one_sentence_print_it_once() -> None:
    """The first prints the whole sentence, the other follows it with its own words and the name of the first."""
    record = _with(SAID, _alone("k-a", SAID), _alone("k-b", MOVED_47))
    brief = compose(record)
    whole, words = _leads(brief)
    assert whole.startswith("QUILLMOUTH: The harbour office said on Tuesday that 47 boats were moved.")
    other = next(one for one in (SAID, MOVED_47) if one.text in words)
    assert words == f"{other.text} [3] \u00b7 in the sentence of c1"
    assert verify_brief(record, rendering.text(record, "md"))


def test_claims_of_two_sentences_each_print_their_own() -> None:
    """No claim points to another's sentence where it has its own."""
    closed = STORY_RECORD.claims[2]
    brief = compose(_with(SAID, _alone("k-b", MOVED_47), closed))
    assert not any("in the sentence of" in lead for lead in _leads(brief))


def test_a_claim_is_not_called_updated_for_what_its_lead_does_not_tell() -> None:
    """The dead of a long sentence are no update of the boats that a claim is named by; the table tells of them."""
    update = replace(STORY_RECORD.disagreements[0], kind="update")
    claim = next(one for one in STORY_RECORD.claims if one.id == update.claim)
    of_lead = replace(RECORD, stories=(replace(STORY_RECORD, disagreements=(update,)),))
    aside = replace(update, statements=tuple(key for key in update.statements if key != claim.lead))
    of_others = replace(RECORD, stories=(replace(STORY_RECORD, disagreements=(aside,)),))
    labels = [
        "".join(
            told(line) for block in compose(record).claims if block.id == claim.id for line in block.facts
        )
        for record in (of_lead, of_others)
    ]
    assert "updated" in labels[0]
    assert "updated" not in labels[1]
    assert compose(of_others).disagreements.rows


def test_a_denial_that_does_not_say_what_it_denies_is_read_last() -> None:
    """It stands behind a claim of as many reports that says something."""
    start, end = DENIED.start, DENIED.start + len("anyone was hurt")
    empty = replace(DENIED, id="s-empty", start=start, end=end, text="The office denied those reports")
    full = replace(empty, id="s-full", text="The office denied that anyone was hurt")
    order: list[list[str]] = []
    for denial in (empty, full):
        record = _with(denial, _alone("k-denial", denial), STORY_RECORD.claims[2])
        order.append([block.id for block in compose(record).claims])
    assert order[0] == ["k-closed", "k-denial"]
    assert order[1] == ["k-denial", "k-closed"]

"""How many first-hand voices a claim has."""

from __future__ import annotations

import random
from typing import TYPE_CHECKING, Any

from made_stories import Desk, body, person, says, tied, unnamed

from twosource.compare.claims.acts import refuses
from twosource.compare.claims.groups import group_of
from twosource.compare.origins import joining
from twosource.compare.origins.joining import OriginGroup, Ties, choose, origin_groups
from twosource.compare.origins.naming import fold
from twosource.compare.origins.speakers import partable, speaker_of
from twosource.compare.origins.story_context import StoryContext, runs_of_copies
from twosource.compare.origins.trace import Tracing, label_of, trace
from twosource.model import Attribution, Copy, Credit, OriginRange, Predicate, Reading, Role, Why

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    import pytest

    from twosource.compare.claims.groups import Group
    from twosource.compare.origins.speakers import Speaker


def _traced(*readings: Reading, copies: tuple[Copy, ...] = ()) -> Tracing:
    group, background = _group(*readings, copies=copies)
    return trace(group, background)


def _group(*readings: Reading, copies: tuple[Copy, ...] = ()) -> tuple[Group, StoryContext]:
    statements = [one for reading in readings for one in reading.statements]
    return tied(statements), StoryContext.of(readings, copies, {"Hill Echo": "Hill family"})


def _range(*readings: Reading) -> tuple[int, int]:
    counted = _traced(*readings).range
    return counted.min, counted.max


def test_only_bodies_of_plainly_different_sorts_are_parted() -> None:
    """Unknown, equal and doubtful pairs stay together."""
    assert partable("union", "business")
    assert not partable("union", None)
    assert not partable("state", "state")
    assert not partable("state", "science")


def test_police_and_organisers_are_two() -> None:
    """Two bodies of different sorts that each speak to the claim."""
    desk = Desk()
    a = desk.report("a", says("12,000 marched", by=body("police")), outlet="Orrin Echo")
    b = desk.report("b", says("60,000 marched", by=unnamed("the organisers")), outlet="Velm Radio")
    traced = _traced(a, b)
    assert (traced.range.min, traced.range.max) == (2, 2)
    assert traced.label == "2 origins"
    assert {origin.name for origin in traced.origins} == {"police", "the organisers"}
    assert traced.why[0].rule == "separate voices"


def test_a_ministry_and_its_minister_are_one() -> None:
    """One institution, whoever speaks for it."""
    desk = Desk()
    a = desk.report("a", says("The pass is closed", by=person("Ida Moss", institution="inst:roads ministry")))
    b = desk.report("b", says("The pass was closed", by=body("roads ministry")))
    traced = _traced(a, b)
    assert (traced.range.min, traced.range.max) == (1, 1)
    assert traced.label == "single origin"
    assert any(why.rule == "same speaker or body" for why in traced.origins[0].why)


def test_a_shorter_name_of_a_body_is_the_same_body() -> None:
    """The electoral board, and the Electoral Board of Velm whose release it is."""
    desk = Desk()
    a = desk.report("a", says("She has 53 per cent"), outlet="Electoral Board of Velm")
    b = desk.report("b", says("She has 53 per cent", by=body("electoral board")))
    traced = _traced(a, b)
    assert any(why.rule == "same name, shorter" for why in traced.origins[0].why)


def test_narration_adds_nothing_beside_a_named_origin() -> None:
    """Outlets that do not say how they know are counted apart."""
    desk = Desk()
    a = desk.report("a", says("The dam broke", by=body("fire brigade")), outlet="Orrin Echo")
    b = desk.report("b", says("The dam broke at noon"), outlet="Velm Radio")
    c = desk.report("c", says("A dam broke"))
    traced = _traced(a, b, c)
    assert traced.range.min == traced.range.max == 1
    assert traced.unattributed == 2
    assert len(traced.origins[0].statements) == 3
    assert any(why.rule == "unattributed" for why in traced.origins[0].why)


def test_narration_alone_is_one_origin() -> None:
    """All such narration together is one."""
    desk = Desk()
    readings = [desk.report(key, says("The dam broke"), outlet=f"Paper {key}") for key in "ab"]
    traced = _traced(*readings)
    assert (traced.range.min, traced.range.max) == (1, 1)
    assert traced.origins[0].kind == "outlet"


def test_own_reporting_is_an_origin_of_its_own() -> None:
    """An outlet that counted for itself was there."""
    desk = Desk()
    we = Attribution(source_text="We", start=0, end=2, type="organization", cue_start=3, cue_end=10)
    a = desk.report("a", says("We counted 31,000 heads", by=we), outlet="Orrin Echo")
    b = desk.report("b", says("12,000 marched", by=body("police")), outlet="Velm Radio")
    c = desk.report("c", says("By our clock it lasted an hour, we measured", first_hand="own reporting"))
    assert _range(a, b) == (2, 2)
    assert _range(b, c) == (2, 2)
    assert _range(a) == (1, 1)


def test_a_quoted_stranger_stands_beside_an_institution() -> None:
    """A stranger of no known body may be of the fire brigade; who saw it himself is another voice surely."""
    desk = Desk()
    chief = desk.report("a", says("It began in the cellar", by=body("fire brigade")))
    retold = desk.report("c", says("smoke came from the cellar", by=person("Ned Finch")))
    saw = desk.report("d", says("I saw smoke rise from below", by=person("Kit Rowe"), first_hand="witness"))
    assert _range(chief, retold) == (1, 1)
    assert _range(chief, saw) == (2, 2)


def test_two_unnamed_sources_may_be_one_or_two() -> None:
    """The texts cannot tell."""
    desk = Desk()
    a = desk.report("a", says("She will go", by=unnamed("a member of the cabinet"), certainty="planned"))
    b = desk.report(
        "b", says("She is to lose her post", by=unnamed("a government source"), certainty="planned")
    )
    traced = _traced(a, b)
    assert (traced.range.min, traced.range.max) == (1, 2)
    assert traced.label == "1 to 2 origins"
    assert [why.rule for why in traced.why] == ["one voice", "cannot tell", "not counted"]
    again = desk.report("c", says("She goes", by=unnamed("the government source"), certainty="planned"))
    assert _range(b, again) == (1, 1)


def test_who_foretold_an_act_may_be_of_the_body_or_not() -> None:
    """An unnamed source before the announcement widens the range; beside it, it does not."""
    desk = Desk()
    leak = desk.report("a", says("The mint will close", by=unnamed("an official"), certainty="planned"))
    done = desk.report("b", says("The mint is closed", by=body("finance ministry")))
    beside = desk.report("c", says("The mint is shut", by=unnamed("an official")))
    assert _range(leak, done) == (1, 2)
    assert _range(beside, done) == (1, 1)


def test_a_public_act_is_one_origin() -> None:
    """A vote is public: whoever tells of it, it is one."""
    desk = Desk()
    a = desk.report("a", says("The council voted for the harbour", by=body("council")))
    b = desk.report("b", says("The harbour was carried by nine votes", by=body("dockers' union")))
    traced = _traced(a, b)
    assert traced.range.max == 1
    assert traced.why[0].rule == "public act"


def test_denials_and_refusals_do_not_count() -> None:
    """They are shown against the claim: contested, or denied where nobody stands for it."""
    desk = Desk()
    said = desk.report("a", says("The well is poisoned", by=body("doctors")))
    denied = desk.report("b", says("The well is poisoned", by=body("water company"), certainty="denied"))
    silent = desk.report("c", says("He could not confirm that the well is poisoned", certainty="unconfirmed"))
    contested = _traced(said, denied)
    assert (contested.range.max, contested.label) == (1, "contested")
    assert contested.why[-1].rule == "denied or not confirmed"
    assert _traced(said, silent).label == "single origin"
    assert _traced(denied).label == "denied"
    assert refuses(silent.statements[0])
    assert not refuses(said.statements[0])


def test_labels_say_how_many() -> None:
    """The words that stand beside a claim."""
    assert label_of(OriginRange(min=2, max=3), for_it=3, against=0) == "2 to 3 origins"
    assert label_of(OriginRange(min=3, max=3), for_it=3, against=0) == "3 origins"


def test_a_report_of_a_body_is_that_bodys_voice() -> None:
    """A ministry's release; a company's notice that says "our", of which others write."""
    desk = Desk()
    release = desk.report("a", says("11 people died"), outlet="Ministry of Health")
    hospital = desk.report("b", says("We have 13 bodies here", by=body("hospital")), outlet="Velm Radio")
    notice = desk.report("c", says("No gas left our tanks", polarity="negative"), outlet="Tarnworks")
    about = desk.report(
        "d",
        says("At the works none escaped", by=body("safety office"), polarity="negative"),
        says("Nothing had leaked", by=body("Tarnworks"), polarity="negative"),
    )
    paper = desk.report("e", says("Our tanks are full"), outlet="Tarn Gazette")
    assert _range(release, hospital) == (2, 2)
    assert _range(notice, about) == (2, 2)
    assert _range(paper, about) == (1, 1)


def test_a_body_is_known_by_speaking_and_acting_elsewhere() -> None:
    """An outlet whom others quote and whose own report names it as the doer is a body."""
    desk = Desk()
    doer = Role(role="agent", text="Tarnworks", start=0, end=9)
    plan = Predicate(lemma="plan", start=10, end=15)
    own = desk.report(
        "a", says("Tarnworks plans a restart", roles=(doer,), predicate=plan), outlet="Tarnworks"
    )
    shy = desk.report("c", says("A restart is planned"), outlet="Tarnworks")
    quoted = desk.report("b", says("it stops", by=body("Tarnworks", "inst:tarnworks")), outlet="Velm Radio")
    assert StoryContext.of((own, quoted)).bodies == {"tarnworks"}
    assert StoryContext.of((shy, quoted)).bodies == frozenset()
    assert fold("The Bank of Velm") == "bank velm"


def test_what_is_mentioned_in_passing_is_not_said_first_hand() -> None:
    """A clause that opens with "following" mentions what happened on the way."""
    desk = Desk()
    passing = desk.report("a", says("Following the outage the grid is short"), outlet="Grid Authority")
    group, background = _group(passing)
    assert speaker_of(group.statements[0], background).sort == "silent"


def test_documents_and_cited_outlets_are_never_parted() -> None:
    """A document falls to whoever issued it, a cited outlet to what it rests on."""
    desk = Desk()
    paper = Attribution(source_text="the notice", start=0, end=1, type="document")
    cited = Attribution(source_text="Trade Post", start=0, end=1, type="outlet", entity="outlet:trade post")
    a = desk.report("a", says("Cards were copied", by=paper))
    b = desk.report("b", says("Cards were copied", by=cited))
    c = desk.report("c", says("Cards were copied", by=body("company")))
    assert _range(a, b, c) == (1, 1)
    group, background = _group(b)
    assert speaker_of(group.statements[0], background).sort == "cited"
    assert trace(group, background).origins[0].kind == "agency"


def test_copies_are_one_voice_and_one_wire() -> None:
    """Where one item copies the other both fall to one origin."""
    desk = Desk()
    a = desk.report("a", says("It burned", by=body("fire brigade")), outlet="Orrin Echo")
    b = desk.report("b", says("It burned", by=person("Eve Sand"), kind="direct"), outlet="Hill Echo")
    copy = Copy(earlier="i-a", later="i-b", share=0.9, why=Why(rule="copy", text="long runs"))
    traced = _traced(a, b, copies=(copy,))
    assert traced.range.max == 1
    assert traced.counts.wires == 1
    assert traced.counts.outlets == traced.counts.reports == 2
    assert any(why.rule == "copied text" for why in traced.origins[0].why)
    assert runs_of_copies((copy,)) == {"i-a": "i-a", "i-b": "i-a"}


def test_a_copy_may_add_a_speaker_of_its_own() -> None:
    """Only what a copy says in the same words is the copied voice."""
    desk = Desk()
    a = desk.report("a", says("It burned at night", by=body("fire brigade")))
    b = desk.report("b", says("Flames rose from the roof", by=body("residents")))
    copy = Copy(earlier="i-a", later="i-b", share=0.9, why=Why(rule="copy", text="long runs"))
    assert _traced(a, b, copies=(copy,)).range.min == 2


def test_a_shared_credit_is_one_wire_and_the_register_makes_families() -> None:
    """Reports that rest on one agency are one wire."""
    desk = Desk()
    credit = Credit(name="QNA", start=0, end=3, kind="dateline")
    readings = []
    for key, outlet in (("a", "Orrin Echo"), ("b", "Hill Echo"), ("c", None)):
        made = desk.report(key, says("It burned"), outlet=outlet)
        readings.append(
            Reading(
                item=made.item,
                report=made.report,
                outlet=outlet,
                published=None,
                statements=made.statements,
                credits=(credit,) if outlet else (),
            )
        )
    group, _ = _group(*readings)
    background = StoryContext.of(readings, (), {"Hill Echo": "Hill family", "Orrin Echo": "Hill family"})
    counts = trace(group, background).counts
    assert (counts.reports, counts.outlets, counts.families, counts.wires) == (3, 3, 2, 2)


def test_a_statement_whose_item_is_not_at_hand_is_counted_by_its_report() -> None:
    """A story whose readings were lost in part is still counted."""
    desk = Desk()
    reading = desk.report("a", says("It burned"), outlet="Orrin Echo")
    traced = trace(group_of(reading.statements), StoryContext.of(()))
    assert traced.counts.outlets == 1
    assert traced.origins[0].name == "the report itself"


def test_parties_are_chosen_so_that_each_pair_stands_apart() -> None:
    """The one that stands apart from most is taken first."""
    desk = Desk()
    readings = [
        desk.report("a", says("The march began late", by=body("police"))),
        desk.report("b", says("The walk set out at four", by=body("town council"))),
        desk.report("c", says("They started after dinner", by=body("dockers' union"))),
        desk.report("d", says("It opened in the afternoon", by=unnamed("a man"))),
    ]
    group, background = _group(*readings)
    found = origin_groups([speaker_of(one, background) for one in group.statements], {})
    apart, rest = choose(found, Ties(group, found))
    assert {party.lead.speaker_class for party in apart} == {"state", "union"}
    assert len(apart) + len(rest) == 4
    assert isinstance(rest[0], OriginGroup)


def test_counting_does_not_depend_on_the_order_of_copies_and_readings() -> None:
    """The background sorts what it is given."""
    desk = Desk()
    readings = [desk.report(key, says("It burned"), outlet=f"Paper {key}") for key in "abc"]
    copies = [
        Copy(earlier="i-a", later=f"i-{key}", share=0.8, why=Why(rule="copy", text="runs")) for key in "bc"
    ]
    group, _ = _group(*readings)
    one = trace(group, StoryContext.of(readings, copies))
    other = trace(group, StoryContext.of(readings[::-1], copies[::-1]))
    assert one == other


def _plainly(voices: Sequence[Speaker], twins: Mapping[str, str]) -> list[set[int]]:
    """Join voices by comparing each with each."""
    found = [{at} for at in range(len(voices))]
    for later in range(len(voices)):
        for earlier in range(later):
            if joining._same(voices[earlier], voices[later], twins):  # noqa: SLF001 - the rule of a pair
                one, other = (next(part for part in found if at in part) for at in (earlier, later))
                if one is not other:
                    found.remove(other)
                    one |= other
    return sorted(found, key=min)


def test_voices_are_joined_as_by_comparing_each_with_each() -> None:
    """Bodies, persons, nameless and own voices drawn at random, in and out of runs of copies."""
    chance = random.Random(4)  # noqa: S311 - sample data, not a secret
    who = [
        body("Velm Freight"), body("Board of Velm Freight"), body("Tarn police"), body("Velm"),
        unnamed("a Velm Freight foreman"), unnamed("a Tarn official"), person("Ada Holm"),
        person("Ada Holm", institution="inst:tarn police"), (),
    ]  # fmt: skip
    words = ("We counted {} boats at the pier", "{} boats lay at the pier, we saw", "The pier lost {} boats")
    for turn in range(60):
        desk = Desk()
        readings = [
            desk.report(
                f"{turn}-{at}",
                *(
                    says(chance.choice(words).format(chance.randrange(3, 6)), by=chance.choice(who))
                    for _ in range(chance.randrange(1, 3))
                ),
                outlet=chance.choice(("Council of Velm", "Velm Courier", "Tarn Echo", "Council of Tarn")),
            )
            for at in range(chance.randrange(2, 9))
        ]
        twins = {one.item.id: "run" for one in readings if chance.random() < 0.5}
        background = StoryContext.of(readings)
        voices = [speaker_of(one, background) for reading in readings for one in reading.statements]
        found = origin_groups(voices, twins)
        at = {id(voice): number for number, voice in enumerate(voices)}
        assert [{at[id(voice)] for voice in party.speakers} for party in found] == _plainly(voices, twins)


def test_a_thousand_own_voices_of_one_copied_text_are_one_party_without_comparing_each_with_each(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Each outlet prints "we counted"; the words are one text, whatever the figures."""
    compared = 0
    real = joining._same  # noqa: SLF001 - the work is counted

    def counted(*args: Any) -> str | None:  # noqa: ANN401 - passed on as it comes
        nonlocal compared
        compared += 1
        return real(*args)

    monkeypatch.setattr(joining, "_same", counted)
    desk = Desk()
    readings = [
        desk.report(f"{at:04d}", says(f"We counted {at} boats at the pier"), outlet=f"Echo of Tarn {at}")
        for at in range(1000)
    ]
    background = StoryContext.of(readings)
    voices = [speaker_of(one, background) for reading in readings for one in reading.statements]
    (party,) = origin_groups(voices, {one.item.id: "run" for one in readings})
    assert len(party.speakers) == 1000
    assert compared <= 3000

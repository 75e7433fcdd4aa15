"""Who cites whom: the edges of the graph of a story."""

from __future__ import annotations

from dataclasses import replace

from made_stories import Desk, body, person, says

from twosource.compare.origins.citations import cite
from twosource.compare.origins.story_context import StoryContext
from twosource.model import Attribution, Copy, Credit, Evidence, Reading, Why


def _edges(*readings: Reading, copies: tuple[Copy, ...] = ()) -> set[tuple[str, str, str]]:
    found = cite(readings, copies, StoryContext.of(readings, copies))
    return {(one.by, one.to, one.rule) for one in found}


def _outlet(name: str) -> Attribution:
    return Attribution(source_text=name, start=0, end=1, type="outlet")


def test_a_report_that_quotes_a_spokeswoman_cites_her_and_she_speaks_for_her_body() -> None:
    """Two edges: from the item to the person, and from the person to whom she speaks for."""
    told = Desk().report("a", says("The pier fell", by=person("Ona Brel", institution="inst:port office")))
    assert _edges(told) == {
        (told.item.id, "person:ona brel", "attribution"),
        ("person:ona brel", "inst:port office", "speaks for"),
    }


def test_a_chain_of_attributions_is_a_path() -> None:
    """A radio that cites the police stands between the report and the police."""
    one = Desk().report("a", says("The pier fell", by=body("the police", entity="org:police")))
    (statement,) = one.statements
    chain = (_outlet("Radio Tolm"), *statement.attribution)
    one = replace(one, statements=(replace(statement, attribution=chain),))
    assert _edges(one) == {
        (one.item.id, "outlet:radio tolm", "attribution"),
        ("outlet:radio tolm", "org:police", "attribution"),
    }


def test_a_credit_to_an_agency_is_an_edge_and_one_to_its_own_outlet_is_none() -> None:
    """The dateline of an agency leads to it; an outlet that names itself cites nobody."""
    desk = Desk()
    plain = [desk.report(key, says("The pier fell"), outlet="Tolm Wire") for key in ("a", "b")]
    named = [Credit(name=name, start=0, end=3, kind="dateline") for name in ("Ostag", "The Tolm Wire")]
    told = [replace(one, credits=(credit,)) for one, credit in zip(plain, named, strict=True)]
    assert _edges(*told) == {(told[0].item.id, "outlet:ostag", "credit")}


def test_a_copy_leads_to_the_earlier_item_with_the_words_that_both_have() -> None:
    """The spans of a copy show the edge."""
    desk = Desk()
    first, last = (desk.report(key, says("The pier fell on Tuesday")) for key in ("a", "b"))
    span = Evidence(report=last.report, start=0, end=8)
    copy = Copy(
        earlier=first.item.id, later=last.item.id, share=0.9, why=Why(rule="copied", text="x", spans=(span,))
    )
    (edge,) = cite([first, last], [copy], StoryContext.of([first, last], [copy]))
    assert (edge.by, edge.to, edge.rule, edge.spans) == (last.item.id, first.item.id, "copied text", (span,))


def test_the_graph_does_not_depend_on_the_order_of_the_reports() -> None:
    """One speaker in two reports is one node, whatever report comes first."""
    desk = Desk()
    told = [
        desk.report(key, says("The pier fell", by=body("the police", entity="org:police"))) for key in "ab"
    ]
    forth, back = (cite(order, (), StoryContext.of(order)) for order in (told, told[::-1]))
    assert forth == back
    assert {one.to for one in forth} == {"org:police"}
    assert [len(one.spans) for one in forth] == [1, 1]

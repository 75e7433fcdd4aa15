"""What a brief says of a story: order, certainty, counts, disagreements, dates, origins."""

from __future__ import annotations

from dataclasses import replace

from invented_story import (
    COURIER_REPORT,
    CUT,
    HERALD_REPORT,
    MOVED_47,
    MOVED_52,
    NOT_CONFIRMED,
    RECORD,
    STORY_RECORD,
    find,
    told,
    with_story,
)

from twosource.model import (
    Attribution,
    Evidence,
    Item,
    Span,
    Statement,
    Story,
    StoryRecord,
    When,
    Why,
)
from twosource.show import rendering
from twosource.show.brief import compose
from twosource.show.brief.tracing import DRAWN
from twosource.show.verify import verify_brief
from twosource.show.verify.tokens import lines_of

BRIEF = compose(RECORD)


def test_claims_of_more_reports_come_first_then_more_origins_then_denials_and_the_more_specific() -> None:
    """Two reports before one; two origins before one; what is denied; an own date before none."""
    assert [block.id for block in BRIEF.claims] == ["k-boats", "k-cable", "k-hurt", "k-opens", "k-closed"]
    assert [block.name for block in BRIEF.claims] == ["c1", "c2", "c3", "c4", "c5"]


def test_the_five_counts_stand_beside_each_claim_in_one_line() -> None:
    """Origins, reports, outlets, publisher families, wire groups: equal numbers are told once."""
    assert told(BRIEF.claims[1].facts[1]) == (
        "1 to 2 origins in 2 reports and outlets of 2 publisher families, 2 wire groups:"
        " Quill Herald does not say how it knows [4]"
    )
    claim = STORY_RECORD.claims[0]
    counts = replace(claim.counts, reports=5, outlets=5, families=3, wires=1)
    uneven = compose(with_story(claims=(replace(claim, counts=counts),)))
    assert told(uneven.claims[0].facts[1]).startswith(
        "2 origins in 5 reports and outlets of 3 publisher families, 1 wire group: "
    )


def test_outlets_that_do_not_say_how_they_know_are_counted_where_there_is_nothing_else() -> None:
    """Where all of a claim is narration, the number of such outlets stands beside the count."""
    claim = replace(STORY_RECORD.claims[1], statements=(CUT.id,), unattributed=3)
    brief = compose(with_story(claims=(claim,), disagreements=()))
    assert told(brief.claims[0].facts[0]).endswith("wire groups: 3 outlets do not say how they know [2]")


def test_certainty_goes_with_every_printing_of_a_statement() -> None:
    """Wherever the words of a statement that is not said as fact stand, its certainty stands too."""
    words = {"alleged": "cut the main cable", "not confirmed": "contractor cut", "planned": "bridge reopens"}
    for certainty, part in words.items():
        lines = [
            line for line in lines_of(BRIEF) if any(part in run.text and run.role == "mark" for run in line)
        ]
        assert lines
        assert all(
            any(run.role == "label" and run.text in {certainty, "alleged", "not confirmed"} for run in line)
            for line in lines
        )


def test_each_origin_is_named_with_the_day_of_saying() -> None:
    """The origins of a claim stand in one line with their speakers and citations."""
    assert told(BRIEF.claims[0].facts[1]) == (
        "2 origins in 2 reports and outlets of 2 publisher families, 2 wire groups: said by The harbour office"
        " (2031-04-15) [2]; said by the coast guard [3] · event 2031-04-15 [2]"
    )


def test_who_does_not_confirm_is_named_against_the_claim() -> None:
    """A refusal to confirm is no origin; it stands beside the claim with its speaker."""
    assert told(BRIEF.claims[1].facts[0]) == (
        "contested: how sure · alleged [4] · not confirmed: said by It (the coast guard) [5]"
    )


def test_a_pronoun_is_printed_with_its_name() -> None:
    """Both the word at the place and the name that it stands for are shown."""
    assert "said by It (the coast guard)" in told(BRIEF.claims[1].told[1].head)


def test_the_sentence_around_the_cited_words_is_shown_and_they_are_marked() -> None:
    """The rest of the sentence stands around the marked words, nothing of the next one."""
    quote = BRIEF.claims[0].told[0].quote
    assert told(quote) == "QUILLMOUTH: The harbour office said on Tuesday that 47 boats were moved. [2]"
    assert [run.text for run in quote if run.role == "mark"] == ["47 boats were moved"]


def test_a_value_is_shown_in_the_words_of_its_report_with_bounds_speaker_and_time() -> None:
    """Each value of a disagreement has a row of its own."""
    first, second = BRIEF.disagreements.rows[:2]
    assert [told(cell) for cell in first] == [
        "how many c1", "47 [2]", "47 [2]", "said by The harbour office (2031-04-15) [2]",
        "said 2031-04-15 [2]", "conflict", "47 against 52: the bounds do not meet [2][3]",
    ]  # fmt: skip
    assert told(second[1]) == "52 boats [3]"
    assert told(second[4]) == "published 2031-04-17 08:30+02:00 [3]"


def test_a_note_with_a_name_that_no_report_has_is_not_printed() -> None:
    """What the record adds of its own must stand in the reports too, or it is left out."""
    assert "Zanzibar" not in " ".join(told(line) for line in lines_of(BRIEF))


def test_planned_events_stand_apart() -> None:
    """What happened, by the date of the event; what is planned, in a table of its own."""
    assert [[told(cell) for cell in row] for row in BRIEF.happened.rows] == [
        ["2031-04-15 [2]", "on Tuesday [2]", "c1 47 boats were moved [2]",
         "said by The harbour office (2031-04-15) [2]"],
    ]  # fmt: skip
    assert told(BRIEF.planned.rows[0][2]) == "c4 The bridge reopens on 3 May 2031 [7] planned"


def test_the_graph_leads_from_origins_to_reports() -> None:
    """Every origin of a claim is a node; its edges lead to the reports that carry it."""
    assert [told(node.line) for node in BRIEF.graph.origins] == [
        "The harbour office (a speaker) [2]", "the coast guard (a speaker) [3]",
        "outlets that do not say how they know [4]", "Ada Penhallow (a speaker) [8]",
    ]  # fmt: skip
    assert {(link.origin, link.report) for link in BRIEF.graph.links} == {
        ("o1", "r1"), ("o2", "r2"), ("o3", "r1"), ("o4", "r1"),
    }  # fmt: skip
    assert BRIEF.graph.links[0].why == "The statements name one speaker."


def test_an_article_makes_no_other_origin() -> None:
    """A body named with and without its article in two claims is one node."""
    bare = replace(STORY_RECORD.origins[3], name="Coast guard", kind="speaker")
    origins = (STORY_RECORD.origins[1], bare)
    claims = tuple(
        replace(claim, origins=replace(claim.origins, ids=(key,)))
        for claim, key in ((STORY_RECORD.claims[0], "o-guard"), (STORY_RECORD.claims[2], "o-penhallow"))
    )
    graph = compose(with_story(claims=claims, origins=origins)).graph
    assert [told(node.line) for node in graph.origins] == ["the coast guard (a speaker) [3]"]


def test_an_origin_of_several_claims_is_one_node() -> None:
    """The outlets that do not say how they know are one node, though two claims rest on them."""
    assert sum("outlets that do not" in told(node.line) for node in BRIEF.graph.origins) == 1


def test_too_many_origins_are_counted_not_drawn() -> None:
    """Beyond what an eye can follow, origins are only counted."""
    base = STORY_RECORD.origins[0]
    many = tuple(replace(base, id=f"o-{place}", name="", kind="document") for place in range(DRAWN + 3))
    texts = HERALD_REPORT.text.split()
    statements = tuple(
        replace(MOVED_47, id=f"s-{place}", attribution=(_link(word),))
        for place, word in enumerate(word for word in dict.fromkeys(texts) if texts.count(word) == 1)
    )[: DRAWN + 3]
    origins = tuple(replace(one, statements=(said.id,)) for one, said in zip(many, statements, strict=True))
    claim = replace(
        STORY_RECORD.claims[0],
        statements=tuple(one.id for one in statements),
        lead=statements[0].id,
        origins=replace(STORY_RECORD.claims[0].origins, ids=tuple(one.id for one in origins)),
    )
    readings = (replace(RECORD.readings[0], statements=statements), RECORD.readings[1])
    story = replace(STORY_RECORD, claims=(claim,), origins=origins, disagreements=(), timeline=())
    graph = compose(replace(RECORD, readings=readings, stories=(story,))).graph
    assert len(graph.origins) == DRAWN
    assert graph.left_out == 3


def _link(word: str) -> Attribution:
    start = HERALD_REPORT.text.index(word)
    return Attribution(source_text=word, start=start, end=start + len(word), type="document")


def test_each_report_has_a_column_of_claims() -> None:
    """Which report tells which claim, and how sure, is seen at a glance; one report needs no column."""
    assert BRIEF.by_report.heads == ("Claim", "r1 Quill Herald", "r2 Coast Courier")
    assert [told(cell) for cell in BRIEF.by_report.rows[1]] == ["c2", "alleged [4]", "not confirmed [5]"]
    alone = compose(
        with_story(claims=(), story=replace(STORY_RECORD.story, items=(f"i-{HERALD_REPORT.id}",)))
    )
    assert alone.by_report.rows == ()


def test_what_was_read_and_dropped_is_told() -> None:
    """Each report with outlet, date, digest and what was set aside; each drop with its reason."""
    row = [told(cell) for cell in BRIEF.read.rows[0]]
    assert row == ["r1", "herald.txt", "Quill Herald", "2031-04-16", HERALD_REPORT.sha256, "1 headline"]
    assert [told(cell) for cell in BRIEF.dropped.rows[0]] == ["broken.bin", "no text in it"]


def test_entries_in_other_stories_are_counted_as_set_aside() -> None:
    """A digest's other entries are named as set aside in this story."""
    story = replace(STORY_RECORD.story, items=(f"i-{HERALD_REPORT.id}",))
    other = Item(id="i-other", report=HERALD_REPORT.id, kind="entry", spans=())
    page = replace(RECORD.pages[0], items=(*RECORD.pages[0].items, other), zones=())
    record = replace(
        with_story(story=story, claims=(STORY_RECORD.claims[2],), disagreements=(), timeline=()),
        pages=(page, RECORD.pages[1]),
    )
    assert told(compose(record).read.rows[0][5]) == "1 entry in another story"
    assert told(compose(replace(record, pages=())).read.rows[0][5]) == "nothing"


def test_voices_that_are_not_counted_stand_apart_with_the_reason() -> None:
    """Nobody is listed under another's name: who adds no origin is named beside the count, and why."""
    joined = Why(rule="not shown apart", text="x", spans=(_spoken(MOVED_52),))
    silent = Why(rule="unattributed", text="x", spans=(_placed(CUT),))
    office = replace(
        STORY_RECORD.origins[0],
        statements=(MOVED_47.id, MOVED_52.id, CUT.id),
        why=(*STORY_RECORD.origins[0].why, joined, silent),
    )
    claim = replace(
        STORY_RECORD.claims[0],
        statements=(MOVED_47.id, MOVED_52.id, CUT.id),
        origins=replace(STORY_RECORD.claims[0].origins, min=1, max=1, ids=("o-office",)),
    )
    brief = compose(with_story(claims=(claim,), origins=(office,), disagreements=()))
    labels, counts, apart = map(told, brief.claims[0].facts)
    assert labels == "contested · said as fact [2][3] · alleged [4]"
    assert counts.endswith("wire groups: said by The harbour office (2031-04-15) [2] · event 2031-04-15 [2]")
    assert apart == (
        "not counted: said by the coast guard [3], because nothing shows another first-hand voice"
        " · Quill Herald [4], because it is not said how they know"
    )
    assert {(link.origin, link.report) for link in brief.graph.links} == {("o1", "r1")}
    public = replace(claim, why=(Why(rule="public act", text="x"),))
    brief = compose(with_story(claims=(public,), origins=(office,), disagreements=()))
    assert "because an act done in public is one origin" in told(brief.claims[0].facts[2])


def _spoken(one: Statement) -> Evidence:
    link = one.attribution[-1]
    return Evidence(report=one.report, start=link.start, end=link.end)


def _placed(one: Statement) -> Evidence:
    return Evidence(report=one.report, start=one.start, end=one.end)


def test_a_day_from_the_main_event_is_shown_as_that_of_the_story() -> None:
    """A statement that has no date of its own gets no row and no event; the story's day stands above."""
    assert MOVED_47.when is not None
    lent = replace(CUT, when=replace(MOVED_47.when, inferred=True))
    statements = tuple(lent if one.id == CUT.id else one for one in RECORD.readings[0].statements)
    entry = replace(STORY_RECORD.timeline[0], when=lent.when, claim="k-cable", statement=CUT.id)
    record = replace(
        with_story(timeline=(*STORY_RECORD.timeline, entry)),
        readings=(replace(RECORD.readings[0], statements=statements), RECORD.readings[1]),
    )
    brief = compose(record)
    assert "the day of the main event 2031-04-15 [2] · " in told(brief.meta)
    assert [row[2][0].text for row in brief.happened.rows] == ["c1"]
    assert "event" not in told(next(one for one in brief.claims if one.id == "k-cable").facts[1])
    for form in ("md", "html"):
        assert verify_brief(record, rendering.text(record, form))


def test_a_brief_does_not_depend_on_the_other_stories_of_the_record() -> None:
    """An outlet that speaks for itself in another story is a teller here, alone or in company."""
    voice = replace(STORY_RECORD.origins[0], id="o-else", claim="k-else", name="Quill Herald", kind="speaker")
    other = StoryRecord(story=Story(id="y-else", title="x", items=()), origins=(voice,))
    assert compose(replace(RECORD, stories=(*RECORD.stories, other)), STORY_RECORD.story.id) == BRIEF


def test_a_title_with_its_own_span_is_cited_there() -> None:
    """A story's title is cited at the span that the record names."""
    start, end = find(COURIER_REPORT, "Bridge shut in Quillmouth")
    story = replace(STORY_RECORD.story, title_report=COURIER_REPORT.id, title_span=Span(start=start, end=end))
    brief = compose(with_story(story=story))
    assert told(brief.title) == "Bridge shut in Quillmouth [1]"


def test_a_title_that_no_report_has_is_not_printed() -> None:
    """A title that stands nowhere is replaced by a word of the program."""
    story = replace(STORY_RECORD.story, title="Nobody wrote this")
    assert told(compose(with_story(story=story)).title) == "untitled"


def test_a_report_without_outlet_and_date_says_so() -> None:
    """What was not found is told as not found."""
    bare = replace(HERALD_REPORT, outlet=None, published=None, published_precision=None)
    record = replace(
        RECORD, reports=(bare, COURIER_REPORT), pages=(replace(RECORD.pages[0], report=bare), RECORD.pages[1])
    )
    brief = compose(record)
    cable = next(block for block in brief.claims if block.id == "k-cable")
    assert told(cable.facts[1]).endswith("wire groups: the outlet does not say how it knows [4]")
    assert told(cable.where) == "told by Coast Courier [5], outlet not named r2 [4]"
    assert "r2 outlet not named, date not found" in [told(one.head)[:35] for one in cable.told]
    assert told(brief.ladder[1]) == "2 outlets of no known publisher"


def test_own_knowledge_and_chains_of_telling_are_worded() -> None:
    """First-hand marks are told as such; an outer teller stands after the inner one."""
    inner, outer = MOVED_47.attribution[0], CUT
    guard = _link("Share")
    chained = replace(MOVED_47, attribution=(guard, inner))
    seen = replace(outer, first_hand="witness")
    statements = tuple({MOVED_47: chained, CUT: seen}.get(one, one) for one in RECORD.readings[0].statements)
    brief = compose(
        replace(RECORD, readings=(replace(RECORD.readings[0], statements=statements), RECORD.readings[1]))
    )
    heads = [told(one.head) for block in brief.claims for one in block.told]
    assert any(head.endswith("said by The harbour office (2031-04-15), as told by Share") for head in heads)
    assert any(head.endswith("Quill Herald from its own reporting") for head in heads)


def test_nobody_tells_what_he_said_himself() -> None:
    """A speaker who stands in both links of a chain is named once."""
    (link,) = MOVED_52.attribution
    twice = replace(MOVED_52, attribution=(link, link))
    statements = tuple(twice if one.id == MOVED_52.id else one for one in RECORD.readings[1].statements)
    record = replace(
        RECORD, readings=(RECORD.readings[0], replace(RECORD.readings[1], statements=statements))
    )
    assert told(compose(record).claims[0].told[1].head).endswith(" · said by the coast guard")


def test_an_origin_of_many_silent_outlets_bears_no_name_of_one() -> None:
    """Outlets that do not say how they know are one origin, and none of them gives it its name."""
    silent = replace(STORY_RECORD.origins[2], name="Quill Herald", statements=(CUT.id, MOVED_52.id))
    claim = replace(STORY_RECORD.claims[1], statements=(CUT.id, MOVED_52.id), unattributed=2)
    bare = replace(MOVED_52, attribution=())
    readings = (
        RECORD.readings[0],
        replace(RECORD.readings[1], statements=(bare, *RECORD.readings[1].statements[1:])),
    )
    record = replace(with_story(claims=(claim,), origins=(silent,), disagreements=()), readings=readings)
    brief = compose(record)
    assert told(brief.claims[0].facts[1]).endswith(": 2 outlets do not say how they know [2][3]")
    assert told(brief.graph.origins[0].line) == "outlets that do not say how they know [2]"


def test_an_outlet_that_is_itself_the_origin_speaks_in_its_own_words() -> None:
    """A body's own release is no outlet that does not say how it knows."""
    origins = tuple(
        replace(one, kind="speaker", name="Quill Herald") if one.id == "o-narration" else one
        for one in STORY_RECORD.origins
    )
    cable = next(block for block in compose(with_story(origins=origins)).claims if block.id == "k-cable")
    assert told(cable.facts[1]).endswith("wire groups: Quill Herald in its own words [4]")


def test_dates_without_a_day_are_left_out() -> None:
    """An expression that was not resolved gives no row and no day of saying."""
    vague = When(text="on Tuesday", start=0, end=5, type="DATE", value="")
    entry = replace(STORY_RECORD.timeline[0], when=vague)
    assert compose(with_story(timeline=(entry,))).happened.rows == ()


def test_reasons_with_strange_names_are_not_printed() -> None:
    """A reason that names what its statements do not hold stays out of the picture."""
    why = (Why(rule="x", text="Xanadu told it."),)
    origins = tuple(replace(one, why=why) for one in STORY_RECORD.origins)
    assert {link.why for link in compose(with_story(origins=origins)).graph.links} == {""}


def test_an_origin_whose_name_no_report_has_is_shown_by_its_speaker() -> None:
    """The words of the report stand for a name that stands nowhere."""
    origins = (replace(STORY_RECORD.origins[0], name="XY Office"), *STORY_RECORD.origins[1:])
    assert (
        told(compose(with_story(origins=origins)).graph.origins[0].line)
        == "The harbour office (a speaker) [2]"
    )
    assert NOT_CONFIRMED.certainty == "unconfirmed"

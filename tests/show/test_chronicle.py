"""The timeline of an entity: lines by the date of the event, names in any form, clear errors."""

from __future__ import annotations

import pytest

import twosource
from twosource import Record
from twosource.errors import UnknownId
from twosource.show import chronicle
from twosource.show.atlas import Atlas, chart
from twosource.show.entities import Directory, folded

POST = """Norvik Lines launched a ferry on Monday, the port office said. Norvik Lines (NL) will buy Orland \
Council's yard in June 2032.

NL denied that it had sold a ship. The company owns four ships. Ben Sol left on Tuesday."""
ECHO = """Norvik Lines launched a ferry on Monday, the mayor said.

Ana Sol met Tom Harrow, the mayor, on Tuesday. Sol was pleased with the Vela 310."""
LETTER = (
    """NL has closed its office at Harn. The Vela 310 was tested by NL on Friday. The 310 sank on Saturday."""
)
HEADED = """Norvik Lines wins prize

It rained."""


@pytest.fixture(scope="module")
def record() -> Record:
    """Four invented reports about a shipping company."""
    return twosource.read(
        [
            {"outlet": "Harn Post", "published": "2031-05-07", "title": "A ferry launched", "text": POST},
            {"outlet": "Tarn Echo", "published": "2031-05-08", "title": "A ferry launched", "text": ECHO},
            {"outlet": "Quay Letter", "published": "2031-05-12", "text": LETTER},
            {"outlet": "Sound News", "published": "2031-07-01", "text": HEADED},
        ],
        jobs=0,
    )


@pytest.fixture(scope="module")
def atlas(record: Record) -> Atlas:
    """The record with its ids looked up."""
    return chart(record.value)


def lines(atlas: Atlas, name: str) -> list[str]:
    """Return the timeline as it is listed."""
    return chronicle.lines(chronicle.chronicle(atlas, name), atlas)


def test_lines_go_by_the_date_of_the_event(atlas: Atlas) -> None:
    """First what has a date, the earliest first; each with its words, who says so, origins and its place."""
    found = lines(atlas, "Norvik Lines")
    assert found[0] == "2031-05-05  Norvik Lines launched a ferry on Monday"
    assert found[1].startswith("    said as fact; said by the ")
    assert "; 1 origin  c-" in found[1]
    assert found[1].endswith("]")
    days = [line[:10] for line in found if line[:2] == "20"]
    assert days == sorted(days)


def test_the_place_of_a_line_holds_its_words(atlas: Atlas) -> None:
    """What is cited is what is printed."""
    found = chronicle.chronicle(atlas, "Norvik Lines")
    for one in (*found.dated, *found.undated):
        report, start, end = one.span
        words = " ".join(atlas.reports[report].text[start:end].split())
        assert chronicle.words(one, atlas).endswith(words)


def test_plans_denials_and_what_has_no_date_are_told_apart(atlas: Atlas) -> None:
    """A plan and a denial keep their words; the undated stand last, under their own line."""
    text = "\n".join(lines(atlas, "Norvik Lines"))
    dated, undated = text.split(f"\n{chronicle.UNDATED}\n")
    assert "2032-06  Norvik Lines (NL) will buy Orland Council's yard in June 2032\n    planned;" in dated
    assert "NL denied that it had sold a ship\n    denied;" in dated
    assert "The company owns four ships" in undated


def test_a_date_that_is_not_told_there_says_so(atlas: Atlas) -> None:
    """What is told as news is of the day of the report, and that stands beside it."""
    assert "2031-07-01 (the day of the report)  Norvik Lines wins prize" in lines(atlas, "Norvik Lines")


def test_a_headline_is_listed_without_a_claim(atlas: Atlas) -> None:
    """No claim holds it: the line names the outlet whose headline it is."""
    found = lines(atlas, "Norvik Lines")
    line = found[found.index("2031-07-01 (the day of the report)  Norvik Lines wins prize") + 1]
    assert line.startswith("    said as fact; in the headline of Sound News  r-")


@pytest.mark.parametrize(
    "name", ["Norvik Lines", "NORVIK LINES", "NL", "norvik", "Norvik Lines Ltd", "org:norvik lines"]
)
def test_an_entity_is_found_by_every_form_of_its_name(atlas: Atlas, name: str) -> None:
    """Any letters, the acronym, the beginning, the key itself."""
    assert lines(atlas, name)[0] == "2031-05-05  Norvik Lines launched a ferry on Monday"


def test_an_acronym_explained_in_one_report_is_known_in_others(atlas: Atlas) -> None:
    """A report that only writes "NL" tells of Norvik Lines."""
    assert any("NL has closed its office" in line for line in lines(atlas, "Norvik Lines"))


def test_a_model_is_found_by_its_number(atlas: Atlas) -> None:
    """What is called "the 310" is the Vela 310, which is no firm called Vela."""
    assert [line for line in lines(atlas, "Vela 310") if line[:2] == "20"] == [
        "2031-05-09  The Vela 310 was tested by NL on Friday", "2031-05-10  The 310 sank on Saturday"
    ]  # fmt: skip


def test_a_surname_of_two_people_is_ambiguous(atlas: Atlas) -> None:
    """The error names both keys, and a key is taken at its word."""
    with pytest.raises(UnknownId, match=r"'Sol' could be any of: person:ana sol, person:ben sol"):
        chronicle.chronicle(atlas, "Sol")
    assert lines(atlas, "person:ben sol")[0] == "2031-05-06  Ben Sol left on Tuesday"


def test_an_unknown_name_offers_near_ones(atlas: Atlas) -> None:
    """A slip of a letter, and a word that other names share."""
    with pytest.raises(UnknownId, match="did you mean Norvik Lines"):
        chronicle.chronicle(atlas, "Norvick Lines")
    with pytest.raises(UnknownId, match=r"the record names nothing 'Zuur'$"):
        chronicle.chronicle(atlas, "Zuur")


def test_the_beginning_of_a_name_is_enough_where_only_one_begins_so() -> None:
    """Of two names that begin alike none is chosen; both are listed."""
    text = "Orland Council met Harn Council and Harn Yards on Monday."
    names = Directory(twosource.read({"text": text}, jobs=0).value.readings)
    assert names.find("Orland").keys == {"org:orland council"}
    with pytest.raises(UnknownId, match="'Harn' could be any of: Harn Council, Harn Yards"):
        names.find("Harn")


def test_an_entity_in_no_event_says_so(atlas: Atlas) -> None:
    """A place that is only named takes part in nothing."""
    assert lines(atlas, "Harn") == [f"Harn: {chronicle.NOTHING}"]


def test_one_story_alone_may_be_asked(atlas: Atlas) -> None:
    """What stands in another story is not listed."""
    (key,) = {
        atlas.story_of[one]
        for one in atlas.items
        if "wins prize" in atlas.reports[atlas.items[one].report].text
    }
    found = chronicle.chronicle(atlas, "Norvik Lines", key)
    assert {one.first.item.id for one in (*found.dated, *found.undated)} == set(
        atlas.stories[key].story.items
    )


def test_json_has_every_event_with_its_place(atlas: Atlas) -> None:
    """A program finds the words of each event, the claim, its origins and the keys that were meant."""
    found = chronicle.as_json(chronicle.chronicle(atlas, "Norvik Lines"), atlas)
    assert isinstance(found, dict)
    assert found["entity"] == {
        "name": "Norvik Lines", "keys": ["org:nl", "org:norvik lines"], "names": ["NL", "Norvik Lines"]
    }  # fmt: skip
    first = found["dated"][0]  # type: ignore[index,call-overload]
    assert first["when"]["edtf"] == "2031-05-05"
    assert first["story"] in atlas.stories
    assert {atlas.reports[one["report"]].text[one["start"] : one["end"]] for one in first["events"]} == {
        "launched"
    }
    assert len(first["events"]) == 2


def test_the_same_reports_give_the_same_timeline_in_any_order() -> None:
    """Nothing hangs on which report was read first."""
    some = [
        {"outlet": "Tarn Echo", "published": "2031-05-08", "text": ECHO},
        {"outlet": "Harn Post", "published": "2031-05-07", "text": POST},
    ]
    made = [chart(twosource.read(order, jobs=0).value) for order in (some, some[::-1])]
    assert lines(made[0], "Norvik Lines") == lines(made[1], "Norvik Lines")


def test_names_are_compared_without_marks() -> None:
    """Accents, dots and capitals make no other name."""
    assert folded("  Ávila S.A. & Co") == "avila s a & co"


def test_one_event_of_a_story_and_day_is_one_line_and_says_who_tells_it_again() -> None:
    """Two claims of one launch stand on one line; what happened to somebody else on that day does not."""
    told = twosource.read(
        [
            {
                "outlet": outlet,
                "published": "2031-05-07",
                "title": "Norvik Lines launches the ferry Vela at Harn",
                "text": f"{text} The ferry Vela carries ninety cars between Harn and Orland, the yard at Harn said.",
            }
            for outlet, text in (
                ("Harn Post", "Norvik Lines launched the ferry Vela on Monday, ten years after the last."),
                ("Tarn Echo", "A band played as Norvik Lines launched a ship on Monday."),
            )
        ],
        jobs=0,
    )
    (found,) = chronicle.chronicle(chart(told.value), "Norvik Lines").dated
    assert [one.first.event.lemma for one in (found, *found.again)] == ["launch", "launch"]
    shown = chronicle.lines(chronicle.chronicle(chart(told.value), "Norvik Lines"), chart(told.value))
    assert [line.strip().split(":")[0] for line in shown[2:]] == ["told again"]


def test_a_headline_without_a_date_stays_alone_where_its_event_has_two() -> None:
    """Nothing tells which launch the headline is about: it keeps the day of its report, and says so."""
    ferry = "The ferry Vela carries ninety cars between Harn and Orland, the yard at Harn said."
    before = "Norvik Lines had launched the ferry Orla on 3 March 2029."
    texts = (
        f"Norvik Lines launched the ferry Vela on Monday, ten years after the last. {before} {ferry}",
        f"A band played at the yard of Harn for the ferry Vela. {ferry}",
    )
    told = twosource.read(
        [
            {
                "outlet": outlet,
                "published": "2031-05-07",
                "title": "Norvik Lines launches the ferry Vela at Harn",
                "text": text,
            }
            for outlet, text in zip(("Harn Post", "Tarn Echo"), texts, strict=True)
        ],
        jobs=0,
    )
    found = chronicle.chronicle(chart(told.value), "Norvik Lines").dated
    assert [one.when.edtf for one in found if one.when] == ["2029-03-03", "2031-05-05", "2031-05-07"]
    assert not any(other.first.heads for one in found for other in one.again)

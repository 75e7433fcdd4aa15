"""Names in invented reports: their extents, labels and keys."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from twosource.language.parse.sentences import sentences
from twosource.model import Mention, Span
from twosource.understand.mentions import find


def mentions_of(text: str) -> tuple[Mention, ...]:
    """Return the mentions of an item whose paragraphs are the lines of ``text``."""
    spans: list[Span] = []
    start = 0
    for line in text.split("\n"):
        if line.strip():
            spans.append(Span(start=start, end=start + len(line)))
        start += len(line) + 1
    return find(text, sentences(text, "i", spans))


def keys(text: str) -> dict[str, str]:
    """Return the key of each name of ``text``."""
    return {one.text: one.entity for one in mentions_of(text)}


def test_a_surname_takes_the_key_of_the_full_name() -> None:
    """Then "Holt" and "Ms Holt" are the person who was introduced by the full name."""
    found = keys(
        "Gretna Holt, 44, runs the mill. Ms Holt said it was closed.\nLater Holt left the town of Tilby."
    )
    assert found["Gretna Holt"] == found["Holt"] == "person:gretna holt"


def test_titles_and_roles_stay_outside_of_a_name() -> None:
    """The title is no part of the name, whoever bears it."""
    found = keys("Mayor Gretna Holt met Prime Minister Odd Varn and Colonel Ina M. Reeve in Tilby on Friday.")
    assert {"Gretna Holt", "Odd Varn", "Ina M. Reeve"} <= set(found)
    assert not any("Minister" in name or "Mayor" in name or "Colonel" in name for name in found)


def test_a_surname_in_capitals_is_the_same_person() -> None:
    """Police notices write surnames in capitals."""
    found = keys("The police look for Orrin VESTLEY, aged 30.\nMr Vestley has a scar. Vestley is tall.")
    assert found["Orrin VESTLEY"] == found["Vestley"] == "person:orrin vestley"


def test_an_acronym_in_brackets_stands_for_the_full_name() -> None:
    """Both forms have one key, and the label of the full name."""
    found = mentions_of("The Inland Harbour Council (IHC) met on Monday. The IHC will vote in May.")
    assert {one.entity for one in found if one.label == "ORG"} == {"org:inland harbor council"}


def test_a_company_keeps_its_key_without_its_legal_form() -> None:
    """Full name, name without the form and first word are one body."""
    text = (
        "Velda Shipping Ltd sold two barges.\nVelda Shipping did not say why, and Velda has no more of them."
    )
    assert {one.entity for one in mentions_of(text)} == {"org:velda shipping"}


def test_the_ministry_of_a_land_has_one_key_in_either_order() -> None:
    """Of one land, "Ministry of Defence" and "Defence Ministry" are one body."""
    text = (
        "The Ministry of Defence of Arlia denied it.\nArlia's Defence Ministry denied it again on Friday.\n"
        "Three Arlian ships left Arlia, the Defence Ministry said."
    )
    assert {one.entity for one in mentions_of(text) if one.label == "ORG"} == {"org:arlia defense ministry"}


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("The DPRK sent a note.", "state:KP"),
        ("North Korea sent a note.", "state:KP"),
        ("North Korean ships sailed.", "state:KP"),
        ("Pyongyang said that ships sailed.", "state:KP"),
        ("The U.S. sent a note.", "state:US"),
        ("South Korean ships sailed.", "state:KR"),
    ],
)
def test_states_have_the_key_of_their_code(text: str, key: str) -> None:
    """Names, demonyms and capitals in the place of the government name the state."""
    assert key in {one.entity for one in mentions_of(text)}


def test_a_capital_may_be_dealt_with_or_own_a_power() -> None:
    """Behind "with" and before "'s army" the capital is the government too."""
    assert keys("They made peace with Pyongyang.")["Pyongyang"] == "state:KP"
    assert keys("They met Pyongyang's army.")["Pyongyang"] == "state:KP"
    assert keys("Seoul and Pyongyang made peace.")["Pyongyang"] == "state:KP"


def test_a_given_name_alone_is_the_person() -> None:
    """In a long item a lone given name is no place."""
    found = mentions_of("Susan slept.\nIt rained.\nThe town slept.\nSusan woke up late.\nThe day was fine.")
    assert {one.label for one in found} == {"PERSON"}


def test_a_capital_as_a_place_is_the_town() -> None:
    """What happens in a capital does not happen to its state."""
    assert keys("A lamp fell on a man in Pyongyang on Monday.")["Pyongyang"] == "place:pyongyang"


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("A storm crossed Georgia and Alabama.", "place:georgia us"),
        ("Georgia has closed its embassy in Tbilisi.", "state:GE"),
        ("Congo closed the road from Kinshasa.", "state:CD"),
        ("Congo closed the road from Brazzaville.", "state:CG"),
        ("Congo closed the road.", "place:congo"),
        ("Niger and its neighbour agreed.", "state:NE"),
        ("Nigerian farmers agreed.", "state:NG"),
        ("Nigerien farmers agreed.", "state:NE"),
    ],
)
def test_lands_of_like_names_are_kept_apart(text: str, key: str) -> None:
    """What else the item names tells which land is meant; without a hint none is chosen."""
    assert key in {one.entity for one in mentions_of(text)}


def test_an_invented_land_is_known_by_its_people() -> None:
    """The demonym of a land that no table holds has the key of the land."""
    text = "Arlia has closed its border. Two Arlian ships were stopped near Bresk.\nThe Arlians protested in Bresk."
    found = keys(text)
    assert found["Arlia"] == found["Arlian"] == found["Arlians"] == "place:arlia"


def test_a_demonym_alone_gets_the_likely_name_of_its_land() -> None:
    """Another report that names the land has the same key."""
    assert keys("Two Arlian ships were stopped in the strait on Monday.").get("Arlian") == "place:arlia"


def test_layout_words_and_bare_titles_are_no_names() -> None:
    """The parser takes some of them for persons."""
    found = keys(
        "Addendum\nPhoto\nThe President and the Ministry spoke on Monday.\nDetails\nMembers left. Cause unknown."
    )
    assert found == {}


def test_a_dateline_names_a_place() -> None:
    """The town of the dateline is a mention, and tells what its name is in the text."""
    found = mentions_of("PORT TILBY, Feb 7 (XNA) - The mill was closed. Port Tilby has two mills.")
    assert [one.text for one in found if one.entity == "place:port tilby"] == ["PORT TILBY", "Port Tilby"]


def test_headings_hold_the_names_that_the_body_knows() -> None:
    """In capitals or title case the letters tell nothing; known names are still found."""
    text = "VELDA LTD TO SELL ITS BARGES\nVelda Ltd Sells Two Barges After Long Talks\nVelda Ltd sold two barges."
    found = mentions_of(text)
    assert [(one.text, one.entity) for one in found] == [
        ("VELDA LTD", "org:velda"), ("Velda Ltd", "org:velda"), ("Velda Ltd", "org:velda"),
    ]  # fmt: skip


def test_names_with_their_kind_have_the_label_of_the_kind() -> None:
    """Heads, numbers and the words before a name tell what it names."""
    text = (
        "The tanker Ossary passed Height 312 and Sandle Bridge.\nThe 4th Brigade took Dunholt Hill near the village of "
        'Ghorm.\nThe satellite Corvo-2 was shown at the Spring Fair Cup, and the retailer Norvex sold "Winter Bread Book".\n'
        "The Office for Safety at Work and the National Union of Quarry and Tunnel Workers spoke."
    )
    labels = {one.text: one.label for one in mentions_of(text)}
    wanted = {
        "Ossary": "WORK", "Height 312": "LOC", "Sandle Bridge": "FAC", "4th Brigade": "ORG", "Dunholt Hill": "LOC",
        "Ghorm": "GPE", "Corvo-2": "WORK", "Norvex": "ORG", "Office for Safety at Work": "ORG",
        "National Union of Quarry and Tunnel Workers": "ORG",
    }  # fmt: skip
    assert {name: labels.get(name) for name in wanted} == wanted


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Trinidad and Tobago sent a note to Peru.", {"Trinidad and Tobago": "GPE", "Peru": "GPE"}),
        ("The President Hotel in Tilby burned.", {"President Hotel": "FAC", "Tilby": "GPE"}),
        ("Chief of the General Staff Ina Reeve spoke.", {"Ina Reeve": "PERSON"}),
        ("Manager Gretna Holt spoke.", {"Gretna Holt": "PERSON"}),
        ("The Peruvian President spoke in Lima.", {"Peruvian": "NORP", "Lima": "GPE"}),
        ("NORTH KOREA FIRES TWO ROCKETS", {"NORTH KOREA": "GPE"}),
        ("Two Muslims and three Christians sat.", {"Muslims": "NORP", "Christians": "NORP"}),
        ("Norvex Inc. bought Sandle Mill Group plc.", {"Norvex Inc.": "ORG", "Sandle Mill Group plc": "ORG"}),
        ("Ingall's Road is closed.", {"Ingall's Road": "LOC"}),
        ("The Citizens' Water Front met in May.", {"Citizens' Water Front": "ORG"}),
        ("In June the Spring Revolution of Arlia began.", {"Spring Revolution of Arlia": "EVENT"}),
        ("Flight 218 landed near Sandle Creek.", {"Flight 218": "WORK", "Sandle Creek": "LOC"}),
        ('She wrote "The Long Winter Road" for the BBC.', {"The Long Winter Road": "WORK", "BBC": "ORG"}),
        ("Odd Varn, a retired teacher, slept.", {"Odd Varn": "PERSON"}),
        ("Odd Varn, 61, slept.", {"Odd Varn": "PERSON"}),
        ("The portal NewsHub and MI5 met Congress.", {"NewsHub": "ORG", "MI5": "ORG", "Congress": "ORG"}),
        ("Parliament met, said Holt.", {"Parliament": "ORG", "Holt": "PERSON"}),
        ("The Association for Safe Roads slept.", {"Association for Safe Roads": "ORG"}),
        ("The streets of Ghorm are wet.", {"Ghorm": "GPE"}),
        ("He left the Bank of last resort.", {}),
        ("Ina van Loon slept.", {"Ina van Loon": "PERSON"}),
        ("Peru's Ministry slept.", {"Peru": "GPE"}),
        ("Peruvian President Gretna Holt slept.", {"Peruvian": "NORP", "Gretna Holt": "PERSON"}),
        ("North Korean Kim Jong Un slept.", {"North Korean": "NORP", "Kim Jong Un": "PERSON"}),
        ("The Institute for Roads at Work slept.", {"Institute for Roads at Work": "ORG"}),
        ("Moscow Vladimir Putin spoke.", {"Moscow": "GPE", "Vladimir Putin": "PERSON"}),
        ("The Russian Vladimir Putin spoke.", {"Russian": "NORP", "Vladimir Putin": "PERSON"}),
        ("The Association of the Blind slept.", {"Association of the Blind": "ORG"}),
        ("The Office for Safety at Work in Tilby met.", {"Office for Safety at Work": "ORG", "Tilby": "GPE"}),
        ("A lamp, said Bo Lund in May, fell.", {"Bo Lund": "PERSON"}),
    ],
)
def test_names_are_cut_and_labelled_by_their_words(text: str, found: dict[str, str]) -> None:
    """Titles, heads, possessives, quotation marks and tables decide over the parser's labels."""
    assert {one.text: one.label for one in mentions_of(text)} == found


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("The IHC met. The Inland Harbour Council is old.", "org:inland harbor council"),
        ("The Free Party of Arlia met Arlia's Free Party.", "org:arlia free party"),
        ("The UN met the United Nations.", "org:united nations"),
        ("The U.S. State Department spoke, and the State Department wrote.", "org:us state department"),
    ],
)
def test_two_forms_of_one_body_have_one_key(text: str, key: str) -> None:
    """Initials, owners and abbreviations lead to the full name."""
    assert {one.entity for one in mentions_of(text) if one.label == "ORG"} == {key}


def test_of_two_people_with_one_surname_the_first_is_meant() -> None:
    """A surname that two bear goes to the one who was named first; both full names stay apart."""
    found = keys("Gretna Holt and Arne Holt own the mill. They are 40 and 42.\nHolt spoke on Monday.")
    assert found["Arne Holt"] == "person:arne holt"
    assert found["Holt"] == "person:gretna holt"


@given(st.text(max_size=80))
def test_any_text_gives_spans_that_lie_in_it_and_do_not_overlap(text: str) -> None:
    """Whatever the characters: each mention is its characters, in order, apart from the next."""
    found = mentions_of(text)
    assert all(text[one.start : one.end] == one.text for one in found)
    assert all(one.end <= other.start for one, other in pairwise(found))


def test_the_same_text_gives_the_same_mentions() -> None:
    """No order of sets or votes shows in the result."""
    text = "Gretna Holt met the Velda board in Tilby. Holt and Velda agreed. Bresk and Arlia watched."
    assert mentions_of(text) == mentions_of(text)

"""Quantities: what is read from invented phrases, and what is refused."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from twosource.language.parse.sentences import sentences
from twosource.model import Quantity, Span
from twosource.understand import quantities
from twosource.understand.quantities import bounds

# Columns: the sentence; its words; least; most; how exact; unit; what is counted.
TABLE: tuple[tuple[str, str, float | None, float | None, str, str | None, str | None], ...] = (
    ("The blast killed 5 people.", "5", 5, 5, "exact", None, "people"),
    ("The blast killed five people and injured 12.", "12", 12, 12, "exact", None, "injured"),
    ("Five people were killed and 130 injured.", "130", 130, 130, "exact", None, "injured"),
    ("Eleven of its barges sank.", "Eleven", 11, 11, "exact", None, "barge"),
    ("Of the 19 coaches twelve came off.", "19", 19, 19, "exact", None, "coach"),
    ("Of the 19 coaches twelve came off.", "twelve", 12, 12, "exact", None, "coach"),
    ("Green Party: 68", "68", 68, 68, "exact", None, "green party"),
    ("Deaths: 17", "17", 17, 17, "exact", None, "killed"),
    ("We have six dead.", "six", 6, 6, "exact", None, "killed"),
    ("Six hundred skaters crossed the lake.", "Six hundred", 600, 600, "exact", None, "skater"),
    ("The union counted 2,200 marchers.", "2,200", 2200, 2200, "exact", None, "marcher"),
    ("A little over two thousand marchers came.", "A little over two thousand", 2000, 2200, "about", None, "marcher"),
    ("Forty-eight towns signed.", "Forty-eight", 48, 48, "exact", None, "town"),
    ("A dozen towns signed.", "A dozen", 12, 12, "exact", None, "town"),
    ("Two dozen towns signed.", "Two dozen", 24, 24, "exact", None, "town"),
    ("Half a dozen towns signed.", "Half a dozen", 6, 6, "exact", None, "town"),
    ("Several dozen lorries waited.", "Several dozen", 36, None, "vague", None, "lorry"),
    ("Dozens of lorries waited.", "Dozens", 12, None, "vague", None, "lorry"),
    ("Scores of lorries waited.", "Scores", 20, None, "vague", None, "lorry"),
    ("Hundreds of lorries waited.", "Hundreds", 100, None, "vague", None, "lorry"),
    ("Tens of thousands of fans sang.", "Tens of thousands", 10_000, None, "vague", None, "fan"),
    ("Hundreds of thousands of fans sang.", "Hundreds of thousands", 100_000, None, "vague", None, "fan"),
    ("A few hundred fans sang.", "A few hundred", 200, 1000, "vague", None, "fan"),
    ("A handful of fans sang.", "A handful", 2, 10, "vague", None, "fan"),
    ("Numerous fans sang.", "Numerous", 2, None, "vague", None, "fan"),
    ("Multiple fans sang.", "Multiple", 2, None, "vague", None, "fan"),
    ("Several fans sang.", "Several", 3, None, "vague", None, "fan"),
    ("About 1.3 million payments failed.", "About 1.3 million", 1_170_000, 1_430_000, "about", None, "payment"),
    ("Nearly 50 towns signed.", "Nearly 50", 45, 50, "about", None, "town"),
    ("Almost 50 towns signed.", "Almost 50", 45, 50, "about", None, "town"),
    ("Some twenty towns signed.", "Some twenty", 18, 22, "about", None, "town"),
    ("At least 30 towns signed.", "At least 30", 30, None, "at_least", None, "town"),
    ("More than 30 towns signed.", "More than 30", 30, None, "at_least", None, "town"),
    ("Over 30 towns signed.", "Over 30", 30, None, "at_least", None, "town"),
    ("As many as 30 towns signed.", "As many as 30", None, 30, "at_most", None, "town"),
    ("Up to 30 towns signed.", "Up to 30", None, 30, "at_most", None, "town"),
    ("No more than 30 towns signed.", "No more than 30", None, 30, "at_most", None, "town"),
    ("Fewer than 30 towns signed.", "Fewer than 30", None, 30, "at_most", None, "town"),
    ("About thirty towns signed.", "About thirty", 27, 33, "about", None, "town"),
    ("Just over 30 towns signed.", "Just over 30", 30, 33, "about", None, "town"),
    ("Just under 30 towns signed.", "Just under 30", 27, 30, "about", None, "town"),
    ("Not three but four towns signed.", "four", 4, 4, "exact", None, "town"),
    ("The two are brothers of 24 and 31.", "24", 24, 24, "exact", "year of age", None),
    ("The two are brothers of 24 and 31.", "31", 31, 31, "exact", "year of age", None),
    ("A schoolboy of 14 died.", "14", 14, 14, "exact", "year of age", None),
    ("The oldest was 61.", "61", 61, 61, "exact", "year of age", None),
    ("Between 20 and 30 towns signed.", "Between 20 and 30", 20, 30, "about", None, "town"),
    ("It took 20 to 30 towns to win.", "20 to 30", 20, 30, "about", None, "town"),
    ("Prices rose 10-15 per cent.", "10-15 per cent", 10, 15, "about", "percent", "price"),
    ("Two thirds of the voters agreed.", "Two thirds", 66.666666667, 66.666666667, "exact", "percent", "voter"),
    ("A third of the voters agreed.", "A third", 33.333333333, 33.333333333, "exact", "percent", "voter"),
    ("More than half of the voters agreed.", "More than half", 50, None, "at_least", "percent", "voter"),
    ("Half the voters agreed.", "Half", 50, 50, "exact", "percent", "voter"),
    ("Prices rose by nearly a fifth.", "nearly a fifth", 18, 20, "about", "percent", "price"),
    ("Turnout was 58 per cent.", "58 per cent", 58, 58, "exact", "percent", "turnout"),
    ("Turnout was 58%.", "58%", 58, 58, "exact", "percent", "turnout"),
    ("Turnout rose 2.3 percentage points.", "2.3 percentage points", 2.3, 2.3, "exact", "percentage point", "turnout"),
    ("The bank cut by 25 basis points.", "25 basis points", 0.25, 0.25, "exact", "percentage point", "bank"),
    ("The rate fell from 14 to 11 per cent.", "14", 14, 14, "exact", "percent", "rate"),
    ("The firm was fined 85,000 florins.", "85,000 florins", 85_000, 85_000, "exact", "florin", None),
    ("The firm paid 40 million quillons.", "40 million", 4e7, 4e7, "exact", None, "quillon"),
    ("The firm paid $10.4 million.", "$10.4 million", 10_400_000, 10_400_000, "exact", "USD", None),
    ("The firm paid 3.5m euros.", "3.5m euros", 3_500_000, 3_500_000, "exact", "EUR", None),
    ("The firm paid \u20ac12bn.", "\u20ac12bn", 1.2e10, 1.2e10, "exact", "EUR", None),
    ("The firm paid \u00a3250.", "\u00a3250", 250, 250, "exact", "GBP", None),
    ("The firm paid US$5 billion.", "US$5 billion", 5e9, 5e9, "exact", "USD", None),
    ("Scrap brought 390 dollars a tonne.", "390 dollars a tonne", 390, 390, "exact", "USD/tonne", None),
    ("A quarter of a million francs went.", "A quarter of a million francs", 250_000, 250_000, "exact", "franc", None),
    ("Half a million people left.", "Half a million", 500_000, 500_000, "exact", None, "people"),
    ("Two and a half million people left.", "Two and a half million", 2_500_000, 2_500_000, "exact", None, "people"),
    ("They have 72 hours.", "72 hours", 259_200, 259_200, "exact", "s", None),
    ("They were given three days.", "three days", 259_200, 259_200, "exact", "s", None),
    ("The talks lasted half an hour.", "half an hour", 1800, 1800, "exact", "s", None),
    ("The cut lasted four and a quarter hours.", "four and a quarter hours", 15_300, 15_300, "exact", "s", None),
    ("A five-day strike began.", "five-day", 432_000, 432_000, "exact", "s", None),
    ("The mast is 310 metres high.", "310 metres", 310, 310, "exact", "m", None),
    ("Rain of 310 millimetres fell.", "310 millimetres", 0.31, 0.31, "exact", "m", None),
    ("The road is 12km long.", "12km", 12_000, 12_000, "exact", "m", None),
    ("It flew at 31,000 feet.", "31,000 feet", 9296.4, 9601.2, "exact", "m", None),
    ("The wall is 100 miles long.", "100 miles", 80467.2, 241401.6, "exact", "m", None),
    ("They stole 50 kilograms of gold.", "50 kilograms", 50, 50, "exact", "kg", "gold"),
    ("They stole 125 pounds of gold.", "125 pounds", 56.472250065, 56.925842435, "exact", "kg", "gold"),
    ("They stole 1.05 tonnes of cheese.", "1.05 tonnes", 1050, 1050, "exact", "kg", "cheese"),
    ("Fire burned 20 hectares of pine.", "20 hectares", 200_000, 200_000, "exact", "m2", "pine"),
    ("Fire burned 3 square kilometres.", "3 square kilometres", 3e6, 3e6, "exact", "m2", None),
    ("They lost 2 litres of milk.", "2 litres", 0.002, 0.002, "exact", "m3", "milk"),
    ("The plant gives 1,050 MW.", "1,050 MW", 1.05e9, 1.05e9, "exact", "W", None),
    ("The wind blew at 90 km/h.", "90 km/h", 25, 25, "exact", "m/s", None),
    ("It was 30 degrees Celsius.", "30 degrees Celsius", 30, 30, "exact", "degC", None),
    ("It was 50 degrees Fahrenheit.", "50 degrees Fahrenheit", 10, 10, "exact", "degC", None),
    ("Ada Moor, 36, left the hall.", "36", 36, 36, "exact", "year of age", None),
    ("A man of 71 left the hall.", "71", 71, 71, "exact", "year of age", None),
    ("A 44-year-old cook left the hall.", "44-year-old", 44, 44, "exact", "year of age", None),
    ("The club is 94 years old.", "94 years old", 94, 94, "exact", "year of age", None),
    ("Pupils between four and six years of age sang.", "between four and six years of age", 4, 6, "about",
     "year of age", None),
    ("The jaw is 438 million years old.", "438 million years old", 4.38e8, 4.38e8, "exact", "year", None),
    ("It lived 438 million years ago.", "438 million years", 4.38e8, 4.38e8, "exact", "year", None),
    ("15 of 22 kites fell.", "15", 15, 15, "exact", None, "kite"),
    ("15 of 22 kites fell.", "22", 22, 22, "exact", None, "kite"),
    ("All but seven of 22 kites fell.", "All but seven", 15, 15, "exact", None, "kite"),
    ("Nine voted against and 14 abstained.", "14", 14, 14, "exact", None, "abstain"),
    ("Three men were wounded.", "Three", 3, 3, "exact", None, "man"),
    ("Three thousand four hundred of us stayed out.", "Three thousand four hundred", 3400, 3400, "exact", None, "stay"),
    ("Nine thousand four hundred goats came.", "Nine thousand four hundred", 9400, 9400, "exact", None, "goat"),
    ("The club has 1,200-odd members.", "1,200-odd", 1080, 1320, "about", None, "member"),
    ("Last year 60+ shops closed.", "60+", 60, None, "at_least", None, "shop"),
    ("At least one of the barges sank.", "At least one", 1, None, "at_least", None, "barge"),
    ("One of the barges sank.", "One", 1, 1, "exact", None, "barge"),
    ("Three hundred and five goats came.", "Three hundred and five", 305, 305, "exact", None, "goat"),
    ("Twelve hundred goats came.", "Twelve hundred", 1200, 1200, "exact", None, "goat"),
    ("The bank cut by a quarter point.", "a quarter point", 0.25, 0.25, "exact", "percentage point", "bank"),
    ("The bank cut by a percentage point.", "a percentage point", 1, 1, "exact", "percentage point", "bank"),
    ("They sold 60 boats or more.", "60", 60, 60, "exact", None, "boat"),
    ("The list grew to 60 or more.", "60 or more", 60, None, "at_least", None, "grow"),
    ("Two or three boats sank.", "Two or three", 2, 3, "about", None, "boat"),
    ("They sold five m of rope.", "five", 5, 5, "exact", None, "m"),
    ("About 1,00,000 goats came.", "About 1,00,000", 90_000, 110_000, "about", None, "goat"),
    ("Five lakh goats came.", "Five lakh", 500_000, 500_000, "exact", None, "goat"),
)  # fmt: skip

REFUSED = (
    "The vote is on January 10.", "It was 10 January 2024.", "It came at 22:35.", "It came at 0240 GMT.",
    "It came at 3 p.m. sharp.", "They won 2-1 at home.", "Flight 218 landed.", "Resolution 2270 (2016) binds all.",
    "They live at 14 Harbour Street.", "The 4th Brigade left.", "The shop is open 24/7.", "It was the third time.",
    "It was the third fall in a row.", "No one came.", "They looked at one another.", "In 1998 it closed.",
    "In the 1990s it closed.", "Train 4471 left.", "Call 0171 555 0199 now.", "It stood at seven minutes to ten.",
    "He left three days ago.", "The meeting of 2024-01-09 was short.", "The date is 10/01/2024.", "Channel Six said so.",
    "Highway 9 is shut.", "It came at nine this morning.", "It came two summers ago.", "He scores at will.", "They left from 5-3 down.", "Half asleep, she left.", "1. Bread", "One day it will rain.", "It came at six.",
    "They came in just before seven.", "It came at around 8.15.", "It came at four on Tuesday.", "Signal H 9 was green.",
)  # fmt: skip


def read(text: str) -> tuple[Quantity, ...]:
    """Return the quantities of ``text`` taken as one paragraph."""
    return quantities.find(text, sentences(text, "item", [Span(start=0, end=len(text))]))


def test_every_phrase_gives_its_bounds_unit_and_what_it_counts() -> None:
    """Each row of the table is read as it says: words, bounds, exactness, unit, counted."""
    wrong: list[object] = []
    for row in TABLE:
        sentence, words, *rest = row
        found = {one.text: one for one in read(sentence)}
        one = found.get(words)
        told = None if one is None else [one.low, one.high, one.exactness, one.unit, one.counted]
        if one is None or [*map(_near, told or [])] != [*map(_near, rest)]:
            wrong.append((sentence, words, told or list(found), rest))
    assert not wrong


def _near(value: object) -> object:
    """Round away the noise of binary fractions."""
    return float(f"{value:.9g}") if isinstance(value, int | float) else value


@pytest.mark.parametrize("sentence", REFUSED)
def test_dates_scores_labels_and_ranks_are_no_quantities(sentence: str) -> None:
    """A number that is a name, a date, a time of day, a rank or a score is refused."""
    assert [one.text for one in read(sentence)] == []


def test_a_negated_value_is_left_out() -> None:
    """Of "not three but four" only the four remains."""
    assert [one.low for one in read("Not three but four men took part.")] == [4]


def test_bounds_of_a_plain_number_meet() -> None:
    """Without a modifier least and most are the number."""
    assert bounds.of(7, None) == bounds.Bounds(low=7, high=7, exactness="exact")


def test_offsets_point_at_the_words_in_the_report() -> None:
    """Offsets count code points of the whole text, whatever stands before."""
    text = "\U0001f525 Caf\u00e9\u0301 burned\n\nSome 20 men fled."
    start = text.index("Some")
    found = quantities.find(text, sentences(text, "item", [Span(start=start, end=len(text))]))
    assert [(text[one.start : one.end], one.low) for one in found] == [("Some 20", 18)]


@settings(max_examples=60, deadline=None)
@given(st.text(alphabet=st.sampled_from("0123456789 ,.-$%abos\u00bd\u20ac\u0130\u00ad\n"), max_size=40))
def test_any_text_is_read_in_order_and_within_bounds(text: str) -> None:
    """Whatever the characters, nothing raises and spans are in order and inside the text."""
    found = read(text)
    assert list(found) == sorted(found, key=lambda one: one.start)
    for one in found:
        assert text[one.start : one.end] == one.text
        assert one.low is None or one.high is None or one.low <= one.high

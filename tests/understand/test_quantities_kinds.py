"""Quantities by kind: a second table of invented phrases, and every row of the lexicon in a frame."""

from __future__ import annotations

import pytest

from twosource.language import lexicon
from twosource.language.parse.sentences import sentences
from twosource.model import Quantity, Span
from twosource.understand import quantities
from twosource.understand.quantities import amounts, measures

# Columns: the sentence; its words; least; most; how exact; unit; what is counted.
TABLE: tuple[tuple[str, str, float | None, float | None, str, str | None, str | None], ...] = (
    # counts in words and figures
    ("Seven cranes stood idle.", "Seven", 7, 7, "exact", None, "crane"),
    ("One hundred and twenty cranes stood idle.", "One hundred and twenty", 120, 120, "exact", None, "crane"),
    ("Twenty-one thousand signatures were handed in.", "Twenty-one thousand", 21000, 21000, "exact", None, "signature"),
    ("A hundred guests came.", "A hundred", 100, 100, "exact", None, "guest"),
    ("Some 1.2m signatures were handed in.", "Some 1.2m", 1080000, 1320000, "about", None, "signature"),
    ("The firm sold 2.5bn bottles.", "2.5bn", 2500000000.0, 2500000000.0, "exact", None, "bottle"),
    ("The firm sold 40k bottles.", "40k", 40000, 40000, "exact", None, "bottle"),
    ("Last week 3.2 million workers filed claims.", "3.2 million", 3200000.0, 3200000.0, "exact", None, "worker"),
    ("The land gives another half billion doses.", "half billion", 500000000.0, 500000000.0, "exact", None, "dose"),
    ("Two crore voters registered.", "Two crore", 20000000.0, 20000000.0, "exact", None, "voter"),
    ("A score of villagers came.", "A score", 20, None, "vague", None, "villager"),
    ("A pair of swans nested.", "A pair", 2, 2, "vague", None, "swan"),
    ("A couple of lorries waited.", "A couple", 2, 3, "vague", None, "lorry"),
    ("A dozen or so lorries waited.", "A dozen or so", 10.8, 13.2, "about", None, "lorry"),
    ("More than a dozen lorries waited.", "More than a dozen", 12, None, "at_least", None, "lorry"),
    ("At least two dozen lorries waited.", "At least two dozen", 24, None, "at_least", None, "lorry"),
    ("More than a hundred lorries waited.", "More than a hundred", 100, None, "at_least", None, "lorry"),
    ("Nearly a million lorries waited.", "Nearly a million", 900000, 1000000, "about", None, "lorry"),
    ("Several hundred lorries waited.", "Several hundred", 300, None, "vague", None, "lorry"),
    ("Several thousand lorries waited.", "Several thousand", 3000, None, "vague", None, "lorry"),
    ("A few dozen lorries waited.", "A few dozen", 24, 120, "vague", None, "lorry"),
    ("A few lorries waited.", "A few", 2, 10, "vague", None, "lorry"),
    ("Thousands of lorries waited.", "Thousands", 1000, None, "vague", None, "lorry"),
    ("Tens of lorries waited.", "Tens", 10, None, "vague", None, "lorry"),
    ("Millions of lorries waited.", "Millions", 1000000.0, None, "vague", None, "lorry"),
    ("Dozens more lorries waited.", "Dozens", 12, None, "vague", None, "lorry"),
    ("Many thousands of lorries waited.", "Many thousands", 1000, None, "vague", None, "lorry"),
    ("Hundreds of people were injured.", "Hundreds", 100, None, "vague", None, "people"),
    # modifiers
    ("The hall holds at most 300 guests.", "at most 300", None, 300, "at_most", None, "guest"),
    ("The hall holds a maximum of 300 guests.", "a maximum of 300", None, 300, "at_most", None, "guest"),
    ("The hall holds upwards of 300 guests.", "upwards of 300", 300, None, "at_least", None, "guest"),
    ("The hall holds in excess of 300 guests.", "in excess of 300", 300, None, "at_least", None, "guest"),
    ("The hall holds no fewer than 300 guests.", "no fewer than 300", 300, None, "at_least", None, "guest"),
    ("The hall holds roughly 300 guests.", "roughly 300", 270, 330, "about", None, "guest"),
    ("The hall holds an estimated 300 guests.", "an estimated 300", 270, 330, "about", None, "guest"),
    ("The hall holds close to 300 guests.", "close to 300", 270, 300, "about", None, "guest"),
    ("The hall holds well over 300 guests.", "well over 300", 300, None, "at_least", None, "guest"),
    ("The hall holds 300 guests or more.", "300", 300, 300, "exact", None, "guest"),
    ("At least 12 and possibly 15 guests left.", "At least 12", 12, None, "at_least", None, "guest"),
    ("As few as 12 guests came.", "As few as 12", 12, None, "at_least", None, "guest"),
    ("As little as 12 litres leaked.", "As little as 12 litres", 0.012, None, "at_least", "m3", None),
    ("Anything up to 300 guests came.", "up to 300", None, 300, "at_most", None, "guest"),
    ("Exactly 300 guests came.", "300", 300, 300, "exact", None, "guest"),
    ("Only 300 guests came.", "300", 300, 300, "exact", None, "guest"),
    ("Fewer than a hundred guests came.", "Fewer than a hundred", None, 100, "at_most", None, "guest"),
    ("Not more than six guests came.", "Not more than six", None, 6, "at_most", None, "guest"),
    ("Approximately 40 guests came.", "Approximately 40", 36, 44, "about", None, "guest"),
    ("Around 40 guests came.", "Around 40", 36, 44, "about", None, "guest"),
    ("Forty or so guests came.", "Forty or so", 36, 44, "about", None, "guest"),
    ("Some 40-odd guests came.", "Some 40-odd", 36, 44, "about", None, "guest"),
    ("More than 300,000 guests came.", "More than 300,000", 300000, None, "at_least", None, "guest"),
    ("Just short of 400 guests came.", "Just short of 400", 360, 400, "about", None, "guest"),
    ("Up to 400 guests may come.", "Up to 400", None, 400, "at_most", None, "guest"),
    # ranges
    ("Between five and seven boats sank.", "Between five and seven", 5, 7, "about", None, "boat"),
    ("Six to eight boats sank.", "Six to eight", 6, 8, "about", None, "boat"),
    ("From 20 to 30 boats sank.", "20 to 30", 20, 30, "about", None, "boat"),
    ("Some 20-30 boats sank.", "Some 20-30", 20, 30, "about", None, "boat"),
    ("It costs $5-$7 million.", "$5-$7 million", 5000000.0, 7000000.0, "about", "USD", None),
    ("It costs $5 to $7 million.", "$5 to $7 million", 5000000.0, 7000000.0, "about", "USD", None),
    ("It costs between $5 million and $7 million.", "between $5 million and $7 million", 5000000.0, 7000000.0, "about", "USD", None),
    ("It costs 5-7 million euros.", "5-7 million euros", 5000000.0, 7000000.0, "about", "EUR", None),
    ("It takes two to three hours.", "two to three hours", 7200, 10800, "about", "s", None),
    ("Rain of 30 to 50 millimetres is due.", "30 to 50 millimetres", 0.03, 0.05, "about", "m", None),
    ("Prices will rise by between 3% and 4%.", "between 3% and 4%", 3, 4, "about", "percent", "price"),
    # fractions, shares
    ("Three quarters of the pupils passed.", "Three quarters", 75, 75, "exact", "percent", "pupil"),
    ("Three-quarters of the pupils passed.", "Three-quarters", 75, 75, "exact", "percent", "pupil"),
    ("One in five pupils passed.", "One in five", 20, 20, "exact", "percent", "pupil"),
    ("Nine out of ten pupils passed.", "Nine out of ten", 90, 90, "exact", "percent", "pupil"),
    ("One third of the pupils passed.", "One third", 33.333333333, 33.333333333, "exact", "percent", "pupil"),
    ("A quarter of the pupils passed.", "A quarter", 25, 25, "exact", "percent", "pupil"),
    ("About a third of the pupils passed.", "About a third", 30, 36.666666667, "about", "percent", "pupil"),
    ("More than two thirds of the pupils passed.", "More than two thirds", 66.666666667, None, "at_least", "percent", "pupil"),
    ("Four fifths of the pupils passed.", "Four fifths", 80, 80, "exact", "percent", "pupil"),
    ("A tenth of the pupils passed.", "A tenth", 10, 10, "exact", "percent", "pupil"),
    ("Almost half of the pupils passed.", "Almost half", 45, 50, "about", "percent", "pupil"),
    ("Half of all pupils passed.", "Half", 50, 50, "exact", "percent", "pupil"),
    ("Some 12.5 per cent of the pupils passed.", "Some 12.5 per cent", 11.25, 13.75, "about", "percent", "pupil"),
    ("At least 60% of the pupils passed.", "At least 60%", 60, None, "at_least", "percent", "pupil"),
    ("The rate rose half a percentage point.", "half a percentage point", 0.5, 0.5, "exact", "percentage point", "rate"),
    ("The rate rose by 0.5 percentage points to 4.5 per cent.", "0.5 percentage points", 0.5, 0.5, "exact", "percentage point", "rate"),
    ("The rate rose by 0.5 percentage points to 4.5 per cent.", "4.5 per cent", 4.5, 4.5, "exact", "percent", "rate"),
    ("The rate rose by three points.", "three", 3, 3, "exact", None, "point"),
    ("Sales fell 7pc.", "7pc", 7, 7, "exact", "percent", "sale"),
    # money
    ("The firm owes $3.2bn.", "$3.2bn", 3200000000.0, 3200000000.0, "exact", "USD", None),
    ("The firm owes about $3 billion.", "about $3 billion", 2700000000.0, 3300000000.0, "about", "USD", None),
    ("The firm owes 30 pence.", "30 pence", 30, 30, "exact", "GBP penny", None),
    ("The firm owes \u00a33m.", "\u00a33m", 3000000.0, 3000000.0, "exact", "GBP", None),
    ("The firm owes EUR 3 million.", "EUR 3 million", 3000000.0, 3000000.0, "exact", "EUR", None),
    ("The firm owes 3 million US dollars.", "3 million US dollars", 3000000.0, 3000000.0, "exact", "USD", None),
    ("The firm owes 500,000 rupees.", "500,000 rupees", 500000, 500000, "exact", "rupee", None),
    ("The firm owes Rs 5 crore.", "Rs 5 crore", 50000000.0, 50000000.0, "exact", "rupee", None),
    ("The firm owes \u00a5200 billion.", "\u00a5200 billion", 200000000000.0, 200000000000.0, "exact", "JPY", None),
    ("The firm owes half a billion dollars.", "half a billion dollars", 500000000.0, 500000000.0, "exact", "USD", None),
    ("The firm owes a million dollars.", "a million dollars", 1000000.0, 1000000.0, "exact", "USD", None),
    ("The firm owes millions of dollars.", "millions of dollars", 1000000.0, None, "vague", "USD", None),
    ("The firm owes hundreds of millions of euros.", "hundreds of millions of euros", 100000000.0, None, "vague", "EUR", None),
    ("The firm owes at least \u20ac40m.", "at least \u20ac40m", 40000000.0, None, "at_least", "EUR", None),
    ("The firm owes C$40 million.", "C$40 million", 40000000.0, 40000000.0, "exact", "CAD", None),
    ("The firm owes 40 million Swiss francs.", "40 million Swiss francs", 40000000.0, 40000000.0, "exact", "CHF", None),
    ("The firm owes 12 Norwegian kroner.", "12 Norwegian kroner", 12, 12, "exact", "NOK", None),
    ("The firm owes 12 Swedish kronor.", "12 Swedish kronor", 12, 12, "exact", "SEK", None),
    ("The firm owes 12 Mexican pesos.", "12 Mexican pesos", 12, 12, "exact", "MXN", None),
    # measures
    ("They stored 20 quintals of maize.", "20 quintals", 2000, 2000, "exact", "kg", "maize"),
    ("They stored 20 hundredweight of coal.", "20 hundredweight", 762.0351816, 1270.058636, "exact", "kg", "coal"),
    ("Eleven were treated in hospital.", "Eleven", 11, 11, "exact", None, None),
    ("Nine of the dead have been brought up.", "Nine", 9, 9, "exact", None, "killed"),
    ("Five were rescued from the roof.", "Five", 5, 5, "exact", None, "rescue"),
    ("They bought 400 doses.", "400", 400, 400, "exact", None, "dose"),
    ("He weighs 12 stone.", "12 stone", 73.02837157, 79.3786647725, "exact", "kg", None),
    ("They stored 300 metric tons of maize.", "300 metric tons", 300000, 300000, "exact", "kg", "maize"),
    ("They stored 300 kilos of maize.", "300 kilos", 300, 300, "exact", "kg", "maize"),
    ("The goat fell into an 80m-deep shaft.", "80m", 80, 80, "exact", "m", None),
    ("The goat fell down the 40m dry well.", "40m", 40, 40, "exact", "m", None),
    ("Ada Holm won the 400m freestyle.", "400m", 400, 400, "exact", "m", None),
    ("The firm paid for a $40m well.", "$40m", 40000000.0, 40000000.0, "exact", "USD", None),
    ("A boy of twelve is missing.", "twelve", 12, 12, "exact", "year of age", None),
    ("A woman of 70 was hurt.", "70", 70, 70, "exact", "year of age", None),
    ("The ship lay 12 nautical miles off.", "12 nautical miles", 21298, 23150, "exact", "m", None),
    ("The wind blew at 40 knots.", "40 knots", 18.00554, 23.14998, "exact", "m/s", None),
    ("They bought 3 million barrels of oil.", "3 million barrels", 397468.23732, 556455.53225, "exact", "m3", "oil"),
    ("They bought 30 gallons of milk.", "30 gallons", 0.0946352946, 0.1324894124, "exact", "m3", "milk"),
    ("They pumped 400 cubic metres of water.", "400 cubic metres", 400, 400, "exact", "m3", "water"),
    ("They pumped 3 million cubic feet of gas.", "3 million cubic feet", 70792.116, 99108.9631, "exact", "m3", "gas"),
    ("The dam gives 40 megawatts.", "40 megawatts", 40000000.0, 40000000.0, "exact", "W", None),
    ("The dam gave 40 gigawatt-hours.", "40 gigawatt-hours", 40000000000.0, 40000000000.0, "exact", "Wh", None),
    ("The dam gave 40 kilowatt hours.", "40 kilowatt hours", 40000, 40000, "exact", "Wh", None),
    ("They bought 40 bushels of wheat.", "40 bushels", 1.2333674558, 1.5857581575, "exact", "m3", "wheat"),
    ("Gold rose to $2,000 an ounce.", "$2,000 an ounce", 2000, 2000, "exact", "USD/ounce", None),
    ("They stole six ounces of gold.", "six ounces", 0.1559223765, 0.1842718995, "exact", "kg", "gold"),
    ("They stole a 40-carat stone.", "40-carat", 0.008, 0.008, "exact", "kg", None),
    ("It was 30C.", "30C", 30, 30, "exact", "degC", None),
    ("It was 50F.", "50F", 10, 10, "exact", "degC", None),
    ("It was minus 12 degrees Celsius.", "minus 12 degrees Celsius", -12, -12, "exact", "degC", None),
    ("It was -12\u00b0C.", "-12\u00b0C", -12, -12, "exact", "degC", None),
    ("It was 30 degrees.", "30 degrees", 30, 30, "exact", "degree", None),
    ("The plot covers 3 acres.", "3 acres", 10117.141056, 14163.9974785, "exact", "m2", None),
    ("The plot covers 300 sq ft.", "300 sq ft", 23.22576, 32.516064, "exact", "m2", None),
    ("The park covers 40 sq km.", "40 sq km", 40000000.0, 40000000.0, "exact", "m2", None),
    ("The park covers 40km2.", "40km2", 40000000.0, 40000000.0, "exact", "m2", None),
    ("The road is 40 miles long.", "40 miles", 56327.04, 72420.48, "exact", "m", None),
    ("The room is 12ft wide.", "12ft", 3.5052, 3.81, "exact", "m", None),
    ("The tower is 1,200 feet tall.", "1,200 feet", 350.52, 381, "exact", "m", None),
    ("Waves of 3 metres hit the pier.", "3 metres", 3, 3, "exact", "m", None),
    ("The river rose six inches.", "six inches", 0.1397, 0.1651, "exact", "m", None),
    ("The quake struck at a depth of 10 km.", "10 km", 10000, 10000, "exact", "m", None),
    ("They lost 40 yards of rope.", "40 yards", 32.004, 41.148, "exact", "m", "rope"),
    ("It stores 40 gigabytes.", "40 gigabytes", 40000000000.0, 40000000000.0, "exact", "byte", None),
    ("The plume was 40 kilometres wide.", "40 kilometres", 40000, 40000, "exact", "m", None),
    ("The truck carried 20 tons of sand.", "20 tons", 15000, 25000, "exact", "kg", "sand"),
    ("The pipe carries 300,000 barrels per day.", "300,000 barrels per day", 39746.823732, 55645.5532, "exact", "m3/day", None),
    ("The pipe leaks 40 litres a minute.", "40 litres a minute", 0.04, 0.04, "exact", "m3/minute", None),
    ("They earn $12 an hour.", "$12 an hour", 12, 12, "exact", "USD/hour", None),
    ("They earn 300 euros a month.", "300 euros a month", 300, 300, "exact", "EUR/month", None),
    ("They pay 30 pence per litre.", "30 pence per litre", 30, 30, "exact", "GBP penny/litre", None),
    ("They pay $90 a barrel.", "$90 a barrel", 90, 90, "exact", "USD/barrel", None),
    ("They ride at 300 kilometres per hour.", "300 kilometres per hour", 83.333333333, 83.333333333, "exact", "m/s", None),
    ("They ride at 60 mph.", "60 mph", 24.5872, 29.0576, "exact", "m/s", None),
    ("They publish 40 books a year.", "40", 40, 40, "exact", None, "book"),
    ("There were 40 cases per 100,000 people.", "40", 40, 40, "exact", None, "case"),
    # durations and ages
    ("The strike lasted six weeks.", "six weeks", 3628800, 3628800, "exact", "s", None),
    ("The strike lasted more than 40 minutes.", "more than 40 minutes", 2400, None, "at_least", "s", None),
    ("She served 18 months.", "18 months", 1.5, 1.5, "exact", "year", None),
    ("She served two decades.", "two decades", 20, 20, "exact", "year", None),
    ("The 40-year-old tram broke.", "40-year-old", 40, 40, "exact", "year of age", None),
    ("Ina Reeve, aged 36, left the hall.", "36", 36, 36, "exact", "year of age", None),
    ("She is 36 years old.", "36 years old", 36, 36, "exact", "year of age", None),
    ("She died at the age of 36.", "36", 36, 36, "exact", "year of age", None),
    ("A six-month-old baby slept.", "six-month-old", 0.5, 0.5, "exact", "year of age", None),
    ("Children under 12 ride free.", "under 12", None, 12, "at_most", None, "ride"),
    ("Children aged 4 to 12 ride free.", "4 to 12", 4, 12, "about", "year of age", None),
    ("She turned 36 on Monday.", "36", 36, 36, "exact", "year of age", None),
    # casualties
    ("The blast killed at least five people and wounded 130.", "at least five", 5, None, "at_least", None, "people"),
    ("The blast killed at least five people and wounded 130.", "130", 130, 130, "exact", None, "injured"),
    ("Five dead and 130 hurt in a blast.", "Five", 5, 5, "exact", None, "killed"),
    ("Five dead and 130 hurt in a blast.", "130", 130, 130, "exact", None, "injured"),
    ("The death toll rose to 41.", "41", 41, 41, "exact", None, "killed"),
    ("The death toll rose from 38 to 41.", "38", 38, 38, "exact", None, "killed"),
    ("The death toll rose from 38 to 41.", "41", 41, 41, "exact", None, "killed"),
    ("Forty were arrested.", "Forty", 40, 40, "exact", None, "arrested"),
    ("Police arrested 40 marchers.", "40", 40, 40, "exact", None, "marcher"),
    ("Three are missing.", "Three", 3, 3, "exact", None, "missing"),
    ("Twelve people, three of them children, drowned.", "Twelve", 12, 12, "exact", None, "people"),
    ("Twelve people, three of them children, drowned.", "three", 3, 3, "exact", None, "child"),
    ("Twelve people, including three children, drowned.", "three", 3, 3, "exact", None, "child"),
    ("Another 12 were hurt.", "12", 12, 12, "exact", None, "injured"),
    ("A further 12 people were hurt.", "12", 12, 12, "exact", None, "people"),
    ("The number of cases rose to 41.", "41", 41, 41, "exact", None, "case"),
    ("The figure rose to 41.", "41", 41, 41, "exact", None, "rise"),
    ("It rose to 41.", "41", 41, 41, "exact", None, "rise"),
    ("They had 41.", "41", 41, 41, "exact", None, None),
    ("It had stood at 90 before.", "90", 90, 90, "exact", None, None),
    ("The van is licensed for eight.", "eight", 8, 8, "exact", None, None),
    ("Another 23 cases were found, bringing the total to 324.", "324", 324, 324, "exact", None, "case"),
    # signs behind a figure, rates at a distance, ranges of people
    ("A ticket costs 30\u20ac now.", "30\u20ac", 30, 30, "exact", "EUR", None),
    ("The pit yields 40 tonnes of ore a day.", "40 tonnes", 40000, 40000, "exact", "kg/day", "ore"),
    ("About 5-10 people fell ill.", "About 5-10", 5, 10, "about", None, "people"),
    ("Sales fell by a tenth, director Runa Beck said.", "a tenth", 10, 10, "exact", "percent", "sale"),
    # list totals
    ("They seized 12 rifles, three pistols and 400 rounds.", "12", 12, 12, "exact", None, "rifle"),
    ("They seized 12 rifles, three pistols and 400 rounds.", "three", 3, 3, "exact", None, "pistol"),
    ("They seized 12 rifles, three pistols and 400 rounds.", "400", 400, 400, "exact", None, "round"),
    ("A total of 415 items were seized.", "415", 415, 415, "exact", None, "item"),
    ("In all, 415 items were seized.", "415", 415, 415, "exact", None, "item"),
    ("The house voted 58 to 41 for it.", "58", 58, 58, "exact", None, "vote"),
    ("The house voted 58 to 41 for it.", "41", 41, 41, "exact", None, "vote"),
)  # fmt: skip

REFUSED = (
    "Both bridges are shut.", "Sales doubled.", "She served a decade.", "She won the second prize.",
    "The 21st Brigade left.", "He came third.", "Flight KX218 landed.", "They drew 1-1.", "They lost 3-0.",
    "It starts at 7:30pm.", "It starts at 19:30.", "It starts at noon.", "They live at 221 Baker Lane.",
    "Dial 999 now.", "In 2019 it closed.", "It closed on 3 May.", "It closed on May 3, 2019.",
    "Between 2019 and 2021 it stood shut.", "Act 3 began.", "Room 12 is locked.", "Article 5 binds all.",
    "She wore number 10.", "UN Resolution 1701 binds all.", "Covid-19 closed it.", "The G7 met.",
    "He drove an A380.", "The F-16 crashed.", "Page 12 is torn.", "He was 3rd.", "Bus 42 stopped.",
    "Chapter Seven is long.", "Two years ago it closed.", "She sat in row 12.", "It burned in the 1980s.",
    "Formula One is loud.", "Season 4 began.", "The score was 4-2.", "The vote is set for 10 January.",
    "On 9/11 it closed.", "It was signed on 12 Shawwal 1446.",
)  # fmt: skip


def read(text: str) -> tuple[Quantity, ...]:
    """Return the quantities of ``text`` taken as one paragraph."""
    return quantities.find(text, sentences(text, "item", [Span(start=0, end=len(text))]))


def _near(value: object) -> object:
    """Round away the noise of binary fractions."""
    return float(f"{value:.7g}") if isinstance(value, int | float) else value


def test_every_phrase_of_every_kind_is_read_as_the_table_says() -> None:
    """Counts, modifiers, ranges, shares, money, measures, durations, ages, casualties, lists."""
    wrong: list[object] = []
    for sentence, words, *rest in TABLE:
        found = {
            one.text: [one.low, one.high, one.exactness, one.unit, one.counted] for one in read(sentence)
        }
        if [*map(_near, found.get(words, []))] != [*map(_near, rest)]:
            wrong.append((sentence, words, found, rest))
    assert not wrong


@pytest.mark.parametrize("sentence", REFUSED)
def test_names_ranks_dates_and_scores_are_no_amounts(sentence: str) -> None:
    """A number in a name, a rank, a date, a time of day or a score is refused."""
    assert [one.text for one in read(sentence)] == []


def scanned(sentence: str) -> list[measures.Amount]:
    """Return the amounts of a sentence by pattern alone."""
    return list(amounts.scan(sentence, sentence.lower()))


BOUNDS = {
    "about": (36, 44),
    "just_below": (36, 40),
    "just_above": (40, 44),
    "at_least": (40, None),
    "at_most": (None, 40),
}


def test_each_unit_has_its_measure_and_factor() -> None:
    """Two of the unit are twice its factor in the unit that amounts are compared in."""
    for word, (name, factor) in lexicon.values("units.measures", list).items():
        (one,) = scanned(f"It came to 2{' ' if word[0].isalpha() else ''}{word}.")
        assert one.unit == ("degC" if name == "degF" else name), word
        if name != "degF":
            assert (one.bounds.low or 0) <= 2 * factor * (1 + 1e-9), word
            assert (one.bounds.high or 0) >= 2 * factor * (1 - 1e-9), word


def test_each_currency_has_its_code() -> None:
    """The word after a figure gives the code, or the word where several states use it; a sign before it does, too."""
    for word, code in lexicon.values("units.currencies", str).items():
        assert [one.unit for one in scanned(f"They paid 30 {word} for it.")] == [code], word
    for sign, code in lexicon.values("units.currency_signs", str).items():
        assert [one.unit for one in scanned(f"They paid {sign}30 for it.")] == [code], sign


@pytest.mark.parametrize(("table", "frame"), [("bounds_before", "{} 40 boats"), ("bounds_behind", "40 {}")])
def test_each_modifier_does_to_a_number_what_its_row_says(table: str, frame: str) -> None:
    """Forty under the modifier has the bounds of its kind."""
    for words, kind in lexicon.values(f"quantities.{table}", str).items():
        (one,) = scanned(f"They saw {frame.format(words)}.")
        assert (one.bounds.low, one.bounds.high) == BOUNDS[kind], words


def test_each_vague_word_has_the_bounds_of_its_row() -> None:
    """Least and most are those of the table, and the words are kept."""
    for word, row in lexicon.values("quantities.vague_amounts", list).items():
        (one,) = scanned(f"They saw {word} of boats.")
        assert ([one.bounds.low, one.bounds.high][: len(row)], one.bounds.exactness) == (row, "vague"), word


def test_each_part_of_a_point_has_its_worth() -> None:
    """Points of a share told in words."""
    for words, worth in lexicon.values("units.shares_of_a_point", float).items():
        (one,) = scanned(f"The rate rose {words}.")
        assert (one.bounds.low, one.unit) == (worth, "percentage point"), words


def test_a_figure_after_the_name_of_a_numbered_thing_counts_nothing() -> None:
    """It names the thing: "flight 218"."""
    for word in lexicon.listed("quantities.numbered_things"):
        assert scanned(f"They saw {word} 218.") == [], word


def test_each_word_of_harm_has_its_class() -> None:
    """The lemma of what happened leads to one of four classes."""
    assert set(lexicon.values("quantities.casualties", str).values()) == {
        "killed",
        "injured",
        "missing",
        "arrested",
    }

"""Words of time: data for the rules."""

from __future__ import annotations

from twosource.language import lexicon
from twosource.language.numerals import ONES

MONTHS = lexicon.values("calendar.months", int)
WEEKDAYS = lexicon.values("calendar.weekdays", int)
SEASONS = {"spring": "SP", "springtime": "SP", "summer": "SU", "summertime": "SU", "autumn": "FA",
"fall": "FA",
           "winter": "WI", "wintertime": "WI"}  # fmt: skip
PARTS = {"morning": "MO", "afternoon": "AF", "evening": "EV", "night": "NI", "nite": "NI", "daytime": "DT",
         "lunchtime": "T12:00", "teatime": "AF", "dawn": "MO", "sunrise": "MO", "dusk": "EV", "sunset": "EV",
         "nightfall": "EV", "midday": "T12:00", "noon": "T12:00", "midnight": "T24:00", "mid-morning": "MO",
         "mid-afternoon": "AF", "daybreak": "MO", "sundown": "EV"}  # fmt: skip
# Unit word -> (letter of a TIMEX3 period, is below a day)
UNITS = {
    "second": ("S", True), "sec": ("S", True), "minute": ("M", True), "min": ("M", True), "hour": ("H", True),
    "hr": ("H", True), "day": ("D", False), "night": ("NI", False), "week": ("W", False),
    "weekend": ("WE", False),
    "fortnight": ("2W", False), "month": ("M", False), "quarter": ("Q", False), "year": ("Y", False),
    "yr": ("Y", False), "decade": ("DE", False), "century": ("CE", False), "centurie": ("CE", False),
    "millennium": ("ML", False), "summer": ("SU", False), "winter": ("WI", False), "season": ("X", False),
    "morning": ("MO", False), "evening": ("EV", False), "afternoon": ("AF", False), "wk": ("W", False),
}  # fmt: skip
ORDINALS = {
    word: number
    for number, word in enumerate(
        [
            "first",
            "second",
            "third",
            "fourth",
            "fifth",
            "sixth",
            "seventh",
            "eighth",
            "ninth",
            "tenth",
            "eleventh",
            "twelfth",
            "thirteenth",
            "fourteenth",
            "fifteenth",
            "sixteenth",
            "seventeenth",
            "eighteenth",
            "nineteenth",
            "twentieth",
            "twenty-first",
            "twenty-second",
            "twenty-third",
            "twenty-fourth",
            "twenty-fifth",
            "twenty-sixth",
            "twenty-seventh",
            "twenty-eighth",
            "twenty-ninth",
            "thirtieth",
            "thirty-first",
        ],
        start=1,
    )
}
NUMBERS = ONES | {
    "twenty": 20,
    "thirty": 30,
    "forty": 40,
    "fifty": 50,
    "sixty": 60,
    "seventy": 70,
    "eighty": 80,
    "ninety": 90,
    "hundred": 100,
}
DECADES = {
    "twenties": 2,
    "thirties": 3,
    "forties": 4,
    "fifties": 5,
    "sixties": 6,
    "seventies": 7,
    "eighties": 8,
    "nineties": 9,
}
# Moments of reference -> TIMEX3 value; type DATE
REFERENCES = {
    "now": "PRESENT_REF", "right now": "PRESENT_REF", "just now": "PRESENT_REF", "currently": "PRESENT_REF",
    "at present": "PRESENT_REF", "presently": "PRESENT_REF", "nowadays": "PRESENT_REF",
    "these days": "PRESENT_REF",
    "at the moment": "PRESENT_REF", "the present": "PRESENT_REF", "this moment": "PRESENT_REF",
    "to date": "PRESENT_REF",
    "the present day": "PRESENT_REF",
    "recently": "PAST_REF", "lately": "PAST_REF", "the past": "PAST_REF", "formerly": "PAST_REF",
    "former": "PAST_REF",
    "recent": "PAST_REF", "long ago": "PAST_REF",
    "a long time ago": "PAST_REF", "some time ago": "PAST_REF", "more recently": "PAST_REF",
    "the recent past": "PAST_REF", "most recently": "PAST_REF",
    "the future": "FUTURE_REF", "the near future": "FUTURE_REF",
    "future": "FUTURE_REF", "the coming days": "FUTURE_REF", "the coming weeks": "FUTURE_REF",
    "the coming months": "FUTURE_REF", "the coming years": "FUTURE_REF", "coming days": "FUTURE_REF",
    "coming weeks": "FUTURE_REF", "coming months": "FUTURE_REF", "coming years": "FUTURE_REF",
}  # fmt: skip
# Days with a fixed place in the year -> MM-DD. Moving feasts are reckoned from Easter in ``values``.
HOLIDAYS = {
    "new year's day": "01-01", "new year's eve": "12-31", "valentine's day": "02-14",
    "valentines day": "02-14",
    "st patrick's day": "03-17", "st. patrick's day": "03-17", "april fools' day": "04-01",
    "april fool's day": "04-01",
    "may day": "05-01", "independence day": "07-04", "bastille day": "07-14", "all saints' day": "11-01",
    "halloween": "10-31", "veterans day": "11-11", "armistice day": "11-11", "christmas eve": "12-24",
    "christmas day": "12-25", "christmas": "12-25", "xmas": "12-25", "boxing day": "12-26",
    "new year": "01-01",
    "earth day": "04-22", "international women's day": "03-08", "new years": "01-01",
    "new years eve": "12-31",
    "epiphany": "01-06", "st george's day": "04-23", "guy fawkes night": "11-05", "groundhog day": "02-02",
}  # fmt: skip
# Days after Easter Sunday
FEASTS = {"easter": 0, "easter sunday": 0, "easter monday": 1, "good friday": -2, "palm sunday": -7,
          "ash wednesday": -46,
          "whit sunday": 49, "whit monday": 50, "pentecost": 49, "ascension day": 39,
          "maundy thursday": -3}  # fmt: skip
# (month, weekday 1-7, which; -1 is the last)
FLOATING = {
    "thanksgiving": (11, 4, 4), "thanksgiving day": (11, 4, 4),
    "labor day": (9, 1, 1), "memorial day": (5, 1, -1), "martin luther king day": (1, 1, 3),
    "presidents' day": (2, 1, 3), "columbus day": (10, 1, 2), "mother's day": (5, 7, 2),
    "father's day": (6, 7, 3), "black friday": (11, 5, 4)
}  # fmt: skip
PERIODIC = {"daily": "P1D", "weekly": "P1W", "monthly": "P1M", "quarterly": "P1Q", "yearly": "P1Y",
"annually": "P1Y",
            "annual": "P1Y", "hourly": "PT1H", "nightly": "P1D", "fortnightly": "P2W",
            "biweekly": "P2W"}  # fmt: skip
MODS = {
    "early": "START", "the early": "START", "the beginning of": "START", "beginning of": "START",
    "the start of": "START",
    "start of": "START", "earlier": "START", "the first days of": "START", "earlier in": "START",
    "early in": "START",
    "early on": "START", "the early part of": "START", "the opening of": "START", "very early": "START",
    "mid": "MID", "the middle of": "MID", "middle of": "MID", "the mid": "MID",
    "late": "END", "the late": "END", "the end of": "END", "end of": "END", "later in": "END",
    "late in": "END",
    "late on": "END", "the latter part of": "END", "the close of": "END", "later": "END", "very late": "END",
    "the last days of": "END", "the latter half of": "END", "the very end of": "END",
    "towards the end of": "END",
    "around": "APPROX", "about": "APPROX", "circa": "APPROX", "approximately": "APPROX", "roughly": "APPROX",
}  # fmt: skip
# Words before an amount of time -> mod, as the guidelines of TIMEX3 have them
QUANTS = {
    "about": "APPROX", "around": "APPROX", "approximately": "APPROX", "roughly": "APPROX",
    "close to": "APPROX", "within about": "APPROX", "nearly": "LESS_THAN", "almost": "LESS_THAN",
    "less than": "LESS_THAN", "fewer than": "LESS_THAN", "under": "LESS_THAN", "just under": "LESS_THAN",
    "over": "MORE_THAN", "more than": "MORE_THAN", "just over": "MORE_THAN", "well over": "MORE_THAN",
    "at least": "EQUAL_OR_MORE", "up to": "EQUAL_OR_LESS", "no more than": "EQUAL_OR_LESS",
    "at most": "EQUAL_OR_LESS",
}  # fmt: skip
# Verbs whose present tense tells what is to come when a day stands by them ("The fair opens on Friday")
SCHEDULED = frozenset(
    """open begin start run meet end close expire resume convene reopen arrive depart leave return vote
    appear visit host travel take go fly land retire march parade""".split()
)
ZONES = ("gmt", "utc", "bst", "cet", "cest", "est", "edt", "et", "pst", "pdt", "pt", "cst", "cdt", "mst",
         "mdt", "msk", "ist", "jst",
         "kst", "eet", "eest", "aest", "aedt", "hkt", "sgt", "local time", "local", "z")  # fmt: skip

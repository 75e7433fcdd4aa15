"""Units, currencies, modifiers and vague words: data for :mod:`twosource.understand.quantities`."""

from __future__ import annotations

# Unit word -> (canonical unit, factor). International yard and pound (1959), nautical mile, US oil
# barrel, US gallon and bushel, imperial hundredweight and pint;
# month and year keep a unit of their own because they have no fixed number of seconds.
UNITS: dict[str, tuple[str, float]] = {
    "per cent": ("percent", 1.0), "percent": ("percent", 1.0), "pct": ("percent", 1.0), "%": ("percent", 1.0),
    "pc": ("percent", 1.0),
    "percentage points": ("percentage point", 1.0), "percentage point": ("percentage point", 1.0),
    "percentage-point": ("percentage point", 1.0), "per cent points": ("percentage point", 1.0),
    "basis points": ("percentage point", 0.01), "basis point": ("percentage point", 0.01),
    "mm": ("m", 1e-3), "millimetre": ("m", 1e-3), "millimeter": ("m", 1e-3),
    "cm": ("m", 1e-2), "centimetre": ("m", 1e-2), "centimeter": ("m", 1e-2),
    "m": ("m", 1.0), "metre": ("m", 1.0), "meter": ("m", 1.0),
    "km": ("m", 1e3), "kilometre": ("m", 1e3), "kilometer": ("m", 1e3), "kms": ("m", 1e3),
    "nautical mile": ("m", 1852.0), "mile": ("m", 1609.344), "yard": ("m", 0.9144),
    "feet": ("m", 0.3048), "foot": ("m", 0.3048), "ft": ("m", 0.3048), "inch": ("m", 0.0254),
    "inches": ("m", 0.0254),
    "fathom": ("m", 1.8288), "furlong": ("m", 201.168),
    "kilogram": ("kg", 1.0), "kilogramme": ("kg", 1.0), "kilo": ("kg", 1.0), "kg": ("kg", 1.0),
    "kgs": ("kg", 1.0),
    "gram": ("kg", 1e-3), "gramme": ("kg", 1e-3), "g": ("kg", 1e-3), "milligram": ("kg", 1e-6),
    "mg": ("kg", 1e-6),
    "tonne": ("kg", 1e3), "metric ton": ("kg", 1e3), "ton": ("kg", 1e3), "kiloton": ("kg", 1e6),
    "lb": ("kg", 0.45359237), "lbs": ("kg", 0.45359237), "ounce": ("kg", 0.028349523),
    "stone": ("kg", 6.35029318), "hundredweight": ("kg", 50.80234544), "cwt": ("kg", 50.80234544),
    "quintal": ("kg", 100.0), "megaton": ("kg", 1e9), "megatonne": ("kg", 1e9), "kilotonne": ("kg", 1e6),
    "troy ounce": ("kg", 0.0311034768),
    "hectare": ("m2", 1e4), "acre": ("m2", 4046.8564224), "ha": ("m2", 1e4),
    "square metre": ("m2", 1.0), "square meter": ("m2", 1.0), "sq m": ("m2", 1.0),
    "square foot": ("m2", 0.09290304),
    "square feet": ("m2", 0.09290304), "square kilometre": ("m2", 1e6), "square kilometer": ("m2", 1e6),
    "sq km": ("m2", 1e6), "square mile": ("m2", 2589988.110336),
    "sq ft": ("m2", 0.09290304), "square yard": ("m2", 0.83612736), "sq mile": ("m2", 2589988.110336),
    "sq metre": ("m2", 1.0), "sq kilometre": ("m2", 1e6), "m2": ("m2", 1.0), "km2": ("m2", 1e6),
    "m\u00b2": ("m2", 1.0), "km\u00b2": ("m2", 1e6), "m3": ("m3", 1.0), "m\u00b3": ("m3", 1.0),
    "cubic foot": ("m3", 0.028316846592), "cubic feet": ("m3", 0.028316846592),
    "cubic yard": ("m3", 0.764554857984), "cubic kilometre": ("m3", 1e9), "cubic kilometer": ("m3", 1e9),
    "hectolitre": ("m3", 0.1), "bushel": ("m3", 0.03523907016688), "pint": ("m3", 0.00056826125),
    "cubic metre": ("m3", 1.0), "cubic meter": ("m3", 1.0), "litre": ("m3", 1e-3), "liter": ("m3", 1e-3),
    "barrel": ("m3", 0.158987294928), "gallon": ("m3", 0.003785411784), "millilitre": ("m3", 1e-6),
    "second": ("s", 1.0), "minute": ("s", 60.0), "min": ("s", 60.0), "mins": ("s", 60.0),
    "hour": ("s", 3600.0),
    "hr": ("s", 3600.0), "hrs": ("s", 3600.0), "day": ("s", 86400.0), "week": ("s", 604800.0),
    "fortnight": ("s", 1209600.0),
    "month": ("year", 1 / 12), "year": ("year", 1.0), "yr": ("year", 1.0), "yrs": ("year", 1.0),
    "decade": ("year", 10.0), "century": ("year", 100.0), "centuries": ("year", 100.0),
    "kilometres per hour": ("m/s", 1 / 3.6), "kilometers per hour": ("m/s", 1 / 3.6),
    "kilometres an hour": ("m/s", 1 / 3.6),
    "kilometers an hour": ("m/s", 1 / 3.6), "km/h": ("m/s", 1 / 3.6), "kph": ("m/s", 1 / 3.6),
    "kmh": ("m/s", 1 / 3.6),
    "miles per hour": ("m/s", 0.44704), "miles an hour": ("m/s", 0.44704), "mph": ("m/s", 0.44704),
    "metres per second": ("m/s", 1.0), "meters per second": ("m/s", 1.0), "knot": ("m/s", 0.514444),
    "horsepower": ("W", 745.69987), "watt": ("W", 1.0), "kilowatt": ("W", 1e3), "kw": ("W", 1e3),
    "megawatt": ("W", 1e6), "mw": ("W", 1e6),
    "gigawatt": ("W", 1e9), "gw": ("W", 1e9), "kwh": ("Wh", 1e3), "kilowatt hour": ("Wh", 1e3),
    "kilowatt-hour": ("Wh", 1e3), "mwh": ("Wh", 1e6), "megawatt hour": ("Wh", 1e6),
    "megawatt-hour": ("Wh", 1e6),
    "gwh": ("Wh", 1e9), "gigawatt hour": ("Wh", 1e9), "gigawatt-hour": ("Wh", 1e9),
    "terawatt hour": ("Wh", 1e12), "terawatt-hour": ("Wh", 1e12), "twh": ("Wh", 1e12),
    "kilobyte": ("byte", 1e3), "petabyte": ("byte", 1e15),
    "megabyte": ("byte", 1e6), "mb": ("byte", 1e6), "gigabyte": ("byte", 1e9), "gb": ("byte", 1e9),
    "terabyte": ("byte", 1e12), "tb": ("byte", 1e12), "carat": ("kg", 2e-4), "volt": ("V", 1.0),
    "degrees celsius": ("degC", 1.0), "degrees centigrade": ("degC", 1.0), "\u00b0c": ("degC", 1.0),
    "degrees fahrenheit": ("degF", 1.0), "\u00b0f": ("degF", 1.0), "degree": ("degree", 1.0),
}  # fmt: skip

# Units whose factor is no power of ten or of the clock: the words round, so the bounds do too.
ROUNDED_UNITS = frozenset(
    {"nautical mile", "mile", "yard", "feet", "foot", "ft", "inch", "inches", "ounce", "stone", "lb", "lbs",
    "acre",
     "square foot", "square feet", "square mile", "barrel", "gallon", "ton", "pound", "mph", "miles per hour",
     "miles an hour", "knot", "fathom", "furlong", "hundredweight", "cwt", "troy ounce", "sq ft", "sq mile",
     "square yard", "cubic foot", "cubic feet", "cubic yard", "bushel", "pint", "horsepower"}
)  # fmt: skip

# Currency word (singular) -> ISO 4217 code, or its own name where several states use the word.
CURRENCIES: dict[str, str] = {
    "us dollar": "USD", "u.s. dollar": "USD", "american dollar": "USD", "canadian dollar": "CAD",
    "australian dollar": "AUD", "hong kong dollar": "HKD", "dollar": "USD", "cent": "USD cent", "euro": "EUR",
    "pound": "GBP", "pounds sterling": "GBP", "pence": "GBP penny", "swiss franc": "CHF", "franc": "franc",
    "yen": "JPY",
    "yuan": "CNY", "renminbi": "CNY", "won": "KRW", "rouble": "RUB", "ruble": "RUB", "rupee": "rupee",
    "indian rupee": "INR",
    "krone": "krone", "kroner": "krone", "krona": "krona", "kronor": "krona", "koruna": "CZK",
    "zloty": "PLN", "zlotys": "PLN",
    "forint": "HUF", "leu": "RON", "lei": "RON", "lev": "BGN", "leva": "BGN", "lira": "lira",
    "hryvnia": "UAH",
    "peso": "peso", "real": "BRL", "reais": "BRL", "rand": "ZAR", "naira": "NGN", "cedi": "GHS",
    "shilling": "shilling",
    "birr": "ETB", "dinar": "dinar", "dirham": "dirham", "riyal": "riyal", "rial": "rial", "shekel": "ILS",
    "baht": "THB",
    "ringgit": "MYR", "rupiah": "IDR", "dong": "VND", "taka": "BDT", "tenge": "KZT", "florin": "florin",
    "crown": "crown",
    "canadian cent": "CAD cent", "new zealand dollar": "NZD", "singapore dollar": "SGD",
    "taiwan dollar": "TWD", "british pound": "GBP", "egyptian pound": "EGP", "lebanese pound": "LBP",
    "syrian pound": "SYP", "sudanese pound": "SDG", "chinese yuan": "CNY", "japanese yen": "JPY",
    "south korean won": "KRW", "north korean won": "KPW", "russian rouble": "RUB", "russian ruble": "RUB",
    "belarusian rouble": "BYN", "belarusian ruble": "BYN", "pakistani rupee": "PKR",
    "sri lankan rupee": "LKR",
    "nepalese rupee": "NPR", "norwegian krone": "NOK", "norwegian kroner": "NOK", "norwegian crown": "NOK",
    "danish krone": "DKK", "danish kroner": "DKK", "danish crown": "DKK", "swedish krona": "SEK",
    "swedish kronor": "SEK", "swedish crown": "SEK", "icelandic krona": "ISK", "icelandic kronur": "ISK",
    "czech crown": "CZK", "czech koruna": "CZK", "turkish lira": "TRY", "mexican peso": "MXN",
    "argentine peso": "ARS", "chilean peso": "CLP", "colombian peso": "COP", "philippine peso": "PHP",
    "cuban peso": "CUP", "kenyan shilling": "KES", "ugandan shilling": "UGX", "tanzanian shilling": "TZS",
    "somali shilling": "SOS", "kuwaiti dinar": "KWD", "iraqi dinar": "IQD", "jordanian dinar": "JOD",
    "serbian dinar": "RSD", "algerian dinar": "DZD", "tunisian dinar": "TND", "libyan dinar": "LYD",
    "bahraini dinar": "BHD", "saudi riyal": "SAR", "qatari riyal": "QAR", "omani rial": "OMR",
    "iranian rial": "IRR", "yemeni rial": "YER", "uae dirham": "AED", "emirati dirham": "AED",
    "moroccan dirham": "MAD", "cfa franc": "CFA franc", "south african rand": "ZAR",
    "guilder": "guilder", "mark": "mark", "ducat": "ducat", "thaler": "thaler", "escudo": "escudo",
    "drachma": "drachma",
}  # fmt: skip
SYMBOLS: dict[str, str] = {
    "us$": "USD", "a$": "AUD", "c$": "CAD", "nz$": "NZD", "hk$": "HKD", "s$": "SGD", "r$": "BRL", "$": "USD",
    "\u20ac": "EUR", "\u00a3": "GBP", "\u00a5": "JPY", "\u20b9": "INR", "\u20bd": "RUB", "\u20b4": "UAH",
    "\u20a9": "KRW",
    "usd": "USD", "eur": "EUR", "gbp": "GBP", "chf": "CHF", "jpy": "JPY", "rs.": "rupee", "rs": "rupee",
}  # fmt: skip

# Words before a number -> what they do to it. Longest first where one begins another.
MODIFIERS: tuple[tuple[str, str], ...] = (
    ("about",
    "about"), ("around", "about"), ("roughly", "about"), ("approximately", "about"), ("some", "about"),
    ("circa", "about"), ("an estimated", "about"), ("estimated", "about"), ("something like", "about"),
    ("in the region of", "about"), ("on the order of", "about"), ("close to", "below"), ("nearly", "below"),
    ("almost", "below"), ("just under", "below"), ("a little under", "below"), ("slightly under", "below"),
    ("slightly less than", "below"), ("just short of", "below"), ("a little less than", "below"),
    ("well-nigh", "below"), ("approaching", "below"), ("just below", "below"),
    ("a little over",
    "above"), ("just over", "above"), ("slightly over", "above"), ("slightly more than", "above"),
    ("a little more than",
    "above"), ("just more than", "above"), ("just above", "above"), ("slightly above", "above"),
    ("not quite", "below"),
    ("more than", "at_least"), ("over", "at_least"), ("at least", "at_least"), ("well over", "at_least"),
    ("not less than", "at_least"), ("no less than", "at_least"), ("no fewer than", "at_least"),
    ("not fewer than",
    "at_least"), ("a minimum of", "at_least"), ("upwards of", "at_least"), ("above", "at_least"),
    ("in excess of",
    "at_least"), ("exceeding", "at_least"), ("greater than", "at_least"), ("minimum of", "at_least"),
    ("far more than", "at_least"), ("many more than", "at_least"),
    ("as few as", "at_least"), ("as little as", "at_least"), ("north of", "at_least"),
    ("up to", "at_most"), ("as many as", "at_most"), ("as much as", "at_most"), ("no more than", "at_most"),
    ("not more than",
    "at_most"), ("at most", "at_most"), ("a maximum of", "at_most"), ("maximum of", "at_most"),
    ("less than", "at_most"), ("fewer than", "at_most"), ("under", "at_most"), ("below", "at_most"),
    ("no higher than", "at_most"), ("well under", "at_most"),
)  # fmt: skip
AFTER: tuple[tuple[str, str], ...] = (
    ("or more", "at_least"), ("and more", "at_least"), ("or above", "at_least"), ("at least", "at_least"),
    ("at the least",
    "at_least"), ("and counting", "at_least"), ("or fewer", "at_most"), ("or less", "at_most"),
    ("at most", "at_most"), ("at the most", "at_most"), ("or so", "about"), ("or thereabouts", "about"),
)  # fmt: skip

# Vague words -> (least, most). The least is what coders of events take for the word where a figure
# must be had: ACLED codes "tens" 10, "dozens" 12, "hundreds" 100 (ACLED Codebook, fatalities); the same
# reading (one unit of the word) serves for scores and thousands. "Several" and "few" are kept low:
# a vague word must not contradict a figure that it could stand for. None: no upper bound is claimed.
VAGUE: dict[str, tuple[float, float | None]] = {
    "many hundreds": (100, None), "many thousands": (1e3, None), "many millions": (1e6, None),
    "a score": (20, None), "a pair": (2, 2),
    "tens": (10, None), "dozens": (12, None), "scores": (20, None), "hundreds": (100, None),
    "thousands": (1e3, None), "millions": (1e6, None), "billions": (1e9, None), "trillions": (1e12, None),
    "several": (3, None), "a few": (2, 10), "a handful": (2, 10), "handful": (2, 10), "a couple": (2, 3),
    "numerous": (2, None), "multiple": (2, None), "countless": (2, None),
}  # fmt: skip

# Words that say what happened to those who are counted -> the class used where the noun is left out.
CASUALTIES: dict[str, str] = {
    "die": "killed", "kill": "killed", "perish": "killed", "dead": "killed", "death": "killed",
    "fatality": "killed",
    "killed": "killed", "slay": "killed", "drown": "killed", "injure": "injured", "injured": "injured",
    "wound": "injured", "wounded": "injured", "hurt": "injured", "injury": "injured", "miss": "missing",
    "missing": "missing", "arrest": "arrested", "detain": "arrested", "arrested": "arrested",
}  # fmt: skip

# Words of change: what stands before such a verb is what changed, and "from" or "to" after it tells
# where it began and ended ("The toll rose from 38 to 41").
CHANGES = frozenset(
    "rise fall climb drop grow shrink reach increase decrease jump slip surge soar stand pass hit exceed top"
    " double decline".split()
)
# Its subject -> what the figure counts; words that only say "number" are left for what they are of.
TOLLS: dict[str, str] = {"toll": "killed"}
TALLIES = frozenset("number total count tally figure".split())
# "a quarter point" and its like -> percentage points
POINTS: dict[str, float] = {
    "half a percentage point": 0.5, "a half percentage point": 0.5, "a quarter percentage point": 0.25,
    "a percentage point": 1.0, "a quarter point": 0.25, "a half point": 0.5, "half a point": 0.5,
}  # fmt: skip

# A figure straight after one of these names the thing and counts nothing ("flight 218").
LABELS: tuple[str, ...] = tuple(
    """
    row seat ext flight flights resolution resolutions unit units highway lot lots no nos number
    numbers room page pages p pp chapter article articles section sections paragraph phase level
    route line bus train tram platform gate zone district ward day week round game stage part volume
    vol issue version case order act decree bill proposition division brigade battalion regiment
    class grade group pool category channel studio apartment apt suite floor terminal pier berth
    dock block building tower hall runway reactor sector area code phone tel telephone fax box psalm
    verse exit junction motorway interstate boeing airbus type model mark mk title rule annex
    appendix figure fig table item question lesson season episode size tier schedule agenda top
    formula catch fortune form protocol file reference ref invoice ticket track lane shift squad
    ladder engine kilometre mile magnitude
    """.split()
)

"""The regular expressions that the lexicon turns into, compiled once."""

from __future__ import annotations

import re

from twosource.language.numerals import MAGNITUDES, START
from twosource.understand.quantities.lexicon import (
    AFTER,
    CURRENCIES,
    LABELS,
    MODIFIERS,
    POINTS,
    SYMBOLS,
    UNITS,
    VAGUE,
)

S = r"(?:[ \n\r\t\u00a0]{1,3})"
MONTH = (
    r"(?:january|february|march|april|may|june|july|august|september|october|november|december"
    r"|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\b\.?"
)


def _any(words: object) -> str:
    """Return an alternation of ``words``, longest first, any white space between their parts."""
    ordered = sorted((str(word) for word in words), key=lambda word: (-len(word), word))  # type: ignore[attr-defined]
    return "|".join(re.escape(word).replace(r"\ ", S) for word in ordered)


_ABBREVIATED = 2  # letters of a unit that has no plural: "ms" and "pcs" are other words
_PLURAL = [word + "s" for word in (*UNITS, *CURRENCIES) if word[-1] not in "s%." and len(word) > _ABBREVIATED]
_BY_WORD = sorted({*UNITS, *CURRENCIES, *_PLURAL} - {"%", "\u00b0c", "\u00b0f"})

CANDIDATE = re.compile(
    rf"(?<![\w#/])(?<!\w[-\u2010.,:/])(?:(?P<percent>{_any(POINTS)})\b|(?P<symbol>{_any(SYMBOLS)}) ?(?=\d)"
    rf"|(?={START})|(?P<half>half|(?:third|quarter|fifth|sixth|seventh|eighth|ninth|tenth)s?)\b"
    rf"|(?P<vague>{_any(VAGUE)})\b)"
)
UNIT = re.compile(
    rf"(?:(?P<sign>[ \u00a0]?(?:%|[\u20ac\u00a3\u00a5](?!\d)|\u00b0c\b|\u00b0f\b))"
    rf"|(?:{S}|-|\u2010)?(?P<word>{_any(_BY_WORD)})\b)"
)
BEFORE = re.compile(
    rf"(?:^|(?<=[^\w]))(?P<words>{_any(word for word, _ in MODIFIERS)}){S}(?:(?:the|its|an?|another){S})?$"
)
BEHIND = re.compile(rf"{S}(?P<words>{_any(word for word, _ in AFTER)})\b")
ODD = re.compile(r"(?P<plus>\+)|(?P<odd>-odd\b)")
RANGE = re.compile(
    rf"(?:(?P<dash>[-\u2010\u2013])|{S}(?P<word>to|and|or){S})(?:(?P<symbol>{_any(SYMBOLS)}) ?)?(?={START})"
)
# Before the lower end of a range: "from" tells a change unless one of these words leads to it ...
FROM = re.compile(rf"\bfrom{S}$")
RANGING = re.compile(rf"(?:^|\b(?:rang(?:e|es|ed|ing)|var(?:y|ies|ied|ying)|anywhere|anything){S})from{S}$")
# ... and "to" between two whole amounts tells one after a verb of change ("rose $2 to $85").
CHANGED = re.compile(
    rf"\b(?:rose|rise[sn]?|rising|fell|falls?|fallen|falling|gain(?:s|ed|ing)?|climb(?:s|ed|ing)?|drop(?:s|ped)?"
    rf"|slip(?:s|ped)?|jump(?:s|ed)?|grew|grow[sn]?|los[te]|up|down|cut|added|adds?|shed|increased?|decreased?"
    rf"|shrank|slid|surged|soared|tumbled|sank|edged|inched|by)(?:{S}by|{S}up|{S}down)?{S}(?:[a-z]+{S})?$"
)
RATIO = re.compile(rf"{S}(?P<link>in|out{S}of|in{S}every|out{S}of{S}every){S}(?={START})")
RATIO_NOT = re.compile(
    rf"{S}(?:seconds?|minutes?|hours?|days?|nights?|weeks?|months?|years?|decades?|games?|match(?:es)?|starts?"
    rf"|attempts?|visits?|cities|countries|places|towns|states)\b"
)
MINUS = re.compile(rf"(?:\bminus{S}|(?:^|(?<=[ (]))[-\u2212])$")
OF_THINGS = re.compile(rf"{S}(?:of{S}(?!\d)|(?:were|have|had|are)\b)")
PLURAL_AFTER = re.compile(rf"{S}(?:[a-z]+s|people|men|women|children)\b")
OF_UNIT = re.compile(rf"{S}of(?={S}(?:{_any(_BY_WORD)})\b)")
DIALLED = re.compile(rf"\b(?:dial(?:s|led|ling)?|call|ring|phone|text){S}$")
RATE = re.compile(
    rf"(?:{S}(?:per|an?|each|every){S}|/)(?P<per>tonne|ton|barrel|hour|day|week|month|year|person|head"
    rf"|kilo|kilogram|kg|litre|liter|ounce|pound|acre|hectare|kilowatt hour|megawatt hour|square foot|game"
    r"|gallon|mile|km|kilometre|square metre|square meter|night|share|household|vote|ticket|minute"
    r"|second|capita|pupil|seat)\b"
)
# What a rate is of stands between the unit and the rate: "40 tonnes of ore a day".
OF_WHAT = re.compile(rf"{S}of{S}[a-z]+(?:{S}[a-z]+)?(?={S}(?:per|an?|each|every){S})")
FRACTION = re.compile(
    r"(?P<top>an?|one|two|three|four|five|six|seven|eight|nine)[ \n-](?P<part>third|quarter|fifth"
    r"|sixth|seventh|eighth|ninth|tenth)"
    r"(?P<s>s?)\b"
)
HALF = re.compile(
    rf"half(?:{S}(?:(?P<amount>an?{S}|a{S})(?={'|'.join(MAGNITUDES)}|hour|mile|century|kilo|tonne"
    rf"|litre|day|year|kilometre|minute)"
    rf"|(?=(?:of|the|its|their|his|her|our|all|those|these|as)\b)))"
)
QUARTER_OF = re.compile(rf"(?P<top>an?|three){S}quarters?{S}of{S}an?{S}(?={'|'.join(MAGNITUDES)})")
VAGUE_TAIL = re.compile(rf"{S}of{S}(?P<unit>thousand|million|billion|trillion|hundred)s\b")
VAGUE_TIMES = re.compile(rf"{S}(?:of{S})?(?:a{S})?(?P<unit>{'|'.join(MAGNITUDES)})s?\b")
ARTICLE = re.compile(rf"(?:^|(?<=\W))an?{S}$")
AGE_BEHIND = re.compile(rf"(?:{S}|-)(?P<unit>year|month|week|day)s?(?:(?:{S}|-)olds?\b|{S}of{S}age\b)")
AGE_BEFORE = re.compile(
    rf"(?:\baged?|\bages?{S}of|\b(?:man|woman|boy|girl|child|lady|pensioner|youth|teenager|passenger"
    rf"|driver|notary|farmer|widow|widower"
    rf"|resident){S}of|\bturn(?:s|ed|ing)?){S}$"
)
COLON = re.compile(r"(?P<name>[\w'. ()-]{1,60}?)(?: ?\([^()]{0,60}\))? ?: ?$")

# What a number is not. Each looks at the text before it (``$`` is where it begins) ...
NOT_AFTER = re.compile(
    rf"(?:\b(?:{'|'.join(LABELS)})\.?{S}#?$|{MONTH}{S}(?:the{S})?$|{MONTH}{S}\d{{1,2}}(?:st|nd|rd"
    rf"|th)?(?:,? |[-\u2013]| and | to )$"
    rf"|\([ ]?$|\+$|\bno[ ]$|https?://\S*$|(?:^|\n)[ ]*\($)"
)
# ... or at the text from its first character on.
_FACE = "one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|noon|midnight"
CLOCK = re.compile(
    rf"\d{{1,2}}:\d\d(?!\d)|\d{{1,2}}\.\d\d ?(?:am|pm|a\.m|p\.m|hrs|gmt)\b|\d{{1,2}} ?(?:am|pm|a\.m\.?"
    rf"|p\.m\.?|o'clock|o\u2019clock)(?!\w)"
    rf"|\d{{3,4}} ?(?:gmt|utc|hrs|hours|h)\b(?! (?:of|later|ago))|[a-z]+{S}o['\u2019]clock"
    rf"|(?:[a-z]+(?:-[a-z]+)?|\d{{1,2}}){S}minutes?{S}(?:to|past|before|after){S}(?:{_FACE}|\d{{1,2}})\b"
    rf"|(?:{_FACE}|\d{{1,2}}){S}(?:this|in{S}the){S}(?:morning|afternoon|evening)\b"
    rf"|(?:{_FACE}|\d{{1,2}}){S}[a-z]+{S}ago\b"
    rf"|[a-z]+(?:-[a-z]+)?{S}(?:to|past){S}(?:{_FACE})\b"
    rf"(?={S}?(?:[.,;:!?)]|$|(?:on|in|when|and|that|this|last|yesterday|he|she|the|it)\b))"
)
CLOCK_BEFORE = re.compile(rf"\b(?:at|half|quarter|past|minutes?{S}to|clock stood at){S}(?:past{S}|to{S})?$")
DATE = re.compile(
    rf"\d{{1,2}}(?:st|nd|rd|th)?(?:{S}(?:of{S})?|(?:[-\u2013/]| and | to )\d{{1,2}}{S})(?={MONTH})"
    rf"|\d{{1,4}}/\d{{1,2}}(?:/\d{{1,4}})?(?![\d%])|\d{{1,2}}\.\d{{1,2}}\.\d{{2,4}}"
    r"|\d{4}-\d\d(?:-\d\d)?(?!\d)|\d+(?:st|nd|rd|th|s)\b|\d{1,4}[-\u2013]\d{1,4}[-\u2013]\d"
)
# A day of another calendar: "12 Shawwal 1446"; read in the words as printed.
FOREIGN_DATE = re.compile(r"\d{1,2} [A-Z][a-z'\u2019-]+(?: [a-z'\u2019-]+| I{1,2})? \d{4}(?![\d,.]\d)")
PHONE = re.compile(r"\+?\d{2,}(?:[ \u00a0.-]\d{2,}){2,}")
YEAR = re.compile(r"(?:1[0-9]|20)\d\d(?![\d,.]\d)")
LIST_NUMBER = re.compile(r"\d{1,3}[.)](?=[ \t\n]|$)")
PEOPLE = re.compile(
    rf"{S}(?:people|persons|men|women|children|soldiers|troops|workers|police|jobs|houses|homes|tonnes"
    rf"|tons)\b"
)
HOUSE = re.compile(
    r"[ \n]+(?:[A-Z][\w'-]+[ \n]+){1,2}(?:Street|St|Road|Rd|Avenue|Ave|Lane|Square|Drive|Way|Boulevard)\b"
)
PRONOUN_ONE = re.compile(rf"one(?:{S}(?:another|day|side|thing)\b|['\u2019-])")
AGO = re.compile(rf"{S}(?:ago|earlier|later|before|prior|from now|hence|afterwards|previously)\b")
ALL_BUT = re.compile(rf"\ball{S}but{S}$")
OF_TOTAL = re.compile(rf"{S}of{S}(?:the{S}|its{S}|their{S})?(?={START})")
TO_UNIT = re.compile(rf"{S}to{S}(?={START})")
_NO_PLURAL = r"(?!(?:is|was|has|does|as|who)\b)"
PLURAL_NEXT = re.compile(rf"{S}(?:{_NO_PLURAL}[a-z]+{S})?(?:{_NO_PLURAL}[a-z]+s|people|men|women|children)\b")

"""The regular expressions of temporal expressions, over text in ASCII lower case."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from twosource.understand.times import lexicon

if TYPE_CHECKING:
    from collections.abc import Iterable

S = r"(?:[ \n\r\t\u00a0]{1,3})"
D = r"[-\u2010\u2013\u2014]"


def _any(words: Iterable[str]) -> str:
    """Return an alternation of ``words``, longest first, any white space between their parts."""
    ordered = sorted(words, key=lambda word: (-len(word), word))
    return "|".join(re.escape(word).replace(r"\ ", S) for word in ordered)


_WHOLE = frozenset({"may", "june", "july"})  # short, and no abbreviations
_LONG_MONTHS = [name for name in lexicon.MONTHS if len(name) > len("sept") or name in _WHOLE]
_SHORT_MONTHS = [name for name in lexicon.MONTHS if name not in _LONG_MONTHS]
MONTH = rf"(?P<month>(?:{_any(_LONG_MONTHS)})\b|(?:{_any(_SHORT_MONTHS)})\b\.?)"
_MONTH2 = MONTH.replace("?P<month>", "?P<month2>")
_LONG_DAYS = [name for name in lexicon.WEEKDAYS if name.endswith("day")]
_SHORT_DAYS = [name for name in lexicon.WEEKDAYS if name not in _LONG_DAYS]
WEEKDAY = rf"(?P<weekday>(?:{_any(_LONG_DAYS)})\b|(?:{_any(_SHORT_DAYS)})\b\.?)"
YEAR = r"(?P<year>(?:1\d|20)\d\d)(?![\w%]|[,.:]\d)"
DAY = r"(?P<day>3[01]|[12]\d|0?[1-9])(?:st|nd|rd|th)?(?![\w%]|[.:,]\d|\u00b0)"
_DAY2 = DAY.replace("?P<day>", "?P<day2>")
DAYWORD = rf"(?P<dayword>{_any(lexicon.ORDINALS)})\b"
_MODWORDS = _any(word for word in lexicon.MODS if word not in {"mid", "the mid", "earlier", "later"})
MOD = rf"(?:(?:(?P<mod>{_MODWORDS}){S}(?:the{S})?|(?P<mid>(?:the{S})?mid)(?:{D}|{S})))?"
SEASON = rf"(?P<season>{_any(lexicon.SEASONS)})\b"
PART = rf"(?P<part>{_any(lexicon.PARTS)})\b"
UNIT = rf"(?P<unit>{_any(lexicon.UNITS)})(?P<plural>s?)\b"
_TENS = "twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety"
_ONES = _any(word for word in lexicon.NUMBERS if not re.match(_TENS, word) and word != "hundred")
NUMBER = (
    rf"(?:\d{{1,3}}(?:,\d{{3}})+|\d+(?:\.\d+)?|(?:{_TENS})(?:{D}(?:{_ONES}))?|(?:a|one|two|three|four"
    rf"|five|six|seven|eight|nine){S}hundred|{_ONES})"
)
AMOUNT = (
    rf"(?P<n>{NUMBER}(?:{S}and{S}an?{S}(?:half|quarter)|{S}or{S}(?:{NUMBER})|{D}(?:{NUMBER}))?|half"
    rf"{S}an?|a{S}half|an?|a{S}few|few|several|some|many|a{S}couple{S}of"
    rf"|a{S}couple|(?:a{S}|several{S})?dozens?(?:{S}of)?|the|a{S}good|a{S}full|another|countless"
    rf"|hundreds{S}of|tens{S}of|thousands{S}of)"
)
QUANT = rf"(?:(?P<q>{_any(lexicon.QUANTS)}){S})?"
ZONE = rf"(?:[ ]?(?P<zone>(?:{_any(lexicon.ZONES)})\b|[+-]\d\d:?\d\d))?"
_AMPM = r"(?P<ampm>a\.?m\b\.?|p\.?m\b\.?)"
_HOURWORD = rf"(?P<hourword>{_any(list(lexicon.NUMBERS)[1:13])})"
OFDAY = (
    rf"(?:{S}(?:local{S}time|in{S}the{S}(?P<half>morning|afternoon|evening)|at{S}(?P<halfn>night)"
    rf"|today|tonight))?"
)

_NUMERAL = r"(?:3[01]|[12]\d|0?[1-9])\b"
_ON_TO = rf"(?:{D}|{S}(?:to|and|into){S})"
_REL = (
    r"(?P<rel>last|past|previous|next|coming|following|this|current|present|same|that|preceding"
    r"|ensuing|upcoming|very same)"
)
_DET = rf"(?:(?:the|this|that|these|those){S})?"
_AGO = (
    rf"(?P<dir>ago|earlier|later|before|after(?:wards?)?|prior|previously|from{S}now|hence|beforehand|on|back"
    rf"|from{S}(?P<base>today|yesterday|tomorrow))"
)
_OFYEAR = (
    rf"(?:{S}(?:of{S})?(?P<yrel>that|this|last|next|the{S}same|the{S}following|the{S}previous|the"
    rf"{S}next){S}year)?"
)
_OFWEEK = rf"(?P<wrel>last|this|next|of{S}last|of{S}this|of{S}next|the{S}following|the{S}previous){S}week"

# Rule name -> pattern. A rule that names a group of the fragments above shares its resolver's reading.
RULES: dict[str, str] = {
    "iso": (
        r"(?P<iso>\d{4}-\d\d-\d\d)(?:[t ](?P<hour>\d\d):(?P<minute>\d\d)(?::\d\d)?(?P<zone>z"
        r"|[+-]\d\d:?\d\d)?)?(?![\d-])"
    ),
    "iso_month": r"(?P<iso>(?:19|20)\d\d-(?:0[1-9]|1[0-2]))(?![\w-])",
    "numeric": r"(?P<one>\d{1,2})(?P<sep>[/.])(?P<two>\d{1,2})(?P=sep)(?P<year>\d{4}|\d\d)(?![\w/]|\.\d)",
    "month_day": (
        rf"(?:{WEEKDAY},?{S})?(?:(?P<lead>early|late){S}(?:on{S})?)?{MONTH}{S}(?:the{S})?(?:{DAY}"
        rf"|{DAYWORD})(?:(?:,{S}?|{S}(?:of{S})?){YEAR}|{_OFYEAR})"
    ),
    "day_month": (
        rf"(?:{WEEKDAY},?{S})?(?:the{S})?(?:{DAY}|{DAYWORD})(?:{S}of{S}|{S}|{D}){MONTH}(?:(?:,{S}?|"
        rf"{S}(?:of{S})?|{D}){YEAR}|{_OFYEAR})"
    ),
    "day_listed": (
        rf"(?:the{S})?{DAY}(?=(?:{D}|{S}(?:and|to|or|until){S}|,{S})(?:the{S})?{_DAY2}(?:{S}of)?"
        rf"{S}{_MONTH2}(?:,?{S}{YEAR})?)"
    ),
    "last_day": (
        rf"the{S}(?P<which>first|last|second|final){S}(?P<dunit>day|{_any(lexicon.WEEKDAYS)}|week"
        rf"|weekend){S}(?:of|in){S}{MONTH}(?:,?{S}(?:of{S})?{YEAR})?"
    ),
    "month_year": rf"{MOD}{MONTH}(?:,?{S}|{S}of{S}|{D}){YEAR}",
    "month": rf"{MOD}(?:(?P<rel>last|next|this|the{S}following){S})?{MONTH}{_OFYEAR}",
    "bc": (
        rf"{MOD}(?:(?:the{S})?{SEASON}{S}(?:of{S})?|{MONTH}{S}(?:of{S})?)?(?:(?P<bc>\d{{1,4}})"
        rf"{S}?(?:bce?\b|b\.c\.(?:e\.)?)(?!\w)|(?P<bc2>\d{{1,4}})(?=(?:{D}|{S}(?:to|and){S})\d{{1,4}}{S}?b\.?c\.?"
        rf"(?:e\b)?(?!\w))|(?:the{S})?(?P<bcdecade>\d{{1,3}})0s{S}(?:bce?\b|b\.c\.(?:e\.)?)(?!\w))"
    ),
    "ad": rf"(?:a\.?d\.?){S}(?P<ad>\d{{1,4}})\b|(?P<ad2>\d{{1,4}}){S}?(?:a\.d\.|ad\b|ce\b)",
    "year": rf"{MOD}(?:the{S}years?{S}(?:of{S})?)?{YEAR}",
    "decade": (
        rf"{MOD}(?:the{S})?(?:(?P<lead>early|mid|late){D}?{S}?)?(?:(?P<decade>(?:1\d|20)\d)0['\u2019]?s\b"
        rf"|['\u2019](?P<two>\d)0s\b|(?P<decword>{_any(lexicon.DECADES)})\b)"
    ),
    "century": (
        rf"{MOD}(?:the{S})?(?:(?P<lead>early|mid|late){D}?{S}?)?(?:(?P<ord>\d{{1,2}})(?:st|nd|rd|th)|"
        rf"(?P<ordword>{_any(lexicon.ORDINALS)}))(?:{S}|{D})century(?P<bcera>{S}(?:bce?\b|b\.c\.(?:e\.)?))?"
    ),
    "season": (
        rf"{MOD}(?:(?:the{S})?(?P<rel>last|next|this|past|coming|following|previous|that|same){S}"
        rf"|the{S})?(?P<lead>early{S}|late{S}|mid-)?{SEASON}(?:(?:,?{S}(?:of{S})?{YEAR})|{_OFYEAR})"
    ),
    "quarter": (
        rf"(?:the{S})?(?:(?P<qord>first|second|third|fourth|last|final){S}quarter|q(?P<qnum>[1-4]))(?:"
        rf"(?:,?{S}(?:of{S})?{YEAR})|{_OFYEAR})"
    ),
    "half": (
        rf"(?:the{S})?(?P<hord>first|second|latter|last){S}half(?:{S}of{S}(?:{YEAR}|(?P<hrel>last|this|the"
        rf"|next|that){S}year))"
    ),
    "fiscal": (
        rf"(?:the{S})?(?:(?:fiscal|financial)(?:{S}year)?{S}|fy ?)(?P<year>(?:19|20)\d\d)"
        rf"(?:{D}(?P<short>\d\d))?\b"
        rf"|(?:the{S})?{_REL}{S}(?:fiscal|financial){S}year\b"
    ),
    "weekday": (
        rf"(?:(?:the{S})?(?P<rel>last|next|this|past|coming|following|previous){S})?(?:(?P<lead>early"
        rf"|late){S}(?:on{S})?)?{WEEKDAY}(?:(?:{S}(?:in{S}the{S})?{PART}(?:{S}of{S}(?:{MONTH}{S}{DAY}"
        rf"|{_DAY2}{S}{_MONTH2})(?:,?{S}{YEAR})?)?)|(?:,?{S}{_OFWEEK})|{S}(?P<weekon>week)(?![-\w])"
        rf"|{S}(?P<prior>before{S}last))?"
    ),
    "weekdays": rf"(?:(?:on|most|all){S})?(?P<weekday>{_any(_LONG_DAYS)})s\b(?!')",
    "night_to": (
        rf"(?:in{S})?the{S}night{S}(?:to|before|into){S}{WEEKDAY}|overnight{S}(?:to|into)"
        rf"{S}{WEEKDAY.replace('weekday', 'weekday2')}"
    ),
    "small_hours": (
        rf"(?:the{S})?(?:small|early|first|wee){S}hours(?:{S}(?:of|on){S}(?:{WEEKDAY}|(?P<deictic>today"
        rf"|yesterday|this{S}morning)|the{S}(?P<before>day{S}before|next{S}day|following{S}day)|(?:{MONTH}"
        rf"{S}{DAY}|(?:the{S})?{_DAY2}{S}{_MONTH2})(?:,?{S}{YEAR})?))?"
    ),
    "evening_of": (
        rf"(?:(?:early|late){S}(?:on|in){S})?the{S}(?:early{S}|late{S})?(?P<part>morning|afternoon"
        rf"|evening|night|eve)(?:{S}hours)?{S}of{S}(?:the{S})?(?:{WEEKDAY},?{S}?)?(?:(?:{MONTH}"
        rf"{S}{DAY}(?:{_ON_TO}{_NUMERAL}(?!{S}(?:{_any(lexicon.MONTHS)})\b))?|(?:(?P<firstday>{_NUMERAL}){_ON_TO})?"
        rf"{_DAY2}{S}{_MONTH2}(?:{_ON_TO}{_NUMERAL}{S}(?:{_any(lexicon.MONTHS)})\b)?)(?:,?{S}{YEAR})?)?"
    ),
    "deictic": (
        rf"(?:(?P<dbefore>the{S}day{S}before{S}yesterday)|(?P<dafter>the{S}day{S}after{S}tomorrow)|"
        rf"(?:(?P<lead>earlier|late|early|later){S})?(?P<deictic>today|yesterday|tomorrow|tonight|tmr"
        rf"|tomo|tmrw|tdy|2day|2morrow|2nite|tonite)\b)(?:{S}(?:{PART}|(?P<weekon>week)(?![-\w])))?"
    ),
    "part": (
        rf"(?:(?:(?P<lead>earlier|late|later|early){S})?(?P<rel>this|last|that|the{S}same|the{S}next"
        rf"|the{S}following|the{S}previous|yesterday|the|next){S})?(?:(?P<lead2>early|late|mid)"
        rf"(?:{S}|{D}))?{PART}"
    ),
    "overnight": r"(?P<overnight>overnight)\b",
    "next_day": (
        rf"(?:the|that){S}(?P<rel>day{S}before|day{S}after|next{S}day|following{S}day|very{S}next{S}day"
        rf"|previous{S}day|same{S}day|day{S}earlier|preceding{S}day|previous{S}night|night{S}before|next"
        rf"{S}morning|following{S}morning|next{S}evening|following{S}night)\b|(?P<rel2>next{S}day)\b"
    ),
    "rel_unit": (
        rf"(?:{MOD}|(?:(?P<lead>earlier|later){S}(?=th)))(?:(?:the|our){S})?{_REL}{S}(?P<unit>week|month|year|decade|century|weekend|quarter"
        rf"|fortnight|day)\b(?!['\u2019]s\b(?=$))"
    ),
    "the_unit": rf"{MOD}the{S}(?P<unit>week|month|year|decade|century|weekend|quarter|day)\b",
    "that_time": (
        rf"(?:the{S}same|that|this|the){S}(?:very{S})?(?P<tunit>time|day|date|night|moment|period|month"
        rf"|year|week)\b"
    ),
    "last_n": (
        rf"(?:(?:the|these|those|our|his|her|their){S})?(?P<rel>last|past|next|previous|coming|first|final"
        rf"|following|recent|preceding){S}{AMOUNT}{S}{UNIT}"
    ),
    "recent_units": (
        rf"(?:the{S}|these{S})?(?:more{S}|most{S})?recent{S}(?P<unit>day|week|month|year|decade|centurie)s\b"
    ),
    "year_earlier": (
        rf"(?:(?:the|a){S})?year{D}(?:earlier|ago)(?:{S}(?P<yunit>period|quarter|month|half))?\b"
    ),
    "nine_eleven": r"9/11(?![\w/])",
    "year_and_half": (
        rf"{QUANT}(?:an?|one){S}(?P<unit>year|month|week|day|hour|decade|century){S}and{S}a{S}(?P<extra>half|quarter)\b"
    ),
    "part_of_unit": (
        rf"{QUANT}(?:(?:a{S})?(?P<share>half|quarter)(?:{D}|{S}of{S}an?{S})(?P<unit>century|decade|hour|year))\b"
    ),
    "summers_ago": rf"{AMOUNT}{S}(?P<season>{_any(lexicon.SEASONS)})s?{S}{_AGO}\b",
    "offset": (
        rf"{QUANT}{AMOUNT}(?:{S}(?:more|full|long|short|whole))?(?:{S}|{D}){UNIT}['\u2019]?{S}{_AGO}(?!\w)"
    ),
    "unit_later": rf"(?P<unit>day|week|month|year|hour|minute|decade|centurie)s{S}{_AGO}\b",
    "a_week_on": rf"{AMOUNT}{S}(?:weeks?){S}(?:on|from|(?P<back>ago)(?:{S}on)?){S}{WEEKDAY}",
    "ordinal_day": (
        rf"(?:the{S})?(?P<dayord>\d{{1,2}}(?:st|nd|rd|th)){S}of{S}(?:the{S}|this{S}|that{S})(?P<same>month"
        rf"|same{S}month)|(?:(?<=on )|(?<=by )|(?<=until )|(?<=since ))"
        rf"the{S}(?P<dayonly>(?:3[01]|[12]?\d)(?:st|nd|rd|th)"
        rf"|{_any(list(lexicon.ORDINALS)[3:])})(?=[.,;:)]|$|{S}(?:and|of{S}the{S}month|in|at|she|he|they"
        rf"|it|we|but|was|were|is|the|a|to|with|after|before|when)\b)"
    ),
    "whole": (
        rf"(?:the|an?){S}(?:entire|whole|full|rest{S}of{S}the){S}(?P<unit>day|night|week|month|year|decade"
        rf"|century|hour|minute|season|summer|winter)\b"
    ),
    "duration": (
        rf"{QUANT}(?P<whole>(?:the{S})?(?:entire|whole|full|better{S}part{S}of{S}(?:a|the)){S})?{AMOUNT}"
        rf"(?:{S}(?:more|full|long|whole|consecutive|straight|additional|further|entire|short|or{S}so|odd"
        rf"|good|hard))*(?:{S}|{D}|(?<=\d)){UNIT}(?!{D}?old)"
    ),
    "bare_units": (
        r"(?:(?<=for )|(?<=in )|(?<=within )|(?<=over )|(?<=after )|(?<=of )|(?<=by )|(?<=through )"
        r"|(?<=with )|(?<=despite )|(?<=take )|(?<=takes )|(?<=took )|(?<=last )|(?<=lasts )|(?<=lasted )"
        r"|(?<=taken )|(?<=spent )|(?<=lasting )|(?<=during ))"
        r"(?P<unit>second|minute|hour|day|week|month|year|decade|centurie)s\b"
        rf"|(?P<unitof>hour|day|week|month|year|decade|centurie)s(?={S}of\b)"
    ),
    "every": (
        rf"(?:every|each){S}(?:(?P<skip>other|second|single|few|{NUMBER}){S})?"
        rf"(?:{PART}|{SEASON}|{UNIT}|{WEEKDAY}|{MONTH})(?:{S}(?P<evpart>morning|afternoon|evening|night)\b)?"
    ),
    "times_a": (
        rf"(?:(?:once|twice|{NUMBER}{S}times|thrice|several{S}times){S}(?:an?|per|each|every)|per){S}"
        rf"(?P<unit>day|week|month|year|hour|minute|decade)\b"
    ),
    "periodic": rf"(?P<periodic>{_any(lexicon.PERIODIC)})\b",
    "clock24": (
        rf"(?P<hour>[01]?\d|2[0-4]):(?P<minute>[0-5]\d)(?::[0-5]\d)?(?!\d|[:.-]\d)(?:{S}?{_AMPM})?(?:{S}?"
        rf"(?:hours|hrs?|h)\b)?{ZONE}{OFDAY}"
    ),
    "clock4": (
        rf"(?P<hour>[01]\d|2[0-4])(?P<minute>[0-5]\d){S}?(?:(?:hours|hrs|h)\b{ZONE}|(?P<zone2>gmt|utc"
        rf"|{_any(['bst', 'cet', 'est', 'edt', 'local time'])})\b)"
    ),
    "clock_ampm": rf"(?P<hour>1[0-2]|0?[1-9])(?:[.:](?P<minute>[0-5]\d))?{S}?{_AMPM}(?!\w){ZONE}{OFDAY}",
    "oclock": rf"(?:(?P<hour>1[0-2]|[1-9])|{_HOURWORD}){S}?o['\u2019]?{S}?clock{OFDAY}",
    "clock_words": (
        rf"(?P<minutes>half|(?:a{S})?quarter|(?:{NUMBER}))(?:{S}minutes?)?{S}(?P<side>past|to){S}(?:"
        rf"(?P<hour>1[0-2]|[1-9])\b|{_HOURWORD}\b|(?P<noon>noon|midday|midnight))(?:"
        rf"{S}o['\u2019]clock)?{OFDAY}"
    ),
    "holiday": (
        rf"(?P<holiday>{_any((*lexicon.HOLIDAYS, *lexicon.FEASTS, *lexicon.FLOATING))})\b(?:{S}{PART})?"
        rf"(?:(?:,?{S}|{S}of{S}){YEAR}|{_OFYEAR})"
    ),
    "reference": rf"(?P<reference>{_any(lexicon.REFERENCES)})\b",
}
COMPILED: dict[str, re.Pattern[str]] = {name: re.compile(pattern) for name, pattern in RULES.items()}
AGAIN = re.compile(
    rf"(?P<link>{D}|{S}(?:and|to|or|until|through){S}(?:on{S})?|,{S}(?:and{S})?)(?P<expr>(?:the"
    rf"{S})?{DAY}(?!{S}(?:{_any(lexicon.MONTHS)})\b)(?:,?{S}{YEAR})?)(?!{S}?(?:{_any(lexicon.UNITS)}"
    rf"|people|per|percent|million|men|women|of)\b)"
)
YEAR_AGAIN = re.compile(
    rf"(?P<link>{D}|/)(?P<expr>(?P<short>\d\d)|(?P<year>(?:1\d|20)\d\d))(?![\w]|[.:,-]\d)"
)
_AHEAD = (
    rf"(?:{S}(?:and|to|or|through|until|till){S}(?:in{S})?|{S}?{D}{S}?|,{S})(?:(?:early|late|mid|the"
    rf"{S}end{S}of|the)(?:{S}|{D}))?"
)
# The year that a month or season shares with the one that follows ("August and September 1914").
YEAR_AHEAD = re.compile(
    rf"(?:{_AHEAD}(?:(?P<ahead>{_any(lexicon.MONTHS)})\b\.?|(?:{_any(lexicon.SEASONS)})\b)(?:{S}\d{{1,2}}"
    rf"(?:st|nd|rd|th)?)?){{1,2}}(?:,?{S}(?:of{S})?){YEAR}"
)

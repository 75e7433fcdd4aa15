"""What looks like a time and is none: modal "may", a march, ranks, shares, ages, plain counts."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from twosource.understand.times.lexicon import NUMBERS
from twosource.understand.times.patterns import S
from twosource.understand.times.reading import group

if TYPE_CHECKING:
    from collections.abc import Callable

_LED = re.compile(
    rf"\b(?:in|since|by|until|till|of|from|during|through|throughout|for|to|and|or|last|next|this"
    rf"|early|late|mid|after|before|every|between|on|as"
    rf"|around|about|late{S}in|is|was|be|back){S}(?:the{S})?$"
)
_YEAR_LED = re.compile(
    rf"(?:\b(?:in|since|by|until|till|of|from|during|through|throughout|for|to|and|or|after|before"
    rf"|between|circa|the|late|early|mid|around|about"
    rf"|year|than|dated|as|early{S}as|s|january|february|march|april|may|june|july|august|september"
    rf"|october|november|december|spring|summer"
    rf"|autumn|fall|winter|election|elections|games|olympics|its|his|her|their|a|an){S}"
    rf"|[(/,;\u2013-]{S}?|^|\n)$"
)
_COUNTED = re.compile(
    rf"{S}(?:[a-z]+{S})?(?:people|persons|men|women|children|troops|soldiers|police|[a-z]+s{S}(?:of"
    rf"|were|had|have|are|and)|metres|meters|feet|tonnes|tons|dollars|euros|jobs|km|kilometres|miles"
    rf"|years|killed|dead|wounded|aircraft|tanks|guns|ships|prisoners|casualties|others)\b"
)
_STRONG_YEAR = re.compile(
    rf"(?:\b(?:in|since|during|until|circa|year){S}(?:late{S}|early{S}|the{S})?|[(]{S}?)$"
)
_OLD = re.compile(
    rf"[- ]?(?:olds?\b|{S}olds?\b|{S}of{S}age\b|{S}senior\b|{S}junior\b|{S}his{S}(?:senior|junior))"
)
_RATE = re.compile(
    rf"(?:\d[\d.,]*(?:{S}|[a-z%/]+{S}){{1,3}}|(?:times|twice|once|percent|cent|dollars|euros|pounds"
    rf"|million|billion){S})$"
)
_MARCH_ON = re.compile(rf"{S}(?:on|to|through|against|for|by{S}(?!the{S}end)|was|were|of)\b")
_NUMBER_LED = re.compile(
    r"(?:[\d$\u20ac\u00a3][\d,.]*[,.]?|no\.? ?|[.:]"
    r"|\b(?:resolution|flight|room|highway|route|unit|channel|section|article|page|model|number|train"
    r"|bus)s? )$"
)
_REFERENCE_NOT = re.compile(rf"{S}(?:again|and{S}for{S}all|that\b)|['\u2019]")

_UNIT_NEXT = re.compile(
    rf"{S}(?:[\w-]+{S})?(?:days?|weeks?|months?|years?|decades?|century|centuries|hours?|weekend"
    rf"|summer|winter|midnight|noon)\b"
)

_YEAR_NEXT = re.compile(r"[-\u2013](?:1\d\d\d|20\d\d|\d\d)\b")
_ROUND = frozenset({"half", "quarter", "a quarter", "five", "ten", "twenty", "twenty-five"})
_AT = re.compile(
    rf"(?:\b(?:at|by|about|around|until|till|from|since|was|is|to|after|before){S}|^|[.,;]{S}?)$"
)

_BEFORE = 60  # characters in which the word before is looked for

_LED_TIME = re.compile(rf"\b(?:at|by|since|until|till|around|about|during|from|before|after){S}$")
_QUIET = frozenset({"night", "evening", "morning", "afternoon", "nite", "daytime", "lunchtime", "teatime"})
_ABBREVIATED_DAYS = frozenset(
    {"mon", "tue", "tues", "wed", "weds", "thu", "thur", "thurs", "fri", "sat", "sun"}
)


def month(text: str, lower: str, found: re.Match[str]) -> bool:
    """A bare month must be written with a capital; "May" and "March" also need a preposition."""
    start = found.start("month")
    name = found["month"].rstrip(".")
    if not text[start].isupper():
        return False
    if (
        name not in {"may", "march", "mar", "dec", "jan", "sep", "oct", "april", "june", "august"}
        or group(found, "yrel")
        or group(found, "mid")
    ):
        return True
    led = bool(_LED.search(lower, max(0, found.start() - 24), found.start())) or bool(
        group(found, "mod") or group(found, "rel")
    )
    if name == "march" and _MARCH_ON.match(lower, found.end()):
        return led and not lower.endswith("the ", 0, start)
    if name in {"april", "june", "august"}:
        return led or not re.match(r" [A-Z]", text[found.end() : found.end() + 2])
    following = text[found.end() : found.end() + 2]
    return led and not (len(following) > 1 and following[0] == " " and following[1].isupper())


def capital_month(text: str, lower: str, found: re.Match[str]) -> bool:
    """Whether the month is no verb: "may 5" in small letters is one."""
    del lower
    start = found.start("month")
    return text[start].isupper() or found["month"].rstrip(".") not in {"may", "march", "mar"}


def year(text: str, lower: str, found: re.Match[str]) -> bool:
    """Four figures are a year unless something is counted or a sum of money stands around."""
    del text
    start = found.start("year")
    if _NUMBER_LED.search(lower, max(0, start - 14), start):
        return False
    number = int(found["year"])
    if _COUNTED.match(lower, found.end()):
        return bool(_STRONG_YEAR.search(lower, max(0, start - 16), start)) and number >= 1500  # noqa: PLR2004 - rarely counted so exactly
    led = bool(_YEAR_LED.search(lower, max(0, start - 16), start)) or bool(
        group(found, "mod") or group(found, "mid")
    )
    led = led or bool(_YEAR_NEXT.match(lower, found.end()))
    return led or 1900 <= number <= 2059  # noqa: PLR2004 - the years that reports tell without a preposition


_DAYS_OF = re.compile(r"\b(?:the|those|these|early|late|last|final|first|old|good|dying|opening|\d+)[ \n-]$")
_NUMBERED = re.compile(rf"\b(?:\d+|{'|'.join(NUMBERS)}|few|several|many|some){S}[a-z]+{S}$")


def bare_units(text: str, lower: str, found: re.Match[str]) -> bool:
    """Whether an amount is meant: "the days of sail" tells an age, "years of war" how long."""
    del text
    before = lower[max(0, found.start() - 30) : found.start()]
    return not (group(found, "unitof") and (_DAYS_OF.search(before) or _NUMBERED.search(before)))


def weekday(text: str, lower: str, found: re.Match[str]) -> bool:
    """Short names of days need a capital or a word that leads to a day."""
    del lower
    start = found.start("weekday")
    name = found["weekday"].rstrip(".")
    if name not in _ABBREVIATED_DAYS:
        return True
    capital = text[start].isupper()
    if name in {"sun", "sat", "wed", "mon"}:
        return bool(group(found, "rel")) or (
            capital
            and text[start : start + 3] != "SUN"
            and (found["weekday"].endswith(".") or bool(group(found, "part")))
        )
    return capital or bool(group(found, "rel"))


def season(text: str, lower: str, found: re.Match[str]) -> bool:
    """A bare "fall" or "spring" is a verb unless a year or a word of time stands by it."""
    if group(found, "year") or group(found, "yrel") or group(found, "rel"):
        return True
    name = found["season"]
    led = bool(_LED.search(lower, max(0, found.start() - 24), found.start()))
    if name in {"summer", "winter", "autumn"}:
        return lower[found.end() : found.end() + 1] not in {"-", "'"}
    if name == "fall":
        return led and found.group().startswith("the") and not lower.startswith(" of", found.end())
    following = lower[found.end() : found.end() + 2]
    named = text[found.start("season")].isupper()
    return (led or found.group().startswith("the") or named) and following[:1] != "-"


def duration(text: str, lower: str, found: re.Match[str]) -> bool:
    """No ages ("44-year-old"), rates ("a tonne an hour"), shares ("a quarter of"), ranks ("a second")."""
    del text
    words, unit = group(found, "n") or "", found["unit"]
    under = group(found, "q") == "under" and "-" in found.group()  # "under 48-hour notice"
    if under or (words in {"the", "some"} and not found["plural"]):
        return False
    if _OLD.match(lower, found.end()) or lower.startswith(("-time", "-raid", "'s notice"), found.end()):
        return False
    if unit in {"quarter", "season", "summer", "winter", "morning", "evening", "afternoon"}:
        return bool(found["plural"]) and (
            unit != "quarter" or "consecutive" in found.group() or "straight" in found.group()
        )
    if (
        unit in {"second", "sec", "min", "minute"}
        and words in {"a", "the", "another", "some", "one"}
        and not found["plural"]
    ):
        return unit == "minute" and words != "the"
    if words in {"a", "an"} and unit in {"hour", "minute", "second"}:
        return not _RATE.search(lower, max(0, found.start() - 30), found.start())
    return True


def part(text: str, lower: str, found: re.Match[str]) -> bool:
    """A bare "night" or "the morning" counts only after a word of time; a capital makes it a name."""
    start = found.start("part")
    if lower.startswith(("-", "'s", "s"), found.end()) or (
        text[start].isupper() and text[max(0, start - 2) : max(0, start - 1)].isalpha()
    ):
        return False
    rel = group(found, "rel")
    if found["part"] in _QUIET and (rel is None or rel == "the"):
        return bool(
            re.search(
                rf"\b(?:in|by|at|during|until|for|that|good|all|since|on){S}$",
                lower[max(0, found.start() - 8) : found.start()],
            )
        )
    return True


def reference(text: str, lower: str, found: re.Match[str]) -> bool:
    """Whether the word says when: "now that" says why, "recently as" goes on."""
    del text
    word = group(found, "reference") or ""
    if word.endswith("past") and _UNIT_NEXT.match(lower, found.end()):
        return False
    if word == "recently" and lower.startswith(" as", found.end()):
        return False
    if (
        word == "former"
        and lower.endswith("the ", 0, found.start())
        and not re.match(r" [a-z]", lower[found.end() : found.end() + 2])
    ):
        return False
    return not _REFERENCE_NOT.match(lower, found.end())


def deictic(text: str, lower: str, found: re.Match[str]) -> bool:
    """Whether the word is no part of a name ("Metro Today")."""
    word = text[found.start() : found.end()]
    before = text[max(0, found.start() - _BEFORE) : found.start()].rstrip(" ")
    return not (
        word == "Today" and before[-1:].isalpha() and before.rpartition(" ")[2][:1].isupper()
    ) and not lower.startswith("-", found.end())


def clock_words(text: str, lower: str, found: re.Match[str]) -> bool:
    """Whether it is no ratio ("two to one"): without "minutes", only the round ones of a clock count."""
    del text
    if "minute" in found.group():
        return True
    led = bool(_AT.search(lower, max(0, found.start() - 10), found.start()))
    return (group(found, "minutes") or "") in _ROUND and (
        led or found.group().startswith(("half", "a quarter", "quarter"))
    )


def rel_unit(text: str, lower: str, found: re.Match[str]) -> bool:
    """Whether a unit of the calendar is meant: "the present day" is now."""
    del text, lower
    return (group(found, "rel"), found["unit"]) != ("present", "day")


def that_time(text: str, lower: str, found: re.Match[str]) -> bool:
    """Whether a moment is meant: "this time" with no preposition counts occasions; "this moment" is now."""
    del text
    if found.group() == "this moment":
        return False
    return found["tunit"] != "time" or bool(
        _LED_TIME.search(lower, max(0, found.start() - 12), found.start())
    )


_LIFE = re.compile(
    rf"\bin{S}(?:his|her|their|my|your|its){S}(?:early{S}|mid-|mid{S}|late{S})?$"
)  # "in his early sixties"
_GROUP = re.compile(
    r"[ \n](?:Movement|Group|Brigades?|Front|Square|Street|Avenue|Revolution|Coalition|Alliance|Party|Club"
    r"|Stadium|Bridge|Hospital|Foundation|University|Committee|Memorial|Act|Law|Agreement|Protocol)\b"
)


def decade(text: str, lower: str, found: re.Match[str]) -> bool:
    """Whether years of the calendar are meant: "a man in his sixties" tells an age."""
    del text
    return not _LIFE.search(lower, max(0, found.start() - _BEFORE), found.start())


def day_of_month(text: str, lower: str, found: re.Match[str]) -> bool:
    """Whether it is no verb and no part of a name: "the March 3 Movement"."""
    named = group(found, "year") is None and _GROUP.match(text, found.end())
    return capital_month(text, lower, found) and not named


_PLAY = re.compile(
    r"\b(?:touchdowns?|field goals?|goals?|drives?|yards?|quarterbacks?|receivers?|baskets?|rebounds?"
    r"|three-pointers?|fumbles?|interceptions?|turnovers?|overtime|half-?time|kick-?off|wickets?|innings|coach(?:es)?|scored|tied"
    r"|led \d+|lead)\b|\b\d{1,3}[-\u2013]\d{1,3}\b"
)
_BUSINESS = re.compile(
    r"\b(?:revenues?|profits?|sales|earnings|income|growth|economy|gdp|output|shares?|fiscal|financial|investors?"
    r"|shipments?|deliver(?:y|ies)|results|company|inflation|loss(?:es)? of|year)\b|[%$\u20ac\u00a3]"
)
_AROUND = 200  # characters on either side in which a quarter shows of what it is one


def quarter(text: str, lower: str, found: re.Match[str]) -> bool:
    """Whether a quarter of a year is meant: "a drive of the third quarter" is one of a game."""
    del text
    if group(found, "year") or group(found, "qord") is None:
        return True
    near = lower[max(0, found.start() - _AROUND) : found.end() + _AROUND]
    return bool(_BUSINESS.search(near)) or not _PLAY.search(near)


GUARDS: dict[str, Callable[[str, str, re.Match[str]], bool]] = {
    "month": month, "month_year": capital_month, "month_day": day_of_month, "day_month": day_of_month,
    "decade": decade,
    "year": year, "weekday": weekday, "season": season, "duration": duration, "part": part,
    "reference": reference, "bare_units": bare_units, "deictic": deictic, "last_n": duration,
    "clock_words": clock_words, "that_time": that_time, "rel_unit": rel_unit, "quarter": quarter,
}  # fmt: skip

"""What looks like a time and is none: modal "may", a march, ranks, shares, ages, plain counts."""

from __future__ import annotations

import re

from twosource.language import lexicon, match
from twosource.understand.times.reading import group, unit_of

_LED = match.pattern("time_context.before a month or season")
_YEAR_LED = match.pattern("time_context.before a year")
_COUNTED = match.pattern("time_context.counted things behind")
_STRONG_YEAR = match.pattern("time_context.year beyond doubt before")
_OLD = match.pattern("time_context.age behind")
_RATE = match.pattern("time_context.rate before")
_MARCH_ON = match.pattern("time_context.march as a deed")
_NUMBER_LED = match.pattern("time_context.numbered thing before")
_REFERENCE_NOT = match.pattern("time_context.reference that says why")

_UNIT_NEXT = match.pattern("time_context.unit behind")

_YEAR_NEXT = re.compile(r"[-\u2013](?:1\d\d\d|20\d\d|\d\d)\b")
_ROUND = lexicon.words("times.round_minutes")
_AT = match.pattern("time_context.before a clock time")

_BRIEF = {("S", True), ("M", True)}
_BEFORE = 60  # characters in which the word before is looked for

_LED_TIME = match.pattern("time_context.before a moment")
_QUIET = lexicon.words("times.quiet_parts")
_SHORT_YEAR = match.pattern("time_context.before a short year")
_NO_AMOUNTS = lexicon.words("times.no_amounts")
_PARTS_OF_AN_HOUR = lexicon.listed("times.parts_of_an_hour")
_RANKS = lexicon.words("times.ranks_of_units")
_HALF_COUNTED = lexicon.words("times.half_counted_units")
_PART_LED = match.pattern("time_context.before a part of the day")
_DOUBTFUL = lexicon.words("calendar.doubtful_months")
_FIRST_NAMES = lexicon.words("calendar.months_for_names")
_VERBS = lexicon.words("calendar.months_for_verbs")
_DOUBTFUL_DAYS = lexicon.words("calendar.doubtful_weekdays")
_PLAIN_SEASONS = lexicon.words("calendar.plain_seasons")


def month(text: str, lower: str, found: re.Match[str]) -> bool:
    """A bare month must be written with a capital; "May" and "March" also need a preposition."""
    start = found.start("month")
    name = found["month"].rstrip(".")
    if not text[start].isupper():
        return False
    if name not in _DOUBTFUL or group(found, "yrel") or group(found, "mid"):
        return True
    led = bool(_LED.search(lower, max(0, found.start() - 24), found.start())) or bool(
        group(found, "mod") or group(found, "rel")
    )
    if name == "march" and _MARCH_ON.match(lower, found.end()):
        return led and not lower.endswith("the ", 0, start)
    if name in _FIRST_NAMES:
        return led or not re.match(r" [A-Z]", text[found.end() : found.end() + 2])
    following = text[found.end() : found.end() + 2]
    return led and not (len(following) > 1 and following[0] == " " and following[1].isupper())


def capital_month(text: str, lower: str, found: re.Match[str]) -> bool:
    """Whether the month is no verb: "may 5" in small letters is one."""
    del lower
    start = found.start("month")
    return text[start].isupper() or found["month"].rstrip(".") not in _VERBS


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


_DAYS_OF = match.pattern("time_context.age of history before")
_NUMBERED = match.pattern("time_context.counted before")


def short_year(text: str, lower: str, found: re.Match[str]) -> bool:
    """Two figures behind an apostrophe are a year after words that lead to one."""
    del text
    return bool(_SHORT_YEAR.search(lower, max(0, found.start() - 24), found.start()))


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
    if name.endswith("day"):
        return True
    capital = text[start].isupper()
    if name in _DOUBTFUL_DAYS:
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
    if name in _PLAIN_SEASONS:
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
    if under or (words in _NO_AMOUNTS and not found["plural"]):
        return False
    if _OLD.match(lower, found.end()) or lower.startswith(("-time", "-raid", "'s notice"), found.end()):
        return False
    if unit in _HALF_COUNTED:
        return bool(found["plural"]) and (
            unit != "quarter" or "consecutive" in found.group() or "straight" in found.group()
        )
    if unit_of(unit) in _BRIEF and words in _RANKS and not found["plural"]:
        return unit == "minute" and words != "the"
    if words in {"a", "an"} and unit_of(unit)[1]:
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
        return bool(_PART_LED.search(lower, max(0, found.start() - 8), found.start()))
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
    return (group(found, "minutes") or "") in _ROUND and (led or found.group().startswith(_PARTS_OF_AN_HOUR))


def rel_unit(text: str, lower: str, found: re.Match[str]) -> bool:
    """Whether a unit of the calendar is meant: "the present day" is now."""
    del text, lower
    return not found.group().endswith("present day")


def that_time(text: str, lower: str, found: re.Match[str]) -> bool:
    """Whether a moment is meant: "this time" with no preposition counts occasions; "this moment" is now."""
    del text
    if found.group() == "this moment":
        return False
    return found["tunit"] != "time" or bool(
        _LED_TIME.search(lower, max(0, found.start() - 12), found.start())
    )


_LIFE = match.pattern("time_context.life before")
_GROUP = match.pattern("time_context.named group behind")


def decade(text: str, lower: str, found: re.Match[str]) -> bool:
    """Whether years of the calendar are meant: "a man in his sixties" tells an age."""
    del text
    return not _LIFE.search(lower, max(0, found.start() - _BEFORE), found.start())


def day_of_month(text: str, lower: str, found: re.Match[str]) -> bool:
    """Whether it is no verb and no part of a name: "the March 3 Movement"."""
    named = group(found, "year") is None and _GROUP.match(text, found.end())
    return capital_month(text, lower, found) and not named


_PLAY = match.pattern("time_context.game")
_BUSINESS = match.pattern("time_context.business")
_AROUND = 200  # characters on either side in which a quarter shows of what it is one


def quarter(text: str, lower: str, found: re.Match[str]) -> bool:
    """Whether a quarter of a year is meant: "a drive of the third quarter" is one of a game."""
    del text
    if group(found, "year") or group(found, "qord") is None:
        return True
    near = lower[max(0, found.start() - _AROUND) : found.end() + _AROUND]
    return bool(_BUSINESS.search(near)) or not _PLAY.search(near)

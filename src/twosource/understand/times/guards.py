"""What looks like a time and is none: modal "may", a march, ranks, plain counts."""

from __future__ import annotations

import re

from twosource.language import lexicon, match
from twosource.understand.times.reading import group, unit_of

_LED = match.pattern("time_context.before a month or season")
_BRIEF = {("S", True), ("M", True)}
_LOOK_BACK = 24  # characters: the longest match of ``_LED`` has 15
_NO_AMOUNTS = lexicon.words("times.no_amounts")
_RANKS = lexicon.words("times.ranks_of_units")
_HALF_COUNTED = lexicon.words("times.half_counted_units")
_DOUBTFUL = lexicon.words("calendar.doubtful_months")
_FIRST_NAMES = lexicon.words("calendar.months_for_names")
_VERBS = lexicon.words("calendar.months_for_verbs")
_DOUBTFUL_DAYS = lexicon.words("calendar.doubtful_weekdays")
_PLAIN_SEASONS = lexicon.words("calendar.plain_seasons")
_NAME = re.compile(r" [A-Z]")


def _led(lower: str, found: re.Match[str]) -> bool:
    return bool(_LED.search(lower, max(0, found.start() - _LOOK_BACK), found.start()))


def month(text: str, lower: str, found: re.Match[str]) -> bool:
    """A bare month must be written with a capital; "May" and "March" also need a preposition."""
    name = found["month"].rstrip(".")
    if not text[found.start("month")].isupper():
        return False
    if name not in _DOUBTFUL or group(found, "yrel") or group(found, "mid"):
        return True
    led = _led(lower, found) or bool(group(found, "mod") or group(found, "rel"))
    named = bool(_NAME.match(text, found.end()))
    return led or not named if name in _FIRST_NAMES else led and not named


def capital_month(text: str, lower: str, found: re.Match[str]) -> bool:
    """Whether the month is no verb: "may 5" in small letters is one."""
    del lower
    return text[found.start("month")].isupper() or found["month"].rstrip(".") not in _VERBS


def weekday(text: str, lower: str, found: re.Match[str]) -> bool:
    """Short names of days need a capital or a word that leads to a day."""
    del lower
    name = found["weekday"].rstrip(".")
    capital = text[found.start("weekday")].isupper()
    if name in _DOUBTFUL_DAYS:
        capital = capital and (found["weekday"].endswith(".") or bool(group(found, "part")))
    return name.endswith("day") or capital or bool(group(found, "rel"))


def season(text: str, lower: str, found: re.Match[str]) -> bool:
    """A bare "fall" or "spring" is a verb unless a year or a word of time stands by it."""
    if group(found, "year") or group(found, "yrel") or group(found, "rel"):
        return True
    name, article = found["season"], found.group().startswith("the")
    if name == "fall":
        return article and _led(lower, found) and not lower.startswith(" of", found.end())
    named = text[found.start("season")].isupper()
    plain = name in _PLAIN_SEASONS or article or named or _led(lower, found)
    return plain and lower[found.end() : found.end() + 1] not in {"-", "'"}


def duration(text: str, lower: str, found: re.Match[str]) -> bool:
    """No notice ("under 48-hour"), no ranks ("a second"), no parts of a day or year in the singular."""
    del text
    words, unit = group(found, "n") or "", found["unit"]
    under = group(found, "q") == "under" and "-" in found.group()
    if under or (words in _NO_AMOUNTS and not found["plural"]):
        return False
    if lower.startswith(("-time", "-raid", "'s notice"), found.end()):
        return False
    if unit in _HALF_COUNTED:
        straight = "consecutive" in found.group() or "straight" in found.group()
        return bool(found["plural"]) and (unit != "quarter" or straight)
    if unit_of(unit) in _BRIEF and words in _RANKS and not found["plural"]:
        return unit == "minute" and words != "the"
    return True

"""What the words of a report tell of a speaker beside his name: his body, his post, his trade."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from twosource.compare.origins.kinds import camp_of

if TYPE_CHECKING:
    from collections.abc import Iterable

OF_BODY = re.compile(r"\b(?:of|for|at|from|with)\s+(?:the\s+|its\s+|a\s+|an\s+)?([^,;()]+)$", re.IGNORECASE)
"""The body in "Ada Holm of the harbour ministry", "a doctor at the county hospital"."""
TITLE = re.compile(r"(?:(?<=[\s(\u201c\u2018\"'])|^)((?:[A-Za-z][\w'-]*\s+){1,3})$")
NO_TITLE = re.compile(
    r"\b(?:said|says|told|tells|asked|by|to|with|of|from|when|that|and|but|for|against|over|as|in|on|at)\b",
    re.IGNORECASE,
)
"""Words that end the title before a name: what stands before them belongs to another word."""
APPOSED = re.compile(r"^,?\s*(?:\d{2},\s*)?(?:,\s*)?(?:(?:who|which)\s+)?([^,.;:()\u201d\"]{3,70})[,.;)]")
LONGEST_TITLE = 60
GENERIC = frozenset(
    """
    the a an of for and in at on to by its our their s ministry minister ministries defence defense
    foreign affairs interior health home general staff command army armed forces force navy air police
    office authority agency department board council commission committee union federation guild
    association society chamber bureau bank central national state federal regional provincial district
    county city town municipal local public works government court appeal supreme high parliament senate
    service fire brigade rescue civil protection emergency emergencies hospital clinic university
    institute laboratory academy museum company ltd inc plc ag group corporation holding operator
    spokesman spokeswoman spokesperson director chief head president secretary press section directorate
    inspectorate medicines safety statistics justice finance transport education environment agriculture
    economy labour labor trade energy water roads railway harbour port election electoral regulator dr
    mr mrs ms professor doctor colonel captain major sergeant inspector commissioner officer officials
    official
    """.split()
)
"""Words of names of bodies that any state or town may have: they do not tell whose body it is."""
IN_PLACE = re.compile(r"\b(?:in|at|from)\s+(?:the\s+)?[A-Z][\w'-]*")
"""Where a body sits tells nothing of whose it is: the ministry in the capital is the state's."""
PARTING = frozenset(
    """
    north south east west northern southern eastern western equatorial central upper lower inner outer new
    old little greater democratic people islamic arab bissau papua french british dutch american
    """.split()
)
"""Words by which lands, towns and provinces of one name are told apart: who lacks the word is another."""
LEAST_STEM = 4
LEAST_LETTERS = 3
"""Fewer letters than these shorten too many names."""


LITTLE_WORDS = frozenset({"the", "a", "an", "of", "and", "for", "in", "at", "on"})


def fold(name: str) -> str:
    """Return a name in lower case without articles and punctuation, to compare by."""
    return " ".join(word for word in re.findall(r"\w+", name.lower()) if word not in LITTLE_WORDS)


def body_told(source: str) -> str | None:
    """Return the body that a speaker's own words name beside him, or None."""
    match = OF_BODY.search(" ".join(source.split()))
    return match[1] if match and camp_of(match[1]) else None


@lru_cache(maxsize=4096)
def camp_told(name: str, text: str) -> str | None:
    """Return the camp that ``text`` tells where it first names ``name``: by a title or an apposition."""
    match = re.search(r"\s+".join(map(re.escape, name.split())), text) if name else None
    if match is None:
        return None
    before = " ".join(text[max(0, match.start() - LONGEST_TITLE) : match.start()].split()) + " "
    title = TITLE.search(NO_TITLE.split(re.split(r"[.,;:!?]", before)[-1])[-1])
    after = APPOSED.search(text[match.end() : match.end() + 2 * LONGEST_TITLE])
    return camp_of(title[1] if title else None, after[1] if after else None)


@lru_cache(maxsize=4096)
def initials(name: str) -> frozenset[str]:
    """Return the letters by which a body's name is shortened, or which it has: "Coastal Aid Trust", "CAT"."""
    words = re.findall(r"[^\W\d_]+", name)
    short = {word for word in words if len(word) >= LEAST_LETTERS and word.isupper()}
    long = "".join(word[0] for word in words if word[0].isupper() and not word.isupper())
    return frozenset({*short, long} if len(long) >= LEAST_LETTERS else short)


@lru_cache(maxsize=4096)
def whose(name: str) -> frozenset[str]:
    """Return the capitalised words of a body's name that tell whose it is: a land, a town, a firm."""
    words = re.findall(r"[^\W\d_]+", IN_PLACE.sub(" ", name))
    return frozenset(word.lower() for word in words if word[0].isupper() and word.lower() not in GENERIC)


def of_two_owners(left: str, right: str) -> bool:
    """Tell whether two names of bodies tell two owners: "Army of Torv", "Velmian defence ministry"."""
    mine, theirs = whose(left), whose(right)
    return bool(mine and theirs) and not one_owner(left, right)


def namesakes(left: Iterable[str], right: Iterable[str]) -> bool:
    """Tell whether two names differ by a word that parts lands and towns: Torland, North Torland."""
    mine, theirs = ({word.lower() for word in words} for words in (left, right))
    return not PARTING.isdisjoint(mine ^ theirs)


def one_owner(left: str, right: str) -> bool:
    """Tell whether two names share a word that tells the owner: "a Torvan source", "Army of Torva"."""
    if namesakes(*(re.findall(r"\w+", name.lower()) for name in (left, right))):
        return False
    return any(_one_stem(one, other) for one in whose(left) for other in whose(right))


def _one_stem(left: str, right: str) -> bool:
    """Tell whether two words may be a land and its adjective: they begin alike."""
    size = max(LEAST_STEM, min(len(left), len(right)) - 2)
    return left[:size] == right[:size]

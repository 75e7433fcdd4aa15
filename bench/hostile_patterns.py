"""Inputs that an enemy would try, each a name and a maker: n characters or so of one thing.

Families: marks and single characters, words and numbers, what is said and who says it, times, names
and places, shapes of a page in plain text, markup, JSON. The makers are pure and cheap.
"""

# ruff: noqa: E501 - tables read best with one pattern a line
from __future__ import annotations

import base64
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
MONTHS = ("January", "March", "May", "June", "August", "October", "December")
WORDS = (
    "harbour bridge council ferry winter market engine village orchard station river garden workshop "
    "lantern carpet meadow timber quarry cellar beacon".split()
)
PROSE = (
    "The council of Ostrel Bay closed the old bridge on Monday after an engineer found cracks in two of "
    "its piers. Mayor Ida Holm said that the repair would cost 2.4 million crowns and take until May. "
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Pattern:
    """One kind of input: ``make(n)`` gives some n characters of it in a file that ends in ``ending``.

    ``size`` is the smallest n of a full run; twice and four times as much are tried too.
    """

    name: str
    make: Callable[[int], str | bytes]
    ending: str = ".txt"
    size: int = 4_000


def times(piece: str, before: str = "", after: str = "") -> Callable[[int], str]:
    """Return a maker of ``piece`` over and over."""
    return lambda n: before + piece * max(1, n // len(piece)) + after


def numbered(row: Callable[[int], str], before: str = "", after: str = "") -> Callable[[int], str]:
    """Return a maker of rows that differ by their number."""

    def make(n: int) -> str:
        rows: list[str] = []
        size = 0
        while size < n:
            rows.append(row(len(rows)))
            size += len(rows[-1])
        return before + "".join(rows) + after

    return make


def name_of(number: int) -> str:
    """Return an invented surname for each number."""
    letters = "aeiou", "brtlnsk"
    word, rest = "", number + 50
    while rest:
        word += letters[1][rest % 7] + letters[0][rest // 7 % 5]
        rest //= 35
    return word.capitalize()


def word_of(number: int) -> str:
    """Return one of some everyday words for each number."""
    return WORDS[number * 7 % len(WORDS)]


def nested(opening: str, core: str, closing: str) -> Callable[[int], str]:
    """Return a maker of ``core`` deep inside ``opening`` and ``closing``."""

    def make(n: int) -> str:
        depth = max(1, n // (len(opening) + len(closing)))
        return opening * depth + core + closing * depth

    return make


def page(inside: Callable[[int], str]) -> Callable[[int], str]:
    """Return a maker of a page with ``inside`` in the middle of its article."""
    opening = f"<html><body><article><h1>Bridge closed</h1><p>{PROSE}</p>"
    return lambda n: f"{opening}{inside(n)}<p>{PROSE}</p></article></body></html>"


def head(inside: Callable[[int], str]) -> Callable[[int], str]:
    """Return a maker of a page with ``inside`` in its head."""
    return lambda n: f"<html><head>{inside(n)}</head><body><article><p>{PROSE}</p></article></body></html>"


MARKS = (
    *(
        Pattern(name=f"run of {name}", make=times(mark))
        for name, mark in (
            ("full stops", "."), ("exclamation marks", "!"), ("question marks", "?"), ("commas", ","),
            ("semicolons", ";"), ("colons", ":"), ("hyphens", "-"), ("dashes", "\u2014"), ("slashes", "/"),
            ("asterisks", "*"), ("hashes", "#"), ("underscores", "_"), ("equals signs", "="),
            ("ellipses", "\u2026"), ("apostrophes", "'"), ("quotation marks", '"'), ("open brackets", "("),
            ("close brackets", ")"), ("square brackets", "["), ("less-than signs", "<"),
            ("ampersands", "&"), ("per cent signs", "%"), ("dollar signs", "$"), ("at signs", "@"),
            ("backslashes", "\\"), ("bars", "|"), ("bullets", "\u2022"), ("curly marks", "\u201c\u201d"),
        )
    ),
    Pattern(name="marks with a space", make=times('" ')),
    Pattern(name="brackets with a space", make=times("( ")),
    Pattern(name="dots with a space", make=times(". ")),
    Pattern(name="commas with a space", make=times(", ")),
    Pattern(name="dashes with a space", make=times("\u2013 ")),
    Pattern(name="all marks in turn", make=times("!?.,;:-()[]\"'*#@%&/ ")),
    Pattern(name="hashes and a letter in a line", make=times("#" * 60 + "x\n"), size=3_000),
    Pattern(name="bars in a line", make=times("| " * 100 + "\n")),
    Pattern(name="spaces", make=times(" ", "The bridge is closed.", "The ferry sails.")),
    Pattern(name="no-break spaces", make=times("\u00a0", "The bridge is closed.", "The ferry sails.")),
    Pattern(name="tabs", make=times("\t", "The bridge is closed.", "The ferry sails."), size=50_000),
    Pattern(name="tabs between words", make=times("bridge\t")),
    Pattern(name="blank lines", make=times("\n", "The bridge is closed.", "The ferry sails."), size=100_000),
    Pattern(name="line ends of all kinds", make=times("a\r\nb\rc\u2028d\x85e\x0c")),
    Pattern(name="zero-width characters", make=times("\u200b", "The bridge is closed", ".")),
    Pattern(name="zero-width inside words", make=times("b\u200br\u200di\u2060d\ufeffge ")),
    Pattern(name="combining marks", make=times("\u0301", "The bridge is closed e", ".")),
    Pattern(name="right-to-left marks", make=times("\u202e\u202dbridge\u202c ")),
    Pattern(name="Arabic", make=times("\u0623\u063a\u0644\u0642\u062a \u0627\u0644\u0645\u062f\u064a\u0646\u0629 \u0627\u0644\u062c\u0633\u0631. ")),
    Pattern(name="Chinese without spaces", make=times("\u5e02\u653f\u5e9c\u5173\u95ed\u4e86\u65e7\u6865\u3002")),
    Pattern(name="Thai without spaces", make=times("\u0e2a\u0e30\u0e1e\u0e32\u0e19\u0e1b\u0e34\u0e14")),
    Pattern(name="emoji", make=times("\U0001f525")),
    Pattern(name="joined emoji", make=times("\U0001f469\u200d\U0001f692\U0001f3fd ")),
    Pattern(name="letters in bold script", make=times("\U0001d401\U0001d42b\U0001d422\U0001d41d ")),
    Pattern(name="private use", make=times("\ue000\U000f0000 ")),
    Pattern(name="broken bytes", make=lambda n: b"The bridge \xff\xfe\xed\xa0\x80 is closed. " * (n // 32)),
    Pattern(name="null bytes between letters", make=lambda n: ("The bridge is closed. " * (n // 22)).encode("utf-16-le")),
)  # fmt: skip

WORDY = (
    Pattern(name="one letter", make=times("a")),
    Pattern(name="one letter with a space", make=times("a ")),
    Pattern(name="capital letters", make=times("A")),
    Pattern(name="capitals with a space", make=times("A ")),
    Pattern(name="one word", make=times("bridge ")),
    Pattern(name="words that differ", make=numbered(lambda i: f"w{i}x ")),
    Pattern(name="very long words", make=times("harbour" * 300 + " ")),
    Pattern(name="words joined by hyphens", make=times("bridge-")),
    Pattern(name="words joined by slashes", make=times("bridge/")),
    Pattern(name="words joined by dots", make=times("bridge.")),
    Pattern(name="words joined by apostrophes", make=times("o'")),
    Pattern(name="base64", make=lambda n: base64.b64encode(bytes(i * 7919 % 256 for i in range(n))).decode()),
    Pattern(name="hexadecimal", make=times("0f3a9c7e")),
    Pattern(name="hexadecimal pairs", make=times("0f 3a 9c 7e ")),
    Pattern(name="addresses of pages", make=numbered(lambda i: f"https://www.leem{i}.example/a/b?c=d&e={i} ")),
    Pattern(name="one endless address", make=times("a/b.c?d=e&", "https://www.leem.example/")),
    Pattern(name="addresses of mail", make=numbered(lambda i: f"ida{i}@leem.example, ")),
    Pattern(name="mail without an end", make=times("ida.", "", "@")),
    Pattern(name="figures with a space", make=times("9 ")),
    Pattern(name="one figure", make=times("9")),
    Pattern(name="thousands", make=times("1,000")),
    Pattern(name="thousands grouped on", make=times(",000", "1")),
    Pattern(name="decimals", make=times("9.")),
    Pattern(name="number words", make=times("two hundred and ")),
    Pattern(name="one number word", make=times("million ")),
    Pattern(name="number words with hyphens", make=times("twenty-one-")),
    Pattern(name="shares", make=times("5% ")),
    Pattern(name="shares in words", make=times("two thirds of ")),
    Pattern(name="one in five in ten", make=times("one in five in ")),
    Pattern(name="ranges", make=times("5-6-7-8-")),
    Pattern(name="ranges in words", make=times("5 to 6 to ")),
    Pattern(name="from and to", make=times("from 5 to 6 from ")),
    Pattern(name="currencies", make=times("$5 \u20ac6 \u00a37 ")),
    Pattern(name="currency without a figure", make=times("$ ")),
    Pattern(name="measures", make=times("5 km 6 kg 7 mph 8 degrees ")),
    Pattern(name="about", make=times("at least about nearly ")),
    Pattern(name="ages", make=times("Ida, 36, ")),
    Pattern(name="scores", make=times("3-2 4-1 ")),
    Pattern(name="telephone numbers", make=times("+47 555 01 01 ")),
    Pattern(name="a label and a colon", make=times("Deaths: 9 ")),
    Pattern(name="words before a colon", make=times("bridge (a) ", "", ": 9")),
    Pattern(name="fractions", make=times("\u00bd \u00be ")),
    Pattern(name="roman numerals", make=times("MCMXCIV ")),
    Pattern(name="text like CSV", make=numbered(lambda i: f"{i},Ida Holm,2031-05-03,{i * 7},Leem\n")),
    Pattern(name="plain sentences in one paragraph", make=times(PROSE), size=15_000),
    Pattern(name="plain sentences, one a line", make=times(PROSE.strip() + "\n"), size=15_000),
    Pattern(name="plain paragraphs", make=times(PROSE.strip() + "\n\n"), size=15_000),
    Pattern(name="a paragraph without a full stop", make=numbered(lambda i: f"the {word_of(i)} of the {word_of(i + 3)} ")),
    Pattern(name="and", make=times("and ")),
    Pattern(name="and the owner fled", make=times("the fire spread and the owner fled and ")),
    Pattern(name="which", make=times("which ")),
    Pattern(name="relative clauses in one another", make=nested("the man who saw ", "the dog", " barked")),
    Pattern(name="the house that Jack built", make=times("the cat that saw ")),
    Pattern(name="not", make=times("not ")),
    Pattern(name="if", make=times("if the rain comes and ")),
    Pattern(name="may have been", make=times("may have been ")),
    Pattern(name="of", make=times("the lid of ")),
    Pattern(name="adjectives", make=times("old red wooden ")),
    Pattern(name="clauses at semicolons", make=times("the bridge fell; ")),
    Pattern(name="verbs", make=times("go come ")),
    Pattern(name="to", make=times("wants to plan to ")),
    Pattern(name="because", make=times("because the bridge fell after ")),
    Pattern(name="questions", make=times("Why? ")),
    Pattern(name="sentences of one word", make=times("Go. ")),
    Pattern(name="abbreviations", make=times("Mr. Dr. St. ")),
)  # fmt: skip

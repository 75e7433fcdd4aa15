"""Invented reports, as many as wanted and always the same: news prose about places that do not exist.

Each story has its facts (place, people, figures, dates); one to four reports tell it in different
styles: wire copy, local paper, broadcaster, official notice. The sentences are those of ordinary
news, so that a parser and rules have ordinary work.
"""

from __future__ import annotations

import random
import textwrap
import tomllib
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Sequence

WORDS: dict[str, Any] = tomllib.loads(Path(__file__).with_name("invented_words.toml").read_text("utf-8"))
FIRST, STEM, PLACE_END, NAME_END = (
    WORDS[name].split() for name in ("first", "stem", "place_end", "name_end")
)
TOPICS = [[part.strip() for part in line.split("|")] for line in WORDS["topics"].strip().splitlines()]
DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
FIGURES = (
    ("year", 1950, 2020), ("hour", 2, 11), ("percent", 2, 9), ("million", 2, 80), ("thousand", 3, 90),
    ("more", 13, 60),
)  # fmt: skip
BEGIN = date(2025, 1, 6)
STORIES_A_DAY = 12
DAYS_APART = 14
LINES_OF_A_STORY = 22
ASIDES = 8
DAYS_OF_A_STORY = 4
OF_A_REPORT = frozenset(
    ("witness", "friend", "street", "other", "nextday", "month", "small", "number", "higher", "lower")
) | {name for name, _, _ in FIGURES}
"""What each report of a long story tells in its own way."""
MIXED = (1, 1, 2, 3, 4)
"""Reports of the stories of a record, one of these each: many tell of what nobody else tells of."""
THREES = (3,)
LONE = (1,) * 12 + (3,)
"""Of five reports of such a stream four stand alone."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """One invented report: a file name and its text."""

    name: str
    text: str


def reports(count: int, sizes: Sequence[int] = MIXED, seed: int = 2) -> tuple[Told, ...]:
    """Return ``count`` distinct reports of 150 to 400 words; a story has one of ``sizes`` reports.

    Where most stand alone, stories lie weeks apart: they would be taken for one another, since all are told
    in the same few sentences.
    """
    chance = random.Random(seed)  # noqa: S311 - sample data, not a secret
    told: list[Told] = []
    number = 0
    while len(told) < count:
        day = BEGIN + timedelta(days=DAYS_APART * number if sizes is LONE else number // STORIES_A_DAY)
        told.extend(_story(number, day, sizes, chance)[: count - len(told)])
        number += 1
    return tuple(told)


def copies(count: int, *, other_figures: bool, seed: int = 7) -> tuple[Told, ...]:
    """Return one agency text as ``count`` outlets print it, word for word or each with figures of its own."""
    chance = random.Random(seed)  # noqa: S311 - sample data, not a secret
    facts = _facts(BEGIN, chance)
    title = WORDS["titles"][0].format(**facts)
    lines = [WORDS["leads"][0], *chance.sample(WORDS["lines"], LINES_OF_A_STORY)]
    wire: str = WORDS["wires"][0]
    told: list[Told] = []
    for number, outlet in enumerate(_outlets(count)):
        mine = facts | _figures(chance) if other_figures else facts
        dateline = f"{facts['town'].upper()}, {BEGIN:%b} {BEGIN.day} ({wire}) - "
        body = [line.format(**mine) for line in lines]
        stamp = f"{BEGIN}T{10 + number % 12}:{number // 12 % 60:02d}Z"
        text = _headed(title, outlet, stamp, _paragraphs([dateline + body[0], *body[1:]]))
        told.append(Told(name=f"{number:05d}.txt", text=text))
    return tuple(told)


def one_story(count: int, seed: int = 11) -> tuple[Told, ...]:
    """Return ``count`` distinct reports of one story, each with voices, figures and asides of its own."""
    chance = random.Random(seed)  # noqa: S311 - sample data, not a secret
    facts = _facts(BEGIN, chance)
    told: list[Told] = []
    for number, outlet in enumerate(_outlets(count)):
        mine = facts | {name: fact for name, fact in _facts(BEGIN, chance).items() if name in OF_A_REPORT}
        aside = _facts(BEGIN, chance) | {name: facts[name] for name in ("town", "region", "day")}
        lines = chance.sample(WORDS["lines"], LINES_OF_A_STORY)
        asides = lines[:ASIDES]
        body = [line.format(**(aside if line in asides else mine)) for line in _chosen(lines, chance)]
        title = chance.choice(WORDS["titles"]).format(**mine)
        day = BEGIN + timedelta(days=number % DAYS_OF_A_STORY)
        stamp = f"{day}T{10 + number % 12}:{number // 12 % 60:02d}Z"
        told.append(Told(name=f"{number:05d}.txt", text=_headed(title, outlet, stamp, _paragraphs(body))))
    return tuple(told)


def _outlets(count: int) -> list[str]:
    """Return ``count`` names of outlets, all different."""
    names = (f"{stem}{end} {kind}" for kind in WORDS["outlet_end"] for end in PLACE_END for stem in STEM)
    found = list(dict.fromkeys(names))
    return [
        found[at % len(found)] + (f" {at // len(found)}" if at >= len(found) else "") for at in range(count)
    ]


def _place(chance: random.Random) -> str:
    return f"{chance.choice(STEM)}{chance.choice(PLACE_END)}"


def _person(chance: random.Random) -> str:
    return f"{chance.choice(FIRST)} {chance.choice(STEM)}{chance.choice(NAME_END)}"


def _facts(day: date, chance: random.Random) -> dict[str, str]:
    """Return the words that fill the sentences of one story."""
    facts = dict(zip(WORDS["fields"], chance.choice(TOPICS), strict=True))
    number = chance.randrange(30, 900)
    maker = chance.choice(STEM) + chance.choice(NAME_END)
    facts |= {
        "town": _place(chance), "other": _place(chance), "street": f"{chance.choice(STEM)} Street",
        "region": chance.choice(STEM) + chance.choice(("ia", "land", "mark")),
        "company": f"{maker} {chance.choice(('Group', 'Works', 'Logistics', 'Partners', 'Holding'))}",
        "officer": _person(chance), "witness": _person(chance), "friend": _person(chance),
        "day": DAYS[day.weekday()], "nextday": DAYS[(day.weekday() + chance.randrange(1, 5)) % 7],
        "month": chance.choice(WORDS["months"]), "small": chance.choice(WORDS["small"]),
        "number": str(number), "higher": str(number + chance.randrange(5, 200)),
        "lower": str(number // 2 + 7),
        **{name: str(chance.randrange(least, most)) for name, least, most in FIGURES},
    }  # fmt: skip
    facts |= {
        name.capitalize(): facts[name][0].upper() + facts[name][1:] for name in ("body", "event", "officer")
    }
    facts["body_"] = facts["Body"].removeprefix("The ").capitalize()
    return facts


def _figures(chance: random.Random) -> dict[str, str]:
    """Return the figures of a story drawn anew."""
    number = chance.randrange(100, 900)
    return {
        "number": str(number), "higher": str(number + chance.randrange(5, 200)),
        "lower": str(number // 2 + 7),
        "small": chance.choice(WORDS["small"]),
        **{name: str(chance.randrange(least, most)) for name, least, most in FIGURES},
    }  # fmt: skip


def _story(number: int, day: date, sizes: Sequence[int], chance: random.Random) -> list[Told]:
    """Return the reports of a story, at most one of each style."""
    facts = _facts(day, chance)
    styles = chance.sample(STYLES, chance.choice(sizes))
    lines = chance.sample(WORDS["lines"], LINES_OF_A_STORY)
    told: list[Told] = []
    for place, style in enumerate(styles):
        title = chance.choice(WORDS["titles"]).format(**facts)
        body = [line.format(**facts) for line in _chosen(lines, chance)]
        told.append(Told(name=f"{number:05d}-{place}.txt", text=style(title, body, day, facts)))
    return told


def _chosen(lines: list[str], chance: random.Random) -> list[str]:
    """Return a lead and sentences of the story, of about 150 to 400 words together."""
    kept = sorted(chance.sample(range(len(lines)), chance.randrange(10, len(lines))))
    return [chance.choice(WORDS["leads"]), *(lines[place] for place in kept)]


def _paragraphs(body: list[str]) -> list[str]:
    """Return the sentences in paragraphs of one or two."""
    return [body[0], *(" ".join(body[place : place + 2]) for place in range(1, len(body), 2))]


def _wire(title: str, body: list[str], day: date, facts: dict[str, str]) -> str:
    wire: str = WORDS["wires"][len(facts["town"]) % len(WORDS["wires"])]
    dateline = f"{facts['town'].upper()}, {day:%b} {day.day} ({wire}) - "
    lines = [textwrap.fill(line, 72) for line in _paragraphs([dateline + body[0], *body[1:]])]
    return _headed(title, wire, f"{day}T14:20Z", lines)


def _headed(title: str, outlet: str, published: str, lines: list[str]) -> str:
    return f"Title: {title}\nSource: {outlet}\nPublished: {published}\n\n" + "\n\n".join(lines) + "\n"


def _local(title: str, body: list[str], day: date, facts: dict[str, str]) -> str:
    outlet = f"{facts['town']} {WORDS['outlet_end'][len(facts['officer']) % len(WORDS['outlet_end'])]}"
    return _headed(title, outlet, f"{day + timedelta(days=1)}T06:00+01:00", _paragraphs(body))


def _scrape(title: str, body: list[str], day: date, facts: dict[str, str]) -> str:
    reporter = f"{facts['witness'].split()[0]} {facts['region']}er"
    top = f" date {day} Skip to content\n{title}\n\nby {reporter} {day:%B} {day.day}, {day.year} 5:40 PM\n"
    caption = f"{facts['town']} on {facts['day']}. (Photo: archive)\n\n"
    return top + caption + "\n\n".join(_paragraphs(body)) + "\n"


def _notice(title: str, body: list[str], day: date, facts: dict[str, str]) -> str:
    return _headed(
        title, f"Council of {facts['town']}", f"{day}T11:00+01:00", _paragraphs(body[:1] + body[2:])
    )


STYLES = (_wire, _local, _scrape, _notice)

"""Residue of a page in its text: which lines are not the piece itself, and what they are.

Strong rules (``en/rules/residue.toml``) look at a line alone. At the head and the tail of the text several
weak signs together also mark a line; they are asked from the edge inwards and stop at the first line
that is prose, so that a paragraph in the middle is never lost to them.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from twosource.clean.line_features import (
    SENTENCE_BREAK,
    addresses_reader,
    ends,
    names_site,
    says,
    title_case,
    verbless,
    words,
)
from twosource.language import lexicon, match

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from twosource.clean.lines import Line
    from twosource.model import ZoneKind

# A longer line is prose, whatever stands in it; the limit also bounds the time of the patterns.
LONGEST_RESIDUE = 600
FEWEST_PROSE_WORDS = 8
LONGEST_TITLE = 22
_MOST_WORDS = 25  # of a line that a rule marks, where its record names no number
# Three plain signs, or two and the outlet's own name: chosen on two thirds of the invented bundles. At 2.5
# 6 of 684 reports of four sets change, at 3.5 15.
ENOUGH_SIGNS = 3.0
# Lines at the end of a release in which its issuer and contacts stand, and paragraphs above them at least.
_RELEASE = "release mark"
_CONTACT = "contact label"
_CLOSING, _FEWEST_OF_RELEASE = 12, 2
FEWEST_NAMES, MOST_NAMES = 2, 5

_BULLETED = re.compile(r"^[\u2022\u00b7\u25aa*>\u00bb\u203a]{1,3}\s+")
_WIDE = re.compile(r"\s{4,}")
_PARTS = re.compile(r"\s*[|>\u00bb\u203a\u2022]\s*|\s+[/\u00b7]\s+")
_ISSUER = match.pattern("residue.heading above what the issuer is")
_NAMED_BYLINE = match.pattern("residue.byline with names")
_CORRECTION = match.pattern("residue.correction note")
_CREDIT_TAIL = match.pattern("residue.credit behind a paragraph")
IMPERATIVES = lexicon.words("pages.reader_imperatives")
MENU_WORDS = lexicon.words("pages.menu_words")
_PUBLICATION_NOUNS = lexicon.words("pages.publication_nouns")
_LOWER_IN_NAMES = lexicon.words("pages.byline_words")
_LONGEST_NAMES = 9


@dataclass(frozen=True, slots=True, kw_only=True)
class Mark:
    """What a line is, and by which rule; ``closes`` tells what may end there, as the rule's record says."""

    kind: ZoneKind
    why: str
    closes: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Rule:
    """A record of ``rules/residue.toml`` that marks whole lines."""

    find: re.Pattern[str]
    mark: Mark
    longest: int


def _rules(place: str) -> tuple[_Rule, ...]:
    return tuple(
        _Rule(
            find=rule.find,
            mark=Mark(
                kind=rule.made["kind"],
                why=rule.name.partition(":")[0],
                closes=rule.made.get("closes", ""),
            ),
            longest=rule.made.get("longest", _MOST_WORDS),
        )
        for rule in match.rules("residue")
        if "kind" in rule.made and rule.made.get("place", "any") == place
    )


CORRECTION = Mark(kind="notice", why="correction note")
"""What is said of an earlier version of the piece: :mod:`twosource.understand` reads the figures in it."""
_ANYWHERE, _AT_AN_EDGE = _rules("any"), _rules("edge")
MOST_RULED_WORDS = max(rule.longest for rule in (*_ANYWHERE, *_AT_AN_EDGE))


def is_prose(line: Line) -> bool:
    """Tell whether ``line`` reads like a paragraph of a piece, by length and end alone."""
    count = len(words(line.text))
    return line.lines > 1 or (count >= FEWEST_PROSE_WORDS and ends(line.text)) or count > LONGEST_TITLE


def credit_tail(text: str) -> int | None:
    """Return where a credit in brackets begins at the end of a paragraph, or None."""
    found = _CREDIT_TAIL.search(text) if text.endswith((")", ").")) else None
    return found.start("credit") if found else None


def mark_residue(
    lines: Sequence[Line], outlet: str | None, told: Sequence[Mark | None] | None = None
) -> list[Mark | None]:
    """Return for each of ``lines`` what residue it is, or None where it belongs to the piece.

    ``told`` are marks that are known already, from the markup of a page.
    """
    known = told or [None] * len(lines)
    marks = [mark or mark_alone(line.text) for line, mark in zip(lines, known, strict=True)]
    names = _outlet_words(outlet)
    _from_edge(lines, marks, range(len(lines)), names, head=True)
    _from_edge(lines, marks, range(len(lines) - 1, -1, -1), names, head=False)
    _close(lines, marks)
    return marks


def _close(lines: Sequence[Line], marks: list[Mark | None]) -> None:
    """Mark what the issuer of a release says of itself at its end, and the lines below its contacts.

    A release is known by its mark or the label of a contact.
    """
    if not any(mark and mark.why in {_RELEASE, _CONTACT} for mark in marks):
        return
    above = 0
    for number, (line, mark) in enumerate(zip(lines, marks, strict=True)):
        if _ISSUER.match(line.text) and above >= _FEWEST_OF_RELEASE:
            below = [n for n in range(number, len(lines)) if marks[n] is None]
            for one in below if len(below) <= _CLOSING else ():
                marks[one] = Mark(kind="promotion", why="about the issuer")
            break
        above += mark is None and is_prose(line)
    end = next((n for n in reversed(range(len(lines))) if marks[n] is None and is_prose(lines[n])), -1) + 1
    contact = next((n for n in range(end, len(lines)) if (mark := marks[n]) and mark.kind == "contact"), None)
    for number in range(contact, len(lines)) if contact is not None else ():
        marks[number] = marks[number] or Mark(kind="contact", why="below a contact")


def _from_edge(
    lines: Sequence[Line],
    marks: list[Mark | None],
    order: Iterable[int],
    names: frozenset[str],
    *,
    head: bool,
) -> None:
    for index in order:
        if marks[index] is not None:
            continue
        text = _narrowed(lines[index].text)
        found = _by_rules(text, _AT_AN_EDGE) or (_masthead(text) if head or not ends(text) else None)
        found = found or _weak(lines[index], names, head=head)
        if found is None and (is_prose(lines[index]) or not head):
            return
        marks[index] = found


def mark_alone(text: str) -> Mark | None:
    """Return what residue the line ``text`` is by itself, wherever it stands, or None."""
    if len(text) > LONGEST_RESIDUE:
        return None
    text = _narrowed(text)
    if _CORRECTION.match(text):
        return CORRECTION
    return _by_rules(text, _ANYWHERE) or _menu(text) or _byline(text)


def _narrowed(text: str) -> str:
    """Return ``text`` without a bullet, and wide gaps made narrow: patterns begin and end in white space."""
    return _WIDE.sub("   ", _BULLETED.sub("", text))


def _by_rules(text: str, rules: Sequence[_Rule]) -> Mark | None:
    count = len(words(text)) if len(text) <= LONGEST_RESIDUE else MOST_RULED_WORDS + 1
    if count > MOST_RULED_WORDS:
        return None
    # A whole sentence with a verb of saying is prose, at an edge even a short one.
    if says(text) and ends(text) and (rules is _AT_AN_EDGE or count > LONGEST_TITLE):
        return None
    return next(
        (rule.mark for rule in rules if count <= rule.longest and rule.find.match(text)),
        None,
    )


def _menu(text: str) -> Mark | None:
    tokens = words(text)
    if len(tokens) > MOST_RULED_WORDS or ends(text):
        return None
    parts = [part for part in _PARTS.split(text) if part]
    if len(parts) > 1 and all(len(words(part)) <= MOST_NAMES for part in parts):
        return Mark(kind="navigation", why="parts between bars")
    if tokens and all(token.lower() in MENU_WORDS for token in tokens):
        return Mark(kind="navigation", why="menu words")
    if not tokens:
        return Mark(kind="navigation", why="no words")
    return None


def _byline(text: str) -> Mark | None:
    found = _NAMED_BYLINE.match(text)
    if not found or text.endswith("."):
        return None
    names = words(found["names"])
    if 0 < len(names) <= _LONGEST_NAMES and all(
        not name[0].islower() or name.lower() in _LOWER_IN_NAMES for name in names
    ):
        return Mark(kind="byline", why="byline")
    return None


def _outlet_words(outlet: str | None) -> frozenset[str]:
    return frozenset(word.lower() for word in words(outlet or "") if len(word) > len("the"))


def _masthead(text: str) -> Mark | None:
    """Mark a name that sounds like a paper's, and a short phrase after it, at an edge of the text."""
    tokens = words(text)
    if ends(text) or says(text) or len(tokens) > LONGEST_TITLE // 2:
        return None
    name, mark, rest = _cut_name(text)
    named = words(name)
    if not FEWEST_NAMES <= len(named) <= MOST_NAMES or not mark or not title_case(named):
        return None
    if _PUBLICATION_NOUNS.isdisjoint(word.lower().removesuffix("'s") for word in named):
        return None
    return Mark(kind="promotion", why="masthead") if verbless(words(rest)) else None


def _cut_name(text: str) -> tuple[str, str, str]:
    found = re.search(r"\s*[|,:\u2022]\s+|[.]\s+|\s+[\u2013\u2014-]{1,2}\s+", text)
    return (text[: found.start()], found[0], text[found.end() :]) if found else (text, "", "")


def _weak(line: Line, outlet_words: frozenset[str], *, head: bool) -> Mark | None:
    text = line.text
    tokens = words(text)
    if len(text) > LONGEST_RESIDUE or says(text) or len(tokens) > LONGEST_TITLE + 3:
        return None
    if ends(text) and not (
        names_site(tokens) or (addresses_reader(text) and tokens[0].lower() in IMPERATIVES)
    ):
        return None
    signs = _signs(text, tokens, outlet_words) + (0.0 if head else 0.5)
    return Mark(kind="promotion", why="weak signs together") if signs >= ENOUGH_SIGNS else None


def _signs(text: str, tokens: Sequence[str], outlet_words: frozenset[str]) -> float:
    own_name = not outlet_words.isdisjoint(token.lower() for token in tokens)
    if not (own_name or addresses_reader(text) or names_site(tokens)):
        return 0.0
    # Beside each: of how many of 684 reports of four sets the items or zones change without it.
    signs = (
        (1.5, own_name),  # 9
        (1.0, addresses_reader(text)),  # 11
        (1.0, names_site(tokens)),  # 13
        (1.5, bool(tokens) and tokens[0].lower() in IMPERATIVES),  # 2
        (0.5, len(tokens) <= LONGEST_TITLE // 2),  # 14
        (0.5, not SENTENCE_BREAK.search(text)),  # 13
        (0.5, not ends(text)),  # 11
        (0.5, verbless(tokens)),  # 12
        (-1.0, bool(SENTENCE_BREAK.search(text))),  # 4
    )
    return sum(weight for weight, holds in signs if holds)

"""Rules by the words that they need: most texts have none of them, and most rules need not be tried.

What a pattern needs is read off the pattern: strings of letters one of which stands in whatever it finds, as
search engines for patterns do (Cox, "Regular expression matching with a trigram index", 2012).
"""

from __future__ import annotations

import re
from functools import lru_cache
from importlib import import_module
from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from twosource.language.match import Rule

__all__ = ["Index", "needed"]

_PARSER: Final[Any] = import_module("re._parser")  # the only reader of patterns there is
_WORD: Final = re.compile(r"\w+")
# Letters that a search in any case takes for an "i" or an "s".
_ODD: Final = str.maketrans("\u0130\u0131\u017f", "iis")
_NOTHING: Final[frozenset[str]] = frozenset()
_KEPT, _CHOSEN = 65_536, 4_096


def needed(pattern: re.Pattern[str]) -> frozenset[str]:
    """Return strings of small letters and figures one of which stands within a word of all that is found.

    None are told, an empty set, where nothing stands in all that is found. Case is left out of account.
    """
    return _of_row(_PARSER.parse(pattern.pattern, pattern.flags))


def _of_row(row: Iterable[tuple[Any, Any]]) -> frozenset[str]:
    """Return what a row of parts needs: the longest strings of any part of it, the fewest of equals."""
    choices: list[frozenset[str]] = []
    run = ""
    for kind, told in row:
        letter = _letter(str(kind), told)
        if letter:
            run += letter
            continue
        choices += [frozenset({run}), _of_part(str(kind), told)]
        run = ""
    choices = [choice for choice in (*choices, frozenset({run})) if choice - {""}]
    return max(choices, key=lambda choice: (min(map(len, choice)), -len(choice)), default=_NOTHING)


def _letter(kind: str, told: Any) -> str:  # noqa: ANN401 - untyped in the parser
    """Return the small letter or figure that a part stands for, in either case, empty for any other part."""
    if kind == "IN" and all(str(one) == "LITERAL" for one, _ in told):
        small = {chr(code).lower() for _, code in told}
        letter = small.pop() if len(small) == 1 else ""
    else:
        letter = chr(told).lower() if kind == "LITERAL" else ""
    return letter if _WORD.fullmatch(letter) else ""


def _of_part(kind: str, told: Any) -> frozenset[str]:  # noqa: ANN401 - ditto
    if kind == "SUBPATTERN":
        return _of_row(told[-1])
    if kind in {"MAX_REPEAT", "MIN_REPEAT", "POSSESSIVE_REPEAT"} and told[0]:
        return _of_row(told[-1])
    if kind == "BRANCH":
        ways = [_of_row(way) for way in told[1]]
        return _NOTHING.union(*ways) if all(ways) else _NOTHING
    return _NOTHING


class Index:
    """Rules, found by the words of a text."""

    def __init__(self, rules: Iterable[Rule]) -> None:
        self._rules = tuple(rules)
        needs = [needed(rule.find) for rule in self._rules]
        self._always = sum(1 << at for at, need in enumerate(needs) if not need)
        holders: dict[str, int] = {}
        for at, need in enumerate(needs):
            for part in need:
                holders[part] = holders.get(part, 0) | 1 << at
        self._of_word = _Kept(holders)
        self._chosen: dict[int, tuple[Rule, ...]] = {}

    def near(self, text: str) -> tuple[Rule, ...]:
        """Return the rules that may find something in ``text``, in their order: all that do, and few more."""
        found = self._always
        for word in words_of(text):
            found |= self._of_word[word]
        if found not in self._chosen:
            if len(self._chosen) >= _CHOSEN:
                self._chosen.clear()
            self._chosen[found] = tuple(rule for at, rule in enumerate(self._rules) if found >> at & 1)
        return self._chosen[found]


class _Kept(dict[str, int]):
    """The rules that a word calls for, as bits, worked out when it is first met."""

    def __init__(self, holders: Mapping[str, int]) -> None:
        super().__init__()
        self._holders = tuple(holders.items())

    def __missing__(self, word: str) -> int:
        if len(self) >= _KEPT:
            self.clear()
        found = 0
        for part, rules in self._holders:
            if part in word:
                found |= rules
        self[word] = found
        return found


@lru_cache(maxsize=64)
def words_of(text: str) -> frozenset[str]:
    """Return the words of a text in small letters, as ``needed`` takes them; kept, for the next index."""
    return frozenset(_WORD.findall(text.translate(_ODD).lower()))

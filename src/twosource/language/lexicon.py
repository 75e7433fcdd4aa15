"""The words of English, as rows of data: classes of words, words with values, and words with traits.

``en/NAME.toml`` holds tables of words. A class tells what its words have in common (``means``), lists them
(``words``, parted by white space; ``phrases``, of several words) and shows one in a sentence (``example``,
where a single sentence can show it)::

    [hedges]
    means = "an adverb by which an outlet keeps its distance"
    words = "allegedly reportedly purportedly"
    phrases = ["by all accounts"]
    example = "The ferry allegedly sailed without a licence."

``includes`` names other classes and tables (those of another file as ``FILE.CLASS``) whose words belong to
it too. A table with ``is`` gives each word a value::

    [months]
    means = "a month, and its number"
    is = { january = 1, february = 2 }

``en/verbs.toml`` turns that round, one row a verb: ``[traits]`` tells what each trait means, ``[rows]`` gives
each verb its traits, so that it is written once, whoever asks::

    [traits]
    denies = "says that what it governs is not so"
    [rows]
    deny = "says denies takes_that closes_sentence"
"""

from __future__ import annotations

import hashlib
import tomllib
from functools import cache
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, Final, TypeVar

from twosource.errors import LexiconError

if TYPE_CHECKING:
    from collections.abc import Mapping

__all__ = ["FOLDER", "digest", "listed", "table", "values", "verbs", "words"]

T = TypeVar("T")
FOLDER: Final = Path(__file__).with_name("en")


@cache
def table(name: str) -> Mapping[str, Any]:
    """Return the file ``en/NAME.toml``, read once.

    Raises:
        LexiconError: there is no such file, or it is not TOML.
    """
    path = FOLDER / f"{name}.toml"
    try:
        return MappingProxyType(tomllib.loads(path.read_text(encoding="utf-8")))
    except FileNotFoundError as error:
        there = ", ".join(sorted(one.stem for one in FOLDER.glob("*.toml")))
        raise LexiconError(f"there is no table of words {name!r}; there are: {there}") from error
    except tomllib.TOMLDecodeError as error:
        raise LexiconError(f"the table of words {path.name} cannot be read: {error}") from error


def _entry(name: str) -> Mapping[str, Any]:
    file, _, entry = name.partition(".")
    found = table(file)
    if entry not in found:
        raise LexiconError(f"{file}.toml has no {entry!r}; it has: {', '.join(sorted(found))}")
    row: Mapping[str, Any] = found[entry]
    return row


@cache
def listed(name: str) -> tuple[str, ...]:
    """Return the words and phrases of ``FILE.CLASS`` in the order of the file, then those that it includes.

    Raises:
        LexiconError: there is no such class.
    """
    row = _entry(name)
    own = (*row.get("is", ()), *str(row.get("words", "")).split(), *row.get("phrases", ()))
    file = name.partition(".")[0]
    others = (other if "." in other else f"{file}.{other}" for other in row.get("includes", ()))
    included = (word for other in others for word in listed(other))
    return tuple(dict.fromkeys((*own, *included)))


@cache
def words(name: str) -> frozenset[str]:
    """Return the words and phrases of ``FILE.CLASS``, and of the classes that it includes.

    Raises:
        LexiconError: there is no such class.
    """
    return frozenset(listed(name))


def values(name: str, kind: type[T]) -> Mapping[str, T]:
    """Return the value of each word of the table ``FILE.TABLE``, all of one ``kind``, in the file's order.

    Raises:
        LexiconError: there is no such table, it gives no values, or a value is of another kind.
    """
    row = _entry(name)
    if "is" not in row:
        raise LexiconError(f"{name} gives its words no value; it has: {', '.join(sorted(row))}")
    odd = [word for word, value in row["is"].items() if not isinstance(value, kind)]
    if odd:
        raise LexiconError(f"{name}: the value of {odd[0]!r} is not of the kind {kind.__name__}")
    return MappingProxyType(row["is"])


@cache
def _traits() -> Mapping[str, frozenset[str]]:
    """Return the verbs of each trait."""
    found: dict[str, set[str]] = {trait: set() for trait in table("verbs")["traits"]}
    for verb, traits in table("verbs")["rows"].items():
        for trait in traits.split():
            if trait not in found:
                raise LexiconError(f"verbs.toml: [traits] does not name {trait!r}, a trait of {verb!r}")
            found[trait].add(verb)
    return MappingProxyType({trait: frozenset(those) for trait, those in found.items()})


def verbs(trait: str) -> frozenset[str]:
    """Return the verbs (lemmas) with ``trait``.

    Raises:
        LexiconError: no verb can have such a trait.
    """
    found = _traits()
    if trait not in found:
        raise LexiconError(f"verbs.toml names no trait {trait!r}; it names: {', '.join(sorted(found))}")
    return found[trait]


@cache
def digest() -> str:
    """Return the SHA-256 of everything that is written under ``en/``, names of files included."""
    whole = hashlib.sha256()
    for path in sorted(FOLDER.rglob("*")):
        if path.is_file():
            whole.update(path.relative_to(FOLDER).as_posix().encode())
            whole.update(path.read_bytes())
    return whole.hexdigest()

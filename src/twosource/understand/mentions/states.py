"""States: names, demonyms and capitals, for "North Korean" and "Pyongyang" to mean one state."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, cast

from twosource.language import lexicon, match

if TYPE_CHECKING:
    from collections.abc import Mapping

__all__ = ["capital_of", "demonym_of", "state_of"]

# Too short for a name of more than one thing: looked up as they are written, dots left out.
_CAPITALS_ONLY = lexicon.words("states.capitals_only")
_LONG_FORM = match.pattern("names.long name of a state")


@lru_cache(maxsize=1)
def _tables() -> tuple[dict[str, str], dict[str, str], dict[str, str]]:
    """Return the maps from name, demonym and capital, lower case, to the code of the state."""
    names: dict[str, str] = {}
    demonyms: dict[str, str] = {}
    capitals: dict[str, str] = {}
    rows = cast("Mapping[str, dict[str, list[str]]]", lexicon.values("states.states", dict))
    for code, row in rows.items():
        names.update({one.lower(): code for one in row["names"]})
        for one in row.get("people", ()):
            demonyms[one.lower()] = code
            if one[-1] not in "sh":
                demonyms[one.lower() + "s"] = code
        capitals.update({one.lower(): code for one in row.get("capitals", ())})
    names.update(lexicon.values("states.official_names", str))
    return names, demonyms, capitals


def _plain(name: str) -> str:
    """Return ``name`` in lower case without dots and the article ("the U.S." is "us")."""
    bare = name.replace(".", "").replace("\u2019", "'").strip()
    return bare[4:].lower() if bare[:4].lower() == "the " else bare.lower()


@lru_cache(maxsize=8192)
def state_of(name: str) -> str | None:
    """Return the code of the state that ``name`` names, None where it names none.

    Abbreviations count in capitals only ("us" is a pronoun). Long official names count too.
    """
    plain = _plain(name)
    if plain.upper() in _CAPITALS_ONLY and plain.upper() not in name.replace(".", ""):
        return None
    names = _tables()[0]
    code = names.get(plain)
    if code is None and (long := _LONG_FORM.fullmatch(plain)):
        code = names.get(long[1])
    return code


@lru_cache(maxsize=8192)
def demonym_of(name: str) -> str | None:
    """Return the code of the state whose people or adjective ``name`` is ("Nigerien": NE)."""
    return _tables()[1].get(_plain(name))


@lru_cache(maxsize=8192)
def capital_of(name: str) -> str | None:
    """Return the code of the state that is governed from ``name`` ("Pyongyang": KP)."""
    plain = name.replace(".", "").lower()
    return _tables()[2].get(plain) or _tables()[2].get(_plain(name))

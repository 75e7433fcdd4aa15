"""The body that a source speaks for, under one key for all its ways of speaking.

A ministry, its minister, its spokesman and its press release are one origin, so they get one key:
``inst:`` and the plain name in lower case, for example ``inst:interior ministry``. Where the words
tell the land of a public body the key ends in ``@`` and the key of the land
(``inst:interior ministry@place:baltava``): two such keys are one body when the parts before ``@``
agree and the parts after it agree or are missing from one.
"""

from __future__ import annotations

import re
import unicodedata
from typing import Final

from twosource.language import lexicon, match

_MINISTRIES: Final = lexicon.words("attribution.ministries")
_FIELDS: Final = lexicon.words("speakers.fields_of_government")
_SIMILAR: Final = lexicon.values("attribution.same_bodies", str)
_OFFICES: Final = lexicon.words("speakers.spokespersons") | lexicon.words("attribution.offices")
_BODIES: Final = lexicon.words("attribution.bodies")
_PUBLIC: Final = lexicon.words("attribution.public_bodies")
_LEGAL: Final = lexicon.words("attribution.legal_forms")
_OUTLET_NAMES: Final = lexicon.words("attribution.outlet_name_words")
_ACRONYMS: Final = lexicon.words("attribution.acronyms")
__all__ = ["body_key", "is_outlet", "is_public", "office_key"]
_WORD: Final = re.compile(r"[^\W_]+(?:[-&][^\W_]+)*")
_OF_MINISTRY: Final = match.pattern("attribution.field behind a ministry")
_RUN_TOGETHER: Final = re.compile(r"[A-Z]{2,6}|[A-Z][a-z]+[A-Z]\w+")
_FIRE_BODIES: Final = lexicon.words("attribution.fire_bodies")
_POLICE: Final = lexicon.words("speakers.police")


def body_key(name: str) -> str | None:
    """Return the key of the body called ``name``, or None where no word is left of it."""
    words = _plain(name)
    if not words:
        return None
    if _service(words):
        return _service(words)
    plain = " ".join(words)
    turned = _OF_MINISTRY.match(plain)
    if turned:
        plain = f"{turned[2].split()[0]} {turned[1]}"
    elif words[-1] in _MINISTRIES and len(words) > 1:
        plain = f"{words[-2]} {words[-1]}"
    plain = " ".join(_SIMILAR.get(word, word) for word in plain.split())
    return f"inst:{_SIMILAR.get(plain, plain)}"


def office_key(title: str) -> str | None:
    """Return the key of the body that the holder of ``title`` speaks for, or None.

    ``title`` is what stands before a name or stands for it: "Interior Minister", "fire chief",
    "police spokeswoman", "Veyl Rail managing director".
    """
    words = _plain(title)
    if _service(words):
        return _service(words)
    if "minister" in words:
        field = [word for word in words[: words.index("minister")] if word in _FIELDS]
        return f"inst:{_SIMILAR.get(field[-1], field[-1])} ministry" if field else None
    offices = [at for at, word in enumerate(words) if word in _OFFICES]
    if not offices:
        return None
    before = words[: offices[0]]
    bodies = [at for at, word in enumerate(before) if word in _BODIES]
    return body_key(" ".join(before[max(0, bodies[-1] - 1) : bodies[-1] + 1])) if bodies else None


def _service(words: list[str]) -> str | None:
    """Return the key of the police or the fire brigade, of which a word tells."""
    if _POLICE & set(words):
        return "inst:police"
    return "inst:fire brigade" if "fire" in words and _FIRE_BODIES & set(words) else None


def is_outlet(name: str, *, loose: bool = False) -> bool:
    """Tell whether ``name`` is that of a newspaper, a station or an agency, by its words.

    ``loose`` takes an acronym of two to six letters, or a name run together from two
    ("ValleyPost"), for one as well; to be asked only where the verb speaks for an outlet.
    """
    if set(_plain(name)) & _OUTLET_NAMES:
        return True
    return loose and name.casefold() not in _ACRONYMS and bool(_RUN_TOGETHER.fullmatch(name))


def _plain(name: str) -> list[str]:
    folded = unicodedata.normalize("NFKD", name).casefold().replace("\u2019s", "").replace("'s", "")
    ascii_only = "".join(ch for ch in folded if not unicodedata.combining(ch))
    words = _WORD.findall(ascii_only)
    return [word for word in words if word not in _LEGAL]


def is_public(key: str) -> bool:
    """Tell whether the body of ``key`` is one that every land has."""
    return key.removeprefix("inst:").split()[-1] in _PUBLIC

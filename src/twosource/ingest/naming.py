"""Who published a report: its masthead by what it tells, the register and its host, never its firm."""

from __future__ import annotations

import html
import re
import unicodedata
from dataclasses import replace
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from twosource.ingest.stamps import parse_stamp
from twosource.language import match, outlets
from twosource.model import Fact

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from twosource.language.outlets import Outlet

# Entities that were encoded twice are met, three times hardly.
_TIMES = 3
# What no reader sees: zero-width blanks and soft hyphens. Joiners stay: some scripts are spelt with them.
_UNSEEN = dict.fromkeys(map(ord, "\u200b\u2060\ufeff\u00ad\u200e\u200f"))
# A character of so many figures is none, and its number is not worked out.
_ENDLESS = re.compile(r"&#[xX]?[0-9a-fA-F]{9}")
_HOST = re.compile(r"(?:https?://)?((?:[\w-]+\.)+[a-z]{2,})(?::\d+)?(?:/\S*)?", re.IGNORECASE)
# One outlet serves its pages from several hosts: to phones, to caches, to printers.
_SERVED = re.compile(r"(?:www?\d*|m|mobile|amp|print|wap|touch)\.(?=[\w-]+\.)")
# Archives and caches put the address of the page behind their own.
_WITHIN = re.compile(
    r"(?://(?:web|wayback)\.archive\.org/web/[^/]+/|\.cdn\.ampproject\.org/\w/(?:s/)?"
    r"|//(?:www\.)?google\.[a-z.]+/amp/(?:s/)?)"
    r"(?:https?:/{1,2})?",
    re.IGNORECASE,
)
_PARTS = re.compile(r"\s+(?:[|\u2013\u2014\u00b7\u2022\u00bb:-]|--|::)\s+|\s*[|\u00bb]\s*")
_LEAD = re.compile(r":\s+")
_FORM = match.pattern("mastheads.form of a page before its title")
_FIRM = match.pattern("mastheads.firm")
# Letters that may be the initials of several.
_INITIALS = 5
_SLUG = re.compile(r"[a-z]+")
# A section of a title is a word or two.
_SECTION_WORDS = 2


def shown(words: str) -> str:
    """Return ``words`` as a reader sees them: entities decoded, nothing of no width, single blanks."""
    for _ in range(_TIMES if "&" in words and not _ENDLESS.search(words) else 0):
        words = html.unescape(words)
    return " ".join(words.translate(_UNSEEN).split())


def host_of(address: str | None) -> str | None:
    """Return the host of the page at ``address``, without "www.", "m." and the like; None without one."""
    inner = _WITHIN.search(address or "")
    try:
        parts = urlsplit(f"https://{(address or '')[inner.end() :]}" if inner else address or "")
        host = parts.hostname or ""
    except ValueError:
        return None
    return _SERVED.sub("", host.strip(".").lower(), count=1) if "." in host else None


def name_shown(words: str) -> str:
    """Return the name of an outlet in one form: as it is seen, composed, without marks of direction."""
    plain = unicodedata.normalize("NFC", shown(words))
    return "".join(one for one in plain if unicodedata.category(one) != "Cf").strip(" |\u2013\u2014-")


def outlet_facts(told: Sequence[Fact], address: str | None) -> tuple[Fact, ...]:
    """Return the outlet of a report, and apart from it its publisher where a page tells another name.

    ``told`` are the facts of its outlet, the surest first. Nobody is left out where an address is known: the
    last word is the host's.
    """
    host = host_of(address)
    known = outlets.at(host) if host else None
    names = [replace(one, value=name) for one in told if (name := name_shown(one.value))]
    paged = [one for one in names if one.found_in == "html"]
    maker = _maker(paged)
    paged = [one for one in paged if one.name != _MAKER]
    best = maker or (_of_page(paged, known, host) if paged or not names else _as_told(names[0], known, host))
    if best is None:
        return ()
    others = (one for one in paged if not same(one.value, best.value) and not _HOST.fullmatch(one.value))
    firm = next((one for one in others if one.name == "publisher" and not outlets.agency(one.value)), None)
    return (best, *((firm,) if firm else ()))


def same(name: str, other: str) -> bool:
    """Tell whether two names are of one outlet."""
    if outlets.folded(name) == outlets.folded(other):
        return True
    found = outlets.named(name)
    return found is not None and found is outlets.named(other)


_MAKER = "provider"


def _maker(told: Sequence[Fact]) -> Fact | None:
    """Return the outlet that wrote what a portal shows under its own name; an agency is a credit."""
    shows = [one.value for one in told if one.name != _MAKER]
    for one in told if shows else ():
        of_another = not outlets.agency(one.value) and not any(same(one.value, name) for name in shows)
        if one.name == _MAKER and of_another and not _HOST.fullmatch(one.value):
            return replace(one, name="outlet", value=_called(one.value))
    return None


def _as_told(told: Fact, known: Outlet | None, host: str | None) -> Fact:
    """Return the outlet as whoever kept the report tells it, by the one name of the register."""
    as_host = _HOST.fullmatch(told.value)
    if as_host:
        host = host_of(f"https://{as_host[1]}") or as_host[1].lower()
        known = outlets.at(host) or known
        return replace(told, value=known.name if known else host)
    if known and (_SLUG.fullmatch(told.value.lower()) or _goes_by(known, told.value)):
        named = outlets.named(told.value)
        return replace(told, value=known.name if named in {None, known} else outlets.called(told.value))
    return replace(told, value=told.value if host and not known else _called(told.value))


def _called(name: str) -> str:
    """Return the name by which the register knows ``name``; a few letters alone may be of anybody."""
    return name if len(name) <= _INITIALS else outlets.called(name)


def _goes_by(known: Outlet, name: str) -> bool:
    return any(outlets.folded(one) == outlets.folded(name) for one in known.names)


def _of_page(told: Sequence[Fact], known: Outlet | None, host: str | None) -> Fact | None:
    """Return the outlet of a page: of the register by its host, else the best name told, else the host."""
    if known:
        named = next((one for one in told if _goes_by(known, one.value)), None)
        return Fact(name="outlet", value=known.name, found_in="html" if named else "address")
    best = min(told, key=lambda one: _doubt(one.value, host), default=None)
    if best is not None and _doubt(best.value, host) < _HOSTLIKE:
        name = _masthead(best.value, host)
        return replace(best, name="outlet", value=name if host else _called(name))
    if (
        host is None
        and best is not None
        and best.name == "outlet"
        and (as_host := _HOST.fullmatch(best.value))
    ):
        host = host_of(f"https://{as_host[1]}")
        known = outlets.at(host) if host else None
    if host is None:
        return None
    written = next(
        (one for one in told if host_of(f"https://{one.value}") == host and "/" not in one.value), None
    )
    if known is None and written is not None:
        return replace(written, name="outlet", value=_SERVED.sub("", written.value))
    return Fact(name="outlet", value=known.name if known else host, found_in="address")


_HOSTLIKE = 4


def _doubt(name: str, host: str | None) -> int:
    """Return how little ``name`` looks like a masthead: 0 not at all, 4 where it is a host or an account."""
    if _HOST.fullmatch(name) or name.startswith(("@", "http:", "https:")):
        return _HOSTLIKE
    if host and outlets.agency(name):
        return 3  # whose words these are; the host is none of its own
    if _FIRM.search(name):
        return 2
    return 1 if _SLUG.fullmatch(name) else 0


def _masthead(name: str, host: str | None) -> str:
    """Return the part of ``name`` that is the masthead: the host's, else the first; the rest is praise."""
    parts = [part for part in _PARTS.split(name) if part] or [name]
    core = outlets.folded((host or "").split(".")[0])
    return next((part for part in parts if outlets.folded(part) == core), parts[0])


def bare_title(title: str, names: Sequence[str]) -> str:
    """Return ``title`` without the names of its site at its ends; ``names``: all that the outlet goes by."""
    keys = {outlets.folded(name) for name in names if name}
    title = shown(title)
    end = _end_of(title, keys)
    start = 0
    for one in (*_first(_PARTS, title, end), *_first(_LEAD, title, end)):
        if _is_site(title[: one.start()], keys):
            start = one.end()
            break
    bare = title[start:end].strip()
    return _FORM.sub("", title if not bare or parse_stamp(bare) else bare)


def _end_of(title: str, keys: set[str]) -> int:
    """Return where the headline ends: before the name of the site and the sections around that."""
    breaks = list(_PARTS.finditer(title))
    ends = [*(one.start() for one in breaks[1:]), len(title)]
    parts = [title[one.end() : end] for one, end in zip(breaks, ends, strict=False)]
    sections = [len(part.split()) <= _SECTION_WORDS for part in parts]
    last = len(parts) - 1
    while last >= 0 and sections[last] and not _is_site(parts[last], keys):
        last -= 1
    if last < 0 or not _is_site(parts[last], keys):
        return len(title)
    while last > 0 and (
        _is_site(parts[last - 1], keys) or ("|" in breaks[last - 1][0] and sections[last - 1])
    ):
        last -= 1
    return breaks[last].start()


def _first(form: re.Pattern[str], title: str, end: int) -> Iterator[re.Match[str]]:
    found = form.search(title, 0, end)
    if found:
        yield found


def beside_title(own: str, title: str, address: str | None) -> Iterator[Fact]:
    """Yield the name of the site that ``own``, the page's own title, has beside the headline ``title``.

    Where an address is known, only what its host is called counts.
    """
    host = host_of(address)
    if host:
        core = outlets.folded(host.split(".")[0])
        parts = [part for one in _PARTS.split(own) for part in _LEAD.split(one)]
        rest = next((part for part in parts if outlets.folded(part) == core), "")
    else:
        before, found, behind = own.partition(title) if title else ("", "", "")
        ends = [end for end in (before, behind) if end]
        rest = ends[0].strip(" |:\u2013\u2014\u00b7\u00bb-") if found and len(ends) == 1 else ""
        rest = "" if len(_PARTS.split(rest)) > 1 else rest
    if rest:
        yield Fact(name="outlet", value=rest, found_in="html")


def _is_site(part: str, keys: set[str]) -> bool:
    """Tell whether ``part`` of a title names its site, by any name that the register has for ``keys``."""
    if outlets.folded(part) in keys:
        return True
    known = outlets.named(part)
    return known is not None and outlets.folded(known.name) in keys

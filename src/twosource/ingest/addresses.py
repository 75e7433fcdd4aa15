"""The one form of a page's address, by which saved pages of one place meet.

Of sixteen pairs of addresses that lead to one page courlan, which trafilatura brings, makes three equal, and
six in its strict form, which throws away parameters that tell two pages apart; so the forms stand here.
"""

from __future__ import annotations

import re
from typing import Final
from urllib.parse import parse_qsl, quote, unquote, urlencode, urlsplit

# What keeps pages of others at an address of its own: the address within it is meant.
_KEPT_BY: Final = (
    re.compile(r"https?://web\.archive\.org/web/\d+[a-z_]*/(?P<inner>.+)", re.IGNORECASE),
    re.compile(r"https?://(?:www\.)?google\.[a-z.]+/amp/(?:s/)?(?P<inner>.+)", re.IGNORECASE),
    re.compile(r"https?://[^/]+\.cdn\.ampproject\.org/[a-z]+/(?:s/)?(?P<inner>.+)", re.IGNORECASE),
)
_SCHEME: Final = re.compile(r"[a-z][a-z0-9+.-]*://", re.IGNORECASE)
_HOST: Final = re.compile(r"[a-z0-9_-]+(?:\.[a-z0-9_-]+)+")
# Names of hosts that show the page of another host to other readers.
_FRONTS: Final = frozenset({"www", "www2", "m", "mobile", "amp", "wap", "touch", "print"})
_ORDINARY_PORTS: Final = frozenset({None, 80, 443})
# The page of a folder, and forms of a page for telephones and for paper.
_OF_FOLDER: Final = re.compile(r"(?:index|default)\.(?:html?|php|aspx?|jsp)", re.IGNORECASE)
_FORM: Final = re.compile(r"[.-](?:amp|print)(?=\.html?$|$)", re.IGNORECASE)
_AMP, _PRINTED = "amp", frozenset({"print", "printable", "print.html", "amp.html"})
# Parameters that tell how a reader came or how the page is to look, not which page it is.
_TRACKING: Final = re.compile(
    r"""(?:utm|at|ns|pk|mtm|hsa|guce|soc|stm|ga|_ga)_.*|.*clid|_g[al]|[gw]braid|igsh(?:id)?|mc_[ce]id|mkt_tok
    |ref(?:_?src|_?url|errer|erer)?|cmp(?:id)?|icid|ito|ftag|ocid|ncid|smid|smtyp|xtor|wt[._]mc.*|s_cid
    |sr_share|guccounter|cvid|partner|campaign_?id|sh(?:are)?|spm|__twitter_impression|feature
    |amp|output(?:type)?|print(?:able|er)?|view""",
    re.IGNORECASE | re.VERBOSE,
)
# Longer ones are no addresses of pages.
_LONGEST: Final = 4_000
_SAFE: Final = "/~!$&'()*+,;=:@"


def canonical(url: str) -> str | None:
    """Return the address that ``url`` names as host, path and query, None where it names no page.

    Scheme, ports that are usual, capitals of the host, fronts for telephones (``m.``, ``amp.``), AMP and
    print forms, parameters that only track, the fragment, the last slash and the order of parameters make no
    difference; a host in other letters is written in ASCII (IDNA).
    """
    url = _innermost(url.strip())
    if not url or len(url) > _LONGEST:
        return None
    try:
        parts = urlsplit(url if _SCHEME.match(url) else f"https://{url.removeprefix('//')}")
        host, port = _host(parts.hostname or ""), parts.port
    except ValueError:
        return None
    if "://" not in url and parts.username is not None:  # "mailto:" and the like
        return None
    if parts.scheme not in {"http", "https"} or not _HOST.fullmatch(host):
        return None
    place = host if port in _ORDINARY_PORTS else f"{host}:{port}"
    asked = sorted(
        pair for pair in parse_qsl(parts.query, keep_blank_values=True) if not _TRACKING.fullmatch(pair[0])
    )
    return place + _path(parts.path) + (f"?{urlencode(asked)}" if asked else "")


def _innermost(url: str) -> str:
    """Return the address that an archive or a cache of pages keeps under its own."""
    for kept in _KEPT_BY:
        if found := kept.fullmatch(url):
            return found["inner"]
    return url


def _host(host: str) -> str:
    """Return a host in ASCII without the names that only say for which reader it is. Raises ValueError."""
    labels = host.rstrip(".").lower().encode("idna").decode("ascii").split(".")
    while len(labels) > 2 and labels[0] in _FRONTS:  # noqa: PLR2004 - a name and its domain stay
        labels = labels[1:]
    if len(labels) > 3 and labels[1] in _FRONTS:  # noqa: PLR2004 - "en.m.wiki.example"
        del labels[1]
    return ".".join(labels)


def _path(path: str) -> str:
    """Return a path without the parts that only say in which form the page is shown, or nothing."""
    parts = [part for part in unquote(path).split("/") if part]
    if parts and _OF_FOLDER.fullmatch(parts[-1]):
        del parts[-1]
    parts = [part for part in parts if part.lower() != _AMP] or parts
    if len(parts) > 1 and parts[-1].lower() in _PRINTED:
        del parts[-1]
    if parts:
        parts[-1] = _FORM.sub("", parts[-1])
    return "".join(f"/{quote(part, safe=_SAFE)}" for part in parts if part)

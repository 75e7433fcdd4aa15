"""What the names in markup signal: a table from tags and class names to kinds of zone."""

from __future__ import annotations

import re
from functools import lru_cache

# Sign, tags that give it, words in class, id, role, itemprop or rel that give it, an example of names.
# Words match whole parts of names: "site-nav" and "siteNav" have "nav", "naval-history" has not.
SIGNS: tuple[tuple[str, frozenset[str], str, str], ...] = (
    ("link", frozenset(("a",)), r"(?!)", ""),
    ("hidden", frozenset(), r"hidden|visuallyhidden|sr-only|screen-reader(?:-text)?", "sr-only"),
    ("list", frozenset(("ul", "ol", "dl", "table")), r"(?!)", ""),
    (
        "article",
        frozenset(("article",)),
        r"articlebody|article-body|story-body|entry-content|post-content",
        "entry-content",
    ),
    ("aside", frozenset(("aside",)), r"sidebar|complementary|rail|aside", "right-rail"),
    ("banner", frozenset(("header",)), r"masthead|banner|site-header|page-header|logo", "site-header"),
    (
        "navigation",
        frozenset(("nav", "footer", "menu")),
        (
            r"nav(?:bar|igation)?|menus?|bread-?crumbs?|footer|topbar|toolbar|pagination|pager|skip(?:-?link)?s?"
            r"|contentinfo|search|login|sitemap|colophon|hamburger|dropdown"
        ),
        "main-nav",
    ),
    (
        "promotion",
        frozenset(("form", "dialog", "button")),
        (
            r"related|recommend(?:ed|ations?)?|newsletters?|subscri(?:be|ption)s?|sign-?up|shar(?:e|ing)|social"
            r"|cookies?|consent|gdpr|comments?|respond|disqus|promos?|promotions?|sponsor(?:ed)?|advert(?:s|isement)?"
            r"|ads?|trending|popular|most-?read|more-(?:from|stories|news|on|like)|outbrain|taboola|donat(?:e|ion)"
            r"|paywall|teasers?|read-?(?:more|next|also)|also-?(?:read|like)|follow|widget|up-?next|latest"
            r"|see-?also|infobox-?links|app-?download"
        ),
        "related-stories",
    ),
    ("comments", frozenset(), r"comments?|respond|disqus|replies", "comment-list"),
    (
        "caption",
        frozenset(("figcaption", "caption")),
        r"caption|wp-caption(?:-text)?|(?:photo|image|media|picture)-?credits?|cutline",
        "photo-credit",
    ),
    (
        "byline",
        frozenset(("time", "address")),
        (
            r"by-?lines?|authors?|date-?line|(?:date-?)?publish(?:ed)?|pub-?date|time-?stamp|date-?time|dates?"
            r"|(?:post|entry|article|story)-?(?:meta|info|date|author)|posted-on|credits?|writer|contributors?"
        ),
        "byline",
    ),
    (
        "metadata",
        frozenset(),
        r"tags?|topics?|keywords?|categor(?:y|ies)|cat-links|entry-footer|kicker|eyebrow|section-(?:label|name)",
        "entry-tags",
    ),
    (
        "notice",
        frozenset(),
        r"notices?|disclaimers?|copyright|legal|alerts?|read(?:ing)?-?time|audio|player|print-only|breaking",
        "reading-time",
    ),
)
_PATTERNS = tuple(
    (sign, tags, re.compile(rf"(?<![a-z])(?:{words})(?![a-z])")) for sign, tags, words, _ in SIGNS
)
_HUMP = re.compile(r"(?<=[a-z])(?=[A-Z])")
_MOST = 300


@lru_cache(maxsize=20_000)
def own_signs(tag: str, names: str) -> frozenset[str]:
    """Return the signs that an element itself gives; ``names`` are its class names and the like."""
    words = _HUMP.sub("-", names[:_MOST]).lower().replace("_", "-")
    return frozenset(
        sign for sign, tags, pattern in _PATTERNS if tag in tags or (words and pattern.search(words))
    )

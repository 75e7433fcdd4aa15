"""Line rules, as data: what a whole line must look like to be residue of the page.

Each rule has an example that it must mark; a test runs them all. A rule of place ``edge`` holds
only before the first and after the last paragraph of the text. The first rule that matches decides.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from twosource.clean.rules_about import BYLINE, CAPTION, CREDIT, NOTICE
from twosource.clean.rules_around import NAVIGATION, PROMOTION
from twosource.clean.rules_contact import CONTACT

if TYPE_CHECKING:
    from twosource.clean.line_rule import LineRule

RULES: tuple[LineRule, ...] = (*NAVIGATION, *CREDIT, *CAPTION, *BYLINE, *NOTICE, *PROMOTION, *CONTACT)
COMPILED: dict[str, tuple[tuple[re.Pattern[str], LineRule], ...]] = {
    place: tuple(
        (re.compile(rule.pattern, re.IGNORECASE | re.DOTALL), rule) for rule in RULES if rule.place == place
    )
    for place in ("any", "edge")
}

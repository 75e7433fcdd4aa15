"""Words at the start of a paragraph that open another subject in an article that ends with it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from twosource.clean.cohesion import NOTHING_SHARED
from twosource.clean.drafts import Draft, Setting, draft
from twosource.clean.signs import words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from twosource.clean.parts import Part

_NAME = r"(?-i:[A-Z][\w'\u2019-]+(?: [A-Z][\w'\u2019-]+)?)"
_HAPPENING = (
    r"(?:ballot|vote|election|case|incident|accident|crash|trial|march|fire|match|game|strike|development"
    r"|referendum|contest"
    r"|attack|raid|robbery|protest|rally|quake|storm|race|auction|launch|town|city|county|village|country"
    r"|province|part)"
)
_OTHER = re.compile(
    r"(?:also\s+(?:in|from|at)\s(?:the\s)?(?-i:[A-Z])[^.:,]{1,40}:\s|also:\s|in (?:other|unrelated) (?:news|business|matters"
    r"|developments?|incidents?|cases?)\b"
    r"|(?:elsewhere|in brief|in short|finally|lastly|other news)\b[^.,:]{0,30}:\s)",
    re.IGNORECASE,
)
# These may go on with the matter in hand; they open another only where no rare word is shared.
_PERHAPS_OTHER = re.compile(
    r"(?:on (?:another|an unrelated|a (?:different|lighter|brighter|happier)) (?:subject|note|matter|topic)\b"
    rf"|elsewhere\b|also\s+(?:in|from|at)\s|unrelated(?:ly)?\b|meanwhile,? (?:in|at|on)\b|separately,"
    rf"|in {_NAME},? (?:meanwhile|too|also),?"
    rf"|(?:in |on )?(?:another|a (?:separate|unrelated|different|similar)) {_HAPPENING}\b)",
    re.IGNORECASE,
)
# A shorter paragraph shares no rare word by chance.
FEWEST_WORDS = 20


def opened(parts: Sequence[Part], setting: Setting) -> list[Draft] | None:
    """Return the article and an entry for each other subject opened in it, or None where none is.

    A paragraph after such an entry belongs to it unless it shares more with the article.
    """
    prose = [part for part in parts if part.role == "prose"]
    groups: list[list[Part]] = [[]]
    for index, part in enumerate(prose):
        if index and _other_subject(part, prose[:index], setting):
            groups.append([part])
        elif len(groups) > 1 and setting.shared([part], groups[0]) > setting.shared([part], groups[-1]):
            groups[0].append(part)
        else:
            groups[-1].append(part)
    if len(groups) == 1:
        return None
    drafts = draft(groups[0], "article", "one article")
    for group in groups[1:]:
        drafts += draft(group, "entry", "another subject opened")
    return drafts


def _other_subject(part: Part, before: Sequence[Part], setting: Setting) -> bool:
    if _OTHER.match(part.line.text):
        return True
    text = part.line.text
    if not _PERHAPS_OTHER.match(text) or len(words(text)) < FEWEST_WORDS:
        return False
    return setting.shared([part], before) < NOTHING_SHARED

"""Items: whether a text is one article, a digest, a live page, or an article with others after it.

The splitters are asked in turn, most telling form first: clock times, lead-ins, titles, and words that
open another subject. Each returns its drafts, or None where the text has not that form.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from twosource.clean.clocks import find_clock, stamps
from twosource.clean.cohesion import NOTHING_SHARED, ONE_MATTER, cohesion, subject
from twosource.clean.leads import BULLET, find_lead
from twosource.clean.lexicon import ASPECTS, DIGEST_TITLE, LIVE_TITLE
from twosource.clean.parts import is_stopped_title
from twosource.clean.signs import words
from twosource.model import Span

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from twosource.clean.clocks import Clock
    from twosource.clean.cohesion import Subject
    from twosource.clean.leads import Lead
    from twosource.clean.parts import Part
    from twosource.model import ItemKind


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """An item to be: its body paragraphs, its title's characters, its time as printed or derived."""

    kind: ItemKind
    spans: tuple[Span, ...]
    title: Span | None = None
    stamp: str | None = None
    clock: Span | None = None
    why: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Setting:
    """What the splitters know about the report besides its parts."""

    title: str
    published: str | None
    ignored: frozenset[str]

    @property
    def digest(self) -> bool:
        """Tell whether the report's own title promises several matters."""
        return bool(_DIGEST.search(self.title))

    @property
    def live(self) -> bool:
        """Tell whether the report's own title promises a running account."""
        return bool(_LIVE.search(self.title))


_DIGEST = re.compile(DIGEST_TITLE, re.IGNORECASE)
_LIVE = re.compile(LIVE_TITLE, re.IGNORECASE)

LIVE_SHARE = 0.6
FEWEST_CLOCKS = 3
LEAD_SHARE = 0.6
LEAD_WEIGHT, LEAD_WEIGHT_OF_TWO = 0.5, 0.75
FEWEST_TITLE_WORDS = 3

# Residue that closes an article or opens a list of others.
_CLOSING = frozenset({"list label", "byline label", "author's note", "credit line"})

_CONTINUES = re.compile(
    r"['\"\u2018\u201c]?(?:he|she|they|it|but|and|also|however|still|yet|his|her|their|its|this|these|that|those"
    r"|according to|in addition|asked|meanwhile|the (?:\w+ )?(?:ministry|police|company|firm|union|minister|court|council|agency"
    r"|victims?|fire|blaze|accident|crash|attack|report|statement|document|same|two|three|latter|former))\b",
    re.IGNORECASE,
)
# What follows opens another subject: in an article, then, another item.
_OTHER = re.compile(
    r"(?:also\s+(?:in|from|at)\s[^.:,]{2,40}:\s|also:\s|in (?:other|unrelated) (?:news|business|matters|developments?|incidents?|cases?)\b"
    r"|(?:elsewhere|in brief|in short|finally|lastly|other news)\b[^.,:]{0,30}:\s"
    r"|on (?:another|a different|a lighter|a brighter|a happier|an unrelated) (?:subject|note|matter|topic)\b)",
    re.IGNORECASE,
)
# These may go on with the matter in hand; they open another only where no rare word is shared.
_PERHAPS_OTHER = re.compile(
    r"(?:elsewhere\b|also\s+(?:in|from|at|on)\s|unrelated(?:ly)?\b|meanwhile,? (?:in|at|on)\b|separately,|(?-i:In [A-Z][\w-]+(?: [A-Z]\w+)?,?) (?:meanwhile|too|also),?"
    r"|(?:in |on )?(?:another|a (?:separate|unrelated|different|similar)) (?:ballot|vote|election|case|incident|accident|crash|trial|march|fire|match|game"
    r"|strike|development|referendum|contest|attack|raid|robbery|protest|rally|quake|storm|race|auction|launch|town|city|county|village|country|province|part)\b)",
    re.IGNORECASE,
)


def split(parts: Sequence[Part], setting: Setting) -> list[Draft]:
    """Return the drafts of the items in ``parts``, in text order; none where there is no prose."""
    main, rest = _cut(parts, setting)
    drafts = _first(main, setting, (_live, _led, _titled, _opened, _listed))
    return drafts + _appended(rest, setting)


def _first(
    parts: Sequence[Part], setting: Setting,
    splitters: Sequence[Callable[[Sequence[Part], Setting], list[Draft] | None]],
) -> list[Draft]:  # fmt: skip
    for splitter in splitters:
        drafts = splitter(parts, setting)
        if drafts is not None:
            return drafts
    return _draft(parts, "article", "one article")


def _span(part: Part) -> Span:
    return Span(start=part.line.start, end=part.line.end)


def _draft(parts: Sequence[Part], kind: ItemKind, why: str, title: Part | None = None) -> list[Draft]:
    spans = tuple(_span(part) for part in parts if part.role == "prose")
    return [Draft(kind=kind, spans=spans, title=_span(title) if title else None, why=why)] if spans else []


def _text(parts: Sequence[Part]) -> Subject:
    found: Subject = {}
    for part in parts:
        if part.role in {"prose", "title"}:
            found.update(subject(part.line.text))
    return found


# ------------------------------------------------------------- what is glued to the end


def _cut(parts: Sequence[Part], setting: Setting) -> tuple[Sequence[Part], Sequence[Part]]:
    """Cut ``parts`` where, after residue in the middle, titled pieces on other matters begin."""
    for index in range(1, len(parts) - 1):
        if parts[index].role != "residue" or parts[index + 1].role == "residue":
            continue
        before = parts[:index]
        if any(part.role == "prose" for part in before) and _another(before, parts[index:], setting):
            return before, parts[index:]
    return parts, ()


def _another(before: Sequence[Part], after: Sequence[Part], setting: Setting) -> bool:
    pieces = [part for part in after if part.role in {"prose", "title"}]
    mark = after[0].mark
    if mark is None or mark.kind in {"caption", "contact"} or not pieces:
        return False
    label = mark.why in _CLOSING
    titled = len(pieces) > 1 and _heads(pieces[0], pieces[1])
    if not label and not (titled and pieces[0].role == "title"):
        return False
    shared = cohesion(_text(pieces[:2] if titled else pieces[:1]), _text(before), setting.ignored)
    return shared < (ONE_MATTER if label else NOTHING_SHARED)


def _heads(upper: Part, lower: Part) -> bool:
    """Tell whether ``upper`` is the title (a full stop allowed) of the paragraph ``lower``."""
    if lower.role != "prose":
        return False
    longer = len(words(lower.line.text)) > len(words(upper.line.text))
    return upper.role == "title" or (is_stopped_title(upper.line) and longer)


def _appended(parts: Sequence[Part], setting: Setting) -> list[Draft]:
    pieces = [part for part in parts if part.role in {"prose", "title"}]
    drafts: list[Draft] = []
    index = 0
    while index < len(pieces):
        headed = index + 1 < len(pieces) and _heads(pieces[index], pieces[index + 1])
        stop = index + 1 + headed
        while headed and stop < len(pieces) and not _opens(pieces, stop):
            stop += 1
        drafts += _draft(
            pieces[index + headed : stop], "entry", "after the article", pieces[index] if headed else None
        )
        index = stop
    return _first(pieces, setting, (_led,)) if len(drafts) == 1 and len(pieces) > 1 else drafts


def _opens(pieces: Sequence[Part], index: int) -> bool:
    return pieces[index].role == "title" or (index + 1 < len(pieces) and _heads(pieces[index], pieces[index + 1]))


# ----------------------------------------------------------------------- live pages


def _live(parts: Sequence[Part], setting: Setting) -> list[Draft] | None:
    heads = [(index, clock) for index, part in enumerate(parts) if (clock := _clock(part))]
    prose = sum(len(part.line.text) for part in parts if part.role == "prose")
    alone = sum(parts[index].role == "clock" for index, _ in heads)
    if len(heads) + min(alone, 1) + setting.live < FEWEST_CLOCKS or not prose:
        return None
    bounds = [index for index, _ in heads] + [len(parts)]
    inside = sum(len(part.line.text) for part in parts[bounds[0] :] if part.role == "prose")
    if inside < prose * LIVE_SHARE and not setting.live:
        return None
    times = stamps([clock for _, clock in heads], setting.published)
    drafts = _draft(parts[: bounds[0]], "article", "before the first entry")
    for (index, clock), stop, stamp in zip(heads, bounds[1:], times, strict=True):
        drafts += _stamped(parts[index:stop], clock, stamp)
    return drafts


def _clock(part: Part) -> Clock | None:
    return find_clock(part.line.text) if part.role in {"clock", "prose", "title"} else None


def _stamped(parts: Sequence[Part], clock: Clock, stamp: str) -> list[Draft]:
    head = parts[0].line
    title = next((part for part in parts[1:2] if part.role == "title"), None)
    spans = [_span(part) for part in parts[1:] if part.role == "prose"]
    mark = Span(start=head.start, end=min(head.start + clock.length, head.end))
    own = None
    if mark.end < head.end:
        own = Span(start=mark.end, end=head.end)
        if parts[0].role == "prose" or not spans:
            spans, own = [own, *spans], None
    if not spans:
        return []
    return [
        Draft(kind="entry", spans=tuple(spans), title=own or (_span(title) if title else None), stamp=stamp,
              clock=mark, why="clock time")
    ]  # fmt: skip


# ------------------------------------------------------------------------- lead-ins


def _led(parts: Sequence[Part], setting: Setting) -> list[Draft] | None:
    prose = [part for part in parts if part.role == "prose"]
    leads = [find_lead(part.line.text) for part in prose]
    if not _parallel(prose, leads, setting):
        return None
    drafts: list[Draft] = []
    open_parts: list[Part] = []
    for part, lead in zip(prose, leads, strict=True):
        if lead is None and drafts:
            last = drafts.pop()
            drafts.append(replace(last, spans=(*last.spans, _span(part))))
        elif lead is None:
            open_parts.append(part)
        else:
            start = part.line.start
            drafts.append(
                Draft(kind="entry", spans=(Span(start=start + lead.text_start, end=part.line.end),),
                      title=Span(start=start + lead.start, end=start + lead.end), why="lead-in")
            )  # fmt: skip
    return _draft(open_parts, "article", "before the first entry") + drafts


def _parallel(prose: Sequence[Part], leads: Sequence[Lead | None], setting: Setting) -> bool:
    """Tell whether the lead-ins are many, different, and no sides of one matter."""
    found = [lead for lead in leads if lead]
    names = {part.line.text[lead.start : lead.end].lower() for part, lead in zip(prose, leads, strict=True) if lead}
    if len(names) < max(2, len(found)) or sum(lead.aspect for lead in found) * 2 >= len(found):
        return False
    if setting.digest:
        return True
    weight = sum(lead.weight for lead in found) / len(found)
    enough = LEAD_WEIGHT if len(found) > 2 else LEAD_WEIGHT_OF_TWO  # noqa: PLR2004 - two may be chance
    return len(found) >= LEAD_SHARE * len(prose) and weight >= enough and (len(found) > 2 or len(prose) == 2)  # noqa: PLR2004, E501 - ditto


# --------------------------------------------------------------------------- titles


def _titled(parts: Sequence[Part], setting: Setting) -> list[Draft] | None:
    pieces = [part for part in parts if part.role in {"prose", "title"}]
    first = next((index for index, part in enumerate(pieces) if part.role == "prose"), len(pieces))
    heads = [index for index in range(len(pieces)) if pieces[index].role == "title" and index >= first - 1]
    promised = setting.digest or (len(heads) > 1 and heads[0] == 0 and bool(setting.title))
    cuts = [index for index in heads if index < first or _new_matter(pieces, index, setting, promised=promised)]
    if not [index for index in cuts if index > first]:
        return None
    bounds = [0, *[index for index in cuts if index > first], len(pieces)]
    drafts: list[Draft] = []
    for start, stop in zip(bounds, bounds[1:], strict=False):
        kind: ItemKind = "article" if start == 0 and not promised else "entry"
        head = next((piece for piece in reversed(pieces[start:first]) if piece.role == "title"), None)
        drafts += _draft(pieces[start:stop], kind, "titled", pieces[start] if start else head)
    return drafts


def _new_matter(pieces: Sequence[Part], index: int, setting: Setting, *, promised: bool) -> bool:
    title = pieces[index].line.text
    tokens = [word.lower() for word in words(title)]
    if all(token in ASPECTS for token in tokens) or title.endswith("?"):
        return False
    stop = next((i for i in range(index + 1, len(pieces)) if pieces[i].role == "title"), len(pieces))
    if index + 1 >= stop:
        return False
    before = _text(pieces[:index])
    shared = cohesion(_text(pieces[index + 1 : stop]), before, setting.ignored)
    if promised:
        return shared < ONE_MATTER * 2
    if len(tokens) < FEWEST_TITLE_WORDS or cohesion(subject(title), before, setting.ignored):
        return False
    return shared < NOTHING_SHARED and not _CONTINUES.match(pieces[index + 1].line.text)


# ------------------------------------------------------------ words that open another subject


def _opened(parts: Sequence[Part], setting: Setting) -> list[Draft] | None:
    prose = [part for part in parts if part.role == "prose"]
    groups: list[list[Part]] = [[]]
    for index, part in enumerate(prose):
        if index and _other_subject(part, prose[:index], setting):
            groups.append([part])
        elif len(groups) > 1 and _nearer_main(part, groups, setting):
            groups[0].append(part)
        else:
            groups[-1].append(part)
    if len(groups) == 1:
        return None
    drafts = _draft(groups[0], "article", "one article")
    for group in groups[1:]:
        drafts += _draft(group, "entry", "another subject opened")
    return drafts


def _other_subject(part: Part, before: Sequence[Part], setting: Setting) -> bool:
    if _OTHER.match(part.line.text):
        return True
    if not _PERHAPS_OTHER.match(part.line.text):
        return False
    return cohesion(_text([part]), _text(before), setting.ignored) < NOTHING_SHARED


def _nearer_main(part: Part, groups: Sequence[Sequence[Part]], setting: Setting) -> bool:
    own = _text([part])
    return cohesion(own, _text(groups[0]), setting.ignored) > cohesion(own, _text(groups[-1]), setting.ignored)


# ------------------------------------------------------------------- plain lists of matters


def _listed(parts: Sequence[Part], setting: Setting) -> list[Draft] | None:
    """Split a text whose title promises a digest, or whose bullets are whole paragraphs, by paragraph."""
    prose = [part for part in parts if part.role == "prose"]
    bulleted = [part for part in prose if BULLET.match(part.line.text)]
    if not setting.digest or len(prose) < 2:  # noqa: PLR2004 - one paragraph cannot be split
        return None
    chosen = bulleted if len(bulleted) > 1 else prose
    drafts: list[Draft] = []
    before: Subject = {}
    for part in prose:
        own = _text([part])
        goes_on = part not in chosen or cohesion(own, before, setting.ignored) >= NOTHING_SHARED
        if drafts and (goes_on or _CONTINUES.match(part.line.text)) and not (bulleted and part in bulleted):
            last = drafts.pop()
            drafts.append(replace(last, spans=(*last.spans, _span(part))))
            before |= own
        else:
            drafts += _draft([part], "entry", "paragraph of a digest")
            before = own
    return drafts

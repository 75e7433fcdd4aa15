"""What a rule about a line is, and the pieces of pattern that several tables of rules share."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from twosource.model import ZoneKind

_MONTH = (
    r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?"
    r"|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.?"
)
_WEEKDAY = r"(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\.?"
DATE = (
    rf"(?:(?:{_WEEKDAY},?\s+)?(?:{_MONTH}\s+\d{{1,2}}(?:st|nd|rd|th)?,?(?:\s+\d{{4}})?"
    rf"|\d{{1,2}}(?:st|nd|rd|th)?\s+{_MONTH},?(?:\s+\d{{4}})?"
    r"|\d{4}-\d{2}-\d{2}|\d{1,2}[./]\d{1,2}[./]\d{2,4}))"
)
CLOCK = (
    r"(?:(?:at|on)\s+)?\d{1,2}[:.]\d{2}(?::\d{2})?\s*(?:[ap]\.?m\b\.?)?(?:\s*\(?(?:gmt|utc|cet|cest|bst"
    r"|[ecmp][sd]?t)\)?)?"
)
PICTURE = (
    r"(?:photo(?:graph)?s?|pictures?|images?|pics?|illustrations?|graphics?|screenshots?|maps?"
    r"|drawings?|charts?|videos?)"
)
SELF = (
    r"(?:audio|article|story|page|post|video|text|piece|transcript|translation|release|newsletter|letter"
    r"|bulletin|e-?mail"
    r"|message|content|live ?blog|blog|item|material|column|podcast|episode|feature|site|website"
    r"|publication|edition|digest)"
)
CONTENT = (
    r"(?:story|stories|articles?|news|headlines|coverage|reports?|posts?|content|pieces|links?"
    r"|topics?|reads?|videos?)"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class LineRule:
    """``pattern`` marks a line of at most ``longest`` words as ``kind``; ``example`` is one such line."""

    why: str
    kind: ZoneKind
    pattern: str
    example: str
    longest: int = 25
    place: str = "any"

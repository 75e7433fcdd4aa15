"""The closed vocabularies of the record, and ids made from content."""

from __future__ import annotations

import hashlib
from typing import Literal, TypeAlias

Certainty: TypeAlias = Literal["asserted", "alleged", "unconfirmed", "denied", "planned", "conditional"]
Polarity: TypeAlias = Literal["positive", "negative"]
SpeechKind: TypeAlias = Literal["direct", "indirect", "mixed", "narration"]
SpeakerType: TypeAlias = Literal["person", "organization", "document", "outlet", "unnamed"]
Exactness: TypeAlias = Literal["exact", "about", "at_least", "at_most", "vague"]
ItemKind: TypeAlias = Literal["article", "entry"]
ZoneKind: TypeAlias = Literal[
    "headline",
    "subheading",
    "byline",
    "dateline",
    "caption",
    "notice",
    "navigation",
    "promotion",
    "credit",
    "contact",
    "metadata",
    "body",
]
Field: TypeAlias = Literal["quantity", "date", "place", "polarity", "roles", "certainty"]
DisagreementKind: TypeAlias = Literal["conflict", "update", "precision"]
OriginKind: TypeAlias = Literal["document", "speaker", "unnamed", "agency", "outlet"]


def content_id(prefix: str, *parts: object) -> str:
    """Return ``prefix`` and 16 hex digits of the SHA-256 of ``parts``, joined by unit separators."""
    digest = hashlib.sha256("\x1f".join(str(part) for part in parts).encode("utf-8", "surrogatepass"))
    return f"{prefix}-{digest.hexdigest()[:16]}"

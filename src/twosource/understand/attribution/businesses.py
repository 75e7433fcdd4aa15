"""Which names are those of businesses: "the company" means one."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from twosource.language import lexicon

if TYPE_CHECKING:
    from twosource.understand.attribution.speakers import Speaker

BUSINESSES: Final = lexicon.words("attribution.businesses")
_CIVIC: Final = lexicon.words("attribution.civic_names")


def is_business(voice: Speaker) -> bool:
    """Tell whether a body may be "the company": it is named, and by no word of public life."""
    if voice.type != "organization" or voice.mention is None or voice.mention.label != "ORG":
        return False
    return not _CIVIC & set(voice.mention.text.casefold().split())


def may_be_business(voice: Speaker) -> bool:
    """Tell whether a name that acts may be a firm's: no person's, no state's, and with no civic word.

    What is named and by no label known, as a firm of an odd name, may be one.
    """
    name = voice.mention
    if name is None:
        return (
            voice.type == "unnamed" and not voice.definite and voice.text[:1].isupper() and not voice.pronoun
        )
    if name.label not in {"ORG", "GPE"} or name.entity.startswith("state:"):
        return False
    return not _CIVIC & set(name.text.casefold().split())

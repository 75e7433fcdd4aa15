"""Whether a correction makes sense by itself, whichever record it is for."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from typing import TYPE_CHECKING, Final

from twosource.errors import WrongUse
from twosource.model import content_id
from twosource.pipeline.amending import check_value

if TYPE_CHECKING:
    from collections.abc import Mapping

    from twosource.model import UserCorrection

PAIRS: Final = frozenset({"same", "different"})
VALUED: Final = frozenset({"set", "note", "tag"})
OF_OUTLET: Final = ("name", "publisher", "country", "agency", "reliability")
LETTERS: Final = "ABCDEF"
"""Reliability of an outlet as the Admiralty code has it, from A (reliable) to F (not judged)."""
_NOUNS: Final[Mapping[str, frozenset[str]]] = {
    "same": frozenset({"item", "statement", "claim", "origin", "entity"}),
    "different": frozenset({"item", "statement", "claim", "origin", "entity"}),
    "set": frozenset({"statement", "outlet"}),
    "withdrawn": frozenset({"report"}),
    "not a report": frozenset({"report"}),
    "note": frozenset({"report", "statement", "claim", "story", "entity", "outlet"}),
    "tag": frozenset({"report", "statement", "claim", "story", "entity", "outlet"}),
}
_LONGEST_NAME: Final = 200
_LONGEST_TEXT: Final = 4000
"""Characters of a name, and of a note or a reason: what a page or a line can still show."""


def identified(correction: UserCorrection) -> UserCorrection:
    """Return ``correction`` with the id that comes of all of it but its undoing."""
    places = (part for at in correction.targets for part in (at.sha256, at.start, at.end, at.exact))
    parts = (
        correction.verb, correction.noun, correction.by, correction.at, correction.why, correction.field,
        correction.value, len(correction.names), *correction.names, *places,
    )  # fmt: skip
    return replace(correction, id=content_id("u", *parts))


def check(correction: UserCorrection) -> UserCorrection:
    """Return ``correction`` if it makes sense.

    Raises:
        WrongUse: it does not; the text says what would.
    """
    one = correction
    if one.noun not in _NOUNS[one.verb]:
        raise WrongUse(f"nothing is {one.verb} of a {one.noun}; of: {', '.join(sorted(_NOUNS[one.verb]))}")
    if not one.by:
        raise WrongUse("a correction is by somebody: say by whom")
    if one.id != identified(one).id:
        raise WrongUse(f"{one.id} is not the id of what the correction says: {identified(one).id} is")
    _check_time(one.at)
    _check_lengths(one)
    _check_places(one)
    _check_value(one)
    return one


def _check_time(at: str) -> None:
    try:
        datetime.strptime(at, "%Y-%m-%dT%H:%M:%SZ")  # noqa: DTZ007 - UTC by its last letter
    except ValueError as error:
        raise WrongUse(f"{at!r} is no time in UTC as 2024-02-01T14:30:00Z") from error


def _check_lengths(one: UserCorrection) -> None:
    names = (one.by, *one.names, *((one.undone.by,) if one.undone else ()))
    texts = (one.why, one.value, *((one.undone.why,) if one.undone else ()))
    for words, longest in (
        *((each, _LONGEST_NAME) for each in names),
        *((each, _LONGEST_TEXT) for each in texts),
    ):
        if len(words) > longest or not words.isprintable():
            raise WrongUse(
                f"{words[:40]!r} is longer than {longest} characters, or holds some that are not seen"
            )


def _check_places(one: UserCorrection) -> None:
    due = 2 if one.verb in PAIRS else 1
    amounts = one.verb == "set" and one.field == "quantity"
    if one.noun == "outlet" or (one.noun == "entity" and one.names):
        fits = len(set(one.names)) == len(one.names) == due and not one.targets and all(one.names)
    else:
        fits = len(one.targets) == due + amounts and not one.names
    if not fits:
        raise WrongUse(f"{one.verb} {one.noun} wants {due} different of them")
    if one.noun == "entity" and not all(":" in name for name in one.names):
        raise WrongUse(f"an entity is named by its key, as person:ana sol, not {', '.join(one.names)}")


def _check_value(one: UserCorrection) -> None:
    if one.verb in VALUED and not one.value:
        raise WrongUse(f"a {one.verb} says something: what?")
    if one.verb not in VALUED and one.value:
        raise WrongUse(f"{one.verb} sets no value, and {one.value[:40]!r} was given")
    if one.verb != "set":
        if one.field:
            raise WrongUse(f"{one.verb} sets no field")
    elif one.noun == "outlet":
        check_fact(one.field, one.value)
    else:
        check_value(one.field, one.value)


def check_fact(field: str, value: str) -> None:
    """Refuse what cannot be said of an outlet.

    Raises:
        WrongUse: there is no such field, or it cannot have this value; the text says what can.
    """
    if field not in OF_OUTLET:
        raise WrongUse(f"an outlet has no field {field!r}; there are: {', '.join(OF_OUTLET)}")
    if field == "reliability" and value not in LETTERS:
        raise WrongUse(f"reliability is a letter from A to F, not {value!r}")
    if field == "agency" and value not in {"yes", "no"}:
        raise WrongUse(f"agency is yes or no, not {value!r}")
    if field == "country" and not (len(value) == 2 and value.isascii() and value.isupper()):  # noqa: PLR2004 - ISO 3166
        raise WrongUse(f"a country is two letters of ISO 3166, as GB, not {value!r}")

"""Which stories a user asks for: each part of the question read, and the stories that answer it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from difflib import get_close_matches
from typing import TYPE_CHECKING, Final, get_args

from twosource.errors import UnknownId, WrongUse
from twosource.language.wording import folded
from twosource.record import Sieve, StoryOrder, outlet_key
from twosource.record.search import quoted
from twosource.show import phrases

if TYPE_CHECKING:
    from collections.abc import Mapping

    from twosource.record import FacetKind, Listed, Named, Store
    from twosource.show.entities import Entity

FILTERS: Final = (
    "text", "since", "until", "place", "entity", "outlet", "certainty", "origins", "contested",
)  # fmt: skip
"""The parts of a question that stories may be asked for by."""

ORDERS: Final[tuple[StoryOrder, ...]] = get_args(StoryOrder)
MOST: Final = 50
"""Stories of a page where no other number is asked for: some five screens."""
LARGEST: Final = 200
"""Most stories of a page, so that none weighs more than some 400 kB."""
YES: Final = "yes"
_BEGIN = "0000-01-01"
_NAMED: Final[tuple[tuple[FacetKind, str], ...]] = (("place", "place"), ("named", "entity"))
_OFFERED = 5
_OPENING = 3
"""Letters by which the names are sought that may have been meant where none holds a word as it is typed."""
_CLOSE = 0.6  # as difflib has it, by which a mistyped name is offered what it may have meant


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """The stories that a question asks for, a page of them.

    ``asked`` are the parts of the question that ask for something, by the names of :data:`FILTERS`; ``meant``
    says of those that name somebody or something how the reports print it. ``total`` counts the stories on
    all pages; ``page`` is counted from 1.
    """

    asked: dict[str, str]
    meant: dict[str, str]
    order: StoryOrder
    page: int
    limit: int
    total: int
    stories: tuple[Listed, ...]

    @property
    def pages(self) -> int:
        """How many pages there are, one at least."""
        return max(1, -(-self.total // self.limit))


@dataclass(frozen=True, slots=True, kw_only=True)
class _Meant:
    """The keys that a name means, and how the reports print it."""

    keys: tuple[str, ...] = ()
    name: str = ""


def answer(store: Store, asked: Mapping[str, str], *, whole: bool = False) -> Answer:
    """Return the stories of ``store`` that ``asked`` asks for.

    Args:
        store: the record, open.
        asked: texts by the names of :data:`FILTERS`, and by ``order`` (:data:`ORDERS`), ``page`` and
            ``limit``; what is empty or has another name asks for nothing.
        whole: all stories are one page.

    Raises:
        WrongUse: a part makes no sense; the text says what is possible.
        UnknownId: a name means nothing in the record, or several things; the text offers the nearest.
    """
    given = {name: asked[name].strip() for name in FILTERS if asked.get(name, "").strip()}
    if given.get("contested") == "no":
        del given["contested"]
    sieve, meant = _sieve(store, given)
    order, page, limit = _order(asked), number("page", asked, 1), number("limit", asked, MOST, LARGEST)
    total = store.count(sieve)
    limit = max(total, 1) if whole else limit
    if page > max(1, -(-total // limit)):
        raise WrongUse(f"there is no page {page}: {total} stories are {max(1, -(-total // limit))} pages")
    found = store.browse(sieve, order=order, first=(page - 1) * limit, most=limit)
    return Answer(
        asked=given,
        meant=meant,
        order=order,
        page=page,
        limit=limit,
        total=total,
        stories=found,
    )


def _sieve(store: Store, given: Mapping[str, str]) -> tuple[Sieve, dict[str, str]]:
    """Return what is asked of stories, and how the reports print the names in it."""
    place, entity = (_meant(store, kind, given.get(part)) for kind, part in _NAMED)
    outlet = _outlet(store, given.get("outlet"))
    sieve = Sieve(
        since=_day("since", given),
        until=_day("until", given),
        places=place.keys,
        entities=entity.keys,
        outlets=outlet.keys,
        certainty=_certainty(given),
        origins=number("origins", given, 0),
        contested=_flag("contested", given),
        words=_words(given),
    )
    meant = {"place": place.name, "entity": entity.name, "outlet": outlet.name}
    return sieve, {name: printed for name, printed in meant.items() if printed}


def find(store: Store, kind: FacetKind, name: str) -> Entity:
    """Return who or what ``name`` means among the names of a kind: a key, or a name in any letters.

    Raises:
        UnknownId: the record names nothing so, or several that the name may mean; the text lists them.
    """
    from twosource.show import entities  # noqa: PLC0415 - most questions do without it

    if one := store.named(kind, name):
        return entities.Entity(
            name=name, keys=frozenset({name}), names=tuple(printed for printed, _ in one.names)
        )
    words = [word for word in folded(name).split() if len(word) > 1] or [folded(name)]
    rows = store.names_like(kind, words) or store.names_like(kind, [word[:_OPENING] for word in words])
    found = entities.Directory.of_names(rows).find(name)
    if shorts := {entities.initials(key) for key in found.keys if " " in key}:
        rows += store.names_like(kind, shorts)
    return entities.Directory.of_names(dict.fromkeys(rows)).find(name)


def _meant(store: Store, kind: FacetKind, said: str | None) -> _Meant:
    """Return the keys of a name or of a key itself. Raises UnknownId."""
    if said is None:
        return _Meant()
    entity = find(store, kind, said)
    return _Meant(keys=tuple(sorted(entity.keys)), name=entity.names[0] if entity.names else said)


def _outlet(store: Store, said: str | None) -> _Meant:
    """Return the key of an outlet. Raises UnknownId."""
    if said is None:
        return _Meant()
    held = outlet_called(store, said)
    return _Meant(keys=(held.key,), name=held.name)


def outlet_called(store: Store, said: str) -> Named:
    """Return the outlet that goes by a name, by whatever name of the register.

    Raises:
        UnknownId: no report of the record is of such an outlet; the text offers the nearest.
    """
    if held := store.named("outlet", outlet_key(said)):
        return held
    known = [name for one in store.most_told("outlet") for name, _ in one.names]
    close = get_close_matches(said, known, n=_OFFERED, cutoff=_CLOSE)
    close += [name for name in known if said.lower() in name.lower() and name not in close]
    offer = f"; did you mean {' or '.join(close[:_OFFERED])}?" if close else ""
    raise UnknownId(f"no report of the record is of an outlet called {said!r}{offer}")


def _day(name: str, given: Mapping[str, str]) -> str:
    said = given.get(name, "")
    try:
        if said:
            date.fromisoformat(said + _BEGIN[len(said) :])
    except ValueError as error:
        raise WrongUse(f"{name}: {said!r} is no day; write 2024-01-09, 2024-01 or 2024") from error
    if len(said) not in {0, len("2024"), len("2024-01"), len("2024-01-09")}:
        raise WrongUse(f"{name}: {said!r} is no day; write 2024-01-09, 2024-01 or 2024")
    return said


def _certainty(given: Mapping[str, str]) -> str:
    said = given.get("certainty", "")
    for certainty, words in phrases.CERTAINTY.items():
        if said.lower() in {certainty, words}:
            return certainty
    if said:
        raise WrongUse(f"certainty: there is no {said!r}; there are {', '.join(phrases.CERTAINTY)}")
    return ""


def number(name: str, given: Mapping[str, str], usual: int, most: int = 1_000_000) -> int:
    """Return the whole number called ``name``, ``usual`` where there is none.

    Raises:
        WrongUse: it is no whole number from 1 to ``most``.
    """
    said = given.get(name, "").strip()
    if not said:
        return usual
    if said.isascii() and said.isdecimal() and len(said) <= len(str(most)) and 1 <= int(said) <= most:
        return int(said)
    raise WrongUse(f"{name}: {said!r} is no whole number from 1 to {most}")


def _flag(name: str, given: Mapping[str, str]) -> bool:
    said = given.get(name, "")
    if said not in {"", YES}:
        raise WrongUse(f"{name}: it is {YES} or no, not {said!r}")
    return bool(said)


def _words(given: Mapping[str, str]) -> str:
    said = given.get("text", "")
    if said and quoted(said) is None:
        raise WrongUse(f"text: {said!r} holds no word to search for")
    return said


def _order(asked: Mapping[str, str]) -> StoryOrder:
    said = asked.get("order", "").strip() or ORDERS[0]
    if said not in ORDERS:
        raise WrongUse(f"order: there is no {said!r}; there are {', '.join(ORDERS)}")
    return said

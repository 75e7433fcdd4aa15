"""Who or what the reports name, and the list of all that is named."""

from __future__ import annotations

from typing import TYPE_CHECKING

from twosource.desk import words
from twosource.desk.pages.stories import row
from twosource.desk.records import ITEMS, NAMES
from twosource.desk.views import View
from twosource.language.wording import folded
from twosource.show import dossier
from twosource.show.filtering import number

if TYPE_CHECKING:
    from twosource.desk.links import Links
    from twosource.desk.records import Reader
    from twosource.desk.views import Asked
    from twosource.model import Cited
    from twosource.record import Named
    from twosource.show.export import Json


def entity(reader: Reader, asked: Asked) -> View:
    """Return the page of a name, or of the key of one. Raises UnknownId, WrongUse."""
    page = number("page", asked.query, 1)
    held = reader.entity(asked.name, page)
    found = held.dossier
    cites: list[Cited] = []
    values = {
        "key": asked.name,
        "found": found,
        "kind": words.KIND_OF.get(asked.name.partition(":")[0], ""),
        "rows": [row(one, asked.links, cites) for one in held.stories],
        "cites": cites,
        "total": held.total,
        "shown": (min(ITEMS, held.items - (page - 1) * ITEMS), held.items),
        "pages": around(page, -(-held.items // ITEMS), asked.links, "entity", asked.name),
    }

    def twin() -> Json:
        return {
            "items": held.items,
            "page": page,
            "stories": held.total,
            "latest_stories": [one.overview.id for one in held.stories],
            **_object(dossier.as_json(found, held.atlas)),
        }

    return View(
        title=found.entity.names[0] if found.entity.names else asked.name,
        template="entity.html.j2",
        values=values,
        twin=twin,
    )


def _object(value: Json) -> dict[str, Json]:
    return value if isinstance(value, dict) else {}


def entities(reader: Reader, asked: Asked) -> View:
    """Return the list of all that is named, the most told first. Raises WrongUse."""
    page = number("page", asked.query, 1)
    text = folded(asked.query.get("text", ""))
    found, total = reader.told("named", text, page)
    values = {
        "found": found,
        "total": total,
        "asked": asked.query,
        "kinds": words.KIND_OF,
        "pages": around(page, -(-total // NAMES), asked.links, "entities", text=asked.query.get("text", "")),
    }

    def twin() -> Json:
        return {"total": total, "page": page, "entities": [_named(one) for one in found]}

    return View(title=words.ENTITIES, template="entities.html.j2", values=values, twin=twin)


def _named(one: Named) -> Json:
    return {
        "key": one.key,
        "names": [name for name, _ in one.names],
        "count": one.count,
        "stories": one.stories,
    }


def around(
    page: int, last: int, links: Links, kind: str, name: str = "", **query: str
) -> tuple[tuple[str, str], ...]:
    """Return the words and the address of the page before, and of that behind."""
    return tuple(
        (word, links.page(kind, name, **query, page=str(other) if other > 1 else ""))
        for other, word in ((page - 1, words.PAGE_BEFORE), (page + 1, words.PAGE_BEHIND))
        if 1 <= other <= last and not links.static
    )

"""An outlet: what it is by the register, how it tells, its reports; and the list of all outlets."""

from __future__ import annotations

from typing import TYPE_CHECKING

from twosource.desk import words
from twosource.desk.pages.entity import around
from twosource.desk.pages.stories import row
from twosource.desk.records import NAMES, REPORTS
from twosource.desk.views import View
from twosource.language.wording import folded
from twosource.show import forms, habits
from twosource.show.filtering import number

if TYPE_CHECKING:
    from twosource.desk.records import Reader
    from twosource.desk.views import Asked
    from twosource.model import Cited
    from twosource.show.export import Json


def outlet(reader: Reader, asked: Asked) -> View:
    """Return the page of an outlet. Raises UnknownId, WrongUse."""
    page = number("page", asked.query, 1)
    held = reader.outlet(asked.name, page)
    cites: list[Cited] = []
    values = {
        "held": held,
        "forms": forms,
        "rows": [row(one, asked.links, cites) for one in held.stories],
        "cites": cites,
        "pages": around(page, -(-held.habits.reports // REPORTS), asked.links, "outlet", held.named.name),
    }
    return View(
        title=held.named.name, template="outlet.html.j2", values=values, twin=lambda: habits.as_json(held)
    )


def outlets(reader: Reader, asked: Asked) -> View:
    """Return the list of all outlets, those in most stories first. Raises WrongUse."""
    page = number("page", asked.query, 1)
    found, total = reader.told("outlet", folded(asked.query.get("text", "")), page)
    every = reader.habits()
    told = [(one, every[one.key]) for one in found if one.key in every]
    values = {
        "told": told,
        "total": total,
        "asked": asked.query,
        "pages": around(page, -(-total // NAMES), asked.links, "outlets", text=asked.query.get("text", "")),
    }

    def twin() -> Json:
        rows: list[Json] = [
            {"key": one.key, "name": one.name, "reports": its.reports, "stories": its.stories,
             "statements": its.statements, "silent": its.silent, "shared": its.shared, "first": its.first}
            for one, its in told
        ]  # fmt: skip
        return {"total": total, "page": page, "outlets": rows}

    return View(title=words.OUTLETS, template="outlets.html.j2", values=values, twin=twin)

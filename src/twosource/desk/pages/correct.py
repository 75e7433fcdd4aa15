"""All that can be corrected of one thing, with what was corrected already."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from twosource.desk import words
from twosource.desk.views import View
from twosource.errors import UnknownId, WrongUse
from twosource.show import corrected
from twosource.show.forms import outlet, plain

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from twosource.desk.records import Reader
    from twosource.desk.views import Asked
    from twosource.model import Claim, Origin, Report, Statement
    from twosource.show.atlas import Atlas

NAMED: Final = frozenset({"outlet", "entity"})
"""What is corrected by its name, and not by an id."""
_LONGEST: Final = 90


def correct(reader: Reader, asked: Asked) -> View:
    """Return the page of forms for one thing: an id, or with ``noun`` a name. Raises UnknownId, WrongUse."""
    named = asked.query.get("noun", "")
    if named:
        if named not in NAMED:
            raise WrongUse(f"a {named} is not corrected by its name; only {' or '.join(sorted(NAMED))} is")
        values = _of_name(reader, named, asked.name)
    else:
        values = _of_id(reader, asked.name)
    shared: dict[str, Any] = {"thing": asked.name, "named": named, "statement": None, **values}
    shared |= {name: shared.get(name, ()) for name in ("statements", "others", "apart", "items", "amounts")}
    return View(
        title=f"{words.CORRECT}: {shared['head']}",
        template="correct.html.j2",
        values=shared,
        twin=lambda: [sentence for _, sentence in shared["ruled"]],
    )


def _of_name(reader: Reader, noun: str, name: str) -> Mapping[str, Any]:
    ruled = [
        (one.id, corrected.sentence(one))
        for one, _ in reader.corrections()
        if not one.undone and one.noun == noun and name in one.names
    ]
    return {"noun": noun, "head": name, "ruled": ruled, "page": (noun, name)}


def _of_id(reader: Reader, name: str) -> Mapping[str, Any]:
    found = reader.find(name)
    if found.kind == "report":
        atlas = reader.report(found.id)
        values = _of_report(atlas.reports[found.id], atlas)
    elif found.story is None or found.kind not in _MAKERS:
        raise UnknownId(f"nothing is corrected of the {found.kind} {found.id}; its report can be")
    else:
        atlas = reader.atlas(found.story)
        values = _MAKERS[found.kind](found.id, atlas)
    ruled = [
        (one.id, corrected.sentence(one, done.was)) for one, done in corrected.bearing((found.id,), atlas)
    ]
    page = {"statement": "why"}.get(found.kind, found.kind)
    return {"noun": found.kind, "ruled": ruled, "page": (page, found.id), **values}


def _of_report(report: Report, atlas: Atlas) -> dict[str, Any]:
    items = [one.id for one in atlas.pages[report.id].items]
    return {"head": outlet(report), "apart": list(_apart(items, atlas)), "items": items}


def _apart(items: list[str], atlas: Atlas) -> Iterator[tuple[str, str, list[str]]]:
    """Yield each piece that shares a story, with the title of that and the others in it."""
    for item in items:
        story = atlas.stories.get(atlas.story_of.get(item, ""))
        mates = [one for one in story.story.items if one not in items] if story else []
        if story and mates:
            yield item, plain(story.story.title), mates


def _of_statement(name: str, atlas: Atlas) -> dict[str, Any]:
    one = atlas.statements[name]
    return {
        "head": plain(one.text),
        "statement": one,
        "amounts": list(dict.fromkeys(plain(amount.text) for amount in one.quantities)),
    }


def _of_claim(name: str, atlas: Atlas) -> dict[str, Any]:
    claim = atlas.claims[name]
    told = [atlas.statements[key] for key in claim.statements if key in atlas.statements]
    others = [one for one in atlas.stories[claim.story].claims if one.id != name]
    return {
        "head": plain(claim.text),
        "statements": [(one.id, _short(_told(one, atlas))) for one in told],
        "others": [(one.id, _short(plain(one.text))) for one in sorted(others, key=_size)],
    }


def _size(claim: Claim) -> tuple[int, str]:
    return (-claim.counts.reports, claim.id)


def _of_origin(name: str, atlas: Atlas) -> dict[str, Any]:
    origin = atlas.origins[name]
    others: list[Origin] = [
        atlas.origins[key]
        for key in atlas.claims[origin.claim].origins.ids
        if key != name and key in atlas.origins
    ]
    return {"head": plain(origin.name), "others": [(one.id, _short(plain(one.name))) for one in others]}


def _told(one: Statement, atlas: Atlas) -> str:
    return f"{outlet(atlas.reports[one.report])}: {plain(one.text)}"


def _short(text: str) -> str:
    return text if len(text) <= _LONGEST else f"{text[:_LONGEST].rpartition(' ')[0]} …"


_MAKERS: Final = {"statement": _of_statement, "claim": _of_claim, "origin": _of_origin}

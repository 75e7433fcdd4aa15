"""Changes from the desk's pages: corrections made, taken back and brought in from a file."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any
from urllib.parse import parse_qs

from starlette.concurrency import run_in_threadpool
from starlette.responses import RedirectResponse

from twosource import pipeline
from twosource.errors import WrongUse
from twosource.pipeline import exchange

if TYPE_CHECKING:
    from collections.abc import Mapping

    from starlette.requests import Request
    from starlette.responses import Response

    from twosource.desk.records import Reader
    from twosource.desk.safety import Key


@dataclass(frozen=True, slots=True, kw_only=True)
class Form:
    """What a form of a page holds: of each field the last value, and all ``things`` that are named."""

    values: Mapping[str, str]
    things: tuple[str, ...]

    @classmethod
    def of(cls, body: bytes) -> Form:
        """Return the fields of a form as a browser sends it (application/x-www-form-urlencoded).

        Raises:
            WrongUse: it is no such form.
        """
        try:
            held = parse_qs(body.decode(), keep_blank_values=True, strict_parsing=True, max_num_fields=1000)
        except (UnicodeDecodeError, ValueError) as error:
            raise WrongUse("this is no form that a page of the desk sends") from error
        things = tuple(one for one in held.pop("thing", ()) if one)
        return cls(values={name: values[-1].strip() for name, values in held.items()}, things=things)

    def __getitem__(self, name: str) -> str:
        """Return a field, empty where the form has none of that name."""
        return self.values.get(name, "")

    @property
    def back(self) -> str:
        """The address on this desk to go on to; nothing else is led to."""
        where = self["back"]
        return where if where.startswith("/") and not where.startswith(("//", "/\\")) else "/corrections"


async def change(reader: Reader, key: Key, request: Request) -> Response:
    """Make the change that a form asks for, and go back to the page that it came from.

    Raises:
        Refused: this browser, or this desk, may change nothing.
        WrongUse: the change makes no sense.
    """
    form = Form.of(await request.body())
    if not (key.held_by(request) and key.opens(form["token"])):
        raise Refused(
            "this desk takes no change from here: open it with the address that twosource serve printed"
        )
    await run_in_threadpool(CHANGES[request.url.path.rpartition("/")[2]], reader.path, form)
    return RedirectResponse(form.back, status_code=303)


class Refused(WrongUse):
    """A change from a browser that has not shown the token, or on a desk that is read only."""


def _correct(record: str, form: Form) -> None:
    made = [pipeline.make(record, asked) for asked in _asked(form)]
    pipeline.correct(record, made)


def _asked(form: Form) -> list[pipeline.Asked]:
    """Return the corrections that a form asks for; ``apart`` names what is told apart from all the others."""
    verb, _, noun = form["ruling"].partition(":")
    how: dict[str, Any] = {
        name: form[name] for name in ("field", "value", "by", "why", "instead_of") if form[name]
    }
    how |= {"verb": verb or form["verb"], "noun": noun or form["noun"] or None}
    first, things = form["apart"], form.things
    if first:
        return [pipeline.Asked(**how, things=(first, one)) for one in things if one != first]
    return [pipeline.Asked(**how, things=things)]


def _undo(record: str, form: Form) -> None:
    pipeline.undo(record, form["correction"], pipeline.undoing(form["by"], why=form["why"]))


def _bring_in(record: str, form: Form) -> None:
    pipeline.correct(record, exchange.of_text(form["lines"], "the form"))


CHANGES = {"correct": _correct, "undo": _undo, "import": _bring_in}
"""What each address that takes a form does."""

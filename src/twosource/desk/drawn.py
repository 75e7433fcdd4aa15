"""Pages drawn from views: one environment with automatic escaping, and no tolerance for unknown names."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, Any, Final

from jinja2 import Environment, PackageLoader, StrictUndefined

from twosource.desk import terms, words
from twosource.show import phrases

if TYPE_CHECKING:
    from twosource.desk.links import Links
    from twosource.desk.views import View


_EMPTY: Final[dict[str, Any]] = {
    "menu": (),
    "asking": {},
    **dict.fromkeys("as_of moment now twin here token by".split(), ""),
}


@lru_cache(maxsize=1)
def _environment() -> Environment:
    return Environment(
        loader=PackageLoader("twosource.desk", "templates"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )


def warm() -> None:
    """Compile all templates, so that no page waits for its own."""
    for name in _environment().list_templates():
        _environment().get_template(name)


def html(view: View, links: Links, **frame: Any) -> str:  # noqa: ANN401 - values of a template
    """Return the page of ``view``.

    ``frame`` is what stands around every page (see ``frame.html.j2``): ``menu``, ``as_of``, ``moment``,
    ``now``, ``asking``, ``twin``, ``here``, ``token``, ``by``; what is left out is empty.
    """
    return (
        _environment()
        .get_template(view.template)
        .render(
            view=view,
            links=links,
            phrases=phrases,
            words=words,
            terms=terms,
            **_EMPTY | frame,
            **view.values,
        )
    )

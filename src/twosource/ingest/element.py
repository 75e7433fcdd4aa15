"""The part of lxml's elements that is used here, as a protocol: its own type stubs leave it out."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol, runtime_checkable

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping


@runtime_checkable
class Element(Protocol):
    """One element of a parsed page: ``text`` stands before its first child, ``tail`` after its end."""

    tag: object
    text: str | None
    tail: str | None
    attrib: Mapping[str, str]

    def get(self, key: str, /) -> str | None:
        """Return an attribute, or None."""
        ...

    def iter(self, *tags: str) -> Iterator[Element]:
        """Yield it and the elements inside it, those that have one of these names where any is given."""
        ...

    def getparent(self) -> Element | None:
        """Return the element around it, None around the whole page."""
        ...

    def findtext(self, path: str, /) -> str | None:
        """Return the text of the first element at ``path``, or None."""
        ...


class Walk(Protocol):
    """lxml's ``iterwalk``: events in document order, with a way around an element's content."""

    def __iter__(self) -> Iterator[tuple[str, Element]]:
        """Yield ("start", element) and ("end", element)."""
        ...

    def skip_subtree(self) -> None:
        """Pass over the content of the element started last."""
        ...

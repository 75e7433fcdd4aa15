"""Frozen dataclasses to JSON and back, by their type hints, without loss.

A field that equals its default is left out, so that payloads stay short and a field added later
with a default reads back from older payloads. Fields unknown to the running version are skipped.
"""

from __future__ import annotations

import json
import zlib
from dataclasses import MISSING, fields, is_dataclass
from functools import cache
from types import NoneType, UnionType
from typing import (
    TYPE_CHECKING,
    Any,
    Literal,
    TypeAlias,
    TypeVar,
    Union,
    cast,
    get_args,
    get_origin,
    get_type_hints,
)

from twosource.errors import RecordError

if TYPE_CHECKING:
    from collections.abc import Callable

T = TypeVar("T")
Json: TypeAlias = Any  # what the json module reads and writes
Turn: TypeAlias = "Callable[[Any], Any]"

# What may stand where: a whole number for a decimal one, nothing else for anything.
_PLAIN: dict[Json, frozenset[type]] = {
    str: frozenset({str}), int: frozenset({int}), float: frozenset({float, int}), bool: frozenset({bool}),
    NoneType: frozenset({NoneType}),
}  # fmt: skip
# What taking a payload apart raises where it is not what ``encode`` wrote.
_WRONG = (
    zlib.error, ValueError, TypeError, KeyError, AttributeError, RecursionError, OverflowError, MemoryError,
)  # fmt: skip
# Level 1 keeps the writer ahead of the parser; level 6 is four times slower for a tenth less space.
_LEVEL = 1


class Undecodable(RecordError):
    """A payload that ``pack`` never wrote: it was cut, changed, or is of another class."""


def encode(value: object) -> str:
    """Return ``value`` (a dataclass of :mod:`twosource.model`) as one line of ASCII JSON."""
    return json.dumps(_turns(cast("Json", type(value)))[0](value), separators=(",", ":"))


def decode(kind: type[T], text: str) -> T:
    """Return the value of class ``kind`` that ``encode`` wrote as ``text``."""
    return cast("T", _turns(cast("Json", kind))[1](json.loads(text)))


def pack(value: object) -> bytes:
    """Return ``encode(value)``, compressed."""
    return zlib.compress(encode(value).encode("ascii"), _LEVEL)


def unpack(kind: type[T], blob: bytes) -> T:
    """Return the value of class ``kind`` that ``pack`` wrote as ``blob``.

    Raises:
        Undecodable: it wrote no such thing.
    """
    read = _turns(cast("Json", kind))[1]
    try:
        return cast("T", read(json.loads(zlib.decompress(blob).decode("ascii"))))
    except _WRONG as error:
        what = f"a stored {kind.__name__} cannot be read"
        raise Undecodable(f"{what} ({type(error).__name__}: {error})") from error


@cache
def _turns(hint: Json) -> tuple[Turn, Turn]:
    """Return the functions that write and read a value of the type ``hint``.

    Raises TypeError for a type that payloads do not hold: the codec never guesses.
    """
    outer: Json = get_origin(hint)
    if hint in _PLAIN or outer is Literal:
        return _same, _plain(hint)
    if isinstance(hint, type) and is_dataclass(hint):
        return _class_turns(hint)
    if outer in (Union, UnionType):
        return _optional_turns(hint)
    if outer is tuple:
        return _tuple_turns(get_args(hint))
    raise TypeError(f"no JSON form for {hint!r}")


def _same(value: Json) -> Json:
    return value


@cache
def _plain(hint: Json) -> Turn:
    """Return the function that hands a plain value on, or refuses one of another kind."""
    allowed: Json = _PLAIN.get(hint) or frozenset(get_args(hint))

    def refuse(value: Json) -> Json:
        if type(value) not in allowed:
            raise TypeError(f"{value!r:.40} stands where {hint} is due")
        return value

    def read(value: Json) -> Json:
        return value if value.__class__ is hint else refuse(value)  # a class compared is the quick way

    def choose(value: Json) -> Json:
        if value not in allowed:
            raise TypeError(f"{value!r:.40} stands where {hint} is due")
        return value

    return read if hint in _PLAIN else choose


def _optional_turns(hint: Json) -> tuple[Turn, Turn]:
    inner = [part for part in get_args(hint) if part is not NoneType]
    if len(inner) != 1:
        raise TypeError(f"no JSON form for {hint!r}")
    write, read = _turns(inner[0])
    if write is _same:
        return _same, lambda value: None if value is None else read(value)
    return (lambda value: None if value is None else write(value)), (
        lambda value: None if value is None else read(value)
    )


def _tuple_turns(parts: tuple[Json, ...]) -> tuple[Turn, Turn]:
    if parts[-1] is Ellipsis:
        write, read = _turns(parts[0])
        return (list if write is _same else lambda value: [write(part) for part in value]), (
            lambda value: tuple([read(part) for part in _list(value)])
        )
    turns = [_turns(part) for part in parts]
    return (lambda value: [turn[0](part) for turn, part in zip(turns, value, strict=True)]), (
        lambda value: tuple([turn[1](part) for turn, part in zip(turns, _list(value), strict=True)])
    )


def _list(value: Json) -> Json:
    """Return a list as it is: the letters of a word are no list."""
    if value.__class__ is not list:
        raise TypeError(f"{value!r:.40} stands where a list is due")
    return value


def _class_turns(kind: type) -> tuple[Turn, Turn]:
    hints = get_type_hints(kind)
    plan = [(part.name, part.default, *_turns(hints[part.name])) for part in fields(kind)]
    readers = {name: read for name, _, _, read in plan}

    def write(value: Json) -> Json:
        found: dict[str, Json] = {}
        for name, default, turn, _ in plan:
            part = getattr(value, name)
            if default is MISSING or part != default or type(part) is not type(default):
                found[name] = turn(part)
        return found

    def read(found: Json) -> Json:
        return kind(**{name: readers[name](part) for name, part in found.items() if name in readers})

    return write, read

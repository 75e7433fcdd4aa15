"""A module that is loaded when something of it is first asked for: help must not pay for it."""

from __future__ import annotations

from importlib import import_module


class Late:
    """Stands for the module of a name until something of it is asked for."""

    def __init__(self, name: str) -> None:
        self._name = name

    def __getattr__(self, asked: str) -> object:
        """Return what the module has under the name ``asked``."""
        return getattr(import_module(self._name), asked)

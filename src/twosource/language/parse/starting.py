"""spaCy without its command line.

``import spacy`` imports the package's command-line tools, and with them a web client and a project
manager, for the sake of one function: 0.8 of 1.8 seconds of processor time. While spaCy is being
imported a stand-in holds the place of ``spacy.cli``; it is taken away again, so that the real one
can still be imported by whoever wants it.
"""

from __future__ import annotations

import sys
from importlib import import_module
from types import ModuleType
from typing import Any

_CLI, _INFO = "spacy.cli", "spacy.cli.info"


def spacy() -> Any:  # noqa: ANN401 - the module, partly untyped
    """Return the spaCy module, imported without its command line where it is not there yet."""
    if "spacy" in sys.modules:
        return sys.modules["spacy"]
    stand_in = {_CLI: ModuleType(_CLI), _INFO: ModuleType(_INFO)}
    stand_in[_CLI].__path__ = []
    vars(stand_in[_INFO])["info"] = _info
    sys.modules.update(stand_in)
    try:
        return import_module("spacy")
    finally:
        for name in stand_in:
            del sys.modules[name]


def _info(*words: object, **options: object) -> object:
    """Stand for ``spacy.info``: import the real one when it is called."""
    return import_module(_INFO).info(*words, **options)

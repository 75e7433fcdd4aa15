"""spaCy starts without its command line, which need not be installed."""

from __future__ import annotations

import subprocess
import sys


def run(code: str) -> str:
    """Run Python code in a process of its own and return what it prints."""
    done = subprocess.run([sys.executable, "-c", code], check=True, stdout=subprocess.PIPE, text=True)
    return done.stdout.strip()


def test_the_command_line_is_not_imported() -> None:
    """Neither spaCy's tools nor the web client behind them are loaded."""
    code = (
        "import sys; from twosource.language.parse.sentences import load; load();"
        "print([name for name in ('spacy.cli', 'weasel', 'httpx', 'typer') if name in sys.modules])"
    )
    assert run(code) == "[]"


def test_the_command_line_is_within_reach_afterwards() -> None:
    """Whoever wants spaCy's tools gets the real ones, where what they need is installed; else it is named."""
    code = (
        "import sys; from twosource.language.parse.sentences import spacy; module = spacy();"
        "assert module is spacy() is sys.modules['spacy'];\n"
        "try: print(sorted(module.info(silent=True))[:1]); import spacy.cli; print(callable(spacy.cli.info))\n"
        "except ModuleNotFoundError as lacks: print(lacks.name in ('typer', 'weasel', 'requests'))"
    )
    assert run(code).split("\n")[-1] == "True"

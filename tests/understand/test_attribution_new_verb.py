"""The worked example of docs/development.md: a verb of saying is added by one row."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from twosource.language import lexicon

DOCS = Path(__file__).parents[2] / "docs" / "development.md"
SECTION = DOCS.read_text(encoding="utf-8").split("## To add a verb of saying")[1].split("\n## ")[0]
# The tables are read once in a process, so that another process reads those with the new row.
ASK = """
import sys
from pathlib import Path
from twosource.language import lexicon
lexicon.FOLDER = Path(sys.argv[1])
from twosource.language.parse.sentences import sentences
from twosource.model import Span
from twosource.understand import attribution
parsed = sentences(sys.argv[2], "item", (Span(start=0, end=len(sys.argv[2])),))
for one in attribution.find(sys.argv[2], attribution.parse_of(sys.argv[2], parsed), outlet=None, mentions=()):
    print(one.chain[-1].source_text)
"""


@pytest.mark.parametrize(("added", "speakers"), [(False, []), (True, ["the harbour master"])])
def test_one_row_makes_a_verb_of_saying(added: bool, speakers: list[str], tmp_path: Path) -> None:  # noqa: FBT001 - a case
    """The row of the page, and nothing else, lets the sentence of the page name its speaker."""
    row = re.search(r"```toml\n(.+)\n```", SECTION)
    said = re.search(r'^"(.+)" now is', SECTION, re.MULTILINE)
    assert row
    assert said
    english = shutil.copytree(lexicon.FOLDER, tmp_path / "en", ignore=shutil.ignore_patterns("*.npz"))
    if added:
        table = english / "verbs.toml"
        table.write_text(f"{table.read_text(encoding='utf-8')}{row[1]}\n", encoding="utf-8")
    command = [sys.executable, "-c", ASK, str(english), said[1]]
    asked = subprocess.run(command, capture_output=True, text=True, check=True)
    assert asked.stdout.splitlines() == speakers

"""The version of a reading follows from rules, weights, words and model."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import pytest

import twosource
from twosource.pipeline.version import FOLDERS, digest, version

SOURCE = Path(twosource.__file__).parent


@pytest.fixture
def program(tmp_path: Path) -> Path:
    """Return a copy of the packages that a reading follows from, small enough to be changed."""
    for folder in FOLDERS:
        (tmp_path / folder / "en").mkdir(parents=True)
        (tmp_path / folder / "rules.py").write_text(f"ONE = '{folder}'\n", encoding="utf-8")
        (tmp_path / folder / "en" / "words.toml").write_text("[hedges]\n", encoding="utf-8")
    return tmp_path


@pytest.mark.parametrize("folder", FOLDERS)
@pytest.mark.parametrize("name", ["rules.py", "en/words.toml"])
def test_any_edit_changes_the_version(program: Path, folder: str, name: str) -> None:
    """No edit of a rule or a word can be forgotten."""
    before = digest(program, ["parser 1"])
    path = program / folder / name
    path.write_text(path.read_text(encoding="utf-8") + "# more\n", encoding="utf-8")
    assert digest(program, ["parser 1"]) != before


def test_another_parser_or_a_file_taken_away_changes_the_version(program: Path) -> None:
    """A reading follows from the parser too, and from a rule that is no longer there."""
    before = digest(program, ["parser 1"])
    assert digest(program, ["parser 2"]) != before
    (program / "clean" / "rules.py").unlink()
    assert digest(program, ["parser 1"]) != before


def test_compiled_files_and_line_ends_do_not_change_the_version(program: Path) -> None:
    """The same program has one version on every machine."""
    before = digest(program, ["parser 1"])
    (program / "clean" / "__pycache__").mkdir()
    (program / "clean" / "__pycache__" / "rules.pyc").write_bytes(b"\0")
    (program / "ingest" / "rules.py").write_bytes(b"ONE = 'ingest'\r\n")
    assert digest(program, ["parser 1"]) == before


def test_the_version_is_that_of_the_installed_files(tmp_path: Path) -> None:
    """What the record keeps is a digest of this program's own files."""
    for folder in FOLDERS:
        shutil.copytree(SOURCE / folder, tmp_path / folder)
    assert re.fullmatch(r"[0-9a-f]{16}", version())
    assert digest(tmp_path, []) == digest(SOURCE, [])

"""Documents run: every ``console`` and ``python`` block of README and docs does what it shows."""

from __future__ import annotations

import doctest
import re
import shlex
from pathlib import Path

import pytest

from twosource.cli import main
from twosource.samples import folder

ROOT = Path(__file__).parents[1]
PAGES = [ROOT / "README.md", *sorted((ROOT / "docs").glob("*.md"))]
BLOCK = re.compile(r"^```(console|pycon)\n(.*?)^```$", re.MULTILINE | re.DOTALL)


def commands(block: str) -> list[tuple[str, str]]:
    """Return each command of a console block with the output shown below it."""
    parts = re.split(r"^\$ ", block, flags=re.MULTILINE)[1:]
    return [(command, shown) for command, _, shown in (part.partition("\n") for part in parts)]


def run(command: str, capsys: pytest.CaptureFixture[str]) -> str:
    """Run one ``twosource`` command in this process and return what it prints."""
    words = shlex.split(command)
    assert words[0] == "twosource", f"only twosource is run: {command}"
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("sys.argv", words)
        patch.setenv("COLUMNS", "100")
        code = main()
    printed = capsys.readouterr()
    assert code == 0, printed.err
    return printed.out


def readable(page: Path) -> str:
    """Name a parameter by its file."""
    return page.name


@pytest.mark.parametrize("page", PAGES, ids=readable)
def test_what_a_page_shows_is_what_happens(
    page: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Commands run in a folder that holds the sample reports as ``reports``; ``...`` skips output.

    The Python of a page is one session.
    """
    (tmp_path / "reports").symlink_to(folder())
    monkeypatch.chdir(tmp_path)
    checker = doctest.OutputChecker()
    flags = doctest.ELLIPSIS | doctest.NORMALIZE_WHITESPACE
    names: dict[str, object] = {}
    for kind, block in BLOCK.findall(page.read_text(encoding="utf-8")):
        if kind == "pycon":
            test = doctest.DocTestParser().get_doctest(block, names, page.name, str(page), 0)
            assert doctest.DocTestRunner(optionflags=flags).run(test, clear_globs=False).failed == 0
            names = test.globs
            continue
        for command, shown in commands(block):
            got = run(command, capsys)
            assert checker.check_output(shown, got, flags), f"$ {command}\nshown:\n{shown}\nprinted:\n{got}"


@pytest.mark.parametrize("page", PAGES, ids=readable)
def test_links_between_pages_lead_somewhere(page: Path) -> None:
    """A relative link names a file that is there."""
    links = re.findall(r"\]\(([^)#:]+)(?:#[^)]*)?\)", page.read_text(encoding="utf-8"))
    assert [link for link in links if not (page.parent / link).exists()] == []

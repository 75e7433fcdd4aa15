"""The register of publishers as a file."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from twosource.errors import WrongUse
from twosource.ingest.register import read_register

if TYPE_CHECKING:
    from pathlib import Path


def test_a_line_is_an_outlet_and_its_publisher(tmp_path: Path) -> None:
    """A head, blank lines, remarks, quoted commas and needless blanks are what CSV has."""
    file = tmp_path / "register.csv"
    file.write_text(
        '\ufeffoutlet,publisher\n\n# the valley\nTarn Echo,Hollow  Press\n"Post, The", Hollow Press \n',
        encoding="utf-8",
    )
    assert read_register(str(file)) == {"Tarn Echo": "Hollow Press", "Post, The": "Hollow Press"}


def test_a_first_line_may_name_more_columns(tmp_path: Path) -> None:
    """An outlet has its publisher by each of its names and hosts; a row without one says nothing."""
    file = tmp_path / "register.csv"
    file.write_text(
        "outlet,hosts,aliases,country,publisher,fact,agency,label\n"
        "Tarn Echo,echo.example echo.test,The Echo; TE,GB,Hollow Press,owned by Hollow Press,,\n"
        "Gale Radio,gale.example,,GB,,,,\n",
        encoding="utf-8",
    )
    named = ("Tarn Echo", "The Echo", "TE", "echo.example", "echo.test")
    assert read_register(str(file)) == dict.fromkeys(named, "Hollow Press")


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("outlet,owner\nTarn Echo,Hollow Press\n", "no column 'owner'; .*outlet, hosts, aliases"),
        ("outlet,hosts,publisher\nTarn Echo,echo.example\n", "line 2: .*is no outlet and publisher"),
        ("outlet,aliases,publisher\n,Echo,Hollow Press\n", "line 2: .*is no outlet and publisher"),
        ("Tarn Echo\n", "line 1: 'Tarn Echo' is no outlet and publisher; .*CSV"),
        ("Tarn Echo,Hollow Press,1980\n", "line 1: .*is no outlet and publisher"),
        ("outlet,publisher\nTarn Echo,\n", "line 2: 'Tarn Echo,' is no outlet"),
        ("Tarn Echo,Hollow Press\nTarn Echo,Gale\n", "line 2: Tarn Echo has two .*Hollow Press and Gale"),
    ],
)
def test_a_line_that_is_none_is_told_with_its_number(text: str, said: str, tmp_path: Path) -> None:
    """A mistake in the file says where it stands and what is wanted."""
    file = tmp_path / "register.csv"
    file.write_text(text, encoding="utf-8")
    with pytest.raises(WrongUse, match=said):
        read_register(str(file))


def test_a_file_that_is_none_is_told(tmp_path: Path) -> None:
    """A folder, a missing file and bytes that are no text are wrong use."""
    (tmp_path / "bytes").write_bytes(b"\xff\xfe,\xff")
    for name in ("missing.csv", ".", "bytes"):
        with pytest.raises(WrongUse, match=r"register of publishers .* cannot be read"):
            read_register(str(tmp_path / name))

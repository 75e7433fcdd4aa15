"""Invented reports of three outlets on two happenings, for the lists and the pages of names and outlets."""

from __future__ import annotations

from typing import TYPE_CHECKING

from twosource import pipeline

if TYPE_CHECKING:
    from pathlib import Path

HEAD = "Title: {}\nSource: {}\nPublished: {}\n\n"
REPORTS = {
    "echo.txt": HEAD.format("Crane falls at the Holm shipyard", "Tarn Echo", "2025-05-01T09:00Z")
    + "Three people were hurt when a crane fell at the Holm shipyard on Wednesday, director Ana Sol told"
    " reporters on Thursday. The yard built its last ferry in 2023.\n\n"
    '"We are looking at every cable," Sol said.\n',
    "courier.txt": HEAD.format("Seven hurt as crane falls in Holm", "Dale Courier", "2025-05-03T10:00Z")
    + "Seven people were hurt when a crane fell at the Holm shipyard on Wednesday, director Ana Sol said on"
    " Saturday.\n\nNine people were hurt when the crane fell at the Holm shipyard, the ambulance service said."
    " Sol spoke of three on Thursday, the Tarn Echo reported.\n\nThe crane was allegedly overloaded. Ana Sol must go,"
    " the union of metal workers said.\n",
    "herald.txt": HEAD.format("Crane accident at Holm", "Nerrin Herald", "2025-05-03T12:00Z")
    + "Seven people were hurt when a crane fell at the Holm shipyard on Wednesday, director Ana Sol said on"
    " Saturday. The town council will meet on Friday.\n\n"
    "Correction: an earlier version of this report said that 16 people were hurt. The number is seven.\n",
    "goat.txt": HEAD.format("Goat crowned in Vestry", "Tarn Echo", "2025-06-11T08:00Z")
    + "A goat called Mabel was crowned at the village fair of Vestry on Tuesday, mayor Piet Zon said.\n",
}  # fmt: skip


def record(place: Path, reports: dict[str, str] | None = None, name: str = "yard.db") -> str:
    """Return the path of a record of ``reports``, by default of all, made in the folder ``place``."""
    folder = place / f"reports-{name}"
    folder.mkdir()
    for file, text in (REPORTS if reports is None else reports).items():
        (folder / file).write_text(text, encoding="utf-8")
    path = str(place / name)
    pipeline.add(path, [str(folder)], jobs=0)
    return path

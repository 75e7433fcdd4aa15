"""Invented reports with all that the pages of a report, a claim and an origin must show, as a record."""

from __future__ import annotations

from typing import TYPE_CHECKING

from starlette.testclient import TestClient

from twosource import pipeline
from twosource.desk.application import application
from twosource.desk.records import Reader
from twosource.desk.safety import Key

if TYPE_CHECKING:
    from pathlib import Path

HEAD = "Title: {}\nSource: {}\nPublished: {}\nURL: {}\n\n"
FIRE = (
    "Nine people were injured when a fire broke out in the tannery of Orvel on Tuesday, fire chief Maud Renn"
    " said.\nThe roof of the drying hall fell in before the first engines had reached the yard behind it.\n"
)
DENIAL = "The owner, Lode Vasko, denied that the alarm had been switched off before the fire broke out.\n"
REPORTS = {
    "first.txt": HEAD.format(
        "Tannery fire in Orvel hurts nine", "Orvel Post", "2025-03-04T10:00Z", "https://orvelpost.example/fire"
    )
    + FIRE,
    "second.txt": HEAD.format(
        "Tannery fire in Orvel hurts eleven",
        "Orvel Post",
        "2025-03-04T13:00Z",
        "https://orvelpost.example/fire",
    )
    + FIRE.replace("Nine", "Eleven"),
    "copy.txt": HEAD.format(
        "Fire in Orvel tannery", "Dale Courier", "2025-03-04T15:00Z", "https://dalecourier.example/o-1"
    )
    + FIRE.replace("Nine", "Eleven")
    + "\nRead also: When the mill burnt - pictures from our archive\n",
    "denial.txt": HEAD.format(
        "Orvel fire: owner denies alarm was off", "Nerrin Herald", "2025-03-05T08:00Z", "https://nerrin.example/7"
    )
    + "Thirty people were injured when a fire broke out in the tannery of Orvel on Tuesday, a nurse said.\n\n"
    + DENIAL,
    "german.txt": "Title: Brand in Orvel\nSource: Tal Bote\nPublished: 2025-03-05\n\n"
    "Bei einem Brand in der Gerberei von Orvel sind am Dienstag elf Menschen verletzt worden, teilte die"
    " Feuerwehr mit. Das Dach der Halle ist eingestürzt, bevor die ersten Wagen den Hof erreichten.\n",
}  # fmt: skip


def record(place: Path) -> str:
    """Return the path of a record of the reports, made in the folder ``place``."""
    folder = place / "reports"
    folder.mkdir()
    for name, text in REPORTS.items():
        (folder / name).write_text(text, encoding="utf-8")
    path = str(place / "papers.db")
    pipeline.add(path, [str(folder)], jobs=0)
    return path


def browser(path: str) -> TestClient:
    """Return a browser without a screen in front of the desk of a record."""
    return TestClient(application(Reader(path), Key.new()), base_url="http://127.0.0.1:8471")

"""A hundred invented reports of one story: an agency's text in many papers, and papers with voices of their own."""

from __future__ import annotations

from typing import TYPE_CHECKING

from twosource import pipeline

if TYPE_CHECKING:
    from pathlib import Path

COPIES, OWN = 60, 40
NAMES = "Ada Brill,Bo Carn,Cora Dell,Dirk Eames,Edda Fonn,Finn Garr,Gerda Holt,Hal Imber".split(",")
POSTS = ("mayor", "fire chief", "harbour master", "police chief")
AGENCY = (
    "Title: Footbridge falls in Dunmarrow\nSource: Paper {number} Courier\nPublished: 2031-03-04T{hour:02}:{minute:02}Z"
    "\n\nDUNMARROW, March 4 (QNA) - A footbridge over the Ostrel fell at noon on Tuesday while rowers passed below"
    " it.\n\nEleven people were hurt, fire chief Anselm Roe said. The brigade sent {boats} boats to the landing.\n\n"
    "The owner denied that the ropes had been cut.\n"
)
LOCAL = (
    "Title: Footbridge of Dunmarrow falls into the Ostrel\nSource: Vale {number} Letter\n"
    "Published: 2031-03-{day:02}T{hour:02}:15Z\n\nThe footbridge over the Ostrel at Dunmarrow fell on Tuesday while"
    " rowers passed below it. {hurt} people were hurt, {post} {name} said. The bridge had been closed to carts since"
    " {year}, {name} said.\n\nThe owner allegedly cut the ropes in February. The council of Dunmarrow will meet on {meeting}"
    " March.\n"
)


def record(place: Path) -> str:
    """Return the path of a record of the reports, made in the folder ``place``."""
    folder = place / "reports"
    folder.mkdir()
    for number in range(COPIES):
        text = AGENCY.format(number=number, hour=8 + number % 12, minute=number, boats=2 + number % 7)
        (folder / f"agency-{number:02}.txt").write_text(text, encoding="utf-8")
    for number in range(OWN):
        text = LOCAL.format(
            number=number,
            day=4 + number % 4,
            hour=13 + number % 9,
            hurt=8 + number % 9,
            post=POSTS[number % 4],
            name=NAMES[number % 8],
            year=2012 + number % 11,
            meeting=8 + number % 6,
        )
        (folder / f"local-{number:02}.txt").write_text(text, encoding="utf-8")
    path = str(place / "crowd.db")
    pipeline.add(path, [str(folder)], jobs=0)
    return path

"""The pictures of the README: ``pytest tests/browser/test_pictures.py --screenshots docs`` writes them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from browser.places import place

if TYPE_CHECKING:
    from pathlib import Path

    from browser.conftest import Opener
    from browser.opened import OpenDesk

LARGEST = 200_000
"""Bytes of a picture: a README of some pictures still opens at once."""


@pytest.mark.parametrize(
    ("name", "shown"),
    [
        ("stories", ("stories", "body")),
        ("story", ("story", "body")),
        ("graph", ("story", "#flow")),
        ("report", ("report", "body")),
    ],
)
def test_a_picture_of_the_sample_record(
    visit: Opener,
    desk: OpenDesk,
    name: str,
    shown: tuple[str, str],
    tmp_path: Path,
    request: pytest.FixtureRequest,
) -> None:
    """A page as it opens, or from one of its parts on, of one size, and small."""
    kind, part = shown
    page = visit(desk, place(desk, kind), color_scheme="light")
    page.locator(part).evaluate("one => one.scrollIntoView()")
    folder = request.config.getoption("--screenshots") or tmp_path
    picture = folder / f"desk-{name}.png"
    page.screenshot(path=picture, animations="disabled")
    content = picture.read_bytes()
    assert content[16:24] == (1280).to_bytes(4, "big") + (900).to_bytes(4, "big")
    assert 10_000 < len(content) < LARGEST

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


@pytest.mark.parametrize("kind", ["stories", "story"])
def test_a_picture_of_the_sample_record(
    visit: Opener, desk: OpenDesk, kind: str, tmp_path: Path, request: pytest.FixtureRequest
) -> None:
    """The head of a page as it opens, of one size, and small."""
    page = visit(desk, place(desk, kind), color_scheme="light")
    folder = request.config.getoption("--screenshots") or tmp_path
    picture = folder / f"desk-{kind}.png"
    page.screenshot(path=picture, animations="disabled")
    content = picture.read_bytes()
    assert content[16:24] == (1280).to_bytes(4, "big") + (900).to_bytes(4, "big")
    assert 10_000 < len(content) < LARGEST

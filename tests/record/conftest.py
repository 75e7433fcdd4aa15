"""What the tests of the record file share."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from twosource.model import Dropped
from twosource.record import Store

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def record(tmp_path: Path) -> Path:
    """Return the path of a record that holds one path set aside."""
    place = tmp_path / "r.db"
    with Store.open(place, write=True) as store:
        store.drop(Dropped(path="a.txt", reason="no text", sha256=None))
    place.with_name("r.db.lock").unlink()
    return place

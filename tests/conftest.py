"""What several test files share."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

settings.register_profile(
    "default", deadline=None, suppress_health_check=[HealthCheck.too_slow], derandomize=True
)
settings.load_profile("default")


@pytest.fixture(scope="session")
def shared() -> Path:
    """The folder of scored sets; tests that need it are skipped where it is absent."""
    place = Path(os.environ.get("TWOSOURCE_SHARED", Path(__file__).parents[1] / ".." / "shared")).resolve()
    if not (place / "data").is_dir():
        pytest.skip(f"scored sets are not here ({place}); set TWOSOURCE_SHARED to their folder")
    return place

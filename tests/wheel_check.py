"""Build the wheel, install it in an environment of its own, and run its demo away from the checkout.

Run by ``make wheel``; not collected by pytest, since installing everything anew takes a minute.
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
import venv
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]


def run(*words: str | Path, cwd: Path = ROOT) -> str:
    """Run a command and return what it prints; the check ends where it fails."""
    clean = {key: value for key, value in os.environ.items() if key not in {"PYTHONPATH", "VIRTUAL_ENV"}}
    done = subprocess.run(
        [str(word) for word in words], cwd=cwd, env=clean, check=True, stdout=subprocess.PIPE, text=True
    )
    return done.stdout


def main() -> None:
    """Build, install, run, and look at what came out."""
    with tempfile.TemporaryDirectory() as name:
        place = Path(name)
        run(sys.executable, "-m", "build", "--wheel", "--no-isolation", "--outdir", place / "dist")
        (wheel,) = (place / "dist").glob("*.whl")
        venv.create(place / "env", with_pip=True)
        pip = (
            place / "env" / "bin" / "python",
            "-m",
            "pip",
            "install",
            "--quiet",
            "--disable-pip-version-check",
            "--no-compile",
            "--no-deps",
        )
        run(*pip, "--require-hashes", "-r", ROOT / "requirements" / "run.lock")
        run(*pip, wheel)
        printed = run(place / "env" / "bin" / "twosource", "demo", cwd=place)
        page = (place / "demo" / "brief.html").read_text(encoding="utf-8")
    wanted = ("WHAT IS SAID", "WHERE THE REPORTS DISAGREE", "origin")
    missing = [words for words in wanted if words not in printed]
    if missing or "<svg" not in page:
        raise SystemExit(f"the demo of the wheel does not show {missing or 'a picture'}:\n{printed}")
    print(f"{wheel.name}: installed alone, its demo ran")  # noqa: T201 - a script that reports


if __name__ == "__main__":
    main()

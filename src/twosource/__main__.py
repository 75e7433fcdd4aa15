"""The command ``twosource``, and ``python -m twosource``: an interrupt while it loads ends it quietly."""

from __future__ import annotations

import sys


def main() -> int:
    """Load the command line, run it and return its exit code."""
    try:
        from twosource.cli import main as run  # noqa: PLC0415 - loading it can be interrupted

        return run()
    except KeyboardInterrupt:
        if sys.stderr is not None:
            sys.stderr.write("twosource: interrupted\n")
        return 130


if __name__ == "__main__":
    sys.exit(main())

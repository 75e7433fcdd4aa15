"""What an ``add`` did, as lines for a person and as JSON for a program."""

from __future__ import annotations

from dataclasses import asdict
from typing import TYPE_CHECKING

from twosource.show import phrases, printing

if TYPE_CHECKING:
    from twosource.pipeline import AddSummary
    from twosource.show.export import Json


def say(summary: AddSummary) -> None:
    """Print what was read, held already or passed over; on standard error what was dropped or not whole."""
    printing.say(
        f"{summary.read} read, {len(summary.duplicates)} held already, {len(summary.dropped)} dropped; "
        f"{phrases.counted(summary.stories, 'stories')} compared"
    )
    for path in summary.duplicates:
        printing.say(f"held already: {printing.escaped(path)}")
    for older, newer in summary.superseded:
        printing.say(f"a newer version of {printing.escaped(older)}: {printing.escaped(newer)}")
    for path, labels in summary.labels:
        called = ", ".join(phrases.LABEL[label] for label in labels)
        printing.say(f"{phrases.LABELLED} {called}: {printing.escaped(path)}")
    for passed in summary.passed:
        printing.say(f"no reports in {printing.escaped(passed.path)}: {passed.what}")
    printing.flush()
    for path, note in summary.notes:
        printing.warn(f"note: {path}: {note.text}")
    for one in summary.dropped:
        printing.warn(f"dropped: {one.path}: {one.reason}")


def to_json(summary: AddSummary) -> Json:
    """Return the same as JSON."""
    return {
        "read": summary.read,
        "duplicates": list(summary.duplicates),
        "dropped": [asdict(one) for one in summary.dropped],
        "stories": summary.stories,
        "labels": [{"path": path, "labels": list(labels)} for path, labels in summary.labels],
        "notes": [{"path": path, **asdict(note)} for path, note in summary.notes],
        "passed": [asdict(one) for one in summary.passed],
        "superseded": [{"path": older, "newest": newer} for older, newer in summary.superseded],
    }

"""One ``add`` under way: its record file, its limits, what it has done so far, and what it tells of that."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from twosource.engine import Bounds

if TYPE_CHECKING:
    from collections.abc import Callable

    from twosource.model import Dropped, Label, Limits, Note, Passed


@dataclass(frozen=True, slots=True, kw_only=True)
class Progress:
    """What has just been done: ``stage`` is ``read`` or ``compare``; ``total`` is None where unknown."""

    stage: str
    done: int
    total: int | None
    path: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class AddSummary:
    """What an ``add`` did: reports read, paths whose bytes were held already, what was set aside.

    ``notes`` are what must be known of reports that were kept, and of stories, with their paths; ``labels``
    what reports call themselves, likewise; ``passed`` counts files of folders that nobody takes for reports.
    ``superseded`` pairs the paths of reports of which the record holds a newer version now with the paths of
    these.
    """

    read: int
    duplicates: tuple[str, ...]
    dropped: tuple[Dropped, ...]
    stories: int
    notes: tuple[tuple[str, Note], ...] = ()
    labels: tuple[tuple[str, tuple[Label, ...]], ...] = ()
    passed: tuple[Passed, ...] = ()
    superseded: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Run:
    """One ``add``: the record file, the limits of its tasks, and in how many processes they are done."""

    record: str
    limits: Limits
    jobs: int

    @property
    def of_report(self) -> Bounds:
        """What reading one report may take."""
        return Bounds(cpu_s=self.limits.cpu_s, memory_mb=self.limits.memory_mb)

    @property
    def of_story(self) -> Bounds:
        """What comparing one story may take."""
        return Bounds(cpu_s=self.limits.story_cpu_s, memory_mb=self.limits.story_memory_mb)


@dataclass(slots=True)
class Tally:
    """The running counts of one ``add``."""

    report: Callable[[Progress], None]
    read: int = 0
    seen: int = 0
    again: list[tuple[str, str]] = field(default_factory=list)
    duplicates: list[str] = field(default_factory=list)
    dropped: list[Dropped] = field(default_factory=list)
    notes: list[tuple[str, Note]] = field(default_factory=list)
    labels: list[tuple[str, tuple[Label, ...]]] = field(default_factory=list)
    passed: list[Passed] = field(default_factory=list)
    superseded: list[tuple[str, str]] = field(default_factory=list)

    def summary(self, stories: int) -> AddSummary:
        """Return what has been done, ``stories`` of them compared."""
        return AddSummary(
            read=self.read,
            duplicates=tuple(self.duplicates),
            dropped=tuple(self.dropped),
            stories=stories,
            notes=tuple(self.notes),
            labels=tuple(self.labels),
            passed=tuple(self.passed),
            superseded=tuple(self.superseded),
        )

    def step(self, path: str) -> None:
        """Tell that one more report is done with, whether it was kept or set aside."""
        self.seen += 1
        self.report(Progress(stage="read", done=self.seen, total=None, path=path))


def silent(_: Progress) -> None:
    """Tell nobody."""
    return

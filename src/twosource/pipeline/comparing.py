"""Comparing what waits in a record, each story within the limits of the run."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import partial
from itertools import chain
from typing import TYPE_CHECKING

from twosource.engine import Failed, map_tasks
from twosource.errors import TwosourceError
from twosource.model import Note, StoryRecord
from twosource.pipeline import journey
from twosource.pipeline.item_pairs import NO_PAIRS, item_pairs
from twosource.pipeline.running import Progress
from twosource.record import Store

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Sequence

    from twosource.model import Story
    from twosource.pipeline.item_pairs import ItemPairs
    from twosource.pipeline.running import Run, Tally

# Components are compared in batches of about this many items: a task costs some milliseconds beside its work.
_BATCH = 64


@dataclass(frozen=True, slots=True, kw_only=True)
class Comparison:
    """Components of the pair graph to be cut into stories and compared, each the ids of its items.

    ``pairs`` are those of their items that users ruled to be of one story, or of two.
    """

    record: str
    components: tuple[tuple[str, ...], ...]
    pairs: ItemPairs = NO_PAIRS


@dataclass(frozen=True, slots=True, kw_only=True)
class Compared:
    """The stories of some components: the ids of those that stay as they are, and the others, compared."""

    kept: tuple[str, ...] = ()
    made: tuple[StoryRecord, ...] = ()


def compare(store: Store, run: Run, tally: Tally) -> int:
    """Group what waits with what is held, and compare the stories touched. Returns their number."""
    store.stir()
    _settle(store, tally)
    journey.group(store, store.pending())
    return compare_grouped(store, run, tally)


def compare_what_is_left(store: Store, run: Run, tally: Tally) -> int:
    """Compare the stories from which reports were taken out. Returns their number.

    Pairs of reports that are left keep their scores, so that only what was never scored is grouped anew:
    versions that stand again, and what was tied to one text with something that went.
    """
    journey.group(store, store.pending() if journey.settle(store) else store.unscored())
    return compare_grouped(store, run, tally)


def compare_grouped(store: Store, run: Run, tally: Tally) -> int:
    """Compare the stories of what waits, all pairs of which are scored. Returns their number."""
    pairs = item_pairs(store, store.corrections()) if store.any_ruled() else NO_PAIRS
    # with what has other edges, or more reports near
    components = journey.components(store, store.pending(), pairs.same)
    count = done = 0
    for some, found in _compared(run, components, pairs):
        store.replace_stories([item for items in some for item in items], found.made, found.kept)
        count += len(found.made)
        done += len(some)
        tally.notes.extend((f"story {one.story.id}", note) for one in found.made for note in one.notes)
        tally.report(Progress(stage="compare", done=done, total=len(components)))
    return count


def _settle(store: Store, tally: Tally) -> None:
    """Let the newest versions stand, and tell the paths of those that they took the place of."""
    pairs = journey.settle(store)
    paths = {one.id: one.path for one in store.reports({report for pair in pairs for report in pair})}
    tally.superseded.extend(sorted((paths[older], paths[newer]) for older, newer in pairs))


def _compared(
    run: Run, components: Sequence[Collection[str]], pairs: ItemPairs
) -> Iterator[tuple[Sequence[Collection[str]], Compared]]:
    """Yield some components at a time with the stories in them; those that pass a limit are taken apart."""
    tasks = (
        Comparison(record=run.record, components=batch, pairs=pairs.within(chain.from_iterable(batch)))
        for batch in _batches([sorted(one) for one in components])
    )
    for task, outcome in map_tasks(compare_all, tasks, jobs=run.jobs, bounds=run.of_story, warm=journey.warm):
        if isinstance(outcome, Failed):
            yield from (((items,), _one_by_one(run, items, task.pairs)) for items in task.components)
        else:
            yield task.components, outcome


def _batches(components: Iterable[Sequence[str]]) -> Iterator[tuple[tuple[str, ...], ...]]:
    batch: list[tuple[str, ...]] = []
    for items in components:
        batch.append(tuple(items))
        if sum(map(len, batch)) >= _BATCH:
            yield tuple(batch)
            batch = []
    if batch:
        yield tuple(batch)


def compare_all(task: Comparison) -> Compared:
    """Return the stories of the components, compared. Pure: it depends on the items in the record alone."""
    with Store.open(task.record, write=False, check=False) as store:
        kept, new = journey.cut(
            store, [item for items in task.components for item in items], task.pairs.same, task.pairs.apart
        )
        return Compared(kept=kept, made=tuple(journey.compare(store, story) for story in new))


def group_all(task: Comparison) -> list[tuple[tuple[str, ...], tuple[Story, ...]]]:
    """Return the stories of each component, not compared."""
    with Store.open(task.record, write=False, check=False) as store:
        return [journey.cut(store, items, task.pairs.same, task.pairs.apart) for items in task.components]


def compare_one(task: tuple[str, Story]) -> StoryRecord:
    """Return one story of a record file compared."""
    with Store.open(task[0], write=False, check=False) as store:
        return journey.compare(store, task[1])


def _one_by_one(run: Run, items: Sequence[str], pairs: ItemPairs) -> Compared:
    """Return the stories of one component, each held to the limits alone; what passes them is told.

    Where grouping itself passes them, each item stands alone; a story that passes them has no claims.
    """
    tell = partial(map_tasks, jobs=run.jobs, bounds=run.of_story, warm=journey.warm)
    whole = Comparison(record=run.record, components=(tuple(items),), pairs=pairs)
    ((_, grouped),) = tell(group_all, [whole])
    notes: tuple[Note, ...] = ()
    if isinstance(grouped, Failed):
        notes = (Note(kind="cut", text=f"not grouped with {len(items) - 1} others: {grouped.reason}"),)
        ((_, grouped),) = map_tasks(
            group_all, [Comparison(record=run.record, components=tuple((item,) for item in items))], jobs=0
        )
    if isinstance(grouped, Failed):
        raise TwosourceError(f"the items of {run.record} cannot be grouped: {grouped.reason}")
    found: list[StoryRecord] = []
    new = [(run.record, story) for _, made in grouped for story in made]
    for (_, story), outcome in tell(compare_one, new):
        if isinstance(outcome, Failed):
            left = Note(kind="cut", text=f"not compared: {outcome.reason}")
            found.append(StoryRecord(story=story, notes=(*notes, left)))
        else:
            found.append(replace(outcome, notes=notes))
    return Compared(kept=tuple(story for kept, _ in grouped for story in kept), made=tuple(found))

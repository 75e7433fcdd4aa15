"""Items that users ruled to be of one story, or of two."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from twosource.model import Applied, content_id
from twosource.pipeline.anchoring import GONE, Scene
from twosource.pipeline.constraining import Constraints, Pair

if TYPE_CHECKING:
    from collections.abc import Iterable

    from twosource.model import UserCorrection
    from twosource.record import Store

NOT_HELD = "the record does not hold both reports"
ONE_ITEM = "both places are in one item by now"
IN_NO_STORY = "one of the two is in no story"


@dataclass(frozen=True, slots=True, kw_only=True)
class ItemPairs:
    """Pairs of items that are of one story and pairs that are not, and what became of each ruling."""

    same: tuple[Pair, ...] = ()
    apart: tuple[Pair, ...] = ()
    applied: tuple[Applied, ...] = ()

    def within(self, items: Iterable[str]) -> ItemPairs:
        """Return the pairs of which both are among ``items``."""
        chosen = set(items)
        same, apart = (tuple(filter(chosen.issuperset, pairs)) for pairs in (self.same, self.apart))
        return ItemPairs(same=same, apart=apart)


NO_PAIRS = ItemPairs()


def item_pairs(store: Store, corrections: Iterable[UserCorrection]) -> ItemPairs:
    """Return what ``corrections`` come to for whole items, whatever else is among them."""
    ruled = [
        one
        for one in corrections
        if one.noun == "item" and one.verb in {"same", "different"} and not one.undone
    ]
    if not ruled:
        return NO_PAIRS
    found: dict[str, Pair | str] = {one.id: _ends(store, one) for one in ruled}
    standing = store.standing({item for ends in found.values() if not isinstance(ends, str) for item in ends})
    made = Constraints.of(
        (one, ends)
        for one in ruled
        if not isinstance(ends := found[one.id], str) and standing.issuperset(ends)
    )
    applied: list[Applied] = []
    for one in ruled:
        ends = found[one.id]
        if isinstance(ends, str):
            applied.append(Applied(correction=one.id, not_applied=ends))
        elif not standing.issuperset(ends):
            applied.append(Applied(correction=one.id, on=ends, not_applied=IN_NO_STORY))
        else:
            against = made.refused.get(one.id)
            why_not = f"{against} forbids it" if against else ""
            applied.append(Applied(correction=one.id, on=ends, not_applied=why_not))
    return ItemPairs(same=tuple(made.same), apart=tuple(made.apart), applied=tuple(applied))


def _ends(store: Store, one: UserCorrection) -> Pair | str:
    """Return the two items that a ruling means, in their order, or why there are not two."""
    pages = store.pages(content_id("r", at.sha256) for at in one.targets)
    scene = Scene.of_pages(pages)
    if not all(map(scene.holds, one.targets)):
        return NOT_HELD
    found = [scene.item(at) for at in one.targets]
    ids = sorted({item.id for item in found if item})
    if None in found:
        return GONE
    return (ids[0], ids[1]) if len(ids) == len(found) else ONE_ITEM

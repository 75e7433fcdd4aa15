"""What users said of outlets: names, publishers, countries, agencies, reliability, the newest of each."""

from __future__ import annotations

from typing import TYPE_CHECKING

from twosource.language import outlets
from twosource.pipeline.constraining import newest_first

if TYPE_CHECKING:
    from collections.abc import Iterable

    from twosource.model import CorrectionField, UserCorrection


class OutletFacts:
    """The facts that corrections set, by the outlet under any of its names."""

    def __init__(self, corrections: Iterable[UserCorrection]) -> None:
        """Keep of ``corrections`` those that set a fact of an outlet and stand."""
        self._found: dict[tuple[str, str], UserCorrection] = {}
        set_here = (one for one in corrections if one.noun == "outlet" and one.verb == "set")
        self.made = [one for one in newest_first(set_here) if not one.undone]
        for one in self.made:
            self._found.setdefault((outlets.folded(one.names[0]), one.field), one)

    def of(self, name: str, field: CorrectionField) -> UserCorrection | None:
        """Return the newest correction that sets ``field`` of the outlet ``name``, None where none does."""
        if not self._found:
            return None
        known = outlets.named(name)
        names = {outlets.folded(one) for one in (name, *(known.names if known else ()))}
        found = [self._found[one, field] for one in names if (one, field) in self._found]
        return newest_first(found)[0] if found else None

    def called(self, name: str) -> str:
        """Return the name by which the outlet ``name`` is to be known, itself where nobody said another."""
        seen = {outlets.folded(name)}
        while (one := self.of(name, "name")) and outlets.folded(one.value) not in seen:
            name = one.value
            seen.add(outlets.folded(name))
        return name

    def publishers(self, names: Iterable[str]) -> dict[str, str]:
        """Return the publishers that a user named, of those of some outlets."""
        found = {name: self.of(name, "publisher") for name in names if self.made}
        return {name: one.value for name, one in found.items() if one}

    def newer(self, correction: UserCorrection) -> UserCorrection | None:
        """Return the correction that took the place of ``correction``, None where it stands."""
        held = self._found[outlets.folded(correction.names[0]), correction.field]
        return None if held.id == correction.id else held

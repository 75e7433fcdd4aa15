"""Interviews printed turn by turn: "HOLT: The pier is closed." - whose turn it is, and who only asks."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from twosource.language import lexicon
from twosource.understand.attribution.candidates import Candidate, Form, places

if TYPE_CHECKING:
    from twosource.understand.attribution.candidates import Search
    from twosource.understand.attribution.paragraphs import Paragraph

_LABEL: Final = 8  # words of a label at most, its colon left out
_TURNS: Final = 3  # labels in capitals that make a transcript; two of one speaker do as well
_SAME: Final = 2
_SHORTEST: Final = 3  # letters of a label
# What stands after a name in the outlet's own pay.
_STAFF: Final = lexicon.words("attribution.interviewers")


@dataclass(frozen=True, slots=True, kw_only=True)
class _Turn:
    """One turn: its paragraph, its label's words, the surname in it, the word after the colon."""

    paragraph: int
    label: tuple[int, ...]
    name: str
    staff: bool
    opens: int


def transcripts(search: Search) -> None:
    """Add the turns of guests, where the item is a transcript.

    Hosts and reporters speak for the outlet: who is called so, and who asks in most of the turns.
    """
    parsed = search.paragraphs
    found = [turn for turn in (_turn(paragraph, at) for at, paragraph in enumerate(parsed)) if turn]
    names = Counter(turn.name for turn in found)
    if len(found) < _TURNS and max(names.values(), default=0) < _SAME:
        return
    search.by_turns = True
    own = {turn.name for turn in found if turn.staff}
    asked = Counter(turn.name for turn in found if _asks(parsed[turn.paragraph]))
    own |= {name for name, times in names.items() if 2 * asked[name] > times}
    for turn, after in zip(found, [*(one.paragraph for one in found[1:]), len(parsed)], strict=True):
        if turn.name in own:
            continue
        content = places(turn.paragraph, range(turn.opens, len(parsed[turn.paragraph].words)))
        for more in range(turn.paragraph + 1, after):
            content |= places(more, range(len(parsed[more].words)))
        search.found.append(
            Candidate(
                lemma=":", form=Form.LABEL, verb=None, cue={(turn.paragraph, turn.opens - 1)},
                source=places(turn.paragraph, turn.label), content=content,
            )
        )  # fmt: skip


def _turn(paragraph: Paragraph, number: int) -> _Turn | None:
    words = paragraph.words
    colon = next((word.at for word in words[: _LABEL + 1] if word.text == ":"), None)
    if not colon:
        return None
    comma = next((word.at for word in words[:colon] if word.text in {",", "("}), colon)
    label = words[:comma]
    if not label or not all(
        word.text.isupper() or word.text in {".", "-"} for word in words[:colon] if word.text.isalpha()
    ):
        return None
    if len(label[-1].text) < _SHORTEST or (label[-1].low in _STAFF and len(label) == 1):
        return None
    staff = any(word.low in _STAFF for word in words[:colon])
    return _Turn(
        paragraph=number,
        label=tuple(word.at for word in label),
        name=label[-1].low,
        staff=staff,
        opens=colon + 1,
    )


def _asks(paragraph: Paragraph) -> bool:
    return bool(paragraph.words) and paragraph.words[-1].text[-1:] == "?"

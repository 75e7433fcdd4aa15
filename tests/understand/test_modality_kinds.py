"""What the reading of a report makes of allegations, denials, fears, plans and of what only looks like them."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

import pytest
from certainty_answers import ANSWERS, NO_ANSWERS
from certainty_kinds import KINDS, WITHIN
from certainty_plain import PLAIN

from twosource.model import Item, Page, Report, Span
from twosource.understand import understand

if TYPE_CHECKING:
    from twosource.model import Reading, Statement

LABELLED = [
    (label, kind, text, words)
    for label, kinds in (*KINDS.items(), *ANSWERS.items())
    for kind, rows in kinds.items()
    for text, words in rows
]
LOOKALIKES = [(text, words) for rows in (*PLAIN.values(), *NO_ANSWERS.values()) for text, words in rows]
TEXTS = [*(text for _, _, text, _ in LABELLED), *(text for text, _, _ in WITHIN), *(t for t, _ in LOOKALIKES)]
GAP = "\n\n"


@lru_cache(maxsize=1)
def readings() -> dict[str, tuple[int, Reading]]:
    """Return where each sentence begins and its reading: each is an item of its own in one page."""
    whole = GAP.join(TEXTS)
    starts = [len(GAP.join([*TEXTS[:number], ""])) for number in range(len(TEXTS))]
    items = tuple(
        Item(
            id=f"i-{start}",
            report="r-1",
            kind="article",
            spans=(Span(start=start, end=start + len(text)),),
            title=None,
            title_span=None,
        )
        for start, text in zip(starts, TEXTS, strict=True)
    )
    report = Report(id="r-1", path="a.txt", sha256="0" * 64, text=whole, outlet="QNA", published="2025-02-08")
    read = understand(Page(report=report, zones=(), items=items))
    return dict(zip(TEXTS, zip(starts, read, strict=True), strict=True))


def told(text: str, words: str) -> Statement | None:
    """Return the statement that holds most of ``words``, the shortest of those."""
    start, reading = readings()[text]
    first = start + text.index(words)
    last = first + len(words)
    touching = [one for one in reading.statements if one.start < last and first < one.end]
    return max(
        touching,
        key=lambda one: (min(one.end, last) - max(one.start, first), one.start - one.end),
        default=None,
    )


@pytest.mark.parametrize(("label", "kind", "text", "words"), LABELLED)
def test_what_is_alleged_denied_feared_or_planned_has_its_label(
    label: str, kind: str, text: str, words: str
) -> None:
    """No such clause comes out as a plain fact; a question may be no statement at all."""
    found = told(text, words)
    if found is None:
        assert kind == "questions"
    else:
        assert found.certainty == label


@pytest.mark.parametrize(("text", "words", "keeps_open"), WITHIN)
def test_what_stands_beside_a_fact_is_never_cut_loose_from_the_word_that_keeps_it_open(
    text: str, words: str, keeps_open: str
) -> None:
    """The statement is labelled, or still holds the word that tells that this is no fact."""
    found = told(text, words)
    assert found is not None
    assert found.certainty != "asserted" or keeps_open in found.text


@pytest.mark.parametrize(("text", "words"), LOOKALIKES)
def test_what_only_looks_like_it_stays_plain(text: str, words: str) -> None:
    """Plain negatives, things that are claimed or denied as goods, causes, aims, permissions."""
    found = told(text, words)
    assert found is not None
    assert found.certainty == "asserted"


def test_there_are_enough_kinds() -> None:
    """As many sentences as it takes to meet each construction several times."""
    assert len(LABELLED) + len(WITHIN) >= 120
    assert len(LOOKALIKES) >= 60

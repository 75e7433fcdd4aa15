"""Clauses: one assertion each, and none cut loose from its condition."""

from __future__ import annotations

import pytest

from twosource.language.parse.sentences import sentences
from twosource.model import Item, Page, Report, Span
from twosource.understand import understand
from twosource.understand.clauses import asserts, borrowed, is_scrap, split


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Four hikers were found alive after a snow bridge gave way above the hut.",
            ["Four hikers were found alive", "a snow bridge gave way above the hut"],
        ),
        ("After the pump failed, the plant shut down.", ["the pump failed", "the plant shut down"]),
        (
            "At the gate guards saw forty while the club reported 300.",
            ["At the gate guards saw forty", "the club reported 300"],
        ),
        ("The roof fell in, but nobody was hurt.", ["The roof fell in", "nobody was hurt"]),
        (
            "If it rains, the match will be called off, and the club will pay.",
            ["If it rains, the match will be called off, and the club will pay"],
        ),
        (
            "The crew will search for as long as there is light.",
            ["The crew will search for as long as there is light"],
        ),
        (
            "Members must still approve it; the board meets in May.",
            ["Members must still approve it", "the board meets in May"],
        ),
        ("The mayor left;", ["The mayor left"]),
        ("Hurt: Ida Holm; Jon Vale died.", ["Hurt: Ida Holm; Jon Vale died"]),
        (
            "The council passed the motion; 9 voted against and 14 abstained.",
            ["The council passed the motion", "9 voted against and 14 abstained"],
        ),
        ("The mayor resigned and left.", ["The mayor resigned and left"]),
        ("Civic League: 68 (provisional)", ["Civic League: 68 (provisional)"]),
        ("Go.", []),
        ("The crew left before the guards came.", ["The crew left", "the guards came"]),
        ("The town must sell the whale before it rots.", ["The town must sell the whale before it rots"]),
        ("He must pay before he is sworn in.", ["He must pay before he is sworn in"]),
        (
            "The union went on strike, accusing the owners of lying.",
            ["The union went on strike", "accusing the owners of lying"],
        ),
        (
            "Norby will test the pump while it repairs the old one.",
            ["Norby will test the pump", "it repairs the old one"],
        ),
        (
            "The appeal of the nine towns comes as Norby prepares a new dam.",
            ["The appeal of the nine towns", "Norby prepares a new dam"],
        ),
    ],
)
def test_a_sentence_is_cut_where_a_second_assertion_begins(text: str, expected: list[str]) -> None:
    """Coordination and clauses of time, cause and contrast cut; conditions do not."""
    (sentence,) = sentences(text, "i", [Span(start=0, end=len(text))])
    assert [text[a:b] for a, b in split(sentence, sentence.start, sentence.end)] == expected


def test_nothing_between_the_bounds_is_no_clause() -> None:
    """An empty stretch has no clause."""
    text = "The mayor left."
    (sentence,) = sentences(text, "i", [Span(start=0, end=len(text))])
    assert split(sentence, 0, 0) == ()


@pytest.mark.parametrize(
    ("text", "told"),
    [("TILBY, 20 February", False), ("Civic League: 68", True), ("The mayor left.", True)],
)
def test_a_dateline_alone_asserts_nothing(text: str, *, told: bool) -> None:
    """Names and figures say something only behind a label."""
    (sentence,) = sentences(text, "i", [Span(start=0, end=len(text))])
    assert asserts(sentence, sentence.start, sentence.end) is told


def cut(text: str) -> list[str]:
    """Return the clauses of a sentence."""
    (sentence,) = sentences(text, "i", [Span(start=0, end=len(text))])
    return [text[a:b] for a, b in split(sentence, sentence.start, sentence.end)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The ferry struck the pier and lost a propeller.",
            ["The ferry struck the pier", "lost a propeller"],
        ),
        (
            "The crew were found on Monday and taken to Marl.",
            ["The crew were found on Monday", "taken to Marl"],
        ),
        ("The crew resigned or left the town.", ["The crew resigned or left the town"]),
        (
            "Police searched the mill, which had closed in May.",
            ["Police searched the mill", "which had closed in May"],
        ),
        (
            "The mill, which had no exits, burned down on Monday.",
            ["The mill, which had no exits, burned down on Monday", "which had no exits"],
        ),
        (
            "Rescuers found a boy who had spent two days in a well.",
            ["Rescuers found a boy", "who had spent two days in a well"],
        ),
        ("People who smoke pay more in Norby.", ["People who smoke pay more in Norby"]),
        ("He wants a law that protects tenants.", ["He wants a law that protects tenants"]),
        ("It was the crew that found the boat.", ["It was the crew that found the boat"]),
    ],
)
def test_what_tells_another_happening_is_cut_and_what_only_defines_is_not(
    text: str, expected: list[str]
) -> None:
    """Joined verbs and relative clauses are told for themselves; alternatives and definitions are not."""
    assert cut(text) == expected


def test_a_clause_that_only_says_who_speaks_is_none() -> None:
    """Neither "the ministry said" nor why a speaker is not named tells a happening."""
    assert cut("The bridge is shut; the ministry said.") == ["The bridge is shut"]
    text = "The clerk, who asked not to be named, saw the fire."
    assert cut(text) == ["The clerk, who asked not to be named, saw the fire"]


@pytest.mark.parametrize("text", ["Prices rose by 40%.", "Bread costs 30\u20ac."])
def test_a_sign_at_the_end_stays_in_its_clause(text: str) -> None:
    """A sign of per cent or of money is part of the amount."""
    assert cut(text) == [text.removesuffix(".")]


@pytest.mark.parametrize(
    ("text", "clause", "expected"),
    [
        ("The ferry struck the pier and lost a propeller.", "lost a propeller", "The ferry"),
        ("Police searched the mill, which had closed in May.", "which had closed in May", "the mill"),
        ("The roof fell in, but nobody was hurt.", "nobody was hurt", None),
    ],
)
def test_a_clause_without_a_subject_tells_of_that_of_another(
    text: str, clause: str, expected: str | None
) -> None:
    """The shared subject, or the noun before a relative clause."""
    (sentence,) = sentences(text, "i", [Span(start=0, end=len(text))])
    start = text.index(clause)
    found = borrowed(sentence, start, start + len(clause))
    assert (text[slice(*found)] if found else None) == expected


@pytest.mark.parametrize(
    ("text", "end", "expected"),
    [
        ("Orrin stepped up its raids on Thursday as workers said a home was hit.", " workers",
         "Orrin stepped up its raids on Thursday"),
        ("Ties fell to a low last year when Lenn refused to sign the treaty.", " Lenn",
         "Ties fell to a low last year"),
        ("They keep the ore in the state, something the suit says they failed to do.", " the suit",
         "They keep the ore in the state"),
        ("Nobody knew when.", ".", "Nobody knew when"),
        ("Nobody in the village had seen that.", ".", "Nobody in the village had seen that"),
    ],
)  # fmt: skip
def test_words_that_lead_on_to_what_was_cut_off_are_left_out(text: str, end: str, expected: str) -> None:
    """What stands before the words of another may end in "as", "when" or "something"."""
    (sentence,) = sentences(text, "i", [Span(start=0, end=len(text))])
    assert [text[a:b] for a, b in split(sentence, 0, text.rindex(end))] == [expected]


@pytest.mark.parametrize(
    ("text", "scrap"),
    [
        ("Two boats, no names.", True),
        ("The Velm Way.", True),
        ("He left.", False),
        ("Two found dead.", False),
        ("A wall of water, a bridge and then silence.", False),
    ],
)
def test_a_few_words_without_a_verb_tell_nothing(text: str, *, scrap: bool) -> None:
    """Titles, captions and interjections are no statements; a longer description may be one."""
    (sentence,) = sentences(text, "i", [Span(start=0, end=len(text))])
    assert is_scrap(sentence, 0, len(text)) == scrap


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("Brandt died after a fall in Harn, where Ida Holm was born.", "Brandt died after a fall in Harn"),
        (
            "The dispute leads to debate, with some insisting that it is a right.",
            "The dispute leads to debate",
        ),
    ],
)
def test_a_clause_ends_in_no_word_that_leads_on(text: str, first: str) -> None:
    """A preposition without its noun and a relative word without its clause are left out at the end."""
    report = Report(id="r", path="a", sha256="0", text=text)
    item = Item(id="i", report="r", kind="article", spans=(Span(start=0, end=len(text)),))
    assert understand(Page(report=report, zones=(), items=(item,)))[0].statements[0].text == first


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Burials have not yet been...", 0),
        ("She announced in 2027 that\u2026", 0),
        ("The bridge has fallen...", 1),
    ],
)
def test_a_sentence_that_dots_cut_off_before_it_tells_anything_is_no_statement(text: str, told: int) -> None:
    """A teaser ends in the middle; what it told before is kept, what only leads on is not."""
    report = Report(id="r", path="a", sha256="0", text=text)
    item = Item(id="i", report="r", kind="article", spans=(Span(start=0, end=len(text)),))
    assert len(understand(Page(report=report, zones=(), items=(item,)))[0].statements) == told

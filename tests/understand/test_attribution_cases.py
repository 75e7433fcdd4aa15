"""Sentences with the attributions in them: who, by which words, says what, and in what kind of speech."""

from __future__ import annotations

import pytest

from twosource.language.parse.sentences import sentences
from twosource.model import Span
from twosource.understand import attribution, mentions

Row = tuple[str, str, str, str]  # source, cue, content ("..." joins pieces), kind

CASES: tuple[tuple[str, tuple[Row, ...]], ...] = (
    (
        "The fire began in the kitchen, said fire chief Marta Oduya.",
        (("fire chief Marta Oduya", "said", "The fire began in the kitchen", "indirect"),),
    ),
    (
        "The fire, Oduya said, began in the kitchen.",
        (("Oduya", "said", "The fire ... began in the kitchen", "indirect"),),
    ),
    (
        "The harbour master said that the ferry was late.",
        (("The harbour master", "said", "that the ferry was late", "indirect"),),
    ),
    (
        '"We heard a bang," said Jonas Pell, a baker. "Then the lights went out."',
        (("Jonas Pell, a baker", "said", '"We heard a bang," ... "Then the lights went out."', "direct"),),
    ),
    (
        '"We heard a bang," she told the Valley Post, "and then the lights went out."',
        (("she", "told", '"We heard a bang," ... "and then the lights went out."', "direct"),),
    ),
    (
        '"We saw the smoke from the pier," she said, but "nobody listened to us that day."',
        (
            (
                "she",
                "said",
                '"We saw the smoke from the pier," ... "nobody listened to us that day."',
                "direct",
            ),
        ),
    ),
    (
        "According to the harbour office, nine boats were lost.",
        (("the harbour office", "According to", "nine boats were lost", "indirect"),),
    ),
    (
        "According to the daily Vale Post, Peter Hallman, 56, succumbed to his wounds.",
        (("the daily Vale Post", "According to", "Peter Hallman, 56, succumbed to his wounds", "indirect"),),
    ),
    (
        "Nine boats were lost, according to the harbour office.",
        (("the harbour office", "according to", "Nine boats were lost", "indirect"),),
    ),
    (
        "Nine boats, by the count of the coastguard, were lost.",
        (("the coastguard", "by the count of", "Nine boats ... were lost", "indirect"),),
    ),
    (
        "The mayor denied that the bridge was unsafe.",
        (("The mayor", "denied", "that the bridge was unsafe", "indirect"),),
    ),
    (
        "The league accused the council of hiding the bill.",
        (("The league", "accused", "the council of hiding the bill", "indirect"),),
    ),
    (
        'The minister called the plan "a costly mistake" and said it would be dropped.',
        (
            ("The minister", "called", 'the plan "a costly mistake"', "mixed"),
            ("The minister", "said", "it would be dropped", "indirect"),
        ),
    ),
    (
        "The clinic confirmed that two patients had left.",
        (("The clinic", "confirmed", "that two patients had left", "indirect"),),
    ),
    (
        "The operator promised to reopen the line in May.",
        (("The operator", "promised", "to reopen the line in May", "indirect"),),
    ),
    (
        "The coastguard warned that the storm would return.",
        (("The coastguard", "warned", "that the storm would return", "indirect"),),
    ),
    (
        "Engineers estimated that the repair would take a month.",
        (("Engineers", "estimated", "that the repair would take a month", "indirect"),),
    ),
    (
        "The survey found that most wells were dry.",
        (("The survey", "found", "that most wells were dry", "indirect"),),
    ),
    (
        "The notice says that dogs must be kept on a lead.",
        (("The notice", "says", "that dogs must be kept on a lead", "indirect"),),
    ),
    (
        "As noted in the report, the wall leans to the east.",
        (("the report", "As noted in", "the wall leans to the east", "indirect"),),
    ),
    (
        "The mill burned down, as the Valley Post first reported.",
        (("the Valley Post", "as ... reported", "The mill burned down", "indirect"),),
    ),
    (
        "The dam is safe, the radio said, citing the chief engineer.",
        (
            ("the radio", "said", "The dam is safe", "indirect"),
            ("the chief engineer", "citing", "The dam is safe", "indirect"),
        ),
    ),
    (
        "Radio Orm reported, citing the ministry, that six people had died.",
        (
            ("Radio Orm", "reported", "that six people had died", "indirect"),
            ("the ministry", "citing", "that six people had died", "indirect"),
        ),
    ),
    (
        "Two people died, police said on Tuesday.",
        (("police", "said", "Two people died", "indirect"),),
    ),
    (
        "The company said in a statement on Monday that it would close the plant.",
        (("The company", "said", "that it would close the plant", "indirect"),),
    ),
    (
        "Ministry spokeswoman Ida Falk told reporters that the talks had failed.",
        (("Ministry spokeswoman Ida Falk", "told", "that the talks had failed", "indirect"),),
    ),
    (
        "The governor urged residents to leave the valley.",
        (("The governor", "urged", "residents to leave the valley", "indirect"),),
    ),
    (
        "The closure was announced by the ministry.",
        (("the ministry", "was announced", "The closure", "indirect"),),
    ),
    (
        "Farmers fear that the harvest will fail.",
        (("Farmers", "fear", "that the harvest will fail", "indirect"),),
    ),
    (
        "The vault is empty, a clerk told the court.",
        (("a clerk", "told", "The vault is empty", "indirect"),),
    ),
    (
        "The bridge is closed, the town council says.",
        (("the town council", "says", "The bridge is closed", "indirect"),),
    ),
    (
        "The bridge, the council admitted, had not been checked since 2019.",
        (("the council", "admitted", "The bridge ... had not been checked since 2019", "indirect"),),
    ),
    (
        "The owner insisted the dog was harmless.",
        (("The owner", "insisted", "the dog was harmless", "indirect"),),
    ),
    (
        'Minister: "The road stays open."',
        (("Minister", "", '"The road stays open."', "direct"),),
    ),
    (
        "Dr Ana Reyes: The vaccine works.",
        (("Dr Ana Reyes", "", "The vaccine works", "indirect"),),
    ),
    (
        "The road stays open and nobody will be fined - the ministry said.",
        (("the ministry", "said", "The road stays open and nobody will be fined", "indirect"),),
    ),
    (
        "In the words of the abbot, the relic is false.",
        (("the abbot", "In the words of", "the relic is false", "indirect"),),
    ),
    (
        "The claim that the mayor was paid came from a former clerk.",
        (("a former clerk", "claim", "that the mayor was paid", "indirect"),),
    ),
    (
        '"It is over," he wrote in a letter to the board.',
        (("he", "wrote", '"It is over,"', "direct"),),
    ),
    (
        '"Will it hold?" asked the judge.',
        (("the judge", "asked", '"Will it hold?"', "direct"),),
    ),
    (
        '"It will hold," answered the engineer, who built it.',
        (("the engineer", "answered", '"It will hold,"', "direct"),),
    ),
    (
        "Nobody was hurt, a police spokesman said.",
        (("a police spokesman", "said", "Nobody was hurt", "indirect"),),
    ),
    (
        "The reactor shut down at noon, its owner said.",
        (("its owner", "said", "The reactor shut down at noon", "indirect"),),
    ),
    (
        "Half of the shops have closed, the union chairwoman Ines Roth announced outside the town hall.",
        (("the union chairwoman Ines Roth", "announced", "Half of the shops have closed", "indirect"),),
    ),
    (
        "The minister said the treaty was dead and that talks would not resume.",
        (("The minister", "said", "the treaty was dead and that talks would not resume", "indirect"),),
    ),
    (
        "The king, the paper writes, will sell the yacht.",
        (("the paper", "writes", "The king ... will sell the yacht", "indirect"),),
    ),
    (
        "Sales fell by a third, the company's figures show.",
        (("the company's figures", "show", "Sales fell by a third", "indirect"),),
    ),
    (
        "Police counted 600 marchers.",
        (("Police", "counted", "600 marchers", "indirect"),),
    ),
    (
        "The union claimed 9,000.",
        (("The union", "claimed", "9,000", "indirect"),),
    ),
    (
        "The order states that shops must close at six.",
        (("The order", "states", "that shops must close at six", "indirect"),),
    ),
    (
        "The minister's warning that the dam might burst was ignored.",
        (("The minister", "warning", "that the dam might burst", "indirect"),),
    ),
    (
        "The company blamed the pump for the leak.",
        (("The company", "blamed", "the pump for the leak", "indirect"),),
    ),
    (
        "Prosecutors allege the treasurer sold the land twice.",
        (("Prosecutors", "allege", "the treasurer sold the land twice", "indirect"),),
    ),
    (
        "The agency Nordvik, referring to the coroner, writes that the boat had been overloaded.",
        (
            ("The agency Nordvik", "writes", "that the boat had been overloaded", "indirect"),
            ("the coroner", "referring to", "that the boat had been overloaded", "indirect"),
        ),
    ),
    (
        "The abbot vowed to rebuild the tower.",
        (("The abbot", "vowed", "to rebuild the tower", "indirect"),),
    ),
    (
        "The bank declined to comment on the loan.",
        (("The bank", "declined", "to comment on the loan", "indirect"),),
    ),
    (
        "Judging by the ledger, the shop lost money for years.",
        (("the ledger", "Judging by", "the shop lost money for years", "indirect"),),
    ),
    (
        "The bridge will hold, insists engineer Tove Lind.",
        (("engineer Tove Lind", "insists", "The bridge will hold", "indirect"),),
    ),
    (
        "Three passengers, counted the conductor Ove Dahl, got off at the border.",
        (("the conductor Ove Dahl", "counted", "Three passengers ... got off at the border", "indirect"),),
    ),
)


def rows(text: str) -> tuple[Row, ...]:
    """Return the attributions of a text of one paragraph as rows."""
    parsed = sentences(text, "item", (Span(start=0, end=len(text)),))
    found = attribution.find(
        text, attribution.parse_of(text, parsed), outlet=None, mentions=mentions.find(text, parsed)
    )

    def words(spans: tuple[Span, ...]) -> str:
        return " ... ".join(text[span.start : span.end] for span in spans)

    return tuple((words(one.source), words(one.cue), words(one.content), one.kind) for one in found)


@pytest.mark.parametrize(("text", "expected"), CASES, ids=[text[:40] for text, _ in CASES])
def test_sentence_has_these_attributions(text: str, expected: tuple[Row, ...]) -> None:
    """Each sentence gives exactly the source, the cue, the content and the kind that a reader sees."""
    assert rows(text) == expected


SILENT = (
    "The bridge was closed on Monday after the storm.",
    "The two men are believed to have left the country.",
    "We counted nine boats from the pier.",
    "The council has opened an inquiry.",
    "Snow fell in the hills and the pass was shut.",
    "He was thought to be in the capital.",
    "Officials would not say whether the pier was safe.",
    "The council did not say that the pier was safe.",
    "Experts could argue that the pier was safe.",
    "The mayor called the pier a ruin.",
    '"The pier is closed until the spring."',
    "The shop was fined and ordered to pay costs.",
    "Nine people in 100,000 fall ill, or one per village.",
)


@pytest.mark.parametrize("text", SILENT)
def test_narration_and_hedges_without_a_source_are_no_attribution(text: str) -> None:
    """What the outlet tells for itself, and a bare "is believed to", have no source."""
    assert rows(text) == ()

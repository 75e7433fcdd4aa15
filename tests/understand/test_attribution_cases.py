"""Sentences with the attributions in them: who, by which words, says what, and in what kind of speech."""

from __future__ import annotations

import pytest

from twosource.model import Span
from twosource.understand import attribution, mentions
from twosource.understand.sentences import sentences

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
        "According to the harbour office, nine boats were lost.",
        (("the harbour office", "According to", "nine boats were lost", "indirect"),),
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
    (
        "The pier was sold in May, according to a study by the Harbour Institute published last week.",
        (
            (
                "a study by the Harbour Institute published last week",
                "according to",
                "The pier was sold in May",
                "indirect",
            ),
        ),
    ),
    (
        "The mayor was quoted as saying that the pier would be sold.",
        (("The mayor", "saying", "that the pier would be sold", "indirect"),),
    ),
    (
        "The pilot radioed that the engine was burning.",
        (("The pilot", "radioed", "that the engine was burning", "indirect"),),
    ),
    (
        "The mayor, citing the engineer, says that the wall leans.",
        (
            ("The mayor", "says", "that the wall leans", "indirect"),
            ("the engineer", "citing", "that the wall leans", "indirect"),
        ),
    ),
    (
        "By police figures, nine hundred people came.",
        (("police", "By ... figures", "nine hundred people came", "indirect"),),
    ),
    (
        "In her view, the wall was safe.",
        (("her", "In ... view", "the wall was safe", "indirect"),),
    ),
    (
        "According to Radio Orm, a guard gave the thieves the route.",
        (("Radio Orm", "According to", "a guard gave the thieves the route", "indirect"),),
    ),
    (
        "The wall is safe, his agent, Lola Frei, told the Valley Post.",
        (("his agent, Lola Frei", "told", "The wall is safe", "indirect"),),
    ),
    (
        "Three clerks have been dismissed, announced on Friday the ministry.",
        (("the ministry", "announced", "Three clerks have been dismissed", "indirect"),),
    ),
    (
        "Nine boats sank, estimated Sergeant Ane Loos, who was there, and two burned.",
        (("Sergeant Ane Loos", "estimated", "Nine boats sank", "indirect"),),
    ),
    (
        "The engineers who said that the wall was safe were wrong.",
        (("The engineers who", "said", "that the wall was safe", "indirect"),),
    ),
    (
        "The radio made the claim that the pier was sold.",
        (("The radio", "claim", "that the pier was sold", "indirect"),),
    ),
    (
        "The pier was sold in May, Valley Post reports.",
        (("Valley Post", "reports", "The pier was sold in May", "indirect"),),
    ),
    (
        "The mayor was asked by the judge whether the pier was safe.",
        (("the judge", "was asked", "whether the pier was safe", "indirect"),),
    ),
    (
        "The abbot warned of a second flood.",
        (("The abbot", "warned", "a second flood", "indirect"),),
    ),
    (
        "The league spoke of 9,000 marchers.",
        (("The league", "spoke", "9,000 marchers", "indirect"),),
    ),
    (
        "The firm notified the board of a breach that happened in May.",
        (("The firm", "notified", "a breach that happened in May", "indirect"),),
    ),
    (
        'The statement read: "The pier is closed until the spring."',
        (("The statement", "read", '"The pier is closed until the spring."', "direct"),),
    ),
    (
        'The mayor smiled: "The pier is closed until the spring."',
        (("The mayor", "smiled", '"The pier is closed until the spring."', "direct"),),
    ),
    (
        '"The pier is closed," sang the choir.',
        (("the choir", "sang", '"The pier is closed,"', "direct"),),
    ),
    (
        "In a letter to the board, the abbot said that the roof leaked.",
        (("the abbot", "said", "that the roof leaked", "indirect"),),
    ),
    (
        "A crooked guard gave them the route, Radio Orm and the Valley Post have both reported.",
        (
            (
                "Radio Orm and the Valley Post",
                "have ... reported",
                "A crooked guard gave them the route",
                "indirect",
            ),
        ),
    ),
    (
        "The bridge, said the spokesman for the council, Jonas Pell, will open in May.",
        (
            (
                "the spokesman for the council, Jonas Pell",
                "said",
                "The bridge ... will open in May",
                "indirect",
            ),
        ),
    ),
    (
        "The pilot went on to say that the engine had burned.",
        (("The pilot", "to say", "that the engine had burned", "indirect"),),
    ),
    (
        "Nine boats sank; two more, the harbour master said, were missing.",
        (("the harbour master", "said", "two more ... were missing", "indirect"),),
    ),
    (
        '"We are sure," the vet said. "The horse is well," the owner added.',
        (
            ("the vet", "said", '"We are sure,"', "direct"),
            ("the owner", "added", '"The horse is well,"', "direct"),
        ),
    ),
    (
        'He told the judge: "I was at home all night."',
        (("He", "told", '"I was at home all night."', "direct"),),
    ),
    (
        'The judge asked: "Where were you?" The cook replied: "At home."',
        (
            ("The judge", "asked", '"Where were you?"', "direct"),
            ("The cook", "replied", '"At home."', "direct"),
        ),
    ),
    (
        "Residents complained about the noise, and the council said it would act.",
        (
            ("Residents", "complained", "the noise", "indirect"),
            ("the council", "said", "it would act", "indirect"),
        ),
    ),
    (
        "The king, who turned 80 in May, said he would travel again.",
        (("The king", "said", "he would travel again", "indirect"),),
    ),
    (
        "The mayor said the pier would reopen and called for patience.",
        (
            ("The mayor", "said", "the pier would reopen and", "indirect"),
            ("The mayor", "called", "patience", "indirect"),
        ),
    ),
    (
        "The agency, which relied on the coroner, writes that the boat was full.",
        (("The agency", "writes", "that the boat was full", "indirect"),),
    ),
    (
        "Owners should know this: Radio Orm, quoting the coroner, which had been silent, writes that the boat was full.",
        (
            ("Radio Orm", "writes", "that the boat was full", "indirect"),
            ("the coroner", "quoting", "that the boat was full", "indirect"),
        ),
    ),
    (
        "The ferry sank off the coast, Radio Orm claims.",
        (("Radio Orm", "claims", "The ferry sank off the coast", "indirect"),),
    ),
    (
        "The pier is closed for good, the mayor said yesterday.",
        (("the mayor", "said", "The pier is closed for good", "indirect"),),
    ),
    (
        "By their count, nine hundred people came.",
        (("their", "By ... count", "nine hundred people came", "indirect"),),
    ),
    (
        "As the ferry sank, the mayor spoke of a disaster.",
        (("the mayor", "spoke", "a disaster", "indirect"),),
    ),
    (
        "The mayor of Orm on Friday said that the pier was sold.",
        (("The mayor of Orm", "said", "that the pier was sold", "indirect"),),
    ),
    (
        "According to a clerk who asked not to be named, the pier was sold.",
        (("a clerk", "According to", "the pier was sold", "indirect"),),
    ),
    (
        "According to Olga Brand, Jonas Pell sold the pier.",
        (("Olga Brand", "According to", "Jonas Pell sold the pier", "indirect"),),
    ),
    (
        "The pier was described by the mayor in May as a ruin.",
        (("the mayor", "was described", "The pier ... in May as a ruin", "indirect"),),
    ),
    (
        "Nine people were hurt, the ministry - which runs the pier - said.",
        (("the ministry - which runs the pier", "said", "Nine people were hurt", "indirect"),),
    ),
)


def rows(text: str) -> tuple[Row, ...]:
    """Return the attributions of a text of one paragraph as rows."""
    parsed = sentences(text, "item", (Span(start=0, end=len(text)),))
    found = attribution.find(text, parsed, outlet=None, mentions=mentions.find(text, parsed))

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

"""More sentences with the attributions in them: quotations, asides, chains and nouns."""

from __future__ import annotations

import pytest

from twosource.language.parse.sentences import sentences
from twosource.model import Span
from twosource.understand import attribution, mentions

Row = tuple[str, str, str, str]  # source, cue, content ("..." joins pieces), kind

CASES: tuple[tuple[str, tuple[Row, ...]], ...] = (
    (
        "Velda Radio, quoting the mayor, reports: the dam is safe.",
        (
            ("Velda Radio", "reports", "the dam is safe", "indirect"),
            ("the mayor", "quoting", "the dam is safe", "indirect"),
        ),
    ),
    (
        "The mayor made the claim that the dam was safe.",
        (("The mayor", "claim", "that the dam was safe", "indirect"),),
    ),
    (
        "According to the ledger, its first patient was admitted on 29 January.",
        (("the ledger", "According to", "its first patient was admitted on 29 January", "indirect"),),
    ),
    ("He put the ledger on the table at noon.", ()),
    (
        "The captain was adamant that the hatch had been shut.",
        (("The captain", "was adamant", "that the hatch had been shut", "indirect"),),
    ),
    ("It is certain that the hatch was shut.", ()),
    (
        "The clerk let slip that the bill had doubled.",
        (("The clerk", "let slip", "that the bill had doubled", "indirect"),),
    ),
    (
        "The firm let it be known that the sale was off.",
        (("The firm", "let it be known", "that the sale was off", "indirect"),),
    ),
    (
        "The dam is safe, said on Monday the mayor.",
        (("the mayor", "said", "The dam is safe", "indirect"),),
    ),
    (
        "Three clerks have been dismissed, announced on Friday the ministry.",
        (("the ministry", "announced", "Three clerks have been dismissed", "indirect"),),
    ),
    (
        "The skipper told reporters after a pause that he was sorry.",
        (("The skipper", "told", "that he was sorry", "indirect"),),
    ),
    ("Four hikers, feared lost, had left the hut at noon.", ()),
    (
        "The singer was arrested in May on charges including assault; he has denied those allegations.",
        (("he", "has denied", "those allegations", "indirect"),),
    ),
    (
        "Police searched the mill, the owner denied the allegations.",
        (("the owner", "denied", "the allegations", "indirect"),),
    ),
    (
        "The ministry put the harvest at 32 million tonnes.",
        (("The ministry", "put", "the harvest at 32 million tonnes", "indirect"),),
    ),
    (
        "The dam is safe, says Mayor Brand: the wall holds.",
        (("Mayor Brand", "says", "The dam is safe ... the wall holds", "indirect"),),
    ),
    (
        "The police would not comment on the arrest.",
        (("The police", "would not comment", "the arrest", "indirect"),),
    ),
    ("There was a claim that the dam was safe.", ()),
    (
        '"The dam is safe," read the notice.',
        (("the notice", "read", '"The dam is safe,"', "direct"),),
    ),
    (
        '"The dam is safe." - Mayor Olga Brand',
        (("Mayor Olga Brand", "", '"The dam is safe."', "direct"),),
    ),
    ("Nine people came, per 100 seats.", ()),
    (
        "The dam is safe: according to the guild, nobody is at risk.",
        (("the guild", "according to", "nobody is at risk", "indirect"),),
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
    found = attribution.find(
        text, attribution.parse_of(text, parsed), outlet=None, mentions=mentions.find(text, parsed)
    )

    def words(spans: tuple[Span, ...]) -> str:
        return " ... ".join(text[span.start : span.end] for span in spans)

    return tuple((words(one.source), words(one.cue), words(one.content), one.kind) for one in found)


@pytest.mark.parametrize(("text", "expected"), CASES, ids=[text[:40] for text, _ in CASES])
def test_sentence_has_these_attributions_too(text: str, expected: tuple[Row, ...]) -> None:
    """Each sentence gives exactly the source, the cue, the content and the kind that a reader sees."""
    assert rows(text) == expected

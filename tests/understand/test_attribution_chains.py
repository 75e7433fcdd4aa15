"""Nested attributions: who tells what another said, from the outermost voice to the innermost."""

from __future__ import annotations

import pytest

from twosource.language.parse.sentences import sentences
from twosource.model import Span
from twosource.understand import attribution, mentions

# A sentence, words of its innermost content, and the chain of sources, outermost first.
CASES: tuple[tuple[str, str, tuple[str, ...]], ...] = (
    ("The ministry said witnesses had told police that the van was red.", "the van was red",
     ("The ministry", "witnesses")),
    ("The agency reported that the mayor said the dam was safe.", "the dam was safe", ("The agency", "the mayor")),
    ("Velda Radio, citing the harbour office, said nine boats were lost.", "nine boats were lost",
     ("Velda Radio", "the harbour office")),
    ("The newspaper wrote that the minister had promised that she would resign.", "she would resign",
     ("The newspaper", "the minister")),
    ("The spokesman said the union claimed that the pay was late.", "the pay was late",
     ("The spokesman", "the union")),
    ("According to the Valley Post, the coroner said the boat was full.", "the boat was full",
     ("the Valley Post", "the coroner")),
    ("According to the ministry, the owner denied that the mill was unsafe.", "the mill was unsafe",
     ("the ministry", "the owner")),
    ("The prosecutor told the court that the driver had admitted that he was asleep.", "he was asleep",
     ("The prosecutor", "the driver")),
    ("Residents said officials had assured them that the water was clean.", "the water was clean",
     ("Residents", "officials")),
    ("The report says engineers warned in May that the cable was rusting.", "the cable was rusting",
     ("The report", "engineers")),
    ("The lawyer said his client insisted that the money was a loan.", "the money was a loan",
     ("The lawyer", "his client")),
    ("Police said a witness described how the roof fell.", "how the roof fell", ("Police", "a witness")),
    ("The letter states that the bank confirmed that the account was empty.", "the account was empty",
     ("The letter", "the bank")),
    ("The governor said the army believed that the rebels had left.", "the rebels had left",
     ("The governor", "the army")),
    ("The broadcaster said the ministry had announced that the border would close.", "the border would close",
     ("The broadcaster", "the ministry")),
    ("The clinic said doctors fear that the fever will spread.", "the fever will spread",
     ("The clinic", "doctors")),
    ("The inquiry found that the captain had reported that the engine was failing.", "the engine was failing",
     ("The inquiry", "the captain")),
    ("The council says experts predict that the river will rise.", "the river will rise",
     ("The council", "experts")),
    ("The editor wrote that readers complain that the paper is late.", "the paper is late",
     ("The editor", "readers")),
    ("The envoy said both sides agreed that the prisoners should go home.", "the prisoners should go home",
     ("The envoy", "both sides")),
    ("The widow says the insurer told her that the claim was void.", "the claim was void",
     ("The widow", "the insurer")),
    ("A clerk said the judge had ruled that the fence was legal.", "the fence was legal", ("A clerk", "the judge")),
    ("The daily reported, quoting the institute, that the vaccine was spoiled.", "the vaccine was spoiled",
     ("The daily", "the institute")),
    ("The agency, referring to the coroner, writes that the boat was full.", "the boat was full",
     ("The agency", "the coroner")),
    ("The mayor said that, according to the police, nobody was hurt.", "nobody was hurt",
     ("The mayor", "the police")),
    ("The union said that according to its members the gate was locked.", "the gate was locked",
     ("The union", "its members")),
    ("The court heard that the guard told the inspector the door was open.", "the door was open",
     ("the guard",)),
    ("The minister said he had been told by engineers that the bridge would hold.", "the bridge would hold",
     ("The minister", "engineers")),
    ("Velda Radio quoted the mayor as saying that the pier was closed.", "the pier was closed",
     ("Velda Radio", "the mayor")),
    ("The Valley Post quoted a farmer as saying that the well had dried up.", "the well had dried up",
     ("The Valley Post", "a farmer")),
    ("The mayor was quoted by the Valley Post as saying that the pier was closed.", "the pier was closed",
     ("the Valley Post", "The mayor")),
    ("The envoy says the premier told him the treaty was dead, and the king agreed that it was.", "the treaty was dead",
     ("The envoy", "the premier")),
    ("The director said the laboratory had found that the samples were mixed up.", "the samples were mixed up",
     ("The director", "the laboratory")),
    ("The charity said villagers reported that soldiers had burned the barn.", "soldiers had burned the barn",
     ("The charity", "villagers")),
    ("The firm said its auditors concluded that nothing was missing.", "nothing was missing",
     ("The firm", "its auditors")),
    ("In a letter, the bishop says parents allege that the school lied.", "the school lied",
     ("a letter", "the bishop", "parents")),
    ("In a letter, the minister said the pilots had reported that the flap was loose.", "the flap was loose",
     ("a letter", "the minister", "the pilots")),
    ("The mother said that her son had told her that the teacher said the trip was off.", "the trip was off",
     ("The mother", "her son", "the teacher")),
    ("The agency reports that the ministry said witnesses saw that the gate was open.", "the gate was open",
     ("The agency", "the ministry")),
    ("The paper said the ministry confirmed that the firm had told it that the tank leaked.", "the tank leaked",
     ("The paper", "the ministry", "the firm")),
    ("The radio said the mayor said the fire brigade said the hall was empty.", "the hall was empty",
     ("The radio", "the mayor", "the fire brigade")),
    ("The historian argues that the chronicle claims that the king fled.", "the king fled",
     ("The historian", "the chronicle")),
    ("The coach said the club had promised that the debt would be paid.", "the debt would be paid",
     ("The coach", "the club")),
    ("The survey says most nurses think that the wards are unsafe.", "the wards are unsafe",
     ("The survey", "most nurses")),
    ("The skipper told the coastguard that the cook had said that the hatch was open.", "the hatch was open",
     ("The skipper", "the cook")),
    ("The tribunal's chairman said the army denied that it had fired.", "it had fired",
     ("The tribunal's chairman", "the army")),
    ("The rebels said the government had admitted that the truce was broken.", "the truce was broken",
     ("The rebels", "the government")),
    ("The spokeswoman said that the crew doubted that the noise came from the engine.",
     "the noise came from the engine", ("The spokeswoman", "the crew")),
    ('The ministry said a driver had told officers: "The brakes were gone."', "The brakes were gone",
     ("The ministry", "a driver")),
    ("The mayor was quoted as saying that, according to the police, nobody was hurt.", "nobody was hurt",
     ("The mayor", "the police")),
)  # fmt: skip


@pytest.mark.parametrize(("text", "content", "chain"), CASES, ids=[case[0][:40] for case in CASES])
def test_a_nested_attribution_keeps_every_voice(text: str, content: str, chain: tuple[str, ...]) -> None:
    """The innermost attribution of the content carries all voices, the outermost first, each at its words."""
    parsed = sentences(text, "item", (Span(start=0, end=len(text)),))
    found = attribution.find(
        text, attribution.parse_of(text, parsed), outlet=None, mentions=mentions.find(text, parsed)
    )
    at = text.index(content)
    over = [one for one in found if any(part.start <= at < part.end for part in one.content)]
    longest = max(over, key=lambda one: len(one.chain))
    assert tuple(link.source_text for link in longest.chain) == chain
    assert all(text[link.start : link.end] == link.source_text for link in longest.chain)


@pytest.mark.parametrize(
    "text",
    ["Twelve patients have died, three more than the club on Friday reported."],
)
def test_a_comparison_is_no_source(text: str) -> None:
    """What is compared with a figure says nothing."""
    parsed = sentences(text, "i", [Span(start=0, end=len(text))])
    found = attribution.find(
        text, attribution.parse_of(text, parsed), outlet=None, mentions=mentions.find(text, parsed)
    )
    assert not [link for one in found for link in one.chain]


def test_a_speaker_is_not_told_by_himself() -> None:
    """Two verbs of one speaker make one link: "said he feared"."""
    text = "Captain Lena Orrick said she feared that the hatch had been open."
    parsed = sentences(text, "i", [Span(start=0, end=len(text))])
    found = attribution.find(
        text, attribution.parse_of(text, parsed), outlet=None, mentions=mentions.find(text, parsed)
    )
    assert len(found) > 1
    assert all(len(one.chain) == 1 for one in found)

"""Clauses that answer what others say, and papers that tell what shall be: sentences by certainty and kind."""

from __future__ import annotations

# certainty -> kind -> (sentence, words whose statement is asked for)
ANSWERS: dict[str, dict[str, tuple[tuple[str, str], ...]]] = {
    "denied": {
        "naming what it answers": (
            (
                "Contrary to what the Harn Post wrote, the bath attendant was not suspended.",
                "the bath attendant was not suspended",
            ),
            ("The skipper is not dead, whatever was announced in Elmstad.", "The skipper is not dead"),
            (
                "The mayor did not flee to the coast, as the rebels had claimed.",
                "The mayor did not flee to the coast",
            ),
        ),
        "our own deed": (
            ('"Our gunners did not shell the village," said Colonel Ane Brock.', "did not shell the village"),
            ('"We have not stolen a single goat," the herdsman Ulf Tann said.', "have not stolen"),
            ("Clerk Nora Ewing said she did not send the letter.", "she did not send the letter"),
            ("Our gunners did not shell the village.", "did not shell the village"),
            ('"I was not dismissed," the curator Piet Marsh said.', "I was not dismissed"),
            ('"Our men did not start the fire," the grid company said.', "did not start the fire"),
            ('"We have held no talks with Brannoch," said treasurer Ida Holm.', "have held no talks"),
            ('"There is no treaty," said minister Olga Finn.', "There is no treaty"),
        ),
        "not the case": (("The minister was adamant that this was not the case.", "this was not the case"),),
        "nothing bears it out": (
            ("There was no evidence of arson, prosecutor Jens Rook said.", "There was no evidence of arson"),
            (
                '"We have found no evidence that anyone was paid," auditor Eva Linde said.',
                "have found no evidence",
            ),
            (
                '"There is nothing to suggest that the gate was opened," Captain Ruth Olden said.',
                "nothing to suggest",
            ),
        ),
        "an account that is disbelieved": (
            ("Halm Power disputes the figure.", "disputes the figure"),
            ("Police chiefs rubbished the claim.", "rubbished the claim"),
            ("Colonel Marr dismissed the account as mountain talk.", "dismissed the account"),
            ("The firm waved away talk of a sale.", "waved away talk of a sale"),
            (
                'The singer described the claims about the bend as "completely made up".',
                "described the claims",
            ),
        ),
        "at no time": (("At no time was there any contact between the two boats.", "At no time"),),
    },
    "unconfirmed": {
        "will not guess": (
            ("The fire brigade would not comment on this.", "would not comment"),
            ("Commander Iris Dahl said she would not speculate about the cause.", "she would not speculate"),
            ("The mediator would not be drawn on the date.", "would not be drawn"),
            ("It is too early to say why the dam broke, the engineer said.", "too early to say"),
            (
                "A fault in the winch had not been ruled out, inspector Bo Lund said.",
                "had not been ruled out",
            ),
            ('"I can\'t say with certainty," the witness said.', "can't say with certainty"),
        ),
        "as far as is known now": (
            (
                "There was at present no evidence that the well was the source, the owner said.",
                "no evidence that the well was the source",
            ),
        ),
        "could be": (
            ("More people could be lying under the roof, the rescuers said.", "could be lying"),
            ("The note could be a hint, the clerk said.", "could be a hint"),
        ),
    },
    "alleged": {
        "whispered and boasted": (
            ("A gang boasted that it had emptied the vault.", "it had emptied the vault"),
            ("Party insiders say that the treasurer is leaving.", "the treasurer is leaving"),
        ),
    },
    "planned": {
        "awaited and laid down": (
            ("The ministry looks forward to answering the charges on Monday.", "looks forward to answering"),
            ("The prosecutor has until 31 October.", "has until 31 October"),
            ("The judge has scheduled a hearing on the request for 5 June.", "has scheduled a hearing"),
            ("The plan provides for nine new bridges.", "The plan provides"),
            ("The bill would abolish the toll.", "The bill would abolish the toll"),
            ("Her lawyer promised an appeal.", "promised an appeal"),
        ),
    },
}

# kind -> (sentence, words): they look like the kinds above and are plain.
NO_ANSWERS: dict[str, tuple[tuple[str, str], ...]] = {
    "a negative of one's own that answers nobody": (
        ('"We did not sleep all night," said Ana Weil.', "We did not sleep"),
        ('"I did not go to the shelter," the baker Tom Hask said.', "I did not go"),
        ('"We were not invited," said the chairman of the choir.', "We were not invited"),
        ("The cellar was not damaged, the owner said.", "was not damaged"),
        ("There was no trace of the boat, the coastguard said.", "no trace of the boat"),
        ("He found no evidence.", "found no evidence"),
    ),
    "a report that is refused": (
        ("The board rejected the report.", "rejected the report"),
        ("The bank would not comment.", "would not comment"),
        ("No conclusions can be drawn, the doctor said.", "No conclusions can be drawn"),
    ),
    "no plan any more, or none at all": (
        ("The firm had promised to keep the yard open.", "had promised to keep"),
        ("Drivers can expect to pay nine crowns.", "can expect to pay"),
        ("The union pledged support for the nurses.", "pledged support"),
        ("The levy would cause a shortage of bread, the bakers said.", "would cause a shortage"),
        ("Closing the ward would be a burden to the town, the mayor wrote.", "would be a burden"),
        ("The office wants to know why the pump failed.", "to know why the pump failed"),
    ),
    "if and otherwise without a condition": (
        ("He was sorry if he had hurt anybody, the actor said.", "He was sorry"),
        ("There are nine boats, if you count the wreck.", "There are nine boats"),
        ("The mayor did not pretend otherwise.", "did not pretend otherwise"),
    ),
}

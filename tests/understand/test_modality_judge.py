"""How certain invented sentences sound, their polarity, and who knows at first hand."""

from __future__ import annotations

import pytest

from twosource.language.parse.sentences import sentences
from twosource.model import Span
from twosource.understand.modality import Judgement, judge


def judged(text: str, clause: str | None = None, **cue: str | None) -> Judgement:
    """Judge ``clause`` (all where it is None) of the only sentence of ``text``."""
    sentence = sentences(text, "i", [Span(start=0, end=len(text))])[0]
    start = text.index(clause) if clause else 0
    end = start + len(clause) if clause else len(text)
    return judge(sentence, start, end, **cue)


@pytest.mark.parametrize(
    ("text", "certainty"),
    [
        ("The mill burned down on Monday.", "asserted"),
        ("The hall is open all night.", "asserted"),
        ("The question is open.", "unconfirmed"),
        ("The flood claimed seven lives.", "asserted"),
        ("Two boats are yet to be found.", "asserted"),
        ("A judge will decide on Friday if he has to stay.", "planned"),
        ("The clerk had no part in the theft.", "denied"),
        ("The fire had nothing to do with the strike.", "denied"),
        ("The clerk had no bread.", "asserted"),
        ("The clerks have no spare parts.", "asserted"),
        ("They had nothing.", "asserted"),
        ("The council is weighing a new road.", "asserted"),
        ("The mill will close in May.", "planned"),
        ("The council is to vote on Friday.", "planned"),
        ("The council is going to vote.", "planned"),
        ("The fair opens on 4 May.", "planned"),
        ("The road should be open again tomorrow.", "planned"),
        ("The road ought to be open again tomorrow.", "planned"),
        ("Visitors can return to the bridge on Friday.", "planned"),
        ("They were given four weeks to pack.", "planned"),
        ("The road will not be open before Monday.", "planned"),
        ("The fair will not take place.", "asserted"),
        ("The fair will not go ahead.", "asserted"),
        ("The mill would close if the price fell.", "conditional"),
        ("If the rain stops, the fair opens.", "conditional"),
        ("The council could close the road.", "conditional"),
        ("A sale would give it a new owner.", "conditional"),
        ("Residents could smell the smoke.", "asserted"),
        ("The smoke could have come from the mill.", "unconfirmed"),
        ("The bone may be the oldest of its kind.", "unconfirmed"),
        ("The clerk must have left the lamp on.", "unconfirmed"),
        ("The figure could not be verified.", "unconfirmed"),
        ("The firm would not comment.", "asserted"),
        ("The firm declined to comment.", "asserted"),
        ("The firm declined to say whether it was sold.", "unconfirmed"),
        ("Whether the valve failed is being examined.", "unconfirmed"),
        ("The board is examining a possible fault of the valve.", "unconfirmed"),
        ("The board is examining whether the valve failed.", "asserted"),
        ("We do not know why it failed.", "unconfirmed"),
        ("It was not clear why it failed.", "unconfirmed"),
        ("Did the valve fail?", "unconfirmed"),
        ("The clerk was not dismissed.", "asserted"),
        ("This is not an attack.", "asserted"),
        ("No truck was ever lent to them.", "asserted"),
        ("There will be no fee for the bridge.", "asserted"),
        ("We have found no trace of a leak.", "asserted"),
        ("Imagine that the pump stops.", "conditional"),
        ("The minister ruled out a new tax.", "denied"),
        ("The minister did not rule out a new tax.", "unconfirmed"),
        ("There was nothing wrong with the pump.", "asserted"),
        ("The story is a lie.", "denied"),
        ("The mill did not burn, it flooded.", "asserted"),
        ("There were no injuries.", "asserted"),
        ("The water was not cold.", "asserted"),
        ("The firm did not reply.", "asserted"),
        ("A note is not a verdict.", "asserted"),
        ("Forty clerks had not come.", "asserted"),
        ("Something was not right.", "asserted"),
        ("The clerk would not be named.", "asserted"),
        ("The clerk cannot leave the town.", "asserted"),
        ("Not three but four clerks were seen.", "asserted"),
        ("No clerk has been charged with theft.", "asserted"),
        ("What members say was a gift is a loan.", "alleged"),
        ("The clerk was charged with theft.", "alleged"),
        ("The clerk had been expected to leave.", "asserted"),
        ("The harbour board said it would close the road.", "planned"),
        ("Three carts were set ablaze.", "asserted"),
        ("The clerk may be ill.", "unconfirmed"),
        ("Guests may take out no more than two books a week.", "asserted"),
        ("Nobody may enter the pit.", "asserted"),
        ("Lorries may no longer use the bridge.", "asserted"),
        ("The paper was unable to establish whether a lamp fell.", "unconfirmed"),
        ("The paper was not able to confirm that a lamp fell.", "unconfirmed"),
        ("The paper was able to confirm that a lamp fell.", "asserted"),
        ("The mayor was unable to swim.", "asserted"),
        ("The first new parcels go out tomorrow.", "planned"),
        ("The ferry sails on 4 March.", "planned"),
        ("On Saturday we march to the mill.", "planned"),
        ("They are meeting on Friday.", "planned"),
        ("They were meeting on Friday.", "asserted"),
        ("The mayor has declared Friday a day of mourning.", "planned"),
        ("He would ask for the guard if the wind turned.", "conditional"),
    ],
)
def test_the_outlets_own_words(text: str, certainty: str) -> None:
    """Each construction gives its label."""
    assert judged(text).certainty == certainty


@pytest.mark.parametrize(
    ("text", "clause", "cue", "certainty"),
    [
        ("The owner said the mill would open again.", "the mill would open again", "say", "planned"),
        ("The owner could not confirm that a lamp fell.", "a lamp fell", "confirm", "unconfirmed"),
        ("The owner declined to say whether a lamp fell.", "a lamp fell", "say", "asserted"),
        ("The owner refused, saying a lamp fell.", "a lamp fell", "refuse", "unconfirmed"),
        ("The board wanted to close it.", "to close it", "want", "asserted"),
        ("The board claimed to have closed it.", "to have closed it", "claim", "alleged"),
        ("What the board called a fire was a lamp.", "a fire", "call", "alleged"),
        ("They carried bread, not bombs, she said.", "They carried bread, not bombs", "say", "asserted"),
        ("The board insists that nothing was lost.", "nothing was lost", "insist", "denied"),
        ("The board said that nothing was lost.", "nothing was lost", "say", "asserted"),
        ("The board said that no truck had left its yard.", "no truck had left its yard", "say", "asserted"),
        (
            "The board said that no truck had come from its yard.",
            "no truck had come from its yard",
            "say",
            "denied",
        ),
        ("Nobody warned us, the owner said.", "Nobody warned us", "say", "denied"),
        (
            "No loss has been reported to us, the owner said.",
            "No loss has been reported to us",
            "say",
            "asserted",
        ),
        (
            "No pump was switched off at any time, the owner said.",
            "No pump was switched off at any time",
            "say",
            "denied",
        ),
        ("No pump was lost at all.", "No pump was lost at all", "say", "denied"),
        ("The owner denied that a lamp fell.", "a lamp fell", "deny", "denied"),
        ("The owner did not deny that a lamp fell.", "a lamp fell", "deny", "unconfirmed"),
        (
            "The owner would neither confirm nor deny that a lamp fell.",
            "a lamp fell",
            "deny",
            "unconfirmed",
        ),
        ("A lamp fell.", "A lamp fell", "deny", "denied"),
        ("Nobody at the mill was told, she said.", "Nobody at the mill was told", "say", "denied"),
        ("They carried bread, not far, she said.", "They carried bread, not far", "say", "asserted"),
        ("The board plans the closure.", "the closure", "plan", "asserted"),
    ],
)
def test_attributed_words(text: str, clause: str, cue: str, certainty: str) -> None:
    """The cue, its negation and its tense count beside the clause."""
    assert judged(text, clause, cue_lemma=cue).certainty == certainty


def test_the_class_of_a_cue_counts_where_its_lemma_is_in_no_table() -> None:
    """A cue that the attribution files under doubt leaves its content open."""
    text = "The auditor queried that the books were whole."
    found = judged(text, "the books were whole", cue_lemma="query", cue_class="doubt")
    assert found.certainty == "unconfirmed"


@pytest.mark.parametrize(
    ("text", "polarity"),
    [
        ("The mill did not burn.", "negative"),
        ("The mill never burned.", "negative"),
        ("No mill burned.", "negative"),
        ("Nobody was hurt.", "negative"),
        ("The guard failed to stop them.", "negative"),
        ("The clerk is said not to have left.", "negative"),
        ("The mill burned.", "positive"),
        ("The mill not only burned, it fell.", "positive"),
        ("The clerk is said to have left.", "positive"),
    ],
)
def test_polarity_is_told_apart_from_certainty(text: str, polarity: str) -> None:
    """Negation of the main verb, its subject or object; "not only" negates nothing."""
    assert judged(text).polarity == polarity


@pytest.mark.parametrize(
    ("text", "clause", "kind"),
    [
        ('"I saw the roof fall," she said.', "I saw the roof fall", "witness"),
        ('"My lamp fell at noon," she said.', "My lamp fell at noon", "witness"),
        ('"We counted nine boats," she said.', "We counted nine boats", "witness"),
        ("We counted nine boats.", None, "own reporting"),
        ("They counted nine boats.", None, None),
        ("I never saw the roof.", None, None),
        ("This is our road.", None, None),
        ("The roof fell.", None, None),
    ],
)
def test_first_hand_knowledge(text: str, clause: str | None, kind: str | None) -> None:
    """Perception in the first person; the outlet's own counting; hearsay has none."""
    assert judged(text, clause).first_hand == kind


def test_counting_by_an_outlet_is_its_own_reporting() -> None:
    """Words in quotation marks that are attributed to an outlet are reporting of its own."""
    found = judged('"We counted nine boats," it wrote.', "We counted nine boats", speaker_type="outlet")
    assert found.first_hand == "own reporting"


def test_a_span_without_words_is_asserted() -> None:
    """Nothing is said about nothing."""
    assert judged("The mill burned.", " ") == Judgement(certainty="asserted", polarity="positive")


def test_a_clause_without_a_verb_is_judged_by_its_head() -> None:
    """A heading or a fragment has no main verb and is still judged."""
    assert judged("Nine boats in the harbour.").certainty == "asserted"
    assert judged("Nine boats, allegedly.", ", ").polarity == "positive"


def test_a_speaker_rejects_an_agreement_and_merely_tells_a_lack() -> None:
    """There is no deal, says the club: a denial. There is no bread: a fact."""
    assert judged("There is no agreement with Norby on a fee.", cue_lemma="say").certainty == "denied"
    assert judged("There is no agreement with Norby on a fee.").certainty == "asserted"
    assert judged("There is no bread.", cue_lemma="say").certainty == "asserted"

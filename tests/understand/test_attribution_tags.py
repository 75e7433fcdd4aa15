"""Tags within a sentence, misread sources, what a report adds of its own, and what never speaks."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from twosource.language.parse.sentences import sentences
from twosource.model import Item, Page, Report, Span
from twosource.understand import attribution, mentions, understand

if TYPE_CHECKING:
    from twosource.model import Statement


def speaker(text: str, words: str) -> str | None:
    """Return the name or words of who says the stretch of ``text`` that holds ``words``, innermost."""
    spans = tuple(Span(start=m.start(), end=m.end()) for m in re.finditer(r"[^\n]*\S[^\n]*", text))
    parsed = sentences(text, "item", spans)
    named = mentions.find(text, parsed)
    at = text.index(words)
    holds = [
        one
        for one in attribution.find(
            text, attribution.parse_of(text, parsed), outlet="Harn Post", mentions=named
        )
        if any(span.start <= at < span.end for span in one.content)
    ]
    inner = min(holds, key=lambda one: sum(s.end - s.start for s in one.content), default=None)
    if inner is None or not inner.chain:
        return None
    return inner.chain[-1].name or inner.chain[-1].source_text


def told(text: str) -> dict[str, Statement]:
    """Return the statements of a report of one paragraph by their text."""
    item = Item(id="i", report="r", kind="article", spans=(Span(start=0, end=len(text)),))
    report = Report(id="r", sha256="0" * 64, path="r.txt", text=text, outlet="Harn Post")
    (reading,) = understand(Page(report=report, zones=(), items=(item,)))
    return {one.text: one for one in reading.statements}


GOES_ON = (
    ("Even if the storm returns, the mayor said, the ferry has sailed for the last time.", "the last time"),
    ("The rumour had no basis, the mayor said, and the wardens would be trained in Harn.", "wardens"),
    ("The lease runs for nine years, the owner said, and can be ended by either side.", "be ended"),
    ("No barge is big enough, the pilot said, although a tug might manage it.", "a tug"),
    ("Forty were brought ashore, the coast office said on Friday, seven more than at noon.", "more than"),
    ("The club offered four marks, the clerk said, which would value it at a million.", "would value"),
    (
        "No alarm was raised, its manager, Ottmar Frell, said outside the station, and the gauge had shown 52.",
        "gauge",
    ),
    (
        "It killed four people on the track, the warden confirmed; an earlier report of six was wrong.",
        "an earlier",
    ),
    ("The gate was not pushed in, two grocers told the Post; guards had dragged it aside.", "guards had"),
    ('No guard was hurt, the mayor said, and "a good number of bats" had been seized.', "had been seized"),
    (
        'The boat is late, the clerk said, "to let all sleep", and the talks will be held in Harn.',
        "the talks",
    ),
    ("They were also keen on the keeper, the agents said, but found his wages too high.", "his wages"),
)


@pytest.mark.parametrize(("text", "words"), GOES_ON)
def test_what_goes_on_behind_a_tag_is_its_speakers(text: str, words: str) -> None:
    """A clause, a comparison or a relative clause behind "the mayor said," is said by him too."""
    assert speaker(text, words) is not None


STOPS = (
    ("The dam is safe, the mayor said, but the union denied that the wall had held.", "the union denied"),
    ("The dam is safe, the mayor told the radio, and then he left the hall.", "then he left"),
    ("The dam is safe, the mayor said; at the mill near our office it leaked.", "it leaked"),
    ("The dam is safe, the mayor wrote, and deleted it again after an hour.", "deleted it"),
    ("The dam is safe, its warden said, though she would not name the builder.", "she would not"),
)


@pytest.mark.parametrize(("text", "words"), STOPS)
def test_what_the_report_tells_behind_a_tag_is_its_own(text: str, words: str) -> None:
    """Another's saying, a deed of the speaker, and a refusal are not part of what he said."""
    assert speaker(text, words) is None


READ = (
    ("Survivors rescued from the wreckage said the tram failed to brake.", "the tram", "Survivors"),
    (
        "The gap, a duty officer at the harbour suggested, arose because three boats were late.",
        "three boats",
        "a duty officer at the harbour",
    ),
    ("Weller says police have not yet identified any suspects.", "police have", "Weller"),
    (
        '"There lies our labour," the volunteer Corentin Abel is quoted as saying.',
        "our labour",
        "Corentin Abel",
    ),
    ("A trip for which, the club says, they had leave until May.", "they had leave", "the club"),
    (
        "The paper will ask for many measures \u2014 but not for fines \u2014 for many in the valley, the aides said.",
        "The paper will",
        "the aides",
    ),
    (
        "The tax will rise in May, a spokesman for the treasury admits.",
        "The tax",
        "a spokesman for the treasury",
    ),
    ("Pupils who sleep late are far more likely to be ill, a new study shows.", "Pupils who", "a new study"),
    (
        "The prefect has informed our newspaper that order had been restored there.",
        "order had",
        "The prefect",
    ),
    ("The club says in a letter seen by the radio that its guards shut the gate.", "guards shut", "The club"),
)


@pytest.mark.parametrize(("text", "words", "name"), READ)
def test_sources_that_the_parser_misreads_are_found(text: str, words: str, name: str) -> None:
    """Reduced relatives, final tags, "is quoted as saying" and figures have the speaker that the text names."""
    assert speaker(text, words) == name


FIGURES = (
    ("The ministry says 22.", "22", "The ministry"),
    ("The warden first said nine and later thirteen.", "later thirteen", "The warden"),
    ("The union gives a figure of 43 million.", "43", "The union"),
    ("The owner put the number of those cut off at 33, all of them miners.", "33", "The owner"),
    ("The teacher was named by the union as Matteo Ixcar, 27.", "Matteo", "the union"),
    ("The wardens named the dead man on Monday as Jonas Pell.", "Jonas", "The wardens"),
)


@pytest.mark.parametrize(("text", "words", "name"), FIGURES)
def test_a_figure_or_a_name_is_his_who_gives_it(text: str, words: str, name: str) -> None:
    """A bare amount, an amount that something is put at, and who somebody is said to be."""
    assert speaker(text, words) == name


KNOWN = (
    ("The owners have let it be known that they will come.", "they will", "The owners"),
    ("The owner made it clear that the pier would close.", "the pier", "The owner"),
    ("The agency would say only that nothing had been opened yet.", "nothing had", "The agency"),
    ("The keeper would only say that the talks had failed.", "the talks", "The keeper"),
)


@pytest.mark.parametrize(("text", "words", "name"), KNOWN)
def test_what_somebody_makes_known_is_said(text: str, words: str, name: str) -> None:
    """So is all that somebody "would say"."""
    assert speaker(text, words) == name


@pytest.mark.parametrize("words", ["They say", "What they mean"])
def test_speech_of_several_sentences_about_a_tag_is_one_voice(words: str) -> None:
    """The tag's own parse holds the last sentence before it alone; the opening mark may end the one before."""
    text = (
        '"They say natural turnover. I have buried natural turnover," the union\'s president, Adriane Morl, '
        'told reporters at the gate. "What they mean is that nobody will be asked twice."'
    )
    assert speaker(text, words) == "Adriane Morl"


def test_an_aside_within_a_comparison_is_read() -> None:
    """What a comparison makes of a source is left out of the chain of what stands beside it."""
    text = (
        "Rents have gone up by 38 percent since 2027, according to the statistics office, while the number "
        "of flats fell last year to 41,000, less than half of what the outgoing government had promised."
    )
    assert speaker(text, "Rents") == "the statistics office"


def test_a_further_that_clause_is_said_too() -> None:
    """With quoted words between, "and that ..." still belongs to the verb before."""
    text = 'Her lawyer said that she "took loans and robbed nobody", and that the defence would appeal.'
    assert speaker(text, "the defence") == "Her lawyer"


NOBODY = (
    ("Sunday's vote showed that the valley was split.", "the valley"),
    ("The price of flour suggested that the harvest had failed.", "the harvest"),
    ("The Harn office has not accused the ferryman of any theft.", "any theft"),
    ("Our colleague Ivo Arn on the hill counts 21 vessels in the bay.", "21 vessels"),
    ("The heiress gave \u00a3200,000 for the new boat.", "200,000"),
    ("The heiress gave 200 to the church.", "200"),
    ("The keeper is 65, and according to a story in the Gazette, the crew is ill.", "The keeper"),
)


@pytest.mark.parametrize(("text", "words"), NOBODY)
def test_what_nobody_says_has_no_speaker(text: str, words: str) -> None:
    """Happenings, measures, an accusation not made, and the outlet's own people are the report's own voice."""
    assert speaker(text, words) is None


def test_he_is_not_who_is_named_in_what_he_says() -> None:
    """A speaker who addresses somebody by name is not that person."""
    text = (
        "Singer Nora Karav came to the studio, where host Corin Ablas asked about her song.\n"
        '"We had an agreement, Corin," she said.'
    )
    assert speaker(text, "an agreement") != "Corin Ablas"


def test_a_name_in_apposition_to_who_acts_is_meant_by_he() -> None:
    """An outlet's own reporter is nobody that a pronoun of hers stands for."""
    text = (
        "A seller of cards told us what he had seen.\n"
        "The mediator, Rein Albers, came out without a coat. He said that six groups would meet."
    )
    assert speaker(text, "six groups") == "Rein Albers"
    text = (
        "This reporter saw two bundles in the hall.\n"
        "The delegate, Violeta Sanbria, took them away. She said they were practice ballots."
    )
    assert speaker(text, "practice") == "Violeta Sanbria"


def test_an_age_tells_of_who_spoke_last() -> None:
    """Others may have spoken in the paragraphs before."""
    text = (
        "Ina Holt said that the pier was shut.\n"
        'Osman Hadj, a trader, said five cars had come. "They had drums," the 50-year-old said.'
    )
    assert speaker(text, "drums") == "Osman Hadj"


def test_who_finds_somebody_says_nothing_of_the_rest() -> None:
    """What stands before the passive is the report's own."""
    text = "She has had five of the dead since last night; the last was found on the beach by a woman."
    assert speaker(text, "five of the dead") is None


def test_the_man_takes_up_a_description_and_no_name() -> None:
    """A man told of is the lift attendant met before, never somebody whom the report calls by name."""
    text = 'The lift rang, a lift attendant told the radio.\n"It rang twice," said the man.'
    assert speaker(text, "It rang twice") == "a lift attendant"
    named = 'The lift rang, Odo Frell said.\n"It rang twice," said the woman.'
    assert speaker(named, "It rang twice") == "the woman"


def test_what_a_report_adds_to_a_name_is_its_own() -> None:
    """Who a named person or the speaker is, and what went on meanwhile, is not what was said."""
    made = told("Lumo said it would remove the songs of Tess Corvin, who has been ill since May.")
    assert [one.attribution for one in made.values() if one.text.startswith("who has been")] == [()]
    made = told("The pool office denied the reports on Monday, as hundreds of residents emptied the shops.")
    assert [one.attribution for one in made.values() if "emptied" in one.text] == [()]


def test_what_is_claimed_of_a_name_stays_a_claim() -> None:
    """A relative clause behind an accuser's verb is not made the report's own assertion."""
    made = told("Guards claimed that Tess Corvin, who had taken the till, fled over the wall.")
    assert all(one.attribution for one in made.values() if "taken the till" in one.text)

"""What form a text has: one article, a digest, a live page, other pieces after an article."""

from __future__ import annotations

import pytest

from twosource.clean import clean
from twosource.model import Page, Report

ARTICLE = """The footbridge at Orlemouth was closed on Monday after an engineer found rust in two of its cables.

"Nobody was in danger," said harbour engineer Petra Dunholt. The bridge carries 900 people a day.

The town council will decide on Thursday whether to repair the bridge or to replace it.
"""


def page(
    text: str, *, title: str | None = None, outlet: str | None = None, published: str | None = None
) -> Page:
    """Return the page of ``text``."""
    return clean(
        Report(id="r-1", path="a.txt", sha256="", text=text, title=title, outlet=outlet, published=published)
    )


def told(found: Page) -> list[tuple[str, str | None]]:
    """Return kind and title of each item."""
    return [(item.kind, item.title) for item in found.items]


def bodies(found: Page) -> list[str]:
    """Return the words of each item."""
    return [" ".join(found.report.text[span.start : span.end] for span in item.spans) for item in found.items]


ENTRY_A = "The ferry between Orlemouth and Vell will not sail in January, its owner said on Tuesday."
ENTRY_B = "A bakery in Quarry Lane has been fined for selling loaves that were too light."
ENTRY_C = "Sprinter Jonna Askel ran the hundred metres in a national record of 10.98 seconds."

ENTRY_FORMS = {
    "phrases with a full stop": f"No boats. {ENTRY_A}\n\nLight bread. {ENTRY_B}\n\nFast feet. {ENTRY_C}\n",
    "short sentences": f"The boats stay in port. {ENTRY_A}\n\nBakers pay. {ENTRY_B}\n\nAskel flies. {ENTRY_C}\n",
    "questions among phrases": f"No boats? {ENTRY_A}\n\nLight bread. {ENTRY_B}\n\nFast feet. {ENTRY_C}\n",
    "places with a colon": f"Orlemouth: {ENTRY_A}\n\nQuarry Lane: {ENTRY_B}\n\nBrakk: {ENTRY_C}\n",
    "capitals and dashes": f"ORLEMOUTH \u2014 {ENTRY_A}\n\nQUARRY LANE \u2014 {ENTRY_B}\n\nBRAKK \u2014 {ENTRY_C}\n",
    "bullets with labels": f"\u2022 Ferries: {ENTRY_A}\n\u2022 Bread: {ENTRY_B}\n\u2022 Athletics: {ENTRY_C}\n",
    "numbers with phrases": f"1. No boats. {ENTRY_A}\n\n2. Light bread. {ENTRY_B}\n\n3. Fast feet. {ENTRY_C}\n",
    "titles in capitals": f"NO BOATS\n{ENTRY_A}\n\nLIGHT BREAD\n{ENTRY_B}\n\nFAST FEET\n{ENTRY_C}\n",
    "titles on lines of their own": (
        f"Ferry stays in port\n\n{ENTRY_A}\n\nBaker fined for light loaves\n\n{ENTRY_B}\n\nAskel breaks record\n\n{ENTRY_C}\n"
    ),
}


@pytest.mark.parametrize("form", ENTRY_FORMS)
@pytest.mark.parametrize("title", ["Our coast this evening", "Coast notes in brief"])
def test_three_entries_are_three_items_in_every_form(form: str, title: str) -> None:
    """Whether or not the title promises a digest, its form shows it."""
    found = page(
        f"Title: {title}\nSource: Coast Courier\nPublished: 2031-05-06\n\n{ENTRY_FORMS[form]}", title=title
    )
    assert [kind for kind, _ in told(found)] == ["entry"] * 3
    for body, entry in zip(bodies(found), (ENTRY_A, ENTRY_B, ENTRY_C), strict=True):
        assert entry in body


@pytest.mark.parametrize("form", ENTRY_FORMS)
def test_entries_below_a_date_stamp_are_items_too(form: str) -> None:
    """A raw scrape is split like a text with header lines."""
    found = page(f" date 2031-05-06 Coast notes in brief\nby our staff\n{ENTRY_FORMS[form]}")
    assert [
        entry in body for body, entry in zip(bodies(found), (ENTRY_A, ENTRY_B, ENTRY_C), strict=True)
    ] == [True] * 3


def test_lead_ins_are_titles_and_stay_out_of_the_body() -> None:
    """The phrase in front is printed as a title."""
    found = page(ENTRY_FORMS["phrases with a full stop"], title="Three things from the coast")
    assert told(found) == [("entry", "No boats"), ("entry", "Light bread"), ("entry", "Fast feet")]
    assert bodies(found) == [ENTRY_A, ENTRY_B, ENTRY_C]


def test_an_entry_keeps_the_paragraphs_after_it() -> None:
    """A paragraph without a lead-in belongs to the entry above it."""
    more = "Anglers had asked for it in a letter with sixty names."
    text = f"No boats. {ENTRY_A}\n\n{more}\n\nLight bread. {ENTRY_B}\n\nFast feet. {ENTRY_C}\n"
    assert bodies(page(text, title="Week's news"))[0] == f"{ENTRY_A} {more}"


# ------------------------------------------------------------------ one article stays one


ONE_ARTICLE = {
    "plain": ARTICLE,
    "sub-headings that name sides": ARTICLE.replace('"Nobody', 'StoryContext\n\n"Nobody').replace(
        "The town council will", "Next steps\n\nThe town council will"
    ),
    "a sub-heading about the matter": ARTICLE.replace(
        "The town council will", "Council to decide on bridge\n\nThe town council will"
    ),
    "questions and answers": (
        "What has happened? An engineer found rust in two cables of the footbridge at Orlemouth.\n\n"
        "Who is affected? The bridge carries 900 people a day, most of them on their way to the cannery.\n\n"
        "What comes next? The town council decides on Thursday.\n"
    ),
    "a situation report": (
        "Situation. The river at Vell stood at 4.1 metres at noon on Tuesday and is falling.\n\n"
        "Damage. Sixty houses and the school are under water, the fire service reported.\n\n"
        "Needs. Blankets, pumps and drinking water are wanted at the sports hall.\n"
    ),
    "a dialogue": (
        "Mayor Holt: We shall rebuild the bridge, whatever it costs the town.\n\n"
        "Reporter: And when would the first people walk over it again?\n\n"
        "Mayor Holt: Not before the spring, I am afraid to say.\n\n"
        "Reporter: Thank you very much for your time this morning.\n"
    ),
    "one short sentence in front": "It is over. " + ARTICLE,
    "a time-table": ARTICLE + "\n14:05 Engineer sees rust\n\n14:40 Bridge is closed\n",
    "a list": ARTICLE + "\nThe engineer asks for\n\n- two new cables\n- a coat of paint\n- a sign\n",
    "a listicle about one matter": "Title: Five things to know about the bridge\nSource: A\n\n" + ARTICLE,
    "a pointer in the middle": ARTICLE.replace(
        '"Nobody', 'Read also: Bridges of the coast, from worst to best\n\n"Nobody'
    ),
    "a row of stars": ARTICLE.replace(
        '"Nobody', '* * *\n\n"Nobody was on the footbridge at Orlemouth," one engineer said. "Nobody'
    ),
}


@pytest.mark.parametrize("form", ONE_ARTICLE)
def test_an_article_stays_one_item(form: str) -> None:
    """Sub-headings, labels and lists do not make a digest."""
    found = page(ONE_ARTICLE[form], title="Rust closes footbridge")
    assert [kind for kind, _ in told(found)] == ["article"]


# ---------------------------------------------------------------- other pieces after an article


AFTERWARDS = {
    "a list label and titles with full stops": (
        "Most read today\nFerry stays in port.\n\n" + ENTRY_A + "\nBaker fined for light loaves.\n\n" + ENTRY_B + "\n"
    ),
    "a list label and titles": "Read next\n\nFerry stays in port\n" + ENTRY_A + "\n\nBaker fined for light loaves\n" + ENTRY_B + "\n",
    "in brief": "In brief\n\nFerry stays in port\n" + ENTRY_A + "\n\nBaker fined for light loaves\n" + ENTRY_B + "\n",
    "in brief without titles": "In brief\n\n" + ENTRY_A + "\n\n" + ENTRY_B + "\n",
    "a label and lead-ins": "Other news\n\nNo boats. " + ENTRY_A + "\n\nLight bread. " + ENTRY_B + "\n",
    "an author and a teaser": (
        "Coast latest: Storm on its way; school shut\nKey points: * Storm is on its way * School is shut * Boats are in po\u2026\n"
        "Coast Courier news desk\nAuthor: Ida Holm\nFerry stays in port.\n\n" + ENTRY_A
        + "\nBaker fined for light loaves.\n\n" + ENTRY_B + "\n"
    ),
    "credits": "(Reporting by Ida Holm)\n\nFerry stays in port\n\n" + ENTRY_A + "\n\n(Reporting by Al Birch)\n\nBaker fined for light loaves\n\n" + ENTRY_B + "\n",
}  # fmt: skip


@pytest.mark.parametrize("form", AFTERWARDS)
def test_pieces_after_an_article_are_entries(form: str) -> None:
    """What another page glued to the end is cut off and split."""
    found = page(f"{ARTICLE}\n{AFTERWARDS[form]}", title="Rust closes footbridge")
    assert [kind for kind, _ in told(found)] == ["article", "entry", "entry"]
    assert bodies(found)[1:] == [ENTRY_A, ENTRY_B]


def test_links_after_an_article_are_no_items() -> None:
    """Titles that head nothing are promotion."""
    found = page(f"{ARTICLE}\nMost read today\nFerry stays in port\nBaker fined for light loaves\n")
    assert len(found.items) == 1
    assert [zone.kind for zone in found.zones[-2:]] == ["promotion", "promotion"]


OPENERS = (
    "Also in Vell: unemployment fell by half a point in the spring, the statistics office said.",
    "In other news, the statistics office said that unemployment fell by half a point in the spring.",
    "Elsewhere, unemployment fell by half a point in the spring, and more women than ever are at work, according to the statisticians of the regional office.",
    "On a lighter note, the storks have come back to the chimney of the old brewery, nine days earlier than in any spring before.",
    "In a separate vote, farmers in the hills elected a new board for their dairy, which has lost money in each of the past four years and owes them for milk.",
)


@pytest.mark.parametrize("opener", OPENERS)
def test_a_paragraph_that_opens_another_subject_is_an_entry(opener: str) -> None:
    """Its first words say so."""
    found = page(f"{ARTICLE}\n{opener}\n", title="Rust closes footbridge")
    assert (
        told(found) == [("article", "Rust closes footbridge"), ("entry", None)]
        or told(found)[1][0] == "entry"
    )
    assert bodies(found)[1] == opener


def test_a_second_title_far_from_the_first_opens_an_item() -> None:
    """Nothing is shared, and the title is no side of the matter."""
    found = page(
        f" date 2031-05-06 Rust closes footbridge\n{ARTICLE}\nBaker fined for light loaves\n{ENTRY_B}\n"
    )
    assert told(found) == [("article", "Rust closes footbridge"), ("entry", "Baker fined for light loaves")]


# ------------------------------------------------------------------------------ live pages


LIVE = {
    "clocks alone": "22:10\nThe first boxes are open.\n\n22:55\nThe league leads in the hills.\n\n00:40\nThe mayor concedes.\n",
    "clocks in front": "22:10 The first boxes are open.\n\n22:55 The league leads in the hills.\n\n00:40 The mayor concedes.\n",
    "clocks and dashes": "[22:10] - The first boxes are open.\n[22:55] - The league leads in the hills.\n[00:40] - The mayor concedes.\n",
    "half days": "10:10 pm: The first boxes are open.\n10:55 pm: The league leads in the hills.\n12:40 am: The mayor concedes.\n",
    "days and clocks": "Tue 22:10. The first boxes are open.\n\nTue 22:55. The league leads in the hills.\n\nWed 00:40. The mayor concedes.\n",
    "clocks and titles": "22.10 First boxes\nThe first boxes are open.\n\n22.55 Hills\nThe league leads in the hills.\n\n00.40 Over\nThe mayor concedes.\n",
}


@pytest.mark.parametrize("form", LIVE)
def test_clock_times_head_the_entries_of_a_live_page(form: str) -> None:
    """However they are printed, with their days over midnight."""
    found = page(LIVE[form], title="Election night in Orlemouth", published="2031-05-07T01:30+02:00")
    assert [item.kind for item in found.items] == ["entry"] * 3
    assert [item.stamp for item in found.items] == [
        "2031-05-06T22:10+02:00",
        "2031-05-06T22:55+02:00",
        "2031-05-07T00:40+02:00",
    ]
    assert bodies(found) == [
        "The first boxes are open.",
        "The league leads in the hills.",
        "The mayor concedes.",
    ]


def test_entries_that_run_backwards_get_their_days_too() -> None:
    """Newest first."""
    text = "00:40\nThe mayor concedes.\n\n22:55\nThe league leads.\n\n22:10\nThe first boxes are open.\n"
    found = page(text, title="Live: election night", published="2031-05-06")
    assert [item.stamp for item in found.items] == [
        "2031-05-07T00:40",
        "2031-05-06T22:55",
        "2031-05-06T22:10",
    ]


def test_without_a_date_the_clock_is_kept_as_printed() -> None:
    """No day is invented."""
    found = page(LIVE["clocks alone"], title="Election night")
    assert [item.stamp for item in found.items] == ["22:10", "22:55", "00:40"]


def test_what_stands_before_the_first_entry_is_the_article() -> None:
    """An introduction is an item of its own."""
    found = page(f"{ENTRY_A}\n\n{LIVE['clocks alone']}", title="Live: the night")
    assert [item.kind for item in found.items] == ["article", "entry", "entry", "entry"]


def test_a_clock_without_words_is_no_item() -> None:
    """Nothing happened at that time."""
    found = page(
        "22:10\nThe first boxes are open.\n\n22:55\n\n23:10\nThe league leads.\n\n23:50\n", title="Live"
    )
    assert [item.stamp for item in found.items] == ["22:10", "23:10"]


def test_an_appended_piece_keeps_its_short_paragraphs() -> None:
    """Where titles have no full stop, a short paragraph is no title."""
    short = "The fine is 400 crowns."
    after = (
        f"Read next\n\nBaker fined for light loaves\n{short}\n{ENTRY_B}\n\nAskel breaks record\n{ENTRY_C}\n"
    )
    assert bodies(page(f"{ARTICLE}\n{after}"))[1:] == [f"{short} {ENTRY_B}", ENTRY_C]


BACK_TO_THE_ARTICLE = "Engineer Petra Dunholt will look at the footbridge and its rust again on Friday."


@pytest.mark.parametrize(
    "residue", ["Most read today", "(Reporting by Ida Holm)", "Photo: Al Birch", "In brief"]
)
def test_an_article_goes_on_after_residue(residue: str) -> None:
    """What shares its rare words with the article above belongs to it."""
    assert len(page(f"{ARTICLE}\n{residue}\n\n{BACK_TO_THE_ARTICLE}\n").items) == 1


def test_an_introduction_to_lead_ins_is_the_article() -> None:
    """It stands before the first entry."""
    text = f"{BACK_TO_THE_ARTICLE}\n\n{ENTRY_FORMS['phrases with a full stop']}"
    assert [kind for kind, _ in told(page(text, title="The coast in brief"))] == [
        "article",
        "entry",
        "entry",
        "entry",
    ]


def test_long_phrases_lead_in_too() -> None:
    """Four words without a verb are still a phrase."""
    text = f"No more boats in winter. {ENTRY_A}\n\nLight bread from Quarry Lane. {ENTRY_B}\n\nNew star on the track. {ENTRY_C}\n"
    assert len(page(text, title="Our coast").items) == 3


@pytest.mark.parametrize(
    "line", ["25:10 people came", "12:75 people came", "7:5 was the score of the match", "9.30 metres wide"]
)
def test_figures_that_are_no_clock_times(line: str) -> None:
    """Hours end at 23 and minutes at 59; a measure goes on in small letters."""
    text = "\n\n".join(f"{line} on day {day}, the office said." for day in range(3))
    assert [item.kind for item in page(text, title="Live: the count").items] == ["article"]


def test_a_value_under_the_headline_is_content() -> None:
    """A label with a figure is no second headline."""
    found = page(f"Title: Rust\nSource: A\n\nRiver level at 07:00\n{ARTICLE}", title="Rust")
    assert bodies(found)[0].startswith("River level at 07:00")


@pytest.mark.parametrize(
    "line",
    [
        "The council said that the bridge would be repaired by the spring",
        "It is the third bridge that the town has had to close",
        "Engineers told the council that a new bridge costs four millions",
    ],
)
def test_a_sentence_without_its_full_stop_is_content(line: str) -> None:
    """Scrapes lose marks: a reporting sentence is no title, in the middle and at the end."""
    assert line in bodies(page(f"{ARTICLE}\n{line}\n"))[0]
    assert line in bodies(page(f"{ARTICLE}\n{line}\n\n{BACK_TO_THE_ARTICLE}\n"))[0]


def test_a_title_that_the_text_does_not_print_is_kept() -> None:
    """The title comes from the report's own facts then, without a place."""
    item = page(ARTICLE, title="Rust closes footbridge").items[0]
    assert (item.title, item.title_span) == ("Rust closes footbridge", None)


@pytest.mark.parametrize(
    "title",
    [
        "Sailor, 16, sets off around the world", "Third fire this week in Vell", "Two goals in three minutes",
        "Three points separate the leaders", "Police round up suspects", "Train briefly stopped", "Why we live by the sea",
        "Ten things to know about the bridge", "Monday mail delayed",
    ],
)  # fmt: skip
def test_titles_that_only_sound_like_digests(title: str) -> None:
    """Paragraphs that share no word stay one article under them."""
    text = f"{ENTRY_A}\n\nWaiting rooms were full on both shores.\n\n{ENTRY_B}\n\nNobody minded.\n"
    assert len(page(text, title=title).items) == 1


def test_a_dateline_leads_in_no_entry() -> None:
    """Short sentences at the start of paragraphs make no digest of an agency's report."""
    text = (
        "ORLEMOUTH, Feb 7 (QNA) - The ferry between Orlemouth and Vell will not sail in January, it was told.\n\n"
        "The port office had asked for a certificate that the hull is free of rust, an official said there.\n\n"
        "Nine boats stand idle in the yard. They have been insured for a large sum by their owner in Vell.\n\n"
        "In Vell the delay caused some anger. A holiday had been announced, and the quay is hung with flags.\n\n"
        "The owner has meanwhile gone to court to stop the work, as his lawyer Petra Dunholt told this agency.\n"
    )
    assert [kind for kind, _ in told(page(text, title="Ferry stays in port"))] == ["article"]

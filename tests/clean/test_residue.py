"""Which lines are residue of a page, and which short lines are not."""

from __future__ import annotations

from typing import get_args

import pytest

from twosource.clean import clean
from twosource.clean.line_features import words
from twosource.language import match
from twosource.model import Page, Report, ZoneKind

PARAGRAPHS = (
    "The footbridge at Orlemouth was closed on Monday after an engineer found rust in two of its cables.",
    '"Nobody was in danger," said harbour engineer Petra Dunholt. The bridge carries 900 people a day.',
    "The town council will decide on Thursday whether to repair the bridge.",
)

AT_THE_HEAD = """
Skip to main navigation
Jump to content
Menu
Home > News > Coast
Coast Courier | Harbour
The Coast Courier
Coast Courier: news that floats
Coast Courier - the paper of the harbour since 1887
Subscribe now
Log in
By Ida Holm
By Ida Holm and Al Birch, Staff Writers
BY IDA HOLM
Ida Holm, Harbour Correspondent
By Ida Holm | Coast Courier
Words: Ida Holm Pictures: Al Birch
From our correspondent in Vell
By a staff reporter
Published 3 May 2031, 14:05
3 May 2031 14:05
Monday, May 3, 2031
Last updated: May 3, 2031 at 2:05 p.m.
Updated 2 hours ago
2 min read
Reading time: 3 minutes
Listen to this story
Listen (3 min)
Watch the video
Video: the bridge from above (0:45)
Audio: our report from the harbour (2:10)
The footbridge on Monday. (Al Birch/Coast Courier)
The footbridge, seen from the quay. Photo: Al Birch
The footbridge at dawn. Picture by Al Birch.
Engineer Petra Dunholt, left, inspects a cable on Monday.
A sign at the closed bridge. (Photo: harbour office)
File photo: the bridge in 2028
Image: Harbour Board
Share this article
Share on Facebook
Follow us on Telegram
This article was translated from Vellish by a machine.
This text was read out by a computer voice
Breaking news
EXCLUSIVE
Press release 17/2031
FOR IMMEDIATE RELEASE
Advertisement
Sunday edition, 2 crowns
Issue 4,211
Reader's edition no. 14
Good morning, and welcome to the Courier's letter.
5 comments
Tags: bridge, harbour
You have 3 free articles left this month.
Newest first
Coast Courier, price 2 crowns
Radio Vell - the voice of the valley
""".strip().splitlines()

AT_THE_TAIL = """
Read also: Bridges of the coast
Read more: Why cables rust
More on this story: Harbour
Related: Town hall leaks again
Related articles
More from Coast
You may also like
Most popular
Sign in to leave a comment
Log in to join the discussion
Comments are closed.
Subscribe to our newsletter
Get the Courier in your inbox every morning.
Follow the Courier on all channels
Share this story with a friend
Got a story? Call the news desk on 555 0101
Do you know more about the bridge? Write to us.
Seen something? Tell us.
Support local journalism: become a member
Help us keep the lights on in the newsroom.
(Reporting by Ida Holm; Editing by Al Birch)
Reporting by Ida Holm in Orlemouth; writing by Al Birch
Additional reporting: Al Birch
Editing: A. Birch
With agency material
With reports from the Vell bureau
ih/ab
- CNA
(CNA)
Copyright 2031 Coast Courier. All rights reserved.
© Coast Courier
No reproduction without permission.
This text may be reprinted with credit.
Free for publication.
Media contact: Al Birch, Harbour Board, tel. 555 0101
Press office, Harbour Board, 555 0101
For more information, contact the press office.
Contact: press@harbour.example
Harbour Board AS, Traffic Office, ext. 12
Harbour Board, reg. no. 40 221
Notes to editors
ENDS
-30-
###
You are receiving this letter because you signed up.
To unsubscribe, click here.
Change how often you hear from us.
You can stop this letter whenever you like.
This letter goes out to 2,400 readers.
Coast Courier Daily reaches 12,000 inboxes every weekday.
Forwarded this? Sign up here.
The Courier letter is not financial advice.
The Courier is not responsible for the content of external pages.
This page was last updated at 14:05.
The harbour page is renewed every ten minutes.
This story will be updated.
This is a developing story.
First published on 3 May 2031.
An earlier version of this article misspelled the engineer's name.
Turn to page 4
Continued on page 7
See page 3: The rusty coast
Page 2 of 5
Tomorrow: our guide to the best piers
Next week in the Courier: ten harbour walks
Win two tickets for the harbour cruise
Vote in our poll: bridge or ferry?
What do you think? Have your say below.
Coast Courier readers choose: the walk of the month
Listen to our podcast wherever you get yours
Download our app
We use cookies to make this page better.
Terms of use | Privacy
Author: Ida Holm
Ida Holm is the Courier's harbour correspondent.
Ida Holm covers the coast.
Tags: bridge, harbour
#bridge #harbour
Filed under: Coast
Back to top
Next story: Town hall leaks again
Watch: the bridge from above (0:45)
In pictures: the rusty bridge
Advertise with us
Coast Courier, from 6 a.m. at your kiosk
Coast Courier: the harbour in your pocket
Coast Courier. Independent since 1887
Radio Vell, 97.4 FM
All times are local.
Refresh this page for updates
Printed on recycled paper
Published by Coast Media, 3 Quay Street, Orlemouth
Letters to the editor: letters@courier.example
Have a nice weekend!
See you tomorrow.
That's all for today.
Until next time, the harbour desk
Thanks for reading.
Photo credits: Al Birch
Sources: Harbour Board, CNA
Join our WhatsApp group
Donate
Print
Report a mistake on this page
Map: Coast Courier
More like this: Ten piers to love
Don't miss: The last ferryman
Coming up: the storks are back
""".strip().splitlines()

PROSE = """
The Coast Courier counted 41 boats in the harbour.
The mayor denied it.
No one was hurt.
The ministry has not commented.
Two people are missing.
Police have asked witnesses to call 555 0101.
Anyone who saw the van should call the police on 112.
"We will not give in."
"I saw the mast fall," she said.
He was 41.
The cause is not known.
Rescue workers are still searching.
The storm is expected to reach Vell on Friday.
By Friday evening the water had reached the school.
From the harbour the smoke could be seen for miles.
Share prices fell by 4 per cent.
Contact with the ship was lost at 14:05.
Follow-up tests found nothing.
Watch duty was doubled after the first fire.
Support for the bill fell in the north.
Join forces, the two towns must.
Subscribers to the water company will pay 4 crowns more.
The newspaper's editor was arrested on Tuesday.
The website of the ministry was down for two hours.
Readers of the Bugle were told a different story.
More than 40 people were hurt.
Most of the victims were children.
Related claims have been filed in Vell.
Next week the council votes.
In brief remarks, the minister thanked the crew.
The photo was taken on Monday.
The video was shared by a neighbour.
A video shared online shows the roof falling.
A letter was found in the kitchen.
This article of the constitution was amended in 2019.
The report is published on Friday.
Editing the genome of wheat is legal in Vell.
Reporting the loss cost him his job.
Writing by candle-light, the judge finished at nine.
Copyright law does not apply, the court found.
The privacy watchdog has opened an inquiry.
Officials reached by telephone would not comment.
Harbour Board director Al Birch has resigned.
Leem Ferries Ltd went bankrupt in 2029.
Further questions will be answered on Friday.
The press office of the ministry declined to comment.
The strike began at 6 a.m.
The bridge will be closed until 4 p.m.
Unit 2 is not affected.
The next statement will be read out at 19:30.
The population is asked to boil water.
The company has 3,100 subscribers in 41 villages.
You could hear it in Vell, a witness said.
Our own losses were three wounded.
We condemn the attack in the strongest terms.
We thank the crew for its courage.
Vell, Orlemouth and Brakk voted against.
Votes for: 41. Votes against: 40.
Key rate: 4.25 per cent.
Dead: 4. Missing: 2.
The plane was built in 1999 (see below).
He wrote for the paper (the Coast Courier).
The ship (left) ran aground on Monday, the coastguard reported.
Photographs show the hull under water.
Images from the satellite show two burnt tanks.
Map makers have moved the border.
Comments by the minister angered the union.
The letter is signed by 40 doctors.
The story was first reported by the Bugle.
The Bugle, citing two officials, reports that the talks have failed.
Correction: the fine was 85,000 crowns, not 850,000.
The fine was 85,000 crowns, not 850,000 as stated in an earlier version of this article.
Free school meals will end in June.
Free use of the ferry ends in June.
The offer is open until 4 May.
Tips poured in after the appeal.
Tickets cost 12 crowns.
A date for the vote has not been set.
Good morning. The harbour office now speaks of five drowned, and of two who are missing.
Orlemouth is an official port of the island, its mayor said.
Every ferry was late on Monday.
Please hurry, the caller said.
The weather: nobody had foreseen it.
""".strip().splitlines()


def page(lines: tuple[str, ...], outlet: str | None, *, stamped: bool = False) -> Page:
    """Return the page of ``lines`` as paragraphs, under header lines or under a date stamp and a title."""
    title = "Rust closes footbridge"
    head = (
        f" date 2031-05-03 {title}\n"
        if stamped
        else f"Title: {title}\nSource: Courier\nPublished: 2031-05-03\n\n"
    )
    text = head + "\n\n".join(lines)
    return clean(
        Report(
            id="r-1", path="a.txt", sha256="", text=text, title=None if stamped else title,
            outlet=None if stamped else outlet,
        )
    )  # fmt: skip


def bodies(found: Page) -> list[str]:
    """Return the paragraphs of all items."""
    return [found.report.text[span.start : span.end] for item in found.items for span in item.spans]


@pytest.mark.parametrize("stamped", [False, True])
@pytest.mark.parametrize("line", AT_THE_HEAD)
def test_residue_above_an_article_is_out_of_the_item(line: str, *, stamped: bool) -> None:
    """The line is marked, the paragraphs below it stay."""
    assert bodies(page((line, *PARAGRAPHS), "Coast Courier", stamped=stamped)) == list(PARAGRAPHS)


@pytest.mark.parametrize("stamped", [False, True])
@pytest.mark.parametrize("line", AT_THE_TAIL)
def test_residue_below_an_article_is_out_of_the_item(line: str, *, stamped: bool) -> None:
    """The line is marked, the paragraphs above it stay."""
    assert bodies(page((*PARAGRAPHS, line), "Coast Courier", stamped=stamped)) == list(PARAGRAPHS)


@pytest.mark.parametrize("place", [0, 1, 3])
@pytest.mark.parametrize("line", PROSE)
def test_short_lines_of_the_piece_stay_in_it(line: str, place: int) -> None:
    """A one-line paragraph, a quotation or a figure is body, first, in the middle and last."""
    lines = (*PARAGRAPHS[:place], line, *PARAGRAPHS[place:])
    found = page(lines, "Coast Courier")
    assert bodies(found) == list(lines)
    assert len(found.items) == 1


@pytest.mark.parametrize("rule", match.rules("residue"), ids=lambda rule: rule.name)
def test_every_record_of_a_line_can_mark_its_examples(rule: match.Rule) -> None:
    """Its kind is one of a zone, and the number of words that it allows is enough for what it shows."""
    assert rule.made.get("kind", "body") in get_args(ZoneKind)
    assert rule.made.get("place", "edge") == "edge"
    assert max(len(words(text)) for text in rule.examples) <= rule.made.get("longest", 25)


def test_a_firm_that_acts_is_no_imprint() -> None:
    """A first sentence that ends with a firm's legal form is body; the firm's bare name is not."""
    first = "The harbour board has opened an inquiry into Leem Ferries Ltd."
    assert bodies(page((first, *PARAGRAPHS), "Coast Courier"))[0] == first
    assert bodies(page((*PARAGRAPHS, "Leem Ferries Ltd."), "Coast Courier")) == list(PARAGRAPHS)


def test_a_credit_at_the_end_of_a_paragraph_is_cut_off() -> None:
    """Wires run the credit into the last paragraph."""
    found = page((*PARAGRAPHS[:2], f"{PARAGRAPHS[2]} (Reporting by Ida Holm; Editing by Al Birch)"), None)
    assert bodies(found) == list(PARAGRAPHS)
    assert [zone.kind for zone in found.zones][-1] == "credit"


def test_a_page_of_residue_alone_has_no_items() -> None:
    """An honest page: everything is marked and nothing is body."""
    found = page(("Skip to content", "Subscribe to our newsletter", "Read more"), None)
    assert found.items == ()
    assert "body" not in {zone.kind for zone in found.zones}


def test_a_very_long_line_is_read_as_prose() -> None:
    """The rules ask no question of a line that no residue has the length of."""
    line = "Read more: " + "the water rose and " * 100 + "fell."
    assert bodies(page((line,), None)) == [line]


def test_signs_count_only_where_the_outlet_or_the_reader_is_meant() -> None:
    """An imperative alone is no invitation."""
    assert bodies(
        page((*PARAGRAPHS, "Back the bill now, miners told deputies on Friday in a letter."), None)
    )[-1].startswith("Back")

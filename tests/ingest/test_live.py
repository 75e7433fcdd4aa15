"""Entries of live pages as markup and JSON-LD show them, and lists with times that are none."""

from __future__ import annotations

import json
import time

import pytest

from twosource.ingest import decode
from twosource.model import Arrival, Report

ENTRIES = (
    ("2031-03-05T18:05:00Z", "Dam has held", "The dam above Corrie has held and the water is falling, the engineer said."),
    ("2031-03-05T14:32:00Z", "Homes left", "About 200 people have left their homes in the lower town, the fire service said."),
    ("2031-03-05T09:10:00Z", "Railway closed", "The line between Corrie and Lenn is closed until further notice."),
)  # fmt: skip
STAMPS = [stamp for stamp, _, _ in ENTRIES]
FORMS = {
    "time elements": '<section class="post"><time datetime="{stamp}">18.05</time><h3>{title}</h3><p>{text}</p></section>',
    "attributes of the entry": '<div class="e" data-timestamp="{epoch}"><b>{title}</b><p>{text}</p></div>',
    "attributes inside": '<li><span class="t" data-published-at="{stamp}">now</span><p>{text}</p></li>',
    "microdata": '<div itemprop="liveBlogUpdate"><meta itemprop="datePublished" content="{stamp}"><p>{text}</p></div>',
    "articles with heads": '<article><header><time datetime="{stamp}">2h</time><h2>{title}</h2></header><p>{text}</p></article>',
}
EPOCHS = dict(zip(STAMPS, (1930500300, 1930487520, 1930468200), strict=True))


def read(body: str, *, title: str = "Flood at Corrie", head: str = "") -> Report:
    """Return the report of a page."""
    page = f"<html><head><title>{title}</title>{head}</head><body><h1>{title}</h1>{body}</body></html>"
    return decode(Arrival(path="p.html", raw=page.encode(), media="html"))


def entries(report: Report) -> list[str]:
    """Return the times of the entries that are told."""
    return [fact.value for fact in report.facts if fact.name == "entry"]


def filled(form: str) -> str:
    """Return the three entries in markup."""
    return "".join(
        form.format(stamp=stamp, epoch=EPOCHS[stamp], title=title, text=text)
        for stamp, title, text in ENTRIES
    )


@pytest.mark.parametrize("form", FORMS)
def test_entries_with_a_time_of_their_own_in_any_markup(form: str) -> None:
    """Each covers its text, headings and paragraphs."""
    report = read(f"<div>{filled(FORMS[form])}</div>")
    assert entries(report) == STAMPS
    for fact, (_, _, text) in zip(
        [fact for fact in report.facts if fact.name == "entry"], ENTRIES, strict=True
    ):
        assert text in report.text[fact.start : fact.end]


PROSE = "".join(f"<p>{text} {text} {text}</p>" for _, _, text in ENTRIES)
NONE = {
    "a list of other pages": PROSE
    + "<div>" + filled('<div class="c"><time datetime="{stamp}">2h</time><a href="/x">{text}</a></div>') + "</div>",
    "comments": PROSE + '<div class="comments">' + filled('<div><time datetime="{stamp}">2h</time><p>{text}</p></div>') + "</div>",
    "teasers beside an article": PROSE + "<aside>" + filled('<div><time datetime="{stamp}">2h</time><p>{text}</p></div>') + "</aside>",
    "articles of a week": "<div>"
    + "".join(f'<div><time datetime="2031-03-{day}T09:00Z">x</time><p>{ENTRIES[0][2]}</p></div>' for day in ("09", "06", "02"))
    + "</div>",
    "days without a time": "<div>"
    + "".join(f'<div><time datetime="2031-03-{day}">x</time><p>{ENTRIES[0][2]}</p></div>' for day in ("09", "08", "07"))
    + "</div>",
    "times in no order": "<div>"
    + "".join(f'<div><time datetime="2031-03-05T{hour}:00Z">x</time><p>{ENTRIES[0][2]}</p></div>' for hour in ("09", "18", "07", "16", "08"))
    + "</div>",
    "one time for all": "<div>" + filled('<div><time datetime="2031-03-05T09:00Z">x</time><p>{text}</p></div>') + "</div>",
    "two entries of a page that does not say that it is live": "<div>" + filled(FORMS["time elements"]).rpartition("<section")[0] + "</div>",
    "a part of an article": PROSE + "<div>" + filled('<div><time datetime="{stamp}">x</time><p>{text}</p></div>') + "</div>",
}  # fmt: skip


@pytest.mark.parametrize("form", NONE)
def test_lists_with_times_that_are_no_live_page(form: str) -> None:
    """Links, comments, teasers, posts of different days, and boxes in an article that has more words."""
    assert entries(read(NONE[form])) == []


def test_a_page_that_says_that_it_is_live_needs_two_entries() -> None:
    """By its title, by its type to programs or in its markup."""
    two = filled(FORMS["time elements"]).rpartition("<section")[0]
    script = '<script type="application/ld+json">{"@type": "LiveBlogPosting", "headline": "x"}</script>'
    assert entries(read(f"<div>{two}</div>", title="Flood at Corrie: live updates")) == STAMPS[:2]
    assert entries(read(f"<div>{two}</div>", head=script)) == STAMPS[:2]
    assert (
        entries(read(f'<div itemscope itemtype="https://schema.org/LiveBlogPosting">{two}</div>'))
        == STAMPS[:2]
    )


@pytest.mark.parametrize(
    ("published", "first"),
    [
        ("2031-03-05T10:00:00+01:00", "2031-03-05T18:05:00+01:00"),
        ("2031-03-05T10:00:00Z", "2031-03-05T18:05:00+00:00"),
        ("2031-03-05", "2031-03-05T18:05:00"),
    ],
)
def test_times_without_a_zone_are_in_that_of_publication(published: str, first: str) -> None:
    """Where that has one."""
    head = f'<meta property="article:published_time" content="{published}">'
    report = read(filled(FORMS["time elements"]).replace("Z", ""), head=head)
    assert entries(report)[0] == first


def told(updates: object) -> str:
    """Return the script that tells ``updates`` to programs."""
    thing = {
        "@type": "LiveBlogPosting",
        "headline": "Flood at Corrie",
        "datePublished": "2031-03-05T10:00+01:00",
    }
    return f'<script type="application/ld+json">{json.dumps({**thing, "liveBlogUpdate": updates})}</script>'


UPDATES = [
    {"@type": "BlogPosting", "datePublished": stamp, "headline": title, "articleBody": f"<p>{text}</p>"}
    for stamp, title, text in ENTRIES
]


def test_updates_that_json_ld_tells_are_found_in_the_text() -> None:
    """In the zone in which the page was published, with the heading above each."""
    flat = "".join(f"<h3>{title}</h3><p>{text}</p>" for _, title, text in ENTRIES)
    report = read(flat, head=told(UPDATES))
    found = [fact for fact in report.facts if fact.name == "entry"]
    assert entries(report) == [
        "2031-03-05T19:05:00+01:00", "2031-03-05T15:32:00+01:00", "2031-03-05T10:10:00+01:00",
    ]  # fmt: skip
    assert [report.text[fact.start : fact.end] for fact in found] == [
        f"{title}\n\n{text}" for _, title, text in ENTRIES
    ]


def test_updates_that_the_page_does_not_show_are_read_from_json_ld() -> None:
    """A page that draws itself holds them nowhere else."""
    longer = [{**update, "articleBody": f"{update['articleBody']} {LONG}"} for update in UPDATES]
    report = read("<div id=app>Loading</div>", head=told(longer))
    assert len(entries(report)) == len(ENTRIES)
    assert all(text in report.text for _, _, text in ENTRIES)


LONG = (
    "Helpers of the fire service are filling bags with sand in the yard of the old brewery, our reporter saw."
)


@pytest.mark.parametrize(
    "updates",
    [
        None,
        "x",
        [1, "x", None, {}],
        [{"datePublished": "2031-03-05", "articleBody": ENTRIES[0][2]}],
        [{"datePublished": "yesterday", "articleBody": ENTRIES[0][2]}],
        [{"datePublished": STAMPS[0], "articleBody": " "}],
        [{"datePublished": STAMPS[0], "articleBody": "Words that the page does not show to anybody."}],
    ],
)
def test_updates_that_tell_no_time_or_no_text_are_none(updates: object) -> None:
    """Whatever stands in the script."""
    assert entries(read(PROSE, head=told(updates))) == []


@pytest.mark.parametrize(
    "unit",
    [
        '<div><time datetime="2031-03-05T09:00Z">x</time><p>The water is falling by the hour again.</p></div>',
        '<div data-time="1930500300"><div data-time="1930500300">',
        '<p data-a-b-c-d-time="x" data-timestamp="2031-03-05T09:00Z">water</p>',
    ],
)
def test_many_times_are_read_in_linear_time(unit: str) -> None:
    """No list of entries is too long or too deep."""
    began = time.process_time()
    read(unit * (100 if unit.endswith('time="1930500300">') else 2_000))
    assert time.process_time() - began < 10

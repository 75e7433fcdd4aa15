"""When a report was published, changed and first seen, and what its address and its text make of that."""

from __future__ import annotations

import json

import pytest

from twosource.ingest import decode
from twosource.ingest.dating import days_of
from twosource.ingest.stamps import byline_stamp
from twosource.model import Arrival, Report

PROSE = (
    "The council of Ahle closed the old bridge on Monday after engineers found cracks in two of its piers, "
    "the mayor said. Traffic will be led over the ford until the repairs are done."
)


def page(
    head: str = "", under: str = "", address: str = "https://courier.example/a", before: str = ""
) -> Report:
    """Return the report of a page: what its head tells, what stands under its headline, where it stands."""
    link = f'<link rel="canonical" href="{address}">'
    raw = f"{before}<html><head>{link}{head}</head><body><h1>Bridge closed</h1>{under}<p>{PROSE}</p></body></html>"
    return decode(Arrival(path="p.html", raw=raw.encode(), media="html"))


def told(**dates: str) -> str:
    """Return meta elements of the article by the ends of their names."""
    return "".join(f'<meta property="article:{name}_time" content="{date}">' for name, date in dates.items())


def found(report: Report, name: str) -> str | None:
    """Return where the first fact of that name was found."""
    return next((fact.found_in for fact in report.facts if fact.name == name), None)


def test_publication_and_change_are_apart() -> None:
    """Each from its own metadata; a change that is not later tells nothing."""
    report = page(told(published="2025-03-03T08:00Z", modified="2025-03-05T09:00Z"))
    assert (report.published, report.modified) == ("2025-03-03T08:00Z", "2025-03-05T09:00Z")
    assert (found(report, "published"), found(report, "modified")) == ("html", "html")
    assert page(told(published="2025-03-03T08:00Z", modified="2025-03-03T08:00Z")).modified is None
    assert page(told(published="2025-03-03", modified="2025-03-02")).modified is None


@pytest.mark.parametrize(
    ("head", "under", "address", "published", "where"),
    [
        (told(published="2025-03-05T09:00Z"), "<p>Published 3 March 2025</p>", "/a", "2025-03-03", "byline"),
        (told(published="2025-03-03T09:00Z"), "<p>Published 3 March 2025</p>", "/a", "2025-03-03T09:00Z", "html"),
        (told(published="2025-03-03T09:00Z"), "<p>Published 5 March 2025</p>", "/a", "2025-03-03T09:00Z", "html"),
        (told(published="2035-03-05"), "", "/2025/03/05/a", "2025-03-05", "address"),
        (told(published="2035-03-05"), "<p>Published 5 March 2025 at 9:30</p>", "/2025/03/a", "2025-03-05T09:30", "byline"),
        (told(published="2035-03-05", modified="2025-03-06"), "<p>Posted 5 March 2025</p>", "/a", "2025-03-05", "byline"),
        ("", "", "/news/2025/mar/05/a", "2025-03-05", "address"),
        ("", "", "/news/a-20250305", "2025-03-05", "address"),
        ("", "<p>Published 11:34 PM EST Mar 4, 2025</p>", "/2025/03/04/a", "2025-03-04T23:34-05:00", "byline"),
        ("", "<p>AHLE, March 4, 2025 (NTA) - The ford is shut.</p>", "/a", "2025-03-04", "byline"),
        ("", '<abbr class="published" title="2025-03-04T08:22Z">today</abbr>', "/a", "2025-03-04T08:22Z", "html"),
        ('<meta name="date" content="2025-03-04">', '<time datetime="2025-03-04T08:22Z"></time>', "/a", "2025-03-04T08:22Z", "html"),
        (told(published="2031-05-07") + '<meta name="datepublished" content="2031-05-03">', "", "/a", "2031-05-03", "html"),
    ],
)  # fmt: skip
def test_publication_is_the_earliest_that_is_plausible(
    head: str, under: str, address: str, published: str, where: str
) -> None:
    """Metadata of an update lose to what is printed; what the address denies is no date; the day of it is one."""
    report = page(head, under, f"https://courier.example{address}")
    assert (report.published, found(report, "published")) == (published, where)


@pytest.mark.parametrize(
    ("address", "first", "last"),
    [
        ("https://a.example/2024/03/05/x", "2024-03-05", "2024-03-05"),
        ("https://a.example/story/2024-03-05/x", "2024-03-05", "2024-03-05"),
        ("https://a.example/2024/0305/x", "2024-03-05", "2024-03-05"),
        ("https://a.example/news/2024-03-x.html", "2024-03-01", "2024-03-31"),
        ("https://a.example/2024/02/x", "2024-02-01", "2024-02-29"),
    ],
)
def test_an_address_names_a_day_or_a_month(address: str, first: str, last: str) -> None:
    """As outlets write it into the path."""
    days = days_of(address)
    assert days is not None
    assert (days.first.isoformat(), days.last.isoformat()) == (first, last)


@pytest.mark.parametrize(
    "address",
    [
        "https://a.example/2024/x",
        "https://a.example/2024/13/05/x",
        "https://a.example/x?d=/2024/03/05/",
        None,
    ],
)
def test_a_year_alone_or_no_day_of_the_calendar_is_none(address: str | None) -> None:
    """Sections and questions hold numbers, too."""
    assert days_of(address) is None


@pytest.mark.parametrize(
    ("before", "head", "seen", "url"),
    [
        (
            "<!--\n Page saved with SingleFile \n url: https://courier.example/b \n saved date: Mon Mar 03 2025 15:27:00 GMT+0100 (Central European Standard Time)\n-->",
            "", "2025-03-03T15:27:00+01:00", "https://courier.example/b",
        ),
        (
            "<!-- Mirrored from courier.example/b by HTTrack Website Copier/3.x [XR&CO'2014], Mon, 03 Mar 2025 10:00:00 GMT -->",
            "", "2025-03-03T10:00:00Z", "https://courier.example/b",
        ),
        ('<script>__wm.wombat("https://courier.example/b","20250303152700","x")</script>', "", "2025-03-03T15:27:00Z", "https://courier.example/b"),
        ("", '<meta name="savepage-url" content="https://courier.example/b"><meta name="savepage-date" content="Mon Mar 03 2025 15:27:00 GMT+0000">', "2025-03-03T15:27:00+00:00", "https://courier.example/b"),
    ],
)  # fmt: skip
def test_who_saved_a_page_tells_when_it_was_first_seen(before: str, head: str, seen: str, url: str) -> None:
    """And from where; nothing else of the file is asked."""
    raw = f"{before}<html><head>{head}</head><body><h1>Bridge closed</h1><p>{PROSE}</p></body></html>"
    report = decode(Arrival(path="p.html", raw=raw.encode(), media="html"))
    assert (report.first_seen, report.url, found(report, "first_seen")) == (seen, url, "archive")
    assert report.published is None or report.published[:10] <= seen[:10]


def test_an_archive_tells_when_it_archived() -> None:
    """At the end of its page, or in its address; a page is not published after it was seen."""
    end = "<!-- FILE ARCHIVED ON 08:12:13 Mar 05, 2024 AND RETRIEVED FROM THE INTERNET ARCHIVE -->"
    report = page(told(published="2030-01-01"), f"<p>Posted 4 March 2024</p>{end}")
    assert (report.published, report.first_seen) == ("2024-03-04", "2024-03-05T08:12:13Z")
    address = "https://web.archive.org/web/20240305081213/https://courier.example/a"
    assert page(address=address).first_seen == "2024-03-05T08:12:13Z"


def test_dumps_and_headers_tell_all_three() -> None:
    """By the fields that crawlers write, and by header lines; nothing is taken from the clock."""
    fields = {
        "text": PROSE, "date_publish": "2025-03-03 08:00:00", "date_modify": "2025-03-04 08:00:00",
        "date_download": "2025-03-06 08:00:00", "category": "Opinion",
    }  # fmt: skip
    report = decode(Arrival(path="d", raw=json.dumps(fields).encode(), media="json"))
    assert (report.published, report.modified, report.first_seen) == (
        "2025-03-03T08:00:00", "2025-03-04T08:00:00", "2025-03-06T08:00:00",
    )  # fmt: skip
    assert report.labels == ("opinion",)
    text = (
        f"Title: Bridge closed\nPublished: 2025-03-03\nUpdated: 2025-03-04\nRetrieved: 2025-03-06\n\n{PROSE}"
    )
    plain = decode(Arrival(path="t", raw=text.encode(), media="text"))
    assert (plain.published, plain.modified, plain.first_seen) == ("2025-03-03", "2025-03-04", "2025-03-06")


def test_a_dateline_tells_the_day_with_its_characters() -> None:
    """A place in capitals, the day and a dash; a sentence that names a day is none."""
    text = "Bridge closed\n\nAHLE, Brenna, March 4, 2025 - The ford is shut."
    found_stamp = byline_stamp(text)
    assert found_stamp is not None
    assert text[found_stamp[1] : found_stamp[2]] == "March 4, 2025"
    assert (
        byline_stamp(
            "In Ahle the council, which on March 4, 2025 had closed the bridge over the river Ahle, - met again and again."
        )
        is None
    )

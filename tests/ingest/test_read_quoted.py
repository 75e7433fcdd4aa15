"""What a saved page quotes apart from its own words, and what stands beside its article."""

from __future__ import annotations

import pytest

from twosource.ingest import decode
from twosource.model import Arrival, Zone

PROSE = (
    "The north quay of Marrow stays shut until the spring, since divers found eleven cracks in its oak piles.",
    "Ines Calloway, who chairs the harbour board, said that nobody had cared for the quay in sixty years.",
    "A first estimate puts the whole bill at four million crowns, twice what was set aside for the year.",
    "Engineers from Vellmar will hammer new timber into the mud once the winter storms have passed over.",
)


def zones(inside: str, after: str = "") -> dict[str, Zone]:
    """Return the zones of a page by their words, with ``inside`` between the paragraphs of its article."""
    lines = [f"<p>{line}</p>" for line in PROSE]
    body = "".join((*lines[:2], inside, *lines[2:]))
    page = (
        "<!doctype html><html lang='en'><head><title>Quay shut</title></head><body><h1>Quay shut</h1>"
        f"<div class='story'>{body}</div>{after}</body></html>"
    )
    report = decode(Arrival(path="a.html", raw=page.encode(), media="html"))
    found = {report.text[zone.start : zone.end]: zone for zone in report.layout}
    assert all(found[line].kind == "body" for line in PROSE)
    return found


@pytest.mark.parametrize(
    "markup",
    [
        '<blockquote class="twitter-tweet"><p>{}</p>— Ida Holm (@idaholm) <a href="/1">May 3, 2031</a></blockquote>',
        "<blockquote><p>{}</p><p>— Ida Holm (@idaholm) May 3, 2031</p></blockquote>",
        '<div class="insta-media embed"><p>{}</p><p>A post shared by Ida Holm (@idaholm)</p></div>',
    ],
)
def test_an_embedded_post_is_set_aside_with_the_name_of_who_posted_it(markup: str) -> None:
    """Its lines are no words of the outlet; the zone names the poster."""
    words = "My boat has been on the mud since Monday and the board does not even answer my letters."
    zone = zones(markup.format(words))[words]
    assert (zone.kind, zone.why.partition(",")[0]) == ("post", "a post of Ida Holm (@idaholm)")


def test_a_block_quotation_is_read() -> None:
    """It is of the body, and the zone says what it is."""
    words = "I am sorry for the quay. The timber will cost more than the port has earned in my lifetime."
    zone = zones(f"<blockquote><p>{words}</p></blockquote>")[words]
    assert (zone.kind, zone.why) == ("body", "a block quotation in the main text (trafilatura)")


@pytest.mark.parametrize(
    "markup",
    ['<div class="pull-quote"><p>{}</p></div>', "<aside><p>{}</p></aside>", "<blockquote>{}</blockquote>"],
)
def test_a_pull_quote_is_not_read_twice(markup: str) -> None:
    """Named as one, or words of the article set apart."""
    words = "nobody had cared for the quay in sixty years"
    assert zones(markup.format(words))[words].kind == "pull-quote"


def test_lines_between_paragraphs_are_of_the_article() -> None:
    """Short ones and points of a list, which extractions leave out now and then."""
    found = zones("<p>The owners disagree:</p><ul><li>two want stone,</li><li>one wants oak.</li></ul>")
    assert {found[line].kind for line in ("The owners disagree:", "two want stone,", "one wants oak.")} == {
        "body"
    }


def test_calls_and_words_of_pictures_and_short_lines_beside_are_not() -> None:
    """A form of a newsletter and a caption within the article, a list of prices behind it."""
    call, caption = "One letter a week with all that happens on the coast.", "The quay on Tuesday at low tide"
    found = zones(
        f'<div class="card-signup-form"><p>{call}</p></div><div class="imgcap"><p>{caption}</p></div>',
        "<div class='col'><h4>Prices</h4><p>3 May: Herring up a crown at Marrow</p></div>",
    )
    assert found[call].kind == "promotion"
    assert found[caption].kind == "caption"
    assert found["3 May: Herring up a crown at Marrow"].kind == "navigation"


def test_another_article_element_beside_that_of_the_headline_is_none_of_it() -> None:
    """Pages print the next pieces in full below the first."""
    lines = "".join(f"<p>{line}</p>" for line in PROSE)
    other = (
        "The owl of the town clock has been moved to a barn, where it slept for eleven hours at a stretch."
    )
    page = (
        f"<!doctype html><html><head><title>Quay shut</title></head><body><article><h1>Quay shut</h1>{lines}"
        f"</article><article><h2>Owl moved</h2><p>{other}</p></article></body></html>"
    )
    report = decode(Arrival(path="a.html", raw=page.encode(), media="html"))
    (zone,) = (zone for zone in report.layout if report.text[zone.start : zone.end] == other)
    assert zone.kind == "promotion"


def test_a_line_that_is_a_link_as_a_whole_leads_to_another_piece() -> None:
    """It stands among the paragraphs and is none of them."""
    words = "Divers find the bell of the old ferry under the north quay"
    assert zones(f'<p><a href="/bell">{words}</a></p>')[words].kind == "navigation"

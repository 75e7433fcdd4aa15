"""The reasons of a thing as a page: what explain says, with the scores drawn."""

from __future__ import annotations

from typing import TYPE_CHECKING

import papers
import pytest
from lxml import html

from twosource import pipeline, samples
from twosource.compare.claims.features import Pair
from twosource.compare.claims.weighing import weigh
from twosource.desk import bars, terms
from twosource.show.explain import explain, to_json

if TYPE_CHECKING:
    from collections.abc import Iterator

    from starlette.testclient import TestClient

    from twosource.model import Record
    from twosource.show.explain import Explanation, Reason


@pytest.fixture(scope="module")
def path(tmp_path_factory: pytest.TempPathFactory) -> str:
    """Return a record of the papers and of the sample reports."""
    found = papers.record(tmp_path_factory.mktemp("papers"))
    pipeline.add(found, [str(samples.folder())], jobs=0)
    return found


@pytest.fixture(scope="module")
def client(path: str) -> TestClient:
    """Return a browser without a screen in front of their desk."""
    return papers.browser(path)


@pytest.fixture(scope="module")
def record(path: str) -> Record:
    """Return the whole record."""
    return pipeline.load(path)


def reasons(told: Explanation) -> Iterator[Reason]:
    """Yield the reasons of a thing and of all within it."""
    yield from told.reasons
    for part in told.parts:
        yield from reasons(part)


def things(record: Record) -> Iterator[str]:
    """Yield one id of each kind that the record holds, and every claim."""
    story = record.stories[0]
    yield from (record.reports[0].id, story.story.id, story.story.items[0], story.origins[0].id)
    yield record.readings[0].statements[0].id
    for one in record.stories:
        yield from (claim.id for claim in one.claims)
        yield from (dispute.id for dispute in one.disagreements)


def test_the_page_says_what_explain_says(client: TestClient, record: Record, path: str) -> None:
    """Every reason with its rule and the words that show it, each with a link to the characters."""
    for key in things(record):
        answer = client.get(f"/why/{key}")
        assert answer.status_code == 200, answer.text
        found = html.fromstring(answer.text)
        text, links = " ".join(found.text_content().split()), found.xpath("//a/@href")
        held = pipeline.find_id(path, key)
        part = (
            pipeline.load(path, held.story) if held.story else pipeline.load_report(path, held.report or key)
        )
        for reason in reasons(explain(part, key)):
            assert " ".join(reason.text.split()) in text
            assert f"rule: {reason.rule}" in text
            for quote in reason.quotes:
                assert " ".join(quote.words.split()) in text
                assert (
                    f"/report/{quote.report}?at={quote.start}-{quote.end}#at-{quote.start}-{quote.end}"
                    in links
                )


def test_its_twin_is_what_explain_gives(client: TestClient, record: Record, path: str) -> None:
    """The JSON of the page is that of the command line, for a thing of a story."""
    claim = record.stories[0].claims[0]
    part = pipeline.load(path, claim.story)
    assert client.get(f"/why/{claim.id}.json").json() == _as_read(to_json(explain(part, claim.id)))


def _as_read(value: object) -> object:
    """Return ``value`` as JSON gives it back."""
    if isinstance(value, dict):
        return {key: _as_read(each) for key, each in value.items()}
    return [_as_read(each) for each in value] if isinstance(value, list | tuple) else value


def test_a_story_shows_how_alike_its_pieces_are(client: TestClient, record: Record) -> None:
    """Every piece is there with one that it is like, and the bar says in words how far it came."""
    for story in record.stories:
        found = html.fromstring(client.get(f"/why/{story.story.id}").text)
        if len(story.story.items) > 1:
            assert terms.TIES in found.text_content()
            assert found.xpath("//figure//*[@class='reached']")
            assert all(terms.LIKE_PIECES in one or terms.SAME_TEXT in one or terms.SHARE_DRAWN in one
                       for one in found.xpath("//figure/figcaption/text()"))  # fmt: skip


def test_the_pairs_of_a_claim_are_drawn_with_what_spoke_for_them(client: TestClient, record: Record) -> None:
    """A pair that its score joined came at least as far as was asked, on the page in words and in a bar."""
    drawn = 0
    for story in record.stories:
        for claim in story.claims:
            found = html.fromstring(client.get(f"/why/{claim.id}", params={"scores": "yes"}).text)
            for one in found.xpath("//figure[svg]"):
                reached = int(one.xpath(".//*[@class='reached']/@width")[0])
                asked = one.xpath(".//line[@class='asked']/@x1")
                assert not asked or reached >= int(asked[0])
                drawn += bool(asked)
    assert drawn


def test_no_score_is_a_bare_number(client: TestClient, record: Record) -> None:
    """Neither the words of a bar nor the drawing print a number."""
    for story in record.stories:
        found = html.fromstring(client.get(f"/why/{story.story.id}").text)
        for figure in found.xpath("//figure[svg]"):
            assert not any(char.isdigit() for char in figure.text_content())


def test_a_large_story_is_weighed_when_asked(
    client: TestClient, record: Record, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Above so many statements the page offers to weigh the pairs, and weighs none."""
    monkeypatch.setattr("twosource.desk.pages.why.AT_ONCE", 1)
    (claim,) = (
        claim
        for story in record.stories
        for claim in story.claims
        if claim.text == "Eleven people were injured"
    )
    offered = html.fromstring(client.get(f"/why/{claim.id}").text)
    assert f"/why/{claim.id}?scores=yes" in offered.xpath("//a/@href")
    assert terms.LIKE_STATEMENTS not in offered.text_content()


def test_every_feature_of_a_pair_has_its_words() -> None:
    """A feature that is weighed can be told."""
    assert terms.FEATURES.keys() == set(Pair._fields)


def test_pairs_that_no_score_joined_are_left_out(record: Record) -> None:
    """A pair of unlike statements is not drawn as if it had come near."""
    told = [one.id for reading in record.readings for one in reading.statements]
    found = weigh(record.readings, [(told[0], told[-1]), (told[0], "t-none")])
    assert found == {}


def test_how_far_a_bar_came_is_told_in_words() -> None:
    """Below, just above, above and far above what was asked are four words."""
    ties = [
        pipeline.weighing.Tie(a="a", b="b", reached=reached, asked=0.3, same_text=False)
        for reached in (0.2, 0.31, 0.4, 0.9)
    ]
    told = [bars.of_tie(one).text for one in ties]
    for text, word in zip(
        told, (terms.BELOW_ASKED, terms.JUST_ABOVE, terms.ABOVE, terms.FAR_ABOVE), strict=True
    ):
        assert text == f"{terms.LIKE_PIECES}: {word}"


def test_what_weighing_needs_is_loaded_before_it_is_asked_for() -> None:
    """Loading it weighs nothing and fails nowhere."""
    pipeline.weighing.warm()

"""The desk's pages as files."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from twosource import pipeline, samples
from twosource.desk.publishing import LISTED, publish
from twosource.desk.records import Reader
from twosource.errors import WrongUse

LINK = re.compile(r'(?:href|src)="([^"#?]+)')


@pytest.fixture(scope="module")
def reader(tmp_path_factory: pytest.TempPathFactory) -> Reader:
    """Return the sample record, read for pages."""
    path = tmp_path_factory.mktemp("published") / "sample.db"
    pipeline.add(str(path), [str(samples.folder())], jobs=0)
    return Reader(str(path))


@pytest.fixture(scope="module")
def site(reader: Reader, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the folder of a published record."""
    folder = tmp_path_factory.mktemp("site") / "pages"
    publish(reader, str(folder))
    return folder


def pages(folder: Path) -> list[Path]:
    """Return the pages of a site."""
    return sorted(folder.rglob("*.html"))


def test_every_link_leads_to_a_file_of_the_site(site: Path) -> None:
    """No page leads to what was not written; only reports' own addresses lead out."""
    held = {path.resolve() for path in site.rglob("*") if path.is_file()}
    lost = {
        (page.name, link)
        for page in pages(site)
        for link in LINK.findall(page.read_text(encoding="utf-8"))
        if not link.startswith("http") and (page.parent / link).resolve() not in held
    }
    assert len(pages(site)) > 50
    assert not lost


def test_every_passage_that_a_page_cites_is_marked_on_the_reports_page(site: Path) -> None:
    """A citation leads to an element of its own."""
    cited = {
        ((page.parent / path).resolve(), place)
        for page in pages(site)
        for path, place in re.findall(
            r'href="([^"#]*report/[^"#]+)#([^"]+)"', page.read_text(encoding="utf-8")
        )
    }
    missing = [
        (path.name, place) for path, place in cited if f'id="{place}"' not in path.read_text(encoding="utf-8")
    ]
    assert len(cited) > 50
    assert not missing


def test_a_site_tells_no_folder_and_holds_no_form_that_changes(site: Path, reader: Reader) -> None:
    """What is published says nothing of the machine, and takes nothing."""
    for page in [*pages(site), *site.rglob("*.json")]:
        text = page.read_text(encoding="utf-8")
        assert str(Path(reader.path).parent) not in text
        assert str(samples.folder()) not in text
        assert 'method="post"' not in text


def test_publishing_again_gives_the_same_files(site: Path, reader: Reader) -> None:
    """The same record gives the same site, and a page that no record has any more goes."""
    before = {path.relative_to(site): path.read_bytes() for path in site.rglob("*") if path.is_file()}
    stale = site / "claim" / "c-gone.html"
    stale.write_text("gone", encoding="utf-8")
    (site / LISTED).write_text(json.dumps(["claim/c-gone.html", "../outside.html", LISTED]), encoding="utf-8")
    outside = site.parent / "outside.html"
    outside.write_text("not ours", encoding="utf-8")
    publish(reader, str(site))
    assert {path.relative_to(site): path.read_bytes() for path in site.rglob("*") if path.is_file()} == before
    assert outside.exists()


def test_one_story_is_published_without_the_others(reader: Reader, tmp_path: Path) -> None:
    """The site of a story leads to no other story: a page says that it was left out."""
    mine, other = (
        pipeline.load(reader.path, one).stories[0].story for one in pipeline.list_stories(reader.path)[:2]
    )
    publish(reader, str(tmp_path / "one"), mine.id)
    text = "".join(page.read_text(encoding="utf-8") for page in pages(tmp_path / "one"))
    assert mine.title in text
    assert f"{other.id}.html" not in text
    assert f"story/{mine.id}.html" in (tmp_path / "one" / "index.html").read_text(encoding="utf-8")


def test_a_folder_with_other_files_is_left_alone(reader: Reader, tmp_path: Path) -> None:
    """Nothing is written among files that no publishing made."""
    (tmp_path / "mine.txt").write_text("mine", encoding="utf-8")
    with pytest.raises(WrongUse, match="holds other files"):
        publish(reader, str(tmp_path))
    assert [path.name for path in tmp_path.iterdir()] == ["mine.txt"]

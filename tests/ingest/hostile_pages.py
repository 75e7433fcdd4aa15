"""Input that costs some readers far more than its length: a name, a maker of about n bytes, how it is read.

``end`` is the ending of the file that holds it. Each pattern is to be read, or set aside with a reason, in
time that grows no faster than its length.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

PROSE = "The harbour board of Marrow said on Monday that the pier would stay shut until the spring. "


@dataclass(frozen=True, slots=True, kw_only=True)
class Pattern:
    """One kind of hostile input: ``make(n)`` returns about n bytes of it."""

    name: str
    end: str
    make: Callable[[int], bytes]


def _filled(unit: str, n: int) -> str:
    """Return ``unit`` again and again, about n characters."""
    return unit * max(1, n // len(unit))


def _page(body: str, head: str = "") -> bytes:
    prose = f"<article><h1>Pier shut</h1><p>{PROSE * 3}</p></article>"
    return f"<!doctype html><html><head><title>Pier shut</title>{head}</head><body>{prose}{body}</body></html>".encode()


def _of(unit: str) -> Callable[[int], bytes]:
    return lambda n: _page(_filled(unit, n))


def _in(before: str, unit: str, after: str) -> Callable[[int], bytes]:
    return lambda n: _page(before + _filled(unit, n) + after)


def _head(before: str, unit: str, after: str) -> Callable[[int], bytes]:
    return lambda n: _page("", before + _filled(unit, n) + after)


def _numbered(form: str) -> Callable[[int], bytes]:
    return lambda n: _page("".join(form.format(k) for k in range(max(1, n // len(form)))))


def _raw(unit: str, before: str = "", after: str = "") -> Callable[[int], bytes]:
    return lambda n: (before + _filled(unit, n) + after).encode()


_PAGES: tuple[tuple[str, Callable[[int], bytes]], ...] = (
    ("attributes of one tag", _in("<p ", "a=1 ", ">x</p>")),
    (
        "attributes of one tag, all different",
        lambda n: _page("<p " + " ".join(f"a{k}=1" for k in range(n // 8)) + ">x</p>"),
    ),
    ("attributes without an end", _in("<p ", "a=1 ", "")),
    ("a class of megabytes", _in('<div class="', "ad ", f'">{PROSE}</div>')),
    ("many long classes", _numbered('<div class="story{0} part-{0}">' + PROSE + "</div>")),
    ("names with humps", _in('<div class="', "aB", f'">{PROSE}</div>')),
    ("an address of megabytes", _in('<a href="', "x/", '">pier</a>')),
    ("a style of megabytes", _in('<p style="', "color:red;", f'">{PROSE}</p>')),
    ("ampersands named", _of("&amp;")),
    ("ampersands bare", _of("&")),
    ("characters too large", _of("&#99999999999;")),
    ("a number without an end", _in("&#", "9", "")),
    ("entities that are none", _of("&nosuch;")),
    ("no-break spaces named", _of("&nbsp;")),
    ("opening brackets", _of("<")),
    ("opening brackets and blanks", _of("< ")),
    ("closing brackets", _of(">")),
    ("half end tags", _of("</")),
    ("half declarations", _of("<!")),
    ("half instructions", _of("<?")),
    ("empty comments", _of("<!---->")),
    ("comments without an end", _of("<!--")),
    ("comments and dashes", _in("<!--", "--!", "-->")),
    ("marked sections", _of("<![CDATA[")),
    ("nested divisions", _of("<div>")),
    ("nested paragraphs in divisions", _of("<div><p>")),
    ("nested spans", _of("<span>")),
    ("nested bold", _of("<b>")),
    ("nested fonts and paragraphs", _of("<font><p>")),
    ("nested tables", _of("<table><tr><td>")),
    ("nested lists", _of("<ul><li>")),
    ("nested forms", _of("<form>")),
    ("nested quotations", _of("<blockquote>")),
    ("crossed tags", _of("<b><i></b></i>")),
    ("end tags alone", _of("</div>")),
    ("end tags of paragraphs alone", _of("</p>")),
    ("paragraphs left open", _of("<p>word ")),
    ("list items left open", _of("<li>word ")),
    ("cells left open", _in("<table><tr>", "<td>word ", "</table>")),
    ("breaks", _of("word<br>")),
    ("breaks in one paragraph", _in("<p>", "word<br>", "</p>")),
    ("rules", _of("<hr>")),
    ("links", _of('<a href="/x">pier</a> ')),
    ("spans in one paragraph", _in("<p>", "<span>word</span> ", "</p>")),
    ("sentences in one paragraph", _in("<p>", PROSE, "</p>")),
    ("one word of megabytes", _in("<p>", "x", "</p>")),
    ("blanks", _in("<p>", " ", "x</p>")),
    ("line ends", _in("<p>", "\n", "x</p>")),
    ("line ends kept", _in("<pre>", "word\n", "</pre>")),
    ("full stops", _in("<p>", ".", "</p>")),
    ("quotation marks", _in("<p>", '"', "</p>")),
    ("paragraphs of prose", _of(f"<p>{PROSE}</p>")),
    (
        "paragraphs all different",
        _numbered("<p>Berth {} of the pier stays shut until the spring, the harbour board said.</p>"),
    ),
    ("paragraphs set aside", _in("<aside>", f"<p>{PROSE}</p>", "</aside>")),
    (
        "paragraphs set aside, all different",
        lambda n: _page(
            "<aside>"
            + "".join(
                f"<p>Berth {k} of the pier stays shut until the spring, the harbour board said.</p>"
                for k in range(n // 90)
            )
            + "</aside>"
        ),
    ),
    ("headings", _of("<h2>Pier shut again</h2>")),
    ("first headings", _numbered("<h1>Pier shut {}</h1>")),
    ("times", _of('<time datetime="x">soon</time>')),
    ("times that are dates", _of('<time datetime="2031-01-02">soon</time>')),
    ("pictures", _of('<img src="x.png" alt="pier">')),
    ("frames", _of("<iframe></iframe>")),
    ("scripts", _of("<script>x</script>")),
    ("scripts left open", _of("<script>")),
    ("text areas left open", _of("<textarea>")),
    ("titles left open", _of("<title>")),
    ("templates", _of("<template><p>x</p></template>")),
    ("drawings", _of("<svg><g>")),
    ("bodies", _of("<body>")),
    ("pages in pages", _of("<html><head></head><body>")),
    ("custom elements", _numbered("<x-{0}>word</x-{0}>")),
    ("null characters", _of("\x00")),
    ("dates as text", _of("<p>Published 3 January 2031</p>")),
    ("bylines", _of('<p class="byline">By Ann Alder and Bo Birch</p>')),
)
_HEADS: tuple[tuple[str, Callable[[int], bytes]], ...] = (
    ("meta elements", _head("", '<meta name="author" content="Ann Alder">', "")),
    (
        "meta elements all different",
        lambda n: _page("", "".join(f'<meta name="k{k}" content="v{k}">' for k in range(n // 32))),
    ),
    ("meta without an end", _head('<meta name="author" content="', "Ann Alder, ", "")),
    ("an author of megabytes", _head('<meta name="author" content="', "Ann Alder and ", '">')),
    ("an author of blanks", _head('<meta name="author" content="A', " ", 'B">')),
    (
        "a title of megabytes",
        lambda n: _page("", f'<meta property="og:title" content="{_filled("Pier - ", n)}">'),
    ),
    (
        "a title element of dashes",
        lambda n: (
            f"<html><head><title>{_filled('a - ', n)}</title></head><body><p>{PROSE * 3}</p></body></html>".encode()
        ),
    ),
    (
        "a title element of blanks",
        lambda n: (
            f"<html><head><title>a{_filled(' ', n)}b</title></head><body><p>{PROSE * 3}</p></body></html>".encode()
        ),
    ),
    ("a date of megabytes", _head('<meta name="date" content="', "2031 ", '">')),
    ("a date of letters", _head('<meta name="date" content="', "January ", '">')),
    ("canonical links", _head("", '<link rel="canonical" href="x">', "")),
    ("styles", _head("", "<style>p{}</style>", "")),
    ("a script of brackets", _head('<script type="application/ld+json">', "[", "</script>")),
    ("a script of objects", _head('<script type="application/ld+json">', '{"@graph":', "</script>")),
    (
        "a script of many objects",
        _head('<script type="application/ld+json">[', '{"@type":"X"},', '{"@type":"NewsArticle"}]</script>'),
    ),
    (
        "a script of authors",
        _head(
            '<script type="application/ld+json">{"@type":"NewsArticle","author":[',
            '"Ann Alder",',
            '"B"]}</script>',
        ),
    ),
    (
        "a script of one author",
        _head('<script type="application/ld+json">{"@type":"NewsArticle","author":"', "Ann, ", '"}</script>'),
    ),
    (
        "many scripts of data",
        _head("", '<script type="application/ld+json">{"@type":"Article"}</script>', ""),
    ),
    (
        "an article for programs",
        _head(
            '<script type="application/ld+json">{"@type":"NewsArticle","articleBody":"', PROSE, '"}</script>'
        ),
    ),
    (
        "an article of brackets for programs",
        _head(
            '<script type="application/ld+json">{"@type":"NewsArticle","articleBody":"', "<", '"}</script>'
        ),
    ),
    (
        "a saved address",
        lambda n: (
            b"<!-- saved from url=(0001)http://" + b"x" * n + b" --><html><body><p>" + PROSE.encode() * 3
        ),
    ),
    ("comments before the page", lambda n: _filled("<!---->", n).encode() + _page("")),
    ("comments before a part of a page", lambda n: _filled("<!---->", n).encode() + b"<div>x</div>"),
    ("instructions before the page", lambda n: _filled("<?xml?>", n).encode() + _page("")),
)
_JSON: tuple[tuple[str, str, Callable[[int], bytes]], ...] = (
    ("an array of ones", "json", _raw("1,", "[", "1]")),
    ("an array of brackets", "json", _raw("[")),
    ("an array of empty arrays", "json", _raw("[],", "[", "[]]")),
    ("an array of empty objects", "json", _raw("{},", "[", "{}]")),
    ("an array of strings", "json", _raw('"a",', "[", '"a"]')),
    ("a string without an end", "json", _raw("x", '["')),
    ("backslashes", "json", _raw("\\", '["')),
    ("quotation marks of JSON", "json", _raw('"')),
    ("commas", "json", _raw(",", "[")),
    ("blanks of JSON", "json", _raw(" ", "[")),
    ("a number of megabytes", "json", _raw("9", "[")),
    ("objects in objects", "json", _raw('{"a":')),
    (
        "names of one object",
        "json",
        lambda n: ("{" + ",".join(f'"k{k}":1' for k in range(n // 10)) + ',"text":"x"}').encode(),
    ),
    ("one name again and again", "json", _raw('"a":1,', "{", '"text":"' + PROSE + '"}')),
    ("a number in an object", "json", _raw("9", '{"a":', ',"text":"' + PROSE + '"}')),
    ("authors of one object", "json", _raw('"Ann Alder",', '{"text":"' + PROSE + '","author":[', '"B"]}')),
    ("an author of commas", "json", _raw(",", '{"text":"' + PROSE + '","author":"', '"}')),
    ("an author of blanks and words", "json", _raw(" and", '{"text":"' + PROSE + '","author":"', '"}')),
    ("a title of an object", "json", _raw("Pier ", '{"text":"' + PROSE + '","title":"', '"}')),
    ("a date of an object", "json", _raw("1 January ", '{"text":"' + PROSE + '","date":"', '"}')),
    ("texts of one object", "json", _raw('"' + PROSE + '",', '{"text":[', '"x"]}')),
    ("lines that are numbers", "jsonl", _raw("1\n")),
    ("lines that are cut", "jsonl", _raw('{"a"\n')),
    ("blank lines", "jsonl", _raw("\n")),
    ("an object of one line", "jsonl", _raw("[", '{"text":', "}")),
)
_TEXT: tuple[tuple[str, Callable[[int], bytes]], ...] = (
    ("header lines", _raw("Key: value\n")),
    ("header lines known", _raw("Author: Ann Alder\n")),
    ("a header folded", _raw(" and more\n", "Title: Pier\n")),
    ("a header of blanks", _raw(" ", "Title:", "x\n\n" + PROSE)),
    ("a key of letters", _raw("a ", "", ": x\n")),
    ("dates in the first lines", _raw("1 January\n")),
    ("one line of figures", _raw("1 ")),
    ("one line of blanks", _raw(" ", "x", "x")),
    ("line ends of three kinds", _raw("\r\n\n\r")),
    ("text of prose", _raw(PROSE)),
    ("authors in a header", _raw("Ann, ", "Author: ", "\n\n" + PROSE)),
    ("text of foreign letters", _raw("Старый мост закрыт. ")),
    ("text of half characters", lambda n: PROSE.encode() + b"\xe2\x82" * (n // 2)),
    ("text of Latin letters", lambda n: (PROSE + "f\xfcr ").encode("latin-1") * (n // 90)),
)  # fmt: skip
PATTERNS: tuple[Pattern, ...] = (
    *(Pattern(name=name, end="html", make=make) for name, make in (*_PAGES, *_HEADS)),
    *(Pattern(name=name, end=end, make=make) for name, end, make in _JSON),
    *(Pattern(name=name, end="txt", make=make) for name, make in _TEXT),
)

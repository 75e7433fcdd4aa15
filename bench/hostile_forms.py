"""More inputs that an enemy would try: speech, times, names, shapes of text, markup, JSON."""

# ruff: noqa: E501 - tables read best with one pattern a line
from __future__ import annotations

import json
from typing import TYPE_CHECKING

from hostile_patterns import (
    DAYS,
    MARKS,
    MONTHS,
    PROSE,
    WORDY,
    Pattern,
    head,
    name_of,
    nested,
    numbered,
    page,
    times,
    word_of,
)

if TYPE_CHECKING:
    from collections.abc import Callable

SPEECH = (
    Pattern(name="he said", make=times("he said ")),
    Pattern(name="he said, sentence by sentence", make=times("It fell, he said. ")),
    Pattern(name="he said that he said that", make=times("he said that ")),
    Pattern(name="Police said that", make=times("Police said that ")),
    Pattern(name="Police said that, each a sentence", make=times("Police said that it fell. ")),
    Pattern(name="according to", make=times("according to ")),
    Pattern(name="according to Holm", make=times("according to Ida Holm, ")),
    Pattern(name="said one said another", make=numbered(lambda i: f"{name_of(i)} said {name_of(i + 1)} ")),
    Pattern(name="one said, another denied", make=numbered(lambda i: f"{name_of(i)} said that {name_of(i + 1)} denied that ")),
    Pattern(name="many speakers", make=numbered(lambda i: f"The {word_of(i)} fell, {name_of(i)} {name_of(i + 9)} said. ")),
    Pattern(name="many speakers by paragraph", make=numbered(lambda i: f"The {word_of(i)} fell, {name_of(i)} {name_of(i + 9)} said.\n\n")),
    Pattern(name="many bodies", make=numbered(lambda i: f"The {name_of(i)} ministry said the {word_of(i)} fell.\n\n")),
    Pattern(name="pronouns speak", make=times("She said that they told him. He told her that it said so.\n\n")),
    Pattern(name="the minister, the company", make=times("The minister said the company lied. The company denied it.\n\n")),
    Pattern(name="quoted words", make=times('"The bridge fell," she said. ')),
    Pattern(name="quoted words by paragraph", make=times('"The bridge fell," she said.\n\n')),
    Pattern(name="quoted words without a speaker", make=times('"The bridge fell." ')),
    Pattern(name="quoted paragraphs that go on", make=times('"The bridge fell and the ferry sank.\n\n')),
    Pattern(name="open quotation marks", make=times('"The bridge ')),
    Pattern(name="open curly marks", make=times("\u201cthe bridge ")),
    Pattern(name="quotations in one another", make=nested("\u201cshe said, \u2018", "it fell", "\u2019\u201d")),
    Pattern(name="brackets in one another", make=nested("(the bridge ", "fell", ")")),
    Pattern(name="brackets in a line", make=nested("(", "By Ida Holm", ")")),
    Pattern(name="speakers and colons", make=numbered(lambda i: f"HOLM{i}: It fell.\n\n")),
    Pattern(name="dashes and signatures", make=times("It fell - the mayor said.\n\n")),
    Pattern(name="citing", make=times("citing the radio, quoting the mayor, ")),
    Pattern(name="claims that claims that", make=times("the claim that ")),
    Pattern(name="was told that was told", make=times("was told by the clerk that ")),
    Pattern(name="this was announced", make=times("It fell. This was announced by the ministry. ")),
    Pattern(name="we saw", make=times("we saw our reporter counted ")),
    Pattern(name="denied that denied", make=times("denied denying that ")),
    Pattern(name="credits", make=times("(Reporting by A. Quist; editing by B. Lorne)\n\n")),
    Pattern(name="agencies", make=numbered(lambda i: f"{name_of(i)} News Agency reported that it fell, citing Radio {name_of(i + 3)}. ")),
)  # fmt: skip
TIMED = (
    *(Pattern(name=f"{name}", make=times(piece)) for name, piece in (
        ("days of the week", " ".join(DAYS) + " "), ("months", " ".join(MONTHS) + " "),
        ("may", "may "), ("days and months", "Monday May "), ("years", "2031 "), ("dates", "3 May 2031 "),
        ("numeric dates", "3/5/2031 "), ("dates without a space", "1.1.1111"), ("ISO dates", "2031-05-03 "),
        ("ISO dates joined", "2031-05-03-"), ("times of day", "10:30 "), ("a.m. and p.m.", "10 a.m. 11 p.m. "),
        ("yesterday", "yesterday "), ("days ago", "two days ago "), ("last and next", "last next week "),
        ("for years", "for two and a half years "), ("every", "every second Monday "), ("and a half", "a half and "),
        ("1 and 2 and 3 May", "1 and 2 and "), ("from May to June", "from May to June to "), ("the end of", "the end of the "),
        ("early late", "early late mid-"), ("seasons", "summer 2031 and winter of "), ("centuries", "the 19th century BC "),
        ("within hours", "within 24 hours to "), ("than in June", "than in June "),
    )),
    Pattern(name="a date in each sentence", make=numbered(lambda i: f"It fell on {i % 28 + 1} {MONTHS[i % 7]} {1900 + i % 130}. ")),
    Pattern(name="a date in each paragraph", make=numbered(lambda i: f"It fell on {i % 28 + 1} {MONTHS[i % 7]}, Holm said on {DAYS[i % 7]}.\n\n")),
)  # fmt: skip
NAMED = (
    Pattern(name="names in one run", make=numbered(lambda i: f"{name_of(i)} ")),
    Pattern(name="one name in one run", make=times("Holm ")),
    Pattern(name="names and commas", make=numbered(lambda i: f"{name_of(i)} {name_of(i + 5)}, ")),
    Pattern(name="names and and", make=numbered(lambda i: f"{name_of(i)} and ")),
    Pattern(name="names and of", make=numbered(lambda i: f"{name_of(i)} of the ")),
    Pattern(name="a name in each sentence", make=numbered(lambda i: f"{name_of(i)} {name_of(i + 5)} met {name_of(i + 2)}. ")),
    Pattern(name="one surname, many given names", make=numbered(lambda i: f"{name_of(i)} Holm met Holm. ")),
    Pattern(name="lands and peoples", make=numbered(lambda i: f"In {name_of(i)}ia the {name_of(i)}ian army fled. ")),
    Pattern(name="titles", make=times("Mr ")),
    Pattern(name="titles and names", make=times("President Minister Mr Holm ")),
    Pattern(name="initials", make=times("A. B. C. D. ")),
    Pattern(name="letters with dots", make=times("U.S.")),
    Pattern(name="acronyms", make=numbered(lambda i: f"the {name_of(i)} Board ({name_of(i)[:3].upper()}) ")),
    Pattern(name="possessives", make=times("Holm's ")),
    Pattern(name="republics", make=times("Republic of the ")),
    Pattern(name="words in capitals", make=times("THE BRIDGE FELL ")),
    Pattern(name="headings in capitals", make=numbered(lambda i: f"{name_of(i).upper()} BRIDGE FELL\n\n{name_of(i)} fell down, she said.\n\n"), size=4_000),
    Pattern(name="datelines", make=numbered(lambda i: f"{name_of(i).upper()}, May {i % 28 + 1} (QNA) - It fell.\n\n")),
    Pattern(name="a dateline without an end", make=times("PORT LEEM, ")),
    Pattern(name="numbered things", make=times("Flight 9 Unit 7 ")),
)  # fmt: skip


def clocks(row: str, *, falling: bool = False) -> Callable[[int], str]:
    """Return a maker of entries, each with its time of day."""

    def line(i: int) -> str:
        at = (100_000 - i) % 1440 if falling else i % 1440
        return row.format(at=f"{at // 60:02}:{at % 60:02}", word=word_of(i), name=name_of(i))

    return numbered(line, before="Live: bridge\n\n")


SHAPED = (
    Pattern(name="entries with a clock", make=clocks("{at} The {word} fell, {name} said.\n\n"), size=4_000),
    Pattern(name="entries with a clock, newest first", make=clocks("{at} The {word} fell, {name} said.\n\n", falling=True), size=4_000),
    Pattern(name="entries with a clock of their own line", make=clocks("{at}\n{name} {word} falls\nThe {word} fell, {name} said.\n\n"), size=4_000),
    Pattern(name="clocks without a text", make=clocks("{at}\n")),
    Pattern(name="entries with a lead-in", make=numbered(lambda i: f"{name_of(i)}. The {word_of(i)} fell into the water on Monday night.\n\n", "In brief\n\n"), size=4_000),
    Pattern(name="entries with a bullet", make=numbered(lambda i: f"\u2022 The {word_of(i)} of {name_of(i)} fell into the water.\n\n", "News in brief\n\n"), size=4_000),
    Pattern(name="entries with a title", make=numbered(lambda i: f"{name_of(i)} {word_of(i)} falls in storm\n\nThe {word_of(i + 2)} of {name_of(i + 70)} broke, a {word_of(i + 5)} keeper told us on Monday.\n\n", "News in brief\n\n"), size=4_000),
    Pattern(name="sections under short headings", make=numbered(lambda i: f"{name_of(i)} notes\n\nThe {name_of(i + 31)} {word_of(i)} broke near {name_of(i + 77)} on Monday.\n\n"), size=4_000),
    Pattern(name="entries between rules", make=numbered(lambda i: f"The {name_of(i)} {word_of(i)} fell into the water on Monday.\n\n***\n\n"), size=4_000),
    Pattern(name="elsewhere, elsewhere", make=numbered(lambda i: f"Elsewhere, the {name_of(i)} {word_of(i)} fell into the water on Monday when the {name_of(i + 40)} storm came over the {word_of(i + 3)} of the old town.\n\n"), size=4_000),
    Pattern(name="residue between paragraphs", make=numbered(lambda i: f"Read also: {name_of(i)}\n\nThe {name_of(i + 9)} {word_of(i)} fell on Monday.\n\n"), size=4_000),
    Pattern(name="cut-off teasers", make=numbered(lambda i: f"{name_of(i)} falls in storm\n\nThe {word_of(i)} of {name_of(i)} ...\n\n")),
    Pattern(name="lines of one word", make=times("bridge\n")),
    Pattern(name="lines of one word that differ", make=numbered(lambda i: f"{name_of(i)}\n")),
    Pattern(name="lines of 80 columns", make=times("The council closed the old bridge on Monday after an engineer found some cracks\n")),
    Pattern(name="headings alone", make=numbered(lambda i: f"{name_of(i)} falls\n\n")),
    Pattern(name="bylines", make=numbered(lambda i: f"By {name_of(i)} Holm\n")),
    Pattern(name="a byline and dates", make=times("By Ida Holm 1.1.1111.1.1111.1.1111.1.1111.1.1111.1.1111.1.1111.1.1111x\n"), size=2_000),
    Pattern(name="stamps", make=times("Updated 3 May 2031, 10:30 | 3 May 2031, 10:30 | updated updated x\n")),
    Pattern(name="tags", make=times("#bridge " * 30 + "x!\n")),
    Pattern(name="captions", make=times("Photo: Harbour Press / Ida Holm (file photo)\n")),
    Pattern(name="header lines", make=numbered(lambda i: f"Key{chr(97 + i % 26)}: value {i}\n", "Title: Bridge\n")),
    Pattern(name="a header line that goes on", make=times("\n  more", "Title: Bridge")),
    Pattern(name="a key without a colon", make=times("a - ", "Title")),
    Pattern(name="tables", make=numbered(lambda i: f"| {i} | {name_of(i)} | 3 May | $5 |\n")),
    Pattern(name="lines just below the longest of a rule", make=times("by the " * 80 + "(via a\n")),
    Pattern(name="invitations", make=times("Support our journalism support local journalism support x x x x x x\n")),
    Pattern(name="lists of sentences", make=numbered(lambda i: f"{i}. The bridge fell.\n")),
)  # fmt: skip
MARKUP = tuple(
    Pattern(name=name, make=make, ending=".html", size=size)
    for name, make, size in (
        ("divisions in one another", page(nested("<div>", PROSE, "</div>")), 50_000),
        ("quotations in one another (markup)", page(nested("<blockquote>", PROSE, "</blockquote>")), 50_000),
        ("lists in one another", page(nested("<ul><li>", PROSE, "</li></ul>")), 50_000),
        ("tables in one another", page(nested("<table><tr><td>", PROSE, "</td></tr></table>")), 50_000),
        ("spans in one another", page(nested("<span>", PROSE, "</span>")), 50_000),
        ("open tags", page(times("<b>")), 50_000),
        ("close tags", page(times("</p>")), 50_000),
        ("less-than signs (markup)", page(times("<")), 50_000),
        ("less-than and a letter", page(times("<a")), 50_000),
        ("open comments", page(times("<!--")), 50_000),
        ("empty comments", page(times("<!---->")), 50_000),
        ("comments with hyphens", page(times("-", "<!--")), 50_000),
        ("declarations", page(times("<!x [")), 50_000),
        ("character data", page(times("<![CDATA[")), 50_000),
        ("instructions", page(times("<?x ")), 50_000),
        ("ampersands named", page(times("&amp;")), 50_000),
        ("entities too large", page(times("&#99999999999;")), 50_000),
        ("entities without an end", page(times("&#x41")), 50_000),
        ("entities unknown", page(times("&bridge;")), 50_000),
        ("one tag, many attributes", page(numbered(lambda i: f" a{i}=1", "<p", ">bridge</p>")), 200_000),
        ("one tag, one attribute often", page(times(" a=1", "<p", ">bridge</p>")), 200_000),
        ("one attribute, a long value", page(times("x", "<p class='", "'>bridge</p>")), 200_000),
        ("many class names", page(times("nav ", "<p class='", "'>bridge</p>")), 200_000),
        ("tags of metadata", head(numbered(lambda i: f"<meta name='n{i}' content='v{i}'>")), 100_000),
        ("dates of metadata", head(numbered(lambda i: f"<meta property='article:published_time' content='2031-05-{i % 28 + 1:02}'>")), 100_000),
        ("authors of metadata", head(numbered(lambda i: f"<meta name='author' content='Ida {name_of(i)}'>")), 50_000),
        ("linked data in one another", head(nested('<script type="application/ld+json">' + '{"a":' * 900, "1", "}" * 900 + "</script>")), 50_000),
        ("linked data, many graphs", head(numbered(lambda i: '<script type="application/ld+json">{"@type":"NewsArticle","headline":"' + f'Bridge {i}"}}</script>')), 50_000),
        ("linked data without an end", head(times('[{"@type":"NewsArticle","author":', '<script type="application/ld+json">', "</script>")), 50_000),
        ("scripts", page(times("<script>if (a<b) {}</script>")), 50_000),
        ("a script without an end", page(times("if (a<b) {} ", "<script>")), 50_000),
        ("styles", page(times("<style>p {a:b}</style>")), 50_000),
        ("paragraphs (markup)", page(times(f"<p>{PROSE}</p>")), 8_000),
        ("short paragraphs (markup)", page(numbered(lambda i: f"<p>{name_of(i)} fell.</p>")), 8_000),
        ("sub-headings (markup)", page(numbered(lambda i: f"<h2>{name_of(i)} falls</h2><p>The {word_of(i)} of {name_of(i + 3)} fell.</p>")), 8_000),
        ("line breaks (markup)", page(times("bridge<br>")), 8_000),
        ("links", page(numbered(lambda i: f"<a href='/{i}'>{name_of(i)} falls</a> ")), 50_000),
        ("rows of a table", page(times("<tr><td>9</td><td>bridge</td></tr>", "<table>", "</table>")), 8_000),
        ("articles", page(numbered(lambda i: f"<article><h2>{name_of(i)} falls</h2><p>{PROSE}</p></article>")), 8_000),
        ("frames and forms", page(times("<form><input><select><option>x</option></select></form>")), 50_000),
        ("bad nesting", page(times("<b><i></b></i><p><table><p>")), 50_000),
        ("ampersands alone", times("&amp;", "<html><body>"), 20_000),
        ("less-than signs alone", times("<", "<html><body><p>"), 20_000),
        ("attributes alone", numbered(lambda i: f" a{i}=1", "<html><body><p", ">It fell.</p>"), 200_000),
        ("large entities alone", times("&#99999999999;", "<html><body><p>"), 20_000),
        ("words alone (markup)", times("bridge ", "<html><body><p>"), 8_000),
        ("no page at all", times("<x>bridge</x>"), 50_000),
    )
)  # fmt: skip
PIECES = (
    Pattern(name="comments before markup", make=times("<!---->", after="<div>x</div>"), ending="", size=280),
    Pattern(name="white space before markup", make=times(" ", after="<div>x</div>"), ending="", size=100_000),
    Pattern(name="array of ones", make=times("1,", "[", "1]"), ending=".json", size=10_000),
    Pattern(name="array of empty objects", make=times("{},", "[", "{}]"), ending=".json", size=10_000),
    Pattern(name="arrays in one another", make=nested("[", "1", "]"), ending=".json", size=100_000),
    Pattern(name="objects in one another", make=nested('{"text":', '"It fell."', "}"), ending=".json", size=50_000),
    Pattern(name="array of copies", make=lambda n: json.dumps([{"text": PROSE}] * (n // 200)), ending=".json", size=5_000),
    Pattern(name="lines of copies", make=times(json.dumps({"title": "Bridge", "text": PROSE}) + "\n"), ending=".jsonl", size=5_000),
    Pattern(name="array without an end", make=times('{"text": "It fell."},', "["), ending=".json", size=2_000),
    Pattern(name="one long string", make=lambda n: json.dumps({"text": PROSE * (n // 200)}), ending=".json", size=15_000),
    Pattern(name="many fields", make=lambda n: json.dumps({f"k{i}": i for i in range(n // 10)} | {"text": PROSE}), ending=".json", size=100_000),
    Pattern(name="many authors", make=lambda n: json.dumps({"text": PROSE, "authors": [name_of(i) for i in range(n // 8)]}), ending=".json", size=100_000),
    Pattern(name="one list of authors", make=lambda n: json.dumps({"text": PROSE, "author": ", ".join(name_of(i) for i in range(n // 8))}), ending=".json", size=100_000),
    Pattern(name="escapes", make=lambda n: '{"text": "' + "\\ud800" * (n // 6) + '"}', ending=".json", size=20_000),
    Pattern(name="a long number", make=times("9", '{"text": "It fell.", "a": ', "}"), ending=".json", size=1_000),
    Pattern(name="commas between values", make=times(",", "[", "]"), ending=".json", size=100_000),
)  # fmt: skip
PATTERNS: tuple[Pattern, ...] = (*MARKS, *WORDY, *SPEECH, *TIMED, *NAMED, *SHAPED, *MARKUP, *PIECES)

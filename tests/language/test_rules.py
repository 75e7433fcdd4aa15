"""Every rule finds its examples and none of what it must not; tables of words hold what they promise."""

from __future__ import annotations

import re

import pytest

from twosource.errors import LexiconError
from twosource.language import lexicon, match

RULES = [(file, rule) for file in match.files() for rule in match.rules(file)]
TABLES = sorted(path.stem for path in lexicon.FOLDER.glob("*.toml"))
ROWS = [name for name in TABLES if "rows" in lexicon.table(name)]
PACKAGE = lexicon.FOLDER.parents[1]
WRITTEN = "\n".join(
    path.read_text(encoding="utf-8") for kind in ("*.py", "*.toml") for path in sorted(PACKAGE.rglob(kind))
)
CLASSES = [(name, entry) for name in TABLES if name not in ROWS for entry in lexicon.table(name)]


def ids(value: object) -> str:
    """Name a parameter by its file or rule."""
    return value.name if isinstance(value, match.Rule) else str(value)


@pytest.mark.parametrize(("file", "rule"), RULES, ids=ids)
def test_a_rule_finds_its_examples_and_nothing_else(file: str, rule: match.Rule) -> None:
    """A record shows what it is for, and where it stops."""
    assert rule.examples, f"rules/{file}.toml: {rule.name!r} has no example"
    for text in rule.examples:
        assert rule.find.search(text), f"{rule.name!r} does not find {text!r}"
    for text in rule.never:
        assert not rule.find.search(text), f"{rule.name!r} finds {text!r}"


@pytest.mark.parametrize("file", match.files())
def test_names_of_rules_are_their_own(file: str) -> None:
    """A rule is found by its name."""
    names = [rule.name for rule in match.rules(file)]
    assert len(names) == len(set(names))


@pytest.mark.parametrize(("file", "entry"), CLASSES)
def test_a_class_of_words_tells_what_it_means_and_has_words(file: str, entry: str) -> None:
    """No table is empty, none is without a meaning, and no word stands in it twice."""
    row = lexicon.table(file)[entry]
    name = f"{file}.{entry}"
    assert row["means"].strip()
    assert lexicon.listed(name)
    own = [*row.get("words", "").split(), *row.get("phrases", ())]
    assert len(own) == len(set(own)), sorted({word for word in own if own.count(word) > 1})


@pytest.mark.parametrize("file", ROWS)
def test_every_trait_is_named_once_and_used(file: str) -> None:
    """A row holds only traits that are named, and every trait has words."""
    for trait, means in lexicon.table(file)["traits"].items():
        assert means.strip()
        assert lexicon.verbs(trait)


@pytest.mark.parametrize(
    ("ask", "told"),
    [
        (lambda: lexicon.words("no_such_file.hedges"), "no table of words 'no_such_file'; there are:"),
        (lambda: lexicon.words("calendar.no_such_class"), "calendar.toml has no 'no_such_class'; it has:"),
        (lambda: match.rules("no_such_rules"), "no rules 'no_such_rules'; there are:"),
    ],
)
def test_an_unknown_name_says_what_there_is(ask: object, told: str) -> None:
    """Whoever mistypes a name is told the names that there are."""
    with pytest.raises(LexiconError, match=told):
        ask()


def test_any_of_prefers_the_longest_and_any_white_space() -> None:
    """Where both stand, "close to" is not taken for "close", and a line end between words does not part them."""
    found = re.match(match.any_of(["close", "close to", "not quite"]), "close\nto 40")
    assert found
    assert found.group() == "close\nto"


@pytest.mark.parametrize(("file", "entry"), CLASSES)
def test_every_class_of_words_is_asked_for(file: str, entry: str) -> None:
    """A table that neither a module nor another table names, and that governs nothing, is dead."""
    if "governs" in lexicon.table(file)[entry]:
        return
    asked = re.compile(rf"\b{re.escape(file)}\.{re.escape(entry)}\b|[\"']{re.escape(entry)}[\"']")
    assert asked.search(WRITTEN), f"nobody asks for {file}.{entry}"

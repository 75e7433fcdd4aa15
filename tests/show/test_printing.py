"""What is printed for people: nothing in it drives, turns, hides or forges anything."""

from __future__ import annotations

import io
import json
import sys
import unicodedata
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from twosource.errors import WrongUse
from twosource.show import printing

if TYPE_CHECKING:
    from collections.abc import Callable

# What Unicode calls controls, formats, line and paragraph ends, and halves of characters.
UNSEEN = "".join(
    char
    for char in map(chr, range(sys.maxunicode + 1))
    if unicodedata.category(char) in {"Cc", "Cf", "Cs", "Zl", "Zp"}
)


@pytest.mark.parametrize("show", [printing.escaped, printing.clean])
def test_no_character_that_is_not_seen_reaches_a_person(show: Callable[[str], str]) -> None:
    """Every control, format, line end and surrogate of Unicode becomes something visible or goes."""
    for char in UNSEEN:
        shown = show(f"a{char}b")
        assert shown.isprintable(), hex(ord(char))
        assert shown.startswith("a")
        assert shown.endswith("b")
        assert len(shown.splitlines()) == 1


def test_a_name_keeps_every_character_as_an_escape() -> None:
    """Names that differ in something unseen are shown as different names."""
    shown = {char: printing.escaped(f"a{char}") for char in UNSEEN}
    assert len(set(shown.values())) == len(shown)
    assert printing.escaped("a\n\x1b[2J\u202e\U000e0041") == r"a\n\x1b[2J\u202e\U000e0041"


def test_honest_words_are_shown_as_they_are() -> None:
    """Letters of any script, accents, emoji and blanks pass; a title loses only its soft hyphens and joints."""
    for words in ("Éva Šimková", "東京 — «ok»", "❤️ 👍🏽", "مرحبا", "it’s"):
        assert printing.escaped(words) == printing.clean(words) == words
    assert printing.clean("Do\u00adnau\u200bdampf") == "Donaudampf"
    assert printing.escaped("Do\u00adnau") == r"Do\xadnau"


def test_letters_that_are_drawn_as_nothing_are_told() -> None:
    """Fillers and the selectors that can carry a hidden text are no format characters, and are escaped too."""
    for char in "\u115f\u1160\u3164\uffa0\u034f\ufe00\U000e0100\U000e01ef":
        assert printing.escaped(char).startswith("\\"), hex(ord(char))


def test_json_means_the_same_and_holds_nothing_unseen() -> None:
    """Escapes stand inside strings alone, so that the value is the same and the line ends stay."""
    value = {"title": f"a{UNSEEN}b Éva", "list": ["\x7f", 1]}
    text = json.dumps(value, ensure_ascii=False, indent=1)
    shown = printing.escaped_json(text)
    assert json.loads(shown) == json.loads(json.dumps(value))
    assert "Éva" in shown
    assert all(line.isprintable() for line in shown.split("\n"))
    assert shown.count("\n") == text.count("\n")


class _Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


def test_the_text_of_a_file_is_escaped_on_a_terminal_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    """A file keeps its characters; a person's screen gets one line for each of its lines."""
    terminal = _Terminal()
    monkeypatch.setattr(sys, "stdout", terminal)
    printing.put("one\x1b[2J\u202e\r\ntwo\n")
    assert terminal.getvalue() == "one\\x1b[2J\\u202e\ntwo\n"
    pipe = io.TextIOWrapper(io.BytesIO(), encoding="ascii")
    monkeypatch.setattr(sys, "stdout", pipe)
    printing.put("é\x1b\ud800\n")
    assert pipe.buffer.getvalue() == "é\x1b\\ud800\n".encode()  # type: ignore[attr-defined] - a BytesIO lies below
    words = io.StringIO()
    monkeypatch.setattr(sys, "stdout", words)
    printing.put("x\n")
    assert words.getvalue() == "x\n"


def test_a_closed_stream_is_told_and_a_message_takes_the_other(monkeypatch: pytest.MonkeyPatch) -> None:
    """Without standard output printing is refused; without standard error a message goes to the screen."""
    terminal = _Terminal()
    monkeypatch.setattr(sys, "stdout", terminal)
    monkeypatch.setattr(sys, "stderr", None)
    printing.warn("a\nb")
    assert terminal.getvalue() == "a\\nb\n"
    monkeypatch.setattr(sys, "stdout", None)
    printing.warn("nobody hears")
    printing.flush()
    printing.give_up()
    for act in (
        lambda: printing.say("x"),
        lambda: printing.put("x"),
        lambda: printing.or_closed(None).write("x"),
    ):
        with pytest.raises(WrongUse, match="standard output is closed"):
            act()


_PLAIN = st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False, allow_infinity=False)


@given(
    st.recursive(
        _PLAIN | st.text(st.characters(codec=None)),
        lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner),
    )
)
def test_json_is_indented_as_the_json_module_does(value: object) -> None:
    """Whatever is printed has the same bytes, by whichever way it is written."""
    assert printing.indented(value) == json.dumps(value, indent=1)

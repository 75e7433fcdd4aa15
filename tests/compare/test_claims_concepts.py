"""Words, phrases and their sets."""

from __future__ import annotations

from importlib.resources import files

import numpy as np
import pytest

from twosource.compare.claims import likeness
from twosource.language import concepts, vectors


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("kill", "death"),
        ("arrest", "custody"),
        ("fire", "blaze"),
        ("expel", "deport"),
        ("strike", "walkout"),
        ("ship", "tanker"),
        ("open", "close"),
        ("inquiry", "investigation"),
    ],
)
def test_words_of_one_set_answer_one_question(one: str, other: str) -> None:
    """The table holds synonyms, nouns of verbs and antonyms together."""
    assert concepts.sets_of(one) & concepts.sets_of(other)


@pytest.mark.parametrize(
    ("text", "phrase", "word"),
    [
        ("The minister stepped down.", "step down", "resign"),
        ("Two men lost their lives", "lose their lives", "kill"),
        ("The train left the rails", "leave the rails", "derail"),
        ("They called off the fair", "call off", "cancel"),
    ],
)
def test_phrases_are_found_in_any_inflection(text: str, phrase: str, word: str) -> None:
    """A phrase counts like the word that it stands for."""
    found = concepts.phrases(text)
    assert concepts.PHRASE_MARK + phrase in found
    assert any(concepts.sets_of(one) & concepts.sets_of(word) for one in found)


def test_the_table_is_well_formed() -> None:
    """Every set has two members at least, in lower case, and no line is a lone phrase."""
    text = files("twosource.language").joinpath("en", concepts.SETS_FILE).read_text(encoding="utf-8")
    for line in text.splitlines():
        if not line.startswith("#"):
            words, *phrases = line.split(",")
            assert words.split(), line
            assert len(words.split()) + len(phrases) > 1, line
            assert line == line.lower()


def test_a_plural_left_standing_finds_its_set() -> None:
    """A tagger that takes a headline word for a name leaves the plural."""
    assert concepts.sets_of("deaths") == concepts.sets_of("death")
    assert concepts.sets_of("no such word") == frozenset()


def test_kin_are_words_of_other_parts_of_speech() -> None:
    """WordNet ties a verb to its noun; an unknown word has no kin."""
    assert "resignation" in concepts.kin("resign")[0]
    assert concepts.kin("xyzzy") == (frozenset(), frozenset())


def test_likeness_of_every_pair_lies_between_none_and_all() -> None:
    """A statement covers itself wholly, an unrelated one hardly."""
    worded = [("miner", "die", "shaft"), ("miner", "perish", "pit"), ("tariff", "parliament"), ()]
    shares = likeness.covers(worded)
    assert shares.shape == (4, 4)
    assert shares[0, 0] == pytest.approx(1)
    assert shares[0, 1] > 0.5 > shares[0, 2]
    assert shares[3].tolist() == [0, 0, 0, 0]


def test_likeness_works_without_vectors_where_words_are_too_many(monkeypatch: pytest.MonkeyPatch) -> None:
    """Beyond the limit the words' own vectors are left out, the sets stay."""
    monkeypatch.setattr(likeness, "MOST_VECTORS", 1)
    assert likeness.covers([("blaze",), ("fire",)])[0, 1] == pytest.approx(likeness.SAME_SET)


def test_vectors_have_length_one_or_none() -> None:
    """Each text gives one unit vector; an empty one gives zeros; no text gives no rows."""
    found = vectors.embed(["The bridge fell.", ""])
    assert np.linalg.norm(found[0]) == pytest.approx(1, abs=1e-5)
    assert not found[1].any()
    assert vectors.embed([]).shape == (0, vectors.WIDTH)


def test_word_vectors_are_kept_and_forgotten(monkeypatch: pytest.MonkeyPatch) -> None:
    """The memory of words is bounded, and what comes out does not depend on it."""
    before = vectors.embed_words(["bridge", "river"])
    monkeypatch.setattr(vectors, "MOST_WORDS", 0)
    assert np.array_equal(before, vectors.embed_words(["bridge", "river"]))
    assert vectors.embed_words([]).shape == (0, vectors.WIDTH)


@pytest.mark.parametrize(
    ("text", "spelt"),
    [
        ("The ferry capsized off Tilby harbour.", "_The _fer ry _caps ized _off _T il by _har bour ."),
        ("“Nothing’s amiss,” she said", "_“ Nothing ’ s _am iss ,” _she _said"),
        (" two  spaces", "_ _two _ _spaces"),
        ("naïve 48% \u2603", "_na ï ve _ 4 8 % _ <0xE2> <0x98> <0x83>"),
        ("one\ntwo", "_one <0x0A> two"),
    ],
)
def test_texts_are_split_into_pieces_as_the_vectors_were_learnt(text: str, spelt: str) -> None:
    """Pieces, bytes of what is no piece, and runs of spaces are those of the tokenizer behind the vectors."""
    listed = list(vectors.pieces().row)
    assert " ".join(listed[row] for row in vectors.split(text)).replace(vectors.SPACE, "_") == spelt


def test_a_run_without_spaces_is_cut_and_nothing_of_it_is_lost() -> None:
    """However long a word is, its letters are read, in pieces of a bounded number of letters."""
    listed = list(vectors.pieces().row)
    word = "".join(chr(97 + number * number % 23) for number in range(1_000))
    assert "".join(listed[row] for row in vectors.split(word)) == vectors.SPACE + word
    assert vectors.split("") == []


def test_what_words_mean_is_kept() -> None:
    """Words of one matter lie nearer to each other than words of different ones."""
    fire, blaze, police, officers = vectors.embed(["fire", "blaze", "police", "officers"])
    assert min(fire @ blaze, police @ officers) > 0.4
    assert max(fire @ police, fire @ officers, blaze @ police) < 0.2

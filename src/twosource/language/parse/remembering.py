"""The parser's attribute rules and lemmas, remembered by word instead of worked out each time.

In the English pipelines of spaCy the ``attribute_ruler`` and the ``lemmatizer`` take a third of the
time of a parse. What they give a token depends on its form, tag and dependency alone, but for a few
patterns of two tokens ("gonna", "ain't", "there was"). So each combination is worked out once by the
real components, in a document of one word, and remembered; a paragraph in which a pattern of two
tokens could begin goes to the real components whole. The outcome is the same, which a test shows, but
for one mistake that is mended: spaCy makes "hop" of "hoped" and "fin" of "fined".
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

import numpy as np
from spacy.language import Language
from spacy.tokens import Doc

if TYPE_CHECKING:
    from collections.abc import Iterator

RULER, LEMMATIZER = "attribute_ruler", "lemmatizer"
NAME = "twosource_remembering"
# Some 40 MB of memory; the words of ten thousand reports fill a fifth of it.
_KEPT = 300_000
_GIVEN: list[int | str] = ["TAG", "DEP", "POS", "MORPH", "LEMMA"]
_ASKED: list[int | str] = ["ORTH", "TAG", "DEP", "LOWER", "IS_SPACE"]

_Key = tuple[int, int, int]
# A word of one syllable with a short vowel doubles its last letter before "ed" and takes no "e" before
# "s" ("hopped", "hops"): with a single letter, or with "es", the word ends in a silent "e".
_SHORT = re.compile(r"[^aeiou]*[aeiou][^aeiouwxy]")
_ES_AFTER = ("s", "z", "x")


def install(pipeline: Language) -> None:
    """Let a :class:`Remembering` stand for the two components of ``pipeline``.

    A pipeline without them, with a lemmatizer that is not made of rules, or with patterns whose
    beginnings are not words or dependencies is left as it is.
    """
    if not {RULER, LEMMATIZER} <= set(pipeline.pipe_names):
        return
    ruler: Any = pipeline.get_pipe(RULER)
    if getattr(pipeline.get_pipe(LEMMATIZER), "mode", None) != "rule" or None in _openings(ruler.patterns):
        return
    pipeline.add_pipe(NAME, after=LEMMATIZER)
    pipeline.disable_pipe(RULER)
    pipeline.disable_pipe(LEMMATIZER)


def _remembering(nlp: Language, name: str) -> Remembering:
    """Make the component for spaCy, which asks for these two parameters by name."""
    del name
    return Remembering(nlp.vocab, nlp.get_pipe(RULER), nlp.get_pipe(LEMMATIZER))


_spacy: Any = Language  # its register of components is partly untyped
_spacy.factory(NAME, func=_remembering)


def _openings(patterns: list[dict[str, list[list[dict[str, Any]]]]]) -> Iterator[tuple[str, str] | None]:
    """Yield how each pattern of several tokens begins: a form (as regular expression) or a dependency."""
    for rule in patterns:
        for first, *rest in rule["patterns"]:
            if not rest:
                continue
            form: Any = first.get("LOWER")
            dependency = first.get("DEP")
            if isinstance(form, str):
                yield "form", f"^{re.escape(form)}$"
            elif form is not None and "REGEX" in form:
                yield "form", str(form["REGEX"])
            else:
                yield ("dependency", dependency) if isinstance(dependency, str) else None


def mended(form: str, lemma: str) -> str:
    """Return ``lemma``, with the silent "e" that ``form`` shows it to have: "hoped" is of "hope"."""
    low = form.lower()
    if low not in {f"{lemma}ed", f"{lemma}es", f"{lemma}ing"} or lemma.endswith(_ES_AFTER):
        return lemma
    return f"{lemma}e" if _SHORT.fullmatch(lemma) else lemma


class Remembering:
    """A component that gives each token what the attribute ruler and the lemmatizer would give it."""

    def __init__(self, vocab: Any, ruler: Any, lemmatizer: Any) -> None:  # noqa: ANN401 - untyped in spaCy
        openings = [one for one in _openings(ruler.patterns) if one]
        self._vocab, self._ruler, self._lemmatizer = vocab, ruler, lemmatizer
        self._forms = re.compile("|".join(one for kind, one in openings if kind == "form") or r"(?!)")
        self._dependencies = {vocab.strings[one] for kind, one in openings if kind == "dependency"}
        self._opening: dict[int, bool] = {}
        self._known: dict[_Key, list[int]] = {}

    def __call__(self, doc: Doc) -> Doc:
        """Give every token of ``doc`` its part of speech, morphology and lemma."""
        rows: list[list[int]] = doc.to_array(_ASKED).tolist()
        if any(space or dep in self._dependencies or self._opens(lower) for _, _, dep, lower, space in rows):
            return self._worked_out(doc)
        if rows:
            given = [self._given((orth, tag, dep)) for orth, tag, dep, _, _ in rows]
            _write(doc, _GIVEN, given)
        return doc

    def _worked_out(self, doc: Doc) -> Doc:
        done: Doc = self._lemmatizer(self._ruler(doc))
        for token in done:
            lemma = mended(token.lower_, token.lemma_)
            if lemma != token.lemma_:
                token.lemma_ = lemma
        return done

    def _opens(self, lower: int) -> bool:
        """Tell whether a pattern of several tokens can begin with this form."""
        if lower not in self._opening:
            self._opening[lower] = self._forms.search(self._vocab.strings[lower]) is not None
        return self._opening[lower]

    def _given(self, key: _Key) -> list[int]:
        if key not in self._known:
            if len(self._known) >= _KEPT:
                self._known.clear()
            orth, tag, dep = key
            doc = Doc(self._vocab, words=[self._vocab.strings[orth]])
            _write(doc, ["TAG", "DEP"], [[tag, dep]])
            (self._known[key],) = self._worked_out(doc).to_array(_GIVEN).tolist()
        return self._known[key]


def _write(doc: Doc, attributes: list[int | str], rows: list[list[int]]) -> None:
    values: Any = np.array(rows, dtype=np.uint64)  # spaCy declares a type of its own for arrays
    doc.from_array(attributes, values)

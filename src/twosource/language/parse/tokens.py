"""A light copy of the parse of one paragraph: what the rules of this stage ask, each read once.

Reading attributes from spaCy's own tokens over and over costs more than the rules themselves. The
names are spaCy's, so that a rule reads as it would there.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Self, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from spacy.tokens import Doc

    _Form = tuple[str, str, bool, bool, bool, bool, bool]

T = TypeVar("T")
_ASKED: list[int | str] = ["ORTH", "LEMMA", "POS", "TAG", "DEP", "ENT_TYPE", "HEAD", "SENT_START", "IDX"]
_KEPT = 300_000  # words and strings that are remembered at most, as in remembering
_SIGN, _WRAP = 1 << 63, 1 << 64
# Words of a sentence at most: what is longer is taken for several, with no link between them, since
# rules that look from any word to any other cost the square of it. In 4,000 news reports of the scored
# sets the longest sentence has 157.
LONGEST = 200


class Token:
    """One word of a paragraph; ``idx`` is its first character there, ``i`` its number.

    ``children`` are the words that hang on it, in text order; the head of a root is the root itself.
    ``is_stop``: one of the most frequent words, which tell nothing of what a text is about; ``like_num``: a
    figure or a number word.
    """

    __slots__ = (
        "children", "dep_", "doc", "ent_type_", "head", "i", "idx", "is_alpha", "is_punct", "is_sent_start",
        "is_space", "is_stop", "lemma_", "like_num", "lower_", "pos_", "tag_", "text",
    )  # fmt: skip

    def __init__(self, form: _Form, names: Sequence[str], place: tuple[int, int, bool]) -> None:
        self.text, self.lower_, self.is_alpha, self.is_punct, self.is_space, self.is_stop, self.like_num = (
            form
        )
        self.lemma_, self.pos_, self.tag_, self.dep_, self.ent_type_ = names
        self.i, self.idx, self.is_sent_start = place
        self.doc: Parsed
        self.head: Token = self
        self.children: list[Token] = []

    def __len__(self) -> int:
        """Return the number of characters."""
        return len(self.text)

    @property
    def lefts(self) -> list[Token]:
        """The children before the word."""
        return [child for child in self.children if child.i < self.i]

    @property
    def rights(self) -> list[Token]:
        """The children after the word."""
        return [child for child in self.children if child.i > self.i]

    @property
    def left_edge(self) -> Token:
        """The first of the words that hang on it, directly or not, or itself."""
        return min(self._subtree(), key=lambda token: token.i)

    @property
    def right_edge(self) -> Token:
        """The last of the words that hang on it, directly or not, or itself."""
        return max(self._subtree(), key=lambda token: token.i)

    @property
    def ancestors(self) -> Iterator[Token]:
        """The words above it, the nearest first."""
        token = self
        while token.head is not token:
            token = token.head
            yield token

    def nbor(self, steps: int) -> Token:
        """Return the word ``steps`` further on in the paragraph; the caller knows that there is one."""
        return self.doc[self.i + steps]

    def _subtree(self) -> list[Token]:
        found: list[Token] = [self]
        for token in found:
            found.extend(token.children)
        return found


class Parsed(tuple["Token", ...]):  # noqa: SLOT001 - a tuple has no room for slots
    """A paragraph as parsed: its characters, its tokens, and the parser's names (first, last, label)."""

    text: str
    ents: tuple[tuple[int, int, str], ...]

    def __new__(cls, doc: Doc) -> Self:
        """Read the parse of a paragraph."""
        rows: list[list[int]] = doc.to_array(_ASKED).tolist()
        forms, strings = _read(doc.vocab)
        starts, part = _cut([row[7] == 1 for row in rows])
        self = super().__new__(
            cls,
            (
                Token(
                    forms[row[0]],
                    (strings[row[1]], strings[row[2]], strings[row[3]], strings[row[4]], strings[row[5]]),
                    (number, row[8], starts[number]),
                )
                for number, row in enumerate(rows)
            ),
        )
        self.text = doc.text
        self.ents = tuple((ent.start, ent.end, ent.label_) for ent in doc.ents)
        for number, (token, row) in enumerate(zip(self, rows, strict=True)):
            token.doc = self
            step = row[6] - _WRAP if row[6] >= _SIGN else row[6]
            if step and part[number] == part[number + step]:
                token.head = self[number + step]
                token.head.children.append(token)
        return self

    def sentence_of(self, token: Token) -> tuple[Token, ...]:
        """Return the tokens of the sentence that ``token`` stands in, by the parser's boundaries."""
        first, last = token.i, token.i + 1
        while not self[first].is_sent_start:
            first -= 1
        while last < len(self) and not self[last].is_sent_start:
            last += 1
        return self[first:last]


def _cut(starts: list[bool]) -> tuple[list[bool], list[int]]:
    """Return where sentences start, long ones cut, and for each word how many such cuts lie before it."""
    cut, parts = list(starts), [0] * len(starts)
    last = cuts = 0
    for number, start in enumerate(starts):
        if start or not number:
            last, cut[number] = number, True
        elif number - last >= LONGEST:
            last, cuts, cut[number] = number, cuts + 1, True
        parts[number] = cuts
    return cut, parts


class _Kept(dict[int, T]):
    """What is read of a vocabulary by its numbers, each when it is first asked for."""

    def __init__(self, read: Callable[[int], T]) -> None:
        super().__init__()
        self._read = read

    def __missing__(self, number: int) -> T:
        if len(self) >= _KEPT:
            self.clear()
        self[number] = found = self._read(number)
        return found


# One vocabulary at a time: a process works with one model.
_LAST: list[tuple[Any, _Kept[_Form], _Kept[str]]] = []


def _read(vocab: Any) -> tuple[_Kept[_Form], _Kept[str]]:  # noqa: ANN401 - untyped in spaCy
    """Return the forms and the strings of a vocabulary."""
    if not _LAST or _LAST[0][0] is not vocab:
        strings: Callable[[int], str] = vocab.strings.__getitem__
        _LAST[:] = [(vocab, _Kept(lambda orth: _form(vocab[orth])), _Kept(strings))]
    return _LAST[0][1], _LAST[0][2]


def _form(word: Any) -> _Form:  # noqa: ANN401 - ditto
    """Return what the form of a word alone tells."""
    return (
        word.orth_, word.lower_, word.is_alpha, word.is_punct, word.is_space, word.is_stop, word.like_num
    )  # fmt: skip

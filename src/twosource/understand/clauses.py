"""Clauses: where one assertion ends and the next begins inside a sentence.

A statement is the minimal clause. Each verb that opens a clause of its own takes the words that hang on
it; what its host says before and after is the host's. A stretch of the host in which nothing is told,
because a clause stands between a subject and its verb, is no statement.
"""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from twosource.language import lexicon
from twosource.understand.openers import ADDING, FINITE, SUBJECTS, VERBS, finite, opens, subject_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from twosource.language.parse.sentences import Sentence
    from twosource.language.parse.tokens import Token

_MIN_WORDS = 2
_NAMES_AND_FIGURES = frozenset({"PROPN", "NUM", "PUNCT", "SPACE", "ADP", "SYM"})
# Verbs that say what stands in another clause, and what stands in the place of that clause.
_HANGING = lexicon.words("clauses.left_hanging")
_DOTS = ("...", "\u2026")
_FILLERS = lexicon.words("clauses.fillers")
_SAYING = lexicon.words("clauses.bare_saying_verbs")
_TAKEN = frozenset({"dobj", "ccomp", "xcomp", "attr", "oprd", "prep"})
_ASKING = lexicon.words("clauses.asking_verbs")
_UNNAMED = lexicon.words("clauses.anonymity_words")
_PARTICIPLES = frozenset({"VBN", "VBG"})
_BESIDE_NOUNS = frozenset({"amod", "aux", "auxpass", "compound"})
_LEADING_ON = lexicon.words("clauses.leading_on")
# What stands before the word that it belongs to.
_BEFORE = frozenset({"advmod", "aux", "auxpass", "neg", "det", "mark", "poss", "predet"})
_PAUSES = frozenset({",", "\u2014", "\u2013", "-", "--"})
_SCRAP = 4
_VERB_TAGS = FINITE | {"VB", "VBN", "VBG"}
_SHORT = 4  # words of a phrase that is left out at most, with its mark
_ROW = 6  # verbs joined in a row that are looked at
_QUESTIONING = lexicon.words("clauses.questioning_verbs")
_COORDINATORS = lexicon.words("clauses.coordinators")
_SIGNS = frozenset(
    "%\u2030$\u20ac\u00a3\u00a5"
)  # part of an amount, though the parser takes some for punctuation


def split(sentence: Sentence, start: int, end: int) -> tuple[tuple[int, int], ...]:
    """Return the clauses between ``start`` and ``end`` (report offsets), trimmed, in text order.

    Each clause is one contiguous stretch. One that stands between the subject of another and its verb
    lies within that one; else they do not overlap. White space, joining words and punctuation at the
    ends are left out, quotation marks too. A stretch of fewer than two words is joined to the one
    before it.
    """
    inside = [t for t in sentence.within(start, end) if _at(sentence, t) + len(t) <= end]
    if not inside:
        return ()
    parts = _told(_with_subjects(_stretches(inside), inside))
    several = len(parts) > 1
    trimmed = [_trim(part, opened=several or any(map(opens, part))) for part in parts]
    return tuple(
        (_at(sentence, part[0]), _end(sentence, part[-1]))
        for part in trimmed
        if part and _words(part) >= _MIN_WORDS
    )


def _stretches(inside: list[Token]) -> list[list[Token]]:
    """Cut ``inside`` where the clause changes to which words belong, and at semicolons between clauses."""
    owners = _owners(inside)
    stretches: list[list[Token]] = []
    for _, group in groupby(inside, key=lambda token: owners[token.i]):
        part = list(group)
        if stretches and _goes_with(part, stretches[-1]):
            stretches[-1] = stretches[-1] + part
        else:
            stretches.append(part)
    return [piece for part in stretches for piece in _at_semicolons(part)]


def _with_subjects(stretches: list[list[Token]], inside: list[Token]) -> list[list[Token]]:
    """Give each verb that was cut from its subject by a clause between them the words from the subject on."""
    first = inside[0].i
    opened = {part[0].i: number for number, part in enumerate(stretches)}
    made = list(stretches)
    taken: set[int] = set()
    for number, part in enumerate(stretches):
        verb = next((token for token in part if _is_main(token)), None)
        subject = subject_of(verb) if verb is not None else None
        if subject is None or not first <= subject.i < part[0].i:
            continue
        held = max(opened[at] for at in opened if at <= subject.i)
        if not _tells(stretches[held]):
            made[number] = inside[stretches[held][0].i - first : part[-1].i + 1 - first]
            taken.add(held)
    kept = [part for number, part in enumerate(made) if number not in taken]
    return sorted(kept, key=lambda part: (part[0].i, -part[-1].i))


def _owners(inside: list[Token]) -> dict[int, int]:
    """Return for each word the verb whose clause it belongs to, -1 for what no opened clause holds."""
    owners = {token.i: token.i for token in inside if opens(token)}
    here = {token.i for token in inside}
    for token in inside:
        path: list[int] = []
        while token.i in here and token.i not in owners:
            path.append(token.i)
            if token.head is token:
                break
            token = token.head  # noqa: PLW2901 - climbs
        owners.update(dict.fromkeys(path, owners.get(token.i, -1)))
    return owners


def _goes_with(part: list[Token], before: list[Token]) -> bool:
    """Tell whether a stretch without a verb of its own is read with what stands before it.

    It opens with no comma, or is a mark or a joining word alone.
    """
    if _tells(part):
        return False
    return _words(part) < _MIN_WORDS or not (part[0].is_punct or before[-1].is_punct)


def _is_main(token: Token) -> bool:
    return token.pos_ in VERBS and token.dep_ not in {"aux", "auxpass"} and finite(token)


def _tells(part: list[Token]) -> bool:
    return any(_is_main(token) for token in part)


def _told(stretches: list[list[Token]]) -> list[list[Token]]:
    """Leave out the stretches in which nothing is told, unless nothing is told in any."""
    telling = [part for part in stretches if _tells(part) or _acts(part)]
    said = telling or [[token for part in stretches for token in part]]
    return [part for part in said if not (_only_says(part) or _unnamed(part))]


def _acts(part: list[Token]) -> bool:
    """Tell whether a stretch without a finite verb holds a participle with words of its own."""
    return any(t.tag_ in _PARTICIPLES and t.pos_ == "VERB" and t.dep_ not in _BESIDE_NOUNS for t in part)


def _only_says(part: list[Token]) -> bool:
    """Tell whether a stretch tells who says what stands elsewhere, and no more: "the ministry said"."""
    finites = [token for token in part if token.pos_ in VERBS and finite(token)]
    verbs = [token for token in finites if token.dep_ not in {"aux", "auxpass"}]
    if len(verbs) != 1 or verbs[0].lemma_ not in _SAYING or subject_of(verbs[0]) is None:
        return False
    taken = [child for child in verbs[0].children if child.dep_ in _TAKEN]
    return not any(part[0].i <= child.i <= part[-1].i for child in taken)


def _unnamed(part: list[Token]) -> bool:
    """Tell whether a stretch tells why a speaker is not named: "who asked not to be named".

    What hangs on such a verb goes with it: "speaking on condition of anonymity because ...".
    """
    first, last = part[0].i, part[-1].i
    verb = next((t for t in part if _is_main(t) and not first <= t.head.i <= last), None)
    if verb is None or verb.dep_ not in {"relcl", "advcl"}:
        return False
    for one in (verb, verb.head):
        if one.lemma_ in _ASKING:
            under = one.doc[one.left_edge.i : one.right_edge.i + 1]
            if any(word.lower_ in _UNNAMED for word in under):
                return True
    return False


def _at_semicolons(part: list[Token]) -> list[list[Token]]:
    pieces: list[list[Token]] = [[]]
    for number, token in enumerate(part):
        pieces[-1].append(token)
        if token.text == ";" and _parts_clauses(part, number):
            pieces.append([])
    return [piece for piece in pieces if piece]


def borrowed(sentence: Sentence, start: int, end: int) -> tuple[int, int] | None:
    """Return the subject that the clause at ``[start, end)`` shares, or the noun that it is about.

    None where the clause has a subject of its own, or none at all. "He rose and *left*": "He"; "the mill,
    *which had no exits*": "the mill".
    """
    verb = next((token for token in sentence.within(start, end) if opens(token)), None)
    noun = None if verb is None else _told_of(verb)
    if noun is None:
        return None
    first, last = _at(sentence, noun.left_edge), _at(sentence, noun) + len(noun)
    return None if start <= last - 1 < end or first < sentence.start else (first, last)


def _told_of(verb: Token) -> Token | None:
    if verb.dep_ in {"relcl", "acl"}:
        return verb.head
    for _ in range(_ROW):
        if (subject := subject_of(verb)) is not None or verb.dep_ != "conj":
            return subject
        verb = verb.head
        if verb.dep_ == "relcl":
            return verb.head
    return None


def is_scrap(sentence: Sentence, start: int, end: int) -> bool:
    """Tell whether the words are few and without a verb: "Two boats, no names", a quoted title."""
    words = sentence.within(start, end)
    return _words(words) <= _SCRAP and not any(
        token.pos_ in VERBS or token.tag_ in _VERB_TAGS for token in words
    )


def breaks_off(sentence: Sentence, start: int, end: int) -> bool:
    """Tell whether dots cut the clause off before it says anything: "Burials have not yet been..."."""
    last = next((one for one in reversed(sentence.within(start, end)) if one.is_alpha), None)
    dots = sentence.paragraph_text[end - sentence.offset :].lstrip().startswith(_DOTS)
    return last is not None and last.lower_ in _HANGING and dots


def is_aside(sentence: Sentence, start: int, end: int) -> bool:
    """Tell whether the clause only keeps talk going: "I mean", "you know"."""
    words = [token.lower_ for token in sentence.within(start, end) if not token.is_punct]
    return " ".join(words) in _FILLERS


def asks(sentence: Sentence, start: int, end: int) -> bool:
    """Tell whether the clause is a question in indirect speech ("whether they are citizens") alone.

    A clause with "whether" as the subject of another verb ("whether it sank is not known") tells something.
    """
    words = [token for token in sentence.within(start, end) if not token.is_space]
    verb = next((token for token in words if token.dep_ in {"ccomp", "pcomp"} and token.pos_ in VERBS), None)
    if not words or words[0].lower_ != "whether" or verb is None:
        return False
    return verb.head.i < words[0].i and verb.head.lemma_ in _QUESTIONING


def asserts(sentence: Sentence, start: int, end: int) -> bool:
    """Tell whether the words say something: names and figures alone, as in a dateline, do not."""
    words = sentence.within(start, end)
    return any(
        token.text == ":"
        or not (token.pos_ in _NAMES_AND_FIGURES or (token.text.isupper() and token.tag_ not in FINITE))
        for token in words
    )


def _at(sentence: Sentence, token: Token) -> int:
    return sentence.offset + token.idx


def _end(sentence: Sentence, last: Token) -> int:
    """Return where a clause ends at ``last``, without a full stop glued to a sign ("30\u20ac.")."""
    glued = last.text.endswith(".") and last.text[-2:-1] in _SIGNS
    return _at(sentence, last) + len(last) - glued


def _words(tokens: Sequence[Token]) -> int:
    return sum(1 for token in tokens if token.is_alpha or token.like_num)


def _parts_clauses(inside: list[Token], at: int) -> bool:
    """Tell whether a clause stands on either side of a semicolon: not in "Ida Holm, 40; Jon Vale, 50"."""
    return all(
        any(token.tag_ in FINITE and token.pos_ in {"VERB", "AUX"} for token in side)
        and any(token.dep_ in SUBJECTS or token.tag_ == "PRP" for token in side)
        for side in (inside[:at], inside[at + 1 :])
    )


def _trim(tokens: list[Token], *, opened: bool) -> list[Token]:
    """Leave out joining words and punctuation at the ends; the subordinator too if it was cut off."""
    start, end = 0, len(tokens)
    while start < end and (_is_gap(tokens[start]) or _joins(tokens[start], opened=opened)):
        start += 1
    if end > start and opened and _comes(tokens[end - 1]):
        end -= 1
    end = _without_hanging(tokens, start, end)
    while end > start and _hangs(tokens[end - 1]):
        end -= 1
    return tokens[start:end]


def _comes(token: Token) -> bool:
    """Tell whether ``token`` only links what stands before it to a clause: "the call comes as"."""
    return token.lemma_ == "come" and any(
        mark.lower_ == "as" for child in token.children if child.dep_ == "advcl" for mark in child.children
    )


def _hangs(last: Token) -> bool:
    """Tell whether ``last`` is a mark or a joining word that leads to nothing within the clause."""
    if (_is_gap(last) and last.text != ")") or _is_joiner(last):
        return True
    if last.head.i > last.i and last.dep_ in _BEFORE:
        return True
    if last.pos_ in {"ADP", "SCONJ"} and any(child.i > last.i for child in last.children):
        return True
    following = last.i + 1 < len(last.doc) and not last.doc[last.i + 1].is_punct
    return following and last.lower_ in _LEADING_ON and last.head.i > last.i


def _without_hanging(tokens: list[Token], start: int, end: int) -> int:
    """Return the end without a short phrase that only takes up a clause that was cut off.

    "They keep it in the state, *something* the suit says ...".
    """
    for at in range(end - 1, max(start, end - 1 - _SHORT), -1):
        if tokens[at].text in _PAUSES:
            phrase = tokens[at + 1 : end]
            cut = any(c.dep_ == "relcl" and c.i > phrase[-1].i for token in phrase for c in token.children)
            return at if cut else end
    return end


def _is_gap(token: Token) -> bool:
    return bool((token.is_punct and token.text not in _SIGNS and token.tag_ != "POS") or token.is_space)


def _is_joiner(token: Token) -> bool:
    return token.dep_ == "cc" and token.lower_ in _COORDINATORS


def _joins(token: Token, *, opened: bool) -> bool:
    if _is_joiner(token):
        return True
    if token.lower_ == "that" and (
        token.dep_ in {"mark", "advmod"} or (token.dep_ == "dobj" and token.head.dep_ == "ccomp")
    ):
        return True
    return opened and token.dep_ in {"mark", "advmod"} and token.lower_ in ADDING

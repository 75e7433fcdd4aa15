"""Paragraphs that a label or a closing dash attributes, and sentences that the next one attributes.

"Police: nine people have died." "The pier is shut - the notice reads." "The bridge fell. This was announced
by the ministry."
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from twosource.language import lexicon
from twosource.understand.attribution import noun_phrases
from twosource.understand.attribution.candidates import Candidate, Form
from twosource.understand.attribution.parse import MARKS
from twosource.understand.openers import FINITE

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from twosource.understand.attribution.candidates import Search
    from twosource.understand.attribution.parse import Parse, Word

_PUBLIC: Final = lexicon.words("attribution.bodies") & lexicon.words("attribution.public_bodies")
_COURTESY: Final = lexicon.words("attribution.courtesy_titles")
_NOT_SPEAKERS: Final = lexicon.words("attribution.label_words")
_LABEL: Final = 8  # words of a label before a colon
_DASHES: Final = frozenset({"-", "\u2013", "\u2014", "--", "\u2015"})
_CLOSING: Final = lexicon.verbs("closes_sentence") | lexicon.verbs("reads")
_SIGNATURE: Final = 20  # words after the last dash
_DEFINITE: Final = lexicon.words("attribution.definite_openers")
_CARRIERS: Final = lexicon.words("attribution.carriers")
_MAKERS: Final = lexicon.words("attribution.makers")
_PAPERS: Final = lexicon.words("speakers.papers_with_a_voice") | lexicon.words("speakers.documents")
_POINTING: Final = lexicon.words("attribution.pointing")
_TIDINGS: Final = lexicon.words("attribution.tidings")
_TOLD: Final = lexicon.verbs("announces")


def labels_and_dashes(search: Search) -> None:
    """Add the paragraphs that a label or a closing dash attributes, where they are no turns."""
    if any(one.form is Form.LABEL for one in search.found):
        return
    for first, end in search.parse.paragraphs:
        words = search.parse.words[first:end]
        made = _labelled(words) or _dashed(words)
        if made is not None:
            search.found.append(made)


def _labelled(words: Sequence[Word]) -> Candidate | None:
    """Return the candidate of a paragraph that opens with a speaker and a colon."""
    colon = next((at for at, word in enumerate(words[: _LABEL + 1]) if word.text == ":"), 0)
    label, told = words[:colon], words[colon + 1 :]
    if not label or not told or not (_is_speaker(label) or _quotes_a_name(label, told)):
        return None
    plain = (word for word in told if word.text not in MARKS)
    if not any(noun_phrases.is_verb(word) and word.tag in FINITE for word in plain):
        return None
    return Candidate(
        lemma=":",
        form=Form.LABEL,
        cue={words[colon].at},
        source={word.at for word in label},
        content={word.at for word in told},
    )


def _quotes_a_name(label: Sequence[Word], told: Sequence[Word]) -> bool:
    """Tell whether a name of two or more words stands before the colon, and a quotation after it."""
    named = len(label) > 1 and all(word.pos == "PROPN" and word.text[:1].isupper() for word in label)
    return named and told[0].quote >= 0


def _is_speaker(label: Sequence[Word]) -> bool:
    """Tell whether a label names a body, or a person by title and name.

    A name in capitals alone is the town of a dateline; several make a transcript.
    """
    if any(noun_phrases.is_verb(word) or word.quote >= 0 for word in label):
        return False
    if label[0].low in _NOT_SPEAKERS or label[0].pos == "DET":  # "The next mayor: Ina Holt has won"
        return False
    named = all(word.pos == "PROPN" or word.text.isupper() for word in label)
    titled = any(word.lemma in noun_phrases.PERSONS or word.low in _COURTESY for word in label)
    # "Notes to editors: The club was founded in May": who is addressed does not speak.
    role = label[-1].lemma in noun_phrases.PERSONS and all(word.pos != "ADP" for word in label)
    return role or label[-1].lemma in _PUBLIC or (named and titled)


def _dashed(words: Sequence[Word]) -> Candidate | None:
    """Return the candidate of a paragraph that ends in a dash, a source and its verb."""
    dash = next((at for at in range(len(words) - 2, 0, -1) if _parts(words, at)), 0)
    if not dash or len(words) - dash > _SIGNATURE or any(word.quote >= 0 for word in words):
        return None
    if any(word.text == "," for word in words[dash:]):
        return None  # "... - for many in the valley, the aides said": the dash opens an aside
    rest = [word for word in words[dash + 1 :] if word.pos not in {"PUNCT", "SPACE"}]
    verb = next((one for one in (rest[-1:] + rest[:1]) if one.lemma in _CLOSING and one.tag in _SAYS), None)
    source = [word for word in rest if word is not verb and word.pos not in {"AUX", "ADV"}]
    if verb is None or not _names(source):
        return None
    return Candidate(
        lemma=verb.lemma,
        form=Form.SIGNED,
        verb=verb.at,
        cue={verb.at},
        source={word.at for word in source},
        content={word.at for word in words[:dash]},
    )


_SAYS: Final = FINITE | {"VBN"}


def _parts(words: Sequence[Word], at: int) -> bool:
    """Tell whether word ``at`` is a dash with white space around it, no hyphen in a compound."""
    before, word, after = words[at - 1 : at + 2]
    spaced = before.end < word.start and (word.end < after.start or word.text != "-")
    return word.text in _DASHES and spaced


def _names(source: Sequence[Word]) -> bool:
    """Tell whether the words are a noun phrase, with no verb in it."""
    named = any(word.pos in {"NOUN", "PROPN", "PRON"} for word in source)
    return named and not any(noun_phrases.is_verb(word) and word.tag != "VBN" for word in source)


def sentences_pointed_at(search: Search) -> None:
    """Add the sentences that the next one attributes, where nobody has said them yet.

    What that sentence itself would have been taken for ("this", announced by the ministry) is left out.
    """
    made = list(_pointed_at(search.parse))
    said = {at for one in (search.found if made else ()) for at in one.content}
    free = [one for one in made if not one.content & said]
    cues = {min(one.cue) for one in free}
    search.found = [*(one for one in search.found if not cues & one.cue), *free]


def _pointed_at(parse: Parse) -> Iterator[Candidate]:
    for number, (first, end) in enumerate(parse.sentences[1:]):
        verb = next((word for word in parse.words[first:end] if _points_back(parse, word)), None)
        source = _announcer(parse, verb) if verb is not None else ()
        if verb is not None and source:
            yield Candidate(
                lemma=verb.lemma,
                form=Form.POINTING,
                cue=set(noun_phrases.cue(parse, verb)),
                source=set(source),
                content=set(range(*parse.sentences[number])),
            )


def _points_back(parse: Parse, verb: Word) -> bool:
    """Tell whether "this", or the news, is said, announced or confirmed there."""
    subjects = parse.kids(verb.at, "nsubjpass")
    if verb.lemma not in _TOLD or verb.tag != "VBN" or verb.quote >= 0 or not subjects:
        return False
    if parse.kids(verb.at, "ccomp", "xcomp", "oprd"):
        return False
    definite = any(kid.low in _DEFINITE for kid in parse.kids(subjects[0].at, "det"))
    bare = len(parse.children[subjects[0].at]) == int(definite)
    return bare and (subjects[0].low in _POINTING or (definite and subjects[0].lemma in _TIDINGS))


def _announcer(parse: Parse, verb: Word) -> tuple[int, ...]:
    """Return who announced it: "by X", "in a statement of X", or the statement where nobody is named."""
    for agent in (obj for kid in parse.kids(verb.at, "agent") for obj in parse.kids(kid.at, "pobj")):
        return noun_phrases.phrase(parse, agent.at)
    for kid in parse.kids(verb.at, "prep"):
        for paper in parse.kids(kid.at, "pobj") if kid.low in _CARRIERS else ():
            if paper.lemma in _PAPERS:
                return noun_phrases.phrase(parse, _maker(parse, paper).at)
    return ()


def _maker(parse: Parse, paper: Word) -> Word:
    """Return who made a document, or the document."""
    by = (kid for one in (paper, *parse.kids(paper.at, "acl")) for kid in parse.kids(one.at, "agent", "prep"))
    names = (obj for kid in by if kid.low in _MAKERS for obj in parse.kids(kid.at, "pobj"))
    return next(names, paper)

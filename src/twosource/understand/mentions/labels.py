"""What kind of thing a name names: evidence from tables, context and the parser, voted over an item."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

from twosource.language import lexicon
from twosource.understand.mentions import definitions, states
from twosource.understand.mentions.entities import stem_of_demonym

if TYPE_CHECKING:
    from collections.abc import Sequence

    from twosource.understand.mentions.shapes import Candidate
    from twosource.understand.mentions.tokens import Words

__all__ = ["SURE", "Evidence", "company", "drop", "evidence", "is_acronym", "vote", "words_elsewhere"]

Evidence = tuple[str, float]

SURE = 6.0  # a table or a form of words that leaves no doubt
_STRONG = 3.0
_HINT = 1.0  # the parser's own label, in one place
_HEADS = lexicon.words("names.heads")
_BODY_HEADS = lexicon.words("names.body_heads")
# Heads of names and the label that each tells, in the order in which they are asked.
_LABELS = (
    ("EVENT", lexicon.words("names.event_heads")),
    ("ORG", _BODY_HEADS),
    ("FAC", lexicon.words("names.building_heads")),
    ("LOC", lexicon.words("names.place_heads")),
    ("WORK", lexicon.words("names.work_heads")),
)
_HEAD_LINKS = lexicon.listed("names.behind_a_head")
_BODIES_OF = lexicon.words("names.heads_before_of")
_NUMBERED = lexicon.values("names.numbered_kinds", str)
_PLACE_KINDS = lexicon.words("names.place_kinds")
_BEFORE_A_PLACE = _PLACE_KINDS | lexicon.words("names.parts_of_a_place")
_FIRM_KINDS = lexicon.words("names.firm_kinds")
_CRAFT_KINDS = lexicon.words("names.craft_kinds")
_BELONGINGS = lexicon.words("names.belongings_of_a_state")
_BARE_NAMES = lexicon.words("names.bare_names")
_TIME_WORDS = lexicon.words("names.time_words")
_TITLE_WORDS = lexicon.words("speakers.title_words")
_LOOSE_TITLE_WORDS = lexicon.words("names.roles_that_stand_alone")
_NAMELESS = lexicon.words("names.no_names") | _TIME_WORDS | _TITLE_WORDS
_LEGAL_FORMS = lexicon.words("speakers.legal_forms")
_GIVEN = lexicon.words("names.given_names")
_PEOPLE = lexicon.words("names.people_nouns")
_PEOPLES = lexicon.words("names.peoples")
_SAID = lexicon.words("names.said")
_PERSONAL = lexicon.words("names.personal_words")
_BORN = lexicon.words("names.born")
_APPOSED = lexicon.words("names.apposed")
_DETERMINERS = lexicon.words("names.determiners")
_ARTICLES = lexicon.words("names.articles")
_IN = lexicon.words("names.prepositions_of_place")
_TO_OR_IN = _IN | lexicon.words("names.prepositions_of_way")
_OF_A_FIRM = lexicon.words("names.before_a_client")
_COMMON_ENDINGS = lexicon.listed("names.common_endings")
_ENDINGS = lexicon.listed("names.endings_of_a_people")
_SURE_ENDINGS = lexicon.listed("names.sure_endings_of_a_people")
_MARKS = frozenset({'"', "'"})
_AFTER_DATELINE = frozenset({",", "(", "-", "\u2013", "\u2014", "/"})
_APPOSITION = 7  # words of an apposition that are looked at
_FULL_NAME = 3  # words of a person's name, seldom more
_AGE = re.compile(r"\d{1,2}")
_MODEL = re.compile(r"[a-z]-\d+$")  # "Corvo-2", a craft or a product
_ACRONYM = re.compile(r"(?:[A-Z]\.?){2,7}s?$|[A-Z][A-Z&-]+[0-9]*$")


def drop(candidate: Candidate, elsewhere: frozenset[str]) -> bool:
    """Tell whether a candidate is no name: layout words, bare titles, ordinary words in a capital.

    ``elsewhere`` holds the words (lower case) that the item writes with a capital inside a sentence.
    """
    lows = candidate.words.lowers[candidate.first : candidate.last]
    if all(low in _NAMELESS for low in lows) or not any(char.isalpha() for char in candidate.name):
        return True
    return len(lows) == 1 and _drop_single(candidate, lows[0], elsewhere)


def _drop_single(candidate: Candidate, low: str, elsewhere: frozenset[str]) -> bool:
    """Tell whether a lone word is no name."""
    if len(low) == 1 or (low in _HEADS and low not in _BARE_NAMES):
        return True
    tagged = candidate.words.pos[candidate.first] == "PROPN"
    if not candidate.ner and not tagged and evidence(candidate)[1] < _HINT:
        return True
    return candidate.initial and low not in elsewhere and _ordinary(candidate)


def _ordinary(candidate: Candidate) -> bool:
    """Tell whether a lone word at the start of a sentence is more likely a common word than a name."""
    name, lower = candidate.name, candidate.name.lower()
    if states.state_of(name) or states.demonym_of(name) or candidate.ner in {"NORP", "GPE"}:
        return False
    if lower in _BARE_NAMES:
        return False
    return lower.endswith(_COMMON_ENDINGS)


def evidence(candidate: Candidate) -> Evidence:
    """Return the label that the candidate's own words and neighbours speak for, and how strongly."""
    for look in (_by_table, _by_title, _by_quotes, _by_head, _by_context):
        found = look(candidate)
        if found is not None:
            return found
    if candidate.ner == "NORP" and candidate.last - candidate.first == 1:
        return _people_or_land(candidate)
    if candidate.ner:
        return candidate.ner, _HINT
    return _by_shape(candidate)


def _by_table(candidate: Candidate) -> Evidence | None:
    name = candidate.name
    if candidate.title:
        return None
    if states.state_of(name):
        return "GPE", SURE
    if states.demonym_of(name):
        return "NORP", SURE
    if states.capital_of(name) and candidate.ner not in {"PERSON", "ORG"}:
        return "GPE", SURE
    if candidate.words.lowers[candidate.last - 1] in _LEGAL_FORMS and candidate.last - candidate.first > 1:
        return "ORG", SURE
    return None


def _by_title(candidate: Candidate) -> Evidence | None:
    words = candidate.words
    if candidate.title:
        return "PERSON", SURE
    before = words.word(candidate.first - 1)
    if before in _TITLE_WORDS and before not in _LOOSE_TITLE_WORDS:
        named = (
            words.texts[candidate.first][0].isupper() and words.lowers[candidate.last - 1] not in _BODY_HEADS
        )
        return ("PERSON", _STRONG) if named else None
    return None


def _by_head(candidate: Candidate) -> Evidence | None:
    """Judge by the head word: the last one, or the one before "of" or "for"."""
    lows = candidate.words.lowers[candidate.first : candidate.last]
    head = lows[-1]
    for link in _HEAD_LINKS:
        if link in lows[1:]:
            head = lows[lows.index(link, 1) - 1]
            break
    if lows[-1].isdigit() and lows[0] in _NUMBERED:
        return _NUMBERED[lows[0]], _STRONG
    if len(lows) == 1:
        return _single_head(candidate, head)
    for label, heads in _LABELS:
        if head in heads or head.removesuffix("s") in heads:
            return label, _STRONG
    if lows[0] in _PLACE_KINDS and head not in _BODIES_OF:
        return "LOC", _STRONG
    return None


def _single_head(candidate: Candidate, head: str) -> Evidence | None:
    """Judge a single word that is itself a head ("Parliament", "the Council")."""
    if head in _BODY_HEADS:
        return "ORG", _HINT
    if _MODEL.search(candidate.name):
        return "WORK", _STRONG
    if _ACRONYM.match(candidate.name) and candidate.ner in {"", "ORG"}:
        return "ORG", _HINT * 1.5
    return None


def _by_context(candidate: Candidate) -> Evidence | None:
    told = definitions.defined(candidate) or definitions.named_kind(candidate)
    if told:
        return told, _STRONG
    return _of_person(candidate) or _of_work(candidate) or _of_land(candidate) or _of_place(candidate)


def _of_person(candidate: Candidate) -> Evidence | None:
    """Judge by age, relative pronoun, apposition and verbs of saying."""
    words, last = candidate.words, candidate.last
    after = words.word(last)
    if (
        after in {",", "("}
        and _AGE.fullmatch(words.word(last + 1))
        and words.word(last + 2) in {",", ")", "-", "."}
    ):
        return "PERSON", _STRONG
    born = after == "(" and words.word(last + 1) in _BORN
    if born or after in _PERSONAL or (after == "," and words.word(last + 1) in _APPOSED):
        return "PERSON", _STRONG
    if after == "," and words.word(last + 1) in _DETERMINERS and last - candidate.first > 1:
        following = words.lowers[last + 2 : last + 2 + _APPOSITION]
        stop = following.index(",") if "," in following else len(following)
        if any(word in _PEOPLE for word in following[:stop]):
            return "PERSON", _STRONG
    return _likely_person(candidate, after)


def _likely_person(candidate: Candidate, after: str) -> Evidence | None:
    """Judge by a given name, and by verbs of saying after or before the name."""
    words, full = candidate.words, candidate.last - candidate.first > 1
    says = full and after in _SAID and candidate.ner in {"", "PERSON", "GPE"}
    given = full and words.lowers[candidate.first] in _GIVEN
    said = words.word(candidate.first - 1) in _SAID and after in {".", ",", ""}  # "..., said Holt."
    return ("PERSON", _HINT * 1.5) if says or given or said else None


def _of_land(candidate: Candidate) -> Evidence | None:
    """Judge by the land told behind a comma ("Springfield, Ohio")."""
    place = definitions.in_land(candidate) and candidate.ner not in {"PERSON", "WORK", "EVENT"}
    return ("GPE", _HINT * 1.5) if place else None


def _of_place(candidate: Candidate) -> Evidence | None:
    """Judge by the kind of place before "of", by what belongs to a state, by prepositions, by a dateline."""
    words, first, last = candidate.words, candidate.first, candidate.last
    before, after = words.word(first - 1), words.word(last)
    if before == "of" and words.word(first - 2) in _BEFORE_A_PLACE:
        return "GPE", _STRONG
    if last - first > 1 or (_ACRONYM.match(candidate.name) and not candidate.initial):
        return None
    if after in {"'s", "'"} and words.word(last + 1) in _BELONGINGS:
        return "GPE", _STRONG
    if (
        first == 0
        and after in _AFTER_DATELINE
        and (candidate.name.isupper() or words.word(last + 1) in _TIME_WORDS)
    ):
        return "GPE", _STRONG
    if candidate.ner in {"", "PERSON", "ORG", "GPE", "LOC", "WORK"} and before in _TO_OR_IN:
        return "GPE", _STRONG if before in _IN else _HINT / 2
    return None


def _of_work(candidate: Candidate) -> Evidence | None:
    """Judge by the kind of craft or body before the name."""
    words = candidate.words
    before = words.word(candidate.first - 1)
    if before in _CRAFT_KINDS:
        return "WORK", _STRONG
    if before in _FIRM_KINDS and words.word(candidate.first - 2) not in _OF_A_FIRM:
        return "ORG", _STRONG
    return None


def _by_quotes(candidate: Candidate) -> Evidence | None:
    """Judge a run of capitals between quotation marks: the title of a work."""
    words, first = candidate.words, candidate.first
    if candidate.initial or candidate.last - first == 1:
        return None
    if words.word(first - 1) in _ARTICLES:
        first -= 1
    quoted = words.word(first - 1) in _MARKS and words.word(candidate.last) in _MARKS
    return ("WORK", _STRONG) if quoted else None


def _people_or_land(candidate: Candidate) -> Evidence:
    """Judge a lone word that the parser takes for a people: by its ending, and by a noun after it."""
    lower = candidate.words.lowers[candidate.first]
    if lower.removesuffix("s") in _PEOPLES or lower.endswith(_ENDINGS):
        return "NORP", _HINT
    return "GPE", _HINT / 2


def _by_shape(candidate: Candidate) -> Evidence:
    """Guess from the letters alone, where nothing else speaks."""
    size = candidate.last - candidate.first
    words = candidate.words
    if _ACRONYM.match(candidate.name):
        return "ORG", _HINT / 2
    last = candidate.words.lowers[candidate.last - 1]
    if size == 1 and last.endswith(_SURE_ENDINGS):
        return "NORP", _HINT / 2
    if words.word(candidate.first - 1) == "the" or words.texts[candidate.last - 1][-1].isdigit():
        return "ORG", _HINT / 2
    if size <= _FULL_NAME and all(
        text[0].isupper() for text in words.texts[candidate.first : candidate.last]
    ):
        return "PERSON", _HINT / 4
    return "ORG", _HINT / 4


def vote(found: Sequence[tuple[str, Evidence]]) -> dict[str, str]:
    """Return the label of each name (lower case), by the sum of the evidence of all its places."""
    sums: dict[str, dict[str, float]] = {}
    for name, (label, weight) in found:
        votes = sums.setdefault(name, {})
        votes[label] = votes.get(label, 0.0) + weight
    return {name: max(sorted(votes), key=votes.__getitem__) for name, votes in sums.items()}


def company(kept: Sequence[Candidate]) -> list[tuple[str, Evidence]]:
    """Return the evidence that names of an item give for one another.

    A land stands beside its people ("Arlia", "Arlian"); a person's surname stands alone
    elsewhere; a lone word that is no surname here is more likely a place than a person.
    """
    names = {one.name.lower(): one for one in kept}
    surnames = {name.split()[-1] for name, one in names.items() if one.last - one.first > 1}
    single = {name for name, one in names.items() if one.last - one.first == 1}
    found: list[tuple[str, Evidence]] = []
    for name in sorted(single - surnames):
        land = stem_of_demonym(name, single, but=name)
        if land is not None and not states.demonym_of(name):
            found += [(name, ("NORP", SURE)), (land, ("GPE", SURE))]
    heads = Counter(name.split()[0] for name, one in names.items() if one.last - one.first > 1)
    found += [(name, ("GPE", _STRONG)) for name in sorted(single) if heads[name] > 1 and name not in surnames]
    for name, one in names.items():
        size = one.last - one.first
        last = name.split()[-1]
        if 1 < size <= _FULL_NAME and last in single and name.split()[0] not in single and last not in _HEADS:
            found.append((name, ("PERSON", _STRONG)))
    return found


def is_acronym(name: str) -> bool:
    """Tell whether ``name`` is written as an acronym ("WEF", "U.N.")."""
    return bool(_ACRONYM.match(name))


def words_elsewhere(all_words: Sequence[Words]) -> frozenset[str]:
    """Return the words that the item writes with a capital where no sentence or quotation opens."""
    seen: set[str] = set()
    for words in all_words:
        if not words.shouting:
            seen.update(
                words.lowers[index]
                for index in range(2, len(words.texts))
                if words.texts[index][0].isupper() and words.texts[index - 1] not in {'"', "'", ":", "."}
            )
    return frozenset(seen)

"""The people, bodies and documents of an item, and which of them a pronoun or a role stands for."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import defaultdict
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Final

from twosource.language import lexicon
from twosource.model import Attribution, Span
from twosource.understand.attribution import noun_phrases
from twosource.understand.attribution.businesses import BUSINESSES, is_business, may_be_business
from twosource.understand.attribution.chains import is_own
from twosource.understand.attribution.speakers import Known, Speaker, main_run, read
from twosource.understand.openers import SUBJECTS
from twosource.understand.placing import between

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence

    from twosource.model import Mention
    from twosource.understand.attribution.parse import Parse, Word

_GENDERS: Final = lexicon.values("attribution.genders", str)
_EPITHETS: Final = lexicon.words("attribution.epithets")
_PEOPLE: Final = lexicon.words("attribution.people")
_BODY_PRONOUNS: Final = lexicon.values("attribution.antecedents", str)
# Words that open a phrase in which nobody in particular is named.
_NONE: Final = lexicon.words("attribution.no_one_in_particular")
_SENTENCE_END: Final = re.compile(r"[.!?][\"\u201d)]?\s+|\n\s*\n")
_MARKS: Final = frozenset({'"', "\u201c", "\u00ab", "'", "\u2018"})
_NEAR: Final = 400  # characters within which who acts may be meant by a pronoun: the sentence before
_ASTRAY: Final = 2000  # characters by which a voice may stand out of the order of the text
_AGED: Final = "-year-old"
# Who has a name is called by it: "the man" takes up a description, "a lift attendant".
_MERE: Final = lexicon.words("attribution.mere_persons")
_SHORTLY: Final = 800  # characters within which the one who spoke is meant by a mere description
_FAR: Final = 3000  # characters over which a pronoun is still resolved: some ten paragraphs


@dataclass(slots=True)
class Coreference:
    """The names of an item in text order, and the sources met so far."""

    text: str
    mentions: Sequence[Mention]
    starts: list[int] = field(init=False)
    known: Known = field(init=False)
    surnames: dict[str, Mention] = field(init=False)
    named: list[Speaker] = field(default_factory=list)
    speakers: list[Speaker] = field(default_factory=list)
    genders: dict[str, str] = field(default_factory=dict)
    bodies: dict[str, str] = field(default_factory=dict)
    fuller: dict[str, str] = field(default_factory=dict)
    content: Sequence[Span] = ()
    within: frozenset[str] | set[str] = frozenset()

    def __post_init__(self) -> None:
        """Index the mentions by their start and gather the names."""
        self.starts = [mention.start for mention in self.mentions]
        self.known = Known.of(self.mentions)
        self.surnames = by_surname(self.mentions)

    def meet(self, parse: Parse) -> None:
        """Read the titles, genders and bodies of all that are named or act, before anybody speaks."""
        here = iter(self.mentions)
        mention = next(here, None)
        for word in parse.words:
            while mention is not None and mention.end <= word.start:
                mention = next(here, None)
            if mention is not None and mention.start <= word.start and mention.label in {"PERSON", "ORG"}:
                self._meet(parse, word, mention)
            elif _acts(word):
                self._meet(parse, word, None)
            elif word.dep in SUBJECTS and word.lemma in BUSINESSES:
                self._meet_business(parse, word)

    def _meet(self, parse: Parse, head: Word, mention: Mention | None) -> None:
        words = [parse.words[at] for at in noun_phrases.phrase(parse, head.at)]
        if not words:
            return
        voice = self._read(words, speaks=False)
        if mention is not None:  # "the mediator, Rein Albers, came out": whose name it is acts
            person = mention.label == "PERSON" and head.dep == "appos"
            acts = voice.subject or (person and parse.words[head.head].dep in SUBJECTS)
            voice = replace(voice, mention=mention, subject=acts)
        if (
            head.quote < 0
            and words[0].low not in _NONE
            and not is_own([word.low for word in words], None, full=None)
        ):  # who is named in quoted words does not act here
            self.named.append(voice)
        self._learn(voice)

    def _meet_business(self, parse: Parse, head: Word) -> None:
        """Take up "the company", as a subject: "it" may mean that."""
        words = [parse.words[at] for at in noun_phrases.phrase(parse, head.at)]
        voice = self._read(words, speaks=False) if words else None
        if voice is not None and voice.mention is None and voice.definite and not voice.plural:
            self.named.append(replace(voice, subject=True))

    def _read(self, words: Sequence[Word], *, speaks: bool) -> Speaker:
        inside = self._inside(words[0].start, words[-1].end)
        return read(self.text, words, inside, self.known, speaks=speaks)

    def _inside(self, start: int, end: int) -> Sequence[Mention]:
        return self.mentions[bisect_left(self.starts, start) : bisect_left(self.starts, end)]

    def _learn(self, voice: Speaker) -> None:
        if voice.mention is not None and voice.gender:
            self.genders.setdefault(voice.mention.entity, voice.gender)
        if voice.mention is not None and voice.institution and voice.type == "person":
            self.bodies.setdefault(voice.mention.entity, voice.institution)

    # ------------------------------------------------------------------------- links

    def link(
        self, parse: Parse, source: Iterable[int], cue: Span | None, content: Sequence[Span] = ()
    ) -> Attribution | None:
        """Return the link of a chain for the words ``source``; the voice is remembered.

        ``content`` is what the source says: who is named in it is not meant by "he said" after it.
        """
        words = main_run(parse, source)
        if not words:
            return None
        self.content = content
        self.within = {
            one.entity
            for span in content
            if span.start > words[0].start or _MARKS & set(self.text[max(0, span.start - 1) : span.start + 1])
            for one in self._inside(span.start, span.end)
        }
        voice = unshouted(self._read(words, speaks=True), self.surnames)
        meant = self._of_governor(parse, words[0], voice) or self._meant(voice)
        mention = (meant or voice).mention
        if mention is not None and voice.role in _GENDERS:
            self.genders.setdefault(mention.entity, _GENDERS[voice.role])
        keep = meant if meant is not None and (voice.pronoun or meant.mention is not None) else voice
        if words[0].low not in _NONE:
            self.speakers.append(replace(keep, start=voice.start, end=voice.end, speaks=True))
        self._learn(voice)
        return self._attribution(voice, meant, mention, cue)

    def _attribution(
        self, voice: Speaker, meant: Speaker | None, mention: Mention | None, cue: Span | None
    ) -> Attribution:
        described = voice.pronoun or voice.type in {"person", "unnamed"}
        kind = meant.type if meant is not None and described else voice.type
        institution = self._fuller(voice.institution) or (meant.institution if meant is not None else None)
        name = None
        if mention is not None:
            institution = institution or self.bodies.get(mention.entity)
            name = self.known.fullest.get(mention.entity, mention)
        place = name or (meant.place if meant is not None else None)
        return Attribution(
            source_text=voice.text,
            start=voice.start,
            end=voice.end,
            type=kind,
            entity=mention.entity if mention is not None and kind != "unnamed" else None,
            institution=institution if kind != "unnamed" else None,
            name=self.text[place.start : place.end] if place is not None else None,
            name_start=place.start if place is not None else None,
            name_end=place.end if place is not None else None,
            cue_start=cue.start if cue is not None else None,
            cue_end=cue.end if cue is not None else None,
        )

    def _fuller(self, key: str | None) -> str | None:
        """Return the fuller key met before that a bare one ("the ministry") stands for, or ``key``."""
        if key is None:
            return None
        if " " not in key and "@" not in key and key[5:] in self.fuller:
            return self.fuller[key[5:]]
        _, space, last = key.split("@")[0].rpartition(" ")
        if space:
            self.fuller[last] = key
        return key

    # ------------------------------------------------------------------ who is meant

    def _meant(self, voice: Speaker) -> Speaker | None:
        """Return the earlier voice that a pronoun or a role stands for."""
        if voice.pronoun:
            return self._of_pronoun(voice)
        if voice.mention is not None or not voice.definite:
            return None
        same = self._latest(lambda one: voice.roles <= one.roles, voice.start)
        if voice.role in BUSINESSES and (same is None or same.mention is None):
            return self._business(voice.start) or same
        if same is not None:
            return same if same.type == voice.type or voice.type != "organization" else None
        if voice.type == "person" and voice.role in _EPITHETS - _MERE:
            return self._latest(_is_named_speaker, voice.start) or self._only_speaker(voice)
        return self._only_speaker(voice) if _describes(voice) else None

    def _business(self, before: int) -> Speaker | None:
        """Return the business that "the company" means: the one named last, unless another has acted since.

        "Brel of *Tide Music* wrote. Echo said that it was sorry. *The Swedish company* ...": not Tide Music.
        """
        latest = self._latest(is_business, before)
        if latest is None:  # "Brisk Ferries has sold a ship, the company said": it tells of itself
            told = {one.key: one for one in self.named if one.start < before and is_business(one)}
            return next(iter(told.values())) if len(told) == 1 else None
        if latest.subject or latest.speaks:
            return latest
        since = (
            one
            for voices in (self.named, self.speakers)
            for one in between(voices, latest.end, before)
            if one.subject or one.speaks
        )
        return None if any(may_be_business(one) and one.key != latest.key for one in since) else latest

    def _of_governor(self, parse: Parse, word: Word, voice: Speaker) -> Speaker | None:
        """Return the subject of the clause above for the subject of one below it, where no other is named.

        "Brel said that Dorn had lied when *he* denied it": Dorn, not who speaks.
        """
        verb, gender = parse.words[word.head], _GENDERS.get(voice.role)
        if not voice.pronoun or gender is None or word.dep not in SUBJECTS or verb.dep != "advcl":
            return None
        heads = [one.start for one in parse.kids(verb.head, *SUBJECTS) if one.start < word.start]
        above = [
            one
            for one in between(self.named, voice.start - _NEAR, voice.start)
            if self._is_person(one, gender) and any(one.start <= head < one.end for head in heads)
        ]
        if not above or any(one.label == "PERSON" for one in self._inside(above[-1].end, voice.start)):
            return None
        return above[-1]

    def _only_speaker(self, voice: Speaker) -> Speaker | None:
        """Return the one person who has spoken near before ``voice``, by name or not: "the 27-year-old"."""
        near = [
            one
            for one in between(self.speakers, voice.start - _SHORTLY, voice.start)
            if self._is_person(one, None) and not self._told_of(one)
        ]
        if voice.text.casefold().endswith(_AGED):  # of several, the one who spoke last in the paragraph
            here = [one for one in near[-1:] if "\n" not in self.text[one.end : voice.start]]
            near = here or near
        if len({one.key for one in near}) != 1 or (near[-1].mention is not None and voice.role in _MERE):
            return None
        office = voice.role in _PEOPLE - _MERE
        if near[-1].mention is None and office and voice.roles.isdisjoint(near[-1].roles):
            return None  # "a judge said ...; the minister denied it"
        return near[-1] if self._is_person(near[-1], voice.gender) else None

    def _of_pronoun(self, voice: Speaker) -> Speaker | None:
        gender = _GENDERS.get(voice.role)
        kinds = _BODY_PRONOUNS.get(voice.role, "").split()

        def fits(one: Speaker) -> bool:
            acts = one.speaks or one.subject
            return acts and (one.type in kinds if gender is None else self._is_person(one, gender))

        latest = self._latest(fits, voice.start)
        if gender is not None:
            if latest is None:
                return self._latest(lambda one: self._is_person(one, gender), voice.start)
            if (acted_on := self._acted_on_here(voice, gender, latest)) is not None:
                return acted_on
            latest = self._spoken_for(latest, gender, voice.start)
        clear = self._clear(latest, fits) if latest is not None else None
        if clear is not None and clear.mention is None and clear.role in BUSINESSES:
            return self._business(clear.start) or clear
        return clear

    def _acted_on_here(self, voice: Speaker, gender: str, acting: Speaker) -> Speaker | None:
        """Return the one person whom the sentence of a pronoun names, where who acts stands in another.

        "Police charged Oster with fraud; *he* denies it."
        """
        if self._in_one_sentence(acting, voice):
            return None
        here = [
            one
            for one in between(self.named, voice.start - _NEAR, voice.start)
            if one.mention is not None
            and self._is_person(one, gender)
            and not self._told_of(one)
            and self._in_one_sentence(one, voice)
        ]
        return here[-1] if len({one.key for one in here}) == 1 else None

    def _in_one_sentence(self, one: Speaker, voice: Speaker) -> bool:
        return _SENTENCE_END.search(self.text, one.end, voice.start) is None

    def _spoken_for(self, acting: Speaker, gender: str, before: int) -> Speaker:
        """Return who spoke last near ``before`` in place of somebody unnamed who merely acts: "a driver"."""
        if acting.speaks or acting.mention is not None or acting.definite:
            return acting
        spoke = _last_fitting(
            self.speakers, lambda one: self._is_person(one, gender) and not self._told_of(one), before
        )
        return spoke or acting

    def _clear(self, latest: Speaker, fits: Callable[[Speaker], bool]) -> Speaker | None:
        """Return who is meant of those who act in the sentence of ``latest``: who speaks, before others.

        Two that fit alike leave it open: a wrong name is worse than none.
        """
        near = [
            one
            for voices in (self.speakers, self.named)
            for one in between(voices, latest.start - _NEAR - _ASTRAY, latest.start + _ASTRAY)
            if latest.start - _NEAR < one.start <= latest.start
            and fits(one)
            and not self._told_of(one)
            and _SENTENCE_END.search(self.text, one.end, latest.start) is None
        ]
        for group in ([one for one in near if one.speaks], near):
            alone = [one for one in group if not _named_within(one, group)]
            if len({one.key for one in alone}) == 1:
                return alone[-1]
        return None

    def _is_person(self, one: Speaker, gender: str | None) -> bool:
        if one.pronoun or one.plural or one.type not in {"person", "unnamed"}:
            return False
        known = one.gender or (self.genders.get(one.mention.entity) if one.mention is not None else None)
        return gender is None or known in {gender, None}

    def _told_of(self, one: Speaker) -> bool:
        """Tell whether ``one`` stands in what is being said, or is named there: "he said that Holt left"."""
        named = one.mention is not None and one.mention.entity in self.within
        return named or any(span.start <= one.start < span.end for span in self.content)

    def _latest(self, fits: Callable[[Speaker], bool], before: int) -> Speaker | None:
        """Return the last voice before ``before``, speaker or merely named, that ``fits``."""

        def free(one: Speaker) -> bool:
            return fits(one) and not self._told_of(one)

        spoken = _last_fitting(self.speakers, free, before)
        named = _last_fitting(self.named, free, before)
        return max(
            (one for one in (spoken, named) if one is not None), key=lambda one: one.start, default=None
        )


def _last_fitting(voices: Sequence[Speaker], fits: Callable[[Speaker], bool], before: int) -> Speaker | None:
    """Return the last of ``voices`` near ``before`` that ``fits``; nested ones aside, they are in order."""
    for at in range(bisect_left(voices, before, key=lambda one: one.start) - 1, -1, -1):
        if before - voices[at].start >= _FAR:
            return None
        if voices[at].start < before and fits(voices[at]):
            return voices[at]
    return None


def _named_within(one: Speaker, others: Sequence[Speaker]) -> bool:
    """Tell whether ``one`` holds the name of another: "the head of surgery, Dr Clara Ondo"."""
    return one.mention is None and any(
        other.mention is not None and one.start < other.start and other.end <= one.end for other in others
    )


def _acts(word: Word) -> bool:
    """Tell whether ``word`` is a subject that is a person by office or trade."""
    return (
        word.dep in {"nsubj", "nsubjpass"}
        and word.pos == "NOUN"
        and word.lemma in _PEOPLE
        and word.tag == "NN"
    )


def _describes(voice: Speaker) -> bool:
    """Tell whether a definite singular tells of a person and names nobody: "the man", "the 27-year-old"."""
    return not voice.plural and (voice.role in _PEOPLE or voice.text.casefold().endswith(_AGED))


def _is_named_speaker(voice: Speaker) -> bool:
    return voice.type == "person" and voice.speaks and voice.mention is not None


def by_surname(mentions: Iterable[Mention]) -> dict[str, Mention]:
    """Return the one person of each surname among those named in full."""
    found: dict[str, dict[str, Mention]] = defaultdict(dict)
    for one in mentions:
        if one.label == "PERSON" and " " in one.text:
            found[one.text.casefold().split()[-1]][one.entity] = one
    return {last: next(iter(bearers.values())) for last, bearers in found.items() if len(bearers) == 1}


def unshouted(voice: Speaker, surnames: Mapping[str, Mention]) -> Speaker:
    """Return ``voice`` as the person whose surname in capitals it is: VOSS is Rhea Voss."""
    bearer = surnames.get(voice.text.casefold().split()[-1]) if voice.text.isupper() else None
    if bearer is None or voice.type == "outlet":
        return voice
    return replace(voice, mention=bearer, type="person", institution=None)

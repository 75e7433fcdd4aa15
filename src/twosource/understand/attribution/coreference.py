"""The people, bodies and documents of an item, and which of them a pronoun or a role stands for."""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Final

from twosource.language import lexicon
from twosource.model import Attribution, Span
from twosource.understand.attribution import noun_phrases
from twosource.understand.attribution.speakers import Known, Speaker, main_run, read
from twosource.understand.placing import between

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from twosource.model import Mention
    from twosource.understand.attribution.paragraphs import Paragraph, Word

_GENDERS: Final = lexicon.values("attribution.genders", str)
_BUSINESSES: Final = lexicon.words("attribution.businesses")
_CIVIC: Final = lexicon.words("attribution.civic_names")
_EPITHETS: Final = lexicon.words("attribution.epithets")
_PEOPLE: Final = lexicon.words("attribution.people")
_BODY_PRONOUNS: Final = lexicon.values("attribution.antecedents", str)
# Words that open a phrase in which nobody in particular is named.
_NONE: Final = lexicon.words("attribution.no_one_in_particular")
_SENTENCE_END: Final = re.compile(r"[.!?][\"\u201d)]?\s+|\n\s*\n")
_MARKS: Final = frozenset({'"', "\u201c", "\u00ab", "'", "\u2018"})
_NEAR: Final = 400  # characters within which anybody named will do: the sentence before
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
    named: list[Speaker] = field(default_factory=list)
    speakers: list[Speaker] = field(default_factory=list)
    genders: dict[str, str] = field(default_factory=dict)
    bodies: dict[str, str] = field(default_factory=dict)
    fuller: dict[str, str] = field(default_factory=dict)
    places: dict[str, tuple[int, int]] = field(default_factory=dict)
    content: Sequence[Span] = ()
    within: frozenset[str] | set[str] = frozenset()

    def __post_init__(self) -> None:
        """Index the mentions by their start and gather the names."""
        self.starts = [mention.start for mention in self.mentions]
        self.known = Known.of(self.mentions)

    def meet(self, paragraphs: Sequence[Paragraph]) -> None:
        """Read the titles, genders and bodies of all that are named or act, before anybody speaks."""
        for paragraph in paragraphs:
            if not paragraph.words:
                continue
            here = iter(self._inside(paragraph.words[0].start, paragraph.words[-1].end))
            mention = next(here, None)
            for word in paragraph.words:
                while mention is not None and mention.end <= word.start:
                    mention = next(here, None)
                named = (
                    mention is not None and mention.start <= word.start and mention.label in {"PERSON", "ORG"}
                )
                if named and mention is not None and _heads(paragraph, word, mention):
                    self._meet(paragraph, word, mention)
                elif _acts(word):
                    self._meet(paragraph, word, None)

    def _meet(self, paragraph: Paragraph, head: Word, mention: Mention | None) -> None:
        words = [paragraph.words[at] for at in noun_phrases.phrase(paragraph, head.at)]
        if not words:
            return
        voice = read(self.text, words, self._inside(words[0].start, words[-1].end), self.known, speaks=False)
        if mention is not None:
            voice = replace(voice, mention=mention)
        if head.quote < 0 and words[0].low not in _NONE:  # who is named in quoted words does not act here
            self.named.append(voice)
        if voice.mention is not None:
            self._learn(voice, voice.mention)

    def _inside(self, start: int, end: int) -> list[Mention]:
        at = bisect_left(self.starts, start)
        found: list[Mention] = []
        while at < len(self.mentions) and self.mentions[at].start < end:
            found.append(self.mentions[at])
            at += 1
        return found

    def _learn(self, voice: Speaker, mention: Mention) -> None:
        if voice.gender and mention.label == "PERSON":
            self.genders.setdefault(mention.entity, voice.gender)
        if voice.institution and voice.type == "person":
            self.bodies.setdefault(mention.entity, voice.institution)

    # ------------------------------------------------------------------------- links

    def link(
        self, paragraph: Paragraph, source: Sequence[int], cue: Span | None, content: Sequence[Span] = ()
    ) -> Attribution | None:
        """Return the link of a chain for the words ``source`` of ``paragraph``; the voice is remembered.

        ``content`` is what the source says: who is named in it is not meant by "he said" after it.
        """
        words = main_run(paragraph, source)
        if not words:
            return None
        self.content = content
        self.within = {
            one.entity
            for span in content
            if span.start > words[0].start or _MARKS & set(self.text[max(0, span.start - 1) : span.start + 1])
            for one in self._inside(span.start, span.end)
        }
        voice = read(self.text, words, self._inside(words[0].start, words[-1].end), self.known, speaks=True)
        if voice.text.isupper() and voice.type != "outlet":
            voice = self._unshouted(voice)
        meant = self._meant(voice)
        mention = (meant or voice).mention
        if voice.pronoun and mention is not None and voice.role in _GENDERS:
            self.genders.setdefault(mention.entity, _GENDERS[voice.role])
        keep = meant if meant is not None and (voice.pronoun or meant.mention is not None) else voice
        self.speakers.append(replace(keep, start=voice.start, end=voice.end, speaks=True))
        if voice.mention is not None:
            self._learn(voice, voice.mention)
        return self._attribution(voice, meant, mention, cue)

    def _unshouted(self, voice: Speaker) -> Speaker:
        """Return ``voice`` as the person whose surname it is in capitals, as in an interview."""
        last = voice.text.casefold().split()[-1]
        bearers = {
            one.entity: one
            for one in self.mentions
            if one.label == "PERSON" and " " in one.text and one.text.casefold().split()[-1] == last
        }
        if len(bearers) != 1:
            return voice
        return replace(voice, mention=next(iter(bearers.values())), type="person", institution=None)

    def _attribution(
        self, voice: Speaker, meant: Speaker | None, mention: Mention | None, cue: Span | None
    ) -> Attribution:
        described = voice.pronoun or (voice.mention is None and voice.type in {"person", "unnamed"})
        kind = meant.type if meant is not None and described else voice.type
        full = self.known.fullest.get(mention.entity, mention) if mention is not None else meant
        institution = self._fuller(voice.institution) or (meant.institution if meant is not None else None)
        if institution is None and mention is not None:
            institution = self.bodies.get(mention.entity)
        name = self._place(full) if full is not None else None
        return Attribution(
            source_text=voice.text,
            start=voice.start,
            end=voice.end,
            type=kind,
            entity=mention.entity if mention is not None and kind != "unnamed" else None,
            institution=institution if kind != "unnamed" else None,
            name=full.text if full is not None and name is not None else None,
            name_start=name.start if name is not None else None,
            name_end=name.end if name is not None else None,
            cue_start=cue.start if cue is not None else None,
            cue_end=cue.end if cue is not None else None,
        )

    def _place(self, named: Mention | Speaker) -> Span | None:
        """Return where the words of ``named`` stand: a voice met again by a pronoun stands at the pronoun."""
        start = named.start
        if self.text[start : named.end].split() != named.text.split():
            start = self._last_place(named.text, named.end)
        end = named.end if start == named.start else start + len(named.text)
        return Span(start=start, end=end) if start >= 0 else None

    def _last_place(self, words: str, before: int) -> int:
        """Return where ``words`` stand last before ``before``, -1 for nowhere; nothing is searched twice."""
        found, until = self.places.get(words, (-1, 0))
        if before < until:
            return self.text.rfind(words, 0, before)
        later = self.text.rfind(words, max(0, until - len(words)), before)
        self.places[words] = (max(found, later), before)
        return max(found, later)

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
        if same is not None:
            return same if same.type == voice.type or voice.type != "organization" else None
        if voice.role in _BUSINESSES:
            return self._latest(_is_business, voice.start)
        if voice.type == "person" and voice.role in _EPITHETS - _MERE:
            return self._latest(_is_named_speaker, voice.start) or self._only_speaker(voice)
        return self._only_speaker(voice) if _describes(voice) else None

    def _only_speaker(self, voice: Speaker) -> Speaker | None:
        """Return the one person who has spoken near before ``voice``, by name or not: "the 27-year-old"."""
        first = bisect_left(self.speakers, voice.start - _SHORTLY, key=lambda one: one.start)
        near = [
            one
            for one in self.speakers[first:]
            if one.start < voice.start
            and not self._told_of(one)
            and one.type in {"person", "unnamed"}
            and not one.pronoun
            and not one.plural
        ]
        keys = {one.mention.entity if one.mention is not None else one.text.casefold() for one in near}
        fits = len(keys) == 1 and (voice.gender is None or self._is_person(near[-1], voice.gender))
        aged = voice.text.casefold().endswith(_AGED)  # one who is told by his age has been named
        if (
            not fits
            or (near[-1].mention is None and aged)
            or (near[-1].mention is not None and voice.role in _MERE)
        ):
            return None
        return near[-1]

    def _of_pronoun(self, voice: Speaker) -> Speaker | None:
        if voice.role in _GENDERS:
            gender = _GENDERS[voice.role]
            acting = self._latest(lambda one: self._could_be(one, gender), voice.start)
            if acting is not None:
                acting = self._spoken_for(acting, gender, voice.start)
                return self._clear(acting, lambda one: self._could_be(one, gender))
            return self._latest(
                lambda one: self._is_person(one, gender) and voice.start - one.start < _NEAR, voice.start
            )
        kinds = _BODY_PRONOUNS.get(voice.role, "").split()
        if not kinds:
            return None
        latest = self._latest(lambda one: one.type in kinds and (one.speaks or one.subject), voice.start)
        if latest is None:
            return None
        return self._clear(latest, lambda one: one.type in kinds and (one.speaks or one.subject))

    def _spoken_for(self, acting: Speaker, gender: str, before: int) -> Speaker:
        """Return who spoke last near ``before`` in place of somebody unnamed who merely acts: "a driver"."""
        if acting.speaks or acting.mention is not None or acting.definite:
            return acting
        spoke = _last_fitting(
            self.speakers, lambda one: self._is_person(one, gender) and not self._told_of(one), before
        )
        return spoke if spoke is not None and before - spoke.start < _SHORTLY else acting

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
            keys = {one.mention.entity if one.mention is not None else one.text.casefold() for one in group}
            if len(keys) == 1:
                return group[-1]
        return None

    def _could_be(self, one: Speaker, gender: str) -> bool:
        return (one.speaks or one.subject) and self._is_person(one, gender)

    def _is_person(self, one: Speaker, gender: str) -> bool:
        if (
            one.pronoun
            or one.plural
            or one.type not in {"person", "unnamed"}
            or one.text[:4].casefold() == "our "
        ):
            return False
        known = one.gender or (self.genders.get(one.mention.entity) if one.mention is not None else None)
        return known in {gender, None}

    def _told_of(self, one: Speaker) -> bool:
        """Tell whether ``one`` stands in what is being said, or is named there: "he said that Holt left"."""
        if one.mention is not None and one.mention.label == "PERSON" and one.mention.entity in self.within:
            return True
        return any(span.start <= one.start < span.end for span in self.content)

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


def _heads(paragraph: Paragraph, word: Word, mention: Mention) -> bool:
    """Tell whether ``word`` is the head of the name ``mention``, and no mere modifier of another noun."""
    above = paragraph.words[word.head]
    inside = mention.start <= above.start < mention.end and above.at != word.at
    return not inside and (word.dep != "compound" or mention.label == "PERSON")


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


def _is_business(voice: Speaker) -> bool:
    """Tell whether a body may be "the company": it is named, and by no word of public life."""
    if voice.type != "organization" or voice.mention is None or voice.mention.label != "ORG":
        return False
    return not _CIVIC & set(voice.mention.text.casefold().split())


def _is_named_speaker(voice: Speaker) -> bool:
    return voice.type == "person" and voice.speaks and voice.mention is not None

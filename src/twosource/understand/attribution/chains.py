"""Chains: who reports whom, and which words are the outlet's own after all."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from twosource.language import lexicon
from twosource.understand.attribution.candidates import Form, by_paragraph
from twosource.understand.placing import between

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from twosource.model import When
    from twosource.understand.attribution.candidates import Candidate, Search
    from twosource.understand.attribution.parse import Parse


CITING: Final = lexicon.verbs("cue_cite")
_OWN_PRONOUNS: Final = lexicon.words("attribution.own_voice")
_SMALL: Final = lexicon.words("attribution.name_particles")
_STAFF: Final = lexicon.words("attribution.outlet_staff")
_PRESS: Final = _STAFF | lexicon.words("speakers.outlets") | lexicon.words("attribution.outlet_pieces")
_SAYING: Final = frozenset({"DATE", "TIME"})


def cited(search: Search) -> None:
    """Give "citing X" the content of the report that it stands in: "the radio said, citing X, that ..."."""
    shelf = by_paragraph(search.parse, search.found)
    for candidate in search.found:
        if candidate.lemma not in CITING or candidate.form is not Form.ASIDE:
            continue
        at = min(candidate.cue)
        near = [
            one
            for one in shelf[search.parse.words[at].paragraph]
            if one is not candidate
            and one.form is not Form.ASIDE
            and one.source
            and candidate.content & one.cue
        ]
        if near:
            carrier = min(near, key=lambda one: (min(one.cue) > at, abs(min(one.cue) - at)))
            candidate.content = carrier.content - candidate.cue - candidate.source
            carrier.content -= candidate.cue | candidate.source
            candidate.carrier = carrier


def confined(search: Search) -> None:
    """Keep an aside within the reported clause that it opens: "he said that, according to X, ...".

    What follows a whole report ("..., he said, according to X") is an aside to all of it.
    """
    shelf = by_paragraph(search.parse, search.found)
    for candidate in search.found:
        if candidate.form is not Form.ASIDE or candidate.carrier is not None:
            continue
        core = candidate.cue | candidate.source
        for one in shelf[search.parse.words[min(core)].paragraph]:
            if one.form is not Form.ASIDE and core <= one.content and max(core) < max(one.content):
                candidate.content &= one.content
                candidate.carrier = one
                break


def enclosing(
    parse: Parse, candidate: Candidate, shelf: Mapping[int, Sequence[Candidate]]
) -> list[Candidate]:
    """Return the candidates whose content holds source and cue of ``candidate``, outermost first.

    ``shelf`` holds the candidates of each paragraph in the order of :func:`breadth`.
    """
    core = candidate.cue | candidate.source
    near = shelf[parse.words[min(core)].paragraph] if core else ()
    found = [one for one in near if one is not candidate and core <= one.content]
    if candidate.carrier is not None and candidate.carrier.content and candidate.carrier not in found:
        found = sorted([*found, candidate.carrier], key=breadth)
    return found


def breadth(candidate: Candidate) -> tuple[int, int]:
    """Return what sorts candidates by how much they hold, the broadest first, then by where that begins."""
    return -len(candidate.content), min(candidate.content)


def is_own(words: Sequence[str], outlet: str | None, *, full: str | None) -> bool:
    """Tell whether a source is the report's own outlet: "we", "this newspaper", a part of its name.

    Args:
        words: the source in lower-case words.
        outlet: the report's outlet, or None.
        full: the full name that the source stands for, where that is known.
    """
    content = [word for word in words if word not in _SMALL and word.isalnum()]
    if any(word in _OWN_PRONOUNS for word in words[:1]):
        return not content or content[0] in _OWN_PRONOUNS or bool(_STAFF & {content[0], content[-1]})
    if words[:1] == ["this"] and content and content[-1] in _PRESS:
        return True
    if not outlet:
        return False
    own = set(_plain(outlet))
    named = set(_plain(full)) if full else set(content)
    return bool(named) and named <= own


def _plain(name: str) -> list[str]:
    return [
        word
        for word in "".join(ch if ch.isalnum() else " " for ch in name.casefold()).split()
        if word not in _SMALL
    ]


def said(parse: Parse, candidate: Candidate, whens: Sequence[When]) -> When | None:
    """Return the time of saying: the time in the cue's sentence that lies outside content and source."""
    if not candidate.cue:
        return None
    cue = parse.words[min(candidate.cue)]
    first, end = parse.sentences[cue.sentence]
    taken = candidate.content | candidate.source
    free = [parse.words[at] for at in range(first, end) if at not in taken]
    here = [
        when
        for when in between(whens, parse.words[first].start, parse.words[end - 1].end)
        if when.type in _SAYING and any(word.start <= when.start < word.end for word in free)
    ]
    return min(here, key=lambda when: (abs(when.start - cue.start), when.start), default=None)

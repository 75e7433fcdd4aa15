"""What the Admiralty scale (NATO AJP-2.1, STANAG 2511) would say of a claim, suggested by a printed rule.

Its figure for the information is suggested from the origins of a claim and what stands against it, and only
where the rule is plain: 2, 3 and 4 are left to the analyst, as the whole of it is. Its letter for a teller is
the user's own; nothing here guesses one. The words of the scale are quoted as the scale's.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, Literal, TypeAlias

from twosource.show import phrases
from twosource.show.forms import plain

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from twosource.model import Claim, Disagreement, Statement, StoryRecord
    from twosource.pipeline.outlet_facts import OutletFacts
    from twosource.show.atlas import Atlas

Rule: TypeAlias = Literal[
    "independent origins", "contradicted", "open conflict", "denials alone", "words of a denial", "hedged",
    "cannot tell", "one origin", "withdrawn",
]  # fmt: skip

CREDIBILITY: Final = {1: "confirmed by other sources", 5: "improbable", 6: "truth cannot be judged"}
"""The figures that a rule suggests, in the words of the scale."""

RELIABILITY: Final = {
    "A": "completely reliable",
    "B": "usually reliable",
    "C": "fairly reliable",
    "D": "not usually reliable",
    "E": "unreliable",
    "F": "cannot be judged",
}
"""The letters of the scale in its words; F where nobody has set one."""

_TWO: Final = 2


@dataclass(frozen=True, slots=True, kw_only=True)
class Credibility:
    """A suggested figure of the scale, its words there, and why: the rule's name and the reason in words.

    ``statements`` are the ids of those that show a contradiction.
    """

    grade: Literal[1, 5, 6]
    words: str
    rule: Rule
    reason: str
    statements: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Reliability:
    """The letter of an outlet; ``by`` and ``at`` tell who set it and when, and are empty where nobody has."""

    outlet: str
    letter: str
    words: str
    by: str = ""
    at: str = ""


# ------------------------------------------------------------------------------- the information


def suggest(claim: Claim, disagreements: Sequence[Disagreement], atlas: Atlas) -> Credibility:
    """Return the credibility that the rule suggests for a claim; ``disagreements`` are those of the claim.

    1 needs two independent origins that say it as a fact and no open conflict; 5 that a voice which is none
    of its own contradicts it and fewer than two independent origins stand for it; else it is 6. So a range
    of origins counts by its least number.
    """
    against = _against(claim, disagreements, atlas)
    others = _others(claim, against, atlas)
    conflicts = {one.field for one in disagreements if one.kind == "conflict"}
    fields = [words for field, words in phrases.FIELD.items() if field in conflicts]
    several, contested = claim.origins.min >= _TWO, bool(fields) or claim.label == phrases.CONTESTED
    origins = phrases.ranged(claim.origins.min, claim.origins.max, "origins")
    about = f" ({', '.join(fields)})" if fields else ""
    cases: tuple[tuple[object, Literal[5, 6, 1], Rule, str, Iterable[str]], ...] = (
        (claim.label == phrases.WITHDRAWN, 6, "withdrawn", "only reports that were withdrawn tell it", ()),
        (claim.label == "denied", 6, "denials alone", "only denials are told", ()),
        (claim.lead in against, 6, "words of a denial", "contested, in the words of a denial", against),
        (others and not several, 5, "contradicted", "contradicted by a voice not its own", others),
        (contested, 6, "open conflict", f"{origins} and an open conflict{about}", against),
        (several and _assert(claim, atlas) < _TWO, 6, "hedged", f"{origins}, fewer than two as a fact", ()),
        (several, 1, "independent origins", f"{origins} that stand apart, no open conflict", ()),
        (claim.origins.max > 1, 6, "cannot tell", f"{origins}, one that may stand apart", ()),
        (True, 6, "one origin", "one origin", ()),
    )
    return next(_of(grade, rule, why, shown) for holds, grade, rule, why, shown in cases if holds)


def of_story(story: StoryRecord, atlas: Atlas) -> dict[str, Credibility]:
    """Return what the rule suggests for each claim of a story, by the ids of the claims."""
    held: dict[str, list[Disagreement]] = {}
    for one in story.disagreements:
        held.setdefault(one.claim, []).append(one)
    return {claim.id: suggest(claim, held.get(claim.id, ()), atlas) for claim in story.claims}


def of_claim(claim: Claim, story: StoryRecord, atlas: Atlas) -> Credibility:
    """Return what the rule suggests for one claim of a story."""
    return suggest(claim, [one for one in story.disagreements if one.claim == claim.id], atlas)


def _of(grade: Literal[1, 5, 6], rule: Rule, reason: str, shown: Iterable[str] = ()) -> Credibility:
    return Credibility(
        grade=grade, words=CREDIBILITY[grade], rule=rule, reason=reason, statements=tuple(sorted(shown))
    )


def _open(one: Disagreement, field: str) -> bool:
    return one.kind == "conflict" and one.field == field


def _against(claim: Claim, disagreements: Iterable[Disagreement], atlas: Atlas) -> frozenset[str]:
    """Return the ids of the statements, of reports that stand, that say that a claim is not so."""
    no = phrases.SIDES[1]
    told = (value for one in disagreements if _open(one, "polarity") for value in one.values)
    stand = (one for one in _statements(claim.statements, atlas) if one.report not in atlas.withdrawn)
    denied = (one.id for one in stand if one.certainty == "denied")
    return frozenset(key for value in told if value.value == no for key in value.statements).union(denied)


def _others(claim: Claim, against: Iterable[str], atlas: Atlas) -> tuple[str, ...]:
    """Return those ``against`` a claim whose voice is told and is none of those that stand for it."""
    own = (
        key for name in claim.origins.ids if name in atlas.origins for key in atlas.origins[name].statements
    )
    mine = {key for one in _statements(own, atlas) for key in _voice(one, atlas)}
    found = ((one.id, _voice(one, atlas)) for one in _statements(against, atlas))
    return tuple(key for key, voice in found if voice and not voice & mine)


def _voice(one: Statement, atlas: Atlas) -> frozenset[str]:
    """Return the keys of who says a statement; none where its outlet does not say how it knows."""
    if one.attribution:
        link = one.attribution[-1]
        name = link.name or link.source_text
        return frozenset(key for key in (link.entity, link.institution, plain(name).lower()) if key)
    outlet = (atlas.reports[one.report].outlet or "").lower()
    return frozenset({outlet}) if outlet and (one.first_hand or outlet in atlas.speakers) else frozenset()


def _assert(claim: Claim, atlas: Atlas) -> int:
    """Return how many origins of a claim say it as a fact."""
    told = _own(claim, atlas)
    return sum(any(one.certainty == "asserted" for one in _statements(keys, atlas)) for keys in told)


def _own(claim: Claim, atlas: Atlas) -> list[tuple[str, ...]]:
    """Return the ids of the statements of each origin of a claim."""
    return [atlas.origins[key].statements for key in claim.origins.ids if key in atlas.origins]


def _statements(keys: Iterable[str], atlas: Atlas) -> list[Statement]:
    return [atlas.statements[key] for key in keys if key in atlas.statements]


# ----------------------------------------------------------------------------------- the tellers


def reliability(claim: Claim, atlas: Atlas, letters: OutletFacts) -> tuple[Reliability, ...]:
    """Return the letters of the outlets that tell a claim, by name: F where the user has set none."""
    told = {atlas.reports[one.report].outlet for one in _statements(claim.statements, atlas)}
    return tuple(_letter(outlet, letters) for outlet in sorted(name for name in told if name))


def _letter(outlet: str, letters: OutletFacts) -> Reliability:
    held = letters.of(outlet, "reliability")
    letter = held.value if held else "F"
    by, at = (held.by, held.at) if held else ("", "")
    return Reliability(outlet=outlet, letter=letter, words=RELIABILITY[letter], by=by, at=at)


# --------------------------------------------------------------------------------------- in words


def line(one: Credibility, letters: Iterable[Reliability]) -> str:
    """Return both in one line, the figure with the words of the scale and its reason: never a bare one."""
    return f"{phrases.SUGGESTED} {credibility_words(one)}; {reliability_words(letters)}"


def usual(one: Credibility, letters: Iterable[Reliability]) -> bool:
    """Say whether this is what most claims have: one origin, and no letter that anybody set."""
    return one.rule == "one origin" and not any(letter.by for letter in letters)


def credibility_words(one: Credibility) -> str:
    """Return ``credibility 6, "truth cannot be judged": one origin``."""
    return f'{phrases.CREDIBILITY} {one.grade}, "{one.words}": {one.reason}'


def reliability_words(letters: Iterable[Reliability]) -> str:
    """Return the letters that were set, each with who set it and when; all others are F, set by nobody."""
    held = list(letters)
    said = [
        f'{plain(one.outlet)} {one.letter}, "{one.words}": {phrases.SET_BY} {plain(one.by)} {one.at[:10]}'
        for one in held
        if one.by
    ]
    if len(said) < len(held) or not held:
        others = f"{phrases.OTHERS} " if said else ""
        said.append(f"{others}F: {phrases.SET_BY_NOBODY}")
    return f"{phrases.RELIABILITY} {', '.join(said)}"

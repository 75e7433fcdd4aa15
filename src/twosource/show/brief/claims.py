"""What a brief prints of a claim: its words, how sure they are, its counts and voices, its statements."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from twosource.show import credibility, phrases
from twosource.show.brief import tables
from twosource.show.brief.blocks import BLANK, BREAK, ClaimBlock, Line, Run, Told, joined
from twosource.show.brief.choosing import leans
from twosource.show.brief.counted import counted, retracted, tellers, uncounted
from twosource.show.brief.desk import AGAINST, TAKEN_BACK
from twosource.show.brief.voices import certainty, hedge, teller, voice
from twosource.show.corrected import of_claim
from twosource.show.corrected import sentence as ruling
from twosource.show.forms import dated, plain

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from twosource.model import Claim, Disagreement, Statement
    from twosource.show.brief.desk import Desk
    from twosource.show.credibility import Reliability


def blocks(desk: Desk, claims: Sequence[Claim], names: Mapping[str, str]) -> tuple[ClaimBlock, ...]:
    """Return the blocks of claims; a sentence that several lean on is printed once, with the first."""
    sentences = [desk.citing.sentence(desk.statements(claim)[0]) for claim in claims]
    counted_in = Counter(sentences)
    first: dict[tuple[str, int, int], str] = {}
    found: list[ClaimBlock] = []
    for claim, sentence in zip(claims, sentences, strict=True):
        found.append(
            _block(
                desk, claim, names[claim.id], whole=counted_in[sentence] > 1, after=first.get(sentence, "")
            )
        )
        first.setdefault(sentence, names[claim.id])
    return tuple(found)


def _block(desk: Desk, claim: Claim, name: str, *, whole: bool, after: str) -> ClaimBlock:
    """Return the block of a claim, called ``name``; ``after`` is the one that printed its sentence."""
    statements = desk.statements(claim)
    # First, so that its citation has the lowest number.
    lead = _within(desk, statements[0], after) if after else _lead(desk, statements[0], whole=whole)
    labels = _labels(desk, claim, statements)
    origins = (*counted(desk, claim, statements), *_date(desk, statements[0]))
    ruled = (
        (Run(text=ruling(one, applied.was), role="count"),) for one, applied in of_claim(claim, desk.atlas)
    )
    lines = (labels, origins, uncounted(desk, claim, statements), *ruled)
    letters = credibility.reliability(claim, desk.atlas, desk.letters)
    return ClaimBlock(
        name=name,
        id=claim.id,
        lead=lead,
        facts=tuple(line for line in lines if line),
        where=tellers(desk, statements),
        told=tuple(_told(desk, one) for one in statements),
        graded=_graded(desk, claim, letters),
        usual=credibility.usual(desk.credibility[claim.id], letters),
    )


def _graded(desk: Desk, claim: Claim, letters: Sequence[Reliability]) -> Line:
    """Return what the Admiralty scale would say of a claim by the printed rule, and of who tells it."""
    return (Run(text=credibility.line(desk.credibility[claim.id], letters), role="count"),)


def _within(desk: Desk, statement: Statement, name: str) -> Line:
    """Return the words of a statement whose sentence stands with another claim, called ``name``."""
    return (*desk.words(statement), BREAK, Run(text=f"{phrases.SAME_SENTENCE} "), Run(text=name, role="key"))


def _lead(desk: Desk, statement: Statement, *, whole: bool) -> Line:
    """Return the words of a statement; their sentence where they do not begin it or others lean on it."""
    if whole or leans(desk, statement):
        return (*desk.citing.quoted(desk.citing.of(statement)), *hedge(statement))
    return desk.words(statement)


def _labels(desk: Desk, claim: Claim, statements: tuple[Statement, ...]) -> Line:
    """Return ``contested: how many``, ``updated``, and how sure the statements are where any is not fact.

    Who denies or does not confirm is named: neither counts as an origin, both stand against it.
    """
    labels: list[Line] = []
    fields = desk.contested(claim)
    if fields or claim.label == phrases.CONTESTED:
        words = f"{phrases.CONTESTED}: {', '.join(fields)}" if fields else phrases.CONTESTED
        labels.append((Run(text=words, role="label", tone="against"), *_against(desk, claim)))
    if taken_back := [one for one in statements if one.report in desk.atlas.withdrawn]:
        reports = desk.once(taken_back, lambda one: (desk.named(one.report),), ", ")
        counts = Run(text=retracted(claim), role="count")
        labels.append((TAKEN_BACK, Run(text=": "), *reports, Run(text="; "), counts))
    told = (
        _updated(desk, one)
        for one in desk.story.disagreements
        if one.claim == claim.id and one.kind == "update" and statements[0].id in one.statements
    )
    # Two figures of one claim may grow: without a latest value to tell them apart one word will do.
    labels += dict.fromkeys(told)
    degrees = [degree for degree in phrases.CERTAINTY if any(one.certainty == degree for one in statements)]
    # The lead has its word beside it already; who speaks against is named even where he stands alone.
    if (len(statements) > 1 and degrees != ["asserted"]) or AGAINST.intersection(degrees):
        labels += [
            _degree(desk, tuple(one for one in statements if one.certainty == each)) for each in degrees
        ]
    return joined(labels, BREAK)


def _against(desk: Desk, claim: Claim) -> Line:
    """Return the values that stand against each other, of the conflicts whose values are short."""
    found = (
        tables.sides(desk, one)
        for one in desk.story.disagreements
        if one.claim == claim.id and one.kind == "conflict"
    )
    parts = [joined(values, f" {phrases.AGAINST} ") for values in found if values]
    return (Run(text=", "), *joined(parts)) if parts else ()


def _updated(desk: Desk, one: Disagreement) -> Line:
    """Return ``updated: how many`` and the value of the latest report, where the lead is older."""
    words = f"{phrases.UPDATED}: {phrases.FIELD[one.field]}"
    label = Run(text=words, role="label", tone=phrases.TONE[one.kind])
    told = [desk.atlas.statements[key] for key in one.statements if key in desk.atlas.statements]
    known = [each for each in told if desk.atlas.reports[each.report].published]
    if not known or not one.values[-1].statements:  # a note alone gives the latest
        return (label,)
    last = max(known, key=desk.order)
    if last.id == desk.statements(desk.atlas.claims[one.claim])[0].id and len(last.quantities) == 1:
        return (label,)  # the lead says it, and nothing else that could be meant
    spans = (span for value in one.values if last.id in value.statements for span in value.spans)
    span = next((span for span in spans if span.report == last.report and last.start <= span.start), None)
    if span is None or span.end > last.end:
        return (label, BLANK, desk.citing.mark(last))
    value = Run(text=plain(desk.atlas.reports[span.report].text[span.start : span.end]), role="mark")
    return (label, Run(text=f", {phrases.LATEST} "), value, BLANK, desk.citing.mark(last), *hedge(last))


def _degree(desk: Desk, alike: tuple[Statement, ...]) -> Line:
    """Return a certainty with the statements that have it, and whose they are where they speak against."""
    if alike[0].certainty not in AGAINST:
        return (certainty(alike[0]), BLANK, *desk.cites(alike))
    voices = ((*voice(one, desk.atlas), BLANK, desk.citing.mark(one)) for one in alike)
    return (certainty(alike[0]), Run(text=": "), *joined(voices))


def _date(desk: Desk, statement: Statement) -> Line:
    day = dated(statement.when)
    if not day or (statement.when is not None and statement.when.inferred):
        return ()
    lead = Run(text=f" · {phrases.EVENT} ")
    return (lead, Run(text=day, role="form"), BLANK, desk.citing.mark(statement))


def _told(desk: Desk, statement: Statement) -> Told:
    outlet = (*teller(statement, desk.atlas), BLANK, desk.citing.mark(statement))
    if statement.report in desk.atlas.withdrawn:
        outlet = (*outlet, BREAK, TAKEN_BACK)
    return Told(
        head=(desk.named(statement.report), BLANK, *outlet, BREAK, *voice(statement, desk.atlas)),
        quote=(*desk.citing.quoted(desk.citing.of(statement)), *hedge(statement)),
    )

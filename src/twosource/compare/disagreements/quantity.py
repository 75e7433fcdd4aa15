"""Amounts that answer one question and cannot all hold."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from twosource.compare.claims import PEOPLE, POLITIES, counted_alike, near
from twosource.compare.disagreements.slots import Finding, Held, Scene, span_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from twosource.model import Quantity, Statement

UNCOMPARED = frozenset({"year of age"})
ROUND_FROM = 1000.0
ROUND_SHARE = 0.03
ROUND_DIGITS = 2
"""Large figures within three parts in a hundred are one figure rounded, where one has two digits that
count at most; so are measures, which pass through other units."""
FAR_COUNT = 20.0
FAR_MEASURE = 4.0
"""How many times one amount may be the other and still answer the same question; counts of a crowd or
of copied accounts differ by ten times, measures seldom by two."""
WHOLE = re.compile(
    r"(?:\d|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|half|dozen|many|most|some|any)"
    r"|(?:third|quarter|fifth|tenth|teen|ty)s?)\s+(?:out\s+)?of(?:\s+(?:the|its|their|all|our))?"
    r"(?:\s+\w+['\u2019]s)?\s+$",
    re.IGNORECASE,
)
"""What stands before the whole of a part: "31 of the 40 members", "two thirds of the club's 90 members"."""
OF_THE_WHOLE = re.compile(r"^\W*(?:out )?of (?:the|its|their)\s+$", re.IGNORECASE)
"""A clause that opens so names the whole first: "Of the 26 wagons eleven left the rails"."""
FURTHER = re.compile(r"^\s+(?:more|further|additional)\b", re.IGNORECASE)
"""Marks of what comes on top of an amount told before."""
NAMED_AND = re.compile(r"\band\s+$", re.IGNORECASE)
OTHER = re.compile(r"^\s+other\s+\w", re.IGNORECASE)
"""An amount beside those named: "Velm, Tarn and eight other towns" are ten."""
PART = re.compile(r"^\s+passengers and (?:a crew|\w+ crew)\b", re.IGNORECASE)
"""Passengers beside a crew are a part of the people on board."""
CLOCK = re.compile(r"\b(?:by|at|until|till|before|after|from)\s+$", re.IGNORECASE)
OCLOCK = 12.0
FATES: tuple[re.Pattern[str], ...] = tuple(
    re.compile(rf"\b(?:{words})\b", re.IGNORECASE)
    for words in (
        r"dead|toll|died|die|deaths?|killed|kills?|bodies|perished|fatalities|lost (?:their|his|her) lives",
        r"injur\w+|wounded|hurt",
        r"missing|unaccounted",
        r"arrest\w*|detained",
        r"rescued|saved",
        r"on board|aboard|on the (?:ferry|ship|train|plane|bus)",
    )
)
"""What became of counted people: different fates are different counts."""
CLAUSE_END = re.compile(r"[,;:]|\b(?:when|while|and|but|after|with)\b")
LONE_ONE = 5.0
"""A bare "one" is never set against more than this: it mostly points, and does not count."""
TOLL = re.compile(
    r"\b(?:dead|died?|deaths?|killed|bodies|perished|toll|injured|wounded|missing)\b", re.IGNORECASE
)
SHARES = frozenset({"percent", "percentage point"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Amount:
    """An amount of one statement."""

    statement: Statement
    quantity: Quantity


def weigh_quantities(scene: Scene) -> list[Finding]:
    """Return the disagreements of amounts: conflicts, updates by one voice, and mere precision."""
    found: list[Finding] = []
    for question in _questions(scene.statements):
        values = _values(question)
        if len(values) > 1:
            found.extend(_judge(scene, values))
        elif _differ(values[0]):
            found.append(
                Finding(
                    field="quantity",
                    kind="precision",
                    values=_split(question),
                    note="Compatible bounds or units.",
                )
            )
    return found


def _questions(statements: Sequence[Statement]) -> list[list[Amount]]:
    """Gather the amounts of different statements that answer the same question."""
    questions: list[list[Amount]] = []
    for statement in statements:
        taken: set[int] = set()
        for quantity in statement.quantities:
            if not _answer(statement, quantity) or _on_top(statement, quantity, statements):
                continue
            at = _place(questions, taken, statement, quantity)
            if at is None:
                questions.append([])
                at = len(questions) - 1
            questions[at].append(Amount(statement=statement, quantity=quantity))
            taken.add(at)
    return [question for question in questions if len({one.statement.id for one in question}) > 1]


def _place(
    questions: Sequence[Sequence[Amount]], taken: set[int], statement: Statement, quantity: Quantity
) -> int | None:
    """Return the question that an amount answers: first one where the same figure stands."""
    fitting = [n for n, one in enumerate(questions) if n not in taken and _answers(one, statement, quantity)]
    same = [n for n in fitting if any(one.quantity.low == quantity.low for one in questions[n])]
    return next(iter(same or fitting), None)


def _answer(statement: Statement, quantity: Quantity) -> bool:
    """Tell whether an amount can answer: no age, no whole of which it tells a part."""
    if quantity.unit in UNCOMPARED or (quantity.low is None and quantity.high is None):
        return False
    before = statement.text[: quantity.start - statement.start]
    after = statement.text[quantity.end - statement.start :]
    if WHOLE.search(before) or OF_THE_WHOLE.match(before) or PART.match(after):
        return False
    if NAMED_AND.search(before) and OTHER.match(after):
        return False
    bare = quantity.unit is None and quantity.counted is None
    return not (bare and CLOCK.search(before) and (quantity.low or 0) <= OCLOCK)


def _on_top(statement: Statement, quantity: Quantity, others: Sequence[Statement]) -> bool:
    """Tell whether an amount only adds to one that the same item gives: "five more: that makes eleven"."""
    after = statement.text[quantity.end - statement.start :]
    return FURTHER.match(after) is not None and any(
        other.item == statement.item and other.id != statement.id and other.quantities for other in others
    )


def _answers(question: Sequence[Amount], statement: Statement, quantity: Quantity) -> bool:
    return any(
        one.statement.id != statement.id and _comparable(one, Amount(statement=statement, quantity=quantity))
        for one in question
    )


def _comparable(left: Amount, right: Amount) -> bool:
    mine, theirs = left.quantity, right.quantity
    if mine.unit != theirs.unit:
        return mine.unit in SHARES and theirs.unit in SHARES and mine.low == theirs.low
    if mine.low == theirs.low:
        return True
    if _far_apart(mine, theirs) or _fates_differ(left, right):
        return False
    if mine.unit is not None:
        return mine.counted is None or theirs.counted is None or near(mine.counted, {theirs.counted})
    return counted_alike(mine, theirs) or _persons(mine, theirs) or _lone(left, right)


def _fates_differ(left: Amount, right: Amount) -> bool:
    """Tell whether the words about two counts tell of different fates: dead and missing, hurt and aboard."""
    mine, theirs = _fate(left), _fate(right)
    if mine and theirs:
        return not mine & theirs
    # A bare figure without a fate is not known to count what the other counts.
    return bool(mine or theirs) and (left if theirs else right).quantity.counted is None


def _fate(amount: Amount) -> frozenset[int]:
    """Return the fates told in the clause of a count, or none where several counts leave it open."""
    text, start = amount.statement.text, amount.statement.start
    after = CLAUSE_END.split(text[amount.quantity.end - start :], maxsplit=1)[0]
    before = CLAUSE_END.split(text[: amount.quantity.start - start])[-1]
    return frozenset(n for n, words in enumerate(FATES) if words.search(f"{before} {after}"))


def _persons(left: Quantity, right: Quantity) -> bool:
    """Tell whether both count persons, or both count states."""
    return any(left.counted in sort and right.counted in sort for sort in (PEOPLE, POLITIES))


def _lone(left: Amount, right: Amount) -> bool:
    """Tell whether each is the one count of its statement, and one does not say of what."""
    return _only(left) and _only(right) and None in {left.quantity.counted, right.quantity.counted}


def _far_apart(left: Quantity, right: Quantity) -> bool:
    """Tell whether two amounts differ so much that they answer two questions, not one differently."""
    mine, theirs = left.low or left.high or 0, right.low or right.high or 0
    least = min(mine, theirs)
    if least == 1 and max(mine, theirs) > LONE_ONE and left.unit is None:
        return True
    return max(mine, theirs) > (FAR_COUNT * max(1.0, least) if left.unit is None else FAR_MEASURE * least)


def _only(amount: Amount) -> bool:
    """Tell whether the amount is the one bare count of its statement."""
    return sum(quantity.unit is None for quantity in amount.statement.quantities) == 1


def compatible(left: Quantity, right: Quantity) -> bool:
    """Tell whether two amounts of one question can both hold.

    Bounds that meet are compatible; so are large figures of which one rounds the other. A share in
    per cent and one in percentage points are two things however equal the figure.
    """
    if left.unit != right.unit:
        return False
    low = max(
        left.low if left.low is not None else float("-inf"),
        right.low if right.low is not None else float("-inf"),
    )
    high = min(
        left.high if left.high is not None else float("inf"),
        right.high if right.high is not None else float("inf"),
    )
    return low <= high * (1 + 1e-9) or _rounded(left, right)


def _rounded(left: Quantity, right: Quantity) -> bool:
    """Tell whether one amount may be the other, rounded: in decimals, by measure, or as a large figure."""
    mine, theirs = left.low or left.high, right.low or right.high
    if not mine or not theirs:
        return False
    if left.unit in SHARES or min(mine, theirs) < ROUND_FROM:
        measured = left.unit is not None and left.unit not in SHARES
        return _same_decimals(mine, theirs) or (measured and _within(mine, theirs))
    coarse = min(len(f"{value:.10g}".rstrip("0").replace(".", "")) for value in (mine, theirs))
    return coarse <= ROUND_DIGITS and _within(mine, theirs)


def _within(left: float, right: float) -> bool:
    return abs(left - right) <= ROUND_SHARE * max(left, right)


def _same_decimals(left: float, right: float) -> bool:
    """Tell whether the figure with more decimals rounds to the other."""
    short, long = sorted((left, right), key=lambda value: len(f"{value:.10g}".partition(".")[2]))
    places = len(f"{short:.10g}".partition(".")[2])
    return short != long and not float(long).is_integer() and round(long, places) == short


def _values(question: Sequence[Amount]) -> list[list[Amount]]:
    """Part the amounts into values, narrow amounts first; a wide one falls to the first it can hold."""
    values: list[list[Amount]] = []
    for amount in sorted(question, key=lambda one: _width(one.quantity)):
        fitting = [
            value for value in values if all(compatible(one.quantity, amount.quantity) for one in value)
        ]
        if fitting:
            min(fitting, key=lambda value: _distance(value[0].quantity, amount.quantity)).append(amount)
        else:
            values.append([amount])
    return values


def _width(quantity: Quantity) -> float:
    if quantity.low is None or quantity.high is None:
        return float("inf")
    return (quantity.high - quantity.low) / max(abs(quantity.high), 1e-9)


def _distance(left: Quantity, right: Quantity) -> float:
    return abs((left.low or left.high or 0) - (right.low or right.high or 0))


def _differ(value: Sequence[Amount]) -> bool:
    return len({(one.quantity.low, one.quantity.high, one.quantity.text.lower()) for one in value}) > 1


def _split(question: Sequence[Amount]) -> tuple[Held, ...]:
    by_text: dict[str, list[Amount]] = {}
    for amount in question:
        by_text.setdefault(amount.quantity.text.lower(), []).append(amount)
    return tuple(_held(amounts) for amounts in by_text.values())


def _held(amounts: Sequence[Amount]) -> Held:
    first = amounts[0].quantity
    return Held(
        label=" ".join(first.text.split()),
        statements=tuple(dict.fromkeys(one.statement for one in amounts)),
        spans=tuple(span_of(one.statement, one.quantity.start, one.quantity.end) for one in amounts),
        low=first.low,
        high=first.high,
    )


def _judge(scene: Scene, values: Sequence[Sequence[Amount]]) -> list[Finding]:
    """Part the values into those that one voice gave one after the other, and those in conflict."""
    held = sorted(
        (_held(value) for value in values),
        key=lambda one: (min(scene.when_said(statement) for statement in one.statements), one.label),
    )
    if _one_item_gives_both(scene, values):
        return []
    linked = [[_updates(scene, one, other) or _updates(scene, other, one) for other in held] for one in held]
    chain = [one for at, one in enumerate(held) if any(linked[at])]
    alone = [one for one in held if one not in chain]
    found: list[Finding] = []
    if chain:
        note = "The same voice gave another figure later."
        found.append(Finding(field="quantity", kind="update", values=tuple(chain), note=note))
    if alone or _named_apart(scene, chain):
        found.append(Finding(field="quantity", kind="conflict", values=tuple(held), note=_note(held, values)))
    return found


def _named_apart(scene: Scene, held: Sequence[Held]) -> bool:
    """Tell whether two values are held by named voices of which neither ever held the other."""
    parties = [frozenset[str]().union(*(scene.voices[s.id].keys for s in one.statements)) for one in held]
    return any(
        mine and theirs and not mine & theirs
        for at, mine in enumerate(parties)
        for theirs in parties[at + 1 :]
    )


def _updates(scene: Scene, one: Held, other: Held) -> bool:
    """Tell whether ``other`` is a later figure by the voice of ``one``; a change of measure never is."""
    if one is other or {value.label.split()[-1] for value in (one, other)} == {"cent", "points"}:
        return False
    return scene.updates(one, other) or _rising_toll(scene, one, other)


def _rising_toll(scene: Scene, one: Held, other: Held) -> bool:
    """Tell whether ``other`` is a higher toll, reported later, that no second named voice sets against it."""
    first, last = scene.voices[one.statements[0].id], scene.voices[other.statements[0].id]
    later = min(map(scene.when_said, one.statements)) < min(map(scene.when_said, other.statements))
    counted = all(TOLL.search(statement.text) for held in (one, other) for statement in held.statements)
    unnamed = not first.keys or not last.keys
    return unnamed and later and counted and (one.low or 0) < (other.low or 0)


def _one_item_gives_both(scene: Scene, values: Sequence[Sequence[Amount]]) -> bool:
    """Tell whether one voice in one item gives two of the values: then they answer two questions."""
    for at, value in enumerate(values):
        for other in values[at + 1 :]:
            for left in value:
                for right in other:
                    same_item = left.statement.item == right.statement.item
                    if same_item and _one_voice(scene, left.statement, right.statement):
                        return True
    return False


def _one_voice(scene: Scene, left: Statement, right: Statement) -> bool:
    mine, theirs = scene.keys(left), scene.keys(right)
    return bool(mine & theirs) or not mine or not theirs


def _note(held: Sequence[Held], values: Sequence[Sequence[Amount]]) -> str:
    units = {one.quantity.unit for value in values for one in value}
    if units == set(SHARES):
        return "Per cent and percentage points are not the same measure."
    return "These cannot all hold: " + " / ".join(one.label for one in held) + "."

"""The odds that an undated clause happened on a day which is told elsewhere in its report."""

from __future__ import annotations

import json
from operator import mul
from pathlib import Path
from typing import TYPE_CHECKING, Final, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Mapping


class Signs(NamedTuple):
    """What speaks for a day, or against it: 0 or 1, but where a measure is named.

    Of the clause: present and perfect are tenses; negated; stative, a verb of what holds or is thought;
    attributed, somebody's words; aside, a relative clause; happened, a deed in the simple past; root_past,
    its sentence told in the past. Of the report: days, how many it tells (logarithm); short, how few
    sentences it has (4 less their logarithm); short_past, the same for a clause in a past tense.
    Of the day: told_last, the last one told before; main, that of the main event; event_main, both that
    and the last one told of an event; in_lead; old, days before the report (logarithm); past_main, the
    main event's for a clause in a past tense; stamp_told, that of a live page's entry for what it tells
    as done. Of the way between: one_paragraph; next_one, the sentence after; distance in sentences
    (logarithm); broken, another day told between; telling, no sentence between leaves the past; run, a
    deed told within three such sentences.
    """

    present: float
    perfect: float
    negated: float
    stative: float
    attributed: float
    aside: float
    happened: float
    root_past: float
    days: float
    short: float
    short_past: float
    told_last: float
    main: float
    event_main: float
    in_lead: float
    old: float
    past_main: float
    stamp_told: float
    one_paragraph: float
    next_one: float
    distance: float
    broken: float
    telling: float
    run: float


TABLE: Final = Path(__file__).with_suffix(".json")
_READ: Final = json.loads(TABLE.read_text(encoding="ascii"))
WEIGHTS: Final[Mapping[str, float]] = _READ["weights"]
BIAS: Final[float] = _READ["bias"]
"""Log-odds, from a logistic regression on the undated clauses of ``bench/bundles`` and ``bench/corpus``;
rounded. ``bench/train_dates.py`` writes the file."""
LEAST = -1.4
"""The log-odds above which a clause takes a day over: so that little more than a quarter of the clauses
without a date get one. Measured on real reports that took no part in the fit (least; share of the clauses
without a date that get one; share of the annotated dates of facts that are met): -1.6 .33 .79; -1.5 .30 .79;
-1.4 .27 .78; -1.3 .25 .77; -1.2 .22 .77; -1.1 .19 .74; -1.0 .18 .72."""
_IN_ORDER = tuple(WEIGHTS[name] for name in Signs._fields)


def odds(signs: Signs) -> float:
    """Return the log-odds that the clause happened on the day; 0 is even."""
    total: float = sum(map(mul, _IN_ORDER, signs))
    return BIAS + total

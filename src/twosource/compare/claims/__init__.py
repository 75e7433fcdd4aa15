"""Which statements answer the same question."""

from __future__ import annotations

from twosource.compare.claims.acts import counts_a_part, outcomes_of
from twosource.compare.claims.align import align, compared
from twosource.compare.claims.features import POLITIES, bridged, counted_alike, far_apart, rival_figures
from twosource.compare.claims.groups import UNKNOWN_MOMENT, Group, days_of, in_order, moment
from twosource.compare.claims.leading import leading
from twosource.compare.claims.must_links import rejoin, sets_against
from twosource.compare.claims.opposition import contradictions, opposed
from twosource.compare.claims.repeats import repeats_in, restored
from twosource.compare.claims.sameness import (
    PLACES,
    days_apart,
    heads_of,
    met,
    names_apart,
    names_of,
    one_act,
    participant_met,
    plain_words,
    same_wording,
    shared,
    verb_of,
)
from twosource.language.concepts import counts_persons
from twosource.language.similar import near

__all__ = [
    "PLACES",
    "POLITIES",
    "UNKNOWN_MOMENT",
    "Group",
    "align",
    "bridged",
    "compared",
    "contradictions",
    "counted_alike",
    "counts_a_part",
    "counts_persons",
    "days_apart",
    "days_of",
    "far_apart",
    "heads_of",
    "in_order",
    "leading",
    "met",
    "moment",
    "names_apart",
    "names_of",
    "near",
    "one_act",
    "opposed",
    "outcomes_of",
    "participant_met",
    "plain_words",
    "rejoin",
    "repeats_in",
    "restored",
    "rival_figures",
    "same_wording",
    "sets_against",
    "shared",
    "verb_of",
]

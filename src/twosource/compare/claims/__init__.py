"""Which statements answer the same question."""

from __future__ import annotations

from twosource.compare.claims.acts import REFUSAL
from twosource.compare.claims.align import align, compared
from twosource.compare.claims.answers import rejoin
from twosource.compare.claims.concepts import counts_persons
from twosource.compare.claims.fates import fate_of
from twosource.compare.claims.features import POLITIES, bridged, counted_alike, far_apart, rival_figures
from twosource.compare.claims.groups import Group, days_of, in_order, moment
from twosource.compare.claims.kinship import near, shared
from twosource.compare.claims.opposition import opposed
from twosource.compare.claims.repeats import repeats_in, restored

__all__ = [
    "POLITIES",
    "REFUSAL",
    "Group",
    "align",
    "bridged",
    "compared",
    "counted_alike",
    "counts_persons",
    "days_of",
    "far_apart",
    "fate_of",
    "in_order",
    "moment",
    "near",
    "opposed",
    "rejoin",
    "repeats_in",
    "restored",
    "rival_figures",
    "shared",
]

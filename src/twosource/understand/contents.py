"""Words over a clause that make it somebody's word: nouns that contain it, passives that say it of one.

The cutting of clauses and the judging of them read the same tables.
"""

from __future__ import annotations

# Nouns whose content is alleged, feared, denied, or no less sure than who says it: "allegations that".
ALLEGING = (
    "report claim rumour rumor allegation accusation charge assertion suggestion talk insinuation gossip "
    "hearsay contention complaint"
)
FEARING = "fear suspicion speculation belief theory possibility worry concern notion idea hint doubt"
DENYING = "denial"
TELLING = "statement account announcement story explanation"
# Passives by which something is said or thought of somebody: "is accused of", "feared lost".
SAID_OF = "say allege report claim rumour rumor accuse purport charge indict"
THOUGHT_OF = "think believe suspect fear understand presume assume consider"

CONTAINING = frozenset(f"{ALLEGING} {FEARING} {DENYING} {TELLING}".split())
KEEPING_OFF = frozenset(f"{SAID_OF} {THOUGHT_OF}".split())

"""Words that attribute: a table of lemmas by class, with an example of each class.

The classes follow the use that certainty makes of them, not a linguistic school. The lemmas are
general English; they were gathered by reading newswire style books and dictionaries of reporting
verbs, and are no list taken from a corpus.
"""

from __future__ import annotations

from typing import Final

# class -> (lemmas, an invented example that the tests run)
VERBS: Final[dict[str, tuple[str, str]]] = {
    "say": (
        "say tell add state note remark observe comment explain continue recall mention declare announce "
        "report reply respond answer repeat reiterate stress emphasise emphasize underline point "
        "conclude describe disclose reveal relate recount inform brief testify specify clarify "
        "acknowledge admit concede recognise recognize indicate signal signalise write tweet post blog joke "
        "quip gasp sigh whisper murmur mutter shout cry scream yell exclaim chant echo interject "
        "remember reflect elaborate summarise summarize maintain remind reassure assure argue reason "
        "counter retort rejoin sum begin go put quote cite publish read pronounce proclaim notify counsel "
        "advise suggest hint imply confide marvel complain lament boast brag "
        "muse agree disagree opine reckon vouch swear attest "
        "find show calculate compute record register determine establish discover"
        .replace("  ", " "),
        "The harbour master said the ferry was late.",
    ),
    "claim": (
        "claim allege insist assert contend purport profess",
        "The union claimed that the plant was unsafe.",
    ),
    "deny": (
        "deny refute rebut dismiss disavow repudiate",
        "The company denied that it had polluted the river.",
    ),
    "doubt": (
        "doubt question dispute",
        "The auditor doubted that the figures were right.",
    ),
    "confirm": (
        "confirm verify corroborate certify",
        "The clinic confirmed that two patients had left.",
    ),
    "promise": (
        "promise pledge vow guarantee undertake commit",
        "The mayor promised that the bridge would reopen.",
    ),
    "warn": (
        "warn caution threaten fear worry alert",
        "The coastguard warned that the storm would return.",
    ),
    "accuse": (
        "accuse blame charge",
        "The league accused the council of hiding the bill.",
    ),
    "estimate": (
        "estimate predict forecast project expect anticipate believe think suspect assume presume suppose "
        "guess count figure hope",
        "Engineers estimated that the repair would take a month.",
    ),
    "plan": (
        "plan intend propose vow",
        "The operator plans to reopen the line in May.",
    ),
    "ask": (
        "ask demand urge request appeal call inquire enquire wonder beg plead insist recommend order",
        "The governor urged that the schools be closed.",
    ),
}

_CLASS: Final[dict[str, str]] = {
    lemma: name for name, (lemmas, _) in reversed(VERBS.items()) for lemma in lemmas.split()
}


def cue_class(lemma: str) -> str | None:
    """Return the class of the cue ``lemma`` (``say``, ``deny``, ``estimate``, ...), or None for no cue."""
    return _CLASS.get(lemma.casefold())

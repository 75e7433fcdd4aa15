"""Words that attribute: a table of lemmas by class, and what each can take as its content.

The classes follow the use that certainty makes of them, not a linguistic school. The lemmas are
general English, gathered from dictionaries of reporting verbs and style guides, and no list taken
from a corpus.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from twosource.understand.attribution.lexicon import word_set

# class -> (lemmas, an invented example that the tests run); a lemma is of the first class that has it
VERBS: Final[dict[str, tuple[str, str]]] = {
    "claim": (
        "claim allege insist assert contend purport profess maintain swear",
        "The union claimed that the plant was unsafe.",
    ),
    "deny": (
        "deny refute rebut rebuff dismiss disavow repudiate reject decline refuse",
        "The company denied that it had polluted the river.",
    ),
    "doubt": (
        "doubt question dispute contest",
        "The auditor doubted that the figures were right.",
    ),
    "confirm": (
        "confirm verify corroborate certify acknowledge admit concede",
        "The clinic confirmed that two patients had left.",
    ),
    "promise": (
        "promise pledge vow guarantee undertake commit offer",
        "The mayor promised that the bridge would reopen.",
    ),
    "warn": (
        "warn caution threaten fear worry alert",
        "The coastguard warned that the storm would return.",
    ),
    "accuse": (
        "accuse blame charge denounce condemn criticise criticize slam blast",
        "The league accused the council of hiding the bill.",
    ),
    "estimate": (
        """
        estimate predict forecast project anticipate believe think suspect assume presume suppose
        guess reckon count hope figure
        """,
        "Engineers estimated that the repair would take a month.",
    ),
    "plan": (
        "plan intend propose expect want aim",
        "The operator plans to reopen the line in May.",
    ),
    "ask": (
        """
        ask demand urge request appeal call inquire enquire wonder beg plead recommend order
        instruct encourage press invite
        """,
        "The governor urged that the schools be closed.",
    ),
    "write": (
        "write tweet post blog publish radio email e-mail cable telegraph phone",
        "The minister wrote that the treaty was dead.",
    ),
    "tell": (
        "tell inform notify brief assure reassure remind advise",
        "A clerk told reporters that the vault was empty.",
    ),
    "show": (
        """
        find show calculate compute record register determine establish discover conclude indicate
        suggest imply signal reveal prove demonstrate detect measure require stipulate provide
        specify
        """,
        "The survey found that most wells were dry.",
    ),
    "cite": (
        "cite quote",
        "The radio, citing the harbour office, said that the ferry was late.",
    ),
    "say": (
        """
        say add state note remark observe comment explain continue recall mention declare announce
        report reply respond answer repeat reiterate stress emphasise emphasize underline underscore
        point describe disclose relate recount testify clarify recognise recognize joke quip gasp
        sigh whisper murmur mutter shout cry scream yell exclaim chant echo interject remember
        reflect elaborate summarise summarize argue reason counter retort rejoin pronounce proclaim
        hint confide marvel complain lament boast brag muse agree opine vouch attest speak talk sum
        conclude laugh smile nod grumble fume rage scoff snap caption term label dub communicate
        deplore protest object praise thank rule apologise apologize congratulate go begin put stammer
        """,
        "The harbour master said the ferry was late.",
    ),
}
# Verbs that close a sentence by themselves: "The ferry was late, the harbour master said."
FINAL: Final = word_set(
    """
    count radio say add state note remark observe comment explain continue recall mention declare
    announce report
    reply respond answer repeat reiterate stress emphasise emphasize disclose communicate inform claim
    allege insist assert contend maintain deny confirm acknowledge admit concede promise pledge vow warn
    caution estimate predict forecast believe think suspect reckon write tweet post tell argue conclude
    find show reveal joke quip complain recount remember testify suggest indicate deplore protest fear
    hope calculate
    """
)
# Verbs whose object is the hearer.
HEARERS: Final = frozenset(["tell", "inform", "remind", "assure", "warn", "notify", "advise"])
# Verbs of finding: a person who finds a thing acts, a laboratory that finds one reports.
ACTS: Final = word_set(
    """
    find discover measure detect record register show determine calculate establish
    """
)
INFINITIVE: Final = word_set(
    """
    promise pledge vow threaten offer undertake guarantee commit agree claim profess purport plan intend
    propose expect want aim hope ask urge order demand tell advise warn recommend
    request beg decline refuse call
    """
)
OBJECT: Final = word_set(
    """
    announce report confirm deny claim estimate predict forecast allege reveal disclose accuse blame
    promise pledge dispute demand urge fear suspect show record count measure propose recommend want
    expect doubt refute anticipate detect register find reject dismiss contest rebuff rebut attribute
    """
)
# Verbs by which what was said is turned down, and things and people as well.
TURNING_DOWN: Final = frozenset({"reject", "dismiss", "contest", "rebuff"})
PREPOSITIONS: Final[dict[str, str]] = {
    "speak": "of about",
    "talk": "of about",
    "tell": "of about",
    "warn": "of against about",
    "complain": "of about",
    "boast": "of about",
    "call": "for on",
    "hint": "at",
    "testify": "to about",
    "point": "to",
    "appeal": "for to",
    "worry": "about",
    "agree": "to on",
    "comment": "on",
    "joke": "about",
    "apologise": "for",
    "apologize": "for",
    "insist": "on",
    "ask": "for about",
    "press": "for",
    "wonder": "about",
    "plan": "on for",
    "hope": "for",
    "inform": "of about",
    "notify": "of",
    "object": "to",
}
# Verbs that tell an amount, with the preposition before it: "put the loss at 20 per cent".
MEASURES: Final[dict[str, tuple[str, str]]] = {
    "put": ("at", "The bank put the loss at 20 per cent."),
    "place": ("at", "The union placed the number of strikers at 900."),
    "give": ("as", "The matron gave the number of patients as 40."),
}
# Attitudes: whose view it is is told, but nobody is said to speak.
BROAD: Final = word_set(
    """
    reject describe denounce condemn criticise criticize question praise call cite dismiss term label
    dub slam blast oppose seek like love hate prefer endorse support back welcome regret consider view
    regard wish realise realize feel attack assail mock ridicule defend discuss highlight tout advocate
    approve refer object thank laud hail applaud name designate identify portray characterise
    characterize depict compare liken attribute credit detail outline list deride lambast decry denounce
    bemoan champion embrace address reiterate repeat emphasise emphasize stress acknowledge note mention
    suggest insist explain express admit recall accuse blame disclose reveal relate recount declare
    signal indicate propose pitch
    """
)
NOUNS: Final = word_set(
    """
    claim statement warning allegation accusation suggestion assertion announcement report belief fear
    hope promise pledge vow threat prediction estimate argument complaint denial admission confirmation
    conclusion finding notion idea view opinion demand call appeal plea request proposal plan doubt
    concern charge assurance insistence rumour rumor news word comment remark declaration verdict ruling
    acknowledgement acknowledgment speculation contention decision criticism refusal question sign
    evidence
    """
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Complement:
    """What a reporting verb may take: a clause, an infinitive, an object, certain prepositions.

    ``small`` admits clauses without a finite verb ("called him a hero").
    """

    clause: bool
    small: bool
    infinitive: bool
    object: bool
    prepositions: frozenset[str]

    def __bool__(self) -> bool:
        """Tell whether it takes anything at all."""
        return self.clause or self.infinitive or self.object or bool(self.prepositions)


_CLASS: Final[dict[str, str]] = {
    lemma: name for name, (lemmas, _) in reversed(VERBS.items()) for lemma in lemmas.split()
}


def cue_class(lemma: str) -> str | None:
    """Return the class of the cue ``lemma`` (``say``, ``deny``, ``estimate``, ...), or None.

    The lemma is that of :class:`Attributed`: that of a verb or a noun, ``according to``, or ``:``.
    """
    low = lemma.casefold()
    if low in OTHER:
        return OTHER[low]
    return _CLASS.get(low)


# What one is of whom it is told what he holds to be so: "was adamant that".
SURE: Final = word_set("adamant sure certain confident convinced")
# Cues that are no verbs, with the class that they count as.
OTHER: Final[dict[str, str]] = {
    ":": "say",
    "according to": "say",
    "give": "say",
    "place": "say",
    "statement": "say",
    "announcement": "say",
    "report": "say",
    "word": "say",
    "claim": "claim",
    "allegation": "claim",
    "accusation": "accuse",
    "warning": "warn",
    "threat": "warn",
    "fear": "warn",
    "estimate": "estimate",
    "prediction": "estimate",
    "belief": "estimate",
    "denial": "deny",
    "admission": "confirm",
    "confirmation": "confirm",
    "promise": "promise",
    "pledge": "promise",
    "demand": "ask",
    "call": "ask",
    "appeal": "ask",
    "request": "ask",
    "rumour": "claim",
    "rumor": "claim",
    "let know": "say",
    "adamant": "claim",
    "sure": "say",
    "certain": "say",
    "confident": "say",
    "convinced": "say",
}


@lru_cache(maxsize=4096)
def complements(lemma: str, *, broad: bool) -> Complement:
    """Return what the verb ``lemma`` may take as its content; ``broad`` admits attitudes."""
    attitude = broad and lemma in BROAD
    known = lemma in _CLASS
    return Complement(
        clause=known or attitude,
        small=broad,
        infinitive=lemma in INFINITIVE or attitude,
        object=lemma in OBJECT or attitude,
        prepositions=frozenset(PREPOSITIONS.get(lemma, "").split())
        if known
        else frozenset({"for", "on", "to", "about", "of"})
        if attitude
        else frozenset(),
    )

"""Words by which a report makes a clause sound sure or unsure, as tables with an example each.

Own compilation from grammars of English modality and from style guides of news agencies; no list
was taken from a corpus. Every row has an invented example that the tests run.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from twosource.language.lexicon import listed

if TYPE_CHECKING:
    from twosource.model import Certainty

__all__ = [
    "ABILITY",
    "ACCUSING",
    "AIMS",
    "ARRANGING",
    "ASKING",
    "BEFORE",
    "CALENDAR",
    "CALLING",
    "CLAIMED",
    "CONFIRMATIONS",
    "CONFIRMING",
    "CUES",
    "CUE_ROWS",
    "DEALINGS",
    "EVENTS_WITH_A_DATE",
    "EXCEPTIONS",
    "FAILING",
    "FALSE",
    "FEARING",
    "FIRST_HAND",
    "GIVEN_OUT",
    "GOODS",
    "GOVERNED",
    "GOVERNED_ROWS",
    "GROUNDS",
    "HEDGES",
    "HEDGE_ROWS",
    "INVOLVEMENT",
    "MAKING_KNOWN",
    "MISTAKENLY",
    "NO_ANSWER",
    "OPEN",
    "PASSING_ON",
    "PASSIVES",
    "PASSIVE_ROWS",
    "PLANS",
    "PREDICATES",
    "PREDICATE_ROWS",
    "PRINTED",
    "QUESTIONS",
    "REBUTTING",
    "RECEIVING",
    "REJECTING",
    "REJECTING_PAIRS",
    "REPROACHES",
    "REPROACHING",
    "RETRACTING",
    "SAYINGS",
    "SAYING_ROWS",
    "SPANS",
    "STRESSED",
    "SURE",
    "SUSPECTING",
    "TELLING",
    "TRUE",
    "UNCHECKED",
    "UNTRUE",
    "UNWILLING",
    "VOUCHED",
    "WISHING",
    "Row",
    "words",
]


def words(text: str) -> frozenset[str]:
    """Return the words of ``text``, a table written as a line."""
    return frozenset(text.split())


class Row(NamedTuple):
    """Words (space-separated lemmas) that have one effect, and an example of it."""

    words: str
    certainty: Certainty
    example: str


def _table(*rows: Row) -> dict[str, Certainty]:
    return {word: row.certainty for row in rows for word in row.words.split()}


# Adverbs upon the main verb.
HEDGE_ROWS = (
    Row(
        "allegedly reportedly purportedly supposedly ostensibly",
        "alleged",
        "The clerk allegedly took the money.",
    ),
    Row(
        "probably possibly presumably perhaps maybe apparently seemingly likely evidently",
        "unconfirmed",
        "The clerk probably took the money.",
    ),
)
HEDGES = _table(*HEDGE_ROWS)

# Passive verbs over the clause or in it: "is said to have left", "is suspected of theft".
PASSIVE_ROWS = (
    Row(
        " ".join(listed("clauses.verbs_said_of_somebody")),
        "alleged",
        "The clerk is said to have left.",
    ),
    Row(
        " ".join(listed("clauses.verbs_thought_of_somebody")),
        "unconfirmed",
        "The clerk is thought to have left.",
    ),
    Row(
        "expect schedule plan project forecast slate intend earmark tip destine",
        "planned",
        "The clerk is expected to leave.",
    ),
    Row(
        "suppose set oblige require",
        "planned",
        "The clerk is supposed to leave tomorrow.",
    ),
)
PASSIVES = _table(*PASSIVE_ROWS)

# Active verbs that are the main verb of the clause, or stand over it.
GOVERNED_ROWS = (
    Row(
        "claim allege purport profess contend accuse",
        "alleged",
        "The clerk claims to hold the keys.",
    ),
    Row(
        "suspect believe think presume assume guess doubt wonder",
        "unconfirmed",
        "We suspect arson.",
    ),
    Row(
        """
        plan intend expect hope aim promise pledge vow propose prepare undertake
        """,
        "planned",
        "The clerk plans to leave.",
    ),
    Row(
        "deny refute rebut disavow repudiate",
        "denied",
        "The clerk denied the theft.",
    ),
)
GOVERNED = _table(*GOVERNED_ROWS)

# What a cue of this class (or lemma) makes of the words that it attributes.
CUE_ROWS = (
    Row(
        "allege claim purport profess contend accuse charge accusation allegation rumour rumor whisper boast",
        "alleged",
        "The seller claims that the file is whole.",
    ),
    Row(
        "deny refute rebut disavow repudiate denial dismiss reject dispute contest",
        "denied",
        "The seller denied that it was whole.",
    ),
    Row(
        "doubt question suspect believe think presume assume suppose guess wonder speculation",
        "unconfirmed",
        "The seller suspects that it was copied.",
    ),
    Row(
        "plan intend expect want aim propose hope promise pledge vow undertake",
        "planned",
        "The seller plans to print it.",
    ),
)
CUES = _table(*CUE_ROWS)

# Adjectives and participles after "be".
PREDICATE_ROWS = (
    Row(
        "due poised bound scheduled planned slated",
        "planned",
        "The hearing is due on Friday.",
    ),
    Row(
        "possible probable likely unclear unknown uncertain unconfirmed unverified plausible open",
        "unconfirmed",
        "A leak is possible.",
    ),
    Row(
        """
        false untrue unfounded baseless incorrect inaccurate fabricated nonsense fake groundless fictitious
        bogus
        """,
        "denied",
        "The story is untrue.",
    ),
)
PREDICATES = _table(*PREDICATE_ROWS)
FALSE = words("lie fabrication invention hoax fiction fantasy rubbish myth speculation")
# What one calls a thing that was said, to say that it is not so: "called the report a lie".
UNTRUE = FALSE | words(
    """
    false untrue unfounded baseless incorrect inaccurate fabricated nonsense fake groundless fictitious
    bogus invented made-up premature rubbish fantasy fairy myth slander smear libel fantasies lies
    inventions fabrications foundation preposterous gossip malicious
    """
)
CALLING = words("call describe brand label term dub denounce condemn characterise characterize")
# Verbs that reject what somebody said, and those with a particle.
REJECTING = words(
    """
    deny reject dismiss dispute refute rebuff rebut disavow repudiate contradict debunk discount quash scotch
    contest deride ridicule rubbish downplay
    """
)
REJECTING_PAIRS = frozenset(
    {
        ("play", "down"), ("shrug", "off"), ("wave", "away"), ("brush", "aside"), ("brush", "off"),
        ("laugh", "off"), ("scoff", "at"), ("hit", "against"),
    }
)  # fmt: skip
RETRACTING = words("withdraw retract recant disown")
CONFIRMING = words("confirm verify corroborate substantiate authenticate comment check establish")
# Nouns whose content is told as somebody's word, and what they make of it.
SAYING_ROWS = (
    Row(
        " ".join(listed("clauses.nouns_of_allegation")),
        "alleged",
        "There were rumours that the clerk had left.",
    ),
    Row(
        " ".join(listed("clauses.nouns_of_fear")),
        "unconfirmed",
        "There were fears that the clerk had left.",
    ),
    Row(
        " ".join(listed("clauses.nouns_of_denial")),
        "denied",
        "The clerk repeated his denial that the safe was open.",
    ),
)
SAYINGS = _table(*SAYING_ROWS)
# What somebody gave out; "that", "this" or "such" tells that it was told before: "rejected that account".
GIVEN_OUT = words(
    """
    account version story report claim statement explanation description reading figure number charge notion
    idea
    """
)
# These are somebody's word even where their content is not told: "rejected the accusation".
REPROACHING = words("accusation allegation rumour rumor suggestion speculation insinuation assertion gossip")
# Of these one may answer for what they tell: "a report by the club that".
VOUCHED = words("report")
# What is printed, and how it tells of its own mistake: "an earlier version of this article said".
PRINTED = words("version article story report headline caption post edition entry dispatch bulletin")
BEFORE = words("earlier previous original prior initial first")
MISTAKENLY = words("incorrectly wrongly mistakenly erroneously inaccurately originally")
# "No truth in reports that": what a report lacks that is said to be untrue.
GROUNDS = words("truth basis foundation substance")
# Verbs by which a clause does no more than pass on what is said.
PASSING_ON = words(
    """
    get hear have receive spread circulate emerge surface grow mount persist abound appear arise swirl repeat
    """
)

# Verbs of inquiry: what is "possible" or asked by "whether" under them is open.
OPEN = words(
    """
    examine investigate probe study check review explore look inquire consider test
    """
)
# Verbs by which one declines to tell: "would not comment", "could not be verified".
NO_ANSWER = words(
    """
    comment confirm verify corroborate say specify elaborate discuss rule answer establish determine
    """
)
# "could see" tells a perception, not a possibility.
ABILITY = words("see hear feel smell taste observe make find remember")
# Verbs that, in the present tense and with a date, tell what is to come: "It opens on 4 May".
EVENTS_WITH_A_DATE = words(
    """
    open close start begin end take return resume meet vote arrive depart leave launch go come fly
    travel expire run reopen convene assemble decide visit play host hold hear sit appear publish
    release kick premiere debut sail retire move march parade
    """
)
# Verbs whose complement did not happen: "failed to stop" (Karttunen's negative implicatives).
FAILING = words("fail refuse decline forget neglect avoid omit lack")
# Where "not" or "no" rejects nothing.
EXCEPTIONS = frozenset({"only", "least", "doubt", "more", "less", "fewer", "later", "just", "necessarily"})
# "would not" with these tells that somebody was unwilling, then: "would not be named".
UNWILLING = words(
    """
    name identify hear say quote budge listen move go let give accept agree speak talk
    """
)
# Words of a date on the calendar, not of a span of time ("day and night", "weekdays").
CALENDAR = words(
    """
    monday tuesday wednesday thursday friday saturday sunday january february march april may june july
    august september october november december jan jan. feb feb. mar mar. apr apr. jun jul aug aug. sep
    sept sept. oct oct. nov nov. dec dec. tomorrow next coming following spring summer autumn winter
    """
)
# First-person perception, by lemma.
FIRST_HAND = words("see hear watch smell count notice witness")
# "Had no part in": what a speaker says that he or somebody had no share in.
INVOLVEMENT = words("part role hand share involvement responsibility knowledge dealings")
# "There is no agreement": a speaker rejects what others report.
DEALINGS = words(
    """
    agreement deal contract plan contact negotiation talk order decision intention truth proposal treaty
    accord pact
    """
)
# "At any time", "in any way": stress upon a negation.
STRESSED = words("time point moment stage way form kind")
# Who uses these answers a reproach: "The army insists that nothing was hit."
REBUTTING = words("insist maintain contend counter retort protest swear")
# What one is reproached with: "Nobody at the office was told", "No ballot was left uncounted".
REPROACHES = words(
    """
    tell inform consult warn ask leave hide conceal lose destroy tamper manipulate forge steal bribe pay order
    fire shoot attack target strike hit spy cheat lie threaten coerce fake falsify alter delete
    """
)
# "No harm has been reported to us": what has not come in is no answer to anybody.
RECEIVING = words("report receive hear learn inform know notify complain")
# "Decide if": an open question, no condition.
ASKING = words("decide determine ask wonder know learn check see tell say")
# What one claims without its being told: "claimed responsibility".
CLAIMED = words("responsibility credit innocence ignorance success")
# What is denied to somebody: no word is rejected.
GOODS = words(
    """
    bail entry access request appeal asylum visa permit permission motion application parole leave
    chance right place penalty
    """
)
# Nouns of purpose: "their aim is to win" tells an aim, no date.
AIMS = words(
    """
    aim goal objective purpose focus task job point idea duty role mission priority intention way key trick
    hope dream wish ambition challenge thing best
    """
)
SURE = words("clear certain known sure confirmed")
# "Would" with these tells a wish, an opinion or a guess: "would like", "would amount to".
WISHING = words(
    """
    like love prefer support welcome amount mean need want wonder hate consider comment guess cause suppress
    represent constitute undermine harm hurt
    """
)
SPANS = words("year month week day hour minute decade century")
# Nouns of what lies ahead, and verbs by which it is made known: "announced plans to cut".
PLANS = words("plan intention intent proposal scheme")
MAKING_KNOWN = words("announce unveil disclose reveal present declare")
# What is done with an event to come: "called a strike for Friday", "put off to 4 May".
ARRANGING = words(
    """
    schedule call set declare announce summon convene invite plan slate arrange fix appoint book postpone
    move adjourn delay defer reschedule shift
    """
)
# What is missing leaves a matter open: "there was no confirmation that".
CONFIRMATIONS = words("confirmation word certainty clarity")
# A hearsay that says of itself that nobody has checked it: "unconfirmed reports said".
UNCHECKED = words("unconfirmed unverified uncorroborated conflicting unsubstantiated")
# What is suspected or doubted may be a thing: "We suspect arson"; one believes and assumes other things.
SUSPECTING = words("suspect doubt presume guess")
# These tell something too, but leave it as sure as who says it: "retracted its statement that".
TELLING = frozenset(listed("clauses.nouns_of_telling"))
ACCUSING = words("accuse charge suspect")
FEARING = words("fear worry")
# "Not true" says that what is told is not so.
TRUE = words("true correct accurate so")
# What "is open" as long as nobody has decided it.
QUESTIONS = words("question matter issue cause outcome case it this that which motive reason result fate")

"""Nouns of acts and the verbs they are derived from; verbs that only carry such a noun.

Own list of general English. ``ACTS`` maps a noun's lemma to its verb; ``UNDERGONE`` names the nouns
whose "of" tells who does it ("the arrival of the ferry"), where others tell whom it befalls.
"""

from __future__ import annotations

__all__ = ["ACTS", "CARRIERS", "GIVING", "MISREAD", "PASSING_ON", "SAYING", "UNDERGONE", "words"]


def words(text: str) -> frozenset[str]:
    """Return the words of ``text``, a table written as a line."""
    return frozenset(text.split())


_PAIRS = """
abduction:abduct acquisition:acquire agreement:agree allocation:allocate ambush:ambush amputation:amputate
announcement:announce appeal:appeal appointment:appoint approval:approve arrest:arrest arrival:arrive
assassination:assassinate assault:assault attack:attack ban:ban bombardment:bombard bombing:bomb
breach:breach burial:bury capture:capture cancellation:cancel closure:close collapse:collapse
collision:collide complaint:complain condemnation:condemn construction:build conviction:convict crash:crash
cut:cut damage:damage death:die decision:decide defeat:defeat delivery:deliver denial:deny departure:depart
deployment:deploy derailment:derail destruction:destroy detention:detain discovery:discover
dismissal:dismiss donation:donate drop:drop election:elect escape:escape evacuation:evacuate
examination:examine execution:execute explosion:explode export:export expulsion:expel extradition:extradite
failure:fail fall:fall find:find fine:fine flight:fly hijacking:hijack import:import imprisonment:imprison
increase:increase inspection:inspect interrogation:interrogate invasion:invade investigation:investigate
invitation:invite kidnapping:kidnap killing:kill landing:land launch:launch leak:leak loss:lose march:march
meeting:meet murder:murder nomination:nominate occupation:occupy offer:offer opening:open payment:pay
poisoning:poison probe:probe promotion:promote protest:protest purchase:buy questioning:question raid:raid
rape:rape recall:recall reduction:reduce rejection:reject release:release removal:remove repair:repair
report:report request:request rescue:rescue resignation:resign restart:restart return:return review:review
rise:rise robbery:rob ruling:rule sale:sell search:search seizure:seize sentence:sentence shelling:shell
shipment:ship shooting:shoot shutdown:close signing:sign sinking:sink statement:state stop:stop
storming:storm strike:strike supply:supply suspension:suspend takeover:take theft:steal
threat:threaten torture:torture transfer:transfer transport:transport trial:try victory:win
violation:violate visit:visit vote:vote walkout:walk warning:warn win:win withdrawal:withdraw
contribution:contribute confirmation:confirm accusation:accuse use:use detonation:detonate inquiry:inquire
vaccination:vaccinate handover:hand relocation:relocate eviction:evict deportation:deport flooding:flood
outage:fail shortage:lack infection:infect recovery:recover
"""
ACTS: dict[str, str] = {noun: verb for noun, _, verb in (pair.partition(":") for pair in _PAIRS.split())}
UNDERGONE = words(
    """
    arrival collapse collision crash death departure derailment drop escape explosion failure fall
    flight increase landing loss march protest resignation return rise victory visit vote walkout win
    withdrawal meeting strike outage statement warning ruling decision complaint threat
    """
)
# "They carried out an attack": the noun tells the act.
CARRIERS = words(
    """
    carry conduct make launch take give hold stage commit undertake perform mount issue pay place lodge
    file lead face suffer do deliver impose order open start begin have
    """
)
# The subject of their passive, beside an object, is who receives: "She was given a medal".
GIVING = words(
    """
    give award offer send tell grant pay hand lend show teach promise deny allow sell
    """
)
# Verbs that pass their subject on to the verb below: "is to vote", "plans to close", "is said to have left".
PASSING_ON = words(
    """
    be say think believe report allege expect suppose suspect schedule plan intend want hope aim begin
    start continue try attempt manage fail seem appear have ought need claim promise agree decide refuse
    go set prepare cease stop help tend use proceed threaten offer vow pledge force order oblige require
    rumour know consider estimate understand feel fear
    """
)
# Forms of which the lemmatizer makes no word.
MISREAD = {
    "shelled": "shell",
    "felled": "fell",
    "ratted": "rat",
}
# Verbs over what is said: the act is that of the clause below.
SAYING = words(
    """
    say tell announce report state add write note explain warn insist declare confirm reveal acknowledge
    admit reply recall estimate
    """
)

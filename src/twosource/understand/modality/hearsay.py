"""Rules about verbs, cues and adverbs by which a report or its speaker keeps off or looks ahead."""

from __future__ import annotations

from typing import TYPE_CHECKING

from twosource.language.lexicon import words
from twosource.understand.modality.clause import (
    child,
    fits,
    found,
    governors_of,
    is_passive,
    negation,
    reaches,
)
from twosource.understand.modality.context import made_by

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from twosource.language.parse.tokens import Token
    from twosource.model import Certainty
    from twosource.understand.modality.clause import Case, Finding

__all__ = [
    "active_verb",
    "aside",
    "by_cue",
    "claims",
    "denies_a_good",
    "feared",
    "hedge",
    "passive_verb",
    "predicate",
    "seeming",
    "unchecked",
    "what_they_say",
]

_TOLD = frozenset({"xcomp", "ccomp", "oprd", "acomp"})  # what is said, feared or thought of somebody
_OPENING = 6  # words at the start of a clause among which "what they say" stands


def _walk(
    case: Case, relation: str, kind: str, holds: Callable[[Case, Token, Certainty], bool]
) -> Finding | None:
    """Return what the first verb of a row for ``relation``, in the clause or over it, makes of it."""
    root = case.clause.root
    for verb in (root, *governors_of(root)):
        makes = made_by(relation).get(verb.lemma_)
        if makes is not None and holds(case, verb, makes):
            return found(makes, kind, verb)
    return None


def passive_verb(case: Case) -> Finding | None:
    """A passive verb of saying, thinking or planning, in the clause or over it."""
    return _walk(case, "passive", "passive", _is_said_of) or _appended(case.clause.root)


def _is_said_of(case: Case, verb: Token, makes: Certainty) -> bool:
    """Tell whether a passive still plans the clause, or says it of somebody: not "had been expected to"."""
    own = verb.i == case.clause.root.i
    if not is_passive(verb) and not (own and _participle(verb)):
        return False
    if makes == "planned":
        fixed = child(verb, "prep", form={"for"}) is not None or child(verb, "aux", lemma={"have"}) is None
        return case.negator is None and fixed and _aims(verb)
    return not own or (case.negator is None and (_completed(verb) or verb.lemma_ == "suspect"))


def _appended(root: Token) -> Finding | None:
    """What is missing, and feared to be worse: "is missing, presumed lost"."""
    if not fits(root, lemma="verbs_of_missing"):
        return None
    for verb in root.children:
        effect = made_by("passive").get(verb.lemma_)
        if effect == "unconfirmed" and verb.tag_ == "VBN" and verb.dep_ == "advcl" and _completed(verb):
            return found(effect, "passive", verb)
    return None


def _charge(agent: Token) -> Iterator[Token]:
    """Yield the phrases behind who accuses: "accused by three clerks of stealing"."""
    for accuser in agent.children:
        yield from (
            c for c in accuser.children if c.dep_ == "prep" and fits(c, form="prepositions_of_charges")
        )


def _aims(verb: Token) -> bool:
    """Tell whether "set", "tipped" and the like have what they are set for: "was set to open", not "free"."""
    if not fits(verb, lemma="passives_with_an_aim"):
        return True
    return any(c.dep_ == "xcomp" or (c.dep_ == "prep" and c.lower_ == "for") for c in verb.children)


def _participle(verb: Token) -> bool:
    """Tell whether a clause is a participle that says it of a noun: "feared dead", "said to be ill"."""
    return verb.tag_ == "VBN" and verb.dep_ in {"acl", "advcl", "relcl"} and _completed(verb)


def _completed(verb: Token) -> bool:
    """Tell whether a passive verb has what is said: "is said to", "is accused of", "is feared dead"."""
    accusers = (c for c in verb.children if c.dep_ == "agent" and fits(verb, lemma="verbs_of_accusing"))
    told = [*verb.children, *(phrase for accuser in accusers for phrase in _charge(accuser))]
    return any(
        c.dep_ in _TOLD or (c.dep_ == "prep" and fits(c, form="prepositions_of_charges")) for c in told
    )


def active_verb(case: Case) -> Finding | None:
    """A verb of claiming, thinking or planning in the clause or over it."""
    return _walk(case, "active", "verb", _governs)


def _governs(case: Case, verb: Token, makes: Certainty) -> bool:
    """Tell whether a verb claims, thinks, denies or plans what the clause tells."""
    root = case.clause.root
    own = verb.i == root.i
    if not _is_verb(verb) or is_passive(verb) or (own and not _says(verb, makes)):
        return False
    return own if makes == "denied" else makes != "planned" or _plans(verb, root) or _promised(verb, root)


def _plans(verb: Token, root: Token) -> bool:
    """Tell whether one plans to do something, and still does: not "had promised to", "can expect to"."""
    helping = {c.lower_ for c in verb.children if c.dep_ == "aux"}
    broken = "had" in helping and verb.lemma_ in words("modality.verbs_of_promising") | {"undertake"}
    return _infinitive(verb, root) and negation(verb) is None and not broken and "can" not in helping


def _promised(verb: Token, root: Token) -> bool:
    """Tell whether a thing is promised that will be done: "promised an appeal", not "pledged support"."""
    if verb.i != root.i or not fits(verb, lemma="verbs_of_promising") or negation(verb) is not None:
        return False
    thing = child(verb, "dobj")
    return thing is not None and thing.pos_ == "NOUN" and not fits(thing, lemma="nouns_of_support")


def _is_verb(verb: Token) -> bool:
    """Tell whether ``verb`` is one; the tagger takes "a cook claims to" for a row of nouns."""
    told = child(verb, "xcomp") is not None
    return verb.pos_ == "VERB" or (verb.tag_ == "NNS" and verb.dep_ == "ROOT" and told)


def _says(verb: Token, makes: Certainty) -> bool:
    """Tell whether a clause with this main verb says, thinks or denies something.

    "Claimed seven lives" says nothing, "believes in the old ways" is sure, "denied bail" gives nothing,
    and "did not suspect foul play" tells what is not thought.
    """
    if verb.lemma_ == "claim":
        return claims(verb)
    if makes == "denied":
        given = denies_a_good(verb) or fits(verb.head, lemma="negative_implicatives")
        return not given and negation(verb) is None  # "has never disavowed it" denies nothing
    if makes != "unconfirmed":
        return True
    thing = fits(verb, lemma="verbs_of_suspecting") and child(verb, "dobj") is not None
    told = thing or child(verb, "ccomp xcomp") is not None
    return told and (negation(verb) is None or _own_doubt(verb))


def _own_doubt(verb: Token) -> bool:
    """Tell whether who speaks says that he does not think so: "I don't think she made it"."""
    own = child(verb, "nsubj", form="pronouns_of_the_first_person") is not None
    return own and verb.lemma_ == "think" and child(verb, "ccomp") is not None


def claims(verb: Token) -> bool:
    """Tell whether "claim" is a verb of saying: "claimed responsibility", not "claimed lives"."""
    thing = child(verb, "dobj")
    if thing is None:
        return True
    told = child(verb, "ccomp xcomp") is not None
    return told or fits(thing, lemma="nouns_claimed") or thing.pos_ == "NUM"


def denies_a_good(verb: Token) -> bool:
    """Tell whether "deny" refuses somebody a thing: "denied bail", "denied the reporters entry"."""
    if verb.lemma_ != "deny":
        return False
    if child(verb, "dative") is not None or is_passive(verb):
        return child(verb, "agent") is None or child(verb, "dobj") is not None
    return child(verb, "dobj", lemma="nouns_of_goods") is not None


def _infinitive(verb: Token, root: Token) -> bool:
    """Tell whether what ``verb`` governs is an infinitive ("plans to"), not a clause in the past."""
    below = root if verb.i != root.i else child(verb, "xcomp ccomp")
    return below is not None and child(below, "aux", form={"to"}) is not None


def by_cue(case: Case) -> Finding | None:
    """What the cue makes of the words: "claims", "suspects", "plans to"."""
    if case.cue_lemma is None:
        return None
    effect = made_by("cue").get(case.cue_lemma) or ("unconfirmed" if case.cue_class == "doubt" else None)
    if effect is None or effect == "denied" or _main_verb(case) or aside(case):
        return None
    if effect == "planned" and not _lies_ahead(case):
        return None
    return found(effect, "cue", case.cue)


def _main_verb(case: Case) -> bool:
    """Tell whether the cue is the verb of the clause itself, which the other rules judge."""
    return case.cue is None and case.clause.root.lemma_ == case.cue_lemma


def aside(case: Case) -> bool:
    """Tell whether the clause only adds to what the cue takes: "claimed that the bus, which is new, burned".

    Who claims the one does not claim the other.
    """
    root = case.clause.root
    return root.dep_ in {"relcl", "advcl"} and (case.cue is None or root.head.i != case.cue.i)


def feared(case: Case) -> Finding | None:
    """A cue of fear, whatever the tense of what is feared: "feared that hundreds had died"."""
    if case.cue is not None and case.cue.lemma_ in made_by("fearing") and not aside(case):
        return found("unconfirmed", "cue", case.cue)
    return _walk(case, "fearing", "verb", lambda _, verb, __: _tells(verb, "ccomp") and not negation(verb))


def seeming(case: Case) -> Finding | None:
    """What only seems so: "appears to be", "seemed divided", "it appears that"."""
    return _walk(case, "seeming", "seeming", lambda _, verb, __: _tells(verb, "xcomp ccomp oprd acomp"))


def _tells(verb: Token, deps: str) -> bool:
    return verb.pos_ == "VERB" and child(verb, deps) is not None


def unchecked(case: Case) -> Finding | None:
    """Who says so is nobody that answers for it: "unconfirmed reports said", "rumours say"."""
    cue = case.cue
    subject = child(cue, "nsubj") if cue is not None else None
    if subject is None:
        return None
    open_ = child(subject, form="adjectives_of_unchecked")
    if open_ is not None:
        return found("unconfirmed", "unchecked", open_, subject)
    if subject.lemma_.lower() in words("modality.nouns_of_rumour"):
        return found("alleged", "noun", subject)
    return None


def _lies_ahead(case: Case) -> bool:
    """Tell whether a cue of planning stands over an infinitive, and still holds ("wanted to" does not)."""
    past = case.cue is not None and fits(case.cue, lemma="verbs_of_wanting") and case.cue.tag_ == "VBD"
    root = case.clause.root
    wished = fits(root, lemma="verbs_of_polite_wishes")
    wished = wished or (root.lemma_ == "make" and child(root, form="adjectives_of_certainty") is not None)
    return not past and not wished and any(t.lower_ == "to" and t.dep_ == "aux" for t in case.clause.own)


def hedge(case: Case) -> Finding | None:
    """An adverb upon the main verb: "allegedly", "probably"."""
    for token in case.clause.tokens:
        effect = made_by("adverb").get(token.lower_)
        if token.lower_ == "certainly" and token.nbor(-1).lower_ == "almost" and token.i > 0:
            effect = "unconfirmed"
        if (
            effect is not None
            and token.pos_ == "ADV"
            and _of_clause(token)
            and reaches(token, case.clause.root)
        ):
            return found(effect, "hedge", token)
    return None


def _of_clause(token: Token) -> bool:
    """Tell whether an adverb is about the clause, not about a figure: "perhaps four hundred people"."""
    return token.head.pos_ != "NUM" and token.dep_ != "quantmod"


def predicate(case: Case) -> Finding | None:
    """A predicate that judges: "is due", "is possible", "is untrue", "is a lie"."""
    told = (t for t in case.clause.own if t.dep_ in {"acomp", "attr", "oprd"})
    for token in told:
        undecided = token.lower_ != "open" or _is_question(case.clause.root)  # not "the hall is open"
        if not undecided or _compared(token) or _owed(token):
            continue
        answer = _predicated(case, token)
        if answer is not None:
            return answer
    return None


def _predicated(case: Case, token: Token) -> Finding | None:
    effect = made_by("predicate").get(token.lower_)
    if case.negator is None:
        if effect is not None:
            return found(effect, "predicate", token)
    elif fits(token, form="adjectives_of_truth"):
        return found("denied", "predicate", case.negator, token)
    elif fits(token, form="adjectives_of_certainty"):
        return found("unconfirmed", "not known", case.negator, token)
    if (
        not fits(token, form="nouns_of_falsehood")
        or child(case.clause.root, "nsubj", lemma="works") is not None
    ):
        return None
    return found("denied", "predicate", token)


def _compared(token: Token) -> bool:
    """Tell whether a chance is compared, not told: "more likely to be women"."""
    return token.lower_ == "likely" and child(token, form="words_of_comparison") is not None


def _owed(token: Token) -> bool:
    """Tell whether "due" tells a cause or a debt: "due to snow"."""
    return token.lower_ == "due" and child(token, "prep pcomp", form={"to"}) is not None


def _is_question(root: Token) -> bool:
    """Tell whether the subject is something that can be left undecided, or a clause."""
    subject = child(root, "nsubj csubj nsubjpass")
    return (
        subject is None
        or subject.dep_ == "csubj"
        or subject.lemma_.lower() in words("modality.nouns_of_questions")
    )


def what_they_say(case: Case) -> Finding | None:
    """The outlet keeps off: "what members say was a delivery", "what they called a raid"."""
    opening, cue = case.clause.tokens[:_OPENING], case.cue
    if opening[0].lower_ == "what":
        said = next((t for t in opening if fits(t, lemma="verbs_of_distance") and t.pos_ == "VERB"), None)
        told = said is not None and negation(said) is None
        return found("alleged", "distance", opening[0], said) if told else None
    if cue is None or cue.i > opening[0].i:
        return None
    if not fits(cue, lemma="verbs_of_distance") and not fits(cue, lemma="verbs_of_viewing"):
        return None
    tokens = case.clause.sentence.tokens
    first = opening[0].i - tokens[0].i
    before = tokens[max(0, first - _OPENING) : first]
    what = next((token for token in before if token.lower_ == "what" and token.i < cue.i), None)
    return found("alleged", "distance", what, cue) if what is not None else None

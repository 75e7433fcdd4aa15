"""Rules about verbs, cues and adverbs by which a report or its speaker keeps off or looks ahead."""

from __future__ import annotations

from typing import TYPE_CHECKING

from twosource.language.lexicon import words
from twosource.understand.modality.case import found
from twosource.understand.modality.clause import governors_of, is_passive, negation, reaches
from twosource.understand.modality.context import made_by

if TYPE_CHECKING:
    from collections.abc import Iterator

    from twosource.language.parse.tokens import Token
    from twosource.understand.modality.case import Case, Finding

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


def passive_verb(case: Case) -> Finding | None:
    """A passive verb of saying, thinking or planning, in the clause or over it."""
    root = case.clause.root
    for verb in (root, *governors_of(root)):
        effect = made_by("passive").get(verb.lemma_)
        if effect is None or not (is_passive(verb) or _participle(verb, root)):
            continue
        bare = verb.i == root.i and not _completed(verb) and verb.lemma_ != "suspect"
        if effect == "planned":
            fixed = any(c.dep_ == "prep" and c.lower_ == "for" for c in verb.children)
            if case.negator is None and (fixed or not _has_perfect(verb)) and _aims(verb):
                return found(effect, "passive", verb)
        elif not bare and not (case.negator is not None and verb.i == root.i):
            return found(effect, "passive", verb)
    return _appended(root)


def _appended(root: Token) -> Finding | None:
    """What is missing, and feared to be worse: "is missing, presumed lost"."""
    if root.lemma_ not in words("modality.verbs_of_missing"):
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
            c
            for c in accuser.children
            if c.dep_ == "prep" and c.lower_ in words("modality.prepositions_of_charges")
        )


def _aims(verb: Token) -> bool:
    """Tell whether "set", "tipped" and the like have what they are set for: "was set to open", not "free"."""
    if verb.lemma_ not in words("modality.passives_with_an_aim"):
        return True
    return any(c.dep_ == "xcomp" or (c.dep_ == "prep" and c.lower_ == "for") for c in verb.children)


def _participle(verb: Token, root: Token) -> bool:
    """Tell whether the clause is a participle that says it of a noun: "feared dead", "said to be ill"."""
    return (
        verb.i == root.i
        and verb.tag_ == "VBN"
        and verb.dep_ in {"acl", "advcl", "relcl"}
        and _completed(verb)
    )


def _has_perfect(verb: Token) -> bool:
    return any(child.dep_ == "aux" and child.lemma_ == "have" for child in verb.children)


def _completed(verb: Token) -> bool:
    """Tell whether a passive verb has what is said: "is said to", "is accused of", "is feared dead"."""
    accusers = (
        c for c in verb.children if c.dep_ == "agent" and verb.lemma_ in words("modality.verbs_of_accusing")
    )
    told = [*verb.children, *(phrase for accuser in accusers for phrase in _charge(accuser))]
    return any(
        c.dep_ in _TOLD or (c.dep_ == "prep" and c.lower_ in words("modality.prepositions_of_charges"))
        for c in told
    )


def active_verb(case: Case) -> Finding | None:
    """A verb of claiming, thinking or planning in the clause or over it."""
    root = case.clause.root
    for verb in (root, *governors_of(root)):
        effect = made_by("active").get(verb.lemma_)
        if effect is None or not _is_verb(verb) or is_passive(verb):
            continue
        if verb.i == root.i and not _says(verb, effect):
            continue
        if effect == "planned" and not (_plans(verb, root) or _promised(verb, root)):
            continue
        if effect == "denied" and verb.i != root.i:
            continue
        return found(effect, "verb", verb)
    return None


def _plans(verb: Token, root: Token) -> bool:
    """Tell whether one plans to do something, and still does: not "had promised to", "can expect to"."""
    helping = {c.lower_ for c in verb.children if c.dep_ == "aux"}
    broken = "had" in helping and verb.lemma_ in words("modality.verbs_of_promising") | {"undertake"}
    return _infinitive(verb, root) and negation(verb) is None and not broken and "can" not in helping


def _promised(verb: Token, root: Token) -> bool:
    """Tell whether a thing is promised that will be done: "promised an appeal", not "pledged support"."""
    if (
        verb.i != root.i
        or verb.lemma_ not in words("modality.verbs_of_promising")
        or negation(verb) is not None
    ):
        return False
    thing = next((c for c in verb.children if c.dep_ == "dobj"), None)
    return (
        thing is not None and thing.pos_ == "NOUN" and thing.lemma_ not in words("modality.nouns_of_support")
    )


def _is_verb(verb: Token) -> bool:
    """Tell whether ``verb`` is one; the tagger takes "a cook claims to" for a row of nouns."""
    told = any(c.dep_ == "xcomp" for c in verb.children)
    return verb.pos_ == "VERB" or (verb.tag_ == "NNS" and verb.dep_ == "ROOT" and told)


def _says(verb: Token, effect: str) -> bool:
    """Tell whether a clause with this main verb says, thinks or denies something.

    "Claimed seven lives" says nothing, "believes in the old ways" is sure, "denied bail" gives nothing,
    and "did not suspect foul play" tells what is not thought.
    """
    if verb.lemma_ == "claim":
        return claims(verb)
    if effect == "denied":
        return not denies_a_good(verb) and verb.head.lemma_ not in words("modality.negative_implicatives")
    if effect == "unconfirmed":
        taken = (
            {"ccomp", "xcomp", "dobj"}
            if verb.lemma_ in words("modality.verbs_of_suspecting")
            else {"ccomp", "xcomp"}
        )
        told = any(c.dep_ in taken for c in verb.children)
        return told and (negation(verb) is None or _own_doubt(verb))
    return True


def _own_doubt(verb: Token) -> bool:
    """Tell whether who speaks says that he does not think so: "I don't think she made it"."""
    own = any(
        c.dep_ == "nsubj" and c.lower_ in words("modality.pronouns_of_the_first_person")
        for c in verb.children
    )
    return own and verb.lemma_ == "think" and any(c.dep_ == "ccomp" for c in verb.children)


def claims(verb: Token) -> bool:
    """Tell whether "claim" is a verb of saying: "claimed responsibility", not "claimed lives"."""
    thing = next((c for c in verb.children if c.dep_ == "dobj"), None)
    if thing is None:
        return True
    told = any(c.dep_ in {"ccomp", "xcomp"} for c in verb.children)
    return told or thing.lemma_ in words("modality.nouns_claimed") or thing.pos_ == "NUM"


def denies_a_good(verb: Token) -> bool:
    """Tell whether "deny" refuses somebody a thing: "denied bail", "denied the reporters entry"."""
    if verb.lemma_ != "deny":
        return False
    if any(c.dep_ == "dative" for c in verb.children) or is_passive(verb):
        return not any(c.dep_ == "agent" for c in verb.children) or any(
            c.dep_ == "dobj" for c in verb.children
        )
    return any(c.dep_ == "dobj" and c.lemma_ in words("modality.nouns_of_goods") for c in verb.children)


def _infinitive(verb: Token, root: Token) -> bool:
    """Tell whether what ``verb`` governs is an infinitive ("plans to"), not a clause in the past."""
    below = (
        root if verb.i != root.i else next((c for c in verb.children if c.dep_ in {"xcomp", "ccomp"}), None)
    )
    return below is not None and any(c.lower_ == "to" and c.dep_ == "aux" for c in below.children)


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
    cue = case.cue if case.cue is not None and case.cue.lemma_ in words("modality.verbs_of_fearing") else None
    if cue is not None and not aside(case):
        return found("unconfirmed", "cue", cue)
    root = case.clause.root
    for verb in (root, *governors_of(root)):
        told = any(c.dep_ == "ccomp" for c in verb.children)
        if (
            verb.lemma_ in words("modality.verbs_of_fearing")
            and verb.pos_ == "VERB"
            and told
            and negation(verb) is None
        ):
            return found("unconfirmed", "verb", verb)
    return None


def seeming(case: Case) -> Finding | None:
    """What only seems so: "appears to be", "seemed divided", "it appears that"."""
    root = case.clause.root
    for verb in (root, *governors_of(root)):
        told = any(c.dep_ in {"xcomp", "ccomp", "oprd", "acomp"} for c in verb.children)
        if verb.lemma_ in made_by("seeming") and verb.pos_ == "VERB" and told:
            return found("unconfirmed", "seeming", verb)
    return None


def unchecked(case: Case) -> Finding | None:
    """Who says so is nobody that answers for it: "unconfirmed reports said", "rumours say"."""
    cue = case.cue
    subject = next((c for c in cue.children if c.dep_ == "nsubj"), None) if cue is not None else None
    if subject is None:
        return None
    open_ = next((c for c in subject.children if c.lower_ in words("modality.adjectives_of_unchecked")), None)
    if open_ is not None:
        return found("unconfirmed", "unchecked", open_, subject)
    if subject.lemma_.lower() in words("modality.nouns_of_rumour"):
        return found("alleged", "noun", subject)
    return None


def _lies_ahead(case: Case) -> bool:
    """Tell whether a cue of planning stands over an infinitive, and still holds ("wanted to" does not)."""
    past = (
        case.cue is not None
        and case.cue.lemma_ in words("modality.verbs_of_wanting")
        and case.cue.tag_ == "VBD"
    )
    root = case.clause.root
    wished = root.lemma_ in words("modality.verbs_of_polite_wishes")
    wished = wished or (
        root.lemma_ == "make"
        and any(c.lower_ in words("modality.adjectives_of_certainty") for c in root.children)
    )
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
    elif token.lower_ in words("modality.adjectives_of_truth"):
        return found("denied", "predicate", case.negator, token)
    elif token.lower_ in words("modality.adjectives_of_certainty"):
        return found("unconfirmed", "not known", case.negator, token)
    return (
        found("denied", "predicate", token) if token.lower_ in words("modality.nouns_of_falsehood") else None
    )


def _compared(token: Token) -> bool:
    """Tell whether a chance is compared, not told: "more likely to be women"."""
    return token.lower_ == "likely" and any(
        c.lower_ in words("modality.words_of_comparison") for c in token.children
    )


def _owed(token: Token) -> bool:
    """Tell whether "due" tells a cause or a debt: "due to snow"."""
    return token.lower_ == "due" and any(
        c.dep_ in {"prep", "pcomp"} and c.lower_ == "to" for c in token.children
    )


def _is_question(root: Token) -> bool:
    """Tell whether the subject is something that can be left undecided, or a clause."""
    subject = next((c for c in root.children if c.dep_ in {"nsubj", "csubj", "nsubjpass"}), None)
    return (
        subject is None
        or subject.dep_ == "csubj"
        or subject.lemma_.lower() in words("modality.nouns_of_questions")
    )


def what_they_say(case: Case) -> Finding | None:
    """The outlet keeps off: "what members say was a delivery", "what they called a raid"."""
    tokens = case.clause.sentence.tokens
    opening = case.clause.tokens[:_OPENING]
    if opening[0].lower_ == "what":
        said = next(
            (t for t in opening if t.lemma_ in words("modality.verbs_of_distance") and t.pos_ == "VERB"),
            None,
        )
        told = said is not None and negation(said) is None
        return found("alleged", "distance", opening[0], said) if told else None
    first = case.clause.tokens[0].i - tokens[0].i
    cue = case.cue
    if (
        cue is None
        or cue.i > case.clause.tokens[0].i
        or cue.lemma_ not in words("modality.verbs_of_distance") | words("modality.verbs_of_viewing")
    ):
        return None
    before = tokens[max(0, first - _OPENING) : first]
    what = next((token for token in before if token.lower_ == "what" and token.i < cue.i), None)
    return found("alleged", "distance", what, cue) if what is not None else None

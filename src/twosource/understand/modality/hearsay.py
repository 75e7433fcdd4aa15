"""Rules about words by which a report or its speaker keeps off, leaves open or looks ahead."""

from __future__ import annotations

from typing import TYPE_CHECKING

from twosource.understand.modality.clause import child, fits, found, governors_of, made_by, negation, reaches
from twosource.understand.modality.denial import aside, noun_over, told_of
from twosource.understand.openers import is_passive

if TYPE_CHECKING:
    from collections.abc import Callable

    from twosource.language.parse.tokens import Token
    from twosource.model import Certainty
    from twosource.understand.modality.clause import Clause, Finding

_OPENING = 6  # words at the start of a clause among which "what they say" stands
_TOLD = frozenset({"xcomp", "ccomp", "oprd", "acomp"})  # what is said, feared or thought of somebody


def _walk(
    clause: Clause, relation: str, kind: str, holds: Callable[[Clause, Token, Certainty], bool]
) -> Finding | None:
    """Return what the first verb of a row for ``relation``, in the clause or over it, makes of it."""
    for verb in (clause.root, *governors_of(clause.root)):
        makes = made_by(relation).get(verb.lemma_)
        if makes is not None and holds(clause, verb, makes):
            return found(makes, kind, verb)
    return None


def passive_verb(clause: Clause) -> Finding | None:
    """A passive verb of saying, thinking or planning, in the clause or over it."""
    return _walk(clause, "passive", "passive", _is_said_of)


def _is_said_of(clause: Clause, verb: Token, makes: Certainty) -> bool:
    """Tell whether a passive still plans the clause, or says it of somebody: not "had been expected to"."""
    own = verb.i == clause.root.i
    participle = own and verb.tag_ == "VBN" and verb.dep_ in {"acl", "advcl", "relcl"} and _completed(verb)
    if not is_passive(verb) and not participle:
        return False
    if makes == "planned":
        fixed = child(verb, "prep", form={"for"}) is not None or child(verb, "aux", lemma={"have"}) is None
        return clause.negator is None and fixed and _aims(verb)
    return not own or (clause.negator is None and (_completed(verb) or fits(verb, lemma="verbs_of_accusing")))


def _aims(verb: Token) -> bool:
    """Tell whether "set", "tipped" and the like have what they are set for: "was set to open", not "free"."""
    if not fits(verb, lemma="passives_with_an_aim"):
        return True
    return child(verb, "xcomp") is not None or child(verb, "prep", form={"for"}) is not None


def _completed(verb: Token) -> bool:
    """Tell whether a passive verb has what is said: "is said to", "is accused of", "is feared dead"."""
    charged = child(verb, "prep", form="prepositions_of_charges") is not None
    return charged or any(each.dep_ in _TOLD for each in verb.children)


def active_verb(clause: Clause) -> Finding | None:
    """A verb of claiming, thinking or planning in the clause or over it."""
    return _walk(clause, "active", "verb", _governs)


def _governs(clause: Clause, verb: Token, makes: Certainty) -> bool:
    """Tell whether a verb claims, thinks, denies or plans what the clause tells."""
    own = verb.i == clause.root.i
    # The tagger takes "a cook claims to" for a row of nouns.
    tagged = verb.pos_ == "VERB" or (verb.tag_ == "NNS" and child(verb, "xcomp") is not None)
    if not tagged or is_passive(verb) or (own and not _says(verb, makes)):
        return False
    return own if makes == "denied" else makes != "planned" or _plans(verb, clause.root)


def _plans(verb: Token, root: Token) -> bool:
    """Tell whether one plans to do something, and still does: not "had promised to", "can expect to"."""
    promising = fits(verb, lemma="verbs_of_promising")
    below = root if verb.i != root.i else child(verb, "xcomp ccomp")
    thing = child(verb, "dobj") if verb.i == root.i and promising else None  # "promised an appeal"
    done = below is not None and child(below, "aux", form={"to"}) is not None
    done = done or (thing is not None and thing.pos_ == "NOUN" and not fits(thing, lemma="nouns_of_support"))
    helping = {c.lower_ for c in verb.children if c.dep_ == "aux"}
    return done and negation(verb) is None and "can" not in helping and not ("had" in helping and promising)


def _says(verb: Token, makes: Certainty) -> bool:
    """Tell whether a clause with this main verb says or thinks something.

    "Claimed seven lives" says nothing, "believes in the old ways" is sure, and "did not suspect foul play"
    tells what is not thought.
    """
    if makes != "unconfirmed":
        told = verb.lemma_ != "claim" or child(verb, "ccomp xcomp") is not None
        taken = None if told else child(verb, "dobj")
        return taken is None or taken.pos_ == "NUM" or fits(taken, lemma="nouns_claimed")
    thing = fits(verb, lemma="verbs_of_suspecting") and child(verb, "dobj") is not None
    return child(verb, "ccomp xcomp") is not None or (thing and negation(verb) is None)


def by_cue(clause: Clause) -> Finding | None:
    """What the cue makes of the words: "claims", "suspects", "plans to"."""
    if clause.cue_lemma is None or (clause.cue is None and clause.root.lemma_ == clause.cue_lemma):
        return None
    effect = made_by("cue").get(clause.cue_lemma)
    effect = effect or ("unconfirmed" if clause.cue_class == "doubt" else None)
    if effect is None or effect == "denied" or aside(clause):
        return None
    return found(effect, "cue", clause.cue) if effect != "planned" or _lies_ahead(clause) else None


def _lies_ahead(clause: Clause) -> bool:
    """Tell whether a cue of planning stands over an infinitive, and still holds ("wanted to" does not)."""
    cue = clause.cue
    past = cue is not None and fits(cue, lemma="verbs_of_wanting") and cue.tag_ == "VBD"
    sure = child(clause.root, form="adjectives_of_certainty") is not None  # "wants to make sure"
    wished = sure or fits(clause.root, lemma="verbs_of_polite_wishes")
    return not past and not wished and any(t.lower_ == "to" and t.dep_ == "aux" for t in clause.own)


def what_they_say(clause: Clause) -> Finding | None:
    """The outlet keeps off: "what members say was a delivery", "what he called a raid"."""
    opening = clause.tokens[:_OPENING]
    said = (t for t in opening if fits(t, lemma="verbs_of_distance") and t.pos_ == "VERB")
    verb = next(said, None) if opening[0].lower_ == "what" else None
    return found("alleged", "distance", opening[0], verb) if verb is not None else None


def seeming(clause: Clause) -> Finding | None:
    """What only seems so, or is feared: "appears to be", "seemed divided", "worries that"."""
    return _walk(
        clause,
        "open",
        "verb",
        lambda _, verb, __: verb.pos_ == "VERB" and child(verb, "xcomp ccomp oprd acomp") is not None,
    )


def by_noun(clause: Clause) -> Finding | None:
    """What the noun over or in the clause makes of it: "allegations that", "there were reports that"."""
    noun = noun_over(clause.root)
    if noun is None:
        empty = child(clause.root, "expl") is not None and clause.negator is None
        noun = told_of(clause.root) if empty else None
    effect = made_by("noun").get(noun.lemma_.lower()) if noun is not None else None
    return found(effect, "noun", noun) if effect is not None else None


def hedge(clause: Clause) -> Finding | None:
    """An adverb upon the main verb: "allegedly", "probably", not "perhaps four hundred people"."""
    for token in clause.tokens:
        effect = made_by("adverb").get(token.lower_) if token.pos_ == "ADV" else None
        of_a_figure = token.head.pos_ == "NUM" or token.dep_ == "quantmod"
        if effect is not None and not of_a_figure and reaches(token, clause.root):
            return found(effect, "hedge", token)
    return None


def predicate(clause: Clause) -> Finding | None:
    """A predicate that judges: "is due", "is possible", "is untrue", "is a lie"."""
    for token in clause.own:
        compared = child(token, form="words_of_comparison") is not None  # "more likely to be women"
        owed = child(token, "prep pcomp", form={"to"}) is not None  # "due to snow"
        if compared or owed or token.dep_ not in {"acomp", "attr", "oprd"}:
            continue
        effect = made_by("predicate").get(token.lower_)
        if clause.negator is None and effect is not None:
            return found(effect, "predicate", token)
        if clause.negator is not None and fits(token, form="adjectives_of_truth"):
            return found("denied", "predicate", clause.negator, token)
        if clause.negator is not None and fits(token, form="adjectives_of_certainty"):
            return found("unconfirmed", "not known", clause.negator, token)
    return None

"""Stories made for tests: invented towns, people and outlets."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from itertools import combinations
from typing import TYPE_CHECKING, Any

from twosource.compare.claims.groups import group_of, tie
from twosource.model import (
    Attribution,
    Item,
    Mention,
    Predicate,
    Quantity,
    Reading,
    Role,
    Span,
    Statement,
    When,
    content_id,
)
from twosource.understand.slots import completed, filled

if TYPE_CHECKING:
    from collections.abc import Sequence

    from twosource.compare.claims.groups import Group


STOP = frozenset(
    "the a an of in on at to by for and or with from as is are was were be been has have had it that".split()
)
LEMMAS = {
    "died": "die", "killed": "kill", "miners": "miner", "people": "people", "opened": "open", "strikers": "striker",
    "began": "begin", "started": "start", "bodies": "body", "detained": "detain", "arrested": "arrest",
    "workers": "worker", "marched": "march", "protesters": "protester", "collapsed": "collapse", "said": "say",
    "soldiers": "soldier", "deaths": "death", "closed": "close", "sold": "sell", "bought": "buy", "lost": "lose",
    "contains": "contain", "numbers": "number", "fell": "fall", "rose": "rise", "delivered": "deliver",
    "sent": "send", "votes": "vote", "resigned": "resign", "announced": "announce", "burned": "burn", "leaked": "leak",
    "dismissed": "dismiss", "refused": "refuse", "gave": "give", "restored": "restore",
    "weighing": "weigh", "decided": "decide", "copied": "copy", "burnt": "burn", "speaks": "speak", "denied": "deny", "is": "be", "was": "be",
}  # fmt: skip


def terms_of(text: str) -> tuple[str, ...]:
    """Lower-case content words, with the few lemmas that the tests need."""
    words = (word.lower() for word in re.findall(r"[A-Za-z]+", text))
    return tuple(LEMMAS.get(word, word) for word in words if word not in STOP)


def person(name: str, *, institution: str | None = None, source: str | None = None) -> Attribution:
    """A named person, speaking for ``institution`` where one is told."""
    key = f"person:{name.lower()}"
    return Attribution(
        source_text=source or name,
        start=0,
        end=1,
        type="person",
        entity=key,
        institution=institution,
        name=name,
    )


def body(name: str, institution: str | None = None, entity: str | None = None) -> Attribution:
    """A body that speaks: police, a ministry, a company."""
    return Attribution(
        source_text=name,
        start=0,
        end=1,
        type="organization",
        entity=entity,
        institution=institution or f"inst:{name}",
    )


def unnamed(text: str) -> Attribution:
    """Somebody whose name is not told."""
    return Attribution(source_text=text, start=0, end=1, type="unnamed")


def count(text: str, low: float, *, counted: str | None = None, **other: Any) -> dict[str, Any]:  # noqa: ANN401 - fields of any kind
    """An amount to be placed where ``text`` stands in its statement."""
    return {"text": text, "low": low, "high": low, "exactness": "exact", "counted": counted, **other}


def day(text: str, edtf: str, last: str | None = None) -> dict[str, Any]:
    """A date to be placed where ``text`` stands in its statement."""
    return {"text": text, "edtf": edtf, "earliest": edtf, "latest": last or edtf}


def name(text: str, entity: str, label: str = "GPE") -> dict[str, Any]:
    """A mention to be placed where ``text`` stands in its statement."""
    return {"text": text, "entity": entity, "label": label}


@dataclass
class Desk:
    """Makes readings, and keeps the texts of their reports."""

    texts: dict[str, str] = field(default_factory=dict)

    def report(
        self, key: str, *said: dict[str, Any], outlet: str | None = None, published: str | None = None
    ) -> Reading:
        """One report of one item; its text is the statements, a sentence each."""
        report, item = f"r-{key}", f"i-{key}"
        text, statements = "", []
        for one in said:
            made = self._statement(report, item, len(text), dict(one))
            text += one["text"] + ". "
            statements.append(filled(made, text))
        self.texts[report] = text
        whole = Item(id=item, report=report, kind="article", spans=(Span(start=0, end=len(text)),))
        reading = Reading(
            item=whole, report=report, outlet=outlet, published=published, statements=tuple(statements)
        )
        return completed(reading, text)

    def _statement(self, report: str, item: str, start: int, said: dict[str, Any]) -> Statement:
        text = said.pop("text")

        def placed(value: dict[str, Any]) -> dict[str, Any]:
            at = start + text.index(value["text"])
            return {**value, "start": at, "end": at + len(value["text"])}

        quantities = tuple(Quantity(**placed(one)) for one in said.pop("counts", ()))
        mentions = tuple(Mention(**placed(one)) for one in said.pop("names", ()))
        places = tuple(Mention(**placed(one)) for one in said.pop("places", ()))
        when = said.pop("when", None)
        if isinstance(when, dict):
            when = When(type="DATE", value=when["edtf"], **placed(when))
        verb = said.pop("verb", None)
        if verb is not None:
            verb = placed({"text": verb, "lemma": LEMMAS.get(verb, verb)})
            said["predicate"] = Predicate(lemma=verb["lemma"], start=verb["start"], end=verb["end"])
        roles = tuple(one if isinstance(one, Role) else Role(**placed(one)) for one in said.pop("roles", ()))
        attribution = said.pop("by", ())
        attribution = attribution if isinstance(attribution, tuple) else (attribution,)
        said.setdefault("kind", "indirect" if attribution else "narration")
        return Statement(
            id=content_id("t", report, start),
            report=report,
            item=item,
            start=start,
            end=start + len(text),
            text=text,
            terms=said.pop("terms", None) or terms_of(text),
            quantities=quantities,
            mentions=mentions,
            places=places,
            when=when,
            attribution=attribution,
            roles=roles,
            **said,
        )


def does(text: str, role: str = "agent", *, head: str | None = None) -> dict[str, Any]:
    """A participant to be placed where ``text`` stands in its statement; its last word is its head."""
    return {"text": text, "role": role, "head": head or text.rsplit(maxsplit=1)[-1].lower()}


def says(text: str, **parts: Any) -> dict[str, Any]:  # noqa: ANN401 - fields of any kind
    """What one sentence says: ``by``, ``verb``, ``roles``, ``counts``, ``names``, ``when``, and more fields."""
    return {"text": text, **parts}


def tied(statements: Sequence[Statement]) -> Group:
    """Return a group in which every two statements are tied to each other."""
    ids = [one.id for one in statements]
    return group_of(statements, (), frozenset(tie(*both) for both in combinations(ids, 2)))

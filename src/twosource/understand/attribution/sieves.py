"""The sieves by which attributions are found, in their order: each adds to what those before it have found.

The order is from the surest sign to the least: marks and layout, words that name a source, verbs, quoted
words; then comes what two finds make of each other. A quoted stretch has an order of its own
(:mod:`quotations`): the words beside it, the clause that holds it, a dash, the speech that goes on, and at
last whoever acts in the sentence before.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from twosource.understand.attribution import chains
from twosource.understand.attribution.candidates import Candidate, Search
from twosource.understand.attribution.layout import posts, texts_read_out, turns
from twosource.understand.attribution.marks import labels_and_dashes, sentences_pointed_at
from twosource.understand.attribution.phrases import sources_named_aside
from twosource.understand.attribution.quotations import quotations
from twosource.understand.attribution.reporting_nouns import nouns_of_saying
from twosource.understand.attribution.verbs import verbs_of_saying

if TYPE_CHECKING:
    from collections.abc import Callable

    from twosource.understand.attribution.parse import Parse


@dataclass(frozen=True, slots=True, kw_only=True)
class Sieve:
    """One step: what it does, and a text that is understood otherwise without it."""

    run: Callable[[Search], None]
    example: str


SIEVES: Final = (
    Sieve(run=posts, example="The roof has gone. - Ina Holt (@inaholt) May 4, 2025"),
    Sieve(run=turns, example="HOLT: The pier is shut.\n\nVOSS: Since when?\n\nHOLT: It shut in May."),
    Sieve(run=labels_and_dashes, example="The pier is closed until May - the notice reads."),
    Sieve(run=sources_named_aside, example="According to the harbour office, the ferry sank."),
    Sieve(run=nouns_of_saying, example="There was a claim by the mayor that the pier was unsafe."),
    Sieve(run=verbs_of_saying, example="The harbour master said the ferry was late."),
    Sieve(run=quotations, example='Mayor Ina Holt stood on the pier.\n\n"We asked for pumps. Nobody came."'),
    Sieve(run=texts_read_out, example="The notice reads:\n\nThe pier is closed until the storm has passed."),
    Sieve(run=chains.cited, example="The dam is safe, the radio said, citing the engineer."),
    Sieve(run=chains.confined, example="The cook said that, according to the vet, the horse was healthy."),
    Sieve(run=sentences_pointed_at, example="The quay was closed. This was announced by the harbour office."),
)


def sift(text: str, parse: Parse) -> list[Candidate]:
    """Return what the sieves find in an item: attributions that are not yet read as somebody's.

    What a comparison makes of a source is left out: "three more than the club said".
    """
    search = Search(text=text, parse=parse)
    for sieve in SIEVES:
        sieve.run(search)
    return [
        one
        for one in search.found
        if one.content and not any(parse.words[at].low == "than" for at in one.source)
    ]

"""Who got it from whom, in as few nodes as can be followed: voices, tellers, and who printed their words."""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, Literal, TypeAlias

from twosource.show.forms import outlet, plain

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from twosource.model import Evidence, Report, StoryRecord
    from twosource.show.atlas import Atlas

Kind: TypeAlias = Literal["voice", "report", "outlet", "naming", "silent", "rest", "printers"]
"""What a node is: a voice, one report, or the reports of an outlet, those that name one voice, that name
nobody, the rest, and those that print the words of the node before."""

MOST_VOICES: Final = 14
MOST_TELLERS: Final = 16
"""Most nodes of a column: at 52 units each they still fit on a screen, and lines between can be followed."""

GATHERED: Final = 5
"""Of the nodes of those who tell it, how many hold what is left, where there are more reports than nodes."""

SINGLY: Final = 2
"""Most reports that stand beside the one whose words they print, before they are folded into one node."""

ITS_OWN: Final = 0.5
"""From this share of its words on that stand in an earlier report, more of a report is not its own."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Party:
    """A node with its ``reports`` by publication; those of a voice name it.

    ``label`` is the voice's name or the outlet's, ``place`` where a report names the voice, ``own`` counts
    the voices that its reports name and that have no node.
    """

    key: str
    kind: Kind
    reports: tuple[str, ...] = ()
    label: str = ""
    place: Evidence | None = None
    own: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Tie:
    """``reports`` of the taker have it from the giver; ``copied``: they print the giver's words."""

    giver: str
    taker: str
    reports: int
    copied: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Flow:
    """The columns from left to right: voices of voices, voices, tellers, and who printed their words.

    ``voices`` gives for each report the voices that it names, each with the place; ``copied`` the earlier
    reports with whose words it shares a part, the largest part first.
    """

    columns: tuple[tuple[Party, ...], ...]
    ties: tuple[Tie, ...]
    voices: Mapping[str, tuple[tuple[str, Evidence], ...]]
    copied: Mapping[str, tuple[tuple[str, float, Evidence | None], ...]]
    left_out: int

    def earlier(self, report: str) -> tuple[str, ...]:
        """Return the earlier reports with whose words ``report`` shares a part, each once."""
        return tuple(dict.fromkeys(one for one, _, _ in self.copied.get(report, ())))


@dataclass(frozen=True, slots=True, kw_only=True)
class _Named:
    """What the citations of a story tell, by report."""

    voices: dict[str, dict[str, Evidence]]
    names: dict[str, tuple[str, Evidence]]
    behind: set[tuple[str, str]]
    copied: dict[str, list[tuple[str, float, Evidence | None]]]


def flow(story: StoryRecord, atlas: Atlas, reports: Sequence[str]) -> Flow:
    """Return who got it from whom in ``story``, whose ``reports`` stand by publication."""
    told = _named(story, atlas)
    roots = _roots(reports, told.copied)
    tellers = _tellers([one for one in reports if roots[one] == one], told, atlas)
    voices = _voices(tellers, told)
    direct = {voice for named in told.voices.values() for voice in named}
    behind = tuple(key for key in voices if key not in direct)
    printers = _printers(reports, roots, tellers)
    shown = [*(key for key in voices if key not in behind), *behind]
    naming = {voice: tuple(key for key in reports if voice in told.voices.get(key, ())) for voice in shown}
    by_key = {
        key: Party(key=key, kind="voice", label=name, place=place, reports=naming[key])
        for key in shown
        for name, place in (told.names[key],)
    }
    columns = (
        tuple(by_key[key] for key in behind),
        tuple(by_key[key] for key in voices if key not in behind),
        tuple(_with_own(one, told, by_key) for one in tellers),
        tuple(party for party, _ in printers),
    )
    return Flow(
        columns=columns,
        ties=(*_ties(tellers, told, by_key), *(tie for _, tie in printers)),
        voices={
            key: tuple((told.names[voice][0], place) for voice, place in named.items())
            for key, named in told.voices.items()
        },
        copied={
            key: tuple(sorted(some, key=lambda one: (-one[1], one[0]))) for key, some in told.copied.items()
        },
        left_out=len(told.names) - len(by_key),
    )


def _named(story: StoryRecord, atlas: Atlas) -> _Named:
    """Return the citations of a story by report, each once."""
    report_of = {key: item.report for key, item in atlas.items.items()}
    shares = {(one.later, one.earlier): one.share for one in story.copies}
    known: dict[str, str] = {}
    alias: dict[str, str] = {}
    behind: list[tuple[str, str]] = []
    found = _Named(voices=defaultdict(dict), names={}, behind=set(), copied=defaultdict(list))
    for one in sorted(story.citations, key=lambda one: (one.by, one.to, one.rule)):
        taker, giver = report_of.get(one.by), report_of.get(one.to)
        place = one.spans[0] if one.spans else None
        if taker is not None and giver is not None:
            if taker != giver:
                found.copied[taker].append((giver, shares.get((one.by, one.to), 0.0), place))
        elif one.name and place is not None:
            key = known.setdefault(_bare(one.name), one.to)
            found.names.setdefault(key, (plain(one.name), place))
            if taker is None:
                behind.append((key, one.by))
            else:
                found.voices[taker].setdefault(key, place)
            alias[one.to] = key
    found.behind.update((giver, alias[taker]) for giver, taker in behind if alias.get(taker, giver) != giver)
    return found


def _bare(name: str) -> str:
    """Return a name by which one voice under several keys is one node: "The company", "the company"."""
    return plain(name).lower().removeprefix("the ")


def _roots(
    reports: Sequence[str], copied: Mapping[str, Iterable[tuple[str, float, Evidence | None]]]
) -> dict[str, str]:
    """Return for each report the one whose words it prints for the most part, else itself."""
    place = {key: at for at, key in enumerate(reports)}
    found: dict[str, str] = {}
    for key in reports:
        earlier = [
            (-share, place[other], other)
            for other, share, _ in copied.get(key, ())
            if share >= ITS_OWN and place.get(other, len(place)) < place[key]
        ]
        found[key] = found[min(earlier)[2]] if earlier else key
    return found


def _tellers(roots: Sequence[str], told: _Named, atlas: Atlas) -> list[Party]:
    """Return the reports with words of their own as nodes, those of one outlet together if there is room."""
    by_outlet: dict[str, list[str]] = {}
    for key in roots:
        by_outlet.setdefault(_folded(atlas.reports[key]) or key, []).append(key)
    groups = [tuple(some) for some in by_outlet.values()]
    if len(groups) <= MOST_TELLERS:
        return [_party(some, "outlet", outlet(atlas.reports[some[0]])) for some in groups]
    spread = Counter(voice for key in roots for voice in told.voices.get(key, ()))
    weight = Counter(
        earlier for some in told.copied.values() for earlier, share, _ in some if share >= ITS_OWN
    )
    order = {key: at for at, key in enumerate(roots)}
    foremost = sorted(roots, key=lambda key: (-weight[key], -len(told.voices.get(key, ())), order[key]))
    singly = sorted(foremost[: MOST_TELLERS - GATHERED], key=lambda key: order[key])
    rest = [key for key in roots if key not in singly]
    return [_party((key,), "report") for key in singly] + _gathered(rest, told, spread)


def _gathered(reports: Sequence[str], told: _Named, spread: Counter[str]) -> list[Party]:
    """Return reports as a few nodes, each by the one of its voices that most reports name."""
    by_voice: dict[str, list[str]] = {}
    for key in reports:
        first = max(told.voices.get(key, {}), key=lambda voice: (spread[voice], voice), default="")
        by_voice.setdefault(first, []).append(key)
    ordered = sorted(by_voice.items(), key=lambda one: (-len(one[1]), one[0]))
    parties = [
        _party(tuple(keys), "naming", told.names[voice][0]) if voice else _party(tuple(keys), "silent")
        for voice, keys in ordered[: GATHERED - 1]
    ]
    rest = tuple(key for _, keys in ordered[GATHERED - 1 :] for key in keys)
    return [*parties, _party(rest, "rest")] if rest else parties


def _folded(report: Report) -> str:
    return plain(report.outlet or "").lower()


def _party(reports: tuple[str, ...], kind: Kind, label: str = "") -> Party:
    """Return one report, or a group of several, as a node."""
    if len(reports) == 1:
        return Party(key=reports[0], kind="report", reports=reports)
    return Party(key=f"g-{reports[0]}", kind=kind, reports=reports, label=label)


def _voices(tellers: Sequence[Party], told: _Named) -> list[str]:
    """Return the voices that most tellers name, and those behind them, in the order of the tellers."""
    named: Counter[str] = Counter()
    place: dict[str, list[int]] = defaultdict(list)
    for at, one in enumerate(tellers):
        mine = [voice for key in one.reports for voice in told.voices.get(key, ())]
        named.update(mine)
        for voice in set(mine):
            place[voice].append(at)
    chosen = sorted(named, key=lambda voice: (-named[voice], voice))[:MOST_VOICES]
    known = set(chosen)
    chosen += sorted({giver for giver, taker in told.behind if taker in known and giver not in known})[
        :MOST_VOICES
    ]
    return sorted(chosen, key=lambda voice: (sum(place[voice]) / max(len(place[voice]), 1), voice))


def _with_own(one: Party, told: _Named, shown: Mapping[str, Party]) -> Party:
    mine = {voice for key in one.reports for voice in told.voices.get(key, ())}
    return Party(
        key=one.key, kind=one.kind, reports=one.reports, label=one.label, own=len(mine - shown.keys())
    )


def _printers(
    reports: Sequence[str], roots: Mapping[str, str], tellers: Sequence[Party]
) -> list[tuple[Party, Tie]]:
    """Return who printed the words of each teller: a node each for few reports, one for many."""
    found: list[tuple[Party, Tie]] = []
    for teller in tellers:
        mine = set(teller.reports)
        later = tuple(key for key in reports if roots[key] in mine and key not in mine)
        nodes = [(key,) for key in later] if len(later) <= SINGLY else [later]
        for some in nodes:
            party = _party(some, "printers")
            tie = Tie(giver=teller.key, taker=party.key, reports=len(some), copied=True)
            found.append((party, tie))
    return found


def _ties(tellers: Sequence[Party], told: _Named, shown: Mapping[str, Party]) -> list[Tie]:
    """Return the lines between voices, and from voices to tellers."""
    found = [
        Tie(giver=giver, taker=taker, reports=1)
        for giver, taker in sorted(told.behind)
        if giver in shown and taker in shown
    ]
    for one in tellers:
        named = Counter(voice for key in one.reports for voice in told.voices.get(key, ()) if voice in shown)
        found += [Tie(giver=voice, taker=one.key, reports=many) for voice, many in sorted(named.items())]
    return found

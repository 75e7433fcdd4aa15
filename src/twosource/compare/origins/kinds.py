"""What sort of body a voice belongs to, by the words of its name; general English, as data.

Two voices are parted only where their sorts differ plainly: a police officer and a march's
organiser are two, a ministry and the police of the same state may be one.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache


@dataclass(frozen=True, slots=True, kw_only=True)
class Sort:
    """A sort of body: its camp, the pattern of its names, and an example of each (tested)."""

    camp: str
    pattern: re.Pattern[str]
    example: str


def _sort(camp: str, words: str, example: str) -> Sort:
    return Sort(camp=camp, pattern=re.compile(rf"\b(?:{words})\b", re.IGNORECASE), example=example)


SORTS: tuple[Sort, ...] = (
    _sort("state", r"(?:chief|top|senior|national|county|state) (?:medical|(?:public )?health|scientific) "
                   r"(?:officer|advis[eo]r|official|chief|director)s?|top doctor|surgeon general|"
                   r"(?:medical|health|scientific|science) advis[eo]rs?|"
                   r"(?:reserve|central) bank|national bank of|federal reserve",
          "the country's top doctor"),
    _sort("organisers", r"organi[sz]ers?|organi[sz]ing committee|festivals?|protesters?|"
                        r"demonstrators?|marchers?|front|movement|committee of citizens|"
          r"campaign(?:ers?)?|activists?|initiative|alliance of residents|"
          r"(?:citizens|residents|tenants|parents)['\u2019]? (?:association|league|group|alliance|forum)",
          "the organisers"),
    _sort("witnesses", r"(?:eye)?witness(?:es)?|bystanders?|passers?-by|neighbou?rs|residents|villagers|"
                       r"survivors?|"
          r"former (?:employee|worker|colleague|member|player|guard|driver)s?|insiders?|whistle-?blowers?|"
          r"calling (?:him|her|them)sel\w+|hackers?|intruders?|passengers|locals", "residents of the street"),
    _sort("intimates", r"confidant(?:e)?s?|(?:close )?friends?|relatives?|(?:step)?(?:father|mother|brother|"
                       r"sister)s?(?!['\u2019])|wife|husband|widow(?:er)?|sons?|daughters?|class-?mates?|team-?mates?",
          "a confidant of the chairman"),
    _sort("union", r"(?:trade |labou?r )?unions?|unionists?|branch secretary|shop stewards?|brotherhood|"
          r"guild|growers|farmers'? (?:association|federation)|chamber of \w+|teachers'? association|"
          r"federation of labou?r|workers' (?:council|federation)|strike committee", "the dockers' union"),
    _sort("private", r"priests?|pastors?|imams?|rabbis?|monks?|nuns?|(?:school)?teachers?(?! *'|s' )|"
                     r"shopkeepers?|bakers?|plumbers?|carpenters?|fishermen|fisherman|"
                     r"machinists?|mechanics?|electricians?|welders?|bricklayers?|miners?(?! *'|s' )|"
                     r"weavers?|tailors?|seamstress(?:es)?|butchers?|grocers?|florists?|hairdressers?|gardeners?|"
                     r"cleaners?|caretakers?|porters?|beekeepers?|anglers?|dockers?(?! *'|s' )|"
                     r"(?:lorry|truck|bus|coach|van|tram|train|cab) drivers?(?! *'|s' )|"
                     r"(?:market|street|onion|fish|fruit) (?:sellers?|traders?|vendors?)|"
                     r"farmers?(?! *'|s' )|shepherds?|taxi drivers?|waiters?|waitress(?:es)?|barbers?|"
                     r"students?(?! *'|s' )|pensioners?|housewi(?:fe|ves)|cooks?|tourists?|commuters?|"
                     r"hikers?|lock keepers?|lighthouse keepers?", "a plumber"),
    _sort("evidence", r"(?:satellite |aerial )?(?:images?|imagery|pictures?|footage|photographs?|photos?)|"
                      r"video(?:s| clips?)?|(?:tracking|radar|flight|sensor|satellite) data|"
                      r"camera recordings?", "a satellite picture"),
    _sort("counsel", r"lawyers?|attorneys? for|solicitors?|defen[cs]e counsel|legal (?:aid|help)|"
                     r"help desk", "his lawyers"),
    _sort("medical", r"hospitals?|clinics?|doctors?|dr|surgeons?|medics?|ambulance(?: service)?|"
                     r"physicians?|nurses?|"
          r"paramedics?|infirmary|medical cent(?:re|er)", "the director of the county hospital"),
    _sort("fire", r"fire (?:brigade|service|chief|department|officers?|commander)|firefighters?|"
                  r"rescue (?:service|cent(?:re|er))|"
          r"rescuers?", "the fire brigade"),
    _sort("science", r"universit(?:y|ies)|professors?|researchers?|laborator(?:y|ies)|scientists?|"
                     r"institutes?|"
          r"observatory|museum|(?:ge|seism|volcan|meteor|hydr|bi|zo|palaeont|archae|epidemi|vir|toxic|immun|"
          r"criminol|soci|glaci|climat|ec)ologists?|forecasters?|astronomers?|physicists?|college|study|"
          r"academy", "the University of Dellmouth"),
    _sort("relief", r"relief (?:agency|group|circle|organi[sz]ation)|red (?:cross|crescent)|"
                    r"aid (?:agency|group)|charity|"
          r"ngo|foundation|humanitarian", "a relief agency"),
    _sort("rebels", r"rebels?|insurgents?|guerrillas?|militia|separatists?", "the rebels"),
    _sort("state", r"polic(?:e|eman|ewoman)|constabulary|gendarmerie|sheriff|prosecutors?|prosecution|"
                   r"courts?|judges?|tribunal|"
          r"ministr(?:y|ies)|ministers?|government|governor|president|premier|chancellor|cabinet|state|"
          r"parliament|"
          r"mayor|council(?:lors?)?|commissioner|district|province|provincial|county|municipality|city|town|"
          r"administration|army|navy|air force|military|defen[cs]e|troops|brigade|battalion|customs|"
          r"coast ?guard|"
          r"authorit(?:y|ies)|agency|office|officials?|board|commission|regulator|inspectorate|supervisor|"
          r"secretary|embassy|ambassador|consul|department|bureau|central bank|senate|congress|league|"
          r"nations?|countries|states|kingdom|republic|harbou?r master|space board|"
          r"directorate", "the interior ministry"),
    _sort("business", r"compan(?:y|ies)|firm|corporation|inc|ltd|plc|group|operator|owners?|"
                      r"manufacturer|maker|"
          r"airline|carrier|railway|bank|chain|contractor|supplier|chief executive|ceo|"
          r"general counsel|managers?|managing director|shareholders?|"
          r"port operators?|"
          r"start-?up|retailer|utility|employer|management|brewery|dairy|shipping|leisure|freight|works|"
          r"plant", "the company"),
)  # fmt: skip
"""In order of precedence: the first that matches names the camp."""

NEVER_PARTED = frozenset({frozenset({"state", "science"}), frozenset({"relief", "medical"})})
"""Camps that may be one body: a ministry's laboratory, a doctors' relief agency."""


RANKS = re.compile(
    r"\b(?:commander|colonel|captain|major|admiral|"
    r"general(?! (?:counsel|manager|director|secretary|partner))|lieutenant|sergeant|inspector|"
    r"superintendent|constable|commissioner|prosecutor|judge|minister|mayor|governor|ambassador)\b",
    re.IGNORECASE,
)
"""Titles of those who hold a public post, wherever the post is not named."""


def private(words: str) -> bool:
    """Tell whether a speaker is plainly no officer of the body in whose release he is quoted."""
    return _camp(" ".join(words.split())) in {"witnesses", "organisers", "counsel", "intimates", "private"}


def camp_of(*names: str | None) -> str | None:
    """Return the camp of the first of ``names`` that tells it, or None."""
    return next((camp for name in names if name and (camp := _camp(name)) is not None), None)


@lru_cache(maxsize=16384)
def _camp(name: str) -> str | None:
    words = name.replace("_", " ")
    camp = next((sort.camp for sort in SORTS if sort.pattern.search(words)), None)
    return "state" if camp is None and RANKS.search(words) else camp


def partable(left: str | None, right: str | None) -> bool:
    """Tell whether bodies of two camps are surely two bodies."""
    if left is None or right is None or left == right:
        return False
    return frozenset({left, right}) not in NEVER_PARTED

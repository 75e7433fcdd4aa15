"""Word lists of general English that the line rules ask."""

from __future__ import annotations


def word_set(words: str) -> frozenset[str]:
    """Return the words that stand in ``words``, between white space."""
    return frozenset(words.split())


SAYING = word_set("""said says told tells announced added according reported reports
    confirmed denied claimed explained stated argued warned insisted admitted testified wrote replied
    answered acknowledged declared revealed alleged estimated believes stressed noted recalled""")

# Headlines report in the present tense, texts in the past.
SAID = word_set("said told added explained replied recalled asked warned stressed noted")

# Finite forms that cannot well be anything else.
OPEN_VERBS = word_set("""is are was were am be been being has have had does do did will would
    can could may might must shall should isn't aren't wasn't weren't hasn't haven't hadn't doesn't don't
    didn't won't wouldn't can't couldn't says said tells told gets goes makes takes comes gives wants
    needs seems remains stays becomes leaves wins loses faces pays rises falls hits kills dies opens
    closes starts begins ends""")

IRREGULAR_PASTS = word_set("""became began broke brought built bought caught chose came cost cut did
    drew drove ate fell felt fought found flew forgot gave went grew heard held hit kept knew laid led
    left lent lost made meant met paid put ran rang rose sang sank sat saw sent sold set shook shone shot
    shut slept slid spent spoke sprang stood stole struck stuck swam swept swore taught thought threw took
    tore told understood woke won wore wrote""")

# Things of the page, the letter or the paper itself; weak alone, telling beside "you" or the outlet's name.
SITE_NOUNS = word_set("""site website webpage app apps channel channels newsletter newsletters
    e-newsletter inbox platform platforms feed feeds podcast podcasts whatsapp telegram facebook instagram
    twitter tiktok youtube linkedin bluesky mastodon subscription subscriptions subscriber subscribers
    membership cookies notification notifications alerts readers edition editions print-edition comments
    comment profile password trial link links poll quiz survey newsroom newsdesk tip tips stories article
    articles journalism coverage headlines page pages homepage email e-mail e-paper epaper archive
    archives subscribe unsubscribe magazine letter bulletin briefing digest broadcast livestream listeners
    viewers advertisement advert advertisers hashtag forum desk""")

IMPERATIVES = word_set("""subscribe sign log login register follow like join share donate
    contribute support download click tap swipe scroll press get try buy order become upgrade unlock enter
    submit send write email e-mail message text call phone ring tell vote tune advertise comment leave add
    print save bookmark copy report visit browse check enable allow accept manage claim start continue
    keep view refresh reload listen watch read see discover explore find hear meet help back pick choose
    discuss take turn stay catch contact ask let give win play rate review post tweet pass forward""")

# Words that stand in the names of newspapers, stations and agencies.
PUBLICATION_NOUNS = word_set("""mail times herald gazette post news daily evening morning echo courier
    chronicle tribune standard observer journal radio tv television press agency advertiser argus star sun
    telegraph messenger sentinel record review weekly monthly paper newspaper bulletin dispatch globe
    mirror express independent wire online channel broadcasting network letter digest examiner inquirer
    guardian reporter register leader bugle trumpet magazine today 24 fm media report reports voice eye
    watch citizen intelligencer mercury packet world business city local county national international""")

# What a page calls its own parts; a line made of nothing else is navigation.
MENU_WORDS = word_set("""menu home news sport sports business world politics opinion culture
    weather local video videos audio photos photo live login log in sign up register subscribe newsletters
    newsletter search sections section advertisement advertisements share save print email facebook
    twitter whatsapp telegram linkedin reddit copy link close open more contact about us help jobs shop
    games crosswords crossword puzzles obituaries classifieds travel health science technology tech
    lifestyle food arts entertainment money finance markets economy europe asia africa americas region
    regions national international community events tv radio podcasts podcast podcasts archive archives
    latest trending top stories story most read popular back next previous comments comment reply accept
    cookies privacy terms follow tweet like play pause mute loading settings account profile my edition
    editions e-paper epaper and the of & to on our all courts crime education letters corrections
    clarifications property motoring features columns columnists editorial editorials environment harbour
    shipping""")

# Menu words that name a part of a paper: between two paragraphs they head an entry of a digest.
SECTION_NAMES = word_set("""sport sports business world politics culture weather local travel health
    science technology tech lifestyle food arts entertainment money finance markets economy europe asia
    africa americas region regions national international community courts crime education property
    motoring environment harbour shipping""")

# Headings and lead-ins that name a side of one matter; an article with them stays one item.
ASPECTS = word_set("""access activities activity addendum aftermath analysis background
    basis briefing casualties cause causes chronology circumstances comment conclusion conditions
    consequences context costs cost damage deaths decision details detail developments effects effect
    evidence explanation facts figures findings forecast further future history how impact implications
    information injuries introduction investigation inquiry key law legal location measures method methods
    methodology motive needs need next numbers objectives outcome outlook overview people place position
    precautions prevention procedure process prospects provisions purpose questions question reaction
    reactions reason reasons recommendations rescue response responses result results risk risks scope
    situation status steps summary suspects suspect symptoms timeline timetable time toll treatment update
    verdict victims victim warning weather what when where who whom whose why witnesses date dates
    logistics coordination funding shelter gaps constraints security advice contact notes note scene
    operation operations statement statements quote quotes points""")

# Titles of pieces that gather several matters; the first promise paragraphs without titles.
PLAIN_DIGEST_TITLE = (
    r"\b(?:in brief\b|news briefs?\b|round-?up\b|digest\b|newsletter\b|at a glance\b|miscellany\b|snippets\b"
    r"|jottings\b|(?:week|day|month)(?:'s|\u2019s) news\b|in other news\b|odds and ends\b"
    r"|(?:news|stories|events|headlines) of the (?:day|week|month)\b)"
    r"|^(?:the\s+|our\s+|a\s+)?(?:week|month|day|weekend)\s+in\s+(?:review|brief|short)\b"
    r"|^(?:news\s+)?(?:round|around|across|from around)\s+(?:the|our)\s+(?:county|country|world"
    r"|region|city|town"
    r"|province|coast|valley|courts|islands?|state|district|bay|globe|parish(?:es)?|villages|ports"
    r"|harbours?)\b"
)
_COUNT = r"(?:two|three|four|five|six|seven|eight|nine|ten|twelve|\d+)"
DIGEST_TITLE = (
    rf"{PLAIN_DIGEST_TITLE}"
    r"|\b(?:(?:morning|evening|daily|weekly|news) (?:briefing|brief)|notebook|shorts|nuggets"
    r"|news in numbers|wrap-?up"
    r"|and other (?:news|stories|matters|things))\b|^what else\b|\bin short$"
    r"|(?:^|:\s)(?:your|the|this|our|last)\s+(?:morning|evening|day|week|weekend|month)\s+(?:in|on|at"
    r"|that was)\b"
    r"|\b(?:news|evening|morning|day|week|county|world|city|town|region|today|headlines)\b.*\bin (?:\w+ )?\w+"
    r" (?:seconds|minutes)\b"
    rf"|(?:^|[:\u2013-]\s)(?:the\s)?{_COUNT}\s+(?:short\s+|quick\s+|more\s+)?(?:things|notes|stories"
    rf"|items|charts"
    r"|points|matters|briefs|takes|bits|tales|reads|headlines)"
    r"(?:\s*$|\s+(?:from|for|of|in|on|this|to start|and|worth|that|we)\b(?!.*\b(?:know|about|learn\w*"
    r"|watch|why|how)\b))"
    r"|\bnews from (?:the|around|across|our)\b|\bfrom our (?:correspondents|notebooks?|villages|districts)\b"
    r"|\b(?:daily|weekly|morning|evening|weekend|(?:mon|tues|wednes|thurs|fri|satur|sun)day)\s+"
    r"(?:notes?|letter|mail|wrap|post ?bag|reader)$"
)

LIVE_TITLE = (
    r"^live\b|\blive(?:[:-]|\s(?:blog|updates?|coverage|ticker|text|page)\b|$)|\bas it happen(?:ed"
    r"|s)\b|\bliveblog\b"
    r"|\bticker\b|\bminute by minute\b|\bhour by hour\b|\brolling (?:updates|coverage)\b|\bupdates$"
)

STOP_WORDS = word_set("""a about above after again against all also am an and any are as at be
    because been before being below between both but by can could did do does doing down during each few
    for from further had has have having he her here hers herself him himself his how i if in into is it
    its itself just may me might more most must my myself no nor not now of off on once only or other our
    ours ourselves out over own per said same say says she should so some such than that the their theirs
    them themselves then there these they this those through to told too under until up upon us very was
    we were what when where which while who whom why will with would yet you your yours one two three four
    five six seven eight nine ten first second third last next new old year years day days week weeks
    month months monday tuesday wednesday thursday friday saturday sunday january february march april
    june july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec
    yesterday today tomorrow morning afternoon evening night according still many much since among another
    made make get got like people cent percent per million billion thousand hundred mr mrs ms dr""")

"""Word lists of general English that the line rules ask."""

from __future__ import annotations


def word_set(words: str) -> frozenset[str]:
    """Return the words that stand in ``words``, between white space."""
    return frozenset(words.split())


SAYING = word_set("""said says told tells announced added according reported reports
    confirmed denied claimed explained stated argued warned insisted admitted testified wrote replied
    answered acknowledged declared revealed alleged estimated believes stressed noted recalled""")

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

# Titles of pieces that gather several matters.
DIGEST_TITLE = (
    r"\b(?:in brief|briefly|news briefs?|(?:morning|evening|daily|weekly|news) (?:briefing|brief)"
    r"|round-?\s?up|digest"
    r"|newsletter|at a glance|in short|notebook|miscellany|snippets|shorts|jottings|nuggets|news in numbers"
    r"|wrap-?up"
    r"|what else|in other news|odds and ends|and other (?:news|stories|matters|things)"
    r"|(?:your|the|this|our|last)\s+(?:morning|evening|day|week|weekend|month)\s+(?:in|on|at|that was)\b"
    r"|(?:week|month|day|weekend)\s+in\s+(?:review|brief|short|pictures|numbers|\w+$)|(?:week|day"
    r"|month)(?:'s|\u2019s) news"
    r"|(?:news|stories|events|headlines) of the (?:day|week|month)|(?:in"
    r"|within)\s+(?:\w+\s+)?\w+\s+(?:seconds|minutes)"
    r"|(?:two|three|four|five|six|seven|eight|nine|ten|twelve|\d+)\s+(?:short\s+|quick\s+"
    r"|more\s+)?(?:things|notes|stories"
    r"|items|charts|points|matters|news|briefs|takes|bits|tales|reads|headlines)(?!.*\b(?:know|about"
    r"|learn\w*|watch|why|how)\b)"
    r"|(?:round|around|across)\s+(?:the|our)\s+(?:county|country|world|region|city|town|province|coast"
    r"|valley|courts"
    r"|islands?|state|district|bay|globe|parish(?:es)?|harbours?|ports|wires?|beats?|regions|villages|yards)"
    r"|news from (?:the|around|across|our)|from our (?:correspondents|notebooks?|villages|districts)"
    r"|(?:daily|weekly|morning|evening|monday|tuesday|wednesday|thursday|friday|saturday|sunday"
    r"|weekend)\s+(?:notes?|letter"
    r"|digest|mail|wrap|miscellany|post ?bag|reader))\b"
)

LIVE_TITLE = (
    r"\b(?:live|as it happened|as it happens|live ?blog|ticker|minute by minute|rolling|hour by hour"
    r"|updates)\b"
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

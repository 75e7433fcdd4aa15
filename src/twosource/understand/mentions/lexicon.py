"""Words that tell what a name names: titles, heads of organisations, of places, of events.

Own lists of general English. Each table is a frozenset of lower-case words.
"""

from __future__ import annotations

__all__ = [
    "ARMY_UNITS",
    "BUILDING_HEADS",
    "COURTESY",
    "CRAFT",
    "EVENT_HEADS",
    "FIRMS",
    "GIVEN",
    "LEGAL_FORMS",
    "LOOSE_TITLES",
    "NAME_LINKS",
    "NOT_NAMES",
    "NUMBERED",
    "ORG_HEADS",
    "OWN_NAMES",
    "PEOPLE",
    "PEOPLES",
    "PLACE_HEADS",
    "PLACE_KINDS",
    "POWERS",
    "ROLES",
    "TIME_WORDS",
    "TITLES",
    "TWO_WORD_LANDS",
    "WORK_HEADS",
    "words",
]


def words(text: str) -> frozenset[str]:
    """Return the words of ``text``, a table written as a line."""
    return frozenset(text.split())


COURTESY = words(
    """
    mr mrs ms miss mx sir dame lord lady madam messrs mme mr. mrs. ms. herr frau monsieur
    """
)
TITLES = COURTESY | words(
    """
    dr dr. prof prof. professor doctor president vice-president premier chancellor minister secretary
    ambassador envoy senator sen. congressman congresswoman representative rep. deputy governor gov.
    mayor councillor councilor alderman judge justice magistrate prosecutor attorney king queen prince
    princess emperor sultan sheikh sheik emir pope cardinal archbishop bishop father sister brother
    reverend rev. rev pastor imam rabbi ayatollah general gen. lieutenant lt. lt colonel col. col major
    maj. captain capt. capt commander cmdr. commodore admiral sergeant sgt. sgt corporal cpl. private
    brigadier marshal inspector superintendent detective constable officer chief sheriff coach chairman
    chairwoman chair chairperson director coroner ceo spokesman spokeswoman spokesperson
    """
)
# Words that may stand in a title before the name: "Prime Minister", "Deputy Chief of Staff".
ROLES = TITLES | words(
    """
    prime foreign interior defence defense finance health education water energy justice transport
    attorney-general secretary-general commander-in-chief co-founder founder owner manager head leader
    speaker whip treasurer comptroller coordinator commissioner analyst researcher editor correspondent
    reporter engineer pilot foreman operator trade agriculture culture tourism labour labor economy
    environment nurse physician surgeon lawyer solicitor barrister state staff
    """
)
LEGAL_FORMS = words(
    """
    ltd ltd. limited plc inc inc. incorporated corp corp. corporation co co. llc llp lp gmbh ag kg se sa
    s.a. spa s.p.a. srl bv b.v. nv n.v. oy oyj ab asa as a/s aps pty sarl ojsc pjsc jsc zao oao ooo kk
    holdings holding
    """
)
ORG_HEADS = words(
    """
    ministry department council committee commission agency authority board bureau office directorate
    service services administration government parliament senate congress assembly cabinet court
    tribunal police army navy force forces guard corps brigade regiment battalion division command
    university college school academy institute institution hospital clinic bank fund trust foundation
    association society union federation confederation league alliance coalition party front movement
    organisation organization company group corporation enterprises industries systems technologies
    airlines airways railways rail railroad railway
    club fc united rovers orchestra band choir newspaper times post
    herald tribune gazette journal news media press radio television broadcasting network studios
    records pictures entertainment laboratory laboratories centre center exchange chamber secretariat
    inspectorate registry customs ombudsman delegation embassy consulate church diocese brothers bros
    partners associates consulting insurance motors energy petroleum pharmaceuticals foods stores press
    scouts taliban nations leisure maritime mercantile collective shipping logistics steel glass
    chemicals mining textiles telecom mobile digital software electronics solutions international
    worldwide global capital ventures properties estates homes hotels resorts travel tours express
    couriers freight marine aviation aerospace dynamics labs biotech therapeutics healthcare retail
    markets supermarkets dairies brewery brewing distillery bakeries growers outfitters clothing toys
    gaming interactive publishing publications mail standard argus courier chronicle echo star sun
    mirror guardian observer independent examiner bulletin dispatch telegraph weekly monthly daily
    review digest online workers teachers nurses doctors farmers fishermen lawyers engineers growers
    jurists users employers coal ferries tobacco timber cement
    """
)
BUILDING_HEADS = words(
    """
    airport station bridge tower stadium arena palace castle cathedral abbey temple mosque synagogue
    chapel museum gallery theatre theater library hotel prison jail barracks base plant refinery dam
    mine quarry tunnel canal harbour harbor port pier terminal depot mill farm hall house building lido
    pool reservoir cemetery monument memorial lighthouse
    """
)
PLACE_HEADS = words(
    """
    river lake sea ocean bay gulf strait island islands isle peninsula mountain mountains mount hill
    hills valley desert forest wood woods park beach coast cape falls glacier pass plateau basin creek
    street road avenue lane square boulevard drive way highway motorway district county province region
    oblast krai state states territory city town village township parish ward suburb quarter junction
    crossing field fields heights point cave canyon archipelago republic kingdom emirate empire riding
    parishes
    """
)
# "the town of X", "the River X": kinds of place before a name.
PLACE_KINDS = words(
    """
    town village city river lake mount island port district province county region state republic
    kingdom hamlet suburb municipality fort cape camp
    """
)
EVENT_HEADS = words(
    """
    war wars battle revolution uprising rebellion siege battles series olympics
    games cup championship championships festival
    tournament conference summit campaign operation election elections referendum massacre
    earthquake hurricane cyclone typhoon storm flood fire crisis day prize award awards marathon open
    masters grand derby symposium crusade treaty agreement accord accords pact convention protocol act
    law code resolution amendment charter
    """
)
WORK_HEADS = words("album song single novel film opera symphony series magazine")
NUMBERED = words(
    """
    flight height hill route highway resolution article unit apollo force channel line gate pier act
    """
)
# Particles inside the names of persons and of places.
NAME_LINKS = words(
    """
    de da do dos das del della di du la le los las van von der den ter ten zu bin ibn al el bint y upon am und
    """
)
# Units of armies, which bear a number: "the 65 Fighter Wing".
ARMY_UNITS = words("division wing brigade regiment squadron battalion corps fleet flotilla")
# Titles that begin names of other things too: "Major League", "General Mills", "King County".
LOOSE_TITLES = words(
    "major general chief king queen prince princess private father sister captain judge sir lord"
)
# Places whose names begin with the adjective of a land.
TWO_WORD_LANDS = frozenset(
    "british columbia|american samoa|french guiana|french polynesia|british virgin islands|dutch harbor"
    "|spanish town|french sudan|british guiana|german east africa|korean peninsula|english channel"
    "|irish sea|indian ocean|arabian sea|persian gulf|norwegian sea|swiss alps|french alps".split("|")
)
TIME_WORDS = words(
    """
    monday tuesday wednesday thursday friday saturday sunday january february march april may june july
    august september october november december jan jan. feb feb. mar mar. apr apr. jun jun. jul jul. aug
    aug. sep sep. sept sept. oct oct. nov nov. dec dec. mon tue wed thu fri sat sun am pm a.m. p.m. gmt
    utc bst est edt cet cest pst pdt z ad bc ce bce christmas easter ramadan
    """
)
# Capitalised words of layout and of rank that the parser's labels often take for names.
NOT_NAMES = words(
    """
    addendum photo photos video videos audio image images picture pictures file details detail update
    updated updates breaking exclusive live watch read share subscribe follow advertisement sponsored
    editor's source sources credit caption note notes contact contacts comment comments opinion analysis
    background summary highlights related tags topics topic menu home skip search print email e-mail
    facebook twitter instagram whatsapp telegram copyright more also correction clarification disclaimer
    bulletin appeal warning notice i i'm i've i'd i'll ok okay yes no mr mrs ms miss sir the a an q&a
    faq tv pdf www http https internet covid covid-19 god earth
    """
)
# Bodies that bear their kind alone as a name; other bare kinds ("the Ministry") are no names.
OWN_NAMES = words("parliament congress senate nato interpol olympics taliban nations")
# Words for people, by which an apposition tells a person: "Ana Sol, a retired teacher".
PEOPLE = ROLES | words(
    """
    man woman boy girl soldier teacher farmer baker resident widow widower mother father son daughter
    husband wife brother sister student driver worker fisherman activist politician actor actress singer
    writer author scientist historian veteran villager witness survivor player footballer businessman
    businesswoman economist politician lawmaker candidate pensioner shopkeeper trader journalist
    photographer blogger artist musician composer poet nurse surgeon midwife hunter miner sailor skipper
    guard cook clerk geologist biologist physicist chemist astronomer engineer expert specialist adviser
    advisor aide lawyer defendant victim suspect prisoner hostage refugee migrant tourist climber diver
    swimmer runner cyclist secretary volunteer member fellow native graduate seller plumber carpenter
    electrician waiter waitress
    """
)
# What belongs to a state: "Peru's army".
POWERS = words(
    """
    army government ministry minister president parliament navy capital border borders troops soldiers
    forces embassy ambassador king queen constitution police economy people population cabinet premier
    chancellor foreign defence defense interior finance prime air military territory coast airspace
    leader leaders
    """
)
# Peoples and creeds that are named after no land.
PEOPLES = words(
    """
    christian christians catholic protestant lutheran anglican presbyterian muslim islamic jewish hindu
    buddhist sikh orthodox republican republicans democrat democratic democrats communist socialist
    conservative liberal labour tory arab kurdish kurd roma slavic african asian european western
    eastern northern southern latin nordic baltic balkan caribbean scandinavian puritan victorian sunni
    shia shiite hispanic islamist zionist hindi latino latina amish mormon maori roman romans
    """
)
# Kinds of things that bear a name of their own, before it: "the tanker Amelia".
CRAFT = words(
    """
    ship tanker vessel ferry trawler boat freighter yacht submarine frigate mv ms ss hms uss rocket
    satellite spacecraft probe lander locomotive liner barge tug destroyer carrier brig schooner
    """
)
# Kinds of bodies before a name: "the retailer Norvik".
FIRMS = words(
    """
    firm company operator maker retailer outlet agency startup start-up manufacturer producer supplier
    contractor chain bank insurer airline broadcaster newspaper website publisher carmaker brewer union
    charity group party club team band portal app service provider utility
    """
)
# Given names that often stand alone; a selection of the most common ones.
GIVEN = words(
    """
    aaron abdul abigail adam adrian agnes ahmed aisha alan albert alex alexander alexandra ali alice
    alison amanda amina amy andrea andreas andrew angela ann anna anne annie anthony antonio arthur asha
    barbara ben benjamin bernard beth betty bill bob brenda brian bruce carl carla carlos carmen carol
    caroline catherine charles charlotte chris christian christina christine christopher claire claudia
    colin craig daniel danielle david dawn deborah denise dennis diana diego dmitry donald donna dorothy
    edward elena eleanor elizabeth ellen emily emma eric erik ernest esther eva evelyn fatima felix
    fiona florence frances francis frank frederick gary george gerald gerry grace graham greg gregory
    hannah harold harry hassan heather helen helena henry howard hugh ian ibrahim igor ingrid irene
    isaac isabel ivan jack jacob jake james jan jane janet jason jean jeff jennifer jenny jeremy jessica
    jill jim joan joe john jonathan jorge jose joseph josh joshua joyce juan judith julia julian julie
    karen karl kate katherine kathleen keith ken kenneth kevin kim kyle larry laura lauren lawrence leo
    leon leonard leslie linda lisa liz louis louise lucas lucy luis luke mandy marcus margaret maria
    marie marion mark martha martin mary matthew max megan mehmet michael michelle miguel mike miriam
    mohamed mohammed monica nadia nancy natalie natasha neil nicholas nick nicola nigel nina noah norman
    olga oliver olivia omar oscar pamela patricia patrick paul paula pedro peter philip phillip rachel
    ralph raymond rebecca richard rita robert roger roland ron ronald rose roy russell ruth ryan sally
    sam samantha samuel sandra sara sarah scott sean sergei sharon shirley simon sofia sophie stephanie
    stephen steve steven stuart susan suzanne sylvia tara ted teresa terry thomas tim timothy tina toby
    tom tony tracy valerie vera vicky victor victoria vincent virginia vladimir walter wayne wendy
    william yasmin yusuf zoe
    """
)

"""Nouns that tell what kind of voice a source is. Own lists of general English, lower case."""

from __future__ import annotations

from typing import Final


def word_set(text: str) -> frozenset[str]:
    """Return the words of ``text``, which are parted by white space."""
    return frozenset(text.split())


DOCUMENTS: Final = word_set(
    """
    datum evaluation measurement reading sensor satellite camera statement report letter notice
    resolution law study survey poll document release text figure data appeal declaration communique
    bulletin notification register registry ruling verdict judgment judgement indictment complaint
    lawsuit suit filing memo memorandum record note post tweet message email mail article paper
    book dossier audit inquiry investigation review analysis index census statistic transcript
    affidavit warrant treaty agreement contract bill act decree ordinance regulation rule
    constitution protocol plan programme program leaflet flyer poster sign inscription diary entry
    minute footage video recording picture photo photograph image headline editorial column chart
    table map list ledger invoice receipt certificate warning advisory forecast estimate count tally
    log manual guideline guidance directive order circular newsletter petition manifesto testimony
    speech tracking research finding evidence result website
    """
)
OUTLETS: Final = word_set(
    """
    newspaper paper agency magazine broadcaster station channel radio television tv site website
    portal daily weekly tabloid journal blog podcast newsroom wire outlet media press programme
    program
    """
)
OUTLET_NAMES: Final = word_set(
    """
    times post news gazette herald tribune journal mail telegraph guardian observer mirror express
    star sun chronicle courier echo argus advertiser gazeta standard mercury examiner dispatch
    inquirer press radio tv television broadcasting wire agence agency newswire reuters afp ap tass
    interfax xinhua dpa bbc cnn nbc cbs abc npr aljazeera bloomberg politico weekly daily magazine
    newspaper
    """
)
# A person who speaks by office; the voice is that of the body where the words tell which.
SPEAKERS_FOR: Final = word_set(
    """
    spokesman spokeswoman spokesperson spokespeople representative press-secretary
    """
)
OFFICES: Final = word_set(
    """
    master marshal registrar warden rector dean provost bursar abbot abbess prior bishop coroner
    matron minister secretary chief commissioner captain inspector superintendent sergeant director
    head manager chairman chairwoman chairperson chair president chief-executive ceo coordinator
    commander general governor prosecutor owner founder principal editor executive officer treasurer
    leader boss lawyer attorney clerk
    """
)
PEOPLE: Final = word_set(
    """
    vet chef waiter barber gardener plumber electrician ferryman usher
    official source witness resident neighbour neighbor expert analyst scientist researcher critic
    supporter opponent activist campaigner organiser organizer protester demonstrator worker
    employee staffer aide adviser advisor insider observer economist historian doctor nurse
    physician surgeon lawyer attorney judge officer soldier diplomat politician lawmaker legislator
    senator congressman deputy councillor person people man woman boy girl child parent mother
    father wife husband widow son daughter brother sister friend relative colleague passenger driver
    pilot cook teacher professor student pupil pensioner farmer fisherman shopkeeper trader seller
    buyer customer consumer tourist visitor player coach fan member voter investor user survivor
    victim suspect defendant prisoner inmate refugee migrant villager local passer-by bystander
    eyewitness author writer journalist reporter foreman mechanic machinist engineer technician
    guard clerk agent mayor king queen pope priest bishop imam rabbi monk nun spokesman spokeswoman
    spokesperson minister secretary president premier chancellor governor commissioner prosecutor
    chairman chairwoman chair director manager owner founder leader head chief captain sergeant
    inspector superintendent commander general colonel major lieutenant admiral ambassador envoy
    representative boss executive ceo candidate nominee republican democrat liberal conservative
    proponent advocate veteran fellow blogger hacker skipper sailor miner docker rescuer firefighter
    paramedic investigator detective policeman policewoman constable ranger warden caretaker janitor
    baker others some many most few several someone somebody everyone one
    """
)
# Descriptions that stand for whoever spoke last: "the diplomat", "the official".
EPITHETS: Final = word_set(
    """
    diplomat official politician lawmaker executive singer officer scientist researcher doctor
    engineer author lawyer judge envoy ambassador man woman actor actress writer player coach
    candidate speaker economist unionist spokesman spokeswoman spokesperson
    """
)
BODIES: Final = word_set(
    """
    guild society trust bureau headquarters mission choir band cast crew jury faculty diocese parish synod
    clinic shop store plant factory mine mill hotel station prison brewery dairy farm refinery
    utility insurer lender builder shipyard yard orchestra theatre theater festival cooperative
    ministry department government police company firm council court union commission
    committee board bank association federation office agency authority institute university
    hospital club league party army navy force military brigade service parliament senate congress
    assembly cabinet administration organisation organization group operator airline carrier railway
    school church museum corporation regulator watchdog inspectorate directorate embassy delegation
    fund foundation charity campaign team prosecution defence defense management town city district
    county state region municipality coastguard maker producer manufacturer retailer supermarket
    chain publisher developer owner contractor tribunal panel laboratory lab observatory exchange
    chamber secretariat presidency kremlin palace republic country nation alliance coalition front
    movement militia regime opposition majority minority side
    """
)
# Roles of a business: "the company" is the business named last, "the council" is not.
BUSINESS: Final = word_set(
    """
    company firm corporation group operator airline carrier maker producer manufacturer retailer
    supermarket chain publisher developer contractor brewery dairy insurer lender builder shipyard
    owner business utility
    """
)
# Words that no business has in its name.
CIVIC: Final = word_set(
    """
    ministry department office board commission authority council court police parliament senate
    government university institute committee tribunal agency union league federation association
    party army navy directorate inspectorate institution society movement front embassy church
    school hospital
    """
)
# Bodies of the state or of the public service: the land that they belong to tells them apart.
PUBLIC: Final = word_set(
    """
    ministry department government police army navy military parliament senate cabinet court
    prosecution coastguard embassy presidency
    """
)
FIELDS: Final = word_set(
    """
    foreign interior defense defence health finance education water energy justice transport
    agriculture environment economy labour labor culture trade industry home treasury state
    information science sports sport social housing tourism fisheries mining oil emergency
    emergencies infrastructure development planning digital communications external internal affairs
    public works family women youth veterans immigration security war economic
    """
)
SIMILAR: Final[dict[str, str]] = {
    "defence": "defense",
    "foreign office": "foreign ministry",
    "fire department": "fire brigade",
    "fire service": "fire brigade",
    "firefighters": "fire brigade",
    "police department": "police",
    "police force": "police",
    "police service": "police",
    "labour": "labor",
    "organisation": "organization",
    "home office": "interior ministry",
    "centre": "center",
    "harbour": "harbor",
}
# Bodies known by their letters, which no verb makes a newspaper of.
ACRONYMS: Final = word_set(
    """
    un u.n. eu e.u. nato who fbi cia imf us u.s. usa uk uae ussr ecb fda epa nasa opec osce icc icj
    iaea unicef unesco unhcr wto doj irs dhs nhs nsa
    """
)
LEGAL: Final = word_set(
    """
    ltd limited plc inc corp corporation co llc gmbh ag sa nv bv ab as oy spa srl holdings the
    """
)
MALE: Final = word_set(
    """
    he him his mr mr. sir lord king father brother son husband spokesman chairman widower
    """
)
FEMALE: Final = word_set(
    """
    she her hers mrs mrs. ms ms. miss lady dame queen mother sister daughter wife widow spokeswoman
    chairwoman
    """
)
# Nouns of any voice: what may stand after an inverted "said".
SPEAKING: Final = DOCUMENTS | OUTLETS | SPEAKERS_FOR | OFFICES | PEOPLE | BODIES
# Offices whose body has another name than the title tells.
BODIES_OF_OFFICES: Final[dict[str, str]] = {
    "secretary of state": "state department",
    "attorney general": "justice department",
}
# Documents in which somebody says something, each a voice of its own beside the speaker's.
PAPERS: Final = word_set(
    """
    appeal letter report resolution study declaration communique bulletin petition memo memorandum dossier
    indictment ruling verdict judgment lawsuit filing survey article book diary affidavit pamphlet manifesto
    """
)
COURTESY: Final = word_set(
    "mr mr. mrs mrs. ms ms. miss dr dr. sir dame lord lady prof prof. sen. gov. rep. rev."
)

"""States: names, demonyms and capitals, for "North Korean" and "Pyongyang" to mean one state.

Own compilation of public facts (ISO 3166 codes, usual English names and demonyms, seats of
government). Each row is ``code | names | demonyms | capital``; alternatives stand between ``;``.
Official long names follow a form ("Republic of ...") or stand in a table of their own.
"""

from __future__ import annotations

import re
from functools import lru_cache

from twosource.understand.mentions import lexicon

__all__ = ["ROWS", "US_STATES", "capital_of", "demonym_of", "state_of"]

ROWS: tuple[str, ...] = (
    "AD|Andorra|Andorran|Andorra la Vella",
    "AE|United Arab Emirates;UAE;Emirates|Emirati|Abu Dhabi",
    "AF|Afghanistan|Afghan|Kabul",
    "AG|Antigua and Barbuda|Antiguan|",
    "AL|Albania|Albanian|Tirana",
    "AM|Armenia|Armenian|Yerevan",
    "AO|Angola|Angolan|Luanda",
    "AR|Argentina|Argentine;Argentinian|Buenos Aires",
    "AT|Austria|Austrian|Vienna",
    "AU|Australia|Australian|Canberra",
    "AZ|Azerbaijan|Azerbaijani;Azeri|Baku",
    "BA|Bosnia and Herzegovina;Bosnia-Herzegovina;Bosnia|Bosnian|Sarajevo",
    "BB|Barbados|Barbadian|Bridgetown",
    "BD|Bangladesh|Bangladeshi|Dhaka",
    "BE|Belgium|Belgian|",
    "BF|Burkina Faso|Burkinabe|Ouagadougou",
    "BG|Bulgaria|Bulgarian|Sofia",
    "BH|Bahrain|Bahraini|Manama",
    "BI|Burundi|Burundian|Gitega",
    "BJ|Benin|Beninese|Porto-Novo",
    "BN|Brunei|Bruneian|Bandar Seri Begawan",
    "BO|Bolivia|Bolivian|La Paz",
    "BR|Brazil|Brazilian|Brasilia",
    "BS|Bahamas;The Bahamas|Bahamian|Nassau",
    "BT|Bhutan|Bhutanese|Thimphu",
    "BW|Botswana|Botswanan|Gaborone",
    "BY|Belarus;Byelorussia|Belarusian;Belarussian|Minsk",
    "BZ|Belize|Belizean|Belmopan",
    "CA|Canada|Canadian|Ottawa",
    "CD|Democratic Republic of the Congo;DR Congo;DRC;Congo-Kinshasa;Zaire||Kinshasa",
    "CF|Central African Republic|Central African|Bangui",
    "CG|Republic of the Congo;Republic of Congo;Congo-Brazzaville||Brazzaville",
    "CH|Switzerland|Swiss|Bern;Berne",
    "CI|Ivory Coast;Cote d'Ivoire|Ivorian|Yamoussoukro",
    "CL|Chile|Chilean|Santiago",
    "CM|Cameroon|Cameroonian|Yaounde",
    "CN|China;PRC;People's Republic of China;Communist China|Chinese|Beijing;Peking",
    "CO|Colombia|Colombian|Bogota",
    "CR|Costa Rica|Costa Rican|",
    "CU|Cuba|Cuban|Havana",
    "CV|Cape Verde;Cabo Verde|Cape Verdean|Praia",
    "CY|Cyprus|Cypriot|Nicosia",
    "CZ|Czech Republic;Czechia|Czech|Prague",
    "DE|Germany;Federal Republic of Germany|German|Berlin",
    "DJ|Djibouti|Djiboutian|",
    "DK|Denmark|Danish;Dane|Copenhagen",
    "DM|Dominica||Roseau",
    "DO|Dominican Republic|Dominican|Santo Domingo",
    "DZ|Algeria|Algerian|Algiers",
    "EC|Ecuador|Ecuadorian;Ecuadorean|Quito",
    "EE|Estonia|Estonian|Tallinn",
    "EG|Egypt|Egyptian|Cairo",
    "ER|Eritrea|Eritrean|Asmara",
    "ES|Spain|Spanish;Spaniard|Madrid",
    "ET|Ethiopia|Ethiopian|Addis Ababa",
    "FI|Finland|Finnish;Finn|Helsinki",
    "FJ|Fiji|Fijian|Suva",
    "FM|Micronesia|Micronesian|Palikir",
    "FR|France|French;Frenchman;Frenchwoman|Paris",
    "GA|Gabon|Gabonese|Libreville",
    "GB|United Kingdom;UK;Britain;Great Britain|British;Briton;Brit|London",
    "GB-ENG|England|Englishman;Englishwoman|",
    "GB-NIR|Northern Ireland|Northern Irish|Belfast",
    "GB-SCT|Scotland|Scottish;Scot|Edinburgh",
    "GB-WLS|Wales|Welsh;Welshman|Cardiff",
    "GD|Grenada|Grenadian|",
    "GE|Georgia|Georgian|Tbilisi",
    "GH|Ghana|Ghanaian|Accra",
    "GL|Greenland|Greenlandic;Greenlander|Nuuk",
    "GM|Gambia;The Gambia|Gambian|Banjul",
    "GN|Guinea|Guinean|Conakry",
    "GQ|Equatorial Guinea|Equatorial Guinean;Equatoguinean|Malabo",
    "GR|Greece|Greek|Athens",
    "GT|Guatemala|Guatemalan|",
    "GW|Guinea-Bissau|Bissau-Guinean|Bissau",
    "GY|Guyana|Guyanese|Georgetown",
    "HK|Hong Kong|Hongkonger|",
    "HN|Honduras|Honduran|Tegucigalpa",
    "HR|Croatia|Croatian;Croat|Zagreb",
    "HT|Haiti|Haitian|Port-au-Prince",
    "HU|Hungary|Hungarian|Budapest",
    "ID|Indonesia|Indonesian|Jakarta",
    "IE|Ireland;Republic of Ireland|Irish;Irishman|Dublin",
    "IL|Israel|Israeli|",
    "IN|India|Indian|New Delhi;Delhi",
    "IQ|Iraq|Iraqi|Baghdad",
    "IR|Iran;Islamic Republic of Iran|Iranian|Tehran;Teheran",
    "IS|Iceland|Icelandic;Icelander|Reykjavik",
    "IT|Italy|Italian|Rome",
    "JM|Jamaica|Jamaican|",
    "JO|Jordan|Jordanian|Amman",
    "JP|Japan|Japanese|Tokyo",
    "KE|Kenya|Kenyan|Nairobi",
    "KG|Kyrgyzstan|Kyrgyz|Bishkek",
    "KH|Cambodia|Cambodian|Phnom Penh",
    "KI|Kiribati||Tarawa",
    "KM|Comoros|Comoran|Moroni",
    "KN|Saint Kitts and Nevis;St Kitts and Nevis|Kittitian|",
    "KP|North Korea;DPRK;Democratic People's Republic of Korea;N Korea|North Korean|Pyongyang",
    "KR|South Korea;Republic of Korea;ROK;S Korea;Korea|South Korean;Korean|Seoul",
    "KW|Kuwait|Kuwaiti|",
    "KZ|Kazakhstan|Kazakh;Kazakhstani|Astana",
    "LA|Laos|Laotian;Lao|Vientiane",
    "LB|Lebanon|Lebanese|Beirut",
    "LC|Saint Lucia;St Lucia|Saint Lucian|Castries",
    "LI|Liechtenstein||Vaduz",
    "LK|Sri Lanka|Sri Lankan|Colombo",
    "LR|Liberia|Liberian|Monrovia",
    "LS|Lesotho|Basotho|Maseru",
    "LT|Lithuania|Lithuanian|Vilnius",
    "LU|Luxembourg|Luxembourgish;Luxembourger|",
    "LV|Latvia|Latvian|Riga",
    "LY|Libya|Libyan|Tripoli",
    "MA|Morocco|Moroccan|Rabat",
    "MC|Monaco|Monegasque|",
    "MD|Moldova|Moldovan|Chisinau",
    "ME|Montenegro|Montenegrin|Podgorica",
    "MG|Madagascar|Malagasy|Antananarivo",
    "MH|Marshall Islands|Marshallese|",
    "MK|North Macedonia;Macedonia|Macedonian;North Macedonian|Skopje",
    "ML|Mali|Malian|Bamako",
    "MM|Myanmar;Burma|Burmese|Naypyidaw",
    "MN|Mongolia|Mongolian|Ulaanbaatar;Ulan Bator",
    "MR|Mauritania|Mauritanian|Nouakchott",
    "MT|Malta|Maltese|Valletta",
    "MU|Mauritius|Mauritian|Port Louis",
    "MV|Maldives|Maldivian|",
    "MW|Malawi|Malawian|Lilongwe",
    "MX|Mexico|Mexican|Mexico City",
    "MY|Malaysia|Malaysian|Kuala Lumpur",
    "MZ|Mozambique|Mozambican|Maputo",
    "NA|Namibia|Namibian|Windhoek",
    "NE|Niger|Nigerien|Niamey",
    "NG|Nigeria|Nigerian|Abuja",
    "NI|Nicaragua|Nicaraguan|Managua",
    "NL|Netherlands;The Netherlands;Holland|Dutch;Dutchman|The Hague",
    "NO|Norway|Norwegian|Oslo",
    "NP|Nepal|Nepalese;Nepali|Kathmandu",
    "NR|Nauru|Nauruan|",
    "NZ|New Zealand|New Zealander;Kiwi|",
    "OM|Oman|Omani|Muscat",
    "PA|Panama|Panamanian|Panama City",
    "PE|Peru|Peruvian|Lima",
    "PG|Papua New Guinea|Papua New Guinean|Port Moresby",
    "PH|Philippines|Philippine;Filipino;Filipina|Manila",
    "PK|Pakistan|Pakistani|Islamabad",
    "PL|Poland|Polish;Pole|Warsaw",
    "PS|Palestine;State of Palestine;Palestinian Territories|Palestinian|Ramallah",
    "PT|Portugal|Portuguese|Lisbon",
    "PW|Palau|Palauan|",
    "PY|Paraguay|Paraguayan|Asuncion",
    "QA|Qatar|Qatari|Doha",
    "RO|Romania|Romanian|Bucharest",
    "RS|Serbia|Serbian;Serb|Belgrade",
    "RU|Russia;Russian Federation|Russian|Moscow;Kremlin",
    "RW|Rwanda|Rwandan|Kigali",
    "SA|Saudi Arabia;KSA|Saudi;Saudi Arabian|Riyadh",
    "SB|Solomon Islands|Solomon Islander|Honiara",
    "SC|Seychelles|Seychellois|",
    "SD|Sudan|Sudanese|Khartoum",
    "SE|Sweden|Swedish;Swede|Stockholm",
    "SG|Singapore|Singaporean|",
    "SI|Slovenia|Slovenian;Slovene|Ljubljana",
    "SK|Slovakia|Slovak;Slovakian|Bratislava",
    "SL|Sierra Leone|Sierra Leonean|Freetown",
    "SM|San Marino|Sammarinese|",
    "SN|Senegal|Senegalese|Dakar",
    "SO|Somalia|Somali|Mogadishu",
    "SR|Suriname|Surinamese|Paramaribo",
    "SS|South Sudan|South Sudanese|Juba",
    "ST|Sao Tome and Principe|Santomean|",
    "SUHH|Soviet Union;USSR|Soviet|",
    "SV|El Salvador|Salvadoran;Salvadorean|San Salvador",
    "SY|Syria|Syrian|Damascus",
    "SZ|Eswatini;Swaziland|Swazi|Mbabane",
    "TD|Chad|Chadian|N'Djamena",
    "TG|Togo|Togolese|Lome",
    "TH|Thailand|Thai|Bangkok",
    "TJ|Tajikistan|Tajik;Tajikistani|Dushanbe",
    "TL|East Timor;Timor-Leste|East Timorese;Timorese|Dili",
    "TM|Turkmenistan|Turkmen|Ashgabat",
    "TN|Tunisia|Tunisian|Tunis",
    "TO|Tonga|Tongan|Nuku'alofa",
    "TR|Turkey;Turkiye|Turkish;Turk|Ankara",
    "TT|Trinidad and Tobago|Trinidadian|Port of Spain",
    "TV|Tuvalu|Tuvaluan|Funafuti",
    "TW|Taiwan|Taiwanese|Taipei",
    "TZ|Tanzania|Tanzanian|Dodoma",
    "UA|Ukraine|Ukrainian|Kyiv;Kiev",
    "UG|Uganda|Ugandan|Kampala",
    "US|United States;United States of America;US;USA;America|American|Washington;White House",
    "UY|Uruguay|Uruguayan|Montevideo",
    "UZ|Uzbekistan|Uzbek;Uzbekistani|Tashkent",
    "VA|Vatican City;Holy See;Vatican||",
    "VC|Saint Vincent and the Grenadines|Vincentian|Kingstown",
    "VE|Venezuela|Venezuelan|Caracas",
    "VN|Vietnam;Viet Nam|Vietnamese|Hanoi",
    "VU|Vanuatu||Port Vila",
    "WS|Samoa|Samoan|Apia",
    "XK|Kosovo|Kosovar;Kosovan|Pristina",
    "YE|Yemen|Yemeni|Sanaa;Sana'a",
    "YUCS|Yugoslavia|Yugoslav;Yugoslavian|",
    "ZA|South Africa|South African|Pretoria",
    "ZM|Zambia|Zambian|Lusaka",
    "ZW|Zimbabwe|Zimbabwean|Harare",
)

US_STATES = lexicon.words(
    """
    Alabama Alaska Arizona Arkansas California Colorado Connecticut Delaware Florida Hawaii Idaho
    Illinois Indiana Iowa Kansas Kentucky Louisiana Maine Maryland Massachusetts Michigan Minnesota
    Mississippi Missouri Montana Nebraska Nevada Ohio Oklahoma Oregon Pennsylvania Tennessee Texas Utah
    Vermont Virginia Wisconsin Wyoming Atlanta
    """
)

# Too short for a name of more than one thing: looked up as they are written, dots left out.
_UPPER = frozenset({"US", "USA", "UK", "UAE", "DPRK", "ROK", "DRC", "PRC", "KSA", "USSR"})
# Official long names that do not end in the short one; the others follow _LONG_FORM.
OFFICIAL: tuple[str, ...] = (
    "KP|democratic people's republic of korea",
    "KR|republic of korea",
    "CD|democratic republic of the congo",
    "CD|democratic republic of congo",
    "CG|republic of the congo",
    "CG|republic of congo",
    "CN|people's republic of china",
    "TW|republic of china",
    "US|united states of america",
    "GB|united kingdom of great britain and northern ireland",
    "RU|russian federation",
    "CH|swiss confederation",
    "GR|hellenic republic",
    "FR|french republic",
    "IT|italian republic",
    "PT|portuguese republic",
    "AR|argentine republic",
    "LB|lebanese republic",
    "SY|syrian arab republic",
    "LA|lao people's democratic republic",
    "KG|kyrgyz republic",
    "MX|united mexican states",
    "TG|togolese republic",
    "GA|gabonese republic",
    "PS|state of palestine",
    "QA|state of qatar",
    "KW|state of kuwait",
    "IL|state of israel",
    "ER|state of eritrea",
    "LY|state of libya",
    "BO|plurinational state of bolivia",
    "PG|independent state of papua new guinea",
    "WS|independent state of samoa",
    "TL|democratic republic of timor-leste",
    "MM|republic of the union of myanmar",
)
# "the Islamic Republic of Iran", "the Kingdom of the Netherlands"; not "the State of Georgia".
_LONG_FORM = re.compile(
    r"^(?:[a-z'-]+ ){0,3}(?:republic|kingdom|sultanate|principality|grand duchy|commonwealth"
    r"|federated states) of (?:the )?(.+)$"
)


def _split(field: str) -> list[str]:
    return [part for part in field.split(";") if part]


@lru_cache(maxsize=1)
def _tables() -> tuple[dict[str, str], dict[str, str], dict[str, str]]:
    """Return the maps from name, demonym and capital, lower case, to the code of the state."""
    names: dict[str, str] = {}
    demonyms: dict[str, str] = {}
    capitals: dict[str, str] = {}
    for row in ROWS:
        code, name, demonym, capital = row.split("|")
        names.update({one.lower(): code for one in _split(name)})
        for one in _split(demonym):
            demonyms[one.lower()] = code
            if one[-1] not in "sh":
                demonyms[one.lower() + "s"] = code
        capitals.update({one.lower(): code for one in _split(capital)})
    names.update({name: code for code, name in (row.split("|") for row in OFFICIAL)})
    return names, demonyms, capitals


def _plain(name: str) -> str:
    """Return ``name`` in lower case without dots and the article ("the U.S." is "us")."""
    bare = name.replace(".", "").replace("\u2019", "'").strip()
    return bare[4:].lower() if bare[:4].lower() == "the " else bare.lower()


@lru_cache(maxsize=8192)
def state_of(name: str) -> str | None:
    """Return the code of the state that ``name`` names, None where it names none.

    Abbreviations count in capitals only ("us" is a pronoun). Long official names count too.
    """
    plain = _plain(name)
    if plain.upper() in _UPPER and plain.upper() not in name.replace(".", ""):
        return None
    names = _tables()[0]
    code = names.get(plain)
    if code is None and (long := _LONG_FORM.match(plain)):
        code = names.get(long[1])
    return code


@lru_cache(maxsize=8192)
def demonym_of(name: str) -> str | None:
    """Return the code of the state whose people or adjective ``name`` is ("Nigerien": NE)."""
    return _tables()[1].get(_plain(name))


@lru_cache(maxsize=8192)
def capital_of(name: str) -> str | None:
    """Return the code of the state that is governed from ``name`` ("Pyongyang": KP)."""
    plain = name.replace(".", "").lower()
    return _tables()[2].get(plain) or _tables()[2].get(_plain(name))

"""Words that names of states and bodies are built with: general language, never a name itself."""

from __future__ import annotations


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


CONNECTORS = _words(
    "the of de du des d la le les l el los las del der die das des von a an al "
    "da do dos das di della dei degli for to in on für"
)
"""Articles and prepositions (English, French, Spanish, Portuguese, Italian, German): printed or
left out without changing what is named. "and" is not one of them: it may stand between names.
"""

UNSAID = CONNECTORS | {"and"}
"""Words that make no difference where names are compared word by word."""

JOINING = _words("and et y und e и و 和 及 与")
"""What may stand between two names, and within one."""

ARTICLES = _words("the la le les l el los las")
"""Connectors with which a name may begin."""

PREPOSITIONS = CONNECTORS - ARTICLES - _words("der die das")
"""Connectors with which no name begins that has none: "Al Qatar" and "in India" are none."""

ABBREVIATIONS = {
    "rep": "republic",
    "repub": "republic",
    "rp": "republic",
    "reps": "republics",
    "dem": "democratic",
    "fed": "federated",
    "fedn": "federation",
    "st": "saint",
    "ste": "sainte",
    "is": "islands",
    "isl": "islands",
    "isls": "islands",
    "isds": "islands",
    "sts": "states",
    "terr": "territory",
    "terrs": "territories",
    "govt": "government",
    "plur": "plurinational",
    "bol": "bolivarian",
    "soc": "socialist",
    "intl": "international",
    "int": "international",
    "org": "organization",
    "utd": "united",
    "univ": "university",
    "assn": "association",
    "assoc": "association",
    "dept": "department",
    "natl": "national",
}
"""Printed short forms, folded: "Dem. Rep." stands for "Democratic Republic"."""

SAME = {
    **ABBREVIATIONS,
    "et": "and",
    "y": "and",
    "und": "and",
    "isle": "islands",
    "isles": "islands",
    "island": "islands",
    "federal": "federated",
    "people": "peoples",
}
"""Abbreviations, and words that are one where names are compared word by word."""

SPELLINGS = {
    "organisation": "organization",
    "organisations": "organization",
    "organizations": "organization",
    "programme": "program",
    "programmes": "program",
    "programs": "program",
    "labour": "labor",
    "centre": "center",
    "centres": "center",
    "defence": "defense",
    "co": "",
    "operation": "cooperation",
    "un": "united nations",
}
"""British and American spellings; the halves of "co-operation"."""

GENERIC = _words(
    # English
    "republic democratic peoples federal federated islamic socialist kingdom commonwealth "
    "principality colony crown protectorate dominion "
    "grand duchy duchy sultanate emirate emirates plurinational bolivarian independent cooperative "
    "united union state states people and "
    # French
    "republique democratique federale federation islamique royaume etat principaute populaire "
    "colonie protectorat "
    "unie plurinational bolivarienne independant socialiste confederation cooperative hachemite "
    "orientale pays bailliage groupe ile iles territoire collectivite commonwealth union "
    # Spanish, Portuguese, Italian
    "republica democratica islamica reino estado principado popular unida plurinacional "
    "independiente socialista confederacion repubblica regno federacion sultania cooperativa "
    "hachemita oriental isla islas territorio colectividad mancomunidad "
    # German
    "republik konigreich bundesrepublik furstentum "
    # Russian
    "республика демократическая федеративная исламская королевство государство княжество народная "
    "социалистическая кооперативная содружество федерация союз остров острова территория "
    "независимое объединенная "
    # Arabic
    "جمهوريه دوله مملكه ديمقراطيه ديموقراطيه شعبيه اشتراكيه اتحاديه اسلاميه كومونولث جزر جزيره "
    "اقليم امبراطوريه اماره سلطنه دوقيه كبري اراضي "
    # English, of territories
    "island islands territory bailiwick country"
)
"""What a state is, as part of its formal name; says nothing of which state it is."""

STATE_WORDS = _words(
    "state estado etat دوله islands isla islas ile iles territory territorio territoire остров "
    "острова территория جزر جزيره اقليم"
)
"""Of the generic words, those that provinces and other islands bear as well: "State of …" and "…
Island" alone prove nothing."""

PLACE_WORDS = _words(
    "state province region county city town district river lake gulf sea ocean bay channel basin "
    "island islands delta university port mountains north south east west northern southern "
    "eastern western central upper lower new old greater minor"
)
"""Words that make another place of a name beside which they stand."""

THINGS = _words(
    "ship vessel boat yacht song album film movie novel book opera newspaper magazine surname "
    "horse breed plant genus bird butterfly moth asteroid fruit dish dance wine company airline "
    "bank brand hotel restaurant"
)
"""What else a name is of where it stands in brackets behind: "Argentina (ship)"."""

OTHERS_SO_NAMED = PLACE_WORDS | THINGS
"""Words behind a name that show it to be of something else than the state."""

REMARK_WORDS = _words(
    "former formerly overseas previously until since before after including includes incl "
    "excluding excl excludes with without up ex continued dissolved total observer member only "
    "mainland dependencies revised provisional preliminary estimate estimates estimated note notes "
    "see"
)
"""Words that open a remark on a name ("(former)", "incl. …"), not part of it."""

STATUS_WORDS = _words("administration protectorate mandate")
"""Words that close a remark on how a land was governed: "Nauru (Australian administration)"."""

AREA_WORDS = _words("urban rural national")
"""Words that close a remark on the part of a land that was counted: "Argentina - urban"."""

MARKERS_OF_PERSONS = _words("mr mrs ms miss mx dr prof sir dame lord lady sr sra mme hrh hon")
"""Personal titles: a line that begins so names a person."""

ENDINGS = _words(
    "ien iens ienne iennes ian ians iano iana ano anos ana anas eno enos ena ense ese eser ais "
    "aise ois oise ish isch er ers us os ov ova ovic ovich ski sky ino ini ani ard eau ez son ite "
    "ita an ans yan en"
)
"""What makes a people, an adjective or a family name of the stem of another, in Latin letters."""

SAINTS = _words("saint sainte san santa santo sao sint sankt")
"""Words with which many names begin."""

DIRECTION_WORDS = _words("north south east west northern southern eastern western")
"""Points of the compass: of two names that differ by the rest, both may have one."""

COLONIAL_WORDS = _words(
    "british french portuguese spanish german italian dutch belgian danish american"
)
"""Whose a land was, as names of colonies say it: of two that differ by the rest, both may have been
of one power.
"""

DIRECTIONS = {"n": "north", "s": "south", "e": "east", "w": "west"}
"""Points of the compass as a single letter before a name: "S. Sudan"."""

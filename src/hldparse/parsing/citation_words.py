"""The words with which letters in English, French and Spanish cite what came before them."""

from __future__ import annotations

import re
from typing import NamedTuple

Pattern = re.Pattern[str]


class Wording(NamedTuple):
    """The patterns of one language."""

    stems: tuple[str, ...]
    """A cheap test: a sentence that cites a letter has one of them, casefolded."""
    letter: Pattern
    """What is cited by its date, in the group ``noun``."""
    own: tuple[str, ...]
    """Words right before it by which the letter speaks of itself: "this letter of 3 May"."""
    up_to_date: Pattern
    """Between the noun and the date."""
    and_date: Pattern
    """Between two dates; the group ``of`` is there where the preposition is said again."""
    of_date: Pattern
    """Between a symbol and its date."""
    of_ends: tuple[str, ...]
    """How what is said before the date in a title ends."""
    named: Pattern
    """What a symbol stands for, in the groups ``noun`` and ``words``."""
    letters: tuple[str, ...]
    """Nouns of ``named`` that are letters."""
    further: Pattern
    """What takes up an earlier letter, as far as ``main_clause``."""
    main_clause: Pattern
    recalls: Pattern
    """Directly before what is recalled."""
    transmits: Pattern
    """Not far before what is transmitted."""


_ENGLISH = Wording(
    stems=("letter", "commun", "verbale", "rcular", "not", "facs", "message"),
    # "letter", "letters", "note verbale", "communication", "notification"
    letter=re.compile(
        r"\b(?P<noun>letters?|communications?|notes? verbales?|circulars?|notifications?|"
        r"facsimiles?|messages?)\b(?!-)",
        re.IGNORECASE,
    ),
    own=("this",),
    # " of ", " dated ", " from the President of … dated ", weekdays
    up_to_date=re.compile(
        r"(?:\s+(?:addressed|from|to|by|of the|sent|signed|circulated|transmitted|issued)\b"
        r"[^.;:()]{0,110}?)?"
        r"\s*,?\s+(?:of|dated)\s+(?:the\s+)?(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,?\s+)?",
        re.IGNORECASE,
    ),
    # "11 August and 29 August", "6 June, 12 June and of 1 July"
    and_date=re.compile(r"\s*(?:,|and|&|,\s*and)\s*(?P<of>of\s+|dated\s+)?", re.IGNORECASE),
    of_date=re.compile(r"\s*,?\s+(?:of|dated|adopted on)\s+", re.IGNORECASE),
    of_ends=(" of", "dated"),
    # "note by the Secretary-General of 26 May 2006 (", "report "
    named=re.compile(
        r"\b(?P<noun>letters?|reports?|notes?|documents?|memorand(?:um|a)|statements?|"
        r"info(?:rmation)?\s+notes?|programmes?|addend(?:um|a)|annex(?:es)?|circulars?)\b"
        r"(?P<words>[^.;:()]{0,120}?)\s*\(?\s*$",
        re.IGNORECASE,
    ),
    letters=("letter", "circular"),
    # "Further to the letters of …", as far as "…, I have the pleasure to …"
    further=re.compile(
        r"\b(?:further to|in continuation of|(?:in|as a) follow[- ]?up to|following up (?:on|to)|"
        r"(?:pursuant to|following) (?:my|our))\b",
        re.IGNORECASE,
    ),
    main_clause=re.compile(
        r",\s+(?:i|we|please|kindly|the (?:president|secretary|chair)\w*)\b", re.IGNORECASE
    ),
    recalls=re.compile(
        r"(?:\brefer(?:s|red|ring)? (?:\w+ )?to|\brecall(?:s|ed|ing)?|\bin reference to|"
        r"\bwith reference to|\breference is (?:also )?made to|"
        r"\b(?:a|re)minder of|\bas (?:(?:was|already|previously|earlier)\s+)*"
        r"(?:announced|mentioned|indicated|stated|outlined|requested|informed|communicated|noted|"
        r"explained|set out|described)(?:\s+to you)?\s+(?:in|by)|"
        r"^\W*in (?=(?:my|his|her|its|our|the|a)\s))",
        re.IGNORECASE,
    ),
    transmits=re.compile(
        r"\b(?:transmit(?:s|ting)?|forward(?:ing)?|enclos(?:e|ing)|attach(?:ing)?|"
        r"circulat(?:e|ing)|annex(?:ing)?)\b"
        r"(?:\s+(?:herewith|hereby|to you|for your \w+))*[^,;]{0,80}$",
        re.IGNORECASE,
    ),
)

_FRENCH = Wording(
    stems=("lettre", "commun", "verbale", "rculaire", "notif", "message", "courrier"),
    # "lettre", "mes lettres", "note verbale", "courrier"
    letter=re.compile(
        r"\b(?P<noun>lettres?|courriers?|communications?|notes? verbales?|circulaires?|"
        r"notifications?|messages?)\b(?!-)",
        re.IGNORECASE,
    ),
    own=("présente", "cette"),
    # " du ", " en date du ", " que le Président vous a adressée le ", " datées des ", weekdays
    up_to_date=re.compile(
        r"(?:\s+(?:adressée?s?|envoyée?s?|signée?s?|transmise?s?|du|de|des|par|que)\b"
        r"[^.;:()]{0,110}?)?"
        r"\s*,?\s+(?:en date du|datée?s? d(?:u|es)|du|des|le)\s+"
        r"(?:(?:lun|mar|mercre|jeu|vendre|same)di\s+|dimanche\s+)?",
        re.IGNORECASE,
    ),
    # "3 et 12 mars", "3 mars et du 12 avril"
    and_date=re.compile(r"\s*(?:,|et)\s*(?P<of>du\s+|des\s+|en date du\s+)?", re.IGNORECASE),
    of_date=re.compile(r"\s*,?\s+(?:en date du|datée?s? du|du|adoptée?s? le)\s+", re.IGNORECASE),
    of_ends=(" du", " le"),
    # "note du Secrétaire général en date du 26 mai 2006 (", "rapport "
    named=re.compile(
        r"\b(?P<noun>lettres?|rapports?|notes?|documents?|mémorandums?|déclarations?|"
        r"programmes?|additifs?|annexes?|circulaires?)\b(?P<words>[^.;:()]{0,120}?)\s*\(?\s*$",
        re.IGNORECASE,
    ),
    letters=("lettre", "circulaire"),
    # "Suite à ma lettre du …, j'ai l'honneur de …", "Comme suite à", "En complément de"
    further=re.compile(
        r"\b(?:suite (?:à|aux?)|dans le prolongement d(?:e|u|es)|"
        r"en complément (?:d(?:e|u|es)|à))\b",
        re.IGNORECASE,
    ),
    main_clause=re.compile(
        r",\s+(?:j['’]|(?:je|nous|veuillez|l[ea] (?:président|secrétaire|coprésident)\w*)\b)",
        re.IGNORECASE,
    ),
    # "me référer à", "en référence à", "rappeler", "comme indiqué dans", "Dans ma lettre"
    recalls=re.compile(
        r"(?:\bréf(?:ér(?:er|ant|ons)|ère|érence)\s+(?:à|aux?)|\brappel(?:er|le|ant|ons)\b"
        r"|\b(?:comme|ainsi que)\b[^,;]{0,40}\b(?:annoncé|indiqué|mentionné|exposé|précisé|demandé"
        r"|communiqué)e?s?\s+(?:dans|par)\b"
        r"|^\W*dans (?=(?:ma|mon|mes|sa|ses|notre|nos|la|les|une)\s))",
        re.IGNORECASE,
    ),
    # "vous transmettre ci-joint", "vous faire tenir", "communiquer le texte de"
    transmits=re.compile(
        r"\b(?:transmet(?:s|tre|tons|tant)|faire (?:tenir|parvenir)|communiquer|joindre|joins"
        r"|joignons|distribuer)\b[^,;]{0,80}$",
        re.IGNORECASE,
    ),
)
_SPANISH = Wording(
    stems=("carta", "comunica", "verbal", "rcular", "notific", "mensaje"),
    # "carta", "mis cartas", "nota verbal", "comunicación"
    letter=re.compile(
        r"\b(?P<noun>cartas?|comunicaci(?:ón|ones)|notas? verbal(?:es)?|circular(?:es)?|"
        r"notificaci(?:ón|ones)|mensajes?)\b(?!-)",
        re.IGNORECASE,
    ),
    own=("presente", "esta"),
    # " de fecha ", " del ", " dirigida al Presidente con fecha ", weekdays
    up_to_date=re.compile(
        r"(?:\s+(?:dirigidas?|enviadas?|firmadas?|transmitidas?|del?|que|por)\b[^.;:()]{0,110}?)?"
        r"\s*,?\s+(?:(?:de|con) fecha|fechadas? el|del?|el)\s+"
        r"(?:(?:lunes|martes|miércoles|jueves|viernes|sábado|domingo),?\s+)?",
        re.IGNORECASE,
    ),
    # "3 y 12 de marzo", "3 de marzo y del 12 de abril"
    and_date=re.compile(r"\s*(?:,|y)\s*(?P<of>de(?:l| fecha)?\s+)?", re.IGNORECASE),
    of_date=re.compile(
        r"\s*,?\s+(?:(?:de|con) fecha|fechad[oa]s? el|del?|aprobadas? el)\s+", re.IGNORECASE
    ),
    of_ends=(" de", " del", " fecha", " el"),
    # "nota del Secretario General de fecha 26 de mayo de 2006 (", "informe "
    named=re.compile(
        r"\b(?P<noun>cartas?|informes?|notas?|documentos?|memorandos?|declaraci(?:ón|ones)|"
        r"programas?|adici(?:ón|ones)|anexos?|circular(?:es)?)\b"
        r"(?P<words>[^.;:()]{0,120}?)\s*\(?\s*$",
        re.IGNORECASE,
    ),
    letters=("carta", "circular"),
    # "Como continuación de mi carta de …, tengo el honor de …", "A raíz de"
    further=re.compile(
        r"\b(?:(?:como|en) (?:continuación|seguimiento) (?:del?|a|al)|a raíz del?)\b",
        re.IGNORECASE,
    ),
    main_clause=re.compile(
        r",\s+(?:tengo|tenemos|me|nos|quisiera|quisiéramos|deseo|sírvan?se|(?:el|la) "
        r"(?:president|secretari|copresident)\w*)\b",
        re.IGNORECASE,
    ),
    # "referirme a", "con referencia a", "recordar", "como se indicó en", "En mi carta"
    recalls=re.compile(
        r"(?:\b(?:referir(?:me|nos)|referencia|refiero|referimos)\s+al?\b"
        r"|\b(?:en|con) relación con\b"
        r"|\brec(?:ordar|uerd[oa]|ordamos)\b"
        r"|\b(?:como|según)\b[^,;]{0,30}\b(?:anunci|indic|mencion|señal|solicit|comunic)"
        r"(?:é|ó|ad[oa]s?|amos|a)?\s+en\b"
        r"|^\W*en (?=(?:mi|mis|su|sus|nuestra|nuestras|la|las|una)\s))",
        re.IGNORECASE,
    ),
    # "transmitirle adjunta", "hacerle llegar", "adjuntar"
    transmits=re.compile(
        r"\b(?:(?:transmit|remit)(?:ir(?:les?)?|o|imos)|hacer(?:les?)? llegar|adjunt(?:ar|o|amos)"
        r"|distribuir)\b[^,;]{0,80}$",
        re.IGNORECASE,
    ),
)
_WORDINGS = {"fr": _FRENCH, "es": _SPANISH}


def citation_wording(language: str) -> Wording:
    """Return the words of a language (ISO 639-1), the English ones where it has none here."""
    return _WORDINGS.get(language, _ENGLISH)

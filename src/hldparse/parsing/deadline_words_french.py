"""The words with which letters in French set a day for something."""

from __future__ import annotations

import re

from hldparse.parsing.deadline_words import Wording

# "lundi "
_JOUR = r"(?:(?:(?:lun|mar|mercre|jeu|vendre|same)di|dimanche)\s*,?\s*)"
# "midi", "18 heures", "17 h 30", "la fin de la journée"
_HEURE = (
    r"(?:midi|minuit|\d{1,2}\s?(?:h(?:eures?)?\b|:)\s?(?:\d\d\b)?|"
    r"(?:la\s)?(?:fin (?:de la journée|du jour)|clôture des bureaux))"
)
# "au plus tard", "avant", "d'ici au", "jusqu'au", "le délai de dépôt est fixé au"
_AVANT = (
    r"(?:au plus tard(?:\s+pour)?|pas plus tard que|avant|d['’]ici(?:\s+à)?|jusqu['’](?=au)|"
    r"(?:date limite|délais?|échéance)(?:\s+(?:pour|de|des|du|d['’])[^.;]{1,60}?)?\s+"
    r"(?:est|a été|sera|reste|expire|prend fin)"
    r"(?:\s+(?:fixée?|prolongée?|reportée?|prorogée?))?(?:\s+jusqu['’](?=au))?)"
)
FRENCH = Wording(
    cue=re.compile(r"(?:avant|plus tard|d['’]ici|jusqu['’]|date limite|délai|échéance|rigueur)"),
    # "au plus tard le vendredi ", "avant midi le ", "d'ici au "
    lead=re.compile(
        rf"\b(?P<by>{_AVANT})\s*(?:(?:à\s)?{_HEURE}\s*,?\s*)?(?:(?:le|au|du)\s+)?{_JOUR}?$",
        re.IGNORECASE,
    ),
    # "date limite de dépôt des candidatures est"
    deadline_for=re.compile(
        r"(?:date limite|délais?|échéance)\s+(?:pour\s+|de\s+|des\s+|du\s+|d['’])"
        r"(?:(?:l[ea]s?\s|l['’]))?(?P<what>[^.;]{1,60}?)\s+(?:est|a été|sera|reste|expire|prend)\b",
        re.IGNORECASE,
    ),
    latest=re.compile(r"\s*,?\s*(?:au plus tard|dernier délai|délai de rigueur)\b", re.IGNORECASE),
    # "à 18 heures", "avant midi"
    at_hour=re.compile(rf"\s*,?\s*(?:à|avant)?\s*{_HEURE}", re.IGNORECASE),
    same=re.compile(
        r"\b(?:avant|d['’]ici(?: à)?|pour|au plus tard à) (?:la|cette) même (?:date|échéance)\b",
        re.IGNORECASE,
    ),
    # "avant 17 heures à cette date", "au plus tard ce jour-là"
    that=re.compile(
        rf"\b(?:avant|au plus tard|d['’]ici)\s(?:à\s)?(?:{_HEURE}\s*,?\s*)?(?:à\s|le\s)?"
        r"(?:cette date|ladite date|ce jour|ledit jour)\b",
        re.IGNORECASE,
    ),
    # "reçues avant", "enregistrés jusqu'au"
    done=re.compile(
        r"\b(?:reçu|enregistré|inscrit|communiqué|présenté|adopté|arrivé|parvenu)e?s?\s+$",
        re.IGNORECASE,
    ),
    loose=re.compile(r"avant|jusqu", re.IGNORECASE),
    asks=re.compile(
        r"\b(?:invit(?:e|ons|er|ée?s?)|pri(?:e|ons|ée?s?)|demand(?:e|ons|ée?s?)|veuillez|"
        r"bien vouloir|reconnaissante?s?|saur(?:ais|ions) gré|obligée?s?|doi(?:t|vent)|"
        r"devr(?:a|ont|aient|ait)|tenue?s? de|faire (?:parvenir|tenir|connaître)|communiquer|"
        r"transmettre|soumettre|adresser|envoyer|indiquer|informer|confirmer|inscrire|désigner|"
        r"répondre|présenter|ouverte?s?)\b",
        re.IGNORECASE,
    ),
    # "peuvent encore être envoyées jusqu'"
    allowed=re.compile(
        r"\b(?:peu(?:t|vent)|pourr(?:a|ont))\s+(?:(?:nous|lui|encore|aussi)\s+){0,2}être\s+(?:envoyé|communiqué|"
        r"présenté|transmis|soumis|adressé|notifié|proposé|accepté)e?s?\b"
        r"(?:(?!\b(?:qu[ei]|tel(?:le)?s?)\b)[^.;]){0,80}?\sjusqu['’]$",
        re.IGNORECASE,
    ),
    given=re.compile(
        r"\b(?:a|ont|avez|aur(?:a|ont|ez)|dispose(?:nt|z|ront)?)\s+jusqu['’]$", re.IGNORECASE
    ),
    # " à midi pour nous informer"
    given_for=re.compile(
        rf"(?:\s*,?\s*(?:à\s+)?{_HEURE})?\s*,?\s*pour\s+(?:(?:nous|lui|en|y|me)\s+)?(?:s['’])?"
        r"(?:adresser|communiquer|confirmer|désigner|envoyer|faire|indiquer|informer|inscrire|"
        r"notifier|présenter|proposer|répondre|soumettre|transmettre)\b",
        re.IGNORECASE,
    ),
    # "le Président a invité …"
    past=re.compile(
        r"(?P<before>(?:\w+\s+){0,2}?)\b(?:ai|a|avons|ont|avait|avais|avions|avaient)\s+"
        r"(?:invité|prié|demandé|fixé|rappelé|décidé|annoncé|informé|engagé)e?s?\b",
        re.IGNORECASE,
    ),
    now=re.compile(r"\bpar la présente\b", re.IGNORECASE),
    # "Comme annoncé dans la lettre du 11 août, …"
    recalls=re.compile(
        r"\s*(?:comme|ainsi que)\b[^,;]{0,40}\b(?:annoncé|indiqué|mentionné|demandé|exposé|précisé|"
        r"communiqué)e?s?\b",
        re.IGNORECASE,
    ),
    # "je vous prie de bien vouloir", "invite les délégations à", "veuillez"
    request=re.compile(
        r"\b(?:invit(?:e|ons|ée?s?)|pri(?:e|ons|ée?s?)|demand(?:e|ons)|veuillez|"
        r"reconnaissante?s? (?:de|d['’])|saur(?:ais|ions) gré (?:de|d['’]))\s*"
        r"(?:(?:de|à|d['’])\s*)?(?:bien vouloir\s+)?",
        re.IGNORECASE,
    ),
    passive=re.compile(r"\b(?:est|sont|êtes|soient|seront)\s+(?:\w+ment\s+)?$", re.IGNORECASE),
    leading=re.compile(
        r"(?:comme|ainsi|suite|dans|en|afin|compte tenu|étant)\b[^,]{0,200},\s*", re.IGNORECASE
    ),
)

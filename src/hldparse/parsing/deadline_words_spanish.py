"""The words with which letters in Spanish set a day for something."""

from __future__ import annotations

import re

from hldparse.parsing.deadline_words import Wording

# "lunes "
_DIA = r"(?:(?:lunes|martes|miércoles|jueves|viernes|sábado|domingo)\s*,?\s*)"
# "mediodía", "las 18 horas", "las 17.30 horas", "el fin del día"
_HORA = (
    r"(?:(?:las?\s|el\s)?(?:mediodía|medianoche|\d{1,2}(?:[.:]\d\d)?\s?"
    r"(?:h(?:oras|rs)?\b\.?|[ap]\.?\s?m\b\.?)|(?:fin(?:al)?|cierre) del? (?:día|las oficinas)))"
)
# "a más tardar", "antes del", "hasta el", "el plazo para … vence el"
_ANTES = (
    r"(?:a (?:lo )?más tardar|antes de(?=l\b|\s)|no más tarde de(?=l\b|\s)|hasta|"
    r"(?:fecha límite|plazo)(?:\s+(?:para|de|del)[^.;]{1,60}?)?\s+"
    r"(?:es|será|vence(?:rá)?|expira(?:rá)?|finaliza(?:rá)?|concluye|se ha (?:fijado|prorrogado)"
    r"(?:\s+(?:en|para|hasta))?))"
)
SPANISH = Wording(
    cue=re.compile(r"(?:tardar|antes de|más tarde|hasta|límite|plazo)"),
    # "a más tardar el viernes ", "antes de las 18 horas del ", "hasta el "
    lead=re.compile(
        rf"\b(?P<by>{_ANTES})\s*(?:(?:a\s)?{_HORA}\s*,?\s*)?(?:(?:el|del|al|l)\s+)?"
        rf"(?:día\s+)?{_DIA}?$",
        re.IGNORECASE,
    ),
    # "plazo para la presentación de candidaturas vence"
    deadline_for=re.compile(
        r"(?:fecha límite|plazo)\s+(?:para|de)\s+(?:(?:la|el|las|los)\s)?"
        r"(?P<what>[^.;]{1,60}?)\s+(?:es|será|vence|expira|finaliza|concluye|se)\b",
        re.IGNORECASE,
    ),
    latest=re.compile(r"\s*,?\s*(?:a (?:lo )?más tardar|como máximo)\b", re.IGNORECASE),
    # "a las 18 horas", "antes del mediodía"
    at_hour=re.compile(rf"\s*,?\s*(?:a|antes del?)?\s*{_HORA}", re.IGNORECASE),
    same=re.compile(r"\b(?:antes de|hasta|para) (?:la|esa|esta) misma fecha\b", re.IGNORECASE),
    # "antes de las 17 horas de esa fecha"
    that=re.compile(
        rf"\b(?:antes de|hasta|a más tardar)\s(?:a\s)?(?:{_HORA}\s*,?\s*)?(?:en\s|de\s)?"
        r"(?:esa fecha|dicha fecha|ese día|dicho día)\b",
        re.IGNORECASE,
    ),
    # "recibidas antes", "inscritos hasta"
    done=re.compile(
        r"\b(?:recibi|presenta|comunica|envia|aproba|registra)d[oa]s?\s+$|\binscrit[oa]s?\s+$",
        re.IGNORECASE,
    ),
    loose=re.compile(r"antes|hasta", re.IGNORECASE),
    asks=re.compile(
        r"\b(?:rueg[ao]|rogó|rogué|invit(?:a|o|ó|é|amos|ad[oa]s?)|pid(?:o|e|en|ió)|"
        r"ped(?:imos|í|ido)|solicit(?:a|o|ó|é|amos|ado)|sírvan?se|agradec\w+|"
        r"deb(?:en?|erán?|ería[ns]?)|tengan? a bien|comuni(?:car|quen)|"
        r"envi(?:ar|en)|envíen|remit(?:ir|an)|present(?:ar|en)|indi(?:car|quen)|inform(?:ar|en)|"
        r"confirm(?:ar|en)|inscrib(?:ir|an)\w*|design(?:ar|en)|respond(?:er|an)|abiert[oa]s?)\b",
        re.IGNORECASE,
    ),
    # "podrán enviarse hasta", "pueden ser comunicados hasta"
    allowed=re.compile(
        r"\b(?:pueden?|podrán?)\s+(?:(?:aún|todavía|también)\s+)?(?:ser\s+)?"
        r"(?:(?:envia|comunica|presenta|notifica|acepta|remiti)(?:rse|d[oa]s?)|proponerse|"
        r"propuest[oa]s?)\b(?:(?!\b(?:que|tal)\b)[^.;]){0,80}?\shasta$",
        re.IGNORECASE,
    ),
    given=re.compile(
        r"\b(?:tienen?|tendrán?|dispon(?:en?|drán?))\s+(?:(?:de\s+)?(?:tiempo|plazo)\s+)?hasta$",
        re.IGNORECASE,
    ),
    # " a las 18 horas para informar"
    given_for=re.compile(
        rf"(?:\s*,?\s*(?:a\s+)?{_HORA})?\s*,?\s*para\s+(?:comunicar|confirmar|designar|enviar|"
        r"indicar|informar|inscribir|notificar|presentar|proponer|remitir|responder)"
        r"(?:l[aeo]s?|nos|se)?\b",
        re.IGNORECASE,
    ),
    # "el Presidente invitó …", "había pedido"
    past=re.compile(
        r"(?P<before>(?:\w+\s+){0,2}?)\b(?:(?:ha|he|hemos|han|había|habían)\s+"
        r"(?:invitado|pedido|solicitado|rogado|fijado|recordado|decidido|anunciado|informado)|"
        r"(?:invit|solicit|rog|fij|record|anunci|inform)(?:ó|aron)|(?:pidió|decidió)"
        r"|(?:invité|solicité|pedí|rogué|anuncié|informé))\b",
        re.IGNORECASE,
    ),
    now=re.compile(r"\bpor la presente\b", re.IGNORECASE),
    # "Como se anunció en la carta del 11 de agosto, …"
    recalls=re.compile(
        r"\s*(?:como|según)\b[^,;]{0,30}\b(?:anunci|indic|mencion|solicit|señal|comunic|inform)"
        r"(?:ó|é|amos|ad[oa]s?)\b",
        re.IGNORECASE,
    ),
    # "ruega a las delegaciones que", "agradecería que", "sírvanse"
    request=re.compile(
        r"\b(?:invita(?:mos)?|invito|rueg[ao]|rogamos|pide|pido|solicit[ao]|solicitamos|"
        r"agradecer(?:ía|íamos|é)|sírvan?se|tengan? a bien)\s+(?:(?:a|que)\s+)?",
        re.IGNORECASE,
    ),
    passive=re.compile(r"(?!)"),
    leading=re.compile(
        r"(?:como|según|a fin|en|dado|con|para|habida)\b[^,]{0,200},\s*", re.IGNORECASE
    ),
)

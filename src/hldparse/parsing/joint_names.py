"""Two organisations that an English "and" joins, told by the language of their names."""

from __future__ import annotations

import re
from collections.abc import Iterator

from hldparse.parsing.segments import Span, trimmed

# " and ", " & ", " and the "
_AND = re.compile(r"\s(?:and|&)\s(?:the\s(?=[^\W\d_a-z]))?")
# "Red Andina de", "Fundación Paz para", "Réseau des", "Association nationale pour": the kind of
# body comes first, and what it is of or for follows in the same language
_HEADS = (
    "academia|académie|agencia|agence|alianza|alliance|asamblea|asociación|asociacion|assemblée|"
    "association|associação|cámara|centre|centro|chambre|coalición|coalition|comisión|comité|"
    "commission|confederación|confédération|consejo|conseil|cooperativa|coordinadora|"
    "coordination|corporación|federación|federacion|fédération|federation|fondation|fondo|fonds|"
    "foro|forum|fundación|fundacion|fundação|groupe|grupo|iniciativa|initiative|institut|"
    "instituto|liga|ligue|mesa|mouvement|movimiento|observatoire|observatorio|organisation|"
    "organización|organizacion|red|rede|réseau|reseau|secrétariat|secretariado|sindicato|"
    "sociedad|société|syndicat|union|unión|universidad|université"
)
_ROMANCE = re.compile(
    rf"(?:{_HEADS})\s(?:[^\s,;()]{{1,40}}\s){{0,4}}?"
    r"(?:(?:de|del|des|du|para|pour|por|sur|sobre)\s|d['’])",
    re.IGNORECASE,
)
_ENGLISH = re.compile(r"\s(?:of|for|the|in|on|against|to|with)\s")


def apart(text: str, span: Span) -> Iterator[Span]:
    """Yield the names in ``span``: two where one is in a language that has another word for "and".

    "Red Andina de Mujeres and Youth Housing Coalition" are two, since a Spanish name would go on
    with "y". Of two English names nothing tells that they are not one: they stay whole.
    """
    start, stop = span
    if " and " in text[start:stop] or " & " in text[start:stop]:
        for sign in _AND.finditer(text, start, stop):
            before, behind = text[start : sign.start()], text[sign.end() : stop]
            if _several(before) and _several(behind) and (_romance(before) or _romance(behind)):
                yield trimmed(text, start, sign.start())
                start = sign.end()
    yield trimmed(text, start, stop)


def _several(name: str) -> bool:
    return " " in name.strip() and name.lstrip()[:1].isupper()


def _romance(name: str) -> bool:
    return _ROMANCE.match(name.lstrip()) is not None and not _ENGLISH.search(name)

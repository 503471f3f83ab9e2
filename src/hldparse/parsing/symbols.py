"""Symbols of documents, and resolutions by number, wherever a text names them."""

from __future__ import annotations

import re

from hldparse.text.fold import collapse

_ORGANS: dict[str, str] = {
    "general assembly": "A",
    "assembly": "A",
    "ga": "A",
    "security council": "S",
    "sc": "S",
    "economic and social council": "E",
    "ecosoc": "E",
    "human rights council": "A/HRC",
    "hrc": "A/HRC",
}
_ORGAN = "|".join(sorted(_ORGANS, key=len, reverse=True))
# In French and Spanish the organ stands behind: "résolution 67/205 de l'Assemblée générale"
_ORGANS |= {
    "assembl\u00e9e g\u00e9n\u00e9rale": "A",
    "assembl\u00e9e": "A",
    "conseil de s\u00e9curit\u00e9": "S",
    "conseil \u00e9conomique et social": "E",
    "conseil des droits de l'homme": "A/HRC",
    "asamblea general": "A",
    "asamblea": "A",
    "consejo de seguridad": "S",
    "consejo econ\u00f3mico y social": "E",
    "consejo de derechos humanos": "A/HRC",
}
_ANY_ORGAN = "|".join(sorted(_ORGANS, key=len, reverse=True)).replace("'", "['\u2019]")
# "60/227", "62/208 A", "1/CP.16"
_STROKE = r"\d{1,4}/(?:[A-Z]{2,4}\.\d{1,3}|\d{1,4}(?:\s(?-i:[A-Z])\b)?)"
# "1325 (2000)", "3201 (S-VI)", "2200 A (XXI)"
_BRACKETS = r"\d{1,4}(?:\s[A-Z])?\s\((?:[IVXLC]+|(?:19|20)\d\d|[A-Z]{1,3}-[IVXLC]+)\)"
_NUMBER = rf"(?:{_STROKE}|{_BRACKETS})"
# "resolutions", "résolution", "decisión"
_NOUN = r"r[eé]solu(?:tions?|ci(?:ón|ones))|d[eé]cisi(?:ons?|ón|ones)"
# "General Assembly resolution 60/227", "resolutions 60/227 and 60/228", "the Assembly, in its
# resolution 60/227", "the Human Rights Council adopted resolution 48/13"
RESOLUTION = re.compile(
    rf"(?:\b(?P<organ>{_ORGAN})(?:\s*,?\s*(?:in|by)\s+(?:its|the)|\s+adopted(?:\s+its)?)?\s+)?"
    rf"\b(?P<noun>{_NOUN})\s+(?P<numbers>{_NUMBER}"
    rf"(?:\s*(?:,|and|et|y|&|,\s*and)\s*(?:(?:{_NOUN})\s+)?{_NUMBER}){{0,20}})",
    re.IGNORECASE,
)
# "… 48/13 of the Human Rights Council", "… 67/205 de l'Assembl\u00e9e g\u00e9n\u00e9rale"
OF_ORGAN = re.compile(
    rf"\s+(?:of the\s|de l['\u2019]|du\s|de la\s|del\s)(?P<organ>{_ANY_ORGAN})\b", re.IGNORECASE
)
EACH_NUMBER = re.compile(_NUMBER, re.IGNORECASE)
_OF_PARTIES = re.compile(r"/[A-Z]", re.IGNORECASE)
# "A/61/INF/3", "A/C.2/61/L.5", "S/2006/123", "FCCC/CP/2015/L.9"; not "HIV/AIDS", "www.un.org/a/b"
SYMBOL = re.compile(
    r"(?<![\w/.@:-])(?:[A-Z]{1,6}(?:/[A-Z0-9][A-Za-z0-9.\-]*){2,6}"
    # "TD/502", "CL/3998"
    r"|[A-Z]{2,6}/\d{2,5}(?![\w/]))"
)


def resolution_symbol(number: str, organ: str, noun: str) -> str:
    """Return "A/RES/60/227" for 60/227, "S/RES/1325 (2000)", "E/RES/1996/31", "1/CP.16" for itself.

    Without an organ the form of the number tells: four digits before the stroke are a year of the
    Economic and Social Council, a year in brackets is the Security Council's.
    """
    number = collapse(number)
    if _OF_PARTIES.search(number):
        return number.upper()
    prefix = _ORGANS.get(collapse(organ).casefold().replace("\u2019", "'"), "")
    if not prefix:
        if "/" in number:
            prefix = "E" if len(number.split("/")[0]) == 4 else "A"
        else:
            prefix = "S" if re.search(r"\(\d{4}\)$", number) else "A"
    form = "RES" if noun.casefold().startswith(("resolu", "résolu")) else "DEC"
    if prefix == "A/HRC":
        return f"A/HRC/{form}/{number}"
    return f"{prefix}/{form}/{number}"

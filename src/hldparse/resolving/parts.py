"""A printed organisation taken apart into its long name and its acronym."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

# "Europol", "GNP+", "Habitat": in brackets a single word may be an acronym, if it is known as one.
_WORD = r"[^\W\d_][^\s()]{1,14}"
_ACRONYM = r"(?:[A-Z][A-Za-z]{0,3}[A-Z&/.-][A-Za-z0-9&/.-]{0,12}|[A-Z]{2,12})"
# "International Labour Organization (ILO)", "… University (UNU-WIDER)"
_NAME_BRACKET = re.compile(rf"^(?P<name>.+?)\s*\((?P<acronym>{_ACRONYM})\)$")
_NAME_WORD = re.compile(rf"^(?P<name>.+?)\s*\((?P<acronym>{_WORD})\)$")
# "International Confederation of Free Trade Unions, ICFTU"
_NAME_COMMA = re.compile(rf"^(?P<name>.+?)\s*(?:,|\s[-–—])\s*(?P<acronym>{_ACRONYM})$")
# "IPACC (Indigenous Peoples …)", "ICFTU - International Confederation …", "ILO, International …"
_ACRONYM_NAME = re.compile(
    rf"^(?:the\s+)?(?P<acronym>{_ACRONYM})\s*(?:\((?P<inner>.+)\)|(?:,|:|\s[-–—])\s*(?P<name>.+))$"
)
# "(10M)", "(lFAD)": figures, or a small l, that recognition took letters of an acronym for
_LIKE_ACRONYM = re.compile(r"\((?P<acronym>[015l8][A-Z015l8]*[A-Z][A-Z015l8]*)\)$")
_LETTERS = str.maketrans("015l8", "OISIB")


class Parts(NamedTuple):
    """A printed organisation taken apart."""

    name: str
    acronym: str


@lru_cache(maxsize=1 << 6)
def take_apart(text: str) -> Parts:
    """Return long name and acronym of a printed organisation, "" for a part that is not there."""
    found = _NAME_BRACKET.match(text) or _NAME_COMMA.match(text)
    if found:
        return Parts(found["name"], found["acronym"])
    found = _ACRONYM_NAME.match(text)
    if found and " " in (name := found["inner"] or found["name"]):
        return Parts(name, found["acronym"])
    found = _NAME_WORD.match(text)
    return Parts(found["name"], found["acronym"]) if found else Parts(text, "")


def with_letters(text: str) -> tuple[str, str]:
    """Return ``text`` with an acronym in brackets at its end in letters, and a step that says so.

    "International Organization for Migration (10M)" was printed with "(IOM)". The step is empty,
    and the text as it was, where no such acronym begins with a figure.
    """
    found = _LIKE_ACRONYM.search(text)
    if not found:
        return text, ""
    acronym = found["acronym"].translate(_LETTERS)
    return f"{text[: found.start()]}({acronym})", f"{found['acronym']} read as {acronym}"

"""Words that mix the letters of several scripts: what a font without its table of characters gives.

A word of any language is of one script beside Latin, so this tells without knowing the language.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from unicodedata import name

FEWEST = 20
"""Words with letters beyond Latin, from which one can tell."""
_MIXED = 0.15
"""Share of these that mix scripts; in real text hardly any does."""
_SAMPLE = 400
"""Words that are looked at, spread over the page."""
_LONGEST = 60
_BEYOND = re.compile("[^\\x00-\u024f\u1e00-\u206f]")
# By the first word of a character's name; others, such as "MODIFIER LETTER", belong to any script.
# Latin letters stand among all others: "UN" in a word of Japanese, "μm"; so do Chinese ones.
_SCRIPTS = frozenset(
    (
        *("GREEK", "CYRILLIC", "ARMENIAN", "GEORGIAN", "HEBREW", "ARABIC", "SYRIAC", "THAANA"),
        *("NKO", "DEVANAGARI", "BENGALI", "GURMUKHI", "GUJARATI", "ORIYA", "TAMIL", "TELUGU"),
        *("KANNADA", "MALAYALAM", "SINHALA", "THAI", "LAO", "TIBETAN", "MYANMAR", "KHMER"),
        *("ETHIOPIC", "CHEROKEE", "CANADIAN", "MONGOLIAN"),
    )
)


def mixes_scripts(words: Sequence[str]) -> bool:
    """Return True where many of the words of a page are of several scripts each."""
    beyond = [text for text in words if not text.isascii() and _BEYOND.search(text)]
    beyond = beyond[:: len(beyond) // _SAMPLE + 1]
    if len(beyond) < FEWEST:
        return False
    mixed = sum(len({script_of(sign) for sign in text[:_LONGEST]} - {""}) > 1 for text in beyond)
    return mixed > _MIXED * len(beyond)


@lru_cache(maxsize=4096)
def script_of(sign: str) -> str:
    """Return the script of a letter; "" for other signs, and for letters that stand in any."""
    first = name(sign, "").split(" ", 1)[0] if sign.isalpha() else ""
    return first if first in _SCRIPTS else ""

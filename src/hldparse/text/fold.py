"""One folded form for comparing names: no case, accents, punctuation or doubled spaces."""

from __future__ import annotations

import re
import unicodedata
from itertools import filterfalse

_APOSTROPHES = re.compile(r"['\u2018\u2019\u201b\u02bc\u0060\u00b4]")
_NOT_WORD = re.compile(r"[\W_]+")
# The same for text in ASCII, apostrophes left out
_SIGNS: dict[int, str | None] = {
    code: " " for code in range(128) if not chr(code).isalnum()
} | dict.fromkeys(map(ord, "'`"))


def fold(text: str) -> str:
    """Return ``text`` casefolded, without accents, apostrophes and punctuation, "&" as "and".

    "Côte d'Ivoire" → "cote divoire"; "Antigua & Barbuda" → "antigua and barbuda". Letters of
    any script stay. An idempotent function: ``fold(fold(x)) == fold(x)``.
    """
    if text.isascii():
        text = text.lower()
        if text.isalpha():
            return text
        # Signs without which there is nothing left to do: most names have none of them.
        if "&" in text:
            text = text.replace("&", " and ")
        if "  " not in text and text.replace(" ", "").isalnum():
            return text.strip()
        return " ".join(text.translate(_SIGNS).split())
    decomposed = unicodedata.normalize("NFKD", text.replace("&", " and "))
    text = "".join(filterfalse(unicodedata.combining, decomposed))
    text = _APOSTROPHES.sub("", text).casefold()
    return _NOT_WORD.sub(" ", text).strip()


def collapse(text: str) -> str:
    """Return ``text`` with every run of white space, line breaks too, as one space, trimmed."""
    return " ".join(text.split())

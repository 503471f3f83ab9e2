"""Letters that engines take for others, set right where no word is spelt so."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from hldparse.reading.words import Word, around, least

# "l", "lraq", "Afro-lbero": no word is a single l, or begins with one before another consonant
_CAPITAL = re.compile(r"\Al\Z|(?<!\w)l(?=[bcdfghjkmnpqrstvwxz][a-z])")
# "Mr. lon Popescu"
_TITLES = frozenset(("Mr.", "Mrs.", "Ms.", "Dr."))
_STOPPED = {title.replace(".", ","): title for title in _TITLES}
"""Titles whose stop was read as a comma, by what was read: "Ms, Ada Byron, Society of Engines"."""
_SMALL_L = re.compile(r"l(?=[a-z])")
# "ELE. Mr.", "ILE. Ms.", "HE. Mr."
_H, _E = frozenset(("H", "H.", "H,")), frozenset(("E", "E.", "E,"))
_EXCELLENCY = re.compile(r"[HEIFTL1]{1,2}[IL1]?[.,]?E[.,]?")


def with_letters(words: Sequence[Word]) -> list[Word]:
    """Return words, in the order of the engine, with a capital I for a small l that begins a name,
    and with "H.E." before a title.
    """
    found = [replace(word, text=_letters(word.text)) for word in _with_excellency(words)]
    for at, (before, word) in enumerate(pairwise(found)):
        if before.text in _TITLES and _SMALL_L.match(word.text):
            found[at + 1] = replace(word, text="I" + word.text[1:])
        elif word.text in _TITLES and _EXCELLENCY.fullmatch(before.text):
            found[at] = replace(before, text="H.E.")
    return found


def _letters(text: str) -> str:
    return _STOPPED.get(text) or _CAPITAL.sub("I", text)


def _with_excellency(words: Sequence[Word]) -> list[Word]:
    """Return words, "H" and "E." before a title as one: a typewriter sets them far apart."""
    found: list[Word] = []
    for at, word in enumerate(words):
        last, after = found[-1] if found else None, words[at + 1 : at + 2]
        if last and last.text in _H and word.text in _E and after and after[0].text in _TITLES:
            sure = least((last, word))
            found[-1] = Word("H.E.", around((last.box, word.box)), sure)
        else:
            found.append(word)
    return found

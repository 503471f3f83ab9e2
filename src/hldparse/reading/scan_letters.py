"""Letters that engines take for others, set right where no word is spelt so."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from hldparse.reading.words import Word

# "l", "lraq", "Afro-lbero": no word is a single l, or begins with one before another consonant
_CAPITAL = re.compile(r"\Al\Z|(?<!\w)l(?=[bcdfghjkmnpqrstvwxz][a-z])")
# "Mr. lon Popescu"
_TITLES = frozenset(("Mr.", "Mrs.", "Ms.", "Dr."))
_SMALL_L = re.compile(r"l(?=[a-z])")
# "ELE. Mr.", "ILE. Ms.", "HE. Mr."
_EXCELLENCY = re.compile(r"[HEIFTL1]{1,2}[IL1]?[.,]?E[.,]?")


def with_letters(words: Sequence[Word]) -> list[Word]:
    """Return words, in the order of the engine, with a capital I for a small l that begins a name,
    and with "H.E." before a title.
    """
    found = [replace(word, text=_CAPITAL.sub("I", word.text)) for word in words]
    for at, (before, word) in enumerate(pairwise(found)):
        if before.text in _TITLES and _SMALL_L.match(word.text):
            found[at + 1] = replace(word, text="I" + word.text[1:])
        elif word.text in _TITLES and _EXCELLENCY.fullmatch(before.text):
            found[at] = replace(before, text="H.E.")
    return found

"""Spaces and ends of lines that pdfium finds within words of a PDF: "hea lth".

Some producers set the letters of a line wide, and a word in pieces. pdfium takes the space between
two pieces for one between words, though the file has characters for all others.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache
from itertools import islice
from typing import Any

from hldparse.reading.pdf_calls import origins_of, unchecked

_CLOSE = 0.15
"""Space between two words, in the size of their type, of which there is always more."""
NEAR = 0.2
"""The same between their boxes, which may begin a little right of a letter's place."""
_SAMPLE, _MOSTLY = 40, 0.8
"""Spaces of a page that are looked at, and the share of these that are characters of the file."""
_SPACE = re.compile(" ")


def splits_in(pdfium: Any, text: Any, characters: str) -> Callable[[int, float, float], bool]:
    """Return what says of a space, by its place, whether it only parts the pieces of a word.

    It is asked with where the letters before end, and the size of type.
    """
    origin_of = origins_of(pdfium, text)
    is_generated = unchecked(pdfium.FPDFText_IsGenerated)

    @cache
    def has_spaces() -> bool:
        """Return True where the file itself has characters for most spaces."""
        places = [found.start() for found in islice(_SPACE.finditer(characters), _SAMPLE)]
        own = sum(is_generated(text, at) == 0 for at in places)
        return bool(own > _MOSTLY * len(places))

    def splits(at: int, behind: float, size: float) -> bool:
        if is_generated(text, at) != 1:
            return False
        # Letters that lean over to the right have boxes that reach into the space.
        space = origin_of(at + 1)[0] - min(behind, origin_of(at)[0])
        return 0 <= space < _CLOSE * size and has_spaces()

    return splits


def touching_in(pdfium: Any, text: Any) -> Callable[[int, float, float], bool]:
    """Return what says of an end of a line, by its place, whether it stands within a word.

    Pages of few words, far apart, pdfium may take for text that runs down, and end a line behind
    each letter. It is asked with the space from the letters before to those behind, which stand on
    one line, and the size of type.
    """
    is_generated = unchecked(pdfium.FPDFText_IsGenerated)
    return lambda at, space, size: (
        abs(space) < _CLOSE * size and is_generated(text, at) == 1 == is_generated(text, at + 1)
    )

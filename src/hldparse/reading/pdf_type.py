"""In which font and size the letters of a PDF are set."""

from __future__ import annotations

import re
from collections.abc import Callable
from ctypes import byref, c_void_p, create_string_buffer
from math import hypot
from typing import Any

from hldparse.reading.pdf_calls import unchecked
from hldparse.reading.words import Box

Set = tuple[str, float, bool]
"""Name of the font, "" where it is not known, size in points, 0 where that is not, and whether it
is bold."""
_LONGEST_NAME = 256

_BOLD_WEIGHT = 700
"""Of a font whose name is not known (400 is regular, as in fonts of the web)."""
# "Times-Bold", "ArialMT,Bold", "Calibri-SemiBold", "CMBX10", "Inter Heavy"
_BOLD = re.compile(r"bold|black|heavy|\bdemi|-demi|cmbx|sfbx", re.IGNORECASE)


def is_bold(font: str) -> bool:
    """Return True for the name of a bold font."""
    return bool(_BOLD.search(font))


def types_of(pdfium: Any, text: Any) -> Callable[[int, Box], Set]:
    """Return what gives font and size of a character of a raw text page, its box at hand.

    Letters of one font and size have boxes of one height: for each, pdfium is asked once.
    """
    known: dict[tuple[int | None, float], Set] = {}
    thing_of, font_of = _things(pdfium)
    matrix = pdfium.FS_MATRIX()
    place = byref(matrix)
    held = c_void_p()
    before: int | None = None
    same: Set = ("", 0.0, False)

    def type_of(index: int, box: Box) -> Set:
        nonlocal before, same
        thing = thing_of(text, index)
        if thing is not None and thing == before:
            # Words that were set at once have one font and size.
            return same
        held.value = thing
        key = font_of(held) if thing else None, round(box[3] - box[1], 3)
        found = known.get(key)
        if found is None:
            size = float(pdfium.FPDFText_GetFontSize(text, index))
            if pdfium.FPDFText_GetMatrix(text, index, place):
                # Some PDFs set all type in size 1 and enlarge it.
                size *= hypot(matrix.c, matrix.d)
            name = _name(pdfium, text, index)
            bold = is_bold(name) or (
                not name and pdfium.FPDFText_GetFontWeight(text, index) >= _BOLD_WEIGHT
            )
            found = known[key] = (name, round(abs(size), 2), bold)
        before, same = thing, found
        return found

    return type_of


def _things(pdfium: Any) -> tuple[Callable[..., int | None], Callable[..., int | None]]:
    """Return what gives the thing on the page that a character is of, and the font of a thing."""
    if not hasattr(pdfium, "FPDFText_GetTextObject"):  # pypdfium2 before 5
        return lambda *_: None, lambda *_: None
    return (
        unchecked(pdfium.FPDFText_GetTextObject, c_void_p),
        unchecked(pdfium.FPDFTextObj_GetFont, c_void_p),
    )


def _name(pdfium: Any, text: Any, index: int) -> str:
    if not hasattr(pdfium, "FPDFText_GetTextObject"):
        # Fonts of one height are not told apart.
        return ""
    name = create_string_buffer(_LONGEST_NAME)
    length = pdfium.FPDFText_GetFontInfo(text, index, name, _LONGEST_NAME, None)
    if not 0 < length <= _LONGEST_NAME:
        return ""
    said = name.value.decode("utf-8", "replace")
    # "ABCDEF+Times-Bold": only some letters of the font are in the file
    return said[7:] if said[6:7] == "+" else said

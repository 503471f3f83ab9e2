"""In which font and size the letters of a PDF are set."""

from __future__ import annotations

import re
from collections.abc import Callable
from ctypes import byref, c_float, c_void_p, cast, create_string_buffer
from functools import cache
from math import hypot
from typing import Any

from hldparse.reading.pdf_calls import unchecked
from hldparse.reading.words import Box

Set = tuple[str, float, bool, bool]
"""Name of the font, "" where it is not known, size in points, 0 where that is not, whether it is
bold, and whether the boxes of its letters are only as high as these."""
Thing = Callable[[Any, int], int | None]
_LONGEST_NAME = 256
_EXACT = 1_000
"""Heights of letters that are told apart, in a point."""
_LEAST_ASCENT, _LEAST_DESCENT = 0.6, 0.05
"""Height and depth that the letters of a font have by its own account, in sizes, at least."""
_TURNED = 0.001
"""Of a matrix of type that is not turned, at most."""
ASCENT, DESCENT = 0.89, 0.22
"""Those of the letters of a font without such an account, as Times has them."""

_BOLD_WEIGHT = 700
"""Of a font whose name is not known (400 is regular, as in fonts of the web)."""
# "Times-Bold", "ArialMT,Bold", "Calibri-SemiBold", "CMBX10", "Inter Heavy"
_BOLD = re.compile(r"bold|black|heavy|\bdemi|-demi|cmbx|sfbx", re.IGNORECASE)


@cache
def is_bold(font: str) -> bool:
    """Return True for the name of a bold font."""
    return bool(_BOLD.search(font))


def types_of(pdfium: Any, text: Any) -> tuple[Thing, Callable[[int, int | None, Box], Set]]:
    """Return what gives the thing that a character of a raw text page is of, None where that is
    not known, and what gives font and size of a character, the thing and its box at hand.

    All characters of a thing have one font and size. Letters of one font and size have boxes of one
    height: for each, pdfium is asked once.
    """
    known: dict[tuple[int | None, int], Set] = {}
    thing_of, font_of = _things(pdfium)
    matrix = pdfium.FS_MATRIX()
    place = byref(matrix)
    size_of, matrix_of = map(unchecked, (pdfium.FPDFText_GetFontSize, pdfium.FPDFText_GetMatrix))
    held = c_void_p()

    def type_of(index: int, thing: int | None, box: Box) -> Set:
        held.value = thing
        key = font_of(held) if thing else None, int(_EXACT * (box[3] - box[1]))
        found = known.get(key)
        if found is None:
            size = float(size_of(text, index))
            upright = False
            if matrix_of(text, index, place):
                # Some PDFs set all type in size 1 and enlarge it.
                size *= hypot(matrix.c, matrix.d)
                upright = matrix.d > 0 and abs(matrix.b) < _TURNED and abs(matrix.c) < _TURNED
            name = _name(pdfium, text, index)
            bold = is_bold(name) or (
                not name and pdfium.FPDFText_GetFontWeight(text, index) >= _BOLD_WEIGHT
            )
            flat = upright and _is_flat(pdfium, key[0])
            found = known[key] = (name, round(abs(size), 2), bold, flat)
        return found

    return thing_of, type_of


def _is_flat(pdfium: Any, font: int | None) -> bool:
    """Return True for a font whose letters have no height or depth by its own account.

    LibreOffice writes such accounts. The box of a letter is then as high as the letter itself.
    """
    if font is None:
        return False
    ascent, descent = c_float(), c_float()
    handle = cast(font, pdfium.FPDF_FONT)
    pdfium.FPDFFont_GetAscent(handle, 1.0, byref(ascent))
    pdfium.FPDFFont_GetDescent(handle, 1.0, byref(descent))
    return ascent.value < _LEAST_ASCENT or descent.value > -_LEAST_DESCENT


def _things(pdfium: Any) -> tuple[Thing, Callable[..., int | None]]:
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

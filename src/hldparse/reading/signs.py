"""Boxes, ticks and bullets of the fonts of signs that come with Word, as the signs they show.

PDFs made of such files name the signs by the same codes.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache

from hldparse.reading.pdf_codes import spelt

_BOXES = {0x6F: "☐", 0x71: "☐", 0xA8: "☐", 0xA7: "▪", 0xD8: "➢"}
_WINGDINGS = {**_BOXES, 0xFB: "✗", 0xFC: "✓", 0xFD: "☒", 0xFE: "☑"}
_WINGDINGS_2 = {0x4F: "✗", 0x50: "✓", 0x51: "☒", 0x52: "☑", 0x53: "☒", 0x54: "☒", 0xA3: "☐"}
_DINGBATS = {0x33: "✓", 0x34: "✔", 0x36: "✖", 0x38: "✘", 0x6F: "☐", 0x71: "☐"}
_FONTS: Mapping[str, Mapping[int, str]] = {
    "symbol": {0xB7: "•", 0xD6: "√"},
    "wingdings": _WINGDINGS,
    "wingdings 2": _WINGDINGS_2,
    "webdings": {0x61: "✓", 0x63: "☐", 0x72: "✗"},
    "zapf dingbats": _DINGBATS,
    "zapfdingbats": _DINGBATS,
}
"""By the codes of each font, as its table of signs shows them."""
_UNNAMED = {**_WINGDINGS, 0xB7: "•", **{code: chr(code) for code in b"*0123456789"}}
"""Of a font whose name is not known; figures are those of a barcode."""
# "F0FE", "00FC"
_CODE = re.compile(r"[0-9A-Fa-f]{1,4}")
_HALVES = range(0xD800, 0xE000)
"""Codes that stand for half a character."""
_OWN = range(0xF000, 0xF100)
"""Where Word keeps the 256 signs of such a font; below 256 they stand too."""
_BYTE = 0x100


def sign(font: str, code: str) -> str:
    """Return what a code ("F0FE") of a font shows; one that is not known stays as it is stored."""
    if not _CODE.fullmatch(code):
        return ""
    number = int(code, 16)
    if number in _HALVES or number < ord(" "):
        return "\ufffd"
    return _shown(_FONTS.get(font.casefold(), _UNNAMED), number)


# "Wingdings-Regular", "SymbolMT": what PDFs add to the names of fonts
_STYLE = re.compile(r"(?:mt|ps|[-,]?regular|[-,]?bold)+\Z")
_PRIVATE = re.compile("[\uf000-\uf0ff]")


def as_shown(font: str, text: str) -> str:
    """Return ``text`` of a PDF with the signs that its codes show in ``font``: "•" for U+F0B7.

    Where the font is none of signs, only codes of Word's own are signs.
    """
    known = _of_pdf(font)
    if text.isascii() and not known:
        return text
    if not known and _PRIVATE.search(text):
        known = _UNNAMED
    return "".join(_shown(known, ord(letter)) for letter in text) if known else spelt(text)


def shows_signs(font: str) -> bool:
    """Return True for a font of a PDF whose letters are signs."""
    return _of_pdf(font) is not None


@cache
def _of_pdf(font: str) -> Mapping[int, str] | None:
    return _FONTS.get(_STYLE.sub("", font.casefold()))


def is_of_signs(font: str) -> bool:
    """Return True for a font whose letters are signs: "Wingdings"."""
    return font.casefold() in _FONTS


def signs(font: str, text: str) -> str:
    """Return what letters look like in such a font: "✓" for "ü" in Wingdings."""
    known = _FONTS[font.casefold()]
    return "".join(_shown(known, ord(letter)) for letter in text)


def _shown(known: Mapping[int, str], number: int) -> str:
    own = number < _BYTE or number in _OWN
    return (known.get(number % _BYTE) if own else None) or chr(number)

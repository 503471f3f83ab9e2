"""Whether the text layer of a page can be used, or its picture must be recognised."""

from __future__ import annotations

import re
from collections.abc import Sequence
from ctypes import byref, c_float
from dataclasses import dataclass
from functools import lru_cache
from string import ascii_letters
from typing import Any

from hldparse.reading.scripts import FEWEST, mixes_scripts
from hldparse.reading.words import Word
from hldparse.records.source import Page

_PATH, _PICTURE, _FORM = 2, 3, 5
"""Kinds of objects on a page (fpdf_edit.h of pdfium)."""
_MOST_OBJECTS = 2_000
"""Objects that are looked at for pictures; a scan has one, or a few dozen strips."""
_WHOLE = 0.6
"""Share of a page that pictures cover at least where they are the page."""
_SOME = 0.02
"""Share of a page that pictures cover at least where they may hold words."""
_OUTLINES = 100
"""Shapes on a page without text from which they may be letters drawn as outlines."""
_STAMP = 150
"""Characters that a stamp, a number of pages or the name of a scanner puts on a picture."""
_ENOUGH = 200
"""Letters from which one can tell whether a text is of a language."""
_STRANGE = 0.15
"""Share of characters without a meaning, above which a font lost its table of characters."""
_ACCENTED = 0.4
"""Share of accented letters, above which another script was taken for Latin-1."""
_COMMON = 0.4
"""Share of the eight commonest letters, under which a text is no language: they are 0.6 of English,
French and Spanish, and 0.3 of letters that were shifted or drawn at random."""
_ODD = 0.15
"""Share of words that are none, above which a layer is a poor recognition; good ones have 0.04."""
_LEAST_WORDS = 20
_SAMPLE = 120
"""Words of a page that are looked at, spread over it."""

# U+E000–F8FF: private use; U+FFFD; controls other than the hyphen that pdfium gives as U+0002
_MEANINGLESS = re.compile("[\ue000-\uf8ff\ufffd\x00\x01\x03-\x08\x0e-\x1f\x7f-\x9f]")
# "Ðåñïóáëèêà" for "Республика"
_LATIN_1 = re.compile("[\u00a1-\u00ff]")
# Taken out of the bytes of a text, to be counted: that takes a twentieth of a count of characters.
_LETTERS = ascii_letters.encode()
_COMMONEST = b"aeinorstAEINORST"
_HAS_LETTER = re.compile(r"[^\W\d_]")
# "Repub1ic", "tl1e", "fr(m", "th|s": a digit or sign within a word; "CO2", "8th", "2009a" are words
_BROKEN = re.compile(r"[^\W\d_]{1,}[\d|\\~^=<>{}\[\]_%$€£*#;:!?]+[^\W\d_]")
# "tHe", "gOvernment"; "McDonald" and "iPhone" are rare enough
_CASES = re.compile(r"[a-zà-ÿ][A-ZÀ-Þ]")
_VOWEL = re.compile(r"[aeiouyà-ÿ]|[^\x00-\xff]")
_WORD = re.compile(r"[^\W\d_]{3,}")


@dataclass(frozen=True, slots=True)
class Doubted:
    """A page whose text layer cannot be used, with what that layer says."""

    page: Page
    why: str
    """In plain words: "no text layer"."""


def doubt(words: Sequence[Word], page: Any) -> str:
    """Return why the words of a pypdfium2 page's text layer cannot be used, "" where they can.

    A page without words whose picture may hold none either is in order too.
    """
    if not words:
        covered, shapes = _drawn(page)
        bare = covered < _SOME and shapes < _OUTLINES
        return "" if bare else "no text layer"
    text = " ".join([word.text for word in words])
    characters = len(text) - len(words) + 1
    meaningless = _meaningless(text, characters)
    if meaningless:
        return meaningless
    if characters > _STAMP and not _is_odd(words):
        return ""
    covered, _ = _drawn(page)
    if covered < _WHOLE:
        return ""
    if characters <= _STAMP:
        return "hardly any text beside its picture"
    return "a poor recognition as its text layer"


def _meaningless(text: str, characters: int) -> str:
    """Return why a text says nothing in any language, "" where it may say something."""
    beyond = len(text) - len(text.encode("ascii", "ignore"))
    if beyond:
        # Most texts are plain or have a few accents: each of these is asked of few.
        strange = 0 if _is_plain(text) else len(_MEANINGLESS.findall(text))
        if strange > _STRANGE * characters:
            return "a damaged text layer: characters without meaning"
        accented = len(_LATIN_1.findall(text)) if beyond > _ACCENTED * characters else 0
        if accented > _ACCENTED * characters and characters > _STAMP:
            return "a damaged text layer: letters of another script"
        if beyond >= FEWEST and mixes_scripts(text.split()):
            return "a damaged text layer: letters of several scripts in one word"
    data = text.encode("utf-8", "replace")
    letters = len(data) - len(data.translate(None, _LETTERS))
    if letters < _ENOUGH or letters < characters / 2:
        return ""
    if len(data) - len(data.translate(None, _COMMONEST)) < _COMMON * letters:
        return "a damaged text layer: letters that make no words"
    return ""


def _is_plain(text: str) -> bool:
    """Return True where no character of ``text`` is without meaning, as is seen at once."""
    return text.isprintable() and "\ufffd" not in text


def _is_odd(words: Sequence[Word]) -> bool:
    words = words[:: len(words) // _SAMPLE + 1]
    spelt = [word.text for word in words if _HAS_LETTER.search(word.text)]
    if len(spelt) < _LEAST_WORDS:
        return False
    odd = sum(1 for text in spelt if _is_no_word(text))
    # Signs that stand alone are specks: "~", "|", "^".
    odd += sum(1 for word in words if len(word.text) == 1 and word.text in "~|^\\_<>{}[]`=")
    return odd > _ODD * len(spelt)


@lru_cache(maxsize=4096)
def _is_no_word(text: str) -> bool:
    if _BROKEN.search(text) or _CASES.search(text):
        return True
    longest = max(_WORD.findall(text), key=len, default="")
    return longest.islower() and not _VOWEL.search(longest)


def _drawn(page: Any) -> tuple[float, int]:
    """Return the share of the page that its pictures cover together, and its number of shapes."""
    import pypdfium2.raw as pdfium  # type: ignore[import-untyped]

    width, height = page.get_size()
    covered, shapes = 0.0, 0
    for index in range(min(pdfium.FPDFPage_CountObjects(page.raw), _MOST_OBJECTS)):
        one = pdfium.FPDFPage_GetObject(page.raw, index)
        kind = pdfium.FPDFPageObj_GetType(one)
        inside = _inside(pdfium, one) if kind == _FORM else []
        shapes += (kind == _PATH) + inside.count(_PATH)
        if kind == _PICTURE or _PICTURE in inside:
            # A picture within a form is measured in the form's own units: the form counts for it.
            covered += _area(pdfium, one)
    return covered / max(width * height, 1.0), shapes


def _inside(pdfium: Any, form: Any) -> list[int]:
    """Return the kinds of what stands in a form."""
    count = min(pdfium.FPDFFormObj_CountObjects(form), _MOST_OBJECTS)
    return [
        pdfium.FPDFPageObj_GetType(pdfium.FPDFFormObj_GetObject(form, each))
        for each in range(count)
    ]


def _area(pdfium: Any, drawn: Any) -> float:
    edges = [c_float() for _ in range(4)]
    if not pdfium.FPDFPageObj_GetBounds(drawn, *map(byref, edges)):
        return 0.0
    left, bottom, right, top = (edge.value for edge in edges)
    return abs(right - left) * abs(top - bottom)

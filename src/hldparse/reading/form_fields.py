"""Fields of forms that are filled in: boxes that are ticked or open, and what was typed.

A viewer draws these over the page; they are no part of its text. Of a box its state counts,
whatever is drawn below it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from hldparse.reading.pdf_drawn import Point
from hldparse.reading.tick_boxes import place_among
from hldparse.reading.words import Box, Word, middle
from hldparse.text.ticks import EMPTY, TICKED

_WIDGET = 20
"""Kind of an annotation that is a field (fpdf_annot.h of pdfium)."""
_HIDDEN, _UNSEEN = 1 << 1, 1 << 5
"""Flags of what no viewer shows (PDF 1.7, table 165)."""
_MOST = 1_000
"""Fields of a page that are looked at; a form of fifty rows and six columns has 300."""
_MOST_BYTES = 200_000
"""Of a typed text."""
_MOST_PAIRS = 1_000_000
"""Fields times words of a page that are looked at."""
_HEIGHT = 12.0
"""Points that a line of a field is high at most, and its boxes."""
_LETTER = 0.5
"""Width of a letter, of its size."""


@dataclass(frozen=True, slots=True)
class Field:
    """A field as shown: a box that is ticked or not, or a typed text."""

    box: Box
    text: str
    """"☐", "☑", or what was typed."""

    @property
    def boxed(self) -> bool:
        """True for a box to be ticked."""
        return self.text in (EMPTY, TICKED)


def fields_on(page: Any, where: Point) -> list[Field]:
    """Return the fields of a pypdfium2 page that say something."""
    import pypdfium2.raw as pdfium  # type: ignore[import-untyped]

    count = pdfium.FPDFPage_GetAnnotCount(page.raw)
    found = []
    for index in range(min(count, _MOST)):
        annotation = pdfium.FPDFPage_GetAnnot(page.raw, index)
        if not annotation:
            continue
        try:
            field = _field(pdfium, annotation, where)
        finally:
            pdfium.FPDFPage_CloseAnnot(annotation)
        if field:
            found.append(field)
    return found


def _field(pdfium: Any, annotation: Any, where: Point) -> Field | None:
    if pdfium.FPDFAnnot_GetSubtype(annotation) != _WIDGET:
        return None
    if pdfium.FPDFAnnot_GetFlags(annotation) & (_HIDDEN | _UNSEEN):
        return None
    if pdfium.FPDFAnnot_HasKey(annotation, b"AS"):
        # A state of appearance: a box or a round button, "Off" where it is not chosen.
        text = EMPTY if _string(pdfium, annotation, b"AS") in ("", "Off") else TICKED
    else:
        text = _string(pdfium, annotation, b"V").strip()
        if _string(pdfium, annotation, b"FT") not in ("Tx", "Ch"):
            return None
    rectangle = pdfium.FS_RECTF()
    if not text or not pdfium.FPDFAnnot_GetRect(annotation, rectangle):
        return None
    x0, y0 = where(rectangle.left, rectangle.top)
    x1, y1 = where(rectangle.right, rectangle.bottom)
    return Field((min(x0, x1), min(y0, y1), max(x0, x1), max(y0, y1)), text)


def _string(pdfium: Any, annotation: Any, key: bytes) -> str:
    from ctypes import c_ushort

    size = pdfium.FPDFAnnot_GetStringValue(annotation, key, None, 0)
    if not 2 < size <= _MOST_BYTES:
        return ""
    buffer = (c_ushort * (size // 2))()
    pdfium.FPDFAnnot_GetStringValue(annotation, key, buffer, size)
    return bytes(buffer).decode("utf-16-le", "replace").rstrip("\0")


def with_fields(words: list[Word], fields: Sequence[Field]) -> list[Word]:
    """Return ``words`` as drawn with those of ``fields``, in place of boxes drawn below these."""
    if not fields or len(fields) * max(len(words), 1) > _MOST_PAIRS:
        return words
    found = list(words)
    for field in fields:
        if field.boxed:
            found = [word for word in found if not _below(word, field.box)]
        at = place_among(found, field.box)
        found[at:at] = _words(field)
    return found


def _below(word: Word, box: Box) -> bool:
    """Return True for a sign that is drawn where a box is shown."""
    x, y = (word.box[0] + word.box[2]) / 2, middle(word.box)
    return len(word.text) == 1 and box[0] <= x <= box[2] and box[1] <= y <= box[3]


def _words(field: Field) -> Iterator[Word]:
    """Yield the words of a field, about where a viewer sets them."""
    x0, y0, x1, y1 = field.box
    lines = field.text.splitlines()
    size = min(_HEIGHT, (y1 - y0) / len(lines))
    top = y0 if len(lines) > 1 else (y0 + y1 - size) / 2
    for number, line in enumerate(lines):
        left = x0
        width = min(_LETTER * size, (x1 - x0) / max(len(line), 1))
        for text in line.split():
            right = left + width * len(text) if not field.boxed else x1
            yield Word(text, (left, top + size * number, right, top + size * (number + 1)))
            left = right + width

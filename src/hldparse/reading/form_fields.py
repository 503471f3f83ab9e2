"""What stands over a page that is no part of its text: fields of forms, and text typed on it.

A viewer draws these over the page. Of a box its state counts, whatever is drawn below it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from ctypes import c_ushort
from dataclasses import dataclass, field
from typing import Any

from hldparse.reading.pdf_drawn import Point
from hldparse.reading.tick_boxes import place_among
from hldparse.reading.words import Box, Word, middle
from hldparse.text.ticks import EMPTY, TICKED

_TYPED, _WIDGET = 3, 20
"""Kinds of annotations: text typed on the page, and a field (fpdf_annot.h of pdfium)."""
_DRAWN = frozenset({4, 5, 6, 7, 8, 12, 13, 14, 15})
"""Kinds that are drawn: lines and shapes, what strikes text out, stamps, carets, strokes of a
pen."""
_TEXTS = frozenset({4, 5, 6})
"""Kinds of fields: lists to choose from, and text (fpdf_formfill.h of pdfium)."""
_HIDDEN, _UNSEEN = 1 << 1, 1 << 5
"""Flags of what no viewer shows (PDF 1.7, table 165)."""
_MOST = 1_000
"""Annotations of a page that are looked at; a form of fifty rows and six columns has 300."""
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


@dataclass(slots=True)
class Fields:
    """The fields of a page that say something."""

    found: list[Field] = field(default_factory=list)
    more: bool = False
    """Whether there are more than are looked at, or longer ones."""
    drawn_over: bool = False
    """Whether text is struck out, stamped or drawn over, which is not read."""


def fields_on(page: Any, where: Point, form: Any = None) -> Fields:
    """Return the fields of a pypdfium2 page; ``form`` is that of its document, once opened."""
    import pypdfium2.raw as pdfium  # type: ignore[import-untyped]

    count = pdfium.FPDFPage_GetAnnotCount(page.raw)
    fields = Fields(more=count > _MOST)
    for index in range(min(count, _MOST)):
        annotation = pdfium.FPDFPage_GetAnnot(page.raw, index)
        if not annotation:
            continue
        try:
            _look_at(_Annotation(pdfium, annotation, form), where, fields)
        finally:
            pdfium.FPDFPage_CloseAnnot(annotation)
    return fields


@dataclass(frozen=True, slots=True)
class _Annotation:
    """An annotation as pdfium hands it out."""

    pdfium: Any
    raw: Any
    form: Any

    def string(self, key: bytes) -> str | None:
        """Return what is kept under ``key``; None where it is too long."""
        return self._string(lambda *to: self.pdfium.FPDFAnnot_GetStringValue(self.raw, key, *to))

    def value(self) -> str | None:
        """Return what was typed into a field or chosen, also where the field above it keeps it."""
        if not self.form:
            return self.string(b"V") if self.string(b"FT") in ("Tx", "Ch") else ""
        if self.pdfium.FPDFAnnot_GetFormFieldType(self.form, self.raw) not in _TEXTS:
            return ""
        return self._string(
            lambda *to: self.pdfium.FPDFAnnot_GetFormFieldValue(self.form, self.raw, *to)
        )

    @staticmethod
    def _string(get: Callable[[Any, int], int]) -> str | None:
        size = get(None, 0)
        if size > _MOST_BYTES:
            return None
        if size <= 2:
            return ""
        buffer = (c_ushort * (size // 2))()
        get(buffer, size)
        return bytes(buffer).decode("utf-16-le", "replace").rstrip("\0")


def _look_at(annotation: _Annotation, where: Point, fields: Fields) -> None:
    pdfium, raw = annotation.pdfium, annotation.raw
    kind = pdfium.FPDFAnnot_GetSubtype(raw)
    if pdfium.FPDFAnnot_GetFlags(raw) & (_HIDDEN | _UNSEEN):
        return
    fields.drawn_over = fields.drawn_over or kind in _DRAWN
    text = annotation.string(b"Contents") if kind == _TYPED else ""
    if kind == _WIDGET:
        # A state of appearance: a box or a round button, "Off" where it is not chosen.
        boxed = pdfium.FPDFAnnot_HasKey(raw, b"AS")
        text = _state(annotation.string(b"AS")) if boxed else annotation.value()
    fields.more = fields.more or text is None
    rectangle = pdfium.FS_RECTF()
    if not text or not text.strip() or not pdfium.FPDFAnnot_GetRect(raw, rectangle):
        return
    x0, y0 = where(rectangle.left, rectangle.top)
    x1, y1 = where(rectangle.right, rectangle.bottom)
    box = (min(x0, x1), min(y0, y1), max(x0, x1), max(y0, y1))
    fields.found.append(Field(box, text.strip()))


def _state(appearance: str | None) -> str:
    return EMPTY if appearance in ("", "Off") else TICKED


def with_fields(words: list[Word], fields: Fields) -> list[Word]:
    """Return ``words`` as drawn with those of ``fields``, in place of boxes drawn below these."""
    if len(fields.found) * max(len(words), 1) > _MOST_PAIRS:
        fields.more = True
        return words
    found = list(words)
    for each in fields.found:
        if each.boxed:
            found = [word for word in found if not _below(word, each.box)]
        at = place_among(found, each.box)
        found[at:at] = _words(each)
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

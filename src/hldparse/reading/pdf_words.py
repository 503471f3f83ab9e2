"""The words and ruled lines of a page of a PDF, by few calls of pdfium for each."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from ctypes import byref, c_float
from typing import Any

from hldparse.reading.words import Box, Rules, Word

Point = Callable[[float, float], tuple[float, float]]
"""From the page's own coordinates to points from the top left of the page as it is shown."""

# pdfium gives a hyphen at the end of a line as U+0002 or U+FFFE, without a space behind it.
_HYPHENS = "\x02\ufffe"
_WORD = re.compile(rf"[^\s{_HYPHENS}]+[{_HYPHENS}]?")
_PLAIN = str.maketrans(dict.fromkeys(_HYPHENS, "-"))
_RAISED_FIGURES = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")
_SMALL = 0.85
"""Size of a raised mark, of the word's it stands at; marks are set at two thirds."""
_RAISED = 0.1
"""How far its feet stand above the word's, in sizes of the word."""
_LONGEST_MARK = 3
_PATH, _FORM = 2, 5
"""Kinds of objects on a page (fpdf_edit.h of pdfium)."""
_MOST_OBJECTS = 20_000
"""Objects of a page that are looked at for ruled lines; a table of 50 rows has some 600."""
_EDGE = 12.0
"""Points that a ruled line is long at least."""
_SAME_EDGE = 4
"""Points between the edges of a line that was drawn as a thin box, and of lines drawn twice."""


def words_of(page: Any) -> list[Word]:
    """Return the words of a pypdfium2 page in the order they are drawn, raised marks as marks.

    "Belarus" with a raised 1 is "Belarus¹", with a raised a "Belarus<sup>a</sup>". Raises
    PdfiumError where the page's text cannot be loaded.
    """
    import pypdfium2.raw as pdfium  # type: ignore[import-untyped]

    text = page.get_textpage()
    try:
        characters = _characters(text)
        box_of = _boxes(pdfium, text.raw)
        words, shown = [], _shown(point_of(page))
        before: Box | None = None
        for found in _WORD.finditer(characters):
            start, stop = found.span()
            first, last = box_of(start), box_of(stop - 1)
            printed = found[0]
            if printed[-1] in _HYPHENS:
                last = box_of(max(stop - 2, start))
                printed = printed.translate(_PLAIN)
            printed = _marked(printed, start, first, last, box_of)
            if before and stop - start <= _LONGEST_MARK and _is_raised(first, before):
                printed = printed.translate(_RAISED_FIGURES) if printed.isdigit() else printed
            before = first
            words.append(Word(printed, shown(first, last)))
    finally:
        text.close()
    return words


def _characters(text: Any) -> str:
    """Return a text page's characters, one for each that pdfium counts."""
    count = text.count_chars()
    characters: str = text.get_text_range()
    if len(characters) == count:
        return characters
    # Characters beyond the first plane are counted otherwise: one by one then.
    return "".join((text.get_text_range(each, 1) or " ")[:1] for each in range(count))


def _boxes(pdfium: Any, text: Any) -> Callable[[int], Box]:
    """Return what gives a character's left, bottom, right, top; zeros where pdfium knows none."""
    rectangle = pdfium.FS_RECTF()
    place = byref(rectangle)
    loose = pdfium.FPDFText_GetLooseCharBox

    def box_of(index: int) -> Box:
        if not loose(text, index, place):
            return (0.0, 0.0, 0.0, 0.0)
        return (rectangle.left, rectangle.bottom, rectangle.right, rectangle.top)

    return box_of


def _marked(word: str, start: int, first: Box, last: Box, box_of: Callable[[int], Box]) -> str:
    """Return ``word`` with a raised mark at its end, or raised figures at its head, as marks."""
    if last[0] < first[2]:
        # A single letter, or text that runs up or down the page.
        return word
    if _is_raised(last, first):
        stop = len(word) - 1
        while stop > 1 and _is_raised(box_of(start + stop - 1), first):
            stop -= 1
        return word[:stop] + _mark(word[stop:])
    if _is_raised(first, last):
        stop = 1
        while stop < len(word) - 1 and _is_raised(box_of(start + stop), last):
            stop += 1
        return _mark(word[:stop]) + word[stop:]
    return word


def _is_raised(small: Box, usual: Box) -> bool:
    size = usual[3] - usual[1]
    return small[3] - small[1] < _SMALL * size and small[1] - usual[1] > _RAISED * size


def _mark(raised: str) -> str:
    """Return raised letters as a mark, or as they are: "2018" behind a larger "FCCC/" is none."""
    if len(raised) == 1 and raised.isalpha():
        return f"<sup>{raised}</sup>"
    figures = raised.rstrip(",")
    short = len(figures) <= _LONGEST_MARK and figures.isdigit()
    return raised.translate(_RAISED_FIGURES) if short else raised


def _shown(where: Point) -> Callable[[Box, Box], Box]:
    """Return what gives the box around a word's first and last letter on the page as shown."""

    def shown(first: Box, last: Box) -> Box:
        left, bottom, right, top = first
        if last is not first:
            left = min(left, last[0])
            bottom = min(bottom, last[1])
            right = max(right, last[2])
            top = max(top, last[3])
        x0, y0 = where(left, top)
        x1, y1 = where(right, bottom)
        if x0 <= x1 and y0 <= y1:
            return (x0, y0, x1, y1)
        return (min(x0, x1), min(y0, y1), max(x0, x1), max(y0, y1))

    return shown


def point_of(page: Any) -> Point:
    """Return the way from the page's own coordinates to the page as it is shown, turned or cut."""
    left, bottom, right, top = page.get_bbox()
    turned = page.get_rotation()
    if turned == 90:
        return lambda x, y: (y - bottom, x - left)
    if turned == 180:
        return lambda x, y: (right - x, y - bottom)
    if turned == 270:
        return lambda x, y: (top - y, right - x)
    return lambda x, y: (x - left, top - y)


def rules_of(page: Any) -> Rules:
    """Return the edges of ruled cells: rectangles and lines drawn on the page."""
    import pypdfium2.raw as pdfium

    where = point_of(page)
    rows, columns = set(), set()
    for left, bottom, right, top in _drawn(pdfium, page.raw):
        x0, y0 = where(left, bottom)
        x1, y1 = where(right, top)
        if abs(x1 - x0) > _EDGE:
            rows |= {round(y0), round(y1)}
        if abs(y1 - y0) > _EDGE:
            columns |= {round(x0), round(x1)}
    return Rules(apart(rows), apart(columns))


def _drawn(pdfium: Any, page: Any) -> Iterator[Box]:
    """Yield the bounds of the lines and boxes of a page, and of forms that stand on it."""
    edges = [c_float() for _ in range(4)]
    places = [byref(edge) for edge in edges]
    bounds, kind_of = pdfium.FPDFPageObj_GetBounds, pdfium.FPDFPageObj_GetType
    for index in range(min(pdfium.FPDFPage_CountObjects(page), _MOST_OBJECTS)):
        drawn = pdfium.FPDFPage_GetObject(page, index)
        kind = kind_of(drawn)
        inner = [drawn] if kind == _PATH else []
        if kind == _FORM:
            count = min(pdfium.FPDFFormObj_CountObjects(drawn), _MOST_OBJECTS)
            each = (pdfium.FPDFFormObj_GetObject(drawn, at) for at in range(count))
            inner = [one for one in each if kind_of(one) == _PATH]
        for one in inner:
            if bounds(one, *places):
                yield (edges[0].value, edges[1].value, edges[2].value, edges[3].value)


def apart(places: set[int]) -> tuple[float, ...]:
    """Return edges in order, each once: the two sides of a thin box are one."""
    found: list[float] = []
    for each in sorted(places):
        if not found or each - found[-1] > _SAME_EDGE:
            found.append(float(each))
    return tuple(found)

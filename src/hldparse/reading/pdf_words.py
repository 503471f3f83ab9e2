"""The words of a page of a PDF, by few calls of pdfium for each."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from ctypes import byref
from operator import methodcaller
from struct import Struct
from typing import Any

from hldparse.reading.pdf_calls import unchecked
from hldparse.reading.pdf_codes import with_letters
from hldparse.reading.pdf_drawn import Point
from hldparse.reading.pdf_marks import (
    LONGEST_MARK,
    as_mark,
    feet_of,
    higher_by,
    is_raised,
    marked,
    settle,
    with_mark,
)
from hldparse.reading.pdf_spaces import NEAR, splits_in, touching_in
from hldparse.reading.pdf_turned import SHORT, Way, Ways
from hldparse.reading.pdf_type import ASCENT, DESCENT, types_of
from hldparse.reading.signs import as_shown, shows_signs
from hldparse.reading.words import Box, Word, around

# pdfium gives a hyphen at the end of a line as U+0002 or U+FFFE, without a space behind it.
_HYPHENS = "\x02\ufffe"
_WORD = re.compile(rf"[^\s{_HYPHENS}]+[{_HYPHENS}]?")
_span = methodcaller("span")
_GLUED = 1.0
"""Points between a word and the mark that belongs to it, at most."""
_AWAY = 0.25
"""Space between letters of a word, in their size, at most."""


def words_of(page: Any) -> tuple[list[Word], Way]:
    """Return the words of a pypdfium2 page in the order they are drawn, raised marks as marks, and
    where most of its text runs to.

    "Belarus" with a raised 1 is "Belarus¹", with a raised a "Belarus<sup>a</sup>".
    Raises PdfiumError where the page's text cannot be loaded.
    """
    text = page.get_textpage()
    try:
        return _words(page, text)
    finally:
        text.close()


def _words(  # noqa: PLR0912, PLR0915 - all words: calls of parts would take a third more
    page: Any, text: Any
) -> tuple[list[Word], Way]:
    import pypdfium2.raw as pdfium  # type: ignore[import-untyped]

    raw = text.raw
    characters = with_letters(_characters(text))
    plain = characters.replace(_HYPHENS[0], "-").replace(_HYPHENS[1], "-")
    box_of, foot_of = _boxes(pdfium, raw), feet_of(pdfium, raw)
    thing_of, type_of = types_of(pdfium, raw)
    higher, splits = higher_by(foot_of), splits_in(pdfium, raw, characters)
    touches = touching_in(pdfium, raw)
    words: list[Word] = []
    shown, straight = _shown(page), not page.get_rotation()
    zero, _, _, height = page.get_bbox()
    ways = Ways(shown)
    level, levels, thing = None, 0, None
    before: Box | None = None
    begun, ended, behind, lone = 0, 0, 0.0, False
    for start, stop, head, tail in _spans(characters, box_of):
        printed, first, last = plain[start:stop], head, tail
        here = thing_of(raw, start)
        if here is None or here != thing:
            font, points, bold, flat = type_of(start, here, first)
            thing, signs = here, shows_signs(font)
        if flat:
            first = _on_line(first, foot_of(start), points)
            last = _on_line(last, foot_of(stop - 1), points)
        left, bottom, _, top = first
        if bottom != last[1] or top != last[3]:
            printed = marked(printed, start, first, last, box_of, higher)
            box = shown(first, last)
        elif straight and left <= last[0]:
            # What ``shown`` gives, for nearly all words of nearly all documents.
            box = (left - zero, height - top, last[2] - zero, height - bottom)
        else:
            box = shown(first, last)
        short = stop - start <= LONGEST_MARK
        if before:
            space = left - behind
            if short and bottom > before[1] and is_raised(first, before) and higher(start, begun):
                if abs(space) < before[3] - before[1]:
                    printed = as_mark(printed)
                if abs(space) < _GLUED:
                    # A mark that a space was found before, where there is none.
                    words[-1] = with_mark(words[-1], printed, box)
                    continue
            near = space < NEAR * points and start == ended + 1
            if (near and splits(ended, behind, points)) or (
                start == ended + 2 and bottom == before[1] and touches(ended, space, points)
            ):
                words[-1] = with_mark(words[-1], as_shown(font, printed), box)
                ended, behind, lone = stop, last[2], False
                continue
            if lone:
                raised = before[1] > bottom and is_raised(before, first) and higher(begun, start)
                settle(words, before, behind, first, box, higher=raised)
        before, begun, ended, behind = first, start, stop, last[2]
        lone = short
        if bottom != last[1] or left >= last[0]:
            ways.add(printed, first, last)
        elif stop - start > SHORT:
            level, levels = (first, last), levels + 1
        if signs or not printed.isascii():
            printed = as_shown(font, printed)
        words.append(Word(printed, box, None, font, points, bold))
    return words, ways.main(level, levels)


def _on_line(box: Box, foot: float, size: float) -> Box:
    """Return the box of a letter that stands on ``foot``, as high and deep as other fonts' are."""
    return (box[0], foot - DESCENT * size, box[2], foot + ASCENT * size)


def _characters(text: Any) -> str:
    """Return a text page's characters, one for each that pdfium counts."""
    count = text.count_chars()
    characters: str = text.get_text_range()
    if len(characters) == count:
        return characters
    # Characters beyond the first plane are counted otherwise: one by one then.
    return "".join((text.get_text_range(each, 1) or " ")[:1] for each in range(count))


def _spans(characters: str, box_of: Callable[[int], Box]) -> Iterator[tuple[int, int, Box, Box]]:
    """Yield where words begin and end, and the boxes of their first and last letters.

    Text drawn elsewhere without a space between is another word.
    """
    for begun, stop in map(_span, _WORD.finditer(characters)):
        start = begun
        first = last = box_of(start)
        # The hyphen that pdfium puts at the end of a line has no box.
        end = stop - 2 if characters[stop - 1] in _HYPHENS else stop - 1
        if end > start:
            last = box_of(end)
            if last[1] > first[3] or last[3] < first[1]:
                before = first
                for index in range(start + 1, end + 1):
                    here = box_of(index)
                    if _is_away(here, before):
                        yield start, index, first, before
                        start, first = index, here
                    before = here
        yield start, stop, first, last


def _is_away(here: Box, before: Box) -> bool:
    """Return True where a letter does not stand beside or over the one before."""
    across = max(here[0] - before[2], before[0] - here[2])
    along = max(here[1] - before[3], before[1] - here[3])
    return max(across, along) > _AWAY * max(before[3] - before[1], 1.0)


def _boxes(pdfium: Any, text: Any) -> Callable[[int], Box]:
    """Return what gives a character's left, bottom, right, top; zeros where pdfium knows none."""
    rectangle = pdfium.FS_RECTF()
    place = byref(rectangle)
    loose = unchecked(pdfium.FPDFText_GetLooseCharBox)
    values = Struct("4f").unpack_from

    def box_of(index: int) -> Box:
        if not loose(text, index, place):
            return (0.0, 0.0, 0.0, 0.0)
        left, top, right, bottom = values(rectangle)
        return (left, bottom, right, top)

    return box_of


def _shown(page: Any) -> Callable[[Box, Box], Box]:
    """Return what gives the box around a word's first and last letter on the page as shown."""
    where = point_of(page)
    return lambda first, last: _turned(where, around((first, last)))


def _turned(where: Point, box: Box) -> Box:
    x0, y0 = where(box[0], box[3])
    x1, y1 = where(box[2], box[1])
    return (min(x0, x1), min(y0, y1), max(x0, x1), max(y0, y1))


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

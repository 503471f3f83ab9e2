"""What is drawn on a page of a PDF beside its text: ruled lines, tick boxes, and ticks."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from ctypes import byref, c_float, c_int
from dataclasses import dataclass, field
from typing import Any

from hldparse.reading.pdf_calls import unchecked
from hldparse.reading.words import Box

Point = Callable[[float, float], tuple[float, float]]
"""From the page's own coordinates to points from the top left of the page as it is shown."""

_PATH, _FORM = 2, 5
"""Kinds of objects on a page (fpdf_edit.h of pdfium)."""
_LINE, _CURVE, _MOVE = 0, 1, 2
"""Kinds of segments of a path."""
_MOST_OBJECTS = 20_000
"""Objects of a page that are looked at; a table of 50 rows has some 600."""
_MOST_POINTS = 20_000
_DEEPEST = 4
"""Forms within each other that are looked at."""
_EDGE = 12.0
"""Points that a ruled line is long at least."""
_THIN = 3.0
"""Points that a line drawn as a box is thick at most."""
_POINTS_OF_LINE, _POINTS_OF_BOX = 2, (4, 5)
_STRAIGHT = 0.7
"""Points by which the ends of a level line may differ."""
_TICK_BOX = (4.5, 16.0)
"""Points that the sides of a tick box have at least and at most."""
_DOT, _PEN = 3.0, 30.0
"""Points that a dot in a box has at least, and that a stroke of a pen reaches at most."""
_POINTS_OF_STROKE, _CIRCLE = 4, 12
"""Points of a curve, with the one that it begins at; of a circle, which is four curves."""
_SQUARE = 2.0
"""Points by which the sides of a square may differ."""


@dataclass(slots=True)
class Drawn:
    """Lines and shapes of a page, in points from the top left."""

    across: list[tuple[float, float, float]] = field(default_factory=list)
    """How far down, from where to where."""
    down: list[tuple[float, float, float]] = field(default_factory=list)
    """How far right, from where to where."""
    squares: list[Box] = field(default_factory=list)
    """Outlines of small squares: boxes to be ticked."""
    circles: list[Box] = field(default_factory=list)
    """Outlines of small circles: round buttons, or the bullets of a list."""
    strokes: list[Box] = field(default_factory=list)
    """Small shapes that are no outline of a box: ticks, crosses, or parts of a picture."""
    more: bool = False
    """Whether more is drawn than is looked at."""

    def add(self, box: Box) -> None:
        """Take in the edges of a box, however thin."""
        x0, y0, x1, y1 = box
        if x1 - x0 > _EDGE:
            self.across += [(y0, x0, x1)] if y1 - y0 < _THIN else [(y0, x0, x1), (y1, x0, x1)]
        if y1 - y0 > _EDGE:
            self.down += [(x0, y0, y1)] if x1 - x0 < _THIN else [(x0, y0, y1), (x1, y0, y1)]


def drawn_on(page: Any, where: Point) -> Drawn:
    """Return what is drawn on a pypdfium2 page, and on forms that stand on it."""
    import pypdfium2.raw as pdfium  # type: ignore[import-untyped]

    found, left = Drawn(), _MOST_POINTS
    for path, place in _paths(pdfium, page.raw, where, found):
        box = _bounds(pdfium, path, place)
        count = pdfium.FPDFPath_CountSegments(path)
        if box is None or count <= 0:
            continue
        width, height = box[2] - box[0], box[3] - box[1]
        small = max(width, height) <= _TICK_BOX[1]
        thin = min(width, height) < _THIN and not (small and count > _POINTS_OF_LINE)
        if _is_bent(pdfium, path, count):
            thin, small = False, max(width, height) <= _PEN
        if thin or (not small and count in _POINTS_OF_BOX):
            found.add(box)
        elif max(width, height) > _DOT:
            if count > left:
                found.more = True
                continue
            left -= count
            _walk(pdfium, path, place, box, found)
    return found


def _walk(pdfium: Any, path: Any, place: Point, box: Box, found: Drawn) -> None:
    """Take in a path line by line: a grid drawn at once, a small square, a tick."""
    lines, curves = [], 0
    x, y = c_float(), c_float()
    inner = _placed(pdfium, path, place)
    start = before = (0.0, 0.0)
    for index in range(pdfium.FPDFPath_CountSegments(path)):
        segment = pdfium.FPDFPath_GetPathSegment(path, index)
        kind = pdfium.FPDFPathSegment_GetType(segment)
        if not pdfium.FPDFPathSegment_GetPoint(segment, byref(x), byref(y)):
            return
        here = inner(x.value, y.value)
        if kind == _MOVE:
            start = here
        elif kind == _LINE:
            lines.append((before, here))
        else:
            curves += 1
        if pdfium.FPDFPathSegment_GetClose(segment):
            lines.append((here, start))
        before = here
    level = [_level(*line) for line in lines]
    width, height = box[2] - box[0], box[3] - box[1]
    if max(width, height) <= (_PEN if curves else _TICK_BOX[1]):
        square = abs(width - height) < _SQUARE and _TICK_BOX[0] <= width <= _TICK_BOX[1]
        shaped = _is_round(curves, lines) if curves else len(lines) >= 3
        if square and shaped and all(level) and _is_outlined(pdfium, path):
            (found.squares if len(lines) > 1 else found.circles).append(box)
        else:
            found.strokes.append(box)
        return
    for each in level:
        if each:
            found.add(each)


def _is_bent(pdfium: Any, path: Any, count: int) -> bool:
    """Return True for one stroke of a pen: no rule is drawn as a curve."""
    if count != _POINTS_OF_STROKE:
        return False
    second = pdfium.FPDFPath_GetPathSegment(path, 1)
    return bool(pdfium.FPDFPathSegment_GetType(second) == _CURVE)


def _is_round(curves: int, lines: Sequence[object]) -> bool:
    """Return True for a circle, or a box with round corners, which has a line on each side."""
    return curves >= _CIRCLE and len(lines) in (0, 1, 4, 5)


def _level(start: tuple[float, float], stop: tuple[float, float]) -> Box | None:
    """Return a line as a box without height or width; None where it slants."""
    across, down = abs(start[0] - stop[0]), abs(start[1] - stop[1])
    if min(across, down) > _STRAIGHT:
        return None
    return (
        min(start[0], stop[0]),
        min(start[1], stop[1]),
        max(start[0], stop[0]),
        max(start[1], stop[1]),
    )


def _is_outlined(pdfium: Any, path: Any) -> bool:
    filled, stroked = c_int(), c_int()
    if not pdfium.FPDFPath_GetDrawMode(path, byref(filled), byref(stroked)):
        return False
    return bool(stroked.value)


def _paths(pdfium: Any, page: Any, where: Point, found: Drawn) -> Iterator[tuple[Any, Point]]:
    """Yield each path of the page, or of a form on it, and where its points are shown."""
    kind_of = unchecked(pdfium.FPDFPageObj_GetType)
    object_at = unchecked(pdfium.FPDFPage_GetObject)
    count = pdfium.FPDFPage_CountObjects(page)
    found.more = count > _MOST_OBJECTS
    for index in range(min(count, _MOST_OBJECTS)):
        drawn = object_at(page, index)
        kind = kind_of(drawn)
        if kind == _PATH:
            yield drawn, where
        elif kind == _FORM:
            yield from _paths_of_form(pdfium, drawn, where, found, _DEEPEST)


def _paths_of_form(
    pdfium: Any, form: Any, where: Point, found: Drawn, depth: int
) -> Iterator[tuple[Any, Point]]:
    """Yield the paths of a form, and of those that stand on it, ``depth`` deep, as ``_paths``."""
    place = _placed(pdfium, form, where)
    count = pdfium.FPDFFormObj_CountObjects(form)
    found.more = found.more or count > _MOST_OBJECTS or not depth
    for index in range(min(count, _MOST_OBJECTS) if depth else 0):
        one = pdfium.FPDFFormObj_GetObject(form, index)
        kind = pdfium.FPDFPageObj_GetType(one)
        if kind == _PATH:
            yield one, place
        elif kind == _FORM:
            yield from _paths_of_form(pdfium, one, place, found, depth - 1)


def _placed(pdfium: Any, drawn: Any, where: Point) -> Point:
    """Return where the points of an object are shown that has a matrix of its own."""
    matrix = pdfium.FS_MATRIX()
    if not pdfium.FPDFPageObj_GetMatrix(drawn, byref(matrix)):
        return where
    a, b, c, d, e, f = matrix.a, matrix.b, matrix.c, matrix.d, matrix.e, matrix.f
    if (a, b, c, d, e, f) == (1, 0, 0, 1, 0, 0):
        return where
    return lambda x, y: where(a * x + c * y + e, b * x + d * y + f)


def _bounds(pdfium: Any, drawn: Any, place: Point) -> Box | None:
    left, bottom, right, top = c_float(), c_float(), c_float(), c_float()
    if not pdfium.FPDFPageObj_GetBounds(
        drawn, byref(left), byref(bottom), byref(right), byref(top)
    ):
        return None
    x0, y0 = place(left.value, top.value)
    x1, y1 = place(right.value, bottom.value)
    return (min(x0, x1), min(y0, y1), max(x0, x1), max(y0, y1))

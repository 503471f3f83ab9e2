"""A page of a PDF or scan drawn as a picture, whole or cut about a place, with marks on it."""

from __future__ import annotations

import io
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from hldparse.errors import UnreadableSource

Box = tuple[float, float, float, float]
"""x0, y0, x1, y1 in PDF points, origin top left, as ``Evidence.bbox``."""

PIXELS_A_POINT = 2.0
"""Pixels of a picture a point: sharp on screens of twice the usual density."""
_LARGEST = 16_000_000
"""Pixels of a picture; a page beyond it is drawn smaller. A4 at this scale has 2 million."""
_WHITE = 255
_MARK = (255, 226, 122)
"""Colour of the marker: multiplied with the page, so that print stays black under it."""
_REACH = 1.5
"""Points by which a mark is larger than the print."""


@dataclass(frozen=True, slots=True, kw_only=True)
class View:
    """What is to be drawn of a file."""

    page: int
    """1-based."""
    clip: Box | None = None
    """None for the whole page."""
    marks: tuple[Box, ...] = ()
    words: str = ""
    """The words that are meant inside the marks; empty for all. A page of print has their places;
    on a scan the whole mark is shown."""
    scanned: bool = False
    """A scan was straightened before its words were recognised, and so must its picture be."""


def drawn(data: bytes, name: str, view: View, passwords: Sequence[str] = ()) -> bytes:
    """Return a PNG of a page. Raises UnreadableSource where there is no such page to be drawn."""
    import pypdfium2  # type: ignore[import-untyped]

    from hldparse.reading.pdf_plain import opened

    document = opened(data, name, passwords)
    try:
        if not 1 <= view.page <= len(document):
            raise UnreadableSource("has no such page", file=name, place=f"page {view.page}")
        page = document[view.page - 1]
        return _png(page, view)
    except pypdfium2.PdfiumError as error:
        raise UnreadableSource(
            f"cannot be drawn: {error}", file=name, place=f"page {view.page}"
        ) from error
    finally:
        document.close()


def _png(page: Any, view: View) -> bytes:
    width, height = page.get_size()
    scale = min(PIXELS_A_POINT, (_LARGEST / max(1.0, width * height)) ** 0.5)
    picture = page.render(scale=scale, grayscale=view.scanned).to_pil()
    if view.scanned:
        from hldparse.reading.scan_picture import straightened

        picture = straightened(picture.convert("L"))
    marks = view.marks
    if view.words and not view.scanned:
        marks = _narrowed(page, view.words, marks) or marks
    picture = picture.convert("RGB")
    for mark in marks:
        _paint(picture, _pixels(mark, scale, picture.size))
    if view.clip is not None:
        picture = picture.crop(_pixels(view.clip, scale, picture.size))
    out = io.BytesIO()
    picture.save(out, "PNG", optimize=False)
    return out.getvalue()


def _pixels(box: Box, scale: float, size: tuple[int, int]) -> tuple[int, int, int, int]:
    """Return a box in pixels inside the picture, at least one pixel wide and high."""
    x0 = min(max(0, int((box[0] - _REACH) * scale)), size[0] - 1)
    y0 = min(max(0, int((box[1] - _REACH) * scale)), size[1] - 1)
    x1 = min(max(x0 + 1, int((box[2] + _REACH) * scale)), size[0])
    y1 = min(max(y0 + 1, int((box[3] + _REACH) * scale)), size[1])
    return x0, y0, x1, y1


def _paint(picture: Any, box: tuple[int, int, int, int]) -> None:
    from PIL import Image, ImageChops

    piece = picture.crop(box)
    picture.paste(ImageChops.multiply(piece, Image.new("RGB", piece.size, _MARK)), box[:2])


def _narrowed(page: Any, wanted: str, marks: tuple[Box, ...]) -> tuple[Box, ...]:
    """Return the boxes of the words ``wanted`` where they stand inside the marks, else none."""
    from hldparse.reading.pdf_words import words_of

    inside = [word for word in words_of(page)[0] if _in_any(word.box, marks)]
    sought = wanted.split()
    for start in range(len(inside) - len(sought) + 1):
        run = inside[start : start + len(sought)]
        if all(_fits(word.text, each) for word, each in zip(run, sought, strict=True)):
            return tuple(word.box for word in run)
    return ()


def _in_any(box: Box, marks: tuple[Box, ...]) -> bool:
    x, y = (box[0] + box[2]) / 2, (box[1] + box[3]) / 2
    return any(each[0] <= x <= each[2] and each[1] <= y <= each[3] for each in marks)


def _fits(printed: str, sought: str) -> bool:
    """Footnote marks and commas may hang on a word that is printed."""
    return printed == sought or printed.strip("*,;.()-–•") == sought.strip("*,;.()-–•")

"""Pages that are pictures: what an engine sees on them, and the lines that makes."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import islice
from typing import Any

from hldparse.errors import UnreadableSource
from hldparse.reading.scan_boxes import with_boxes
from hldparse.reading.scan_columns import with_columns
from hldparse.reading.scan_dirt import without_dirt
from hldparse.reading.scan_engine import label, words_of
from hldparse.reading.scan_foot import with_page_number
from hldparse.reading.scan_heads import with_heads
from hldparse.reading.scan_letters import with_letters
from hldparse.reading.scan_markers import with_markers
from hldparse.reading.scan_marks import marks_on
from hldparse.reading.scan_open import open_tables
from hldparse.reading.scan_order import lines_of_runs, runs_in_order
from hldparse.reading.scan_parts import words_of_parts
from hldparse.reading.scan_picture import despeckled, lightened, on_white, straightened, unshaded
from hldparse.reading.scan_pitch import type_height, with_typed_columns
from hldparse.reading.scan_rules import Ruled, rules_of
from hldparse.reading.scan_specks import without_specks
from hldparse.reading.scan_time import drawing
from hldparse.reading.scan_wraps import unwrapped
from hldparse.reading.tick_boxes import in_place_of
from hldparse.reading.word_order import in_order
from hldparse.reading.words import Rules, Word, middle
from hldparse.records.recognised import RecognisedPage, SeenWord
from hldparse.records.source import Line, Page
from hldparse.records.source import Word as Handed

_SCALE = 250 / 72
"""Pixels a point. At 300 dpi no more is recognised, down to print of 7 points, at 200 dpi less."""
_USUAL = (500, 1300)
"""Points of the longer side of a sheet: A5 has 595, A3 1,191. Cameras give a point for each pixel,
or a large picture on a small page: other sheets are looked at as if they were A4."""
_A4 = 842
_SMALLEST = 100
"""Pixels of the shorter side of a picture that may hold a line of text."""


def recognise(pages: Iterable[tuple[Any, int, str]], name: str) -> Iterator[RecognisedPage]:
    """Yield what is seen on the pictures of pypdfium2 pages, given with number and reason.

    Raises UnreadableSource where one cannot be drawn, no engine is installed, or the engine fails;
    pages before that one are given first.
    """
    sheets = iter(pages)
    failed: UnreadableSource | None = None
    while failed is None:
        ready: list[_Sheet] = []
        try:
            for page, number, why in islice(sheets, _TOGETHER):
                ready.append(_sheet(page, number, why, name))
        except UnreadableSource as error:
            failed = error
        if not ready:
            break
        numbers = [sheet.number for sheet in ready]
        found = words_of_parts([sheet.held.plain for sheet in ready], _SCALE, name, numbers)
        for sheet, words in zip(ready, found, strict=True):
            yield _seen(sheet, words, name)
    if failed is not None:
        raise failed


_TOGETHER = 4
"""Pages that an engine is asked for at once: it takes as long to begin as for half a page."""


@dataclass(frozen=True, slots=True)
class _Held:
    """A picture held one way, fit for an engine."""

    whole: Any
    """With all that is on it."""
    plain: Any
    """Without rules and specks, for an engine."""
    ruled: Ruled


@dataclass(frozen=True, slots=True)
class _Sheet:
    """A page whose picture is drawn."""

    number: int
    why: str
    picture: Any
    zoom: float
    held: _Held


def _sheet(page: Any, number: int, why: str, name: str) -> _Sheet:
    import pypdfium2  # type: ignore[import-untyped]

    width, height = page.get_size()
    longer = max(width, height)
    zoom = 1.0 if _USUAL[0] <= longer <= _USUAL[1] else round(longer / _A4, 4) or 1.0
    if min(width, height) * _SCALE / zoom < _SMALLEST:
        raise UnreadableSource(
            "is too narrow a sheet to hold a line",
            file=name,
            place=f"page {number}",
            hint="scan it on the usual paper",
        )
    try:
        with drawing():
            picture = page.render(scale=_SCALE / zoom, grayscale=True).to_pil().convert("L")
    except pypdfium2.PdfiumError as error:
        raise UnreadableSource(
            "cannot be drawn", file=name, place=f"page {number}", hint="make the PDF anew"
        ) from error
    page.close()
    return _Sheet(number, why, picture, zoom, _held(picture))


def _held(picture: Any) -> _Held:
    whole = unshaded(straightened(picture))
    # Pieces of pale rules would be taken for specks.
    ruled = rules_of(whole)
    whole = lightened(whole, ruled.rows, ruled.columns)
    return _Held(whole, ruled.taken_out_of(on_white(despeckled(whole))), ruled)


def _seen(sheet: _Sheet, words: list[Word], name: str) -> RecognisedPage:
    held, turned, sure = sheet.held, 0, _sure_share(words)
    if sure < _UPRIGHT and sum(len(word.text) for word in words) > _ENOUGH:
        angle = _likely_angle(sheet, sure, name)
        if angle:
            other = _held(sheet.picture.rotate(angle, expand=True))
            seen = _words_or_none(other.plain, name, sheet.number)
            if _sure_share(seen) > max(_CLEARLY * sure, _UPRIGHT):
                held, words, turned = other, seen, angle
    words = with_page_number(words, held.plain, _SCALE, name, sheet.number)
    ruled = held.ruled if held.ruled.rows else _open_table(held, words)
    words = with_boxes(words, held.whole, ruled, _SCALE)
    marks = None
    if ruled.rows:
        words = with_heads(words, held.plain, ruled, _SCALE, name=name, page=sheet.number)
        marks = marks_on(held.whole, ruled, words, _SCALE)
    return RecognisedPage(
        sheet.number,
        sheet.why,
        label(),
        tuple(_kept(word) for word in words),
        tuple(round(each / _SCALE, 1) for each in ruled.rows),
        tuple(round(each / _SCALE, 1) for each in ruled.columns),
        turned,
        sheet.zoom,
        None if marks is None else tuple(_kept(mark) for mark in marks),
    )


_MARKED = 0.5
"""Share of the rows of a table without lines down that hold marks at least."""


def _open_table(held: _Held, words: Sequence[Word]) -> Ruled:
    """Return a table of marks that has no lines down as if it were ruled, none where none is."""
    for found in open_tables(held.whole, held.ruled.across, words, _SCALE):
        signs = [mark for mark in marks_on(held.whole, found, words, _SCALE) if mark.text]
        marked = {bisect_right(found.rows, middle(mark.box) * _SCALE) for mark in signs}
        if len(marked) >= _MARKED * (len(found.rows) - 2):
            return found
    return held.ruled


def _likely_angle(sheet: _Sheet, sure: float, name: str) -> int:
    """Return by how much a page must be turned to be read, 0 where no way is clearly better.

    Only the part with the most print is tried in each: the whole takes an engine as long as four
    pages, and longest where it is held the wrong way.
    """
    for angle in (90, 270, 180):
        part = _most_printed(_held(sheet.picture.rotate(angle, expand=True)).plain)
        seen = _words_or_none(part, name, sheet.number)
        enough = sum(len(word.text) for word in seen) > _ENOUGH // _PARTS
        if enough and _sure_share(seen) > max(_CLEARLY * sure, _UPRIGHT):
            return angle
    return 0


_PARTS = 5
"""Parts of a page of which one is tried."""
_BANDS = 20
"""Strips whose shade is measured to find where most print is."""


def _most_printed(picture: Any) -> Any:
    """Return the fifth of a picture, over its whole width, with the most print in it."""
    shades = list(picture.convert("L").resize((1, _BANDS)).getdata())
    size = _BANDS // _PARTS
    first = min(range(_BANDS - size + 1), key=lambda n: sum(shades[n : n + size]))
    height = picture.height
    return picture.crop(
        (0, first * height // _BANDS, picture.width, (first + size) * height // _BANDS)
    )


def _words_or_none(picture: Any, name: str, page: int) -> list[Word]:
    """Return the words of a picture, none where the engine fails: what fails held another way than
    it lies is no page of print.
    """
    try:
        return words_of(picture, _SCALE, name, page)
    except UnreadableSource:
        return []


def _sure_share(words: Sequence[Word]) -> float:
    """Return the share of letters that stand in words of which the engine is sure."""
    sure = (
        len(word.text)
        for word in words
        if (word.confidence or 0) > _SURE and sum(map(str.isalnum, word.text)) > 1
    )
    return sum(sure) / max(sum(len(word.text) for word in words), 1)


_SURE = 0.7
_UPRIGHT, _CLEARLY = 0.4, 1.5
"""Share of letters in sure words on a page that is held rightly: 0.9 and more; lying or upside down
it is 0.3 and less."""
_ENOUGH = 60
"""Letters from which that can be told."""


def _kept(word: Word) -> SeenWord:
    x0, y0, x1, y1 = (round(each, 1) for each in word.box)
    return (word.text, x0, y0, x1, y1, round(word.confidence or 0.0, 2))


def page_seen(page: RecognisedPage, *, worded: bool = False) -> tuple[Page, int]:
    """Return a recognised page as it is read, and how much dirt was left out.

    With its words only where ``worded``.
    """
    rules = Rules(page.rows, page.columns)
    words = in_place_of(_words(page.words), _words(page.marks or ()), rules)
    marked = with_markers(without_specks(words))
    clean, height = without_dirt(marked, rules), type_height(words)
    clean = with_typed_columns(clean, height) if height else with_columns(clean)
    runs = runs_in_order(clean, page.number, rules, height=height)
    lines = unwrapped(lines_of_runs(runs, page.number))
    handed = in_order(clean, runs) if worded else ()
    if page.zoom != 1.0:
        lines = tuple(_zoomed(line, page.zoom) for line in lines)
        handed = tuple(_word_zoomed(word, page.zoom) for word in handed)
    return Page(page.number, lines, handed), len(words) - len(clean)


def _words(seen: Iterable[SeenWord]) -> list[Word]:
    return with_letters([Word(text, (x0, y0, x1, y1), sure) for text, x0, y0, x1, y1, sure in seen])


def _word_zoomed(word: Handed, zoom: float) -> Handed:
    x0, y0, x1, y1 = word.bbox
    box = (x0 * zoom, y0 * zoom, x1 * zoom, y1 * zoom)
    return word._replace(bbox=box, size=word.size * zoom)


def _zoomed(line: Line, zoom: float) -> Line:
    if line.bbox is None:
        return line
    x0, y0, x1, y1 = line.bbox
    return replace(line, bbox=(x0 * zoom, y0 * zoom, x1 * zoom, y1 * zoom))

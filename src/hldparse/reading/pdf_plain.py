"""The text layer of a PDF as words with boxes."""

from __future__ import annotations

from typing import Any

from hldparse.errors import UnreadableSource
from hldparse.reading.scan_order import lines_of
from hldparse.reading.scan_wraps import unwrapped
from hldparse.reading.words import Rules, Word
from hldparse.records.source import Page

_MOST_PAGES = 5_000


def read_text_pdf(data: bytes, name: str) -> tuple[tuple[Page, ...], tuple[str, ...]]:
    """Return the pages of a PDF in reading order, and notices of pages without text.

    Raises UnreadableSource where it is damaged, locked or without text.
    """
    import pypdfium2  # type: ignore[import-untyped]

    try:
        document = pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as error:
        raise _damaged(name, "", error) from error
    pages = []
    beyond = max(len(document) - _MOST_PAGES, 0)
    damaged: dict[int, pypdfium2.PdfiumError] = {}
    try:
        for number in range(1, min(len(document), _MOST_PAGES) + 1):
            try:
                page = document[number - 1]
                words, rules = _words(page), _rules(page)
                page.close()
            except pypdfium2.PdfiumError as error:
                damaged[number] = error
                words, rules = [], Rules((), ())
            pages.append(Page(number, unwrapped(lines_of(words, number, rules, drawn=True))))
    finally:
        document.close()
    if damaged and not any(page.lines for page in pages):
        first = min(damaged)
        raise _damaged(name, f"page {first}", damaged[first])
    if not any(line.text.strip() for page in pages for line in page.lines):
        raise UnreadableSource(
            "holds no text", file=name, hint="recognise its text first, for instance with ocrmypdf"
        )
    bare = [page.number for page in pages if not any(line.bbox for line in page.lines)]
    empty = [str(number) for number in bare if number not in damaged]
    notices = [f"no text on page {', '.join(empty)}"] if empty else []
    if beyond:
        notices.append(f"only the first {_MOST_PAGES} pages were read, {beyond} were left out")
    notices += [f"page {number} is damaged and was left out" for number in damaged]
    return tuple(pages), tuple(notices)


def _damaged(name: str, place: str, error: Exception) -> UnreadableSource:
    locked = "password" in str(error).casefold()
    return UnreadableSource(
        "is locked with a password" if locked else f"cannot be read as a PDF: {error}",
        file=name,
        place=place,
        hint="save it without a password"
        if locked
        else "make the PDF anew, or export its text and add the text file",
    )


def _words(page: Any) -> list[Word]:
    text = page.get_textpage()
    height = page.get_height()
    characters = text.get_text_range()
    words: list[Word] = []
    start = None
    whole = len(characters) == text.count_chars()
    if not whole:
        # Characters beyond the first plane are counted otherwise: one by one then.
        characters = "".join(
            text.get_text_range(each, 1) or " " for each in range(text.count_chars())
        )
    for index, character in enumerate(characters + " "):
        if character.isspace() or character in "\ufffe\x02":
            if start is not None:
                words.append(_word(text, characters, start, index, height))
            start = None
        elif start is None:
            start = index
    text.close()
    return words


def _word(text: Any, characters: str, start: int, stop: int, height: float) -> Word:
    left, bottom, _, top = text.get_charbox(start, loose=True)
    _, low, right, high = text.get_charbox(stop - 1, loose=True)
    bottom, top = min(bottom, low), max(top, high)
    return Word(characters[start:stop], (left, height - top, right, height - bottom))


def _rules(page: Any) -> Rules:
    """Return the edges of ruled cells: rectangles and lines drawn on the page."""
    height = page.get_height()
    rows, columns = set(), set()
    for drawn in page.get_objects(filter=(2,), max_depth=2):
        left, bottom, right, top = drawn.get_bounds()
        if right - left > _EDGE:
            rows |= {round(height - top), round(height - bottom)}
        if top - bottom > _EDGE:
            columns |= {round(left), round(right)}
    return Rules(tuple(_apart(rows)), tuple(_apart(columns)))


_EDGE = 12.0


def _apart(places: set[int]) -> list[float]:
    found: list[float] = []
    for each in sorted(places):
        if not found or each - found[-1] > 4:
            found.append(float(each))
    return found

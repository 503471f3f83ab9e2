"""Tables of contents in notes: titles with the paragraphs and pages where their sections stand."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from hldparse.parsing.markers import blank_tags, strip_emphasis
from hldparse.parsing.passages_emphasis import without_emphasis
from hldparse.parsing.passages_marks import UNMARKED, Mark, mark_of
from hldparse.parsing.passages_pieces import joined
from hldparse.parsing.sheet import Row
from hldparse.text.fold import fold

_HEADS = frozenset(
    {"contents", "table of contents", "table des matieres", "sommaire", "indice", "contenido"}
)
# A cheap test: each of them holds one
_STEMS_OF_HEADS = ("conten", "table des", "sommaire", "indice")
_COLUMNS = frozenset(
    {
        *("paragraph", "paragraphs", "page", "pages", "chapter", "section"),
        *("paragraphe", "paragraphes", "chapitre"),
        *("parrafo", "parrafos", "pagina", "paginas", "capitulo"),
    }
)
_LONGEST = 600
_MOST_LINES = 4
"""Lines that one entry takes."""
# "3", "1–7", "xii" at the end of an entry
_FIGURE = re.compile(
    r"(?<!\w)(?:\d{1,4}(?:\s?[-\u2013\u2014]\s?\d{1,4})?|[ivxl]{1,6})\s*\Z", re.IGNORECASE
)
_WINDOW = 24
"""Characters looked at from the end; longer than any range of paragraphs."""
_LEADERS = ".\u2026\u00b7_"
_RUN_OF_LEADERS = re.compile(r"(?:[.\u00b7_]\s?){3,}|\u2026")


@dataclass(frozen=True, slots=True)
class ContentsLine:
    """An entry, or the heads of the columns, with the rows that print it."""

    rows: tuple[Row, ...]
    number: str
    text: str
    """Title and figures in one line, leaders left out."""


@dataclass(frozen=True, slots=True)
class Contents:
    """A table of contents in a sequence of rows."""

    start: int
    stop: int
    """Positions in the rows, from the word "Contents" to the last entry."""
    head: Row
    lines: tuple[ContentsLine, ...]


def contents_in(rows: Sequence[Row]) -> Contents | None:
    """Return the first table of contents in ``rows``; None where there is none.

    It begins with a line "Contents" and has at least two entries. It ends before the first line
    that is neither an entry nor the beginning of one, or with the title of the first entry again.
    """
    for position, row in enumerate(rows):
        if len(row.text) > 40 or not _may_be_head(row.text):
            continue
        if fold(strip_emphasis(row.text)) not in _HEADS:
            continue
        lines = tuple(_lines(rows, position + 1))
        if sum(1 for line in lines if _title_of(line.rows)) > 1:
            stop = position + 1 + sum(len(line.rows) for line in lines)
            return Contents(position, stop, row, lines)
    return None


def _may_be_head(text: str) -> bool:
    lowered = text.casefold()
    return any(stem in lowered for stem in _STEMS_OF_HEADS) or not lowered.isascii()


def _lines(rows: Sequence[Row], position: int) -> Iterator[ContentsLine]:
    first = ""
    while position < len(rows):
        row = rows[position]
        if _is_head_of_columns(row.text):
            yield ContentsLine((row,), "", without_emphasis(row.text))
            position += 1
            continue
        taken = _entry_at(rows, position)
        if not taken:
            return
        title = fold(_title_of(taken))
        if first and title == first:
            return
        first = first or title
        mark = _mark(taken)
        text = joined([taken[0].text[mark.start :], *(row.text for row in taken[1:])])
        yield ContentsLine(taken, mark.number, _without_leaders(text))
        position += len(taken)


def _is_head_of_columns(text: str) -> bool:
    if len(text) > 120:
        return False
    words = fold(blank_tags(text)).split()
    return bool(words) and all(word in _COLUMNS for word in words)


def _entry_at(rows: Sequence[Row], position: int) -> tuple[Row, ...]:
    """Return the rows of the entry that begins at ``position``; none where none does."""
    for count in range(1, _MOST_LINES + 1):
        taken = tuple(rows[position : position + count])
        if len(taken) < count or (count > 1 and taken[-1].after_gap):
            return ()
        if _title_of(taken):
            more = rows[position + count : position + count + 1]
            # "… 30–64" and below it "9": the page went to a line of its own
            alone = bool(more) and not more[0].after_gap and _FIGURE.fullmatch(more[0].text.strip())
            return (*taken, *more) if alone else taken
    return ()


def _title_of(rows: Sequence[Row]) -> str:
    """Return the title of an entry without its figures; "" where the rows are no entry.

    Figures stand after a tab, leaders or wide space: "Annex ........ 19"; where white space has
    been lost ("B. Gender 26 8"), only after a title with a number or letter.
    """
    if sum(len(row.text) for row in rows) > _LONGEST:
        return ""
    text = blank_tags(" ".join(row.text.strip(" ") for row in rows))
    marked = bool(_mark(rows).number)
    title = _without_figure(text, narrow=marked)
    return (_without_figure(title, narrow=marked) or title).strip()


def _without_figure(text: str, *, narrow: bool) -> str:
    """Return what stands before the figure and the gap that end ``text``; "" without them."""
    figure = _FIGURE.search(text[-_WINDOW:])
    if not figure:
        return ""
    left = text[: len(text) - len(figure[0])]
    title = left.rstrip(f" \t\u00a0{_LEADERS}")
    gap = left[len(title) :]
    wide = "\t" in gap or "  " in gap or sum(sign in _LEADERS for sign in gap) > 2
    wide = wide or "\u2026" in gap
    return title if wide or (narrow and gap and figure[0][0].isdigit()) else ""


def _mark(rows: Sequence[Row]) -> Mark:
    mark = mark_of(rows[0].text)
    return mark if mark.scheme in ("section", "numbered") else UNMARKED


def _without_leaders(text: str) -> str:
    return without_emphasis(_RUN_OF_LEADERS.sub(" ", text))

"""The rows of a list in the order in which they are read, and what each of them is."""

from __future__ import annotations

from dataclasses import replace

from hldparse.parsing.beside import by_place
from hldparse.parsing.columns import by_column
from hldparse.parsing.heads import HeadWords, head_words
from hldparse.parsing.layout import LaidRow, lay_out
from hldparse.parsing.markers import strip_emphasis
from hldparse.parsing.numbered_rows import names_of_rows
from hldparse.parsing.sheet import Row, Sheet
from hldparse.parsing.table_heads import mark_date
from hldparse.text.labels import labels_in_use

_TITLE_ROWS = 8


def rows_of_list(sheet: Sheet) -> tuple[list[LaidRow], HeadWords, tuple[Row, ...]]:
    """Return the rows with their kinds, tables one below the other, the words by which these are
    known, and the parts of rows that stand in a column that no table heads.
    """
    words = _table_words(sheet)
    rows, beyond = by_column(by_place(sheet.rows, words), words)
    rows = names_of_rows(rows, sheet.names)
    laid = lay_out(rows, words, sheet.names, title=_title(sheet, words))
    mark_date(laid, sheet.attachment.as_of if sheet.attachment else "")
    return laid, words, beyond


def _table_words(sheet: Sheet) -> HeadWords:
    """Return the profile's words, or with the labels that the list itself shows to be in use."""
    if any(sheet.words.table_label(row.text) for row in sheet.rows):
        return sheet.words
    labels = labels_in_use(strip_emphasis(row.text) for row in sheet.rows)
    return head_words(replace(sheet.profile, group_labels=labels)) if labels else sheet.words


def _title(sheet: Sheet, words: HeadWords) -> str:
    """Return the list's title: what the segmenting found, and what stands above a status."""
    title = sheet.attachment.title if sheet.attachment else ""
    parts = [title]
    for row in sheet.rows[:_TITLE_ROWS]:
        status = words.status(row.text)
        if status:
            return " ".join([*parts, strip_emphasis(row.text[: status.start()])])
        if words.table_label(row.text) or words.category(row.text):
            break
        parts.append(strip_emphasis(row.text))
    return title

"""The rows of one section of a list, gathered into entries and rows that stay unread."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from hldparse.parsing.cut_entries import closes_a_bracket, rests_of_entries
from hldparse.parsing.drafts import Draft, Piece, append, draft_of, drafts_of, split_at
from hldparse.parsing.enumeration import enumeration
from hldparse.parsing.going_on import DANGLING, ends_in_place, joins, stands_alone, wrapped_rows
from hldparse.parsing.known import KnownNames
from hldparse.parsing.layout import Kind, LaidRow, sentence_like
from hldparse.parsing.markers import glued_figure, split_marks
from hldparse.parsing.run_in import paragraph_of, run_in
from hldparse.records.blocks import Category
from hldparse.text.fold import collapse

# "Dominican Rep.", "Marshall Is.", "U.A.E."
_SHORTENED = re.compile(r"\b(?:[A-Z]|Rep|Fed|Dem|Isl?|Org|Inc|Ltd)\.\Z", re.IGNORECASE)


@dataclass(slots=True)
class Gathered:
    """What became of the rows of a section."""

    drafts: list[Draft] = field(default_factory=list)
    unread: list[tuple[LaidRow, str]] = field(default_factory=list)
    footnotes: list[LaidRow] = field(default_factory=list)
    rests: frozenset[int] = frozenset()
    """Positions of rows that hang from the entry above them in print."""


def gather(
    rows: Sequence[LaidRow],
    names: KnownNames,
    *,
    category: Category,
    marked: bool,
    person: re.Pattern[str],
) -> Gathered:
    """Return the entries of a section with and without list markers.

    ``marked`` says that its items have markers, so that a line without one is a continuation, or
    an item that lost it. ``person`` matches the personal title that begins an entry.
    """
    gathered = Gathered(rests=rests_of_entries(rows))
    position = 0
    while position < len(rows):
        row = rows[position]
        taken = 1
        if row.kind is Kind.FOOTNOTE:
            gathered.footnotes.append(row)
        elif row.kind is Kind.ITEM and not row.text.strip():
            gathered.unread.append((row, "a list marker with nothing behind it"))
        elif row.kind is Kind.ITEM:
            gathered.drafts += drafts_of(row, names)
        elif not marked and (run := _run_in(rows, position, names, category)):
            drafts, taken = run
            gathered.drafts += drafts
        elif sentence_like(row.text) and category != "civil-society":
            gathered.unread.append((row, "a sentence inside a list of participants"))
        elif _continues(gathered, rows, position, names, category, marked, person):
            append(gathered.drafts[-1], row)
        elif marked and not stands_alone(row.text, names, person):
            gathered.unread.append((row, "no list marker, and not a known name"))
        else:
            taken = 1 if marked else wrapped_rows(rows, position, names)
            drafts = drafts_of(_unstopped(row, category, names), names)
            for follower in rows[position + 1 : position + taken]:
                append(drafts[-1], follower)
            gathered.drafts += drafts
        position += taken
    return gathered


def _run_in(
    rows: Sequence[LaidRow], position: int, names: KnownNames, category: Category
) -> tuple[list[Draft], int] | None:
    """Return the entries of a paragraph that enumerates them, and how many rows it takes."""
    if ";" not in rows[position].text and "," not in rows[position].text:
        return None
    taken = paragraph_of(rows, position)
    paragraph = rows[position : position + taken]
    found = run_in(paragraph, names, closed=category != "civil-society")
    texts = {row.row.index: row.row.text for row in paragraph}
    drafts = [
        Draft(
            [Piece(*part) for part in parts],
            [texts[index][start:stop] for index, start, stop in parts],
            partial=True,
        )
        for parts in found
    ]
    return (drafts, taken) if drafts else None


def _unstopped(row: LaidRow, category: Category, names: KnownNames) -> LaidRow:
    """Return the row without the full stop behind the only name of a paragraph: "Holy See."."""
    text = row.row.text.rstrip()
    ends = category != "civil-society" and text.endswith(".") and names.known(text[:-1])
    if not ends or _SHORTENED.search(text):
        return row
    return replace(row, row=replace(row.row, text=text[:-1]))


def inline_drafts(
    row: LaidRow, below: Sequence[LaidRow], names: KnownNames, category: Category
) -> tuple[list[Draft], int]:
    """Return the entries of "Observers: A, B; C", where the names follow their heading, and how
    many rows ``below`` go on with them.
    """
    text = row.row.text
    if below and below[0].kind is Kind.PLAIN:
        bare = replace(row, row=replace(row.row, text=" " * row.start + text[row.start :]))
        if run := _run_in([bare, *below], 0, names, category):
            return run[0], run[1] - 1
    if ";" in text[row.start :]:
        ranges = split_at(text, row.start, ";")
    else:
        ranges = [(named.start, named.stop) for named in enumeration(text, names, start=row.start)]
    drafts = []
    for start, stop in ranges:
        full_stop = text[start:stop].endswith(".")
        drafts.append(draft_of(row, start, stop - full_stop, partial=True))
    return drafts, 0


def _continues(  # noqa: PLR0913, PLR0917 - each argument is a fact about the row's surroundings
    gathered: Gathered,
    rows: Sequence[LaidRow],
    position: int,
    names: KnownNames,
    category: Category,
    marked: bool,
    person: re.Pattern[str],
) -> bool:
    """Say whether the row goes on with the entry before it."""
    row = rows[position]
    if not gathered.drafts or gathered.drafts[-1].partial:
        return False
    draft = gathered.drafts[-1]
    before = rows[position - 1]
    if before.row.index != draft.pieces[-1].index:
        return False
    last, own = draft.lines[-1], split_marks(row.text)[0]
    if person.match(row.text) and not DANGLING.search(last):
        return False
    cut = closes_a_bracket(" ".join(draft.lines), row.text) or position in gathered.rests
    if (marked and not row.row.after_gap) or (cut and not names.known(own)):
        return True
    if category == "civil-society":
        return (
            bool(DANGLING.search(last))
            or own[:1].islower()
            or own[:1] in ",;/&("
            or (not row.row.after_gap and _was_full(gathered, own, rows, names))
        )
    return joins(" ".join(draft.lines), own, names)


def _was_full(gathered: Gathered, own: str, rows: Sequence[LaidRow], names: KnownNames) -> bool:
    """Say whether an entry went on below because its line was full: the next word would have made
    it the longest, and only with ``own`` it ends in its country, as entries do.

    Not where others were wrapped and are one row by their places in print, nor where an entry above
    or the last one has no country: they do not all end in one.
    """
    *above, draft = gathered.drafts
    ends = [*(" ".join(each.lines) for each in above), rows[-1].text]
    if _are_whole(rows) or not all(ends_in_place(split_marks(end)[0], names) for end in ends):
        return False
    last, before = draft.lines[-1], split_marks(" ".join(draft.lines))[0]
    if names.organisation(own) or ends_in_place(before, names):
        return False
    if not ends_in_place(f"{before} {own}", names):
        return False
    widest = max(len(row.row.text) for row in rows if row.kind is Kind.PLAIN)
    return len(last) + 1 + len(own.split(" ", 1)[0]) > widest


def _are_whole(rows: Sequence[LaidRow]) -> bool:
    """Return True where a row is of two lines in print, as its height shows."""
    heights = sorted(row.row.bbox[3] - row.row.bbox[1] for row in rows if row.row.bbox)
    return bool(heights) and heights[-1] > _TWO_LINES * heights[0]


_TWO_LINES = 1.9
"""Height of a row of two lines, of that of one: letters are 0.7 to 1 as high as a line."""


def entry_text(lines: Sequence[str], names: KnownNames) -> tuple[str, str, tuple[int, ...]]:
    """Return the text of an entry's lines in one line, its marks, and where the breaks were."""
    text, marks, breaks = "", "", []
    for line in lines:
        own, printed = split_marks(line)
        figure = glued_figure(own)
        if figure > 0 and names.known(own[:figure]) and not names.known(own):
            own, printed = own[:figure], own[figure:] + printed
        own = collapse(own)
        marks += printed
        if not own:
            continue
        if text.endswith("-") and names.known(text + own):
            # "Timor-" over "Leste"
            text += own
            continue
        if text:
            breaks.append(len(text))
            text += " "
        text += own
    return text, marks, tuple(breaks)

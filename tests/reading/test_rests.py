"""Wrapped entries of columns, told by the alphabet and by how far apart lines stand."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from hldparse.reading.columns import whole_entries
from hldparse.reading.rows import Run
from hldparse.reading.words import Word


def column(*lines: tuple[str, float], bold: frozenset[int] = frozenset()) -> list[Run | None]:
    """Return lines with the steps between them, in type 10 high whose letters are 5 wide."""
    found: list[Run | None] = []
    top = 0.0
    for at, (text, step) in enumerate(lines):
        top += step
        left, words = 0.0, []
        for word in text.split():
            box = (left, top, left + 5 * len(word), top + 10)
            words.append(Word(word, box, prominent=at in bold))
            left = box[2] + 2.5
        found.append(Run(words))
    return found


def read(lines: Sequence[Run | None], width: float = 0.0) -> list[str]:
    return [line.text for line in whole_entries(lines, 12.0, width) if line]


SORTED = (
    *("Bahamas", "Belize", "Democratic People’s Republic of", "Korea", "Dominica", "Egypt"),
    *("Fiji", "Saint Vincent and the Islands", "Grenadines", "Spain", "Togo"),
)


def test_what_stands_out_of_order_goes_on_with_the_line_above() -> None:
    """Neither "Korea" nor "Grenadines" is an entry of a list by the alphabet."""
    found = read(column(*((text, 12.0) for text in SORTED)))
    assert "Democratic People’s Republic of Korea" in found
    assert "Saint Vincent and the Islands Grenadines" in found
    assert len(found) == len(SORTED) - 2


def test_the_last_line_of_a_column_stays() -> None:
    """Nothing below it says that the order goes on."""
    texts = ("Bahamas", "Belize", "Chad", "Democratic People’s Republic", "Congo")
    assert read(column(*((text, 12.0) for text in texts)))[-1] == "Congo"


def test_a_list_in_no_order_keeps_its_lines() -> None:
    """An entry that is out of order says nothing where most are."""
    texts = ("Togo", "Belize", "Democratic People’s Republic", "Chad", "Spain", "Albania", "Fiji")
    assert read(column(*((text, 12.0) for text in texts))) == list(texts)


AFTER_ZAMBIA = (
    *("Bahamas", "Belize", "Chad", "Dominica", "Egypt", "Fiji", "Zambia"),
    *("Intergovernmental organizations", "European Union", "League of Arab States"),
)


def test_a_heading_with_which_a_new_order_begins_goes_on_with_no_entry() -> None:
    """It is the widest line of its column: no other would have had room beside it."""
    assert read(column(*((text, 12.0) for text in AFTER_ZAMBIA))) == list(AFTER_ZAMBIA)


def test_a_heading_in_another_face_goes_on_with_no_entry() -> None:
    """Where it is in order too: "Yemen", "Youth organizations in italics", "Association …"."""
    texts = (*AFTER_ZAMBIA[:6], "Governmental bodies in italics", "Denmark", "Malta")
    lines = column(*((text, 12.0) for text in texts))
    assert "Governmental bodies in italics Denmark" in read(lines)
    heading = lines[-3]
    assert heading is not None
    lines[-3] = Run([replace(word, font="Times-Italic") for word in heading.words])
    assert read(lines) == list(texts)


def test_a_heading_out_of_order_stays() -> None:
    """A bold line goes on with none that is not bold."""
    texts = (
        "Chad",
        "Fiji",
        "Mali",
        "Togo",
        "United Kingdom of Great Britain",
        "Observers",
        "Zambia",
    )
    lines = column(*((text, 12.0) for text in texts), bold=frozenset({5}))
    assert read(lines) == list(texts)


ENTRIES = (
    *(("Holy See", 14.0), ("League of Arab", 14.0), ("States", 12.0), ("Office of Works", 14.0)),
    *(("Afrikabund Bank", 14.0), ("Group", 12.0), ("Zonta Club", 14.0)),
)


def test_lines_that_stand_closer_than_entries_are_of_one() -> None:
    """Where entries are set apart, lines of one entry are not."""
    assert read(column(*ENTRIES)) == [
        "Holy See",
        "League of Arab States",
        "Office of Works",
        "Afrikabund Bank Group",
        "Zonta Club",
    ]


def test_close_lines_that_had_room_above_are_their_own() -> None:
    """A person and an office below it stand close too: no line goes on."""
    lines = (*ENTRIES, ("Ms. A", 14.0), ("Clerk", 12.0))
    assert len(read(column(*lines))) == len(lines)
    assert len(read(column(*ENTRIES), width=400.0)) == len(ENTRIES)


def seen(*tops: float) -> list[str]:
    """Return the entries of a recognised column whose lines begin at ``tops``."""
    names = ("Costa Rica", "Cuba", "Denmark", "Ecuador", "Greece", "Holy See", "Iran Rivers")
    found = []
    for name, top in zip(names, tops, strict=False):
        box = (0.0, top, 5.0 * len(name), top + 10)
        found.append(Run([Word(name, box, 0.9)]))
    return read(found)


def test_lines_of_a_picture_are_not_close_by_a_point() -> None:
    """A box is as high as its letters: lines set evenly differ by more than a point."""
    assert len(seen(0, 14.2, 28.5, 40.4, 54.6, 68.9, 83.0)) == 7


def test_headings_in_capitals_are_no_part_of_what_hangs_below() -> None:
    """ "Australia" stands in below "COUNTRIES", and had no room beside it."""
    box = (0.0, 0.0, 60.0, 10.0)
    below = (15.0, 12.0, 60.0, 22.0)
    assert read([Run([Word("COUNTRIES", box)]), Run([Word("Australia", below)])]) == [
        "COUNTRIES",
        "Australia",
    ]


def test_centred_lines_do_not_hang() -> None:
    """The shorter of two lines in the middle of a column stands in, and is no rest of the other."""
    texts = ("H.E. Ms. Ada Byron", "Ambassador", "Representative of Arcadia")
    column = [
        Run([Word(text, (60 - 2.5 * len(text), 12.0 * at, 60 + 2.5 * len(text), 12.0 * at + 10))])
        for at, text in enumerate(texts)
    ]
    assert read(column) == list(texts)


def test_boxes_as_high_as_their_letters_make_no_line_close() -> None:
    """Lines set evenly, some with tall letters: their tops differ, and hardly their middles."""
    texts = (("Denmark", 0.66), ("Guatemala", 0.1), ("Ireland", 0.66), ("Japan", 0.0))
    lines: list[Run | None] = [
        Run([Word(text, (0.0, 10.0 * at - up, 6.0 * len(text), 10.0 * at + 8.5))])
        for at, (text, up) in enumerate(texts)
    ]
    assert read(lines) == [text for text, _ in texts]

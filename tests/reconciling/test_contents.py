"""Tables of contents held against what stands below them."""

from __future__ import annotations

import pytest

from hldparse.reconciling.contents import check_contents
from hldparse.records.dataset import PassageRow
from hldparse.records.evidence import Evidence

_CONTENTS = [
    "Paragraphs Page",
    "I. Aims 1\u20132 3",
    "II. Means 3\u20137 3",
    "A. Money 3 3",
    "B. Time 4\u20137 4",
    "III. Ends 8 5",
    "Annex 9",
]
_NOTE = [
    *("I. Aims", "1", "2"),
    *("II. Means", "A. Money", "3", "B. Time", "1. Days", "4", "5", "2. Years", "6", "7"),
    *("III. Ends", "8"),
    "Annex",
]


def _rows(contents: list[str], note: list[str]) -> list[PassageRow]:
    rows: list[tuple[str, str, str]] = []
    for text in contents:
        number, dot, title = text.partition(". ")
        rows.append(("contents", number if dot else "", title if dot else text))
    for text in note:
        number, dot, title = text.partition(". ")
        if text.isdigit():
            rows.append(("numbered-paragraph", text, "Words were said."))
        else:
            rows.append(("heading", number if dot else "", title if dot else text))
    return [
        PassageRow(
            passage_id=str(n),
            document_id="note",
            attachment_id="note/summary",
            order=n,
            kind=kind,
            number=number,
            text=text,
            evidence=Evidence("note.txt", n, n),
        )
        for n, (kind, number, text) in enumerate(rows, 1)
    ]


def _found(contents: list[str], note: list[str], annexes: int = 0) -> list[tuple[str, str]]:
    return [
        (one.stated, one.found) for one in check_contents(_rows(contents, note), annexes=annexes)
    ]


def _with(texts: list[str], old: str, *new: str) -> list[str]:
    place = texts.index(old)
    return [*texts[:place], *new, *texts[place + 1 :]]


def test_contents_that_match() -> None:
    """Titles, numbers and paragraphs as stated; sub-headings that are not listed do not matter."""
    assert _found(_CONTENTS, _NOTE) == []
    assert _found(_CONTENTS, _NOTE[:-1], annexes=1) == []


@pytest.mark.parametrize(
    ("note", "expected"),
    [
        (_with(_NOTE, "5"), ("paragraphs 4\u20137", "paragraphs 4, 6\u20137")),
        (_with(_NOTE, "3"), ("paragraph 3", "no numbered paragraph")),
        (_with(_NOTE, "8", "8", "9"), ("paragraph 8", "paragraphs 8\u20139")),
        (_with(_NOTE, "2", "2", "2"), ("paragraphs 1\u20132", "paragraphs 1\u20132, 2")),
        (_with(_NOTE, "A. Money", "A. Gold"), ("A. Money", "A. Gold")),
        (_with(_NOTE, "B. Time", "C. Time"), ("B. Time", "C. Time")),
        (_with(_NOTE, "III. Ends"), ("III. Ends", "")),
        (_with(_NOTE, "B. Time"), ("B. Time", "")),
        (_with(_NOTE, "1. Days", "C. Days"), ("", "C. Days")),
        (_with(_NOTE, "Annex"), ("Annex", "")),
    ],
)
def test_a_slip_is_found_once(note: list[str], expected: tuple[str, str]) -> None:
    """One thing amiss is one mismatch, at the section where it is, not at those around it."""
    found = _found(_CONTENTS, note)
    assert expected in found
    assert len(found) == (2 if expected == ("", "C. Days") else 1)


def test_letters_that_are_roman_numerals_too() -> None:
    """ "C" and "D" go on from "B", "V" goes on from "IV"."""
    parts = [
        ("IV", "Work"),
        ("A", "One"),
        ("B", "Two"),
        ("C", "Three"),
        ("D", "Four"),
        ("V", "End"),
    ]
    contents = [f"{number}. {title} {n} {n}" for n, (number, title) in enumerate(parts, 1)]
    contents[0] = "IV. Work 1\u20135 1"
    note = []
    for n, (number, title) in enumerate(parts, 1):
        note += [f"{number}. {title}", str(n)]
    assert _found(contents, note) == []


def test_figures_within_titles() -> None:
    """A year that ends a title is no paragraph."""
    contents = ["Page", "I. Plans for 2031 4", "II. Plans after 2031\u20132035 5"]
    note = ["I. Plans for 2031", "1", "II. Plans after 2031\u20132035", "2"]
    assert _found(contents, note) == []


def test_contents_that_answer_to_nothing() -> None:
    """Where no entry is found the contents were misread, or their note is not there."""
    assert _found(_CONTENTS, ["Rooms", "1", "Seats", "2"]) == []
    assert _found([], _NOTE) == []

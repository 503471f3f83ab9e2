"""Entries and headings that the end of a page or of a column cuts in two."""

from __future__ import annotations

import io
from pathlib import Path

import pytest

import hldparse
from hldparse.records.blocks import Entry, Parsed

canvas = pytest.importorskip("reportlab.pdfgen.canvas")

HEAD = [
    "Summit on Rivers (Revised list as of 3 May 2012)",
    "Round Table 1",
    "Member States",
    "Austria",
    "Brazil",
    "Chad",
]


def parsed(folder: Path, *pages: list[str], marker: str = "", furniture: bool = True) -> Parsed:
    """Return what a PDF of ``pages`` is read as: "~" before a line that stands in."""
    stream = io.BytesIO()
    sheet = canvas.Canvas(stream, pagesize=(595, 842), invariant=1)
    heads = {*HEAD[:3], "Civil society", "United Nations system"}
    for number, page in enumerate(pages, start=1):
        sheet.setFont("Helvetica", 10)
        if furniture:
            sheet.drawString(60, 810, "SUMMIT/2012/INF.2")
            sheet.drawCentredString(297, 30, f"- {number} -")
        for place, printed in enumerate(page):
            text, top = printed.lstrip("~"), 780 - 13 * place
            marked = marker and text not in heads
            if marked and text == printed:
                sheet.drawString(60, top, marker)
            sheet.drawString(60 + 12 * bool(marked or text != printed), top, text)
        sheet.showPage()
    sheet.save()
    (folder / "list.pdf").write_bytes(stream.getvalue())
    found = hldparse.read(folder / "list.pdf", stage="parsing")
    assert isinstance(found, Parsed)
    return found


def only(found: Parsed, text: str) -> Entry:
    """Return the entry of this text."""
    return next(entry for entry in found.entries if entry.text == text)


@pytest.mark.parametrize("furniture", [True, False])
@pytest.mark.parametrize("marker", ["", "-", "7."])
@pytest.mark.parametrize(
    ("head", "first", "rest"),
    [
        ("", "Zembla (Northern", "Republic of)"),
        ("", "Saint Vincent and", "~the Grenadines"),
        ("Civil society", "Congress of Towns (Northern", "Branch), Austria"),
        ("Civil society", "International Union of", "~Coast Keepers, Austria"),
        ("Civil society", "International Council of the Northern", "~Coast Keepers, Austria"),
    ],
)
def test_a_cut_entry_is_one(
    tmp_path: Path, head: str, first: str, rest: str, *, marker: str, furniture: bool
) -> None:
    """It is put together over the foot and the head of pages, and both its places are kept."""
    above = [*HEAD, head, "Alpine Union", first] if head else [*HEAD, first]
    below = ["River Forum, Chad"] if head else ["Zimbabwe"]
    rest = rest if rest.startswith("~") or not marker else f"~{rest}"
    found = parsed(tmp_path, above, [rest, *below], marker=marker, furniture=furniture)
    entry = only(found, f"{first} {rest.lstrip('~')}")
    assert [piece.page for piece in entry.pieces] == [1, 2]
    assert not found.unread
    assert found.entries[-1].text == below[0]


@pytest.mark.parametrize("marker", ["", "-"])
def test_entries_that_a_page_only_parts_stay_two(tmp_path: Path, marker: str) -> None:
    """What begins at the edge of its list is an entry, known or not."""
    above = [*HEAD, "Civil society", "Alpine Union", "Lake Watch"]
    found = parsed(tmp_path, above, ["Mountain Union", "River Forum"], marker=marker)
    assert [entry.text for entry in found.entries][-4:] == [
        "Alpine Union",
        "Lake Watch",
        "Mountain Union",
        "River Forum",
    ]


def test_a_heading_cut_by_the_end_of_a_page_is_one(tmp_path: Path) -> None:
    """Also where its first half is a heading by itself."""
    above = [*HEAD, "United Nations system"]
    below = ["and other intergovernmental organizations", "Nordic Council"]
    found = parsed(tmp_path, above, below)
    assert only(found, "Nordic Council").category == "intergovernmental-entity"
    assert len(found.entries) == 4


def test_an_entry_cut_by_the_end_of_a_column_is_one(tmp_path: Path) -> None:
    """The rest stands at the top of the next column, and stands in from what is below it."""
    stream = io.BytesIO()
    sheet = canvas.Canvas(stream, pagesize=(595, 842), invariant=1)
    sheet.setFont("Helvetica", 10)
    for place, text in enumerate([*HEAD, "Civil society"]):
        sheet.drawString(60, 780 - 13 * place, text)
    left = ["Alpine Union", "Council of the Northern"]
    right = ["~Coast Keepers, Austria", "River Forum, Chad"]
    for column, texts in enumerate((left, right)):
        for place, text in enumerate(texts):
            x = 60 + 220 * column + 12 * text.startswith("~")
            sheet.drawString(x, 680 - 13 * place, text.lstrip("~"))
    sheet.save()
    (tmp_path / "list.pdf").write_bytes(stream.getvalue())
    found = hldparse.read(tmp_path / "list.pdf", stage="parsing")
    assert isinstance(found, Parsed)
    assert [entry.text for entry in found.entries][-3:] == [
        "Alpine Union",
        "Council of the Northern Coast Keepers, Austria",
        "River Forum, Chad",
    ]


BODIES = [
    "Alpine Union",
    "International Council of Northern Towns",
    "~Coast Keepers and Islands",
    "Lake Watch",
    "Union of Those Who Keep the Springs",
    "~Mountain Branch",
]


def test_a_wrapped_entry_of_one_column_is_one(tmp_path: Path) -> None:
    """Its second line stands in, and its first word had no room in the line above."""
    found = parsed(tmp_path, [*HEAD, "Civil society", *BODIES])
    assert [entry.text for entry in found.entries][3:] == [
        "Alpine Union",
        "International Council of Northern Towns Coast Keepers and Islands",
        "Lake Watch",
        "Union of Those Who Keep the Springs Mountain Branch",
    ]


def test_entries_of_a_second_level_are_entries(tmp_path: Path) -> None:
    """Lines that stand in though they had room above are no rests of wrapped entries."""
    bodies = [*BODIES, "Rivers", "~Upper River", "~Lower River"]
    found = parsed(tmp_path, [*HEAD, "Civil society", *bodies])
    assert [entry.text for entry in found.entries][3:] == [text.lstrip("~") for text in bodies]

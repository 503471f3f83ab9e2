"""Headings that only their type sets apart: bold, or larger, with no more space than any line."""

from __future__ import annotations

import io
from pathlib import Path

import pytest

import hldparse
from hldparse.reading import read
from hldparse.records.blocks import Parsed
from hldparse.records.source import Source

canvas = pytest.importorskip("reportlab.pdfgen.canvas")

Placed = tuple[float, str]
PLAIN, BOLD = "Helvetica", "Helvetica-Bold"
STEP = 12.5
BY_ROW, BY_COLUMN = "by row", "by column"


class Sheet:
    """A PDF of one page, set line below line."""

    def __init__(self, size: float = 10) -> None:
        self.stream = io.BytesIO()
        self.canvas = canvas.Canvas(self.stream, pagesize=(595, 842), invariant=1)
        self.size, self.y = size, 780.0

    def line(self, *texts: Placed, font: str = PLAIN, size: float = 0) -> None:
        """Set texts beside each other, each at its place."""
        self.canvas.setFont(font, size or self.size)
        for x, text in texts:
            self.canvas.drawString(x, self.y, text)
        self.y -= STEP

    def columns(self, names: list[str], count: int, drawn: str, bold: str = "") -> None:
        """Set names in columns, down and then to the right, drawn by row or by column."""
        high = -(-len(names) // count)
        placed = [
            (number % high, 60.0 + 165 * (number // high), name)
            for number, name in enumerate(names)
        ]
        if drawn == BY_ROW:
            placed.sort()
        for row, x, name in placed:
            self.canvas.setFont(BOLD if name == bold else PLAIN, self.size)
            self.canvas.drawString(x, self.y - row * STEP, name)
        self.y -= high * STEP

    def read(self, folder: Path) -> Source:
        """Return the page as read."""
        self.canvas.save()
        file = folder / "sheet.pdf"
        file.write_bytes(self.stream.getvalue())
        return read(file, name="sheet.pdf")

    def entries(self, folder: Path) -> list[str]:
        """Return the entries that are found on the page."""
        self.read(folder)
        parsed = hldparse.read(folder / "sheet.pdf", stage="parsing")
        assert isinstance(parsed, Parsed)
        return [entry.text for entry in parsed.entries]


def texts(source: Source) -> list[str]:
    """Return the visible lines."""
    return [line.text for line in source.lines if not line.blank]


def prominent(source: Source) -> list[str]:
    """Return the lines that are set as headings."""
    return [line.text for line in source.lines if line.prominent]


STATES = ["Aland", "Borduria", "Carpania", "Drusselstein", "Elbonia"]
BODIES = ["Bank of Aland", "Fund of Lakes", "League of Islands"]
OTHERS = ["Lake Watch"]


@pytest.mark.parametrize("drawn", [BY_ROW, BY_COLUMN])
@pytest.mark.parametrize("count", [2, 3])
@pytest.mark.parametrize(("font", "size"), [(BOLD, 10.0), (PLAIN, 12.0), (BOLD, 12.0)])
def test_a_heading_in_other_type_ends_the_columns_above(
    tmp_path: Path, count: int, drawn: str, font: str, size: float
) -> None:
    """Each list is read under its heading, also a last one too short for columns."""
    sheet = Sheet()
    expected = []
    for heading, names in (("Members", STATES), ("Organizations", BODIES), ("Society", OTHERS)):
        sheet.line((60.0, heading), font=font, size=size)
        sheet.columns(names, count, drawn)
        expected += [heading, *names]
    source = sheet.read(tmp_path)
    assert texts(source) == expected
    assert prominent(source) == ["Members", "Organizations", "Society"]


@pytest.mark.parametrize("drawn", [BY_ROW, BY_COLUMN])
@pytest.mark.parametrize("bold", ["Borduria", "Carpania", "Elbonia"])
def test_a_bold_name_among_others_ends_no_columns(tmp_path: Path, bold: str, drawn: str) -> None:
    """Names set bold, such as those who speak, stay where they stand in their column."""
    sheet = Sheet()
    sheet.line((60.0, "Members"))
    names = [*STATES, "Freedonia"]
    sheet.columns(names, 2, drawn, bold=bold)
    assert texts(sheet.read(tmp_path)) == ["Members", *names]


def test_bold_words_of_running_text_are_no_heading(tmp_path: Path) -> None:
    """A line that is bold by chance of wrapping runs on from the one above and into the next."""
    sheet = Sheet()
    wide = "The secretariat wishes to recall that every delegation has to register its members"
    bold = "not later than two weeks before the opening of the meeting on the first of March,"
    end = "as laid down in the note that was sent to all missions."
    sheet.line((60.0, "Registration"), font=BOLD)
    sheet.line((60.0, wide))
    sheet.line((60.0, bold), font=BOLD)
    sheet.line((60.0, end))
    assert prominent(sheet.read(tmp_path)) == ["Registration"]


def test_where_most_is_bold_nothing_stands_out(tmp_path: Path) -> None:
    """On a page set in bold, plain or bold type says nothing; larger type does."""
    sheet = Sheet()
    sheet.line((60.0, "Members"), font=BOLD, size=14)
    for name in STATES:
        sheet.line((60.0, name), font=BOLD)
    sheet.line((60.0, "Page of one"))
    assert prominent(sheet.read(tmp_path)) == ["Members"]


def test_columns_with_bold_headings_of_their_own_are_read_down(tmp_path: Path) -> None:
    """A heading beside which the other column has one too belongs to its column alone."""
    sheet = Sheet()
    left = ["Members", "Aland", "Borduria", "Carpania", "Bodies", "Bank of Aland", "Fund of Lakes"]
    right = ["Others", "Elbonia", "Freedonia", "Hyrkania", "", "Society", "Lake Watch"]
    for one, other in zip(left, right, strict=True):
        for x, text in ((60.0, one), (300.0, other)):
            heads = text in {"Members", "Bodies", "Others", "Society"}
            sheet.canvas.setFont(BOLD if heads else PLAIN, 10)
            sheet.canvas.drawString(x, sheet.y, text)
        sheet.y -= STEP
    assert texts(sheet.read(tmp_path)) == [*left, *filter(None, right)]


LIST = [
    ("Summit on Rivers (Revised list as of 3 May 2012)", BOLD),
    ("Round Table 1", BOLD),
    ("Member States", BOLD),
    ("Austria", PLAIN),
    ("Brazil", PLAIN),
    ("Chad", PLAIN),
    ("Civil society", BOLD),
    ("Alliance of Coasts", PLAIN),
    ("Lake Watch", PLAIN),
    ("River Forum", PLAIN),
    ("Keepers of the Springs", BOLD),
    ("Mountain Union", PLAIN),
    ("Valley Union", PLAIN),
]


@pytest.mark.parametrize("bold", [True, False])
def test_an_unknown_heading_in_bold_is_no_entry(tmp_path: Path, bold: bool) -> None:
    """What no profile knows is a heading by its type alone; what stands below it is asked about."""
    sheet = Sheet()
    for text, font in LIST:
        sheet.line((60.0, text), font=font if bold else PLAIN)
    entries = sheet.entries(tmp_path)
    assert ("Keepers of the Springs" in entries) is not bold
    assert {"Austria", "Chad", "River Forum"} <= set(entries)


def test_a_bold_entry_in_its_order_is_an_entry(tmp_path: Path) -> None:
    """A list goes on in its order through an entry that is set bold."""
    sheet = Sheet()
    for text, font in LIST:
        name = "Rock and Sand" if text == "Keepers of the Springs" else text
        place = "Society of Hills" if text == "Mountain Union" else name
        sheet.line((60.0, place), font=font)
    assert "Rock and Sand" in sheet.entries(tmp_path)

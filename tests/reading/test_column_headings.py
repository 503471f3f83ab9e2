"""Pages of several short lists in columns: each list under its own heading."""

from __future__ import annotations

import io
from pathlib import Path

import pytest

from hldparse.reading import read

canvas = pytest.importorskip("reportlab.pdfgen.canvas")

Placed = tuple[float, float, str]
STEP = 13.0


def lines(tmp_path: Path, page: list[Placed], drawn: str) -> list[str]:
    """Return the visible lines of a PDF that draws ``page`` as given, or row by row."""
    if drawn == "by row":
        page = sorted(page, key=lambda each: (-each[1], each[0]))
    stream = io.BytesIO()
    sheet = canvas.Canvas(stream, pagesize=(595, 842))
    sheet.setFont("Helvetica", 10)
    for x, y, text in page:
        sheet.drawString(x, y, text)
    sheet.save()
    file = tmp_path / "lists.pdf"
    file.write_bytes(stream.getvalue())
    return [line.text for line in read(file, name="lists.pdf").lines if line.text.strip()]


LISTS = [
    ("Table 1: Rivers", "Member States", ["Aland", "Borduria", "Carpania", "Drusselstein"]),
    ("", "Organizations", ["Bank of Aland", "League of Islands"]),
    ("Table 2: Lakes", "Member States", ["Elbonia", "Freedonia", "Hyrkania", "Illyria", "Qumar"]),
    ("", "Organizations", ["Fund of Lakes", "Office of Lakes"]),
    ("Table 3: Seas", "Member States", ["Molvania", "Nambutu", "Orsinia", "Petoria", "Tomania"]),
    ("", "Organizations", ["Fund of Seas", "Office of Seas"]),
]


def headed(count: int, above: float, below: float) -> tuple[list[Placed], list[str]]:
    """Return lists in ``count`` columns with such spaces around headings, and their lines."""
    page: list[Placed] = []
    expected: list[str] = []
    top = 780.0
    for table, category, names in LISTS:
        for heading in filter(None, (table, category)):
            page.append((60, top, heading))
            expected.append(heading)
            top -= below * STEP
        high = -(-len(names) // count)
        for number, name in enumerate(names):
            page.append((60 + 170 * (number // high), top - number % high * STEP, name))
        expected += names
        top -= (high - 1 + above) * STEP
    return page, expected


@pytest.mark.parametrize("drawn", ["by column", "by row"])
@pytest.mark.parametrize(("above", "below"), [(2.4, 1.4), (1.8, 1.4), (1.3, 1.0)])
@pytest.mark.parametrize("count", [2, 3])
def test_each_list_stays_under_its_heading(
    tmp_path: Path, count: int, above: float, below: float, drawn: str
) -> None:
    """A heading in the first column ends the columns above it, however little space it has."""
    page, expected = headed(count, above, below)
    assert lines(tmp_path, page, drawn) == expected


NEWSPAPER = [
    ["Table 1", "Member States", "Aland", "Borduria", "Carpania", "", "Organizations", "Bank"],
    ["Table 2", "Member States", "Elbonia", "", "Organizations", "Fund", "Office", "League"],
]


@pytest.mark.parametrize("drawn", ["by column", "by row"])
def test_columns_with_their_own_headings_are_read_down(tmp_path: Path, drawn: str) -> None:
    """Where one column leaves a space, the other goes on: these are columns of a whole page."""
    page = [
        (60.0 + 260 * column, 780 - STEP * row, text)
        for column, texts in enumerate(NEWSPAPER)
        for row, text in enumerate(texts)
        if text
    ]
    expected = [text for texts in NEWSPAPER for text in texts if text]
    assert lines(tmp_path, page, drawn) == expected


def test_a_wrapped_entry_of_a_single_row_is_whole(tmp_path: Path) -> None:
    """Its second line hangs below the first, not below its neighbour."""
    page = [
        (60.0, 780.0, "Organizations"),
        (60.0, 760.0, "Office of Works"),
        (230.0, 760.0, "Aland and Borduria Environment"),
        (238.0, 747.0, "Programme"),
        (400.0, 760.0, "Bank"),
        (60.0, 720.0, "Civil society"),
    ]
    assert lines(tmp_path, page, "by row") == [
        "Organizations",
        "Office of Works",
        "Aland and Borduria Environment Programme",
        "Bank",
        "Civil society",
    ]


def test_lines_that_end_below_one_another_are_entries(tmp_path: Path) -> None:
    """In a column set from the right a shorter line stands in, and is no rest of the longer."""
    width = pytest.importorskip("reportlab.pdfbase.pdfmetrics").stringWidth
    left, right = ["Aland", "Borduria", "Carpania"], ["Elbonia", "Drusselstein", "Hyrkania"]
    page = [
        placed
        for row, (one, other) in enumerate(zip(left, right, strict=True))
        for placed in (
            (60.0, 780 - STEP * row, one),
            (400 - width(other, "Helvetica", 10), 780 - STEP * row, other),
        )
    ]
    assert lines(tmp_path, page, "by row") == left + right


@pytest.mark.parametrize("drawn", ["by column", "by row"])
def test_a_heading_below_joins_no_columns(tmp_path: Path, drawn: str) -> None:
    """Words that stand as close as ever are no line whose spaces were stretched."""
    page = [
        (60.0, 780.0, "Civil society of the whole region and beyond"),
        (60.0, 767.0, "Northern Coast Alliance, Aland"),
        (222.0, 767.0, "Lake Watch, Borduria"),
        (60.0, 754.0, "Table 3: Financing of the work on rivers and lakes"),
    ]
    assert lines(tmp_path, page, drawn) == [text for _, _, text in page]


def beside(page: list[tuple[str, str]]) -> list[Placed]:
    """Return rows of two columns, "" where one has no line."""
    return [
        (x, 780 - STEP * row, text)
        for row, texts in enumerate(page)
        for x, text in zip((60.0, 300.0), texts, strict=True)
        if text
    ]


def test_lists_whose_second_column_begins_beside_the_heading(tmp_path: Path) -> None:
    """The next numbered heading ends both columns, though those below begin in line with them."""
    page = [
        ("Round Table 1: Rivers", "Carpania"),
        ("Member States", "Drusselstein"),
        ("Aland", "Elbonia"),
        ("", ""),
        ("Round Table 2: Lakes", "Hyrkania"),
        ("Member States", "Illyria"),
        ("Freedonia", "Qumar"),
    ]
    expected = [text for part in (page[:3], page[4:]) for side in (0, 1) for text in
                (row[side] for row in part)]  # fmt: skip
    assert lines(tmp_path, beside(page), "by row") == expected


def test_headings_in_both_columns_are_read_down(tmp_path: Path) -> None:
    """Numbered headings beside each other are those of a newspaper's columns."""
    page = [
        ("Round Table 1: Rivers", "Round Table 3: Seas"),
        ("Aland", "Elbonia"),
        ("Borduria", "Freedonia"),
        ("", ""),
        ("Round Table 2: Lakes", "Round Table 4: Bays"),
        ("Carpania", "Hyrkania"),
    ]
    expected = [row[side] for side in (0, 1) for row in page if row[side]]
    assert lines(tmp_path, beside(page), "by row") == expected


def test_a_heading_of_a_list_in_one_column_ends_columns(tmp_path: Path) -> None:
    """The last list of a page is often of one column, or too wide for two."""
    page = beside([("Member States", ""), ("Aland", "Carpania"), ("Borduria", "Elbonia")])
    page += [(60.0, 780 - 3.8 * STEP, "Civil society"), (60.0, 780 - 5.6 * STEP, "Ms. A B " * 9)]
    assert lines(tmp_path, page, "by row") == [
        *("Member States", "Aland", "Borduria", "Carpania", "Elbonia"),
        *("Civil society", ("Ms. A B " * 9).strip()),
    ]

"""Tables of PDFs whose every other row is shaded, with few lines or none."""

from __future__ import annotations

import io
from pathlib import Path

import pytest

from hldparse.reading import read

canvas = pytest.importorskip("reportlab.pdfgen.canvas")

EDGES = (60.0, 260.0, 340.0, 420.0, 500.0)
ROW = 22.0
ROWS = [
    ["State", "Panel A", "Panel B", "Panel C"],
    ["Aland", "x", "", "x"],
    ["Borduria", "", "x", ""],
    ["Northern and Southern Isles", "", "", "x"],
    ["Syldavia", "", "", ""],
    ["Tarraconia", "x", "x", ""],
]


def read_striped(
    tmp_path: Path, shaded: set[int], *, below: str = "", lines: set[int] | None = None
) -> list[str]:
    """Return what is read of ROWS, of which those ``shaded`` are drawn so, cell by cell, with
    ``lines`` across above some and a text below all.
    """
    stream = io.BytesIO()
    page = canvas.Canvas(stream, pagesize=(595, 842))
    for number, row in enumerate(ROWS):
        y = 780 - ROW * number
        for left, right, text in zip(EDGES, EDGES[1:], row, strict=False):
            if number in shaded:
                page.setFillColorRGB(0.9, 0.9, 0.9)
                page.rect(left, y, right - left, ROW, stroke=0, fill=1)
            page.setFillColorRGB(0, 0, 0)
            page.setFont("Helvetica", 10)
            page.drawString(left + 6, y + 7, text)
        if number in (lines or ()):
            page.line(EDGES[0], y + ROW, EDGES[-1], y + ROW)
    page.drawString(60, 780 - ROW * len(ROWS), below)
    page.save()
    file = tmp_path / "striped.pdf"
    file.write_bytes(stream.getvalue())
    return [line.text for line in read(file, name=file.name).lines if line.text.strip()]


@pytest.mark.parametrize("shaded", [{1, 3, 5}, {2, 4}, {0, 2, 4}])
def test_rows_between_stripes_are_rows(tmp_path: Path, shaded: set[int]) -> None:
    """Empty cells keep their place; the head and the last row need no shade."""
    assert read_striped(tmp_path, shaded) == ["\t".join(row) for row in ROWS]


def test_lines_part_rows_between_stripes(tmp_path: Path) -> None:
    """Two white rows between stripes are two where a line lies between them."""
    found = read_striped(tmp_path, {1, 4}, lines=set(range(len(ROWS))))
    assert found == ["\t".join(row) for row in ROWS]


def test_a_sentence_below_a_striped_table_is_no_row(tmp_path: Path) -> None:
    below = "The list is provisional and will be issued again before the opening of the session."
    rows = ["\t".join(row) for row in ROWS]
    assert read_striped(tmp_path, {1, 3, 5}, below=below) == [*rows, below]

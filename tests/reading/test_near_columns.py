"""Lists in columns that stand near each other, or have shaded headings, in PDFs."""

from __future__ import annotations

import io
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from hldparse.reading import read

canvas = pytest.importorskip("reportlab.pdfgen.canvas")

STEP = 11.0
NAMES = [
    *("Aland", "Borduria", "Carpania", "Drusselstein and the Lakes", "Elbonia", "Freedonia"),
    *("Grand Fenwick, Duchy of", "Hyrkania", "Illyria", "Kambei", "Latveria, Kingdom of the Doom"),
    *("Molvania", "Nambutu", "Orsinia", "Petoria and Quahog", "Qumar", "Ruritania", "Sylvania"),
    *("Tomania and Bacteria", "Urkesh", "Vespugia", "Wadiya", "Xanadu", "Zubrowka, Republic of"),
]


def lines(tmp_path: Path, draw: Callable[[Any], None]) -> list[str]:
    """Return the visible lines of a PDF of one page."""
    stream = io.BytesIO()
    sheet = canvas.Canvas(stream, pagesize=(595, 842))
    draw(sheet)
    sheet.save()
    file = tmp_path / "list.pdf"
    file.write_bytes(stream.getvalue())
    return [line.text for line in read(file, name="list.pdf").lines if line.text.strip()]


@pytest.mark.parametrize("gutter", [5.0, 10.0])
def test_near_columns_drawn_row_by_row_are_read_down(tmp_path: Path, gutter: float) -> None:
    """The longest name of a column leaves less space before the next than parts columns alone."""
    width = pytest.importorskip("reportlab.pdfbase.pdfmetrics").stringWidth
    column = max(width(name, "Helvetica", 9) for name in NAMES) + gutter
    high = len(NAMES) // 3

    def draw(sheet: Any) -> None:
        sheet.setFont("Helvetica", 9)
        for row in range(high):
            for place in range(3):
                name = NAMES[place * high + row]
                sheet.drawString(60 + place * column, 760 - row * STEP, name)

    assert lines(tmp_path, draw) == NAMES


PARTIES = [(name, [f"Ms. {name} Envoy", "Minister", "Mr. Other Envoy"]) for name in NAMES[:16]]


@pytest.mark.parametrize("shaded", [True, False])
@pytest.mark.parametrize("by_row", [True, False])
@pytest.mark.parametrize("space", [0.5, 1.0])
def test_parties_with_headings_in_two_columns(
    tmp_path: Path, space: float, by_row: bool, shaded: bool
) -> None:
    """Shade behind headings rules no table; lines of the columns need not be level."""
    placed: list[tuple[float, float, str, bool]] = []
    for column in range(2):
        y = 760.0
        for number, (party, persons) in enumerate(PARTIES[column * 8 : column * 8 + 8]):
            # Those of the second column have other sizes: its headings stand elsewhere.
            for text in (party, *persons[: 2 + (number + column) % 2]):
                placed.append((60 + column * 190.0, y, text, text == party))
                y -= STEP
            y -= space * STEP
    expected = [text for _, _, text, _ in placed]

    def draw(sheet: Any) -> None:
        for x, y, _, heads in placed:
            if heads and shaded:
                sheet.setFillGray(0.85)
                sheet.rect(x, y - 2, 184, STEP, stroke=0, fill=1)
        sheet.setFillGray(0)
        texts = sorted(placed, key=lambda each: (-each[1], each[0])) if by_row else placed
        for x, y, text, heads in texts:
            sheet.setFont("Helvetica-Bold" if heads else "Helvetica", 9)
            sheet.drawString(x + (8 if heads else 0), y, text)

    assert lines(tmp_path, draw) == expected


def test_words_beside_the_sheet_are_read_all_the_same(tmp_path: Path) -> None:
    """What a page draws left of itself, or a mile below, parts no columns and breaks nothing."""

    def draw(sheet: Any) -> None:
        sheet.setFont("Helvetica", 9)
        for row, name in enumerate(NAMES[:8]):
            sheet.drawString(-900, 700 - row * STEP, name)
            sheet.drawString(-600, 700 - row * STEP, name)
            sheet.drawString(-300, -2_000_000 + row * STEP, name)

    assert sorted(set(lines(tmp_path, draw))) == NAMES[:8]

"""Tables of PDFs: ruled and not, cells of several lines, tick boxes; a line a row, tabs between."""

from __future__ import annotations

import io
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from hldparse.reading import read
from hldparse.reading.rows import rows_of
from hldparse.reading.scan_order import runs_in_order
from hldparse.reading.words import Word

canvas = pytest.importorskip("reportlab.pdfgen.canvas")
platypus = pytest.importorskip("reportlab.platypus")

Placed = tuple[float, float, str]


def lines_of(tmp_path: Path, data: bytes) -> list[str]:
    file = tmp_path / "table.pdf"
    file.write_bytes(data)
    return [line.text for line in read(file, name="table.pdf").lines if line.text.strip()]


def sheet(draw: Callable[[Any], None]) -> bytes:
    """Return a PDF of one page that ``draw`` draws on."""
    stream = io.BytesIO()
    page = canvas.Canvas(stream, pagesize=(595, 842))
    page.setFont("Helvetica", 10)
    draw(page)
    page.save()
    return stream.getvalue()


def placed(*texts: Placed) -> bytes:
    def draw(page: Any) -> None:
        for x, y, text in texts:
            page.drawString(x, y, text)

    return sheet(draw)


def table(rows: list[list[str]], *style: tuple[object, ...], widths: list[float]) -> bytes:
    """Return a PDF of a table set by a typesetter, its cells wrapped at their widths."""
    from reportlab.lib.styles import getSampleStyleSheet

    text = getSampleStyleSheet()["BodyText"]
    cells = [[platypus.Paragraph(cell, text) if cell else "" for cell in row] for row in rows]
    stream = io.BytesIO()
    made = platypus.Table(cells, colWidths=widths, repeatRows=1, style=list(style))
    platypus.SimpleDocTemplate(stream).build([made])
    return stream.getvalue()


GRID = ("GRID", (0, 0), (-1, -1), 0.5, "black")


def test_a_ruled_table_is_read_across(tmp_path: Path) -> None:
    """Each row is a line; wrapped cells are one; empty cells keep their place."""
    rows = [
        ["Member State", "First", "Second"],
        ["Aland", "1", ""],
        ["United Kingdom of the Northern and Southern Islands", "", "2"],
        ["Borduria", "2", "1"],
    ]
    found = lines_of(tmp_path, table(rows, GRID, widths=[120, 60, 60]))
    assert found == ["\t".join(row) for row in rows]


def test_a_ruled_table_goes_on_over_pages(tmp_path: Path) -> None:
    """The head stands on each page, and no row is lost or cut."""
    rows = [["Member State", "Table"], *([f"State number {n}", str(n % 4)] for n in range(1, 91))]
    found = lines_of(tmp_path, table(rows, GRID, widths=[160, 60]))
    head = "\t".join(rows[0])
    assert [line for line in found if line != head] == ["\t".join(row) for row in rows[1:]]
    assert found.count(head) > 1


def test_cells_over_several_columns_stand_in_the_first(tmp_path: Path) -> None:
    """A heading over two columns, a name beside two rows."""
    rows = [
        ["Member State", "Round table", ""],
        ["Aland", "1", "2"],
        ["", "3", "4"],
        ["Borduria", "5", "6"],
    ]
    spans = ("SPAN", (1, 0), (2, 0)), ("SPAN", (0, 1), (0, 2))
    found = lines_of(tmp_path, table(rows, GRID, *spans, widths=[120, 60, 60]))
    assert found == ["Member State\tRound table\t", "Aland\t1\t2", "\t3\t4", "Borduria\t5\t6"]


def test_rows_without_lines_between_them_are_told_by_their_values(tmp_path: Path) -> None:
    """A box and lines down only; the names of the second and third states are wrapped."""
    rows = [["State", "Table"], ["Aland", "1"], ["Borduria and the Southern Isles of it", "2"]]
    rows += [["Carpania", "3"], ["Drusselstein", "4"], ["Elbonia", "1"], ["Freedonia", "2"]]
    lines = ("BOX", (0, 0), (-1, -1), 0.5, "black"), ("LINEAFTER", (0, 0), (0, -1), 0.5, "black")
    found = lines_of(tmp_path, table(rows, *lines, widths=[120, 60]))
    assert found == ["\t".join(row) for row in rows]


def test_lists_in_the_columns_of_a_ruled_table_are_read_down(tmp_path: Path) -> None:
    """One tall row below the headings: each column is a list of its own."""

    def draw(page: Any) -> None:
        page.grid([50, 250, 450], [500, 680, 700])
        for x, names in ((56, LEFT), (256, RIGHT)):
            for row, name in enumerate(names):
                page.drawString(x, 686 - 18 * row, name)

    assert lines_of(tmp_path, sheet(draw)) == LEFT + RIGHT


LEFT = ["Round table 1", "Aland", "Borduria", "Carpania", "Drusselstein", "Elbonia"]
RIGHT = ["Round table 2", "Freedonia", "Grandfenwick", "Hyrkania", "Illyria", "Jolliginki"]


def test_a_table_without_rules_is_read_across(tmp_path: Path) -> None:
    """Figures belong to the row they stand in, whatever the order of drawing."""
    rows = [("Aland", "197", "13 890"), ("Borduria", "1", "8"), ("Carpania", "25", "227")]
    by_row = [
        (x, 700 - 15 * number, cell)
        for number, row in enumerate(rows)
        for x, cell in zip((60, 260, 360), row, strict=True)
    ]
    expected = ["\t".join(row) for row in rows]
    assert lines_of(tmp_path, placed(*by_row)) == expected
    assert lines_of(tmp_path, placed(*sorted(by_row))) == expected
    by_column = sorted(by_row, key=lambda each: (each[0], -each[1]))
    assert lines_of(tmp_path, placed(*by_column)) == expected


def test_who_signs_below_a_table_is_no_row_of_it(tmp_path: Path) -> None:
    """Set off, side by side and without a value; a row of the table further down has one."""
    rows = [
        ("Aland", "x", ""),
        ("Borduria", "x", "x"),
        ("Carpania", "", "x"),
        ("Dawsbergen", "x", ""),
    ]
    table = [
        (x, 700 - 15 * number, cell)
        for number, row in enumerate(rows)
        for x, cell in zip((60, 260, 360), row, strict=True)
        if cell
    ]
    names = [(60, 615, "Ada Byron"), (300, 615, "Edmund O'Hara")]
    offices = [(60, 600, "President of the Board"), (300, 600, "Rapporteur of it")]
    read_across = ["Aland\tx\t", "Borduria\tx\tx", "Carpania\t\tx", "Dawsbergen\tx\t"]
    assert lines_of(tmp_path, placed(*table, *names, *offices)) == [
        *read_across,
        *("Ada Byron", "President of the Board", "Edmund O'Hara", "Rapporteur of it"),
    ]
    further = [(60, 615, "Evallonia"), (260, 615, "x"), (360, 615, "x")]
    assert lines_of(tmp_path, placed(*table, *further)) == [*read_across, "Evallonia\tx\tx"]


@pytest.mark.parametrize("ruled", [True, False])
def test_words_make_a_table_where_lines_lie_across(tmp_path: Path, *, ruled: bool) -> None:
    """Above and below the head and at the end; without them the columns are lists."""
    rows = [("State", "Delegate", "Office"), ("Aland", "Ms. Moss", "Minister of Water")]
    rows += [("Borduria", "Mr. Reed", "Envoy"), ("Chad", "Ms. Hill", "Director of Works")]

    def draw(page: Any) -> None:
        page.drawString(60, 740, "Table 2")
        for row, cells in enumerate(rows):
            for x, cell in zip((60, 200, 330), cells, strict=True):
                page.drawString(x, 700 - 16 * row, cell)
        for y in (712, 695, 646) if ruled else ():
            page.line(58, y, 500, y)

    across = ["Table 2", *("\t".join(row) for row in rows)]
    down = ["Table 2", *(cell for column in zip(*rows, strict=True) for cell in column)]
    assert lines_of(tmp_path, sheet(draw)) == (across if ruled else down)


def test_lines_of_head_and_foot_make_no_table_of_the_page(tmp_path: Path) -> None:
    """A list in two columns between the line below the head and two above the foot."""

    def draw(page: Any) -> None:
        for row, (left, right) in enumerate(zip(LEFT, RIGHT, strict=True)):
            page.drawString(60, 700 - 16 * row, left)
            page.drawString(320, 700 - 16 * row, right)
        for y in (760, 100, 60):
            page.line(58, y, 500, y)

    assert lines_of(tmp_path, sheet(draw)) == LEFT + RIGHT


def test_a_wrapped_label_of_a_table_without_rules_is_whole(tmp_path: Path) -> None:
    """Its figures may stand beside the first line, the second, or between the two."""
    for down in (0.0, 6.0, 12.0):
        texts = [
            (60, 720, "Aland"), (300, 720, "3"), (60, 700, "Union of Borduria and the"),
            (60, 688, "Southern Isles"), (300, 700 - down, "12"), (60, 666, "Carpania"),
            (300, 666, "7"), (60, 646, "Drusselstein"), (300, 646, "x"),
        ]  # fmt: skip
        assert lines_of(tmp_path, placed(*texts)) == [
            "Aland\t3",
            "Union of Borduria and the Southern Isles\t12",
            "Carpania\t7",
            "Drusselstein\tx",
        ]


def test_a_label_of_many_lines_is_whole(tmp_path: Path) -> None:
    """As sections in a table of contents are, whose lines may reach to the head of the figures."""
    from reportlab.lib.utils import simpleSplit

    whole = (
        "I. Segment on the policies of banks and of those who lend to others, in countries of the "
        "hills and of the coast, and on the means to share with them what was learnt, or is to be "
        "learnt, of the keeping of rivers at every level, the local and the regional one too, for "
        "the good of all who live there or are to live there one day, be it by choice or not"
    )
    title = simpleSplit(whole, "Helvetica", 10, 289)
    assert len(title) > 5
    texts: list[Placed] = [(345, 790, "Paragraphs"), (500, 790, "Page")]
    texts += [(60, 775 - 13 * at, text) for at, text in enumerate(title)]
    top = 775 - 13 * (len(title) - 1)
    texts += [(375, top, "1–7"), (510, top, "3")]
    for at, text in enumerate(["A. Rivers", "B. Lakes", "C. Seas"], start=1):
        texts += [(60, top - 13 * at, text), (375, top - 13 * at, "12"), (510, top - 13 * at, "4")]
    assert lines_of(tmp_path, placed(*texts)) == [
        "\tParagraphs\tPage",
        f"{whole}\t1–7\t3",
        "A. Rivers\t12\t4",
        "B. Lakes\t12\t4",
        "C. Seas\t12\t4",
    ]


def test_a_label_that_comes_near_the_values_is_no_cell_of_theirs(tmp_path: Path) -> None:
    """Contents: a line of a title ends close to the heading of the column of pages."""
    texts = [
        (250, 720, "Paragraphs"), (330, 720, "Page"), (60, 705, "I. Introduction"),
        (290, 705, "1-7"), (340, 705, "3"), (60, 690, "II. Findings"), (290, 690, "8-22"),
        (340, 690, "4"), (60, 675, "III. Hearings"), (290, 675, "23"), (340, 675, "9"),
        (60, 660, "IV. The importance of all that is in the"), (60, 645, "annex"),
        (290, 645, "24"), (340, 645, "10"), (60, 630, "V. Conclusions"), (290, 630, "25"),
    ]  # fmt: skip
    assert lines_of(tmp_path, placed(*texts)) == [
        "\tParagraphs\tPage",
        "I. Introduction\t1-7\t3",
        "II. Findings\t8-22\t4",
        "III. Hearings\t23\t9",
        "IV. The importance of all that is in the annex\t24\t10",
        "V. Conclusions\t25\t",
    ]


def test_headings_within_a_table_without_rules_are_lines(tmp_path: Path) -> None:
    """The regional group above its states."""
    texts = [
        (60, 760, "State"), (300, 760, "Table"), (60, 740, "Northern States"),
        (60, 720, "Aland"), (300, 720, "1"), (60, 705, "Borduria"), (300, 705, "2"),
        (60, 675, "Southern States"),
        (60, 655, "Carpania"), (300, 655, "–"), (60, 640, "Drusselstein"), (300, 640, "4"),
    ]  # fmt: skip
    assert lines_of(tmp_path, placed(*texts)) == [
        "State\tTable",
        "Northern States",
        "Aland\t1",
        "Borduria\t2",
        "Southern States",
        "Carpania\t–",
        "Drusselstein\t4",
    ]


def test_tick_boxes_are_words(tmp_path: Path) -> None:
    """Squares are boxes; a cross drawn or set in one ticks it."""

    def draw(page: Any) -> None:
        for row, (name, ticked) in enumerate((("Aland", 0), ("Borduria", 1), ("Carpania", 0))):
            y = 700 - 20 * row
            page.drawString(60, y, name)
            for column in (0, 1):
                page.rect(200 + 80 * column, y - 1, 10, 10)
            if row == 2:
                page.drawString(202, y, "X")
            x = 200 + 80 * ticked
            page.line(x + 1, y, x + 9, y + 8)
            page.line(x + 1, y + 8, x + 9, y)

    assert lines_of(tmp_path, sheet(draw)) == ["Aland\t☑\t☐", "Borduria\t☐\t☑", "Carpania\t☑\t☐"]


def test_ticks_drawn_in_the_cells_of_a_ruled_table(tmp_path: Path) -> None:
    """A tick without a box, and a grid that is drawn in one go."""

    def draw(page: Any) -> None:
        page.grid([50, 200, 260, 320], [640, 660, 680, 700])
        for row, (name, column) in enumerate((("State", -1), ("Aland", 1), ("Borduria", 0))):
            y = 686 - 20 * row
            page.drawString(56, y, name)
            if column < 0:
                page.drawString(210, y, "A")
                page.drawString(270, y, "B")
                continue
            x = 220 + 60 * column
            tick = page.beginPath()
            tick.moveTo(x, y + 4)
            tick.lineTo(x + 3, y)
            tick.lineTo(x + 9, y + 9)
            page.drawPath(tick)

    assert lines_of(tmp_path, sheet(draw)) == ["State\tA\tB", "Aland\t\t✓", "Borduria\t✓\t"]


def test_round_boxes_and_strokes_by_pen(tmp_path: Path) -> None:
    """Boxes with round corners and circles are open unless something is in them; a stroke of a pen
    is no rule, however steep."""

    def draw(page: Any) -> None:
        page.grid([50, 200, 260, 320], [620, 660, 680, 700])
        page.drawString(56, 686, "State")
        page.drawString(210, 686, "A")
        page.drawString(270, 686, "B")
        page.drawString(56, 666, "Aland")
        page.roundRect(220, 664, 11, 11, 1.5)
        page.circle(285, 670, 5)
        page.circle(285, 670, 2, fill=1, stroke=0)
        page.drawString(56, 636, "Borduria")
        page.bezier(285, 628, 285.5, 634, 286, 640, 287, 650)

    rows = ["State\tA\tB", "Aland\t☐\t☑", "Borduria\t\t✓"]
    assert lines_of(tmp_path, sheet(draw)) == rows


def test_small_circles_are_bullets(tmp_path: Path) -> None:
    """As browsers draw those of a list within a list; round buttons are as large as letters."""

    def draw(page: Any) -> None:
        for row, (name, radius) in enumerate((("Aland", 1.9), ("Borduria", 1.9), ("Sent", 4.0))):
            page.drawString(70, 700 - 14 * row, name)
            page.circle(60, 703 - 14 * row, radius)

    assert lines_of(tmp_path, sheet(draw)) == ["Aland", "Borduria", "☐ Sent"]


def test_a_chart_is_no_table(tmp_path: Path) -> None:
    """Lines of a chart behind its figures tear no paragraph apart."""

    def draw(page: Any) -> None:
        page.drawString(60, 760, "The figure shows how many asked in each of the months.")
        page.grid([100 + 20 * n for n in range(16)], [500 + 20 * n for n in range(9)])
        for row in range(9):
            page.drawString(80, 500 + 20 * row, str(row))
        for column in range(0, 16, 5):
            page.drawString(97 + 20 * column, 540 + 7 * column, str(column))
        page.drawString(60, 470, "It goes on below the figure, and is whole.")

    found = lines_of(tmp_path, sheet(draw))
    assert found[0] == "The figure shows how many asked in each of the months."
    assert found[-1] == "It goes on below the figure, and is whole."
    assert all(line.count("\t") < 12 for line in found)


def test_text_up_the_margin_stands_apart(tmp_path: Path) -> None:
    """A symbol turned on its side does not draw rows of the table together."""

    def draw(page: Any) -> None:
        for row, (name, value) in enumerate((("Aland", "1"), ("Borduria", "2"), ("Carpania", "3"))):
            page.drawString(60, 700 - 15 * row, name)
            page.drawString(200, 700 - 15 * row, value)
        page.rotate(90)
        page.drawString(660, -560, "A/99/123")

    assert lines_of(tmp_path, sheet(draw)) == ["Aland\t1", "Borduria\t2", "Carpania\t3", "A/99/123"]


@pytest.mark.parametrize("turn", [90, 180, 270])
@pytest.mark.parametrize("by_page", [True, False])
def test_a_table_set_sideways_is_read_across(tmp_path: Path, turn: int, by_page: bool) -> None:
    """Turned by the page's own turn or letter by letter, with the boxes where the text stands."""

    def draw(page: Any) -> None:
        if by_page:
            page.setPageRotation(turn)
        page.translate(300, 400)
        page.rotate(turn)
        for row, (name, value) in enumerate((("Aland", "11"), ("Borduria", "25"), ("Chad", "3"))):
            page.drawString(-100, 50 - 15 * row, name)
            page.drawString(60, 50 - 15 * row, value)

    file = tmp_path / "turned.pdf"
    file.write_bytes(sheet(draw))
    found = [line for line in read(file, name="turned.pdf").lines if line.text.strip()]
    assert [line.text for line in found] == ["Aland\t11", "Borduria\t25", "Chad\t3"]
    width, height = (842, 595) if by_page and turn != 180 else (595, 842)
    for line in found:
        assert line.bbox is not None
        left, top, right, bottom = line.bbox
        assert 0 < left < right < width
        assert 0 < top < bottom < height
        wide = right - left > bottom - top
        assert wide is (by_page or turn == 180)


def test_rows_written_from_the_right_are_so_read() -> None:
    """Words of a right-to-left script, with a figure and a Latin name between them."""
    page = rows_of(
        [
            Word(text, (x, 10.0, x + 30.0, 20.0))
            for text, x in (("\u05d0", 200.0), ("\u05d1", 160.0), ("UN", 80.0), ("Water", 120.0))
        ]
    )
    assert [[word.text for word in row] for row in page] == [["\u05d0", "\u05d1", "UN", "Water"]]


def test_a_short_word_up_the_margin_stays_between_the_others() -> None:
    """ "user" is no higher than a line, and stands on "of", as short as it is."""
    words = [Word("Amount", (10, 160, 20, 200)), Word("of", (10, 146, 20, 157))]
    words += [Word("user", (11, 122, 20, 143)), Word("received", (10, 70, 20, 118))]
    words += [Word(f"Row{at}", (60, 50 + 14 * at, 90, 60 + 14 * at)) for at in range(9)]
    assert [run.text for run in runs_in_order(words, 1) if run][-1] == "Amount of user received"

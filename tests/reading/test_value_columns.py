"""Heads of columns that stand beside their values, and what is no row of a table."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.reading.test_pdf_tables import GRID, lines_of, placed, table

pytest.importorskip("reportlab.pdfgen.canvas")

NAMES = ("Albania", "Belarus", "Chad", "Denmark", "Egypt", "Fiji", "Ghana")


def rows(*more: tuple[float, float, str]) -> bytes:
    """Return a table whose heads begin at the left of columns, and values end at the right."""
    texts = [(60.0, 700.0, "Party"), (200.0, 700.0, "Due"), (300.0, 700.0, "Paid")]
    for at, name in enumerate(NAMES):
        y = 686.0 - 14 * at
        texts += [(60.0, y, name), (262.0, y, f"{at + 1} 351"), (372.0, y, f"{at} 204")]
    return placed(*texts, *more)


def test_values_stand_under_their_heads(tmp_path: Path) -> None:
    """No head is over its values in print: each is a column with the values behind it."""
    found = lines_of(tmp_path, rows())
    assert found[0] == "Party\tDue\tPaid"
    assert found[1:] == [f"{name}\t{at + 1} 351\t{at} 204" for at, name in enumerate(NAMES)]


@pytest.mark.parametrize(
    ("heads", "first"),
    [
        ((("Submitted", 166.0), ("Pledged", 291.0), ("Paid", 416.0)), " January 2026"),
        ((("2018", 283.0), ("2019", 370.0), ("2020", 456.0)), "52"),
    ],
)
def test_heads_nearer_to_their_neighbours_values_go_in_order(
    tmp_path: Path, heads: tuple[tuple[str, float], ...], first: str
) -> None:
    """A head begins where the values of the one before end, and leaves no space to them."""
    texts = [(60.0, 700.0, "Party"), *((x, 700.0, text) for text, x in heads)]
    ends = (285.0, 412.0, 536.0) if first != "52" else (362.0, 448.0, 535.0)
    for at, name in enumerate(NAMES):
        y = 686.0 - 14 * at
        texts.append((60.0, y, name))
        for end, value in zip(ends, (f"{at + 1}{first}", f"{at} 75", f"{at} 88"), strict=True):
            texts.append((end - 5.3 * len(value), y, value))
    found = lines_of(tmp_path, placed(*texts))
    assert found[0].split("\t") == ["Party", *(text for text, _ in heads)]
    assert found[1:] == [
        f"{name}\t{at + 1}{first}\t{at} 75\t{at} 88" for at, name in enumerate(NAMES)
    ]


WRAPPED = ("Albania", "Brunei|Darussalam", "Chad", "Egypt", "Fiji", "Papua New|Guinea", "Peru")


def labelled(*, heading: str = "", names: tuple[str, ...] = WRAPPED) -> bytes:
    """Return a table with as much space below each printed row, and a heading below the third."""
    texts, y = [(60.0, 700.0, "Party"), (130.0, 700.0, "Due"), (200.0, 700.0, "Paid")], 686.0
    for at, name in enumerate(names):
        for row, label in enumerate(name.split("|")):
            texts.append((60.0, y, label))
            if not row:
                texts += [(130.0, y, f"{at + 1} 351"), (200.0, y, f"{at} 204")]
            y -= 14
        if heading and at == 2:
            texts.append((60.0, y, heading))
            y -= 14
    return placed(*texts)


def test_labels_out_of_order_go_on_with_those_above(tmp_path: Path) -> None:
    """No space tells the rows of the table apart, but their order does, at its end too."""
    names = (*WRAPPED, "United Arab|Emirates")
    found = lines_of(tmp_path, labelled(names=names))
    assert found[1:] == [
        f"{name.replace('|', ' ')}\t{at + 1} 351\t{at} 204" for at, name in enumerate(names)
    ]


@pytest.mark.parametrize("heading", ["Asia-Pacific", "Arab States"])
def test_a_heading_among_rows_is_no_label(tmp_path: Path, heading: str) -> None:
    """The names below it begin again with the alphabet."""
    names = ("Burundi", "Chad", "Dominican Rep.", "Bahrain", "India", "Japan", "Kuwait", "Oman")
    assert heading in lines_of(tmp_path, labelled(heading=heading, names=names))


def test_the_foot_of_the_page_is_no_row(tmp_path: Path) -> None:
    """It stands far below the last row, though nearer than a table's end."""
    found = lines_of(tmp_path, rows((60.0, 560.0, "GE.18-12345"), (400.0, 560.0, "1")))
    assert found[-2:] == ["GE.18-12345", "1"]


def test_a_dash_beside_a_long_label_has_its_own_cell(tmp_path: Path) -> None:
    """It does not lead to what is said of the label."""
    labels = ("Chad", "Guinea", "Democratic Republic of the Congo")
    texts = [(60.0, 700.0, "Party"), (226.0, 700.0, "Signed"), (330.0, 700.0, "Since")]
    for at, label in enumerate(labels):
        y = 686.0 - 14 * at
        signed = "–" if at == 2 else f"{at + 1} May 1991"
        texts += [(60.0, y, label), (226.0, y, signed), (330.0, y, f"{at + 4} June 2002")]
    assert lines_of(tmp_path, placed(*texts))[-1] == f"{labels[2]}\t–\t6 June 2002"


def test_a_day_cut_by_its_cell_is_one(tmp_path: Path) -> None:
    """The year below a day without one."""
    texts = [(60.0, 700.0, "Party"), (200.0, 700.0, "Signed")]
    for at, name in enumerate(NAMES):
        y = 680.0 - 28 * at
        texts += [(60.0, y, name), (200.0, y, f"{at + 1} November"), (200.0, y - 12, f"200{at}")]
    found = lines_of(tmp_path, placed(*texts))
    assert found[1:] == [f"{name}\t{at + 1} November 200{at}" for at, name in enumerate(NAMES)]


def test_empty_cells_of_a_ruled_row_are_kept(tmp_path: Path) -> None:
    """Behind the only name of a row too; a heading over all columns is a line."""
    data = table(
        [["RT 1", "RT 2"], ["Chad", "Mali"], ["North", ""], ["Peru", ""]],
        GRID,
        ("SPAN", (0, 2), (1, 2)),
        widths=[100, 100],
    )
    assert lines_of(tmp_path, data) == ["RT 1\tRT 2", "Chad\tMali", "North", "Peru\t"]


def test_years_head_columns(tmp_path: Path) -> None:
    """They are centred, and come near the values of the next column."""
    texts = [(60.0, 700.0, "State"), (200.0, 700.0, "2018"), (245.0, 700.0, "2019 (a)")]
    for at, name in enumerate(NAMES):
        y = 686.0 - 14 * at
        texts += [(60.0, y, name), (222.0, y, f"{at + 1} 351"), (310.0, y, f"{at} 204")]
    found = lines_of(tmp_path, placed(*texts))
    assert found[1:] == [f"{name}\t{at + 1} 351\t{at} 204" for at, name in enumerate(NAMES)]


def test_heads_set_closely_are_each_over_their_values(tmp_path: Path) -> None:
    """Spaces between heads are wider than those between their words."""
    texts = [(60.0, 700.0, "Party"), (200.0, 700.0, "Issued"), (238.0, 700.0, "Kept back")]
    for at, name in enumerate(NAMES):
        y = 686.0 - 14 * at
        texts += [(60.0, y, name), (222.0, y, str(at)), (262.0, y, str(at + 3))]
    assert lines_of(tmp_path, placed(*texts))[0] == "Party\tIssued\tKept back"

"""Forms that are filled in: ticks and typed text, which are no part of the text of a page."""

from __future__ import annotations

import io
from pathlib import Path
from typing import Any

import pytest

from hldparse.reading import read

canvas = pytest.importorskip("reportlab.pdfgen.canvas")

WISHES = {"Austria": (True, False), "Brazil": (False, False), "Chad": (False, True)}


def lines(tmp_path: Path, page: Any, stream: io.BytesIO) -> list[str]:
    """Return the visible lines of a form."""
    page.save()
    file = tmp_path / "form.pdf"
    file.write_bytes(stream.getvalue())
    return [line.text for line in read(file, name="form.pdf").lines if line.text.strip()]


def form() -> tuple[Any, io.BytesIO]:
    stream = io.BytesIO()
    page = canvas.Canvas(stream, pagesize=(595, 842), invariant=1)
    page.setFont("Helvetica", 10)
    return page, stream


@pytest.mark.parametrize("ruled", [True, False])
def test_boxes_of_a_form_are_read_with_their_state(tmp_path: Path, *, ruled: bool) -> None:
    """As boxes drawn on the page are, in the cells of a table or beside names."""
    page, stream = form()
    for x, text in ((65, "State"), (205, "Table 1"), (305, "Table 2")):
        page.drawString(x, 745, text)
    for row, (state, ticks) in enumerate(WISHES.items()):
        top = 720 - 25 * row
        page.drawString(65, top, state)
        for column, checked in enumerate(ticks):
            page.acroForm.checkbox(
                name=f"{state}{column}", checked=checked, x=215 + 100 * column, y=top - 3, size=14
            )
    if ruled:
        page.grid([60, 200, 300, 400], [760, 738, 713, 688, 663])
    head = "State\tTable 1\tTable 2"
    rows = ["Austria\t☑\t☐", "Brazil\t☐\t☐", "Chad\t☐\t☑"]
    assert lines(tmp_path, page, stream) == [head, *rows]


def test_a_box_with_its_words_is_one_line(tmp_path: Path) -> None:
    """The box stands before what it chooses; one that is printed below it is not read twice."""
    page, stream = form()
    for row, (text, checked) in enumerate((("Speaks", True), ("Attends only", False))):
        page.drawString(80, 700 - 20 * row, text)
        page.rect(60, 698 - 20 * row, 12, 12)
        page.acroForm.checkbox(name=text, checked=checked, x=60, y=698 - 20 * row, size=12)
    assert lines(tmp_path, page, stream) == ["☑ Speaks", "☐ Attends only"]


def test_round_buttons_are_boxes(tmp_path: Path) -> None:
    """One of several is chosen."""
    page, stream = form()
    for row, value in enumerate(("one", "two")):
        page.acroForm.radio(
            name="table", value=value, selected=value == "two", x=60, y=698 - 20 * row, size=12
        )
        page.drawString(80, 700 - 20 * row, f"Table {value}")
    assert lines(tmp_path, page, stream) == ["☐ Table one", "☑ Table two"]


def test_typed_text_is_read(tmp_path: Path) -> None:
    """What was typed into a field stands behind its label."""
    page, stream = form()
    page.drawString(60, 700, "Delegation:")
    page.acroForm.textfield(
        name="delegation", value="Bosnia and Chad", x=120, y=695, width=200, height=16
    )
    page.drawString(60, 680, "Remarks:")
    page.acroForm.textfield(name="remarks", value="", x=120, y=675, width=200, height=16)
    assert lines(tmp_path, page, stream) == ["Delegation: Bosnia and Chad", "Remarks:"]

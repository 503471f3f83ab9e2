"""Words as they are meant: marks before footnotes, hyphens at the ends of lines, led by dashes."""

from __future__ import annotations

import io
import re
from pathlib import Path

import pytest

from hldparse.reading import read

canvas = pytest.importorskip("reportlab.pdfgen.canvas")
metrics = pytest.importorskip("reportlab.pdfbase.pdfmetrics")

Placed = tuple[float, float, str]


def lines(tmp_path: Path, *placed: Placed, raised: Placed | None = None) -> list[str]:
    """Return the visible lines of a page of texts, one of them raised and small."""
    stream = io.BytesIO()
    page = canvas.Canvas(stream, pagesize=(595, 842), invariant=1)
    for x, y, text in placed:
        if raised and raised[1] == y:
            page.setFont("Times-Roman", 6)
            page.drawString(raised[0], y + 3.5, raised[2])
        page.setFont("Times-Roman", 10)
        page.drawString(x, y, text)
    page.save()
    file = tmp_path / "page.pdf"
    file.write_bytes(stream.getvalue())
    return [line.text for line in read(file, name="page.pdf").lines if line.text.strip()]


@pytest.mark.parametrize(("apart", "footnote"), [(0.3, "¹See."), (5.0, "¹ See.")])
def test_a_raised_figure_before_a_footnote_is_a_mark(
    tmp_path: Path, apart: float, footnote: str
) -> None:
    """As the one behind the word that it explains is."""
    found = lines(
        tmp_path, (60, 700, "Lists are final."), (63 + apart, 100, "See."), raised=(60, 100, "1")
    )
    assert found == ["Lists are final.", footnote]


def test_a_raised_figure_of_two_digits_is_a_mark(tmp_path: Path) -> None:
    """It stands as far from the footnote as others, though it begins farther off."""
    found = lines(
        tmp_path, (60, 700, "Lists are final."), (73, 100, "Decision 7."), raised=(60, 100, "29")
    )
    assert found == ["Lists are final.", "²⁹ Decision 7."]


def test_a_number_before_a_paragraph_is_none(tmp_path: Path) -> None:
    """A figure of the same size is a number."""
    assert lines(tmp_path, (60, 700, "1"), (72, 700, "See.")) == ["1 See."]


def test_a_hyphen_set_a_hair_apart_belongs_to_its_word(tmp_path: Path) -> None:
    """At the end of a line; between words a dash stays by itself."""
    end = 60 + metrics.stringWidth("forms of drug", "Times-Roman", 10)
    found = lines(
        tmp_path,
        (60, 700, "forms of drug"),
        (end + 1.2, 700, "-"),
        (60, 688, "resistant illness - and others"),
    )
    assert found == ["forms of drug-", "resistant illness - and others"]


def test_a_dash_leads_over_a_wide_space(tmp_path: Path) -> None:
    """A name and what a dash says of it are a line, and no columns."""
    rows = [("Region I", "- Africa"), ("Region II", "- Asia"), ("Region III", "- the Pacific")]
    placed = [
        (x, 700.0 - 20 * row, text)
        for row, texts in enumerate(rows)
        for x, text in zip((60.0, 140.0), texts, strict=True)
    ]
    assert lines(tmp_path, *placed) == [" ".join(texts) for texts in rows]


def test_items_with_dashes_stay_in_their_columns(tmp_path: Path) -> None:
    """Where the items of the first column have dashes too, these are the signs of a list."""
    columns = (["- Austria", "- Brazil", "- Chad"], ["- Denmark", "- Egypt", "- Fiji"])
    placed = [
        (60.0 + 120 * column, 700.0 - 13 * row, text)
        for row in range(3)
        for column, texts in enumerate(columns)
        for text in texts[row : row + 1]
    ]
    assert lines(tmp_path, *placed) == [*columns[0], *columns[1]]


def test_letters_of_a_font_without_a_height_are_no_marks(tmp_path: Path) -> None:
    """In such a PDF each letter's box ends where the letter does: a "b" stands above a "y"."""
    fonts = pytest.importorskip("reportlab.pdfbase.ttfonts")
    metrics.registerFont(fonts.TTFont("Low", "Vera.ttf", asciiReadable=0))
    stream = io.BytesIO()
    page = canvas.Canvas(stream, pagesize=(595, 842), invariant=1, pageCompression=0)
    page.setFont("Low", 10)
    page.drawString(60, 700, "prepared by my Office at Quispe")
    page.setFont("Low", 6)
    page.drawString(60, 103.5, "a")
    page.setFont("Low", 10)
    page.drawString(66, 100, "Provisional.")
    page.save()
    height = re.compile(rb"/(Ascent|Descent) (-?[\d.]+)")
    file = tmp_path / "page.pdf"
    file.write_bytes(
        height.sub(
            lambda found: b"/%s %s" % (found[1], b"0".ljust(len(found[2]))), stream.getvalue()
        )
    )
    found = [line.text for line in read(file, name="page.pdf").lines]
    assert [text for text in found if text] == [
        "prepared by my Office at Quispe",
        "<sup>a</sup> Provisional.",
    ]

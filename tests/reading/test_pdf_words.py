"""Words as they are meant: marks before footnotes, hyphens at the ends of lines, led by dashes."""

from __future__ import annotations

import io
import re
from pathlib import Path

import pytest

from hldparse.reading import read
from hldparse.reading.pdf_marks import marked

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


def test_cells_between_typed_bars_stay_in_their_row(tmp_path: Path) -> None:
    """However wide the spaces are that were typed to bring the bars below each other."""
    rows = [("State", "Table 1", "Table 2"), ("Chad", "x", "-"), ("Fiji", "", "x")]
    placed = [
        (x, 700.0 - 14 * row, text)
        for row, texts in enumerate(rows)
        for x, text in zip(
            (60.0, 200.0, 230.0, 290.0, 320.0),
            (texts[0], "|", texts[1], "|", texts[2]),
            strict=True,
        )
        if text
    ]
    assert lines(tmp_path, *placed) == ["State | Table 1 | Table 2", "Chad | x | -", "Fiji | | x"]


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


def in_codes(tmp_path: Path, *placed: tuple[float, float, bytes]) -> list[str]:
    """Return the lines of a page in a font whose codes have no names of letters."""
    names = b"".join(b"/a%d " % code for code in range(256))
    text = b"".join(
        b"1 0 0 1 %d %d Tm <%s> Tj " % (x, y, code.hex().encode()) for x, y, code in placed
    )
    streams = [b"BT /F 10 Tf " + text + b"ET", b"500 0 0 0 400 700 d1 0 0 400 700 re f"]
    font = (
        b"<</Type/Font/Subtype/Type3/FontBBox[0 0 500 700]/FontMatrix[.001 0 0 .001 0 0]"
        b"/Resources<<>>/CharProcs<<"
        + b"".join(b"/a%d 5 0 R" % code for code in range(256))
        + b">>/Encoding<</Type/Encoding/Differences[0 "
        + names
        + b"]>>/FirstChar 0/LastChar 255"
        b"/Widths[" + b"500 " * 256 + b"]>>"
    )
    parts = [
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
        b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R"
        b"/Resources<</Font<</F 6 0 R>>>>>>",
        *(b"<</Length %d>>stream\n%s\nendstream" % (len(each), each) for each in streams),
        font,
    ]
    file = tmp_path / "page.pdf"
    file.write_bytes(
        b"%PDF-1.4\n"
        + b"".join(b"%d 0 obj%s endobj\n" % (at, part) for at, part in enumerate(parts, start=1))
        + b"trailer<</Root 1 0 R>>"
    )
    return [line.text for line in read(file, name="page.pdf").lines if line.text.strip()]


def test_bullets_by_the_codes_of_word_are_bullets(tmp_path: Path) -> None:
    """A bullet far before its item is no column; nested items are items of their own."""
    fonts = pytest.importorskip("reportlab.pdfbase.ttfonts")
    metrics.registerFont(fonts.TTFont("Signs", "Vera.ttf"))
    stream = io.BytesIO()
    page = canvas.Canvas(stream, pagesize=(595, 842), invariant=1, pageCompression=0)
    page.setFont("Signs", 10)
    items = [(0, "•", "Agencies"), (18, "o", "African Union"), (18, "•", "World Bank")]
    for row, (indent, bullet, item) in enumerate([*items, (0, "•", "Chad")]):
        page.drawString(60 + indent, 700 - 14 * row, bullet)
        page.drawString(78 + indent, 700 - 14 * row, item)
    page.save()
    file = tmp_path / "page.pdf"
    file.write_bytes(stream.getvalue().replace(b"<2022>", b"<F0B7>"))
    assert [line.text for line in read(file, name="page.pdf").lines if line.text] == [
        "• Agencies",
        "o African Union",
        "• World Bank",
        "• Chad",
    ]


def test_ligatures_at_codes_of_tex_are_letters(tmp_path: Path) -> None:
    """A font of dots has names for no letter: "fi" is 28 or 12 there, by its encoding."""
    assert in_codes(
        tmp_path,
        (60, 700, b"O\x1ece of the di\x1berent Reports: re\x0cned in the resolution"),
        (60, 680, b"\x15 article 3 of the Statute"),
    ) == [
        "Office of the different Reports: refined in the resolution",
        "– article 3 of the Statute",
    ]


@pytest.mark.parametrize(("higher", "read_as"), [(False, "Quispe"), (True, "Quisp<sup>e</sup>")])
def test_only_what_stands_on_a_higher_line_is_a_mark(higher: bool, read_as: str) -> None:
    """The "e" of a font without a height has a smaller box than the "Q", which goes lower."""
    boxes = [(5.0 * at, -2.2 if at == 0 else 0.0, 5.0 * at + 5, 7.0) for at in range(6)]
    boxes[5] = (25.0, 0.9, 30.0, 7.0)
    found = marked(
        "Quispe", 0, boxes[0], boxes[5], boxes.__getitem__, lambda at, _: higher and at == 5
    )
    assert found == read_as


@pytest.mark.parametrize(("gap", "text"), [(1.2, "the public health of"), (2.6, "hea lth of")])
def test_pieces_of_a_word_set_wide_are_one(tmp_path: Path, gap: float, text: str) -> None:
    """Where the file has its spaces as characters; a wider space parts words."""
    font = ("Times-Roman", 10.0)
    head = "For all of the people and of the public hea"
    end = 60 + metrics.stringWidth(head, *font) + gap
    found = lines(tmp_path, (60, 700, head), (end, 700, "lth of"))
    assert len(found) == 1
    assert found[0].endswith(text)


def test_letters_of_few_words_far_apart_are_words(tmp_path: Path) -> None:
    """Where each letter is drawn alone, in few rows of far columns, pdfium ends lines in words."""
    rows = [("State", "Panel A", "Panel B"), ("Borduria", "first", "second"), ("Syldavia", "", "x")]
    stream = io.BytesIO()
    page = canvas.Canvas(stream, pagesize=(595, 842))
    for number, row in enumerate(rows):
        for left, text in zip((70.0, 280.0, 440.0), row, strict=True):
            x = left
            for letter in text:
                page.setFont("Helvetica", 10)
                page.drawString(x, 760 - 22 * number, letter)
                x += page.stringWidth(letter, "Helvetica", 10)
    page.save()
    file = tmp_path / "few.pdf"
    file.write_bytes(stream.getvalue())
    found = [word for line in read(file, name=file.name).lines for word in line.text.split()]
    assert sorted(found) == sorted(word for row in rows for cell in row for word in cell.split())

"""Pages drawn as pictures, the words meant marked."""

from __future__ import annotations

import io

import pytest

from hldparse.errors import UnreadableSource
from hldparse.reading import View, picture

Image = pytest.importorskip("PIL.Image", reason="pictures are drawn with Pillow")
pytest.importorskip("pypdfium2", reason="pages are drawn with pypdfium2")


def pdf(text: str) -> bytes:
    """Return a PDF of one page of 612 by 792 points with ``text`` at its top left."""
    content = f"BT /F1 12 Tf 72 720 Td ({text}) Tj ET".encode()
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 4 0 R"
        b" /Resources << /Font << /F1 5 0 R >> >> >>",
        b"<< /Length %d >>\nstream\n%s\nendstream" % (len(content), content),
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
    ]
    made = b"%PDF-1.4\n"
    for number, body in enumerate(objects, start=1):
        made += b"%d 0 obj\n%s\nendobj\n" % (number, body)
    return made + b"trailer\n<< /Size 6 /Root 1 0 R >>\n"


LINE = (70.0, 55.0, 400.0, 80.0)


def yellow(data: bytes) -> tuple[int, int]:
    """Return the first and last column, in points, on which there is marker; (-1, -1) for none."""
    found = Image.open(io.BytesIO(data)).convert("RGB")
    columns = [
        x
        for x in range(found.width)
        if any(found.getpixel((x, y))[2] < 150 < found.getpixel((x, y))[0] for y in (118, 122, 126))
    ]
    return (columns[0] // 2, columns[-1] // 2) if columns else (-1, -1)


def test_the_whole_page_is_drawn_with_its_mark() -> None:
    """Two pixels a point, so that it is sharp where screens are dense."""
    data = picture(pdf("Austria Belize"), "list.pdf", View(page=1, marks=(LINE,)))
    assert Image.open(io.BytesIO(data)).size == (1224, 1584)
    first, last = yellow(data)
    assert abs(first - 70) < 4
    assert abs(last - 400) < 4
    assert yellow(picture(pdf("Austria Belize"), "list.pdf", View(page=1))) == (-1, -1)


def test_only_the_words_meant_are_marked() -> None:
    """Of an entry in a row of several: the row is known by its box, the words by their text."""
    view = View(page=1, marks=(LINE,), words="Belize")
    first, last = yellow(picture(pdf("Austria Belize Chad"), "list.pdf", view))
    assert first > 105
    assert last < 160
    other = View(page=1, marks=(LINE,), words="Denmark")
    assert yellow(picture(pdf("Austria Belize"), "list.pdf", other))[0] < 74


def test_a_cut_has_the_size_asked_for_and_stays_on_the_page() -> None:
    """A place at the edge of the page gives a smaller cut, never an empty one."""
    view = View(page=1, clip=(100.0, 100.0, 200.0, 150.0))
    data = picture(pdf("Austria"), "list.pdf", view)
    assert Image.open(io.BytesIO(data)).size == (206, 106)
    beyond = View(page=1, clip=(-50.0, 780.0, 9_000.0, 9_000.0))
    assert Image.open(io.BytesIO(picture(pdf("Austria"), "list.pdf", beyond))).width == 1224


@pytest.mark.parametrize(
    ("data", "page"), [(pdf("Austria"), 2), (pdf("Austria"), 0), (b"%PDF-1.4\nnothing", 1)]
)
def test_what_cannot_be_drawn_is_named(data: bytes, page: int) -> None:
    """A page that there is not, and a file that is none."""
    with pytest.raises(UnreadableSource, match=r"list\.pdf"):
        picture(data, "list.pdf", View(page=page))

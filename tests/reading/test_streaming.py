"""Pages of PDFs that are read whenever they are asked for, with their words."""

from __future__ import annotations

import gc
import hashlib
import io
from pathlib import Path
from typing import Any

import pytest
from tests.reading.sheets import pdf
from tests.reading.test_hostile_pdfs import CATALOG, HELVETICA, document, stream
from tests.reading.test_scan_pages import LETTER, SCAN, needs_tesseract, seen

import hldparse
from hldparse.errors import UnreadableSource
from hldparse.reading import (
    processes,
    read,
    scan_apart,
    scan_engine,
    scan_pages,
    streamed,
    supervised,
)
from hldparse.reading.pdf_second import each_second_page
from hldparse.reading.processes import ReadingProcess
from hldparse.reading.wanted import Wanted
from hldparse.records.source import Page, Source

ALL = Wanted(words=True)


def given(folder: Path, data: bytes, **options: Any) -> Source:
    """Return the bytes of a PDF as a streamed source."""
    path = folder / "list.pdf"
    path.write_bytes(data)
    source = streamed(path, name="list.pdf", **options)
    assert source is not None
    return source


def numbered(count: int) -> bytes:
    return pdf(*(("text", [f"This is sheet {n} of the long list"]) for n in range(1, count + 1)))


def set_in(*pieces: tuple[str, str, float, float]) -> bytes:
    """Return a page with texts in a font and size, each at its height."""
    from reportlab.pdfgen.canvas import Canvas

    made = io.BytesIO()
    canvas = Canvas(made, pagesize=(595, 842), invariant=True)
    for text, font, size, y in pieces:
        canvas.setFont(font, size)
        canvas.drawString(72, y, text)
    # All type in size 1, and enlarged, as some programs set it.
    scaled = canvas.beginText()
    scaled.setFont("Helvetica", 1)
    scaled.setTextTransform(14, 0, 0, 14, 72, 500)
    scaled.textOut("Enlarged")
    canvas.drawText(scaled)
    canvas.showPage()
    canvas.save()
    return made.getvalue()


def middle_damaged() -> bytes:
    """Return three pages, the second of which is no page."""
    sheets: list[bytes] = []
    for number in (1, 3):
        text = b"BT /F1 12 Tf 72 720 Td (Sheet %d of the list) Tj ET" % number
        body = b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents %d 0 R"
        body += b" /Resources << /Font << /F1 3 0 R >> >> >>"
        sheets += [body % (5 + len(sheets)), stream(text)]
    return document(
        CATALOG,
        b"<< /Type /Pages /Kids [4 0 R 8 0 R 6 0 R] /Count 3 >>",
        HELVETICA,
        *sheets,
        b"42",
    )


def texts(pages: Any) -> list[str]:
    return [line.text for page in pages for line in page.lines if line.text.strip()]


@pytest.fixture
def started(monkeypatch: pytest.MonkeyPatch) -> list[ReadingProcess]:
    """Return a list that gets each process as it is started."""
    processes.end_all()
    found: list[ReadingProcess] = []
    begin = ReadingProcess.__init__

    def noted(self: ReadingProcess) -> None:
        begin(self)
        found.append(self)

    monkeypatch.setattr(ReadingProcess, "__init__", noted)
    return found


def test_words_come_with_boxes_sizes_and_fonts(tmp_path: Path) -> None:
    """In points of the page as shown; the size is that of the type, however it was set."""
    data = set_in(
        ("A heading", "Times-Bold", 20, 742),
        ("and its text", "Helvetica", 12, 700),
        ("and more", "Helvetica-Bold", 12, 680),
    )
    (page,) = given(tmp_path, data).pages
    assert [(word.text, word.font, word.size) for word in page.words] == [
        ("A", "Times-Bold", 20),
        ("heading", "Times-Bold", 20),
        ("and", "Helvetica", 12),
        ("its", "Helvetica", 12),
        ("text", "Helvetica", 12),
        ("and", "Helvetica-Bold", 12),
        ("more", "Helvetica-Bold", 12),
        ("Enlarged", "Helvetica", 14),
    ]
    left, top, right, bottom = page.words[0].bbox
    assert 71 < left < right < 90
    # Its feet stand 100 points below the top.
    assert 80 < top < 90
    assert 100 < bottom < 110
    assert all(word.confidence is None for word in page.words)


def test_lines_are_those_of_the_whole_source(tmp_path: Path) -> None:
    """Streaming reads no page otherwise, and tells the same of the file."""
    data = numbered(40)
    source = given(tmp_path, data)
    whole = read(tmp_path / "list.pdf", name="list.pdf")
    assert source.lines == whole.lines
    assert (source.sha256, source.bytes) == (hashlib.sha256(data).hexdigest(), len(data))
    assert (source.rendition, tuple(source.notices)) == (whole.rendition, whole.notices)
    assert all(not page.words for page in whole.pages)


def test_words_stand_in_the_order_of_the_lines(tmp_path: Path) -> None:
    """Also where the page draws a table's cells one by one, and from the bottom up."""
    from reportlab.pdfgen.canvas import Canvas

    made = io.BytesIO()
    canvas = Canvas(made, pagesize=(595, 842), invariant=True)
    for x in (60, 200, 340):
        canvas.line(x, 610, x, 715)
    for row in range(4):
        canvas.line(60, 610 + 35 * row, 340, 610 + 35 * row)
    for row, name in ((2, "Cape Carpania"), (1, "New Borduria"), (0, "Old Aland")):
        canvas.drawString(210, 690 - 35 * row, f"table {row}")
        canvas.drawString(70, 690 - 35 * row, name)
    canvas.save()
    (page,) = given(tmp_path, made.getvalue()).pages
    assert texts([page]) == [
        "Old Aland\ttable 0",
        "New Borduria\ttable 1",
        "Cape Carpania\ttable 2",
    ]
    assert [word.text for word in page.words] == " ".join(texts([page])).split()


def test_a_sequence_of_pages(tmp_path: Path) -> None:
    """Length, one page, the last, a slice, none beyond; each reads no more than it needs."""
    pages = given(tmp_path, numbered(30)).pages
    assert len(pages) == 30
    assert texts([pages[4]]) == ["This is sheet 5 of the long list"]
    assert pages[-1].number == 30
    assert [page.number for page in pages[10:2:-4]] == [11, 7]
    assert pages[30:] == ()
    with pytest.raises(IndexError):
        pages[30]
    assert [page.number for page in pages] == [page.number for page in pages] == [*range(1, 31)]
    assert pages[3] == list(pages)[3]


def test_one_page_is_all_that_is_read_for_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The process is asked for it alone."""
    pages = given(tmp_path, numbered(30)).pages
    asked: list[tuple[int, int | None]] = []
    whole = supervised.pages_apart

    def noted(data: bytes, name: str, passwords: Any, wanted: Any) -> Any:
        asked.append((wanted.first, wanted.last))
        return whole(data, name, passwords, wanted)

    monkeypatch.setattr(scan_pages, "pages_apart", noted)
    assert pages[7].number == 8
    assert [page.number for page in pages[3:5]] == [4, 5]
    assert asked == [(8, 8), (4, 5)]


def test_no_page_is_held(tmp_path: Path) -> None:
    """However many were read, those that the reader let go are gone."""
    pages = given(tmp_path, numbered(60)).pages
    gc.collect()
    before = sum(isinstance(each, Page) for each in gc.get_objects())
    most = 0
    for page in pages:
        if (page.number or 0) % 20 == 0:
            living = sum(isinstance(each, Page) for each in gc.get_objects())
            most = max(most, living - before)
    assert 0 < most <= 3


def test_who_leaves_early_ends_the_process(tmp_path: Path, started: list[ReadingProcess]) -> None:
    """What it would still say is not taken for another answer, and it does not run on."""
    pages = given(tmp_path, numbered(60)).pages
    for page in pages:
        if page.number == 2:
            break
    assert [one.fit for one in started] == [False]
    assert len(list(pages)) == 60
    assert [one.fit for one in started] == [False, True]


def test_a_damaged_page_in_the_middle(tmp_path: Path) -> None:
    """It is empty, the others are read, and the notices name it whoever asks first."""
    source = given(tmp_path, middle_damaged())
    assert list(source.notices) == ["page 2: damaged and left out"]
    assert [(page.number, len(page.words)) for page in source.pages] == [(1, 5), (2, 0), (3, 5)]
    assert source.pages[1].lines == ()
    assert texts(source.pages) == ["Sheet 1 of the list", "Sheet 3 of the list"]


def test_what_ends_in_the_middle_is_raised_there(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Pages before are given, then a typed error comes; a sequence cannot end silently."""
    pages = given(tmp_path, numbered(30)).pages
    answer, heard = ReadingProcess.answer, 0

    def failing(self: ReadingProcess, seconds: float, patience: int) -> object:
        nonlocal heard
        heard += 1
        if heard > 1:
            raise processes.ProcessFailed("it crashed, signal 11", late=False)
        return answer(self, seconds, patience)

    monkeypatch.setattr(ReadingProcess, "answer", failing)
    found: list[int | None] = []
    with pytest.raises(UnreadableSource, match="made the PDF library fail") as raised:
        found.extend(page.number for page in pages)
    assert (found, raised.value.file) == ([1], "list.pdf")


def test_what_cannot_be_opened_is_said_at_once(tmp_path: Path) -> None:
    """Before any page is asked for: as reading the whole file would say it."""
    for data, what in (
        (b"%PDF-1.4\n" + b"<< /Type /Catalog >>\n" * 40, "damaged"),
        (document(CATALOG, b"<< /Type /Pages /Kids [] /Count 0 >>"), "damaged|no pages"),
    ):
        with pytest.raises(UnreadableSource, match=what) as raised:
            given(tmp_path, data)
        with pytest.raises(UnreadableSource) as whole:
            read(tmp_path / "list.pdf", name="list.pdf")
        assert str(raised.value) == str(whole.value)


def test_recognised_pages_have_words_with_their_confidence(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """From what is kept, on a machine without an engine too."""
    monkeypatch.setattr(scan_engine, "engine", lambda: "")
    data = pdf(("text", LETTER), ("picture", SCAN))
    source = given(tmp_path, data, kept=seen(hashlib.sha256(data).hexdigest(), 2, 2))
    assert source.pages[1].words == (("Kiribati", (80.0, 100.0, 120.0, 110.0), 10.0, 0.42, ""),)
    assert source.notices[0].startswith("page 2 as recognised by engine 1")
    alone = pdf(("picture", SCAN))
    source = given(tmp_path, alone, kept=seen(hashlib.sha256(alone).hexdigest(), 1, 1))
    assert (source.rendition, len(source.pages)) == ("scan", 1)
    assert texts(source.pages) == ["Kiribati"]


def test_a_scan_without_an_engine_is_said_behind_its_last_page(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Its pages are counted; who reads them hears the remedy."""
    monkeypatch.setattr(scan_engine, "engine", lambda: "")
    source = given(tmp_path, pdf(("picture", SCAN), ("picture", SCAN)))
    assert (source.rendition, len(source.pages)) == ("scan", 2)
    found: list[int | None] = []
    with pytest.raises(UnreadableSource, match="no engine"):
        found.extend(page.number for page in source.pages)
    assert found == [1, 2]
    with pytest.raises(UnreadableSource, match="no engine"):
        len(source.notices)


def test_pages_wait_for_the_engine_some_at_a_time(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A long scan is not held until its last page is recognised."""
    monkeypatch.setattr(scan_pages, "_AT_ONCE", 2)
    waited: list[list[int]] = []

    def recognise(_data: bytes, _name: str, missing: Any, _passwords: Any) -> Any:
        waited.append([number for number, _ in missing])
        return {page.number: page for page in seen("", 5, *waited[-1]).pages}

    monkeypatch.setattr(scan_pages, "recognise_apart", recognise)
    source = given(tmp_path, pdf(*[("picture", SCAN)] * 5))
    first = next(iter(source.pages))
    assert (waited, [word.text for word in first.words]) == ([[1, 2]], ["Kiribati"])
    waited.clear()
    assert texts(source.pages) == ["Kiribati"] * 5
    assert waited == [[1, 2], [3, 4], [5]]
    assert scan_apart.recognise_apart is not recognise


@needs_tesseract
def test_a_page_without_text_is_recognised_in_its_place(tmp_path: Path) -> None:
    """The public door: words of both kinds of page, in the order of the lines."""
    path = tmp_path / "mixed.pdf"
    path.write_bytes(pdf(("text", LETTER), ("picture", SCAN), ("text", LETTER)))
    source = hldparse.read(path)
    assert isinstance(source, Source)
    for page in source.pages:
        wanted = SCAN if page.number == 2 else LETTER
        assert [word.text for word in page.words] == " ".join(wanted).split()
        sure = [word.confidence for word in page.words]
        assert all((each or 0) > 0.5 if page.number == 2 else each is None for each in sure)


def test_the_second_library_gives_words_too() -> None:
    """It reads what pdfium cannot."""
    found = list(each_second_page(set_in(("A heading", "Times-Bold", 20, 742)), "x", (), ALL))
    words = [(word.text, word.font, word.size) for word in found[0].words]
    assert words[:2] == [("A", "Times-Bold", 20), ("heading", "Times-Bold", 20)]
    assert [word.text for word in found[0].words] == " ".join(texts(found)).split()

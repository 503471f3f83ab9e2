"""Pages without usable text are recognised; the other pages of the same PDF are read."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from tests.reading.sheets import pdf

from hldparse import reading
from hldparse.errors import UnreadableSource
from hldparse.reading import scan_apart, scan_engine
from hldparse.reading.asked import Asked
from hldparse.records.recognised import Recognised, RecognisedPage
from hldparse.records.source import Source

LETTER = [
    "I have the honour to write to you with reference to the meeting",
    "that will be held in the building of the Secretariat in September",
    "and to transmit herewith the list of those who wished to attend it",
    "as it stood at the end of the day on which this letter was written.",
    "Please accept the assurances of my highest consideration and esteem.",
]
SCAN = ["Revised list", "Chad", "Peru", "Mongolia"]
needs_tesseract = pytest.mark.skipif(
    not shutil.which("tesseract"), reason="tesseract is not installed"
)


def read(
    tmp_path: Path, data: bytes, kept: Recognised | None = None
) -> tuple[Source, Recognised | None]:
    path = tmp_path / "scan.pdf"
    path.write_bytes(data)
    return reading.read_recognised(path, name="scan.pdf", kept=kept)


def on(source: Source, page: int) -> list[str]:
    return [line.text for line in source.lines if line.page == page and line.text.strip()]


def seen(sha256: str, count: int, *numbers: int) -> Recognised:
    """Return what may have been seen: one word a page."""
    words = (("Kiribati", 80.0, 100.0, 120.0, 110.0, 0.42),)
    pages = (RecognisedPage(each, "no text layer", "engine 1", words) for each in numbers)
    return Recognised(sha256, count, tuple(pages))


@needs_tesseract
def test_a_page_without_text_among_others(tmp_path: Path) -> None:
    """It is recognised in its place, the others keep their text; the reader is told."""
    data = pdf(("text", LETTER), ("picture", SCAN), ("text", LETTER))
    source, recognised = read(tmp_path, data)
    assert source.rendition == "pdf"
    assert [page.number for page in source.pages] == [1, 2, 3]
    assert on(source, 1) == on(source, 3) == LETTER
    assert on(source, 2) == SCAN
    assert recognised is not None
    assert [(page.number, page.why) for page in recognised.pages] == [(2, "no text layer")]
    assert any("page 2 as recognised by tesseract" in notice for notice in source.notices)
    sure = [line.confidence for line in source.lines if line.page == 2 and line.bbox]
    assert all(each is not None and each > 0.5 for each in sure)


@needs_tesseract
@pytest.mark.parametrize("turn", [90, 180, 270])
def test_a_page_that_lies_or_stands_on_its_head_is_turned(tmp_path: Path, turn: int) -> None:
    """It is read as if it stood upright; the notices say so."""
    source, recognised = read(tmp_path, pdf(("picture", LETTER), turn=turn))
    assert on(source, 1) == LETTER
    assert recognised is not None
    assert recognised.pages[0].turned == (360 - turn) % 360
    assert "page 1 turned upright" in source.notices


@needs_tesseract
@pytest.mark.parametrize("width", [200, 1654])
def test_a_sheet_of_an_unusual_size(tmp_path: Path, width: int) -> None:
    """A camera's page, a point for each pixel, and a picture made small; boxes fit the page."""
    source, recognised = read(tmp_path, pdf(("picture", LETTER), width=width))
    assert on(source, 1) == LETTER
    assert recognised is not None
    (first, *_) = [line for line in source.lines if line.bbox]
    assert first.bbox is not None
    assert first.bbox[0] == pytest.approx(220 / 1654 * width, rel=0.05)


SHIFTED = [
    "".join(chr(ord(each) - 29) if each.isalpha() else each for each in line) for line in LETTER
]
"""What a font without its table of characters gives: each letter as another sign."""
POOR = [line.replace("i", "1").replace("th", "t|1").replace("o", "0") for line in LETTER]


@needs_tesseract
@pytest.mark.parametrize(
    ("layer", "why"),
    [
        (SHIFTED, "a damaged text layer: letters that make no words"),
        (["".join(map(chr, range(0xC0, 0xFF)))] * 5, "a damaged text layer: letters of another"),
        (POOR, "a poor recognition as its text layer"),
        (["Scanned by a scanner, 3 May"], "hardly any text beside its picture"),
    ],
)
def test_a_bad_text_layer_is_not_used(tmp_path: Path, layer: list[str], why: str) -> None:
    """The picture is recognised instead, and why is said."""
    source, _ = read(tmp_path, pdf(("both", [*LETTER, "", *layer])))
    assert source.rendition == "scan"
    assert on(source, 1) == LETTER
    assert why in source.notices[0]


def test_a_good_text_layer_over_a_picture_is_used(tmp_path: Path) -> None:
    """No engine is asked."""
    source, recognised = read(tmp_path, pdf(("both", [*SCAN, "", *LETTER])))
    assert (source.rendition, recognised) == ("pdf", None)
    assert on(source, 1) == LETTER


def test_what_is_kept_is_not_recognised_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It comes with its confidence, on a machine without an engine too, while the bytes fit."""
    monkeypatch.setattr(scan_engine, "engine", lambda: "")
    data = pdf(("text", LETTER), ("picture", SCAN))
    with pytest.raises(UnreadableSource):
        read(tmp_path, pdf(("picture", SCAN)))
    plain, _ = read(tmp_path, data)
    kept = seen(plain.sha256, 2, 2)
    source, recognised = read(tmp_path, data, kept)
    assert recognised == kept
    assert on(source, 2) == ["Kiribati"]
    assert [line.confidence for line in source.lines if line.text == "Kiribati"] == [0.42]
    other, recognised = read(tmp_path, data, seen("0" * 64, 2, 2))
    assert recognised is None
    assert on(other, 2) == []


def test_pages_all_of_which_are_kept_need_no_process(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The PDF is not opened at all."""
    data = pdf(("picture", SCAN), ("picture", SCAN))
    monkeypatch.setattr(scan_engine, "engine", lambda: "")
    from hldparse.reading import scan_pages

    monkeypatch.setattr(scan_pages, "pages_apart", None)
    import hashlib

    kept = seen(hashlib.sha256(data).hexdigest(), 2, 1, 2)
    source, recognised = read(tmp_path, data, kept)
    assert (source.rendition, recognised) == ("scan", kept)
    assert on(source, 1) == on(source, 2) == ["Kiribati"]


def test_without_an_engine_the_remedy_is_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A scan is refused with both ways to install one; other pages are read, with a notice."""
    monkeypatch.setattr(scan_engine, "engine", lambda: "")
    with pytest.raises(UnreadableSource, match="is a scan, and no engine") as raised:
        read(tmp_path, pdf(("picture", SCAN)))
    assert "apt-get install tesseract-ocr" in raised.value.hint
    assert "pip install 'hldparse[ocr]'" in raised.value.hint
    source, _ = read(tmp_path, pdf(("text", LETTER), ("picture", SCAN), ("picture", SCAN)))
    assert on(source, 1) == LETTER
    (notice,) = source.notices
    assert notice.startswith("pages 2–3 not recognised (no text layer): no engine")
    assert "hldparse[ocr]" in notice


def test_a_page_that_fails_costs_no_other(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """It is named; the others are recognised, each by a process of its own."""
    first, asked = UnreadableSource("cannot be drawn", place="page 1"), []

    def ask(wanted: Asked, _: object) -> object:
        asked.append([number for number, _ in wanted.doubted])
        for number, why in wanted.doubted:
            if number == 1:
                raise first
            yield RecognisedPage(number, why, "engine 1", ())
        yield ()

    monkeypatch.setattr(scan_apart, "ask", ask)
    monkeypatch.setattr(scan_apart, "_cores", lambda: 1)
    monkeypatch.setattr(scan_engine, "engine", lambda: "tesseract")
    found = scan_apart.recognise_apart(b"", "scan.pdf", [(1, "a"), (2, "b"), (3, "c")])
    assert found[1] is first
    assert [each for each in found if isinstance(found[each], RecognisedPage)] == [2, 3]
    assert asked == [[1, 2, 3], [1], [2], [3]]

"""Pages are given to an engine some at a time; one that fails costs no other."""

from __future__ import annotations

import shutil
from collections.abc import Iterator

import pypdfium2  # type: ignore[import-untyped]
import pytest
from tests.reading.sheets import pdf, picture

from hldparse.errors import UnreadableSource
from hldparse.reading import scan, scan_engine
from hldparse.reading.words import Word

LINES = (["Chad and Peru"], ["Fiji and Mali"], ["Togo and Oman"])
needs_tesseract = pytest.mark.skipif(
    not shutil.which("tesseract"), reason="tesseract is not installed"
)


def texts(pages: list[list[Word]]) -> list[str]:
    return [" ".join(word.text for word in words) for words in pages]


@needs_tesseract
def test_several_pages_say_what_each_says_alone() -> None:
    """Each with its own words, in order."""
    drawn = [picture(lines) for lines in LINES]
    together = scan_engine.words_of_pages(drawn, 200 / 72, "scan.pdf", (1, 2, 3))
    assert texts(together) == [lines[0] for lines in LINES]
    alone = [scan_engine.words_of(each, 200 / 72, "scan.pdf", 1) for each in drawn]
    assert together == alone


def test_where_several_fail_each_is_asked_for(monkeypatch: pytest.MonkeyPatch) -> None:
    """An engine that cannot take a list of pages takes them one by one."""

    def fail(*_: object) -> list[list[Word]]:
        raise UnreadableSource("cannot be recognised")

    monkeypatch.setattr(scan_engine, "engine", lambda: "tesseract")
    monkeypatch.setattr(scan_engine, "_together", fail)
    monkeypatch.setattr(
        scan_engine, "words_of", lambda _p, _s, _n, page: [Word(str(page), (0, 0, 1, 1))]
    )
    found = scan_engine.words_of_pages([None, None], 1.0, "scan.pdf", (4, 7))
    assert texts(found) == ["4", "7"]


@needs_tesseract
def test_pages_before_one_that_fails_are_given() -> None:
    """Then the error names the page."""
    document = pypdfium2.PdfDocument(
        pdf(("picture", LINES[0]), ("picture", LINES[1]), ("picture", LINES[2]))
    )

    class Narrow:
        def get_size(self) -> tuple[float, float]:
            return (3.0, 900.0)

    def pages() -> Iterator[tuple[object, int, str]]:
        yield document[0], 1, ""
        yield document[1], 2, ""
        yield Narrow(), 3, ""
        yield document[2], 4, ""

    seen = scan.recognise(pages(), "scan.pdf")
    assert [next(seen).number, next(seen).number] == [1, 2]
    with pytest.raises(UnreadableSource, match="too narrow") as raised:
        next(seen)
    assert raised.value.place == "page 3"

"""What is too large to be read is refused at once, and says where and what to do."""

from __future__ import annotations

import io
from pathlib import Path

import docx
import pytest

from hldparse.errors import UnreadableSource
from hldparse.reading import extent
from hldparse.reading.docx import read_docx
from hldparse.reading.plain import read_text

LONGEST, LINES, CHARACTERS = extent.LONGEST_LINE, extent.MOST_LINES, extent.MOST_CHARACTERS


@pytest.mark.parametrize(
    ("text", "message", "place"),
    [
        ("Mali\n" + "x" * (LONGEST + 1), f"a line of {LONGEST + 1:,} characters", "line 2"),
        ("Mali\r" * (LINES + 1), f"{LINES + 1:,} lines", ""),
        (("x" * 999 + "\n") * (CHARACTERS // 999 + 1), "5,000,994 characters", ""),
        ("\n" * (4 * CHARACTERS) + "Mali\n", f"{4 * CHARACTERS + 5:,} bytes of text", ""),
    ],
    ids=["line", "lines", "characters", "bytes"],
)
def test_too_much_text_is_refused(text: str, message: str, place: str) -> None:
    """The message says how much there is and may be, the remedy what to do."""
    with pytest.raises(UnreadableSource, match=message) as caught:
        read_text(text.encode(), "letters.txt")
    assert (caught.value.file, caught.value.place) == ("letters.txt", place)
    assert "split it" in caught.value.hint or "break the line" in caught.value.hint


@pytest.mark.parametrize(
    "text",
    ["x" * LONGEST + "\n", "Mali\n" * LINES, "x" * LONGEST + ("\n" + "é" * LONGEST) * 49],
    ids=["line", "lines", "characters"],
)
def test_as_much_as_may_be_is_read(text: str) -> None:
    """A source just within the limits is read whole."""
    pages, _ = read_text(text.encode(), "letters.txt")
    assert "\n".join(line.text for line in pages[0].lines) == text.removesuffix("\n")


def test_a_word_file_has_the_same_limits() -> None:
    """A paragraph that never ends is named with its line."""
    document = docx.Document()
    document.add_paragraph("Mali")
    document.add_paragraph("x" * (LONGEST + 1))
    made = io.BytesIO()
    document.save(made)
    with pytest.raises(UnreadableSource, match="more than the 100,000") as caught:
        read_docx(made.getvalue(), "letters.docx")
    assert caught.value.place == "line 3"


def test_the_rest_of_a_run_goes_on(tmp_path: Path) -> None:
    """Of two files in a folder the one that is too large is named, the other published."""
    from hldparse import ingest

    (tmp_path / "endless.txt").write_text("Mali, " * LONGEST)
    (tmp_path / "letter.txt").write_text(
        "Dear Sir,\n\nWe met in Mali.\n\nYours sincerely,\n\nA. B\n"
    )
    (result,) = ingest(tmp_path)
    assert [failure.file for failure in result.failures] == ["endless.txt"]
    assert result.dataset is not None
    assert [row.source for row in result.dataset.sources] == ["letter.txt"]

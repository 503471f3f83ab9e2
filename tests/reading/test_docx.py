"""Word files: what Word would print, in order, with changes accepted."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path
from typing import Any
from zipfile import ZIP_DEFLATED, ZipFile

import docx
import pytest
from docx.enum.text import WD_BREAK
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls

from hldparse import reading
from hldparse.errors import UnreadableSource


def read(document: Any, tmp_path: Path) -> list[str]:
    path = tmp_path / "letter.docx"
    document.save(str(path))
    source = reading.read(path, name="letter.docx")
    assert source.rendition == "docx"
    assert [line.number for line in source.lines] == list(range(1, len(source.lines) + 1))
    return [line.text for line in source.lines]


def test_paragraphs_lists_and_pages_keep_their_order(tmp_path: Path) -> None:
    """Items of one list stand together with their signs; other paragraphs stand apart."""
    document = docx.Document()
    document.add_heading("Round Table 1", 1)
    for name in ("Chad", "Fiji"):
        document.add_paragraph(name, style="List Bullet")
    for name in ("Peru", "Togo"):
        document.add_paragraph(name, style="List Number")
    document.add_paragraph().add_run().add_break(WD_BREAK.PAGE)
    document.add_paragraph("Second page")
    assert read(document, tmp_path) == [
        "Round Table 1",
        "",
        "- Chad",
        "- Fiji",
        "",
        "1. Peru",
        "2. Togo",
        "\f",
        "",
        "Second page",
    ]


def test_a_table_is_rows_of_cells(tmp_path: Path) -> None:
    """A row is a line with tabs; a cell of several paragraphs stays one cell."""
    document = docx.Document()
    table = document.add_table(2, 2)
    for cell, text in zip(
        (*table.rows[0].cells, *table.rows[1].cells), ("1", "2", "Chad\nFiji", ""), strict=True
    ):
        cell.text = text
    assert read(document, tmp_path) == ["1\t2", "Chad Fiji\t"]


def test_tracked_changes_are_read_as_accepted(tmp_path: Path) -> None:
    """What was put in counts, what was struck out does not, and the reader is told."""
    document = docx.Document()
    paragraph = document.add_paragraph("Republic of ")
    for kind, text in (("del", "delText"), ("ins", "t")):
        paragraph._p.append(
            parse_xml(f"<w:{kind} {nsdecls('w')}><w:r><w:{text}>{kind}</w:{text}></w:r></w:{kind}>")
        )
    path = tmp_path / "a.docx"
    document.save(str(path))
    source = reading.read(path, name="a.docx")
    assert [line.text for line in source.lines] == ["Republic of ins"]
    assert source.notices == ("holds 2 tracked changes; read as accepted",)


def test_a_raised_digit_stays_a_mark(tmp_path: Path) -> None:
    """A superscript is no part of the word before it."""
    document = docx.Document()
    run = document.add_paragraph("Chad").add_run("1")
    run.font.superscript = True
    assert read(document, tmp_path) == ["Chad¹"]


def packed(size: int) -> bytes:
    file = BytesIO()
    with ZipFile(file, "w", ZIP_DEFLATED) as archive:
        archive.writestr("word/document.xml", b" " * size)
    return file.getvalue()


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (packed(60_000_000), "unpacks to"),
        (packed(10), "is damaged"),
        (packed(10)[:40] + b"word/document.xml", "is damaged"),
    ],
)
def test_bombs_and_damaged_files_are_refused(tmp_path: Path, data: bytes, said: str) -> None:
    """Each is an error that names the file and what to do."""
    path = tmp_path / "bad.docx"
    path.write_bytes(data)
    with pytest.raises(UnreadableSource, match=said) as raised:
        reading.read(path, name="bad.docx")
    assert raised.value.file == "bad.docx"
    assert raised.value.hint


def test_a_file_without_text_is_said_to_be_empty(tmp_path: Path) -> None:
    """Nothing read is never silence."""
    with pytest.raises(UnreadableSource, match="without text"):
        read(docx.Document(), tmp_path)

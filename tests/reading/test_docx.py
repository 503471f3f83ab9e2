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
from hldparse.reading.docx_text import W


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


def test_paragraphs_of_the_one_cell_with_text_stay_lines(tmp_path: Path) -> None:
    """A signature on the right is placed by an empty cell on the left."""
    document = docx.Document()
    cell = document.add_table(1, 2).cell(0, 1)
    cell.text = "(Signed) Ada Byron"
    cell.add_paragraph("Chef de Cabinet")
    assert read(document, tmp_path) == ["\t(Signed) Ada Byron", "\tChef de Cabinet"]


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


def written(body: str, tmp_path: Path) -> list[str]:
    """Return the lines of a document whose body is ``body``, in markup without namespace."""
    document = docx.Document()
    element = document.element.body
    for child in parse_xml(f"<w:body {nsdecls('w')}>{body}</w:body>"):
        element.append(child)
    return read(document, tmp_path)


def para(*texts: str) -> str:
    return "".join(f"<w:p><w:r><w:t>{text}</w:t></w:r></w:p>" for text in texts)


def cell(*texts: str) -> str:
    return f"<w:tc>{para(*texts)}</w:tc>"


def row(*cells: str) -> str:
    return f"<w:tr>{''.join(cells)}</w:tr>"


def boxed(inner: str) -> str:
    """Return a content control around ``inner``."""
    return f"<w:sdt><w:sdtContent>{inner}</w:sdtContent></w:sdt>"


@pytest.mark.parametrize(
    ("rows", "lines"),
    [
        (row(boxed(cell("a")), cell("b")) + boxed(row(cell("c"), cell("d"))), ["a\tb", "c\td"]),
        (
            row(cell("Chad", "Fiji", "Peru"), cell("Mali", "Togo")),
            ["Chad\tMali", "Fiji\tTogo", "Peru\t"],
        ),
        (row(cell("Theme"), cell("One", "Two", "Three")), ["Theme\tOne Two Three"]),
        (row(cell("First paragraph", "Second paragraph")), ["First paragraph", "Second paragraph"]),
        (
            row(f"<w:tc>{para('a')}<w:tbl>{row(cell('b'), cell('c'))}</w:tbl></w:tc>", cell("d")),
            ["a", "b\tc", "d"],
        ),
    ],
    ids=["controls", "lists side by side", "a long cell", "a frame", "a table in a table"],
)
def test_tables_of_all_kinds_keep_their_cells(rows: str, lines: list[str], tmp_path: Path) -> None:
    """Nothing in a cell is lost, and what stands side by side stays so."""
    found = written(f"<w:tbl>{rows}</w:tbl>", tmp_path)
    assert [line for line in found if line] == lines


def merged(how: str, text: str, columns: int = 1) -> str:
    """Return a cell merged down ("restart", "continue") or over several columns."""
    down = f'<w:vMerge w:val="{how}"/>' if how else ""
    over = f'<w:gridSpan w:val="{columns}"/>' if columns > 1 else ""
    return f"<w:tc><w:tcPr>{over}{down}</w:tcPr>{para(text)}</w:tc>"


HEADS = (
    row(merged("restart", "State"), merged("", "Round Table", 2))
    + row(merged("continue", ""), cell("1"), cell("2"))
    + row(cell("Chad"), cell("x"), cell(""))
)
NAMED_ROWS = (
    row(merged("restart", "States"), cell("Chad"))
    + row(merged("continue", ""), cell("Fiji"))
    + row(merged("continue", ""), cell("Peru"))
    + row(cell("Observers"), cell("Holy See"))
)
NAMED_LISTS = row(cell("States"), cell("Chad", "Fiji", "Peru", "Togo")) + row(
    cell("Observers"), cell("Holy See")
)
CROSSED = (
    row(cell(""), cell("Table 1"), cell("Table 2"))
    + row(cell("States"), cell("Chad", "Fiji", "Peru"), cell("Mali", "Togo"))
    + row(cell("Observers"), cell("Holy See"), cell(""))
)


@pytest.mark.parametrize(
    ("rows", "lines"),
    [
        (HEADS, ["State\tRound Table 1\tRound Table 2", "Chad\tx\t"]),
        (NAMED_ROWS, ["States", "Chad", "Fiji", "Peru", "Observers", "Holy See"]),
        (NAMED_LISTS, ["States", "Chad", "Fiji", "Peru", "Togo", "Observers", "Holy See"]),
        (
            row(cell("Chad", "Fiji"), cell("Togo")),
            ["Chad\tTogo", "Fiji\t"],
        ),
        (
            CROSSED,
            [
                *("Table 1\tTable 2", "States", "Chad\tMali", "Fiji\tTogo", "Peru\t"),
                *("Observers", "Holy See\t"),
            ],
        ),
    ],
    ids=["heads", "names of rows", "names of lists", "a list that goes on beside", "crossed"],
)
def test_cells_say_what_they_name(rows: str, lines: list[str], tmp_path: Path) -> None:
    """A cell merged over others, or beside a list, is their heading."""
    found = written(f"<w:tbl>{rows}</w:tbl>", tmp_path)
    assert [line for line in found if line] == lines


def test_lines_broken_by_hand_in_a_cell_are_a_list_from_three_on(tmp_path: Path) -> None:
    """Two are a name that had no room."""

    def broken(*texts: str) -> str:
        runs = "<w:br/>".join(f"<w:t>{text}</w:t>" for text in texts)
        return f"<w:tc><w:p><w:r>{runs}</w:r></w:p></w:tc>"

    lists = row(broken("Chad", "Fiji", "Peru"), broken("Mali", "Niger", "Togo"))
    names = row(broken("United", "Kingdom"), broken("Viet", "Nam"))
    found = written(f"<w:tbl>{lists}{names}</w:tbl>", tmp_path)
    assert [line for line in found if line] == [
        "Chad\tMali",
        "Fiji\tNiger",
        "Peru\tTogo",
        "United Kingdom\tViet Nam",
    ]


def in_font(font: str, text: str) -> str:
    return f'<w:r><w:rPr><w:rFonts w:ascii="{font}"/></w:rPr><w:t>{text}</w:t></w:r>'


def check_box(state: str) -> str:
    """Return a check box of a form of the old kind."""
    box = f'<w:checkBox><w:default w:val="0"/>{state}</w:checkBox>'
    return f'<w:r><w:fldChar w:fldCharType="begin"><w:ffData>{box}</w:ffData></w:fldChar></w:r>'


@pytest.mark.parametrize(
    ("runs", "shown"),
    [
        ('<w:r><w:sym w:font="Wingdings" w:char="F0FE"/></w:r>', "☑"),
        ('<w:r><w:sym w:font="Wingdings 2" w:char="F050"/></w:r>', "✓"),
        ('<w:r><w:sym w:font="Wingdings 2" w:char="F0A3"/></w:r>', "☐"),
        ('<w:r><w:sym w:font="Symbol" w:char="F0D6"/></w:r>', "√"),
        (in_font("Wingdings", "ü"), "✓"),
        (in_font("Wingdings", "\uf0fc"), "✓"),
        (in_font("Webdings", "a"), "✓"),
        (in_font("Arial", "ü"), "ü"),
        (check_box("<w:checked/>"), "☒"),
        (check_box('<w:checked w:val="0"/>'), "☐"),
        (check_box(""), "☐"),
    ],
)
def test_ticks_and_boxes_are_signs(runs: str, shown: str, tmp_path: Path) -> None:
    """Of each font by its own table, and of forms by their state."""
    assert written(f"<w:p>{runs}<w:r><w:t>Chad</w:t></w:r></w:p>", tmp_path) == [f"{shown}Chad"]


def test_a_paragraph_that_was_moved_away_leaves_no_gap(tmp_path: Path) -> None:
    """Its text and its end are gone."""
    gone = "<w:pPr><w:rPr><w:moveFrom/></w:rPr></w:pPr>"
    moved = f"<w:p>{gone}<w:moveFrom><w:r><w:t>Mali</w:t></w:r></w:moveFrom></w:p>"
    listed = '<w:pPr><w:pStyle w:val="ListBullet"/></w:pPr>'
    items = [f"<w:p>{listed}<w:r><w:t>{name}</w:t></w:r></w:p>" for name in ("Chad", "Togo")]
    assert written(items[0] + moved + items[1], tmp_path) == ["- Chad", "- Togo"]


def test_raised_letters_are_marks(tmp_path: Path) -> None:
    """A single letter, as in a list with notes; "st" of "1st" is none."""
    document = docx.Document()
    paragraph = document.add_paragraph()
    for text, raised in (("Chad", False), ("a", True), (" 1", False), ("st", True)):
        paragraph.add_run(text).font.superscript = raised
    assert read(document, tmp_path) == ["Chad<sup>a</sup> 1st"]


def test_what_word_does_not_print_is_left_out_with_a_notice(tmp_path: Path) -> None:
    """Hidden text is not part of the letter."""
    document = docx.Document()
    document.add_paragraph("Chad").add_run(" or Mali").font.hidden = True
    path = tmp_path / "a.docx"
    document.save(str(path))
    source = reading.read(path, name="a.docx")
    assert [line.text for line in source.lines] == ["Chad"]
    assert source.notices == ("1 hidden piece of text left out",)


def test_documents_with_macros_and_templates_are_read(tmp_path: Path) -> None:
    """Their text is that of any document."""
    document, kind = docx.Document(), "application/vnd.ms-word.document.macroEnabled.main+xml"
    document.add_paragraph("Chad")
    document.part._content_type = kind
    assert read(document, tmp_path) == ["Chad"]


@pytest.mark.parametrize(
    ("markup", "said"),
    [
        ("<w:document", "its markup breaks off"),
        (
            "<!DOCTYPE a [<!ENTITY b 'bbbb'><!ENTITY c '&b;&b;'>]><a>&c;</a>",
            "do not fit|is damaged",
        ),
    ],
)
def test_what_is_wrong_is_said_in_plain_words(tmp_path: Path, markup: str, said: str) -> None:
    """No name of a library's error or object."""
    file = BytesIO()
    docx.Document().save(file)
    with ZipFile(file) as whole, ZipFile(tmp_path / "bad.docx", "w") as made:
        for name in whole.namelist():
            made.writestr(name, markup if name == "word/document.xml" else whole.read(name))
    with pytest.raises(UnreadableSource, match=said) as raised:
        reading.read(tmp_path / "bad.docx", name="bad.docx")
    assert "object" not in str(raised.value)
    assert "Error" not in str(raised.value)


def test_a_list_that_begins_at_a_billion_is_numbered_in_figures(tmp_path: Path) -> None:
    """Letters and Roman numerals would be as long as the number is large."""
    document = docx.Document()
    numbering: Any = document.part.numbering_part.element
    for start in numbering.iter(W + "start"):
        start.set(W + "val", "1000000000")
    for form in numbering.iter(W + "numFmt"):
        form.set(W + "val", "lowerLetter")
    document.add_paragraph("Chad", style="List Number")
    assert read(document, tmp_path) == ["1000000000. Chad"]


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
    # Archives hold the time: without names each process would call these tests otherwise.
    ids=["bomb", "blank", "cut"],
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


def test_running_feet_are_told(tmp_path: Path) -> None:
    """They stand last, and are no part of what the pages say."""
    document = docx.Document()
    document.add_paragraph("Chad")
    document.sections[0].footer.paragraphs[0].text = "19-07788"
    file = tmp_path / "list.docx"
    document.save(str(file))
    found = reading.read(file, name="list.docx").lines
    assert [(line.text, line.foot) for line in found if line.text.strip()] == [
        ("Chad", False),
        ("19-07788", True),
    ]

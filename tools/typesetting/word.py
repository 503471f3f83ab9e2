"""A letter as a Word file."""

from __future__ import annotations

import datetime
import re
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from tools.typesetting.pieces import Letter, Piece

_FACE = re.compile(r"⟨([bi])⟩")
_BULLET = re.compile(r"\s*[-–•]\s+")
_LONG_AGO = datetime.datetime(2000, 1, 1)


def as_word(letter: Letter) -> bytes:
    """Return ``letter`` as .docx; the same bytes each time."""
    import docx

    document = docx.Document()
    document.core_properties.created = document.core_properties.modified = _LONG_AGO
    broken = False
    for piece in letter.pieces:
        if piece.kind == "break":
            broken = True
            continue
        _write(document, piece, broken)
        broken = False
    file = BytesIO()
    document.save(file)
    return _undated(file)


def _write(document: object, piece: Piece, broken: bool) -> None:
    add = document.add_paragraph  # type: ignore[attr-defined]
    if piece.cells:
        table = document.add_table(0, max(map(len, piece.cells)))  # type: ignore[attr-defined]
        for row in piece.cells:
            for cell, lines in zip(table.add_row().cells, row, strict=False):
                cell.text = "\n".join(lines)
        return
    for number, text in enumerate(piece.lines):
        face = _FACE.match(text)
        bare = text[face.end() :] if face else text
        bullet = _BULLET.match(bare) if piece.kind == "item" else None
        style = "List Bullet" if bullet else "Heading 2" if piece.kind == "heading" else None
        paragraph = add(style=style)
        paragraph.paragraph_format.page_break_before = True if broken and not number else None
        run = paragraph.add_run(bare[bullet.end() :] if bullet else bare)
        run.bold = True if face and face[1] == "b" else None
        run.italic = True if face and face[1] == "i" else None
    if piece.kind != "item":
        add()


def _undated(file: BytesIO) -> bytes:
    """Return the archive with one date on all its members."""
    out = BytesIO()
    with ZipFile(file) as old, ZipFile(out, "w", ZIP_DEFLATED) as new:
        for member in old.infolist():
            new.writestr(ZipInfo(member.filename), old.read(member), ZIP_DEFLATED)
    return out.getvalue()

"""Formats that are known by their first bytes and not read yet, each with what to do instead."""

from __future__ import annotations

import re
from dataclasses import dataclass

from hldparse.errors import UnreadableSource

_TEXT = "open it and save or export it as plain text (UTF-8), then add the text file"
_PICTURE = "save it as a PDF and add that: then its text is recognised"
_WORD_FILE = "open it in Word or LibreOffice, save it as a Word document (.docx) and add that"


@dataclass(frozen=True, slots=True)
class Signature:
    """First bytes of a format (white space and byte order marks before them do not matter)."""

    start: bytes
    format: str
    remedy: str = _TEXT


# First bytes from the formats' own specifications. Order matters only where one begins another.
SIGNATURES: tuple[Signature, ...] = (
    Signature(b"{\\rtf", "rich text (RTF)", _WORD_FILE),
    Signature(b"\x89PNG\r\n", "an image (PNG)", _PICTURE),
    Signature(b"\xff\xd8\xff", "an image (JPEG)", _PICTURE),
    Signature(b"GIF8", "an image (GIF)", _PICTURE),
    Signature(b"II*\x00", "an image (TIFF)", _PICTURE),
    Signature(b"MM\x00*", "an image (TIFF)", _PICTURE),
    Signature(b"SQLite format 3\x00", "a database (SQLite)", "export the table as text"),
    Signature(b"\x1f\x8b", "compressed (gzip)", "unpack it first"),
    Signature(b"7z\xbc\xaf\x27\x1c", "an archive (7z)", "unpack it first"),
    Signature(b"Rar!\x1a\x07", "an archive (rar)", "unpack it first"),
    Signature(b"\x7fELF", "a program", "it holds no letters; take it out of the folder"),
)
# Old Word, Excel and PowerPoint files are packed so, and new ones where they are locked.
_COMPOUND = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_LOCKED = "EncryptedPackage".encode("utf-16-le")
# <?mso-application progid="Word.Document"?>
_FLAT = b"<?mso-application"
_ZIP = b"PK\x03\x04"
_WORD = b"word/document"
"""Body of a Word document, which is read."""
_TEXT_DOCUMENT = b"opendocument.text"
# A member's name in a zip archive tells which Office format it is.
_ZIPPED: tuple[tuple[bytes, str], ...] = (
    (b"xl/", "a workbook (xlsx)"),
    (b"ppt/", "a presentation (pptx)"),
    (_TEXT_DOCUMENT, "an OpenDocument text (odt)"),
    (b"opendocument.", "an OpenDocument file"),
)
# "<!DOCTYPE html>", "<html lang=…>"; tags in the middle of a text do not make it a page.
_HTML = re.compile(
    rb"(?:<\?xml[^>]{0,200}\?>\s*)?<(?:!doctype\s+html|html|head|body)\b", re.IGNORECASE
)
_BEFORE = b"\xef\xbb\xbf \t\r\n\f"
_HEAD = 4096


def refuse(data: bytes, name: str) -> None:
    """Raise UnreadableSource where ``data`` is in a format that is known and not read."""
    found = _format(data)
    if found is not None:
        raise UnreadableSource(
            f"is {found.format}, which is not read yet", file=name, hint=found.remedy
        )


def _compound(data: bytes) -> Signature:
    if _LOCKED in data:
        locked = "open it with its password, save it without one and add that"
        return Signature(_COMPOUND, "an Office document locked with a password", locked)
    return Signature(_COMPOUND, "an old Office document (doc, xls or ppt)", _WORD_FILE)


def _format(data: bytes) -> Signature | None:
    head = data[:_HEAD].lstrip(_BEFORE)
    if head.startswith(_ZIP):
        return _zipped(data)
    if head.startswith(_COMPOUND):
        return _compound(data)
    if _FLAT in head:
        return Signature(_FLAT, "an Office document in one file of markup", _WORD_FILE)
    if _HTML.match(head):
        return Signature(b"<", "a web page (HTML)")
    return next((each for each in SIGNATURES if head.startswith(each.start)), None)


def _zipped(data: bytes) -> Signature | None:
    if _WORD in data:
        return None
    for member, label in _ZIPPED:
        if member in data:
            return Signature(_ZIP, label, _WORD_FILE if member == _TEXT_DOCUMENT else _TEXT)
    return Signature(_ZIP, "an archive (zip)", "unpack it first")

"""Formats that are known by their first bytes and not read yet, each with what to do instead."""

from __future__ import annotations

import re
from dataclasses import dataclass

from hldparse.errors import UnreadableSource

_TEXT = "open it and save or export it as plain text (UTF-8), then add the text file"


@dataclass(frozen=True, slots=True)
class Signature:
    """First bytes of a format (white space and byte order marks before them do not matter)."""

    start: bytes
    format: str
    remedy: str = _TEXT


# First bytes from the formats' own specifications. Order matters only where one begins another.
SIGNATURES: tuple[Signature, ...] = (
    Signature(b"{\\rtf", "rich text (RTF)"),
    Signature(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "an old Office document (doc, xls or ppt)"),
    Signature(b"\x89PNG\r\n", "an image (PNG)", "run text recognition on it and add the text"),
    Signature(b"\xff\xd8\xff", "an image (JPEG)", "run text recognition on it and add the text"),
    Signature(b"GIF8", "an image (GIF)", "run text recognition on it and add the text"),
    Signature(b"II*\x00", "an image (TIFF)", "run text recognition on it and add the text"),
    Signature(b"MM\x00*", "an image (TIFF)", "run text recognition on it and add the text"),
    Signature(b"SQLite format 3\x00", "a database (SQLite)", "export the table as text"),
    Signature(b"\x1f\x8b", "compressed (gzip)", "unpack it first"),
    Signature(b"7z\xbc\xaf\x27\x1c", "an archive (7z)", "unpack it first"),
    Signature(b"Rar!\x1a\x07", "an archive (rar)", "unpack it first"),
    Signature(b"\x7fELF", "a program", "it holds no letters; take it out of the folder"),
)
_ZIP = b"PK\x03\x04"
_WORD = b"word/document"
"""Body of a Word document, which is read."""
# A member's name in a zip archive tells which Office format it is.
_ZIPPED: tuple[tuple[bytes, str], ...] = (
    (b"xl/", "a workbook (xlsx)"),
    (b"ppt/", "a presentation (pptx)"),
    (b"opendocument.text", "an OpenDocument text (odt)"),
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


def _format(data: bytes) -> Signature | None:
    head = data[:_HEAD].lstrip(_BEFORE)
    if head.startswith(_ZIP):
        if _WORD in data:
            return None
        for member, label in _ZIPPED:
            if member in data:
                return Signature(_ZIP, label)
        return Signature(_ZIP, "an archive (zip)", "unpack it first")
    if _HTML.match(head):
        return Signature(b"<", "a web page (HTML)")
    return next((each for each in SIGNATURES if head.startswith(each.start)), None)

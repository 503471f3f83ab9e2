"""Opens Word files: how much they may unpack to, which kinds there are, what is wrong with them."""

from __future__ import annotations

from io import BytesIO
from typing import Any
from zipfile import BadZipFile, ZipFile

from hldparse.errors import UnreadableSource

SAVE_AGAIN = "open it in Word or LibreOffice and save it again, or export it as plain text"
_MOST_MARKUP = 40_000_000
"""Bytes of markup that a part may unpack to; a list of all states is a hundredth of it."""
_MOST = 400_000_000
"""Bytes that all parts, pictures too, may unpack to."""


def check_size(data: bytes, name: str) -> None:
    """Raise UnreadableSource where a file cannot be unpacked, or to more than is sensible."""
    try:
        with ZipFile(BytesIO(data)) as archive:
            members = archive.infolist()
    except (BadZipFile, ValueError, OSError, NotImplementedError) as error:
        raise UnreadableSource(
            f"is damaged and cannot be unpacked: {error}", file=name, hint=SAVE_AGAIN
        ) from error
    markup = max(
        (each.file_size for each in members if each.filename.endswith((".xml", ".rels"))),
        default=0,
    )
    whole = sum(each.file_size for each in members)
    if markup > _MOST_MARKUP or whole > _MOST:
        raise UnreadableSource(
            f"unpacks to {whole:,} bytes, more than a letter can hold",
            file=name,
            hint="check where the file comes from; export its text if it is in order",
        )


def document_in(data: bytes) -> Any:
    """Return the document of a Word file, of one with macros or of a template too."""
    from docx.opc.constants import CONTENT_TYPE
    from docx.opc.part import PartFactory
    from docx.package import Package
    from docx.parts.document import DocumentPart

    for kind in _KINDS:
        PartFactory.part_type_for.setdefault(kind, DocumentPart)
    part: Any = Package.open(BytesIO(data)).main_document_part
    if part.content_type not in {CONTENT_TYPE.WML_DOCUMENT_MAIN, *_KINDS}:
        raise ValueError(part.content_type)
    return part.document


_KINDS = (
    "application/vnd.ms-word.document.macroEnabled.main+xml",
    "application/vnd.ms-word.template.macroEnabledTemplate.main+xml",
    "application/vnd.openxmlformats-officedocument.wordprocessingml.template.main+xml",
)
"""Content types of documents with macros, and of templates."""


def reason_of(error: Exception) -> str:
    """Return in plain words what is wrong with a file; libraries speak of their own objects."""
    kind = type(error).__name__
    if kind == "XMLSyntaxError":
        return "its markup breaks off, nests too deep or is not well formed"
    if isinstance(error, (KeyError, AttributeError)):
        return "a part of it is missing"
    if isinstance(error, BadZipFile) or kind == "error":
        return "a part of it was altered after it was packed"
    return "its parts do not fit together"

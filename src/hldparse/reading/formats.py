"""The formats that are read: one line each in READERS."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from hldparse.reading.docx import claims_docx, read_docx
from hldparse.reading.pdf_claims import claims_pdf
from hldparse.reading.pdf_plain import read_text_pdf
from hldparse.reading.plain import claims_text, read_text
from hldparse.records.source import Page, Rendition


@dataclass(frozen=True, slots=True)
class Reader:
    """A format: how to know it, and how to read it."""

    name: str
    rendition: Rendition
    claims: Callable[[bytes, str], bool]
    """Takes the file's bytes and name; looks at the bytes first."""
    read: Callable[[bytes, str], tuple[tuple[Page, ...], tuple[str, ...]]]
    """Returns pages and notices; raises UnreadableSource."""


def _claims_text(data: bytes, name: str) -> bool:
    # A small PDF, or a Word file that was packed without being compressed, may hold hardly any
    # control bytes.
    other = claims_pdf(data, name) or claims_docx(data, name)
    return not other and claims_text(data, name)


READERS: tuple[Reader, ...] = (
    Reader("Word", "docx", claims_docx, read_docx),
    Reader("PDF", "pdf", claims_pdf, read_text_pdf),
    Reader("plain text", "text", _claims_text, read_text),
)

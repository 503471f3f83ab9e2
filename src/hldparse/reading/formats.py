"""The formats that are read: one line each in READERS."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from hldparse.reading.docx import claims_docx, read_docx
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


READERS: tuple[Reader, ...] = (
    Reader("Word", "docx", claims_docx, read_docx),
    Reader("plain text", "text", claims_text, read_text),
)

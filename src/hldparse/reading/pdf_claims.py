"""Which files are PDFs: those that begin as one, and what damage left of files named as one."""

from __future__ import annotations

import re
from pathlib import PurePosixPath

from hldparse.reading.plain import claims_text

_HEAD = 1024
"""Bytes in which the head of a PDF must stand (ISO 32000-1, implementation note 13)."""
_SOME = 1 << 20
_BEGIN = b"%PDF-"
# "12 0 obj", "trailer <<", "startxref": what a PDF is made of
_PARTS = re.compile(rb"\d\s+\d+\s+obj\b|\btrailer\s*<<|\b(?:endobj|endstream|startxref)\b")


def claims_pdf(data: bytes, name: str) -> bool:
    """Return True where ``data`` is a PDF, or what damage left of a file that is named as one.

    A few bytes may stand before the head of a PDF, of a file named as one any number. Plain text of
    a letter is none, whatever its name.
    """
    if _BEGIN in data[:_HEAD]:
        return True
    if PurePosixPath(name).suffix.casefold() != ".pdf":
        return False
    parts = _BEGIN in data or _PARTS.search(data[:_SOME]) or _PARTS.search(data[-_SOME:])
    return bool(parts) or not claims_text(data, name)


def from_head(data: bytes) -> bytes:
    """Return ``data`` from the head of the PDF on, where that stands too late to be looked for."""
    start = data.find(_BEGIN)
    return data[start:] if start >= _HEAD else data

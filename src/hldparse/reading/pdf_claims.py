"""Which files are PDFs: those that begin as one, and what damage left of files named as one."""

from __future__ import annotations

import re
from pathlib import PurePosixPath

from hldparse.reading.plain import claims_text


def claims_pdf(data: bytes, name: str) -> bool:
    """Return True where ``data`` is a PDF, or what damage left of a file that is named as one.

    A few bytes may stand before the head of a PDF. Plain text of a letter is none, whatever its
    name.
    """
    if b"%PDF-" in data[:_HEAD]:
        return True
    named = PurePosixPath(name).suffix.casefold() == ".pdf"
    return named and (not claims_text(data, name) or bool(_PARTS.search(data[:_SOME])))


_HEAD = 1024
"""Bytes in which the head of a PDF must stand (ISO 32000-1, implementation note 13)."""
_SOME = 1 << 20
# "12 0 obj", "trailer <<", "startxref": what a PDF is made of
_PARTS = re.compile(rb"\d\s+\d+\s+obj\b|\btrailer\s*<<|\b(?:endobj|startxref)\b")

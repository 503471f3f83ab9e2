"""Where a value stands in its source."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Evidence:
    """The place of a value: lines of a source and, for part of a line, characters in it."""

    source: str
    """Path under ``sources/``, with forward slashes."""
    line_start: int
    """1-based line of the source; of the page for paged sources."""
    line_end: int
    """1-based, inclusive."""
    page: int | None = None
    """1-based page; None for sources without pages."""
    char_start: int | None = None
    """0-based in ``line_start``; set where the value is only part of the line."""
    char_end: int | None = None
    """0-based, exclusive, in ``line_end``."""
    bbox: tuple[float, float, float, float] | None = None
    """x0, y0, x1, y1 in PDF points, origin top left; None where there is no page picture."""
    confidence: float | None = None
    """0 to 1, of the least certain word that an engine recognised there; None for text."""

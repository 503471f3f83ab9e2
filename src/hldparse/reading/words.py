"""Words and ruled lines as they lie on a page, whether read from its text or from its picture."""

from __future__ import annotations

from dataclasses import dataclass

Box = tuple[float, float, float, float]
"""x0, y0, x1, y1 in points from the top left of the page."""


@dataclass(frozen=True, slots=True)
class Word:
    """A word on a page."""

    text: str
    box: Box
    confidence: float | None = None
    """0 to 1, of the recognition; None where it was not recognised but read."""

    @property
    def size(self) -> float:
        """Height of its box: ascent and descent of its letters, hence its size in print."""
        return self.box[3] - self.box[1]


@dataclass(frozen=True, slots=True)
class Rules:
    """Ruled lines on a page: where the edges of a table's rows and columns lie, in points."""

    rows: tuple[float, ...] = ()
    columns: tuple[float, ...] = ()

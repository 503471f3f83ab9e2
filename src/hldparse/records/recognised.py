"""What an engine recognised in the pictures of a source's pages, as it is kept."""

from __future__ import annotations

from dataclasses import dataclass

SeenWord = tuple[str, float, float, float, float, float]
"""Text; x0, y0, x1, y1 in points from the top left of the straightened page; confidence 0 to 1."""


@dataclass(frozen=True, slots=True)
class RecognisedPage:
    """What was seen on the picture of one page. Nothing is left out: dirt is told apart later."""

    number: int
    """1-based."""
    why: str
    """Why its text was not taken, in plain words: "no text layer"."""
    engine: str
    """Engine, version and languages: "tesseract 5.3.0 (eng, fra)"."""
    words: tuple[SeenWord, ...]
    rows: tuple[float, ...] = ()
    """Where ruled lines run across the page, in points from its top."""
    columns: tuple[float, ...] = ()
    """Where ruled lines run down the page, in points from its left."""
    turned: int = 0
    """Degrees by which it was turned to the left to stand upright; places count on it as turned."""
    zoom: float = 1.0
    """Points of the page in each point noted here: not 1 where the sheet has no usual size."""
    marks: tuple[SeenWord, ...] | None = None
    """Boxes, ticks and dashes in cells of tables, which stand for the words seen there; None where
    none were looked for."""


@dataclass(frozen=True, slots=True)
class Recognised:
    """What was recognised in one source."""

    sha256: str
    """Of the source's bytes: other bytes need another recognition."""
    count: int
    """Pages of the source, those with text of their own too."""
    pages: tuple[RecognisedPage, ...]
    """In order of their numbers."""

    def page(self, number: int) -> RecognisedPage | None:
        """Return what was seen on a page, None where it was not recognised."""
        return next((each for each in self.pages if each.number == number), None)

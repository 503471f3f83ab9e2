"""Which pages of a PDF are wanted, and how much of each; what is known before they are read."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final


@dataclass(frozen=True, slots=True)
class Wanted:
    """Pages that are wanted."""

    words: bool = False
    """With their words, beside the lines."""
    first: int = 1
    last: int | None = None
    """None: to the end."""

    @property
    def some(self) -> bool:
        """Whether not all pages are wanted: what is said of the PDF as a whole is not known."""
        return self.first > 1 or self.last is not None

    def of(self, count: int) -> range:
        """Return the numbers wanted of ``count`` pages."""
        last = count if self.last is None else min(self.last, count)
        return range(self.first, last + 1)


ALL_LINES: Final = Wanted()


@dataclass(frozen=True, slots=True)
class Glance:
    """What can be said of a PDF before its pages are read."""

    count: int
    """Pages that will be read."""
    scanned: bool
    """Whether most of the pages looked at must be recognised."""

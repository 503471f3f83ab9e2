"""Pictures of pages of PDFs and scans, for evidence that stands on one."""

from __future__ import annotations

import threading
from collections import OrderedDict
from typing import TYPE_CHECKING

from hldparse.errors import UsageError

if TYPE_CHECKING:
    from hldparse.pipeline import Gathered
    from hldparse.reading.drawing import Box

_KEPT = 48
"""Pictures kept; cuts have some 30 KB, whole pages some 200."""
_ABOVE = 42.0
"""Points shown above and below the place: three lines of usual print."""
_BESIDE = 24.0
_NARROWEST = 330.0
"""Points a cut is wide at least, so that print is not blown up on the page."""
_WIDEST = 14_400.0
"""Largest measure of a page in points (ISO 32000-1, annex C)."""


class Pictures:
    """Draws pages of the sources under review, and keeps what was drawn last."""

    def __init__(self, gathered: Gathered, max_bytes: int) -> None:
        self._files = {each.name: each for each in gathered.conference.files}
        self._renditions = {
            one.parsed.source.path: one.parsed.source.rendition for one in gathered.resolved
        }
        self._max_bytes = max_bytes
        self._made: OrderedDict[tuple[str, int, Box | None, str, bool], bytes] = OrderedDict()
        self._lock = threading.Lock()

    def scanned(self, source: str) -> bool:
        """Say whether a source is a picture itself, so that its lines have no text of their own."""
        return self._renditions.get(source) == "scan"

    def drawable(self, source: str) -> bool:
        """Say whether a source has pages that can be drawn."""
        return self._renditions.get(source) in {"pdf", "scan"}

    def picture(
        self, source: str, page: int, *, box: Box | None, words: str = "", whole: bool = False
    ) -> bytes:
        """Return a PNG of a page with ``box`` marked, of the words in it alone where they are
        found; cut about the box unless ``whole``.

        Raises UsageError for a source without pages to be drawn and for a box that is none, and
        UnreadableSource where the page cannot be drawn.
        """
        if not self.drawable(source) or source not in self._files:
            raise UsageError(f"{source} has no pages that could be drawn")
        if box is not None and not _sound(box):
            raise UsageError("the address names no place on a page", hint="go back to the card")
        key = (source, page, box, words, whole)
        with self._lock:
            if key in self._made:
                self._made.move_to_end(key)
                return self._made[key]
            made = self._made[key] = self._drawn(*key)
            while len(self._made) > _KEPT:
                self._made.popitem(last=False)
            return made

    def _drawn(self, source: str, page: int, box: Box | None, words: str, whole: bool) -> bytes:
        from hldparse import pipeline

        return pipeline.picture(
            self._files[source],
            page=page,
            clip=None if whole or box is None else _cut(box),
            marks=() if box is None else (box,),
            words=words,
            scanned=self.scanned(source),
            max_bytes=self._max_bytes,
        )


def _sound(box: Box) -> bool:
    # NaN compares false with everything, and so is refused.
    return all(-_WIDEST <= each <= _WIDEST for each in box) and box[0] < box[2] and box[1] < box[3]


def _cut(box: Box) -> Box:
    left = max(0.0, box[0] - _BESIDE)
    right = max(box[2] + _BESIDE, left + _NARROWEST)
    return left, max(0.0, box[1] - _ABOVE), right, box[3] + _ABOVE

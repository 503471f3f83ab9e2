"""Pictures of pages of PDFs and scans, for evidence that stands on one."""

from __future__ import annotations

import threading
from collections import OrderedDict
from typing import TYPE_CHECKING

from hldparse.errors import UsageError

if TYPE_CHECKING:
    from hldparse.pipeline import Gathered, Setup
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

    def __init__(self, gathered: Gathered, setup: Setup) -> None:
        self._files = {each.name: each for each in gathered.conference.files}
        self._renditions = {
            one.parsed.source.path: one.parsed.source.rendition for one in gathered.resolved
        }
        self._setup = setup
        self._made: OrderedDict[tuple[str, int, tuple[Box, ...], str, bool], bytes] = OrderedDict()
        self._lock = threading.Lock()

    def scanned(self, source: str) -> bool:
        """Say whether a source is a picture itself, so that its lines have no text of their own."""
        return self._renditions.get(source) == "scan"

    def drawable(self, source: str) -> bool:
        """Say whether a source has pages that can be drawn."""
        return self._renditions.get(source) in {"pdf", "scan"}

    def depth(self, boxes: tuple[Box, ...]) -> int:
        """Return how far below the top of the picture of a whole page the first of ``boxes`` is
        drawn, in pixels; nearly so where a page is too large to be drawn at the usual scale.
        """
        from hldparse.reading.drawing import PIXELS_A_POINT

        return max(0, int(min((box[1] for box in boxes), default=0.0) * PIXELS_A_POINT))

    def picture(
        self,
        source: str,
        page: int,
        *,
        boxes: tuple[Box, ...],
        words: str = "",
        whole: bool = False,
    ) -> bytes:
        """Return a PNG of a page with ``boxes`` marked, of the ``words`` in them alone where
        these are found; cut about the boxes unless ``whole``.

        Raises UsageError for a source without pages to be drawn and for boxes that are none, and
        UnreadableSource where the page cannot be drawn.
        """
        if not self.drawable(source) or source not in self._files:
            raise UsageError(f"{source} has no pages that could be drawn")
        if not all(map(_sound, boxes)):
            raise UsageError("the address names no place on a page", hint="go back to the card")
        key = (source, page, boxes, words, whole)
        with self._lock:
            if key in self._made:
                self._made.move_to_end(key)
                return self._made[key]
            made = self._made[key] = self._drawn(*key)
            while len(self._made) > _KEPT:
                self._made.popitem(last=False)
            return made

    def _drawn(
        self, source: str, page: int, boxes: tuple[Box, ...], words: str, whole: bool
    ) -> bytes:
        from hldparse import pipeline

        return pipeline.picture(
            self._files[source],
            page=page,
            clip=None if whole or not boxes else _cut(boxes),
            marks=boxes,
            words=words,
            scanned=self.scanned(source),
            max_bytes=self._setup.max_bytes,
            passwords=self._setup.passwords,
        )


def _sound(box: Box) -> bool:
    # NaN compares false with everything, and so is refused.
    return all(-_WIDEST <= each <= _WIDEST for each in box) and box[0] < box[2] and box[1] < box[3]


def _cut(boxes: tuple[Box, ...]) -> Box:
    left = max(0.0, min(box[0] for box in boxes) - _BESIDE)
    right = max(max(box[2] for box in boxes) + _BESIDE, left + _NARROWEST)
    top = max(0.0, min(box[1] for box in boxes) - _ABOVE)
    return left, top, right, max(box[3] for box in boxes) + _ABOVE

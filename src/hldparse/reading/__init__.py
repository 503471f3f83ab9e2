"""From the bytes of a file to a Source: pages of lines, nothing altered; and pages as pictures.

Every name is loaded when it is first used: the process that reads PDFs needs few of them.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from hldparse.doors import opened_late

if TYPE_CHECKING:
    from hldparse.reading.drawing import Box, View
    from hldparse.reading.files import bytes_of, read, read_recognised, streamed
    from hldparse.reading.formats import READERS, Reader
    from hldparse.reading.scan_pages import EmptyScan
    from hldparse.reading.supervised import picture

_PLACES = {
    "Box": "drawing",
    "EmptyScan": "scan_pages",
    "READERS": "formats",
    "Reader": "formats",
    "View": "drawing",
    "bytes_of": "files",
    "picture": "supervised",
    "read": "files",
    "read_recognised": "files",
    "streamed": "files",
}

__all__ = [
    "READERS",
    "Box",
    "EmptyScan",
    "Reader",
    "View",
    "bytes_of",
    "picture",
    "read",
    "read_recognised",
    "streamed",
]

__getattr__, __dir__ = opened_late(__name__, _PLACES)

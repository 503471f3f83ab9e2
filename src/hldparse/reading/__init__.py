"""From the bytes of a file to a Source: pages of lines, nothing altered; and pages as pictures."""

from hldparse.reading.drawing import Box, View
from hldparse.reading.files import bytes_of, read, read_recognised, streamed
from hldparse.reading.formats import READERS, Reader
from hldparse.reading.scan_pages import EmptyScan
from hldparse.reading.supervised import picture

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

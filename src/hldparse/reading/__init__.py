"""From the bytes of a file to a Source: pages of lines, nothing altered."""

from hldparse.reading.files import pages, read, read_recognised
from hldparse.reading.formats import READERS, Reader

__all__ = ["READERS", "Reader", "pages", "read", "read_recognised"]

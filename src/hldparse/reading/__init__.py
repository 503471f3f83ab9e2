"""From the bytes of a file to a Source: pages of lines, nothing altered."""

from hldparse.reading.files import pages, read
from hldparse.reading.formats import READERS, Reader

__all__ = ["READERS", "Reader", "pages", "read"]

"""From a Source to its documents, their attachments, and furniture."""

from hldparse.segmenting.documents import segment

__all__ = ["segment"]

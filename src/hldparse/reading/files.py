"""Opens a file and gives it to the one reader that claims it."""

from __future__ import annotations

import hashlib
import stat
from collections.abc import Generator, Sequence
from pathlib import Path

from hldparse.errors import UnreadableSource
from hldparse.reading.formats import READERS, Reader
from hldparse.reading.pdf_claims import claims_pdf
from hldparse.reading.scan_pages import PdfRead, pages_of_pdf
from hldparse.reading.signatures import refuse
from hldparse.reading.streaming import StreamedPdf, streamed_pdf
from hldparse.records.recognised import Recognised
from hldparse.records.source import Page, Source

_MAX_BYTES = 200_000_000


def read(
    path: Path, *, name: str, max_bytes: int = _MAX_BYTES, passwords: Sequence[str] = ()
) -> Source:
    """Return the lines of the file at ``path``, published under the path ``name``.

    ``passwords`` are tried on a PDF that is locked. Raises UnreadableSource for a file that is
    missing, not a regular file, not permitted, larger than ``max_bytes``, empty, binary, or of a
    format that no reader knows.
    """
    return read_recognised(path, name=name, max_bytes=max_bytes, passwords=passwords)[0]


def read_recognised(
    path: Path,
    *,
    name: str,
    max_bytes: int = _MAX_BYTES,
    passwords: Sequence[str] = (),
    kept: Recognised | None = None,
) -> tuple[Source, Recognised | None]:
    """Return what ``read`` returns, and what an engine saw on pages without usable text.

    Pages ``kept`` of the same bytes are not recognised again. None where no page was recognised.
    Raises as ``read``.
    """
    data = bytes_of(path, name, max_bytes)
    refuse(data, name)
    sha256 = hashlib.sha256(data).hexdigest()
    recognised = None
    if claims_pdf(data, name):
        pages, told = _all(pages_of_pdf(data, name, sha256, passwords, kept=kept))
        rendition, notices = told.rendition, told.notices
        if told.recognised:
            recognised = Recognised(sha256, told.count, told.recognised)
    else:
        reader = _claiming(data, name)
        rendition, (pages, notices) = reader.rendition, reader.read(data, name)
    source = Source(
        path=name,
        sha256=sha256,
        bytes=len(data),
        rendition=rendition,
        pages=pages,
        notices=notices,
    )
    return source, recognised


def _all(each: Generator[Page, None, PdfRead]) -> tuple[tuple[Page, ...], PdfRead]:
    pages = []
    while True:
        try:
            pages.append(next(each))
        except StopIteration as end:
            return tuple(pages), end.value


def streamed(  # noqa: PLR0913 - a file, what opens it, and what is kept of it
    path: Path,
    *,
    name: str,
    max_bytes: int = _MAX_BYTES,
    passwords: Sequence[str] = (),
    kept: Recognised | None = None,
    unkept: str = "",
) -> Source | None:
    """Return a PDF whose pages, with their words, are read whenever they are asked for.

    None for other formats. Pages ``kept`` of the same bytes are not recognised again; ``unkept`` is
    the notice of why none are, given where one is recognised. Raises UnreadableSource as ``read``
    does for what cannot be opened, ``pages`` and ``notices`` of the source for what is met later.
    """
    data = bytes_of(path, name, max_bytes)
    refuse(data, name)
    if not claims_pdf(data, name):
        return None
    sha256 = hashlib.sha256(data).hexdigest()
    return streamed_pdf(StreamedPdf(data, name, sha256, tuple(passwords), kept, unkept))


def bytes_of(path: Path, name: str, max_bytes: int) -> bytes:
    """Return what is in a file. Raises UnreadableSource as ``read`` does."""
    try:
        status = path.stat()
        if stat.S_ISDIR(status.st_mode):
            raise UnreadableSource("is a folder, not a file", file=name, hint="name a file")
        if not stat.S_ISREG(status.st_mode):
            raise UnreadableSource(
                "is not a regular file but a device, socket or pipe",
                file=name,
                hint="copy its content into a file first",
            )
        if status.st_size > max_bytes:
            raise _too_large(status.st_size, max_bytes, name)
        with path.open("rb") as stream:
            # The file may have grown since its size was asked.
            data = stream.read(max_bytes + 1)
    except FileNotFoundError as error:
        broken = path.is_symlink()
        what = "is a link to a file that does not exist" if broken else "does not exist"
        raise UnreadableSource(what, file=name, hint="check the path") from error
    except PermissionError as error:
        raise UnreadableSource(
            "may not be read: permission denied", file=name, hint="give yourself read permission"
        ) from error
    except (OSError, ValueError) as error:
        # ValueError: a NUL in the path. OSError: a loop of links, an I/O error, a path too long.
        reason = getattr(error, "strerror", None) or "not a valid path"
        raise UnreadableSource(
            f"cannot be read: {reason}", file=name, hint="check the path and the disk"
        ) from error
    if len(data) > max_bytes:
        raise _too_large(len(data), max_bytes, name)
    return data


def _too_large(size: int, max_bytes: int, name: str) -> UnreadableSource:
    return UnreadableSource(
        f"has {size:,} bytes, more than the {max_bytes:,} allowed",
        file=name,
        hint="split it, or raise --max-bytes",
    )


def _claiming(data: bytes, name: str) -> Reader:
    claiming = [reader for reader in READERS if reader.claims(data, name)]
    if len(claiming) == 1:
        return claiming[0]
    if claiming:
        names = " and ".join(reader.name for reader in claiming)
        raise UnreadableSource(
            f"is claimed by more than one reader: {names}",
            file=name,
            hint="give it the suffix of its format",
        )
    raise UnreadableSource(
        "is binary or of an unknown format",
        file=name,
        hint="export it as plain text in UTF-8 and add the text file",
    )

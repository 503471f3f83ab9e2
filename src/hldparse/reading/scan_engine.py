"""The engines that recognise text: tesseract where it is installed, else rapidocr."""

from __future__ import annotations

import contextlib
import os
import shutil
import subprocess
from collections.abc import Sequence
from functools import cache
from importlib.util import find_spec
from io import BytesIO
from typing import Any

from hldparse.errors import UnreadableSource
from hldparse.reading.scan_rapidocr import INSTALL, by_rapidocr
from hldparse.reading.scan_time import ENGINE_SECONDS, ended_late, limit_work
from hldparse.reading.words import Word

_LANGUAGES = ("eng", "fra", "spa")
_SECONDS = 60
"""For one page; a full page takes two."""
_POINTS = 72
"""In an inch."""
_PAGE = ("--psm", "6", "-c", "tessedit_char_blacklist=|")
"""One block of text, whose columns are told apart by what comes after. No letter is written with
an upright stroke, for which an "I" is often taken."""
_NUMBER = ("--psm", "7", "-c", "tessedit_char_whitelist=0123456789-/")
"""One line of digits."""


def engine() -> str:
    """Return "tesseract" or "rapidocr", "" where neither is installed."""
    if shutil.which("tesseract"):
        return "tesseract"
    return "rapidocr" if find_spec("rapidocr") and find_spec("onnxruntime") else ""


def unavailable(name: str) -> UnreadableSource | None:
    """Return the error that no engine is installed, for the file ``name``; None where one is."""
    if engine():
        return None
    return UnreadableSource("no engine to recognise its text is installed", file=name, hint=INSTALL)


@cache
def label() -> str:
    """Return engine, version and languages: "tesseract 5.3.0 (eng, fra)"."""
    if engine() != "tesseract":
        from importlib.metadata import version

        return f"rapidocr {version('rapidocr')}"
    told = subprocess.run(  # noqa: S603
        [_tesseract(), "--version"], capture_output=True, check=False, timeout=_SECONDS
    )
    first = (told.stdout or told.stderr).decode(errors="replace").strip().partition("\n")[0]
    return f"{first} ({_languages().replace('+', ', ')})"


def words_of(
    picture: Any, scale: float, name: str, page: int, *, number: bool = False
) -> list[Word]:
    """Return the words in a picture of ``scale`` pixels a point, or those of a page ``number``.

    Raises UnreadableSource where no engine is installed or it fails.
    """
    lacking = unavailable(name)
    if lacking is not None:
        raise lacking
    if engine() == "tesseract":
        return _by_tesseract(picture, scale, name, page, _NUMBER if number else _PAGE)
    return by_rapidocr(picture, scale, name, page)


def words_of_pages(
    pictures: Sequence[Any], scale: float, name: str, pages: Sequence[int]
) -> list[list[Word]]:
    """Return the words in each of several pictures, as ``words_of`` does.

    Where the engine fails on them together, it is asked for one after the other. Raises
    UnreadableSource where it fails on one of them.
    """
    if len(pictures) > 1 and engine() == "tesseract" and hasattr(os, "memfd_create"):
        with contextlib.suppress(UnreadableSource, OSError):
            return _together(pictures, scale, name, pages[0])
    return [
        words_of(picture, scale, name, page) for picture, page in zip(pictures, pages, strict=True)
    ]


@cache
def _languages() -> str:
    told = subprocess.run(  # noqa: S603
        [_tesseract(), "--list-langs"], capture_output=True, check=False, timeout=_SECONDS
    )
    present = told.stdout.decode(errors="replace").split()
    return "+".join(each for each in _LANGUAGES if each in present) or "eng"


def _tesseract() -> str:
    return shutil.which("tesseract") or "tesseract"


def _by_tesseract(
    picture: Any, scale: float, name: str, page: int, mode: tuple[str, ...]
) -> list[Word]:
    languages = _languages() if mode is _PAGE else "eng"
    said = _asked(_packed(picture), (*mode, *_options(scale, languages)), name, page)
    return _words_in(said, scale, 1)[0]


def _options(scale: float, languages: str) -> tuple[str, ...]:
    return ("-l", languages, "--dpi", str(round(scale * _POINTS)))


def _packed(picture: Any) -> bytes:
    """Return a picture as a file: grey, for shades tell worn letters apart.

    Packing a page as PNG takes 40 ms of work, and tesseract opens plain TIFF as quickly.
    """
    file = BytesIO()
    picture.save(file, "TIFF")
    return file.getvalue()


def _together(pictures: Sequence[Any], scale: float, name: str, page: int) -> list[list[Word]]:
    """Return the words of several pages, for which tesseract opens its languages once."""
    files = []
    try:
        for picture in pictures:
            files.append(os.memfd_create("page"))
            with open(files[-1], "wb", closefd=False) as file:
                file.write(_packed(picture))
        listed = "\n".join(f"/proc/self/fd/{each}" for each in files).encode()
        mode = (*_PAGE, *_options(scale, _languages()))
        return _words_in(_asked(listed, mode, name, page, files), scale, len(files))
    finally:
        for each in files:
            os.close(each)


def _asked(
    given: bytes, mode: Sequence[str], name: str, page: int, files: Sequence[int] = ()
) -> str:
    """Return what tesseract says of a picture, or of a list of files that it may open."""
    command = [_tesseract(), "-", "-", *mode, "tsv"]
    try:
        with subprocess.Popen(  # noqa: S603
            command,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            pass_fds=files,
            # Threads of its own only get into the way of other pages.
            env={**os.environ, "OMP_THREAD_LIMIT": "1"},
        ) as running:
            limit_work(running.pid, ENGINE_SECONDS * max(len(files), 1))
            try:
                said, _ = running.communicate(given, timeout=_SECONDS)
            finally:
                running.kill()
        if running.returncode:
            raise subprocess.CalledProcessError(running.returncode, command)
    except (OSError, subprocess.SubprocessError) as error:
        late = isinstance(error, subprocess.TimeoutExpired) or ended_late(error)
        raise UnreadableSource(
            f"cannot be recognised: tesseract {'takes too long' if late else 'failed'}",
            file=name,
            place=f"page {page}",
            hint="try tesseract on the page by hand, or scan it anew",
        ) from error
    return said.decode("utf-8", errors="replace")


def _words_in(said: str, scale: float, count: int) -> list[list[Word]]:
    """Return the words of each of ``count`` pages in a table of tesseract's."""
    words: list[list[Word]] = [[] for _ in range(count)]
    for row in said.splitlines()[1:]:
        # level, page, block, paragraph, line, word, left, top, width, height, confidence, text
        cells = row.split("\t")
        if len(cells) == 12 and cells[0] == "5" and cells[11].strip():
            x, y, w, h = (float(cell) / scale for cell in cells[6:10])
            word = Word(cells[11].strip(), (x, y, x + w, y + h), float(cells[10]) / 100)
            words[int(cells[1]) - 1].append(word)
    return words

"""What is said of PDFs that cannot be read, in plain words: what is wrong, where, what to do."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from hldparse.errors import UnreadableSource

ANEW: Final = "make the PDF anew, or export its text and add the text file"
"""What to do about a damaged PDF."""
# What pdfium says, and what that means (fpdfview.h).
_MEANINGS = (
    ("data format", "its structure is damaged"),
    ("success", "its structure is damaged"),
    ("security", "it is locked in a way that is not known"),
    ("load page", "the page is damaged"),
    ("load text", "the text of the page is damaged"),
    ("page not found", "the page is damaged"),
    ("file access", "its data cannot be reached"),
)


def damaged(name: str, place: str, error: Exception) -> UnreadableSource:
    """Return the error of a PDF, or of the page ``place`` of one, that a library gives up."""
    said = str(error).casefold()
    meaning = next((each for word, each in _MEANINGS if word in said), "it is damaged")
    return UnreadableSource(
        f"cannot be read as a PDF: {meaning}", file=name, place=place, hint=ANEW
    )


def locked(name: str, *, tried: bool) -> UnreadableSource:
    """Return the error of a PDF that none of the passwords at hand opens."""
    return UnreadableSource(
        "is locked, and no password given opens it" if tried else "is locked with a password",
        file=name,
        hint="write its password into a file and name that with --password-file",
    )


def textless(name: str, count: int) -> UnreadableSource:
    """Return the error of a PDF on whose ``count`` pages neither text nor a picture stands."""
    if not count:
        return UnreadableSource("has no pages", file=name, hint=ANEW)
    return UnreadableSource(
        "is empty: no text stands on it, and no picture that text could be recognised on",
        file=name,
        place=on_pages(range(1, count + 1)),
        hint="check the export that made it",
    )


def on_pages(numbers: Iterable[int]) -> str:
    """Return "page 3", "pages 1–4, 7"."""
    runs: list[list[int]] = []
    for number in sorted(numbers):
        if runs and runs[-1][-1] == number - 1:
            runs[-1].append(number)
        else:
            runs.append([number])
    shown = [f"{run[0]}–{run[-1]}" if len(run) > 1 else str(run[0]) for run in runs]
    several = len(runs) > 1 or any(len(run) > 1 for run in runs)
    return f"page{'s' if several else ''} {', '.join(shown)}"

"""Who signs in one column of signatures: the name, the office below or behind it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from hldparse.segmenting.signed_cells import Column
from hldparse.segmenting.signing import (
    BEFORE_OFFICE,
    OFFICE,
    SIGNED,
    is_role,
    is_title,
    name_in,
    role_in,
)
from hldparse.segmenting.wording import Wording, plain

# "D.C.", "J.-P. R."
INITIALS = re.compile(r"(?:[A-Z]\.[\s-]?){1,4}[A-Z]\.")
"""Matches the initials of a name."""
# "C.D", "CD.": under "(Initialled)" a stop may be missing, as on scans
_STOPPED = re.compile(r"[A-Z](?:[.\s'’-]{0,2}[A-Z]){0,4}\.?")


@dataclass(frozen=True, slots=True)
class Signer:
    """What stands in one column."""

    name: str
    """As printed; "" for mere initials, or a hand that was not recognised."""
    role: str
    labelled: bool
    """True under or after "(Signed)", or where there are only initials."""


def signer_in(column: Column, wording: Wording) -> Signer | None:
    """Return who signs in a column, None where no name or more than a name and office is there."""
    lines = [plain(cell.text) for cell in column.cells]
    lines = [line for line in lines if any(map(str.isalnum, line))]
    labelled = False
    while lines and SIGNED.match(lines[0]):
        labelled = True
        rest = SIGNED.sub("", lines[0], count=1)
        lines[:1] = [rest] if rest else []
    initials = _STOPPED if labelled else INITIALS
    if (labelled and not lines) or (len(lines) == 1 and initials.fullmatch(lines[0])):
        return Signer("", "", labelled=True)
    words = _words_of_name(lines, wording)
    name = name_in(" ".join(" ".join(lines).split()[:words]), wording)
    if labelled and lines and not name:
        # "Ada Byron", "permanere Representative of": an office that is not known as one
        name = name_in(lines[0], wording)
        words = len(lines[0].split())
    below = _behind(lines, words)
    if labelled:
        # Specks behind lines, on scans: "Permanent Representative of South:", "Africa"
        below = [line if is_role(line) else line.rstrip(" .:;") for line in below]
    if not name or not all(map(is_role, below)):
        return None
    return Signer(name, role_in(below), labelled)


def _words_of_name(lines: Sequence[str], wording: Wording) -> int:
    """Return how many words stand before the office; those of the first line where none does."""
    text = " ".join(lines)
    office = OFFICE.search(text, _behind_titles(text, wording))
    if office is None:
        return len(lines[0].split()) if lines else 0
    # "Under-Secretary-General" has no space before the word that tells it
    before = text[: office.start()]
    return len(BEFORE_OFFICE.sub("", before).split())


def _behind_titles(text: str, wording: Wording) -> int:
    """Return where the name begins behind "H.E. Ambassador", which is no office there."""
    return next(
        word.start() for word in re.finditer(r"\S+|\Z", text) if not is_title(word.group(), wording)
    )


def _behind(lines: Sequence[str], words: int) -> list[str]:
    """Return lines without their first ``words`` words."""
    found: list[str] = []
    for line in lines:
        own = line.split()
        if own[words:]:
            found.append(" ".join(own[words:]))
        words = max(words - len(own), 0)
    return found

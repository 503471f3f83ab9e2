"""Keys made from content: the same thing has the same key in every run and every corpus."""

from __future__ import annotations

import hashlib
import re

from hldparse.records.evidence import Evidence
from hldparse.text.fold import fold

_LIMIT = 60
"""Longer slugs are cut and told apart by a hash: keys must stay readable."""
_READ = 2_000
"""Characters of a text that its slug is made from; a hash of the whole tells longer ones apart."""
# "III", "2", "2.1", "A"; everything else becomes a hyphen.
_UNSAFE = re.compile(r"[^0-9A-Za-z._~-]+")
# "Round Table 12b" → "Round Table ", "12", "b"
_RUNS = re.compile(r"[0-9]+|[^0-9]+")

Place = tuple[int, int, int]


def digest(text: str, length: int) -> str:
    """Return the first ``length`` hexadecimal digits of the text's SHA-256."""
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:length]


def slug(text: str) -> str:
    """Return ``text`` in lower-case ASCII words joined by hyphens, never empty.

    What ASCII cannot hold, and what is cut from a long text, is told apart by a short hash.
    """
    folded = fold(text[:_READ])
    words = "-".join("".join(c if c.isascii() else " " for c in folded).split())
    if words and folded.isascii() and len(words) <= _LIMIT and len(text) <= _READ:
        return words
    return f"{words[:_LIMIT].rstrip('-')}-{digest(fold(text), 8)}".lstrip("-")


def safe(text: str) -> str:
    """Return ``text`` (a table's number, a symbol) in characters that may stand in a key."""
    return _UNSAFE.sub("-", text).strip("-") or "-"


def natural(text: str) -> tuple[tuple[int, int, str], ...]:
    """Return a sort key that puts "2" before "10" and numbers before words."""
    return tuple(
        (0, len(run.lstrip("0")), run.lstrip("0")) if run[0] in "0123456789" else (1, 0, run)
        for run in _RUNS.findall(text)
    )


def place(evidence: Evidence) -> Place:
    """Return where in its source something stands, for sorting in printed order."""
    return (evidence.page or 0, evidence.line_start, evidence.char_start or 0)


class Keys:
    """Gives out keys; one asked for again gets "-2", "-3" appended, in the order of asking."""

    def __init__(self) -> None:
        self._given: dict[str, int] = {}

    def __call__(self, key: str) -> str:
        """Return ``key``, or ``key`` with the next free number where it has been given out."""
        count = self._given.get(key, 0) + 1
        self._given[key] = count
        if count == 1:
            return key
        return self(f"{key}-{count}")

"""Two spellings, or two states of a text, held side by side."""

from __future__ import annotations

import difflib
from collections.abc import Callable, Iterable, Iterator
from typing import TYPE_CHECKING

from hldparse.reviewing.exhibits import Candidate

if TYPE_CHECKING:
    from hldparse.records.names import Candidate as Found

_CANDIDATES = 8
_LONGEST = 200
"""Characters of a name that are aligned with a candidate's."""
_LONGEST_TEXT = 4_000
"""Characters of evidence that are held side by side."""
_ALIGNED = {"equal": "same", "replace": "changed", "insert": "added", "delete": "missing"}


def aligned(printed: str, name: str) -> tuple[tuple[str, str, str], ...]:
    """Return two spellings as runs of (what, printed, name); what: same, changed, added, missing.

    Case is no difference.
    """
    printed, name = printed[:_LONGEST], name[:_LONGEST]
    matcher = difflib.SequenceMatcher(None, printed.lower(), name.lower(), autojunk=False)
    if len(printed.lower()) != len(printed) or len(name.lower()) != len(name):
        # Some capitals have longer small letters; then places would not fit.
        matcher = difflib.SequenceMatcher(None, printed, name, autojunk=False)
    return tuple(
        (_ALIGNED[tag], printed[a:b], name[c:d]) for tag, a, b, c, d in matcher.get_opcodes()
    )


def candidates_of(
    printed: str, found: Iterable[Found], usual: Callable[[str], str] = lambda _: ""
) -> tuple[Candidate, ...]:
    """Return candidates with their spellings aligned, the best first, each entity once. ``usual``
    gives the usual name of an entity_id."""
    best: dict[str, Candidate] = {}
    for each in found:
        best.setdefault(
            each.entity_id,
            Candidate(
                entity_id=each.entity_id,
                name=each.name,
                score=each.score,
                usual=usual(each.entity_id),
                alignment=aligned(printed, each.name),
            ),
        )
    return tuple(best.values())[:_CANDIDATES]


def compared(before: str, after: str) -> tuple[tuple[str, str, str], ...]:
    """Return two texts as runs of words: (what, before, after), what being "same", "changed",
    "added" (only after) or "missing" (only before)."""
    old, new = (list(_words(text[:_LONGEST_TEXT])) for text in (before, after))
    matcher = difflib.SequenceMatcher(None, old, new, autojunk=False)
    return tuple(
        (_ALIGNED[tag], "".join(old[a:b]), "".join(new[c:d]))
        for tag, a, b, c, d in matcher.get_opcodes()
    )


def _words(text: str) -> Iterator[str]:
    """Yield words with the space after them, so that joined they are the text again."""
    start = 0
    for place, sign in enumerate(text):
        if sign.isspace():
            yield text[start : place + 1]
            start = place + 1
    if start < len(text):
        yield text[start:]

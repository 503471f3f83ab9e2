"""Letters on scans that are a letter at hand, but for a figure of their date that was misread."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from hldparse.reconciling.pairing import Listed, names_of_entry, names_of_wish
from hldparse.records.document import Document
from hldparse.records.resolved import Resolved

_ALIKE = frozenset(
    frozenset(pair)
    for pair in ("06", "08", "09", "14", "17", "27", "35", "38", "39", "49", "56", "58", "68", "89")
)
"""Figures that worn print makes alike."""
_LEAST = 8
"""Names that two lists share, from which they tell that their letters are one."""
_UNREAD = 0.1
"""Share of the names of a scan that may be misread."""


def may_be_misread(seen: str, printed: str) -> bool:
    """Return True where an ISO date is another with one figure of its day or year taken for one
    that looks like it, or with one of the two figures of its day lost.
    """
    parts = [(a, b) for a, b in zip(seen.split("-"), printed.split("-"), strict=False) if a != b]
    if len(parts) != 1 or seen[4:8] != printed[4:8]:
        return False
    one, other = (part.lstrip("0") for part in parts[0])
    if len(one) != len(other):
        return one in {other[:1], other[-1:]} or other in {one[:1], one[-1:]}
    unlike = [frozenset(pair) for pair in zip(one, other, strict=True) if pair[0] != pair[1]]
    return len(unlike) == 1 and unlike[0] in _ALIKE


def agree(seen: tuple[Document, Resolved], printed: tuple[Document, Resolved]) -> bool:
    """Return True where all that a letter on a scan says beside its date is what another says.

    Their symbols are the same, and so are the names of their lists at each table and in order but
    for a few that are read as nobody's: where one name moved, came or went, they are two editions
    of a list. So they are where the list has the date of the scan once more.
    """
    document, original = seen[0], printed[0]
    if document.symbol and original.symbol and document.symbol != original.symbol:
        return False
    dates = _list_dates(*seen)
    if document.date in dates or dates - _list_dates(*printed) - {""}:
        return False
    mine, theirs = list(_names(*seen)), list(_names(*printed))
    known = [_who(name) for name in mine if name.entity_id]
    unread = len(mine) - len(known)
    if len(known) < _LEAST or unread > _UNREAD * len(mine) or len(mine) != len(theirs):
        return False
    lacking = Counter(map(_who, theirs)) - Counter(known)
    if Counter(known) - Counter(map(_who, theirs)) or lacking.total() > unread:
        return False
    return known == _without([_who(name) for name in theirs], lacking)


def _list_dates(document: Document, resolved: Resolved) -> set[str]:
    return {
        each.as_of
        for each in resolved.parsed.attachments
        if each.document_id == document.document_id and each.present
    }


def _names(document: Document, resolved: Resolved) -> Iterator[Listed]:
    for read in resolved.entries:
        if read.entry.attachment_id.partition("/")[0] == document.document_id:
            yield from names_of_entry(read)
    for asked in resolved.wishes:
        if asked.wish.attachment_id.partition("/")[0] == document.document_id:
            yield from names_of_wish(asked)


def _who(name: Listed) -> tuple[str, str, str]:
    return name.table, name.sort, name.entity_id


def _without(
    names: Sequence[tuple[str, str, str]], lacking: Counter[tuple[str, str, str]]
) -> list[tuple[str, str, str]]:
    left, found = Counter(lacking), []
    for name in names:
        if left[name]:
            left[name] -= 1
        else:
            found.append(name)
    return found

"""Marks of wishes that an engine took for a letter or another sign: "Algeria†" as "Algeriat"."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from hldparse.records.dataset import PreferenceRow
from hldparse.text.daggers import LIKE_DAGGERS
from hldparse.text.ticks import DOUBTFUL

_NO_MARKS = frozenset(")].,;")
"""Signs that a name, its abbreviation or an item of a list ends in."""
_CLOSING = frozenset("'’\"”»")
_OPENING = frozenset("'‘\"“„«")
"""Quotation marks: an asterisk in worn print looks like one that closes what none has opened."""
_LEAST = 2


def perhaps_marked(rows: Iterable[PreferenceRow], names: dict[str, str]) -> frozenset[str]:
    """Return the ids of recognised wishes whose end may be a mark that was misread.

    ``names``: canonical name of each entity by its id. A letter too many is taken for one only
    where the same table has marks, or several such letters; a mark that the table's legend does not
    know, only where it knows others.
    """
    rows = list(rows)
    ranked = {row.attachment_id for row in rows if row.preference is not None}
    signs: set[str] = set()
    letters: dict[str, str] = {}
    marked: Counter[str] = Counter()
    for row in rows:
        if row.marks.endswith(DOUBTFUL):
            continue
        if row.marks:
            marked[row.attachment_id] += _LEAST
            if _is_unknown(row) and row.attachment_id in ranked:
                signs.add(row.preference_id)
        elif row.evidence.confidence is not None and row.raw.strip():
            if _ends_in_sign(row.raw.strip()):
                signs.add(row.preference_id)
                marked[row.attachment_id] += 1
            elif _has_letter_more(row.raw.strip(), names.get(row.entity_id, "")):
                letters[row.preference_id] = row.attachment_id
                marked[row.attachment_id] += 1
    sure = {wish for wish, attachment in letters.items() if marked[attachment] >= _LEAST}
    return frozenset(signs | sure)


def _is_unknown(row: PreferenceRow) -> bool:
    """Whether the mark of a recognised wish is one that its table does not explain."""
    return row.preference is None and row.evidence.confidence is not None


def _ends_in_sign(raw: str) -> bool:
    # "Luxembourg”.": a speck may stand behind the mark
    last = raw.rstrip(".,;")[-1:]
    if last in _CLOSING:
        return raw[:1] not in _OPENING
    return not raw[-1].isalnum() and raw[-1] not in _NO_MARKS


def _has_letter_more(raw: str, name: str) -> bool:
    """Whether a text is as long as a name and one letter, and ends as it does but for that."""
    return (
        len(raw) == len(name) + 1
        and raw[-1] in LIKE_DAGGERS
        and raw[-2:-1].casefold() == name[-1:].casefold()
        and raw[:1].casefold() == name[:1].casefold()
    )
